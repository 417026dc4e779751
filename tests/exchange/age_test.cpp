// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/age.h"
#include "exchange/ageheader.h"
#include "exchange/bech32.h"
#include "support/temporary.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>

#include <catch2/generators/catch_generators.hpp>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int quick = 10; ///< a work factor for tests

/// A public test vector of age: lines of what is expected and given, an empty line, the file.
struct Vector {
    QMap<QByteArray, QByteArray> head;
    QByteArray file;

    explicit Vector(const QByteArray &content)
    {
        const auto end = content.indexOf("\n\n");
        REQUIRE(end > 0);
        const auto lines = content.first(end).split('\n');
        for (const auto &line : lines) {
            const auto colon = line.indexOf(": ");
            REQUIRE(colon > 0);
            head.insert(line.first(colon), line.sliced(colon + 2));
        }
        file = content.sliced(end + 2);
        if (head.value("compressed") == "zlib") {
            file = qUncompress(QByteArray::fromHex("00100000") + file); // Qt wants a guess of the size before it
            REQUIRE_FALSE(file.isEmpty());
        }
    }
    Result<QByteArray> opened() const
    {
        if (head.contains("passphrase")) {
            return Age::decryptWithPassphrase(file, QString::fromUtf8(head.value("passphrase")));
        }
        return Age::decrypt(file, {Age::secretKeyFromText(QString::fromLatin1(head.value("identity")))});
    }
};

/// In the words of the vectors.
QByteArray outcomeOf(const Result<QByteArray> &opened)
{
    if (opened) {
        return "success";
    }
    if (opened.error().code == Error::Code::Refused) {
        return "no match";
    }
    CHECK(opened.error().code == Error::Code::Corrupt);
    const auto part = opened.error().field;
    return part == u"mac" ? "HMAC failure" : part.toLatin1() + " failure";
}

struct Pair {
    QByteArray secret = Age::newSecretKey();
    QByteArray open = Age::publicKeyOf(secret);
};

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i) {
        bytes[i] = char(i * 7 + i / 256);
    }
    return bytes;
}
}

TEST_CASE("every public test vector of age has the expected result")
{
    const QDir folder(QStringLiteral(LIAISON_SOURCE_DIR "/../shared/data/age-vectors"));
    const auto names = folder.entryList(QDir::Files);
    if (names.isEmpty()) {
        SKIP("The test vectors are not here.");
    }
    int successes = 0;
    for (const auto &name : names) {
        const Vector vector(contentOf(folder.filePath(name)));
        const auto opened = vector.opened();
        CAPTURE(name.toStdString());
        CHECK(outcomeOf(opened).toStdString() == vector.head.value("expect").toStdString());
        if (opened) {
            ++successes;
            const auto hash = QCryptographicHash::hash(*opened, QCryptographicHash::Sha256);
            CHECK(hash.toHex() == vector.head.value("payload"));
        }
    }
    CHECK(names.size() >= 46);
    CHECK(successes >= 7);
}

TEST_CASE("what was encrypted to keys opens with each of them and with no other")
{
    const Pair one;
    const Pair two;
    const Pair stranger;
    const auto plain = someBytes(GENERATE(0, 1, 65'535, 65'536, 65'537, 131'072, 300'000));
    const auto file = must(Age::encrypt(plain, {one.open, two.open}));
    CHECK(Age::isEncrypted(file));
    CHECK_FALSE(Age::wantsPassphrase(file));
    CHECK((must(Age::decrypt(file, {one.secret})) == plain));
    CHECK((must(Age::decrypt(file, {stranger.secret, two.secret})) == plain));
    const auto refused = Age::decrypt(file, {stranger.secret});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Refused);
    CHECK_FALSE(Age::decrypt(file, QList<QByteArray>()));
    CHECK_FALSE(Age::decryptWithPassphrase(file, u"a passphrase"_s));
    CHECK((must(Age::encrypt(plain, {one.open})) != must(Age::encrypt(plain, {one.open}))));
}

TEST_CASE("what was encrypted with a passphrase opens with it alone")
{
    const auto file = must(Age::encryptWithPassphrase("the content", u"korrekte Häuser Batterie"_s, quick));
    CHECK(Age::wantsPassphrase(file));
    CHECK(must(Age::decryptWithPassphrase(file, u"korrekte Häuser Batterie"_s)) == "the content");
    for (const auto &wrong : {u"korrekte Hauser Batterie"_s, u""_s, u"korrekte Häuser Batterie "_s}) {
        const auto refused = Age::decryptWithPassphrase(file, wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Refused);
        CHECK(refused.error().field == u"passphrase"_s);
    }
    const auto asked = Age::decrypt(file, {Pair().secret});
    REQUIRE_FALSE(asked);
    CHECK(asked.error().field == u"passphrase"_s);
    CHECK_FALSE(Age::encryptWithPassphrase("x", u""_s));
}

TEST_CASE("a passphrase that would take more than a gigabyte of memory is not even tried")
{
    const auto file = must(Age::encryptWithPassphrase("x", u"p"_s, quick));
    for (const auto *work : {" 21\n", " 40\n", " 999999999\n"}) {
        const auto refused = Age::decryptWithPassphrase(QByteArray(file).replace(" 10\n", work), u"p"_s);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Refused);
        CHECK(refused.error().message.contains(u"memory"_s));
    }
    // A number that is altered within bounds is found by the key that it gives.
    CHECK_FALSE(Age::decryptWithPassphrase(QByteArray(file).replace(" 10\n", " 11\n"), u"p"_s));
}

