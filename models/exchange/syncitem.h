// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bundlefile.h"
#include "store/head.h"
#include "store/mergereport.h"

/// The items of a sync bundle's payload:
///
///     erasure = [id: 16 bytes, by: 16 bytes or null, at: milliseconds since 1970]
///     withdrawal = [id: 16 bytes, false, tlp: text]      the label it has now
///     record  = [id: 16 bytes, type: text, fields]      as in store/statecodec.h
///
/// First all erasures, then all withdrawals, then all records, each ordered by id and each id once: the same content has the same bytes.
namespace Liaison::SyncItem
{

QByteArray erasure(const Erasure &erasure);
QByteArray withdrawal(const Withdrawal &withdrawal);
/// @p state: the record's fields as the store keeps them, which is how a bundle carries them.
QByteArray record(const Id &id, const QString &type, const QByteArray &state);

/// All that a sync bundle carries, from whoever it is from. Strict: anything but the form above is Error::Code::Corrupt.
Result<Incoming> contentOf(const BundleFile &bundle);

} // namespace Liaison::SyncItem
