// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documentcodec.h"
#include "foundation/cbor.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr int formatVersion = 2; // 1 had neither charts nor who it is about

QCborArray encoded(const RichText &text)
{
    QCborArray runs;
    for (const TextRun &run : text.runs) {
        QCborArray item{int(run.style), run.text};
        if (!run.target.isEmpty() || !run.about.isNull()) {
            item.append(run.target);
        }
        if (!run.about.isNull()) {
            item.append(run.about.bytes());
        }
        runs.append(item);
    }
    return runs;
}

QCborArray encoded(const QList<RichText> &texts)
{
    QCborArray result;
    for (const RichText &text : texts) {
        result.append(encoded(text));
    }
    return result;
}

struct BlockEncoder {
    QCborArray operator()(const Document::Heading &heading) const
    {
        return {u"heading"_s, heading.level, heading.text};
    }
    QCborArray operator()(const Document::Paragraph &paragraph) const
    {
        return {u"paragraph"_s, encoded(paragraph.text)};
    }
    QCborArray operator()(const Document::Bullets &bullets) const
    {
        return {u"bullets"_s, encoded(bullets.items)};
    }
    QCborArray operator()(const Document::KeyValues &list) const
    {
        QCborArray entries;
        for (const auto &[key, value] : list.entries) {
            entries.append(QCborArray{key, encoded(value)});
        }
        return {u"values"_s, entries};
    }
    QCborArray operator()(const Document::Table &table) const
    {
        QCborArray columns;
        for (const auto &[title, weight] : table.columns) {
            columns.append(QCborArray{title, qint64(std::lround(weight * 1000))});
        }
        QCborArray rows;
        for (const auto &row : table.rows) {
            rows.append(encoded(row));
        }
        return {u"table"_s, columns, rows};
    }
    QCborArray operator()(const Document::Callout &callout) const
    {
        return {u"callout"_s, int(callout.kind), encoded(callout.text)};
    }
    QCborArray operator()(const Document::Chart &chart) const
    {
        QCborArray series;
        for (const auto &[name, tone, values] : chart.series) {
            QCborArray numbers;
            for (const int value : values) {
                numbers.append(value);
            }
            series.append(QCborArray{name, int(tone), numbers});
        }
        return {u"chart"_s, chart.title, int(chart.kind), QCborArray::fromStringList(chart.categories), series};
    }
};

RichText richText(const QCborValue &value)
{
    RichText text;
    for (const QCborValue run : value.toArray()) {
        const auto style = std::clamp<qint64>(run[0].toInteger(), TextRun::Plain, TextRun::Link);
        text.runs.append(
            {run[1].toString(), TextRun::Style(style), run[2].toString(), Id::fromBytes(run[3].toByteArray())});
    }
    return text;
}

QList<RichText> richTexts(const QCborValue &value)
{
    QList<RichText> texts;
    for (const QCborValue text : value.toArray()) {
        texts.append(richText(text));
    }
    return texts;
}

std::optional<Document::Block> block(const QCborValue &value)
{
    const QString kind = value[0].toString();
    if (kind == u"heading") {
        return Document::Heading{value[2].toString(), int(value[1].toInteger())};
    }
    if (kind == u"paragraph") {
        return Document::Paragraph{richText(value[1])};
    }
    if (kind == u"bullets") {
        return Document::Bullets{richTexts(value[1])};
    }
    if (kind == u"values") {
        Document::KeyValues list;
        for (const QCborValue entry : value[1].toArray()) {
            list.entries.append({entry[0].toString(), richText(entry[1])});
        }
        return list;
    }
    if (kind == u"table") {
        Document::Table table;
        for (const QCborValue column : value[1].toArray()) {
            table.columns.append({column[0].toString(), double(column[1].toInteger()) / 1000});
        }
        for (const QCborValue row : value[2].toArray()) {
            table.rows.append(richTexts(row));
        }
        return table;
    }
    if (kind == u"callout") {
        return Document::Callout{richText(value[2]),
                                 value[1].toInteger() ? Document::Callout::Caution : Document::Callout::Note};
    }
    if (kind == u"chart") {
        Document::Chart chart;
        chart.title = value[1].toString();
        chart.kind = value[2].toInteger() ? Document::Chart::Columns : Document::Chart::Bars;
        for (const QCborValue category : value[3].toArray()) {
            chart.categories.append(category.toString());
        }
        for (const QCborValue one : value[4].toArray()) {
            const auto tone = std::clamp<qint64>(one[1].toInteger(), Document::Chart::Good, Document::Chart::Neutral);
            Document::Chart::Series series{one[0].toString(), Document::Chart::Tone(tone)};
            for (const QCborValue number : one[2].toArray()) {
                series.values.append(int(number.toInteger()));
            }
            chart.series.append(series);
        }
        return chart;
    }
    return {};
}

