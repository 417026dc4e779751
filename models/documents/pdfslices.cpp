// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pdfslices.h"
#include "charts.h"
#include "palette.h"
#include "pdftext.h"

#include <KLocalizedString>

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Liaison::Pdf
{

namespace
{
using SharedText = std::shared_ptr<const Text>;

const TextStyle bodyStyle{9.5, 13.5, QColor(Palette::ink)};
const TextStyle cellStyle{9, 12.5, QColor(Palette::ink)};
const TextStyle keyStyle{9, 12.5, QColor(Palette::muted)};
const TextStyle columnStyle{8.5, 12.5, QColor(Palette::ink), true};

/// Texts side by side on one line grid: a table row, a key and its value, a bullet and its text, a box.
struct Row {
    QList<std::pair<qreal, SharedText>> cells; ///< left edge, text
    qreal width = 0;
    qreal above = 0; ///< within the row, over and under its lines
    qreal below = 0;
    QColor ground = {}; ///< invalid: none
    QColor bar = {}; ///< along the left edge; invalid: none
    QColor rule = {}; ///< under the row; invalid: none

    int lines() const
    {
        int most = 1;
        for (const auto &[x, text] : cells) {
            most = std::max(most, text->lines());
        }
        return most;
    }
    qreal pitch() const
    {
        return cells.first().second->pitch();
    }
};

void fill(QPainter &painter, const QRectF &area, const QColor &colour)
{
    if (colour.isValid()) {
        painter.fillRect(area, colour);
    }
}

/// Lines @p first to @p first + @p count - 1 of a row as a slice.
Slice part(const std::shared_ptr<const Row> &row, int first, int count)
{
    const bool opens = first == 0;
    const bool closes = first + count >= row->lines();
    const qreal above = opens ? row->above : 0;
    Slice slice;
    slice.height = above + count * row->pitch() + (closes ? row->below : 0);
    slice.draw = [row, first, count, above, closes, height = slice.height](QPainter &painter, QPointF at) {
        // A little longer where another part follows: viewers show a hair line between areas that only touch.
        const qreal overlap = closes ? 0 : points(0.5);
        fill(painter, QRectF(at, QSizeF(row->width, height + overlap)), row->ground);
        fill(painter, QRectF(at, QSizeF(points(2.5), height + overlap)), row->bar);
        if (closes) {
            fill(painter, QRectF(at + QPointF(0, height - points(0.5)), QSizeF(row->width, points(0.5))), row->rule);
        }
        for (const auto &[x, text] : row->cells) {
            text->draw(painter, at + QPointF(x, above), first, count);
        }
    };
    return slice;
}

class Slicer
{
public:
    Slicer(qreal width, qreal pageHeight)
        : m_width(width)
        , m_pageHeight(pageHeight)
    {
    }

    QList<Slice> cut(const Document &document)
    {
        if (!document.cover) {
            title(document, {20, 26, QColor(Palette::accent), true}, {11.5, 16, QColor(Palette::ink)});
            rule(QColor(Palette::accent), 1.2, 7);
        }
        for (qsizetype i = 0; i < document.blocks.size(); ++i) {
            m_afterHeading = i == 0 || std::holds_alternative<Document::Heading>(document.blocks.at(i - 1));
            std::visit(*this, document.blocks.at(i));
            if (!m_slices.isEmpty()) {
                m_slices.last().withNext = document.keepsWithNext(i);
            }
        }
        return std::move(m_slices);
    }

    QList<Slice> cover(const Document &document, const QList<Entry> &contents)
    {
        m_slices.append(Slice{0, m_pageHeight / 6, true, -1, [](QPainter &, QPointF) { }});
        rule(QColor(Palette::accent), 3, 0);
        title(document, {28, 36, QColor(Palette::accent), true}, {14, 20, QColor(Palette::ink)}, 16);
        rule(QColor(Palette::line), 0.5, 16);
        m_slices.last().withNext = false;
        if (!contents.isEmpty()) {
            heading(i18nc("@title of the list of the parts of a document", "Contents"),
                    {13, 18, QColor(Palette::accent), true},
                    40);
        }
        for (const auto &[name, page] : contents) {
            entry(name, page);
        }
        return std::move(m_slices);
    }

    void operator()(const Document::Heading &block)
    {
        switch (block.level) {
        case 1:
            heading(block.text, {13, 18, QColor(Palette::accent), true}, 20);
            m_slices.last().entry = block.text;
            rule(QColor(Palette::line), 0.5, 2);
            break;
        case 2:
            heading(block.text, {10.5, 15, QColor(Palette::accent), true}, 13);
            break;
        default:
            heading(block.text, {9.5, 13.5, QColor(Palette::ink), true}, 10);
        }
    }
    void operator()(const Document::Paragraph &block)
    {
        Row row{{{0, text(block.text, bodyStyle, m_width)}}, m_width};
        append(std::move(row), gap(7.5, 4.5));
    }
    void operator()(const Document::Bullets &block)
    {
        const qreal indent = points(12);
        bool first = true;
        for (const RichText &item : block.items) {
            Row row{{{points(1.5), text(RichText(u"•"_s, TextRun::Muted), bodyStyle, indent)},
                     {indent, text(item, bodyStyle, m_width - indent)}},
                    m_width};
            append(std::move(row), std::exchange(first, false) ? gap(7.5, 4.5) : points(3));
        }
    }
    void operator()(const Document::KeyValues &block)
    {
        const qreal indent = points(104);
        bool first = true;
        for (const auto &[key, value] : block.entries) {
            Row row{{{0, text(key, keyStyle, indent - points(8))}, {indent, text(value, cellStyle, m_width - indent)}},
                    m_width};
            append(std::move(row), std::exchange(first, false) ? gap(7, 5) : points(3));
        }
    }
    void operator()(const Document::Table &table)
    {
        const auto edges = columnEdges(table);
        QList<RichText> titles;
        for (const auto &column : table.columns) {
            titles.append(column.title);
        }
        Row header = tableRow(titles, edges, columnStyle);
        header.ground = QColor(Palette::tint);
        const int headerIndex = int(m_slices.size());
        append(std::move(header), gap(9, 6));
        for (qsizetype i = headerIndex; i < m_slices.size(); ++i) {
            m_slices[i].withNext = true;
        }
        // A header that is itself cut into slices is not worth repeating.
        const bool repeat = m_slices.size() == headerIndex + 1;
        for (const auto &cells : table.rows) {
            append(tableRow(cells, edges, cellStyle), 0, repeat ? headerIndex : -1);
        }
    }
    void operator()(const Document::Callout &block)
    {
        const bool caution = block.kind == Document::Callout::Caution;
        const qreal indent = points(11);
        Row row{{{indent, text(block.text, bodyStyle, m_width - 2 * indent)}}, m_width};
        row.above = row.below = points(6);
        row.ground = QColor(caution ? Palette::caution : Palette::tint);
        row.bar = QColor(caution ? Palette::cautionBar : Palette::accent);
        append(std::move(row), gap(9, 7));
    }
    void operator()(const Document::Chart &block)
    {
        const auto shapes = std::make_shared<const ChartShapes>(chartShapes(block, m_width / points(1)));
        Slice slice{gap(11, 7), points(shapes->size.height()), false, -1, {}};
        slice.draw = [shapes](QPainter &painter, QPointF at) {
            paintChart(painter, *shapes, at, points(1), QColor(Palette::ink));
        };
        m_slices.append(slice);
    }

private:
    void title(const Document &document, const TextStyle &large, const TextStyle &medium, qreal before = 0)
    {
        heading(document.title, large, before);
        if (!document.subtitle.isEmpty()) {
            heading(document.subtitle, medium, 2);
        }
        if (const auto provenance = document.provenance(); !provenance.isEmpty()) {
            heading(provenance.join(u" · "_s), {9, 13, QColor(Palette::muted)}, 3);
        }
        if (!document.seal.isEmpty()) {
            heading(document.seal, {8, 11, QColor(Palette::muted)}, 3);
        }
    }
    void entry(const QString &name, int page)
    {
        const qreal number = points(28);
        Row row{{{0, text(name, bodyStyle, m_width - number)},
                 {m_width - number + points(8), text(QString::number(page), bodyStyle, number - points(8))}},
                m_width};
        row.below = points(3);
        row.rule = QColor(Palette::line);
        append(std::move(row), points(4));
    }
    static SharedText text(const RichText &text, const TextStyle &style, qreal width)
    {
        return std::make_shared<const Text>(text, style, width);
    }
    /// Space above a block, in points: @p afterHeading where it follows a heading directly.
    qreal gap(qreal usual, qreal afterHeading) const
    {
        return points(m_afterHeading ? afterHeading : usual);
    }
    void heading(const QString &words, const TextStyle &style, qreal before)
    {
        Row row{{{0, text(words, style, m_width)}}, m_width};
        append(std::move(row), points(before));
        m_slices.last().withNext = true;
    }
    void rule(const QColor &colour, qreal thickness, qreal before)
    {
        Slice slice{points(before), points(thickness), true, -1, {}};
        slice.draw = [size = QSizeF(m_width, points(thickness)), colour](QPainter &painter, QPointF at) {
            fill(painter, QRectF(at, size), colour);
        };
        m_slices.append(slice);
    }
    QList<qreal> columnEdges(const Document::Table &table) const
    {
        qreal sum = 0;
        for (const auto &column : table.columns) {
            sum += column.weight;
        }
        QList<qreal> edges{0};
        for (const auto &column : table.columns) {
            edges.append(edges.last() + m_width * column.weight / sum);
        }
        return edges;
    }
    Row tableRow(const QList<RichText> &cells, const QList<qreal> &edges, const TextStyle &style) const
    {
        const qreal margin = points(5);
        Row row;
        row.width = m_width;
        row.above = points(3.5);
        row.below = points(4);
        row.rule = QColor(Palette::line);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            row.cells.append(
                {edges.at(i) + margin, text(cells.at(i), style, edges.at(i + 1) - edges.at(i) - 2 * margin)});
        }
        return row;
    }
    /// As one slice, or, where the row is long, as several with at least two lines at each end.
    void append(Row &&content, qreal before, int repeats = -1)
    {
        const auto row = std::make_shared<const Row>(std::move(content));
        const int lines = row->lines();
        const bool boxed = row->rule.isValid() || row->ground.isValid();
        const bool whole = lines <= 5 || (boxed && lines * row->pitch() < m_pageHeight / 3);
        int first = 0;
        while (first < lines) {
            const int count = whole ? lines : (first == 0 || first + 2 == lines ? 2 : 1);
            Slice slice = part(row, first, count);
            slice.before = first == 0 ? before : 0;
            slice.repeats = repeats;
            m_slices.append(slice);
            first += count;
        }
    }

    qreal m_width;
    qreal m_pageHeight;
    bool m_afterHeading = false;
    QList<Slice> m_slices;
};
}

QList<Slice> slices(const Document &document, qreal width, qreal pageHeight)
{
    return Slicer(width, pageHeight).cut(document);
}

QList<Slice> coverSlices(const Document &document, const QList<Entry> &contents, qreal width, qreal pageHeight)
{
    return Slicer(width, pageHeight).cover(document, contents);
}

} // namespace Liaison::Pdf
