// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "database.h"
#include "merge.h"
#include "reader.h"
#include "schema.h"

#include <KLocalizedString>

#include <QTimeZone>

namespace Liaison
{

namespace
{
QDateTime momentOf(const Head &head)
{
    return QDateTime::fromMSecsSinceEpoch(head.hlc >> 16, QTimeZone::UTC);
}

QString fieldLabel(const QString &typeName, const QString &fieldName)
{
    const auto *type = Schema::type(typeName);
    const auto *field = type ? type->field(fieldName) : nullptr;
    if (fieldName == deletedField) {
        return i18nc("@label a conflict", "Edited and deleted");
    }
    return field ? field->label.toString() : fieldName;
}

/// One choice per different value, the shown one first.
QList<Conflict::Choice> choicesOf(const Reader &reader, const RecordState &record, const QString &field)
{
    auto heads = record.fields.at(field);
    std::ranges::stable_sort(heads, [](const Head &a, const Head &b) {
        return std::tie(a.hlc, a.dot.replica, a.dot.sequence) > std::tie(b.hlc, b.dot.replica, b.dot.sequence);
    });
    const Head shown = Merge::shown(heads);
    std::ranges::stable_partition(heads, [&shown](const Head &head) {
        return head == shown;
    });
    QList<Conflict::Choice> choices;
    for (const auto &head : heads) {
        const bool known = std::ranges::any_of(choices, [&head](const Conflict::Choice &choice) {
            return choice.value == head.value;
        });
        if (!known) {
            choices.append({head.value,
                            reader.display(record.type, field, head.value),
                            reader.authorName(head.author),
                            momentOf(head)});
        }
    }
    return choices;
}

/// "Notes: call in the morning; Country: DK": what was written into a record that somebody else deleted or merged away.
QString unseenValues(const Reader &reader, const RecordState &record)
{
    QStringList parts;
    for (const auto &field : Merge::unseenByDeletion(record.fields)) {
        const auto value = reader.display(record.type, field, Merge::shownValue(record.fields, field));
        parts.append(i18nc("@info %1 field, %2 value", "%1: %2", fieldLabel(record.type, field), value));
    }
    return parts.join(i18nc("@info between values of fields", "; "));
}

/// For an edited and deleted record: the latest edit, and the deletion. Where it was merged away, the edit can go to the survivor.
QList<Conflict::Choice> deletionChoices(const Reader &reader, const RecordState &record)
{
    const Head *edit = nullptr;
    const Head *deletion = nullptr;
    for (const auto &[field, heads] : record.fields) {
        for (const auto &head : heads) {
            auto &newest = field == deletedField && head.value.isMap() ? deletion : edit;
            if (!newest || newest->hlc < head.hlc) {
                newest = &head;
            }
        }
    }
    QList<Conflict::Choice> choices;
    const auto survivor = reader.survivorOf(record.id);
    const bool merged = survivor != record.id;
    if (edit && merged) {
        choices.append({survivor.bytes(),
                        i18nc("@info choice in a conflict, %1 a record, %2 fields and values",
                              "take over into “%1” (%2)",
                              reader.title(survivor),
                              unseenValues(reader, record)),
                        reader.authorName(edit->author),
                        momentOf(*edit)});
    }
    if (edit) {
        choices.append({false,
                        merged ? i18nc("@info choice in a conflict", "keep as a record of its own, not merged")
                               : i18nc("@info choice in a conflict", "keep"),
                        reader.authorName(edit->author),
                        momentOf(*edit)});
    }
    if (deletion) {
        choices.append({true,
                        merged ? i18nc("@info choice in a conflict, %1 a record",
                                       "leave it merged into “%1”, without this change",
                                       reader.title(survivor))
                               : i18nc("@info choice in a conflict", "delete"),
                        reader.authorName(deletion->author),
                        momentOf(*deletion)});
    }
    return choices;
}
}

Result<QList<Conflict>> Reader::conflicts(const std::optional<Id> &record) const
{
    LIAISON_TRY(const auto rows,
                record
                    ? select(QStringLiteral("SELECT record, field FROM conflict WHERE record = ? ORDER BY field"),
                             {record->bytes()})
                    : select(QStringLiteral("SELECT c.record, c.field FROM conflict c JOIN record r ON r.id = c.record"
                                            " ORDER BY r.type, r.title, c.record, c.field")));
    QList<Conflict> conflicts;
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        const auto field = row.at(1).toString();
        LIAISON_TRY(const auto now, state(id));
        conflicts.append({id,
                          now.type,
                          title(id),
                          field,
                          fieldLabel(now.type, field),
                          field == deletedField ? deletionChoices(*this, now) : choicesOf(*this, now, field)});
    }
    return conflicts;
}

Result<int> Reader::conflictCount() const
{
    LIAISON_TRY(const auto count, m_database.value(QStringLiteral("SELECT count(*) FROM conflict")));
    return count.toInt();
}

} // namespace Liaison
