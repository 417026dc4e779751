// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "historymodel.h"

#include "directory/changewords.h"
#include "directory/parts.h"
#include "documents/wording.h"
#include "session.h"
#include "store/ledger.h"
#include "store/merge.h"
#include "store/past.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestHistory = 200;

/// A value can go back where it is another one now, and where it can be written at all.
Result<bool> canPutBack(const Reader &reader, const HistoryEntry &entry)
{
    const auto *type = Schema::type(entry.type);
    if (entry.settled || !type || !type->field(entry.field) || type->derivedFrom.contains(entry.field)) {
        return false;
    }
    LIAISON_TRY(const auto state, reader.state(entry.record));
    return !Merge::isDeleted(state.fields) && Merge::shownValue(state.fields, entry.field) != entry.before;
}

QString headingOf(const HistoryEntry &entry)
{
    const auto when = Wording::moment(entry.at);
    const auto what = entry.kind == u"undo"
        ? i18nc("@title %1 what was done and then taken back", "Undone: %1", entry.label)
        : entry.label;
    return entry.authorName.isEmpty()
        ? i18nc("@title %1 when, %2 what was done", "%1 · %2", when, what)
        : i18nc("@title %1 when, %2 what was done, %3 by whom", "%1 · %2 · %3", when, what, entry.authorName);
}

/// How much would change if the whole entry went back to before each transaction; once for each.
Result<QHash<qint64, int>> changesBack(const Reader &reader, const QList<Id> &parts, const QList<HistoryEntry> &entries)
{
    QHash<qint64, int> counts;
    for (const auto &entry : entries) {
        if (!counts.contains(entry.transaction)) {
            LIAISON_TRY(const auto changes, Past::changesBefore(reader, parts, entry.transaction));
            // Before it was made there was nothing to go back to.
            const bool wasThere = std::ranges::none_of(changes, [&parts](const Past::Change &change) {
                return change.record == parts.first() && change.field == deletedField && change.then.isTrue();
            });
            counts.insert(entry.transaction, wasThere ? int(changes.size()) : 0);
        }
    }
    return counts;
}

Result<Rows> rowsOf(const Reader &reader, const Id &record)
{
    LIAISON_TRY(const auto parts, Directory::partsOf(reader, record));
    QList<HistoryEntry> entries;
    for (const auto &part : parts) {
        LIAISON_TRY(const auto found, reader.history(part, longestHistory));
        entries += found;
    }
    std::ranges::stable_sort(entries, std::greater(), &HistoryEntry::transaction);
    entries = entries.mid(0, longestHistory);
    LIAISON_TRY(const auto back, changesBack(reader, parts, entries));
    Rows rows;
    qint64 transaction = 0;
    for (const auto &entry : std::as_const(entries)) {
        LIAISON_TRY(const bool single, canPutBack(reader, entry));
        const auto earlier = reader.display(entry.type, entry.field, entry.before);
        const bool first = std::exchange(transaction, entry.transaction) != entry.transaction;
        rows.append({u"%1:%2:%3"_s.arg(entry.transaction).arg(entry.record.text(), entry.field),
                     {Directory::sentence(reader, entry),
                      entry.record == record ? QString() : entry.title,
                      headingOf(entry),
                      single,
                      earlier.isEmpty() ? i18nc("@info a value that was empty", "(empty)") : earlier,
                      first ? back.value(entry.transaction) : 0}});
    }
    return rows;
}

struct Change {
    qint64 transaction = 0;
    Id record;
    QString field;
};

Change rowOf(const QString &key)
{
    return {key.section(u':', 0, 0).toLongLong(), Id::fromText(key.section(u':', 1, 1)), key.section(u':', 2)};
}
}

HistoryModel::HistoryModel(QObject *parent)
    : RowsModel({"title", "subtitle", "section", "canPutBack", "earlier", "changesBack"}, {u"*"_s}, parent)
{
}

QString HistoryModel::record() const
{
    return m_record;
}

void HistoryModel::setRecord(const QString &record)
{
    if (m_record != record) {
        m_record = record;
        Q_EMIT recordChanged();
        refresh();
    }
}

void HistoryModel::putBack(const QString &key)
{
    const auto row = rowOf(key);
    const auto label = value(indexOf(key), u"title"_s).toString().section(u':', 0, 0);
    Session::instance()->edit(i18nc("@info undo, %1 field", "Put back an earlier value: %1", label),
                              [row](Edit &edit) -> Result<Done> {
                                  LIAISON_TRY(const auto entries, edit.history(row.record, -1));
                                  for (const auto &entry : entries) {
                                      if (entry.transaction == row.transaction && entry.field == row.field) {
                                          return Past::putBack(edit, row.record, row.field, entry.before);
                                      }
                                  }
                                  return Error{Error::Code::NotFound,
                                               i18nc("@info", "This change is no longer in the history.")};
                              });
}

void HistoryModel::restoreBefore(const QString &key)
{
    Session::instance()->edit(i18nc("@info undo", "Go back to an earlier state"),
                              [row = rowOf(key), record = Id::fromText(m_record)](Edit &edit) -> Result<Done> {
                                  LIAISON_TRY(const auto parts, Directory::partsOf(edit, record));
                                  return Past::restoreBefore(edit, parts, row.transaction);
                              });
}

RowsModel::Query HistoryModel::query() const
{
    return [record = Id::fromText(m_record)](const Reader &reader) {
        return rowsOf(reader, record);
    };
}

} // namespace Liaison
