// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/odtwriter.h"
#include "sample.h"
#include "support/documenttext.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
QSet<QString> attributeValues(const QString &xml, const QString &attributes)
{
    QSet<QString> values;
    auto matches = QRegularExpression(u" (?:%1)=\"([^\"]*)\""_s.arg(attributes)).globalMatch(xml);
    while (matches.hasNext()) {
        values.insert(matches.next().captured(1));
    }
    return values;
}
}

TEST_CASE("an ODT file tells its type by its first bytes")
{
    const auto bytes = toOdt(Samples::briefing());
    REQUIRE(bytes);
    // Local file header: 30 bytes, name, no extra field, then the content as it is (ODF 1.3 part 2, 3.3).
    CHECK(bytes->mid(30, 8) == "mimetype");
    CHECK(bytes->mid(28, 2) == QByteArray(2, '\0'));
    CHECK(bytes->mid(38, 39) == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("ODT has real headings, lists, tables, and every style that it uses")
{
    for (const Document &document : {Samples::briefing(), Samples::hostile()}) {
        const auto bytes = toOdt(document);
        REQUIRE(bytes);
        const QString content = QString::fromUtf8(Extract::zipMember(*bytes, u"content.xml"_s));
        const QString styles = QString::fromUtf8(Extract::zipMember(*bytes, u"styles.xml"_s));
        auto defined = attributeValues(content, u"style:name"_s);
        defined.unite(attributeValues(styles, u"style:name"_s));
        auto used = attributeValues(content, u"text:style-name|table:style-name|style:parent-style-name"_s);
        used.unite(
            attributeValues(styles,
                            u"text:style-name|style:parent-style-name|style:next-style-name|style:page-layout-name"_s));
        CHECK(used.size() > 10);
        for (const QString &name : std::as_const(used)) {
            INFO(name.toStdString());
            CHECK(defined.contains(name));
        }
    }
    const QString content = QString::fromUtf8(Extract::zipMember(*toOdt(Samples::briefing()), u"content.xml"_s));
    CHECK(content.contains(u"<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">The meeting</text:h>"));
    CHECK(content.contains(u"text:outline-level=\"2\""));
    CHECK(content.contains(u"text:outline-level=\"3\""));
    CHECK(content.count(u"<text:list-item>") == 2);
    CHECK(content.count(u"<table:table-header-rows>") == 2);
    CHECK(content.contains(u"xlink:href=\"mailto:elections-desk@examplebook.example.org\""));
}

TEST_CASE("ODT shows banner and page numbers on every page")
{
    const QString styles = QString::fromUtf8(Extract::zipMember(*toOdt(Samples::briefing()), u"styles.xml"_s));
    const QString header = styles.section(u"<style:header>"_s, 1).section(u"</style:header>"_s, 0, 0);
    const QString footer = styles.section(u"<style:footer>"_s, 1).section(u"</style:footer>"_s, 0, 0);
    CHECK(header.contains(u"TLP:AMBER+STRICT"));
    CHECK(footer.contains(u"TLP:AMBER+STRICT"));
    CHECK(footer.contains(u"As of 1 March 2019, 17:42 CET · Ines Moreau, Elections unit"));
    CHECK(footer.contains(u"page <text:page-number"));
    CHECK(footer.contains(u" of <text:page-count>"));
}

TEST_CASE("ODT keeps spaces, tabs and line breaks")
{
    Document document;
    document.paragraph(u"  two  spaces\tand\na line"_s);
    const QString content = QString::fromUtf8(Extract::zipMember(*toOdt(document), u"content.xml"_s));
    CHECK(content.contains(u"<text:s/><text:s/>two <text:s/>spaces<text:tab/>and<text:line-break/>a line"));
}

TEST_CASE("an office program opens ODT without repair, with the pages of the contents filled in")
{
    const auto office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty() || !Extract::canReadPdf()) {
        SKIP("wants libreoffice-writer-nogui and poppler-utils");
    }
    Document document = Samples::longBriefing(6);
    document.cover = true;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"briefing.odt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(*toOdt(document));
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(office,
                  {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s),
                   u"--headless"_s,
                   u"--convert-to"_s,
                   u"pdf"_s,
                   u"briefing.odt"_s});
    REQUIRE(process.waitForFinished(120'000));
    QFile made(folder.filePath(u"briefing.pdf"_s));
    REQUIRE(made.open(QIODevice::ReadOnly));
    const auto pages = Extract::pdfPages(made.readAll());
    REQUIRE(pages.size() > 6);
    const QString text = Extract::squeezed(pages.join(QString()));
    for (const QString &fact : Extract::facts(document)) {
        INFO(fact.toStdString());
        CHECK(text.contains(Extract::squeezed(fact)));
    }
    // The last part is on the page that the contents say.
    qsizetype last = 0;
    for (qsizetype page = 1; page < pages.size(); ++page) {
        last = pages.at(page).contains(u"What happened before"_s) ? page + 1 : last;
    }
    CHECK(pages.first().contains(QRegularExpression(u"What happened before\\D*%1\\b"_s.arg(last))));
    for (const QString &page : pages) {
        CHECK(page.count(u"TLP:AMBER+STRICT"_s) >= 2);
    }
}
