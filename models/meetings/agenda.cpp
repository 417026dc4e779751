// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "agenda.h"

#include "foundation/order.h"
#include "meetings.h"
#include "minutes.h"

#include <KLocalizedString>

#include <QRegularExpression>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
const auto inOrder = u"WHERE meeting = ? ORDER BY position, id"_s;
/// The items of a meeting that still wait for another: not closed, on no later agenda.
const auto waiting =
    u"WHERE meeting = ? AND closed IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM agenda_item later WHERE later.carried_from = agenda_item.id)"
    " ORDER BY position, id"_s;

Result<QString> lastPosition(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT max(position) FROM agenda_item WHERE meeting = ?"_s, {meeting.bytes()}));
    return rows.first().first().toString();
}

Result<AgendaPoint> pointOf(const Reader &reader, const AgendaItem &item)
{
    AgendaPoint point{item, item.presenter.isNull() ? QString() : reader.title(item.presenter), {}, false};
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT (SELECT m.date FROM agenda_item f JOIN meeting m ON m.id = f.meeting WHERE f.id = i.carried_from),"
            " EXISTS (SELECT 1 FROM agenda_item l WHERE l.carried_from = i.id)"
            " FROM agenda_item i WHERE i.id = ?"_s,
            {item.id.bytes()}));
    if (!rows.isEmpty()) {
        point.carriedFrom = QDate::fromString(rows.first().at(0).toString(), Qt::ISODate);
        point.carriedOn = rows.first().at(1).toBool();
    }
    return point;
}
}

std::optional<qint64> lengthOf(const Meeting &meeting)
{
    if (!meeting.starts.isValid() || !meeting.ends.isValid()) {
        return {};
    }
    constexpr qint64 day = 24 * 60;
    const auto minutes = meeting.starts.secsTo(meeting.ends) / 60;
    return minutes < 0 ? minutes + day : minutes;
}

Result<Agenda> agenda(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.get<Meeting>(id));
    LIAISON_TRY(const auto items, reader.all<AgendaItem>(inOrder, {id.bytes()}));
    Agenda agenda;
    agenda.length = lengthOf(meeting);
    for (const auto &item : items) {
        LIAISON_TRY(auto point, pointOf(reader, item));
        agenda.planned += item.minutes.value_or(0);
        agenda.points.append(std::move(point));
    }
    LIAISON_TRY(const auto around, neighbours(reader, id));
    agenda.before = around.first;
    if (!agenda.before.isNull() && meeting.status != u"closed") {
        LIAISON_TRY(const auto left, reader.all<AgendaItem>(waiting, {agenda.before.bytes()}));
        agenda.carryable = int(left.size());
    }
    return agenda;
}

Result<Id> addPoint(Edit &edit, const Id &meetingId, const QString &typed, const QList<Party> &chosen)
{
    LIAISON_CHECK(requireOpen(edit, meetingId));
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(meetingId));
    LIAISON_TRY(const auto known, partiesIn(edit, meetingId, typed, chosen));
    const auto line = AgendaLine::parse(typed, known, meeting.date);
    AgendaItem item;
    item.meeting = meetingId;
    item.title = line.title;
    item.minutes = line.minutes;
    item.presenter = line.presenter;
    LIAISON_TRY(const auto last, lastPosition(edit, meetingId));
    item.position = Order::between(last, {});
    return edit.put(item);
}

Result<Done> movePoint(Edit &edit, const Id &id, qsizetype to)
{
    LIAISON_TRY(const auto before, edit.get<AgendaItem>(id));
    LIAISON_CHECK(requireOpen(edit, before.meeting));
    LIAISON_TRY(auto items, edit.all<AgendaItem>(inOrder, {before.meeting.bytes()}));
    const auto from = std::ranges::find(items, id, &AgendaItem::id) - items.begin();
    to = std::clamp(to, qsizetype(0), items.size() - 1);
    if (from == to) {
        return Done();
    }
    items.removeAt(from);
    auto after = before;
    after.position = Order::between(to == 0 ? QString() : items.at(to - 1).position,
                                    to == items.size() ? QString() : items.at(to).position);
    LIAISON_CHECK(edit.put(after, before));
    return Done();
}

Result<int> carryOver(Edit &edit, const Id &from, const Id &to)
{
    LIAISON_TRY(const auto items, edit.all<AgendaItem>(waiting, {from.bytes()}));
    LIAISON_TRY(const auto there,
                edit.select(u"SELECT min(position) FROM agenda_item WHERE meeting = ?"_s, {to.bytes()}));
    const auto first = there.first().first().toString();
    QString last;
    for (const auto &item : items) {
        AgendaItem carried;
        carried.meeting = to;
        carried.title = item.title;
        carried.minutes = item.minutes;
        carried.presenter = item.presenter;
        carried.carried_from = item.id;
        carried.position = last = Order::between(last, first);
        LIAISON_CHECK(edit.put(carried));
    }
    return int(items.size());
}

Result<Id> putOnAgenda(Edit &edit, const Id &meeting, const Id &id)
{
    LIAISON_CHECK(requireOpen(edit, meeting));
    LIAISON_TRY(const auto outcome, edit.get<Outcome>(id));
    AgendaItem item;
    item.meeting = meeting;
    item.title = outcome.text.simplified();
    item.presenter = outcome.from_whom.value(0);
    LIAISON_TRY(const auto last, lastPosition(edit, meeting));
    item.position = Order::between(last, {});
    return edit.put(item);
}

Result<Id> saveTemplate(Edit &edit, const Id &id, const QString &name)
{
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(id));
    LIAISON_TRY(const auto items, edit.all<AgendaItem>(inOrder, {id.bytes()}));
    if (items.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 title of a meeting",
                           "“%1” has no agenda that could become a template. Add its points first.",
                           meeting.title)};
    }
    QStringList lines;
    for (const auto &item : items) {
        lines.append(item.minutes ? item.title + u" %1 min"_s.arg(*item.minutes) : item.title);
    }
    LIAISON_TRY(const auto known,
                edit.all<Template>(u"WHERE purpose = 'meeting' AND name = ? LIMIT 1"_s, {name.simplified()}));
    auto outline = known.value(0); // made of an earlier agenda: it is the newer one from now on
    outline.name = name;
    outline.purpose = u"meeting"_s;
    outline.body = lines.join(u'\n');
    outline.tlp = meeting.tlp;
    return edit.put(outline);
}

QStringList pointsOf(const Template &outline)
{
    // As people write lists elsewhere: "- Opening", "1. Opening".
    static const QRegularExpression bullet(u"^\\s*([-*•]|\\d{1,2}[.)])\\s+"_s);
    QStringList points;
    for (QString line : outline.body.split(u'\n', Qt::SkipEmptyParts)) {
        points.append(line.remove(bullet).trimmed());
    }
    points.removeAll(QString());
    return points;
}

Result<int> applyTemplate(Edit &edit, const Id &meeting, const Id &id)
{
    LIAISON_TRY(const auto outline, edit.get<Template>(id));
    const auto points = pointsOf(outline);
    for (const auto &point : points) {
        LIAISON_CHECK(addPoint(edit, meeting, point));
    }
    return int(points.size());
}

} // namespace Liaison::Meetings
