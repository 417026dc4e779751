// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/freshness.h"
#include "openinghours.h"

#include <QHash>

namespace Liaison::Incidents
{

/// One address or number by which somebody can be reached.
struct Way {
    ContactPoint point = {};
    Directory::Freshness freshness = Directory::Freshness::Never;
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< in which its hours are meant
    QDateTime asked = {}; ///< the moment for which opening is
    Opening opening = {}; ///< in that zone
    /// When nobody answered there last; invalid where somebody has since, or it was verified on a later day.
    QDateTime silentSince = {};
};

/// Somebody to turn to: an organisation by its own contact points (a duty desk), or a person in a post there.
struct Desk {
    Id organisation;
    QString organisationName;
    QString country;
    Id person; ///< null for a duty desk
    QString personName;
    QString function; ///< title of the post
    QString networkRole; ///< coordinator, deputy, member or empty
    QStringList kinds; ///< authority kinds that the organisation holds now
    QList<Way> ways; ///< never empty; the best first
    const Way &best() const
    {
        return ways.first();
    }
    /// The person, or the organisation.
    QString name() const
    {
        return personName.isEmpty() ? organisationName : personName;
    }
};

/// How a way or desk stands: the smaller, the sooner it is tried.
enum class Standing {
    Ready, ///< open now, or its hours are not known
    Closed, ///< nobody is there now
    Silent, ///< nobody answered the last time
    Bounced, ///< what was sent there came back
};
Standing standingOf(const Way &way);

/// For which time somebody is looked for.
enum class When {
    Now,
    AnyTime, ///< for what is printed: nobody is closed, and whoever is there round the clock comes first
};

/// Whom the directory knows in a country (the Union's own bodies for an empty code), with everything that says how far they can be
/// reached at reader.now(): authorities of these kinds (empty: of any), and whoever speaks for the network. Post addresses and keys reach nobody in time and are left out, as are former posts.
Result<QList<Desk>>
desksOf(const Reader &reader, const QString &country, When when = When::Now, const QStringList &kinds = {});
/// The same of all Member States, by country, in one go.
Result<QHash<QString, QList<Desk>>>
desksByCountry(const Reader &reader, When when = When::Now, const QStringList &kinds = {});

/// A number that should answer around the clock, and may not.
struct DutyDesk {
    Id point;
    QString country;
    Directory::Freshness freshness = Directory::Freshness::Never;
};
/// Duty desks of authorities that were not verified in time, or bounced; the worst first. Cheap enough to be asked after every change.
Result<QList<DutyDesk>> doubtfulDutyDesks(const Reader &reader);

/// Contact points at which nobody answered the last time, since when.
Result<QHash<Id, QDateTime>> silentPoints(const Reader &reader);

} // namespace Liaison::Incidents
