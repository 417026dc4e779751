// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "document.h"
#include "foundation/text.h"

#include "foundation/datepattern.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

#include <QLocale>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
// XML 1.0 has no way to write these, not even escaped.
QString printable(const QString &text)
{
    const QString plain = Text::cleaned(text).normalized(QString::NormalizationForm_C);
    QString result;
    result.reserve(plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar letter = plain.at(i);
        if (letter.isHighSurrogate() && i + 1 < plain.size() && plain.at(i + 1).isLowSurrogate()) {
            result += letter;
            result += plain.at(++i);
        } else if (!letter.isSurrogate() && letter != QChar(0xfffe) && letter != QChar(0xffff)) {
            result += letter;
        }
    }
    return result;
}

QString oneLine(const QString &text)
{
    return printable(text).simplified();
}

bool isSafe(const QString &target)
{
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    const QUrl url(target, QUrl::StrictMode);
    return url.isValid() && schemes.contains(url.scheme());
}

RichText printable(const RichText &text)
{
    RichText result;
    for (const TextRun &run : text.runs) {
        TextRun clean{printable(run.text), run.style, {}, run.about};
        if (run.style == TextRun::Link) {
            if (isSafe(run.target)) {
                clean.target = run.target;
            } else {
                clean.style = TextRun::Plain;
            }
        }
        if (!clean.text.isEmpty()) {
            result.runs.append(clean);
        }
    }
    return result;
}

struct Cleaner {
    void operator()(Document::Heading &heading) const
    {
        heading.text = oneLine(heading.text);
        heading.level = std::clamp(heading.level, 1, 3);
    }
    void operator()(Document::Paragraph &paragraph) const
    {
        paragraph.text = printable(paragraph.text);
    }
    void operator()(Document::Bullets &bullets) const
    {
        for (RichText &item : bullets.items) {
            item = printable(item);
        }
    }
    void operator()(Document::KeyValues &list) const
    {
        for (Document::KeyValue &entry : list.entries) {
            entry.key = oneLine(entry.key);
            entry.value = printable(entry.value);
        }
    }
    void operator()(Document::Table &table) const
    {
        for (Document::Column &column : table.columns) {
            column.title = oneLine(column.title);
            column.weight = std::max(column.weight, 0.1);
        }
        for (QList<RichText> &row : table.rows) {
            row.resize(table.columns.size());
            for (RichText &cell : row) {
                cell = printable(cell);
            }
        }
    }
    void operator()(Document::Callout &callout) const
    {
        callout.text = printable(callout.text);
    }
    void operator()(Document::Chart &chart) const
    {
        chart.title = oneLine(chart.title);
        for (QString &category : chart.categories) {
            category = oneLine(category);
        }
        for (Document::Chart::Series &series : chart.series) {
            series.name = oneLine(series.name);
            series.values.resize(chart.categories.size());
            for (int &value : series.values) {
                value = std::max(value, 0);
            }
        }
    }
};
}

RichText::RichText(const QString &text, TextRun::Style style)
{
    add(text, style);
}

RichText &RichText::add(const QString &text, TextRun::Style style)
{
    if (!text.isEmpty()) {
        runs.append({text, style});
    }
    return *this;
}

RichText &RichText::add(const RichText &other)
{
    runs.append(other.runs);
    return *this;
}

RichText &RichText::link(const QString &text, const QString &target)
{
    runs.append({text, TextRun::Link, target});
    return *this;
}

RichText &RichText::about(const Id &record)
{
    for (TextRun &run : runs) {
        run.about = run.about.isNull() ? record : run.about;
    }
    return *this;
}

RichText &RichText::newLine()
{
    return isEmpty() ? *this : add(u"\n"_s);
}

bool RichText::isEmpty() const
{
    return std::ranges::all_of(runs, [](const TextRun &run) {
        return run.text.isEmpty();
    });
}

QString RichText::plainText() const
{
    QString text;
    for (const TextRun &run : runs) {
        text += run.text;
    }
    return text;
}

Document &Document::heading(const QString &text, int level)
{
    blocks.append(Heading{text, level});
    return *this;
}

Document &Document::paragraph(const RichText &text)
{
    if (!text.isEmpty()) {
        blocks.append(Paragraph{text});
    }
    return *this;
}

Document &Document::bullets(const QList<RichText> &items)
{
    if (!items.isEmpty()) {
        blocks.append(Bullets{items});
    }
    return *this;
}

Document &Document::keyValues(const QList<KeyValue> &entries)
{
    QList<KeyValue> known;
    std::ranges::copy_if(entries, std::back_inserter(known), [](const KeyValue &entry) {
        return !entry.value.isEmpty();
    });
    if (!known.isEmpty()) {
        blocks.append(KeyValues{known});
    }
    return *this;
}

Document &Document::table(const QList<Column> &columns, const QList<QList<RichText>> &rows)
{
    if (!columns.isEmpty() && !rows.isEmpty()) {
        blocks.append(Table{columns, rows});
    }
    return *this;
}

Document &Document::callout(const RichText &text, Callout::Kind kind)
{
    if (!text.isEmpty()) {
        blocks.append(Callout{text, kind});
    }
    return *this;
}

