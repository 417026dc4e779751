// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingfacts.h"
#include "documents/labels.h"

namespace Liaison
{

/// Who is at a meeting, by side and organisation, with their posts and contact points.
class Interlocutors
{
public:
    /// @p labels learns the label of everything that is told.
    Interlocutors(const Reader &reader, TlpOfParts &labels);

    /// Sides in the order of the schema, those without one last; organisations by name.
    Result<QList<BriefingFacts::Group>> groups(const QList<Participant> &participants);
    /// Ids of everything that is told.
    QList<Id> parts() const;

private:
    BriefingFacts::Group &group(const QString &side, const std::optional<Organisation> &organisation);
    Result<Done> addPerson(const Participant &participant, const Person &person, const QSet<Id> &invited);
    Result<Done> addOrganisation(const Participant &participant, const Organisation &organisation);
    Result<QList<BriefingFacts::Contact>> contactsOf(const QList<Id> &owners, const QString &name);
    QDate changed(const Id &id) const;

    const Reader &m_reader;
    TlpOfParts &m_labels;
    QList<Id> m_parts;
    std::map<std::pair<QString, Id>, BriefingFacts::Group> m_groups; ///< by side and organisation
};

/// Name of a person, post or organisation as a briefing shows it; says so where the record is not here.
QString nameOf(const Reader &reader, const Id &id);

} // namespace Liaison
