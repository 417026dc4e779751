// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "minisign.h"

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
    struct Keys {
        QByteArray age; ///< secret
        Minisign::KeyPair minisign;
    };
    static Result<Keys> keysOn(const QString &code);
    static Result<Keys> readSet(const QString &folder);
    static Result<Identity> read(const QString &profileFolder);
    static Result<Done> add(const QString &profileFolder, const Keys &keys, int number);
    static Keys newKeys();

    QList<Keys> m_keys; ///< newest first, never empty
    int m_number = 0; ///< of the newest
};

} // namespace Liaison
