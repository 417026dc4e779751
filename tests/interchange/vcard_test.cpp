// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactsamples.h"

#include "interchange/readahead.h"
#include "interchange/vcardwriter.h"

#include <KContacts/VCardConverter>

#include <QRandomGenerator>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A card with everything that a vCard of this version can carry, in awkward texts.
ContactCard fullPerson(VCardWriter::Version version)
{
    ContactCard card;
    card.line = 1;
    card.uid = u"urn:uuid:00112233-4455-6677-8899-aabbccddeeff"_s;
    card.name = u"Καρολίνα; Ερευνήτρια, \\network"_s;
    card.sortName = u"Ερευνήτρια, Καρολίνα"_s;
    card.honorific = u"Dr"_s;
    card.country = u"GR"_s;
    card.tags = {u"press, radio"_s, u"a;b"_s, u"back\\slash"_s};
    card.notes = u"first line\nsecond, with \\n and ; and \"quotes\"\n\n"_s + u"a very long line "_s.repeated(20)
        + u"ένα τέλος"_s;
    card.posts = {{u"Ministry; of, Examples"_s, {}, u"Head of unit; elections"_s, u"coordinator"_s, {}},
                  {u"Second Agency"_s, {}, {}, {}, {}},
                  {u"Third Agency"_s, {}, u"Member, board"_s, u"member"_s, {}}};
    card.points = {{u"email"_s, u"karolina@example.org"_s, {}, 1, {}},
                   {u"email"_s, u"own@example.org"_s, u"nights: “only”; ^'urgent'"_s, 0, {}},
                   {u"phone"_s, u"+30 21 0000 0001"_s, u"fax"_s, 1, {}},
                   {u"phone"_s, u"+30 21 0000 0002"_s, {}, 1, {}},
                   {u"mobile"_s, u"+30 69 0000 0003"_s, u"πρωί"_s, 0, {}},
                   {u"messenger"_s, u"Signal +30 69 0000 0003"_s, {}, 0, {}},
                   {u"messenger"_s, u"xmpp:karolina@example.org"_s, {}, 3, {}},
                   {u"form"_s, u"https://example.org/a;b?c=d,e"_s, {}, 0, {}},
                   {u"key"_s, u"0123 4567 89AB CDEF"_s, {}, 0, {}},
                   {u"postal"_s, u"Street 1, 10000 Town; rear building"_s, {}, 1, {}}};
    if (version == VCardWriter::V4) {
        card.latinName = u"Karolina Erevnitria"_s;
        card.languages = {u"el"_s, u"en"_s};
    }
    return card;
}

ContactCard fullOrganisation()
{
    ContactCard card;
    card.line = 1;
    card.kind = ContactCard::Organisation;
    card.uid = u"agency-17"_s;
    card.name = u"Cyber, Centre; Example"_s;
    card.shortName = u"CCE"_s;
    card.aliases = {u"Centre, the"_s, u"Example CSIRT"_s};
    card.parent = u"Ministry; of Defence"_s;
    card.website = u"https://cce.example.org/"_s;
    card.address = u"Long Street 1\n1000 Town"_s;
    card.country = u"DK"_s;
    card.tags = {u"csirt"_s};
    card.notes = u"open; day and night"_s;
    card.points = {{u"email"_s, u"duty@example.org"_s, u"incidents"_s, 0, {}},
                   {u"postal"_s, u"PO Box 1, Town"_s, {}, 0, {}},
                   {u"form"_s, u"https://cce.example.org/report"_s, {}, 0, {}}};
    return card;
}

/// KContacts gives the kinds of contact points in its own order.
ContactCard sorted(ContactCard card)
{
    std::ranges::stable_sort(card.points, {}, [](const ContactCard::Point &point) {
        return std::pair(point.medium, point.value);
    });
    return card;
}

