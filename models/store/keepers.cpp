// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "keepers.h"

#include "database.h"
#include "erasing.h"
#include "ledger.h"
#include "merge.h"

#include <QVariant>

namespace Liaison::Keepers
{

namespace
{
std::vector<Keeper> &all()
{
    static std::vector<Keeper> keepers;
    return keepers;
}

QCborMap shownValues(const Fields &fields)
{
    QCborMap values;
    for (const auto &[field, heads] : fields) {
        values.insert(field, Merge::shown(heads).value);
    }
    return values;
}

/// What is to be written: also where only a side of a conflict, which nobody sees, keeps something.
std::map<QString, QCborValue> replacements(const Keeper &keeper, const Fields &fields, const QList<Erasure> &erasures)
{
    const auto shown = shownValues(fields);
    auto replaced = keeper.without(shown, erasures);
    for (const auto &name : keeper.fields) {
        const auto heads = fields.find(name);
        if (heads == fields.end() || heads->second.size() < 2 || replaced.contains(name)) {
            continue;
        }
        for (const auto &head : heads->second) {
            auto values = shown;
            values.insert(name, head.value);
            if (!keeper.without(values, erasures).empty()) {
                replaced.emplace(name, shown.value(name));
            }
        }
    }
    return replaced;
}

Result<Done>
takeOutOf(Ledger &ledger, Database &database, const Keeper &keeper, const Id &id, const QList<Erasure> &erasures)
{
    LIAISON_TRY(const auto stored, ledger.load(id));
    if (!stored.exists() || stored.state.type != keeper.type) {
        return Done();
    }
    const auto replaced = replacements(keeper, stored.state.fields, erasures);
    if (replaced.empty()) {
        return Done();
    }
    Fields fields = stored.state.fields;
    for (const auto &[name, value] : replaced) {
        auto &heads = fields[name];
        if (const auto head = Merge::written(heads, value, ledger.dot(), ledger.hlc(), ledger.author())) {
            heads = {*head};
        }
    }
    LIAISON_CHECK(ledger.save(stored, fields));
    for (const auto &name : keeper.fields) {
        LIAISON_CHECK(
            database.run(QStringLiteral("DELETE FROM history WHERE record = ? AND field = ?"), {id.bytes(), name}));
    }
    // What an undo of an import would put back.
    LIAISON_CHECK(
        database.run(QStringLiteral("DELETE FROM earlier WHERE record = ? AND state IS NOT NULL"), {id.bytes()}));
    return Done();
}

Result<QList<Id>> recordsOf(const Keeper &keeper, const Ledger &ledger, Database &database)
{
    if (!ledger.erasedAnything()) {
        const auto &touched = ledger.touched();
        return ledger.touchedTypes().contains(keeper.type) ? QList<Id>(touched.cbegin(), touched.cend()) : QList<Id>();
    }
    LIAISON_TRY(const auto rows, database.rows(QStringLiteral("SELECT id FROM record WHERE type = ?"), {keeper.type}));
    QList<Id> ids;
    for (const auto &row : rows) {
        ids.append(Id::fromBytes(row.first().toByteArray()));
    }
    return ids;
}
}

void add(const Keeper &keeper)
{
    if (std::ranges::find(all(), keeper.type, &Keeper::type) == all().end()) {
        all().push_back(keeper);
    }
}

Result<Done> takeOut(Ledger &ledger, Database &database)
{
    for (const auto &keeper : all()) {
        LIAISON_TRY(const auto ids, recordsOf(keeper, ledger, database));
        if (ids.isEmpty()) {
            continue;
        }
        LIAISON_TRY(const auto erasures, Erasing::all(database));
        for (const auto &id : erasures.isEmpty() ? QList<Id>() : ids) {
            LIAISON_CHECK(takeOutOf(ledger, database, keeper, id, erasures));
        }
    }
    return Done();
}

} // namespace Liaison::Keepers
