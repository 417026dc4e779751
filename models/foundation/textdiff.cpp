// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "textdiff.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace Liaison::TextDiff
{

using namespace Qt::StringLiterals;

namespace
{
/// Texts with more differences are two texts: marking single words of them helps nobody.
constexpr int mostChanges = 1'000;

/// Words, spaces and signs as Unicode divides them; letters with their marks are not torn apart.
QList<QStringView> tokensOf(const QString &text)
{
    QList<QStringView> tokens;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    for (auto end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        tokens.append(QStringView(text).sliced(start, end - start));
        start = end;
    }
    return tokens;
}

bool hasWord(QStringView text)
{
    return std::ranges::any_of(text, [](QChar letter) {
        return letter.isLetterOrNumber() || letter.isSurrogate();
    });
}

/// Pieces under way; neighbours of one kind become one.
class Pieces
{
public:
    void add(Piece::Kind kind, QStringView text)
    {
        if (text.isEmpty()) {
            return;
        }
        if (m_pieces.isEmpty() || m_pieces.last().kind != kind) {
            m_pieces.append(Piece{kind, {}});
        }
        m_pieces.last().text += text;
    }
    void add(Piece::Kind kind, const QList<QStringView> &tokens)
    {
        for (const auto token : tokens) {
            add(kind, token);
        }
    }
    QList<Piece> take()
    {
        return std::move(m_pieces);
    }

private:
    QList<Piece> m_pieces;
};

/// How far each diagonal (place in the one list less place in the other) gets with some number of changes.
using Reach = std::vector<qsizetype>;

/// Which diagonal a step to @p diagonal with @p changes comes from: true from above, by what is added.
bool comesByAdding(const Reach &reach, qsizetype middle, qsizetype diagonal, qsizetype changes)
{
    return diagonal == -changes || (diagonal != changes && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
}

/// The way through both lists with the fewest changes (E. W. Myers, An O(ND) Difference Algorithm, 1986), one entry for each
/// token that is passed; nothing where it takes too many.
std::vector<Piece::Kind> shortestWay(const QList<QStringView> &before, const QList<QStringView> &after)
{
    const auto middle = std::min<qsizetype>(before.size() + after.size(), mostChanges) + 1;
    Reach reach(2 * middle + 1, 0);
    std::vector<Reach> earlier;
    const auto passSame = [&](qsizetype x, qsizetype diagonal) {
        while (x < before.size() && x - diagonal < after.size() && before.at(x) == after.at(x - diagonal)) {
            ++x;
        }
        return x;
    };
    const auto last = before.size() - after.size();
    bool arrived = false;
    for (qsizetype changes = 0; changes < middle && !arrived; ++changes) {
        earlier.push_back(reach);
        for (auto diagonal = -changes; diagonal <= changes; diagonal += 2) {
            const auto x = comesByAdding(reach, middle, diagonal, changes) ? reach[middle + diagonal + 1]
                                                                           : reach[middle + diagonal - 1] + 1;
            reach[middle + diagonal] = passSame(x, diagonal);
        }
        arrived = std::abs(last) <= changes && reach[middle + last] == before.size();
    }
    std::vector<Piece::Kind> way;
    auto x = before.size();
    auto diagonal = last;
    for (auto changes = qsizetype(earlier.size()) - 1; arrived && changes >= 0; --changes) {
        const auto &from = earlier.at(changes);
        const bool adding = comesByAdding(from, middle, diagonal, changes);
        const auto start = changes == 0 ? 0 : adding ? from[middle + diagonal + 1] : from[middle + diagonal - 1] + 1;
        way.insert(way.end(), x - start, Piece::Same);
        x = start;
        if (changes > 0) {
            way.push_back(adding ? Piece::Added : Piece::Removed);
            x -= adding ? 0 : 1;
            diagonal += adding ? 1 : -1;
        }
    }
    std::ranges::reverse(way);
    return way;
}

QList<Piece> changesOf(const QList<QStringView> &before, const QList<QStringView> &after)
{
    Pieces pieces;
    const auto way = shortestWay(before, after);
    if (way.empty()) {
        pieces.add(Piece::Removed, before);
        pieces.add(Piece::Added, after);
    }
    auto one = before.cbegin();
    auto other = after.cbegin();
    for (const auto kind : way) {
        pieces.add(kind, kind == Piece::Added ? *other : *one);
        one += kind == Piece::Added ? 0 : 1;
        other += kind == Piece::Removed ? 0 : 1;
    }
    return pieces.take();
}

/// What was removed before what was added; and what stands between two words that were both replaced goes with them: that they
/// have a space in common says nothing.
QList<Piece> readable(const QList<Piece> &pieces)
{
    Pieces result;
    QString removed;
    QString added;
    const auto flush = [&] {
        result.add(Piece::Removed, std::exchange(removed, {}));
        result.add(Piece::Added, std::exchange(added, {}));
    };
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto &[kind, text] = pieces.at(i);
        if (kind == Piece::Removed) {
            removed += text;
        } else if (kind == Piece::Added) {
            added += text;
        } else if (!removed.isEmpty() && !added.isEmpty() && i + 2 < pieces.size() && !hasWord(text)
                   && pieces.at(i + 1).kind != pieces.at(i + 2).kind && pieces.at(i + 2).kind != Piece::Same) {
            removed += text;
            added += text;
        } else {
            flush();
            result.add(Piece::Same, text);
        }
    }
    flush();
    return result.take();
}

bool haveWordInCommon(const QList<Piece> &pieces)
{
    return std::ranges::any_of(pieces, [](const Piece &piece) {
        return piece.kind == Piece::Same && hasWord(piece.text);
    });
}

QList<Part> partsOf(const QString &text, const std::vector<bool> &marked)
{
    QList<Part> parts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (parts.isEmpty() || parts.last().differs != marked[i]) {
            parts.append(Part{{}, marked[i]});
        }
        parts.last().text += text.at(i);
    }
    return parts;
}
}