/// Its name; where the computer's zone has none that others know, the distance from UTC.
QString zoneOf(const QDateTime &moment)
{
    const QByteArray id = moment.timeZone().id();
    const bool known = QTimeZone::isTimeZoneIdAvailable(id);
    return QString::fromLatin1(known ? id : QTimeZone(moment.offsetFromUtc()).id());
}
}

QCborArray encodeBlocks(const QList<Document::Block> &blocks)
{
    QCborArray list;
    for (const auto &block : blocks) {
        list.append(std::visit(BlockEncoder{}, block));
    }
    return list;
}

std::optional<QList<Document::Block>> decodeBlocks(const QCborValue &value)
{
    QList<Document::Block> blocks;
    for (const QCborValue item : value.toArray()) {
        const auto read = block(item);
        if (!read) {
            return {};
        }
        blocks.append(*read);
    }
    return blocks;
}

QCborMap encodePeople(const QMap<Id, QStringList> &people)
{
    QCborMap map;
    for (const auto &[id, names] : people.asKeyValueRange()) {
        map.insert(id.text(), QCborArray::fromStringList(names));
    }
    return map;
}

QMap<Id, QStringList> decodePeople(const QCborValue &value)
{
    QMap<Id, QStringList> people;
    const QCborMap map = value.toMap();
    for (const auto &[id, names] : map) {
        for (const QCborValue name : names.toArray()) {
            people[Id::fromText(id.toString())].append(name.toString());
        }
    }
    return people;
}

QByteArray encodeDocument(const Document &document)
{
    return Cbor::encode(QCborMap{
        {u"v"_s, formatVersion},
        {u"title"_s, document.title},
        {u"subtitle"_s, document.subtitle},
        {u"tlp"_s, document.tlp},
        {u"author"_s, document.author},
        {u"as_of"_s, document.asOf.toUTC().toString(Qt::ISODateWithMs)},
        {u"zone"_s, zoneOf(document.asOf)},
        {u"cover"_s, document.cover},
        {u"people"_s, encodePeople(document.people)},
        {u"blocks"_s, encodeBlocks(document.blocks)},
    });
}

Result<Document> decodeDocument(const QByteArray &bytes)
{
    LIAISON_TRY(const auto value, Cbor::decode(bytes));
    const QCborMap map = value.toMap();
    const qint64 version = map.value(u"v"_s).toInteger();
    if (version > formatVersion) {
        return Error{
            Error::Code::Newer,
            i18nc("@info", "This briefing was frozen by a newer version of Liaison. Please update to read it.")};
    }
    const Error damaged{
        Error::Code::Corrupt,
        i18nc("@info", "The content of this briefing is damaged. Please build it anew from its meeting.")};
    if (version < 1) {
        return damaged;
    }
    Document document;
    document.title = map.value(u"title"_s).toString();
    document.subtitle = map.value(u"subtitle"_s).toString();
    document.tlp = map.value(u"tlp"_s).toString();
    document.author = map.value(u"author"_s).toString();
    document.asOf = QDateTime::fromString(map.value(u"as_of"_s).toString(), Qt::ISODateWithMs);
    if (const QTimeZone zone(map.value(u"zone"_s).toString().toLatin1()); zone.isValid() && document.asOf.isValid()) {
        document.asOf = document.asOf.toTimeZone(zone);
    }
    document.cover = map.value(u"cover"_s).toBool();
    document.people = decodePeople(map.value(u"people"_s));
    const auto blocks = decodeBlocks(map.value(u"blocks"_s));
    if (!blocks) {
        return damaged;
    }
    document.blocks = *blocks;
    return document;
}

} // namespace Liaison
