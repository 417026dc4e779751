// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "order.h"

#include <algorithm>

namespace Liaison::Order
{

namespace
{
constexpr int base = 36;

int digitOf(QChar letter)
{
    const auto code = letter.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    return code >= u'a' && code <= u'z' ? code - u'a' + 10 : -1;
}

QChar letterOf(int digit)
{
    return QChar(char16_t(digit < 10 ? u'0' + digit : u'a' + digit - 10));
}

bool isKey(QStringView text)
{
    return !text.endsWith(u'0') && std::ranges::all_of(text, [](QChar letter) {
        return digitOf(letter) >= 0;
    });
}

/// The shortest key after @p key, growing by one digit only every 35 steps: lists mostly grow at their end.
QString following(QStringView key)
{
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (const int digit = digitOf(key[i]); digit < base - 1) {
            return key.left(i).toString() + letterOf(digit + 1);
        }
    }
    return key.toString() + u'1';
}

/// Half way between two keys with before < after.
QString middle(QStringView before, QStringView after)
{
    if (after.isEmpty()) {
        return following(before);
    }
    qsizetype same = 0;
    while (same < after.size() && (same < before.size() ? before[same] : QChar(u'0')) == after[same]) {
        ++same;
    }
    if (same > 0) {
        return after.left(same).toString() + middle(before.mid(std::min(same, before.size())), after.mid(same));
    }
    const int low = before.isEmpty() ? 0 : digitOf(before.front());
    const int high = digitOf(after.front());
    if (high - low > 1) {
        return QString(letterOf((low + high) / 2));
    }
    if (after.size() > 1) {
        return QString(after.front());
    }
    const auto rest = before.mid(before.isEmpty() ? 0 : 1);
    return letterOf(low) + (rest.isEmpty() ? QString(letterOf(base / 2)) : following(rest));
}
}

QString between(const QString &before, const QString &after)
{
    const bool sound = isKey(before) && isKey(after) && (after.isEmpty() || before < after);
    if (!sound) {
        return isKey(before) ? before + u'1' : before + QStringLiteral("~1");
    }
    return before.isEmpty() && after.isEmpty() ? QString(letterOf(base / 2)) : middle(before, after);
}

QStringList spread(int count)
{
    int length = 1;
    qint64 values = base;
    while (values < 2 * (qint64(count) + 1)) {
        values *= base;
        ++length;
    }
    QStringList keys;
    for (qint64 i = 1; i <= count; ++i) {
        QString key;
        for (qint64 value = i * values / (count + 1), place = 0; place < length; ++place, value /= base) {
            key.prepend(letterOf(int(value % base)));
        }
        while (key.endsWith(u'0')) {
            key.chop(1);
        }
        keys.append(key);
    }
    return keys;
}

} // namespace Liaison::Order
