// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/contacts.h"
#include "directory/find.h"
#include "directory/meaning.h"
#include "people.h"

#include <QElapsedTimer>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A small directory in which every word of the examples is in another record.
class Sight
{
public:
    Sight()
        : profile(clockOfToday())
        , store(profile.store())
        , cyber(organisation(store, u"Center for Cybersikkerhed"_s, u"DK"_s, {u"csirt"_s}))
        , interior(organisation(store, u"Ministry of the Interior"_s, u"DK"_s, {u"electoral-authority"_s}))
        , greek(organisation(store, u"Υπουργείο Εσωτερικών"_s, u"GR"_s, {u"electoral-authority"_s}))
        , friendloop(organisation(store, u"Friendloop"_s, {}, {}, u"platform"_s))
        , karen(holder(store, u"Karen Prøve"_s, interior, u"coordinator"_s, QDate(2017, 1, 1)))
        , jens(holder(store, u"Jens Eksempel"_s, cyber))
        , eleni(holder(store, u"Ελένη Παραδειγματίδου"_s, greek, u"coordinator"_s))
        , bojan(holder(store, u"Боян Примеров"_s, friendloop))
        , desk(mail(store, cyber, u"duty@cyber.example.org"_s, {}, u"Duty desk"_s, u"always"_s))
        , office(mail(store, karen.post, u"kprove@interior.example.org"_s, {}, u"office"_s, u"office"_s))
        , phone(point(store, karen.post, u"phone"_s, u"+45 33 12 34 56"_s))
    {
    }
    QStringList titles(const QString &text, const QStringList &types = {}, int limit = 60)
    {
        QStringList found;
        for (const auto &hit : hits(text, types, limit)) {
            found.append(hit.title);
        }
        return found;
    }
    QList<SearchHit> hits(const QString &text, const QStringList &types = {}, int limit = 60)
    {
        return read(store, [=](Reader &reader) {
            return find(reader, text, limit, types);
        });
    }

    TemporaryProfile profile;
    Store &store;
    Id cyber;
    Id interior;
    Id greek;
    Id friendloop;
    Holder karen;
    Holder jens;
    Holder eleni;
    Holder bojan;
    Id desk;
    Id office;
    Id phone;
};
}

TEST_CASE("“danish csirt” finds by country name and kind")
{
    Sight sight;
    for (const auto &text : {u"danish csirt"_s, u"csirt danish"_s, u"dk csirt"_s, u"Danmark CERT"_s, u"DANISH csi"_s}) {
        INFO(text.toStdString());
        const auto titles = sight.titles(text);
        CHECK(titles.contains(u"Center for Cybersikkerhed"_s));
        CHECK(titles.contains(u"Jens Eksempel"_s));
        CHECK_FALSE(titles.contains(u"Karen Prøve"_s));
        CHECK_FALSE(titles.contains(u"Ministry of the Interior"_s));
    }
    CHECK(sight.titles(u"greek csirt"_s).isEmpty());
    CHECK(sight.hits(u"danish csirt"_s).first().subtitle == u"CSIRT, Denmark");
    CHECK(
        sight.titles(u"dan csirt"_s).isEmpty()); // "dan" might still become anything; only the last word is unfinished
    CHECK(sight.titles(u"csirt dan"_s).contains(u"Center for Cybersikkerhed"_s));
}

TEST_CASE("“dk 24/7” finds the duty desk")
{
    Sight sight;
    for (const auto &text :
         {u"dk 24/7"_s, u"24/7 dk"_s, u"denmark 24/7"_s, u"duty danish"_s, u"csirt 24/7"_s, u"24/7"_s}) {
        INFO(text.toStdString());
        const auto hits = sight.hits(text);
        REQUIRE(hits.size() == 1);
        CHECK(hits.first().id == sight.desk);
        CHECK(hits.first().subtitle == u"Center for Cybersikkerhed");
    }
    CHECK(sight.titles(u"gr 24/7"_s).isEmpty());
}

TEST_CASE("what is said of a record by its organisation moves with it")
{
    Sight sight;
    must(sight.store.edit(u"Move"_s, [id = sight.cyber](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(edit.write(u"organisation"_s, id, {{u"country"_s, u"SE"_s}, {u"name"_s, u"Cyberväktarna"_s}}));
        return setCompetences(edit, id, {u"police"_s});
    }));
    CHECK(sight.titles(u"danish csirt"_s).isEmpty());
    CHECK(sight.titles(u"dk 24/7"_s).isEmpty());
    CHECK(sight.hits(u"swedish 24/7"_s).size() == 1);
    CHECK(sight.titles(u"swedish police"_s).contains(u"Jens Eksempel"_s));
    CHECK(sight.titles(u"jens cybervak"_s) == QStringList{u"Jens Eksempel"_s});
    must(sight.store.edit(u"Delete"_s, [id = sight.cyber](Edit &edit) {
        return edit.remove(id);
    }));
    CHECK(sight.titles(u"swedish 24/7"_s).isEmpty());
    CHECK(sight.titles(u"jens cybervak"_s).isEmpty());
}

