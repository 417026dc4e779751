// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QDateTime>
#include <QList>

namespace Liaison
{

/// Bundles that were signed with a key that nobody here knows: held aside in `quarantine/` of the profile, as they came, until
/// somebody adds the sender, or throws them away. Nothing in them is trusted, their sender's name neither.
namespace Quarantine
{
constexpr qsizetype mostFiles = 20; ///< the oldest make room

struct Held {
    QString file;
    QString sender; ///< who it claims to be
    QString country;
    QString keyId; ///< 16 digits
    qint64 number = 0; ///< of the bundle
    QDateTime since;
};

/// Keeps a copy of @p bytes; the same bundle is kept once. The value is the file.
Result<QString> hold(const QString &profileFolder, const QByteArray &bytes, const Held &claim);
/// Newest first.
QList<Held> list(const QString &profileFolder);
Result<Done> remove(const QString &profileFolder, const QString &file);
}

} // namespace Liaison
