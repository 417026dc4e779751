// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>

#include <sodium.h>

/// libsodium with the byte arrays of Qt.
namespace Liaison::Sodium
{

/// Before anything else of the library; any thread, any number of times.
inline void start()
{
    static const int state = sodium_init();
    Q_ASSERT(state >= 0);
}

/// Never null, also of nothing at all: the library demands that even where no byte is read.
inline const uchar *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const uchar *>(bytes.isNull() ? "" : bytes.data());
}

inline uchar *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<uchar *>(bytes.data());
}

inline QByteArray random(qsizetype size)
{
    start();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

/// Bytes that are wiped when they are no longer needed: keys in the middle of a computation.
class Secret
{
public:
    explicit Secret(qsizetype size)
        : m_bytes(size, '\0')
    {
    }
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        m_bytes.detach();
    }
    Secret(const Secret &) = delete;
    Secret(Secret &&) = default;
    Secret &operator=(const Secret &) = delete;
    Secret &operator=(Secret &&) = delete;
    ~Secret()
    {
        sodium_memzero(m_bytes.data(), size_t(m_bytes.size()));
    }
    const uchar *data() const
    {
        return bytesOf(QByteArrayView(m_bytes));
    }
    uchar *data()
    {
        return bytesOf(m_bytes);
    }
    qsizetype size() const
    {
        return m_bytes.size();
    }

private:
    QByteArray m_bytes;
};

/// What @p text says in base64, where it says it in the one form that RFC 4648 §3.5 calls canonical; else nothing at all.
inline QByteArray fromBase64(QByteArrayView text, QByteArray::Base64Options form = QByteArray::Base64Encoding)
{
    const auto bytes = QByteArray::fromBase64(text.toByteArray(), form);
    return bytes.toBase64(form) == text ? bytes : QByteArray();
}

} // namespace Liaison::Sodium
