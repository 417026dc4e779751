// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/calendarreader.h"
#include "support/temporary.h"

namespace Liaison::Test
{

/// A calendar around some components; lines may end in \n alone.
inline QByteArray calendarOf(const QByteArray &components, const QByteArray &properties = {})
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + properties + components
        + "END:VCALENDAR\r\n";
}

inline QByteArray eventOf(const QByteArray &properties)
{
    return "BEGIN:VEVENT\r\nDTSTAMP:20190301T120000Z\r\n" + properties + "\r\nEND:VEVENT\r\n";
}

inline QByteArray todoOf(const QByteArray &properties)
{
    return "BEGIN:VTODO\r\nDTSTAMP:20190301T120000Z\r\n" + properties + "\r\nEND:VTODO\r\n";
}

inline QList<CalendarEntry> entriesIn(const QByteArray &bytes)
{
    return must(CalendarReader::read(bytes, QStringLiteral("test.ics")));
}

/// With the dates of repeated events from @p today on.
inline QList<CalendarEntry> datesIn(const QByteArray &bytes, QDate today)
{
    return must(CalendarReader::read(bytes, QStringLiteral("test.ics"), {}, today));
}

inline CalendarEntry onlyEntry(const QByteArray &bytes)
{
    const auto entries = entriesIn(bytes);
    REQUIRE(entries.size() == 1);
    return entries.first();
}

/// As Outlook sends it: zones of Windows with their rules, folded lines, an alarm, a text in HTML beside the plain one.
inline QByteArray outlookInvitation(const QByteArray &start = "20190404T150000", const QByteArray &sequence = "0")
{
    return "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n"
           "X-MS-OLK-FORCEINSPECTOROPEN:TRUE\r\nBEGIN:VTIMEZONE\r\nTZID:Romance Standard Time\r\nBEGIN:STANDARD\r\n"
           "DTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
           "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
           "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
           "ATTENDEE;CN=\"Karen Prøve\";RSVP=TRUE:mailto:karen@example.org\r\n"
           "ATTENDEE;CN=\"Unknown, Guest\";RSVP=TRUE:mailto:guest@example.org\r\n"
           "CLASS:PUBLIC\r\nCREATED:20190301T090000Z\r\nDESCRIPTION:Agenda:\\n1. Transparency\\, archives\\n2. Incidents\r\n"
           "DTEND;TZID=\"Romance Standard Time\":20190404T170000\r\nDTSTAMP:20190301T090000Z\r\n"
           "DTSTART;TZID=\"Romance Standard Time\":"
        + start
        + "\r\nLAST-MODIFIED:20190301T090000Z\r\nLOCATION:Brussels\\, Room Example 1\r\n"
          "ORGANIZER;CN=\"Ines Specimen\":mailto:ines@example.org\r\nPRIORITY:5\r\nSEQUENCE:"
        + sequence
        + "\r\nSUMMARY;LANGUAGE=en-gb:Platform dialogue before the European election\r\n s\r\nTRANSP:OPAQUE\r\n"
          "UID:040000008200E00074C5B7101A82E00800000000\r\nX-ALT-DESC;FMTTYPE=text/html:<html><b>Agenda</b></html>\r\n"
          "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\n"
          "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

} // namespace Liaison::Test