TEST_CASE("words of a person, a post, an organisation and an address go together")
{
    Sight sight;
    CHECK(sight.titles(u"karen interior"_s).first() == u"Karen Prøve");
    CHECK(sight.titles(u"interior karen head"_s) == QStringList{u"Karen Prøve"_s});
    CHECK(sight.titles(u"dk coordinator"_s) == QStringList{u"Karen Prøve"_s});
    CHECK(sight.titles(u"coordinators"_s).size() == 2);
    CHECK(sight.titles(u"danish election authority prove"_s).contains(u"Karen Prøve"_s));
    CHECK(sight.titles(u"platform"_s).contains(u"Friendloop"_s));
    CHECK(sight.titles(u"denmark"_s).contains(u"Ministry of the Interior"_s));
    CHECK(sight.hits(u"karen"_s).first().subtitle == u"Head of unit, Ministry of the Interior, Denmark");
    CHECK(sight.titles(u"jens interior"_s).isEmpty());
    CHECK(sight.titles(u"karen interior"_s, {u"person"_s}) == QStringList{u"Karen Prøve"_s});
    CHECK(sight.titles(u"danish csirt"_s, {u"organisation"_s}) == QStringList{u"Center for Cybersikkerhed"_s});
    CHECK(sight.titles(u"denmark"_s, {}, 2).size() == 2);
}

TEST_CASE("Greek and Cyrillic names are found by their Latin form, and Latin ones by theirs")
{
    Sight sight;
    CHECK(sight.titles(u"paradeigmatidou"_s).contains(u"Ελένη Παραδειγματίδου"_s));
    CHECK(sight.titles(u"eleni"_s).first() == u"Ελένη Παραδειγματίδου");
    CHECK(sight.titles(u"ΕΛΕΝΗ"_s).first() == u"Ελένη Παραδειγματίδου");
    CHECK(sight.titles(u"primerov"_s).first() == u"Боян Примеров");
    CHECK(sight.titles(u"boyan friendl"_s) == QStringList{u"Боян Примеров"_s});
    CHECK(sight.titles(u"greek eleni"_s) == QStringList{u"Ελένη Παραδειγματίδου"_s});
    CHECK(sight.titles(u"Ελλάδα"_s).contains(u"Υπουργείο Εσωτερικών"_s));
    CHECK(sight.titles(u"карен"_s).contains(u"Karen Prøve"_s)); // the other way round
}

TEST_CASE("parts of an e-mail address and of a telephone number are found")
{
    Sight sight;
    for (const auto &text :
         {u"kprove@interior.example.org"_s, u"kprove"_s, u"prove@int"_s, u"rove@interior"_s, u"terior.ex"_s}) {
        INFO(text.toStdString());
        const auto hits = sight.hits(text);
        CHECK(std::ranges::any_of(hits, [&](const SearchHit &hit) {
            return hit.id == sight.office;
        }));
    }
    for (const auto &text :
         {u"+45 33 12 34 56"_s, u"4533123456"_s, u"33123456"_s, u"3456"_s, u"33 12 34"_s, u"331-234"_s, u"234"_s}) {
        INFO(text.toStdString());
        const auto hits = sight.hits(text);
        REQUIRE(hits.size() == 1);
        CHECK(hits.first().id == sight.phone);
    }
    CHECK(sight.titles(u"9999"_s).isEmpty());
    CHECK(sight.titles(u"dk 3456"_s).size() == 1);
    must(sight.store.edit(u"Change"_s, [id = sight.phone](Edit &edit) {
        return edit.write(u"contact_point"_s, id, {{u"value"_s, u"+45 99 99 00 00"_s}});
    }));
    CHECK(sight.titles(u"33123456"_s).isEmpty());
    CHECK(sight.hits(u"99990"_s).size() == 1);
    must(sight.store.undo());
    CHECK(sight.hits(u"33123456"_s).size() == 1);
    must(sight.store.edit(u"Erase"_s, [id = sight.karen.person](Edit &edit) {
        return edit.erase(id);
    }));
    CHECK(sight.titles(u"33123456"_s).isEmpty());
    CHECK(must(sight.store.verify()).problems.isEmpty());
}

