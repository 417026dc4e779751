// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashcountries.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace Liaison::FlashCountries
{

namespace
{

struct Row {
    const char *code;
    const char *names; // folded; capital needed
    const char *adjectives; // folded English adjectives and people; capital needed
    const char *french; // folded French adjectives, in any case
};

// The 27 Member States, and the United Kingdom, which was one in 2019.
constexpr std::array table{
    Row{"AT", "austria|autriche", "austrian|austrians", "autrichien|autrichienne|autrichiens|autrichiennes"},
    Row{"BE", "belgium|belgique", "belgian|belgians", "belge|belges"},
    Row{"BG", "bulgaria|bulgarie", "bulgarian|bulgarians", "bulgare|bulgares"},
    Row{"HR", "croatia|croatie", "croatian|croatians|croats", "croate|croates"},
    Row{"CY", "cyprus|chypre", "cypriot|cypriots", "chypriote|chypriotes"},
    Row{"CZ", "czechia|tchequie|czech republic|republique tcheque", "czech|czechs", "tcheque|tcheques"},
    Row{"DK", "denmark|danemark", "danish|danes", "danois|danoise|danoises"},
    Row{"EE", "estonia|estonie", "estonian|estonians", "estonien|estonienne|estoniens|estoniennes"},
    Row{"FI", "finland|finlande", "finnish|finns", "finlandais|finlandaise|finlandaises"},
    Row{"FR", "france", "french", "francais|francaise|francaises"},
    Row{"DE", "germany|allemagne", "german|germans", "allemand|allemande|allemands|allemandes"},
    Row{"GR", "greece|grece", "greek|greeks", "grec|grecs|grecque|grecques"},
    Row{"HU", "hungary|hongrie", "hungarian|hungarians", "hongrois|hongroise|hongroises"},
    Row{"IE", "ireland|irlande", "irish", "irlandais|irlandaise|irlandaises"},
    Row{"IT", "italy|italie", "italian|italians", "italien|italienne|italiens|italiennes"},
    Row{"LV", "latvia|lettonie", "latvian|latvians", "letton|lettone|lettonne|lettons|lettones|lettonnes"},
    Row{"LT", "lithuania|lituanie", "lithuanian|lithuanians", "lituanien|lituanienne|lituaniens|lituaniennes"},
    Row{"LU", "luxembourg", "luxembourgish|luxembourgers", "luxembourgeois|luxembourgeoise|luxembourgeoises"},
    Row{"MT", "malta|malte", "maltese", "maltais|maltaise|maltaises"},
    Row{"NL", "netherlands|pays bas", "dutch", "neerlandais|neerlandaise|neerlandaises"},
    Row{"PL", "poland|pologne", "polish|poles", "polonais|polonaise|polonaises"},
    Row{"PT", "portugal", "portuguese", "portugais|portugaise|portugaises"},
    Row{"RO", "romania|roumanie", "romanian|romanians", "roumain|roumaine|roumains|roumaines"},
    Row{"SK", "slovakia|slovaquie", "slovak|slovaks", "slovaque|slovaques"},
    Row{"SI", "slovenia|slovenie", "slovenian|slovenians", "slovene|slovenes"},
    Row{"ES", "spain|espagne", "spanish|spaniards", "espagnol|espagnole|espagnols|espagnoles"},
    Row{"SE", "sweden|suede", "swedish|swedes", "suedois|suedoise|suedoises"},
    Row{"GB", "britain|united kingdom|royaume uni", "british", "britannique|britanniques"},
};

struct Word {
    QString code;
    QString second; // of a name of two words
    bool name = false;
    bool capital = false;
};

const QMultiHash<QString, Word> &words()
{
    static const auto made = [] {
        QMultiHash<QString, Word> result;
        for (const Row &row : table) {
            const QString code = QString::fromLatin1(row.code);
            const auto add = [&](const char *list, bool name, bool capital) {
                for (const QString &entry : QString::fromLatin1(list).split(u'|')) {
                    result.insert(entry.section(u' ', 0, 0), {code, entry.section(u' ', 1), name, capital});
                }
            };
            add(row.names, true, true);
            add(row.adjectives, false, true);
            add(row.french, false, false);
        }
        return result;
    }();
    return made;
}

QString codeAt(const FlashWords &text, int at)
{
    static const auto codes = [] {
        QHash<QString, QString> result{{u"el"_s, u"GR"_s}, {u"uk"_s, u"GB"_s}};
        for (const Row &row : table) {
            const QString code = QString::fromLatin1(row.code);
            result.insert(code.toLower(), code);
        }
        return result;
    }();
    if (at < 0 || at >= text.size() || !text[at].capitals || text[at].folded.size() != 2) {
        return {};
    }
    return codes.value(text[at].folded);
}

bool isAmbiguous(const QString &code)
{
    return code == "IT"_L1 || code == "HR"_L1;
}

bool endsClause(const FlashWords &text, int at)
{
    static const WordList connectors("and & et or ou but mais");
    return at + 1 >= text.size() || !text[at + 1].runsOn() || text.is(at + 1, connectors);
}

// "DK, IT", "IT and FR", "DK/IT", "in IT."
bool isCountryHere(const FlashWords &text, int at)
{
    static const WordList connectors("and & et or ou");
    static const WordList prepositions("in for from en pour");
    const auto certain = [&text](int other) {
        const QString code = codeAt(text, other);
        return !code.isEmpty() && !isAmbiguous(code);
    };
    const auto lists = [&text](int first, int second) {
        return first >= 0 && second < text.size() && (text[second].gap == ","_L1 || text[second].gap == "/"_L1);
    };
    if ((lists(at - 1, at) && certain(at - 1)) || (lists(at, at + 1) && certain(at + 1))) {
        return true;
    }
    if ((text.is(at - 1, connectors) && certain(at - 2)) || (text.is(at + 1, connectors) && certain(at + 2))) {
        return true;
    }
    return text.is(at - 1, prepositions) && endsClause(text, at);
}

const Word *wordAt(const FlashWords &text, int at)
{
    const auto [begin, end] = words().equal_range(text[at].folded);
    const Word *found = nullptr;
    for (auto word = begin; word != end; ++word) {
        const bool second = word->second.isEmpty()
            || (at + 1 < text.size() && text[at + 1].folded == word->second && text[at + 1].runsOn());
        if (second && (!word->capital || text[at].capital) && (!found || found->second.isEmpty())) {
            found = &*word;
        }
    }
    return found;
}

bool isLanguage(const FlashWords &text, int at)
{
    static const WordList prepositions("in into en");
    return text.is(at - 1, prepositions) && endsClause(text, at);
}

}

QString at(const FlashWords &text, int at, int &length)
{
    length = 1;
    if (const QString code = codeAt(text, at); !code.isEmpty() && !isAmbiguous(code)) {
        return code;
    }
    const Word *word = at >= 0 && at < text.size() ? wordAt(text, at) : nullptr;
    if (!word || !word->name) {
        return {};
    }
    length = word->second.isEmpty() ? 1 : 2;
    return word->code;
}

QStringList in(const FlashWords &text)
{
    const bool shouted = text.shouted();
    QStringList found;
    for (int at = 0; at < text.size(); ++at) {
        const QString code = shouted ? QString() : codeAt(text, at);
        if (!code.isEmpty() && (!isAmbiguous(code) || isCountryHere(text, at))) {
            found.append(code);
        } else if (const Word *word = wordAt(text, at); word && (word->name || !isLanguage(text, at))) {
            found.append(word->code);
        }
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

QStringList known()
{
    QStringList codes;
    for (const Row &row : table) {
        codes.append(QString::fromLatin1(row.code));
    }
    return codes;
}

} // namespace Liaison::FlashCountries
