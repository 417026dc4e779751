// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/htmlwriter.h"
#include "documents/markdownwriter.h"
#include "documents/odtwriter.h"
#include "documents/pdfwriter.h"
#include "documents/textwriter.h"
#include "sample.h"
#include "support/documenttext.h"

#include <QRegularExpression>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
struct Format {
    const char *name;
    QString (*text)(const Document &document); ///< written, and read again
};

QString odtText(const Document &document)
{
    const auto bytes = toOdt(document);
    REQUIRE(bytes);
    return Extract::odt(*bytes);
}

QString pdfText(const Document &document)
{
    const auto bytes = toPdf(document);
    REQUIRE(bytes);
    return Extract::pdfPages(*bytes).join(QString());
}

const Format formats[] = {
    {"Markdown",
     [](const Document &document) {
         return Extract::markdown(toMarkdown(document));
     }},
    {"HTML",
     [](const Document &document) {
         return Extract::html(toHtml(document));
     }},
    {"plain text",
     [](const Document &document) {
         return QString::fromUtf8(toText(document));
     }},
    {"ODT", odtText},
    {"PDF", pdfText},
};

void checkAll(const Format &format, const Document &document)
{
    if (format.text == pdfText && !Extract::canReadPdf()) {
        SKIP("pdftotext (poppler-utils) is not installed");
    }
    const QString text = Extract::squeezed(format.text(document));
    for (const QString &fact : Extract::facts(document)) {
        INFO(format.name << ": " << fact.toStdString());
        CHECK(text.contains(Extract::squeezed(fact)));
    }
}
}

TEST_CASE("every format holds every text of the document")
{
    checkAll(GENERATE(from_range(formats)), Samples::briefing());
}

TEST_CASE("markup in texts is shown as it was written")
{
    checkAll(GENERATE(from_range(formats)), Samples::hostile());
}

TEST_CASE("an empty document is a document")
{
    const Format format = GENERATE(from_range(formats));
    INFO(format.name);
    CHECK(format.text(Document()).simplified().size() < 40);
    Document document;
    document.title = u"Nothing known yet"_s;
    checkAll(format, document);
}

TEST_CASE("what no format can hold is left out of all of them")
{
    Document document;
    document.title = u"Bell\x07 and line\nfeed"_s;
    document.paragraph(u"broken "_s + QChar(0xd800) + u"half, \ufffe\x0c, kept 🗳️"_s);
    document.paragraph(u"Cafe\u0301"_s);
    const Format format = GENERATE(from_range(formats));
    INFO(format.name);
    const QString text = Extract::squeezed(format.text(document));
    CHECK(text.contains(u"Bellandlinefeed"));
    CHECK(text.contains(u"brokenhalf,,kept"));
    CHECK(text.contains(u"Café"));
}

TEST_CASE("a link leads only where mail, telephone and web go")
{
    Document document;
    document.paragraph(
        RichText().link(u"good"_s, u"https://example.org/a?b=1&c=2"_s).link(u"bad"_s, u"javascript:alert(1)"_s));
    document.paragraph(RichText().link(u"worse"_s, u"file:///etc/passwd"_s).link(u"relative"_s, u"index.html"_s));
    const QByteArray html = toHtml(document);
    CHECK(html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\">good</a>bad"));
    CHECK(html.count("<a ") == 1);
    CHECK(toMarkdown(document).contains("[good](<https://example.org/a?b=1&c=2>)bad"));
    CHECK(toText(document).contains("good <https://example.org/a?b=1&c=2>bad"));
}

TEST_CASE("HTML is one file that loads nothing")
{
    const QByteArray html = toHtml(Samples::briefing());
    CHECK(html.startsWith("<!DOCTYPE html>"));
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("src="));
    CHECK_FALSE(html.contains("url("));
    CHECK_FALSE(html.contains("<link"));
    // An HTML parser doesn't know <td/>: only elements that are always empty may be written so.
    const QRegularExpression selfClosed(u"<(\\w+)[^>]*/>"_s);
    auto matches = selfClosed.globalMatch(QString::fromUtf8(html));
    int count = 0;
    while (matches.hasNext()) {
        const QString tag = matches.next().captured(1);
        INFO(tag.toStdString());
        CHECK(QStringList{u"meta"_s, u"br"_s}.contains(tag));
        ++count;
    }
    CHECK(count > 2);
    for (const auto tag : {"<h1>",
                           "<h2 id=\"part-1\">",
                           "<h3>",
                           "<h4>",
                           "<dl>",
                           "<ul>",
                           "<thead>",
                           "scope=\"col\"",
                           "<aside class=\"caution\">"}) {
        INFO(tag);
        CHECK(html.contains(tag));
    }
    // The style sheet must be the same for an HTML parser, which decodes nothing in it.
    const QByteArray style = html.mid(html.indexOf("<style>"), html.indexOf("</style>") - html.indexOf("<style>"));
    CHECK(style.size() > 1000);
    CHECK_FALSE(style.contains('&'));
}

TEST_CASE("Markdown keeps headings, lists and tables")
{
    Document document;
    document.title = u"Title"_s;
    document.heading(u"One"_s).heading(u"Two"_s, 2);
    document.table({{u"A"_s}, {u"B|b"_s}}, {{u"1\n2"_s, u"x|y"_s}, {u"short"_s}});
    document.bullets({u"first\nsecond line"_s, u"next"_s});
    document.keyValues({{u"Key"_s, u"value"_s}, {u"Unknown"_s, QString()}});
    document.callout(u"Mind"_s);
    CHECK(QString::fromUtf8(toMarkdown(document)) == uR"(# Title

## One

### Two

| A | B\|b |
| --- | --- |
| 1<br/>2 | x\|y |
| short |  |

* first\
  second line
* next

**Key:** value

> Mind
)"_s);
}

TEST_CASE("plain text can be pasted into a mail")
{
    Document document;
    document.title = u"Title"_s;
    document.tlp = u"GREEN"_s;
    document.heading(u"One"_s);
    document.bullets({u"first\nsecond line"_s});
    document.table({{u"A"_s}, {u"B"_s}}, {{u"1\n2"_s, u"x"_s}});
    document.paragraph(RichText().link(u"desk@example.org"_s, u"mailto:desk@example.org"_s));
    CHECK(QString::fromUtf8(toText(document)) == uR"(TLP:GREEN

Title

One

- first
  second line

A · B
- 1; 2 · x

desk@example.org

TLP:GREEN
)"_s);
}
