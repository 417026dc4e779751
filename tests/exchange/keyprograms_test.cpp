// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Keys, encryption and signatures, and the programs that anybody has: what age and minisign make is read here, and they open
// and verify what is made here.

#include "exchange/age.h"
#include "exchange/circleseal.h"
#include "samplebundle.h"
#include "support/temporary.h"

#include <QProcess>
#include <QStandardPaths>

#include <catch2/generators/catch_generators.hpp>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A folder with files, in which programs run.
class Workshop
{
public:
    /// Runs @p program; the value is whether it succeeded.
    bool run(const QString &program, const QStringList &arguments)
    {
        REQUIRE(!QStandardPaths::findExecutable(program).isEmpty());
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        REQUIRE(process.waitForFinished());
        output = process.readAllStandardOutput();
        return process.exitCode() == 0;
    }
    /// The same with a terminal of its own, at which @p passphrase is typed when it asks.
    bool runAtTerminal(const QString &program, const QStringList &arguments, const QByteArray &passphrase)
    {
        int terminal = -1;
        const auto child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        REQUIRE(child >= 0);
        if (child == 0) {
            QList<QByteArray> words{program.toUtf8()};
            for (const auto &argument : arguments) {
                words.append(argument.toUtf8());
            }
            std::vector<char *> pointers;
            for (auto &word : words) {
                pointers.push_back(word.data());
            }
            pointers.push_back(nullptr);
            if (::chdir(QFile::encodeName(m_folder.path()).constData()) == 0) {
                ::execvp(pointers.front(), pointers.data());
            }
            ::_exit(127);
        }
        QByteArray said;
        char letter = 0;
        while (::read(terminal, &letter, 1) == 1) {
            said.append(letter);
            // "Enter passphrase: ", "Enter passphrase (leave empty to autogenerate a secure one): ", "Confirm passphrase: "
            if (said.contains("passphrase") && said.endsWith(": ")) {
                REQUIRE(::write(terminal, QByteArray(passphrase + '\n').constData(), passphrase.size() + 1) > 0);
                said.clear();
            }
        }
        ::close(terminal);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    QByteArray read(const QString &name) const
    {
        return contentOf(path(name));
    }
    QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }

    QByteArray output;

private:
    QTemporaryDir m_folder;
};

const QByteArray plain = QByteArray("Ada Example, ada@example.org\n").repeated(5'000); // three chunks
}

TEST_CASE("age opens what is encrypted here, with a key that was made here")
{
    Workshop workshop;
    const auto identity = must(Identity::of(workshop.path({})));
    workshop.write(u"out.age"_s, must(Age::encrypt(plain, {identity.device().recipient})));
    REQUIRE(workshop.run(u"age"_s, {u"-d"_s, u"-i"_s, u"keys/1/age.txt"_s, u"out.age"_s}));
    CHECK((workshop.output == plain));
    REQUIRE(workshop.run(u"age-keygen"_s, {u"-y"_s, u"keys/1/age.txt"_s}));
    CHECK(workshop.output.trimmed() == Age::recipientText(identity.device().recipient).toLatin1());
}

TEST_CASE("what age encrypts is opened here, in both forms, with a key that age made")
{
    Workshop workshop;
    REQUIRE(workshop.run(u"age-keygen"_s, {u"-o"_s, u"key.txt"_s}));
    const auto secret =
        Age::secretKeyFromText(QString::fromLatin1(workshop.read(u"key.txt"_s).trimmed().split('\n').last()));
    REQUIRE(secret.size() == Age::keySize);
    const auto recipient = Age::recipientText(Age::publicKeyOf(secret));
    workshop.write(u"plain"_s, plain);
    const bool armored = GENERATE(false, true);
    QStringList arguments{u"-r"_s, recipient, u"-o"_s, u"in.age"_s, u"plain"_s};
    if (armored) {
        arguments.prepend(u"-a"_s);
    }
    REQUIRE(workshop.run(u"age"_s, arguments));
    CHECK(workshop.read(u"in.age"_s).startsWith("-----BEGIN") == armored);
    CHECK((must(Age::decrypt(workshop.read(u"in.age"_s), {secret})) == plain));
}

TEST_CASE("age and Liaison open each other's files with a passphrase")
{
    Workshop workshop;
    const QByteArray passphrase = "drei M\xc3\xb6wen";
    workshop.write(u"out.age"_s, must(Age::encryptWithPassphrase(plain, QString::fromUtf8(passphrase))));
    REQUIRE(workshop.runAtTerminal(u"age"_s, {u"-d"_s, u"-o"_s, u"opened"_s, u"out.age"_s}, passphrase));
    CHECK((workshop.read(u"opened"_s) == plain));
    CHECK_FALSE(workshop.runAtTerminal(u"age"_s, {u"-d"_s, u"-o"_s, u"no"_s, u"out.age"_s}, "zwei"));

    workshop.write(u"plain"_s, plain);
    REQUIRE(workshop.runAtTerminal(u"age"_s, {u"-p"_s, u"-o"_s, u"in.age"_s, u"plain"_s}, passphrase));
    CHECK((must(Age::decryptWithPassphrase(workshop.read(u"in.age"_s), QString::fromUtf8(passphrase))) == plain));
}

