// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What is erased leaves every file of the profile: its bytes are looked for, not its rows.

#include "support/records.h"

#include <QDir>
#include <QDirIterator>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Files below @p folder that hold the word, in UTF-8 or UTF-16.
QStringList filesWith(const QString &folder, const QString &word)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
    while (files.hasNext()) {
        const auto bytes = contentOf(files.next());
        if (bytes.contains(word.toUtf8()) || bytes.toLower().contains(word.toLower().toUtf8())
            || bytes.contains(wide)) {
            found.append(QFileInfo(files.filePath()).fileName());
        }
    }
    return found;
}

struct Erasable {
    Id person;
    Id organisation;
};

/// Somebody who left traces everywhere: edited, in labels of changes, with a post and an address, some of it in the trash.
Erasable addErasable(Store &store)
{
    Organisation ministry;
    ministry.name = u"Ministry of Examples"_s;
    ministry.kind = u"authority"_s;
    Erasable added;
    added.organisation = add(store, ministry);
    added.person = add(store, person(u"Zebulon Quagmire"_s, u"FI"_s));
    Post post;
    post.person = added.person;
    post.organisation = added.organisation;
    const auto postId = add(store, post);
    ContactPoint mail;
    mail.owner = postId;
    mail.medium = u"email"_s;
    mail.value = u"zebulonius@example.org"_s;
    const auto mailId = add(store, mail);
    must(store.edit(u"Rename Zebulon Quagmire"_s, [added](Edit &edit) {
        return edit.write(u"person"_s, added.person, {{u"name"_s, u"Zebulon Quagmarsh"_s}});
    }));
    must(store.edit(u"Delete zebulonius@example.org"_s, [mailId](Edit &edit) {
        return edit.remove(mailId);
    }));
    return added;
}

