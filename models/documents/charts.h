// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QByteArray>
#include <QColor>
#include <QRectF>

class QPainter;

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

/// Paints it, with @p unit for a point and its top left corner at @p at; words without a colour of their own get @p ink.
void paintChart(QPainter &painter, const ChartShapes &shapes, QPointF at, qreal unit, const QColor &ink);

/// As a picture in SVG 1.1 that stands for itself, with its description.
QByteArray chartSvg(const Document::Chart &chart, qreal width);

} // namespace Liaison
