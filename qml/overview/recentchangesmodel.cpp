// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recentchangesmodel.h"

#include "documents/wording.h"

#include <KLocalizedString>

#include <QSet>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int shownChanges = 4;
/// So many fields are looked at: one step may change many, and then fewer steps are shown.
constexpr int longestLook = 400;

struct Step {
    HistoryEntry entry; ///< the first of it
    QSet<Id> records;
};

QList<Step> stepsIn(const QList<HistoryEntry> &entries)
{
    QList<Step> steps;
    for (const auto &entry : entries) {
        if (steps.isEmpty() || steps.last().entry.transaction != entry.transaction) {
            if (steps.size() == shownChanges) {
                break;
            }
            steps.append({entry, {}});
        }
        steps.last().records.insert(entry.record);
    }
    return steps;
}
}

RecentChangesModel::RecentChangesModel(QObject *parent)
    : RowsModel({"title", "subtitle", "record"}, {u"*"_s}, parent)
{
}

RowsModel::Query RecentChangesModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto entries, reader.history({}, longestLook));
        Rows rows;
        for (const auto &[entry, records] : stepsIn(entries)) {
            const bool single = records.size() == 1;
            const auto what = entry.kind == u"undo"
                ? i18nc("@info %1 what was done and then taken back", "Undone: %1", entry.label)
                : entry.label;
            QStringList below{entry.authorName,
                              Wording::moment(entry.at),
                              single ? entry.title : i18ncp("@info", "%1 record", "%1 records", int(records.size()))};
            below.removeAll(QString());
            rows.append({QString::number(entry.transaction),
                         {what.isEmpty() ? entry.title : what,
                          below.join(u" · "_s),
                          single ? entry.record.text() : QString()}});
        }
        return rows;
    };
}

} // namespace Liaison
