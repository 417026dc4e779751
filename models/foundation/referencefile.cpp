// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "referencefile.h"

#include <KLocalizedString>

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace Liaison
{

ReferenceItem::ReferenceItem(const QJsonObject &object)
    : m_object(object)
{
}

QJsonValue ReferenceItem::value(QStringView field)
{
    return m_object.value(field);
}

void ReferenceItem::wrong(QStringView field)
{
    if (m_wrongField.isEmpty()) {
        m_wrongField = field.toString();
    }
}

QString ReferenceItem::id()
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
    const auto id = text(u"id");
    if (!pattern.match(id).hasMatch()) {
        wrong(u"id");
    }
    return id;
}

QString ReferenceItem::text(QStringView field)
{
    const auto text = value(field).toString();
    if (text.isEmpty() || text != text.trimmed()) {
        wrong(field);
    }
    return text;
}

QStringList ReferenceItem::optionalTexts(QStringView field)
{
    QStringList texts;
    for (const auto &item : value(field).toArray()) {
        if (!item.isString() || item.toString().isEmpty()) {
            wrong(field);
        }
        texts.append(item.toString());
    }
    return texts;
}

QStringList ReferenceItem::texts(QStringView field)
{
    const auto texts = optionalTexts(field);
    if (texts.isEmpty()) {
        wrong(field);
    }
    return texts;
}

QDate ReferenceItem::date(QStringView field)
{
    const auto date = QDate::fromString(value(field).toString(), Qt::ISODate);
    if (!date.isValid()) {
        wrong(field);
    }
    return date;
}

bool ReferenceItem::yes(QStringView field)
{
    if (!value(field).isBool()) {
        wrong(field);
    }
    return value(field).toBool();
}

QJsonObject ReferenceItem::object(QStringView field)
{
    if (!value(field).isObject()) {
        wrong(field);
    }
    return value(field).toObject();
}

namespace ReferenceFile
{

Result<QJsonArray> items(const QString &folder, const QString &name)
{
    const auto corrupt = [&name](const QString &why) {
        return Error{Error::Code::Corrupt, i18nc("@info %1 file, %2 what is wrong", "%1: %2", name, why)};
    };
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return corrupt(file.errorString());
    }
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError) {
        return corrupt(i18nc("@info", "at byte %1: %2", error.offset, error.errorString()));
    }
    const bool dated = QDate::fromString(root.value(u"date").toString(), Qt::ISODate).isValid();
    if (root.value(u"source").toString().isEmpty() || !dated || root.value(u"version").toInt() < 1) {
        return corrupt(i18nc("@info", "source, date or version is missing."));
    }
    const auto array = root.value(u"items").toArray();
    QSet<QString> ids;
    for (const auto &item : array) {
        const auto object = item.toObject();
        const auto id = object.value(object.contains(u"id") ? u"id" : u"code").toString();
        if (ids.contains(id)) {
            return wrongItem(name, object, QStringLiteral("id"));
        }
        ids.insert(id);
    }
    return array.isEmpty() ? Result<QJsonArray>(corrupt(i18nc("@info", "there are no items."))) : array;
}

Error wrongItem(const QString &file, const QJsonObject &item, const QString &field)
{
    const auto id = item.value(item.contains(u"id") ? u"id" : u"code").toString();
    return {Error::Code::Corrupt,
            i18nc("@info %1 file, %2 item, %3 field", "%1: “%2”: the field “%3” is wrong.", file, id, field),
            field};
}

}

} // namespace Liaison
