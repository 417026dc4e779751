// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meaning.h"

#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype shortestBeginning = 3;

/// Words that mean something, folded.
struct Entry {
    QStringList words;
    Term meaning;
};

class Lexicon
{
public:
    Lexicon()
    {
        const auto &reference = Reference::instance();
        for (const auto &country : reference.countries()) {
            for (const auto &name :
                 QStringList{country.code, country.eu, country.name, country.label(), country.adjective}
                     + country.native) {
                add(name, {.countries = {country.code}});
            }
        }
        for (const auto &kind : reference.authorityKinds()) {
            for (const auto &name : QStringList{kind.id, kind.name, kind.shortName} + kind.aliases) {
                add(name, {.competences = {kind.id}});
            }
        }
        // Each list is words for one thing, separated by |; translators may add as many as they like.
        addAll(i18nc("@info words in a search, separated by |", "24/7|24h|around the clock|round the clock"),
               {.always = true});
        addAll(i18nc("@info words in a search, separated by |", "authority|authorities"),
               {.organisationKinds = {u"authority"_s}});
        addAll(i18nc("@info words in a search, separated by |", "platform|platforms"),
               {.organisationKinds = {u"platform"_s}});
        addAll(i18nc("@info words in a search, separated by |", "Union body|Union bodies|EU body|EU bodies"),
               {.organisationKinds = {u"eu-body"_s}});
        addAll(i18nc("@info words in a search, separated by |", "civil society|NGO|NGOs"),
               {.organisationKinds = {u"civil-society"_s}});
        addAll(i18nc("@info words in a search, separated by |", "coordinator|coordinators|network coordinator"),
               {.networkRoles = {u"coordinator"_s}});
        addAll(i18nc("@info words in a search, separated by |", "deputy|deputies|deputy coordinator"),
               {.networkRoles = {u"deputy"_s}});
    }

    /// How many of @p words from @p first on mean something, and what.
    qsizetype find(const QStringList &words, qsizetype first, Term &term) const
    {
        qsizetype longest = 0;
        for (const auto &entry : m_entries) {
            longest = std::max(longest, lengthOf(entry, words, first));
        }
        for (const auto &entry : m_entries) {
            if (longest > 0 && lengthOf(entry, words, first) == longest) {
                join(term, entry.meaning);
            }
        }
        return longest;
    }

private:
    void add(const QString &name, const Term &meaning)
    {
        const auto words = Text::words(name);
        if (!words.isEmpty()) {
            m_entries.push_back({words, meaning});
        }
    }
    void addAll(const QString &names, const Term &meaning)
    {
        for (const auto &name : names.split(u'|')) {
            add(name, meaning);
        }
    }
    static qsizetype lengthOf(const Entry &entry, const QStringList &words, qsizetype first)
    {
        const auto rest = words.size() - first;
        const auto length = std::min(entry.words.size(), rest);
        for (qsizetype i = 0; i < length; ++i) {
            const auto &word = words.at(first + i);
            const bool last = first + i == words.size() - 1;
            const bool begins = last && word.size() >= shortestBeginning && entry.words.at(i).startsWith(word);
            if (entry.words.at(i) != word && !begins) {
                return 0;
            }
        }
        // Unfinished, but there is enough of it to tell.
        const bool tells = entry.words.size() <= rest || words.at(first).size() >= shortestBeginning;
        return tells ? length : 0;
    }
    static void join(Term &term, const Term &meaning)
    {
        const auto add = [](QStringList &list, const QStringList &more) {
            list += more;
            list.removeDuplicates();
        };
        add(term.countries, meaning.countries);
        add(term.competences, meaning.competences);
        add(term.organisationKinds, meaning.organisationKinds);
        add(term.networkRoles, meaning.networkRoles);
        term.always = term.always || meaning.always;
    }

    std::vector<Entry> m_entries;
};
}

QList<Term> termsOf(const QString &text)
{
    static const Lexicon lexicon;
    auto places = Text::wordsIn(text);
    const auto wordAt = [&text](const Text::Place &place) {
        return Text::words(QStringView(text).mid(place.start, place.length)).join(QString());
    };
    places.removeIf([&](const Text::Place &place) {
        return wordAt(place).isEmpty();
    });
    QStringList words;
    for (const auto &place : std::as_const(places)) {
        words.append(wordAt(place));
    }
    QList<Term> terms;
    for (qsizetype i = 0; i < places.size();) {
        Term term;
        const auto length = std::max<qsizetype>(1, lexicon.find(words, i, term));
        const auto &last = places.at(i + length - 1);
        term.text = text.mid(places.at(i).start, last.start + last.length - places.at(i).start);
        terms.append(term);
        i += length;
    }
    return terms;
}

} // namespace Liaison::Directory
