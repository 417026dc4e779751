// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/duties.h"
#include "calendar/timeline.h"

using namespace Liaison;
using namespace Liaison::Calendar;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QList<Mark>
marks(Store &store, Mark::Lane lane, int stretch, QDate from = QDate(2019, 1, 1), QDate to = QDate(2019, 12, 31))
{
    auto all = must(store.read([=](Reader &reader) {
        return timeline(reader, from, to, stretch);
    }));
    all.removeIf([lane](const Mark &mark) {
        return mark.lane != lane;
    });
    return all;
}

void putMeeting(Store &store, const QString &title, QDate day)
{
    Meeting meeting;
    meeting.title = title;
    meeting.date = day;
    add(store, meeting);
}
}

TEST_CASE("timeline: days one by one, and stretches of days as one mark")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    putMeeting(store, u"Monday"_s, QDate(2019, 3, 4));
    putMeeting(store, u"Sunday"_s, QDate(2019, 3, 10));
    putMeeting(store, u"Next Monday"_s, QDate(2019, 3, 11));
    const auto days = marks(store, Mark::Meetings, 1);
    REQUIRE(days.size() == 3);
    CHECK(days.first().first == QDate(2019, 3, 4));
    CHECK(days.first().last == QDate(2019, 3, 4));
    CHECK(days.first().open == 0); // it was
    CHECK(days.last().open == 1);
    const auto weeks = marks(store, Mark::Meetings, 7);
    REQUIRE(weeks.size() == 2);
    CHECK(weeks.first().first == QDate(2019, 3, 4)); // a Monday
    CHECK(weeks.first().last == QDate(2019, 3, 10));
    CHECK(weeks.first().count == 2);
    // Whatever part is asked for, the weeks are the same.
    CHECK(marks(store, Mark::Meetings, 7, QDate(2019, 3, 6)).first().first == QDate(2019, 3, 4));
    CHECK(marks(store, Mark::Meetings, 7, QDate(2019, 3, 6)).first().count == 1);
}

TEST_CASE("timeline: actions stand where they are due, also from an election; elections over all their days")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    auto election = electionOn(QDate(2019, 5, 23), u"European elections 2019"_s);
    election.last_day = QDate(2019, 5, 26);
    election.provisional = true;
    auto relative = actionNamed(u"relative"_s);
    relative.due_election = add(store, election).text();
    relative.due_days = -14;
    add(store, relative);
    add(store, actionNamed(u"late"_s, QDate(2019, 3, 1)));
    add(store, actionNamed(u"done"_s, QDate(2019, 3, 1), u"done"_s));
    add(store, actionNamed(u"undated"_s));
    const auto actions = marks(store, Mark::Actions, 1);
    REQUIRE(actions.size() == 2);
    CHECK(actions.first().count == 2);
    CHECK(actions.first().overdue == 1);
    CHECK(actions.first().open == 1);
    CHECK(actions.last().first == QDate(2019, 5, 9));
    CHECK(actions.last().title == u"relative"_s);
    const auto entries = must(store.read([mark = actions.first()](Reader &reader) {
        return entriesOf(reader, mark, 10);
    }));
    REQUIRE(entries.size() == 2);
    CHECK(entries.first().title == u"done"_s);

    const auto elections = marks(store, Mark::Elections, 7);
    REQUIRE(elections.size() == 1);
    CHECK(elections.first().first == QDate(2019, 5, 23));
    CHECK(elections.first().last == QDate(2019, 5, 26));
    CHECK(elections.first().provisional);
    CHECK(marks(store, Mark::Elections, 1, QDate(2019, 5, 26), QDate(2019, 5, 30)).size() == 1); // it goes on still
}

TEST_CASE("timeline: from the first to the last thing, and today; what was mistyped by centuries does not count")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto span = [&store] {
        return must(store.read([](Reader &reader) {
            return timelineSpan(reader);
        }));
    };
    CHECK(span() == std::pair(today, QDate(2019, 5, 26))); // the next election
    putMeeting(store, u"first"_s, QDate(2018, 11, 1));
    add(store, actionNamed(u"last"_s, QDate(2020, 1, 1)));
    CHECK(span() == std::pair(QDate(2018, 11, 1), QDate(2020, 1, 1)));
    putMeeting(store, u"typo"_s, QDate(219, 3, 4));
    CHECK(span().first == today.addYears(-30));
}
