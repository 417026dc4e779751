// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/identity.h"
#include "program.h"
#include "verb.h"

#include <QJsonArray>
#include <QSet>

using namespace Liaison::Terminal;
using namespace Qt::StringLiterals;

namespace
{
/// Whether the document has just the keys that the verb documents, with arrays where it says so.
void checkShape(const Verb &verb, const QJsonObject &json, bool all)
{
    QSet<QString> documented;
    for (const auto &[path, meaning] : verb.json) {
        const auto key = QString::fromLatin1(path);
        const auto top = key.section(u'.', 0, 0);
        const auto name = top.endsWith(u"[]"_s) ? top.chopped(2) : top;
        documented.insert(name);
        CAPTURE(key);
        if (json.contains(name)) {
            CHECK(json[name].isArray() == top.endsWith(u"[]"_s));
        }
    }
    const auto keys = json.keys();
    const QSet<QString> actual(keys.begin(), keys.end());
    CHECK((all ? actual == documented : documented.contains(actual)));
}
}

TEST_CASE("Every verb answers with the JSON that it documents")
{
    const Program cli;
    QSet<QString> done;
    const auto check = [&](const QString &verb, const QStringList &words, bool all = true) {
        CAPTURE(verb, words);
        done.insert(verb);
        const auto json = cli.json(verb.split(u' ') + words);
        checkShape(*verbNamed(verb), json, all);
        return json;
    };
    check(u"help"_s, {});
    check(u"types"_s, {}, false);
    check(u"types"_s, {u"person"_s}, false);
    check(u"init"_s, {u"--name"_s, u"Anna"_s});
    check(u"me"_s, {});
    check(u"sample"_s, {}, false);
    const auto id = check(u"add"_s, {u"person"_s, u"name=Bob"_s, u"languages=el"_s})[u"id"].toString();
    check(u"set"_s, {id, u"name=Robert"_s});
    check(u"show"_s, {id});
    check(u"list"_s, {u"person"_s});
    check(u"search"_s, {u"rob"_s});
    check(u"history"_s, {});
    const auto number = cli.json({u"history"_s, id})[u"entries"][0][u"transaction"].toInteger();
    check(u"history restore"_s, {id, QString::number(number), u"name"_s});
    const auto twin = cli.add({u"person"_s, u"name=Bob"_s});
    check(u"duplicates"_s, {});
    check(u"distinct"_s, {id, twin});
    check(u"worklist"_s, {});
    check(u"subject"_s, {twin, u"held.json"_s});
    check(u"merge"_s, {id, twin, u"country=DK"_s});
    check(u"undo"_s, {});
    check(u"delete"_s, {id});
    check(u"trash"_s, {});
    check(u"restore"_s, {id});
    check(u"undo"_s, {});
    check(u"backup"_s, {u"b.backup"_s});
    check(u"restore-backup"_s, {u"b.backup"_s});
    check(u"verify"_s, {});
    CHECK(check(u"coverage"_s, {u"coverage.csv"_s})[u"cells"].toArray().size() % 28 == 0);
    CHECK(check(u"route"_s, {u"cyber-incident"_s, u"DK"_s}, false)[u"steps"].toArray().size() >= 3);
    CHECK(check(u"route"_s, {u"--card"_s, u"all"_s, u"cards.pdf"_s}, false)[u"sheets"] == 27);
    check(u"platforms"_s, {u"platforms.csv"_s});
    check(u"conflicts"_s, {});
    check(u"erase"_s, {id, u"--yes"_s});
    const auto note = QStringLiteral(LIAISON_SOURCE_DIR "/tests/interchange/notes/platforms.txt");
    const auto imported = check(u"import"_s, {note})[u"files"].toArray().first().toObject();
    CHECK(imported[u"written"].toBool());
    check(u"export"_s, {u"contacts.vcf"_s});
    check(u"todo"_s, {u"Duty roster due:E-14"_s});
    check(u"actions"_s, {});
    check(u"elections"_s, {});
    check(u"elections move"_s, {u"european-elections-2029"_s, u"2029-06-08"_s, u"--dry-run"_s});
    check(u"export"_s, {u"calendar.ics"_s, u"--past"_s});
    check(u"import"_s, {u"calendar.ics"_s});
    const auto contacts = check(u"import"_s, {u"contacts.vcf"_s})[u"files"].toArray().first().toObject();
    CHECK(contacts[u"unchanged"].toInt() > 0);
    CHECK_FALSE(contacts[u"written"].toBool());
    check(u"brief"_s, {imported[u"meeting"].toString(), u"brief.pdf"_s});
    check(u"report"_s, {imported[u"meeting"].toString(), u"report.txt"_s});
    check(u"identity"_s, {u"--card"_s, u"me.liaison-card"_s, u"--recovery"_s, u"sheet.pdf"_s});
    check(u"identity renew"_s, {}, false);
    check(u"identity wallet"_s, {});
    const auto code = Liaison::Identity::of(cli.profile())->recoveryCode();
    cli.write(u"code.txt"_s, code.toLatin1());
    check(u"identity recover"_s, {u"code.txt"_s}, false);
    const Program other;
    REQUIRE(other({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
    REQUIRE(other({u"identity"_s, u"--card"_s, u"karen.liaison-card"_s}).status == 0);
    check(u"peer add"_s, {other.path(u"karen.liaison-card"_s)});
    CHECK_FALSE(check(u"peer list"_s, {})[u"peers"].toArray().isEmpty());
    check(u"peer show"_s, {u"Karen Prøve"_s});
    check(u"peer set"_s, {u"Karen Prøve"_s, u"--relay"_s, u"yes"_s});
    REQUIRE(cli({u"identity"_s, u"--card"_s, other.path(u"anna.liaison-card"_s)}).status == 0);
    REQUIRE(other({u"peer"_s, u"add"_s, u"anna.liaison-card"_s, u"--scope"_s, u"*"_s}).status == 0);
    REQUIRE(other({u"bundle"_s, u"export"_s, cli.path(u"a.liaison"_s)}).status == 0);
    check(u"bundle inspect"_s, {u"a.liaison"_s});
    check(u"bundle import"_s, {u"a.liaison"_s, u"--accept"_s, u"all"_s});
    check(u"bundle export"_s, {u"b.liaison"_s});
    check(u"peer status"_s, {});
    const QTemporaryDir shared;
    check(u"folder set"_s, {shared.path()});
    check(u"folder show"_s, {});
    check(u"folder sync"_s, {});
    check(u"folder unset"_s, {});
    check(u"peer remove"_s, {u"Karen Prøve"_s});
    const auto finn = cli.add({u"person"_s, u"name=Aino Esimerkki"_s, u"country=FI"_s});
    cli.add({u"contact_point"_s, u"owner="_s + finn, u"medium=email"_s, u"value=aino@example.org"_s});
    check(u"audience set"_s, {u"Platforms"_s});
    check(u"audience list"_s, {});
    check(u"bundle release"_s, {u"--audience"_s, u"platforms"_s, u"--dry-run"_s});
    check(u"release log"_s, {});
    check(u"release recall"_s, {});
    check(u"audience remove"_s, {u"platforms"_s});
    const auto first = check(u"propose"_s, {finn, u"country=EE"_s})[u"id"].toString();
    check(u"proposals"_s, {});
    check(u"proposals accept"_s, {first});
    const auto second = check(u"propose"_s, {finn, u"country=SE"_s})[u"id"].toString();
    check(u"proposals decline"_s, {second});
    check(u"confirm"_s, {finn});
    done.insert(u"conflicts settle"_s); // with a real conflict in safety_test.cpp
    for (const auto &verb : verbs()) {
        CAPTURE(verb.text());
        CHECK(done.contains(verb.text()));
    }
}

TEST_CASE("Ids, dates, lists and yes have the forms that the manual promises")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto series = cli.add({u"series"_s, u"name=Network"_s});
    const auto meeting = cli.add({u"meeting"_s,
                                  u"title=M"_s,
                                  u"date=2019-03-04"_s,
                                  u"starts=9:05"_s,
                                  u"countries=ee,dk"_s,
                                  u"chatham_house=yes"_s,
                                  u"series="_s + series.left(8),
                                  u"tlp=TLP:WHITE"_s});
    const auto fields = cli.json({u"show"_s, meeting})[u"fields"].toObject();
    CHECK(fields[u"date"] == u"2019-03-04"_s);
    CHECK(fields[u"starts"] == u"09:05"_s);
    CHECK(fields[u"countries"].toArray() == QJsonArray{u"DK"_s, u"EE"_s});
    CHECK(fields[u"chatham_house"] == true);
    CHECK(fields[u"series"] == series);
    CHECK(fields[u"tlp"] == u"CLEAR"_s);
    const auto item = cli.add({u"agenda_item"_s, u"meeting="_s + meeting, u"title=Item"_s, u"minutes=15"_s});
    CHECK(cli.json({u"show"_s, item})[u"fields"][u"minutes"] == 15);
    const auto outcome =
        cli.add({u"outcome"_s,
                 u"meeting="_s + meeting,
                 u"kind=ask"_s,
                 u"text=Please"_s,
                 u"from_whom=%1,%2"_s.arg(cli.add({u"person"_s, u"name=A"_s}), cli.add({u"person"_s, u"name=B"_s}))});
    CHECK(cli.json({u"show"_s, outcome})[u"fields"][u"from_whom"].toArray().size() == 2);
    const auto entry = cli.json({u"history"_s, u"--limit"_s, u"1"_s})[u"entries"][0];
    CHECK(QDateTime::fromString(entry[u"at"].toString(), Qt::ISODateWithMs).isValid());
    CHECK(entry[u"at"].toString().endsWith(u'Z'));
}
