// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/meetings.h"
#include "meetings/minutes.h"
#include "meetings/series.h"
#include "records.h"

using namespace Liaison;
using namespace Liaison::Meetings;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A meeting with Friendloop and Ines Duarte-Vale.
struct Scene {
    Scene()
        : profile(clockOfToday())
        , store(profile.store())
    {
        Organisation platform;
        platform.name = u"Friendloop International"_s;
        platform.short_name = u"Friendloop"_s;
        platform.kind = u"platform"_s;
        friendloop = add(store, platform);
        ines = addPerson(store, u"Ines Duarte-Vale"_s);
        meeting = addMeeting(store, u"Platforms"_s, QDate(2019, 3, 4));
        invite(store, meeting, friendloop);
        invite(store, meeting, ines);
    }
    QList<Id> write(const Draft &draft)
    {
        return change(store, [draft, meeting = meeting](Edit &edit) {
            return writeDown(edit, meeting, draft);
        });
    }
    QList<Id> write(const QString &typed)
    {
        return write(Draft{typed, {}, {}, {}});
    }

    TemporaryProfile profile;
    Store &store;
    Id friendloop;
    Id ines;
    Id meeting;
};
}

TEST_CASE("a typed line is written down with kind, parties, country and day")
{
    Scene scene;
    const auto item = addItem(scene.store, scene.meeting, u"Ad libraries"_s);
    const auto written =
        scene.write(Draft{u"/promise @Friendloop opens its ad library in #DK by !15/4"_s, item, {}, {}});
    REQUIRE(written.size() == 1);
    const auto outcome = get<Outcome>(scene.store, written.first());
    CHECK(outcome.kind == u"promise"_s);
    CHECK(outcome.text == u"Friendloop opens its ad library in DK by 15/4"_s);
    CHECK(outcome.from_whom == QList<Id>{scene.friendloop});
    CHECK(outcome.countries == QStringList{u"DK"_s});
    CHECK(outcome.due == QDate(2019, 4, 15));
    CHECK(outcome.state == u"open"_s);
    CHECK(outcome.agenda_item == item);
}

TEST_CASE("an action is written down with its owner, and the label of its meeting")
{
    Scene scene;
    const auto written = scene.write(u"/action Send the list to @Friendloop @Ines !friday"_s);
    REQUIRE(written.size() == 1);
    const auto action = get<Action>(scene.store, written.first());
    CHECK(action.title == u"Send the list to Friendloop"_s);
    CHECK(action.owner == scene.ines);
    CHECK(action.due == QDate(2019, 3, 8));
    CHECK(action.meeting == scene.meeting);
    CHECK(action.status == u"open"_s);
}

TEST_CASE("a part of a name is enough where it means one participant, or one entry of the directory")
{
    Scene scene;
    const auto vidora = addParty(scene.store, u"Vidora Europe"_s);
    addPerson(scene.store, u"Ines Somebody-Else"_s); // a participant comes before them
    CHECK(get<Outcome>(scene.store, scene.write(u"/ask @Ines asks"_s).first()).from_whom == QList<Id>{scene.ines});
    CHECK(get<Outcome>(scene.store, scene.write(u"/ask @vid asks"_s).first()).from_whom == QList<Id>{vidora});
    addParty(scene.store, u"Vidora Asia"_s);
    const auto ambiguous = get<Outcome>(scene.store, scene.write(u"/ask @vid asks"_s).first());
    CHECK(ambiguous.from_whom.isEmpty());
    CHECK(ambiguous.text == u"@vid asks"_s);
    // Unless it was chosen while it was typed.
    const auto chosen =
        get<Outcome>(scene.store, scene.write(Draft{u"/ask @vid asks"_s, {}, {}, {{u"vid"_s, vidora}}}).first());
    CHECK(chosen.from_whom == QList<Id>{vidora});
}

TEST_CASE("several lines are several outcomes, in their order, and empty ones are nothing")
{
    Scene scene;
    CHECK(scene.write(u"first\n\n/ask second\n   \nthird"_s).size() == 3);
    CHECK(scene.write(u"  \n"_s).isEmpty());
    CHECK(scene.write(u"/ask"_s).isEmpty());
    const auto outcomes = read(scene.store, [&scene](Reader &reader) {
        return Meetings::outcomes(reader, scene.meeting);
    });
    QStringList texts;
    for (const auto &outcome : outcomes) {
        texts.append(outcome.text);
    }
    CHECK(texts == QStringList{u"first"_s, u"second"_s, u"third"_s});
}

