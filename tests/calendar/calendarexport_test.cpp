// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/duties.h"
#include "calendar/calendarexport.h"
#include "calendar/calendarimport.h"
#include "interchange/calendarwriter.h"
#include "invitations.h"

#include <KCalendarCore/Event>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/Todo>

#include <QFile>

using namespace Liaison;
using namespace Liaison::Calendar;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A meeting and two actions with everything that is hard to write.
void fill(Store &store)
{
    Meeting meeting;
    meeting.title = u"Dialogue; with commas, and “quotes” — Ærø, Ελλάδα"_s;
    meeting.date = QDate(2019, 4, 4);
    meeting.starts = QTime(15, 0);
    meeting.ends = QTime(16, 30);
    meeting.time_zone = u"Europe/Athens"_s;
    meeting.place = u"Room 1, 2nd floor; left\\right"_s;
    meeting.summary =
        u"First line\n\nThird line, with a very long text that does not fit into seventy-five octets and has to be folded"_s;
    meeting.status = u"open"_s;
    meeting.countries = {u"DK"_s, u"GR"_s};
    meeting.tlp = u"GREEN"_s;
    meeting.id = add(store, meeting);
    auto relative = actionNamed(u"Duty roster"_s);
    relative.due_election = add(store, electionOn(QDate(2019, 5, 23), u"European elections 2019"_s)).text();
    relative.due_days = -14;
    relative.priority = u"high"_s;
    relative.meeting = meeting.id;
    relative.tlp = u"RED"_s;
    relative.countries = {u"DK"_s};
    add(store, relative);
    auto waiting = actionNamed(u"Waits"_s, {}, u"waiting"_s);
    waiting.details = u"For an answer"_s;
    add(store, waiting);
    auto done = actionNamed(u"Over"_s, QDate(2019, 2, 1), u"done"_s);
    done.completed = QDate(2019, 2, 3);
    add(store, done);
}

QByteArray written(Store &store, const ExportOptions &options)
{
    return must(store.read([options](Reader &reader) -> Result<QByteArray> {
        LIAISON_TRY(const auto entries, entriesFor(reader, options));
        return writeCalendar(entries);
    }));
}
}

TEST_CASE("calendar export: KCalendarCore reads what was written, times at the right moment")
{
    TemporaryProfile profile(clockOfToday());
    fill(profile.store());
    const auto bytes = written(profile.store(), {.past = true});
    const KCalendarCore::MemoryCalendar::Ptr calendar(new KCalendarCore::MemoryCalendar(QTimeZone::utc()));
    KCalendarCore::ICalFormat format;
    REQUIRE(format.fromRawString(calendar, bytes));
    REQUIRE(calendar->rawEvents().size() == 1);
    const auto event = calendar->rawEvents().first();
    CHECK(event->summary() == u"Dialogue; with commas, and “quotes” — Ærø, Ελλάδα"_s);
    CHECK(event->location() == u"Room 1, 2nd floor; left\\right"_s);
    CHECK(event->description().endsWith(u"has to be folded"_s));
    CHECK(event->dtStart().toUTC() == QDateTime(QDate(2019, 4, 4), QTime(12, 0), QTimeZone::utc())); // Athens in summer
    CHECK(event->dtEnd().toUTC() == QDateTime(QDate(2019, 4, 4), QTime(13, 30), QTimeZone::utc()));
    CHECK(event->secrecy() == KCalendarCore::Incidence::SecrecyPublic);
    CHECK(calendar->rawTodos().size() == 3);
    for (const auto &todo : calendar->rawTodos()) {
        if (todo->summary() == u"Duty roster"_s) {
            CHECK(todo->dtDue().date() == QDate(2019, 5, 9));
            CHECK(todo->allDay());
            CHECK(todo->priority() == 1);
            CHECK(todo->relatedTo() == event->uid());
            CHECK(todo->secrecy() == KCalendarCore::Incidence::SecrecyConfidential);
        } else if (todo->summary() == u"Over"_s) {
            CHECK(todo->isCompleted());
        }
    }
    CHECK(bytes.contains("BEGIN:VTIMEZONE")); // for readers that know no names
    CHECK(bytes.contains("TZID:Europe/Athens"));
    for (const auto &line : bytes.split('\n')) {
        CHECK(line.size() <= 76);
    }
}

