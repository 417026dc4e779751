// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "past.h"

#include "foundation/cbor.h"
#include "ledger.h"
#include "merge.h"
#include "schema.h"

#include <KLocalizedString>

namespace Liaison::Past
{

namespace
{
/// Field → value before the transaction, of those that were written since.
Result<std::map<QString, QCborValue>> valuesBefore(const Reader &reader, const Id &record, qint64 transaction)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(QStringLiteral("SELECT field, before FROM history WHERE record = ? AND transaction_number >= ?"
                                     " ORDER BY number DESC"),
                      {record.bytes(), transaction}));
    std::map<QString, QCborValue> values;
    for (const auto &row : rows) {
        LIAISON_TRY(values[row.at(0).toString()],
                    Cbor::decode(row.at(1).toByteArray())); // the oldest comes last, and stays
    }
    return values;
}

/// What a person could see: deleted or not, not what its deleter had seen.
bool sameState(const QString &field, const QCborValue &a, const QCborValue &b)
{
    return field == deletedField ? a.isMap() == b.isMap() && Merge::survivor(a) == Merge::survivor(b) : a == b;
}
}

Result<QList<Change>> changesBefore(const Reader &reader, const QList<Id> &records, qint64 transaction)
{
    QList<Change> changes;
    for (const auto &record : records) {
        LIAISON_TRY(const auto before, valuesBefore(reader, record, transaction));
        if (before.empty()) {
            continue;
        }
        LIAISON_TRY(const auto state, reader.state(record));
        const bool deleted = Merge::isDeleted(state.fields);
        if (before.contains(createdField)) {
            if (!deleted) {
                changes.append({record, state.type, deletedField, false, true});
            }
            continue;
        }
        for (const auto &[field, then] : before) {
            const auto now = Merge::shownValue(state.fields, field);
            if (!sameState(field, now, then)) {
                changes.append({record, state.type, field, now, then});
            }
        }
    }
    return changes;
}

Result<Done> putBack(Edit &edit, const Id &record, const QString &field, const QCborValue &value)
{
    LIAISON_TRY(const auto info, edit.info(record));
    if (!info) {
        return Error{Error::Code::NotFound, i18nc("@info", "There is no record with the id %1.", record.text())};
    }
    if (field == deletedField || field == createdField) {
        const bool wanted = value.isTrue() || value.isMap();
        if (wanted == info->deleted) {
            return Done();
        }
        return wanted ? edit.remove(record) : edit.restore(record);
    }
    LIAISON_CHECK(edit.write(info->type, record, {{field, value}}));
    return Done();
}

Result<Done> restoreBefore(Edit &edit, const QList<Id> &records, qint64 transaction)
{
    LIAISON_TRY(const auto changes, changesBefore(edit, records, transaction));
    // First what comes back, then what is written, last what goes: links have to lead somewhere.
    const auto rank = [](const Change &change) {
        return change.field != deletedField ? 1 : change.then.isNull() ? 0 : 2;
    };
    std::map<int, std::map<Id, std::pair<QString, Values>>> steps;
    for (const auto &change : changes) {
        auto &[type, values] = steps[rank(change)][change.record];
        type = change.type;
        values[change.field] = change.then;
    }
    for (const auto &[step, ofRecords] : steps) {
        for (const auto &[record, typeAndValues] : ofRecords) {
            const auto &[type, values] = typeAndValues;
            if (step != 1) {
                LIAISON_CHECK(putBack(edit, record, deletedField, values.begin()->second));
                continue;
            }
            LIAISON_TRY(const auto state, edit.state(record));
            if (!Merge::isDeleted(state.fields)) { // else it went along with another one, or was in the trash then too
                LIAISON_CHECK(edit.write(type, record, values));
            }
        }
    }
    return Done();
}

} // namespace Liaison::Past
