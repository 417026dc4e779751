// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "attendeesmodel.h"

#include "meetings/meetings.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
/// Glyph and word for whether somebody comes or came.
std::pair<QString, QString> presence(const Participant &participant, bool ahead)
{
    if (participant.attended) {
        return {u"done"_s, i18nc("@info of a participant", "attended")};
    }
    if (ahead) {
        return participant.invited ? std::pair(u"neutral"_s, i18nc("@info of a participant", "invited"))
                                   : std::pair(u"none"_s, i18nc("@info of a participant", "not invited"));
    }
    return {u"absent"_s,
            participant.invited ? i18nc("@info", "invited, not there") : i18nc("@info of a participant", "not there")};
}

/// Above those who sit on a side.
QString titleOf(const QString &side)
{
    return side == u"commission"  ? i18nc("@title participants of a meeting", "Commission")
        : side == u"member-state" ? i18nc("@title participants of a meeting", "Member States")
        : side == u"platform"     ? i18nc("@title participants of a meeting", "Platforms")
                                  : i18nc("@title participants of a meeting", "Others");
}
}

AttendeesModel::AttendeesModel(QObject *parent)
    : RowsModel({"name", "description", "side", "sideLabel", "record", "attended", "invited", "level", "word"},
                {u"meeting"_s, u"participant"_s, u"person"_s, u"organisation"_s, u"post"_s},
                parent)
{
}

QString AttendeesModel::meeting() const
{
    return m_meeting;
}

void AttendeesModel::setMeeting(const QString &meeting)
{
    if (std::exchange(m_meeting, meeting) != meeting) {
        Q_EMIT meetingChanged();
        refresh();
    }
}

RowsModel::Query AttendeesModel::query() const
{
    const auto meeting = Id::fromText(m_meeting);
    if (meeting.isNull()) {
        return {};
    }
    return [meeting](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto about, reader.find<Meeting>(meeting));
        LIAISON_TRY(const auto attendees, Meetings::attendees(reader, meeting));
        // Before it begins nobody is absent.
        const bool ahead =
            about && about->status != u"closed" && about->status != u"in-progress" && about->date >= reader.today();
        Rows rows;
        for (const auto &attendee : attendees) {
            const auto &participant = attendee.participant;
            const auto [level, word] = presence(participant, ahead);
            rows.append({participant.id.text(),
                         {attendee.name,
                          attendee.description,
                          participant.side,
                          titleOf(participant.side),
                          participant.who.isNull() ? QString() : participant.who.text(),
                          participant.attended,
                          participant.invited,
                          level,
                          word}});
        }
        return rows;
    };
}

} // namespace Liaison
