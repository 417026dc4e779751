// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "withdrawals.h"

#include "circle.h"
#include "documents/wording.h"
#include "foundation/wordlist.h"
#include "store/belongings.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
QString nameOf(const WithdrawnBy &withdrawn)
{
    return withdrawn.peer.isEmpty() ? i18nc("@info instead of a person's name", "somebody who left your circle")
                                    : withdrawn.peer;
}

/// Each name once.
QString namesIn(const QList<WithdrawnBy> &some)
{
    QStringList names;
    for (const auto &withdrawn : some) {
        names.append(nameOf(withdrawn));
    }
    names.removeDuplicates();
    return listed(names);
}

QString ofRecord(const QList<WithdrawnBy> &own)
{
    const auto &newest = own.first();
    return i18nc(
        "@info %1 names, %2 date, %3 AMBER",
        "No longer kept up to date by %1: since %2 it is outside of what they may show you (TLP:%3 there). What you "
        "have stays as it is; ask them before you rely on it.",
        namesIn(own),
        Wording::moment(newest.at),
        newest.tlp);
}

QString ofParts(const Reader &reader, const QList<WithdrawnBy> &parts)
{
    QStringList titles;
    for (const auto &withdrawn : parts) {
        titles.append(reader.title(withdrawn.record));
    }
    titles.removeDuplicates();
    return i18nc("@info %1 names, %2 contact points or posts",
                 "No longer kept up to date by %1: %2. What you have stays as it is; ask them before you rely on it.",
                 namesIn(parts),
                 listed(titles));
}
}

Result<QList<WithdrawnBy>> Withdrawals::of(const Reader &reader, const Id &record)
{
    LIAISON_TRY(const auto rows, reader.select(u"SELECT record, peer, at, tlp FROM withdrawn ORDER BY at DESC"_s));
    if (rows.isEmpty()) { // as nearly always
        return QList<WithdrawnBy>();
    }
    LIAISON_TRY(const auto parts, Belongings::of(reader, {record}));
    QList<WithdrawnBy> own;
    QList<WithdrawnBy> others;
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        if (id != record && !parts.contains(id)) {
            continue;
        }
        const auto peer = Circle::find(reader, Id::fromBytes(row.at(1).toByteArray()));
        (id == record ? own : others)
            .append({.record = id,
                     .peer = peer ? peer->name : QString(),
                     .at = QDateTime::fromString(row.at(2).toString(), Qt::ISODateWithMs),
                     .tlp = row.at(3).toString()});
    }
    return own + others;
}

Result<QSet<Id>> Withdrawals::all(const Reader &reader)
{
    LIAISON_TRY(const auto rows, reader.select(u"SELECT DISTINCT record FROM withdrawn"_s));
    QSet<Id> ids;
    for (const auto &row : rows) {
        ids.insert(Id::fromBytes(row.first().toByteArray()));
    }
    return ids;
}

QString Withdrawals::word()
{
    return i18nc("@info of an entry that somebody keeps up to date for us no longer", "withdrawn");
}

Result<QString> Withdrawals::sentence(const Reader &reader, const Id &record)
{
    LIAISON_TRY(const auto all, of(reader, record));
    if (all.isEmpty()) {
        return QString();
    }
    const auto end = std::ranges::find_if(all, [&record](const WithdrawnBy &withdrawn) {
        return withdrawn.record != record;
    });
    const auto own = all.first(std::distance(all.begin(), end));
    return own.isEmpty() ? ofParts(reader, all) : ofRecord(own);
}

} // namespace Liaison
