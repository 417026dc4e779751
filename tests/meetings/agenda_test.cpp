// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/agenda.h"
#include "meetings/meetings.h"
#include "meetings/series.h"
#include "records.h"

using namespace Liaison;
using namespace Liaison::Meetings;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Agenda agendaOf(Store &store, const Id &meeting)
{
    return read(store, [meeting](Reader &reader) {
        return Meetings::agenda(reader, meeting);
    });
}

QStringList titles(Store &store, const Id &meeting)
{
    QStringList titles;
    for (const auto &point : agendaOf(store, meeting).points) {
        titles.append(point.item.title);
    }
    return titles;
}

Id type(Store &store, const Id &meeting, const QString &typed)
{
    return change(store, [meeting, typed](Edit &edit) {
        return addPoint(edit, meeting, typed);
    });
}

void close(Store &store, const Id &item)
{
    auto closed = get<AgendaItem>(store, item);
    closed.closed = true;
    add(store, closed);
}
}

TEST_CASE("an agenda is typed, sorted, and summed against the length of the meeting")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting meeting;
    meeting.title = u"Platforms"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.starts = QTime(15, 0);
    meeting.ends = QTime(16, 30);
    const auto id = add(store, meeting);
    const auto person = addPerson(store, u"Õie Näidis"_s);
    const auto a = type(store, id, u"Opening 10 min"_s);
    const auto b = type(store, id, u"Report from Estonia 60' @Õie"_s);
    const auto c = type(store, id, u"Any other business"_s);
    const auto agenda = agendaOf(store, id);
    CHECK(titles(store, id) == QStringList{u"Opening"_s, u"Report from Estonia"_s, u"Any other business"_s});
    CHECK(agenda.planned == 70);
    CHECK(agenda.length == 90);
    CHECK(agenda.points.at(1).item.presenter == person);
    CHECK(agenda.points.at(1).presenter == u"Õie Näidis"_s);

    const auto move = [&store](const Id &item, qsizetype to) {
        change(store, [item, to](Edit &edit) {
            return movePoint(edit, item, to);
        });
    };
    move(c, 0);
    CHECK(titles(store, id) == QStringList{u"Any other business"_s, u"Opening"_s, u"Report from Estonia"_s});
    move(a, 99);
    CHECK(titles(store, id) == QStringList{u"Any other business"_s, u"Report from Estonia"_s, u"Opening"_s});
    move(b, 1);
    move(b, -5);
    CHECK(titles(store, id) == QStringList{u"Report from Estonia"_s, u"Any other business"_s, u"Opening"_s});
    const auto error = refusal(store.edit(u"Type"_s, [id](Edit &edit) {
        return addPoint(edit, id, u"  "_s);
    }));
    CHECK(error.field == u"title"_s);
}

TEST_CASE("a meeting that ends before it starts ends on the next day; without times it has no length")
{
    Meeting meeting;
    CHECK_FALSE(lengthOf(meeting).has_value());
    meeting.starts = QTime(22, 0);
    CHECK_FALSE(lengthOf(meeting).has_value());
    meeting.ends = QTime(1, 30);
    CHECK(lengthOf(meeting) == 210);
    meeting.ends = QTime(22, 0);
    CHECK(lengthOf(meeting) == 0);
}

TEST_CASE("what was not closed goes to the next meeting once, and says where it comes from")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Series series;
    series.name = u"Platforms"_s;
    const auto of = add(store, series);
    const auto first = addMeeting(store, u"February"_s, QDate(2019, 2, 4), of);
    const auto second = addMeeting(store, u"March"_s, QDate(2019, 3, 4), of);
    type(store, first, u"Opening"_s);
    const auto closed = type(store, first, u"Done with"_s);
    type(store, first, u"Ad libraries 20 min"_s);
    type(store, second, u"New point"_s);
    close(store, closed);
    CHECK(agendaOf(store, second).carryable == 2);
    CHECK(agendaOf(store, second).before == first);
    const auto carry = [&] {
        return change(store, [first, second](Edit &edit) {
            return carryOver(edit, first, second);
        });
    };
    CHECK(carry() == 2);
    CHECK(carry() == 0);
    CHECK(titles(store, second) == QStringList{u"Opening"_s, u"Ad libraries"_s, u"New point"_s});
    CHECK(agendaOf(store, second).points.at(1).carriedFrom == QDate(2019, 2, 4));
    CHECK(agendaOf(store, second).points.at(1).item.minutes == 20);
    CHECK_FALSE(agendaOf(store, second).points.at(2).carriedFrom.isValid());
    CHECK(agendaOf(store, first).points.at(2).carriedOn);
    CHECK(agendaOf(store, second).carryable == 0);
}

