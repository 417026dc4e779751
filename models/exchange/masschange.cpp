// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "masschange.h"

#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

namespace
{
bool isRemoval(const RecordChange &change)
{
    return change.kind == RecordChange::Deleted || change.kind == RecordChange::Erased;
}

int liveRecords(const Reader &reader, const QString &type)
{
    const auto rows = reader.select(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(type)).valueOr({});
    return rows.isEmpty() ? 0 : rows.first().first().toInt();
}
}

QList<MassChange> MassChange::in(const MergeReport &report, const Reader &merged)
{
    QList<MassChange> found;
    const auto removed = int(std::ranges::count_if(report.changes, isRemoval));
    if (removed > mostRemoved) {
        found.append({.text = i18ncp("@info",
                                     "The bundle deletes or erases %1 record.",
                                     "The bundle deletes or erases %1 records.",
                                     removed)});
    }
    for (const auto &type : Schema::types()) {
        int added = 0;
        int gone = 0;
        int touched = 0;
        for (const auto &change : report.changes) {
            if (change.type != type.name) {
                continue;
            }
            added += change.kind == RecordChange::Added || change.kind == RecordChange::Restored;
            gone += isRemoval(change);
            touched += isRemoval(change) || change.kind == RecordChange::Changed;
        }
        const int before = touched == 0 ? 0 : liveRecords(merged, type.name) - added + gone;
        if (before >= fewest && touched * 2 > before) {
            found.append({.text = i18nc("@info %1 and %2 numbers, %3 a kind of records, in the plural",
                                        "The bundle changes %1 of %2 records of one kind: %3.",
                                        touched,
                                        before,
                                        type.plural.toString()),
                          .type = type.name});
        }
    }
    return found;
}

} // namespace Liaison
