// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "support/acquaintance.h"
#include "support/records.h"

/// Profiles that send each other bundles without a window.
namespace Liaison::Test
{

/// Writes the next bundle from one profile to another as a new file in @p folder. Where the two do not know each other, they do then.
inline QString sendBundle(Profile &from, Profile &to, const QTemporaryDir &folder)
{
    static int number = 0;
    const auto peer = must(acquaint(from, to));
    const auto file = folder.filePath(QString::number(++number) + QStringLiteral(".liaison"));
    return must(SyncExport::write(from, peer, file)).file;
}

inline QString sendBundle(const TemporaryProfile &from, const TemporaryProfile &to, const QTemporaryDir &folder)
{
    return sendBundle(*from.operator->(), *to.operator->(), folder);
}

inline void takeIn(const TemporaryProfile &profile, const QString &file)
{
    const auto bundle = must(SyncImport::open(*profile.operator->(), file));
    must(SyncImport::accept(*profile.operator->(), must(SyncImport::preview(profile.store(), bundle))));
}

/// Sets one field of a record of any type.
inline void setField(Store &store, const Id &id, const QString &field, const QCborValue &value)
{
    must(store.edit(QStringLiteral("Change"), [=](Edit &edit) -> Result<Done> {
        LIAISON_TRY(const auto info, edit.info(id));
        LIAISON_CHECK(edit.write(info->type, id, {{field, value}}));
        return Done();
    }));
    letTimePass();
}

inline QList<Conflict> conflictsIn(Store &store)
{
    return must(store.read([](Reader &reader) {
        return reader.conflicts();
    }));
}

/// What a field of a record shows, as a person reads it.
inline QString shownIn(Store &store, const Id &id, const QString &field)
{
    return must(store.read([=](Reader &reader) -> Result<QString> {
        LIAISON_TRY(const auto info, reader.info(id));
        LIAISON_TRY(const auto values, reader.values(id));
        return reader.display(info->type, field, values.value(field));
    }));
}

} // namespace Liaison::Test
