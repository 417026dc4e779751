// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/textwriter.h"
#include "meetings/flashreport.h"
#include "meetings/meetings.h"
#include "notes.h"
#include "support/records.h"

#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id put(Store &store, const auto &record)
{
    return must(store.edit(u"Add"_s, [record](Edit &edit) {
        return edit.put(record);
    }));
}

Document report(Store &store, const Id &meeting)
{
    return must(store.read([meeting](Reader &reader) {
        return Meetings::flashReport(reader, meeting);
    }));
}

QString text(Store &store, const Id &meeting)
{
    return QString::fromUtf8(toText(report(store, meeting)));
}

Meeting callOn(const QDate &date)
{
    Meeting meeting;
    meeting.title = u"Call on ad labels"_s;
    meeting.date = date;
    meeting.tlp = u"GREEN"_s;
    return meeting;
}

Outcome outcome(const Id &meeting,
                const QString &kind,
                const QString &words,
                const QList<Id> &from = {},
                const QList<Id> &to = {})
{
    Outcome outcome;
    outcome.meeting = meeting;
    outcome.kind = kind;
    outcome.text = words;
    outcome.from_whom = from;
    outcome.to_whom = to;
    return outcome;
}

}

TEST_CASE("a report is read again as the note that it came from")
{
    const auto real = realNote();
    for (const auto &original : {platformsNote(), real.value_or(platformsNote())}) {
        TemporaryProfile profile;
        const auto before = must(FlashNote::parse(original, u"note.txt"_s));
        auto proposal = propose(profile.store(), original);
        for (auto &task : proposal.tasks) {
            task.accepted = false; // in the report they are bullets of their own
        }
        const auto meeting = commit(profile.store(), proposal);
        const auto written = text(profile.store(), meeting);
        const auto after = must(FlashNote::parse(written.toUtf8(), u"report.txt"_s));
        CHECK(after.held == before.held);
        CHECK(after.title == before.title);
        CAPTURE(written);
        for (const auto &item : after.items) {
            UNSCOPED_INFO(item.firstLine << ": " << item.text.toStdString());
        }
        REQUIRE(after.items.size() == before.items.size());
        for (qsizetype i = 0; i < before.items.size(); ++i) {
            CHECK(after.items.at(i).text == before.items.at(i).text);
            CHECK(after.items.at(i).horizon == before.items.at(i).horizon);
        }
        const auto again = propose(profile.store(), written.toUtf8());
        CHECK(again.participants().size() == proposal.participants().size());
        for (const int index : again.participants()) {
            CAPTURE(again.parties.at(index).name);
            CHECK_FALSE(again.parties.at(index).record.isNull());
        }
    }
}

TEST_CASE("whose promise it is, is said where the text does not say it")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = put(store, callOn({2019, 3, 4}));
    const auto platform = addOrganisation(store, u"Examplebook"_s, u"platform"_s);
    const auto commission = addOrganisation(store, u"European Commission"_s, u"eu-body"_s, {u"COM"_s});
    put(store, outcome(meeting, u"promise"_s, u"Ad library for Denmark."_s, {platform}, {commission}));
    put(store, outcome(meeting, u"promise"_s, u"COM gets figures from Examplebook."_s, {platform}, {commission}));
    put(store, outcome(meeting, u"note"_s, u"Sizes were compared."_s, {platform}));
    const auto written = text(store, meeting);
    CHECK(written.contains(u"- promise, Examplebook → European Commission: Ad library for Denmark.\n"_s,
                           Qt::CaseInsensitive));
    CHECK(written.contains(u"- COM gets figures from Examplebook.\n"_s));
    CHECK(written.contains(u"- Sizes were compared.\n"_s));
}

TEST_CASE("who came is listed; where nobody noted it, who was invited")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = put(store, callOn({2019, 3, 4}));
    Participant guest;
    guest.meeting = meeting;
    guest.guest_name = u"Bo Invited"_s;
    guest.side = u"other"_s;
    guest.invited = true;
    put(store, guest);
    CHECK(text(store, meeting).contains(u"Bo Invited"_s));
    guest.guest_name = u"Ada Present"_s;
    guest.role = u"Head of unit"_s;
    guest.attended = true;
    put(store, guest);
    const auto written = text(store, meeting);
    CHECK(written.contains(u"Ada Present (Head of unit)"_s));
    CHECK_FALSE(written.contains(u"Bo Invited"_s));
}

TEST_CASE("a report tells day, place, rule, actions and the strictest label")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    auto meeting = callOn({2019, 3, 4});
    meeting.place = u"Brussels"_s;
    meeting.chatham_house = true;
    const auto id = put(store, meeting);
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    action.meeting = id;
    action.due = QDate(2019, 3, 12);
    action.owner = addOrganisation(store, u"Examplebook"_s, u"platform"_s);
    action.tlp = u"AMBER"_s;
    put(store, action);
    const auto written = text(store, id);
    CHECK(written.startsWith(u"TLP:AMBER\n\nFlash 04/03 - Call on ad labels\n"_s));
    CHECK(written.contains(u"4 March 2019"_s));
    CHECK(written.contains(u"Brussels"_s));
    CHECK(written.contains(u"Chatham House"_s));
    CHECK(written.contains(u"- Send the list (Examplebook, due on 12 Mar 2019)\n"_s));
    CHECK(written.contains(u"Nothing was written down at this meeting."_s));

    SECTION("without a label it is for named people only, and says why")
    {
        auto unlabelled = callOn({2019, 3, 4});
        unlabelled.tlp.clear();
        const auto document = report(store, put(store, unlabelled));
        CHECK(document.tlp == u"RED");
        CHECK(QString::fromUtf8(toText(document)).contains(u"No TLP label is recorded; treat as TLP:RED."_s));
    }
}

TEST_CASE("there is no report of what is no meeting")
{
    TemporaryProfile profile(clockOfToday());
    const auto platform = addOrganisation(profile.store(), u"Examplebook"_s, u"platform"_s);
    refusal(profile.store().read([platform](Reader &reader) {
        return Meetings::flashReport(reader, platform);
    }));
}
