// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "drillmodel.h"

#include "components/session.h"
#include "incidents/incidentwords.h"
#include "routewords.h"

#include <KLocalizedString>

#include <QTimer>

namespace Liaison
{

using namespace Qt::StringLiterals;
using Incidents::Leg;

namespace
{
constexpr int second = 1000; // milliseconds

/// A call that is over, and whom the route names then.
struct Ended {
    Leg leg;
    std::optional<Leg> next;
};

QString nameOf(Leg::State state)
{
    switch (state) {
    case Leg::Waiting:
        return u"waiting"_s;
    case Leg::Running:
        return u"running"_s;
    case Leg::Answered:
        return u"answered"_s;
    case Leg::Silent:
        return u"silent"_s;
    case Leg::Bounced:
        return u"bounced"_s;
    case Leg::Nobody:
        return u"nobody"_s;
    case Leg::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString levelOf(Leg::State state)
{
    switch (state) {
    case Leg::Waiting:
        return u"planned"_s;
    case Leg::Running:
        return u"moving"_s;
    case Leg::Answered:
        return u"done"_s;
    case Leg::Silent:
    case Leg::Bounced:
        return u"conflict"_s;
    case Leg::Nobody:
        return u"bad"_s;
    case Leg::Skipped:
        return u"none"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(const Leg &leg)
{
    const auto time = IncidentWords::duration(leg.seconds);
    switch (leg.state) {
    case Leg::Waiting:
        return i18nc("@info a call of a rehearsal", "to come");
    case Leg::Running:
        return i18nc("@info a call of a rehearsal", "calling");
    case Leg::Answered:
        return i18nc("@info a call of a rehearsal, %1 how long it took", "answered after %1", time);
    case Leg::Silent:
        return i18nc("@info a call of a rehearsal, %1 how long somebody waited", "no answer after %1", time);
    case Leg::Bounced:
        return i18nc("@info a call of a rehearsal", "does not work");
    case Leg::Nobody:
        return i18nc("@info a call of a rehearsal", "nobody known");
    case Leg::Skipped:
        return i18nc("@info a call of a rehearsal", "skipped");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString routeOf(const Leg &leg)
{
    const auto incident = Incidents::incidentNamed(leg.incident);
    return i18nc("@info %1 incident, %2 country",
                 "%1, %2",
                 incident ? (*incident)->name : leg.incident,
                 Reference::countryLabel(leg.country));
}

QString whoOf(const Leg &leg)
{
    return leg.desk ? i18nc("@info %1 who is called, %2 number or address",
                            "%1 · %2",
                            leg.desk->name(),
                            leg.desk->best().point.value)
                    : IncidentWords::authorityKind(leg.kind);
}
}

DrillModel::DrillModel(QObject *parent)
    : RowsModel({"title", "subtitle", "state", "level", "word"}, {}, parent)
    , m_second(new QTimer(this))
{
    m_second->setInterval(second);
    connect(m_second, &QTimer::timeout, this, &DrillModel::ticked);
}

int DrillModel::current() const
{
    return m_drill.next();
}

QVariantMap DrillModel::call() const
{
    const int index = current();
    if (index < 0) {
        return {};
    }
    const auto &leg = m_drill.legs.at(index);
    if (!leg.desk) {
        return {{u"title"_s, routeOf(leg)}, {u"about"_s, i18nc("@info", "Nobody is known.")}};
    }
    auto call = RouteWords::way(leg.desk->best(), leg.country);
    call.insert(u"title"_s, routeOf(leg));
    call.insert(
        u"about"_s,
        leg.turn > 0
            ? i18nc("@info %1 who is called next, as somebody else did not answer", "Then: %1", leg.desk->name())
            : leg.desk->name());
    return call;
}

bool DrillModel::isRunning() const
{
    const int index = current();
    return index >= 0 && m_drill.legs.at(index).state == Leg::Running;
}

bool DrillModel::isOver() const
{
    return m_planned && current() < 0;
}

int DrillModel::done() const
{
    return int(std::ranges::count_if(m_drill.legs, &Leg::isOver));
}

QString DrillModel::summary() const
{
    const int answered = m_drill.count(Leg::Answered);
    const auto first = answered == 0 ? i18nc("@info how a rehearsal went", "Nobody answered")
                                     : i18ncp("@info how a rehearsal went, %2 how long it took",
                                              "%1 answered, after %2",
                                              "%1 answered, half of them within %2",
                                              answered,
                                              IncidentWords::duration(m_drill.medianSeconds()));
    const int failed = int(m_drill.dead().size());
    return failed == 0 ? first
                       : i18ncp("@info how a rehearsal went, %2 who answered",
                                "%2 · %1 dead route",
                                "%2 · %1 dead routes",
                                failed,
                                first);
}

QStringList DrillModel::dead() const
{
    QStringList lines;
    for (const auto &leg : m_drill.dead()) {
        lines.append(i18nc("@info %1 route, %2 what happened", "%1: %2", routeOf(leg), wordOf(leg)));
    }
    return lines;
}

QString DrillModel::clock() const
{
    const auto seconds = isRunning() ? std::max<qint64>(0, m_begun.secsTo(Session::instance()->clock().now())) : 0;
    return u"%1:%2"_s.arg(seconds / 60).arg(int(seconds % 60), 2, 10, QLatin1Char('0'));
}

void DrillModel::componentComplete()
{
    RowsModel::componentComplete();
    auto *session = Session::instance();
    session->await(session->store().read([country = m_country](Reader &reader) {
        return Incidents::Drill::plan(reader, country);
    }),
                   this,
                   [this](const Incidents::Drill &drill) {
                       m_drill = drill;
                       m_planned = true;
                       show();
                   });
}

RowsModel::Query DrillModel::query() const
{
    Rows rows;
    QHash<QString, int> turns;
    for (const auto &leg : m_drill.legs) {
        const auto key = leg.country + u'/' + leg.incident;
        rows.append({key + u'/' + QString::number(turns[key]++),
                     {routeOf(leg), whoOf(leg), nameOf(leg.state), levelOf(leg.state), wordOf(leg)}});
    }
    return [rows](const Reader &) -> Result<Rows> {
        return rows;
    };
}

void DrillModel::show()
{
    refresh();
    isRunning() ? m_second->start() : m_second->stop();
    Q_EMIT stepped();
    Q_EMIT ticked();
}

void DrillModel::replace(int index, const Leg &leg)
{
    m_drill.legs[index] = leg;
    m_busy = false;
    show();
}

void DrillModel::start()
{
    const int index = current();
    if (m_busy || index < 0 || isRunning()) {
        return;
    }
    m_busy = true;
    m_begun = Session::instance()->clock().now();
    auto *session = Session::instance();
    session
        ->write(i18nc("@info undo", "Rehearse a call"),
                [leg = m_drill.legs.at(index)](Edit &edit) {
                    return Incidents::call(edit, leg);
                })
        .then(this, [this, session, index](const Result<Session::Written<Leg>> &written) {
            if (!written) {
                m_busy = false;
                Q_EMIT session->errorOccurred(written.error().message);
                return;
            }
            replace(index, written->value);
        });
}

void DrillModel::end(Leg::State state, const QString &label)
{
    const int index = current();
    if (m_busy || index < 0) {
        return;
    }
    m_busy = true;
    auto *session = Session::instance();
    session
        ->write(label,
                [leg = m_drill.legs.at(index), state](Edit &edit) -> Result<Ended> {
                    LIAISON_TRY(const auto ended, Incidents::end(edit, leg, state));
                    const bool failed = state == Leg::Silent || state == Leg::Bounced;
                    return Ended{ended, failed ? Incidents::after(edit, ended) : std::nullopt};
                })
        .then(this, [this, session, index](const Result<Session::Written<Ended>> &written) {
            if (!written) {
                m_busy = false;
                Q_EMIT session->errorOccurred(written.error().message);
                return;
            }
            if (written->value.next) {
                m_drill.legs.insert(index + 1, *written->value.next);
            }
            replace(index, written->value.leg);
        });
}

void DrillModel::answered()
{
    end(Leg::Answered, i18nc("@info undo", "Note an answer"));
}

void DrillModel::unanswered()
{
    end(Leg::Silent, i18nc("@info undo", "Note that nobody answered"));
}

void DrillModel::bounced()
{
    end(Leg::Bounced, i18nc("@info undo", "Note that a number does not work"));
}

void DrillModel::skip()
{
    end(Leg::Skipped, i18nc("@info undo", "Skip a call"));
}

} // namespace Liaison
