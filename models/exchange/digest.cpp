// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "digest.h"

#include <sodium.h>

namespace Liaison::Digest
{

QByteArray blake2b(QByteArrayView bytes)
{
    QByteArray digest(size, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<quint8 *>(digest.data()),
                       size,
                       reinterpret_cast<const quint8 *>(bytes.data()),
                       quint64(bytes.size()),
                       nullptr,
                       0);
    return digest;
}

} // namespace Liaison::Digest
