// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/pdfpages.h"
#include "documents/pdfwriter.h"
#include "sample.h"
#include "support/documenttext.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
#define NEEDS_POPPLER                                                                                                  \
    if (!Extract::canReadPdf()) {                                                                                      \
        SKIP("pdftotext (poppler-utils) is not installed");                                                            \
    }

QByteArray pdf(const Document &document)
{
    auto bytes = toPdf(document);
    REQUIRE(bytes);
    return *bytes;
}

Pdf::Slice slice(qreal height, bool withNext = false, int repeats = -1)
{
    return {1, height, withNext, repeats, {}};
}
}

TEST_CASE("every page says its TLP, head and foot, and its number")
{
    NEEDS_POPPLER
    const QString label = GENERATE(u"RED"_s, u"AMBER+STRICT"_s, u"AMBER"_s, u"GREEN"_s, u"CLEAR"_s);
    Document document = Samples::longTable(100);
    document.tlp = label;
    document.blocks.last() = [&] {
        auto table = std::get<Document::Table>(document.blocks.last());
        for (auto &row : table.rows) {
            row[2] = RichText();
        }
        return table;
    }();
    document.author = u"Ines Moreau"_s;
    const auto pages = Extract::pdfPages(pdf(document));
    REQUIRE(pages.size() > 2);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        CHECK(pages.at(i).count(QRegularExpression(u"^TLP:%1$"_s.arg(QRegularExpression::escape(label)),
                                                   QRegularExpression::MultilineOption))
              == 2);
        CHECK(pages.at(i).contains(u"page %1 of %2"_s.arg(i + 1).arg(pages.size())));
        CHECK(pages.at(i).contains(u"Ines Moreau"));
    }
}

TEST_CASE("a table of 500 rows goes over many pages, each row once and whole")
{
    NEEDS_POPPLER
    const auto pages = Extract::pdfPages(pdf(Samples::longTable(500)));
    CHECK(pages.size() > 10);
    int expected = 1;
    for (const QString &page : pages) {
        CHECK(page.count(u"First column"_s) == 1);
        QString text = page.simplified();
        auto rows =
            QRegularExpression(
                u"row (\\d+) of the table( with a text that is long enough to need a second or even a third line in "
                "its cell)? Authority (\\d+) TLP:GREEN"_s)
                .globalMatch(text);
        while (rows.hasNext()) {
            const auto row = rows.next();
            CHECK(row.captured(1).toInt() == expected);
            CHECK(row.captured(3).toInt() == expected);
            CHECK(row.captured(2).isEmpty() == (expected % 7 != 0));
            ++expected;
        }
    }
    CHECK(expected == 501);
}

TEST_CASE("a cell higher than a page is cut between lines, not lost")
{
    NEEDS_POPPLER
    Document document;
    QStringList lines;
    for (int i = 1; i <= 150; ++i) {
        lines.append(u"line %1."_s.arg(i));
    }
    document.table({{u"Long"_s}, {u"Short"_s}}, {{lines.join(u'\n'), u"beside"_s}, {u"after"_s, u"it"_s}});
    document.callout(lines.join(u'\n'));
    document.paragraph(lines.join(u'\n'));
    const auto pages = Extract::pdfPages(pdf(document));
    CHECK(pages.size() > 6);
    const QString text = pages.join(u'\n');
    for (const QString &line : std::as_const(lines)) {
        CHECK(text.count(
                  QRegularExpression(u"^"_s + QRegularExpression::escape(line), QRegularExpression::MultilineOption))
              == 3);
    }
}

TEST_CASE("no page ends with a heading or a table's head, and none begins with the line that closes a list")
{
    NEEDS_POPPLER
    for (int lines = 30; lines < 56; lines += 2) {
        Document document;
        for (int i = 0; i < lines; ++i) {
            document.paragraph(u"filling %1"_s.arg(i));
        }
        document.heading(u"Heading of the table"_s)
            .paragraph(u"What leads over"_s)
            .table({{u"Title of the column"_s}}, {{u"the first row"_s}})
            .heading(u"Heading of the list"_s)
            .bullets({u"the last point"_s})
            .paragraph(u"What closes it"_s);
        for (const QString &page : Extract::pdfPages(pdf(document))) {
            INFO(lines);
            const bool row = page.contains(u"the first row"_s);
            CHECK(page.contains(u"Heading of the table"_s) == row);
            CHECK(page.contains(u"What leads over"_s) == row);
            CHECK(page.contains(u"Title of the column"_s) == row);
            const bool point = page.contains(u"the last point"_s);
            CHECK(page.contains(u"Heading of the list"_s) == point);
            CHECK(page.contains(u"What closes it"_s) == point);
        }
    }
}

