// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recoverysheet.h"

#include "fingerprintwords.h"
#include "newfile.h"

#include <KLocalizedString>

#include <Prison/Barcode>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Liaison::RecoverySheet
{

namespace
{
constexpr int dotsPerInch = 300;
constexpr qreal dotsPerMillimetre = 96 / 25.4; ///< of lengths in a QTextDocument, whatever it is printed on
constexpr qreal dotsPerPoint = 96.0 / 72;
constexpr qreal marginMillimetres = 22;
constexpr qreal codeMillimetres = 60; ///< side of the QR code
constexpr qsizetype mostFormer = 4; ///< keys that are named; a page holds no more

/// Writes one paragraph after the other into a document.
class Sheet
{
public:
    Sheet()
        : m_cursor(&m_document)
    {
        m_document.setDefaultFont(font(10));
        m_document.setDocumentMargin(0);
    }
    void paragraph(const QString &text, const QFont &font, qreal spaceBelow = 8)
    {
        QTextCharFormat format;
        format.setFont(font);
        start(spaceBelow);
        m_cursor.insertText(text, format);
    }
    void picture(const QImage &image, qreal width)
    {
        const QUrl name(u"code"_s);
        m_document.addResource(QTextDocument::ImageResource, name, image);
        QTextImageFormat format;
        format.setName(name.toString());
        format.setWidth(width);
        format.setHeight(width);
        start(14);
        m_cursor.insertImage(format);
    }
    void print(QPdfWriter &writer)
    {
        m_document.documentLayout()->setPaintDevice(&writer);
        m_document.setPageSize(QSizeF(writer.width(), writer.height()));
        QPainter painter(&writer);
        m_document.drawContents(&painter);
    }
    static QFont font(qreal size, bool bold = false)
    {
        QFont font;
        font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s});
        font.setPointSizeF(size);
        font.setBold(bold);
        return font;
    }
    static QFont letters(qreal size)
    {
        QFont font;
        font.setFamilies({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s});
        font.setStyleHint(QFont::Monospace);
        font.setPointSizeF(size);
        return font;
    }

private:
    void start(qreal spaceBelow)
    {
        QTextBlockFormat block;
        block.setBottomMargin(spaceBelow * dotsPerPoint);
        block.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        m_first ? m_cursor.setBlockFormat(block) : m_cursor.insertBlock(block);
        m_first = false;
    }

    QTextDocument m_document;
    QTextCursor m_cursor;
    bool m_first = true;
};

QImage barcode(const QString &code)
{
    auto generator = Prison::Barcode::create(Prison::QRCode);
    if (!generator) {
        return {};
    }
    generator->setData(code);
    constexpr int side = 1000;
    return generator->toImage(QSizeF(side, side));
}

void fill(Sheet &sheet, const Identity &identity, const QString &name, const QImage &image)
{
    sheet.paragraph(i18nc("@title of a printed page", "Recovery sheet"), Sheet::font(20, true), 2);
    sheet.paragraph(name.isEmpty() ? i18nc("@info", "The keys of a profile of Liaison")
                                   : i18nc("@info %1 is a person", "The keys of %1 for Liaison", name),
                    Sheet::font(12),
                    14);
    sheet.paragraph(
        i18nc(
            "@info",
            "If your computer breaks or is stolen, these letters bring your keys back on another one, so that the people "
            "in your circle need not add you anew. Whoever has this sheet can read what is sent to you, and write in your "
            "name: lock it away like a passport, and delete the file once it is printed."),
        Sheet::font(10),
        14);
    sheet.picture(image, codeMillimetres * dotsPerMillimetre);
    sheet.paragraph(groups(identity.recoveryCode()), Sheet::letters(12), 14);
    sheet.paragraph(
        i18nc(
            "@info",
            "To bring the keys back: open Exchange, My card and my circle, Bring keys back, and type or scan the letters; or "
            "write them into a text file for “liaison-cli identity recover FILE”. Spaces, line breaks and small letters do "
            "not matter; a typing error is found."),
        Sheet::font(10),
        14);
    sheet.paragraph(i18nc("@info before words", "Afterwards your circle knows you by the same words:"),
                    Sheet::font(10),
                    4);
    const auto fingerprints = identity.fingerprints();
    sheet.paragraph(FingerprintWords::text(fingerprints.first()), Sheet::font(12, true), 14);
    if (fingerprints.size() > 1) {
        sheet.paragraph(
            i18nc("@info before words of several keys",
                  "These were your keys before. They are not on this sheet, so what was sealed for them opens "
                  "only where they still are; whoever knows you by these words needs your new card:"),
            Sheet::font(10),
            4);
    }
    for (const auto &former : fingerprints.sliced(1, std::min(fingerprints.size() - 1, mostFormer))) {
        sheet.paragraph(FingerprintWords::text(former), Sheet::font(10), 2);
    }
}
}

QString groups(const QString &code)
{
    constexpr qsizetype letters = 4;
    constexpr qsizetype inLine = 8;
    QStringList lines;
    for (qsizetype at = 0; at < code.size(); at += letters * inLine) {
        QStringList line;
        for (qsizetype group = at; group < std::min(code.size(), at + letters * inLine); group += letters) {
            line.append(code.mid(group, letters));
        }
        lines.append(line.join(u' '));
    }
    return lines.join(QChar::LineSeparator);
}

Result<Done> write(const Identity &identity, const QString &name, const QString &file)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "This program was started without fonts and can't make a PDF.")};
    }
    const auto image = barcode(identity.recoveryCode());
    if (image.isNull()) {
        return Error{Error::Code::Storage, i18nc("@info", "The QR code can't be drawn, so no sheet was written.")};
    }
    LIAISON_TRY(auto place, NewFile::claim(file));
    Sheet sheet;
    fill(sheet, identity, name, image);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                              QPageLayout::Millimeter);
        writer.setTitle(i18nc("@title of a printed page", "Recovery sheet"));
        sheet.print(writer);
    }
    return place.write(buffer.data());
}

} // namespace Liaison::RecoverySheet