TEST_CASE("nothing is encrypted to nobody, or to a key that hides nothing")
{
    CHECK_FALSE(Age::encrypt("x", QList<QByteArray>()));
    CHECK_FALSE(Age::encrypt("x", {QByteArray(32, '\0')}));
    CHECK_FALSE(Age::encrypt("x", {Pair().open, QByteArray(31, 'x')}));
}

TEST_CASE("stanzas of newer programs are passed over; a passphrase stands alone")
{
    const Pair pair;
    const auto file = must(Age::encrypt("x", {pair.open}));
    const auto header = must(Age::Header::parse(file));
    const auto with = [&](const Age::Stanza &stanza) {
        auto stanzas = header.stanzas;
        stanzas.prepend(stanza);
        return Age::decrypt(Age::Header::text(stanzas) + file.sliced(header.authenticated.size()), {pair.secret});
    };
    // The MAC covers them, so it no longer fits; but it is what is looked at.
    CHECK(with({{"mlkem768x25519", "argument"}, someBytes(1100)}).error().field == u"mac"_s);
    CHECK(with({{"scrypt", "argument"}, someBytes(32)}).error().field == u"header"_s);
}

TEST_CASE("every truncation, every flipped bit and many mutations of a file are refused")
{
    const Pair pair;
    const Pair other;
    const auto plain = someBytes(GENERATE(0, 300));
    const auto file = must(Age::encrypt(plain, {other.open, pair.open}));
    int accepted = 0;
    const auto tryOut = [&](const QByteArray &changed) {
        const auto opened = Age::decrypt(changed, {pair.secret});
        accepted += changed != file && opened.ok();
        CHECK((opened || opened.error().message.endsWith(u'.')));
    };
    for (qsizetype length = 0; length < file.size(); ++length) {
        tryOut(file.first(length));
    }
    for (qsizetype at = 0; at < file.size() * 8; ++at) {
        auto changed = file;
        changed[at / 8] ^= char(1 << at % 8);
        tryOut(changed);
    }
    QRandomGenerator random(4);
    for (int i = 0; i < 3'000; ++i) {
        auto changed = file;
        const auto at = random.bounded(changed.size());
        switch (random.bounded(4)) {
        case 0:
            changed.insert(at, char(random.bounded(256)));
            break;
        case 1:
            changed.remove(at, random.bounded(1, 80));
            break;
        case 2:
            changed.insert(at, changed.mid(random.bounded(changed.size()), random.bounded(1, 80)));
            break;
        default:
            changed.append(char(random.bounded(256)));
        }
        tryOut(changed);
    }
    CHECK(accepted == 0);
}

TEST_CASE("an armoured file opens, in its one form")
{
    const Pair pair;
    const auto plain = someBytes(GENERATE(0, 20, 500));
    const auto file = must(Age::encrypt(plain, {pair.open}));
    const auto armored = [](const QByteArray &bytes) {
        QByteArray text = "-----BEGIN AGE ENCRYPTED FILE-----\n";
        const auto letters = bytes.toBase64();
        for (qsizetype at = 0; at < letters.size(); at += 64) {
            text += letters.mid(at, 64) + '\n';
        }
        return text + "-----END AGE ENCRYPTED FILE-----\n";
    };
    const auto text = armored(file);
    CHECK(Age::isEncrypted(text));
    CHECK((must(Age::decrypt(text, {pair.secret})) == plain));
    CHECK((must(Age::decrypt("\n  " + QByteArray(text).replace('\n', "\r\n") + "\n", {pair.secret})) == plain));
    CHECK_FALSE(Age::decrypt(text.chopped(5), {pair.secret}));
    CHECK_FALSE(Age::decrypt(text + "x", {pair.secret}));
    CHECK_FALSE(Age::decrypt(QByteArray(text).replace("FILE-----\n", "FILE-----\n\n"), {pair.secret}));
    CHECK_FALSE(Age::decrypt(QByteArray(text).insert(60, '\n'), {pair.secret}));
    CHECK_FALSE(Age::decrypt("-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n", {pair.secret}));
}

TEST_CASE("keys as text come back, and typing errors are found")
{
    // From the specification of age.
    const auto known = u"AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"_s;
    const QByteArray secret(32, 'B');
    CHECK(Age::secretKeyText(secret) == known);
    CHECK(Age::secretKeyFromText(known) == secret);
    CHECK(Age::secretKeyFromText(known.toLower()) == secret);
    CHECK(Age::recipientText(Age::publicKeyOf(secret))
          == u"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"_s);

    const Pair pair;
    const auto text = Age::recipientText(pair.open);
    CHECK(Age::recipientFromText(text) == pair.open);
    int accepted = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        auto wrong = text;
        wrong[at] = wrong[at] == u'q' ? u'p' : u'q';
        accepted += !Age::recipientFromText(wrong).isEmpty();
        auto swapped = text;
        if (at > 0 && swapped[at] != swapped[at - 1]) {
            std::swap(swapped[at], swapped[at - 1]);
            accepted += !Age::recipientFromText(swapped).isEmpty();
        }
        accepted += !Age::recipientFromText(text.first(at)).isEmpty();
    }
    CHECK(accepted == 0);
    CHECK(Age::recipientFromText(text.first(10) + text.sliced(10).toUpper()).isEmpty());
    CHECK(Age::recipientFromText(Age::secretKeyText(pair.secret)).isEmpty());
    CHECK(Age::secretKeyFromText(text).isEmpty());
    CHECK(Bech32::decode("age", Bech32::encode("age", someBytes(100))) == someBytes(100));
}
