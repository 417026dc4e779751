// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/flashlines.h"
#include "meetings/meetings.h"
#include "notes.h"
#include "support/temporary.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
struct Written {
    Meeting meeting;
    QStringList participants; ///< by side, then by name
    QList<Outcome> outcomes;
    QList<Action> actions;
    QList<Attachment> attachments;
};

Written read(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) -> Result<Written> {
        Written written;
        LIAISON_TRY(written.meeting, reader.get<Meeting>(id));
        LIAISON_TRY(const auto attendees, Meetings::attendees(reader, id));
        for (const auto &attendee : attendees) {
            written.participants.append(attendee.name);
        }
        LIAISON_TRY(written.outcomes, Meetings::outcomes(reader, id));
        LIAISON_TRY(written.actions, reader.all<Action>(u"WHERE meeting = ? ORDER BY title"_s, {id.bytes()}));
        LIAISON_TRY(written.attachments, reader.all<Attachment>(u"WHERE record = ?"_s, {id.bytes()}));
        return written;
    }));
}

template<typename Record>
int count(Store &store)
{
    return must(store.read([](Reader &reader) -> Result<int> {
        LIAISON_TRY(const auto all, reader.all<Record>());
        return int(all.size());
    }));
}

int partyNamed(const FlashProposal &proposal, const QString &name)
{
    for (int i = 0; i < proposal.parties.size(); ++i) {
        if (proposal.parties.at(i).name == name) {
            return i;
        }
    }
    FAIL("nobody is called " << name.toStdString());
    return -1;
}
}

TEST_CASE("a note becomes a meeting with participants, points, actions and its original")
{
    TemporaryProfile profile;
    const auto proposal = propose(profile.store(), platformsNote());
    CHECK(proposal.importedAs.isNull());
    const auto written = read(profile.store(), commit(profile.store(), proposal));

    CHECK(written.meeting.title == u"Meeting Vice-President Almgren with online platforms");
    CHECK(written.meeting.date == QDate(2019, 12, 30));
    CHECK(QSet(written.participants.cbegin(), written.participants.cend())
          == QSet<QString>{u"Friendloop"_s,
                           u"Chirpnest"_s,
                           u"Vidora"_s,
                           u"Almgren"_s,
                           u"Ines Duarte-Vale"_s,
                           u"Tomas Kettering"_s,
                           u"Pia van der Moor"_s});
    REQUIRE(written.outcomes.size() == 8);
    CHECK(written.outcomes.at(1).kind == u"ask");
    CHECK(written.outcomes.at(1).countries == QStringList{u"AT"_s, u"BE"_s, u"IT"_s});
    CHECK(written.outcomes.at(3).horizon == u"before");
    CHECK(written.outcomes.at(7).horizon == u"after");
    REQUIRE(written.actions.size() == 5);
    for (const auto &action : written.actions) {
        CHECK(action.status == u"open");
        CHECK_FALSE(action.outcome.isNull());
    }
    REQUIRE(written.attachments.size() == 1);
    CHECK(written.attachments.first().content == platformsNote());
}

