// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verb that tells whom to call: route.

#include "table.h"
#include "verb.h"

#include "foundation/datepattern.h"
#include "incidents/incidentwords.h"
#include "incidents/routecard.h"
#include "store/schema.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using namespace Incidents;

namespace
{
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject wayJson(const Way &way)
{
    const QString states[] = {u"open"_s, u"closed"_s, u"unknown"_s};
    return {{u"medium"_s, way.point.medium},
            {u"value"_s, way.point.value},
            {u"purpose"_s, textOrNull(way.point.purpose)},
            {u"state"_s, states[way.opening.state]},
            {u"until"_s, textOrNull(way.opening.until.toString(Qt::ISODate))},
            {u"time_zone"_s, QString::fromLatin1(way.zone.id())},
            {u"hours"_s, IncidentWords::hours(way.point)},
            {u"verified"_s, Directory::nameOf(way.freshness)},
            {u"tlp"_s, textOrNull(way.point.tlp)}};
}

QJsonObject deskJson(const Desk &desk)
{
    QJsonArray ways;
    for (const auto &way : desk.ways) {
        ways.append(wayJson(way));
    }
    return {{u"organisation"_s, desk.organisationName},
            {u"person"_s, textOrNull(desk.personName)},
            {u"function"_s, textOrNull(desk.function)},
            {u"ways"_s, ways}};
}

QJsonObject routeJson(const Route &route, const Reference::Incident &incident)
{
    QJsonArray steps;
    for (const auto &step : route.steps) {
        steps.append(QJsonObject{{u"kind"_s, step.kind},
                                 {u"reason"_s, nameOf(step.reason)},
                                 {u"desk"_s, step.desk ? QJsonValue(deskJson(*step.desk)) : QJsonValue()}});
    }
    QJsonArray nearest;
    for (const auto &desk : route.nearest) {
        nearest.append(deskJson(desk));
    }
    QJsonObject tlp;
    for (const auto &label : Schema::tlpLabels()) {
        tlp.insert(label, IncidentWords::tlp(label));
    }
    return {{u"incident"_s, route.incident},
            {u"country"_s, route.country},
            {u"as_of"_s, route.asOf.toUTC().toString(Qt::ISODate)},
            {u"known"_s, route.contact() != nullptr},
            {u"steps"_s, steps},
            {u"nearest"_s, nearest},
            {u"ready"_s, QJsonArray::fromStringList(incident.ready)},
            {u"tlp"_s, tlp}};
}

/// Who, then a line for each way.
QString linesOf(const Desk &desk)
{
    const auto about = IncidentWords::personAndFunction(desk);
    QString text = about.isEmpty()
        ? desk.organisationName
        : i18nc("@info:shell %1 organisation, %2 person or purpose", "%1: %2", desk.organisationName, about);
    Table table;
    for (const auto &way : desk.ways) {
        table.add({way.point.medium,
                   way.point.value,
                   IncidentWords::opening(way),
                   IncidentWords::freshness(way),
                   way.point.tlp.isEmpty() ? QString() : u"TLP:"_s + way.point.tlp});
    }
    return text + u'\n' + table.text(terminalWidth(), u"    "_s);
}

QString heading(const Route &route, const Reference::Incident &incident)
{
    const auto now = route.asOf.toLocalTime();
    return i18nc("@info:shell %1 incident, %2 country, %3 day, %4 time",
                 "%1 in %2, %3, %4",
                 incident.name,
                 Reference::countryLabel(route.country),
                 dateText(now.date(), DateParts::WeekdayDayMonthYear),
                 now.toString(u"HH:mm"_s))
        + u"\n\n"_s;
}

QString textOf(const Route &route, const Reference::Incident &incident)
{
    auto text = heading(route, incident);
    const auto *contact = route.contact();
    if (contact) {
        text += i18nc("@info:shell before who is called", "Call") + u": "_s + linesOf(*contact);
    } else {
        text += IncidentWords::nobody(route) + u'\n';
    }
    QString others;
    for (const auto &step : route.steps.mid(contact ? 1 : 0)) {
        const auto line = i18nc("@info:shell %1 authority, %2 why it is not the first",
                                "%1 (%2)",
                                IncidentWords::authorityKind(step.kind),
                                IncidentWords::reason(step));
        if (step.desk || contact) {
            others += u"  "_s + line + (step.desk ? u": "_s + linesOf(*step.desk) : u"\n"_s);
        }
    }
    if (!others.isEmpty()) {
        text += u'\n' + i18nc("@info:shell heading", "If nobody answers:") + u'\n' + others;
    }
    if (!route.nearest.isEmpty()) {
        text += u'\n' + i18nc("@info:shell heading", "Nearest:") + u'\n';
        for (const auto &desk : route.nearest) {
            text += u"  "_s + IncidentWords::nearestRole(desk, route.country) + u": "_s + linesOf(desk);
        }
    }
    text += u'\n' + i18nc("@info:shell heading", "Have ready:") + u'\n';
    for (const auto &item : incident.ready) {
        text += u"  - "_s + item + u'\n';
    }
    text += u'\n' + i18nc("@info:shell heading", "Say who may be told:") + u'\n';
    Table labels;
    for (const auto &label : Schema::tlpLabels()) {
        labels.add({u"TLP:"_s + label, IncidentWords::tlp(label)});
    }
    text += labels.text(0, u"  "_s);
    return text;
}

Result<Reply> writeCards(const Call &call)
{
    const auto file = call.arguments.first();
    const auto wanted = call.values(u"card"_s).constLast();
    if (call.arguments.size() > 1) {
        return Error{
            Error::Code::Invalid,
            i18nc("@info:shell", "With --card there is only one more word: the file to write, such as card.pdf.")};
    }
    LIAISON_CHECK(call.mayWrite(file));
    LIAISON_TRY(const auto cards,
                call.store
                    ->read([wanted](Reader &reader) -> Result<QList<RouteCard>> {
                        if (wanted == u"all") {
                            return routeCards(reader);
                        }
                        LIAISON_TRY(const auto card, routeCard(reader, wanted));
                        return QList<RouteCard>{card};
                    })
                    .result());
    LIAISON_CHECK(writeRouteCards(cards, file));
    return Reply{{{u"file"_s, file}, {u"sheets"_s, cards.size()}},
                 i18ncp("@info:shell %2 file",
                        "Written: %2, %1 sheet. Fold the lower half behind, then the right half behind.",
                        "Written: %2, %1 sheets. Fold the lower half of each behind, then the right half behind.",
                        int(cards.size()),
                        file)
                     + u'\n'};
}

Result<Reply> whomToCall(const Call &call)
{
    if (call.isSet(u"card"_s)) {
        return writeCards(call);
    }
    if (call.arguments.size() < 2) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "Name the country too: liaison-cli route %1 DK.", call.arguments.first())};
    }
    LIAISON_TRY(const auto *incident, incidentNamed(call.arguments.first()));
    LIAISON_TRY(const auto *country, memberStateNamed(call.arguments.at(1)));
    LIAISON_TRY(const auto found,
                call.store
                    ->read([id = incident->id, code = country->code](Reader &reader) {
                        return route(reader, id, code);
                    })
                    .result());
    return Reply{routeJson(found, *incident), textOf(found, *incident)};
}
}

