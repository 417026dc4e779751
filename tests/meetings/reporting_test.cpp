// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/reporting.h"
#include "support/records.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Clock noonOn(const QDate &day)
{
    return Clock::fixed(QDateTime(day, QTime(12, 0), QTimeZone::UTC));
}

Id closed(Store &store, const QDate &date, const QString &status = u"closed"_s)
{
    Meeting meeting;
    meeting.title = u"Call"_s;
    meeting.date = date;
    meeting.status = status;
    return add(store, meeting);
}

qsizetype waiting(Store &store)
{
    return must(store.read([](Reader &reader) {
               return Meetings::withoutReport(reader);
           }))
        .size();
}
}

TEST_CASE("a report is due on the working day after the meeting")
{
    CHECK(Meetings::reportDue(QDate(2019, 3, 4)) == QDate(2019, 3, 5)); // Monday
    CHECK(Meetings::reportDue(QDate(2019, 3, 8)) == QDate(2019, 3, 11)); // Friday
    CHECK(Meetings::reportDue(QDate(2019, 3, 9)) == QDate(2019, 3, 11)); // Saturday
}

TEST_CASE("a closed meeting wants a report once that day is over; an open one does not")
{
    const auto friday = QDate(2019, 3, 8);
    TemporaryProfile profile(noonOn(friday.addDays(3)));
    closed(profile.store(), friday);
    closed(profile.store(), friday, u"open"_s);
    CHECK(waiting(profile.store()) == 0);
    profile.reopen(noonOn(friday.addDays(4)));
    CHECK(waiting(profile.store()) == 1);
}

TEST_CASE("a report that was made counts from the first time, and so does a reason for none")
{
    TemporaryProfile profile(noonOn(QDate(2019, 3, 20)));
    auto &store = profile.store();
    const auto one = closed(store, {2019, 3, 4});
    const auto other = closed(store, {2019, 3, 5});
    const auto note = [&] {
        must(store.edit(u"Report"_s, [&](Edit &edit) {
            return Meetings::noteReported(edit, {one});
        }));
    };
    note();
    CHECK(waiting(store) == 1);
    must(store.edit(u"Reason"_s, [&](Edit &edit) {
        return edit.write(u"meeting"_s, other, {{u"no_report_reason"_s, u"Only a test of the line"_s}});
    }));
    CHECK(waiting(store) == 0);
    profile.reopen(noonOn(QDate(2019, 4, 1)));
    must(profile.store().edit(u"Report"_s, [&](Edit &edit) {
        return Meetings::noteReported(edit, {one});
    }));
    const auto meeting = must(profile.store().read([&](Reader &reader) {
        return reader.get<Meeting>(one);
    }));
    CHECK(meeting.reported_on == QDate(2019, 3, 20));
    CHECK_FALSE(Meetings::wantsReport(meeting));
}
