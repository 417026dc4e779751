// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/minisign.h"
#include "support/temporary.h"

#include <QRandomGenerator>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray message = "{\n    \"kind\": \"sync\"\n}\n";

QByteArray signedWith(const Minisign::KeyPair &keys)
{
    return must(Minisign::sign(message, keys, u"a comment – in UTF-8"_s));
}
}

TEST_CASE("a signature is verified with its key, over its message, with its comment")
{
    const auto keys = Minisign::newKeyPair();
    const auto other = Minisign::newKeyPair();
    const auto file = signedWith(keys);
    const auto signature = must(Minisign::verify(message, file, keys.publicKey));
    CHECK(signature.trustedComment == u"a comment – in UTF-8"_s);
    CHECK(signature.keyId == Minisign::keyId(keys.publicKey));
    CHECK(signature.prehashed);
    CHECK(signedWith(keys) == file);

    CHECK_FALSE(Minisign::verify(message + ' ', file, keys.publicKey));
    CHECK_FALSE(Minisign::verify(message, file, other.publicKey));
    CHECK_FALSE(Minisign::verify(message, QByteArray(file).replace("a comment", "A comment"), keys.publicKey));
    CHECK_FALSE(Minisign::verify(message, signedWith(other), keys.publicKey));
    // The id finds a key and proves nothing.
    const auto forged = keys.publicKey.first(10) + other.publicKey.sliced(10);
    CHECK(Minisign::keyId(forged) == Minisign::keyId(keys.publicKey));
    CHECK_FALSE(Minisign::verify(message, file, forged));
}

TEST_CASE("a signature can't be passed off as one of the older kind")
{
    const auto keys = Minisign::newKeyPair();
    auto file = signedWith(keys);
    auto lines = file.split('\n');
    auto content = QByteArray::fromBase64(lines[1]);
    content[1] = 'd';
    lines[1] = content.toBase64();
    CHECK(must(Minisign::Signature::parse(lines.join('\n'))).prehashed == false);
    CHECK_FALSE(Minisign::verify(message, lines.join('\n'), keys.publicKey));
}

TEST_CASE("comments of signatures are one line")
{
    const auto keys = Minisign::newKeyPair();
    CHECK(Minisign::sign(message, keys, {}));
    CHECK_FALSE(Minisign::sign(message, keys, u"two\nlines"_s));
    CHECK_FALSE(Minisign::sign(message, keys, QString(9'000, u'x')));
}

TEST_CASE("key files come back")
{
    const auto keys = Minisign::newKeyPair();
    CHECK(must(Minisign::readPublicKey(Minisign::publicKeyFile(keys.publicKey))) == keys.publicKey);
    CHECK(must(Minisign::readPublicKey(Minisign::publicKeyText(keys.publicKey).toLatin1())) == keys.publicKey);
    CHECK(Minisign::publicKeyText(keys.publicKey).startsWith(u"RW"_s));
    const auto file = Minisign::secretKeyFile(keys);
    const auto read = must(Minisign::readSecretKey(file));
    CHECK(read.publicKey == keys.publicKey);
    CHECK(read.secretKey == keys.secretKey);

    const auto wrong = [](QByteArray text, qsizetype at) {
        text[at] = text[at] == 'A' ? 'B' : 'A';
        return text;
    };
    const auto secretStart = file.indexOf('\n') + 90; // within the secret itself
    CHECK_FALSE(Minisign::readSecretKey(wrong(file, secretStart)));
    CHECK_FALSE(Minisign::readSecretKey(file.chopped(6)));
    CHECK_FALSE(Minisign::readSecretKey({}));
    CHECK_FALSE(Minisign::readPublicKey("RWQ"));
    CHECK_FALSE(Minisign::readPublicKey({}));
    CHECK_FALSE(Minisign::readPublicKey(file));
}

TEST_CASE("every truncation and mutation of a signature is refused")
{
    const auto keys = Minisign::newKeyPair();
    const auto file = signedWith(keys);
    const auto trusted = file.indexOf('\n');
    int accepted = 0;
    for (qsizetype length = 0; length + 1 < file.size(); ++length) {
        accepted += Minisign::verify(message, file.first(length), keys.publicKey).ok();
    }
    // The first line is said not to be trusted: nobody vouches for it.
    for (qsizetype at = (trusted + 1) * 8; at < (file.size() - 1) * 8; ++at) {
        auto changed = file;
        changed[at / 8] ^= char(1 << at % 8);
        accepted += Minisign::verify(message, changed, keys.publicKey).ok();
    }
    QRandomGenerator random(5);
    for (int i = 0; i < 2'000; ++i) {
        auto changed = file;
        const auto at = random.bounded(trusted + 1, changed.size() - 1);
        random.bounded(2) ? changed.insert(at, char(random.bounded(33, 256)))
                          : changed.remove(at, random.bounded(1, 40));
        if (changed != file && Minisign::verify(message, changed, keys.publicKey)) {
            ++accepted;
            UNSCOPED_INFO(changed.toStdString());
        }
    }
    CHECK(accepted == 0);
}
