// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "id.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <sodium.h>

#include <cstring>

namespace Liaison
{

Id Id::random()
{
    std::array<quint32, size / sizeof(quint32)> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    Id id;
    std::memcpy(id.m_bytes.data(), words.data(), size);
    return id;
}

Id Id::derived(QByteArrayView domain, std::initializer_list<QByteArray> parts)
{
    Id id;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, size);
    // Every part is preceded by its length, so that ("ab", "c") and ("a", "bc") differ.
    const auto feed = [&state](QByteArrayView part) {
        const quint64 length = qToBigEndian<quint64>(part.size());
        crypto_generichash_update(&state, reinterpret_cast<const quint8 *>(&length), sizeof length);
        crypto_generichash_update(&state, reinterpret_cast<const quint8 *>(part.data()), part.size());
    };
    feed(domain);
    for (const auto &part : parts) {
        feed(part);
    }
    crypto_generichash_final(&state, id.m_bytes.data(), size);
    return id;
}

Id Id::fromBytes(QByteArrayView bytes)
{
    Id id;
    if (bytes.size() == size) {
        std::memcpy(id.m_bytes.data(), bytes.data(), size);
    }
    return id;
}

Id Id::fromText(QStringView text)
{
    const auto latin = text.toLatin1();
    const auto bytes = QByteArray::fromHex(latin);
    return latin.size() == 2 * size && bytes.toHex() == latin.toLower() ? fromBytes(bytes) : Id();
}

QString Id::text() const
{
    return QString::fromLatin1(bytes().toHex());
}

} // namespace Liaison
