// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordview.h"

#include "store/belongings.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QHash>

namespace Liaison::Terminal
{

namespace
{
constexpr qsizetype shortestId = 8;

qsizetype sharedDigits(const QString &a, const QString &b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}
}

QString shortId(const Reader &reader, const Id &id)
{
    const QString text = id.text();
    qsizetype length = shortestId;
    // The neighbours in the order of ids are the ones that begin most alike.
    for (const auto &sql : {QStringLiteral("SELECT max(id) FROM record WHERE id < ?"),
                            QStringLiteral("SELECT min(id) FROM record WHERE id > ?")}) {
        const auto rows = reader.select(sql, {id.bytes()}).valueOr({});
        const auto neighbour = rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray());
        if (!neighbour.isNull()) {
            length = std::max(length, sharedDigits(text, neighbour.text()) + 1);
        }
    }
    return text.left(length);
}

QJsonValue jsonOf(const Field *field, const QCborValue &value, Bytes bytes)
{
    if (value.isByteArray()) {
        const auto content = value.toByteArray();
        if (field ? field->kind != FieldKind::Data : content.size() == Id::size) {
            return Id::fromBytes(content).text();
        }
        QJsonObject file{{QStringLiteral("bytes"), content.size()}};
        if (bytes == Bytes::Included) {
            file.insert(QStringLiteral("base64"), QString::fromLatin1(content.toBase64()));
        }
        return file;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &item : value.toArray()) {
            array.append(jsonOf(field, item, bytes));
        }
        return array;
    }
    return value.toJsonValue();
}

QJsonObject fieldsAsJson(const QString &typeName, const QCborMap &values, Bytes bytes)
{
    const auto *type = Schema::type(typeName);
    QJsonObject fields;
    for (const auto &[name, value] : values) {
        if (!value.isNull()) {
            fields.insert(name.toString(), jsonOf(type ? type->field(name.toString()) : nullptr, value, bytes));
        }
    }
    return fields;
}

QJsonObject asJson(const RecordInfo &info)
{
    return {{QStringLiteral("id"), info.id.text()},
            {QStringLiteral("type"), info.type},
            {QStringLiteral("title"), info.title}};
}

QString typeLabel(const QString &type)
{
    const auto *known = Schema::type(type);
    return known ? known->label.toString() : type;
}

QString fieldLabel(const QString &type, const QString &field)
{
    const auto *known = Schema::type(type);
    const auto *knownField = known ? known->field(field) : nullptr;
    return knownField ? knownField->label.toString() : field;
}

const QStringList &columnsOf(const RecordType &type)
{
    static const auto all = [] {
        QHash<QString, QStringList> map;
        for (const auto *line : {
                 "organisation short_name kind country",
                 "competence since until",
                 "person latin_name country",
                 "post person network_role until",
                 "contact_point owner medium tlp audiences verified_on",
                 "meeting date status place",
                 "participant side role meeting",
                 "agenda_item minutes meeting",
                 "outcome kind state due meeting",
                 "action due status priority owner",
                 "progress date action",
                 "commitment country status promised_for",
                 "election first_day last_day country",
                 "briefing as_of status meeting",
                 "template purpose",
                 "tag record",
                 "notification sent_at country",
                 "attachment media_type record",
                 "proposal state author",
             }) {
            auto words = QString::fromLatin1(line).split(u' ');
            const auto name = words.takeFirst();
            map.insert(name, words);
        }
        return map;
    }();
    static const QStringList none;
    const auto found = all.constFind(type.name);
    return found == all.constEnd() ? none : *found;
}

namespace
{
/// For SQL: as people read records of a type: in their own order, by day, by side or by name; empty where there is none.
QString orderOf(const RecordType &type)
{
    for (const auto &field : {QStringLiteral("position"), QStringLiteral("date"), QStringLiteral("side")}) {
        if (type.field(field)) {
            return QStringLiteral("\"%1\",").arg(field);
        }
    }
    return type.has(Sorted) ? QStringLiteral("sort_key,") : QString();
}
}

Result<QList<Referrer>> referrers(const Reader &reader, const Id &id)
{
    LIAISON_TRY(auto owners, Belongings::of(reader, {id}));
    owners.prepend(id);
    QList<Referrer> all;
    for (const auto &type : Schema::types()) {
        for (const auto &field : type.fields) {
            const bool list = field.kind == FieldKind::Links;
            if (field.kind != FieldKind::Link && !list) {
                continue;
            }
            const auto sql = list
                ? QStringLiteral(
                      "SELECT id FROM \"%1\" WHERE EXISTS (SELECT 1 FROM json_each(\"%2\") WHERE value = ?) ORDER BY %3 id")
                : QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ? ORDER BY %3 id");
            for (const auto &owner : std::as_const(owners)) {
                const bool own = owner == id;
                if (!own && !field.is(Required)) {
                    continue;
                }
                LIAISON_TRY(const auto rows,
                            reader.select(sql.arg(type.name, field.name, orderOf(type)),
                                          {list ? QVariant(owner.text()) : QVariant(owner.bytes())}));
                for (const auto &row : rows) {
                    all.append({Id::fromBytes(row.first().toByteArray()), type.name, field.name, own ? Id() : owner});
                }
            }
        }
    }
    return all;
}

} // namespace Liaison::Terminal
