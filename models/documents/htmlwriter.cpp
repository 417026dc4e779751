// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "htmlwriter.h"
#include "charts.h"
#include "palette.h"

#include <KLocalizedString>

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
// An HTML parser takes the content of <style> as it is, an XML parser doesn't: so no "<", "&" or double quote in here.
constexpr auto darkColours =
    R"(
@media (prefers-color-scheme: dark) {
    :root { --ink: #e4e7eb; --paper: #181b20; --muted: #a0abb6; --accent: #a9c4ef; --alert: #ff9c8f; --link: #8fbcf2;
        --line: #3a424c; --tint: #232932; --caution: #33290f; --bar: #e0a030; }
}
)"_L1;
constexpr auto layout =
    R"(
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Noto Sans', 'Segoe UI', system-ui, sans-serif;
    overflow-wrap: anywhere; }
.banner .tlp { font-size: 1em; }
.banner { background: var(--paper); padding: 0.5rem 1.5rem; text-align: right; }
header.banner { position: sticky; top: 0; border-bottom: 1px solid var(--line); }
.tlp { background: #000000; border-radius: 0.2em; font-size: 0.85em; padding: 0.1em 0.45em; font-weight: 700; white-space: nowrap;
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.9rem; margin: 0.5rem 0 0.25rem; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 0.8rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.4rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 0.3rem; color: var(--ink); }
p, ul { margin: 0.5rem 0; }
ul { padding-left: 1.3rem; }
li { margin: 0; padding: 0.12rem 0; break-inside: avoid; }
.subtitle { font-size: 1.15rem; margin: 0; }
.provenance, .muted { color: var(--muted); font-weight: 400; }
.provenance { margin: 0.4rem 0 1.5rem; }
.alert { color: var(--alert); font-weight: 700; }
a { color: var(--link); }
dl { display: grid; grid-template-columns: minmax(8rem, 22%) 1fr; gap: 0.3rem 1.2rem; margin: 0.8rem 0; }
dt { color: var(--muted); }
dd { margin: 0; }
.wide { margin: 0.8rem 0; }
.kept, .kept li:last-child, .kept tr:last-child { break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 0.93rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--tint); font-size: 0.88rem; }
tr { break-inside: avoid; }
figure { margin: 1rem 0; break-inside: avoid; }
svg { width: 100%; max-width: 40rem; height: auto; display: block; }
svg text { font: 8px 'Noto Sans', 'Segoe UI', system-ui, sans-serif; }
svg .plain { fill: var(--ink); }
svg .strong { font-weight: 700; }
nav ol { columns: 2; column-gap: 2rem; margin: 0.5rem 0 0; padding-left: 1.3rem; }
nav h2 { margin-top: 0; }
aside { background: var(--tint); border-left: 0.3rem solid var(--accent); padding: 0.6rem 1rem; margin: 1rem 0;
    break-inside: avoid; }
aside.caution { background: var(--caution); border-color: var(--bar); }
@media screen and (max-width: 40rem) {
    main { padding: 1rem; }
    dl { grid-template-columns: 7.5rem 1fr; gap: 0.3rem 0.5rem; }
    nav ol { columns: 1; }
    figure { overflow-x: auto; }
    svg { min-width: 34rem; }
    thead { position: absolute; clip-path: inset(50%); }
    tbody, tr, td { display: block; }
    tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
    td { border: none; padding: 0.15rem 0; position: relative; }
    td:empty { display: none; }
    td + td { padding-left: 8rem; }
    td + td::before { content: attr(data-title); color: var(--muted); font-size: 0.85em; left: 0; position: absolute; width: 7.5rem; }
    td:first-child { font-weight: 600; }
}
@media print {
    :root { font-size: 9.5pt; }
    body { display: table; width: 100%; }
    main { display: table-row-group; }
    p { orphans: 2; widows: 2; }
    .banner { padding: 0; line-height: 2.2; font-size: 12pt; break-inside: avoid; }
    header.banner { display: table-header-group; border: none; }
    footer.banner { display: table-footer-group; }
    aside, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { size: A4; margin: 14mm 20mm 18mm;
    @bottom-left { content: counter(page) ' / ' counter(pages); font: 8pt 'Noto Sans', sans-serif; } }
)"_L1;

QString lightColours()
{
    using namespace Palette;
    return u":root { --ink: %1; --paper: #ffffff; --muted: %2; --accent: %3; --alert: %4; --link: %5; --line: %6; --tint: %7; "
           "--caution: %8; --bar: %9; }\n"_s.arg(ink, muted, accent, alert, link, line, tint, caution, cautionBar);
}

QString styleSheet()
{
    const QString light = lightColours();
    return u"\n:root { color-scheme: light dark; }\n"_s + light + darkColours
        + u"@media print {\n:root { color-scheme: light; }\n"_s + light + u"}"_s + layout;
}

