// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What can be done with a meeting and what belongs to it.

#include "meetingdetails.h"

#include "components/session.h"
#include "meetings/agenda.h"
#include "meetings/meetings.h"
#include "meetings/minutes.h"
#include "meetings/series.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
/// An edit that is told in other words when it is known what it did. @p told: from the value to a sentence.
template<typename Work, typename Told>
void editAndTell(const QString &label, Work work, Told told)
{
    auto *session = Session::instance();
    session->await(session->write(label, std::move(work)), session, [session, told](const auto &written) {
        session->tell(told(written.value), written.transaction);
    });
}

void show(const Id &meeting)
{
    Session::instance()->open(meeting.text());
}

Result<Id> writeTo(Edit &edit, const QString &type, const Id &record, const Values &values)
{
    LIAISON_TRY(const auto stored, edit.values(record));
    LIAISON_CHECK(Meetings::requireOpen(edit, Id::fromBytes(stored.value(u"meeting"_s).toByteArray())));
    return edit.write(type, record, values);
}
}

void MeetingDetails::setStatus(const QString &status)
{
    const bool reopens = isLocked();
    const auto label = status == u"closed" ? i18nc("@info undo", "Close a meeting")
        : reopens                          ? i18nc("@info undo", "Reopen a meeting")
        : status == u"in-progress"         ? i18nc("@info undo", "Start a meeting")
                                           : i18nc("@info undo", "Change the status of a meeting");
    editAndTell(
        label,
        [id = id(), status](Edit &edit) {
            return Meetings::setStatus(edit, id, status);
        },
        [label](int carried) {
            return carried == 0 ? label
                                : i18ncp("@info undo",
                                         "Close a meeting; an open point goes to the next one",
                                         "Close a meeting; %1 open points go to the next one",
                                         carried);
        });
}

void MeetingDetails::makeNext()
{
    Session::instance()->edit(
        i18nc("@info undo", "Make the next meeting"),
        [id = id()](Edit &edit) {
            return Meetings::makeNext(edit, id);
        },
        Session::instance(),
        show);
}

void MeetingDetails::makeCopy()
{
    Session::instance()->edit(
        i18nc("@info undo", "Copy a meeting"),
        [id = id()](Edit &edit) {
            return Meetings::makeCopy(edit, id);
        },
        Session::instance(),
        show);
}

void MeetingDetails::removeMeeting()
{
    const auto label = i18nc("@info undo; %1 name of a record", "Delete “%1”", name());
    editAndTell(
        label,
        [id = id()](Edit &edit) -> Result<int> {
            LIAISON_TRY(const int actions, Meetings::actionCount(edit, id));
            LIAISON_CHECK(edit.remove(id));
            return actions;
        },
        [label, name = name()](int actions) {
            return actions == 0 ? label
                                : i18ncp("@info undo; %2 name of a meeting",
                                         "Delete “%2”; its action stays, and says that the meeting is in the trash",
                                         "Delete “%2”; its %1 actions stay, and say that the meeting is in the trash",
                                         actions,
                                         name);
        });
}

void MeetingDetails::setOutcomeState(const QString &outcome, const QString &state)
{
    // Also of a closed meeting: a promise is kept or broken later.
    Session::instance()->edit(i18nc("@info undo", "Change the state of an outcome"),
                              [outcome = Id::fromText(outcome), state](Edit &edit) {
                                  return edit.write(u"outcome"_s, outcome, {{u"state"_s, state}});
                              });
}

void MeetingDetails::makeAction(const QString &outcome)
{
    Session::instance()->edit(i18nc("@info undo", "Make an action"), [outcome = Id::fromText(outcome)](Edit &edit) {
        return Meetings::makeAction(edit, outcome);
    });
}

void MeetingDetails::makeOutcome(const QString &action)
{
    Session::instance()->edit(i18nc("@info undo", "Make an outcome of an action"),
                              [action = Id::fromText(action)](Edit &edit) {
                                  return Meetings::makeOutcome(edit, action);
                              });
}

void MeetingDetails::removeRecord(const QString &record)
{
    Session::instance()->edit(i18nc("@info undo", "Delete a line of a meeting"),
                              [id = id(), record = Id::fromText(record)](Edit &edit) -> Result<Done> {
                                  LIAISON_CHECK(Meetings::requireOpen(edit, id));
                                  return edit.remove(record);
                              });
}

void MeetingDetails::addPoint(const QString &typed)
{
    if (!typed.trimmed().isEmpty()) {
        Session::instance()->edit(i18nc("@info undo", "Add a point of the agenda"), [id = id(), typed](Edit &edit) {
            return Meetings::addPoint(edit, id, typed);
        });
    }
}

void MeetingDetails::movePoint(const QString &item, int to)
{
    Session::instance()->edit(i18nc("@info undo", "Move a point of the agenda"),
                              [item = Id::fromText(item), to](Edit &edit) {
                                  return Meetings::movePoint(edit, item, to);
                              });
}

