// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "incidentwords.h"

#include "foundation/datepattern.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison::IncidentWords
{

using namespace Qt::StringLiterals;
using namespace Incidents;

namespace
{
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

QString timeOf(const QDateTime &moment)
{
    return QLocale().toString(moment.time(), u"HH:mm"_s);
}

QString dayOf(QDate date)
{
    return dateText(date, DateParts::DayMonthYear);
}

/// @p until as it is said at @p now, which has the same zone: the hour, with the day where it is not the same.
QString momentFrom(const QDateTime &until, QDate today)
{
    return until.date() == today ? timeOf(until)
                                 : i18nc("@info %1 day, %2 time of day",
                                         "%1, %2",
                                         dateText(until.date(), DateParts::WeekdayDayMonth),
                                         timeOf(until));
}
}

QString opening(const Way &way)
{
    const auto &[state, until] = way.opening;
    // A day is named only where it is not the one that it is there; the moment of asking is not needed for it.
    const auto today = way.asked.toTimeZone(way.zone).date();
    switch (state) {
    case Opening::Open:
        return until.isValid()
            ? i18nc("@info somebody who is called; %1 time", "open until %1", momentFrom(until, today))
            : i18nc("@info somebody who is called", "open round the clock");
    case Opening::Closed:
        return until.isValid()
            ? i18nc("@info somebody who is called; %1 time", "closed until %1", momentFrom(until, today))
            : i18nc("@info somebody who is called", "closed");
    case Opening::Unknown:
        return way.point.hours_note.isEmpty() ? i18nc("@info somebody who is called", "hours not known")
                                              : i18nc("@info somebody who is called, %1 their hours as they were typed",
                                                      "not known whether open: “%1”",
                                                      way.point.hours_note);
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString clockThere(const Way &way, const QDateTime &now)
{
    const auto there = now.toTimeZone(way.zone);
    const auto city = QString::fromLatin1(way.zone.id()).section(u'/', -1).replace(u'_', u' ');
    return i18nc("@info %1 time of day, %2 city", "%1 in %2", timeOf(there), city);
}

QString hours(const ContactPoint &point)
{
    if (!point.hours_note.isEmpty()) {
        return point.hours_note;
    }
    return point.hours.isEmpty() || point.hours == u"other" ? i18nc("@info somebody who is called", "hours not known")
                                                            : Schema::choiceLabel(point.hours);
}

QString freshness(const Way &way)
{
    switch (way.freshness) {
    case Directory::Freshness::Verified:
        return i18nc("@info a contact point, %1 date", "verified %1", dayOf(way.point.verified_on));
    case Directory::Freshness::Due:
        return i18nc("@info a contact point, %1 date", "last verified %1, not in time", dayOf(way.point.verified_on));
    case Directory::Freshness::Never:
        return i18nc("@info a contact point", "never verified");
    case Directory::Freshness::Bounced:
        return i18nc("@info a contact point, %1 date", "bounced %1", dayOf(way.point.bounced_on));
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString reason(const Step &step)
{
    switch (step.reason) {
    case Reason::First:
        return {};
    case Reason::Next:
        return i18nc("@info why somebody is not called first", "next on the route");
    case Reason::Closed:
        return opening(step.desk->best());
    case Reason::Stale:
    case Reason::Bounced:
        return freshness(step.desk->best());
    case Reason::Silent:
        return i18nc("@info why somebody is not called first, %1 date",
                     "no answer on %1",
                     dayOf(step.desk->best().silentSince.toLocalTime().date()));
    case Reason::Nobody:
        return i18nc("@info why somebody is not called first", "nobody known");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString personAndFunction(const Desk &desk)
{
    if (desk.person.isNull()) {
        return desk.best().point.purpose;
    }
    return desk.function.isEmpty() ? desk.personName
                                   : i18nc("@info %1 person, %2 function", "%1, %2", desk.personName, desk.function);
}

QString nearestRole(const Desk &desk, const QString &country)
{
    if (desk.networkRole == u"coordinator" && desk.country == country) {
        return i18nc("@info who is nearest", "coordinator of the network");
    }
    if (desk.networkRole == u"deputy" && desk.country == country) {
        return i18nc("@info who is nearest", "deputy coordinator of the network");
    }
    if (desk.kinds.contains(u"permanent-representation"_s)) {
        return authorityKind(u"permanent-representation"_s);
    }
    return i18nc("@info who is nearest", "for the whole Union");
}

QString authorityKind(const QString &kind)
{
    const auto *known = Reference::instance().authorityKind(kind);
    return known ? known->name : kind;
}

QString nobody(const Route &route)
{
    const auto country = Reference::countryLabel(route.country);
    if (route.isEmpty()) {
        QStringList kinds;
        for (const auto &step : route.steps) {
            kinds.append(authorityKind(step.kind));
        }
        return i18nc("@info %1 country, %2 list of authorities",
                     "Nobody is known for this in %1 (%2).",
                     country,
                     listed(kinds));
    }
    return route.contact()
        ? QString()
        : i18nc("@info %1 country", "Nobody can be reached in %1: everything that is known bounced.", country);
}

QString tlp(const QString &label)
{
    static const QHash<QString, KLazyLocalizedString> words{
        {u"RED"_s, kli18nc("@info TLP", "For the eyes and ears of those in this conversation only; no further.")},
        {u"AMBER+STRICT"_s, kli18nc("@info TLP", "Only within your own organisation, for those who need to know.")},
        {u"AMBER"_s,
         kli18nc("@info TLP",
                 "Within your organisation and its clients, for those who need to know to protect themselves.")},
        {u"GREEN"_s, kli18nc("@info TLP", "Within the community; not in public, not on the web.")},
        {u"CLEAR"_s, kli18nc("@info TLP", "May go to everybody.")},
    };
    return words.contains(label) ? words.value(label).toString() : QString();
}

QString state(NotificationState state)
{
    switch (state) {
    case NotificationState::Waiting:
        return i18nc("@info state of a notification", "waiting for an answer");
    case NotificationState::Answered:
        return i18nc("@info state of a notification", "answered");
    case NotificationState::Unanswered:
        return i18nc("@info state of a notification", "no answer");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString duration(qint64 seconds)
{
    if (seconds >= hour) {
        return i18nc("@info how long something took, %1 hours, %2 minutes",
                     "%1 h %2 min",
                     seconds / hour,
                     seconds % hour / minute);
    }
    if (seconds >= minute && seconds % minute == 0) {
        return i18nc("@info how long something took, %1 minutes", "%1 min", seconds / minute);
    }
    return seconds >= minute ? i18nc("@info how long something took, %1 minutes, %2 seconds",
                                     "%1 min %2 s",
                                     seconds / minute,
                                     seconds % minute)
                             : i18nc("@info how long something took, %1 seconds", "%1 s", seconds);
}

} // namespace Liaison::IncidentWords
