// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefings/keeping.h"
#include "world.h"

#include <QDirIterator>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Liaison::Samples;
using namespace Qt::StringLiterals;

namespace
{
const auto note = u"[erased 2019-03-01]"_s;

Id frozenOfMeeting(const World &world, const QString &words = {})
{
    watchBriefingsForErasures();
    BriefingPlan plan{BriefingSubject::meeting(world.n.meeting)};
    plan.outline.part(u"lines"_s)->text = words;
    return world.edit([plan](Edit &edit) {
        return freezeBriefing(edit, plan);
    });
}

void erase(Store &store, const Id &id)
{
    must(store.edit(u"Erase"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
}

Store::Content contentOf(Store &store)
{
    return must(store.content());
}

/// Is it anywhere in a file of this folder?
bool isInFiles(const QString &folder, const QByteArray &bytes)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
            return true;
        }
    }
    return false;
}
}

TEST_CASE("when a person is erased, exactly their passages leave a frozen briefing, and its hash names the old one")
{
    World world;
    const Id id = frozenOfMeeting(world, u"Thank Aoife Ní Bhriain for the list, and Aoifes in general."_s);
    const auto record = get<Briefing>(world.store(), id);
    const Document before = world.kept(id);
    erase(world.store(), world.n.director);

    const auto after = world.kept(id);
    const QString text = World::textOf(after);
    for (const auto gone :
         {u"Aoife Ní Bhriain", u"+353 1 555 0123", u"Director, Elections policy", u"escalation", u"speaker"}) {
        INFO(QString(gone).toStdString());
        CHECK(World::textOf(before).contains(QStringView(gone)));
        CHECK_FALSE(text.contains(QStringView(gone)));
    }
    CHECK(text.contains(u"Thank [erased 2019-03-01] for the list, and Aoifes in general."));
    CHECK(text.contains(u"\n- [erased 2019-03-01]\n"));

    // All other lines are what they were.
    const auto lines = World::textOf(before).split(u'\n');
    const auto now = text.split(u'\n');
    QStringList replaced;
    for (const auto &line : lines) {
        if (!now.contains(line)) {
            replaced.append(line);
        }
    }
    CHECK(replaced
          == QStringList{before.seal,
                         u"Thank Aoife Ní Bhriain for the list, and Aoifes in general."_s,
                         u"- Aoife Ní Bhriain"_s,
                         u"  Director, Elections policy · since 1 Sep 2018"_s,
                         u"  At this meeting: speaker, invited · as of 1 Mar 2019 (today)"_s,
                         u"- +353 1 555 0123 <tel:+35315550123>; TLP:AMBER · escalation; Aoife Ní Bhriain · office "
                         "hours · not verified"_s});
    CHECK(after.tlp == before.tlp);
    CHECK(after.asOf == before.asOf);

    const auto clean = get<Briefing>(world.store(), id);
    CHECK(clean.earlier_hash == record.content_hash);
    CHECK(clean.content_hash == briefingHash(clean.content));
    CHECK(clean.content_hash != record.content_hash);
    CHECK(after.seal == u"Frozen, BLAKE2b %1; in the place of %2"_s.arg(clean.content_hash, record.content_hash));
    CHECK_FALSE(clean.own_text.contains(u"Aoife Ní"));
}

TEST_CASE("nothing of an erased person stays in history, log or backups because a briefing kept it")
{
    World world;
    const Id id = frozenOfMeeting(world);
    const Id draft = world.edit([meeting = world.n.meeting](Edit &edit) {
        return draftBriefing(edit, BriefingSubject::meeting(meeting));
    });
    const auto folder = world.profile->folder();
    must(world.profile->backupNow());
    REQUIRE(isInFiles(folder, "Bhriain"));
    erase(world.store(), world.n.director);
    CHECK_FALSE(isInFiles(folder, "Bhriain"));
    CHECK_FALSE(isInFiles(folder, "+353 1 555 0123"));
    CHECK(World::textOf(world.kept(id)).contains(note));
    CHECK(World::textOf(world.kept(draft)).contains(note));
    const auto outline = must(world.store().read([draft](Reader &reader) {
        return pendingChanges(reader, draft);
    }));
    CHECK_FALSE(outline.isEmpty()); // the note is not what the records say
}

TEST_CASE("an erasure that comes with a bundle does the same, and two who do it agree")
{
    World world;
    const Id id = frozenOfMeeting(world);
    const auto early = contentOf(world.store());
    TemporaryProfile other(Network::clock());
    must(other.store().merge(u"First"_s, early.first, early.second));
    erase(world.store(), world.n.director);
    const auto late = contentOf(world.store());

    must(other.store().merge(u"Erasures alone"_s, {}, late.second));
    CHECK(get<Briefing>(other.store(), id).content == get<Briefing>(world.store(), id).content);
    CHECK_FALSE(get<Briefing>(other.store(), id).content.contains("Bhriain"));
    must(other.store().merge(u"All"_s, late.first, late.second));
    const auto conflicts = must(other.store().read([id](Reader &reader) {
        return reader.conflicts(id);
    }));
    CHECK(conflicts.isEmpty());

    // Somebody who never saw the erasure sends the document as it was.
    must(other.store().merge(u"Old"_s, early.first));
    CHECK_FALSE(get<Briefing>(other.store(), id).content.contains("Bhriain"));
    TemporaryProfile third(Network::clock());
    must(third.store().merge(u"Erasures first"_s, {}, late.second));
    must(third.store().merge(u"Old"_s, early.first));
    CHECK(get<Briefing>(third.store(), id).content == get<Briefing>(world.store(), id).content);
    must(third.store().undo());
    CHECK_FALSE(isInFiles(third->folder(), "Bhriain"));
}

TEST_CASE("what is about others stays as it is")
{
    World world;
    const Id id = frozenOfMeeting(world);
    const auto before = get<Briefing>(world.store(), id);
    erase(world.store(), Test::must(world.store().edit(u"Add"_s, [](Edit &edit) {
              Person person;
              person.name = u"Nobody Inhere"_s;
              return edit.put(person);
          })));
    const auto after = get<Briefing>(world.store(), id);
    CHECK(after.content == before.content);
    CHECK(after.parts == before.parts);
    CHECK(after.earlier_hash.isEmpty());
}
