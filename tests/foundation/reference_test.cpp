// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/reference.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("the shipped reference data are whole")
{
    const auto loaded = Reference::load(u":/liaison/reference"_s);
    if (!loaded) {
        FAIL(loaded.error().message.toStdString());
    }
    CHECK(loaded->countries().size() == 27);
    CHECK(loaded->authorityKinds().size() == 12);
    CHECK(std::ranges::count(loaded->authorityKinds(), true, &Reference::AuthorityKind::required) == 9);
    CHECK(loaded->incidents().size() == 6);
    CHECK(loaded->elections().size() == 3);
}

TEST_CASE("countries are found by any of their names")
{
    const auto &reference = Reference::instance();
    for (const auto &text : {u"GR"_s, u"el"_s, u"Greece"_s, u"greek"_s, u"Ελλάδα"_s}) {
        REQUIRE(reference.countryNamed(text));
        CHECK(reference.countryNamed(text)->code == u"GR"_s);
    }
    CHECK(reference.country(u"EL")->code == u"GR"_s);
    CHECK_FALSE(reference.country(u"US"));
    CHECK_FALSE(reference.countryNamed(u"Atlantis"));
    CHECK(Reference::countryLabel(u"DK"_s) == u"Denmark"_s);
    CHECK(Reference::countryLabel(u"US"_s) == u"United States"_s);
}

TEST_CASE("platforms, institutions and forums are found by their aliases")
{
    const auto &reference = Reference::instance();
    CHECK(reference.platformNamed(u"fb")->id == u"facebook"_s);
    CHECK(reference.institutionNamed(u"COM")->id == u"commission"_s);
    CHECK(reference.forumNamed(u"JHA")->id == u"jha-council"_s);
    // The codes that notes are read with.
    for (const auto *code : {"jha", "ecne", "nis", "csirts", "ras"}) {
        CHECK(reference.forumNamed(QString::fromLatin1(code)));
    }
    CHECK(reference.forumName(u"jha"_s) == u"Justice and Home Affairs Council"_s);
    CHECK(reference.forumName(u"jha-council"_s) == u"Justice and Home Affairs Council"_s);
    CHECK(reference.forumName(u"The next round"_s) == u"The next round"_s);
    CHECK(reference.isCommission(u"COM"));
    CHECK(reference.isCommission(u"DG JUST"));
    CHECK_FALSE(reference.isCommission(u"European Parliament"));
    CHECK_FALSE(reference.platformNamed(u"Nobody"));
}

TEST_CASE("the next European election")
{
    const auto &reference = Reference::instance();
    CHECK(reference.electionFrom(QDate(2019, 3, 5)).id == u"european-elections-2019"_s);
    CHECK(reference.electionFrom(QDate(2019, 5, 26)).id == u"european-elections-2019"_s);
    CHECK(reference.electionFrom(QDate(2019, 5, 27)).id == u"european-elections-2024"_s);
    CHECK(reference.electionFrom(QDate(2099, 1, 1)).provisional);
}

TEST_CASE("broken reference data are named by file, item and field")
{
    const auto [name, from, to, field] = GENERATE(table<const char *, const char *, const char *, const char *>({
        {"countries.json", "\"code\": \"DK\"", "\"code\": \"dk\"", "code"},
        {"countries.json", "\"callingCode\": \"+45\"", "\"callingCode\": \"45\"", "callingCode"},
        {"countries.json", "Europe/Copenhagen", "Europe/Atlantis", "timeZones"},
        {"countries.json", "\"adjective\": \"Danish\"", "\"adjective\": \"\"", "adjective"},
        {"countries.json", "\"da\"", "\"xx\"", "languages"},
        {"authority-kinds.json", "\"id\": \"csirt\"", "\"id\": \"CSIRT team\"", "id"},
        {"authority-kinds.json", "\"id\": \"csirt\"", "\"id\": \"police\"", "id"},
        {"authority-kinds.json", "\"required\": true", "\"required\": \"yes\"", "required"},
        {"incidents.json", "\"kind\": \"csirt\"", "\"kind\": \"fire-brigade\"", "kind"},
        {"elections.json", "\"lastDay\": \"2019-05-26\"", "\"lastDay\": \"2019-05-20\"", "lastDay"},
        {"elections.json", "2019-05-23", "23 May", "firstDay"},
        {"measures.json", "\"source\"", "\"sauce\"", ""},
        {"forums.json", "{", "", ""},
    }));
    QTemporaryDir folder;
    for (const auto &info : QDir(u":/liaison/reference"_s).entryInfoList()) {
        QFile in(info.filePath());
        REQUIRE(in.open(QIODevice::ReadOnly));
        auto content = in.readAll();
        if (info.fileName() == QLatin1StringView(name)) {
            REQUIRE(content.contains(from));
            content.replace(content.indexOf(from), qsizetype(strlen(from)), to);
        }
        QFile out(folder.filePath(info.fileName()));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    INFO(name << ": " << from << " → " << to);
    const auto loaded = Reference::load(folder.path());
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().message.startsWith(QLatin1StringView(name)));
    CHECK(loaded.error().field == QLatin1StringView(field));
}
