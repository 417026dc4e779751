// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Liaison
{

/// The name of a bundle in the exchange folder: `3fa91c20-8b1e44d0-1f6c02a77be0d9e4.liaison`. From which device, for which devices (one
/// or more), which bundle; see FORMAT.md. It tells nothing to whom does not have the cards of both.
struct FolderName {
    QString from; ///< tag of the sender's device
    QStringList to; ///< tags of the devices that can open it
    QString bundle; ///< the first 16 digits of its hash

    static constexpr qsizetype tagLength = 8;
    static constexpr qsizetype bundleLength = 16;
    static constexpr qsizetype mostDevices = 8;
    /// The first digits of a device's fingerprint.
    static QString tag(const QString &fingerprint);
    static QString bundleTag(const QByteArray &hash);

    QString text() const;
    /// Nothing for any other name.
    static std::optional<FolderName> parse(const QString &text);

    /// What a file of another name is to the exchange.
    enum Kind {
        Stranger, ///< none of our business
        Unfinished, ///< a temporary name: somebody is writing it, or has given up
        Copy, ///< what a synchronising program makes of two files of one name
        Misnamed, ///< it ends as bundles do, and the rest is no name of one
    };
    static Kind kindOf(const QString &text);
    /// What writeWhole() leaves of a bundle of the device @p from when it is killed.
    static bool isLeftover(const QString &text, const QStringList &from);

    bool operator==(const FolderName &) const = default;
};

} // namespace Liaison
