// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingfacts.h"
#include "telling.h"

namespace Liaison
{

/// Who is at a meeting, by side and organisation, with their posts, contact points and last meetings.
class Interlocutors
{
public:
    Interlocutors(const Reader &reader, Telling &telling);

    /// Sides in the order of the schema, those without one last; organisations by name.
    /// @p theirs: whose last meeting before this day is told, which is not @p meeting itself.
    Result<QList<BriefingFacts::Group>>
    groups(const QList<Participant> &participants, const QSet<Id> &theirs, const Id &meeting, QDate until);
    /// When a record was changed last, and by whom.
    BriefingFacts::Known known(const Id &id);

private:
    BriefingFacts::Group &group(const QString &side, const std::optional<Organisation> &organisation);
    Result<Done> add(const Participant &participant, const QSet<Id> &invited);
    Result<Done> addPerson(const Participant &participant, const Person &person, const QSet<Id> &invited);
    Result<Done> addOrganisation(const Participant &participant, const Organisation &organisation);
    Result<QList<BriefingFacts::Contact>> contactsOf(const QList<Id> &owners, const BriefingFacts::Name &name);
    Result<Done> readLastMeetings(const QSet<Id> &who, const Id &meeting, QDate until);

    const Reader &m_reader;
    Telling &m_telling;
    QHash<Id, Meeting> m_lastMet;
    QHash<Id, QString> m_authors;
    std::map<std::pair<QString, Id>, BriefingFacts::Group> m_groups; ///< by side and organisation
};

/// Name of a person, post or organisation as a briefing shows it; says so where the record is not here.
BriefingFacts::Name namedBy(const Reader &reader, const Id &id);

} // namespace Liaison
