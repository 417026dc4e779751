// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "namelikeness.h"

#include "foundation/text.h"

namespace Liaison::Directory
{

namespace
{
constexpr qsizetype shortestMistyped = 5;

/// One letter wrong, missing, too many, or two neighbours swapped.
bool isMistyped(QStringView a, QStringView b)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (a.size() < shortestMistyped || b.size() - a.size() > 1) {
        return false;
    }
    qsizetype begin = 0;
    while (begin < a.size() && a.at(begin) == b.at(begin)) {
        ++begin;
    }
    if (a.size() < b.size()) {
        return a.sliced(begin) == b.sliced(begin + 1);
    }
    const auto left = a.sliced(begin);
    const auto right = b.sliced(begin);
    const bool swapped =
        left.size() > 1 && left.at(0) == right.at(1) && left.at(1) == right.at(0) && left.sliced(2) == right.sliced(2);
    return left.isEmpty() || left.sliced(1) == right.sliced(1) || swapped;
}

bool isInitial(QStringView a, QStringView b)
{
    return (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
}

/// Takes every pair of words that fit out of both lists; how many there were.
template<typename Fits>
int takePairs(QStringList &one, QStringList &other, Fits fits)
{
    int pairs = 0;
    for (qsizetype i = one.size() - 1; i >= 0; --i) {
        const auto match = std::ranges::find_if(other, [&](const QString &word) {
            return fits(one.at(i), word);
        });
        if (match != other.end()) {
            other.erase(match);
            one.removeAt(i);
            ++pairs;
        }
    }
    return pairs;
}
}

QStringList nameWords(QStringView name)
{
    auto words = Text::words(name);
    words.sort();
    return words;
}

bool areSimilar(const QStringList &first, const QStringList &second)
{
    auto one = first;
    auto other = second;
    const int equal = takePairs(one, other, [](const QString &a, const QString &b) {
        return a == b && a.size() > 1;
    });
    if (equal == 0) {
        return false;
    }
    const int initials = takePairs(one, other, isInitial);
    const int mistyped = takePairs(one, other, isMistyped);
    const bool allAgree = one.isEmpty() || other.isEmpty();
    const bool single = first.size() == 1 && second.size() == 1;
    return allAgree && mistyped <= 1 && (single || equal + initials + mistyped >= 2);
}

} // namespace Liaison::Directory
