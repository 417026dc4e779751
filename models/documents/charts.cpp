// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "charts.h"
#include "palette.h"
#include "pdftext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr qreal lineHeight = 15;
constexpr qreal smallest = 13; ///< of a part that has a number in it
constexpr qreal letter = ChartShapes::textSize * 0.56; ///< about as wide as one is
constexpr qreal columnsHeight = 110;

class Drawing
{
public:
    Drawing(const Document::Chart &chart, qreal width)
        : m_chart(chart)
        , m_width(width)
    {
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            m_most = std::max(m_most, totalOf(i));
        }
    }

    ChartShapes draw()
    {
        word({0, ChartShapes::textSize + 1}, ChartShapes::Word::Start, m_chart.title, true);
        m_y = 18;
        legend();
        m_chart.kind == Document::Chart::Bars ? bars() : columns();
        m_shapes.size = QSizeF(m_width, m_y);
        return m_shapes;
    }

private:
    int totalOf(qsizetype category) const
    {
        int total = 0;
        for (const auto &series : m_chart.series) {
            total += series.values.value(category);
        }
        return total;
    }
    /// How long a part for @p value is where the longest bar may be @p room.
    qreal lengthOf(int value, qreal room) const
    {
        const qreal scale = (room - smallest * qreal(m_chart.series.size() - 1)) / std::max(m_most, 1);
        return std::max(smallest, value * scale);
    }
    void box(const QRectF &area, Document::Chart::Tone tone)
    {
        m_shapes.boxes.append({area, Palette::toneColour(tone)});
    }
    void word(QPointF at, ChartShapes::Word::Anchor anchor, const QString &text, bool bold = false)
    {
        m_shapes.words.append({at, anchor, text, {}, bold});
    }
    void number(QPointF middle, int value, Document::Chart::Tone tone)
    {
        m_shapes.words.append({middle + QPointF(0, ChartShapes::textSize * 0.36),
                               ChartShapes::Word::Middle,
                               QString::number(value),
                               Palette::onTone(tone),
                               true});
    }
    static QString elided(const QString &text, qreal room)
    {
        const auto most = qsizetype(room / letter);
        return text.size() <= most ? text : text.first(std::max<qsizetype>(most - 1, 0)).trimmed() + u'…';
    }

    void legend()
    {
        qreal x = 0;
        for (const auto &series : m_chart.series) {
            const qreal wide = 12 + letter * qreal(series.name.size()) + 14;
            if (x > 0 && x + wide > m_width) {
                x = 0;
                m_y += 13;
            }
            box({x, m_y, 8, 8}, series.tone);
            word({x + 12, m_y + 7}, ChartShapes::Word::Start, series.name);
            x += wide;
        }
        m_y += 16;
    }
    void bars()
    {
        const qreal label = m_width * 0.3;
        const qreal room = m_width - label - 8;
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            const qreal middle = m_y + lineHeight / 2;
            word({label - 6, middle + 3}, ChartShapes::Word::End, elided(m_chart.categories.at(i), label - 6));
            qreal x = label;
            for (const auto &series : m_chart.series) {
                if (const int value = series.values.value(i); value > 0) {
                    const QRectF area(x, m_y + 1.5, lengthOf(value, room), lineHeight - 3);
                    box(area, series.tone);
                    number(area.center(), value, series.tone);
                    x = area.right();
                }
            }
            m_y += lineHeight;
        }
    }
    void columns()
    {
        const auto count = std::max<qsizetype>(m_chart.categories.size(), 1);
        const qreal step = m_width / qreal(count);
        const qreal wide = std::min(step * 0.7, 36.0);
        const qreal ground = m_y + columnsHeight;
        qsizetype longest = 1;
        for (const auto &category : m_chart.categories) {
            longest = std::max(longest, category.size());
        }
        const auto every = qsizetype(std::ceil((letter * qreal(longest) + 4) / step));
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            const qreal middle = step * (qreal(i) + 0.5);
            qreal y = ground;
            for (const auto &series : m_chart.series) {
                if (const int value = series.values.value(i); value > 0) {
                    const qreal high = lengthOf(value, columnsHeight);
                    const QRectF area(middle - wide / 2, y - high, wide, high);
                    box(area, series.tone);
                    number(area.center(), value, series.tone);
                    y = area.top();
                }
            }
            // The last one always says when it is.
            if ((m_chart.categories.size() - 1 - i) % every == 0) {
                word({middle, ground + 11}, ChartShapes::Word::Middle, m_chart.categories.at(i));
            }
        }
        m_shapes.boxes.append({QRectF(0, ground, m_width, 0.5), Palette::line});
        m_y = ground + 16;
    }

    const Document::Chart &m_chart;
    qreal m_width;
    qreal m_y = 0;
    int m_most = 0;
    ChartShapes m_shapes;
};

