// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "odtstyles.h"
#include "palette.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison::Odt
{

namespace
{
using Properties = QList<std::pair<QString, QString>>; ///< "fo:color", "#rrggbb"

/// Writes named styles of ODF. Prefixed names are written as they are: startRoot() declares the prefixes.
class StyleSheet
{
public:
    explicit StyleSheet(QByteArray *out)
        : m_xml(out)
    {
    }

    void write(const Document &document)
    {
        m_xml.writeStartDocument();
        startRoot(m_xml, u"document-styles"_s);
        writeFonts();
        m_xml.writeStartElement(u"office:styles"_s);
        writeParagraphStyles();
        writeTextStyles();
        writeListStyle();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"office:automatic-styles"_s);
        writePage();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"office:master-styles"_s);
        writeMasterPage(document);
        m_xml.writeEndDocument();
    }

private:
    void element(const QString &name, const Properties &attributes)
    {
        m_xml.writeStartElement(name);
        for (const auto &[key, value] : attributes) {
            m_xml.writeAttribute(key, value);
        }
    }
    void empty(const QString &name, const Properties &attributes)
    {
        element(name, attributes);
        m_xml.writeEndElement();
    }
    void writeFonts()
    {
        m_xml.writeStartElement(u"office:font-face-decls"_s);
        empty(u"style:font-face"_s,
              {{u"style:name"_s, u"Noto Sans"_s},
               {u"svg:font-family"_s, u"'Noto Sans'"_s},
               {u"style:font-family-generic"_s, u"swiss"_s},
               {u"style:font-pitch"_s, u"variable"_s}});
        m_xml.writeEndElement();
    }
    void paragraph(const QString &name,
                   const QString &parent,
                   const Properties &box,
                   const Properties &text,
                   int outline = 0)
    {
        Properties attributes{{u"style:name"_s, styleName(name)},
                              {u"style:display-name"_s, name},
                              {u"style:family"_s, u"paragraph"_s}};
        if (!parent.isEmpty()) {
            attributes.append({u"style:parent-style-name"_s, styleName(parent)});
        }
        if (outline > 0) {
            attributes.append({u"style:default-outline-level"_s, QString::number(outline)});
            attributes.append({u"style:next-style-name"_s, u"Text_20_body"_s});
        }
        element(u"style:style"_s, attributes);
        empty(u"style:paragraph-properties"_s, box);
        empty(u"style:text-properties"_s, text);
        m_xml.writeEndElement();
    }
    static Properties space(const QString &above, const QString &below)
    {
        return {{u"fo:margin-top"_s, above}, {u"fo:margin-bottom"_s, below}};
    }
    static Properties heading(const QString &above, const QString &below)
    {
        return space(above, below) + Properties{{u"fo:keep-with-next"_s, u"always"_s}};
    }
    static Properties font(const QString &size, QLatin1StringView colour, bool bold = false)
    {
        return {{u"fo:font-size"_s, size},
                {u"fo:color"_s, colour},
                {u"fo:font-weight"_s, bold ? u"bold"_s : u"normal"_s}};
    }
    static Properties box(QLatin1StringView ground, QLatin1StringView bar)
    {
        return {{u"fo:background-color"_s, ground},
                {u"fo:border-left"_s, u"2.5pt solid "_s + bar},
                {u"fo:padding"_s, u"0.2cm"_s},
                {u"fo:margin-top"_s, u"0.25cm"_s},
                {u"fo:margin-bottom"_s, u"0.25cm"_s},
                {u"fo:keep-together"_s, u"always"_s}};
    }
    void writeParagraphStyles()
    {
        using namespace Palette;
        element(u"style:default-style"_s, {{u"style:family"_s, u"paragraph"_s}});
        empty(u"style:text-properties"_s,
              {{u"style:font-name"_s, u"Noto Sans"_s},
               {u"fo:font-size"_s, u"9.5pt"_s},
               {u"fo:language"_s, Document::language().section(u'-', 0, 0)}});
        m_xml.writeEndElement();
        paragraph(u"Standard"_s, {}, {{u"fo:line-height"_s, u"120%"_s}}, font(u"9.5pt"_s, ink));
        paragraph(u"Text body"_s, u"Standard"_s, space(u"0cm"_s, u"0.2cm"_s), {});
        paragraph(u"Leading over"_s, u"Text body"_s, {{u"fo:keep-with-next"_s, u"always"_s}}, {});
        paragraph(u"Title"_s,
                  u"Standard"_s,
                  heading(u"0cm"_s, u"0.1cm"_s) + Properties{{u"fo:line-height"_s, u"100%"_s}},
                  font(u"20pt"_s, accent, true));
        paragraph(u"Subtitle"_s, u"Standard"_s, space(u"0cm"_s, u"0.1cm"_s), font(u"11.5pt"_s, ink));
        paragraph(u"Provenance"_s, u"Standard"_s, space(u"0cm"_s, u"0.5cm"_s), font(u"9pt"_s, muted));
        paragraph(u"Heading"_s, u"Standard"_s, heading(u"0.4cm"_s, u"0.15cm"_s), font(u"10pt"_s, accent, true));
        const Properties rule{{u"fo:border-bottom"_s, u"0.5pt solid "_s + line}, {u"fo:padding-bottom"_s, u"0.06cm"_s}};
        paragraph(u"Heading 1"_s,
                  u"Heading"_s,
                  heading(u"0.65cm"_s, u"0.25cm"_s) + rule,
                  font(u"13pt"_s, accent, true),
                  1);
        paragraph(u"Heading 2"_s, u"Heading"_s, heading(u"0.4cm"_s, u"0.12cm"_s), font(u"10.5pt"_s, accent, true), 2);
        paragraph(u"Heading 3"_s, u"Heading"_s, heading(u"0.3cm"_s, u"0.1cm"_s), font(u"9.5pt"_s, ink, true), 3);
        paragraph(u"List Contents"_s,
                  u"Standard"_s,
                  space(u"0cm"_s, u"0.08cm"_s) + Properties{{u"fo:keep-together"_s, u"always"_s}},
                  {});
        paragraph(u"List End"_s, u"List Contents"_s, {{u"fo:keep-with-next"_s, u"always"_s}}, {});
        paragraph(u"Table Contents"_s, u"Standard"_s, {{u"text:number-lines"_s, u"false"_s}}, font(u"9pt"_s, ink));
        paragraph(u"Table Heading"_s, u"Table Contents"_s, {}, font(u"8.5pt"_s, ink, true));
        paragraph(u"Figure"_s, u"Standard"_s, space(u"0.2cm"_s, u"0.3cm"_s), {});
        paragraph(u"Contents Heading"_s, u"Heading"_s, heading(u"0.8cm"_s, u"0.25cm"_s), font(u"13pt"_s, accent, true));
        element(u"style:style"_s,
                {{u"style:name"_s, styleName(u"Contents 1"_s)},
                 {u"style:display-name"_s, u"Contents 1"_s},
                 {u"style:family"_s, u"paragraph"_s},
                 {u"style:parent-style-name"_s, u"Standard"_s}});
        element(u"style:paragraph-properties"_s, space(u"0cm"_s, u"0.12cm"_s));
        m_xml.writeStartElement(u"style:tab-stops"_s);
        empty(u"style:tab-stop"_s,
              {{u"style:position"_s, u"%1cm"_s.arg(textWidth)},
               {u"style:type"_s, u"right"_s},
               {u"style:leader-style"_s, u"dotted"_s},
               {u"style:leader-text"_s, u"."_s}});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        paragraph(u"Gap"_s, u"Standard"_s, {}, font(u"4pt"_s, ink));
        paragraph(u"Key"_s, u"Table Contents"_s, {}, font(u"9pt"_s, muted));
        paragraph(u"Note"_s, u"Standard"_s, box(tint, accent), {});
        paragraph(u"Caution"_s, u"Standard"_s, box(Palette::caution, cautionBar), {});
        paragraph(u"Header"_s, u"Standard"_s, {{u"fo:text-align"_s, u"end"_s}}, font(u"12pt"_s, ink));
        element(u"style:style"_s,
                {{u"style:name"_s, u"Footer"_s},
                 {u"style:family"_s, u"paragraph"_s},
                 {u"style:parent-style-name"_s, u"Standard"_s}});
        element(u"style:paragraph-properties"_s,
                {{u"fo:border-top"_s, u"0.5pt solid "_s + line}, {u"fo:padding-top"_s, u"0.1cm"_s}});
        m_xml.writeStartElement(u"style:tab-stops"_s);
        empty(u"style:tab-stop"_s, {{u"style:position"_s, u"%1cm"_s.arg(textWidth)}, {u"style:type"_s, u"right"_s}});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        empty(u"style:text-properties"_s, font(u"8pt"_s, muted));
        m_xml.writeEndElement();
    }
    void text(const QString &name, const Properties &properties)
    {
        element(u"style:style"_s,
                {{u"style:name"_s, styleName(name)}, {u"style:display-name"_s, name}, {u"style:family"_s, u"text"_s}});
        empty(u"style:text-properties"_s, properties);
        m_xml.writeEndElement();
    }
    void writeTextStyles()
    {
        text(u"Strong Emphasis"_s, {{u"fo:font-weight"_s, u"bold"_s}});
        text(u"Emphasis"_s, {{u"fo:font-style"_s, u"italic"_s}});
        text(u"Muted"_s, {{u"fo:color"_s, Palette::muted}});
        text(u"Alert"_s, {{u"fo:color"_s, Palette::alert}, {u"fo:font-weight"_s, u"bold"_s}});
        text(u"Index Link"_s, {{u"fo:color"_s, Palette::ink}, {u"style:text-underline-style"_s, u"none"_s}});
        text(u"Internet link"_s, {{u"fo:color"_s, Palette::link}, {u"style:text-underline-style"_s, u"solid"_s}});
        element(u"style:style"_s, {{u"style:name"_s, u"Chart"_s}, {u"style:family"_s, u"graphic"_s}});
        empty(u"style:graphic-properties"_s,
              {{u"text:anchor-type"_s, u"paragraph"_s}, {u"style:wrap"_s, u"none"_s}, {u"fo:margin"_s, u"0cm"_s}});
        m_xml.writeEndElement();
        for (const auto &[label, colour] : Palette::tlpColours()) {
            text(u"TLP "_s + label,
                 {{u"fo:color"_s, colour},
                  {u"fo:background-color"_s, Palette::tlpGround},
                  {u"fo:font-weight"_s, u"bold"_s},
                  {u"fo:font-size"_s, u"80%"_s}});
            text(u"TLP banner "_s + label,
                 {{u"fo:color"_s, colour},
                  {u"fo:background-color"_s, Palette::tlpGround},
                  {u"fo:font-weight"_s, u"bold"_s},
                  {u"fo:font-size"_s, u"12pt"_s}});
        }
    }
    void writeListStyle()
    {
        element(u"text:list-style"_s, {{u"style:name"_s, u"Bullets"_s}});
        element(u"text:list-level-style-bullet"_s, {{u"text:level"_s, u"1"_s}, {u"text:bullet-char"_s, u"•"_s}});
        element(u"style:list-level-properties"_s,
                {{u"text:list-level-position-and-space-mode"_s, u"label-alignment"_s}});
        empty(u"style:list-level-label-alignment"_s,
              {{u"text:label-followed-by"_s, u"listtab"_s},
               {u"text:list-tab-stop-position"_s, u"0.5cm"_s},
               {u"fo:text-indent"_s, u"-0.4cm"_s},
               {u"fo:margin-left"_s, u"0.5cm"_s}});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    void writePage()
    {
        element(u"style:page-layout"_s, {{u"style:name"_s, u"A4"_s}});
        empty(u"style:page-layout-properties"_s,
              {{u"fo:page-width"_s, u"21cm"_s},
               {u"fo:page-height"_s, u"29.7cm"_s},
               {u"style:print-orientation"_s, u"portrait"_s},
               {u"fo:margin-top"_s, u"1.2cm"_s},
               {u"fo:margin-bottom"_s, u"1.2cm"_s},
               {u"fo:margin-left"_s, u"2cm"_s},
               {u"fo:margin-right"_s, u"2cm"_s}});
        for (const auto &[name, gap] : {std::pair(u"style:header-style"_s, u"fo:margin-bottom"_s),
                                        std::pair(u"style:footer-style"_s, u"fo:margin-top"_s)}) {
            m_xml.writeStartElement(name);
            empty(u"style:header-footer-properties"_s, {{u"fo:min-height"_s, u"0.8cm"_s}, {gap, u"0.5cm"_s}});
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    void writeBanner(const Document &document)
    {
        if (!document.tlp.isEmpty()) {
            const QString label = Palette::isTlp(document.tlp) ? document.tlp : u"RED"_s;
            element(u"text:span"_s, {{u"text:style-name"_s, styleName(u"TLP banner "_s + label)}});
            m_xml.writeCharacters(QChar::Nbsp + document.banner() + QChar::Nbsp);
            m_xml.writeEndElement();
        }
    }
    void writeMasterPage(const Document &document)
    {
        element(u"style:master-page"_s, {{u"style:name"_s, u"Standard"_s}, {u"style:page-layout-name"_s, u"A4"_s}});
        m_xml.writeStartElement(u"style:header"_s);
        element(u"text:p"_s, {{u"text:style-name"_s, u"Header"_s}});
        writeBanner(document);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"style:footer"_s);
        element(u"text:p"_s, {{u"text:style-name"_s, u"Footer"_s}});
        m_xml.writeCharacters(document.provenance().join(u" · "_s));
        empty(u"text:tab"_s, {});
        writeBanner(document);
        empty(u"text:line-break"_s, {});
        writePageNumber();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    /// "page n of m" with the office program's own fields, in the order that the language wants.
    void writePageNumber()
    {
        const QString words = i18nc("@info page number of a printed document", "page %1 of %2", u"\x01"_s, u"\x02"_s);
        for (const QChar letter : words) {
            if (letter == u'\x01') {
                element(u"text:page-number"_s, {{u"text:select-page"_s, u"current"_s}});
                m_xml.writeCharacters(u"1"_s);
                m_xml.writeEndElement();
            } else if (letter == u'\x02') {
                m_xml.writeTextElement(u"text:page-count"_s, u"1"_s);
            } else {
                m_xml.writeCharacters(letter);
            }
        }
    }

    QXmlStreamWriter m_xml;
};
}

QString styleName(const QString &displayName)
{
    // ODF writes what XML names can't hold as _hexadecimal_.
    return QString(displayName).replace(u' ', u"_20_"_s).replace(u'+', u"_2b_"_s);
}

void startRoot(QXmlStreamWriter &xml, const QString &name)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> namespaces[] = {
        {"office"_L1, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1},
        {"style"_L1, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1},
        {"text"_L1, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1},
        {"draw"_L1, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_L1},
        {"table"_L1, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1},
        {"fo"_L1, "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1},
        {"svg"_L1, "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_L1},
        {"meta"_L1, "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_L1},
        {"dc"_L1, "http://purl.org/dc/elements/1.1/"_L1},
        {"xlink"_L1, "http://www.w3.org/1999/xlink"_L1},
    };
    xml.writeStartElement(u"office:"_s + name);
    for (const auto &[prefix, uri] : namespaces) {
        xml.writeAttribute(u"xmlns:"_s + prefix, uri);
    }
    xml.writeAttribute(u"office:version"_s, u"1.3"_s);
}

QByteArray styles(const Document &document)
{
    QByteArray out;
    StyleSheet(&out).write(document);
    return out;
}

} // namespace Liaison::Odt