TEST_CASE("PDF embeds its fonts")
{
    NEEDS_POPPLER
    const auto fonts = Extract::pdfTool(u"pdffonts"_s, {}, pdf(Samples::briefing())).split(u'\n').mid(2);
    int count = 0;
    for (const QString &font : fonts) {
        if (!font.isEmpty()) {
            INFO(font.toStdString());
            CHECK(font.contains(u"NotoSans"));
            CHECK(font.contains(
                QRegularExpression(u"\\byes\\s+(yes|no)\\s+yes\\b"_s))); // embedded, subset, with Unicode map
            ++count;
        }
    }
    CHECK(count >= 3);
}

TEST_CASE("PDF is A4, titled, and its links can be pressed")
{
    NEEDS_POPPLER
    const auto bytes = pdf(Samples::briefing());
    const QString info = Extract::pdfTool(u"pdfinfo"_s, {}, bytes);
    CHECK(info.contains(u"(A4)"));
    CHECK(info.contains(QRegularExpression(u"Title: +Meeting with the platforms"_s)));
    const QString links = Extract::pdfTool(u"pdfinfo"_s, {u"-url"_s}, bytes);
    CHECK(links.contains(u"mailto:elections-desk@examplebook.example.org"));
    CHECK(links.contains(u"https://examplebook.example.org/authorities"));
}

TEST_CASE("pages hold what fits")
{
    QList<Pdf::Slice> slices;
    for (int i = 0; i < 100; ++i) {
        slices.append(slice(7 + i % 5, i % 4 == 0));
    }
    const auto pages = Pdf::paginate(slices, 50);
    int expected = 0;
    for (const auto &page : pages) {
        REQUIRE_FALSE(page.isEmpty());
        CHECK(page.first().top == 0);
        qreal bottom = 0;
        for (const auto &placed : page) {
            CHECK(placed.slice == expected++);
            CHECK(placed.top >= bottom);
            bottom = placed.top + slices.at(placed.slice).height;
        }
        CHECK(bottom <= 50);
        CHECK_FALSE(slices.at(page.last().slice).withNext);
    }
    CHECK(expected == 100);
}

TEST_CASE("a heading goes with the first row, and headers are repeated")
{
    // fills the page but for a heading and a table header
    const QList<Pdf::Slice> slices{slice(30),
                                   slice(5, true),
                                   slice(5, true),
                                   slice(20, false, 2),
                                   slice(20, false, 2),
                                   slice(20, false, 2)};
    const auto pages = Pdf::paginate(slices, 53);
    REQUIRE(pages.size() == 3);
    CHECK(pages.at(0) == Pdf::Page{{0, 0}});
    CHECK(pages.at(1) == Pdf::Page{{1, 0}, {2, 6}, {3, 12}, {4, 33}});
    CHECK(pages.at(2) == Pdf::Page{{2, 0}, {5, 5}});
}

TEST_CASE("what belongs together but is higher than a page is cut after all")
{
    const QList<Pdf::Slice> slices{slice(20), slice(30, true), slice(30, true), slice(30)};
    const auto pages = Pdf::paginate(slices, 62);
    REQUIRE(pages.size() == 3);
    CHECK(pages.at(0) == Pdf::Page{{0, 0}});
    CHECK(pages.at(1) == Pdf::Page{{1, 0}, {2, 31}});
    CHECK(pages.at(2) == Pdf::Page{{3, 0}});
}

TEST_CASE("twenty pages are made in half a second", "[.][speed]")
{
    const Document document = Samples::longBriefing(20);
    pdf(Samples::briefing()); // fonts are loaded
    QElapsedTimer timer;
    timer.start();
    const auto bytes = pdf(document);
    const auto elapsed = timer.elapsed();
    const auto pages = Extract::pdfPages(bytes).size();
    WARN(pages << " pages, " << bytes.size() / 1024 << " KiB, " << elapsed << " ms");
    CHECK(pages >= 20);
    CHECK(elapsed <= 500);
}