void checkSame(const ContactCard &read, const ContactCard &written)
{
    const auto a = sorted(read);
    const auto b = sorted(written);
    CHECK(a.uid == b.uid);
    CHECK(a.name == b.name);
    CHECK(a.sortName == b.sortName);
    CHECK(a.latinName == b.latinName);
    CHECK(a.honorific == b.honorific);
    CHECK(a.shortName == b.shortName);
    CHECK(a.aliases == b.aliases);
    CHECK(a.parent == b.parent);
    CHECK(a.website == b.website);
    CHECK(a.address == b.address);
    CHECK(a.country == b.country);
    CHECK(a.languages == b.languages);
    CHECK(a.tags == b.tags);
    CHECK(a.notes == b.notes);
    CHECK(a.internals == b.internals);
    CHECK(a.leftOut == b.leftOut);
    CHECK(a.remarks == b.remarks);
    REQUIRE(a.posts.size() == b.posts.size());
    for (int i = 0; i < a.posts.size(); ++i) {
        CAPTURE(i);
        CHECK(a.posts.at(i).organisation == b.posts.at(i).organisation);
        CHECK(a.posts.at(i).title == b.posts.at(i).title);
        CHECK(a.posts.at(i).networkRole == b.posts.at(i).networkRole);
        CHECK(a.posts.at(i).internals == b.posts.at(i).internals);
    }
    REQUIRE(a.points.size() == b.points.size());
    for (int i = 0; i < a.points.size(); ++i) {
        CAPTURE(a.points.at(i).medium, a.points.at(i).value);
        CHECK(a.points.at(i).medium == b.points.at(i).medium);
        CHECK(a.points.at(i).value == b.points.at(i).value);
        CHECK(a.points.at(i).purpose == b.points.at(i).purpose);
        CHECK(a.points.at(i).post == b.points.at(i).post);
        CHECK(a.points.at(i).internals == b.points.at(i).internals);
    }
    CHECK(a == b);
}
}

TEST_CASE("a vCard that is written comes back without loss")
{
    const auto version = GENERATE(VCardWriter::V3, VCardWriter::V4);
    CAPTURE(int(version));
    for (auto card : {fullPerson(version), fullOrganisation()}) {
        const auto bytes = VCardWriter(version).write(card);
        INFO(bytes.toStdString());
        checkSame(onlyCard(bytes), card);
        for (const auto &line : bytes.split('\n')) {
            CHECK(line.size() <= 76); // with its carriage return
            CHECK(line.isValidUtf8());
        }
        CHECK(KContacts::VCardConverter().parseVCards(bytes).size() == 1);
    }
}

TEST_CASE("a copy for the house carries what no vCard property stands for")
{
    const auto version = GENERATE(VCardWriter::V3, VCardWriter::V4);
    auto card = fullPerson(version);
    card.internals = {{u"tlp"_s, u"AMBER+STRICT"_s}, {u"legal_basis"_s, u"public task; art. 6, 1"_s}};
    card.posts[0].internals = {{u"since"_s, u"2019-01-21"_s}, {u"notes"_s, u"two\nlines; \"x\", \\y"_s}};
    card.posts[2].internals = {{u"until"_s, u"2020-01-01"_s}};
    card.points[0].internals = {{u"tlp"_s, u"RED"_s}, {u"audiences"_s, u"network,platforms"_s}};
    card.points[1].internals = {{u"hours"_s, u"always"_s}};
    card.points[9].purpose = u"letters"_s;
    card.points[9].internals = {{u"verified_on"_s, u"2019-02-12"_s}};
    checkSame(onlyCard(VCardWriter(version).write(card)), card);
}

TEST_CASE("KContacts reads what is written")
{
    const auto version = GENERATE(VCardWriter::V3, VCardWriter::V4);
    auto card = fullPerson(version);
    card.name = u"Karen Prøve"_s;
    card.sortName = u"Prøve, Karen"_s;
    card.latinName.clear();
    const auto read = KContacts::VCardConverter().parseVCards(VCardWriter(version).write(card));
    REQUIRE(read.size() == 1);
    const auto &addressee = read.first();
    CHECK(addressee.formattedName() == u"Karen Prøve");
    CHECK(addressee.familyName() == u"Prøve");
    CHECK(addressee.givenName() == u"Karen");
    CHECK(addressee.prefix() == u"Dr");
    CHECK(addressee.uid() == card.uid);
    CHECK(addressee.emails() == QStringList{u"karolina@example.org"_s, u"own@example.org"_s});
    CHECK(addressee.phoneNumbers().size() == 3);
    CHECK(addressee.title() == u"Head of unit; elections");
    CHECK(addressee.note().startsWith(u"first line\nsecond, with "));
}