TEST_CASE("a line that was written down is typed anew, and nothing else of it changes")
{
    Scene scene;
    const auto id = scene.write(u"/promise @Friendloop opens it !15/4"_s).first();
    auto outcome = get<Outcome>(scene.store, id);
    outcome.state = u"kept"_s;
    outcome.proof = u"On their website."_s;
    add(scene.store, outcome);
    auto draft = read(scene.store, [id](Reader &reader) {
        return draftOf(reader, id);
    });
    CHECK(draft.typed.startsWith(u"/promise !2019-04-15 @Friendloop International: "_s));
    draft.typed.replace(u"opens it"_s, u"opens all of it"_s);
    CHECK(scene.write(draft) == QList<Id>{id});
    outcome.text = u"Friendloop opens all of it"_s;
    CHECK(get<Outcome>(scene.store, id) == outcome);
    auto longer = outcome;
    longer.text += u"\nAnd more."_s;
    add(scene.store, longer);
    CHECK(scene.store
              .read([id](Reader &reader) {
                  return draftOf(reader, id);
              })
              .result()
              .error()
              .message.contains(u"several paragraphs"_s));
    // It becomes an action, and is an outcome no more.
    draft.typed = u"/action Look at it @Ines"_s;
    scene.write(draft);
    CHECK(all<Outcome>(scene.store).isEmpty());
    CHECK(all<Action>(scene.store).first().title == u"Look at it"_s);
}

TEST_CASE("an outcome becomes an action of whoever promised it, and an outcome again")
{
    Scene scene;
    const auto outcome = scene.write(u"/promise @Friendloop opens it in #DK !15/4"_s).first();
    const auto action = change(scene.store, [outcome](Edit &edit) {
        return makeAction(edit, outcome);
    });
    CHECK(get<Action>(scene.store, action).owner == scene.friendloop);
    CHECK(change(scene.store,
                 [action](Edit &edit) {
                     return makeOutcome(edit, action);
                 })
          == outcome);
    CHECK(all<Action>(scene.store).isEmpty());
    CHECK(all<Outcome>(scene.store).size() == 1);

    const auto typed = scene.write(u"/action Send the list #DK @Ines !friday"_s).first();
    const auto back = get<Outcome>(scene.store, change(scene.store, [typed](Edit &edit) {
                                       return makeOutcome(edit, typed);
                                   }));
    CHECK(back.text == u"Send the list"_s);
    CHECK(back.from_whom == QList<Id>{scene.ines});
    CHECK(back.countries == QStringList{u"DK"_s});
    CHECK(back.due == QDate(2019, 3, 8));
    CHECK(all<Action>(scene.store).isEmpty());
}

TEST_CASE("what is typed is kept with the profile, and forgotten when it is written down")
{
    Scene scene;
    const Draft draft{u"/promise @vid opens its „ad“ library\nand"_s,
                      addItem(scene.store, scene.meeting, u"Item"_s),
                      {},
                      {{u"vid"_s, scene.friendloop}},
                      {{u"what was typed before"_s, addItem(scene.store, scene.meeting, u"Another item"_s)}}};
    change(scene.store, [&](Edit &edit) {
        return keepDraft(edit, scene.meeting, draft);
    });
    const auto before = must(scene.store.undoLabel());
    scene.profile.reopen(clockOfToday());
    auto &store = scene.profile.store();
    const auto kept = [&] {
        return read(store, [&scene](Reader &reader) -> Result<Draft> {
            return keptDraft(reader, scene.meeting);
        });
    };
    CHECK(kept() == draft);
    CHECK(must(store.undoLabel()) == before); // keeping it is no step that can be undone
    change(store, [&](Edit &edit) {
        return writeDown(edit, scene.meeting, draft);
    });
    CHECK(kept().typed == u"what was typed before"_s);
    CHECK(kept().item == draft.waiting.first().item);
    CHECK(kept().waiting.isEmpty());
    CHECK(all<Outcome>(store).size() == 2);
    const auto next = kept();
    change(store, [&](Edit &edit) {
        return writeDown(edit, scene.meeting, next);
    });
    CHECK(kept() == Draft());
}

