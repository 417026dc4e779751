// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "keyfiles.h"

#include "age.h"
#include "newfile.h"
#include "store/owneronly.h"
#include "wallet.h"
#include "walletkeys.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto ageFile = "age.txt"_L1;
constexpr auto secretFile = "minisign.key"_L1;
constexpr auto publicFile = "minisign.pub"_L1;
constexpr auto sealedEnding = ".age"_L1;
constexpr auto recipientFile = "wallet.txt"_L1;
/// Files on their way to their name.
constexpr auto unnamed = ".new-"_L1;
constexpr qint64 largestKeyFile = 64 * 1024;

QString keyFolder(const QString &profileFolder)
{
    return QDir(profileFolder).filePath(u"keys"_s);
}

QString setFolder(const QString &profileFolder, int number)
{
    return keyFolder(profileFolder) + u'/' + QString::number(number);
}

Error cantRead(const QString &path)
{
    return {
        Error::Code::Corrupt,
        i18nc(
            "@info %1 is a file name",
            "The key in %1 is missing or damaged. Put it back from a copy of the profile's folder, or recover it with "
            "“liaison-cli identity recover” from the sheet that you printed. Until then nothing can be exchanged; the "
            "directory itself is not affected.",
            path)};
}

Error cantWrite(const QString &path)
{
    return {Error::Code::Storage,
            i18nc("@info %1 is a folder, %2 a reason",
                  "Your keys can't be written to %1: %2. May you write there, and is there room?",
                  path,
                  qt_error_string(errno))};
}

/// The secret key in a file of age-keygen, which has comments around it.
QByteArray ageKeyIn(const QByteArray &file)
{
    const auto lines = file.split('\n');
    for (const auto &line : lines) {
        if (const auto key = Age::secretKeyFromText(QString::fromLatin1(line.trimmed())); !key.isEmpty()) {
            return key;
        }
    }
    return {};
}

QByteArray ageFileOf(const QByteArray &secret)
{
    return "# public key: " + Age::recipientText(Age::publicKeyOf(secret)).toLatin1() + '\n'
        + Age::secretKeyText(secret).toLatin1() + '\n';
}

QByteArray recipientFileOf(const QByteArray &recipient)
{
    return "# The files *.age are encrypted to this key. Its secret part lies in the desktop's wallet, under its name.\n"
        + Age::recipientText(recipient).toLatin1() + '\n';
}

/// Nothing where there is no such file.
std::optional<QByteArray> contentOfKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestKeyFile) {
        return {};
    }
    OwnerOnly::narrow(path);
    return file.readAll();
}

QByteArray recipientOf(const QDir &set)
{
    const auto lines = contentOfKeyFile(set.filePath(recipientFile)).value_or(QByteArray()).split('\n');
    for (const auto &line : lines) {
        if (const auto key = Age::recipientFromText(QString::fromLatin1(line.trimmed())); !key.isEmpty()) {
            return key;
        }
    }
    return {};
}

Result<QByteArray> opened(const QByteArray &sealed, const QDir &set, const QString &path)
{
    const auto recipient = recipientOf(set);
    if (recipient.isEmpty()) {
        return cantRead(set.filePath(recipientFile));
    }
    const auto key = WalletKeys::of(recipient);
    if (!key) {
        return Error{
            key.error().code,
            i18nc("@info %1 a sentence",
                  "%1 Your keys are kept there: until it opens, nothing can be exchanged. The directory itself is not "
                  "affected. If the wallet is lost, recover your keys from the sheet that you printed.",
                  key.error().message),
            key.error().field};
    }
    const auto plain = Age::decrypt(sealed, {*key});
    return plain ? plain : cantRead(path);
}

/// What a secret file of a set says, from where it stands plain or encrypted.
Result<QByteArray> secretIn(const QDir &set, const QString &name)
{
    const auto path = set.filePath(name);
    if (const auto plain = contentOfKeyFile(path)) {
        return *plain;
    }
    const auto sealed = contentOfKeyFile(path + sealedEnding);
    auto text = sealed ? opened(*sealed, set, path + sealedEnding) : cantRead(path);
    // It may have become a plain one just now.
    const auto plain = text ? std::nullopt : contentOfKeyFile(path);
    return plain ? Result<QByteArray>(*plain) : text;
}

