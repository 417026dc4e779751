// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "importpreview.h"

#include "store/schema.h"

#include <QCborArray>

#include <numeric>

namespace Liaison
{

namespace
{
const Field *fieldOf(const QString &type, const QString &field)
{
    const auto *known = Schema::type(type);
    return known ? known->field(field) : nullptr;
}

QString typeLabel(const QString &type)
{
    const auto *known = Schema::type(type);
    return known ? known->label.toString() : type;
}

/// Where a type stands in the schema; unknown ones come last.
qsizetype placeOf(const QString &type)
{
    const auto &types = Schema::types();
    return std::ranges::find(types, type, &RecordType::name) - types.begin();
}

/// The records that a value links to.
QList<Id> linksIn(const QCborValue &value)
{
    QList<Id> ids;
    const auto items = value.isArray() ? value.toArray() : QCborArray{value};
    for (const auto &item : items) {
        if (const auto id = Id::fromBytes(item.toByteArray()); !id.isNull()) {
            ids.append(id);
        }
    }
    return ids;
}
}

ImportPreview::ImportPreview(BundleFile bundle, MergeReport report, const Reader &merged)
    : m_bundle(std::move(bundle))
    , m_report(std::move(report))
    , m_order(m_report.changes.size())
{
    for (const auto &change : std::as_const(m_report.changes)) {
        m_texts.titles.insert(change.id, change.title);
    }
    for (const auto &change : std::as_const(m_report.changes)) {
        gather(change, merged);
    }
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, [this](qsizetype a, qsizetype b) {
        const auto &left = m_report.changes.at(a);
        const auto &right = m_report.changes.at(b);
        return left.type != right.type
            ? std::pair(placeOf(left.type), left.type) < std::pair(placeOf(right.type), right.type)
            : left.title.localeAwareCompare(right.title) < 0;
    });
}

/// Keeps what only the merged state can tell: names, and the choices of conflicts.
void ImportPreview::gather(const RecordChange &change, const Reader &merged)
{
    bool conflict = false;
    for (const auto &field : change.fields) {
        gatherTitle(field.author, merged);
        gatherTitle(field.authorBefore, merged);
        const auto *known = fieldOf(change.type, field.field);
        if (known && (known->kind == FieldKind::Link || known->kind == FieldKind::Links)) {
            for (const auto &id : linksIn(field.before) + linksIn(field.after)) {
                gatherTitle(id, merged);
            }
        }
        conflict |= field.conflict;
    }
    if (conflict) {
        m_texts.conflicts.insert(change.id, merged.conflicts(change.id).valueOr({}));
    }
}

void ImportPreview::gatherTitle(const Id &id, const Reader &merged)
{
    if (!id.isNull() && !m_texts.titles.contains(id)) {
        m_texts.titles.insert(id, merged.title(id));
    }
}

ImportPreview::Record ImportPreview::record(qsizetype index) const
{
    const auto &change = m_report.changes.at(m_order.at(index));
    Record record{.kind = change.kind,
                  .id = change.id,
                  .type = change.type,
                  .typeLabel = typeLabel(change.type),
                  .title = change.title,
                  .fields = {}};
    const auto conflicts = m_texts.conflicts.value(change.id);
    const auto titleOf = [this](const Id &id) {
        return m_texts.titles.value(id);
    };
    for (const auto &entry : change.fields) {
        const auto *known = fieldOf(change.type, entry.field);
        Field field{.name = entry.field,
                    .label = known ? known->label.toString() : entry.field,
                    .before = Reader::display(change.type, entry.field, entry.before, titleOf),
                    .after = Reader::display(change.type, entry.field, entry.after, titleOf),
                    .authorBefore = titleOf(entry.authorBefore),
                    .atBefore = entry.atBefore,
                    .author = titleOf(entry.author),
                    .at = entry.at,
                    .conflict = entry.conflict,
                    .choices = {}};
        const auto conflict = std::ranges::find(conflicts, entry.field, &Conflict::field);
        if (conflict != conflicts.end()) {
            field.label = conflict->label;
            field.choices = conflict->choices;
        }
        record.fields.append(std::move(field));
    }
    return record;
}

bool ImportPreview::isClean() const
{
    return m_report.conflicts() == 0 && std::ranges::all_of(m_report.changes, [](const RecordChange &change) {
               return change.kind == RecordChange::Added || change.kind == RecordChange::Changed
                   || change.kind == RecordChange::Restored;
           });
}

} // namespace Liaison
