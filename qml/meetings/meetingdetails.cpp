// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetingdetails.h"

#include "foundation/datepattern.h"
#include "meetings/agenda.h"
#include "meetings/meetings.h"
#include "meetings/series.h"

#include <KLocalizedString>

#include <QLocale>
#include <QTimeZone>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString whenOf(const Meeting &meeting)
{
    const QLocale locale;
    QStringList parts{locale.toString(meeting.date, QLocale::LongFormat)};
    if (meeting.starts.isValid()) {
        const auto from = locale.toString(meeting.starts, u"HH:mm"_s);
        parts.append(meeting.ends.isValid()
                         ? i18nc("@info times", "%1 to %2", from, locale.toString(meeting.ends, u"HH:mm"_s))
                         : from);
        if (const auto zone = meeting.time_zone.toLatin1();
            QTimeZone(zone).isValid() && QTimeZone(zone) != QTimeZone::systemTimeZone()) {
            parts.append(meeting.time_zone);
        }
    }
    parts.append(meeting.place);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariantList pointsOf(const QList<Meetings::OpenPoint> &points, QDate today)
{
    QVariantList list;
    for (const auto &point : points) {
        const auto days = point.since.daysTo(today);
        list.append(
            QVariantMap{{u"text"_s, point.outcome.text},
                        {u"subtitle"_s,
                         point.outcome.kind == u"promise"
                             ? i18nc("@info %1 meeting, %2 who", "promised by %2 · %1", point.meeting, point.from)
                             : i18nc("@info %1 meeting, %2 who", "asked by %2 · %1", point.meeting, point.from)},
                        {u"days"_s, i18ncp("@info age", "%1 day", "%1 days", days)},
                        {u"onAgenda"_s, point.onAgenda},
                        {u"record"_s, point.outcome.id.text()}});
    }
    return list;
}

/// How the planned minutes compare with the length of the meeting.
QString plannedText(const Meetings::Agenda &agenda)
{
    if (agenda.planned == 0) {
        return {};
    }
    const auto sum = i18nc("@info minutes of an agenda", "%1 min", agenda.planned);
    const auto left = agenda.length.value_or(agenda.planned) - agenda.planned;
    if (!agenda.length || left == 0) {
        return sum;
    }
    return left < 0
        ? i18nc("@info planned minutes of an agenda, and by how many they exceed the meeting",
                "%1 · %2 min too long",
                sum,
                -left)
        : i18nc("@info planned minutes of an agenda, and how many are left", "%1 · %2 min to spare", sum, left);
}

QVariantMap agendaOf(const Meetings::Agenda &agenda)
{
    QVariantList items;
    for (const auto &point : agenda.points) {
        items.append(QVariantMap{{u"record"_s, point.item.id.text()}, {u"title"_s, point.item.title}});
    }
    return {{u"planned"_s, plannedText(agenda)},
            {u"over"_s, agenda.length && *agenda.length < agenda.planned},
            {u"carryable"_s, agenda.carryable},
            {u"before"_s, agenda.before.isNull() ? QString() : agenda.before.text()},
            {u"items"_s, items}};
}

QString reopenedText(const QList<Meetings::Reopening> &reopenings)
{
    if (reopenings.isEmpty()) {
        return {};
    }
    const auto &last = reopenings.first();
    const auto day = dateText(last.at.toLocalTime().date(), DateParts::DayMonthYear);
    return last.by.isEmpty() ? i18nc("@info a closed meeting, %1 day", "reopened on %1", day)
                             : i18nc("@info a closed meeting, %1 day, %2 who", "reopened on %1 by %2", day, last.by);
}

/// [{ name, record }]
Result<QVariantList> named(const Reader &reader, const QString &sql, const QVariantList &binds = {})
{
    LIAISON_TRY(const auto rows, reader.select(sql, binds));
    QVariantList list;
    for (const auto &row : rows) {
        list.append(QVariantMap{{u"record"_s, Id::fromBytes(row.at(0).toByteArray()).text()}, {u"name"_s, row.at(1)}});
    }
    return list;
}

QString textOf(const Id &id)
{
    return id.isNull() ? QString() : id.text();
}

Result<QVariantMap> contentOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.get<Meeting>(id));
    LIAISON_TRY(const auto points, Meetings::openPoints(reader, id));
    LIAISON_TRY(const auto neighbours, Meetings::neighbours(reader, id));
    LIAISON_TRY(const auto agenda, Meetings::agenda(reader, id));
    LIAISON_TRY(const auto reopenings, Meetings::reopenings(reader, id));
    LIAISON_TRY(const auto attachments,
                named(reader, u"SELECT id, name FROM attachment WHERE record = ? ORDER BY name"_s, {id.bytes()}));
    LIAISON_TRY(const auto templates,
                named(reader, u"SELECT id, name FROM template WHERE purpose = 'meeting' ORDER BY name"_s));
    LIAISON_TRY(const auto needs,
                reader.select(u"SELECT 1 FROM meeting m WHERE m.id = ? AND "_s + Meetings::needsRecordCondition(),
                              {id.bytes(), reader.today().toString(Qt::ISODate)}));
    return QVariantMap{{u"when"_s, whenOf(meeting)},
                       {u"status"_s, meeting.status},
                       {u"reopened"_s, reopenedText(reopenings)},
                       {u"agenda"_s, agendaOf(agenda)},
                       {u"openPoints"_s, pointsOf(points, reader.today())},
                       {u"attachments"_s, attachments},
                       {u"templates"_s, templates},
                       {u"series"_s, textOf(meeting.series)},
                       {u"previous"_s, textOf(neighbours.first)},
                       {u"next"_s, textOf(neighbours.second)},
                       {u"needsRecord"_s, !needs.isEmpty()}};
}
}

MeetingDetails::MeetingDetails(QObject *parent)
    : RecordDetails(parent)
{
}

QString MeetingDetails::when() const
{
    return extra().value(u"when"_s).toString();
}

QString MeetingDetails::status() const
{
    return extra().value(u"status"_s).toString();
}

bool MeetingDetails::isLocked() const
{
    return status() == u"closed";
}

QString MeetingDetails::reopened() const
{
    return extra().value(u"reopened"_s).toString();
}

QVariantMap MeetingDetails::agenda() const
{
    return extra().value(u"agenda"_s).toMap();
}

QVariantList MeetingDetails::openPoints() const
{
    return extra().value(u"openPoints"_s).toList();
}

QVariantList MeetingDetails::attachments() const
{
    return extra().value(u"attachments"_s).toList();
}

QVariantList MeetingDetails::templates() const
{
    return extra().value(u"templates"_s).toList();
}

QString MeetingDetails::series() const
{
    return extra().value(u"series"_s).toString();
}

QString MeetingDetails::previous() const
{
    return extra().value(u"previous"_s).toString();
}

QString MeetingDetails::next() const
{
    return extra().value(u"next"_s).toString();
}

bool MeetingDetails::needsRecord() const
{
    return extra().value(u"needsRecord"_s).toBool();
}

RecordDetails::Query MeetingDetails::query() const
{
    return [id = id()](const Reader &reader) {
        return contentOf(reader, id);
    };
}

} // namespace Liaison
