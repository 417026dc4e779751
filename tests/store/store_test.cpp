// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"

#include <QCborArray>
#include <QCborMap>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
template<typename T>
std::optional<T> find(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) {
        return reader.find<T>(id);
    }));
}

/// A person with a post and a contact point, as the trash and erasure tests need it.
struct Entry {
    Id organisation;
    Id person;
    Id post;
    Id contactPoint;
};

Entry addEntry(Store &store)
{
    return must(store.edit(u"Add entry"_s, [](Edit &edit) -> Result<Entry> {
        Entry entry;
        Organisation ministry;
        ministry.name = u"Ministry of Examples"_s;
        ministry.kind = u"authority"_s;
        ministry.country = u"DK"_s;
        LIAISON_TRY(entry.organisation, edit.put(ministry));
        LIAISON_TRY(entry.person, edit.put(person(u"Karen Prøve"_s)));
        Post post;
        post.person = entry.person;
        post.organisation = entry.organisation;
        post.title = u"Head of unit"_s;
        LIAISON_TRY(entry.post, edit.put(post));
        ContactPoint mail;
        mail.owner = entry.post;
        mail.medium = u"email"_s;
        mail.value = u"kp@interior.example.org"_s;
        LIAISON_TRY(entry.contactPoint, edit.put(mail));
        return entry;
    }));
}
}

TEST_CASE("what is put comes back, after reopening too")
{
    TemporaryProfile profile;
    Meeting meeting;
    meeting.title = u"Meeting with platforms"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.starts = QTime(15, 0);
    meeting.countries = {u"DK"_s, u"GR"_s};
    meeting.chatham_house = true;
    meeting.tlp = u"AMBER"_s;
    meeting.id = add(profile.store(), meeting);
    CHECK(find<Meeting>(profile.store(), meeting.id) == meeting);
    profile.reopen();
    CHECK(find<Meeting>(profile.store(), meeting.id) == meeting);
}

TEST_CASE("an edit brings values into their one form")
{
    TemporaryProfile profile;
    const auto id = must(profile.store().edit(u"Add"_s, [](Edit &edit) {
        return edit.write(u"meeting"_s,
                          {},
                          {{u"title"_s, u"  Two\nlines "_s},
                           {u"date"_s, u"2019-03-04"_s},
                           {u"tlp"_s, u"tlp:white"_s},
                           {u"countries"_s, QCborArray{u"el"_s, u"dk"_s, u"GR"_s}}});
    }));
    const auto meeting = find<Meeting>(profile.store(), id);
    REQUIRE(meeting);
    CHECK(meeting->title == u"Two lines"_s);
    CHECK(meeting->tlp == u"CLEAR"_s);
    CHECK(meeting->countries == QStringList{u"DK"_s, u"GR"_s});
}

TEST_CASE("bad values are refused, name their field and change nothing")
{
    TemporaryProfile profile;
    const auto [type, field, value] = GENERATE(table<const char *, const char *, const char *>({
        {"meeting", "date", "4 March"},
        {"meeting", "date", "2019-02-30"},
        {"meeting", "tlp", "SECRET"},
        {"meeting", "status", "lost"},
        {"meeting", "countries", "DK,ATLANTIS"},
        {"meeting", "title", ""},
        {"meeting", "starts", "25:00"},
        {"person", "name", "  "},
        {"person", "nickname", "x"},
    }));
    INFO(type << '.' << field);
    const auto name = QString::fromLatin1(field);
    const auto error = refusal(profile.store().edit(u"Add"_s, [=](Edit &edit) {
        Values values{{u"title"_s, u"Title"_s}, {u"date"_s, u"2019-03-04"_s}};
        if (QByteArrayView(type) == "person") {
            values = {{u"name"_s, u"Somebody"_s}};
        }
        values[name] = QString::fromLatin1(value);
        return edit.write(QString::fromLatin1(type), {}, values);
    }));
    CHECK(error.field == name);
    CHECK(must(profile.store().content()).first.isEmpty());
}

