// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "freshness.h"
#include "network.h"

namespace Liaison::Directory
{

/// A contact point on a card.
struct Contact {
    ContactPoint point;
    Freshness freshness = Freshness::Never;
    QString of; ///< the post that it belongs to; empty where it is the card's own
    bool conflicted = false;
};

/// A post, seen from the person or from the organisation.
struct Occupation {
    Post post;
    QString person;
    QString organisation;
    Tenure tenure = Tenure::Current;
};

struct Encounter {
    Id meeting;
    QString title;
    QDate date;
    bool invited = false;
    bool attended = false;
};

/// Who changed the record last: what belongs to it counts.
struct LastChange {
    QString label; ///< what it was, in words
    QString author; ///< empty where nobody is known
    QDateTime at; ///< invalid where nothing is known
};

struct PersonCard {
    Person person;
    QList<Occupation> posts; ///< current, future, former; latest first
    QList<Contact> contacts; ///< own, then those of current posts
    QList<Encounter> meetings; ///< latest first
    LastChange lastChange;
};

struct OrganisationCard {
    Organisation organisation;
    QString parent; ///< name of what it is part of
    QStringList competences; ///< authority kinds
    QList<Occupation> people; ///< current, future, former; coordinators first
    QList<Contact> contacts; ///< of the organisation itself
    QList<Encounter> meetings;
    LastChange lastChange;
};

Result<PersonCard> personCard(const Reader &reader, const Id &person);
Result<OrganisationCard> organisationCard(const Reader &reader, const Id &organisation);

/// The contact points of an owner in their order.
Result<QList<Contact>> contactsOf(const Reader &reader, const Id &owner);

} // namespace Liaison::Directory
