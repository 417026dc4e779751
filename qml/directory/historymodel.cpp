// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "historymodel.h"

#include "store/schema.h"

#include "documents/wording.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestHistory = 200;

QString fieldLabel(const HistoryEntry &entry)
{
    const auto *type = Schema::type(entry.type);
    const auto *field = type ? type->field(entry.field) : nullptr;
    return field ? field->label.toString() : entry.field;
}

QString sentence(const Reader &reader, const HistoryEntry &entry)
{
    if (entry.field == deletedField) {
        return entry.after.isNull() ? i18nc("@info history", "Restored") : i18nc("@info history", "Deleted");
    }
    const auto before = reader.display(entry.type, entry.field, entry.before);
    const auto after = reader.display(entry.type, entry.field, entry.after);
    if (before.isEmpty()) {
        return i18nc("@info history; %1 field, %2 value", "%1: %2", fieldLabel(entry), after);
    }
    return after.isEmpty()
        ? i18nc("@info history; %1 field, %2 value", "%1: %2 was removed", fieldLabel(entry), before)
        : i18nc("@info history; %1 field, %2 and %3 values", "%1: %2 → %3", fieldLabel(entry), before, after);
}

/// The record, its posts, and the contact points of all of them.
Result<QList<Id>> partsOf(const Reader &reader, const Id &record)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT id FROM post WHERE person = ? UNION SELECT k.id FROM contact_point k WHERE k.owner = ?"
            " OR k.owner IN (SELECT id FROM post WHERE person = ?) UNION SELECT id FROM competence WHERE organisation = ?"_s,
            {record.bytes(), record.bytes(), record.bytes(), record.bytes()}));
    QList<Id> parts{record};
    for (const auto &row : rows) {
        parts.append(Id::fromBytes(row.first().toByteArray()));
    }
    return parts;
}

Result<Rows> rowsOf(const Reader &reader, const Id &record)
{
    LIAISON_TRY(const auto parts, partsOf(reader, record));
    QList<HistoryEntry> entries;
    for (const auto &part : parts) {
        LIAISON_TRY(const auto found, reader.history(part, longestHistory));
        entries += found;
    }
    std::ranges::stable_sort(entries, std::greater(), &HistoryEntry::transaction);
    Rows rows;
    for (const auto &entry : std::as_const(entries)) {
        const auto when = Wording::moment(entry.at);
        const auto section = entry.authorName.isEmpty()
            ? i18nc("@title %1 what was done, %2 when", "%1 · %2", entry.label, when)
            : i18nc("@title %1 what was done, %2 by whom, %3 when",
                    "%1 · %2 · %3",
                    entry.label,
                    entry.authorName,
                    when);
        rows.append({u"%1:%2:%3"_s.arg(entry.transaction).arg(entry.record.text(), entry.field),
                     {sentence(reader, entry), entry.record == record ? QString() : entry.title, section}});
    }
    return rows;
}
}

HistoryModel::HistoryModel(QObject *parent)
    : RowsModel({"title", "subtitle", "section"}, {u"*"_s}, parent)
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

RowsModel::Query HistoryModel::query() const
{
    return [record = Id::fromText(m_record)](const Reader &reader) {
        return rowsOf(reader, record);
    };
}

} // namespace Liaison
