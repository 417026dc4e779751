// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordfilter.h"

#include "assignment.h"

#include "directory/savedlists.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QJsonArray>
#include <QJsonDocument>

namespace Liaison::Terminal
{

namespace
{
void addCondition(RecordFilter &filter, const Field &field, const QCborValue &value)
{
    const auto column = QStringLiteral("\"%1\"").arg(field.name);
    if (value.isNull()) {
        filter.conditions.append(column + QStringLiteral(" IS NULL"));
    } else if (value.isArray()) {
        for (const auto &item : value.toArray()) {
            filter.conditions.append(
                QStringLiteral("EXISTS (SELECT 1 FROM json_each(%1) WHERE value = ?)").arg(column));
            filter.binds.append(item.isByteArray() ? QVariant(Id::fromBytes(item.toByteArray()).text())
                                                   : QVariant(item.toString()));
        }
    } else {
        filter.conditions.append(column + QStringLiteral(" = ?"));
        filter.binds.append(Codec::toColumn(value));
    }
}
}

Result<RecordFilter> recordFilter(const RecordType &type, const QStringList &words, const Reader &reader)
{
    RecordFilter filter;
    for (const auto &word : words) {
        LIAISON_TRY(const auto pair, assignments(type, {word})); // one by one: a field may come twice here
        const auto *field = type.field(pair.first().field);
        if (field->kind == FieldKind::Data) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 field",
                               "The field “%1” holds a file; records can't be chosen by it.",
                               pair.first().field)};
        }
        LIAISON_TRY(const auto value, valueOf(type, *field, pair.first(), reader));
        addCondition(filter, *field, value);
    }
    return filter;
}

namespace
{
Result<Directory::SavedList> listNamed(const QString &name, const Reader &reader)
{
    LIAISON_TRY(const auto lists, Directory::savedLists(reader));
    QStringList names;
    for (const auto &list : lists) {
        if (Text::folded(list.name) == Text::folded(name)) {
            return list;
        }
        names.append(list.name);
    }
    return Error{Error::Code::NotFound,
                 names.isEmpty()
                     ? i18nc("@info:shell %1 what was typed",
                             "There is no list “%1”: none was kept in the directory yet. Filter the list of everybody "
                             "there, and keep it under a name.",
                             name)
                     : i18nc("@info:shell %1 what was typed, %2 names",
                             "There is no list “%1”. Those that were kept in the directory are: %2.",
                             name,
                             names.join(QStringLiteral(", ")))};
}

QLatin1StringView typeOf(const Directory::SavedList &list)
{
    return list.filter.what == Directory::ListFilter::What::People ? Person::type : Organisation::type;
}
}

Result<RecordFilter> recordFilter(const RecordType &type, const Call &call, const Reader &reader)
{
    LIAISON_TRY(auto filter, recordFilter(type, call.values(QStringLiteral("where")), reader));
    for (const auto &name : call.values(QStringLiteral("filter"))) {
        LIAISON_TRY(const auto list, listNamed(name, reader));
        if (typeOf(list) != type.name) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 name of a list, %2 and %3 plurals of record types",
                               "“%1” is a list of %2, not of %3.",
                               list.name,
                               Schema::type(QString(typeOf(list)))->plural.toString(),
                               type.plural.toString())};
        }
        LIAISON_TRY(const auto ids, Directory::listIds(reader, list.filter));
        QJsonArray array;
        for (const auto &id : ids) {
            array.append(id.text());
        }
        filter.conditions.append(QStringLiteral("id IN (SELECT unhex(value) FROM json_each(?))"));
        filter.binds.append(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    }
    return filter;
}

Result<bool> fitsLists(const RecordType &type, const Call &call, const Reader &reader)
{
    for (const auto &name : call.values(QStringLiteral("filter"))) {
        LIAISON_TRY(const auto list, listNamed(name, reader));
        if (typeOf(list) != type.name) {
            return false;
        }
    }
    return true;
}

} // namespace Liaison::Terminal
