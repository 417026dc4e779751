// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/people.h"
#include "incidents/route.h"

namespace Liaison::Test
{

/// A clock that is set by hand. The 5th of March 2019 is a Tuesday; Copenhagen is an hour ahead of UTC.
struct Hands {
    QDateTime now = QDateTime(today, QTime(11, 0), QTimeZone::UTC);

    Clock clock()
    {
        return Clock([this] {
            return now;
        });
    }
    void set(QDate day, QTime time)
    {
        now = QDateTime(day, time, QTimeZone::UTC);
    }
};

inline Id desk(Store &store,
               const Id &owner,
               const QString &number,
               const QString &hours = u"always"_s,
               QDate verified = QDate(2019, 2, 20),
               const QString &medium = u"phone"_s)
{
    ContactPoint point;
    point.owner = owner;
    point.medium = medium;
    point.value = number;
    point.hours = hours == u"always" || hours == u"office" || hours.isEmpty() ? hours : u"other"_s;
    point.hours_note = point.hours == u"other" ? hours : QString();
    point.verified_on = verified;
    return add(store, point);
}

inline Incidents::Route routeOf(Store &store, const QString &incident, const QString &country)
{
    return must(store.read([=](Reader &reader) {
        return Incidents::route(reader, incident, country);
    }));
}

/// "csirt +45 1 first", a line for each step.
inline QStringList linesOf(const Incidents::Route &route)
{
    QStringList lines;
    for (const auto &step : route.steps) {
        lines.append(u"%1 %2 %3"_s.arg(step.kind,
                                       step.desk ? step.desk->best().point.value : u"-"_s,
                                       Incidents::nameOf(step.reason)));
    }
    return lines;
}

} // namespace Liaison::Test
