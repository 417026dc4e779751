// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "drill.h"

#include "directory/contacts.h"
#include "incidentwords.h"

#include <KLocalizedString>

namespace Liaison::Incidents
{

using namespace Qt::StringLiterals;

namespace
{
bool isSame(const Leg &leg, const Leg &other)
{
    return leg.country == other.country && leg.incident == other.incident;
}

Leg firstOf(const Route &route)
{
    const auto &step = route.steps.first();
    return {.incident = route.incident, .country = route.country, .kind = step.kind, .desk = step.desk};
}
}

Result<Drill> Drill::plan(const Reader &reader, const QString &country, const QString &incident)
{
    QList<Route> all;
    if (country.isEmpty()) {
        LIAISON_TRY(all, routes(reader, incident));
        QSet<QString> known;
        for (const auto &route : std::as_const(all)) {
            if (!route.isEmpty()) {
                known.insert(route.country);
            }
        }
        all.removeIf([&known](const Route &route) {
            return !known.contains(route.country);
        });
    } else if (incident.isEmpty()) {
        LIAISON_TRY(all, routesOf(reader, country));
    } else {
        LIAISON_TRY(const auto only, route(reader, incident, country));
        all.append(only);
    }
    Drill drill;
    for (const auto &route : std::as_const(all)) {
        drill.legs.append(firstOf(route));
    }
    return drill;
}

int Drill::next() const
{
    const auto open = std::ranges::find_if_not(legs, &Leg::isOver);
    return open == legs.end() ? -1 : int(open - legs.begin());
}

int Drill::count(Leg::State state) const
{
    return int(std::ranges::count(legs, state, &Leg::state));
}

QList<Leg> Drill::dead() const
{
    QList<Leg> dead;
    for (const auto &leg : legs) {
        if (leg.turn > 0) {
            continue;
        }
        bool failed = false;
        bool reached = false;
        for (const auto &other : legs) {
            if (isSame(leg, other)) {
                failed =
                    failed || other.state == Leg::Silent || other.state == Leg::Bounced || other.state == Leg::Nobody;
                reached = reached || other.state == Leg::Answered;
            }
        }
        if (failed && !reached) {
            dead.append(leg);
        }
    }
    return dead;
}

qint64 Drill::medianSeconds() const
{
    QList<qint64> times;
    for (const auto &leg : legs) {
        if (leg.state == Leg::Answered) {
            times.append(leg.seconds);
        }
    }
    std::ranges::sort(times);
    return times.isEmpty() ? -1 : times.at((times.size() - 1) / 2);
}

Result<Leg> call(Edit &edit, Leg leg)
{
    const auto point = leg.desk ? leg.desk->best().point.id : Id();
    LIAISON_TRY(leg.notification,
                log(edit,
                    {.incident = leg.incident,
                     .country = leg.country,
                     .contactPoint = point,
                     .tlp = u"GREEN"_s,
                     .drill = true}));
    leg.begun = edit.now();
    leg.state = leg.desk ? Leg::Running : Leg::Nobody;
    return leg;
}

Result<Leg> end(Edit &edit, Leg leg, Leg::State state)
{
    if (state == Leg::Skipped) {
        if (leg.state == Leg::Running) {
            LIAISON_CHECK(edit.remove(leg.notification));
            leg.notification = {};
        }
        leg.state = state;
        return leg;
    }
    leg.seconds = std::max<qint64>(0, leg.begun.secsTo(edit.now()));
    const auto time = IncidentWords::duration(leg.seconds);
    if (state == Leg::Answered) {
        LIAISON_CHECK(answered(edit,
                               leg.notification,
                               {},
                               i18nc("@info outcome of a rehearsal, %1 how long it took", "Answered after %1", time)));
    } else if (state == Leg::Bounced) {
        LIAISON_CHECK(Directory::markBounced(edit, leg.desk->best().point.id));
        LIAISON_CHECK(unanswered(edit,
                                 leg.notification,
                                 i18nc("@info outcome of a rehearsal", "The number or address does not work")));
    } else {
        LIAISON_CHECK(
            unanswered(edit,
                       leg.notification,
                       i18nc("@info outcome of a rehearsal, %1 how long somebody waited", "No answer after %1", time)));
    }
    leg.state = state;
    return leg;
}

std::optional<Leg> after(const Reader &reader, const Leg &leg)
{
    const auto now = route(reader, leg.incident, leg.country);
    if (!now || !leg.desk) {
        return {};
    }
    // The route is another one already: whoever did not answer has gone to its end.
    for (const auto &step : now->steps) {
        if (step.desk && standingOf(step.desk->best()) < Standing::Silent) {
            return Leg{.incident = leg.incident,
                       .country = leg.country,
                       .kind = step.kind,
                       .desk = step.desk,
                       .turn = leg.turn + 1};
        }
    }
    return {};
}

Result<QList<Silence>> silences(const Reader &reader, const QString &country)
{
    LIAISON_TRY(const auto silent, silentPoints(reader));
    QList<Silence> result;
    if (silent.isEmpty()) {
        return result;
    }
    const auto today = reader.today().toString(Qt::ISODate);
    for (auto entry = silent.begin(); entry != silent.end(); ++entry) {
        LIAISON_TRY(const auto point, reader.get<ContactPoint>(entry.key()));
        LIAISON_TRY(const auto post, reader.find<Post>(point.owner));
        LIAISON_TRY(
            const auto rows,
            reader.select(u"SELECT o.country, c.kind FROM organisation o JOIN competence c ON c.organisation = o.id"
                          " WHERE o.kind <> 'eu-body' AND o.country IS NOT NULL AND (o.id = ? OR o.id IN"
                          " (SELECT organisation FROM post WHERE id = ? OR person = ?))"
                          " AND (c.since IS NULL OR c.since <= ?) AND (c.until IS NULL OR c.until >= ?)"_s,
                          {point.owner.bytes(), point.owner.bytes(), point.owner.bytes(), today, today}));
        const auto who = reader.title(post ? post->person : point.owner);
        for (const auto &row : rows) {
            const Silence silence{row.at(0).toString(), row.at(1).toString(), entry.value(), who};
            const auto known = std::ranges::find_if(result, [&silence](const Silence &other) {
                return other.country == silence.country && other.kind == silence.kind;
            });
            if (!country.isEmpty() && silence.country != country) {
                continue;
            }
            if (known == result.end()) {
                result.append(silence);
            } else if (silence.since > known->since) {
                *known = silence;
            }
        }
    }
    std::ranges::sort(result, {}, [](const Silence &silence) {
        return std::tuple(silence.country, silence.since, silence.kind);
    });
    return result;
}

} // namespace Liaison::Incidents
