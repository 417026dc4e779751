// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bech32.h"

#include <array>

namespace Liaison::Bech32
{

namespace
{
constexpr qsizetype checksumSize = 6;
constexpr quint32 right = 1; ///< what the checksum of a good text gives

quint32 polynomial(const QByteArray &values)
{
    static constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    quint32 checksum = 1;
    for (const char value : values) {
        const auto top = checksum >> 25;
        checksum = (checksum & 0x1ffffff) << 5 ^ quint32(value);
        for (size_t i = 0; i < generator.size(); ++i) {
            checksum ^= (top >> i & 1) ? generator[i] : 0;
        }
    }
    return checksum;
}

QByteArray expanded(QByteArrayView prefix)
{
    QByteArray high;
    QByteArray low;
    for (const char c : prefix) {
        high.append(char(c >> 5));
        low.append(char(c & 31));
    }
    return high + '\0' + low;
}

/// Groups of @p from bits as groups of @p to bits. Padding is zero bits, fewer than a group; else the value is empty.
QByteArray regrouped(const QByteArray &groups, int from, int to, bool pad)
{
    QByteArray result;
    quint32 bits = 0;
    int count = 0;
    for (const char group : groups) {
        bits = (bits << from | quint32(uchar(group))) & 0xfff;
        for (count += from; count >= to;) {
            count -= to;
            result.append(char(bits >> count & ((1U << to) - 1)));
        }
    }
    const auto rest = bits << (to - count) & ((1U << to) - 1);
    if (pad) {
        return count > 0 ? result + char(rest) : result;
    }
    return count < from && rest == 0 ? result : QByteArray();
}
}

QByteArray encode(QByteArrayView prefix, const QByteArray &bytes)
{
    auto values = regrouped(bytes, 8, 5, true);
    const auto checksum = polynomial(expanded(prefix) + values + QByteArray(checksumSize, '\0')) ^ right;
    for (qsizetype i = 0; i < checksumSize; ++i) {
        values.append(char(checksum >> 5 * (checksumSize - 1 - i) & 31));
    }
    auto text = prefix.toByteArray() + '1';
    for (const char value : std::as_const(values)) {
        text.append(letters.at(value));
    }
    return text;
}

QByteArray decode(QByteArrayView prefix, const QByteArray &text)
{
    const auto small = text.toLower();
    const auto start = prefix.toByteArray() + '1';
    if ((text != small && text != text.toUpper()) || !small.startsWith(start)
        || small.size() < start.size() + checksumSize) {
        return {};
    }
    QByteArray values;
    for (const char c : QByteArrayView(small).sliced(start.size())) {
        const auto value = letters.indexOf(c);
        if (value < 0) {
            return {};
        }
        values.append(char(value));
    }
    if (polynomial(expanded(prefix) + values) != right) {
        return {};
    }
    return regrouped(values.chopped(checksumSize), 5, 8, false);
}

} // namespace Liaison::Bech32
