// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "records.h"

#include <QCborArray>
#include <QJsonArray>
#include <QJsonDocument>

namespace Liaison::Codec
{

namespace
{
QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray jsonArray(const QVariant &column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).array();
}
}

QCborValue toValue(const QString &member)
{
    return member.isEmpty() ? QCborValue(nullptr) : QCborValue(member);
}

QCborValue toValue(const QStringList &member)
{
    return member.isEmpty() ? QCborValue(nullptr) : QCborValue(QCborArray::fromStringList(member));
}

QCborValue toValue(QDate member)
{
    return member.isValid() ? QCborValue(member.toString(Qt::ISODate)) : QCborValue(nullptr);
}

QCborValue toValue(QTime member)
{
    return member.isValid() ? QCborValue(member.toString(QStringLiteral("HH:mm"))) : QCborValue(nullptr);
}

QCborValue toValue(const QDateTime &member)
{
    return member.isValid() ? QCborValue(member.toUTC().toString(Qt::ISODateWithMs)) : QCborValue(nullptr);
}

QCborValue toValue(bool member)
{
    return member ? QCborValue(true) : QCborValue(nullptr);
}

QCborValue toValue(const std::optional<qint64> &member)
{
    return member ? QCborValue(*member) : QCborValue(nullptr);
}

QCborValue toValue(const Id &member)
{
    return member.isNull() ? QCborValue(nullptr) : QCborValue(member.bytes());
}

QCborValue toValue(const QList<Id> &member)
{
    QCborArray array;
    for (const auto &id : member) {
        array.append(id.bytes());
    }
    return array.isEmpty() ? QCborValue(nullptr) : QCborValue(array);
}

QCborValue toValue(const QByteArray &member)
{
    return member.isEmpty() ? QCborValue(nullptr) : QCborValue(member);
}

void fromColumn(const QVariant &column, QString &member)
{
    member = column.toString();
}

void fromColumn(const QVariant &column, QStringList &member)
{
    member.clear();
    const auto text = column.toString();
    // Mostly there is nothing in it that JSON writes in another way than it is.
    if (text.startsWith(u"[\"") && text.endsWith(u"\"]") && !text.contains(u'\\')) {
        member = text.sliced(2, text.size() - 4).split(QStringLiteral("\",\""));
        return;
    }
    for (const auto &item : jsonArray(column)) {
        member.append(item.toString());
    }
}

void fromColumn(const QVariant &column, QDate &member)
{
    member = QDate::fromString(column.toString(), Qt::ISODate);
}

void fromColumn(const QVariant &column, QTime &member)
{
    member = QTime::fromString(column.toString(), QStringLiteral("HH:mm"));
}

void fromColumn(const QVariant &column, QDateTime &member)
{
    member = QDateTime::fromString(column.toString(), Qt::ISODateWithMs);
}

void fromColumn(const QVariant &column, bool &member)
{
    member = column.toBool();
}

void fromColumn(const QVariant &column, std::optional<qint64> &member)
{
    member = column.isNull() ? std::optional<qint64>() : column.toLongLong();
}

void fromColumn(const QVariant &column, Id &member)
{
    member = Id::fromBytes(column.toByteArray());
}

void fromColumn(const QVariant &column, QList<Id> &member)
{
    member.clear();
    for (const auto &item : jsonArray(column)) {
        member.append(Id::fromText(item.toString()));
    }
}

void fromColumn(const QVariant &column, QByteArray &member)
{
    member = column.toByteArray();
}

QVariant toColumn(const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::String:
        return value.toString();
    case QCborValue::Integer:
        return value.toInteger();
    case QCborValue::True:
        return 1;
    case QCborValue::ByteArray:
        return value.toByteArray();
    case QCborValue::Array: {
        QJsonArray array;
        for (const auto &item : value.toArray()) {
            array.append(item.isByteArray() ? QString::fromLatin1(item.toByteArray().toHex()) : item.toString());
        }
        return jsonText(array);
    }
    default:
        return {};
    }
}

} // namespace Liaison::Codec
