// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "importing.h"

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray karen = vcard(
    "UID:karen-1\r\nFN:Karen Prøve\r\nN:Prøve;Karen;;Dr;\r\nORG:Ministry of Examples\r\nTITLE:Head of unit\r\nROLE:coordinator\r\n"
    "EMAIL;TYPE=work:karen@example.org\r\nTEL;TYPE=work:+45 00 00 00 01\r\nTEL;TYPE=cell:+45 00 00 00 02\r\nADR:;;;;;;Denmark\r\n"
    "LANG:da\r\nCATEGORIES:press,elections\r\nNOTE:speaks first\r\nPHOTO:data:image/png;base64,AAAA");

}

TEST_CASE("a vCard becomes a person in a post with contact points, in one step that undo takes back")
{
    ContactBench bench;
    const auto outcome = bench.import(karen);
    CHECK(outcome.counts() == "new 1, changed 0, unchanged 0, undecided 0, unreadable 0");
    CHECK(outcome.summary.newOrganisations == 1);
    CHECK(outcome.summary.leftOut == QMap<QString, int>{{u"PHOTO"_s, 1}});
    CHECK(outcome.only().detail == u"Head of unit, Ministry of Examples · karen@example.org");
    CHECK(outcome.only().newOrganisations == QStringList{u"Ministry of Examples"_s});

    const auto person = bench.only<Person>();
    CHECK(person.id == outcome.only().record);
    CHECK(person.name == u"Karen Prøve");
    CHECK(person.honorific == u"Dr");
    CHECK(person.country == u"DK");
    CHECK(person.languages == QStringList{u"da"_s});
    CHECK(person.notes == u"speaks first");
    CHECK(person.uid == u"karen-1");
    CHECK(person.tlp.isEmpty()); // the strictest, until somebody says else
    CHECK(person.source.startsWith(u"contacts.vcf"));
    const auto organisation = bench.only<Organisation>();
    CHECK(organisation.kind == u"authority");
    CHECK(organisation.country == u"DK");
    const auto post = bench.only<Post>();
    CHECK(post.person == person.id);
    CHECK(post.organisation == organisation.id);
    CHECK(post.title == u"Head of unit");
    CHECK(post.network_role == u"coordinator");
    const auto points = bench.all<ContactPoint>(u"ORDER BY owner = (SELECT id FROM person), position"_s);
    REQUIRE(points.size() == 3);
    CHECK(points.at(0).owner == post.id);
    CHECK(points.at(0).value == u"karen@example.org");
    CHECK(points.at(2).owner == person.id);
    CHECK(points.at(2).medium == u"mobile");
    CHECK(points.at(0).position < points.at(1).position);
    CHECK(bench.all<Tag>().size() == 2);

    CHECK(must(bench.store().undo()) == u"Import");
    CHECK(bench.all<Person>().isEmpty());
    CHECK(bench.all<ContactPoint>().isEmpty());
    CHECK(bench.all<Organisation>().isEmpty());
}

TEST_CASE("the same file again changes nothing, not even after other names were chosen")
{
    ContactBench bench;
    const QByteArray file = karen + vcard("FN:No Identifier\r\nEMAIL:no@example.org\r\nORG:Ministry of Examples")
        + vcard("FN:Only A Name") + vcard("KIND:org\r\nFN:Ministry of Examples\r\nADR:;;;;;;DK\r\nTEL:+45 00 00 00 09");
    const auto first = bench.import(file);
    CHECK(first.summary.unreadable == 0);
    const auto before = bench.revision();
    const auto seen = content(bench);
    const auto second = bench.import(file);
    CHECK(second.counts() == "new 0, changed 0, unchanged 4, undecided 0, unreadable 0");
    CHECK(bench.revision() == before);
    CHECK(content(bench) == seen);
    CHECK(bench.only<Organisation>().name == u"Ministry of Examples");
}