class Writer
{
public:
    explicit Writer(QByteArray *out)
        : m_xml(out)
    {
        m_xml.setAutoFormatting(false);
    }

    void write(const Document &document)
    {
        m_xml.writeDTD(u"<!DOCTYPE html>"_s);
        m_xml.writeCharacters(u"\n"_s);
        m_xml.writeStartElement(u"html"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/1999/xhtml"_s);
        m_xml.writeAttribute(u"lang"_s, Document::language());
        writeHead(document);
        m_xml.writeStartElement(u"body"_s);
        writeBanner(document, u"header"_s);
        m_xml.writeStartElement(u"main"_s);
        element(u"h1"_s, document.title);
        if (!document.subtitle.isEmpty()) {
            element(u"p"_s, document.subtitle, u"subtitle"_s);
        }
        if (const auto provenance = document.provenance(); !provenance.isEmpty()) {
            element(u"p"_s, provenance.join(u" · "_s), u"provenance"_s);
        }
        if (!document.seal.isEmpty()) {
            element(u"p"_s, document.seal, u"provenance"_s);
        }
        if (document.cover) {
            writeContents(document.contents());
        }
        for (qsizetype i = 0; i < document.blocks.size(); ++i) {
            m_keeps = document.keepsWithNext(i);
            std::visit(*this, document.blocks.at(i));
            m_xml.writeCharacters(u"\n"_s);
        }
        m_xml.writeEndElement();
        writeBanner(document, u"footer"_s);
        m_xml.writeEndDocument();
    }

    void operator()(const Document::Heading &heading)
    {
        m_xml.writeStartElement(u'h' + QString::number(heading.level + 1));
        if (heading.level == 1) {
            m_xml.writeAttribute(u"id"_s, anchor(m_sections++));
        }
        writeText(heading.text);
        m_xml.writeEndElement();
    }
    void operator()(const Document::Paragraph &paragraph)
    {
        element(u"p"_s, paragraph.text, m_keeps ? u"kept"_s : QString());
    }
    void operator()(const Document::Bullets &bullets)
    {
        m_xml.writeStartElement(u"ul"_s);
        if (m_keeps) {
            m_xml.writeAttribute(u"class"_s, u"kept"_s);
        }
        for (const RichText &item : bullets.items) {
            element(u"li"_s, item);
        }
        m_xml.writeEndElement();
    }
    void operator()(const Document::KeyValues &list)
    {
        m_xml.writeStartElement(u"dl"_s);
        for (const auto &[key, value] : list.entries) {
            element(u"dt"_s, key);
            element(u"dd"_s, value);
        }
        m_xml.writeEndElement();
    }
    void operator()(const Document::Table &table)
    {
        double sum = 0;
        for (const auto &column : table.columns) {
            sum += column.weight;
        }
        start(u"div"_s, m_keeps ? u"wide kept"_s : u"wide"_s);
        m_xml.writeStartElement(u"table"_s);
        m_xml.writeStartElement(u"thead"_s);
        m_xml.writeStartElement(u"tr"_s);
        for (const auto &column : table.columns) {
            m_xml.writeStartElement(u"th"_s);
            m_xml.writeAttribute(u"scope"_s, u"col"_s);
            m_xml.writeAttribute(u"style"_s, u"width: %1%"_s.arg(100 * column.weight / sum, 0, 'f', 1));
            m_xml.writeCharacters(column.title);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"tbody"_s);
        for (const auto &row : table.rows) {
            m_xml.writeStartElement(u"tr"_s);
            for (qsizetype i = 0; i < row.size(); ++i) {
                m_xml.writeStartElement(u"td"_s);
                m_xml.writeAttribute(u"data-title"_s, table.columns.value(i).title);
                writeText(row.at(i));
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
            m_xml.writeCharacters(u"\n"_s);
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    void operator()(const Document::Callout &callout)
    {
        start(u"aside"_s, callout.kind == Document::Callout::Caution ? u"caution"_s : u"note"_s);
        writeText(callout.text);
        m_xml.writeEndElement();
    }

    void operator()(const Document::Chart &chart)
    {
        m_xml.writeStartElement(u"figure"_s);
        const auto shapes = chartShapes(chart, chartWidth);
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(shapes.size.width()).arg(shapes.size.height()));
        m_xml.writeAttribute(u"role"_s, u"img"_s);
        m_xml.writeAttribute(u"aria-label"_s, chart.description());
        for (const auto &[area, colour] : shapes.boxes) {
            m_xml.writeStartElement(u"rect"_s);
            place(u"x"_s, area.x());
            place(u"y"_s, area.y());
            place(u"width"_s, area.width());
            place(u"height"_s, area.height());
            m_xml.writeAttribute(u"fill"_s, colour);
            m_xml.writeCharacters(QString());
            m_xml.writeEndElement();
        }
        for (const auto &[at, anchor, text, colour, bold] : shapes.words) {
            static const QStringList anchors{u"start"_s, u"middle"_s, u"end"_s};
            m_xml.writeStartElement(u"text"_s);
            place(u"x"_s, at.x());
            place(u"y"_s, at.y());
            m_xml.writeAttribute(u"text-anchor"_s, anchors.at(anchor));
            m_xml.writeAttribute(u"class"_s,
                                 (colour.isEmpty() ? u"plain"_s : u"on"_s) + (bold ? u" strong"_s : QString()));
            if (!colour.isEmpty()) {
                m_xml.writeAttribute(u"fill"_s, colour);
            }
            m_xml.writeCharacters(text);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

private:
    static constexpr qreal chartWidth = 480;

    static QString anchor(int section)
    {
        return u"part-%1"_s.arg(section + 1);
    }
    void place(const QString &name, qreal value)
    {
        m_xml.writeAttribute(name, QString::number(value, 'f', 1));
    }
    void writeContents(const QStringList &titles)
    {
        if (titles.isEmpty()) {
            return;
        }
        m_xml.writeStartElement(u"nav"_s);
        element(u"h2"_s, i18nc("@title of the list of the parts of a document", "Contents"));
        m_xml.writeStartElement(u"ol"_s);
        for (int i = 0; i < titles.size(); ++i) {
            m_xml.writeStartElement(u"li"_s);
            m_xml.writeStartElement(u"a"_s);
            m_xml.writeAttribute(u"href"_s, u'#' + anchor(i));
            m_xml.writeCharacters(titles.at(i));
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    void writeHead(const Document &document)
    {
        m_xml.writeStartElement(u"head"_s);
        meta({{u"charset"_s, u"utf-8"_s}});
        meta({{u"name"_s, u"viewport"_s}, {u"content"_s, u"width=device-width, initial-scale=1"_s}});
        if (!document.author.isEmpty()) {
            meta({{u"name"_s, u"author"_s}, {u"content"_s, document.author}});
        }
        element(u"title"_s, document.title);
        m_xml.writeTextElement(u"style"_s, styleSheet());
        m_xml.writeEndElement();
    }
    void meta(const QList<std::pair<QString, QString>> &attributes)
    {
        m_xml.writeEmptyElement(u"meta"_s);
        for (const auto &[name, value] : attributes) {
            m_xml.writeAttribute(name, value);
        }
    }
    void writeBanner(const Document &document, const QString &tag)
    {
        if (document.tlp.isEmpty()) {
            return;
        }
        start(tag, u"banner"_s);
        writeRun({document.banner(), TextRun::Tlp});
        m_xml.writeEndElement();
    }
    void start(const QString &tag, const QString &cssClass)
    {
        m_xml.writeStartElement(tag);
        m_xml.writeAttribute(u"class"_s, cssClass);
    }
    void element(const QString &tag, const RichText &text, const QString &cssClass = {})
    {
        m_xml.writeStartElement(tag);
        if (!cssClass.isEmpty()) {
            m_xml.writeAttribute(u"class"_s, cssClass);
        }
        writeText(text);
        m_xml.writeEndElement();
    }
    void writeText(const RichText &text)
    {
        m_xml.writeCharacters(QString()); // closes the start tag: an empty <td/> is no HTML
        for (const TextRun &run : text.runs) {
            writeRun(run);
        }
    }
    void writeRun(const TextRun &run)
    {
        switch (run.style) {
        case TextRun::Plain:
            writeLines(run.text);
            return;
        case TextRun::Bold:
            m_xml.writeStartElement(u"strong"_s);
            break;
        case TextRun::Emphasised:
            m_xml.writeStartElement(u"em"_s);
            break;
        case TextRun::Muted:
            start(u"span"_s, u"muted"_s);
            break;
        case TextRun::Alert:
            start(u"strong"_s, u"alert"_s);
            break;
        case TextRun::Tlp:
            start(u"span"_s, u"tlp"_s);
            m_xml.writeAttribute(u"style"_s, u"color: "_s + Palette::tlpColour(run.text));
            break;
        case TextRun::Link:
            m_xml.writeStartElement(u"a"_s);
            m_xml.writeAttribute(u"href"_s, run.target);
            break;
        }
        writeLines(run.text);
        m_xml.writeEndElement();
    }
    void writeLines(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                m_xml.writeEmptyElement(u"br"_s);
            }
            m_xml.writeCharacters(lines.at(i));
        }
    }

    QXmlStreamWriter m_xml;
    int m_sections = 0; ///< headings of level 1 so far
    bool m_keeps = false; ///< what is being written stays on the page of what follows
};
}

QByteArray toHtml(const Document &document)
{
    QByteArray out;
    Writer(&out).write(document.cleaned());
    return out;
}

} // namespace Liaison