TEST_CASE("minisign verifies what is signed here, and signs with a key that was made here")
{
    Workshop workshop;
    const auto identity = must(Identity::of(workshop.path({})));
    const auto signer = identity.device().signer;
    workshop.write(u"a.json"_s, plain);
    workshop.write(u"a.json.minisig"_s, must(identity.sign(plain, u"a trusted comment – ü"_s)));
    REQUIRE(workshop.run(u"minisign"_s, {u"-Vm"_s, u"a.json"_s, u"-p"_s, u"keys/1/minisign.pub"_s}));
    CHECK(workshop.output.contains("Trusted comment: a trusted comment – ü"));
    REQUIRE(workshop.run(u"minisign"_s, {u"-Vm"_s, u"a.json"_s, u"-P"_s, Minisign::publicKeyText(signer)}));
    workshop.write(u"a.json"_s, plain + ' ');
    CHECK_FALSE(workshop.run(u"minisign"_s, {u"-Vm"_s, u"a.json"_s, u"-p"_s, u"keys/1/minisign.pub"_s}));

    REQUIRE(
        workshop.run(u"minisign"_s, {u"-Sm"_s, u"a.json"_s, u"-s"_s, u"keys/1/minisign.key"_s, u"-t"_s, u"by hand"_s}));
    const auto signature = must(Minisign::verify(plain + ' ', workshop.read(u"a.json.minisig"_s), signer));
    CHECK(signature.trustedComment == u"by hand"_s);
}

TEST_CASE("what minisign signs is verified here, of both kinds, with a key that minisign made")
{
    Workshop workshop;
    REQUIRE(workshop.run(u"minisign"_s, {u"-G"_s, u"-W"_s, u"-p"_s, u"m.pub"_s, u"-s"_s, u"m.key"_s}));
    const auto keys = must(Minisign::readSecretKey(workshop.read(u"m.key"_s)));
    const auto publicKey = must(Minisign::readPublicKey(workshop.read(u"m.pub"_s)));
    CHECK(keys.publicKey == publicKey);
    CHECK(workshop.read(u"m.pub"_s) == Minisign::publicKeyFile(publicKey));
    workshop.write(u"plain"_s, plain);
    const bool legacy = GENERATE(false, true);
    REQUIRE(
        workshop.run(u"minisign"_s, {u"-S"_s, legacy ? u"-l"_s : u"-H"_s, u"-m"_s, u"plain"_s, u"-s"_s, u"m.key"_s}));
    const auto signature = must(Minisign::verify(plain, workshop.read(u"plain.minisig"_s), publicKey));
    CHECK(signature.prehashed == !legacy);
    CHECK_FALSE(Minisign::verify(plain + ' ', workshop.read(u"plain.minisig"_s), publicKey));
}

TEST_CASE("a sealed bundle is opened by age, tar, minisign and zstd, without Liaison")
{
    Workshop workshop;
    const auto sender = must(Identity::of(workshop.path(u"sender"_s)));
    const auto reader = must(Identity::of(workshop.path(u"reader"_s)));
    const auto items = SampleBundle::items(500);
    const CircleSeal seal(sender, {reader.device()});
    workshop.write(u"a.liaison"_s, must(pack(SampleBundle::manifest(), SampleBundle::payload(items), seal)).file);

    REQUIRE(
        workshop.run(u"age"_s, {u"-d"_s, u"-i"_s, u"reader/keys/1/age.txt"_s, u"-o"_s, u"a.tar"_s, u"a.liaison"_s}));
    REQUIRE(workshop.run(u"tar"_s, {u"xf"_s, u"a.tar"_s}));
    REQUIRE(workshop.run(u"minisign"_s, {u"-Vm"_s, u"manifest.json"_s, u"-p"_s, u"sender/keys/1/minisign.pub"_s}));
    REQUIRE(workshop.run(u"zstd"_s, {u"-dq"_s, u"payload.cbor.zst"_s}));
    CHECK((workshop.read(u"payload.cbor"_s) == items.join()));
}

TEST_CASE("Liaison opens a bundle that age, tar, minisign and zstd made")
{
    Workshop workshop;
    const auto sender = must(Identity::of(workshop.path(u"sender"_s)));
    const auto reader = must(Identity::of(workshop.path(u"reader"_s)));
    const auto content = SampleBundle::payload(SampleBundle::items(500));
    auto manifest = SampleBundle::manifest();
    manifest.describe(content);
    workshop.write(u"manifest.json"_s, manifest.toJson());
    workshop.write(u"payload.cbor.zst"_s, content.compressed);
    REQUIRE(workshop.run(u"minisign"_s, {u"-Sm"_s, u"manifest.json"_s, u"-s"_s, u"sender/keys/1/minisign.key"_s}));
    REQUIRE(
        workshop.run(u"tar"_s,
                     {u"-cf"_s, u"a.tar"_s, u"manifest.json"_s, u"manifest.json.minisig"_s, u"payload.cbor.zst"_s}));
    REQUIRE(
        workshop.run(u"age"_s,
                     {u"-r"_s, Age::recipientText(reader.device().recipient), u"-o"_s, u"a.liaison"_s, u"a.tar"_s}));
    const auto bundle = must(unpack(workshop.read(u"a.liaison"_s), CircleSeal(reader, {}, {sender.device()})));
    CHECK(bundle.sealing
          == Sealing{.encrypted = true, .signer = sender.device().fingerprint(), .signerKey = sender.device().signer});
    CHECK((bundle.payload.compressed == content.compressed));
}
