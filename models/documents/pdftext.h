// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QColor>
#include <QFont>
#include <QTextLayout>

class QPainter;

namespace Liaison::Pdf
{

/// Lengths are in dots of this resolution unless said otherwise.
constexpr int resolution = 1200;
constexpr qreal points(qreal value)
{
    return value * resolution / 72;
}
constexpr qreal millimetres(qreal value)
{
    return value * resolution / 25.4;
}

/// How a text is set; sizes in points.
struct TextStyle {
    qreal size = 9.5;
    qreal pitch = 13.5; ///< from line to line, whatever letters are in the line
    QColor colour;
    bool bold = false;

    QFont font() const;
};

/// Text broken into lines of one width, on a fixed line pitch: any line can be drawn anywhere.
class Text
{
public:
    Text(const RichText &text, const TextStyle &style, qreal width);
    Text(const Text &) = delete;

    int lines() const
    {
        return m_layout.lineCount();
    }
    qreal pitch() const
    {
        return points(m_style.pitch);
    }
    qreal height() const
    {
        return lines() * pitch();
    }
    /// Draws @p count lines from @p first on, as far as there are any.
    void draw(QPainter &painter, QPointF topLeft, int first = 0, int count = INT_MAX) const;

private:
    void drawLabels(QPainter &painter, const QTextLine &line, QPointF position) const;

    struct Label {
        int start;
        int end;
        QColor ground;
    };
    TextStyle m_style;
    QTextLayout m_layout;
    QList<Label> m_labels; ///< TLP labels, which stand on a ground of their own
    qreal m_baseline = 0; ///< below the top of a line
    qreal m_capital = 0; ///< height of a capital letter
};

/// A label in its colours on black, 12 point as TLP 2.0 asks, right-justified at @p topRight; the value is its size.
QSizeF drawBanner(QPainter &painter, const QString &banner, QPointF topRight);

} // namespace Liaison::Pdf
