// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "parts.h"

#include "store/belongings.h"

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// The records that were merged into @p entry, directly or by way of others.
Result<QList<Id>> mergedInto(const Reader &reader, const Id &entry)
{
    QList<Id> found;
    QList<Id> next{entry};
    while (!next.isEmpty()) {
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT id FROM merged WHERE survivor = ?"_s, {next.takeFirst().bytes()}));
        for (const auto &row : rows) {
            const auto id = Id::fromBytes(row.first().toByteArray());
            if (id != entry && !found.contains(id)) {
                found.append(id);
                next.append(id);
            }
        }
    }
    return found;
}

/// What belongs to @p owners and is of one of @p types.
Result<QList<Id>> belonging(const Reader &reader, const QList<Id> &owners, const QStringList &types)
{
    LIAISON_TRY(const auto live, Belongings::of(reader, owners));
    LIAISON_TRY(const auto trashed, Belongings::inTrash(reader, owners));
    QList<Id> found;
    for (const auto &id : live + trashed) {
        LIAISON_TRY(const auto info, reader.info(id));
        if (info && types.contains(info->type)) {
            found.append(id);
        }
    }
    return found;
}
}

Result<QList<Id>> partsOf(const Reader &reader, const Id &entry)
{
    LIAISON_TRY(const auto info, reader.info(entry));
    LIAISON_TRY(const auto merged, mergedInto(reader, entry));
    const bool isPerson = info && info->type == u"person";
    const QList<Id> owners = QList<Id>{entry} + merged;
    QStringList own{u"contact_point"_s};
    own.append(isPerson ? u"post"_s : u"competence"_s);
    LIAISON_TRY(const auto parts, belonging(reader, owners, own));
    LIAISON_TRY(const auto further, belonging(reader, parts, {u"contact_point"_s}));
    QList<Id> all;
    for (const auto &id : owners + parts + further) {
        if (!all.contains(id)) {
            all.append(id);
        }
    }
    return all;
}

} // namespace Liaison::Directory