std::vector<Verb> routeVerbs()
{
    return {
        {"route",
         "INCIDENT|FILE [CC]",
         kli18nc("@info:shell", "tells whom to call about an incident in a country"),
         kli18nc(
             "@info:shell",
             "Tells who answers now, whom to try next and why they are not the first, what to have ready, and who is nearest where "
             "nobody can be reached. Opening hours are those of the clock there. INCIDENT is the beginning of one of: cyber-incident, "
             "foreign-information-manipulation, illegal-political-advertising, personal-data-breach, threat-to-people, "
             "systemic-platform-failure. CC is the code or the name of a Member State.\nWith --card, all routes of a country are written "
             "to FILE (.pdf): a sheet of A4 that is folded twice into four panels, with the lower half behind and then the right half "
             "behind."),
         {{"card",
           "CC",
           kli18nc("@info:shell", "Writes a card to print, of this country; of all Member States with “all”.")},
          {"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")}},
         {{"incident", kli18nc("@info:shell", "Its id.")},
          {"country", kli18nc("@info:shell", "ISO code.")},
          {"as_of", kli18nc("@info:shell", "The moment for which it holds, in UTC.")},
          {"known", kli18nc("@info:shell", "Whether there is anybody who may be reached.")},
          {"steps[]", kli18nc("@info:shell", "In the order in which to try them.")},
          {"steps[].kind", kli18nc("@info:shell", "Id of the authority kind.")},
          {"steps[].reason",
           kli18nc(
               "@info:shell",
               "first; or why not: next, closed (now), stale (not verified in time), silent (no answer the last time), bounced, "
               "nobody (is known).")},
          {"steps[].desk",
           kli18nc("@info:shell", "organisation, person, function, ways; or null where nobody is known.")},
          {"steps[].desk.ways[]",
           kli18nc(
               "@info:shell",
               "The best first: medium, value, purpose, state (open, closed, unknown), until, time_zone, hours, verified, tlp.")},
          {"nearest[]", kli18nc("@info:shell", "Who is nearest where nobody can be reached; each as steps[].desk.")},
          {"ready[]", kli18nc("@info:shell", "What to have ready.")},
          {"file", kli18nc("@info:shell", "With --card, the file that was written.")},
          {"sheets", kli18nc("@info:shell", "With --card, how many countries are in it.")},
          {"tlp", kli18nc("@info:shell", "Label of the Traffic Light Protocol: what it means for whoever is told.")}},
         {{"route cyber-incident DK", kli18nc("@info:shell", "Whom to call now about an attack in Denmark.")},
          {"route threat Greece", kli18nc("@info:shell", "The same in short, about a threat in Greece.")},
          {"route --card DK denmark.pdf", kli18nc("@info:shell", "For the pocket of whoever is on duty.")},
          {"route --card all cards.pdf", kli18nc("@info:shell", "A sheet for each Member State.")}},
         Verb::Existing,
         whomToCall},
    };
}

} // namespace Liaison::Terminal