TEST_CASE("a changed file updates by identifier, field by field, and loses nothing that it does not say")
{
    ContactBench bench;
    bench.import(karen);
    auto post = bench.only<Post>();
    auto phone = bench.only<ContactPoint>(u"WHERE medium = 'phone'"_s);
    phone.verified_on = QDate(2019, 2, 12);
    phone.audiences = {u"platforms"_s};
    phone.tlp = u"AMBER"_s;
    bench.add(phone);
    const auto changed = bench.import(vcard(
        "UID:karen-1\r\nFN:Karen Prøve-Test\r\nORG:Ministry of Examples\r\nTITLE:Director\r\nEMAIL;TYPE=work:KAREN@example.org\r\n"
        "TEL;TYPE=work:+45 00 00 00 77"));
    CHECK(changed.counts() == "new 0, changed 1, unchanged 0, undecided 0, unreadable 0");
    CHECK(changesAsText(changed.only())
          == QStringList{u"Name: Karen Prøve → Karen Prøve-Test"_s,
                         u"Function (Ministry of Examples): Head of unit → Director"_s,
                         u"phone: +45 00 00 00 01 → +45 00 00 00 77"_s,
                         u"Cleared for (+45 00 00 00 01): platforms → "_s,
                         u"Verified on (+45 00 00 00 01): %1 → "_s.arg(
                             QLocale().toString(QDate(2019, 2, 12), QLocale::ShortFormat))});
    const auto person = bench.only<Person>();
    CHECK(person.name == u"Karen Prøve-Test");
    CHECK(person.notes == u"speaks first");
    CHECK(person.honorific == u"Dr");
    CHECK(bench.only<Post>().title == u"Director");
    CHECK(bench.only<Post>().id == post.id);
    CHECK(bench.only<Post>().network_role == u"coordinator");
    const auto after = bench.only<ContactPoint>(u"WHERE medium = 'phone'"_s);
    CHECK(after.id == phone.id);
    CHECK(after.tlp == u"AMBER"); // the label stays, the clearance of another number does not
    CHECK(after.audiences.isEmpty());
    CHECK_FALSE(after.verified_on.isValid());
    CHECK(bench.all<ContactPoint>().size() == 3);
    CHECK(bench.only<ContactPoint>(u"WHERE medium = 'email'"_s).value == u"karen@example.org");

    CHECK(must(bench.store().undo()) == u"Import");
    CHECK(bench.only<Person>().name == u"Karen Prøve");
    CHECK(bench.only<ContactPoint>(u"WHERE medium = 'phone'"_s).audiences == QStringList{u"platforms"_s});
}

TEST_CASE("a second number is added, not put in the place of the first")
{
    ContactBench bench;
    bench.import(
        vcard("UID:a\r\nFN:Anna Example\r\nTEL:+32 2 000 00 01\r\nTEL:+32 2 000 00 02\r\nEMAIL:a@example.org"));
    const auto outcome = bench.import(vcard(
        "UID:a\r\nFN:Anna Example\r\nTEL:0032 2 0000001\r\nTEL:+32 2 000 00 03\r\nEMAIL:a@example.org\r\nEMAIL:b@example.org"));
    CHECK(outcome.counts() == "new 0, changed 1, unchanged 0, undecided 0, unreadable 0");
    CHECK(bench.strings(u"SELECT value FROM contact_point ORDER BY value"_s)
          == QStringList{u"+32 2 000 00 01"_s,
                         u"+32 2 000 00 02"_s,
                         u"+32 2 000 00 03"_s,
                         u"a@example.org"_s,
                         u"b@example.org"_s});
}

TEST_CASE("what a card says twice is there once")
{
    ContactBench bench;
    const auto file = vcard(
        "FN:Anna Example\r\nORG:Agency\r\nORG:Agency\r\nTEL;TYPE=cell:1234567\r\nTEL;TYPE=work:1234567\r\n"
        "TEL;TYPE=work,fax:123 45 67\r\nEMAIL:a@example.org\r\nEMAIL:A@example.org");
    bench.import(file);
    CHECK(bench.all<Post>().size() == 1);
    CHECK(bench.all<ContactPoint>().size() == 3);
    CHECK(bench.only<ContactPoint>(u"WHERE medium = 'mobile'"_s).owner == bench.only<Person>().id);
    CHECK(bench.import(file).counts() == "new 0, changed 0, unchanged 1, undecided 0, unreadable 0");
}

