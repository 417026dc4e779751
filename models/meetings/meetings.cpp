// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings.h"

#include "foundation/order.h"

#include <KLocalizedString>

#include <QSet>

namespace Liaison::Meetings
{

namespace
{
constexpr qsizetype longestActionTitle = 120;

int sideRank(const QString &side)
{
    static const QStringList order{QStringLiteral("commission"),
                                   QStringLiteral("member-state"),
                                   QStringLiteral("platform")};
    const auto rank = order.indexOf(side);
    return int(rank < 0 ? order.size() : rank);
}

int horizonRank(const QString &horizon)
{
    return horizon == u"after" ? 2 : horizon == u"before" ? 1 : 0;
}
}

QString needsRecordCondition()
{
    return QStringLiteral(
        "(m.date < ? AND m.no_report_reason IS NULL AND NOT EXISTS (SELECT 1 FROM outcome o WHERE o.meeting = m.id))");
}

Result<QList<Summary>> list(const Reader &reader)
{
    LIAISON_TRY(const auto meetings, reader.all<Meeting>());
    const auto today = reader.today();
    LIAISON_TRY(
        const auto numbers,
        reader.select(
            QStringLiteral(
                "SELECT m.id, (SELECT count(*) FROM participant p WHERE p.meeting = m.id),"
                " (SELECT count(*) FROM outcome o WHERE o.meeting = m.id),"
                " (SELECT count(*) FROM action a WHERE a.meeting = m.id AND a.status NOT IN ('done', 'dropped')), %1"
                " FROM meeting m")
                .arg(needsRecordCondition()),
            {today.toString(Qt::ISODate)}));
    QHash<Id, QVariantList> byId;
    for (const auto &row : numbers) {
        byId.insert(Id::fromBytes(row.first().toByteArray()), row);
    }
    QList<Summary> summaries;
    for (const auto &meeting : meetings) {
        const auto row = byId.value(meeting.id);
        summaries.append(
            {meeting, row.value(1).toInt(), row.value(2).toInt(), row.value(3).toInt(), row.value(4).toBool()});
    }
    std::ranges::sort(summaries, [today](const Summary &a, const Summary &b) {
        const bool leftIsAhead = a.meeting.date >= today;
        if (leftIsAhead != (b.meeting.date >= today)) {
            return leftIsAhead;
        }
        const auto left = std::tie(a.meeting.date, a.meeting.starts, a.meeting.title);
        const auto right = std::tie(b.meeting.date, b.meeting.starts, b.meeting.title);
        return leftIsAhead ? left < right : right < left;
    });
    return summaries;
}

Result<int> withoutRecordCount(const Reader &reader)
{
    LIAISON_TRY(const auto rows,
                reader.select(QStringLiteral("SELECT count(*) FROM meeting m WHERE ") + needsRecordCondition(),
                              {reader.today().toString(Qt::ISODate)}));
    return rows.first().first().toInt();
}

Result<QList<Attendee>> attendees(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(const auto participants,
                reader.all<Participant>(QStringLiteral("WHERE meeting = ?"), {meeting.bytes()}));
    QList<Attendee> attendees;
    for (const auto &participant : participants) {
        Attendee attendee{participant, participant.guest_name, {}, participant.role};
        if (!participant.who.isNull()) {
            LIAISON_TRY(const auto info, reader.info(participant.who));
            attendee.name =
                info ? info->title : i18nc("@info a participant who is not in the directory here", "unknown");
            attendee.type = info ? info->type : QString();
            LIAISON_TRY(
                const auto posts,
                reader.select(
                    QStringLiteral(
                        "SELECT id FROM post WHERE person = ? AND (until IS NULL OR until >= ?) ORDER BY since DESC LIMIT 1"),
                    {participant.who.bytes(), reader.today().toString(Qt::ISODate)}));
            if (!posts.isEmpty() && attendee.description.isEmpty()) {
                attendee.description = reader.title(Id::fromBytes(posts.first().first().toByteArray()));
            }
        }
        attendees.append(std::move(attendee));
    }
    std::ranges::sort(attendees, [](const Attendee &a, const Attendee &b) {
        const int left = sideRank(a.participant.side);
        const int right = sideRank(b.participant.side);
        return left != right ? left < right : a.name.localeAwareCompare(b.name) < 0;
    });
    return attendees;
}

Result<QList<Outcome>> outcomes(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(auto outcomes,
                reader.all<Outcome>(QStringLiteral("WHERE meeting = ? ORDER BY position, id"), {meeting.bytes()}));
    std::ranges::stable_sort(outcomes, {}, [](const Outcome &outcome) {
        return horizonRank(outcome.horizon);
    });
    return outcomes;
}

Result<QList<OpenPoint>> openPoints(const Reader &reader, const Id &meeting)
{
    // With them: those who take part, and whom they work for; but not for each official all that concerns the Commission.
    LIAISON_TRY(
        const auto rows,
        reader.select(
            QStringLiteral(
                "WITH here AS (SELECT id, date FROM meeting WHERE id = ?), them(hex) AS MATERIALIZED ("
                " SELECT lower(hex(p.who)) FROM participant p JOIN here ON p.meeting = here.id WHERE p.who IS NOT NULL"
                " UNION SELECT lower(hex(q.organisation)) FROM participant p JOIN here ON p.meeting = here.id"
                " JOIN post q ON q.person = p.who WHERE coalesce(p.side, '') <> 'commission'"
                " AND (q.until IS NULL OR q.until >= here.date))"
                " SELECT o.id, m.title, m.date FROM outcome o JOIN meeting m ON m.id = o.meeting JOIN here"
                " WHERE o.kind IN ('ask', 'promise') AND coalesce(o.state, 'open') = 'open' AND m.id <> here.id"
                " AND m.date <= here.date"
                " AND (EXISTS (SELECT 1 FROM json_each(o.from_whom) j JOIN them ON them.hex = j.value)"
                " OR EXISTS (SELECT 1 FROM json_each(o.to_whom) j JOIN them ON them.hex = j.value))"
                " ORDER BY m.date, o.position, o.id"),
            {meeting.bytes()}));
    LIAISON_TRY(const auto items,
                reader.select(QStringLiteral("SELECT title FROM agenda_item WHERE meeting = ?"), {meeting.bytes()}));
    QSet<QString> titles;
    for (const auto &row : items) {
        titles.insert(row.first().toString());
    }
    Names names(reader);
    QList<OpenPoint> points;
    for (const auto &row : rows) {
        LIAISON_TRY(const auto outcome, reader.get<Outcome>(Id::fromBytes(row.at(0).toByteArray())));
        points.append({outcome,
                       names.of(outcome.from_whom),
                       names.of(outcome.to_whom),
                       row.at(1).toString(),
                       QDate::fromString(row.at(2).toString(), Qt::ISODate),
                       titles.contains(outcome.text.simplified())});
    }
    return points;
}

Result<std::pair<Id, Id>> neighbours(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.get<Meeting>(id));
    std::pair<Id, Id> found;
    if (meeting.series.isNull()) {
        return found;
    }
    // Two on one day follow each other by their times.
    const auto nearest = [&](const QString &sign, const QString &order) {
        return reader.select(
            QStringLiteral("SELECT id FROM meeting WHERE series = ? AND"
                           " (date, coalesce(starts, ''), id) %1 (?, ?, ?)"
                           " ORDER BY date %2, coalesce(starts, '') %2, id %2 LIMIT 1")
                .arg(sign, order),
            {meeting.series.bytes(),
             meeting.date.toString(Qt::ISODate),
             meeting.starts.isValid() ? meeting.starts.toString(QStringLiteral("HH:mm")) : QStringLiteral(""),
             id.bytes()});
    };
    LIAISON_TRY(const auto before, nearest(QStringLiteral("<"), QStringLiteral("DESC")));
    LIAISON_TRY(const auto after, nearest(QStringLiteral(">"), QStringLiteral("ASC")));
    found.first = before.isEmpty() ? Id() : Id::fromBytes(before.first().first().toByteArray());
    found.second = after.isEmpty() ? Id() : Id::fromBytes(after.first().first().toByteArray());
    return found;
}