TEST_CASE("a vCard as other programs write it")
{
    SECTION("Apple: groups with labels")
    {
        const auto card = onlyCard(
            "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//Mac OS X 10.14//EN\nN:Example;Anna;;Dr.;\nFN:Dr. Anna Example\n"
            "ORG:Example Platform;Public policy\nTITLE:Manager\nitem1.EMAIL;type=INTERNET;type=pref:anna@example.org\n"
            "item1.X-ABLabel:press\nitem2.EMAIL;type=INTERNET;type=WORK:work@example.org\nitem3.TEL:+32 2 000 00 00\n"
            "item3.X-ABLabel:_$!<Assistant>!$_\nitem4.ADR;type=WORK:;;Street 1;Brussels;;1000;Belgium\nitem4.X-ABADR:be\n"
            "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\n AAAA\n AAAA\nX-SOCIALPROFILE;type=twitter:https://example.org/anna\n"
            "BDAY:1970-01-01\nUID:ABCD-1\nEND:VCARD\n");
        CHECK(card.name == u"Dr. Anna Example");
        CHECK(card.honorific == u"Dr.");
        CHECK(card.uid == u"ABCD-1");
        REQUIRE(card.posts.size() == 1);
        CHECK(card.posts.first().organisation == u"Example Platform");
        CHECK(card.posts.first().unit == u"Public policy");
        CHECK(card.posts.first().title == u"Manager");
        CHECK(card.country == u"BE");
        REQUIRE(card.points.size() == 4);
        const auto points = sorted(card).points;
        CHECK(points.at(0).value == u"anna@example.org");
        CHECK(points.at(0).purpose == u"press");
        CHECK(points.at(0).post == 0);
        CHECK(points.at(1).value == u"work@example.org");
        CHECK(points.at(1).post == 1);
        CHECK(points.at(2).value == u"+32 2 000 00 00");
        CHECK(points.at(2).purpose == u"Assistant");
        CHECK(points.at(3).value == u"Street 1, 1000 Brussels");
        CHECK(card.leftOut == QStringList{u"BDAY"_s, u"PHOTO"_s, u"X-SOCIALPROFILE"_s});
    }
    SECTION("Outlook: version 2.1, quoted-printable, an encoding of its own")
    {
        const auto card = onlyCard(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Pr=F8ve;Karen\r\n"
            "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Karen Pr=F8ve\r\n"
            "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:first=0D=0Asecond \xE2=80=94 a long =\r\nline; and, more=\r\n\r\n"
            "TEL;WORK;VOICE:+45 00 00 00 01\r\nTEL;CELL:+45 00 00 00 02\r\nTEL;WORK;FAX:+45 00 00 00 03\r\n"
            "EMAIL;PREF;INTERNET:karen@example.org\r\nADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Gade=201;K=C3=B8benhavn;;1000;Danmark\r\n"
            "END:VCARD\r\n");
        CHECK(card.name == u"Karen Prøve");
        CHECK(card.notes == u"first\nsecond — a long line; and, more");
        CHECK(card.country == u"DK");
        REQUIRE(card.points.size() == 5);
        CHECK(card.points.at(0).value == u"karen@example.org");
        CHECK(sorted(card).points.at(1).medium == u"mobile");
        CHECK(sorted(card).points.at(4).value == u"Gade 1, 1000 København");
    }
    SECTION("no UTF-8 although it ought to be")
    {
        const auto card = onlyCard(cardWith("FN:Karen Pr\xF8ve\r\nNOTE:\xC3\xA6 is UTF-8"));
        CHECK(card.name == u"Karen Prøve");
        CHECK(card.notes == u"æ is UTF-8");
        REQUIRE(card.remarks.size() == 1);
        CHECK(card.remarks.first().contains(u"Windows-1252"));
    }
    SECTION("UTF-16, with a byte order mark and without")
    {
        const auto text = QString::fromUtf8(cardWith("FN:Karen Prøve\r\nEMAIL:karen@example.org"));
        const QByteArray bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        CHECK(onlyCard(bytes).name == u"Karen Prøve");
        CHECK(onlyCard("\xFF\xFE" + bytes).name == u"Karen Prøve");
    }
    SECTION("old line ends, small letters, a byte order mark")
    {
        CHECK(onlyCard("\xEF\xBB\xBF"
                       "begin:vcard\rversion:3.0\rfn:Anna Example\rtel;type=cell:1\rend:vcard\r")
                  .name
              == u"Anna Example");
        CHECK(onlyCard("begin:vcard\rversion:3.0\rfn:Anna Example\rtel;type=cell:1\rend:vcard\r").points.first().medium
              == u"mobile");
    }
    SECTION("numbers and addresses as URIs")
    {
        const auto card = onlyCard(cardWith(
            "FN:Anna\r\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+1-555-555-5555;ext=12\r\nEMAIL:mailto:anna@example.org\r\n"
            "IMPP;PREF=1:xmpp:anna%40chat@example.org\r\nX-SKYPE:anna.example"));
        const auto points = sorted(card).points;
        REQUIRE(points.size() == 4);
        CHECK(points.at(0).value == u"anna@example.org");
        CHECK(points.at(1).value == u"skype:anna.example");
        CHECK(points.at(2).value == u"xmpp:anna@chat@example.org");
        CHECK(points.at(3).value == u"+1-555-555-5555 ext. 12");
        CHECK(points.at(3).post == 1);
    }
    SECTION("several notes and organisations")
    {
        const auto card =
            onlyCard(cardWith("FN:Anna\r\nNOTE:one\r\nNOTE:two\r\nORG:A\r\nORG:B;C\r\nTITLE:a\r\nTITLE:b"));
        CHECK(card.notes == u"one\ntwo");
        REQUIRE(card.posts.size() == 2);
        CHECK(card.posts.at(0).title == u"a");
        CHECK(card.posts.at(1).unit == u"C");
        CHECK(card.posts.at(1).title == u"b");
    }
    SECTION("an organisation without a kind")
    {
        CHECK(onlyCard(cardWith("FN:Example Agency\r\nORG:Example Agency", "3.0")).kind == ContactCard::Organisation);
        CHECK(onlyCard(cardWith("N:Agency;Example\r\nFN:Example Agency\r\nORG:Example Agency", "3.0")).kind
              == ContactCard::Person);
        CHECK(onlyCard(cardWith("ORG:Example Agency", "3.0")).name == u"Example Agency");
    }
    SECTION("a name only in its parts")
    {
        CHECK(onlyCard(cardWith("N:Example;Anna;Maria;Dr;PhD", "2.1")).name == u"Anna Maria Example PhD");
    }
    SECTION("a function without an organisation is told")
    {
        const auto card = onlyCard(cardWith("FN:Anna\r\nTITLE:Head of everything"));
        REQUIRE(card.remarks.size() == 1);
        CHECK(card.remarks.first().contains(u"Head of everything"));
    }
}

