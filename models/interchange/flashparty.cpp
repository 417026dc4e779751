// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashparty.h"

#include "flashcountries.h"
#include "foundation/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

using Kind = FlashParty::Kind;

struct KnownName {
    Kind kind;
    const char *name;
    const char *words; // names in running text, separated by |
    const char *abbreviations; // in capitals only
};

constexpr std::array known{
    KnownName{Kind::Platform, "Facebook", "facebook", "FB"},
    KnownName{Kind::Platform, "Meta", "meta|meta platforms", ""},
    KnownName{Kind::Platform, "Instagram", "instagram", ""},
    KnownName{Kind::Platform, "WhatsApp", "whatsapp", ""},
    KnownName{Kind::Platform, "Google", "google", ""},
    KnownName{Kind::Platform, "YouTube", "youtube", "YT"},
    KnownName{Kind::Platform, "Microsoft", "microsoft", "MSFT"},
    KnownName{Kind::Platform, "LinkedIn", "linkedin", ""},
    KnownName{Kind::Platform, "Bing", "bing", ""},
    KnownName{Kind::Platform, "Twitter", "twitter", ""},
    KnownName{Kind::Platform, "Snapchat", "snapchat|snap|snap inc", ""},
    KnownName{Kind::Platform, "TikTok", "tiktok|tik tok", ""},
    KnownName{Kind::Platform, "Telegram", "telegram", ""},
    KnownName{Kind::Platform, "Reddit", "reddit", ""},
    KnownName{Kind::Platform, "Pinterest", "pinterest", ""},
    KnownName{Kind::Platform, "Mozilla", "mozilla", ""},
    KnownName{Kind::Platform, "Apple", "apple", ""},
    KnownName{Kind::Platform, "Amazon", "amazon", ""},
    KnownName{Kind::Platform, "Twitch", "twitch", ""},
    KnownName{Kind::Platform, "Discord", "discord", ""},
    KnownName{Kind::Platform, "Viber", "viber", ""},
    KnownName{Kind::Platform, "Dailymotion", "dailymotion", ""},
    KnownName{Kind::Platform, "Qwant", "qwant", ""},
    KnownName{Kind::Platform, "Wikimedia Foundation", "wikimedia|wikipedia|wikimedia foundation", ""},
    KnownName{Kind::Body, "European Commission", "commission|european commission|commission europeenne", "COM|EC|CION"},
    KnownName{Kind::Body,
              "European External Action Service",
              "european external action service|service europeen pour l action exterieure",
              "EEAS|SEAE"},
    KnownName{Kind::Body,
              "European Parliament",
              "european parliament|parlement europeen|parliament|parlement",
              "EP|PE"},
    KnownName{Kind::Body,
              "Council of the European Union",
              "council of the european union|conseil de l union europeenne",
              ""},
    KnownName{Kind::Body, "European Union Agency for Cybersecurity", "", "ENISA"},
    KnownName{Kind::Body, "Europol", "europol", "EUROPOL"},
    KnownName{Kind::Body, "European Data Protection Board", "european data protection board", "EDPB"},
    KnownName{Kind::Body, "European Data Protection Supervisor", "european data protection supervisor", "EDPS|CEPD"},
    KnownName{Kind::Body, "European Regulators Group for Audiovisual Media Services", "", "ERGA"},
};

// Groups. Any case: they are ordinary words.
constexpr std::array groups{
    KnownName{Kind::MemberStates, "Member States", "member states|member state|etats membres|etat membre", "MS|EM"},
    KnownName{Kind::Platforms, "Platforms", "platforms|companies|plateformes|entreprises", ""},
    KnownName{Kind::Everyone,
              "Participants",
              "participants|all sides|both sides|all parties|toutes les parties|everyone|tous les participants",
              ""},
};

// Words that belong to a group's name as it is written: "most of the large IT platforms".
const WordList &groupLeads()
{
    static const WordList words(
        "the most some all many several other large big online it tech social media "
        "internet digital of eu les des la plupart toutes tous certaines certains "
        "plusieurs grandes autres few number a these ces both");
    return words;
}

}

namespace
{
bool denotes(const KnownName &entry, const QString &name)
{
    const QString folded = Text::words(name).join(u' ');
    return !folded.isEmpty()
        && (QString::fromLatin1(entry.abbreviations).split(u'|').contains(name.trimmed())
            || QString::fromLatin1(entry.words).split(u'|').contains(folded));
}
}

std::optional<FlashParty> FlashNames::known(const QString &name)
{
    const auto entry = std::ranges::find_if(Liaison::known, [&name](const KnownName &entry) {
        return denotes(entry, name);
    });
    return entry == Liaison::known.end() ? std::optional<FlashParty>()
                                         : FlashParty{entry->kind, name.trimmed(), QString::fromLatin1(entry->name)};
}

bool FlashNames::isGroup(const QString &name)
{
    return std::ranges::any_of(groups, [&name](const KnownName &entry) {
        return denotes(entry, name);
    });
}

