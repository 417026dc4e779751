// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/bulk.h"
#include "directory/tags.h"
#include "people.h"

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QStringList tagsOn(Store &store, const Id &id)
{
    return read(store, [id](Reader &reader) {
        return tagsOf(reader, id);
    });
}

int tag(Store &store, const QList<Id> &ids, const QString &label)
{
    return must(store.edit(u"Tag"_s, [=](Edit &edit) {
        return addTag(edit, ids, label);
    }));
}

MailingLine lineOf(Store &store, const QList<Id> &ids)
{
    return read(store, [ids](Reader &reader) {
        return mailingLine(reader, ids);
    });
}
}

TEST_CASE("a tag goes on many records at once, and off in one step")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto office = organisation(store, u"Office"_s, u"DK"_s, {});
    const auto anna = holder(store, u"Anna"_s, office);
    const auto bent = holder(store, u"Bent"_s, office);
    CHECK(tag(store, {anna.person}, u"Press"_s) == 1);
    CHECK(tag(store, {anna.person, bent.person, office}, u"  press "_s) == 2); // one label, as it was written first
    CHECK(tagsOn(store, bent.person) == QStringList{u"Press"_s});
    CHECK(read(store,
               [](Reader &reader) -> Result<int> {
                   LIAISON_TRY(const auto tags, allTags(reader));
                   return tags.first().records;
               })
          == 3);
    must(store.undo());
    CHECK(tagsOn(store, bent.person).isEmpty());
    CHECK(tagsOn(store, anna.person) == QStringList{u"Press"_s});
    const auto remove = [&] {
        return must(store.edit(u"Untag"_s, [=](Edit &edit) {
            return removeTag(edit, {anna.person, bent.person}, u"Press"_s);
        }));
    };
    CHECK(remove() == 1);
    CHECK(remove() == 0);
    CHECK(tag(store, {anna.person}, u"Press"_s) == 1); // the same record again, though it was deleted
    CHECK(tagsOn(store, anna.person) == QStringList{u"Press"_s});
    for (const auto &label : {u"  "_s, QString(100, u'x')}) {
        refusal(store.edit(u"Tag"_s, [=](Edit &edit) {
            return addTag(edit, {anna.person}, label);
        }));
    }
    must(store.edit(u"Delete"_s, [anna](Edit &edit) {
        return edit.remove(anna.person);
    }));
    CHECK(read(store, [](Reader &reader) {
              return allTags(reader);
          }).isEmpty());
}

TEST_CASE("many are verified at once: their own contact points and those of the posts they hold")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto office = organisation(store, u"Office"_s, u"DK"_s, {});
    const auto anna = holder(store, u"Anna"_s, office);
    const auto bent = holder(store, u"Bent"_s, office, {}, {}, QDate(2018, 1, 1));
    const auto own = mail(store, anna.person, u"own@example.org"_s);
    const auto ofPost = mail(store, anna.post, u"post@example.org"_s, {}, {}, {}, today.addDays(-1));
    const auto former = mail(store, bent.post, u"former@example.org"_s);
    const auto desk = mail(store, office, u"desk@example.org"_s);
    const auto verified = [&](const Id &id) {
        return read(store,
                    [id](Reader &reader) {
                        return reader.get<ContactPoint>(id);
                    })
                   .verified_on
            == today;
    };
    CHECK(must(store.edit(u"Verify"_s,
                          [=](Edit &edit) {
                              return markAllVerified(edit, {anna.person, bent.person});
                          }))
          == 2);
    CHECK(verified(own));
    CHECK(verified(ofPost));
    CHECK_FALSE(verified(former));
    CHECK_FALSE(verified(desk));
    must(store.undo());
    CHECK_FALSE(verified(own));
    CHECK_FALSE(verified(ofPost));
}