TEST_CASE("an error in the middle undoes the whole edit")
{
    TemporaryProfile profile;
    refusal(profile.store().edit(u"Two"_s, [](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(edit.put(person(u"First"_s)));
        LIAISON_CHECK(edit.put(Person()));
        return Done();
    }));
    CHECK(must(profile.store().content()).first.isEmpty());
    CHECK(must(profile.store().undoLabel()).isEmpty());
}

TEST_CASE("writing what is there already is no write")
{
    TemporaryProfile profile;
    auto karen = person(u"Karen Prøve"_s);
    karen.id = add(profile.store(), karen);
    QSignalSpy changed(&profile.store(), &Store::changed);
    const auto before = must(profile.store().content()).first;
    add(profile.store(), karen);
    CHECK(must(profile.store().content()).first.first().fields == before.first().fields);
    CHECK(changed.isEmpty());
}

TEST_CASE("a form writes only the fields that its user changed")
{
    TemporaryProfile profile;
    auto old = person(u"Karen Prøve"_s);
    old.id = add(profile.store(), old);
    auto meanwhile = old;
    meanwhile.notes = u"changed by somebody else"_s;
    add(profile.store(), meanwhile);
    auto form = old;
    form.country = u"DK"_s;
    must(profile.store().edit(u"Form"_s, [=](Edit &edit) {
        return edit.put(form, old);
    }));
    const auto now = find<Person>(profile.store(), old.id);
    CHECK(now->notes == meanwhile.notes);
    CHECK(now->country == u"DK"_s);
}

TEST_CASE("the same link made twice is one record")
{
    TemporaryProfile profile;
    const auto entry = addEntry(profile.store());
    Tag tag;
    tag.record = entry.person;
    tag.label = u"priority"_s;
    const auto first = add(profile.store(), tag);
    CHECK(add(profile.store(), tag) == first);
    must(profile.store().edit(u"Remove"_s, [first](Edit &edit) {
        return edit.remove(first);
    }));
    CHECK_FALSE(find<Tag>(profile.store(), first));
    CHECK(add(profile.store(), tag) == first);
    CHECK(find<Tag>(profile.store(), first));
}

TEST_CASE("links must lead to a record of the right kind")
{
    TemporaryProfile profile;
    const auto entry = addEntry(profile.store());
    Post post;
    post.person = entry.organisation;
    post.organisation = entry.organisation;
    const auto putPost = [&post, &profile] {
        return profile.store().edit(u"Add"_s, [post](Edit &edit) {
            return edit.put(post);
        });
    };
    CHECK(refusal(putPost()).field == u"person"_s);
    post.person = Id::random();
    CHECK(refusal(putPost()).field == u"person"_s);
}

TEST_CASE("trash takes what belongs to a record along, and gives it back together")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto entry = addEntry(store);
    must(store.edit(u"Delete"_s, [entry](Edit &edit) {
        return edit.remove(entry.person);
    }));
    CHECK_FALSE(find<Person>(store, entry.person));
    CHECK_FALSE(find<Post>(store, entry.post));
    CHECK_FALSE(find<ContactPoint>(store, entry.contactPoint));
    CHECK(find<Organisation>(store, entry.organisation));
    CHECK(must(store.read([](Reader &reader) {
              return reader.trash();
          })).size()
          == 3);
    must(store.edit(u"Restore"_s, [entry](Edit &edit) {
        return edit.restore(entry.person);
    }));
    CHECK(find<Person>(store, entry.person));
    CHECK(find<ContactPoint>(store, entry.contactPoint));
}

