// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncplan.h"

#include "store/label.h"
#include "store/schema.h"
#include "store/statecodec.h"
#include "syncitem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// Sees all there is, also what this version does not know.
bool seesAll(const Peer &peer)
{
    return peer.mine || (peer.hasFullScope() && peer.clearance == Schema::tlpLabels().first());
}

bool sees(const Peer &peer, const Label &label)
{
    return peer.mine || label.isVisible(peer.scope, peer.clearance);
}

/// Where somebody could give it a label; else it has that of another record.
bool hasOwnLabel(const QString &typeName)
{
    const auto *type = Schema::type(typeName);
    return type && type->tlp.kind == LabelSource::Own;
}

/// Without the fields of newer versions, which may be of any kind.
Result<QByteArray> knownFields(const QString &typeName, const QByteArray &state)
{
    const auto *type = Schema::type(typeName);
    LIAISON_TRY(auto fields, StateCodec::decodeFields(state));
    const auto removed = std::erase_if(fields, [type](const auto &entry) {
        return entry.first != deletedField && (!type || !type->field(entry.first));
    });
    return removed > 0 ? StateCodec::encode(fields) : state;
}

/// Erasures that the peer has to hear of, and did not confirm.
Result<QList<Erasure>> erasuresFor(const Reader &reader, const Peer &peer, const PeerNotes &notes, bool &isSaid)
{
    const auto arrived = notes.acknowledged.number;
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT e.id, e.by, e.at, s.kind, s.bundle FROM erasure e"
                              " LEFT JOIN sent s ON s.peer = ? AND s.record = e.id ORDER BY e.id"_s,
                              {peer.id.bytes()}));
    QList<Erasure> erasures;
    for (const auto &row : rows) {
        const bool wasSent = !row.at(3).isNull();
        const bool isTold = wasSent && row.at(3).toInt() == Sending::Erased && row.at(4).toLongLong() <= arrived;
        if (!isTold && (wasSent || seesAll(peer))) {
            isSaid &= wasSent && row.at(3).toInt() == Sending::Erased && row.at(4).toLongLong() <= notes.number;
            erasures.append({Id::fromBytes(row.at(0).toByteArray()),
                             Id::fromBytes(row.at(1).toByteArray()),
                             QDateTime::fromString(row.at(2).toString(), Qt::ISODateWithMs)});
        }
    }
    return erasures;
}
}

QList<Sending> SyncPlan::sendings(qint64 number) const
{
    QList<Sending> all;
    all.reserve(erasures.size() + withdrawals.size() + records.size());
    for (const auto &erasure : erasures) {
        all.append({.record = erasure.id, .kind = Sending::Erased, .bundle = number});
    }
    for (const auto &withdrawal : withdrawals) {
        all.append({.record = withdrawal.id, .kind = Sending::Withdrawn, .bundle = number});
    }
    for (auto sending : records) {
        sending.bundle = number;
        all.append(sending);
    }
    return all;
}

Result<SyncPlan> SyncPlan::make(const Reader &reader, const Peer &peer, const PeerNotes &notes)
{
    SyncPlan plan;
    plan.everything = notes.acknowledged.number == 0;
    const auto arrived = notes.acknowledged.number;
    LIAISON_TRY(plan.erasures, erasuresFor(reader, peer, notes, plan.isSaid));
    Labels labels(reader);
    LIAISON_CHECK(labels.readAll());
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT r.id, r.changed, s.kind, s.changed, s.bundle, r.type FROM record r"
                              " LEFT JOIN sent s ON s.peer = ? AND s.record = r.id ORDER BY r.id"_s,
                              {peer.id.bytes()}));
    int strictest = int(Schema::tlpLabels().size()) - 1;
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        const auto changed = row.at(1).toLongLong();
        const bool wasSent = !row.at(2).isNull();
        const auto kind = Sending::Kind(row.at(2).toInt());
        const bool hasArrived = wasSent && row.at(4).toLongLong() <= arrived;
        LIAISON_TRY(const auto label, labels.of(id));
        if (sees(peer, label)) {
            if (hasArrived && kind == Sending::Whole && row.at(3).toLongLong() == changed) {
                ++plan.upToDate;
                continue;
            }
            plan.isSaid &= wasSent && kind == Sending::Whole && row.at(3).toLongLong() == changed
                && row.at(4).toLongLong() <= notes.number;
            plan.entering += !wasSent || kind != Sending::Whole;
            plan.records.append({.record = id, .kind = Sending::Whole, .changed = changed});
            strictest = std::min(strictest, label.tlp);
            continue;
        }
        ++plan.withheld;
        plan.unlabelled +=
            label.unset && !label.deleted && hasOwnLabel(row.at(5).toString()) && sees(peer, label.withoutTlp());
        const bool isTold = kind == Sending::Withdrawn && hasArrived;
        // Of what the peer wrote itself there is nothing to be told until somebody else changes it.
        const bool isTheirs = row.at(4).toLongLong() == Sending::known && row.at(3).toLongLong() == changed;
        if (wasSent && !isTold && !isTheirs) {
            plan.isSaid &= kind == Sending::Withdrawn && row.at(4).toLongLong() <= notes.number;
            plan.withdrawals.append({.id = id, .tlp = Schema::tlpLabels().at(label.tlp)});
        }
    }
    plan.tlp = Schema::tlpLabels().at(strictest);
    return plan;
}

Result<Payload> SyncPlan::payload(const Reader &reader, const Peer &peer) const
{
    PayloadWriter writer;
    for (const auto &erasure : erasures) {
        LIAISON_CHECK(writer.append(SyncItem::erasure(erasure)));
    }
    for (const auto &withdrawal : withdrawals) {
        LIAISON_CHECK(writer.append(SyncItem::withdrawal(withdrawal)));
    }
    const bool untouched = seesAll(peer);
    for (const auto &sending : records) {
        // One by one, so that the records are never all in memory.
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT type, state FROM record WHERE id = ?"_s, {sending.record.bytes()}));
        for (const auto &row : rows) {
            const auto type = row.at(0).toString();
            auto state = row.at(1).toByteArray();
            if (!untouched) {
                LIAISON_TRY(state, knownFields(type, state));
            }
            LIAISON_CHECK(writer.append(SyncItem::record(sending.record, type, state)));
        }
    }
    return writer.finish();
}

} // namespace Liaison
