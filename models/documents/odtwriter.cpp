// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "odtwriter.h"
#include "charts.h"
#include "odtstyles.h"
#include "palette.h"

#include <KLocalizedString>
#include <KZip>

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto mediaType = "application/vnd.oasis.opendocument.text"_L1;
constexpr double keyWidth = 3.8; ///< centimetres, first column of key-value lists

class ContentWriter
{
public:
    explicit ContentWriter(QByteArray *out)
        : m_xml(out)
    {
    }

    void write(const Document &document)
    {
        m_xml.writeStartDocument();
        Odt::startRoot(m_xml, u"document-content"_s);
        m_xml.writeStartElement(u"office:automatic-styles"_s);
        writeTableStyles(document);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"office:body"_s);
        m_xml.writeStartElement(u"office:text"_s);
        paragraph(document.title, u"Title"_s);
        if (!document.subtitle.isEmpty()) {
            paragraph(document.subtitle, u"Subtitle"_s);
        }
        paragraph(document.provenance().join(u" · "_s), u"Provenance"_s);
        if (!document.seal.isEmpty()) {
            paragraph(document.seal, u"Provenance"_s);
        }
        m_listed = document.cover && !document.contents().isEmpty();
        if (m_listed) {
            writeContents(document.contents());
        }
        m_document = &document;
        for (m_block = 0; m_block < document.blocks.size(); ++m_block) {
            std::visit(*this, document.blocks.at(m_block));
        }
        m_xml.writeEndDocument();
    }

    void operator()(const Document::Heading &heading)
    {
        start(u"text:h"_s,
              {{u"text:style-name"_s, Odt::styleName(u"Heading %1"_s.arg(heading.level))},
               {u"text:outline-level"_s, QString::number(heading.level)}});
        const QString mark = m_listed && heading.level == 1 ? bookmark(m_sections++) : QString();
        if (!mark.isEmpty()) {
            empty(u"text:bookmark-start"_s, {{u"text:name"_s, mark}});
        }
        writeText(heading.text);
        if (!mark.isEmpty()) {
            empty(u"text:bookmark-end"_s, {{u"text:name"_s, mark}});
        }
        m_xml.writeEndElement();
    }
    void operator()(const Document::Paragraph &block)
    {
        paragraph(block.text, keeps() ? u"Leading over"_s : u"Text body"_s);
    }
    void operator()(const Document::Bullets &bullets)
    {
        start(u"text:list"_s, {{u"text:style-name"_s, u"Bullets"_s}});
        for (qsizetype i = 0; i < bullets.items.size(); ++i) {
            m_xml.writeStartElement(u"text:list-item"_s);
            const bool last = i + 1 == bullets.items.size();
            paragraph(bullets.items.at(i), last && keeps() ? u"List End"_s : u"List Contents"_s);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    void operator()(const Document::KeyValues &list)
    {
        startTable(2);
        for (const auto &[key, value] : list.entries) {
            start(u"table:table-row"_s, {{u"table:style-name"_s, u"Row"_s}});
            cell(key, u"Plain"_s, u"Key"_s);
            cell(value, u"Plain"_s, u"Table Contents"_s);
            m_xml.writeEndElement();
        }
        endTable();
    }
    void operator()(const Document::Table &table)
    {
        startTable(table.columns.size());
        m_xml.writeStartElement(u"table:table-header-rows"_s);
        start(u"table:table-row"_s, {{u"table:style-name"_s, u"Row"_s}});
        for (const auto &column : table.columns) {
            cell(column.title, u"Head"_s, u"Table Heading"_s);
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        for (const auto &row : table.rows) {
            start(u"table:table-row"_s, {{u"table:style-name"_s, u"Row"_s}});
            for (const RichText &text : row) {
                cell(text, u"Body"_s, u"Table Contents"_s);
            }
            m_xml.writeEndElement();
        }
        endTable();
    }
    void operator()(const Document::Callout &callout)
    {
        paragraph(callout.text, callout.kind == Document::Callout::Caution ? u"Caution"_s : u"Note"_s);
    }

    void operator()(const Document::Chart &chart)
    {
        const auto size = chartShapes(chart, chartWidth).size;
        start(u"text:p"_s, {{u"text:style-name"_s, u"Figure"_s}});
        start(u"draw:frame"_s,
              {{u"draw:style-name"_s, u"Chart"_s},
               {u"draw:name"_s, u"Chart%1"_s.arg(m_pictures.size() + 1)},
               {u"text:anchor-type"_s, u"as-char"_s},
               {u"svg:width"_s, u"%1pt"_s.arg(size.width())},
               {u"svg:height"_s, u"%1pt"_s.arg(size.height())}});
        m_pictures.append({u"Pictures/chart%1.svg"_s.arg(m_pictures.size() + 1), chartSvg(chart, chartWidth)});
        empty(u"draw:image"_s,
              {{u"xlink:href"_s, m_pictures.last().first},
               {u"xlink:type"_s, u"simple"_s},
               {u"xlink:show"_s, u"embed"_s},
               {u"xlink:actuate"_s, u"onLoad"_s}});
        m_xml.writeTextElement(u"svg:title"_s, chart.title);
        m_xml.writeTextElement(u"svg:desc"_s, chart.description());
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const QList<std::pair<QString, QByteArray>> &pictures() const
    {
        return m_pictures;
    }

private:
    static constexpr double chartWidth = 480; ///< points; the text is as wide as 17 cm
    using Attributes = QList<std::pair<QString, QString>>;

    void start(const QString &name, const Attributes &attributes)
    {
        m_xml.writeStartElement(name);
        for (const auto &[key, value] : attributes) {
            m_xml.writeAttribute(key, value);
        }
    }
    void empty(const QString &name, const Attributes &attributes)
    {
        start(name, attributes);
        m_xml.writeEndElement();
    }
    /// Whether the block that is being written stays on the page of the next one.
    bool keeps() const
    {
        return m_document->keepsWithNext(m_block);
    }
    static QString bookmark(int section)
    {
        return u"part%1"_s.arg(section + 1);
    }
    /// An index that the office program can make anew; its page numbers are fields, which it fills in by itself.
    void writeContents(const QStringList &titles)
    {
        const QString title = i18nc("@title of the list of the parts of a document", "Contents");
        start(u"text:table-of-content"_s,
              {{u"text:style-name"_s, u"Section"_s}, {u"text:protected"_s, u"false"_s}, {u"text:name"_s, title}});
        start(u"text:table-of-content-source"_s, {{u"text:outline-level"_s, u"1"_s}});
        start(u"text:index-title-template"_s, {{u"text:style-name"_s, Odt::styleName(u"Contents Heading"_s)}});
        m_xml.writeCharacters(title);
        m_xml.writeEndElement();
        start(u"text:table-of-content-entry-template"_s,
              {{u"text:outline-level"_s, u"1"_s}, {u"text:style-name"_s, Odt::styleName(u"Contents 1"_s)}});
        empty(u"text:index-entry-text"_s, {});
        empty(u"text:index-entry-tab-stop"_s, {{u"style:type"_s, u"right"_s}, {u"style:leader-char"_s, u"."_s}});
        empty(u"text:index-entry-page-number"_s, {});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"text:index-body"_s);
        start(u"text:index-title"_s, {{u"text:style-name"_s, u"Section"_s}, {u"text:name"_s, title + u"_Head"_s}});
        paragraph(title, u"Contents Heading"_s);
        m_xml.writeEndElement();
        for (int i = 0; i < titles.size(); ++i) {
            start(u"text:p"_s, {{u"text:style-name"_s, Odt::styleName(u"Contents 1"_s)}});
            start(u"text:a"_s,
                  {{u"xlink:type"_s, u"simple"_s},
                   {u"xlink:href"_s, u'#' + bookmark(i)},
                   {u"text:style-name"_s, Odt::styleName(u"Index Link"_s)},
                   {u"text:visited-style-name"_s, Odt::styleName(u"Index Link"_s)}});
            m_xml.writeCharacters(titles.at(i));
            empty(u"text:tab"_s, {});
            start(u"text:bookmark-ref"_s, {{u"text:reference-format"_s, u"page"_s}, {u"text:ref-name"_s, bookmark(i)}});
            m_xml.writeCharacters(u"2"_s); // until it is opened
            m_xml.writeEndElement();
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        start(u"text:p"_s, {{u"text:style-name"_s, u"Turn"_s}});
        m_xml.writeEndElement();
    }
    void startStyle(const QString &name, const QString &family)
    {
        start(u"style:style"_s, {{u"style:name"_s, name}, {u"style:family"_s, family}});
    }
    static QString columnStyle(qsizetype block, qsizetype column)
    {
        return u"Table%1.%2"_s.arg(block).arg(column);
    }

    void writeTableStyles(const Document &document)
    {
        startStyle(u"Table"_s, u"table"_s);
        const Attributes table{{u"style:width"_s, u"%1cm"_s.arg(Odt::textWidth)},
                               {u"table:align"_s, u"margins"_s},
                               {u"fo:margin-top"_s, u"0.1cm"_s},
                               {u"fo:margin-bottom"_s, u"0.2cm"_s}};
        empty(u"style:table-properties"_s, table);
        m_xml.writeEndElement();
        startStyle(u"TableKept"_s, u"table"_s);
        empty(u"style:table-properties"_s, table + Attributes{{u"fo:keep-with-next"_s, u"always"_s}});
        m_xml.writeEndElement();
        startStyle(u"Section"_s, u"section"_s);
        empty(u"style:section-properties"_s, {{u"style:editable"_s, u"true"_s}});
        m_xml.writeEndElement();
        start(u"style:style"_s,
              {{u"style:name"_s, u"Turn"_s},
               {u"style:family"_s, u"paragraph"_s},
               {u"style:parent-style-name"_s, u"Gap"_s}});
        empty(u"style:paragraph-properties"_s, {{u"fo:break-before"_s, u"page"_s}});
        m_xml.writeEndElement();
        startStyle(u"Row"_s, u"table-row"_s);
        empty(u"style:table-row-properties"_s, {{u"fo:keep-together"_s, u"always"_s}});
        m_xml.writeEndElement();
        const QString rule = u"0.5pt solid "_s + Palette::line;
        const std::pair padding(u"fo:padding"_s, u"0.12cm"_s);
        writeCellStyle(u"Head"_s, {padding, {u"fo:background-color"_s, Palette::tint}, {u"fo:border-bottom"_s, rule}});
        writeCellStyle(u"Body"_s, {padding, {u"fo:border-bottom"_s, rule}});
        writeCellStyle(u"Plain"_s,
                       {{u"fo:padding-top"_s, u"0.04cm"_s},
                        {u"fo:padding-bottom"_s, u"0.04cm"_s},
                        {u"fo:padding-left"_s, u"0cm"_s},
                        {u"fo:padding-right"_s, u"0.2cm"_s}});
        for (qsizetype i = 0; i < document.blocks.size(); ++i) {
            if (const auto *table = std::get_if<Document::Table>(&document.blocks.at(i))) {
                double sum = 0;
                for (const auto &column : table->columns) {
                    sum += column.weight;
                }
                for (qsizetype column = 0; column < table->columns.size(); ++column) {
                    writeColumnStyle(columnStyle(i, column), Odt::textWidth * table->columns.at(column).weight / sum);
                }
            } else if (std::holds_alternative<Document::KeyValues>(document.blocks.at(i))) {
                writeColumnStyle(columnStyle(i, 0), keyWidth);
                writeColumnStyle(columnStyle(i, 1), Odt::textWidth - keyWidth);
            }
        }
    }
    void writeCellStyle(const QString &name, const Attributes &attributes)
    {
        startStyle(name, u"table-cell"_s);
        empty(u"style:table-cell-properties"_s, attributes);
        m_xml.writeEndElement();
    }
    void writeColumnStyle(const QString &name, double width)
    {
        startStyle(name, u"table-column"_s);
        empty(u"style:table-column-properties"_s, {{u"style:column-width"_s, u"%1cm"_s.arg(width, 0, 'f', 3)}});
        m_xml.writeEndElement();
    }

    void startTable(qsizetype columns)
    {
        start(u"table:table"_s,
              {{u"table:name"_s, u"Table%1"_s.arg(m_block)},
               {u"table:style-name"_s, keeps() ? u"TableKept"_s : u"Table"_s}});
        for (qsizetype column = 0; column < columns; ++column) {
            empty(u"table:table-column"_s, {{u"table:style-name"_s, columnStyle(m_block, column)}});
        }
    }
    void endTable()
    {
        m_xml.writeEndElement();
        // Tables that follow each other would be one; a text does not end with a table.
        const auto &blocks = m_document->blocks;
        const bool last = m_block + 1 >= blocks.size();
        if (last || std::holds_alternative<Document::Table>(blocks.at(m_block + 1))
            || std::holds_alternative<Document::KeyValues>(blocks.at(m_block + 1))) {
            paragraph({}, u"Gap"_s);
        }
    }
    void cell(const RichText &text, const QString &cellStyle, const QString &paragraphStyle)
    {
        start(u"table:table-cell"_s, {{u"table:style-name"_s, cellStyle}, {u"office:value-type"_s, u"string"_s}});
        paragraph(text, paragraphStyle);
        m_xml.writeEndElement();
    }
    void paragraph(const RichText &text, const QString &style)
    {
        start(u"text:p"_s, {{u"text:style-name"_s, Odt::styleName(style)}});
        writeText(text);
        m_xml.writeEndElement();
    }
    void writeText(const RichText &text)
    {
        for (const TextRun &run : text.runs) {
            switch (run.style) {
            case TextRun::Plain:
                writeLines(run.text);
                break;
            case TextRun::Bold:
                span(run, u"Strong Emphasis"_s);
                break;
            case TextRun::Emphasised:
                span(run, u"Emphasis"_s);
                break;
            case TextRun::Muted:
                span(run, u"Muted"_s);
                break;
            case TextRun::Alert:
                span(run, u"Alert"_s);
                break;
            case TextRun::Tlp: {
                const QString label = run.text.sliced(run.text.startsWith(u"TLP:") ? 4 : 0);
                span({QChar::Nbsp + run.text + QChar::Nbsp}, u"TLP "_s + (Palette::isTlp(label) ? label : u"RED"_s));
                break;
            }
            case TextRun::Link:
                start(u"text:a"_s,
                      {{u"xlink:type"_s, u"simple"_s},
                       {u"xlink:href"_s, run.target},
                       {u"text:style-name"_s, Odt::styleName(u"Internet link"_s)}});
                writeLines(run.text);
                m_xml.writeEndElement();
                break;
            }
        }
    }
    void span(const TextRun &run, const QString &style)
    {
        start(u"text:span"_s, {{u"text:style-name"_s, Odt::styleName(style)}});
        writeLines(run.text);
        m_xml.writeEndElement();
    }
    /// ODF takes runs of white space as one space, unless they are elements.
    void writeLines(const QString &text)
    {
        QString plain;
        const auto flush = [this, &plain] {
            m_xml.writeCharacters(std::exchange(plain, {}));
        };
        QChar before;
        for (const QChar letter : text) {
            if (letter == u'\n' || letter == u'\t') {
                flush();
                empty(letter == u'\n' ? u"text:line-break"_s : u"text:tab"_s, {});
            } else if (letter == u' ' && (before == u' ' || before.isNull() || before == u'\n')) {
                flush();
                empty(u"text:s"_s, {});
            } else {
                plain += letter;
            }
            before = letter;
        }
        flush();
    }

    QXmlStreamWriter m_xml;
    const Document *m_document = nullptr;
    qsizetype m_block = 0; ///< the one that is being written
    bool m_listed = false; ///< there is a list of contents, which leads to the headings of level 1
    int m_sections = 0; ///< of those headings, so far
    QList<std::pair<QString, QByteArray>> m_pictures; ///< path in the package, content
};

QByteArray metadata(const Document &document)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    Odt::startRoot(xml, u"document-meta"_s);
    xml.writeStartElement(u"office:meta"_s);
    xml.writeTextElement(u"meta:generator"_s, u"Liaison"_s);
    xml.writeTextElement(u"dc:title"_s, document.title);
    xml.writeTextElement(u"dc:language"_s, Document::language());
    if (!document.author.isEmpty()) {
        xml.writeTextElement(u"dc:creator"_s, document.author);
    }
    if (document.asOf.isValid()) {
        xml.writeTextElement(u"dc:date"_s, document.asOf.toUTC().toString(Qt::ISODate));
    }
    xml.writeEndDocument();
    return out;
}

QByteArray manifest(const QStringList &members)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.writeStartElement(u"manifest:file-entry"_s);
        xml.writeAttribute(u"manifest:full-path"_s, path);
        xml.writeAttribute(u"manifest:media-type"_s, type);
        xml.writeEndElement();
    };
    xml.writeStartDocument();
    xml.writeStartElement(u"manifest:manifest"_s);
    xml.writeAttribute(u"xmlns:manifest"_s, u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s);
    xml.writeAttribute(u"manifest:version"_s, u"1.3"_s);
    entry(u"/"_s, mediaType);
    for (const QString &member : members) {
        entry(member, member.endsWith(u".svg") ? u"image/svg+xml"_s : u"text/xml"_s);
    }
    xml.writeEndDocument();
    return out;
}
}