TEST_CASE("what is no whole card is told with its line, and harms no other")
{
    const QByteArray good = cardWith("FN:Good\r\nEMAIL:good@example.org");
    SECTION("the end is missing")
    {
        const auto cards = cardsOf("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lost\r\n" + good + good.first(40));
        REQUIRE(cards.size() == 3);
        CHECK(cards.at(0).line == 1);
        CHECK(cards.at(0).name == u"Lost");
        CHECK(cards.at(0).problem.contains(u"line 4"));
        CHECK(cards.at(1).card.name == u"Good");
        CHECK(cards.at(2).line == 9);
        CHECK(cards.at(2).problem.contains(u"stops"));
    }
    SECTION("text between cards")
    {
        const auto cards = cardsOf(good + "Hello,\r\nhere are the contacts.\r\n\r\n" + good);
        REQUIRE(cards.size() == 3);
        CHECK(cards.at(1).problem.contains(u"lines 6 to 7"));
        CHECK(cards.at(2).line == 9);
    }
    SECTION("nothing that names anybody; a list; a card in a card")
    {
        const auto cards = cardsOf(cardWith("EMAIL:nobody@example.org") + cardWith("NOTE:x")
                                   + cardWith("KIND:group\r\nFN:All\r\nMEMBER:urn:uuid:1")
                                   + cardWith("FN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group", "3.0")
                                   + cardWith("FN:Boss\r\nAGENT:\r\n" + cardWith("FN:Agent", "2.1") + "TEL:1", "2.1"));
        REQUIRE(cards.size() == 5);
        CHECK(cards.at(0).problem.contains(u"nobody@example.org"));
        CHECK(cards.at(1).problem.contains(u"no name"));
        CHECK(cards.at(2).problem.contains(u"list"));
        CHECK(cards.at(3).problem.contains(u"list"));
        CHECK(cards.at(4).card.name == u"Boss");
        CHECK(cards.at(4).card.points.size() == 1);
    }
    SECTION("a card that is too large, beside a picture that is larger")
    {
        QByteArray picture = "PHOTO;ENCODING=b:" + QByteArray(70, 'A');
        for (int i = 0; i < 40'000; ++i) {
            picture += "\r\n " + QByteArray(70, 'A');
        }
        const auto cards = cardsOf(
            cardWith("FN:Huge\r\nNOTE:" + QByteArray(1'200'000, 'x')) + cardWith("FN:Pictured\r\n" + picture)
            + cardWith("FN:Many\r\n" + QByteArray("NOTE:xxxxxxxxxxxxxxxxxxxxxxxxx\r\n").repeated(60'000)) + good);
        REQUIRE(cards.size() == 4);
        CHECK(cards.at(0).problem.contains(u"1 MB"));
        CHECK(cards.at(0).name == u"Huge");
        CHECK(cards.at(1).card.name == u"Pictured");
        CHECK(cards.at(1).card.leftOut == QStringList{u"PHOTO"_s});
        CHECK(cards.at(2).problem.contains(u"1 MB"));
        CHECK(cards.at(3).ok());
    }
    SECTION("lines that are no properties")
    {
        const auto card = onlyCard(cardWith("FN:Anna\r\nwhat is this\r\nand this"));
        REQUIRE(card.remarks.size() == 1);
        CHECK(card.remarks.first().contains(u"2 lines"));
    }
    SECTION("characters that hide or turn text")
    {
        const auto card = onlyCard(cardWith("FN:Anna \u202Egro.elpmaxe\u202C\x07\r\nEMAIL:anna\u2066@example.org"));
        CHECK(card.name == u"Anna gro.elpmaxe");
        CHECK(card.points.first().value == u"anna@example.org");
        REQUIRE(card.remarks.size() == 1);
        CHECK(card.remarks.first().contains(u"Invisible"));
    }
}

TEST_CASE("whatever is cut or changed in a file of cards, reading ends, and cards that are whole come in")
{
    QByteArray bytes;
    for (int i = 0; i < 3; ++i) {
        auto card = fullPerson(i % 2 == 0 ? VCardWriter::V4 : VCardWriter::V3);
        card.internals = {{u"tlp"_s, u"GREEN"_s}};
        bytes += VCardWriter(i % 2 == 0 ? VCardWriter::V4 : VCardWriter::V3).write(card);
    }
    QRandomGenerator random(20190304);
    for (int round = 0; round < 400; ++round) {
        auto changed = bytes;
        if (round % 2 == 0) {
            changed.truncate(random.bounded(int(bytes.size())));
        }
        for (int i = 0; i < 6 && !changed.isEmpty(); ++i) {
            changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
        }
        const auto file = ContactFile::fromBytes(changed, u"changed.vcf"_s);
        if (!file) {
            CHECK_FALSE(file.error().message.isEmpty());
            continue;
        }
        VCardReader reader(**file);
        int cards = 0;
        for (ReadCard card; reader.next(card);) {
            REQUIRE(++cards < 50);
            CHECK((card.ok() || !card.problem.isEmpty()));
            CHECK(card.line > 0);
        }
    }
    // Cut at a card's end, the cards before it are all there.
    const auto end = bytes.indexOf("END:VCARD") + 11;
    CHECK(cardsOf(bytes.first(end)).size() == 1);
    CHECK(cardsOf(bytes.first(end)).first().ok());
}

TEST_CASE("reading ahead gives the same cards in the same order, and may end early")
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i) {
        bytes += cardWith("FN:Person " + QByteArray::number(i));
    }
    const auto file = must(ContactFile::fromBytes(bytes, u"many.vcf"_s));
    const int most = GENERATE(0, 1, 64, 700, 1001);
    ReadAhead source(std::make_unique<VCardReader>(*file));
    ReadCard card;
    int count = 0;
    int progress = 0;
    while (count < most && source.next(card)) {
        CHECK(card.card.name == u"Person %1"_s.arg(count++));
        CHECK(source.progress() >= progress);
        progress = source.progress();
    }
    CHECK(count == std::min(most, 1000));
    if (most > 1000) {
        CHECK(progress == 1000);
        CHECK_FALSE(source.next(card));
    }
}

TEST_CASE("a file that is no list of contacts says what it is")
{
    const auto problem = [](const QByteArray &bytes, const QString &name) {
        const auto file = ContactFile::fromBytes(bytes, name);
        REQUIRE_FALSE(file.ok());
        CHECK(file.error().message.contains(name));
        return file.error().message;
    };
    CHECK(problem({}, u"a.vcf"_s).contains(u"empty"));
    CHECK(problem(QByteArray("\x7f"
                             "ELF\0\0\1\2\3\0\0\0",
                             12),
                  u"b.vcf"_s)
              .contains(u"no text"));
    CHECK(problem("Dear all,\nplease find...", u"c.vcf"_s).contains(u"BEGIN:VCARD"));
    CHECK(problem("PK\x03\x04 something", u"d.csv"_s).contains(u"Office"));
    CHECK(problem("%PDF-1.7", u"e.csv"_s).contains(u"PDF"));
    const auto missing = ContactFile::open(u"/nowhere/contacts.vcf"_s);
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.contains(u"contacts.vcf"));
    CHECK_FALSE(ContactFile::open(u"/tmp"_s).ok());
}