void MeetingDetails::setPointClosed(const QString &item, bool closed)
{
    Session::instance()->edit(closed ? i18nc("@info undo", "Close a point of the agenda")
                                     : i18nc("@info undo", "Open a point of the agenda"),
                              [item = Id::fromText(item), closed](Edit &edit) {
                                  return writeTo(edit, u"agenda_item"_s, item, {{u"closed"_s, closed}});
                              });
}

void MeetingDetails::carryOver()
{
    const auto from = Id::fromText(agenda().value(u"before"_s).toString());
    Session::instance()->edit(i18nc("@info undo", "Carry points of the agenda over"),
                              [from, to = id()](Edit &edit) -> Result<int> {
                                  LIAISON_CHECK(Meetings::requireOpen(edit, to));
                                  return Meetings::carryOver(edit, from, to);
                              });
}

void MeetingDetails::putOnAgenda(const QString &outcome)
{
    Session::instance()->edit(i18nc("@info undo", "Put it on the agenda"),
                              [id = id(), outcome = Id::fromText(outcome)](Edit &edit) {
                                  return Meetings::putOnAgenda(edit, id, outcome);
                              });
}

void MeetingDetails::saveTemplate()
{
    Session::instance()->edit(
        i18nc("@info undo; %1 title of a meeting", "Make a template of the agenda of “%1”", name()),
        [id = id(), name = name()](Edit &edit) {
            return Meetings::saveTemplate(edit, id, name);
        });
}

void MeetingDetails::applyTemplate(const QString &outline)
{
    Session::instance()->edit(i18nc("@info undo", "Take over an agenda from a template"),
                              [id = id(), outline = Id::fromText(outline)](Edit &edit) {
                                  return Meetings::applyTemplate(edit, id, outline);
                              });
}

namespace
{
/// Who takes part already, as what was noted of them would be lost.
Result<Id> participation(const Reader &reader, const Id &meeting, const Id &who, const QString &guest)
{
    LIAISON_TRY(const auto rows,
                who.isNull() ? reader.select(
                                   u"SELECT id FROM participant WHERE meeting = ? AND who IS NULL AND guest_name = ?"_s,
                                   {meeting.bytes(), guest})
                             : reader.select(u"SELECT id FROM participant WHERE meeting = ? AND who = ?"_s,
                                             {meeting.bytes(), who.bytes()}));
    return rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray());
}
}

void MeetingDetails::addParticipant(const QString &record, const QString &side)
{
    Session::instance()->edit(i18nc("@info undo", "Add a participant"),
                              [id = id(), record = Id::fromText(record), side](Edit &edit) -> Result<Id> {
                                  LIAISON_CHECK(Meetings::requireOpen(edit, id));
                                  LIAISON_TRY(const auto known, participation(edit, id, record, {}));
                                  if (!known.isNull()) {
                                      return known;
                                  }
                                  Participant participant;
                                  participant.meeting = id;
                                  participant.who = record;
                                  participant.side = side;
                                  participant.invited = true;
                                  if (side.isEmpty()) {
                                      LIAISON_TRY(participant.side, Meetings::sideOf(edit, record));
                                  }
                                  return edit.put(participant);
                              });
}

void MeetingDetails::addGuest(const QString &name, const QString &side)
{
    Session::instance()->edit(i18nc("@info undo", "Add a guest"), [id = id(), name, side](Edit &edit) -> Result<Id> {
        LIAISON_CHECK(Meetings::requireOpen(edit, id));
        LIAISON_TRY(const auto known, participation(edit, id, {}, name.simplified()));
        if (!known.isNull()) {
            return known;
        }
        Participant participant;
        participant.meeting = id;
        participant.guest_name = name.simplified();
        participant.side = side.isEmpty() ? u"other"_s : side;
        participant.invited = true;
        return edit.put(participant);
    });
}

void MeetingDetails::setAttended(const QString &participant, bool attended)
{
    Session::instance()->edit(i18nc("@info undo", "Change who attended"),
                              [participant = Id::fromText(participant), attended](Edit &edit) {
                                  return writeTo(edit, u"participant"_s, participant, {{u"attended"_s, attended}});
                              });
}

void MeetingDetails::setInvited(const QString &participant, bool invited)
{
    Session::instance()->edit(i18nc("@info undo", "Change who is invited"),
                              [participant = Id::fromText(participant), invited](Edit &edit) {
                                  return writeTo(edit, u"participant"_s, participant, {{u"invited"_s, invited}});
                              });
}

void MeetingDetails::setAllAttended()
{
    Session::instance()->edit(
        i18nc("@info undo", "All who were invited attended"),
        [id = id()](Edit &edit) -> Result<Done> {
            LIAISON_CHECK(Meetings::requireOpen(edit, id));
            LIAISON_TRY(const auto participants,
                        edit.all<Participant>(u"WHERE meeting = ? AND invited IS NOT NULL AND attended IS NULL"_s,
                                              {id.bytes()}));
            for (const auto &participant : participants) {
                LIAISON_CHECK(edit.write(u"participant"_s, participant.id, {{u"attended"_s, true}}));
            }
            return Done();
        });
}

} // namespace Liaison