Result<QByteArray> toOdt(const Document &original)
{
    const Document document = original.cleaned();
    QByteArray content;
    ContentWriter writer(&content);
    writer.write(document);
    const QList<std::pair<QString, QByteArray>> members =
        QList<std::pair<QString, QByteArray>>{
            {u"content.xml"_s, content},
            {u"styles.xml"_s, Odt::styles(document)},
            {u"meta.xml"_s, metadata(document)},
        }
        + writer.pictures();
    QStringList names;
    for (const auto &[name, bytes] : members) {
        names.append(name);
    }

    QBuffer buffer;
    KZip zip(&buffer);
    bool ok = zip.open(QIODevice::WriteOnly);
    // The type of an ODF package is told by its first bytes: first member, not compressed, no extra field.
    zip.setCompression(KZip::NoCompression);
    zip.setExtraField(KZip::NoExtraField);
    ok = ok && zip.writeFile(u"mimetype"_s, QByteArray(mediaType.data(), mediaType.size()));
    zip.setCompression(KZip::DeflateCompression);
    for (const auto &[name, bytes] : members) {
        ok = ok && zip.writeFile(name, bytes);
    }
    ok = ok && zip.writeFile(u"META-INF/manifest.xml"_s, manifest(names)) && zip.close();
    if (!ok) {
        return Error{Error::Code::Storage,
                     i18nc("@info", "The document could not be packed: %1. Please try again.", zip.errorString())};
    }
    return buffer.data();
}

} // namespace Liaison
