// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "textwriter.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// A link also says where it leads, unless its text does.
QString plain(const RichText &text)
{
    QString result;
    for (const TextRun &run : text.runs) {
        result += run.text;
        if (run.style == TextRun::Link && run.target.section(u':', 1) != run.text && run.target != run.text) {
            result += u" <"_s + run.target + u'>';
        }
    }
    return result;
}

QString item(const RichText &text)
{
    return u"- "_s + plain(text).replace(u"\n"_s, u"\n  "_s) + u'\n';
}

struct TextBlockWriter {
    QString &out;

    void operator()(const Document::Heading &heading) const
    {
        out += heading.text + u"\n\n"_s;
    }
    void operator()(const Document::Paragraph &paragraph) const
    {
        out += plain(paragraph.text) + u"\n\n"_s;
    }
    void operator()(const Document::Bullets &bullets) const
    {
        for (const RichText &text : bullets.items) {
            out += item(text);
        }
        out += u'\n';
    }
    void operator()(const Document::KeyValues &list) const
    {
        for (const auto &[key, value] : list.entries) {
            out += i18nc("@label name of a value, before the value", "%1:", key) + u' '
                + plain(value).replace(u"\n"_s, u"\n  "_s) + u'\n';
        }
        out += u'\n';
    }
    void operator()(const Document::Table &table) const
    {
        QStringList titles;
        for (const Document::Column &column : table.columns) {
            titles.append(column.title);
        }
        out += titles.join(u" · "_s) + u'\n';
        for (const auto &row : table.rows) {
            QStringList cells;
            for (const RichText &cell : row) {
                cells.append(plain(cell).replace(u"\n"_s, u"; "_s));
            }
            out += item(cells.join(u" · "_s));
        }
        out += u'\n';
    }
    void operator()(const Document::Chart &chart) const
    {
        (*this)(chart.table());
    }
    void operator()(const Document::Callout &callout) const
    {
        out += plain(callout.text) + u"\n\n"_s;
    }
};
}

QByteArray toText(const Document &original)
{
    const Document document = original.cleaned();
    const QString banner = document.tlp.isEmpty() ? QString() : document.banner() + u"\n\n"_s;
    QString out = banner + document.title + u"\n\n"_s;
    for (const QString &line : {document.subtitle, document.provenance().join(u" · "_s), document.seal}) {
        out += line.isEmpty() ? QString() : line + u"\n\n"_s;
    }
    for (const auto &block : document.blocks) {
        std::visit(TextBlockWriter{out}, block);
    }
    out += banner;
    out.chop(1);
    return out.toUtf8();
}

} // namespace Liaison
