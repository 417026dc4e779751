// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "markdownwriter.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// What stands for a line feed: there is no line break but HTML's within a table or a heading.
constexpr auto hardBreak = "\\\n"_L1;
constexpr auto cellBreak = "<br/>"_L1; // closed: Qt takes all that follows an open one for HTML

QString escaped(QStringView text)
{
    QString result;
    for (const QChar letter : text) {
        if (u"\\`*_[]<>&|~#"_s.contains(letter)) {
            result += u'\\';
        }
        result += letter;
    }
    return result;
}

/// Where a line begins, these would make a list, a rule or an underlined heading; "1." would become an ordered list, and leading
/// white space a block of code.
QString lineStart(QString text)
{
    text = text.trimmed();
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits).isDigit()) {
        ++digits;
    }
    if (digits > 0 && digits < text.size() && (text.at(digits) == u'.' || text.at(digits) == u')')) {
        return text.insert(digits, u'\\');
    }
    if (!text.isEmpty() && u"-+="_s.contains(text.front())) {
        return text.prepend(u'\\');
    }
    return text;
}

QLatin1StringView mark(TextRun::Style style)
{
    switch (style) {
    case TextRun::Bold:
    case TextRun::Alert:
    case TextRun::Tlp:
        return "**"_L1;
    case TextRun::Emphasised:
        return "*"_L1;
    default:
        return {};
    }
}

bool isWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isSurrogate();
}

/// CommonMark takes a mark as one only where it leans on the marked side: not between a letter and punctuation.
bool canBeMarked(QStringView before, QStringView core, QStringView after)
{
    const bool opens = isWord(core.front()) || before.isEmpty() || !isWord(before.back());
    const bool closes = isWord(core.back()) || after.isEmpty() || !isWord(after.front());
    return opens && closes;
}

/// @p piece is one line of one run; white space stays outside of marks, as CommonMark wants it.
QString marked(const TextRun &run, const QString &piece, QStringView before, QStringView after)
{
    const QString core = piece.trimmed();
    if (core.isEmpty()) {
        return piece;
    }
    const qsizetype start = piece.indexOf(core);
    const QString leading = piece.left(start);
    const QString trailing = piece.mid(start + core.size());
    QString inner = escaped(core);
    if (run.style == TextRun::Link) {
        inner = u'[' + inner + u"](<"_s + QString(run.target).replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s) + u">)"_s;
    } else if (canBeMarked(leading.isEmpty() ? before : QStringView(leading),
                           core,
                           trailing.isEmpty() ? after : QStringView(trailing))) {
        inner = mark(run.style) + inner + mark(run.style);
    }
    return leading + inner + trailing;
}

QString inlined(const RichText &text, QLatin1StringView lineBreak)
{
    QStringList lines{QString()};
    for (qsizetype i = 0; i < text.runs.size(); ++i) {
        const TextRun &run = text.runs.at(i);
        const QStringList pieces = run.text.split(u'\n');
        for (qsizetype j = 0; j < pieces.size(); ++j) {
            if (j > 0) {
                lines.append(QString());
            }
            const bool last = j + 1 == pieces.size();
            const QString after = last && i + 1 < text.runs.size() ? text.runs.at(i + 1).text : QString();
            lines.last() += marked(run, pieces.at(j), lines.last(), after);
        }
    }
    for (QString &line : lines) {
        line = lineStart(line);
    }
    lines.removeAll(QString());
    return lines.join(lineBreak);
}

/// @p text with every line after the first one indented, so that it stays within its list item.
QString indented(QString text, QLatin1StringView indent)
{
    return text.replace(u'\n', u'\n' + indent);
}

struct MarkdownBlockWriter {
    QString &out;

    void operator()(const Document::Heading &heading) const
    {
        out += QString(heading.level + 1, u'#') + u' ' + escaped(heading.text) + u"\n\n"_s;
    }
    void operator()(const Document::Paragraph &paragraph) const
    {
        out += inlined(paragraph.text, hardBreak) + u"\n\n"_s;
    }
    void operator()(const Document::Bullets &bullets) const
    {
        for (const RichText &item : bullets.items) {
            out += u"* "_s + indented(inlined(item, hardBreak), "  "_L1) + u'\n';
        }
        out += u'\n';
    }
    void operator()(const Document::KeyValues &list) const
    {
        QStringList lines;
        for (const auto &[key, value] : list.entries) {
            const QString label = i18nc("@label name of a value, before the value", "%1:", key);
            lines.append(u"**"_s + escaped(label) + u"** "_s + inlined(value, hardBreak));
        }
        out += lines.join(hardBreak) + u"\n\n"_s;
    }
    void operator()(const Document::Table &table) const
    {
        QString rule;
        for (const Document::Column &column : table.columns) {
            out += u"| "_s + escaped(column.title) + u' ';
            rule += u"| --- "_s;
        }
        out += u"|\n"_s + rule + u"|\n"_s;
        for (const auto &row : table.rows) {
            for (const RichText &cell : row) {
                out += u"| "_s + inlined(cell, cellBreak) + u' ';
            }
            out += u"|\n"_s;
        }
        out += u'\n';
    }
    void operator()(const Document::Chart &chart) const
    {
        (*this)(chart.table());
    }
    void operator()(const Document::Callout &callout) const
    {
        out += u"> "_s + indented(inlined(callout.text, hardBreak), "> "_L1) + u"\n\n"_s;
    }
};

QString written(const QList<Document::Block> &blocks)
{
    QString out;
    for (const auto &block : blocks) {
        std::visit(MarkdownBlockWriter{out}, block);
    }
    return out;
}
}

QByteArray toMarkdown(const QList<Document::Block> &blocks)
{
    QString out = written(blocks);
    out.chop(1);
    return out.toUtf8();
}

QByteArray toMarkdown(const Document &original)
{
    const Document document = original.cleaned();
    const QString banner = document.tlp.isEmpty() ? QString() : u"**"_s + escaped(document.banner()) + u"**\n\n"_s;
    QString out = banner + u"# "_s + escaped(document.title) + u"\n\n"_s;
    if (!document.subtitle.isEmpty()) {
        out += lineStart(escaped(document.subtitle)) + u"\n\n"_s;
    }
    if (const QStringList provenance = document.provenance(); !provenance.isEmpty()) {
        out += u'*' + escaped(provenance.join(u" · "_s)) + u"*\n\n"_s;
    }
    if (!document.seal.isEmpty()) {
        out += lineStart(escaped(document.seal)) + u"\n\n"_s;
    }
    out += written(document.blocks) + banner;
    out.chop(1);
    return out.toUtf8();
}

} // namespace Liaison
