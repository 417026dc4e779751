// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// identity and peer: keys, cards, and who is in the circle.

#include "program.h"
#include "support/testwallet.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{
/// Two people with programs and profiles of their own.
struct Acquainted {
    Program karen;
    Program aino;

    Acquainted()
    {
        REQUIRE(karen({u"init"_s, u"--name"_s, u"Karen Prøve"_s, u"--country"_s, u"DK"_s}).status == 0);
        REQUIRE(aino({u"init"_s, u"--name"_s, u"Aino Esimerkki"_s, u"--country"_s, u"EE"_s}).status == 0);
    }
    /// The value is the file.
    static QString card(const Program &of, const QString &name)
    {
        const auto file = of.path(name);
        REQUIRE(of({u"identity"_s, u"--card"_s, file}).status == 0);
        return file;
    }
    QString addAino(const QStringList &options = {}) const
    {
        return karen.json(QStringList{u"peer"_s, u"add"_s, card(aino, u"aino.liaison-card"_s)} + options)[u"id"_s]
            .toString();
    }
};

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
}

TEST_CASE("Keys are made when they are asked for first, and stay")
{
    const Program cli;
    CHECK(cli({u"identity"_s}).status == 1);
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto first = cli.json({u"identity"_s});
    CHECK(first[u"age"].toString().startsWith(u"age1"_s));
    CHECK(first[u"minisign"].toString().startsWith(u"RW"_s));
    CHECK(first[u"words"].toArray().size() == 10);
    CHECK(first[u"scope"][0] == u"*"_s);
    CHECK(cli.json({u"identity"_s}) == first);
    CHECK(cli({u"identity"_s}).output.contains(first[u"age"].toString()));
    // Nobody is known as its owner, so there is no name for a card.
    const auto refused = cli({u"identity"_s, u"--card"_s, cli.path(u"me.liaison-card"_s)});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"who you are"_s));
    CHECK_FALSE(QFileInfo::exists(cli.path(u"me.liaison-card"_s)));
}

TEST_CASE("A card is a new file, and its owner joins with the same words on both sides")
{
    const Acquainted pair;
    const auto card = Acquainted::card(pair.aino, u"aino.liaison-card"_s);
    const auto before = bytesIn(card);
    CHECK(pair.aino({u"identity"_s, u"--card"_s, card}).status == 1);
    CHECK(bytesIn(card) == before);

    const auto peer = pair.karen.json({u"peer"_s, u"add"_s, card});
    CHECK(peer[u"name"] == u"Aino Esimerkki"_s);
    CHECK(peer[u"country"] == u"EE"_s);
    CHECK(peer[u"scope"].toArray() == QJsonArray{u"EE"_s});
    CHECK(peer[u"clearance"] == u"GREEN"_s);
    CHECK(peer[u"devices"][0][u"words"] == pair.aino.json({u"identity"_s})[u"words"]);
    CHECK(pair.karen.json({u"peer"_s, u"add"_s, card})[u"id"] == peer[u"id"]);
    CHECK(pair.karen.json({u"peer"_s, u"list"_s})[u"peers"].toArray() == QJsonArray{peer});
}

TEST_CASE("What was agreed is set, shown and changed")
{
    const Acquainted pair;
    const auto id = pair.addAino({u"--scope"_s, u"ee,EU"_s, u"--clearance"_s, u"amber"_s});
    const auto shown = pair.karen.json({u"peer"_s, u"show"_s, u"aino esimerkki"_s});
    CHECK(shown[u"id"] == id);
    CHECK(shown[u"scope"].toArray() == QJsonArray{u"EE"_s, u"EU"_s});
    CHECK(shown[u"clearance"] == u"AMBER"_s);
    REQUIRE(pair.karen({u"peer"_s, u"set"_s, id.first(8), u"--scope"_s, u"*"_s, u"--relay"_s, u"yes"_s}).status == 0);
    const auto changed = pair.karen.json({u"peer"_s, u"show"_s, id});
    CHECK(changed[u"scope"].toArray() == QJsonArray{u"*"_s});
    CHECK(changed[u"clearance"] == u"AMBER"_s);
    CHECK(changed[u"relay"] == true);
    CHECK(changed[u"automatic"] == false);

    for (const auto &wrong : {QStringList{u"--scope"_s, u"Atlantis"_s}, QStringList{u"--clearance"_s, u"SECRET"_s}}) {
        const auto refused = pair.karen(QStringList{u"peer"_s, u"set"_s, id} + wrong);
        CHECK(refused.status == 1);
        CHECK(refused.errors.contains(wrong.last()));
    }
    CHECK(pair.karen({u"peer"_s, u"set"_s, id, u"--relay"_s, u"maybe"_s}).status == 2);
    CHECK(pair.karen.json({u"peer"_s, u"show"_s, id}) == changed);

    REQUIRE(pair.karen({u"peer"_s, u"remove"_s, id}).status == 0);
    CHECK(pair.karen({u"peer"_s, u"show"_s, id}).status == 1);
    CHECK(pair.karen({u"peer"_s, u"list"_s}).output.contains(u"Nobody"_s));
}

