// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordtext.h"

#include "table.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

namespace
{
QString fieldLine(const QString &label, const QString &value, int column)
{
    const QString margin = u'\n' + QString(column + 4, u' ');
    return QStringLiteral("  ") + label + QString(std::max(0, column - columns(label)) + 2, u' ')
        + QString(value).replace(u'\n', margin) + u'\n';
}

/// What a record belongs to besides the one that is shown, where its title does not say it: a participant's meeting.
QString belongsTo(const Reader &reader, const Id &id, const QString &typeName, const QString &shown)
{
    const auto *type = Schema::type(typeName);
    for (const auto &field : type ? type->fields : std::vector<Field>()) {
        if (field.kind == FieldKind::Link && field.is(Required) && !field.is(Title) && field.name != shown) {
            const auto values = reader.values(id).valueOr({});
            return reader.display(typeName, field.name, values.value(field.name));
        }
    }
    return {};
}

QString referrersText(const Reader &reader, const QList<Referrer> &referrers)
{
    QString text;
    QString heading;
    Table table;
    const auto flush = [&] {
        text +=
            table.isEmpty() ? QString() : u'\n' + heading + u'\n' + table.text(terminalWidth(), QStringLiteral("  "));
        table = {};
    };
    for (const auto &[id, type, field, through] : referrers) {
        const auto *known = Schema::type(type);
        const auto next = i18nc("@info:shell %1 plural of a record type, %2 field by which they lead to this one",
                                "%1 (%2)",
                                known ? known->plural.toString() : type,
                                fieldLabel(type, field));
        if (next != heading) {
            flush();
            heading = next;
        }
        table.add({shortId(reader, id),
                   reader.title(id),
                   through.isNull() ? belongsTo(reader, id, type, field) : reader.title(through)});
    }
    flush();
    return text;
}
}

QString fieldWord(const QString &field)
{
    return field.startsWith(u'@') ? field.mid(1) : field;
}

QString valueText(const Reader &reader, const QString &typeName, const QString &fieldName, const QCborValue &value)
{
    const auto *type = Schema::type(typeName);
    const auto *field = type ? type->field(fieldName) : nullptr;
    if (field && field->kind == FieldKind::Date) {
        return value.toString();
    }
    if (field && field->kind == FieldKind::Moment) {
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs)
            .toLocalTime()
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    return reader.display(typeName, fieldName, value);
}

QString recordText(const Reader &reader,
                   const RecordInfo &info,
                   const QCborMap &values,
                   const QStringList &conflicted,
                   const QList<Referrer> &referrers)
{
    QString text = typeLabel(info.type) + QStringLiteral("  ") + info.title.simplified() + u'\n' + info.id.text();
    if (info.deleted) {
        text += QStringLiteral("  ") + i18nc("@info:shell state of a record", "(in the trash)");
    }
    text += QStringLiteral("\n\n");

    QStringList names;
    QStringList keys; ///< that only put records in order, and tell nobody anything
    if (const auto *type = Schema::type(info.type)) {
        for (const auto &field : type->fields) {
            names.append(field.name);
            if (field.kind == FieldKind::Order) {
                keys.append(field.name);
            }
        }
    }
    for (const auto &[name, value] : values) { // fields of a newer version
        if (!names.contains(name.toString())) {
            names.append(name.toString());
        }
    }
    names.removeIf([&](const QString &name) {
        return (!values.contains(name) || keys.contains(name)) && !conflicted.contains(name);
    });
    int column = 0;
    for (const auto &name : std::as_const(names)) {
        column = std::max(column, columns(fieldLabel(info.type, name)));
    }
    for (const auto &name : std::as_const(names)) {
        QString value = valueText(reader, info.type, name, values.value(name));
        if (conflicted.contains(name)) {
            value += QStringLiteral("  ") + i18nc("@info:shell state of a field", "(in conflict)");
        }
        text += fieldLine(fieldLabel(info.type, name), value, column);
    }
    if (conflicted.contains(deletedField)) {
        text += u'\n'
            + i18nc("@info:shell", "Edited and deleted by different people: “liaison-cli conflicts” shows it.") + u'\n';
    }
    return text + referrersText(reader, referrers);
}

} // namespace Liaison::Terminal