Names::Names(const Reader &reader)
    : m_reader(reader)
{
}

QString Names::of(const QList<Id> &ids)
{
    QStringList names;
    for (const auto &id : ids) {
        auto known = m_known.constFind(id);
        if (known == m_known.cend()) {
            known = m_known.insert(id, m_reader.title(id));
        }
        if (!known->isEmpty()) {
            names.append(*known);
        }
    }
    return names.join(i18nc("@info between names of a list", ", "));
}

QString names(const Reader &reader, const QList<Id> &ids)
{
    return Names(reader).of(ids);
}

Result<Id> append(Edit &edit, Outcome outcome)
{
    LIAISON_TRY(
        const auto last,
        edit.select(QStringLiteral("SELECT max(position) FROM outcome WHERE meeting = ?"), {outcome.meeting.bytes()}));
    outcome.position = Order::between(last.first().first().toString(), {});
    return edit.put(outcome);
}

void setTitle(Action &action, const QString &text)
{
    action.title = text.section(u'\n', 0, 0).simplified();
    if (action.title.size() > longestActionTitle) {
        action.title = action.title.left(longestActionTitle - 1).trimmed() + u'…';
        action.details = text;
    }
}

Result<Id> makeAction(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto outcome, edit.get<Outcome>(id));
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(outcome.meeting));
    Action action;
    setTitle(action, outcome.text);
    const auto &owners = outcome.kind == u"ask" ? outcome.to_whom
        : outcome.kind == u"promise"            ? outcome.from_whom
                                                : QList<Id>();
    action.owner = owners.value(0);
    action.co_owners = owners.mid(1);
    action.status = QStringLiteral("open");
    action.meeting = outcome.meeting;
    action.agenda_item = outcome.agenda_item;
    action.outcome = id;
    action.countries = outcome.countries;
    action.horizon = outcome.horizon;
    action.due = outcome.due;
    action.tlp = meeting.tlp;
    return edit.put(action);
}

} // namespace Liaison::Meetings
