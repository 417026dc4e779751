// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/charts.h"
#include "documents/htmlwriter.h"
#include "documents/markdownwriter.h"
#include "documents/odtwriter.h"
#include "documents/pdfwriter.h"
#include "support/documenttext.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
Document::Chart coverage(int countries)
{
    Document::Chart chart{u"Network by country"_s, Document::Chart::Bars, {}, {}};
    Document::Chart::Series known{u"known"_s, Document::Chart::Good, {}};
    Document::Chart::Series missing{u"nobody known"_s, Document::Chart::Neutral, {}};
    for (int i = 0; i < countries; ++i) {
        chart.categories.append(u"Country %1"_s.arg(i));
        known.values.append(i % 10);
        missing.values.append(9 - i % 10);
    }
    chart.series = {known, missing};
    return chart;
}

Document withChart(const Document::Chart &chart)
{
    Document document;
    document.title = u"Chart"_s;
    document.tlp = u"GREEN"_s;
    return document.chart(chart);
}
}

TEST_CASE("bars and columns stay inside, do not overlap, and are as long as their numbers")
{
    const auto kind = GENERATE(Document::Chart::Bars, Document::Chart::Columns);
    auto chart = coverage(12);
    chart.kind = kind;
    const auto shapes = chartShapes(chart, 400);
    for (qsizetype i = 0; i < shapes.boxes.size(); ++i) {
        const QRectF area = shapes.boxes.at(i).area;
        CHECK(area.left() >= 0);
        CHECK(area.right() <= 400.001);
        CHECK(area.bottom() <= shapes.size.height());
        for (qsizetype j = 0; j < i; ++j) {
            const QRectF common = area.intersected(shapes.boxes.at(j).area);
            CHECK(common.width() * common.height() < 0.01);
        }
    }
    // Each number that is not 0 is written once.
    int numbers = 0;
    for (const auto &word : shapes.words) {
        numbers += word.anchor == ChartShapes::Word::Middle && word.bold ? 1 : 0;
    }
    int expected = 0;
    for (const auto &series : chart.series) {
        expected += int(std::ranges::count_if(series.values, [](int value) {
            return value > 0;
        }));
    }
    CHECK(numbers == expected);
}

TEST_CASE("a chart of nothing is left out")
{
    Document document;
    document.chart({u"Nothing"_s, Document::Chart::Bars, {u"A"_s}, {{u"x"_s, Document::Chart::Good, {0}}}});
    CHECK(document.blocks.isEmpty());
}

TEST_CASE("whoever can't see a chart is told what it shows")
{
    auto chart = coverage(2);
    CHECK(chart.description() == u"Network by country. Country 0: 9 nobody known; Country 1: 1 known, 8 nobody known");
    const Document document = withChart(chart);
    const QByteArray html = toHtml(document);
    CHECK(html.contains("role=\"img\" aria-label=\"Network by country. Country 0"));
    CHECK(html.count("<rect ") == 5); // two in the legend, three with numbers
    CHECK(html.count("</rect>") == 5);
    CHECK(
        QString::fromUtf8(toMarkdown(document))
            .contains(u"| Network by country | known | nobody known |\n| --- | --- | --- |\n| Country 0 | 0 | 9 |"_s));
    const auto odt = toOdt(document);
    REQUIRE(odt);
    CHECK(Extract::xmlText(Extract::zipMember(*odt, u"Pictures/chart1.svg"_s)).contains(u"Country 1"_s));
    const auto content = Extract::zipMember(*odt, u"content.xml"_s);
    CHECK(content.contains("<svg:desc>Network by country. Country 0"));
    CHECK(content.contains("xlink:href=\"Pictures/chart1.svg\""));
    CHECK(Extract::zipMember(*odt, u"META-INF/manifest.xml"_s)
              .contains("\"Pictures/chart1.svg\" manifest:media-type=\"image/svg+xml\""));
}

TEST_CASE("a cover lists the parts with the pages that they are on")
{
    if (!Extract::canReadPdf()) {
        SKIP("pdftotext (poppler-utils) is not installed");
    }
    Document document;
    document.title = u"Denmark"_s;
    document.subtitle = u"Country briefing"_s;
    document.tlp = u"AMBER+STRICT"_s;
    document.seal = u"Frozen, BLAKE2b 0123"_s;
    document.cover = true;
    for (int part = 1; part <= 6; ++part) {
        document.heading(u"Part %1"_s.arg(part));
        for (int i = 0; i < 45; ++i) {
            document.paragraph(u"Paragraph %1 of part %2"_s.arg(i).arg(part));
        }
    }
    const auto bytes = toPdf(document);
    REQUIRE(bytes);
    const auto pages = Extract::pdfPages(*bytes);
    REQUIRE(pages.size() > 6);
    CHECK(pages.first().contains(u"Contents"_s));
    CHECK(pages.first().contains(u"Frozen, BLAKE2b 0123"_s));
    CHECK_FALSE(pages.first().contains(u"Paragraph"_s));
    for (int part = 1; part <= 6; ++part) {
        int on = -1;
        for (qsizetype page = 1; page < pages.size(); ++page) {
            on = pages.at(page).contains(u"\nPart %1\n"_s.arg(part)) ? int(page) + 1 : on;
        }
        INFO(part << " on " << on << " of " << pages.first().toStdString());
        CHECK(pages.first().contains(u"Part %1 %2\n"_s.arg(part).arg(on)));
    }
    for (const auto &page : pages) {
        CHECK(page.count(u"TLP:AMBER+STRICT"_s) == 2);
    }
    const QByteArray html = toHtml(document);
    CHECK(html.contains("<a href=\"#part-6\">Part 6</a>"));
    CHECK(html.contains("<h2 id=\"part-6\">Part 6</h2>"));
    const auto odt = Extract::zipMember(*toOdt(document), u"content.xml"_s);
    CHECK(odt.contains("<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"part6\">"));
    CHECK(odt.contains("<text:bookmark-start text:name=\"part6\"/>Part 6<text:bookmark-end text:name=\"part6\"/>"));
    CHECK(odt.contains("<text:table-of-content "));
}

TEST_CASE("a printer of another resolution gets the same pages")
{
    if (!Extract::canReadPdf()) {
        SKIP("pdftotext (poppler-utils) is not installed");
    }
    const Document document = withChart(coverage(20));
    QByteArray printed;
    QBuffer buffer(&printed);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter printer(&buffer);
        printer.setResolution(300);
        printer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        REQUIRE(paintPages(document, printer));
    }
    CHECK(Extract::pdfPages(printed) == Extract::pdfPages(*toPdf(document)));
}