void syncFolder(const QString &path)
{
    if (const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

/// Whole or not at all, for its owner alone; takes the place of what is there.
Result<Done> writeKeyFile(const QString &path, const QByteArray &content)
{
    auto made = QFile::encodeName(path + unnamed + u"XXXXXX"_s);
    const int file = ::mkostemp(made.data(), O_CLOEXEC);
    if (file < 0) {
        return cantWrite(QFileInfo(path).path());
    }
    const bool written =
        ::write(file, content.constData(), size_t(content.size())) == content.size() && ::fsync(file) == 0;
    const bool closed = ::close(file) == 0;
    if (!written || !closed || ::rename(made.constData(), QFile::encodeName(path).constData()) != 0) {
        const auto problem = cantWrite(QFileInfo(path).path());
        ::unlink(made.constData());
        return problem;
    }
    return {};
}

Result<Done> removeKeyFile(const QString &path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT ? Result<Done>()
                                                                                 : cantWrite(QFileInfo(path).path());
}

void removeUnnamed(const QDir &set)
{
    const auto names = set.entryList({u'*' + unnamed + u'*'}, QDir::Files | QDir::Hidden);
    for (const auto &name : names) {
        QFile::remove(set.filePath(name));
    }
}

Result<Done> writeSealed(const QDir &set, const KeySet &keys, const QByteArray &recipient)
{
    LIAISON_CHECK(writeKeyFile(set.filePath(recipientFile), recipientFileOf(recipient)));
    LIAISON_TRY(const auto age, Age::encrypt(ageFileOf(keys.age), {recipient}));
    LIAISON_TRY(const auto secret, Age::encrypt(Minisign::secretKeyFile(keys.minisign), {recipient}));
    LIAISON_CHECK(writeKeyFile(set.filePath(ageFile + sealedEnding), age));
    return writeKeyFile(set.filePath(secretFile + sealedEnding), secret);
}

Result<Done> writePlain(const QDir &set, const KeySet &keys)
{
    LIAISON_CHECK(writeKeyFile(set.filePath(ageFile), ageFileOf(keys.age)));
    return writeKeyFile(set.filePath(secretFile), Minisign::secretKeyFile(keys.minisign));
}

/// That what is on disk opens with what the wallet holds, before the plain files go.
Result<Done> checkSealed(const QDir &set, const KeySet &keys)
{
    const auto reread = [&set](const QString &name) -> Result<QByteArray> {
        const auto path = set.filePath(name + sealedEnding);
        const auto sealed = contentOfKeyFile(path);
        return sealed ? opened(*sealed, set, path) : cantRead(path);
    };
    LIAISON_TRY(const auto age, reread(ageFile));
    LIAISON_TRY(const auto secret, reread(secretFile));
    const auto minisign = Minisign::readSecretKey(secret);
    return ageKeyIn(age) == keys.age && minisign && minisign->secretKey == keys.minisign.secretKey
        ? Result<Done>()
        : cantRead(set.path());
}
}

QList<int> KeyFiles::numbers(const QString &profileFolder)
{
    const auto folder = keyFolder(profileFolder);
    OwnerOnly::narrow(folder);
    QList<int> numbers;
    const auto names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &name : names) {
        bool good = false;
        if (const int number = name.toInt(&good); good && number > 0 && QString::number(number) == name) {
            numbers.append(number);
        }
    }
    std::ranges::sort(numbers, std::ranges::greater());
    return numbers;
}

Result<KeySet> KeyFiles::read(const QString &profileFolder, int number)
{
    const QDir set(setFolder(profileFolder, number));
    OwnerOnly::narrow(set.path());
    LIAISON_TRY(const auto ageText, secretIn(set, ageFile));
    LIAISON_TRY(const auto minisignText, secretIn(set, secretFile));
    const auto age = ageKeyIn(ageText);
    if (age.isEmpty()) {
        return cantRead(set.filePath(ageFile));
    }
    const auto minisign = Minisign::readSecretKey(minisignText);
    if (!minisign) {
        return cantRead(set.filePath(secretFile));
    }
    return KeySet{.age = age, .minisign = *minisign};
}

Result<Done> KeyFiles::add(const QString &profileFolder, const KeySet &keys, int number, const QByteArray &recipient)
{
    const auto folder = keyFolder(profileFolder);
    if (!OwnerOnly::createFolder(folder)) {
        return cantWrite(folder);
    }
    auto made = QFile::encodeName(folder + u"/new-XXXXXX"_s);
    if (!::mkdtemp(made.data())) {
        return cantWrite(folder);
    }
    const QDir set(QFile::decodeName(made));
    const auto write = [&]() -> Result<Done> {
        LIAISON_CHECK(recipient.isEmpty() ? writePlain(set, keys) : writeSealed(set, keys, recipient));
        LIAISON_CHECK(writeKeyFile(set.filePath(publicFile), Minisign::publicKeyFile(keys.minisign.publicKey)));
        syncFolder(set.path());
        const auto place = QFile::encodeName(setFolder(profileFolder, number));
        if (::rename(made.constData(), place.constData()) != 0 && errno != EEXIST && errno != ENOTEMPTY) {
            return cantWrite(folder);
        }
        syncFolder(folder);
        return {};
    };
    const auto written = write();
    if (QFileInfo::exists(set.path())) {
        QDir(set).removeRecursively();
    }
    return written;
}

QByteArray KeyFiles::sealedTo(const QString &profileFolder, int number)
{
    const QDir set(setFolder(profileFolder, number));
    return set.exists(ageFile) && set.exists(secretFile) ? QByteArray() : recipientOf(set);
}

Result<Done> KeyFiles::seal(const QString &profileFolder, int number, const QByteArray &recipient)
{
    const QDir set(setFolder(profileFolder, number));
    // A program that was killed while it did this left one secret plain and the other not.
    LIAISON_TRY(const auto keys, read(profileFolder, number));
    if (sealedTo(profileFolder, number).isEmpty()) {
        LIAISON_CHECK(writeSealed(set, keys, recipient));
        syncFolder(set.path());
    }
    LIAISON_CHECK(checkSealed(set, keys));
    LIAISON_CHECK(removeKeyFile(set.filePath(ageFile)));
    LIAISON_CHECK(removeKeyFile(set.filePath(secretFile)));
    removeUnnamed(set);
    syncFolder(set.path());
    return {};
}

Result<Done> KeyFiles::unseal(const QString &profileFolder, int number)
{
    const QDir set(setFolder(profileFolder, number));
    LIAISON_TRY(const auto keys, read(profileFolder, number));
    LIAISON_CHECK(writePlain(set, keys));
    syncFolder(set.path());
    LIAISON_CHECK(removeKeyFile(set.filePath(ageFile + sealedEnding)));
    LIAISON_CHECK(removeKeyFile(set.filePath(secretFile + sealedEnding)));
    LIAISON_CHECK(removeKeyFile(set.filePath(recipientFile)));
    removeUnnamed(set);
    syncFolder(set.path());
    return {};
}

} // namespace Liaison