QList<Piece> pieces(const QString &before, const QString &after)
{
    const auto one = tokensOf(before);
    const auto other = tokensOf(after);
    const auto [differs, otherDiffers] = std::ranges::mismatch(one, other);
    const auto head = differs - one.begin();
    qsizetype tail = 0;
    while (tail < std::min(one.size(), other.size()) - head
           && one.at(one.size() - 1 - tail) == other.at(other.size() - 1 - tail)) {
        ++tail;
    }
    Pieces all;
    all.add(Piece::Same, one.first(head));
    const auto changes =
        changesOf(one.sliced(head, one.size() - head - tail), other.sliced(head, other.size() - head - tail));
    for (const auto &[kind, text] : changes) {
        all.add(kind, text);
    }
    all.add(Piece::Same, one.last(tail));
    return readable(all.take());
}

QString both(const QString &before, const QString &after, const QString &separator)
{
    if (before.isEmpty() || after.isEmpty()) {
        return before + after;
    }
    const auto difference = pieces(before, after);
    if (!haveWordInCommon(difference)) {
        return before == after ? before : before + separator + after;
    }
    QString text;
    auto last = Piece::Same;
    for (const auto &[kind, piece] : difference) {
        text += kind == Piece::Added && last == Piece::Removed ? u" / "_s + piece : piece;
        last = kind;
    }
    return text;
}

QList<QList<Part>> compared(const QStringList &texts)
{
    if (texts.isEmpty()) {
        return {};
    }
    const auto &first = texts.first();
    std::vector<bool> marked(first.size());
    QList<QList<Part>> result{{}};
    for (qsizetype i = 1; i < texts.size(); ++i) {
        const auto difference = pieces(first, texts.at(i));
        const bool related = haveWordInCommon(difference);
        QList<Part> parts;
        qsizetype place = 0;
        for (const auto &[kind, text] : difference) {
            if (kind == Piece::Removed && related) {
                std::fill_n(marked.begin() + place, text.size(), true);
            }
            if (kind != Piece::Removed && related) {
                parts.append(Part{text, kind == Piece::Added});
            }
            place += kind == Piece::Added ? 0 : text.size();
        }
        result.append(related || texts.at(i).isEmpty() ? parts : QList<Part>{{texts.at(i), false}});
    }
    result.first() = partsOf(first, marked);
    return result;
}

} // namespace Liaison::TextDiff
