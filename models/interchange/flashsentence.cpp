// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashsentence.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

using Mention = FlashParties::Mention;
using Kind = FlashParty::Kind;

const WordList connectors("and & et");
const WordList prepositions(
    "of with by from for in at on to via against about between among de du des d avec "
    "par pour chez contre entre a aux au sur than like including unlike towards sous");
const WordList articles("the la le les l");

}

FlashSentence::FlashSentence(const FlashWords &words,
                             const FlashParties &parties,
                             const FlashStatement::Context &context)
    : m_words(words)
    , m_context(context)
    , m_mentions(parties.in(words))
{
    findGroups();
}

void FlashSentence::findGroups()
{
    for (const Mention &mention : m_mentions) {
        int before = mention.first - 1;
        while (before >= 0 && m_words.is(before, articles) && m_words[before + 1].runsOn()) {
            --before;
        }
        const int last = m_groups.empty() ? -2 : m_groups.back().last;
        const QString &gap = m_words[before + 1].gap;
        if ((last == before && (gap == ","_L1 || gap == "/"_L1))
            || (last == before - 1 && m_words.is(before, connectors))) {
            m_groups.back().parties.append(mention.party);
            m_groups.back().last = mention.last;
            m_groups.back().governed = m_groups.back().governed || mention.possessive;
            continue;
        }
        const bool governed = m_words.is(before, prepositions) && m_words[before + 1].runsOn();
        m_groups.push_back({{mention.party}, before + 1, mention.last, governed || mention.possessive});
    }
}

const FlashSentence::Group *FlashSentence::endingAt(int word) const
{
    const auto group = std::ranges::find(m_groups, word, &Group::last);
    return group == m_groups.end() ? nullptr : &*group;
}

const FlashSentence::Group *FlashSentence::leading(int word) const
{
    const auto group = std::ranges::find(m_groups, false, &Group::governed);
    return group == m_groups.end() || group->last >= word ? nullptr : &*group;
}

std::optional<FlashSentence::Subject> FlashSentence::subjectBefore(int phrase) const
{
    static const WordList auxiliaries("has have had y en lui leur le la les l se s nous");
    static const WordList plural("they ils elles them");
    static const WordList single("she he il elle");
    int at = phrase - 1;
    bool direct = phrase >= m_words.size() || m_words[phrase].runsOn() || m_words[phrase].gap == ":"_L1;
    while (at >= 0 && (m_words.is(at, auxiliaries) || m_words.isAdverb(at)) && !endingAt(at)) {
        direct = direct && (m_words[at].runsOn() || m_words[at].gap == ":"_L1);
        --at;
    }
    if (at < 0) {
        return {};
    }
    if (const Group *group = direct ? endingAt(at) : nullptr) {
        return group->governed ? std::optional<Subject>() : Subject{group->parties, group->first};
    }
    if (direct && m_words.is(at, plural)) {
        const Group *group = leading(at);
        const auto parties = group && group->parties.first().kind != Kind::Person ? group->parties : m_context.group;
        return parties.isEmpty() ? std::optional<Subject>() : Subject{parties, at};
    }
    if (direct && m_words.is(at, single)) {
        const Group *group = leading(at);
        const bool person = group && group->parties.size() == 1 && group->parties.first().kind == Kind::Person;
        const auto parties = person ? group->parties : m_context.person;
        return parties.isEmpty() ? std::optional<Subject>() : Subject{parties, at};
    }
    if (direct && m_words.is(at, "it") && m_words.is(at - 1, "that", "announced", "confirmed", "said")) {
        const Group *group = leading(at);
        return group ? Subject{group->parties, at} : std::optional<Subject>();
    }
    // "Example Platform presented its plans. It will ...": of bodies and persons too much else is "it".
    if (direct && at == 0 && m_words.is(at, "it") && m_context.group.size() == 1
        && (m_context.group.first().kind == Kind::Platform || m_context.group.first().kind == Kind::Organisation)) {
        return Subject{m_context.group, at};
    }
    if (direct && m_words.is(at, "we") && (at == 0 || m_words.is(at - 1, connectors))) {
        return Subject{{{Kind::Body, m_words.text(at, at), u"European Commission"_s}}, at};
    }
    // "COM took note and will raise it", "COM took note, and agreed to raise it"
    if (m_words.is(at, "and", "but", "et", "mais", "then", "puis")) {
        const Group *group = leading(at);
        return group ? Subject{group->parties, phrase} : std::optional<Subject>();
    }
    return direct ? person(at) : std::nullopt;
}

// "First Last will": somebody who is not among the participants.
std::optional<FlashSentence::Subject> FlashSentence::person(int last) const
{
    int first = last;
    while (first > 0 && last - first < 2 && m_words[first - 1].capital
           && (m_words[first].gap.isEmpty() || m_words[first].gap == "-"_L1)) {
        --first;
    }
    const bool begins = first == 0 || !m_words[first].runsOn() || m_words.is(first - 1, connectors);
    const QString name = m_words.text(first, last);
    if (first == last || !begins || !FlashPeople::looksLikePerson(name) || overlapsMention(first, last)) {
        return {};
    }
    return Subject{{{Kind::Person, name, name}}, first};
}

bool FlashSentence::overlapsMention(int first, int last) const
{
    return std::ranges::any_of(m_mentions, [first, last](const Mention &mention) {
        return mention.first <= last && mention.last >= first;
    });
}

int FlashSentence::clauseStart(int at) const
{
    while (at > 0 && m_words[at].runsOn()) {
        --at;
    }
    return at;
}

} // namespace Liaison