TEST_CASE("who holds a post now comes before who held one")
{
    Sight sight;
    const auto former = holder(sight.store, u"Anna Muster"_s, sight.interior, {}, QDate(2010, 1, 1), QDate(2015, 1, 1));
    Person nobody;
    nobody.name = u"Anna Muster"_s;
    const auto without = add(sight.store, nobody);
    const auto current = holder(sight.store, u"Anna Muster"_s, sight.cyber);
    const auto future = holder(sight.store, u"Anna Muster"_s, sight.greek, {}, QDate(2030, 1, 1));
    const auto hits = sight.hits(u"anna"_s, {u"person"_s});
    REQUIRE(hits.size() == 4);
    CHECK(hits.at(0).id == current.person);
    CHECK(QSet<Id>{hits.at(1).id, hits.at(2).id} == QSet<Id>{without, future.person});
    CHECK(hits.at(3).id == former.person);
}

TEST_CASE("a word of a note shows the passage around it")
{
    Sight sight;
    must(sight.store.edit(u"Note"_s, [id = sight.karen.person](Edit &edit) {
        return edit.write(u"person"_s, id, {{u"notes"_s, u"Prefers to be called before ten; plays the bassoon."_s}});
    }));
    const auto hits = sight.hits(u"basso"_s);
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().around.contains(u"bassoon"_s));
    CHECK(sight.hits(u"karen"_s).first().around.isEmpty());
}

TEST_CASE("what can't be words finds nothing, and says nothing wrong")
{
    Sight sight;
    for (const auto &text : {u""_s,
                             u" - "_s,
                             u"\"unbalanced AND ( *"_s,
                             u"NEAR(a b)"_s,
                             u"'; DROP TABLE person"_s,
                             u"* OR *"_s,
                             u"24/"_s,
                             u"%"_s,
                             u"_"_s,
                             QString(5000, u'x'),
                             u"a "_s.repeated(60),
                             QString(QChar(0xd800))}) {
        INFO(text.left(40).toStdString());
        sight.titles(text);
    }
    CHECK(sight.titles(u"\"unbalanced AND ( *"_s).isEmpty());
    CHECK(sight.titles(u"karen"_s, {u"meeting"_s}).isEmpty());
}

TEST_CASE("a directory is searched to its end, whatever it was filled with first")
{
    Sight sight;
    must(sight.store.edit(u"Crowd"_s, [](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 600; ++i) {
            Organisation organisation;
            organisation.name = u"Authority %1"_s.arg(i);
            organisation.kind = u"authority"_s;
            organisation.country = i % 2 ? u"FR"_s : u"DE"_s;
            LIAISON_TRY(const auto id, edit.put(organisation));
            LIAISON_CHECK(setCompetences(edit, id, {i % 3 ? u"police"_s : u"csirt"_s}));
        }
        return Done();
    }));
    const auto last = organisation(sight.store, u"Last of all"_s, u"MT"_s, {u"csirt"_s});
    holder(sight.store, u"Maria Last"_s, last);
    CHECK(sight.titles(u"maltese csirt"_s, {u"organisation"_s}) == QStringList{u"Last of all"_s});
    CHECK(sight.titles(u"malta csirt maria"_s) == QStringList{u"Maria Last"_s});
    CHECK(sight.hits(u"french csirt"_s, {u"organisation"_s}, 200).size() == 100);
    CHECK(sight.hits(u"french csirt"_s, {u"organisation"_s}, -1).size() == 100);
}

TEST_CASE("meetings are found by the countries that they are about")
{
    Sight sight;
    Meeting meeting;
    meeting.title = u"Round table"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.countries = {u"DK"_s, u"EE"_s};
    const auto id = add(sight.store, meeting);
    for (const auto &text : {u"round danish"_s, u"estonia"_s, u"eesti round"_s}) {
        INFO(text.toStdString());
        const auto hits = sight.hits(text, {u"meeting"_s});
        REQUIRE(hits.size() == 1);
        CHECK(hits.first().id == id);
    }
}

TEST_CASE("words are put together into terms")
{
    const auto terms = termsOf(u"czech republic  data protection authority Karen dk"_s);
    QStringList texts;
    for (const auto &term : terms) {
        texts.append(term.text);
    }
    CHECK(texts.contains(u"data protection authority"_s));
    CHECK(texts.last() == u"dk");
    CHECK(terms.last().countries == QStringList{u"DK"_s});
    CHECK(termsOf(u"slov"_s).first().countries.size() == 2);
    CHECK(termsOf(u"sl"_s).first().countries.size() <= 1);
    CHECK_FALSE(termsOf(u"karen"_s).first().hasMeaning());
    CHECK(termsOf(u"data prot"_s).size() == 1);
    CHECK(termsOf(u"24/7"_s).first().always);
    CHECK(termsOf(u"EL"_s).first().countries == QStringList{u"GR"_s});
}