TEST_CASE("Somebody of a known name with another key is refused; renewed keys are taken")
{
    const Acquainted pair;
    const auto id = pair.addAino();
    const Program mallory;
    REQUIRE(mallory({u"init"_s, u"--name"_s, u"Aino Esimerkki"_s, u"--country"_s, u"EE"_s}).status == 0);
    const auto forged = Acquainted::card(mallory, u"aino.liaison-card"_s);
    const auto alarm = pair.karen({u"peer"_s, u"add"_s, forged});
    CHECK(alarm.status == 1);
    CHECK(alarm.errors.startsWith(u"Caution"_s));

    const auto before = pair.aino.json({u"identity"_s});
    const auto after = pair.aino.json({u"identity"_s, u"renew"_s});
    CHECK(after[u"words"] != before[u"words"]);
    const auto renewed = pair.karen.json({u"peer"_s, u"add"_s, Acquainted::card(pair.aino, u"new.liaison-card"_s)});
    CHECK(renewed[u"id"] == id);
    CHECK(renewed[u"devices"].toArray().size() == 1);
    CHECK(renewed[u"devices"][0][u"words"] == after[u"words"]);

    // One more computer of hers, by her own word.
    const auto both = pair.karen.json({u"peer"_s, u"add"_s, forged, u"--device-of"_s, id.first(10)});
    CHECK(both[u"id"] == id);
    CHECK(both[u"devices"].toArray().size() == 2);
}

TEST_CASE("A recovery sheet is a page for its owner alone, and its letters bring the keys back")
{
    const Acquainted pair;
    const auto sheet = pair.karen.path(u"sheet.pdf"_s);
    REQUIRE(pair.karen({u"identity"_s, u"--recovery"_s, sheet}).status == 0);
    CHECK((QFileInfo(sheet).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(pair.karen({u"identity"_s, u"--recovery"_s, sheet}).status == 1);
    CHECK(pair.karen({u"identity"_s, u"--recovery"_s, pair.karen.path(u"sheet.txt"_s)}).status == 1);

    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, sheet, u"-"_s});
    REQUIRE(reader.waitForFinished());
    const auto page = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(page.contains(u"Karen Prøve"_s));
    QString code;
    for (const auto &line : page.split(u'\n')) {
        const auto text = line.trimmed();
        if (text.startsWith(u"LIAI"_s) || (!code.isEmpty() && !text.isEmpty())) {
            code += text;
        } else if (!code.isEmpty()) {
            break;
        }
    }
    CAPTURE(page, code);
    // On another computer; typed with everything in small letters.
    const Program elsewhere;
    REQUIRE(elsewhere({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
    const auto recovered = elsewhere({u"--json"_s, u"identity"_s, u"recover"_s, u"-"_s}, code.toLower().toUtf8());
    CAPTURE(recovered.errors);
    REQUIRE(recovered.status == 0);
    CHECK(recovered.json()[u"fingerprint"] == pair.karen.json({u"identity"_s})[u"fingerprint"]);

    const auto typo = elsewhere({u"identity"_s, u"recover"_s, u"-"_s}, "LIAISON-KEYS-1QQQQ");
    CHECK(typo.status == 1);
    CHECK(typo.errors.contains(u"typing error"_s));
}

TEST_CASE("What is no card is refused with a reason")
{
    const Acquainted pair;
    pair.karen.write(u"bad.liaison-card"_s, "hello");
    const auto refused = pair.karen({u"peer"_s, u"add"_s, pair.karen.path(u"bad.liaison-card"_s)});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"no card"_s));
    CHECK(pair.karen({u"peer"_s, u"add"_s, u"/nonexistent"_s}).errors.contains(u"/nonexistent"_s));
    CHECK(pair.karen({u"peer"_s, u"add"_s, Acquainted::card(pair.karen, u"me.liaison-card"_s)})
              .errors.contains(u"your own"_s));
}

TEST_CASE("What I answer for is said once")
{
    const Acquainted pair;
    CHECK(pair.karen.json({u"identity"_s, u"--scope"_s, u"dk,eu"_s})[u"scope"].toArray()
          == QJsonArray{u"DK"_s, u"EU"_s});
    CHECK(pair.karen.json({u"identity"_s})[u"scope"].toArray() == QJsonArray{u"DK"_s, u"EU"_s});
    CHECK(pair.karen({u"identity"_s, u"--scope"_s, u"nowhere"_s}).status == 1);
}

TEST_CASE("Keys are kept in the desktop's wallet where there is one; without it everything but exchange works")
{
    using namespace Liaison::Test;
    OwnBus::use();
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
    const QJsonValue keys = cli.json({u"identity"_s})[u"words"];
    const TestWallet wallet;
    CHECK(cli.json({u"identity"_s, u"wallet"_s})[u"wallet"] == false);
    CHECK(cli({u"identity"_s, u"wallet"_s, u"perhaps"_s}).status == 1);
    CHECK(cli.json({u"identity"_s, u"wallet"_s, u"yes"_s})[u"wallet"] == true);
    CHECK(cli.json({u"identity"_s})[u"words"] == keys);
    CHECK(wallet.entries().size() == 1);

    const auto bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto refused = cli({u"identity"_s});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"No wallet is running in this session"_s));
    CHECK(refused.errors.contains(u"The directory itself is not affected."_s));
    CHECK_FALSE(cli.add({u"person"_s, u"name=Aino Esimerkki"_s}).isEmpty());
    const auto told = cli.json({u"identity"_s, u"wallet"_s});
    CHECK(told[u"wallet"] == true);
    CHECK(told[u"available"] == false);
    CHECK(cli({u"identity"_s, u"wallet"_s, u"no"_s}).status == 1);
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);

    CHECK(cli.json({u"identity"_s, u"wallet"_s, u"no"_s})[u"wallet"] == false);
    CHECK(cli.json({u"identity"_s})[u"words"] == keys);
    CHECK(wallet.entries().isEmpty());
}
