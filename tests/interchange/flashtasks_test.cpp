// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "interchange/flashnote.h"
#include "notedescription.h"

#include <catch2/generators/catch_generators_range.hpp>

using namespace Liaison;
using namespace Liaison::NoteDescription;
using namespace Qt::StringLiterals;

namespace
{
struct Task {
    QString bullet;
    QString title;
    QString owner = {};
    QDate due = {};
    QString status = {};
    QDate completed = {};
};

QList<FlashNote::Action> listed(const QString &bullets)
{
    const auto text =
        u"Subject: Flash 04/03/2019 - Call\nParticipants: Ada Example, Bo Sample (Vidora)\n\n- One point was made.\n\nActions\n\n"_s
        + bullets;
    const auto note = FlashNote::parse(text.toUtf8(), u"note.txt"_s);
    REQUIRE(note);
    CHECK(note->items.size() == 1);
    return note->actions;
}
}

TEST_CASE("what is listed under “Actions” is an action: who, by when, how far")
{
    const auto task = GENERATE(from_range(std::vector<Task>{
        {u"Send the list (Ada Example, due on 12 Mar 2019)"_s, u"Send the list"_s, u"Ada Example"_s, {2019, 3, 12}},
        {u"Send the list (European Commission, in progress)"_s,
         u"Send the list"_s,
         u"European Commission"_s,
         {},
         u"in-progress"_s},
        {u"Send the list (Ada Example, done on 4 Mar 2019)"_s,
         u"Send the list"_s,
         u"Ada Example"_s,
         {},
         u"done"_s,
         {2019, 3, 4}},
        {u"Send the list (due on 12 Mar 2019)"_s, u"Send the list"_s, {}, {2019, 3, 12}},
        {u"Check labels (in all countries)"_s, u"Check labels (in all countries)"_s},
        {u"Check labels (all) (Unit for Examples (example), due on 1 Apr 2019)"_s,
         u"Check labels (all)"_s,
         u"Unit for Examples (example)"_s,
         {2019, 4, 1}},
        {u"COM: send the list"_s, u"Send the list"_s, u"European Commission"_s},
        {u"COM to send the list by 15 March"_s,
         u"Send the list by 15 March"_s,
         u"European Commission"_s,
         {2019, 3, 15}},
        {u"Bo Sample will send figures."_s, u"Send figures"_s, u"Bo Sample"_s},
        {u"A room for the next call."_s, u"A room for the next call"_s},
        {u"Envoyer la liste (Ada Example, pour le 28 mars 2019)"_s,
         u"Envoyer la liste"_s,
         u"Ada Example"_s,
         {2019, 3, 28}},
        {u"Envoyer la liste (Ada Example, en cours)"_s, u"Envoyer la liste"_s, u"Ada Example"_s, {}, u"in-progress"_s},
    }));
    CAPTURE(task.bullet.toStdString());
    const auto actions = listed(u"- "_s + task.bullet + u'\n');
    REQUIRE(actions.size() == 1);
    const auto &action = actions.first();
    CHECK(action.listed);
    CHECK(action.title == task.title);
    CHECK(action.owner.name == task.owner);
    CHECK(action.due == task.due);
    CHECK(action.status == task.status);
    CHECK(action.completed == task.completed);
    CHECK(action.words == task.bullet);
}

TEST_CASE("an action that a point says already is not said twice")
{
    const auto note = FlashNote::parse(
        "Subject: Flash 04/03/2019 - Call with Vidora\n\n- COM will send the list to Vidora.\n\nActions\n\n"
        "- Send the list to Vidora (Ada Example, due on 12 March 2019)\n- Another thing to do\n",
        u"note.txt"_s);
    REQUIRE(note);
    REQUIRE(note->actions.size() == 2);
    CHECK(note->actions.at(0).item == 0);
    CHECK(note->actions.at(0).listed);
    CHECK(note->actions.at(0).owner.name == u"Ada Example");
    CHECK(note->actions.at(0).due == QDate(2019, 3, 12));
    CHECK(note->actions.at(1).item == -1);
}

TEST_CASE("a very long action keeps all its words")
{
    const auto bullet = u"Look at "_s + u"every label and "_s.repeated(40) + u"the rest"_s;
    const auto actions = listed(u"- "_s + bullet + u'\n');
    REQUIRE(actions.size() == 1);
    CHECK(actions.first().title.size() <= 121);
    CHECK(actions.first().words == bullet);
}

TEST_CASE("the source of a mail is a mail, whatever it is called")
{
    const auto mail = bytesOf(notesFolder() + u"flowed.eml"_s);
    const auto pasted = FlashNote::parse(mail, u"Pasted note.txt"_s);
    const auto file = FlashNote::parse(mail, u"flowed.eml"_s);
    REQUIRE(pasted);
    REQUIRE(file);
    CHECK(pasted->mediaType == u"message/rfc822");
    CHECK(described(*pasted) == described(*file));
    // The head of a printed mail is none.
    const auto printed =
        FlashNote::parse("From: a\nTo: b\nSubject: Flash 04/03 - Call\n\n- One point was made.\n", u"a.txt"_s);
    REQUIRE(printed);
    CHECK(printed->mediaType == u"text/plain");
}

TEST_CASE("whose it is, as Liaison's own reports say it, is read back")
{
    const auto note = FlashNote::parse(
        "Subject: Flash 04/03/2019 - Call\nParticipants: Ada Example, Vidora\n\n"
        "- promise, Vidora → European Commission: Labels in March.\n- ask, Ada Example: Figures by country.\n"
        "- decision, [name withheld]: Another call.\n- Remark, of course: nothing else.\n",
        u"note.txt"_s);
    REQUIRE(note);
    REQUIRE(note->items.size() == 4);
    CHECK(note->items.at(0).kind == FlashKind::Promise);
    CHECK(note->items.at(0).text == u"Labels in March.");
    CHECK(partiesText(note->items.at(0).from) == u"Vidora = Vidora [organisation]");
    CHECK(partiesText(note->items.at(0).to) == u"European Commission = European Commission [body]");
    CHECK(note->items.at(1).kind == FlashKind::Ask);
    CHECK(partiesText(note->items.at(1).from) == u"Ada Example = Ada Example [person]");
    CHECK(note->items.at(2).kind == FlashKind::Decision);
    CHECK(note->items.at(2).from.isEmpty());
    CHECK(note->items.at(3).text == u"Remark, of course: nothing else.");
}
