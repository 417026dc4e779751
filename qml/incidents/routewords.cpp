// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "routewords.h"

#include "directory/contactcheck.h"
#include "foundation/datepattern.h"
#include "incidents/incidentwords.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::RouteWords
{

using namespace Qt::StringLiterals;
using namespace Incidents;

namespace
{
QString openingLevel(const Opening &opening)
{
    switch (opening.state) {
    case Opening::Open:
        return u"good"_s;
    case Opening::Closed:
        return u"bad"_s;
    case Opening::Unknown:
        return u"attention"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString freshnessLevel(Directory::Freshness freshness)
{
    return freshness == Directory::Freshness::Verified ? u"good"_s
        : freshness == Directory::Freshness::Bounced   ? u"conflict"_s
                                                       : u"attention"_s;
}

bool isWritten(const QString &medium)
{
    return medium == u"email" || medium == u"form";
}

QString buttonOf(const QString &medium)
{
    if (medium == u"email") {
        return i18nc("@action:button", "Write a mail");
    }
    return isWritten(medium) || medium == u"messenger" ? i18nc("@action:button a form or messenger", "Open")
                                                       : i18nc("@action:button by telephone", "Call");
}

QString iconOf(const QString &medium)
{
    return medium == u"email"    ? u"mail-message-new"_s
        : medium == u"form"      ? u"internet-services"_s
        : medium == u"messenger" ? u"dialog-messages"_s
                                 : u"call-start"_s;
}
}

QString level(const Way &way)
{
    switch (standingOf(way)) {
    case Standing::Bounced:
    case Standing::Silent:
        return u"conflict"_s;
    case Standing::Closed:
        return u"bad"_s;
    case Standing::Ready:
        return way.opening.state == Opening::Open && way.freshness == Directory::Freshness::Verified ? u"good"_s
                                                                                                     : u"attention"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QVariantMap way(const Way &way, const QString &country)
{
    const auto check = Directory::checkContact(way.point.medium, way.point.value, country);
    return {{u"point"_s, way.point.id.text()},
            {u"value"_s, check.shown.isEmpty() ? way.point.value : check.shown},
            {u"medium"_s, Schema::choiceLabel(way.point.medium)},
            {u"purpose"_s, way.point.purpose},
            {u"target"_s, check.target},
            {u"button"_s, buttonOf(way.point.medium)},
            {u"icon"_s, iconOf(way.point.medium)},
            {u"opening"_s, IncidentWords::opening(way)},
            {u"openingLevel"_s, openingLevel(way.opening)},
            {u"freshness"_s, IncidentWords::freshness(way)},
            {u"freshnessLevel"_s, freshnessLevel(way.freshness)},
            {u"silent"_s,
             way.silentSince.isValid() ? i18nc("@info %1 date",
                                               "no answer on %1",
                                               dateText(way.silentSince.toLocalTime().date(), DateParts::DayMonthYear))
                                       : QString()},
            {u"tlp"_s, way.point.tlp},
            {u"clock"_s, IncidentWords::clockThere(way, way.asked)}};
}

QVariantMap desk(const Desk &desk)
{
    QVariantList ways;
    for (const auto &each : desk.ways) {
        ways.append(way(each, desk.country));
    }
    return {{u"record"_s, (desk.person.isNull() ? desk.organisation : desk.person).text()},
            {u"organisation"_s, desk.organisationName},
            {u"about"_s, IncidentWords::personAndFunction(desk)},
            {u"ways"_s, ways}};
}

QVariantMap line(const Desk &desk, const QString &word)
{
    const auto way = desk.best();
    const auto who = desk.personName.isEmpty()
        ? desk.organisationName
        : i18nc("@info %1 person, %2 organisation", "%1, %2", desk.personName, desk.organisationName);
    auto line = RouteWords::desk(desk);
    line.insert(u"title"_s, who);
    line.insert(u"subtitle"_s, word);
    line.insert(u"level"_s, level(way));
    line.insert(u"word"_s, IncidentWords::opening(way));
    return line;
}

QString stateOf(const Notification &notification)
{
    const auto state = Incidents::stateOf(notification);
    const auto waited = notification.sent_at.secsTo(notification.answered_at);
    return state == NotificationState::Answered && waited >= 0
        ? i18nc("@info %1 how long it took", "answered after %1", IncidentWords::duration(waited))
        : IncidentWords::state(state);
}

QString levelOf(const Notification &notification)
{
    const auto state = Incidents::stateOf(notification);
    return state == NotificationState::Answered ? u"done"_s
        : state == NotificationState::Waiting   ? u"attention"_s
                                                : u"conflict"_s;
}

} // namespace Liaison::RouteWords
