// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "importpreview.h"

#include "foundation/wordlist.h"
#include "store/schema.h"
#include "store/statecodec.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>

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

/// "Country: EE": what was edited by somebody whom no deletion had seen.
QStringList editsBesideDeletion(const Reader &reader, const RecordState &record)
{
    const auto deletions = record.fields.find(deletedField);
    const auto seen = [&](const QString &field, const Head &head) {
        return std::ranges::any_of(deletions->second, [&](const Head &deletion) {
            const auto known = StateCodec::seenFrom(deletion.value.toMap().value(field));
            const auto entry = known.find(head.dot.replica);
            return entry != known.end() && entry->second >= head.dot.sequence;
        });
    };
    QStringList edits;
    if (deletions == record.fields.end()) {
        return edits;
    }
    for (const auto &[name, heads] : record.fields) {
        for (const auto &head : heads) {
            if (name != deletedField && !seen(name, head)) {
                const auto *known = fieldOf(record.type, name);
                edits.append(i18nc("@info %1 label of a field, %2 its value",
                                   "%1: %2",
                                   known ? known->label.toString() : name,
                                   reader.display(record.type, name, head.value)));
            }
        }
    }
    return edits;
}

/// "deleted here", "edited there: Country: EE"
QString deletionText(bool deletion, bool here, const QStringList &edits)
{
    if (deletion) {
        return here ? i18nc("@info side of a conflict", "deleted here")
                    : i18nc("@info side of a conflict", "deleted there");
    }
    const auto what = listed(edits);
    if (what.isEmpty()) {
        return here ? i18nc("@info side of a conflict", "kept here") : i18nc("@info side of a conflict", "kept there");
    }
    return here ? i18nc("@info side of a conflict, %1 what was edited", "edited here: %1", what)
                : i18nc("@info side of a conflict, %1 what was edited", "edited there: %1", what);
}

bool isDeletion(const QCborValue &value)
{
    return value.isMap();
}
}

ImportPreview::ImportPreview(BundleFile bundle, MergeReport report, const Reader &merged, Consent consent)
    : m_bundle(std::move(bundle))
    , m_report(std::move(report))
    , m_consent(std::move(consent))
    , m_massChanges(MassChange::in(m_report, merged))
    , m_sender(m_bundle.manifest.sender.name)
{
    for (const auto &change : std::as_const(m_report.changes)) {
        m_texts.titles.insert(change.id, change.title);
    }
    for (const auto &change : std::as_const(m_report.changes)) {
        gather(change, merged);
    }
    sort();
}

void ImportPreview::setApart(const ImportPreview &all, const QHash<Id, QString> &why)
{
    m_why = why;
    m_apart.clear();
    for (const auto &change : all.m_report.changes) {
        if (why.contains(change.id)) {
            m_apart.append(change);
        }
    }
    const auto join = [](auto &mine, const auto &others) {
        for (auto entry = others.cbegin(); entry != others.cend(); ++entry) {
            if (!mine.contains(entry.key())) {
                mine.insert(entry.key(), *entry);
            }
        }
    };
    join(m_texts.titles, all.m_texts.titles);
    join(m_texts.conflicts, all.m_texts.conflicts);
    join(m_texts.edits, all.m_texts.edits);
    join(m_texts.erased, all.m_texts.erased);
    sort();
}

void ImportPreview::setArrival(const QString &sender, const QStringList &remarks)
{
    m_sender = sender;
    m_remarks = remarks;
}

QString ImportPreview::sender() const
{
    return m_sender;
}

void ImportPreview::sort()
{
    m_order.resize(m_report.changes.size() + m_apart.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, [this](qsizetype a, qsizetype b) {
        const auto &left = changeAt(a);
        const auto &right = changeAt(b);
        return left.type != right.type
            ? std::pair(placeOf(left.type), left.type) < std::pair(placeOf(right.type), right.type)
            : left.title.localeAwareCompare(right.title) < 0;
    });
}

const RecordChange &ImportPreview::changeAt(qsizetype place) const
{
    const auto own = m_report.changes.size();
    return place < own ? m_report.changes.at(place) : m_apart.at(place - own);
}

const RecordChange &ImportPreview::change(qsizetype index) const
{
    return changeAt(m_order.at(index));
}

