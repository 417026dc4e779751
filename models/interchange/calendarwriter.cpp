// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarwriter.h"

#include <KCalendarCore/Event>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/Todo>

#include <QTimeZone>

namespace Liaison
{

using namespace Qt::StringLiterals;
using namespace KCalendarCore;

namespace
{
void setCommon(Incidence &incidence, const CalendarEntry &entry)
{
    incidence.setUid(entry.uid);
    incidence.setSummary(entry.title);
    incidence.setDescription(entry.description);
    incidence.setLocation(entry.place);
    incidence.setCategories(entry.categories);
    if (!entry.relatedTo.isEmpty()) {
        incidence.setRelatedTo(entry.relatedTo);
    }
    incidence.setSecrecy(entry.secrecy == u"CONFIDENTIAL"  ? Incidence::SecrecyConfidential
                             : entry.secrecy == u"PRIVATE" ? Incidence::SecrecyPrivate
                                                           : Incidence::SecrecyPublic);
}

Incidence::Ptr eventOf(const CalendarEntry &entry)
{
    const Event::Ptr event(new Event);
    setCommon(*event, entry);
    event->setAllDay(entry.allDay);
    event->setDtStart(entry.start);
    if (entry.end.isValid()) {
        event->setDtEnd(entry.end);
    }
    event->setStatus(entry.cancelled       ? Incidence::StatusCanceled
                         : entry.tentative ? Incidence::StatusTentative
                                           : Incidence::StatusConfirmed);
    for (const auto &attendee : entry.attendees) {
        event->addAttendee(Attendee(attendee.name, attendee.email));
    }
    return event;
}

Incidence::Ptr todoOf(const CalendarEntry &entry)
{
    const Todo::Ptr todo(new Todo);
    setCommon(*todo, entry);
    if (entry.due.isValid()) {
        todo->setAllDay(true);
        todo->setDtDue(QDateTime(entry.due, QTime(0, 0)));
    }
    todo->setPriority(entry.priority);
    switch (entry.progress) {
    case CalendarEntry::Completed:
        // At noon: the same day wherever it is read.
        todo->setCompleted(QDateTime(entry.completed.isValid() ? entry.completed : entry.due, QTime(12, 0)).toUTC());
        todo->setPercentComplete(100);
        todo->setStatus(Incidence::StatusCompleted);
        break;
    case CalendarEntry::InProcess:
        todo->setStatus(Incidence::StatusInProcess);
        break;
    case CalendarEntry::Cancelled:
        todo->setStatus(Incidence::StatusCanceled);
        break;
    case CalendarEntry::NeedsAction:
        todo->setStatus(Incidence::StatusNeedsAction);
        break;
    }
    return todo;
}
}

QByteArray writeCalendar(const QList<CalendarEntry> &entries)
{
    const MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
    for (const auto &entry : entries) {
        calendar->addIncidence(entry.kind == CalendarEntry::Event ? eventOf(entry) : todoOf(entry));
    }
    ICalFormat format;
    format.setApplication(u"Liaison"_s, u"-//Liaison//Liaison//EN"_s);
    return format.toString(calendar.staticCast<Calendar>()).toUtf8();
}

} // namespace Liaison