TEST_CASE("nothing is written into a meeting that is closed, until it is reopened, which is noted")
{
    Scene scene;
    const auto setTo = [&scene](const QString &status) {
        change(scene.store, [&scene, status](Edit &edit) {
            return setStatus(edit, scene.meeting, status);
        });
    };
    const auto noted = [&scene] {
        return read(scene.store, [&scene](Reader &reader) {
            return reopenings(reader, scene.meeting);
        });
    };
    scene.write(u"a line"_s);
    setTo(u"in-progress"_s);
    setTo(u"closed"_s);
    CHECK(noted().isEmpty());
    const auto error = refusal(scene.store.edit(u"Write"_s, [&scene](Edit &edit) {
        return writeDown(edit, scene.meeting, Draft{u"another line"_s, {}, {}, {}});
    }));
    CHECK(error.code == Error::Code::Refused);
    CHECK(error.message.contains(u"“Platforms” is closed"_s));
    CHECK(all<Outcome>(scene.store).size() == 1);
    setTo(u"open"_s);
    scene.write(u"another line"_s);
    CHECK(all<Outcome>(scene.store).size() == 2);
    CHECK(noted().size() == 1);
}

TEST_CASE("a line that could not be written down waits in its own meeting, before what is kept there")
{
    Scene scene;
    const auto other = addMeeting(scene.store, u"Another"_s, today);
    change(scene.store, [&](Edit &edit) {
        return keepDraft(edit, scene.meeting, Draft{u"typed since"_s, {}, {}, {}});
    });
    change(scene.store, [&](Edit &edit) {
        return keepBefore(edit, scene.meeting, Draft{u"refused"_s, {}, {}, {}});
    });
    change(scene.store, [&](Edit &edit) {
        return keepAfter(edit, scene.meeting, u"typed before it was read"_s);
    });
    const auto kept = [&](const Id &meeting) {
        return read(scene.store, [meeting](Reader &reader) -> Result<QString> {
            return keptDraft(reader, meeting).typed;
        });
    };
    CHECK(kept(scene.meeting) == u"refused\ntyped since\ntyped before it was read");
    CHECK(kept(other).isEmpty());
}

TEST_CASE("what was typed under another item waits under that, behind a line that could not be written down")
{
    Scene scene;
    const auto first = addItem(scene.store, scene.meeting, u"Ad libraries"_s, u"g"_s);
    const auto second = addItem(scene.store, scene.meeting, u"Contacts"_s, u"m"_s);
    const auto kept = [&] {
        return read(scene.store, [&](Reader &reader) -> Result<Draft> {
            return keptDraft(reader, scene.meeting);
        });
    };
    const auto keep = [&](const Draft &draft) {
        change(scene.store, [&](Edit &edit) {
            return keepBefore(edit, scene.meeting, draft);
        });
    };
    change(scene.store, [&](Edit &edit) {
        return keepDraft(edit, scene.meeting, Draft{u"/action typed since"_s, second, {}, {}});
    });
    keep({u"/action refused"_s, first, {}, {}});
    CHECK(kept() == Draft{u"/action refused"_s, first, {}, {}, {{u"/action typed since"_s, second}}});
    for (const auto &item : {first, second}) {
        const auto draft = kept();
        const auto action = get<Action>(scene.store, scene.write(draft).first());
        CHECK(action.agenda_item == item);
    }
    CHECK(kept() == Draft());

    // A line that is being changed goes back to where it was; so does what was begun.
    const auto line = scene.write(Draft{u"a line"_s, first, {}, {}}).first();
    auto changed = read(scene.store, [line](Reader &reader) {
        return draftOf(reader, line);
    });
    CHECK(changed.item == first);
    changed = changed.before(Draft{u"begun"_s, second, {}, {}});
    CHECK(changed.typed == u"a line");
    keep(changed);
    CHECK(kept() == changed);
    change(scene.store, [&](Edit &edit) {
        return keepDraft(edit, scene.meeting, changed.next());
    });
    keep(changed); // what waits is not doubled where it is kept already
    CHECK(kept() == changed);
    CHECK(changed.next() == Draft{u"begun"_s, second, {}, {}});
}

