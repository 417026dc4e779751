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
/// The records' earlier heads, as if the transaction had never been. The value: how many are erased and stay so.
Result<int> takeBackHeads(Database &database, Ledger &ledger, qint64 transaction, QSet<Id> &done)
{
    LIAISON_TRY(
        const auto rows,
        database.rows(QStringLiteral("SELECT record, state FROM earlier WHERE transaction_number = ?"), {transaction}));
    int erased = 0;
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        LIAISON_TRY(const auto stored, ledger.load(id));
        done.insert(id);
        if (!stored.exists()) {
            ++erased;
            continue;
        }
        Fields fields;
        if (!row.at(1).isNull()) {
            LIAISON_TRY(fields, StateCodec::decodeFields(row.at(1).toByteArray()));
        }
        LIAISON_CHECK(ledger.putBack(stored, fields));
    }
    return erased;
}

/// Earlier values by a new write each, but only where the value is still the one that the transaction wrote.
Result<Done> takeBackValues(Database &database, Ledger &ledger, qint64 transaction, const QSet<Id> &done)
{
    LIAISON_TRY(
        const auto rows,
        database.rows(
            QStringLiteral(
                "SELECT record, field, before, after FROM history WHERE transaction_number = ? ORDER BY number DESC"),
            {transaction}));
    for (const auto &row : rows) {
        const auto field = row.at(1).toString();
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        LIAISON_TRY(const auto stored, ledger.load(id));
        if (done.contains(id) || !stored.exists()) {
            continue; // its heads are back, or it was erased meanwhile
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
}

Result<Candidate> candidate(Database &database)
{
    LIAISON_TRY(const auto rows,
                database.rows(QStringLiteral(
                    "SELECT number, kind, label FROM transactions WHERE kind <> 'undo' AND undone_by IS NULL"
                    " ORDER BY number DESC LIMIT 1")));
    const auto nothing = [](const QString &why) {
        return Candidate{0, why, {}, {}};
    };
    if (rows.isEmpty()) {
        return nothing(i18nc("@info", "There is nothing to undo."));
    }
    if (rows.first().at(1).toString() == u"erase") {
        return nothing(i18nc("@info", "An erasure can't be undone, nor what was changed before it."));
    }
    const Candidate found{rows.first().at(0).toLongLong(),
                          {},
                          rows.first().at(1).toString(),
                          rows.first().at(2).toString()};
    if (found.kind == u"merge") {
        // Earlier heads may come back only while nothing was written on top of the newer ones.
        LIAISON_TRY(const auto last, database.value(QStringLiteral("SELECT max(number) FROM transactions")));
        if (last.toLongLong() != found.transaction) {
            return nothing(i18nc("@info %1 what was done",
                                 "“%1” can't be undone as a whole any more: something was changed since. Single "
                                 "records can go back to what they were before it, in their history.",
                                 found.label));
        }
    }
    return found;
}

Result<int> takeBack(Database &database, Ledger &ledger, const Candidate &candidate)
{
    QSet<Id> done;
    LIAISON_TRY(const int erased, takeBackHeads(database, ledger, candidate.transaction, done));
    if (candidate.kind == u"edit") {
        LIAISON_CHECK(takeBackValues(database, ledger, candidate.transaction, done));
    }
    LIAISON_CHECK(
        database.run(QStringLiteral("DELETE FROM withdrawn WHERE transaction_number = ?"), {candidate.transaction}));
    LIAISON_CHECK(database.run(QStringLiteral("UPDATE transactions SET undone_by = ? WHERE number = ?"),
                               {ledger.transaction(), candidate.transaction}));
    return erased;
}

} // namespace Liaison::Undo
