// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "merger.h"

#include "belongings.h"
#include "database.h"
#include "ledger.h"
#include "merge.h"
#include "nonce.h"
#include "projection.h"
#include "schema.h"
#include "sendings.h"

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

QList<QCborValue> valuesOf(const Heads &heads)
{
    QList<QCborValue> values;
    for (const auto &head : heads) {
        if (!values.contains(head.value)) {
            values.append(head.value);
        }
    }
    return values;
}

/// More or fewer values than before; what a deletion has seen is no value.
bool otherValues(const QString &field, const QList<QCborValue> &before, const Heads &after)
{
    const auto now = valuesOf(after);
    return field != deletedField
        && (now.size() != before.size() || std::ranges::any_of(now, [&before](const QCborValue &value) {
                return !before.contains(value);
            }));
}
}

Merger::Merger(Database &database, Ledger &ledger, const Id &from)
    : Reader(database)
    , m_ledger(ledger)
    , m_from(from)
{
}

Result<Done> Merger::checkOwnWrites(const RecordState &record) const
{
    const auto claimsTooMuch = [this](const Head &head) {
        const auto seen = head.seen.find(m_ledger.replica());
        return (seen != head.seen.end() && seen->second > m_ledger.sequence())
            || (head.dot.replica == m_ledger.replica() && head.dot.sequence > m_ledger.sequence());
    };
    for (const auto &[field, heads] : record.fields) {
        if (std::ranges::any_of(heads, claimsTooMuch)) {
            return Error{
                Error::Code::Refused,
                i18nc(
                    "@info",
                    "The bundle claims to have seen changes of yours that were never made. It was forged, or this profile was put"
                    " back to an older state by other means than Liaison's restore. Nothing was taken over.")};
        }
    }
    return Done();
}

Result<Done> Merger::merge(const RecordState &record)
{
    LIAISON_TRY(const bool erased, m_ledger.isErased(record.id));
    if (erased) {
        m_report.changes.append({RecordChange::Withheld, record.id, record.type, {}, {}});
        return noteAlong(record.id, Redirects::target(record));
    }
    LIAISON_CHECK(checkOwnWrites(record));
    LIAISON_TRY(auto stored, m_ledger.load(record.id));
    if (stored.exists() && stored.state.type != record.type) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info %1 id, %2 and %3 record types",
                           "The record %1 is a %2 here and a %3 in the bundle. Nothing was taken over.",
                           record.id.text(),
                           stored.state.type,
                           record.type)};
    }
    stored.state.type = record.type;
    const RecordState merged{record.id, record.type, Merge::merged(stored.state.fields, record.fields)};
    if (const auto forked = Merge::forkedReplica(merged.fields); forked && !m_report.forked.contains(*forked)) {
        m_report.forked.append(*forked);
    }
    if (stored.exists() && merged.fields == stored.state.fields) {
        ++m_report.unchanged;
        return noteReceived(record, merged.fields, stored.changed);
    }
    LIAISON_CHECK(m_ledger.save(stored, merged.fields));
    ++m_report.written;
    note(stored, merged);
    return noteReceived(record, merged.fields, m_ledger.transaction());
}

/// Whoever sent a record has it, and is kept informed about it again.
Result<Done> Merger::noteReceived(const RecordState &received, const Fields &here, qint64 changed)
{
    if (m_from.isNull()) {
        return Done();
    }
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM withdrawn WHERE record = ? AND peer = ?"),
                                 {received.id.bytes(), m_from.bytes()}));
    return Sendings::noteReceived(m_database, m_from, received.id, received.fields == here, changed);
}

Result<Done> Merger::merge(const Erasure &erasure)
{
    LIAISON_TRY(const bool known, m_ledger.isErased(erasure.id));
    if (!m_from.isNull()) {
        LIAISON_CHECK(Sendings::note(m_database, m_from, {.record = erasure.id, .kind = Sending::Erased}));
    }
    if (known) {
        return Done();
    }
    LIAISON_TRY(const auto stored, m_ledger.load(erasure.id));
    if (stored.exists()) {
        m_report.changes.append({RecordChange::Erased, erasure.id, stored.state.type, title(erasure.id), {}});
    }
    ++m_report.written;
    const auto survivor = Redirects::target(stored.state);
    LIAISON_CHECK(m_ledger.erase(erasure));
    return noteAlong(erasure.id, survivor);
}

Result<Done> Merger::merge(const Withdrawal &withdrawal)
{
    LIAISON_TRY(const auto stored, m_ledger.load(withdrawal.id));
    LIAISON_TRY(const auto known,
                select(QStringLiteral("SELECT tlp FROM withdrawn WHERE record = ? AND peer = ?"),
                       {withdrawal.id.bytes(), m_from.bytes()}));
    const bool isKnown = !known.isEmpty() && known.first().first().toString() == withdrawal.tlp;
    if (!stored.exists() || isKnown) {
        ++m_report.unchanged; // never got here, or is marked already
        return Done();
    }
    LIAISON_CHECK(m_ledger.withdraw(withdrawal, m_from));
    ++m_report.written;
    RecordChange change{RecordChange::Withdrawn, withdrawal.id, stored.state.type, title(withdrawal.id), {}};
    change.tlp = withdrawal.tlp;
    m_report.changes.append(std::move(change));
    return Done();
}

