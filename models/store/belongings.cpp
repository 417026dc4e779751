// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "belongings.h"

#include "merge.h"
#include "schema.h"
#include "statecodec.h"

namespace Liaison::Belongings
{

namespace
{
bool ties(const Field &field)
{
    return field.kind == FieldKind::Link && field.is(Required);
}
}

Result<QList<Id>> of(const Reader &reader, const QList<Id> &owners)
{
    QList<Id> found;
    for (const auto &type : Schema::types()) {
        for (const auto &field : type.fields) {
            if (!ties(field)) {
                continue;
            }
            const auto sql = QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ?").arg(type.name, field.name);
            for (const auto &owner : owners) {
                LIAISON_TRY(const auto rows, reader.select(sql, {owner.bytes()}));
                for (const auto &row : rows) {
                    const auto id = Id::fromBytes(row.first().toByteArray());
                    if (!found.contains(id)) {
                        found.append(id);
                    }
                }
            }
        }
    }
    return found;
}

Result<QList<Id>> inTrash(const Reader &reader, const QList<Id> &owners)
{
    QList<Id> found;
    for (const auto &type : Schema::types()) {
        if (std::ranges::none_of(type.fields, ties)) {
            continue;
        }
        LIAISON_TRY(const auto rows,
                    reader.select(QStringLiteral("SELECT id, state FROM record WHERE type = ? AND deleted = 1"),
                                  {QString(type.name)}));
        for (const auto &row : rows) {
            LIAISON_TRY(const auto fields, StateCodec::decodeFields(row.at(1).toByteArray()));
            const bool belongs = std::ranges::any_of(type.fields, [&](const Field &field) {
                return ties(field)
                    && owners.contains(Id::fromBytes(Merge::shownValue(fields, field.name).toByteArray()));
            });
            if (belongs) {
                found.append(Id::fromBytes(row.first().toByteArray()));
            }
        }
    }
    return found;
}

Result<QSet<Id>> inTrashOf(const Reader &reader, const Id &owner)
{
    QSet<Id> found;
    QList<Id> owners{owner};
    while (!owners.isEmpty()) {
        LIAISON_TRY(const auto next, inTrash(reader, owners));
        owners.clear();
        for (const auto &id : next) {
            if (id != owner && !found.contains(id)) {
                found.insert(id);
                owners.append(id);
            }
        }
    }
    return found;
}

} // namespace Liaison::Belongings