TEST_CASE("calendar export: what was written changes nothing where it comes from, and is whole elsewhere")
{
    TemporaryProfile here(clockOfToday());
    fill(here.store());
    const auto entries = entriesIn(written(here.store(), {.past = true}));
    REQUIRE(entries.size() == 4);
    const auto back = must(here.store().edit(u"Import"_s, [entries](Edit &edit) {
        return commit(edit, entries);
    }));
    CHECK(back.unchanged == 4);
    CHECK(back.wroteNothing());

    TemporaryProfile there(clockOfToday());
    const auto first = must(there.store().edit(u"Import"_s, [entries](Edit &edit) {
        return commit(edit, entries);
    }));
    CHECK(first.added == 4);
    const auto meetings = must(there.store().read([](Reader &reader) {
        return reader.all<Meeting>();
    }));
    REQUIRE(meetings.size() == 1);
    CHECK(meetings.first().starts == QTime(15, 0));
    CHECK(meetings.first().time_zone == u"Europe/Athens"_s);
    CHECK(meetings.first().summary.contains(u"\n\n"_s));
    CHECK(meetings.first().countries == QStringList{u"DK"_s, u"GR"_s});
    const auto actions = must(there.store().read([](Reader &reader) {
        return reader.all<Action>(u"ORDER BY title"_s);
    }));
    REQUIRE(actions.size() == 3);
    CHECK(actions.first().meeting == meetings.first().id);
    CHECK(actions.first().due == QDate(2019, 5, 9));
    CHECK(actions.at(1).completed == QDate(2019, 2, 3));
    const auto second = must(there.store().edit(u"Import"_s, [entries](Edit &edit) {
        return commit(edit, entries);
    }));
    CHECK(second.wroteNothing());
}

TEST_CASE("calendar export: nobody's name goes out, and what is over only where it is asked for")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    fill(store);
    Participant participant;
    participant.meeting = must(store.read([](Reader &reader) {
                              return reader.all<Meeting>();
                          }))
                              .first()
                              .id;
    participant.who = addPerson(store, u"Karen Prøve"_s);
    add(store, participant);
    const auto bytes = written(store, {});
    CHECK_FALSE(bytes.contains("Karen"));
    CHECK_FALSE(bytes.contains("SUMMARY:Over"));
    CHECK(entriesIn(bytes).size() == 3);
    CHECK(entriesIn(written(store, {.actions = false})).size() == 1);
    CHECK(entriesIn(written(store, {.meetings = false, .past = true})).size() == 3);
}

TEST_CASE("calendar export: a meeting past midnight ends on the next day, and comes back as it was")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting meeting;
    meeting.title = u"Count of the votes"_s;
    meeting.date = QDate(2019, 5, 26);
    meeting.starts = QTime(22, 0);
    meeting.ends = QTime(1, 0);
    CHECK(entryOf(meeting).end == QDateTime(QDate(2019, 5, 27), QTime(1, 0)));
    meeting.time_zone = u"Europe/Athens"_s;
    meeting.status = u"open"_s;
    CHECK(entryOf(meeting).end == QDateTime(QDate(2019, 5, 27), QTime(1, 0), QTimeZone("Europe/Athens")));
    add(store, meeting);
    const auto entries = entriesIn(written(store, {.past = true}));
    REQUIRE(entries.size() == 1);
    CHECK(entries.first().start.secsTo(entries.first().end) == 3 * 60 * 60);
    const auto takeAll = [entries](Edit &edit) {
        return commit(edit, entries);
    };
    CHECK(must(store.edit(u"Import"_s, takeAll)).unchanged == 1);
    TemporaryProfile there(clockOfToday());
    CHECK(must(there.store().edit(u"Import"_s, takeAll)).added == 1);
    const auto meetings = all<Meeting>(there.store());
    REQUIRE(meetings.size() == 1);
    CHECK(meetings.first().date == QDate(2019, 5, 26));
    CHECK(meetings.first().ends == QTime(1, 0));
}

TEST_CASE("calendar export: a file is written whole, or there is none")
{
    TemporaryProfile profile(clockOfToday());
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"x.ics"_s);
    const auto write = [&](const QString &path) {
        return profile.store()
            .read([path](Reader &reader) {
                return exportCalendar(reader, path, {});
            })
            .result();
    };
    CHECK(must(write(file)).meetings == 0);
    CHECK_FALSE(QFile::exists(file)); // nothing to write
    fill(profile.store());
    const auto summary = must(write(file));
    CHECK(summary.meetings == 1);
    CHECK(summary.actions == 2);
    CHECK(summary.strict == 1);
    CHECK(must(CalendarReader::readFile(file)).size() == 3);
    CHECK_FALSE(write(u"/nowhere/x.ics"_s).ok());
}
