// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtTypes>

/// How much of anything a bundle may hold. What is over a limit is refused before memory is taken for it; the writer
/// keeps to the same limits, so that it never makes a bundle that nobody can read.
namespace Liaison::Limits
{

constexpr qint64 mebibyte = 1024 * 1024;

constexpr qint64 file = 64 * mebibyte; ///< the file as it lies on the disk
constexpr qint64 manifest = mebibyte;
constexpr qint64 signature = 16 * 1024; ///< the member manifest.json.minisig
constexpr qint64 uncompressed = 512 * mebibyte; ///< the payload's CBOR
constexpr qint64 record = 64 * mebibyte; ///< one CBOR item of the payload
constexpr qint64 field = 16 * mebibyte; ///< one byte or text string
constexpr qint64 elements = 1'000'000; ///< CBOR values in one item: they take far more memory than bytes
constexpr int windowLog = 23; ///< 8 MiB, what RFC 8878 §3.1.1.1.2 asks every decoder to support

} // namespace Liaison::Limits