FlashParties::FlashParties(const FlashPeople &people)
{
    const auto addAll = [this](const auto &table, bool capital) {
        for (const KnownName &entry : table) {
            const FlashParty party{entry.kind, {}, QString::fromLatin1(entry.name)};
            for (const QString &words : QString::fromLatin1(entry.words).split(u'|', Qt::SkipEmptyParts)) {
                add(words, party, capital);
            }
            for (const QString &words : QString::fromLatin1(entry.abbreviations).split(u'|', Qt::SkipEmptyParts)) {
                add(words, party, true, true);
            }
        }
    };
    static const QStringList titles{u"commissioner"_s, u"commissaire"_s};
    addAll(known, true);
    addAll(groups, false);
    for (const auto &organisation : people.organisations) {
        const auto kind = FlashNames::known(organisation.name);
        add(organisation.name,
            {kind                        ? kind->kind
                 : organisation.platform ? Kind::Platform
                                         : Kind::Organisation,
             {},
             organisation.canonical},
            true);
    }
    for (const auto &person : people.people) {
        const FlashParty party{Kind::Person, {}, person.name};
        const auto names = Text::words(person.name);
        add(person.name, party, true);
        if (names.size() > 1 && names.last().size() > 2) {
            add(names.last(), party, true); // the surname
        }
        if (!person.title.isEmpty() && person.title.size() > 4) {
            const bool written = !titles.contains(Text::folded(person.title)); // "la commissaire" needs no capital
            add(person.title, party, written);
            add(person.title + u' ' + person.name, party, written);
            add(person.title + u' ' + names.value(names.size() - 1), party, written);
        }
    }
    for (const QString &title : titles) {
        add(title, {Kind::Person, {}, {}}, false);
    }
}

void FlashParties::add(const QString &words, const FlashParty &party, bool capital, bool capitals)
{
    const auto split = Text::words(words);
    if (!split.isEmpty()) {
        m_entries.insert(split.first(), {split, party, capital, capitals});
    }
}

const FlashParties::Entry *FlashParties::longestAt(const FlashWords &sentence, int at) const
{
    const Entry *longest = nullptr;
    const auto [begin, end] = m_entries.equal_range(sentence[at].folded);
    for (auto entry = begin; entry != end; ++entry) {
        bool same = (!entry->capital || sentence[at].capital) && (!entry->capitals || sentence[at].capitals);
        for (int i = 1; same && i < entry->words.size(); ++i) {
            same =
                at + i < sentence.size() && sentence[at + i].folded == entry->words.at(i) && sentence[at + i].runsOn();
        }
        // Of equal ones the one with a name: "Commissioner" is the commissioner among the participants.
        if (same
            && (!longest || entry->words.size() > longest->words.size()
                || (entry->words.size() == longest->words.size() && longest->party.name.isEmpty()))) {
            longest = &*entry;
        }
    }
    return longest;
}

std::vector<FlashParties::Mention> FlashParties::in(const FlashWords &sentence) const
{
    std::vector<Mention> mentions;
    for (int at = 0; at < sentence.size(); ++at) {
        Mention mention{{}, at, at};
        int length = 0;
        if (const Entry *entry = longestAt(sentence, at)) {
            mention.party = entry->party;
            mention.last = at + int(entry->words.size()) - 1;
        } else if (sentence[at].folded == "dg"_L1 && at + 1 < sentence.size() && sentence[at + 1].capitals
                   && sentence[at + 1].runsOn()) {
            mention.party = {Kind::Body, {}, sentence.text(at, at + 1)};
            mention.last = at + 1;
        } else if (const QString code = FlashCountries::at(sentence, at, length); !code.isEmpty()) {
            mention.party = {Kind::Country, {}, code};
            mention.last = at + length - 1;
        } else {
            continue;
        }
        if (mention.party.kind == Kind::Person && mention.party.name.isEmpty() && mention.last + 1 < sentence.size()
            && sentence[mention.last + 1].capital && sentence[mention.last + 1].runsOn()) {
            ++mention.last; // "Commissioner Example", who is not among the participants
            mention.party.name = sentence.text(mention.last, mention.last);
        }
        const int floor = mentions.empty() ? 0 : mentions.back().last + 1;
        while (mention.party.isGroup() && mention.first > floor && sentence[mention.first].runsOn()
               && sentence.is(mention.first - 1, groupLeads())) {
            --mention.first;
        }
        while (mention.party.isGroup() && mention.first < at && sentence.is(mention.first, "of", "des")) {
            ++mention.first; // "the policies of | the platforms"
        }
        mention.party.written = sentence.text(mention.first, mention.last);
        if (mention.party.name.isEmpty()) {
            mention.party.name = mention.party.written;
        }
        mention.possessive = mention.last + 1 < sentence.size() && sentence[mention.last + 1].folded == "s"_L1
            && sentence[mention.last + 1].gap == "'"_L1;
        at = mention.last;
        mentions.push_back(mention);
    }
    return mentions;
}

std::optional<FlashParty> FlashParties::named(const QString &name) const
{
    if (const auto known = FlashNames::known(name)) {
        return known;
    }
    const FlashWords words(name);
    for (const auto &mention : in(words)) {
        if (mention.first == 0 && mention.last == words.size() - 1) {
            return mention.party;
        }
    }
    return FlashPeople::looksLikePerson(name) ? std::optional(FlashParty{FlashParty::Kind::Person, name, name})
                                              : std::nullopt;
}

} // namespace Liaison
