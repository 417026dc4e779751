// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "merge.h"

#include "foundation/cbor.h"
#include "schema.h"
#include "statecodec.h"

#include <QCborMap>

#include <algorithm>
#include <limits>

namespace Liaison
{

bool Head::operator==(const Head &other) const
{
    return dot == other.dot && hlc == other.hlc && author == other.author && seen == other.seen && value == other.value;
}

namespace Merge
{

namespace
{
bool covers(const Seen &seen, const Dot &dot)
{
    const auto entry = seen.find(dot.replica);
    return entry != seen.end() && entry->second >= dot.sequence;
}

void join(Seen &into, const Seen &other)
{
    for (const auto &[replica, sequence] : other) {
        auto &known = into[replica];
        known = std::max(known, sequence);
    }
}

/// Total order that all replicas share, also between heads of a forked replica.
bool before(const Head &a, const Head &b)
{
    return a.dot != b.dot ? a.dot < b.dot : StateCodec::encode(a) < StateCodec::encode(b);
}

bool isSuperseded(const Head &head, const Heads &all)
{
    return std::ranges::any_of(all, [&head](const Head &other) {
        return covers(other.seen, head.dot) && !(covers(head.seen, other.dot));
    });
}

std::vector<QCborMap> deletionsOf(const Fields &fields)
{
    std::vector<QCborMap> deletions;
    if (const auto entry = fields.find(deletedField); entry != fields.end()) {
        for (const auto &head : entry->second) {
            if (head.value.isMap()) {
                deletions.push_back(head.value.toMap());
            }
        }
    }
    return deletions;
}
}

Heads merged(const Heads &ours, const Heads &theirs)
{
    Heads all = ours;
    for (const auto &head : theirs) {
        if (std::ranges::find(all, head) == all.end()) {
            all.push_back(head);
        }
    }
    Heads kept;
    std::ranges::copy_if(all, std::back_inserter(kept), [&all](const Head &head) {
        return !isSuperseded(head, all);
    });
    if (kept.empty()) {
        kept = std::move(all); // only forged heads can see each other in a circle; a field that had heads keeps some
    }
    std::ranges::sort(kept, before);
    return kept;
}

Fields merged(const Fields &ours, const Fields &theirs)
{
    Fields result = ours;
    for (const auto &[field, heads] : theirs) {
        auto &mine = result[field];
        mine = merged(mine, heads);
    }
    return result;
}

const Head &shown(const Heads &heads)
{
    return *std::ranges::max_element(heads, [](const Head &a, const Head &b) {
        if (a.hlc != b.hlc) {
            return a.hlc < b.hlc;
        }
        return a.dot != b.dot ? a.dot < b.dot : Cbor::encode(a.value) < Cbor::encode(b.value);
    });
}

QCborValue shownValue(const Fields &fields, const QString &field)
{
    const auto entry = fields.find(field);
    return entry == fields.end() || entry->second.empty() ? QCborValue(nullptr) : shown(entry->second).value;
}

bool inConflict(const Heads &heads)
{
    return std::ranges::any_of(heads, [&heads](const Head &head) {
        return head.value != heads.front().value;
    });
}

Seen seenBy(const Heads &heads)
{
    Seen seen;
    for (const auto &head : heads) {
        join(seen, head.seen);
        join(seen, {{head.dot.replica, head.dot.sequence}});
    }
    return seen;
}

std::optional<Head> written(const Heads &heads, const QCborValue &value, Dot dot, qint64 now, const Id &author)
{
    const bool same = heads.empty() ? value.isNull() : shown(heads).value == value;
    if (same && !inConflict(heads)) {
        return {};
    }
    qint64 hlc = now;
    for (const auto &head : heads) {
        constexpr auto latest = std::numeric_limits<qint64>::max();
        hlc = std::max(hlc, head.hlc == latest ? latest : head.hlc + 1);
    }
    return Head{dot, seenBy(heads), hlc, author, value};
}

QCborValue deletion(const Fields &fields, const Id &survivor)
{
    QCborMap noted;
    for (const auto &[field, heads] : fields) {
        if (field != deletedField) {
            noted.insert(field, StateCodec::toValue(seenBy(heads)));
        }
    }
    if (!survivor.isNull()) {
        noted.insert(survivorKey, survivor.bytes());
    }
    return noted;
}

bool isDeleted(const Fields &fields)
{
    return !deletionsOf(fields).empty();
}

bool isEditedAndDeleted(const Fields &fields)
{
    return !unseenByDeletion(fields).isEmpty();
}

QStringList unseenByDeletion(const Fields &fields)
{
    QStringList unseen;
    const auto deletions = deletionsOf(fields);
    if (deletions.empty()) {
        return unseen;
    }
    for (const auto &[field, heads] : fields) {
        const bool isUnseen = field != deletedField && std::ranges::any_of(heads, [&](const Head &head) {
                                  return std::ranges::none_of(deletions, [&](const QCborMap &deletion) {
                                      return covers(StateCodec::seenFrom(deletion.value(field)), head.dot);
                                  });
                              });
        if (isUnseen) {
            unseen.append(field);
        }
    }
    return unseen;
}

Id survivor(const QCborValue &deletion)
{
    return Id::fromBytes(deletion.toMap().value(survivorKey).toByteArray());
}

Id survivor(const Fields &fields)
{
    Id smallest;
    for (const auto &deletion : deletionsOf(fields)) {
        const auto id = survivor(QCborValue(deletion));
        if (!id.isNull() && (smallest.isNull() || id < smallest)) {
            smallest = id;
        }
    }
    return smallest;
}

QStringList conflicts(const Fields &fields)
{
    QStringList names;
    const auto deletions = deletionsOf(fields);
    if (!deletions.empty()) {
        const bool contested = fields.at(deletedField).size() > deletions.size();
        return contested || isEditedAndDeleted(fields) ? QStringList{deletedField} : QStringList();
    }
    for (const auto &[field, heads] : fields) {
        if (field != deletedField && inConflict(heads)) {
            names.append(field);
        }
    }
    return names;
}

std::optional<ReplicaId> forkedReplica(const Fields &fields)
{
    for (const auto &[field, heads] : fields) {
        const auto twin = std::ranges::adjacent_find(heads, {}, &Head::dot);
        if (twin != heads.end()) {
            return twin->dot.replica;
        }
    }
    return {};
}

} // namespace Merge

} // namespace Liaison
