// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/meetings.h"
#include "support/records.h"

#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id addMeeting(Store &store, const QString &title, const QDate &date, const Id &series = {})
{
    Meeting meeting;
    meeting.title = title;
    meeting.date = date;
    meeting.series = series;
    return add(store, meeting);
}

Id addPlatform(Store &store, const QString &name)
{
    Organisation platform;
    platform.name = name;
    platform.kind = u"platform"_s;
    return add(store, platform);
}

void attend(Store &store, const Id &meeting, const Id &who, const QString &side)
{
    Participant participant;
    participant.meeting = meeting;
    participant.who = who;
    participant.side = side;
    participant.attended = true;
    add(store, participant);
}

Id append(Store &store, const Id &meeting, const QString &kind, const QString &text, const QList<Id> &from = {})
{
    Outcome outcome;
    outcome.meeting = meeting;
    outcome.kind = kind;
    outcome.text = text;
    outcome.from_whom = from;
    return must(store.edit(u"Add"_s, [outcome](Edit &edit) {
        return Meetings::append(edit, outcome);
    }));
}

template<typename Work>
auto read(Store &store, Work work)
{
    return must(store.read([work](Reader &reader) {
        return work(reader);
    }));
}
}

TEST_CASE("upcoming meetings come first, then the latest; past ones without a word need a record")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    addMeeting(store, u"in April"_s, QDate(2019, 4, 4));
    addMeeting(store, u"in May"_s, QDate(2019, 5, 4));
    const auto written = addMeeting(store, u"in January"_s, QDate(2019, 1, 29));
    addMeeting(store, u"in February"_s, QDate(2019, 2, 4));
    append(store, written, u"note"_s, u"Said something"_s);
    QStringList titles;
    QStringList without;
    for (const auto &summary : read(store, [](Reader &reader) {
             return Meetings::list(reader);
         })) {
        titles.append(summary.meeting.title);
        if (summary.needsRecord) {
            without.append(summary.meeting.title);
        }
    }
    CHECK(titles == QStringList{u"in April"_s, u"in May"_s, u"in February"_s, u"in January"_s});
    CHECK(without == QStringList{u"in February"_s});
    CHECK(read(store,
               [](Reader &reader) {
                   return Meetings::withoutRecordCount(reader);
               })
          == 1);
}

TEST_CASE("outcomes keep the order in which they were written, before the election first")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = addMeeting(store, u"Platforms"_s, QDate(2019, 3, 4));
    for (int i = 0; i < 40; ++i) {
        append(store, meeting, u"note"_s, QString::number(i));
    }
    const auto outcomes = read(store, [meeting](Reader &reader) {
        return Meetings::outcomes(reader, meeting);
    });
    REQUIRE(outcomes.size() == 40);
    for (int i = 0; i < 40; ++i) {
        CHECK(outcomes.at(i).text == QString::number(i));
    }
}

TEST_CASE("what somebody promised earlier is put before us when we meet them again")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto platform = addPlatform(store, u"Examplebook"_s);
    const auto stranger = addPlatform(store, u"Stranger"_s);
    const auto earlier = addMeeting(store, u"January call"_s, QDate(2019, 1, 29));
    const auto now = addMeeting(store, u"March call"_s, QDate(2019, 3, 4));
    attend(store, now, platform, u"platform"_s);
    const auto promise = append(store, earlier, u"promise"_s, u"Ad library for Denmark"_s, {platform});
    append(store, earlier, u"promise"_s, u"Something else"_s, {stranger});
    append(store, earlier, u"note"_s, u"No promise"_s, {platform});
    const auto points = [&] {
        return read(store, [now](Reader &reader) {
            return Meetings::openPoints(reader, now);
        });
    };
    REQUIRE(points().size() == 1);
    CHECK(points().first().outcome.id == promise);
    CHECK(points().first().from == u"Examplebook"_s);
    CHECK(points().first().since == QDate(2019, 1, 29));
    auto kept = points().first().outcome;
    kept.state = u"kept"_s;
    add(store, kept);
    CHECK(points().isEmpty());
}

TEST_CASE("attendees are grouped by side; an unknown one is said to be unknown")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = addMeeting(store, u"Platforms"_s, QDate(2019, 3, 4));
    attend(store, meeting, addPlatform(store, u"Examplebook"_s), u"platform"_s);
    Person person;
    person.name = u"Karen Prøve"_s;
    attend(store, meeting, add(store, person), u"commission"_s);
    Participant guest;
    guest.meeting = meeting;
    guest.guest_name = u"A Guest"_s;
    add(store, guest);
    QStringList names;
    for (const auto &attendee : read(store, [meeting](Reader &reader) {
             return Meetings::attendees(reader, meeting);
         })) {
        names.append(attendee.name);
    }
    CHECK(names == QStringList{u"Karen Prøve"_s, u"Examplebook"_s, u"A Guest"_s});
}

TEST_CASE("neighbours in a series")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Series series;
    series.name = u"Platforms"_s;
    series.id = add(store, series);
    const auto first = addMeeting(store, u"first"_s, QDate(2019, 1, 1), series.id);
    const auto second = addMeeting(store, u"second"_s, QDate(2019, 2, 1), series.id);
    const auto third = addMeeting(store, u"third"_s, QDate(2019, 3, 1), series.id);
    addMeeting(store, u"other"_s, QDate(2019, 2, 2));
    CHECK(read(store,
               [second](Reader &reader) {
                   return Meetings::neighbours(reader, second);
               })
          == std::pair(first, third));
}

TEST_CASE("an action made from an outcome knows where it came from")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = addMeeting(store, u"Platforms"_s, QDate(2019, 3, 4));
    const auto outcome = append(store, meeting, u"ask"_s, u"Provide the contacts "_s + QString(200, u'x'));
    const auto id = must(store.edit(u"Make action"_s, [outcome](Edit &edit) {
        return Meetings::makeAction(edit, outcome);
    }));
    const auto action = read(store, [id](Reader &reader) {
        return reader.get<Action>(id);
    });
    CHECK(action.meeting == meeting);
    CHECK(action.outcome == outcome);
    CHECK(action.title.size() <= 120);
    CHECK(action.details.size() > 200);
}
