// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "keyfiles.h"

#include <QFuture>

namespace Liaison
{

/// The keys of a profile: what is encrypted to its owner is opened with the one, what they send is signed with the other. A value;
/// any thread.
///
/// They lie in `keys/` of the profile, readable by its owner only, as the programs age and minisign read them:
///
///     keys/1/age.txt          secret key (of age-keygen)
///     keys/1/minisign.key     secret key without a password (of minisign -G -W)
///     keys/1/minisign.pub     its public key
///
/// Renewed keys get the next number; the earlier ones stay, because bundles may still be under way to them, and because they vouch
/// for the new ones. A database backup holds no keys.
///
/// Where the owner keeps them in the desktop's wallet, `age.txt.age` and `minisign.key.age` take the place of the secret ones,
/// encrypted with age to the public key in `wallet.txt`; the secret part of that one lies in the wallet, under its name.
class Identity
{
public:
    /// The identity of the profile in this folder; made where it has none yet. Keys that are there and can't be read are an error:
    /// they are never replaced by others.
    static Result<Identity> of(const QString &profileFolder);
    /// New keys in the place of the present ones, which stay as former ones.
    static Result<Identity> renew(const QString &profileFolder);
    /// The keys that a recovery sheet holds become the present ones; what was there stays as former ones. Nothing happens where
    /// they are the present ones already.
    static Result<Identity> recover(const QString &profileFolder, const QString &code);
    /// Whose keys the letters of a recovery sheet are; what is wrong with them is told group by group.
    static Result<Device> deviceOn(const QString &code);

    /// Whether the present keys are kept in the desktop's wallet; can be told while that is locked.
    static bool isInWallet(const QString &profileFolder);
    /// Moves all keys there, or back into files. Whatever happens on the way, they can be read. May wait for the wallet's owner.
    static Result<Done> moveToWallet(const QString &profileFolder);
    static Result<Done> moveToFiles(const QString &profileFolder);
    /// Asks the wallet for the present keys, again if it refused before; finished when it has answered.
    static QFuture<Result<Done>> unlock(const QString &profileFolder);

    /// The present public keys, and the computer's name.
    Device device() const;
    /// Of this device with its present keys, then with its former ones.
    QStringList fingerprints() const;
    /// Public signing keys that the present one followed, newest first.
    QList<QByteArray> formerSigners() const;
    /// For Age::decrypt(): the present one first, then the former ones.
    QList<QByteArray> ageKeys() const;

    /// A `.minisig` of the present key, or of a former one (see formerSigners()).
    Result<QByteArray> sign(const QByteArray &message, const QString &trustedComment) const;
    Result<QByteArray> signFormerly(qsizetype former, const QByteArray &message, const QString &trustedComment) const;

    /// The present secret keys as one line of capital letters and digits with a checksum, to be printed and typed in again.
    QString recoveryCode() const;

private:
    static Result<KeySet> keysOn(const QString &code);
    static Result<Identity> read(const QString &profileFolder);
    static Result<Done> add(const QString &profileFolder, const KeySet &keys, int number);
    static KeySet newKeys();

    QList<KeySet> m_keys; ///< newest first, never empty
    int m_number = 0; ///< of the newest
};

} // namespace Liaison
