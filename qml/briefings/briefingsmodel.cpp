// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingsmodel.h"

#include "documents/wording.h"
#include "meetings/meetings.h"

#include "foundation/datepattern.h"

#include <KLocalizedString>

#include <QLocale>
#include <QSet>

namespace Liaison
{

using namespace Qt::StringLiterals;

BriefingsModel::BriefingsModel(QObject *parent)
    : RowsModel({"title", "subtitle", "section", "type", "state", "level"},
                {u"briefing"_s, u"meeting"_s, u"participant"_s},
                parent)
{
}

RowsModel::Query BriefingsModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto meetings, Meetings::list(reader));
        LIAISON_TRY(const auto briefings, reader.all<Briefing>(u"ORDER BY as_of DESC, title"_s));
        QSet<Id> briefed;
        Rows drafts;
        Rows frozen;
        for (const auto &briefing : briefings) {
            const bool isDraft = briefing.status != u"frozen";
            if (!isDraft) {
                briefed.insert(briefing.meeting);
            }
            (isDraft ? drafts : frozen)
                .append({briefing.id.text(),
                         {briefing.title,
                          i18nc("@info", "as of %1", Wording::moment(briefing.as_of)),
                          isDraft ? i18nc("@title group of briefings", "Drafts")
                                  : i18nc("@title group of briefings", "Frozen"),
                          isDraft ? u"draft"_s : u"briefing"_s,
                          QString(),
                          QString()}});
        }
        Rows ahead;
        Rows past;
        for (const auto &summary : meetings) {
            const auto &meeting = summary.meeting;
            const bool isAhead = meeting.date >= reader.today();
            const bool ready = briefed.contains(meeting.id);
            (isAhead ? ahead : past)
                .append({meeting.id.text(),
                         {meeting.title,
                          dateText(meeting.date, DateParts::WeekdayDayMonthYear),
                          isAhead ? i18nc("@title group of briefings", "Meetings ahead")
                                  : i18nc("@title group of briefings", "Past meetings"),
                          u"meeting"_s,
                          ready         ? i18nc("@info state of a meeting's briefing", "briefing frozen")
                              : isAhead ? i18nc("@info state of a meeting's briefing", "no briefing yet")
                                        : QString(),
                          ready ? u"good"_s : u"neutral"_s}});
        }
        return drafts + ahead + frozen + past;
    };
}

} // namespace Liaison