/// Keeps what only the merged state can tell: names, and the choices of conflicts.
void ImportPreview::gather(const RecordChange &change, const Reader &merged)
{
    bool conflict = false;
    gatherTitle(change.survivor, merged);
    for (const auto &field : change.fields) {
        gatherAuthor(field.author, merged);
        gatherAuthor(field.authorBefore, merged);
        const auto *known = fieldOf(change.type, field.field);
        if (known && (known->kind == FieldKind::Link || known->kind == FieldKind::Links)) {
            for (const auto &id : linksIn(field.before) + linksIn(field.after)) {
                gatherTitle(id, merged);
            }
            for (const auto &value : field.here) {
                for (const auto &id : linksIn(value)) {
                    gatherTitle(id, merged);
                }
            }
        }
        conflict |= field.conflict;
    }
    if (conflict) {
        m_texts.conflicts.insert(change.id, merged.conflicts(change.id).valueOr({}));
        m_texts.edits.insert(change.id, editsBesideDeletion(merged, merged.state(change.id).valueOr({})));
    }
    if (change.kind == RecordChange::Withheld) {
        const auto erased =
            merged.select(QStringLiteral("SELECT at FROM erasure WHERE id = ?"), {change.id.bytes()}).valueOr({});
        const auto at = erased.isEmpty() ? QString() : erased.first().first().toString();
        m_texts.erased.insert(change.id, QDateTime::fromString(at, Qt::ISODateWithMs));
    }
}

void ImportPreview::gatherTitle(const Id &id, const Reader &merged)
{
    if (!id.isNull() && !m_texts.titles.contains(id)) {
        m_texts.titles.insert(id, merged.title(id));
    }
}

void ImportPreview::gatherAuthor(const Id &id, const Reader &merged)
{
    if (!id.isNull() && m_texts.titles.value(id).isEmpty()) {
        m_texts.titles.insert(id, merged.authorName(id));
    }
}

QList<ImportPreview::Choice>
ImportPreview::choices(const RecordChange &change, const FieldChange &entry, const Conflict &conflict) const
{
    QList<Choice> choices;
    for (const auto &choice : conflict.choices) {
        Choice one{.text = choice.text,
                   .author = choice.author,
                   .at = choice.at,
                   .here = entry.here.contains(choice.value)};
        if (entry.field == deletedField) {
            const bool deletion = choice.value.isTrue();
            one.here = deletion ? std::ranges::any_of(entry.here, isDeletion) : change.kind == RecordChange::Deleted;
            one.text = choice.value.isByteArray() ? choice.text
                                                  : deletionText(deletion, one.here, m_texts.edits.value(change.id));
        }
        choices.append(one);
    }
    return choices;
}

ImportPreview::Field ImportPreview::field(const RecordChange &change, const FieldChange &entry) const
{
    const auto titleOf = [this](const Id &id) {
        return m_texts.titles.value(id);
    };
    const auto shown = [&](const QCborValue &value) {
        if (entry.field == deletedField) {
            return isDeletion(value) ? i18nc("@info state of a record", "deleted")
                                     : i18nc("@info state of a record", "kept");
        }
        return Reader::display(change.type, entry.field, value, titleOf);
    };
    const auto *known = fieldOf(change.type, entry.field);
    Field field{.name = entry.field,
                .label = known                    ? known->label.toString()
                    : entry.field == deletedField ? i18nc("@label a conflict", "Edited and deleted")
                                                  : entry.field,
                .before = shown(entry.before),
                .after = shown(entry.after),
                .authorBefore = titleOf(entry.authorBefore),
                .atBefore = entry.atBefore,
                .author = titleOf(entry.author),
                .at = entry.at,
                .conflict = entry.conflict,
                .choices = {},
                .settled = entry.settled,
                .earlier = {}};
    const auto conflicts = m_texts.conflicts.value(change.id);
    const auto conflict = std::ranges::find(conflicts, entry.field, &Conflict::field);
    if (conflict != conflicts.end()) {
        field.choices = choices(change, entry, *conflict);
    }
    if (entry.settled && entry.field == deletedField) {
        field.earlier = {i18nc("@info state of a record", "kept"), i18nc("@info state of a record", "deleted")};
    } else if (entry.settled) {
        std::ranges::transform(entry.here, std::back_inserter(field.earlier), shown);
    }
    return field;
}

ImportPreview::Record ImportPreview::record(qsizetype index) const
{
    const auto &change = this->change(index);
    Record record{.kind = change.kind,
                  .id = change.id,
                  .type = change.type,
                  .typeLabel = typeLabel(change.type),
                  .title = change.title,
                  .fields = {},
                  .mergedInto = m_texts.titles.value(change.survivor),
                  .erasedAt = m_texts.erased.value(change.id),
                  .tlp = change.tlp,
                  .apart = m_order.at(index) >= m_report.changes.size(),
                  .why = m_why.value(change.id)};
    for (const auto &entry : change.fields) {
        record.fields.append(field(change, entry));
    }
    return record;
}

bool ImportPreview::isClean() const
{
    return m_report.conflicts() == 0 && m_why.isEmpty() && m_massChanges.isEmpty()
        && std::ranges::all_of(m_report.changes, [](const RecordChange &change) {
               return change.kind == RecordChange::Added || change.kind == RecordChange::Changed
                   || change.kind == RecordChange::Restored || change.kind == RecordChange::Withdrawn;
           });
}

} // namespace Liaison
