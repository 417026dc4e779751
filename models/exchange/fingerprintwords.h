// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

/// A fingerprint as words to be read out on the telephone and compared.
///
/// The 256 words are this project's own choice: plain English nouns of everyday things, none of which differs from another in a
/// single letter; so that they are heard and spelt without doubt by people of many languages. They are never translated (both
/// sides must see the same ones) and never changed (what was compared once must stay comparable).
namespace Liaison::FingerprintWords
{

constexpr int count = 10; ///< of 8 bits each: nobody finds another key with the same 80 bits

/// The words of all 256 values, sorted.
const QStringList &all();
/// For a fingerprint as Device::fingerprint() gives it: its first ten bytes. Empty where it is none.
QStringList of(const QString &fingerprint);
/// In two lines of five, to be shown.
QString text(const QString &fingerprint);

} // namespace Liaison::FingerprintWords
