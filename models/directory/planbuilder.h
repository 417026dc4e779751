// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactplan.h"
#include "store/schema.h"

namespace Liaison::Directory
{

/// Makes the plan for one card. See ContactPlanner.
class PlanBuilder
{
public:
    PlanBuilder(ContactPlanner &planner, const ContactCard &card)
        : m_planner(planner)
        , m_reader(planner.m_reader)
        , m_card(card)
    {
    }
    Result<ContactPlan> create();
    Result<ContactPlan> update(const Id &record, bool rename);

private:
    /// A record that is being filled.
    struct Draft {
        const RecordType *type = nullptr;
        ContactWrite write;
        QCborMap stored; ///< of a record that is there already
    };
    struct KnownPoint {
        ContactPoint point;
        bool used = false;
    };
    static Draft fresh(QLatin1StringView type, const QString &about = {});
    Result<Draft> existing(QLatin1StringView type, const Id &id, const QString &about = {}) const;

    void set(Draft &draft, const QString &field, const QCborValue &value);
    void set(Draft &draft, const QString &field, const QString &text);
    void setInternals(Draft &draft, const ContactCard::Internals &internals);
    void clear(Draft &draft, const QString &field);
    void add(Draft &&draft);

    void fillPerson(Draft &draft, bool rename);
    Result<Done> fillOrganisation(Draft &draft, bool rename);
    Result<Id> organisationFor(const ContactCard::Post &post, bool &unitIsTaken, QList<ContactWrite> &before);
    QString kindOf(const QString &name) const;
    Result<Done> planPosts(bool isNew);
    Result<Done> planPoints(bool isNew);
    void planPoint(const ContactCard::Point &point, Draft &draft);
    Result<QString> positionAfter(const Id &owner);
    Result<Done> planTags(bool isNew);
    ContactPlan finish();

    ContactPlanner &m_planner;
    const Reader &m_reader;
    const ContactCard &m_card;
    ContactPlan m_plan;
    QList<Id> m_cardPosts; ///< the posts of the card, in its order
    QList<Id> m_posts; ///< of the person, known ones too
    QHash<Id, QString> m_positions;
    QSet<Id> m_newOwners; ///< who have no contact points yet
};

} // namespace Liaison::Directory