TEST_CASE("an action stands under its item, goes to another one, and is typed anew like any line")
{
    Scene scene;
    const auto first = addItem(scene.store, scene.meeting, u"Ad libraries"_s, u"g"_s);
    const auto second = addItem(scene.store, scene.meeting, u"Contacts"_s, u"m"_s);
    const auto last = [&scene] {
        return read(scene.store, [&scene](Reader &reader) {
            return lastLine(reader, scene.meeting);
        });
    };
    CHECK(last().isNull());
    scene.write(u"a note"_s);
    const auto id = scene.write(Draft{u"/action Send the list @Ines #DK !friday"_s, first, {}, {}}).first();
    CHECK(last() == id);
    CHECK(get<Action>(scene.store, id).agenda_item == first);
    auto action = get<Action>(scene.store, id);
    action.status = u"in-progress"_s;
    action.priority = u"high"_s;
    action.details = u"Karen has it."_s;
    add(scene.store, action);
    auto draft = read(scene.store, [id](Reader &reader) {
        return draftOf(reader, id);
    });
    CHECK(draft.typed == u"/action !2019-03-08 #DK @Ines Duarte-Vale: Send the list");
    CHECK(draft.item == first);

    SECTION("with nothing else of it changed")
    {
        draft.typed.replace(u"the list"_s, u"the whole list"_s);
        draft.item = second;
        CHECK(scene.write(draft) == QList<Id>{id});
        action.title = u"Send the whole list"_s;
        action.agenda_item = second;
        CHECK(get<Action>(scene.store, id) == action);
    }
    SECTION("too long for a title, and short again, without losing its details")
    {
        const auto words =
            u"Send the list to all who asked for it at the last meeting, and to those who are new, with "
            "the numbers that were told then, by the end of the week"_s;
        draft.typed.replace(u"Send the list"_s, words);
        scene.write(draft);
        CHECK(get<Action>(scene.store, id).details == QString(words + u"\nKaren has it."_s));
    }
    SECTION("or becomes an outcome of its item")
    {
        draft.typed = u"/decide Nobody sends a list"_s;
        const auto outcome = get<Outcome>(scene.store, scene.write(draft).first());
        CHECK(outcome.kind == u"decision"_s);
        CHECK(outcome.agenda_item == first);
        CHECK(all<Action>(scene.store).isEmpty());
    }
    SECTION("by one press as well, and back")
    {
        const auto outcome = change(scene.store, [id](Edit &edit) {
            return makeOutcome(edit, id);
        });
        CHECK(get<Outcome>(scene.store, outcome).agenda_item == first);
        const auto again = change(scene.store, [outcome](Edit &edit) {
            return makeAction(edit, outcome);
        });
        CHECK(get<Action>(scene.store, again).agenda_item == first);
    }
    SECTION("due days before an election, it stays so until a day is typed")
    {
        action.due = {};
        action.due_election = addPerson(scene.store, u"Stands for an election"_s).text();
        action.due_days = -14;
        add(scene.store, action);
        draft.typed = u"/action Send it @Ines"_s;
        scene.write(draft);
        CHECK(get<Action>(scene.store, id).due_days == -14);
        draft.typed = u"/action Send it @Ines !friday"_s;
        scene.write(draft);
        CHECK_FALSE(get<Action>(scene.store, id).due_days);
        CHECK(get<Action>(scene.store, id).due == QDate(2019, 3, 8));
    }
}

TEST_CASE("a line of one meeting can't be changed from another")
{
    Scene scene;
    const auto other = addMeeting(scene.store, u"Another"_s, today);
    scene.write(u"a line"_s);
    const auto line = all<Outcome>(scene.store).first();
    const auto error = refusal(scene.store.edit(u"Write"_s, [&](Edit &edit) {
        return writeDown(edit, other, Draft{u"changed"_s, {}, line.id, {}});
    }));
    CHECK(error.message.contains(u"“Another”"_s));
    CHECK(get<Outcome>(scene.store, line.id).text == u"a line");
}

TEST_CASE("an action that is labelled more strictly than its meeting becomes no outcome; its details keep their title")
{
    Scene scene;
    change(scene.store, [&](Edit &edit) {
        return edit.write(u"meeting"_s, scene.meeting, {{u"tlp"_s, u"GREEN"_s}});
    });
    Action action;
    action.title = u"Send the list"_s;
    action.details = u"Karen has it."_s;
    action.status = u"open"_s;
    action.meeting = scene.meeting;
    action.tlp = u"RED"_s;
    const auto strict = add(scene.store, action);
    const auto error = refusal(scene.store.edit(u"Turn"_s, [strict](Edit &edit) {
        return makeOutcome(edit, strict);
    }));
    CHECK(error.message.contains(u"“Send the list”"_s));
    CHECK(all<Outcome>(scene.store).isEmpty());
    action.tlp = u"GREEN"_s;
    const auto equal = add(scene.store, action);
    const auto outcome = change(scene.store, [equal](Edit &edit) {
        return makeOutcome(edit, equal);
    });
    CHECK(get<Outcome>(scene.store, outcome).text == u"Send the list\nKaren has it.");
}
