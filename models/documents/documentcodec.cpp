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
constexpr int formatVersion = 1;

QCborArray encoded(const RichText &text)
{
    QCborArray runs;
    for (const TextRun &run : text.runs) {
        QCborArray item{int(run.style), run.text};
        if (!run.target.isEmpty()) {
            item.append(run.target);
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
};

RichText richText(const QCborValue &value)
{
    RichText text;
    for (const QCborValue run : value.toArray()) {
        const auto style = std::clamp<qint64>(run[0].toInteger(), TextRun::Plain, TextRun::Link);
        text.runs.append({run[1].toString(), TextRun::Style(style), run[2].toString()});
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

QByteArray encodeDocument(const Document &document)
{
    QCborArray blocks;
    for (const auto &block : document.blocks) {
        blocks.append(std::visit(BlockEncoder{}, block));
    }
    return Cbor::encode(QCborMap{
        {u"v"_s, formatVersion},
        {u"title"_s, document.title},
        {u"subtitle"_s, document.subtitle},
        {u"tlp"_s, document.tlp},
        {u"author"_s, document.author},
        {u"as_of"_s, document.asOf.toUTC().toString(Qt::ISODateWithMs)},
        {u"zone"_s, zoneOf(document.asOf)},
        {u"blocks"_s, blocks},
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
    if (version != formatVersion) {
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
    for (const QCborValue item : map.value(u"blocks"_s).toArray()) {
        const auto read = block(item);
        if (!read) {
            return damaged;
        }
        document.blocks.append(*read);
    }
    return document;
}

} // namespace Liaison
