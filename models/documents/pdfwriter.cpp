// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pdfwriter.h"
#include "palette.h"
#include "pdfpages.h"
#include "pdftext.h"

#include <KLocalizedString>

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
using namespace Pdf;

constexpr QRectF textArea(millimetres(20), millimetres(24), millimetres(170), millimetres(297 - 24 - 24));
constexpr qreal headerTop = millimetres(11);
constexpr qreal footerTop = millimetres(297 - 17);

const TextStyle smallPrint{8, 11, QColor(Palette::muted)};

void drawSmall(QPainter &painter, const QString &text, const QRectF &area)
{
    const QFont font = smallPrint.font();
    painter.setFont(font);
    painter.setPen(smallPrint.colour);
    painter.drawText(area,
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
}

void drawHeader(QPainter &painter, const Document &document, int page)
{
    QSizeF banner;
    if (!document.tlp.isEmpty()) {
        banner = drawBanner(painter, document.banner(), {textArea.right(), headerTop});
    }
    if (page > 0) {
        drawSmall(painter,
                  document.title,
                  {textArea.left(), headerTop, textArea.width() - banner.width() - points(12), points(18)});
    }
}

void drawFooter(QPainter &painter, const Document &document, int page, qsizetype pages)
{
    painter.fillRect(QRectF(textArea.left(), footerTop - points(4), textArea.width(), points(0.5)),
                     QColor(Palette::line));
    if (!document.tlp.isEmpty()) {
        drawBanner(painter, document.banner(), {textArea.right(), footerTop});
    }
    const QSizeF line(textArea.width() - millimetres(50), points(smallPrint.pitch));
    drawSmall(painter, document.provenance().join(u" · "_s), {{textArea.left(), footerTop}, line});
    drawSmall(painter,
              i18nc("@info page number of a printed document", "page %1 of %2", page + 1, pages),
              {{textArea.left(), footerTop + line.height()}, line});
}

/// A document as slices, and where they are.
struct Layout {
    QList<Slice> slices;
    QList<Page> pages;
};

Layout laidOut(const Document &document)
{
    Layout layout;
    layout.slices = slices(document, textArea.width(), textArea.height());
    layout.pages = paginate(layout.slices, textArea.height());
    if (!document.cover) {
        return layout;
    }
    const bool listed = !document.contents().isEmpty();
    const auto cover = [&](qsizetype before) {
        QList<Entry> contents;
        for (qsizetype page = 0; listed && page < layout.pages.size(); ++page) {
            for (const auto &placed : layout.pages.at(page)) {
                if (const QString &entry = layout.slices.at(placed.slice).entry; !entry.isEmpty()) {
                    contents.append({entry, int(before + page + 1)});
                }
            }
        }
        return coverSlices(document, contents, textArea.width(), textArea.height());
    };
    // Numbers have a column of their own: the second time it is as long as the first.
    const auto front = cover(paginate(cover(0), textArea.height()).size());
    auto pages = paginate(front, textArea.height());
    const int offset = int(front.size());
    for (Page page : std::as_const(layout.pages)) {
        for (auto &placed : page) {
            placed.slice += offset;
        }
        pages.append(page);
    }
    return {front + layout.slices, pages};
}

bool paint(const Document &document, QPagedPaintDevice &device)
{
    const auto [cut, pages] = laidOut(document);
    QPainter painter;
    bool ok = painter.begin(&device);
    for (int page = 0; ok && page < pages.size(); ++page) {
        ok = page == 0 || device.newPage();
        painter.resetTransform();
        painter.scale(qreal(device.logicalDpiX()) / resolution, qreal(device.logicalDpiY()) / resolution);
        drawHeader(painter, document, page);
        for (const auto &[slice, top] : pages.at(page)) {
            cut.at(slice).draw(painter, textArea.topLeft() + QPointF(0, top));
        }
        drawFooter(painter, document, page, pages.size());
    }
    return ok && painter.end();
}

Result<Done> checkFonts()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return Error{
            Error::Code::Refused,
            i18nc("@info",
                  "This program was started without fonts and can't make a PDF. Please choose another format.")};
    }
    return Done();
}
}

Result<QByteArray> toPdf(const Document &original)
{
    LIAISON_CHECK(checkFonts());
    const Document document = original.cleaned();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(document.title);
    writer.setCreator(u"Liaison"_s);
    if (!paint(document, writer)) {
        return Error{Error::Code::Storage,
                     i18nc("@info", "The PDF could not be made. Please try again, or choose another format.")};
    }
    return buffer.data();
}

Result<Done> paintPages(const Document &original, QPagedPaintDevice &device)
{
    LIAISON_CHECK(checkFonts());
    if (!paint(original.cleaned(), device)) {
        return Error{Error::Code::Storage,
                     i18nc("@info", "The document could not be printed. Please look whether the printer is on.")};
    }
    return Done();
}

} // namespace Liaison
