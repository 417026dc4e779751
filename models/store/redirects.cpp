// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "redirects.h"

#include "database.h"
#include "merge.h"
#include "schema.h"

#include <QCborArray>

namespace Liaison
{

Result<Redirects> Redirects::read(Database &database)
{
    Redirects redirects;
    LIAISON_TRY(const auto rows, database.rows(QStringLiteral("SELECT id, survivor FROM merged")));
    for (const auto &row : rows) {
        redirects.m_survivors.insert(Id::fromBytes(row.at(0).toByteArray()), Id::fromBytes(row.at(1).toByteArray()));
    }
    return redirects;
}

Id Redirects::of(const Id &id) const
{
    Id found = id;
    // Only forged records can lead in a circle; then one of them is as good as another, as long as it always is the same.
    for (qsizetype steps = 0; steps <= m_survivors.size(); ++steps) {
        const auto next = m_survivors.constFind(found);
        if (next == m_survivors.cend()) {
            break;
        }
        found = *next;
    }
    return found;
}

QCborValue Redirects::of(const QCborValue &link) const
{
    if (m_survivors.isEmpty()) {
        return link;
    }
    if (link.isByteArray()) {
        return of(Id::fromBytes(link.toByteArray())).bytes();
    }
    if (!link.isArray()) {
        return link;
    }
    QCborArray result;
    for (const auto &item : link.toArray()) {
        if (const auto target = of(item); !result.contains(target)) {
            result.append(target);
        }
    }
    return result;
}

QList<Id> Redirects::group(const Id &id) const
{
    const auto root = of(id);
    QList<Id> found{root};
    for (auto entry = m_survivors.cbegin(); entry != m_survivors.cend(); ++entry) {
        if (entry.key() != root && of(entry.key()) == root) {
            found.append(entry.key());
        }
    }
    std::ranges::sort(found);
    return found;
}

Id Redirects::target(const RecordState &record)
{
    const auto survivor = Merge::survivor(record.fields);
    const auto *type = Schema::type(record.type);
    const bool derived = type && !type->derivedFrom.isEmpty();
    const bool allowed = !survivor.isNull() && (derived ? survivor != record.id : survivor < record.id);
    return allowed ? survivor : Id();
}

bool Redirects::set(const Id &id, const Id &survivor)
{
    const auto known = m_survivors.value(id);
    if (known == survivor) {
        return false;
    }
    m_moved.insert(id);
    m_moved.insert(of(id));
    if (survivor.isNull()) {
        m_survivors.remove(id);
    } else {
        m_survivors.insert(id, survivor);
    }
    return true;
}

QSet<Id> Redirects::takeMoved()
{
    return std::exchange(m_moved, {});
}

} // namespace Liaison