TEST_CASE("what has no label gets one, and no label that is there is changed")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto office = organisation(store, u"Office"_s, u"DK"_s, {});
    const auto anna = holder(store, u"Anna"_s, office);
    const auto bent = holder(store, u"Bent"_s, office);
    const auto open = mail(store, anna.post, u"open@example.org"_s);
    const auto secret = mail(store, anna.person, u"secret@example.org"_s);
    const auto former = holder(store, u"Former"_s, office, {}, {}, QDate(2018, 1, 1));
    const auto earlier = mail(store, former.post, u"earlier@example.org"_s);
    must(store.edit(u"Label"_s, [=](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(edit.write(u"person"_s, bent.person, {{u"tlp"_s, u"AMBER"_s}}));
        LIAISON_CHECK(edit.write(u"contact_point"_s, secret, {{u"tlp"_s, u"RED"_s}}));
        return Done();
    }));
    const auto label = [&](const QList<Id> &ids) {
        return must(store.edit(u"Label"_s, [=](Edit &edit) {
            return labelUnlabelled(edit, ids, u"GREEN"_s);
        }));
    };
    const auto labelOf = [&](const Id &id) {
        return read(store,
                    [id](Reader &reader) {
                        return reader.values(id);
                    })
            .value(u"tlp"_s)
            .toString();
    };
    CHECK(label({anna.person, bent.person}) == 2);
    CHECK(labelOf(anna.person) == u"GREEN");
    CHECK(labelOf(open) == u"GREEN");
    CHECK(labelOf(bent.person) == u"AMBER");
    CHECK(labelOf(secret) == u"RED");
    CHECK(labelOf(office).isEmpty());
    CHECK(label({anna.person, bent.person}) == 0);
    CHECK(label({office, former.person}) == 3);
    CHECK(labelOf(earlier) == u"GREEN");
    must(store.undo());
    must(store.undo());
    CHECK(labelOf(anna.person).isEmpty());
    CHECK(labelOf(open).isEmpty());
}

TEST_CASE("a label that one took away and another made RED is nobody's to be given in a row")
{
    TemporaryProfile here(clockOfToday());
    TemporaryProfile there(clockOfToday());
    const auto office = organisation(here.store(), u"Office"_s, u"DK"_s, {});
    const auto anna = holder(here.store(), u"Anna"_s, office).person;
    const auto label = [&](Store &store, const QCborValue &tlp) {
        must(store.edit(u"Label"_s, [=](Edit &edit) {
            return edit.write(u"person"_s, anna, {{u"tlp"_s, tlp}});
        }));
    };
    const auto take = [](Store &into, Store &from) {
        must(into.merge(u"Import"_s, must(from.content()).first));
    };
    label(here.store(), u"AMBER"_s);
    take(there.store(), here.store());
    label(there.store(), u"RED"_s);
    letTimePass();
    label(here.store(), nullptr);
    take(here.store(), there.store());
    CHECK(must(here.store().edit(u"Label"_s,
                                 [anna](Edit &edit) {
                                     return labelUnlabelled(edit, {anna}, u"GREEN"_s);
                                 }))
          == 0);
    CHECK(read(here.store(),
               [](Reader &reader) {
                   return reader.conflicts();
               })
              .size()
          == 1);
}

TEST_CASE("a mailing line has one working address of each, quoted where a mail program needs it")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto office = organisation(store, u"Office; Elections"_s, u"DK"_s, {});
    const auto anna = holder(store, u"Anna Prøve"_s, office);
    const auto bent = holder(store, u"Eksempel, Bent \"B\" \\"_s, office);
    const auto carl = holder(store, u"Carl"_s, office);
    const auto dora = holder(store, u"Dora"_s, office);
    mail(store, anna.person, u"private@example.org"_s, today.addDays(-10));
    mail(store, anna.post, u" anna@example.org "_s, today.addDays(-20));
    mail(store, anna.post, u"old@example.org"_s, today.addDays(-900));
    mail(store, bent.post, u"bent@example.org"_s);
    mail(store, carl.post, u"gone@example.org"_s, {}, {}, {}, today);
    point(store, carl.post, u"phone"_s, u"+45 1"_s);
    mail(store, dora.post, u"ANNA@example.org"_s);
    mail(store, office, u"office@example.org"_s);
    const auto line = lineOf(store, {office, dora.person, carl.person, bent.person, anna.person});
    CHECK(line.text
          == u"Anna Prøve <anna@example.org>, \"Eksempel, Bent \\\"B\\\" \\\\\" <bent@example.org>,"
             " \"Office; Elections\" <office@example.org>"_s);
    CHECK(line.addresses == 3);
    CHECK(line.without == QStringList{u"Carl"_s});
    CHECK(line.strictest == u"RED"); // what has no label is treated so
    CHECK(lineOf(store, {}).text.isEmpty());
    QList<Id> many(200, anna.person);
    CHECK(lineOf(store, many).addresses == 1);
}