QString figure(qreal value)
{
    return QString::number(value, 'f', 1);
}
}

ChartShapes chartShapes(const Document::Chart &chart, qreal width)
{
    return Drawing(chart, width).draw();
}

void paintChart(QPainter &painter, const ChartShapes &shapes, QPointF at, qreal unit, const QColor &ink)
{
    for (const auto &[area, colour] : shapes.boxes) {
        painter.fillRect({at + area.topLeft() * unit, area.size() * unit}, QColor::fromString(colour));
    }
    for (const auto &word : shapes.words) {
        QFont font = Pdf::TextStyle{ChartShapes::textSize, 11, {}, word.bold}.font();
        font.setPixelSize(qRound(ChartShapes::textSize * unit));
        const qreal width = QFontMetricsF(font).horizontalAdvance(word.text);
        const qreal before =
            word.anchor == ChartShapes::Word::Start ? 0 : (word.anchor == ChartShapes::Word::End ? width : width / 2);
        painter.setFont(font);
        painter.setPen(word.colour.isEmpty() ? ink : QColor::fromString(word.colour));
        painter.drawText(at + word.at * unit - QPointF(before, 0), word.text);
    }
}

QByteArray chartSvg(const Document::Chart &chart, qreal width)
{
    const auto shapes = chartShapes(chart, width);
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartElement(u"svg"_s);
    xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    xml.writeAttribute(u"width"_s, figure(shapes.size.width()) + u"pt"_s);
    xml.writeAttribute(u"height"_s, figure(shapes.size.height()) + u"pt"_s);
    xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(figure(shapes.size.width()), figure(shapes.size.height())));
    xml.writeTextElement(u"title"_s, chart.description());
    for (const auto &[area, colour] : shapes.boxes) {
        xml.writeStartElement(u"rect"_s);
        xml.writeAttribute(u"x"_s, figure(area.x()));
        xml.writeAttribute(u"y"_s, figure(area.y()));
        xml.writeAttribute(u"width"_s, figure(area.width()));
        xml.writeAttribute(u"height"_s, figure(area.height()));
        xml.writeAttribute(u"fill"_s, colour);
        xml.writeCharacters(QString()); // no empty tags: HTML has none of its own
        xml.writeEndElement();
    }
    for (const auto &[at, anchor, text, colour, bold] : shapes.words) {
        static const QStringList anchors{u"start"_s, u"middle"_s, u"end"_s};
        xml.writeStartElement(u"text"_s);
        xml.writeAttribute(u"x"_s, figure(at.x()));
        xml.writeAttribute(u"y"_s, figure(at.y()));
        xml.writeAttribute(u"font-family"_s, u"'Noto Sans', sans-serif"_s);
        xml.writeAttribute(u"font-size"_s, figure(ChartShapes::textSize));
        xml.writeAttribute(u"text-anchor"_s, anchors.at(anchor));
        xml.writeAttribute(u"fill"_s, colour.isEmpty() ? QString(Palette::ink) : colour);
        if (bold) {
            xml.writeAttribute(u"font-weight"_s, u"bold"_s);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return out;
}

} // namespace Liaison