TEST_CASE("without an identifier the e-mail address and the name tell who it is")
{
    ContactBench bench;
    bench.import(vcard("FN:Anna Example\r\nEMAIL:anna@example.org"));
    const auto outcome =
        bench.import(vcard("UID:new-id\r\nFN:anna  EXÁMPLE\r\nEMAIL:Anna@Example.org\r\nTEL:+32 2 000 00 01"));
    CHECK(outcome.counts() == "new 0, changed 1, unchanged 0, undecided 0, unreadable 0");
    const auto person = bench.only<Person>();
    CHECK(person.uid == u"new-id");
    CHECK(bench.all<ContactPoint>().size() == 2);

    SECTION("the address of somebody else is a question")
    {
        const auto other = bench.import(vcard("FN:Bert Beispiel\r\nEMAIL:anna@example.org"));
        CHECK(other.counts() == "new 0, changed 0, unchanged 0, undecided 1, unreadable 0");
        REQUIRE(other.only().candidates.size() == 1);
        CHECK(other.only().candidates.first().id == person.id);
        CHECK(bench.all<Person>().size() == 1);
    }
    SECTION("a mailbox that several share is nobody's")
    {
        ContactPoint shared;
        shared.medium = u"email"_s;
        shared.value = u"office@example.org"_s;
        for (const auto &name : {u"One Person"_s, u"Other Person"_s}) {
            Person one;
            one.name = name;
            shared.owner = bench.add(one);
            bench.add(shared);
        }
        CHECK(bench.import(vcard("FN:Third Person\r\nEMAIL:office@example.org")).counts()
              == "new 1, changed 0, unchanged 0, undecided 0, unreadable 0");
    }
    SECTION("two entries of one address book are two people")
    {
        const auto other = bench.import(vcard("UID:other-id\r\nFN:Anna Example\r\nEMAIL:anna@example.org"));
        CHECK(other.only().verdict == ContactEntry::Undecided);
    }
}

TEST_CASE("homonyms are never merged silently")
{
    ContactBench bench;
    bench.import(vcard("UID:1\r\nFN:Jan Novak\r\nORG:Agency One\r\nEMAIL:jan@one.example.org"));
    const auto here = vcard("UID:2\r\nFN:Jan Novák\r\nORG:agency one\r\nTITLE:Analyst");
    const auto elsewhere = vcard("UID:3\r\nFN:Jan Novák\r\nORG:Agency Two");

    SECTION("at the same organisation it is a question, by itself nothing is done")
    {
        const auto outcome = bench.import(here);
        CHECK(outcome.counts() == "new 0, changed 0, unchanged 0, undecided 1, unreadable 0");
        REQUIRE(outcome.only().candidates.size() == 1);
        CHECK(outcome.only().candidates.first().name == u"Jan Novak");
        CHECK(outcome.only().candidates.first().detail.contains(u"Agency One"));
        CHECK(bench.all<Person>().size() == 1);
    }
    SECTION("decided: the same")
    {
        auto decisions = ContactBench::acceptAll(bench.preview(here));
        decisions.first().same = bench.only<Person>().id;
        CHECK(must(bench.tryImport(here, {}, decisions)).summary.changed == 1);
        CHECK(bench.only<Person>().name == u"Jan Novák");
        CHECK(bench.only<Person>().uid == u"1");
        CHECK(bench.only<Post>().title == u"Analyst");
    }
    SECTION("decided: another; then the file is known")
    {
        CHECK(must(bench.tryImport(here, {}, ContactBench::acceptAll(bench.preview(here)))).summary.added == 1);
        CHECK(bench.all<Person>().size() == 2);
        CHECK(bench.all<Organisation>().size() == 1);
        CHECK(bench.import(here).counts() == "new 0, changed 0, unchanged 1, undecided 0, unreadable 0");
    }
    SECTION("decided once for all")
    {
        auto options = must(ContactImportOptions::guess(*ContactBench::file(here)));
        options.homonyms = ContactImportOptions::AreSame;
        CHECK(bench.import(here, options).summary.changed == 1);
        options.homonyms = ContactImportOptions::AreNew;
        CHECK(bench.import(vcard("UID:9\r\nFN:Jan Novák\r\nORG:Agency One"), options).summary.added == 1);
        CHECK(bench.all<Person>().size() == 2);
    }
    SECTION("elsewhere it is somebody new, unless a person says else")
    {
        const auto seen = bench.preview(elsewhere);
        CHECK(seen.only().verdict == ContactEntry::New);
        CHECK(seen.only().candidates.size() == 1);
        auto decisions = ContactBench::acceptAll(seen);
        decisions.first().same = seen.only().candidates.first().id;
        CHECK(must(bench.tryImport(elsewhere, {}, decisions)).summary.changed == 1);
        CHECK(bench.all<Person>().size() == 1);
        CHECK(bench.all<Post>().size() == 2);
    }
    SECTION("a decision about somebody who was not offered is refused")
    {
        Person other;
        other.name = u"Somebody Else"_s;
        auto decisions = ContactBench::acceptAll(bench.preview(elsewhere));
        decisions.first().same = bench.add(other);
        const auto refused = bench.tryImport(elsewhere, {}, decisions);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == Error::Code::Busy);
        CHECK(bench.all<Person>().size() == 2);
    }
    SECTION("without identifiers the same file twice does not double them")
    {
        const auto file = vcard("FN:Eva Doppel\r\nORG:Agency One\r\nTEL:1111111")
            + vcard("FN:Eva Doppel\r\nORG:Agency One\r\nTEL:2222222");
        CHECK(bench.import(file).summary.added == 2);
        CHECK(bench.import(file).counts() == "new 0, changed 0, unchanged 2, undecided 0, unreadable 0");
    }
}

