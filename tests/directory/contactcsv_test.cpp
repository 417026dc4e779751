// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "importing.h"

#include <QRandomGenerator>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QStringList textsOf(const QStringList &header)
{
    QStringList texts;
    for (const auto &column : ContactColumns::guess(header)) {
        texts.append(column.text());
    }
    return texts;
}
}

TEST_CASE("columns are known by field names, labels and as other programs call them")
{
    CHECK(textsOf({u"name"_s, u"email_2_purpose"_s, u"post_2_since"_s, u"tlp"_s, u"email_post"_s})
          == QStringList{u"name"_s, u"email_2_purpose"_s, u"post_2_since"_s, u"tlp"_s, u"email_post"_s});
    CHECK(textsOf({u"Name"_s,
                   u"Form of address"_s,
                   u"Function"_s,
                   u"Role in the network"_s,
                   u"Legal basis"_s,
                   u"Review by"_s})
          == QStringList{u"name"_s, u"honorific"_s, u"title"_s, u"network_role"_s, u"legal_basis"_s, u"review_by"_s});
    // Outlook
    CHECK(textsOf({u"First Name"_s,
                   u"Last Name"_s,
                   u"Company"_s,
                   u"Department"_s,
                   u"Job Title"_s,
                   u"Business Phone"_s,
                   u"Mobile Phone"_s,
                   u"E-mail Address"_s,
                   u"E-mail 2 Address"_s,
                   u"Business Street"_s,
                   u"Business Postal Code"_s,
                   u"Spouse"_s})
          == QStringList{u"given_name"_s,
                         u"family_name"_s,
                         u"organisation"_s,
                         u"unit"_s,
                         u"title"_s,
                         u"phone"_s,
                         u"mobile"_s,
                         u"email"_s,
                         u"email_2"_s,
                         u"street"_s,
                         u"postal_code"_s,
                         QString()});
    // Google
    CHECK(textsOf({u"Name"_s,
                   u"E-mail 1 - Value"_s,
                   u"E-mail 1 - Label"_s,
                   u"E-mail 2 - Value"_s,
                   u"Phone 1 - Value"_s,
                   u"Organization Name"_s,
                   u"Organization Title"_s})
          == QStringList{u"name"_s,
                         u"email"_s,
                         u"email_purpose"_s,
                         u"email_2"_s,
                         u"phone"_s,
                         u"organisation"_s,
                         u"title"_s});
    // German, French, Danish
    CHECK(textsOf({u"Nachname"_s, u"Vorname"_s, u"Prénom"_s, u"Téléphone"_s, u"Telefon"_s, u"Straße"_s})
          == QStringList{u"family_name"_s, u"given_name"_s, QString(), u"phone"_s, u"phone"_s, u"street"_s});
    CHECK(ContactColumns::isHeader({u"Name"_s, u"Mail"_s}));
    CHECK_FALSE(ContactColumns::isHeader({u"Anna Example"_s, u"anna@example.org"_s}));
    CHECK_FALSE(ContactColumns::isHeader({u"x"_s, u"y"_s}));
    for (const auto &choice : ContactColumns::choices()) {
        CAPTURE(choice.text);
        CHECK_FALSE(choice.label.isEmpty());
        CHECK(ContactColumns::named(choice.text).text() == choice.text);
        CHECK((choice.text.isEmpty() || ContactColumns::named(choice.label).text() == choice.text));
    }
}

TEST_CASE("a table becomes people in posts, whatever the order of its columns")
{
    ContactBench bench;
    const QByteArray table =
        "\xEF\xBB\xBF"
        "E-Mail;Organisation;Country;Last name;First name;Phone;Role in the network;Phone 2;unknown column;Labels\r\n"
        "karen@example.org;Ministry of Examples;Danmark;Prøve;Karen;'+45-00-00;coordinator;+45 00 00 00 02;x;press, radio\r\n"
        ";Ministry of Examples;DK;;;;;;;\r\n"
        "\"a@example.org; b@example.org\";Chirpnest;;Almgren;Ines;'=1+1;;;;\r\n";
    const auto outcome = bench.import(table);
    CHECK(outcome.counts()
          == "new 2, changed 0, unchanged 1, undecided 0, unreadable 0"); // the ministry came with Karen
    CHECK(outcome.entries.at(0).line == 2);
    CHECK(bench.strings(u"SELECT name FROM person ORDER BY name"_s)
          == QStringList{u"Ines Almgren"_s, u"Karen Prøve"_s});
    CHECK(bench.strings(u"SELECT value FROM contact_point ORDER BY value"_s)
          == QStringList{u"+45 00 00 00 02"_s,
                         u"+45-00-00"_s,
                         u"=1+1"_s,
                         u"a@example.org"_s,
                         u"b@example.org"_s,
                         u"karen@example.org"_s});
    CHECK(bench.strings(u"SELECT label FROM tag ORDER BY label"_s) == QStringList{u"press"_s, u"radio"_s});
    CHECK(bench.strings(u"SELECT network_role FROM post WHERE network_role IS NOT NULL"_s)
          == QStringList{u"coordinator"_s});
    CHECK(bench.import(table).counts() == "new 0, changed 0, unchanged 3, undecided 0, unreadable 0");
}

