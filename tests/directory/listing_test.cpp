// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/listing.h"
#include "directory/savedlists.h"
#include "directory/tags.h"
#include "people.h"

#include <random>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QStringList namesOf(Store &store, const ListFilter &filter)
{
    QStringList names;
    for (const auto &entry : read(store, [filter](Reader &reader) {
             return listPage(reader, filter, {}, 1000);
         })) {
        names.append(entry.name);
    }
    return names;
}

ListIndex indexOf(Store &store, const ListFilter &filter, int size)
{
    return read(store, [=](Reader &reader) {
        return listIndex(reader, filter, size);
    });
}

/// A few people who differ in everything that a list is filtered by.
struct Few {
    Few()
        : profile(clockOfToday())
        , store(profile.store())
        , interior(organisation(store, u"Ministry of the Interior"_s, u"DK"_s, {u"electoral-authority"_s}))
        , cyber(organisation(store, u"Cyber Centre"_s, u"EE"_s, {u"csirt"_s, u"cybersecurity-authority"_s}))
        , loop(organisation(store, u"Friendloop"_s, {}, {}, u"platform"_s))
        , anna(holder(store, u"Anna"_s, interior, u"coordinator"_s))
        , bent(holder(store, u"Bent"_s, interior, {}, {}, QDate(2018, 1, 1)))
        , carl(holder(store, u"Carl"_s, cyber))
        , dora(holder(store, u"Dora"_s, loop))
    {
        Person person;
        person.name = u"Emil"_s;
        person.country = u"DK"_s;
        person.tlp = u"RED"_s;
        emil = add(store, person);
        mail(store, anna.post, u"anna@example.org"_s, today.addDays(-10));
        mail(store, carl.person, u"carl@example.org"_s, today.addDays(-400), {}, u"always"_s);
        mail(store, dora.post, u"dora@example.org"_s, today.addDays(-10), {}, {}, today.addDays(-5));
    }

    TemporaryProfile profile;
    Store &store;
    Id interior;
    Id cyber;
    Id loop;
    Holder anna;
    Holder bent;
    Holder carl;
    Holder dora;
    Id emil;
};
}

TEST_CASE("a list has whom its filter lets through")
{
    Few few;
    const auto names = [&few](const ListFilter &filter) {
        return namesOf(few.store, filter).join(u' ');
    };
    CHECK(names({}) == u"Anna Bent Carl Dora Emil");
    CHECK(names({.currentOnly = true}) == u"Anna Carl Dora");
    CHECK(names({.countries = {u"DK"_s}}) == u"Anna Bent Emil");
    CHECK(names({.countries = {u"DK"_s, u"EE"_s}}) == u"Anna Bent Carl Emil");
    CHECK(names({.countries = {u"DK"_s}, .currentOnly = true}) == u"Anna");
    CHECK(names({.kinds = {u"platform"_s}}) == u"Dora");
    CHECK(names({.kinds = {u"authority"_s}, .countries = {u"EE"_s}}) == u"Carl");
    CHECK(names({.competences = {u"csirt"_s}}) == u"Carl");
    CHECK(names({.competences = {u"csirt"_s, u"electoral-authority"_s}, .currentOnly = true}) == u"Anna Carl");
    CHECK(names({.labels = {u"RED"_s}}) == u"Emil");
    CHECK(names({.staleOnly = true}) == u"Bent Carl Dora Emil");
    CHECK(names({.alwaysOnly = true}) == u"Carl");
    CHECK(names({.what = ListFilter::What::Organisations}) == u"Cyber Centre Friendloop Ministry of the Interior");
    CHECK(names({.what = ListFilter::What::Organisations, .competences = {u"csirt"_s}}) == u"Cyber Centre");
    CHECK(names({.what = ListFilter::What::Organisations, .countries = {u"DK"_s}, .currentOnly = true})
          == u"Ministry of the Interior");
    must(few.store.edit(u"Tag"_s, [id = few.dora.person](Edit &edit) {
        return addTag(edit, {id}, u"Press"_s);
    }));
    CHECK(names({.tags = {u"Press"_s}}) == u"Dora");
    CHECK(names({.tags = {u"press"_s}}).isEmpty());
}

TEST_CASE("a row says the best of somebody's posts, contact points and tags")
{
    Few few;
    Post more;
    more.person = few.bent.person;
    more.organisation = few.cyber;
    more.title = u"Adviser"_s;
    add(few.store, more);
    must(few.store.edit(u"Tag"_s, [id = few.bent.person](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(addTag(edit, {id}, u"b"_s));
        LIAISON_CHECK(addTag(edit, {id}, u"a"_s));
        return Done();
    }));
    const auto entries = read(few.store, [](Reader &reader) {
        return listPage(reader, {}, {}, 10);
    });
    REQUIRE(entries.size() == 5);
    CHECK(entries.at(0).networkRole == u"coordinator");
    CHECK(entries.at(0).freshness == Freshness::Verified);
    CHECK(entries.at(0).country == u"DK");
    CHECK(entries.at(1).function == u"Adviser");
    CHECK(entries.at(1).organisation == u"Cyber Centre");
    CHECK(entries.at(1).tenure == Tenure::Current);
    CHECK(entries.at(1).tags == QStringList{u"a"_s, u"b"_s});
    CHECK_FALSE(entries.at(1).freshness);
    CHECK(entries.at(2).always);
    CHECK(entries.at(2).freshness == Freshness::Due);
    CHECK(entries.at(3).freshness == Freshness::Bounced);
    CHECK_FALSE(entries.at(4).tenure);
    CHECK(entries.at(4).tlp == u"RED");
}

