// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QByteArray>
#include <QRectF>

namespace Liaison
{

/// A chart as boxes and words, in points from its top left corner: what a printer, a web page and an office program draw.
struct ChartShapes {
    struct Box {
        QRectF area;
        QString colour;
    };
    struct Word {
        enum Anchor {
            Start,
            Middle,
            End,
        };
        QPointF at; ///< on the base line
        Anchor anchor = Start;
        QString text;
        QString colour; ///< empty: that of the text around
        bool bold = false;
    };
    static constexpr qreal textSize = 8;

    QSizeF size;
    QList<Box> boxes;
    QList<Word> words;
};

/// @p width in points. Every number that is not 0 is written into its part of the bar.
ChartShapes chartShapes(const Document::Chart &chart, qreal width);

/// As a picture in SVG 1.1 that stands for itself, with its description.
QByteArray chartSvg(const Document::Chart &chart, qreal width);

} // namespace Liaison
