// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sendings.h"

#include "database.h"

namespace Liaison::Sendings
{

Result<Done> note(Database &database, const Id &peer, const Sending &sending)
{
    LIAISON_CHECK(
        database.run(QStringLiteral("INSERT INTO sent(peer, record, kind, changed, bundle) VALUES(?, ?, ?, ?, ?)"
                                    " ON CONFLICT DO UPDATE SET kind = excluded.kind, changed = excluded.changed,"
                                    " bundle = CASE WHEN kind = excluded.kind AND changed = excluded.changed"
                                    " THEN min(bundle, excluded.bundle) ELSE excluded.bundle END"),
                     {peer.bytes(), sending.record.bytes(), int(sending.kind), sending.changed, sending.bundle}));
    return {};
}

Result<Done> noteReceived(Database &database, const Id &peer, const Id &record, bool same, qint64 changed)
{
    if (same) {
        return note(database, peer, {.record = record, .changed = changed});
    }
    // What else is known about it stays: there is something to be sent either way.
    LIAISON_CHECK(database.run(
        QStringLiteral("INSERT OR IGNORE INTO sent(peer, record, kind, changed, bundle) VALUES(?, ?, ?, 0, ?)"),
        {peer.bytes(), record.bytes(), int(Sending::Whole), Sending::known}));
    return {};
}

Result<Done> forgetBundles(Database &database, const Id &peer)
{
    LIAISON_CHECK(
        database.run(QStringLiteral("UPDATE sent SET bundle = ? WHERE peer = ?"), {Sending::never, peer.bytes()}));
    return {};
}

Result<Done> carryOver(Database &database, Database &backup)
{
    LIAISON_TRY(const auto rows, database.rows(QStringLiteral("SELECT peer, record, kind FROM sent")));
    for (const auto &row : rows) {
        LIAISON_CHECK(backup.run(
            QStringLiteral("INSERT OR IGNORE INTO sent(peer, record, kind, changed, bundle) VALUES(?, ?, ?, 0, ?)"),
            {row.at(0), row.at(1), row.at(2), Sending::never}));
    }
    return {};
}

} // namespace Liaison::Sendings
