// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"
#include "foundation/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace Liaison
{

struct Payload;

/// `manifest.json`: what a bundle is, readable without unpacking its content. FORMAT.md names its keys.
struct Manifest {
    static constexpr int formatMajor = 1; ///< what this version writes and reads; a greater major is refused
    static constexpr int formatMinor = 0; ///< a greater minor is read: it only adds keys that may be ignored

    /// For display only: nothing is decided by what somebody says about themselves.
    struct Sender {
        QString name = {};
        QString country = {}; ///< two letters, or empty

        bool operator==(const Sender &) const = default;
    };
    /// "I have your bundle": whose, which number, and its hash.
    struct Acknowledgement {
        qint64 replica = 0;
        qint64 number = 0;
        QByteArray bundle = {};

        bool operator==(const Acknowledgement &) const = default;
    };
    /// What a bundle of the kind *sync* adds.
    struct Sync {
        qint64 replica = 0; ///< the sender's; positive
        qint64 number = 1; ///< counts that replica's bundles to the same recipients, from 1
        QByteArray previous = {}; ///< hash of the bundle before this one to the same recipients, or empty
        QByteArray since = {}; ///< hash of the bundle whose arrival it builds on; empty: it holds everything
        std::vector<Acknowledgement> acknowledgements = {};
        bool pleaseSendAll = false;
        Id author = {}; ///< under which the sender writes: their own record; null where they never said who they are

        bool operator==(const Sync &) const = default;
    };
    /// What a bundle of the kind *release* adds. Nothing else: what stays here leaves no trace in it.
    struct Release {
        QString audience = {};
        qint64 number = 1; ///< counts the releases to that audience, from 1

        bool operator==(const Release &) const = default;
    };

    static constexpr QLatin1StringView syncKind{"sync"};
    static constexpr QLatin1StringView releaseKind{"release"};

    int major = formatMajor;
    int minor = formatMinor;
    QStringList capabilities = {}; ///< what a reader must understand; this version knows none
    int schema = 0; ///< version of the record types; a newer one is read, and unknown types and fields are kept
    QString kind = syncKind; ///< this version knows syncKind and releaseKind
    Id circle = {}; ///< null: no circle
    Sender sender = {};
    QStringList recipients = {}; ///< fingerprints; empty: addressed to nobody
    QString tlp = QStringLiteral("RED"); ///< nothing inside is stricter
    qint64 records = 0; ///< CBOR items of the payload
    qint64 size = 0; ///< bytes of the payload, uncompressed
    QByteArray payload = {}; ///< BLAKE2b-256 of payload.cbor.zst
    Sync sync = {}; ///< of the kind sync
    Release release = {}; ///< of the kind release

    bool isRelease() const
    {
        return kind == releaseKind;
    }
    bool operator==(const Manifest &) const = default;

    /// @p text as a manifest can carry it: short, and without control characters.
    static QString shortText(const QString &text);
    /// Takes over what the manifest says about @p content: records, size, hash.
    void describe(const Payload &content);

    /// The same manifest always has the same bytes.
    QByteArray toJson() const;
    /// Unknown keys are ignored. Error::Code::Newer where a newer version is needed, Corrupt for all else.
    static Result<Manifest> fromJson(const QByteArray &json);
};

} // namespace Liaison
