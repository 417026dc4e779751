// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashstatement.h"

#include "flashphrases.h"

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

// Parties that stand together: "FB, Google and Microsoft".
struct Group {
    QList<FlashParty> parties;
    int first = 0;
    int last = 0;
    bool governed = false; // behind a preposition, or "Google's": not who acts
};

class Reader
{
public:
    Reader(const FlashWords &sentence, const FlashParties &parties, FlashStatement::Context &context, QDate day)
        : m_words(sentence)
        , m_context(context)
        , m_day(day)
    {
        m_result.mentions = parties.in(sentence);
        findGroups();
    }

    FlashStatement read()
    {
        findCommitments();
        decide();
        remember();
        return std::move(m_result);
    }

private:
    void findGroups()
    {
        for (const Mention &mention : m_result.mentions) {
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
    const Group *endingAt(int word) const
    {
        const auto group = std::ranges::find(m_groups, word, &Group::last);
        return group == m_groups.end() ? nullptr : &*group;
    }
    // Who acts in the sentence as a whole: the first that no preposition governs, if it stands before @p word.
    const Group *leading(int word) const
    {
        const auto group = std::ranges::find(m_groups, false, &Group::governed);
        return group == m_groups.end() || group->last >= word ? nullptr : &*group;
    }

    struct Subject {
        QList<FlashParty> parties;
        int first = 0;
    };
    // Who stands before the phrase at @p phrase as the one who does it.
    std::optional<Subject> subjectBefore(int phrase) const
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
            const auto parties =
                group && group->parties.first().kind != Kind::Person ? group->parties : m_context.group;
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
    std::optional<Subject> person(int last) const
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
    bool overlapsMention(int first, int last) const
    {
        return std::ranges::any_of(m_result.mentions, [first, last](const Mention &mention) {
            return mention.first <= last && mention.last >= first;
        });
    }
    // "whether COM will", "asked that COM will"
    bool isConditional(int subject) const
    {
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
            if (!m_result.commitments.empty()) {
                endBefore(m_result.commitments.back(), found);
            }
            found.last = m_words.size() - 1;
            m_result.commitments.push_back(found);
            at = found.verb;
        }
        for (FlashCommitment &commitment : m_result.commitments) {
            for (int at = commitment.verb; at <= commitment.last && !commitment.due.isValid(); ++at) {
                commitment.due = flashDueAt(m_words, at, m_day);
            }
        }
    }
    // The next commitment begins where its subject does, or with the "and" before its verb.
    void endBefore(FlashCommitment &earlier, const FlashCommitment &next) const
    {
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
        const Group *group = at > 0 ? endingAt(at - 1) : nullptr;
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
        const auto by = std::ranges::find_if(m_groups, [this, next](const Group &group) {
            return group.first > next && m_words.is(group.first - 1, "by") && m_words[group.first].runsOn();
        });
        if (by == m_groups.end() || FlashPhrases::isNoDeed(m_words[next].folded)) {
            return false;
        }
        found.subjects = by->parties;
        found.first = clauseStart(found.phrase);
        found.verb = next;
        return true;
    }
    int clauseStart(int at) const
    {
        while (at > 0 && m_words[at].runsOn()) {
            --at;
        }
        return at;
    }
    bool takeSubject(FlashCommitment &found) const
    {
        const auto subject = subjectBefore(found.phrase);
        if (subject) {
            found.subjects = subject->parties;
            found.first = subject->first;
        }
        return subject.has_value();
    }

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
                length && !determined && subjectBefore(at)) {
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
        if (!m_groups.empty() && m_groups.front().first == 0 && !m_groups.front().governed) {
            m_result.from = m_groups.front().parties;
        }
    }
    QList<FlashParty> subject(int phrase) const
    {
        if (const auto found = subjectBefore(phrase)) {
            return found->parties;
        }
        const Group *group = leading(phrase);
        return group ? group->parties : QList<FlashParty>();
    }
    void takeFeedback(int at)
    {
        static const WordList complaining("complain complains complained criticised criticized a ont se");
        m_result.kind = FlashKind::Feedback;
        for (const Group &group : m_groups) {
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
        for (const Group &group : m_groups) {
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
        for (const Group &group : m_groups) {
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
        for (const Group &group : m_groups) {
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
    QDate m_day;
    std::vector<Group> m_groups;
    FlashStatement m_result;
};

}

FlashStatement FlashStatement::of(const FlashWords &sentence, const FlashParties &parties, Context &context, QDate day)
{
    return Reader(sentence, parties, context, day).read();
}

} // namespace Liaison