Document &Document::chart(const Chart &chart)
{
    const bool something = std::ranges::any_of(chart.series, [](const Chart::Series &series) {
        return std::ranges::any_of(series.values, [](int value) {
            return value > 0;
        });
    });
    if (something) {
        blocks.append(chart);
    }
    return *this;
}

Document::Table Document::Chart::table() const
{
    Table table;
    table.columns.append({title, 3});
    for (const Series &one : series) {
        table.columns.append({one.name, 1});
    }
    for (qsizetype i = 0; i < categories.size(); ++i) {
        QList<RichText> row{categories.at(i)};
        for (const Series &one : series) {
            row.append(QString::number(one.values.value(i)));
        }
        table.rows.append(row);
    }
    return table;
}

QString Document::Chart::description() const
{
    QStringList lines;
    for (qsizetype i = 0; i < categories.size(); ++i) {
        QStringList parts;
        for (const Series &one : series) {
            if (const int value = one.values.value(i); value > 0) {
                parts.append(i18nc("@info part of a chart, %1 number, %2 of what", "%1 %2", value, one.name));
            }
        }
        if (!parts.isEmpty()) {
            lines.append(
                i18nc("@info of a chart, %1 category, %2 its numbers", "%1: %2", categories.at(i), listed(parts)));
        }
    }
    return i18nc("@info of a chart, %1 title, %2 what it shows", "%1. %2", title, lines.join(u"; "_s));
}

Document Document::cleaned() const
{
    Document result = *this;
    result.title = oneLine(title);
    result.subtitle = oneLine(subtitle);
    result.tlp = oneLine(tlp);
    result.author = oneLine(author);
    result.seal = oneLine(seal);
    for (Block &block : result.blocks) {
        std::visit(Cleaner{}, block);
    }
    return result;
}

Document Document::withoutTables() const
{
    const auto onOneLine = [](RichText cell) {
        for (TextRun &run : cell.runs) {
            run.text.replace(u"\n"_s, u" · "_s);
        }
        return cell;
    };
    Document result = *this;
    for (Block &block : result.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (!table) {
            continue;
        }
        Bullets list;
        for (const auto &row : table->rows) {
            RichText item;
            for (qsizetype i = 0; i < std::min(row.size(), table->columns.size()); ++i) {
                if (row.at(i).isEmpty()) {
                    continue;
                }
                item.newLine();
                if (i > 0) {
                    const auto &title = table->columns.at(i).title;
                    item.add(i18nc("@label name of a value, before the value", "%1:", title) + u' ', TextRun::Muted);
                }
                item.add(onOneLine(row.at(i)));
            }
            list.items.append(item);
        }
        block = list;
    }
    return result;
}

QString Document::banner() const
{
    return tlp.isEmpty() ? QString() : u"TLP:"_s + tlp;
}

QString Document::asOfLine() const
{
    if (!asOf.isValid()) {
        return {};
    }
    return i18nc("@info %1 is a date and time with its time zone",
                 "As of %1",
                 dateText(asOf.date(), DateParts::DayLongMonthYear) + asOf.toString(u", HH:mm"_s) + u' '
                     + asOf.timeZoneAbbreviation());
}

QStringList Document::provenance() const
{
    QStringList parts;
    for (const QString &part : {asOfLine(), author}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts;
}

bool Document::keepsWithNext(qsizetype block) const
{
    constexpr qsizetype shortest = 200; ///< letters: about two lines
    const auto at = [this](qsizetype i) {
        return i >= 0 && i < blocks.size() ? &blocks.at(i) : nullptr;
    };
    const auto isHeading = [](const Block *one) {
        return one && std::holds_alternative<Heading>(*one);
    };
    const auto isList = [](const Block *one) {
        return one
            && (std::holds_alternative<Bullets>(*one) || std::holds_alternative<KeyValues>(*one)
                || std::holds_alternative<Table>(*one));
    };
    const auto isLine = [](const Block *one) {
        const auto *paragraph = one ? std::get_if<Paragraph>(one) : nullptr;
        return paragraph && paragraph->text.plainText().size() <= shortest;
    };
    const Block *next = at(block + 1);
    if (!next) {
        return false;
    }
    const bool ends = !at(block + 2) || isHeading(at(block + 2));
    if (isLine(at(block))) {
        return (isHeading(at(block - 1)) && isList(next)) || (ends && std::holds_alternative<Callout>(*next));
    }
    const bool closed = isLine(next) && ends;
    const bool leads = std::holds_alternative<Bullets>(*at(block)) && std::holds_alternative<Table>(*next);
    return isHeading(at(block)) || leads || (isList(at(block)) && closed);
}

QStringList Document::contents() const
{
    constexpr qsizetype worthwhile = 3;
    QStringList titles;
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && heading->level == 1) {
            titles.append(heading->text);
        }
    }
    return titles.size() < worthwhile ? QStringList() : titles;
}

QString Document::language()
{
    const QString language = KLocalizedString::languages().value(0, u"en"_s);
    return language == u"C"_s ? u"en"_s : QString(language).replace(u'_', u'-').section(u'@', 0, 0);
}

} // namespace Liaison
