// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordfilter.h"

#include "assignment.h"

#include <KLocalizedString>

#include <QCborArray>

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

} // namespace Liaison::Terminal
