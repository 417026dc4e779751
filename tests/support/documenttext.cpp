// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documenttext.h"

#include <KZip>

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTextDocument>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Liaison::Extract
{

bool canReadPdf()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

QString pdfTool(const QString &program, const QStringList &arguments, const QByteArray &pdf)
{
    QTemporaryFile file;
    REQUIRE(file.open());
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    QProcess process;
    QStringList all = arguments;
    const auto place = all.indexOf(u"FILE"_s);
    place < 0 ? all.append(file.fileName()) : all.replace(place, file.fileName());
    process.start(program, all);
    REQUIRE(process.waitForFinished());
    CHECK(process.readAllStandardError().isEmpty()); // poppler says what is wrong with a file
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList pdfPages(const QByteArray &pdf)
{
    QStringList pages =
        pdfTool(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, u"FILE"_s, u"-"_s}, pdf).split(u'\f');
    pages.removeLast(); // a form feed ends every page
    return pages;
}

QByteArray zipMember(const QByteArray &zip, const QString &path)
{
    QByteArray copy = zip;
    QBuffer buffer(&copy);
    KZip archive(&buffer);
    REQUIRE(archive.open(QIODevice::ReadOnly));
    const auto *file = archive.directory()->file(path);
    INFO(path.toStdString());
    REQUIRE(file);
    return file->data();
}

QString xmlText(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QString text;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && reader.name() == "style"_L1
            && reader.namespaceUri().endsWith("xhtml"_L1)) {
            reader.skipCurrentElement();
        } else if (token == QXmlStreamReader::StartElement && reader.qualifiedName() == "text:s"_L1) {
            text += u' ';
        } else if (token == QXmlStreamReader::Characters) {
            text += reader.text();
        }
    }
    INFO(reader.errorString().toStdString()
         << " in line " << reader.lineNumber() << ", column " << reader.columnNumber());
    CHECK_FALSE(reader.hasError());
    return text;
}

QString odt(const QByteArray &bytes)
{
    QString text;
    for (const QString &part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s}) {
        text += xmlText(zipMember(bytes, part));
    }
    return text;
}

QString html(const QByteArray &bytes)
{
    return xmlText(bytes);
}

QString markdown(const QByteArray &bytes)
{
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(bytes), QTextDocument::MarkdownDialectGitHub);
    return document.toPlainText();
}

QString squeezed(const QString &text)
{
    QString result = text;
    return result.removeIf([](QChar letter) {
        return letter.isSpace();
    });
}

namespace
{
struct Collector {
    QStringList &texts;

    void operator()(const RichText &text) const
    {
        for (const TextRun &run : text.runs) {
            texts.append(run.text);
        }
    }
    void operator()(const Document::Heading &block) const
    {
        texts.append(block.text);
    }
    void operator()(const Document::Paragraph &block) const
    {
        (*this)(block.text);
    }
    void operator()(const Document::Bullets &block) const
    {
        std::ranges::for_each(block.items, *this);
    }
    void operator()(const Document::KeyValues &block) const
    {
        for (const auto &[key, value] : block.entries) {
            texts.append(key);
            (*this)(value);
        }
    }
    void operator()(const Document::Table &block) const
    {
        for (const auto &column : block.columns) {
            texts.append(column.title);
        }
        for (const auto &row : block.rows) {
            std::ranges::for_each(row, *this);
        }
    }
    void operator()(const Document::Callout &block) const
    {
        (*this)(block.text);
    }
    void operator()(const Document::Chart &block) const
    {
        texts.append(block.title);
        texts += block.categories;
        for (const auto &series : block.series) {
            texts.append(series.name);
            for (const int value : series.values) {
                texts.append(QString::number(value));
            }
        }
    }
};
}

QStringList facts(const Document &document)
{
    QStringList texts{document.title, document.subtitle, document.banner(), document.author, document.asOfLine()};
    for (const auto &block : document.blocks) {
        std::visit(Collector{texts}, block);
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace Liaison::Extract
