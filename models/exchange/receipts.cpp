// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "receipts.h"

#include "documents/wording.h"
#include "foundation/wordlist.h"
#include "store/sendings.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
QString numbersText(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const auto number : numbers) {
        texts.append(QString::number(number));
    }
    return listed(texts);
}
}

Result<Receipts> Receipts::of(const Reader &reader, const Peer &peer)
{
    const auto notes = PeerNotes::read(reader, peer.id);
    Receipts receipts{.peer = peer,
                      .sent = notes.number,
                      .sentAt = notes.sent.isEmpty() ? QDateTime() : notes.sent.last().at,
                      .confirmed = notes.acknowledged.number,
                      .confirmedAt = notes.acknowledged.at};
    LIAISON_TRY(const auto erasures,
                reader.select(u"SELECT count(*) FROM sent s JOIN erasure e ON e.id = s.record"
                              " WHERE s.peer = ? AND NOT (s.kind = ? AND s.bundle <= ?)"_s,
                              {peer.id.bytes(), int(Sending::Erased), notes.acknowledged.number}));
    receipts.erasures = erasures.isEmpty() ? 0 : erasures.first().first().toInt();
    for (const auto &[replica, entry] : notes.received) {
        receipts.received.append(
            {.replica = replica, .newest = entry.newest, .at = entry.at, .missing = entry.missing});
    }
    std::ranges::sort(receipts.received, std::greater(), &From::at);
    Manifest::Sync sync;
    LIAISON_CHECK(notes.acknowledge(reader, sync));
    receipts.asks = sync.pleaseSendAll;
    return receipts;
}

QStringList Receipts::text() const
{
    QStringList lines;
    if (erasures > 0) {
        lines.append(i18ncp("@info %2 a person",
                            "%2 has not confirmed the erasure of %1 record.",
                            "%2 has not confirmed the erasure of %1 records.",
                            erasures,
                            peer.name));
    }
    if (sent == 0) {
        lines.append(i18nc("@info", "Nothing was sent yet."));
    } else if (confirmed == sent) {
        lines.append(i18nc("@info %1 number, %2 moment",
                           "Bundle %1 was taken over there; that is known since %2.",
                           confirmed,
                           Wording::moment(confirmedAt)));
    } else if (confirmed == 0) {
        lines.append(i18nc("@info %1 number, %2 moment",
                           "Bundle %1 was sent on %2; none is confirmed yet.",
                           sent,
                           Wording::moment(sentAt)));
    } else {
        lines.append(i18nc("@info %1 and %2 numbers, %3 moment",
                           "Bundle %1 was sent on %3; bundle %2 is the last that is confirmed.",
                           sent,
                           confirmed,
                           Wording::moment(sentAt)));
    }
    if (received.isEmpty()) {
        lines.append(i18nc("@info", "Nothing came from there yet."));
    }
    for (const auto &from : received) {
        lines.append(
            i18nc("@info %1 number, %2 moment", "Bundle %1 came on %2.", from.newest, Wording::moment(from.at)));
        if (!from.missing.isEmpty()) {
            lines.append(i18nc("@info %1 numbers",
                               "Bundles that never came: %1. That is harmless: later ones hold what was in them.",
                               numbersText(from.missing)));
        }
    }
    if (asks) {
        lines.append(i18nc("@info", "The next bundle asks for everything, because something is missing here."));
    }
    return lines;
}

} // namespace Liaison
