// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/textwriter.h"
#include "meetings/flashreport.h"
#include "meetings/meetings.h"
#include "notes.h"
#include "support/records.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
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

TEST_CASE("a report is read again with its actions, as a text and as a mail")
{
    const auto real = realNote();
    const bool asMail = GENERATE(false, true);
    for (const auto &original : {platformsNote(), real.value_or(platformsNote())}) {
        TemporaryProfile profile(clockOfToday());
        const auto proposal = propose(profile.store(), original);
        REQUIRE_FALSE(proposal.tasks.isEmpty());
        auto written = text(profile.store(), commit(profile.store(), proposal)).toUtf8();
        if (asMail) {
            written =
                "From: ines@example.org\nSubject: Flash report\nDate: Tue, 5 Mar 2019 17:40:00 +0100\nMIME-Version: 1.0\n"
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + written.toBase64();
        }
        CAPTURE(written.toStdString());
        const auto again = propose(profile.store(), written, asMail ? u"report.eml"_s : u"report.txt"_s);
        CHECK(again.points.size() == proposal.points.size());
        const auto accepted = [](const FlashProposal &from) {
            QStringList lines;
            for (const auto &task : from.tasks) {
                if (task.accepted) {
                    lines.append(task.title + u'|' + (task.owner < 0 ? QString() : from.parties.at(task.owner).name)
                                 + u'|' + task.due.toString(Qt::ISODate));
                }
            }
            lines.sort();
            return lines;
        };
        CHECK(accepted(again) == accepted(proposal));
    }
}

TEST_CASE("whose promise it is, is said where the text does not say it")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = add(store, callOn({2019, 3, 4}));
    const auto platform = addOrganisation(store, u"Examplebook"_s, u"platform"_s);
    const auto commission = addOrganisation(store, u"European Commission"_s, u"eu-body"_s, {u"COM"_s});
    add(store, outcome(meeting, u"promise"_s, u"Ad library for Denmark."_s, {platform}, {commission}));
    add(store, outcome(meeting, u"promise"_s, u"COM gets figures from Examplebook."_s, {platform}, {commission}));
    add(store, outcome(meeting, u"note"_s, u"Sizes were compared."_s, {platform}));
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
    const auto meeting = add(store, callOn({2019, 3, 4}));
    Participant guest;
    guest.meeting = meeting;
    guest.guest_name = u"Bo Invited"_s;
    guest.side = u"other"_s;
    guest.invited = true;
    add(store, guest);
    CHECK(text(store, meeting).contains(u"Bo Invited"_s));
    guest.guest_name = u"Ada Present"_s;
    guest.role = u"Head of unit"_s;
    guest.attended = true;
    add(store, guest);
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
    const auto id = add(store, meeting);
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    action.meeting = id;
    action.due = QDate(2019, 3, 12);
    action.owner = addOrganisation(store, u"Examplebook"_s, u"platform"_s);
    action.tlp = u"AMBER"_s;
    add(store, action);
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
        const auto document = report(store, add(store, unlabelled));
        CHECK(document.tlp == u"RED");
        CHECK(QString::fromUtf8(toText(document)).contains(u"No TLP label is recorded; treat as TLP:RED."_s));
    }
}

TEST_CASE("points of the agenda have their outcomes and actions below them, and are read again so")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = add(store, callOn({2019, 3, 4}));
    const auto item = [&](const QString &title, const QString &position) {
        AgendaItem item;
        item.meeting = meeting;
        item.title = title;
        item.position = position;
        return add(store, item);
    };
    const auto contacts = item(u"Contacts"_s, u"m"_s);
    const auto labels = item(u"Ad labels"_s, u"g"_s);
    item(u"Any other business"_s, u"z"_s);
    const auto under = [&](const Id &point, const QString &words, const QString &horizon = {}) {
        auto line = outcome(meeting, u"note"_s, words);
        line.agenda_item = point;
        line.horizon = horizon;
        add(store, line);
    };
    const auto task = [&](const Id &point, const QString &title) {
        Action action;
        action.title = title;
        action.status = u"open"_s;
        action.meeting = meeting;
        action.agenda_item = point;
        action.due = QDate(2019, 3, 12);
        action.tlp = u"GREEN"_s;
        add(store, action);
    };
    under(contacts, u"Lists were compared."_s);
    under(labels, u"Labels were shown."_s);
    under(labels, u"Labels in all countries."_s, u"after"_s);
    under({}, u"The weather was fine."_s);
    task(contacts, u"Send the list"_s);
    task({}, u"Book a room"_s);
    const auto written = text(store, meeting);
    CAPTURE(written.toStdString());
    QStringList lines;
    for (const auto &line : written.split(u'\n')) {
        if (line.startsWith(u"- ") || line == u"Contacts" || line == u"Ad labels" || line == u"Actions"
            || line == u"Other points" || line.startsWith(u"Longer term")) {
            lines.append(line);
        }
    }
    CHECK(lines
          == QStringList{u"Ad labels"_s,
                         u"- Labels were shown."_s,
                         u"Longer term, after the elections"_s,
                         u"- Labels in all countries."_s,
                         u"Contacts"_s,
                         u"- Lists were compared."_s,
                         u"- Action: Send the list (due on 12 Mar 2019)"_s,
                         u"Other points"_s,
                         u"- The weather was fine."_s,
                         u"Actions"_s,
                         u"- Book a room (due on 12 Mar 2019)"_s});
    CHECK_FALSE(written.contains(u"Any other business"_s));
    const auto again = must(FlashNote::parse(written.toUtf8(), u"report.txt"_s));
    REQUIRE(again.items.size() == 4);
    CHECK(again.items.at(1).horizon == FlashHorizon::After);
    REQUIRE(again.actions.size() == 2);
    CHECK(again.actions.first().title == u"Send the list");
    CHECK(again.actions.first().due == QDate(2019, 3, 12));
}

TEST_CASE("there is no report of what is no meeting")
{
    TemporaryProfile profile(clockOfToday());
    const auto platform = addOrganisation(profile.store(), u"Examplebook"_s, u"platform"_s);
    refusal(profile.store().read([platform](Reader &reader) {
        return Meetings::flashReport(reader, platform);
    }));
}