TEST_CASE("what was decided holds only for what was shown")
{
    ContactBench bench;
    const auto file = karen + vcard("FN:Anna Example");
    const auto decisions = ContactBench::acceptAll(bench.preview(file));
    const auto refused = [&](const QByteArray &other) {
        const auto before = bench.revision();
        const auto result = bench.tryImport(other, {}, decisions);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == Error::Code::Busy);
        CHECK(bench.revision() == before);
    };
    refused(karen + vcard("FN:Anna Other"));
    refused(file + vcard("FN:One more"));
    bench.import(karen);
    refused(file);

    auto declined = ContactBench::acceptAll(bench.preview(file));
    declined.last().accepted = false;
    const auto outcome = must(bench.tryImport(file, {}, declined));
    CHECK(outcome.summary.declined == 1);
    CHECK(outcome.summary.unchanged == 1);
    CHECK(bench.all<Person>().size() == 1);
}

TEST_CASE("an organisation comes in although the person that would have brought it is declined")
{
    ContactBench bench;
    const auto file =
        vcard("FN:Anna Example\r\nORG:Example Agency") + vcard("KIND:org\r\nFN:Example Agency\r\nTEL:+32 2 000 00 01");
    const auto seen = bench.preview(file);
    CHECK(seen.entries.at(1).verdict == ContactEntry::Changed);
    auto decisions = ContactBench::acceptAll(seen);
    decisions.first().accepted = false;
    CHECK(must(bench.tryImport(file, {}, decisions)).summary.added == 1);
    CHECK(bench.only<Organisation>().name == u"Example Agency");
    CHECK(bench.all<Person>().isEmpty());
    CHECK(bench.only<ContactPoint>().owner == bench.only<Organisation>().id);
}

