// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What differs between texts, word by word, for people who compare them.
namespace Liaison::TextDiff
{

struct Piece {
    enum Kind {
        Same, ///< in both
        Removed, ///< only in the earlier text
        Added, ///< only in the later text
    };
    Kind kind = Same;
    QString text; ///< not empty
    bool operator==(const Piece &) const = default;
};
/// What turns @p before into @p after: same and removed pieces, joined, are @p before; same and added ones are @p after.
/// Neighbours are of different kinds, and what was removed stands before what was added in its place.
QList<Piece> pieces(const QString &before, const QString &after);

/// All words of both texts, the common ones once, to be put right by hand: "Call 78 / 87"; of texts without a word in common
/// both, one after the other, with @p separator between them.
QString both(const QString &before, const QString &after, const QString &separator);

/// A part of one of several texts.
struct Part {
    QString text;
    bool differs = false;
    bool operator==(const Part &) const = default;
};
/// Each of @p texts in parts: of the first what another one lacks, of the others what the first one lacks. A text that has no
/// word in common with the first differs as a whole: nothing in it is marked, because everything would be.
QList<QList<Part>> compared(const QStringList &texts);

} // namespace Liaison::TextDiff