TEST_CASE("undo takes back edits one by one, creation and deletion too")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    auto karen = person(u"Karen Prøve"_s);
    karen.id = add(store, karen);
    auto renamed = karen;
    renamed.name = u"Karen Eksempel"_s;
    must(store.edit(u"Rename"_s, [renamed](Edit &edit) {
        return edit.put(renamed);
    }));
    must(store.edit(u"Delete"_s, [karen](Edit &edit) {
        return edit.remove(karen.id);
    }));
    CHECK(must(store.undo()) == u"Delete"_s);
    CHECK(find<Person>(store, karen.id) == renamed);
    CHECK(must(store.undo()) == u"Rename"_s);
    CHECK(find<Person>(store, karen.id) == karen);
    CHECK(must(store.undo()) == u"Add"_s);
    CHECK_FALSE(find<Person>(store, karen.id));
    refusal(store.undo());
}

TEST_CASE("nothing takes an erasure back, and nothing before it")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto karen = add(store, person(u"Karen Prøve"_s));
    add(store, person(u"Jens Eksempel"_s));
    must(store.edit(u"Erase"_s, [karen](Edit &edit) {
        return edit.erase(karen);
    }));
    CHECK(must(store.undoLabel()).isEmpty());
    refusal(store.undo());
    const auto later = add(store, person(u"Mette Fiktiv"_s));
    CHECK_FALSE(must(store.undo()).isEmpty());
    CHECK_FALSE(find<Person>(store, later));
    CHECK(must(store.undoLabel()).isEmpty());
}

TEST_CASE("search folds case and diacritics and finds beginnings of words in all fields")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    addEntry(store);
    add(store, person(u"Věra Jourova-Testová"_s));
    add(store, person(u"Ελένη Παράδειγμα"_s));
    const auto titles = [&store](const QString &text) {
        QStringList titles;
        for (const auto &hit : must(store.read([text](Reader &reader) {
                 return reader.search(text, 10);
             }))) {
            titles.append(hit.title);
        }
        return titles;
    };
    CHECK(titles(u"jourová"_s) == QStringList{u"Věra Jourova-Testová"_s});
    CHECK(titles(u"VERA TEST"_s) == QStringList{u"Věra Jourova-Testová"_s});
    CHECK(titles(u"ελενη"_s) == QStringList{u"Ελένη Παράδειγμα"_s});
    CHECK(titles(u"kp@interior"_s).size() == 1);
    CHECK(titles(u"\"unbalanced AND ( *"_s).isEmpty());
    CHECK(titles(u" - "_s).isEmpty());
}

TEST_CASE("search for one type finds it behind any number of older records of others")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    must(store.edit(u"Add many"_s, [](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 1200; ++i) {
            LIAISON_CHECK(edit.put(person(u"Plenary Person %1"_s.arg(i))));
        }
        return Done();
    }));
    Meeting meeting;
    meeting.title = u"Plenary"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.id = add(store, meeting);
    const auto hits = must(store.read([](Reader &reader) {
        return reader.search(u"plen"_s, 10, {u"meeting"_s});
    }));
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().id == meeting.id);
}

TEST_CASE("names that are made of other records' names are told by search, trash and merge")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto entry = addEntry(store);
    const auto titleOf = [&store](const Id &id) {
        return must(store.read([id](Reader &reader) -> Result<QString> {
            return reader.title(id);
        }));
    };
    const auto hit = [&store](const QString &text) {
        return must(store.read([text](Reader &reader) {
                   return reader.search(text, 10);
               }))
            .value(0);
    };
    const auto post = u"Ministry of Examples · Head of unit"_s;
    CHECK(titleOf(entry.post) == post);
    CHECK(hit(u"head unit"_s).title == post);
    CHECK(hit(u"head unit"_s).subtitle == u"Karen Prøve"_s);
    CHECK(hit(u"kp@interior"_s).subtitle == post);

    TemporaryProfile other;
    const auto content = must(store.content());
    const auto report = must(other.store().merge(u"Import"_s, content.first, content.second));
    QHash<Id, QString> titles;
    for (const auto &change : report.changes) {
        titles.insert(change.id, change.title);
    }
    CHECK(titles.value(entry.post) == post);
    CHECK(titles.value(entry.person) == u"Karen Prøve"_s);

    must(store.edit(u"Delete"_s, [entry](Edit &edit) {
        return edit.remove(entry.person);
    }));
    CHECK(titleOf(entry.post) == post);
}

