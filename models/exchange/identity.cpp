// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "identity.h"

#include "age.h"
#include "newfile.h"
#include "recoverycode.h"
#include "store/owneronly.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto ageFile = "age.txt"_L1;
constexpr auto secretFile = "minisign.key"_L1;
constexpr auto publicFile = "minisign.pub"_L1;
constexpr qint64 largestKeyFile = 64 * 1024;

QString keyFolder(const QString &profileFolder)
{
    return QDir(profileFolder).filePath(u"keys"_s);
}

/// Numbers of the sets of keys, newest first.
QList<int> numbersIn(const QString &folder)
{
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

Result<QByteArray> contentOfKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestKeyFile) {
        return cantRead(path);
    }
    OwnerOnly::narrow(path);
    return file.readAll();
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

Result<Done> writeKeyFile(const QString &path, const QByteArray &content)
{
    LIAISON_TRY(auto file, NewFile::claim(path));
    return file.write(content);
}

void syncFolder(const QString &path)
{
    if (const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}
}

Identity::Keys Identity::newKeys()
{
    return {.age = Age::newSecretKey(), .minisign = Minisign::newKeyPair()};
}

Result<Identity::Keys> Identity::readSet(const QString &folder)
{
    OwnerOnly::narrow(folder);
    const QDir set(folder);
    LIAISON_TRY(const auto ageText, contentOfKeyFile(set.filePath(ageFile)));
    LIAISON_TRY(const auto minisignText, contentOfKeyFile(set.filePath(secretFile)));
    const auto age = ageKeyIn(ageText);
    if (age.isEmpty()) {
        return cantRead(set.filePath(ageFile));
    }
    const auto minisign = Minisign::readSecretKey(minisignText);
    if (!minisign) {
        return cantRead(set.filePath(secretFile));
    }
    return Keys{.age = age, .minisign = *minisign};
}

Result<Identity> Identity::read(const QString &profileFolder)
{
    const auto folder = keyFolder(profileFolder);
    OwnerOnly::narrow(folder);
    Identity identity;
    const auto numbers = numbersIn(folder);
    for (const int number : numbers) {
        const auto keys = readSet(folder + u'/' + QString::number(number));
        if (keys) {
            identity.m_keys.append(*keys);
        } else if (identity.m_keys.isEmpty()) {
            return keys.error(); // former ones may be missing: they only vouch, and open what is late
        }
    }
    identity.m_number = numbers.value(0);
    return identity;
}

/// The set appears whole or not at all; one of that number which is there already stays.
Result<Done> Identity::add(const QString &profileFolder, const Keys &keys, int number)
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
        LIAISON_CHECK(writeKeyFile(set.filePath(ageFile), ageFileOf(keys.age)));
        LIAISON_CHECK(writeKeyFile(set.filePath(secretFile), Minisign::secretKeyFile(keys.minisign)));
        LIAISON_CHECK(writeKeyFile(set.filePath(publicFile), Minisign::publicKeyFile(keys.minisign.publicKey)));
        syncFolder(set.path());
        const auto place = QFile::encodeName(folder + u'/' + QString::number(number));
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

Result<Identity> Identity::of(const QString &profileFolder)
{
    LIAISON_TRY(auto identity, read(profileFolder));
    if (!identity.m_keys.isEmpty()) {
        return identity;
    }
    LIAISON_CHECK(add(profileFolder, newKeys(), 1));
    // Another program may have been quicker: what lies there counts.
    return read(profileFolder);
}

Result<Identity> Identity::renew(const QString &profileFolder)
{
    LIAISON_TRY(const auto before, of(profileFolder));
    LIAISON_CHECK(add(profileFolder, newKeys(), before.m_number + 1));
    return read(profileFolder);
}

Device Identity::device() const
{
    const auto &keys = m_keys.first();
    return {.recipient = Age::publicKeyOf(keys.age),
            .signer = keys.minisign.publicKey,
            .name = QSysInfo::machineHostName()};
}

QStringList Identity::fingerprints() const
{
    QStringList fingerprints;
    for (const auto &keys : m_keys) {
        const Device device{.recipient = Age::publicKeyOf(keys.age), .signer = keys.minisign.publicKey};
        fingerprints.append(device.fingerprint());
    }
    return fingerprints;
}

QList<QByteArray> Identity::formerSigners() const
{
    QList<QByteArray> signers;
    for (const auto &keys : m_keys.sliced(1)) {
        signers.append(keys.minisign.publicKey);
    }
    return signers;
}

QList<QByteArray> Identity::ageKeys() const
{
    QList<QByteArray> secrets;
    for (const auto &keys : m_keys) {
        secrets.append(keys.age);
    }
    return secrets;
}

Result<QByteArray> Identity::sign(const QByteArray &message, const QString &trustedComment) const
{
    return Minisign::sign(message, m_keys.first().minisign, trustedComment);
}

Result<QByteArray>
Identity::signFormerly(qsizetype former, const QByteArray &message, const QString &trustedComment) const
{
    return Minisign::sign(message, m_keys.at(former + 1).minisign, trustedComment);
}

QString Identity::recoveryCode() const
{
    const auto &keys = m_keys.first();
    const auto bytes = keys.age + keys.minisign.secretKey.first(Minisign::keyIdSize) + Minisign::seedOf(keys.minisign);
    return RecoveryCode::of(bytes);
}

Result<Identity::Keys> Identity::keysOn(const QString &code)
{
    const RecoveryCode typed(code);
    const auto bytes = typed.secrets();
    if (bytes.isEmpty()) {
        auto mistakes = typed.mistakes();
        if (mistakes.isEmpty()) {
            mistakes.append(i18ncp("@info",
                                   "One letter is missing at the end.",
                                   "%1 letters are missing at the end.",
                                   int(RecoveryCode::fullSize() - typed.size())));
        }
        constexpr qsizetype enough = 3;
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 sentences",
                           "This is not the code of a recovery sheet, or there is a typing error in it. %1",
                           mistakes.first(std::min(mistakes.size(), enough)).join(u' ')),
                     u"code"_s};
    }
    return Keys{.age = bytes.first(Age::keySize),
                .minisign =
                    Minisign::keyPairOf(bytes.mid(Age::keySize, Minisign::keyIdSize), bytes.last(Minisign::seedSize))};
}

Result<Device> Identity::deviceOn(const QString &code)
{
    LIAISON_TRY(const auto keys, keysOn(code));
    return Device{.recipient = Age::publicKeyOf(keys.age), .signer = keys.minisign.publicKey};
}

Result<Identity> Identity::recover(const QString &profileFolder, const QString &code)
{
    LIAISON_TRY(const auto keys, keysOn(code));
    const auto before = read(profileFolder);
    // Damaged keys are what a sheet is for; they stay where they are.
    if (before && !before->m_keys.isEmpty() && before->m_keys.first().age == keys.age
        && before->m_keys.first().minisign.secretKey == keys.minisign.secretKey) {
        return before;
    }
    const int newest = numbersIn(keyFolder(profileFolder)).value(0);
    LIAISON_CHECK(add(profileFolder, keys, newest + 1));
    return read(profileFolder);
}

} // namespace Liaison