TEST_CASE("the same note again changes nothing")
{
    TemporaryProfile profile;
    const auto meeting = commit(profile.store(), propose(profile.store(), platformsNote()));
    const auto changes = [&profile] {
        return must(profile.store().read([](Reader &reader) {
                   return reader.history({}, 10'000);
               }))
            .size();
    };
    const auto before = changes();
    const auto again = propose(profile.store(), platformsNote());
    CHECK(again.importedAs == meeting);
    CHECK(commit(profile.store(), again) == meeting);
    CHECK(changes() == before);
}

TEST_CASE("the same note with other line ends or in another encoding is the same note")
{
    TemporaryProfile profile;
    const auto meeting = commit(profile.store(), propose(profile.store(), platformsNote()));
    const auto text = QString::fromUtf8(platformsNote());
    QByteArray utf16("\xFF\xFE", 2);
    utf16.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const auto variant = GENERATE_COPY(values({QString(text).replace(u'\n', u"\r\n"_s).toUtf8(),
                                               "\xEF\xBB\xBF" + text.toUtf8(),
                                               utf16,
                                               text.toUtf8() + "\n\n"}));
    const auto again = propose(profile.store(), variant, u"saved again.txt"_s);
    CHECK(again.importedAs == meeting);
    CHECK(count<Meeting>(profile.store()) == 1);
    CHECK(propose(profile.store(), platformsNote() + "- One more point was made.\n").importedAs.isNull());
}

TEST_CASE("a note that was imported since it was proposed is not imported again")
{
    TemporaryProfile profile;
    const auto one = propose(profile.store(), platformsNote());
    const auto two = propose(profile.store(), QByteArray(platformsNote()).replace("\n", "\r\n"));
    const auto meeting = commit(profile.store(), one);
    CHECK(commit(profile.store(), two) == meeting);
    CHECK(count<Meeting>(profile.store()) == 1);
    CHECK(count<Attachment>(profile.store()) == 1);
}

TEST_CASE("a meeting of the same day and title is remarked, and refuses nothing")
{
    TemporaryProfile profile;
    commit(profile.store(), propose(profile.store(), platformsNote()));
    const auto longer = propose(profile.store(), platformsNote() + "- One more point was made.\n");
    CHECK(longer.remarks.first()
          == u"A meeting of this day with this title exists: “Meeting Vice-President Almgren with online platforms”.");
    commit(profile.store(), longer);
    CHECK(count<Meeting>(profile.store()) == 2);
}

TEST_CASE("undo takes a whole import back")
{
    TemporaryProfile profile;
    commit(profile.store(), propose(profile.store(), platformsNote()));
    CHECK(must(profile.store().undo()) == u"Import");
    CHECK(count<Meeting>(profile.store()) == 0);
    CHECK(count<Person>(profile.store()) == 0);
    CHECK(count<Organisation>(profile.store()) == 0);
    CHECK(count<Outcome>(profile.store()) == 0);
    CHECK(count<Action>(profile.store()) == 0);
    // And then the note is new again.
    CHECK(propose(profile.store(), platformsNote()).importedAs.isNull());
}

TEST_CASE("what is changed or dropped is written so")
{
    TemporaryProfile profile;
    auto proposal = propose(profile.store(), platformsNote());
    proposal.title = u"Platforms, end of the year"_s;
    proposal.date = QDate(2019, 12, 29);
    proposal.points[0].accepted = false;
    proposal.points[2].kind = u"note"_s;
    proposal.points[2].text = u"Definitions differ."_s;
    REQUIRE(proposal.tasks.size() == 5);
    proposal.tasks[0].accepted = false;
    proposal.tasks[1].title = u"Check the list"_s;
    proposal.parties[partyNamed(proposal, u"Pia van der Moor"_s)].accepted = false;

    const auto written = read(profile.store(), commit(profile.store(), proposal));
    CHECK(written.meeting.title == u"Platforms, end of the year");
    CHECK(written.meeting.date == QDate(2019, 12, 29));
    REQUIRE(written.outcomes.size() == 7);
    CHECK(written.outcomes.at(1).kind == u"note");
    CHECK(written.outcomes.at(1).text == u"Definitions differ.");
    REQUIRE(written.actions.size() == 4);
    CHECK(std::ranges::any_of(written.actions, [](const Action &action) {
        return action.title == u"Check the list";
    }));
    CHECK_FALSE(written.participants.contains(u"Pia van der Moor"_s));
    CHECK(count<Person>(profile.store()) == 3);
}

TEST_CASE("lines are changed by what somebody types, and what does not fit changes nothing")
{
    TemporaryProfile profile;
    auto proposal = propose(profile.store(), platformsNote());
    const int who = partyNamed(proposal, u"Pia van der Moor"_s);
    const int point = int(proposal.parties.size());
    const int action = point + int(proposal.points.size());
    REQUIRE(FlashLines::count(proposal) == action + proposal.tasks.size());
    const auto change = [&proposal](int line, const QString &field, const QString &value) {
        const auto done = FlashLines::change(proposal, line, field, value);
        return done ? QString() : done.error().message;
    };
    CHECK(change(who, u"name"_s, u" Pia Example "_s).isEmpty());
    CHECK(change(who, u"side"_s, u"commission"_s).isEmpty());
    CHECK(change(who, u"participates"_s, u"no"_s).isEmpty());
    CHECK(proposal.parties.at(who).name == u"Pia Example");
    CHECK(proposal.parties.at(who).side == u"commission");
    CHECK_FALSE(proposal.parties.at(who).participates);
    CHECK(change(point, u"kind"_s, u"promise"_s).isEmpty());
    CHECK(change(point, u"due"_s, u"2019-04-01"_s).isEmpty());
    CHECK(change(point, u"countries"_s, u"Denmark, ee"_s).isEmpty());
    CHECK(change(point, u"from"_s, u"pia example, %1"_s.arg(who)).isEmpty()); // the one before them
    CHECK(proposal.points.first().kind == u"promise");
    CHECK(proposal.points.first().due == QDate(2019, 4, 1));
    CHECK(proposal.points.first().countries == QStringList{u"DK"_s, u"EE"_s});
    CHECK(proposal.points.first().from == QList<int>{who, who - 1});
    CHECK(change(action, u"owners"_s, u"%1,1"_s.arg(who + 1)).isEmpty());
    CHECK(proposal.tasks.first().owner == who);
    CHECK(proposal.tasks.first().coOwners == QList<int>{0});
    CHECK(change(action, u"owner"_s, {}).isEmpty());
    CHECK(proposal.tasks.first().owner == -1);
    FlashLines::setAccepted(proposal, action, false);
    CHECK_FALSE(FlashLines::isAccepted(proposal, action));
    CHECK_FALSE(proposal.tasks.first().accepted);
    CHECK(FlashLines::change(proposal, u"tlp"_s, u"amber"_s));
    CHECK(proposal.tlp == u"AMBER");

    const auto before = proposal.points.first();
    CHECK(change(point, u"due"_s, u"2019-13-01"_s).contains(u"2019-13-01"_s));
    CHECK(change(point, u"countries"_s, u"DK, Atlantis"_s).contains(u"Atlantis"_s));
    CHECK(change(point, u"from"_s, u"Nobody"_s).contains(u"Nobody"_s));
    CHECK(change(point, u"from"_s, u"0"_s).contains(u"“0”"_s));
    CHECK(change(point, u"to"_s, QString::number(point + 1)).contains(QString::number(point + 1)));
    CHECK(change(point, u"kind"_s, u"wish"_s).contains(u"promise"_s)); // one of the words that there are
    CHECK(change(point, u"text"_s, u"  "_s).contains(u"empty"_s));
    CHECK(change(point, u"kind"_s, {}).contains(u"promise"_s));
    CHECK(change(action, u"owner"_s, u"1,2"_s).contains(u"owners"_s));
    CHECK(change(point, u"from"_s, u"-2147483648"_s).contains(u"-2147483648"_s));
    CHECK(change(point, u"title"_s, u"x"_s).contains(u"horizon"_s)); // one of the fields that there are
    CHECK(change(action, u"report_to"_s, u"the moon"_s).contains(u"the moon"_s));
    CHECK_FALSE(FlashLines::change(proposal, u"date"_s, u"yesterday"_s));
    CHECK(proposal.points.first().due == before.due);
    CHECK(proposal.points.first().countries == before.countries);
    CHECK(proposal.points.first().from == before.from);
    CHECK(proposal.points.first().kind == before.kind);
    CHECK(proposal.points.first().text == before.text);
}

TEST_CASE("who is in the directory is found there, by any of their names and never by half a name")
{
    TemporaryProfile profile;
    const auto known = addOrganisation(profile.store(), u"Chirpnest International"_s, u"platform"_s, {u"CHIRPNEST"_s});
    addOrganisation(profile.store(), u"Vidora Consulting"_s, u"other"_s);
    const auto proposal = propose(profile.store(), platformsNote());
    CHECK(proposal.parties.at(partyNamed(proposal, u"Chirpnest"_s)).record == known);
    CHECK(proposal.parties.at(partyNamed(proposal, u"Vidora"_s)).record.isNull());
    commit(profile.store(), proposal);
    // Friendloop, Vidora and the Commission are new.
    CHECK(count<Organisation>(profile.store()) == 5);
}

TEST_CASE("the Commission stands on its own side, also where the note names it among the participants")
{
    TemporaryProfile profile;
    const auto proposal = propose(
        profile.store(),
        "Subject: Flash 04/03 - Call\nDate: 5 March 2019\n\nParticipants: Ruth Haverkamp (Chirpnest); Ada Example (COM)\n\n"
        "- The call was short and to the point.\n");
    const auto &commission = proposal.parties.at(partyNamed(proposal, u"European Commission"_s));
    CHECK(commission.side == u"commission");
    CHECK(commission.organisationKind == u"eu-body");
    CHECK(proposal.parties.at(partyNamed(proposal, u"Ada Example"_s)).side == u"commission");
    CHECK(proposal.parties.at(partyNamed(proposal, u"Ruth Haverkamp"_s)).side == u"other");
}

TEST_CASE("a meeting without a day is not written")
{
    TemporaryProfile profile;
    auto proposal = propose(profile.store(), platformsNote());
    proposal.date = {};
    const auto error = refusal(profile.store().edit(u"Import"_s, [proposal](Edit &edit) {
        return FlashImport::commit(edit, proposal);
    }));
    CHECK(error.message.contains(u"date"_s, Qt::CaseInsensitive));
    CHECK(count<Meeting>(profile.store()) == 0);
    CHECK(count<Person>(profile.store()) == 0);
}

TEST_CASE("the real note of 4 March 2019")
{
    const auto note = realNote();
    if (!note) {
        SKIP("flash-2019-03-04.txt is not on this computer");
    }
    TemporaryProfile profile;
    const auto written = read(profile.store(), commit(profile.store(), propose(profile.store(), *note)));
    CHECK(written.meeting.date == QDate(2019, 3, 4));
    CHECK(written.participants.size() == 8);
    for (const auto &platform : {u"Facebook"_s, u"Google"_s, u"Snapchat"_s, u"Microsoft"_s, u"Twitter"_s}) {
        CHECK(written.participants.contains(platform));
    }
    CHECK(written.outcomes.size() == 14);
    const auto with = [&](const QString &horizon) {
        return std::ranges::count(written.outcomes, horizon, &Outcome::horizon);
    };
    CHECK(with({}) == 3);
    CHECK(with(u"before"_s) == 8);
    CHECK(with(u"after"_s) == 3);
    QStringList titles;
    for (const auto &action : written.actions) {
        titles.append(action.title);
    }
    CHECK(titles.filter(u"contacts"_s).size() == 1);
    CHECK(titles.filter(u"RAS"_s).size() == 1);
    CHECK(titles.filter(u"JHA"_s).size() == 1);
}

TEST_CASE("each proposal shows the words of the note that it came from")
{
    for (const auto &note : {platformsNote(), realNote().value_or(platformsNote())}) {
        TemporaryProfile profile;
        const auto proposal = propose(profile.store(), note);
        const auto text = proposal.note.text.simplified();
        for (const auto &party : proposal.parties) {
            CAPTURE(party.name);
            CHECK_FALSE(party.words.isEmpty());
        }
        for (const auto &point : proposal.points) {
            CHECK(text.contains(point.words));
        }
        for (const auto &task : proposal.tasks) {
            CHECK(text.contains(task.words));
        }
    }
}

TEST_CASE("of a note that lists its actions, those are taken, and what else it says is only proposed")
{
    TemporaryProfile profile;
    const auto proposal =
        propose(profile.store(),
                "Subject: Flash 04/03/2019 - Call with Vidora\n\n- COM will send the list to Vidora.\n"
                "- COM will raise it at JHA.\n\nActions\n\n"
                "- Send the list to Vidora (Ada Example, in progress)\n- Another thing to do (done on 4 March 2019)\n");
    QStringList accepted;
    for (const auto &task : proposal.tasks) {
        if (task.accepted) {
            accepted.append(task.title);
        }
    }
    CHECK(proposal.tasks.size() == 3);
    CHECK(accepted == QStringList{u"Send the list to Vidora"_s, u"Another thing to do"_s});
    const auto written = read(profile.store(), commit(profile.store(), proposal));
    REQUIRE(written.actions.size() == 2);
    CHECK(written.actions.at(0).status == u"done");
    CHECK(written.actions.at(0).completed == QDate(2019, 3, 4));
    CHECK(written.actions.at(1).status == u"in-progress");
    CHECK_FALSE(written.actions.at(1).outcome.isNull());
}