TEST_CASE("a table without names of columns waits for somebody to say what they are")
{
    ContactBench bench;
    const QByteArray table = "Anna Example,anna@example.org\nBert Beispiel,bert@example.org\n";
    auto options = must(ContactImportOptions::guess(*ContactBench::file(table)));
    CHECK_FALSE(options.header);
    CHECK(bench.preview(table, options).counts() == "new 0, changed 0, unchanged 0, undecided 0, unreadable 2");
    options.columns = {ContactColumns::named(u"name"_s), ContactColumns::named(u"email"_s)};
    CHECK(bench.import(table, options).summary.added == 2);
}

TEST_CASE("rows that can't be taken are told by their line")
{
    ContactBench bench;
    const QByteArray table =
        "name,email,country\n"
        "Anna Example,anna@example.org,BE\n"
        "Too Many,x@example.org,BE,and,more\n"
        "Too Few\n"
        ",only@example.org,\n"
        "\"Never closed,x,y\n"
        "Wrong Country,w@example.org,Atlantis\n"
        "Latin Pr\xF8ve,l@example.org,DK\n"
        + QByteArray(10'000, 'x') + ",long@example.org,DK\n"
        "Extra But Émpty,e@example.org,DK,,\n"
        "Anna Example,anna@example.org,BE\n";
    const auto outcome = bench.import(table);
    CHECK(outcome.counts() == "new 4, changed 0, unchanged 0, undecided 0, unreadable 6");
    QMap<int, QString> problems;
    for (const auto &entry : outcome.entries) {
        problems.insert(entry.line, entry.problem.isEmpty() ? entry.remarks.join(u' ') : entry.problem);
    }
    CHECK(problems.value(2).isEmpty());
    CHECK(problems.value(3).contains(u"5 cells"));
    CHECK(problems.value(4).contains(u"1 cells instead of 3"));
    CHECK(problems.value(5).contains(u"only@example.org"));
    CHECK(problems.value(6).contains(u"quotation mark"));
    CHECK(problems.value(7).contains(u"Atlantis"));
    CHECK(problems.value(8).contains(u"Windows-1252"));
    CAPTURE(problems.value(9));
    CHECK(problems.value(9).contains(u"10,000"));
    CHECK(problems.value(11).contains(u"line 2"));
    CHECK(bench.strings(u"SELECT name FROM person ORDER BY name"_s)
          == QStringList{u"Anna Example"_s, u"Extra But Émpty"_s, u"Latin Prøve"_s, u"Too Few"_s});
}

TEST_CASE("labels and clearances travel in a copy for the house, and are shown before they change anything")
{
    ContactBench bench;
    bench.import(
        "name,email,email_tlp,email_audiences,tlp,review_by,post_since,organisation\n"
        "Anna Example,anna@example.org,TLP:AMBER,\"network,platforms\",green,2020-01-31,2019-02-01,Agency\n");
    const auto point = bench.only<ContactPoint>();
    CHECK(point.tlp == u"AMBER");
    CHECK(point.audiences == QStringList{u"network"_s, u"platforms"_s});
    CHECK(bench.only<Person>().tlp == u"GREEN");
    CHECK(bench.only<Person>().review_by == QDate(2020, 1, 31));
    CHECK(bench.only<Post>().since == QDate(2019, 2, 1));
    const auto changed = bench.import("name,email,email_tlp\nAnna Example,anna@example.org,CLEAR\n");
    CHECK(changed.only().changes == QList<ContactChange>{{u"TLP (anna@example.org)"_s, u"AMBER"_s, u"CLEAR"_s}});
}

TEST_CASE("whatever is cut or changed in a table, every row is told, and nothing is written by looking")
{
    ContactBench bench;
    QByteArray table = "name;email;organisation;country;notes\r\n";
    for (int i = 0; i < 12; ++i) {
        const auto number = QByteArray::number(i);
        table += "\"Prøve, " + number + "\";p" + number + "@example.org;Ministry;DK;\"a\r\nb\"\"c\"\"\"\r\n";
    }
    const auto before = bench.revision();
    QRandomGenerator random(20190305);
    for (int round = 0; round < 150; ++round) {
        auto changed = table;
        if (round % 3 == 0) {
            changed.truncate(random.bounded(int(table.size())));
        }
        for (int i = 0; i < 4 && !changed.isEmpty(); ++i) {
            changed[random.bounded(int(changed.size()))] = "\";,\r\n\t|x\xF8\xC3="[random.bounded(11)];
        }
        const auto file = ContactFile::fromBytes(changed, u"changed.csv"_s);
        const auto options = file ? ContactImportOptions::guess(**file) : Result<ContactImportOptions>(file.error());
        if (!options) {
            CHECK_FALSE(options.error().message.isEmpty());
            continue;
        }
        const auto outcome = bench.preview(changed, *options);
        const auto &summary = outcome.summary;
        CHECK(summary.added + summary.changed + summary.unchanged + summary.undecided + summary.unreadable
              == outcome.entries.size());
        for (const auto &entry : outcome.entries) {
            CHECK((entry.verdict == ContactEntry::Unreadable) == !entry.problem.isEmpty());
        }
    }
    CHECK(bench.revision() == before);
    CHECK(bench.import(table).summary.added == 12);
}
