// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "releaseplan.h"
#include "store/label.h"

#include <QSet>

namespace Liaison
{

/// Decides record by record and field by field; for ReleasePlan::of().
class ReleasePlanner
{
public:
    ReleasePlanner(const Reader &reader, const Audience &audience);

    Result<ReleasePlan> plan();

private:
    using Reason = ReleasePlan::Reason;
    /// Nothing: it may go.
    using Verdict = std::optional<Reason>;

    Result<Done> read();
    void choose();
    Result<Done> fill();
    Result<Done> fill(const Id &record, const QString &type, const QString &title, const Id &owner);
    void fillPositions();
    void tellRest();

    Verdict judge(const Organisation &organisation) const;
    Verdict judge(const Person &person) const;
    Verdict judge(const Post &post) const;
    Verdict judge(const Competence &competence) const;
    Verdict judge(const ContactPoint &point) const;
    Verdict judgeOwner(const ContactPoint &point) const;
    Verdict judgeLabel(const Id &record, const QString &shown) const;
    Verdict judgeCountry(const Id &record) const;
    Label labelOf(const Id &record) const;
    bool isContested(const Id &record, std::initializer_list<QLatin1StringView> fields) const;
    QString nameOf(const Id &record) const;
    ReleasePlan::Entry entry(const Id &record, const QString &type, const QString &title, const Id &owner) const;
    /// That a record stays; @p otherwise: why, where nothing is wrong with it.
    template<RecordStruct T>
    void tell(const T &record, const QString &title, const Id &owner, Reason otherwise);
    template<RecordStruct T>
    Result<QHash<Id, T>> byId() const;

    const Reader &m_reader;
    mutable Labels m_labels; // read as a whole before it is asked
    QDate m_today;
    ReleasePlan m_plan;

    QHash<Id, Organisation> m_organisations;
    QHash<Id, Person> m_people;
    QHash<Id, Post> m_posts;
    QHash<Id, Competence> m_competences;
    QHash<Id, ContactPoint> m_points;
    QHash<Id, QSet<QString>> m_contested; ///< fields in conflict
    QSet<Id>
        m_uncleared; ///< contact points whose clearance is in conflict, and not everybody clears them for this audience
    QSet<Id> m_going;
};

} // namespace Liaison
