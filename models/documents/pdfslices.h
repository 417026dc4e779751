// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QPointF>

#include <functional>

class QPainter;

namespace Liaison::Pdf
{

/// A piece of the document that no page end cuts: a heading, some lines of a paragraph, a row of a table.
struct Slice {
    qreal before = 0; ///< space above, not wanted at the top of a page
    qreal height = 0;
    bool withNext = false; ///< stays on the page of the slice that follows
    int repeats = -1; ///< index of the slice that is drawn again above this one when it opens a page: a table's header
    std::function<void(QPainter &, QPointF)> draw; ///< at its top left corner
    QString entry = {}; ///< of the contents, where a heading is one
};

/// The document cut into slices as wide as the text area, without the title where that has a cover. @p document: cleaned().
QList<Slice> slices(const Document &document, qreal width, qreal pageHeight);

/// An entry of the contents, and the page that it is on.
using Entry = std::pair<QString, int>;
/// The cover, as slices: title and contents.
QList<Slice> coverSlices(const Document &document, const QList<Entry> &contents, qreal width, qreal pageHeight);

} // namespace Liaison::Pdf