TEST_CASE("search finds Danish names typed without their letters")
{
    TemporaryProfile profile;
    add(profile.store(), person(u"Karen Prøve"_s));
    for (const auto &text : {u"prøve"_s, u"prove"_s, u"PRØVE"_s}) {
        CHECK(must(profile.store().read([text](Reader &reader) {
                  return reader.search(text, 10);
              })).size()
              == 1);
    }
}

TEST_CASE("history tells who changed which field from what to what")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    auto me = person(u"Me Myself"_s);
    me.id = add(store, me);
    must(store.edit(u"Me"_s, [me](Edit &edit) {
        return edit.setMe(me.id);
    }));
    auto karen = person(u"Karen Prøve"_s);
    karen.id = add(store, karen);
    karen.country = u"DK"_s;
    must(store.edit(u"Move"_s, [karen](Edit &edit) {
        return edit.put(karen);
    }));
    const auto entries = must(store.read([karen](Reader &reader) {
        return reader.history(karen.id);
    }));
    REQUIRE(entries.size() == 2);
    CHECK(entries.at(0).field == u"country"_s);
    CHECK(entries.at(0).before.isNull());
    CHECK(entries.at(0).after == QCborValue(u"DK"_s));
    CHECK(entries.at(0).authorName == u"Me Myself"_s);
    CHECK(entries.at(0).label == u"Move"_s);
    CHECK(entries.at(1).field == u"@created"_s);
}

TEST_CASE("erased is gone from everywhere in the profile and stays away")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto entry = addEntry(store);
    const auto content = must(store.content()).first;
    must(store.edit(u"Erase"_s, [entry](Edit &edit) {
        return edit.erase(entry.person);
    }));
    CHECK_FALSE(find<Person>(store, entry.person));
    CHECK_FALSE(find<ContactPoint>(store, entry.contactPoint));
    const auto report = must(store.merge(u"Old bundle"_s, content));
    CHECK(report.count(RecordChange::Withheld) == 3);
    CHECK_FALSE(find<Person>(store, entry.person));
    refusal(store.edit(u"Again"_s, [entry](Edit &edit) {
        return edit.write(u"person"_s, entry.person, {{u"name"_s, u"Karen Prøve"_s}});
    }));
    QDir folder(profile.close());
    for (const auto &info : folder.entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        INFO(info.fileName().toStdString());
        CHECK_FALSE(file.readAll().contains("kp@interior.example.org"));
    }
}

TEST_CASE("two programs on one profile both work")
{
    TemporaryProfile profile;
    auto second = must(Profile::open(profile->folder()));
    const auto first = add(profile.store(), person(u"First"_s));
    const auto other = add(second->store(), person(u"Second"_s));
    CHECK(find<Person>(profile.store(), other));
    CHECK(find<Person>(second->store(), first));
    CHECK(profile.store().replica() == second->store().replica());
    CHECK(must(profile.store().verify()).problems.isEmpty());
    QSignalSpy changed(&profile.store(), &Store::changed);
    add(second->store(), person(u"Third"_s));
    CHECK(changed.wait(5000));
    CHECK(changed.last().first().value<Changes>().everything);
}

TEST_CASE("a change that was only tried out leaves the search index whole")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto id = add(store, person(u"Karen Prøve"_s));
    refusal(store.edit(u"Try"_s, [id](Edit &edit) -> Result<Id> {
        LIAISON_CHECK(edit.write(u"person"_s, id, {{u"name"_s, u"Karen Forsøg"_s}}));
        return Error{Error::Code::Cancelled, u"Never mind."_s};
    }));
    must(store.edit(u"Rename"_s, [id](Edit &edit) {
        return edit.write(u"person"_s, id, {{u"name"_s, u"Karen Eksempel"_s}});
    }));
    // Checked by another connection: the one that wrote does not see the damage.
    CHECK_FALSE(must(profile->backupNow()).isEmpty());
}
