// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "loader.h"

#include "foundation/order.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QJsonDocument>

namespace Liaison::Sample
{

namespace
{
Error broken(const QString &where, const QString &why)
{
    return {Error::Code::Corrupt,
            i18nc("@info %1 a place, %2 what is wrong", "The sample data are damaged at “%1”: %2", where, why)};
}

QString nameOf(const QJsonObject &record)
{
    for (const auto *name : {"key", "name", "title", "text", "value"}) {
        if (const auto text = record.value(QLatin1StringView(name)).toString(); !text.isEmpty()) {
            return text;
        }
    }
    return QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)).left(60);
}

bool isLink(const Field &field)
{
    return field.kind == FieldKind::Link || field.kind == FieldKind::Links;
}

/// A record that is only a text.
QJsonObject fromText(const RecordType &type, const QString &text)
{
    const auto field = std::ranges::find_if(type.fields, [](const Field &field) {
        return field.is(Required) && !isLink(field);
    });
    return field == type.fields.end() ? QJsonObject() : QJsonObject{{field->name, text}};
}
}

Loader::Loader(Edit &edit)
    : m_edit(edit)
{
}

void Loader::bind(const QString &key, const Id &id)
{
    m_keys.insert(key, id);
}

Result<Done> Loader::load(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return broken(QString::number(error.offset), error.errorString());
    }
    m_defaults = document[u"defaults"].toObject();
    for (const auto &entry : document[u"records"].toArray()) {
        const auto record = entry.toObject();
        LIAISON_TRY(const auto *type, Schema::typeNamed(record[u"type"].toString()));
        LIAISON_CHECK(write(*type, record, {}, {}));
    }
    return Done();
}

Result<Id>
Loader::write(const RecordType &type, const QJsonObject &record, const Around &around, const QString &position)
{
    const auto key = record[u"key"].toString();
    Id id = m_keys.value(key);
    if (key.isEmpty() || id.isNull()) {
        LIAISON_TRY(const auto values, valuesOf(type, record, around, position));
        auto written = m_edit.write(type.name, {}, values);
        if (!written) {
            return broken(nameOf(record), written.error().message);
        }
        id = *written;
        ++m_count;
        if (!key.isEmpty()) {
            m_keys.insert(key, id);
        }
    }
    LIAISON_CHECK(writeBelonging(record, around + Around{{id, type.name}}));
    return id;
}

Result<Values>
Loader::valuesOf(const RecordType &type, const QJsonObject &record, const Around &around, const QString &position)
{
    for (auto member = record.begin(); member != record.end(); ++member) {
        const bool known =
            type.field(member.key()) || Schema::type(member.key()) || member.key() == u"key" || member.key() == u"type";
        if (!known) {
            return broken(nameOf(record), i18nc("@info", "There is no field “%1”.", member.key()));
        }
    }
    const auto defaults = m_defaults[QString(type.name)].toObject();
    Values values;
    for (const auto &field : type.fields) {
        const QString name = field.name;
        if (const auto given = record.contains(name) ? record.value(name) : defaults.value(name);
            !given.isUndefined()) {
            auto value = valueOf(field, given);
            if (!value) {
                return broken(nameOf(record), value.error().message);
            }
            values[name] = *value;
        } else if (field.kind == FieldKind::Order) {
            values[name] = position.isEmpty() ? QCborValue(nullptr) : QCborValue(position);
        } else if (field.kind == FieldKind::Link) {
            const auto fits = std::find_if(around.rbegin(), around.rend(), [&](const Place &place) {
                return field.choices.isEmpty() ? place.id == around.last().id : field.choices.contains(place.type);
            });
            if (fits != around.rend()) {
                values[name] = fits->id.bytes();
            }
        }
    }
    return values;
}

Result<QCborValue> Loader::valueOf(const Field &field, const QJsonValue &value)
{
    if (field.kind == FieldKind::Link) {
        LIAISON_TRY(const auto id, target(field, value));
        return QCborValue(id.bytes());
    }
    if (field.kind == FieldKind::Links) {
        QCborArray ids;
        for (const auto &item : value.toArray()) {
            LIAISON_TRY(const auto id, target(field, item));
            ids.append(id.bytes());
        }
        return QCborValue(ids);
    }
    const auto text = value.toString();
    if (field.kind == FieldKind::Text && text.startsWith(u'@') && m_keys.contains(text.mid(1))) {
        return QCborValue(m_keys.value(text.mid(1)).text());
    }
    return value.isString() ? Schema::parse(field, text) : QCborValue::fromJsonValue(value);
}

Result<Id> Loader::target(const Field &field, const QJsonValue &value)
{
    if (value.isObject()) {
        LIAISON_TRY(const auto *type, Schema::typeNamed(field.choices.value(0)));
        return write(*type, value.toObject(), {}, {});
    }
    const auto id = m_keys.value(value.toString());
    return id.isNull() ? Result<Id>(broken(value.toString(), i18nc("@info", "No record before it has this key."))) : id;
}

Result<Done> Loader::writeBelonging(const QJsonObject &record, const Around &around)
{
    for (const auto &type : Schema::types()) { // in the schema's order, so that what is linked to comes first
        const auto entry = record.constFind(QString(type.name));
        const bool isField = Schema::type(around.last().type)->field(QString(type.name));
        if (entry == record.constEnd() || isField || !entry->isArray()) {
            continue;
        }
        const auto list = entry->toArray();
        const auto positions = Order::spread(int(list.size()));
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto child = list.at(i).isString() ? fromText(type, list.at(i).toString()) : list.at(i).toObject();
            LIAISON_CHECK(write(type, child, around, positions.at(i)));
        }
    }
    return Done();
}

} // namespace Liaison::Sample
