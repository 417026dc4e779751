// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "undo.h"

#include "database.h"
#include "foundation/cbor.h"
#include "ledger.h"
#include "merge.h"
#include "schema.h"
#include "statecodec.h"

#include <KLocalizedString>

namespace Liaison::Undo
{

namespace
{
/// Earlier values by a new write each, but only where the value is still the one that the transaction wrote.
Result<Done> takeBackEdit(Database &database, Ledger &ledger, qint64 transaction)
{
    LIAISON_TRY(
        const auto rows,
        database.rows(
            QStringLiteral(
                "SELECT record, field, before, after FROM history WHERE transaction_number = ? ORDER BY number DESC"),
            {transaction}));
    for (const auto &row : rows) {
        const auto field = row.at(1).toString();
        LIAISON_TRY(const auto stored, ledger.load(Id::fromBytes(row.at(0).toByteArray())));
        if (!stored.exists()) {
            continue; // erased meanwhile
        }
        Fields fields = stored.state.fields;
        const bool creation = field == createdField;
        auto &heads = fields[creation ? QString(deletedField) : field];
        LIAISON_TRY(auto value, Cbor::decode(row.at(2).toByteArray()));
        LIAISON_TRY(const auto wrote, Cbor::decode(row.at(3).toByteArray()));
        if (creation) {
            value = Merge::deletion(stored.state.fields);
        } else if (field == deletedField && value.isMap()) {
            value = Merge::deletion(stored.state.fields, Merge::survivor(value));
        } else if (field != deletedField && (heads.empty() || Merge::shown(heads).value != wrote)) {
            continue;
        }
        const auto head = Merge::written(heads, value, ledger.dot(), ledger.hlc(), ledger.author());
        if (head) {
            heads = {*head};
            LIAISON_CHECK(ledger.save(stored, fields));
        }
    }
    return Done();
}

/// The records' earlier heads, as if the bundle had never come.
Result<Done> takeBackMerge(Database &database, Ledger &ledger, qint64 transaction)
{
    LIAISON_TRY(
        const auto rows,
        database.rows(QStringLiteral("SELECT record, state FROM earlier WHERE transaction_number = ?"), {transaction}));
    for (const auto &row : rows) {
        LIAISON_TRY(const auto stored, ledger.load(Id::fromBytes(row.at(0).toByteArray())));
        Fields fields;
        if (!row.at(1).isNull()) {
            LIAISON_TRY(fields, StateCodec::decodeFields(row.at(1).toByteArray()));
        }
        LIAISON_CHECK(ledger.putBack(stored, fields));
    }
    return Done();
}
}

Result<Candidate> candidate(Database &database)
{
    LIAISON_TRY(const auto rows,
                database.rows(QStringLiteral(
                    "SELECT number, kind, label FROM transactions WHERE kind <> 'undo' AND undone_by IS NULL"
                    " ORDER BY number DESC LIMIT 1")));
    if (rows.isEmpty()) {
        return Candidate();
    }
    const Candidate found{rows.first().at(0).toLongLong(),
                          rows.first().at(1).toString(),
                          rows.first().at(2).toString()};
    if (found.kind == u"merge") {
        // Earlier heads may come back only while nothing was written on top of the newer ones.
        LIAISON_TRY(const auto last, database.value(QStringLiteral("SELECT max(number) FROM transactions")));
        if (last.toLongLong() != found.transaction) {
            return Candidate();
        }
    }
    return found;
}

Result<Done> takeBack(Database &database, Ledger &ledger, const Candidate &candidate)
{
    LIAISON_CHECK(candidate.kind == u"merge" ? takeBackMerge(database, ledger, candidate.transaction)
                                             : takeBackEdit(database, ledger, candidate.transaction));
    LIAISON_CHECK(database.run(QStringLiteral("UPDATE transactions SET undone_by = ? WHERE number = ?"),
                               {ledger.transaction(), candidate.transaction}));
    return Done();
}

} // namespace Liaison::Undo
