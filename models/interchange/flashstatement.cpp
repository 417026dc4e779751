// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashstatement.h"

#include "flashphrases.h"
#include "flashsentence.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

using Kind = FlashParty::Kind;

// Decides what sort of outcome a sentence is, and whose.
class StatementReader
{
public:
    StatementReader(const FlashWords &words, const FlashParties &parties, FlashStatement::Context &context, QDate day)
        : m_words(words)
        , m_context(context)
        , m_sentence(words, parties, context)
    {
        m_result.mentions = m_sentence.mentions();
        m_result.commitments = m_sentence.commitments(day);
    }

    FlashStatement read()
    {
        decide();
        remember();
        return std::move(m_result);
    }

private:
    void decide()
    {
        for (int at = 0; at < m_words.size(); ++at) {
            if (FlashPhrases::feedback().longestAt(m_words, at)) {
                return takeFeedback(at);
            }
            const bool determined = m_words.is(at - 1, "the", "any", "as", "la", "une", "les", "des");
            if (const int length = determined ? 0 : FlashPhrases::asks().longestAt(m_words, at)) {
                return takeAsk(at, length);
            }
            if (const int length = FlashPhrases::asksOfSomebody().longestAt(m_words, at);
                length && !determined && m_sentence.subjectBefore(at)) {
                return takeAsk(at, length);
            }
            if (FlashPhrases::decisions().longestAt(m_words, at)) {
                m_result.kind = FlashKind::Decision;
                m_result.from = m_words.is(at, "decided", "a", "ont") ? subject(at) : QList<FlashParty>();
                return;
            }
            const auto commitment = std::ranges::find(m_result.commitments, at, &FlashCommitment::phrase);
            if (commitment != m_result.commitments.end()) {
                return takePromise(*commitment);
            }
        }
        // Whoever the sentence begins with said it.
        if (!m_sentence.groups().empty() && m_sentence.groups().front().first == 0
            && !m_sentence.groups().front().governed) {
            m_result.from = m_sentence.groups().front().parties;
        }
    }
    QList<FlashParty> subject(int phrase) const
    {
        if (const auto found = m_sentence.subjectBefore(phrase)) {
            return found->parties;
        }
        const FlashSentence::Group *group = m_sentence.leading(phrase);
        return group ? group->parties : QList<FlashParty>();
    }
    void takeFeedback(int at)
    {
        static const WordList complaining("complain complains complained criticised criticized a ont se");
        m_result.kind = FlashKind::Feedback;
        for (const FlashSentence::Group &group : m_sentence.groups()) {
            const bool giver = group.governed && m_words.is(group.first - 1, "from", "by", "part");
            const bool complains = group.last < at && !group.governed && m_words.is(at, complaining);
            auto &side = giver || complains ? m_result.from : m_result.to;
            for (const FlashParty &party : group.parties) {
                const bool about =
                    party.kind == Kind::Platform || party.kind == Kind::Platforms || party.kind == Kind::Organisation;
                if (giver || complains || about) {
                    side.append(party);
                }
            }
        }
    }
    void takeAsk(int at, int length)
    {
        m_result.kind = FlashKind::Ask;
        const bool passive =
            m_words.is(at - 1, "was", "were", "been", "is", "are", "ete") && m_words[at].folded.endsWith("ed"_L1);
        (passive ? m_result.to : m_result.from) = passive ? subject(at - 1) : subject(at);
        for (const FlashSentence::Group &group : m_sentence.groups()) {
            if (group.first < at + length) {
                continue;
            }
            const int before = group.first - 1;
            const bool directly =
                before < at + length && m_words[group.first].runsOn(); // "asked COM", "asked the platforms"
            const bool source = m_words.is(before, "from", "aux", "au", "aupres", "a")
                || (m_words.is(before, "de", "des") && m_words.is(before - 1, "aupres"));
            if (passive && m_words.is(before, "by", "par")) {
                m_result.from = group.parties;
            } else if (!passive && (directly || source) && m_result.to.isEmpty()) {
                m_result.to = group.parties;
            }
        }
        if (m_result.to.isEmpty() && !m_result.commitments.empty()) {
            m_result.to = m_result.commitments.front().subjects;
        }
    }
    void takePromise(const FlashCommitment &commitment)
    {
        const bool together = std::ranges::any_of(commitment.subjects, [](const FlashParty &party) {
            return party.kind == Kind::Everyone;
        });
        m_result.kind = together ? FlashKind::Decision : FlashKind::Promise;
        m_result.from = commitment.subjects;
        m_result.due = commitment.due;
        for (const FlashSentence::Group &group : m_sentence.groups()) {
            const bool given =
                m_words.is(group.first - 1, "to", "with", "aux", "au", "a") || group.first == commitment.verb + 1;
            if (group.first > commitment.verb && group.last <= commitment.last && given && m_result.to.isEmpty()
                && FlashPhrases::isHandingOver(commitment.deed)) {
                m_result.to = group.parties;
            }
        }
    }

    void remember()
    {
        for (const FlashSentence::Group &group : m_sentence.groups()) {
            const bool person = group.parties.size() == 1 && group.parties.first().kind == Kind::Person;
            const bool country = std::ranges::all_of(group.parties, [](const FlashParty &party) {
                return party.kind == Kind::Country;
            });
            if (person) {
                m_context.person = group.parties;
            } else if (!country) {
                m_context.group = group.parties;
            }
        }
    }

    const FlashWords &m_words;
    FlashStatement::Context &m_context;
    FlashSentence m_sentence;
    FlashStatement m_result;
};

}

FlashStatement FlashStatement::of(const FlashWords &sentence, const FlashParties &parties, Context &context, QDate day)
{
    return StatementReader(sentence, parties, context, day).read();
}

} // namespace Liaison
