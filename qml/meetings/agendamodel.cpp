// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "agendamodel.h"

#include "foundation/datepattern.h"
#include "meetings/agenda.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString subtitleOf(const Meetings::AgendaPoint &point)
{
    QStringList parts{point.presenter};
    if (point.carriedFrom.isValid()) {
        parts.append(i18nc("@info of a point of an agenda; %1 day of another meeting",
                           "from %1",
                           dateText(point.carriedFrom, DateParts::DayMonthYear)));
    }
    if (point.carriedOn) {
        parts.append(i18nc("@info of a point of an agenda", "carried over to the next meeting"));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}
}

AgendaModel::AgendaModel(QObject *parent)
    : RowsModel({"number", "title", "subtitle", "minutes", "closed"},
                {u"meeting"_s, u"agenda_item"_s, u"person"_s, u"organisation"_s},
                parent)
{
}

QString AgendaModel::meeting() const
{
    return m_meeting;
}

void AgendaModel::setMeeting(const QString &meeting)
{
    if (std::exchange(m_meeting, meeting) != meeting) {
        Q_EMIT meetingChanged();
        refresh();
    }
}

RowsModel::Query AgendaModel::query() const
{
    const auto meeting = Id::fromText(m_meeting);
    if (meeting.isNull()) {
        return {};
    }
    return [meeting](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto there, reader.find<Meeting>(meeting));
        Rows rows;
        if (!there) {
            return rows; // deleted while it was shown
        }
        LIAISON_TRY(const auto agenda, Meetings::agenda(reader, meeting));
        for (const auto &point : agenda.points) {
            rows.append(
                {point.item.id.text(),
                 {int(rows.size()) + 1,
                  point.item.title,
                  subtitleOf(point),
                  point.item.minutes ? i18nc("@info minutes of a point", "%1 min", *point.item.minutes) : QString(),
                  point.item.closed}});
        }
        return rows;
    };
}

} // namespace Liaison