TEST_CASE("pages by key are the list, whatever their size, and stay so while people come and go")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    std::mt19937 dice(4);
    QList<Id> ids;
    must(store.edit(u"Crowd"_s, [&](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 331; ++i) {
            Person person;
            person.name = u"%1 %2"_s.arg(QChar(u'A' + int(dice() % 26))).arg(dice() % 9); // many of one name
            if (i % 7 == 0) {
                person.sort_name = u"Ø%1"_s.arg(i);
            }
            LIAISON_TRY(const auto id, edit.put(person));
            ids.append(id);
        }
        return Done();
    }));
    const auto check = [&] {
        const auto all = read(store, [](Reader &reader) {
            return listIds(reader, {});
        });
        CHECK(QSet<Id>(all.cbegin(), all.cend()).size() == all.size());
        for (const int size : {1, 7, 50, 331, 1000}) {
            const auto index = indexOf(store, {}, size);
            CHECK(index.count == all.size());
            CHECK(index.starts.size() == (all.size() + size - 1) / size);
            QList<Id> joined;
            for (const auto &start : index.starts) {
                joined += read(store, [=](Reader &reader) {
                    return listIds(reader, {}, start, size);
                });
            }
            CHECK(joined == all);
        }
        for (int place = 0; place < all.size(); place += 29) {
            CHECK(read(store,
                       [id = all.at(place)](Reader &reader) {
                           return listPosition(reader, {}, id);
                       })
                  == place);
        }
    };
    check();
    must(store.edit(u"Change"_s, [&](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 40; ++i) {
            LIAISON_CHECK(edit.remove(ids.at(i * 8)));
            LIAISON_CHECK(edit.write(u"person"_s, ids.at(i * 8 + 1), {{u"name"_s, u"Æ %1"_s.arg(i)}}));
        }
        return Done();
    }));
    check();
    CHECK(must(store.verify()).problems.isEmpty());
    CHECK_FALSE(read(store, [id = ids.first()](Reader &reader) {
        return listPosition(reader, {}, id);
    }));
    CHECK(indexOf(store, {.tags = {u"none"_s}}, 50).count == 0);
}

TEST_CASE("the order follows the language, remembered by the profile, whoever writes")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto put = [&store](const QString &name) {
        Person person;
        person.name = name;
        return add(store, person);
    };
    put(u"Ærø"_s);
    put(u"Zander"_s);
    const auto adam = put(u"Adam"_s);
    CHECK(namesOf(store, {}).join(u' ') == u"Adam Ærø Zander");
    CHECK(must(store.setSortLocale(u"da_DK"_s)));
    CHECK_FALSE(must(store.setSortLocale(u"da_DK"_s)));
    CHECK(namesOf(store, {}).join(u' ') == u"Adam Zander Ærø");
    put(u"Ågård"_s);
    CHECK(namesOf(store, {}).join(u' ') == u"Adam Zander Ærø Ågård");
    CHECK(must(store.verify()).problems.isEmpty());
    CHECK(must(store.verify(true)).problems.isEmpty());
    profile.reopen(clockOfToday());
    CHECK(namesOf(profile.store(), {}).join(u' ') == u"Adam Zander Ærø Ågård");
    // Sorted by another name than the one that is shown.
    must(profile.store().edit(u"Sort"_s, [adam](Edit &edit) {
        return edit.write(u"person"_s, adam, {{u"sort_name"_s, u"Åadam"_s}});
    }));
    CHECK(namesOf(profile.store(), {}).join(u' ') == u"Zander Ærø Adam Ågård");
    CHECK(must(profile.store().setSortLocale(u"de_DE"_s)));
    CHECK(namesOf(profile.store(), {}).first() == u"Adam");
    CHECK(must(profile.store().verify()).problems.isEmpty());
}

TEST_CASE("lists are kept by name, and what can't be understood of them is passed over")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const ListFilter filter{.what = ListFilter::What::Organisations,
                            .kinds = {u"authority"_s},
                            .competences = {u"csirt"_s},
                            .countries = {u"DK"_s, u"EE"_s},
                            .labels = {u"AMBER"_s},
                            .tags = {u"a, \"b\""_s},
                            .currentOnly = true,
                            .staleOnly = true,
                            .alwaysOnly = true};
    CHECK(ListFilter::fromJson(filter.toJson()) == filter);
    CHECK(ListFilter::fromJson({}) == ListFilter());
    const auto save = [&store](const QString &name, const ListFilter &filter) {
        return store.edit(u"Save"_s, [=](Edit &edit) {
            return saveList(edit, {name, filter});
        });
    };
    const auto names = [&store] {
        QStringList names;
        for (const auto &list : read(store, [](Reader &reader) {
                 return savedLists(reader);
             })) {
            names.append(list.name);
        }
        return names;
    };
    must(save(u"Øst"_s, filter));
    must(save(u"  Nordic \n CSIRTs "_s, filter));
    CHECK(names() == QStringList{u"Nordic CSIRTs"_s, u"Øst"_s});
    must(save(u"NORDIC csirts"_s, {}));
    CHECK(names() == QStringList{u"NORDIC csirts"_s, u"Øst"_s});
    refusal(save(u"  "_s, filter));
    refusal(save(QString(200, u'x'), filter));
    must(store.edit(u"Forget"_s, [](Edit &edit) {
        return forgetList(edit, u"øst"_s);
    }));
    CHECK(names() == QStringList{u"NORDIC csirts"_s});
    for (const auto &text : {u"nonsense"_s, u"[1, {}, {\"name\": 3}, {\"name\": \"a\", \"filter\": 7}]"_s, u"{}"_s}) {
        must(store.edit(u"Spoil"_s, [text](Edit &edit) {
            return edit.setLocal(u"directory/lists"_s, text);
        }));
        CHECK(names().size() <= 1);
    }
}
