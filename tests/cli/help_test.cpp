// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "commandline.h"
#include "help.h"
#include "program.h"

#include <QFile>
#include <QJsonArray>

using namespace Liaison::Terminal;
using namespace Qt::StringLiterals;

TEST_CASE("Every verb has a summary, a description and an example, and says what its JSON holds")
{
    for (const auto &verb : verbs()) {
        CAPTURE(verb.text());
        CHECK_FALSE(verb.summary.toString().endsWith(u'.'));
        CHECK(verb.description.toString().endsWith(u'.'));
        CHECK_FALSE(verb.examples.empty());
        CHECK_FALSE(verb.json.empty());
        CHECK(verb.run);
        const auto help = helpOn(verb);
        CHECK(help.contains(u"Usage: liaison-cli [--profile DIR] [--json] "_s + verb.text()));
        for (const auto &option : verb.options) {
            CHECK(help.contains(u"--"_s + QString::fromLatin1(option.name)));
        }
    }
}

TEST_CASE("Examples can be understood by the program that gives them")
{
    for (const auto &verb : verbs()) {
        for (const auto &example : verb.examples) {
            CAPTURE(example.line);
            const auto request = understand(QProcess::splitCommand(QString::fromUtf8(example.line)));
            CAPTURE(request ? QString() : request.error().message);
            REQUIRE(request);
            CHECK(request->kind == Request::Run);
            CHECK(request->call.verb == &verb);
        }
    }
}

TEST_CASE("Help lists all verbs within 80 columns, and knows each")
{
    const Program cli;
    const auto all = cli({u"help"_s});
    CHECK(all.status == 0);
    CHECK(all.output == cli({u"--help"_s}).output);
    for (const auto &line : all.output.split(u'\n')) {
        CHECK(line.size() <= 80);
    }
    for (const auto &verb : verbs()) {
        CHECK(all.output.contains(u"\n  "_s + verb.text() + u' '));
    }
    CHECK(cli({u"help"_s, u"conflicts"_s, u"settle"_s}).output.startsWith(u"liaison-cli conflicts settle:"_s));
    CHECK(cli({u"list"_s, u"--help"_s}).output == cli({u"help"_s, u"list"_s}).output);
    CHECK(cli.json({u"help"_s})[u"verbs"].toArray().size() == qsizetype(verbs().size()));
    CHECK(cli({u"--version"_s}).output.startsWith(u"liaison-cli 0."_s));
}

TEST_CASE("The manual page was made from the same verbs, and troff can read it")
{
    QFile file(QStringLiteral(LIAISON_MANUAL));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto page = QString::fromUtf8(file.readAll());
    const auto lines = page.split(u'\n');
    CHECK(page.contains(u".TH LIAISON\\-CLI 1"_s));
    for (const auto &section : {u"NAME"_s,
                                u"SYNOPSIS"_s,
                                u"DESCRIPTION"_s,
                                u"OPTIONS"_s,
                                u"VERBS"_s,
                                u"JSON"_s,
                                u"EXIT STATUS"_s,
                                u"FILES"_s}) {
        CHECK(lines.contains(u".SH "_s + section));
    }
    for (const auto &verb : verbs()) {
        CHECK(lines.contains(u".SS \"%1\""_s.arg(verb.text().replace(u'-', u"\\-"_s))));
    }
    // Every option of a verb stands in its synopsis: the lines between its heading and its first paragraph.
    for (const auto &verb : verbs()) {
        const auto heading = lines.indexOf(u".SS \"%1\""_s.arg(verb.text().replace(u'-', u"\\-"_s)));
        const auto synopsis = lines.mid(heading, lines.indexOf(u".PP"_s, heading) - heading).join(u'\n');
        for (const auto &option : verb.options) {
            CAPTURE(verb.text(), synopsis);
            CHECK(synopsis.contains(u"[\\fB\\-\\-"_s + QString::fromLatin1(option.name).replace(u'-', u"\\-"_s)));
        }
    }
    // Requests of man(7) that the page uses; a line that begins with any other is text that troff would swallow.
    static const QStringList
        requests{u".\\\""_s, u".TH"_s, u".SH"_s, u".SS"_s, u".TP"_s, u".PP"_s, u".RS"_s, u".RE"_s, u".nf"_s, u".fi"_s};
    for (const auto &line : lines) {
        CAPTURE(line);
        CHECK((!line.startsWith(u'.') || requests.contains(line.section(u' ', 0, 0))));
        CHECK_FALSE(line.startsWith(u'\''));
        CHECK(line.count(u"\\f"_s) % 2 == 0);
    }
    CHECK(page.count(u".nf\n"_s) == page.count(u".fi\n"_s));
    CHECK(page.count(u".RS 4\n"_s) == page.count(u".RE\n"_s));
}

TEST_CASE("Verbs that may have been meant")
{
    CHECK(similarVerbs(u"serach"_s).first() == u"search"_s);
    CHECK(similarVerbs(u"settle"_s).first() == u"conflicts settle"_s);
    CHECK(similarVerbs(u"hist"_s).first() == u"history"_s);
    CHECK(similarVerbs(u"quux"_s).isEmpty());
}

TEST_CASE("The synopsis says how many arguments there may be")
{
    CHECK(verbNamed(u"list"_s)->argumentCount() == std::pair(1, 1));
    CHECK(verbNamed(u"add"_s)->argumentCount() == std::pair(2, -1));
    CHECK(verbNamed(u"history"_s)->argumentCount() == std::pair(0, 1));
    CHECK(verbNamed(u"undo"_s)->argumentCount() == std::pair(0, 0));
    CHECK(verbNamed(u"help"_s)->argumentCount() == std::pair(0, -1));
}