TEST_CASE("closing a meeting hands what is left to the next one of the series")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Series series;
    series.name = u"Platforms"_s;
    const auto of = add(store, series);
    const auto first = addMeeting(store, u"February"_s, QDate(2019, 2, 4), of);
    const auto second = addMeeting(store, u"March"_s, QDate(2019, 3, 4), of);
    const auto alone = addMeeting(store, u"Alone"_s, QDate(2019, 3, 4));
    type(store, first, u"Ad libraries"_s);
    type(store, alone, u"Something"_s);
    const auto close = [&store](const Id &meeting) {
        return change(store, [meeting](Edit &edit) {
            return setStatus(edit, meeting, u"closed"_s);
        });
    };
    CHECK(close(first) == 1);
    CHECK(titles(store, second) == QStringList{u"Ad libraries"_s});
    CHECK(close(alone) == 0);
    // Reopened and closed again, it hands over nothing twice.
    change(store, [first](Edit &edit) {
        return setStatus(edit, first, u"open"_s);
    });
    CHECK(close(first) == 0);
    CHECK(titles(store, second) == QStringList{u"Ad libraries"_s});
}

TEST_CASE("an open promise becomes a point of the agenda, once")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto platform = addParty(store, u"Vidora"_s);
    const auto earlier = addMeeting(store, u"January"_s, QDate(2019, 1, 29));
    const auto now = addMeeting(store, u"March"_s, QDate(2019, 3, 4));
    invite(store, now, platform);
    Outcome promise;
    promise.meeting = earlier;
    promise.kind = u"promise"_s;
    promise.text = u"Ad library for Denmark"_s;
    promise.from_whom = {platform};
    const auto outcome = add(store, promise);
    const auto points = [&] {
        return read(store, [now](Reader &reader) {
            return Meetings::openPoints(reader, now);
        });
    };
    REQUIRE(points().size() == 1);
    CHECK_FALSE(points().first().onAgenda);
    change(store, [now, outcome](Edit &edit) {
        return putOnAgenda(edit, now, outcome);
    });
    CHECK(points().first().onAgenda);
    CHECK(titles(store, now) == QStringList{u"Ad library for Denmark"_s});
    CHECK(agendaOf(store, now).points.first().item.presenter == platform);
}

TEST_CASE("a template is made of an agenda and makes one")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = addMeeting(store, u"March"_s, QDate(2019, 3, 4));
    const auto another = addMeeting(store, u"April"_s, QDate(2019, 4, 4));
    const auto save = [meeting](Edit &edit) {
        return saveTemplate(edit, meeting, u"Usual"_s);
    };
    CHECK(refusal(store.edit(u"Save"_s, save)).message.contains(u"has no agenda"_s));
    type(store, meeting, u"Opening 10 min"_s);
    type(store, meeting, u"Any other business"_s);
    auto outline = get<Template>(store, change(store, save));
    CHECK(change(store, save) == outline.id); // not a second one
    CHECK(outline.purpose == u"meeting"_s);
    outline.body += u"\n- 1) Written by hand, 5'\n\n"_s;
    add(store, outline);
    CHECK(change(store,
                 [another, id = outline.id](Edit &edit) {
                     return applyTemplate(edit, another, id);
                 })
          == 3);
    CHECK(titles(store, another) == QStringList{u"Opening"_s, u"Any other business"_s, u"1) Written by hand"_s});
    CHECK(agendaOf(store, another).planned == 15);
}