void erase(Store &store, const Id &id)
{
    must(store.edit(u"Erase Zebulon Quagmarsh"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
}

int peopleIn(Store &store)
{
    return int(must(store.read([](Reader &reader) {
                   return reader.all<Person>();
               })).size());
}
}

TEST_CASE("what is erased leaves database, log, history, labels of changes, trash and backups")
{
    TemporaryProfile profile;
    const auto erasable = addErasable(profile.store());
    const auto kept = addPerson(profile.store(), u"Aino Esimerkki"_s, u"FI"_s);
    must(profile->backupNow());
    must(profile->backupNow());
    const auto folder = profile->folder();
    const QStringList words{u"Quagmire"_s, u"Quagmarsh"_s, u"zebulonius"_s};
    for (const auto &word : words) {
        REQUIRE(filesWith(folder, word).size() >= 3);
    }
    const auto times = profile->backups();

    erase(profile.store(), erasable.person);
    for (const auto &word : words) {
        INFO(word.toStdString());
        CHECK(filesWith(folder, word) == QStringList());
    }
    CHECK(must(profile.store().verify()).problems == QStringList());

    // Nothing else is gone, and the backups are still backups of their time.
    CHECK(must(profile.store().read([kept](Reader &reader) -> Result<QString> {
              return reader.title(kept);
          }))
          == u"Aino Esimerkki"_s);
    const auto after = profile->backups();
    REQUIRE(after.size() == times.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        CHECK(after.at(i).file == times.at(i).file);
        CHECK(after.at(i).at == times.at(i).at);
    }
    must(profile->restore(after.last().file));
    CHECK(peopleIn(profile.store()) == 1);
    for (const auto &word : words) {
        INFO(word.toStdString());
        CHECK(filesWith(folder, word) == QStringList());
    }
}

TEST_CASE("what is erased leaves the profile's own settings: lines that were begun, words that were decided about")
{
    TemporaryProfile profile;
    const auto erasable = addErasable(profile.store());
    const auto put = [&profile](const QString &key, const QString &value) {
        must(profile.store().edit(u"Keep"_s, [key, value](Edit &edit) {
            return edit.setLocal(key, value);
        }));
    };
    put(u"meetings/draft/1"_s,
        uR"({"chosen":[{"id":"1","name":"Zebulon Quagmire"},{"id":"2","name":"Zoe Kept"}],"typed":"@zebulon quagmire /ask for May"})"_s);
    put(u"meetings/decisions/1"_s,
        uR"([{"kind":"accept","text":"Quagmarsh","word":""},{"kind":"replace","text":"Z. Quagmire","word":"an official"},)"
        uR"({"kind":"accept","text":"Zebra","word":""}])"_s);
    put(u"directory/lists"_s, uR"([{"filter":{"text":"zebulonius@example.org"},"name":"Mine"}])"_s);
    put(u"profile/backups-kept"_s, u"7"_s);
    put(u"exchange/release/1/00000001"_s,
        uR"({"file":"/tmp/for Zebulon Quagmire.csv","hash":"00ff","recipient":"Zebulon Quagmire"})"_s);
    must(profile->backupNow());
    REQUIRE(filesWith(profile->folder(), u"Z. Quagmire"_s).size() >= 2);

    erase(profile.store(), erasable.person);
    for (const auto &word : {u"Quagmire"_s, u"Quagmarsh"_s, u"zebulon"_s}) {
        INFO(word.toStdString());
        CHECK(filesWith(profile->folder(), word) == QStringList());
    }
    const auto local = [&profile](const QString &key) {
        return must(profile.store().read([key](Reader &reader) -> Result<QString> {
            return reader.local(key);
        }));
    };
    CHECK(local(u"meetings/draft/1"_s)
          == uR"json({"chosen":[{"id":"2","name":"Zoe Kept"}],"typed":"@(erased) /ask for May"})json"_s);
    CHECK(local(u"meetings/decisions/1"_s) == uR"([{"kind":"accept","text":"Zebra","word":""}])"_s);
    CHECK(local(u"directory/lists"_s) == uR"json([{"filter":{"text":"(erased)"},"name":"Mine"}])json"_s);
    CHECK(local(u"profile/backups-kept"_s) == u"7"_s);
    CHECK(local(u"exchange/release/1/00000001"_s)
          == uR"json({"file":"/tmp/for (erased).csv","hash":"00ff","recipient":"(erased)"})json"_s);
}

TEST_CASE("a short name that is erased leaves other words as they are")
{
    TemporaryProfile profile;
    const auto ann = addPerson(profile.store(), u"Ann"_s);
    must(profile.store().edit(u"Keep"_s, [](Edit &edit) {
        return edit.setLocal(u"meetings/draft/1"_s,
                             uR"({"typed":"Planning with Ann, Ann's annex and Johann; Anns Rat"})"_s);
    }));
    erase(profile.store(), ann);
    CHECK(must(profile.store().read([](Reader &reader) -> Result<QString> {
              return reader.local(u"meetings/draft/1"_s);
          }))
          == uR"json({"typed":"Planning with (erased), (erased)'s annex and Johann; (erased)s Rat"})json"_s);
}

TEST_CASE("an erasure that another one's bundle brings cleans the backups too")
{
    TemporaryProfile profile;
    const auto erasable = addErasable(profile.store());
    must(profile->backupNow());
    const auto folder = profile->folder();
    must(profile.store().merge(u"Import"_s, {}, {{erasable.person, {}, QDateTime::currentDateTimeUtc()}}));
    CHECK(filesWith(folder, u"Quagmire"_s) == QStringList());
    CHECK(filesWith(folder, u"Quagmarsh"_s) == QStringList());
}

TEST_CASE("a backup that can't be cleaned is said, and cleaned when the profile is opened again")
{
    TemporaryProfile profile;
    const auto erasable = addErasable(profile.store());
    const auto backup = must(profile->backupNow());
    const auto whole = contentOf(backup);
    const auto put = [&backup](const QByteArray &bytes) {
        QFile file(backup);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    };
    put(QByteArray(5000, 'x'));
    erase(profile.store(), erasable.person); // is done all the same
    CHECK(peopleIn(profile.store()) == 0);
    const auto problems = must(profile.store().verify()).problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems.first().contains(u"backup"_s));
    CHECK(contentOf(backup) == QByteArray(5000, 'x'));

    // As if the disk it lies on had only been away.
    put(whole);
    profile.reopen();
    CHECK(filesWith(profile->folder(), u"Quagmire"_s) == QStringList());
    CHECK(must(profile.store().verify()).problems == QStringList());
}

TEST_CASE("labels of changes to others keep their words")
{
    TemporaryProfile profile;
    const auto erasable = addErasable(profile.store());
    const auto other = addPerson(profile.store(), u"Aino Esimerkki"_s);
    must(profile.store().edit(u"Move Aino Esimerkki to FI"_s, [other](Edit &edit) {
        return edit.write(u"person"_s, other, {{u"country"_s, u"FI"_s}});
    }));
    erase(profile.store(), erasable.person);
    const auto labels = must(profile.store().read([](Reader &reader) -> Result<QStringList> {
        LIAISON_TRY(const auto rows, reader.select(u"SELECT label FROM transactions"_s));
        QStringList labels;
        for (const auto &row : rows) {
            labels.append(row.first().toString());
        }
        return labels;
    }));
    CHECK(labels.contains(u"Move Aino Esimerkki to FI"_s));
    CHECK(labels.filter(u"Quagm"_s).isEmpty());
}
