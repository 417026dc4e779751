// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashstatement.h"

namespace Liaison
{

/// One sentence with the parties in it, for the rules that look for who does what (see FlashStatement).
class FlashSentence
{
public:
    /// Parties that stand together: "FB, Google and Microsoft".
    struct Group {
        QList<FlashParty> parties;
        int first = 0;
        int last = 0;
        bool governed = false; ///< behind a preposition, or "Google's": not who acts
    };
    struct Subject {
        QList<FlashParty> parties;
        int first = 0;
    };

    FlashSentence(const FlashWords &words, const FlashParties &parties, const FlashStatement::Context &context);

    const std::vector<Group> &groups() const
    {
        return m_groups;
    }
    const std::vector<FlashParties::Mention> &mentions() const
    {
        return m_mentions;
    }
    const FlashWords &words() const
    {
        return m_words;
    }
    const Group *endingAt(int word) const;
    /// Who acts in the sentence as a whole: the first that no preposition governs, if it stands before @p word.
    const Group *leading(int word) const;
    /// Who stands before the phrase at @p phrase as the one who does it.
    std::optional<Subject> subjectBefore(int phrase) const;
    /// Where the clause around word @p at begins.
    int clauseStart(int at) const;

    /// "COM agreed to provide ...": in order. @p day: on which the meeting was, for "by 15 March".
    std::vector<FlashCommitment> commitments(QDate day) const;

private:
    void findGroups();
    std::optional<Subject> person(int last) const;
    bool overlapsMention(int first, int last) const;

    const FlashWords &m_words;
    const FlashStatement::Context &m_context;
    std::vector<FlashParties::Mention> m_mentions;
    std::vector<Group> m_groups;
};

} // namespace Liaison
