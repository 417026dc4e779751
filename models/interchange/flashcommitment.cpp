// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Who takes what on in a sentence.

#include "flashphrases.h"
#include "flashsentence.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

class CommitmentFinder
{
public:
    CommitmentFinder(const FlashSentence &sentence, QDate day)
        : m_sentence(sentence)
        , m_words(sentence.words())
        , m_day(day)
    {
    }

    std::vector<FlashCommitment> find()
    {
        findCommitments();
        return std::move(m_found);
    }

private:
    // "whether COM will", "asked that COM will"
    bool isConditional(int subject) const
    {
        static const WordList articles("the la le les l");
        static const WordList conditions(
            "whether if when unless until how what where why once si quand lorsque "
            "comment ou pourquoi");
        static const WordList wishes(
            "asked requested demanded hope hopes hoped expect expects expected "
            "suggested suggests wished wishes demande espere esperent souhaite "
            "souhaitent");
        int before = subject - 1;
        while (m_words.is(before, articles)) {
            --before;
        }
        const bool that = m_words.is(before, "that", "que", "qu");
        return m_words.is(before, conditions) || m_words.is(before, wishes) || (that && m_words.is(before - 1, wishes));
    }

    void findCommitments()
    {
        for (int at = 0; at < m_words.size(); ++at) {
            FlashCommitment found;
            found.phrase = at;
            if (!readPhrase(found) || isConditional(found.first)) {
                continue;
            }
            found.relative = m_words.is(found.first - 1, "which", "that", "que", "qu");
            if (!m_found.empty()) {
                endBefore(m_found.back(), found);
            }
            found.last = m_words.size() - 1;
            m_found.push_back(found);
            at = found.verb;
        }
        for (FlashCommitment &commitment : m_found) {
            for (int at = commitment.verb; at <= commitment.last && !commitment.due.isValid(); ++at) {
                commitment.due = flashDueAt(m_words, at, m_day);
            }
        }
    }
    // The next commitment begins where its subject does, or with the "and" before its verb.
    void endBefore(FlashCommitment &earlier, const FlashCommitment &next) const
    {
        static const WordList articles("the la le les l");
        int end = next.first > earlier.verb ? next.first : next.phrase;
        static const WordList links("and & et but mais while which that que qu tandis whereas then puis");
        while (end - 1 > earlier.verb
               && (m_words.is(end - 1, links) || m_words.is(end - 1, articles) || m_words.isAdverb(end - 1))) {
            --end;
        }
        earlier.last = std::max(earlier.verb, end - 1);
    }
    bool readPhrase(FlashCommitment &found) const
    {
        const int at = found.phrase;
        const int length = FlashPhrases::commitments().longestAt(m_words, at);
        found.french = length ? FlashPhrases::isFrenchCommitment(m_words, at) : false;
        found.intended = length && m_words.is(at, "plan", "plans", "intend", "intends", "prevoit", "prevoient");
        found.verb = at + length;
        if (!length && isBareInfinitive(at)) {
            found.verb = at + 1;
        } else if (!length) {
            found.deed = isInfinitiveBehindColon(at) ? m_words.text(at, at).toLower()
                                                     : FlashPhrases::infinitiveOfFuture(m_words, at);
            found.french = !found.deed.isEmpty();
            // "ne fournira pas"
            return found.french && !m_words.is(at - 1, "ne", "n") && takeSubject(found);
        }
        static const WordList clitics("le la les l lui leur y en se s");
        while (found.verb < m_words.size()
               && (m_words.isAdverb(found.verb) || (found.french && m_words.is(found.verb, clitics)))) {
            ++found.verb;
        }
        if (found.verb >= m_words.size() || !m_words[found.verb].runsOn()) {
            return false;
        }
        const FlashWord &verb = m_words[found.verb];
        if (verb.folded == "be"_L1) {
            return readBe(found);
        }
        const bool infinitive = verb.folded.endsWith("er"_L1) || verb.folded.endsWith("ir"_L1)
            || verb.folded.endsWith("re"_L1) || verb.folded.endsWith("oir"_L1);
        if (FlashPhrases::isNoDeed(verb.folded) || verb.capital || !verb.folded.front().isLetter()
            || (found.french && !infinitive)) {
            return false;
        }
        found.deed = FlashPhrases::infinitiveOfGerund(m_words.text(found.verb, found.verb).toLower());
        found.agreed = length && FlashPhrases::agreements().longestAt(m_words, at) == length;
        return takeSubject(found);
    }
    // Whether the word before @p at ends a party with which the sentence begins, or that stands behind "Action:".
    bool followsFirstParty(int at) const
    {
        const FlashSentence::Group *group = at > 0 ? m_sentence.endingAt(at - 1) : nullptr;
        return group && (group->first == 0 || m_words[group->first].gap == ":"_L1);
    }
    // "COM to send the list"
    bool isBareInfinitive(int at) const
    {
        return m_words.is(at, "to") && (m_words[at].runsOn() || m_words[at].gap == ":"_L1) && followsFirstParty(at);
    }
    // "COM : envoyer la liste", but not "COM : premier point"
    bool isInfinitiveBehindColon(int at) const
    {
        static const WordList determiners("le la les l un une des du de d au aux a son sa ses leur leurs avec");
        const FlashWord &word = m_words[at];
        const bool infinitive = word.folded.size() > 3
            && (word.folded.endsWith("er"_L1) || word.folded.endsWith("ir"_L1) || word.folded.endsWith("re"_L1));
        return infinitive && word.gap == ":"_L1 && !word.capital && m_words.is(at + 1, determiners)
            && followsFirstParty(at);
    }
    // "will be launching", "will be launched by Google"
    bool readBe(FlashCommitment &found) const
    {
        int next = found.verb + 1;
        while (m_words.isAdverb(next)) {
            ++next;
        }
        if (next >= m_words.size()) {
            return false;
        }
        if (m_words[next].folded.size() > 4 && m_words[next].folded.endsWith("ing"_L1)) {
            found.verb = next;
            found.deed = m_words.text(next, next).toLower();
            return takeSubject(found);
        }
        const auto by = std::ranges::find_if(m_sentence.groups(), [this, next](const FlashSentence::Group &group) {
            return group.first > next && m_words.is(group.first - 1, "by") && m_words[group.first].runsOn();
        });
        if (by == m_sentence.groups().end() || FlashPhrases::isNoDeed(m_words[next].folded)) {
            return false;
        }
        found.subjects = by->parties;
        found.first = m_sentence.clauseStart(found.phrase);
        found.verb = next;
        return true;
    }
    bool takeSubject(FlashCommitment &found) const
    {
        const auto subject = m_sentence.subjectBefore(found.phrase);
        if (subject) {
            found.subjects = subject->parties;
            found.first = subject->first;
        }
        return subject.has_value();
    }

    const FlashSentence &m_sentence;
    const FlashWords &m_words;
    QDate m_day;
    std::vector<FlashCommitment> m_found;
};

}

std::vector<FlashCommitment> FlashSentence::commitments(QDate day) const
{
    return CommitmentFinder(*this, day).find();
}

} // namespace Liaison
