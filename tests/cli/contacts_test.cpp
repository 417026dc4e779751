// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Contacts in and out of the terminal, and other programs that read them.

#include "program.h"

#include "directory/savedlists.h"
#include "support/temporary.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using Liaison::Test::must;

namespace
{
const QByteArray cards =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:karen-1\r\nFN:Karen Prøve\r\nORG:Ministry of Examples\r\nTITLE:Head of unit\r\n"
    "EMAIL;TYPE=work:karen@example.org\r\nTEL;TYPE=cell:+45 00 00 00 02\r\nADR:;;;;;;Denmark\r\nPHOTO:data:,x\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Example;Anna;;;\r\nFN:Anna Example\r\nEMAIL:anna@example.org\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL:nobody@example.org\r\nEND:VCARD\r\n";

QJsonObject onlyFile(const QJsonObject &json)
{
    REQUIRE(json.value(u"files"_s).toArray().size() == 1);
    return json.value(u"files"_s).toArray().first().toObject();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct Foreign {
    int status;
    QString output;
};

/// A program of the system, in a home of its own.
Foreign foreign(const QString &name, const QStringList &arguments, const QString &home, const QByteArray &input = {})
{
    const auto path = QStandardPaths::findExecutable(name);
    INFO(name.toStdString());
    REQUIRE_FALSE(path.isEmpty());
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// A profile with somebody awkward and an organisation.
void fill(const Program &program)
{
    program.write(u"contacts.vcf"_s, cards);
    program.json({u"import"_s, program.path(u"contacts.vcf"_s)});
    program.add({u"organisation"_s,
                 u"name=Example Platform"_s,
                 u"kind=platform"_s,
                 u"short_name=EP"_s,
                 u"website=https://example.org"_s,
                 u"tlp=RED"_s});
    program.add({u"person"_s,
                 u"name=Ævar Örn; Þór, \"Test\""_s,
                 u"honorific=Dr"_s,
                 u"notes=first, second; third"_s,
                 u"legal_basis=public task"_s});
}
}

TEST_CASE("Contacts come in: what was added, changed, left as it is and skipped, with reasons")
{
    const Program program;
    program.write(u"contacts.vcf"_s, cards);
    const QStringList import{u"import"_s, program.path(u"contacts.vcf"_s)};

    auto file = onlyFile(program.json(import + QStringList{u"--dry-run"_s}));
    CHECK(file.value(u"written"_s) == false);
    CHECK(file.value(u"added"_s) == 2);
    CHECK_FALSE(QDir(program.profile()).exists()); // nothing came of it, not even a profile

    file = onlyFile(program.json(import));
    CHECK(file.value(u"kind"_s) == u"contacts"_s);
    CHECK(file.value(u"format"_s) == u"vcard"_s);
    CHECK(file.value(u"written"_s) == true);
    CHECK(file.value(u"added"_s) == 2);
    CHECK(file.value(u"skipped"_s) == 1);
    CHECK(file.value(u"left_out"_s).toObject() == QJsonObject{{u"PHOTO"_s, 1}});
    const auto entries = file.value(u"entries"_s).toArray();
    REQUIRE(entries.size() == 3);
    CHECK(entries.at(0).toObject().value(u"change"_s) == u"new"_s);
    CHECK(entries.at(0).toObject().value(u"id"_s).toString().size() == 32);
    CHECK(entries.at(2).toObject().value(u"change"_s) == u"unreadable"_s);
    CHECK(entries.at(2).toObject().value(u"line"_s) == 18);
    CHECK(entries.at(2).toObject().value(u"reason"_s).toString().contains(u"nobody@example.org"_s));

    file = onlyFile(program.json(import));
    CHECK(file.value(u"written"_s) == false);
    CHECK(file.value(u"unchanged"_s) == 2);

    auto changed = cards;
    changed.replace("Head of unit", "Director");
    program.write(u"contacts.vcf"_s, changed);
    file = onlyFile(program.json(import));
    CHECK(file.value(u"changed"_s) == 1);
    const auto field =
        file.value(u"entries"_s).toArray().first().toObject().value(u"fields"_s).toArray().first().toObject();
    CHECK(field.value(u"before"_s) == u"Head of unit"_s);
    CHECK(field.value(u"after"_s) == u"Director"_s);

    const auto run = program(import);
    CHECK(run.status == 0);
    CHECK(run.output.contains(u"0 added, 0 changed, 2 unchanged, 1 skipped"_s));
    CHECK(run.output.contains(u"line 18: skipped"_s));
    program.json({u"undo"_s});
    CHECK(program.json({u"list"_s, u"post"_s})
              .value(u"records"_s)
              .toArray()
              .first()
              .toObject()
              .value(u"fields"_s)
              .toObject()
              .value(u"title"_s)
          == u"Head of unit"_s);
}

TEST_CASE("Homonyms are skipped unless somebody decides")
{
    const Program program;
    REQUIRE(program({u"init"_s}).status == 0);
    program.add({u"person"_s, u"name=Anna Example"_s});
    program.write(u"a.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Example\nTEL:+32 2 000 00 01\nEND:VCARD\n");
    const QStringList import{u"import"_s, program.path(u"a.vcf"_s)};
    auto run = program(import);
    CHECK(run.status == 1); // nobody was taken over
    CHECK(run.output.contains(u"--homonyms"_s));
    auto file = onlyFile(program.json(import + QStringList{u"--homonyms"_s, u"same"_s}));
    CHECK(file.value(u"changed"_s) == 1);
    file = onlyFile(program.json(import));
    CHECK(file.value(u"unchanged"_s) == 1);
    program.write(u"a.vcf"_s,
                  "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Example\nTEL:+32 2 000 00 02\nTEL:+32 2 000 00 03\nEND:VCARD\n");
    file = onlyFile(program.json(import + QStringList{u"--homonyms"_s, u"new"_s}));
    CHECK(file.value(u"added"_s) == 1);
    CHECK(program(import + QStringList{u"--homonyms"_s, u"maybe"_s}).status == 2);
}

TEST_CASE("A table comes in by its first row, or by what --columns says")
{
    const Program program;
    program.write(u"table.csv"_s,
                  "Name;E-mail;Company\nKaren Prøve;karen@example.org;Ministry of Examples\nToo;many;cells;here\n");
    auto file =
        onlyFile(program.json({u"import"_s, program.path(u"table.csv"_s), u"--organisations"_s, u"civil-society"_s}));
    CHECK(file.value(u"format"_s) == u"csv"_s);
    CHECK(file.value(u"delimiter"_s) == u";"_s);
    CHECK(file.value(u"columns"_s).toArray() == QJsonArray{u"name"_s, u"email"_s, u"organisation"_s});
    CHECK(file.value(u"added"_s) == 1);
    CHECK(file.value(u"skipped"_s) == 1);
    CHECK(program.json({u"list"_s, u"organisation"_s, u"--where"_s, u"kind=civil-society"_s})
              .value(u"records"_s)
              .toArray()
              .size()
          == 1);

    program.write(u"bare.csv"_s, "Anna Example,x,anna@example.org\n");
    const QStringList bare{u"import"_s, program.path(u"bare.csv"_s)};
    const auto run = program(bare);
    CHECK(run.status == 1);
    CHECK(run.errors.contains(u"--columns"_s));
    file = onlyFile(program.json(bare + QStringList{u"--columns"_s, u"name,,email"_s}));
    CHECK(file.value(u"added"_s) == 1);
    CHECK(program(bare + QStringList{u"--columns"_s, u"name,quux"_s}).errors.contains(u"quux"_s));
}

TEST_CASE("What is no list of contacts is said in one sentence")
{
    const Program program;
    program.write(u"binary.vcf"_s,
                  QByteArray("\x7f"
                             "ELF\0\1\2\3",
                             8)
                      .repeated(100));
    program.write(u"empty.csv"_s, "\n\n");
    program.write(u"letter.vcf"_s, "Dear all,\n");
    for (const auto &name : {u"binary.vcf"_s, u"empty.csv"_s, u"letter.vcf"_s, u"missing.vcf"_s}) {
        const auto run = program({u"import"_s, program.path(name)});
        CAPTURE(name, run.errors);
        CHECK(run.status == 1);
        CHECK(run.errors.contains(name));
        CHECK(run.output.isEmpty());
    }
}

TEST_CASE("Contacts go out, by ending, and only those who are asked for")
{
    const Program program;
    fill(program);
    auto json = program.json({u"export"_s, program.path(u"all.vcf"_s)});
    CHECK(json.value(u"people"_s) == 3);
    CHECK(json.value(u"organisations"_s) == 2);
    CHECK(json.value(u"with_notes"_s) == 1);
    const auto all = content(program.path(u"all.vcf"_s));
    CHECK(all.count("BEGIN:VCARD") == 5);
    CHECK(all.count("VERSION:4.0") == 5);
    CHECK_FALSE(all.contains("X-LIAISON"));
    CHECK_FALSE(all.contains("public task"));

    json = program.json({u"export"_s, program.path(u"dk.vcf"_s), u"--where"_s, u"country=DK"_s, u"--vcard3"_s});
    CHECK(json.value(u"people"_s) == 1);
    CHECK(json.value(u"organisations"_s) == 1);
    CHECK(content(program.path(u"dk.vcf"_s)).count("VERSION:3.0") == 2);

    json = program.json({u"export"_s, program.path(u"platforms.csv"_s), u"--where"_s, u"kind=platform"_s});
    CHECK(json.value(u"people"_s) == 0);
    CHECK(json.value(u"organisations"_s) == 1);
    const auto table = content(program.path(u"platforms.csv"_s));
    CHECK(table.contains("Example Platform"));
    CHECK_FALSE(table.contains("RED"));

    json = program.json({u"export"_s, program.path(u"inner.vcf"_s), u"--internal"_s, u"--type"_s, u"person"_s});
    CHECK(content(program.path(u"inner.vcf"_s)).contains("X-LIAISON-LEGAL-BASIS:public task"));
    CHECK_FALSE(content(program.path(u"inner.vcf"_s)).contains("KIND:org"));
    program.json({u"export"_s, program.path(u"quiet.vcf"_s), u"--no-notes"_s});
    CHECK_FALSE(content(program.path(u"quiet.vcf"_s)).contains("NOTE"));

    // An existing file stays as it is.
    const auto again = program({u"export"_s, program.path(u"all.vcf"_s)});
    CHECK(again.status == 1);
    CHECK(again.errors.contains(u"--force"_s));
    CHECK(content(program.path(u"all.vcf"_s)) == all);
    CHECK(program({u"export"_s, program.path(u"all.vcf"_s), u"--force"_s}).status == 0);
    CHECK(program({u"export"_s, program.path(u"all.txt"_s)}).errors.contains(u".vcf"_s));
    CHECK(program({u"export"_s, program.path(u"no/where.vcf"_s)}).status == 1);
    CHECK(program({u"export"_s, program.path(u"b.vcf"_s), u"--where"_s, u"quux=1"_s}).status == 1);
    const auto nobody = program({u"export"_s, program.path(u"nobody.vcf"_s), u"--where"_s, u"country=MT"_s});
    CHECK(nobody.status == 0);
    CHECK_FALSE(QFile::exists(program.path(u"nobody.vcf"_s)));
}

TEST_CASE("A list that was kept in the directory is a filter of the terminal")
{
    const Program program;
    REQUIRE(program({u"init"_s}).status == 0);
    const auto karen = program.add({u"person"_s, u"name=Karen Prøve"_s, u"country=DK"_s});
    program.add({u"person"_s, u"name=Anna Example"_s, u"country=EE"_s});
    program.add({u"organisation"_s, u"name=Vidora"_s, u"kind=platform"_s});
    CHECK(program({u"list"_s, u"person"_s, u"--filter"_s, u"Danes"_s}).errors.contains(u"none was kept"_s));
    {
        const auto profile = must(Liaison::Profile::open(program.profile()));
        must(profile->store().edit(u"Keep"_s, [](Liaison::Edit &edit) {
            return Liaison::Directory::saveList(edit, {u"Our Danes"_s, {.countries = {u"DK"_s}}});
        }));
    }
    const auto listed = program.json({u"list"_s, u"person"_s, u"--filter"_s, u"our danes"_s});
    REQUIRE(listed[u"records"].toArray().size() == 1);
    CHECK(listed[u"records"][0][u"id"] == karen);
    const auto both =
        program.json({u"list"_s, u"person"_s, u"--filter"_s, u"Our Danes"_s, u"--where"_s, u"country=EE"_s});
    CHECK(both[u"records"].toArray().isEmpty());
    CHECK(program.json({u"export"_s, program.path(u"danes.vcf"_s), u"--filter"_s, u"Our Danes"_s})[u"people"] == 1);
    CHECK(
        program({u"list"_s, u"organisation"_s, u"--filter"_s, u"Our Danes"_s}).errors.contains(u"a list of People"_s));
    CHECK(program({u"list"_s, u"person"_s, u"--filter"_s, u"Danes"_s}).errors.contains(u"Our Danes"_s));
}

TEST_CASE("khard reads what is exported")
{
    const Program program;
    fill(program);
    const bool old = GENERATE(false, true);
    const auto book = program.path(u"book"_s);
    REQUIRE(QDir().mkpath(book));
    REQUIRE(QDir().mkpath(program.path(u"config/khard"_s)));
    program.write(u"config/khard/khard.conf"_s,
                  "[addressbooks]\n[[all]]\npath = " + book.toUtf8() + "\n[general]\ndefault_action = list\n");
    program.json(QStringList{u"export"_s, program.path(u"all.vcf"_s)}
                 + (old ? QStringList{u"--vcard3"_s} : QStringList()));
    // An address book of khard has one file for each card.
    const auto parts =
        QString::fromUtf8(content(program.path(u"all.vcf"_s))).split(u"END:VCARD\r\n"_s, Qt::SkipEmptyParts);
    REQUIRE(parts.size() == 5);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        program.write(u"book/%1.vcf"_s.arg(i), (parts.at(i) + u"END:VCARD\r\n"_s).toUtf8());
    }
    const auto list = foreign(u"khard"_s, {u"list"_s, u"--parsable"_s}, program.path({}));
    CAPTURE(list.output);
    CHECK(list.status == 0);
    CHECK(list.output.count(u'\n') == 5);
    CHECK(list.output.contains(u"Karen Prøve"_s));
    CHECK(list.output.contains(u"Ævar Örn; Þór, \"Test\""_s));
    CHECK(list.output.contains(u"Example Platform"_s));
    const auto email = foreign(u"khard"_s, {u"email"_s, u"--parsable"_s, u"karen"_s}, program.path({}));
    CHECK(email.output.contains(u"karen@example.org"_s));
    const auto phone = foreign(u"khard"_s, {u"phone"_s, u"--parsable"_s, u"karen"_s}, program.path({}));
    CHECK(phone.output.contains(u"+45 00 00 00 02"_s));
    const auto shown = foreign(u"khard"_s, {u"show"_s, u"Ævar"_s}, program.path({}));
    CAPTURE(shown.output);
    CHECK(shown.output.contains(u"first, second; third"_s));
}

TEST_CASE("abook reads what is exported")
{
    const Program program;
    fill(program);
    const bool old = GENERATE(false, true);
    program.json(QStringList{u"export"_s, program.path(u"all.vcf"_s)}
                 + (old ? QStringList{u"--vcard3"_s} : QStringList()));
    const auto read = foreign(u"abook"_s,
                              {u"--convert"_s,
                               u"--informat"_s,
                               u"vcard"_s,
                               u"--infile"_s,
                               program.path(u"all.vcf"_s),
                               u"--outformat"_s,
                               u"abook"_s,
                               u"--outfile"_s,
                               program.path(u"all.abook"_s)},
                              program.path({}));
    CAPTURE(read.output);
    CHECK(read.status == 0);
    const auto book = content(program.path(u"all.abook"_s));
    CAPTURE(book);
    CHECK(book.count("name=") == 5);
    CHECK(book.contains("name=Karen Pr\xC3\xB8ve"));
    CHECK(book.contains("email=karen@example.org"));
    CHECK(book.contains("mobile=+45 00 00 00 02"));
    CHECK(book.contains("name=Example Platform"));
}

TEST_CASE("A vCard file of 100 MB: pictures are passed by, a card that is too large is told, all others come in")
{
    const Program program;
    const QByteArray good = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Good\r\nEND:VCARD\r\n";
    {
        QFile file(program.path(u"huge.vcf"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        const QByteArray line = ' ' + QByteArray(74, 'A') + "\r\n";
        const auto block = line.repeated(8'000); // 616,000 bytes
        file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:With a picture\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n");
        for (int i = 0; i < 90; ++i) {
            file.write(block);
        }
        file.write(
            "EMAIL:picture@example.org\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:With a novel\r\nNOTE:A\r\n");
        for (int i = 0; i < 70; ++i) {
            file.write(block);
        }
        file.write("END:VCARD\r\n" + good);
        REQUIRE(file.size() > 95'000'000);
    }
    const auto file = onlyFile(program.json({u"import"_s, program.path(u"huge.vcf"_s)}));
    CHECK(file.value(u"added"_s) == 2);
    CHECK(file.value(u"skipped"_s) == 1);
    CHECK(file.value(u"left_out"_s).toObject() == QJsonObject{{u"PHOTO"_s, 1}});
    const auto skipped = file.value(u"entries"_s).toArray().at(1).toObject();
    CHECK(skipped.value(u"name"_s) == u"With a novel"_s);
    CHECK(skipped.value(u"reason"_s).toString().contains(u"1 MB"_s));
    CHECK(program.json({u"list"_s, u"contact_point"_s}).value(u"records"_s).toArray().size() == 1);
}

TEST_CASE("A formula never leaves as one")
{
    const Program program;
    REQUIRE(program({u"init"_s}).status == 0);
    program.add(
        {u"person"_s, u"name=Anna Example"_s, u"notes==HYPERLINK(\"http://example.org\")"_s, u"honorific=@SUM(A1)"_s});
    program.json({u"export"_s, program.path(u"out.csv"_s)});
    const auto table = content(program.path(u"out.csv"_s));
    CHECK(table.contains(",'@SUM(A1),"));
    CHECK(table.contains("\"'=HYPERLINK("));
    const auto file = onlyFile(program.json({u"import"_s, program.path(u"out.csv"_s)}));
    CHECK(file.value(u"unchanged"_s) == 1);
}
