// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "nextmeetingsmodel.h"

#include "foundation/datepattern.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int shownMeetings = 5;
}

NextMeetingsModel::NextMeetingsModel(QObject *parent)
    : RowsModel({"title", "subtitle", "state", "level"}, {u"meeting"_s, u"briefing"_s}, parent)
{
}

RowsModel::Query NextMeetingsModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto meetings,
                    reader.all<Meeting>(u"WHERE date >= ? ORDER BY date, starts, title LIMIT ?"_s,
                                        {reader.today().toString(Qt::ISODate), shownMeetings}));
        Rows rows;
        const QLocale locale;
        for (const auto &meeting : meetings) {
            LIAISON_TRY(const auto briefings,
                        reader.select(u"SELECT 1 FROM briefing WHERE meeting = ? AND status = 'frozen' LIMIT 1"_s,
                                      {meeting.id.bytes()}));
            QStringList parts{dateText(meeting.date, DateParts::WeekdayDayMonth),
                              meeting.starts.isValid() ? locale.toString(meeting.starts, u"HH:mm"_s) : QString()};
            parts.removeAll(QString());
            const bool ready = !briefings.isEmpty();
            const auto state = ready ? i18nc("@info state of a meeting's briefing", "briefing frozen")
                                     : i18nc("@info state of a meeting's briefing", "no briefing yet");
            rows.append(
                {meeting.id.text(),
                 {meeting.title,
                  i18nc("@info %1 day and time, %2 state of its briefing", "%1 · %2", parts.join(u", "_s), state),
                  ready ? i18nc("@info state of a meeting's briefing", "ready") : QString(),
                  u"good"_s}});
        }
        return rows;
    };
}

} // namespace Liaison
