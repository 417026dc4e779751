// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pdftext.h"
#include "palette.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace Liaison::Pdf
{

namespace
{
constexpr qreal labelScale = 0.82; ///< TLP labels within text, against the text around them

QTextCharFormat formatOf(const TextRun &run, const TextStyle &style)
{
    QTextCharFormat format;
    switch (run.style) {
    case TextRun::Plain:
        break;
    case TextRun::Bold:
        format.setFontWeight(QFont::Bold);
        break;
    case TextRun::Emphasised:
        format.setFontItalic(true);
        break;
    case TextRun::Muted:
        format.setForeground(QColor(Palette::muted));
        break;
    case TextRun::Alert:
        format.setForeground(QColor(Palette::alert));
        format.setFontWeight(QFont::Bold);
        break;
    case TextRun::Tlp: {
        TextStyle label = style;
        label.size *= labelScale;
        label.bold = true;
        format.setFont(label.font());
        format.setForeground(QColor(Palette::tlpColour(run.text)));
        break;
    }
    case TextRun::Link:
        format.setAnchor(true);
        format.setAnchorHref(run.target);
        format.setForeground(QColor(Palette::link));
        break;
    }
    return format;
}

/// An address too long for its line is best broken after one of its own separators. The value is the number of characters that
/// stay on the line, or 0 where the line is fine.
int betterBreak(const QString &text, int start, int length)
{
    const int end = start + length;
    if (end >= text.size() || text.at(end - 1).isSpace() || text.at(end).isSpace()) {
        return 0;
    }
    for (int i = end - 1; i > start && !text.at(i).isSpace(); --i) {
        if (u"@/._-?&="_s.contains(text.at(i))) {
            return i + 1 == end ? 0 : i + 1 - start;
        }
    }
    return 0;
}
}

QFont TextStyle::font() const
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"DejaVu Sans"_s});
    font.setPixelSize(qRound(points(size)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setFeature("liga", 0); // or "office" could not be found in the file
    return font;
}

Text::Text(const RichText &text, const TextStyle &style, qreal width)
    : m_style(style)
{
    const QFont font = style.font();
    QString content;
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : text.runs) {
        const int start = int(content.size());
        if (run.style == TextRun::Tlp) {
            content += QChar::Nbsp + run.text + QChar::Nbsp;
            m_labels.append({start, int(content.size()), QColor(Palette::tlpGround)});
        } else {
            content += run.text;
        }
        formats.append({start, int(content.size()) - start, formatOf(run, style)});
    }
    content.replace(u'\n', QChar::LineSeparator);

    const QFontMetricsF metrics(font);
    m_capital = metrics.capHeight();
    m_baseline = (pitch() + m_capital) / 2;

    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(points(24));
    m_layout.setText(content);
    m_layout.setFont(font);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    while (!content.isEmpty()) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        if (const int kept = betterBreak(content, line.textStart(), line.textLength()); kept > 0) {
            line.setNumColumns(kept, width);
        }
        line.setPosition({0, 0});
    }
    m_layout.endLayout();
}

void Text::draw(QPainter &painter, QPointF topLeft, int first, int count) const
{
    painter.setPen(m_style.colour);
    for (int i = first; i < lines() && i - first < count; ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const QPointF baseline = topLeft + QPointF(0, (i - first) * pitch() + m_baseline);
        drawLabels(painter, line, baseline);
        line.draw(&painter, baseline - QPointF(0, line.ascent()));
    }
}

void Text::drawLabels(QPainter &painter, const QTextLine &line, QPointF baseline) const
{
    const int begin = line.textStart();
    const int end = begin + line.textLength();
    for (const Label &label : m_labels) {
        if (label.start >= end || label.end <= begin) {
            continue;
        }
        const qreal left = line.cursorToX(std::max(label.start, begin));
        const qreal right = line.cursorToX(std::min(label.end, end));
        const qreal capital = m_capital * labelScale;
        const qreal margin = capital * 0.45;
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(label.ground);
        painter.drawRoundedRect(
            QRectF(baseline + QPointF(left, -capital - margin), QSizeF(right - left, capital + 2 * margin)),
            points(1.2),
            points(1.2));
        painter.restore();
    }
}

QSizeF drawBanner(QPainter &painter, const QString &banner, QPointF topRight)
{
    const TextStyle style{12, 18, QColor(Palette::tlpColour(banner)), true};
    const QFont font = style.font();
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(banner) + points(14), points(style.pitch));
    const QRectF box(topRight - QPointF(size.width(), 0), size);
    painter.save();
    painter.fillRect(box, QColor(Palette::tlpGround));
    painter.setFont(font);
    painter.setPen(style.colour);
    painter.drawText(QPointF(box.left() + points(7), box.top() + (size.height() + metrics.capHeight()) / 2), banner);
    painter.restore();
    return size;
}

} // namespace Liaison::Pdf
