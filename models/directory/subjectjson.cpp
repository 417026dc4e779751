// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "store/ledger.h"
#include "store/schema.h"
#include "subjectreport.h"

#include <QCborArray>
#include <QJsonArray>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// Ids as 32 hexadecimal digits; a file's bytes as base64.
QJsonValue jsonOf(const Field *field, const QCborValue &value)
{
    if (value.isByteArray()) {
        const auto bytes = value.toByteArray();
        return field && field->kind == FieldKind::Data ? QString::fromLatin1(bytes.toBase64())
                                                       : Id::fromBytes(bytes).text();
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &item : value.toArray()) {
            array.append(jsonOf(field, item));
        }
        return array;
    }
    return value.toJsonValue();
}

const Field *fieldOf(const QString &typeName, const QString &name)
{
    const auto *type = Schema::type(typeName);
    return type ? type->field(name) : nullptr;
}

QString moment(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject asJson(const SubjectReport::Held &held)
{
    QJsonArray values;
    for (const auto &value : held.values) {
        values.append(QJsonObject{{u"field"_s, value.field},
                                  {u"label"_s, value.label},
                                  {u"value"_s, jsonOf(fieldOf(held.type, value.field), value.value)},
                                  {u"text"_s, value.text},
                                  {u"author"_s, value.author},
                                  {u"at"_s, moment(value.at)}});
    }
    return {{u"id"_s, held.id.text()},
            {u"type"_s, held.type},
            {u"title"_s, held.title},
            {u"relations"_s, QJsonArray::fromStringList(held.relations)},
            {u"deleted"_s, held.deleted},
            {u"merged_into"_s, held.mergedInto.isNull() ? QJsonValue() : QJsonValue(held.mergedInto.text())},
            {u"values"_s, values}};
}

QJsonObject asJson(const HistoryEntry &change, const QString &text)
{
    const auto value = [&change](const QCborValue &value) {
        return change.field == deletedField ? QJsonValue(value.isMap())
                                            : jsonOf(fieldOf(change.type, change.field), value);
    };
    return {{u"at"_s, moment(change.at)},
            {u"label"_s, change.label},
            {u"author"_s, change.authorName},
            {u"id"_s, change.record.text()},
            {u"type"_s, change.type},
            {u"field"_s, change.field.startsWith(u'@') ? change.field.mid(1) : change.field},
            {u"before"_s, value(change.before)},
            {u"after"_s, value(change.after)},
            {u"text"_s, text}};
}
}

QJsonObject subjectJson(const SubjectReport &report)
{
    QJsonArray records;
    for (const auto &held : report.records) {
        records.append(asJson(held));
    }
    QJsonArray mentions;
    for (const auto &mention : report.mentions) {
        mentions.append(QJsonObject{{u"id"_s, mention.id.isNull() ? QString() : mention.id.text()},
                                    {u"type"_s, mention.type},
                                    {u"title"_s, mention.title},
                                    {u"field"_s, mention.field},
                                    {u"excerpt"_s, mention.excerpt},
                                    {u"whole_name"_s, mention.whole}});
    }
    QJsonArray changes;
    for (qsizetype i = 0; i < report.changes.size(); ++i) {
        changes.append(asJson(report.changes.at(i), report.changeTexts.at(i)));
    }
    QJsonArray authored;
    for (const auto &entry : report.authored) {
        authored.append(
            QJsonObject{{u"at"_s, moment(entry.at)}, {u"label"_s, entry.label}, {u"fields"_s, entry.fields}});
    }
    return {{u"person"_s, report.person.text()},
            {u"name"_s, report.name},
            {u"as_of"_s, moment(report.asOf)},
            {u"made_by"_s, report.madeBy},
            {u"records"_s, records},
            {u"mentions"_s, mentions},
            {u"changes"_s, changes},
            {u"authored"_s, authored}};
}

} // namespace Liaison::Directory