TEST_CASE("organisations: by name within a country, units as parts or in the function")
{
    ContactBench bench;
    Organisation danish;
    danish.name = u"Ministry of the Interior"_s;
    danish.short_name = u"MoI"_s;
    danish.kind = u"authority"_s;
    danish.country = u"DK"_s;
    danish.id = bench.add(danish);
    Organisation unit;
    unit.name = u"Elections unit"_s;
    unit.kind = u"authority"_s;
    unit.parent = danish.id;
    unit.id = bench.add(unit);

    bench.import(vcard("FN:Dane\r\nORG:moi\r\nADR:;;;;;;Danmark")
                 + vcard("FN:Swede\r\nORG:Ministry of the Interior\r\nADR:;;;;;;Sverige")
                 + vcard("FN:Other Swede\r\nORG:Ministry of the Interior\r\nADR:;;;;;;SE")
                 + vcard("FN:Elector\r\nORG:Ministry of the Interior;elections unit\r\nTITLE:Head\r\nADR:;;;;;;DK")
                 + vcard("FN:Lawyer\r\nORG:Ministry of the Interior;Legal unit\r\nTITLE:Head\r\nADR:;;;;;;DK")
                 + vcard("FN:Lobbyist\r\nORG:Facebook\r\nADR:;;;;;;DK"));
    const auto postOf = [&bench](const QString &name) {
        return bench.only<Post>(u"WHERE person = (SELECT id FROM person WHERE name = '%1')"_s.arg(name));
    };
    CHECK(postOf(u"Dane"_s).organisation == danish.id);
    CHECK(postOf(u"Swede"_s).organisation == postOf(u"Other Swede"_s).organisation);
    CHECK(postOf(u"Swede"_s).organisation != danish.id);
    CHECK(postOf(u"Elector"_s).organisation == unit.id);
    CHECK(postOf(u"Elector"_s).title == u"Head");
    CHECK(postOf(u"Lawyer"_s).organisation == danish.id);
    CHECK(postOf(u"Lawyer"_s).title == u"Head, Legal unit");
    const auto platform = bench.only<Organisation>(u"WHERE kind = 'platform'"_s);
    CHECK(platform.id == postOf(u"Lobbyist"_s).organisation);
    CHECK(platform.country.isEmpty());
    CHECK(bench.all<Organisation>().size() == 4);

    auto options = ContactImportOptions();
    options.organisationKind = u"civil-society"_s;
    bench.import(vcard("FN:Activist\r\nORG:Fact Checkers Example"), options);
    CHECK(bench.only<Organisation>(u"WHERE kind = 'civil-society'"_s).name == u"Fact Checkers Example");
}

TEST_CASE("who is in the trash or erased does not come back by an import")
{
    ContactBench bench;
    Person person;
    person.name = u"Anna Example"_s;
    person.id = bench.add(person);
    const auto file = bench.exported({});
    must(bench.store().edit(u"Delete"_s, [id = person.id](Edit &edit) {
        return edit.remove(id);
    }));
    auto outcome = bench.import(file);
    CHECK(outcome.only().problem.contains(u"trash"));
    must(bench.store().edit(u"Erase"_s, [id = person.id](Edit &edit) {
        return edit.erase(id);
    }));
    outcome = bench.import(file);
    CHECK(outcome.only().problem.contains(u"erased"));
    CHECK(bench.all<Person>().isEmpty());
}

TEST_CASE("what can't be taken is told with its line, and nothing else is lost")
{
    ContactBench bench;
    const auto outcome = bench.import(
        karen + vcard("FN:" + QByteArray(10'000, 'x')) + vcard("EMAIL:nobody@example.org") + vcard("FN:Twice\r\nUID:t")
        + vcard("FN:Twice\r\nUID:t") + vcard("FN:Other\r\nUID:t") + vcard("FN:Wrong\r\nX-LIAISON-TLP:PURPLE")
        + vcard("FN:Same\r\nEMAIL:karen@example.org") + vcard("FN:Bidi \u202Emoor\u202C"));
    CHECK(outcome.counts() == "new 4, changed 0, unchanged 0, undecided 0, unreadable 5");
    const auto &entries = outcome.entries;
    CHECK(entries.at(1).problem.contains(u"10,000"));
    CHECK(entries.at(1).line == 18);
    CHECK(entries.at(1).name.size() == 200);
    CHECK(entries.at(2).problem.contains(u"nobody@example.org"));
    CHECK(entries.at(4).problem.contains(u"line %1"_s.arg(entries.at(3).line)));
    CHECK(entries.at(5).problem.contains(u"identifier"));
    CHECK(entries.at(6).problem.contains(u"PURPLE"));
    CHECK(entries.at(7).remarks.join(u' ').contains(u"line 1"));
    CHECK(entries.at(8).remarks.join(u' ').contains(u"Invisible"));
    CHECK(bench.all<Person>().size() == 4);
}

TEST_CASE("a stopped import leaves nothing behind")
{
    ContactBench bench;
    const auto source = ContactBench::file(karen + vcard("FN:Anna Example"));
    const auto result =
        bench.store()
            .edit(u"Import"_s,
                  [source](Edit &edit) {
                      return ContactImport::commit(edit, *source, {}, [](const ContactEntry &entry, int) {
                          return entry.line == 1;
                      });
                  })
            .result();
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == Error::Code::Cancelled);
    CHECK(bench.all<Person>().isEmpty());
    CHECK(must(bench.store().undoLabel()).isEmpty());
}
