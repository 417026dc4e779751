// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>
#include <initializer_list>

namespace Liaison
{

/// The name of a record: 16 bytes, random, or derived from what the record joins.
/// Shown and typed as 32 hexadecimal digits; a unique beginning is enough where a person types it.
class Id
{
public:
    static constexpr int size = 16;

    constexpr Id() = default;

    /// A new random id (from the system's random source).
    static Id random();
    /// The same id wherever the same things are joined: BLAKE2b over @p domain and @p parts.
    static Id derived(QByteArrayView domain, std::initializer_list<QByteArray> parts);
    /// From exactly 16 bytes; null for anything else.
    static Id fromBytes(QByteArrayView bytes);
    /// From 32 hexadecimal digits; null for anything else.
    static Id fromText(QStringView text);

    bool isNull() const
    {
        return *this == Id();
    }
    QByteArray bytes() const
    {
        return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), size);
    }
    QString text() const;

    auto operator<=>(const Id &) const = default;
    bool operator==(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), size, seed);
    }

private:
    std::array<quint8, size> m_bytes{};
};

} // namespace Liaison

Q_DECLARE_METATYPE(Liaison::Id)
