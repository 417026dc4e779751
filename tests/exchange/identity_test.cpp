// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The keys of a profile, and bundles that are closed with them.

#include "exchange/age.h"
#include "exchange/circleseal.h"
#include "exchange/plainseal.h"
#include "exchange/recoverycode.h"
#include "exchange/recoverysheet.h"
#include "keyholder.h"
#include "samplebundle.h"

#include <QDir>
#include <QFuture>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtConcurrentRun>

#include <sys/stat.h>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
mode_t modeOf(const QString &path)
{
    struct stat status{};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    return status.st_mode & 07777;
}

QByteArray packed(const Seal &seal, const QStringList &recipients = {})
{
    auto manifest = SampleBundle::manifest();
    manifest.recipients = recipients;
    return must(pack(manifest, SampleBundle::payload(SampleBundle::items(20)), seal)).file;
}
}

TEST_CASE("keys are made at first need, once, for their owner alone")
{
    const Keyholder me;
    CHECK(must(Identity::of(me.folder.path())).device() == me.device());
    CHECK(me.device().recipient.size() == 32);
    CHECK(me.device().signer.size() == 42);
    CHECK(modeOf(me.path({})) == 0700);
    CHECK(modeOf(me.path(u"1"_s)) == 0700);
    for (const auto &name : {u"1/age.txt"_s, u"1/minisign.key"_s, u"1/minisign.pub"_s}) {
        CHECK(modeOf(me.path(name)) == 0600);
    }
    CHECK(QDir(me.path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == QStringList{u"1"_s});
    CHECK(Keyholder().device() != me.device());
}

TEST_CASE("two programs that need keys at once end up with the same ones")
{
    for (int round = 0; round < 20; ++round) {
        const QTemporaryDir folder;
        const auto make = [&folder] {
            return Identity::of(folder.path());
        };
        auto first = QtConcurrent::run(make);
        auto second = QtConcurrent::run(make);
        CHECK(must(first).device() == must(second).device());
        CHECK(QDir(folder.filePath(u"keys"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot) == QStringList{u"1"_s});
    }
}

TEST_CASE("keys that are there and can't be read are never replaced by others")
{
    const Keyholder me;
    const auto name = GENERATE(u"1/age.txt"_s, u"1/minisign.key"_s);
    const auto before = contentOf(me.path(name));
    SECTION("damaged")
    {
        QFile file(me.path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(before.chopped(before.size() / 2));
        file.close();
        const auto refused = Identity::of(me.folder.path());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Corrupt);
        CHECK(refused.error().message.contains(me.path(name)));
        CHECK_FALSE(Identity::renew(me.folder.path()));
    }
    SECTION("missing")
    {
        REQUIRE(QFile::remove(me.path(name)));
        CHECK_FALSE(Identity::of(me.folder.path()));
    }
    CHECK(QDir(me.path({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot) == QStringList{u"1"_s});
}

TEST_CASE("what another hand left readable for others is narrowed")
{
    const Keyholder me;
    REQUIRE(::chmod(QFile::encodeName(me.path({})).constData(), 0755) == 0);
    REQUIRE(::chmod(QFile::encodeName(me.path(u"1/age.txt"_s)).constData(), 0644) == 0);
    must(Identity::of(me.folder.path()));
    CHECK(modeOf(me.path({})) == 0700);
    CHECK(modeOf(me.path(u"1/age.txt"_s)) == 0600);
}

TEST_CASE("renewed keys are others, and the earlier ones still open what is under way")
{
    const Keyholder me;
    const auto before = must(Age::encrypt("late", {me.device().recipient}));
    const auto renewed = must(Identity::renew(me.folder.path()));
    CHECK(renewed.device() != me.device());
    CHECK(renewed.formerSigners() == QList{me.device().signer});
    CHECK(must(Age::decrypt(before, renewed.ageKeys())) == "late");
    CHECK(must(Identity::of(me.folder.path())).device() == renewed.device());
    const auto statement = must(renewed.signFormerly(0, "new key", u"renewal"_s));
    CHECK(Minisign::verify("new key", statement, me.device().signer));
}

TEST_CASE("a recovery code brings the keys back on another computer")
{
    const Keyholder me;
    const auto code = me.identity.recoveryCode();
    CHECK(code.startsWith(u"LIAISON-KEYS-1"_s));
    const QTemporaryDir elsewhere;
    CHECK(must(Identity::recover(elsewhere.path(), u"  "_s + code.toLower().insert(50, u"\n "_s))).device()
          == me.device());
    CHECK(modeOf(elsewhere.filePath(u"keys/1/age.txt"_s)) == 0600);
}

TEST_CASE("recovering keys that are there changes nothing, and others are kept beside them")
{
    const Keyholder me;
    const Keyholder other;
    CHECK(must(Identity::recover(me.folder.path(), me.identity.recoveryCode())).device() == me.device());
    CHECK_FALSE(QFileInfo::exists(me.path(u"2"_s)));
    const auto recovered = must(Identity::recover(me.folder.path(), other.identity.recoveryCode()));
    CHECK(recovered.device() == other.device());
    CHECK(recovered.formerSigners() == QList{me.device().signer});
}

TEST_CASE("damaged keys are recovered")
{
    const Keyholder me;
    REQUIRE(QFile::remove(me.path(u"1/age.txt"_s)));
    REQUIRE_FALSE(Identity::of(me.folder.path()));
    CHECK(must(Identity::recover(me.folder.path(), me.identity.recoveryCode())).device() == me.device());
    CHECK(must(Identity::of(me.folder.path())).device() == me.device());
}

TEST_CASE("a typing error in a recovery code is found")
{
    const Keyholder me;
    const auto code = me.identity.recoveryCode();
    const QTemporaryDir elsewhere;
    for (qsizetype at = 0; at < code.size(); ++at) {
        auto wrong = code;
        wrong[at] = wrong[at] == u'Q' ? u'P' : u'Q';
        const auto refused = Identity::recover(elsewhere.path(), wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().field == u"code"_s);
        CHECK(refused.error().message.contains(u"Group %1, “"_s.arg(at / 4 + 1)));
        CHECK_FALSE(Identity::recover(elsewhere.path(), code.first(at)));
    }
    CHECK_FALSE(QFileInfo::exists(elsewhere.filePath(u"keys"_s)));
}

TEST_CASE("what is wrong with the letters of a recovery sheet is told group by group")
{
    const Keyholder me;
    auto groups = RecoverySheet::groups(me.identity.recoveryCode())
                      .split(QRegularExpression(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption));
    REQUIRE(groups.size() == 34);
    const auto mistakes = [&groups](qsizetype upTo = 34) {
        return RecoveryCode(groups.first(upTo).join(u' ').toLower()).mistakes();
    };
    CHECK(mistakes().isEmpty());
    for (qsizetype typed = 0; typed < groups.size(); ++typed) {
        CHECK(mistakes(typed).isEmpty()); // nothing is wrong yet
    }
    CHECK(RecoveryCode(groups.first(9).join(u' ') + u" QP"_s).mistakes().isEmpty());
    SECTION("letters that no sheet has")
    {
        groups[9] = u"QBPO"_s;
        CHECK(mistakes(12) == QStringList{u"Group 10, “QBPO”: no sheet has a “B” there."_s});
    }
    SECTION("another beginning")
    {
        groups[1] = u"SOM-"_s;
        CHECK(mistakes(2) == QStringList{u"Group 2, “SOM-”: on every sheet it begins with “SON-”."_s});
    }
    SECTION("a letter too few and one too many")
    {
        groups[7].chop(1);
        groups[20] += u'Q';
        REQUIRE(mistakes().size() == 2);
        CHECK(mistakes().first().contains(u"has 3 letters instead of four"_s));
        CHECK(mistakes().last().startsWith(u"Group 21, "_s));
    }
    SECTION("two letters that changed places")
    {
        auto &group = groups[15];
        std::swap(group[1], group[2]);
        if (group[1] != group[2]) {
            CHECK(mistakes()
                  == QStringList{u"Group 16, “%1”: a letter in it is wrong, or two have changed places."_s.arg(group)});
        }
    }
    SECTION("two groups that changed places")
    {
        std::swap(groups[15], groups[16]);
        CHECK(mistakes() == QStringList{u"Several letters are wrong. Compare group by group with the sheet."_s});
    }
    SECTION("more than a sheet has")
    {
        groups.append(u"QQQQ"_s);
        CHECK(mistakes(35) == QStringList{u"There are 4 letters too many."_s});
    }
}

TEST_CASE("a bundle opens for whom it is addressed to, and says who signed it")
{
    const Keyholder karen;
    const Keyholder aino;
    const Keyholder stranger;
    const CircleSeal seal(karen.identity, {aino.device()});
    const auto file = packed(seal, seal.recipients());
    CHECK(Age::isEncrypted(file));
    CHECK_FALSE(file.contains("manifest.json"));

    const auto bundle = must(unpack(file, CircleSeal(aino.identity, {}, {stranger.device(), karen.device()})));
    CHECK(bundle.sealing == seal.sealing());
    CHECK(bundle.sealing.encrypted);
    CHECK(bundle.sealing.isPinned());
    CHECK(bundle.sealing.signer == karen.device().fingerprint());
    CHECK(bundle.sealing.signerKey == karen.device().signer);
    CHECK(bundle.manifest.recipients == QStringList{aino.device().fingerprint()});
    CHECK(bundle.sealing.text().contains(u"Encrypted"_s));

    CHECK(unpack(file, CircleSeal(stranger.identity)).error().code == Error::Code::Refused);
    CHECK(unpack(file, CircleSeal(karen.identity)).error().code == Error::Code::Refused);
    CHECK(unpack(file, PlainSeal()).error().code == Error::Code::Refused);
}

TEST_CASE("a key that is not pinned vouches for nothing, and that is said")
{
    const Keyholder karen;
    const Keyholder aino;
    const auto file = packed(CircleSeal(karen.identity, {aino.device()}));
    const auto bundle = must(unpack(file, CircleSeal(aino.identity)));
    CHECK(bundle.sealing.encrypted);
    CHECK_FALSE(bundle.sealing.isPinned());
    CHECK(bundle.sealing.signer == Minisign::keyId(karen.device().signer));
    CHECK(bundle.sealing.text().contains(u"not known"_s));
}

TEST_CASE("somebody else's signature under the id of a pinned key is refused")
{
    const Keyholder karen;
    const Keyholder aino;
    const Keyholder mallory;
    auto pinned = karen.device();
    pinned.signer = mallory.device().signer.first(10) + karen.device().signer.sliced(10); // as if the ids were the same
    const auto file = packed(CircleSeal(mallory.identity, {aino.device()}));
    const auto refused = unpack(file, CircleSeal(aino.identity, {}, {pinned}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Corrupt);
}

TEST_CASE("a bundle with a passphrase opens with it")
{
    const Keyholder karen;
    const Keyholder aino;
    const auto file = packed(CircleSeal::withPassphrase(karen.identity, u"drei Möwen"_s));
    const auto asked = unpack(file, CircleSeal(aino.identity, {}, {karen.device()}));
    REQUIRE_FALSE(asked);
    CHECK(asked.error().field == u"passphrase"_s);
    const auto bundle =
        must(unpack(file, CircleSeal::withPassphrase(aino.identity, u"drei Möwen"_s, {karen.device()})));
    CHECK(bundle.sealing.signerKey == karen.device().signer);
    CHECK_FALSE(unpack(file, CircleSeal::withPassphrase(aino.identity, u"zwei Möwen"_s)));
    // A passphrase does not stand in the way of keys.
    const auto addressed = packed(CircleSeal(karen.identity, {aino.device()}));
    CHECK(unpack(addressed, CircleSeal::withPassphrase(aino.identity, u"drei Möwen"_s, {karen.device()})));
}

TEST_CASE("what is meant for nobody is not written, and what is for everybody is not opened as if it were for one")
{
    const Keyholder karen;
    CHECK(pack(SampleBundle::manifest(), SampleBundle::payload({}), CircleSeal(karen.identity)).error().code
          == Error::Code::Refused);
    CHECK(unpack(packed(PlainSeal()), CircleSeal(karen.identity)).error().code == Error::Code::Refused);
    CHECK(must(unpack(packed(PlainSeal()), PlainSeal())).sealing == Sealing{});
}

TEST_CASE("no mutation of an encrypted bundle is accepted")
{
    const Keyholder karen;
    const Keyholder aino;
    const auto file = packed(CircleSeal(karen.identity, {aino.device()}));
    const CircleSeal reader(aino.identity, {}, {karen.device()});
    REQUIRE(unpack(file, reader));
    int accepted = 0;
    for (qsizetype at = 0; at < file.size(); ++at) {
        auto changed = file;
        changed[at] ^= char(1 << at % 8);
        accepted += unpack(changed, reader).ok();
        accepted += unpack(file.first(at), reader).ok();
    }
    CHECK(accepted == 0);
}

TEST_CASE("no encrypted bundle that was changed in several places is accepted; a hundred thousand of them in long runs")
{
    const Keyholder karen;
    const Keyholder aino;
    const auto file = packed(CircleSeal(karen.identity, {aino.device()}));
    const CircleSeal reader(aino.identity, {}, {karen.device()});
    QRandomGenerator random(20190304);
    const int most = qEnvironmentVariableIsSet("LIAISON_LONG") ? 100'000 : 2'000;
    int accepted = 0;
    for (int tried = 0; tried < most; ++tried) {
        auto changed = file;
        for (auto changes = random.bounded(1, 5); changes > 0 && !changed.isEmpty(); --changes) {
            const auto at = qsizetype(random.bounded(quint32(changed.size())));
            switch (random.bounded(4)) {
            case 0:
                changed[at] = char(random.bounded(256));
                break;
            case 1:
                changed.insert(at, char(random.bounded(256)));
                break;
            case 2:
                changed.remove(at, random.bounded(1, 600));
                break;
            default:
                changed.insert(at, changed.mid(qsizetype(random.bounded(quint32(changed.size()))), 100));
            }
        }
        accepted += changed != file && unpack(changed, reader).ok();
    }
    CHECK(accepted == 0);
}
