// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "identity.h"

namespace Liaison
{

/// What somebody hands to others so that they can exchange bundles: who they are, and their public keys. A file `*.liaison-card`:
///
///     {"age":"age1...","country":"DK","device":"laptop","format":1,"former":[],"kind":"liaison-card",
///      "minisign":"RWQ...","name":"Karen Prøve","organisation":"..."}          on one line
///     four lines of minisign: the signature of that line, without its line feed, by the key that it names
///     and four more lines for each key in "former": so that whoever knows the former key knows the new one
///
/// The same bytes are the QR code. A card proves that its maker has the keys, not that they are who they say: that is what the
/// fingerprint's words are for.
struct Card {
    static constexpr int format = 1; ///< a greater one is refused as newer
    static constexpr qsizetype largest = 64 * 1024; ///< bytes of a file
    static constexpr qsizetype mostFormer = 8;

    QString name = {}; ///< never empty, at most 200 letters, nothing hidden in it; so are the other texts
    QString organisation = {};
    QString country = {}; ///< two letters, or empty
    Device device = {};
    QList<QByteArray> former = {}; ///< minisign public keys that this one follows, newest first

    bool operator==(const Card &) const = default;

    /// Who the profile's owner is, with @p identity's keys; Invalid where nobody is known as its owner.
    static Result<Card> mine(const Reader &reader, const Identity &identity);
    /// The file, signed by @p identity, whose keys are those of the card.
    Result<QByteArray> toFile(const Identity &identity) const;
    /// Strictly that; every signature fits, or it is an error.
    static Result<Card> fromFile(const QByteArray &file);
    /// The same from the disk.
    static Result<Card> read(const QString &path);
};

} // namespace Liaison