/// An erased record turns out to have been merged into another one, which is about the same.
Result<Done> Merger::noteAlong(const Id &erased, const Id &survivor)
{
    if (survivor.isNull()) {
        return Done();
    }
    LIAISON_TRY(const auto rows, select(QStringLiteral("SELECT by, at FROM erasure WHERE id = ?"), {erased.bytes()}));
    for (const auto &row : rows) {
        m_along.append({survivor,
                        Id::fromBytes(row.at(0).toByteArray()),
                        QDateTime::fromString(row.at(1).toString(), Qt::ISODateWithMs)});
    }
    return Done();
}

/// Somebody erased a record without knowing that somebody else had merged it with another: both go.
Result<Done> Merger::eraseMerged()
{
    while (true) {
        LIAISON_TRY(const auto rows,
                    select(QStringLiteral(
                        "SELECT m.id, e.by, e.at FROM merged m JOIN erasure e ON e.id = m.survivor ORDER BY m.id")));
        for (const auto &row : rows) {
            m_along.append({Id::fromBytes(row.at(0).toByteArray()),
                            Id::fromBytes(row.at(1).toByteArray()),
                            QDateTime::fromString(row.at(2).toString(), Qt::ISODateWithMs)});
        }
        if (m_along.isEmpty()) {
            return Done();
        }
        for (const auto &erasure : std::exchange(m_along, {})) {
            LIAISON_CHECK(eraseAlong(erasure));
        }
    }
}

Result<Done> Merger::eraseAlong(const Erasure &erasure)
{
    LIAISON_TRY(const auto stored, m_ledger.load(erasure.id));
    const auto *type = Schema::type(stored.state.type);
    if (!stored.exists() || (type && !type->derivedFrom.isEmpty())) {
        return Done();
    }
    LIAISON_CHECK(m_ledger.followRedirects());
    const QList<Id> owners{erasure.id, m_ledger.redirects().of(erasure.id)};
    LIAISON_TRY(const auto dependents, Belongings::of(*this, owners));
    LIAISON_TRY(const auto trashed, Belongings::inTrash(*this, owners));
    LIAISON_CHECK(merge(erasure));
    for (const auto &dependent : dependents + trashed) {
        LIAISON_CHECK(eraseAlong({dependent, erasure.by, erasure.at}));
    }
    return Done();
}

void Merger::note(const StoredRecord &before, const RecordState &after)
{
    const bool wasLive = before.exists() && !Merge::isDeleted(before.state.fields);
    const bool isLive = !Merge::isDeleted(after.fields);
    RecordChange change{RecordChange::Changed, after.id, after.type, {}, {}};
    if (const auto *type = Schema::type(after.type); !type || !type->isNamedByLinks()) {
        change.title = Projection::titleOf(after);
    }
    const auto known = Merge::conflicts(before.state.fields);
    const auto conflicts = Merge::conflicts(after.fields);
    for (const auto &[field, heads] : after.fields) {
        const auto &head = Merge::shown(heads);
        const auto earlier = before.state.fields.find(field);
        const auto oldHeads = earlier == before.state.fields.end() ? Heads() : earlier->second;
        const auto here = valuesOf(oldHeads);
        const auto old = Merge::shownValue(before.state.fields, field);
        const bool conflict = conflicts.contains(field);
        const bool contested = conflict && (!known.contains(field) || otherValues(field, here, heads));
        const bool settled = known.contains(field) && !conflict && (isLive || field == deletedField);
        const bool shownDiffers = head.value != old && field != deletedField;
        if (shownDiffers || contested || settled) {
            FieldChange fieldChange{field, old, head.value, conflict, head.author, momentOf(head)};
            fieldChange.settled = settled;
            fieldChange.here = conflict || settled ? here : QList<QCborValue>();
            if (!oldHeads.empty()) {
                const auto &oldHead = Merge::shown(oldHeads);
                fieldChange.authorBefore = oldHead.author;
                fieldChange.atBefore = momentOf(oldHead);
            }
            change.fields.append(std::move(fieldChange));
        }
    }
    if (!before.exists() && isLive) {
        change.kind = RecordChange::Added;
    } else if (wasLive && !isLive) {
        change.kind = RecordChange::Deleted;
        change.survivor = Redirects::target(after);
    } else if (before.exists() && !wasLive && isLive) {
        change.kind = RecordChange::Restored;
    } else if (change.fields.isEmpty() || (!isLive && conflicts.isEmpty() && known.isEmpty())) {
        ++m_report.unchanged;
        return;
    }
    m_report.changes.append(std::move(change));
}

Result<MergeReport> Merger::finish()
{
    LIAISON_CHECK(m_ledger.followRedirects());
    LIAISON_CHECK(eraseMerged());
    LIAISON_CHECK(m_ledger.followRedirects());
    if (m_report.forked.contains(m_ledger.replica())) {
        LIAISON_CHECK(Nonce::renew(m_database));
    }
    // Names that are made of other records' names only now: those may have come later in the bundle.
    for (auto &change : m_report.changes) {
        const bool hasTitle = change.kind == RecordChange::Erased || change.kind == RecordChange::Withheld;
        if (!hasTitle && change.title.isNull()) {
            change.title = title(change.id);
        }
    }
    m_report.transaction = m_ledger.transaction();
    return m_report;
}

} // namespace Liaison
