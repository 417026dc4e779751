// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of what goes to people in the circle: bundle export, peer status.

#include "foundation/wordlist.h"
#include "verb.h"

#include "exchange/acquaintance.h"
#include "exchange/receipts.h"
#include "exchange/syncexport.h"

#include <KLocalizedString>

#include <QDir>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
/// Whom a bundle is for: --to, or the only peer there is.
Result<Peer> recipientOf(const Call &call)
{
    const auto names = call.values(u"to"_s);
    return call.store
        ->read([names](Reader &reader) -> Result<Peer> {
            const auto peers = Circle::peers(reader);
            if (peers.isEmpty()) {
                return Error{Error::Code::NotFound,
                             i18nc("@info:shell",
                                   "Nobody is in your circle yet to whom a bundle could be addressed. First give them "
                                   "your card, from “identity --card me.liaison-card”; then add theirs with “peer add "
                                   "CARD”. They do the same.")};
            }
            if (!names.isEmpty()) {
                return Circle::named(reader, names.last());
            }
            if (peers.size() > 1) {
                QStringList all;
                for (const auto &peer : peers) {
                    all.append(peer.name);
                }
                return Error{
                    Error::Code::Invalid,
                    i18nc("@info:shell %1 names", "Whom is the bundle for? Say --to with one of: %1.", listed(all))};
            }
            return peers.first();
        })
        .result();
}

Result<Reply> bundleExport(const Call &call)
{
    const auto file = QDir().absoluteFilePath(call.arguments.first());
    LIAISON_TRY(const auto peer, recipientOf(call));
    LIAISON_TRY(const auto written, SyncExport::write(*call.profile, peer.id, file).result());
    const auto &plan = written.plan;
    auto text = i18ncp("@info:shell %1 count, %2 number, %3 file, %4 sentences",
                       "Bundle %2 with one record was written to %3. %4",
                       "Bundle %2 with %1 records was written to %3. %4",
                       int(written.manifest.records),
                       written.manifest.sync.number,
                       written.file,
                       written.sealing.text())
        + u'\n';
    text += i18nc("@info:shell %1 a person, %2 to %4 counts",
                  "For %1: %2 changed, %3 withdrawn, %4 erased.",
                  peer.name,
                  plan.records.size(),
                  plan.withdrawals.size(),
                  plan.erasures.size());
    if (plan.withheld > 0) {
        QStringList sentences{i18ncp("@info:shell %2 a person",
                                     "%1 record stays here: %2 may not see it.",
                                     "%1 records stay here: %2 may not see them.",
                                     plan.withheld,
                                     peer.name)};
        if (plan.unlabelled > 0) {
            sentences.append(i18ncp("@info:shell",
                                    "%1 of these could have a TLP label and has none, which counts as RED. “set ID "
                                    "tlp=GREEN” gives it one.",
                                    "%1 of these could have a TLP label and have none, which counts as RED. “set ID "
                                    "tlp=GREEN” gives one of them a label.",
                                    plan.unlabelled));
        }
        sentences.append(i18nc("@info:shell %1 the beginning of an id",
                               "What they may see is what you agreed: “peer show %1”, “peer set %1 --scope CC,... "
                               "--clearance TLP”.",
                               peer.id.text().first(8)));
        text += u' ' + sentences.join(u'\n');
    }
    text += u'\n';
    return Reply{{{u"file"_s, written.file},
                  {u"bytes"_s, written.fileSize},
                  {u"number"_s, written.manifest.sync.number},
                  {u"records"_s, written.manifest.records},
                  {u"encrypted"_s, written.sealing.encrypted},
                  {u"hash"_s, QString::fromLatin1(written.hash.toHex())},
                  {u"to"_s, peer.name},
                  {u"everything"_s, plan.everything},
                  {u"withdrawn"_s, plan.withdrawals.size()},
                  {u"erased"_s, plan.erasures.size()},
                  {u"withheld"_s, plan.withheld},
                  {u"unlabelled"_s, plan.unlabelled}},
                 text};
}

Result<Reply> peerStatus(const Call &call)
{
    const auto names = call.arguments;
    const auto read = [names](Reader &reader) -> Result<QList<Receipts>> {
        QList<Peer> peers = Circle::peers(reader);
        if (!names.isEmpty()) {
            LIAISON_TRY(auto peer, Circle::named(reader, names.first()));
            peers = {std::move(peer)};
        }
        QList<Receipts> all;
        for (const auto &peer : std::as_const(peers)) {
            LIAISON_TRY(auto receipts, Receipts::of(reader, peer));
            all.append(std::move(receipts));
        }
        return all;
    };
    LIAISON_TRY(const auto all, call.store->read(read).result());
    QJsonArray json;
    QString text;
    for (const auto &receipts : all) {
        QJsonArray received;
        for (const auto &from : receipts.received) {
            QJsonArray missing;
            for (const auto number : from.missing) {
                missing.append(number);
            }
            received.append(QJsonObject{{u"number"_s, from.newest},
                                        {u"at"_s, from.at.toUTC().toString(Qt::ISODateWithMs)},
                                        {u"missing"_s, missing}});
        }
        json.append(QJsonObject{{u"id"_s, receipts.peer.id.text()},
                                {u"name"_s, receipts.peer.name},
                                {u"sent"_s, receipts.sent},
                                {u"confirmed"_s, receipts.confirmed},
                                {u"confirmed_at"_s, receipts.confirmedAt.toUTC().toString(Qt::ISODateWithMs)},
                                {u"erasures"_s, receipts.erasures},
                                {u"received"_s, received},
                                {u"asks"_s, receipts.asks}});
        text += receipts.peer.name + u'\n';
        const auto lines = receipts.text();
        for (const auto &line : lines) {
            text += u"    "_s + line + u'\n';
        }
    }
    if (all.isEmpty()) {
        text = i18nc("@info:shell", "There is nobody in your circle yet. Add somebody by their card.") + u'\n';
    }
    return Reply{{{u"peers"_s, json}}, text};
}
}

std::vector<Verb> sendingVerbs()
{
    return {
        {"bundle export",
         "FILE",
         kli18nc("@info:shell", "writes a bundle for somebody in your circle"),
         kli18nc(
             "@info:shell",
             "What changed here since that person confirmed a bundle, as far as they may see it, with all its versions, as one new file that "
             "is encrypted for them and signed: nobody else can read it. With one person in the circle --to may be left out. An existing "
             "file is never overwritten."),
         {{"to",
           "PEER",
           kli18nc("@info:shell", "Whom it is for: a name (one word of it will do), or the beginning of an id.")}},
         {{"file", kli18nc("@info:shell", "The file, absolute.")},
          {"bytes", kli18nc("@info:shell", "Its size.")},
          {"number", kli18nc("@info:shell", "Which bundle of this profile it is.")},
          {"records", kli18nc("@info:shell", "How many records it holds.")},
          {"encrypted", kli18nc("@info:shell", "Whether it is encrypted.")},
          {"hash", kli18nc("@info:shell", "By which it is known.")},
          {"to", kli18nc("@info:shell", "Whom it is for.")},
          {"everything", kli18nc("@info:shell", "Whether it builds on no earlier bundle.")},
          {"withdrawn", kli18nc("@info:shell", "How many records it says to be no longer kept up to date.")},
          {"erased", kli18nc("@info:shell", "How many erasures it tells.")},
          {"withheld", kli18nc("@info:shell", "How many records they may not see.")},
          {"unlabelled",
           kli18nc("@info:shell", "How many of these they could see if they had a TLP label; none counts as RED.")}},
         {{"bundle export friday.liaison", kli18nc("@info:shell", "A new bundle for the only person in the circle.")},
          {"bundle export --to Aino friday.liaison", kli18nc("@info:shell", "A new bundle for Aino.")}},
         Verb::Existing,
         bundleExport},
        {"peer status",
         "[PEER]",
         kli18nc("@info:shell", "tells which bundles arrived, and who has not confirmed an erasure"),
         kli18nc("@info:shell", "For one person in your circle, or for everybody."),
         {},
         {{"peers[]",
           kli18nc(
               "@info:shell",
               "id, name, sent (number of the last bundle), confirmed (of the newest that was taken over there; 0 for none), "
               "confirmed_at, erasures (not confirmed), received (number, at and missing, for each database of theirs) and asks "
               "(whether the next bundle asks for everything).")}},
         {{"peer status", kli18nc("@info:shell", "Everybody.")}},
         Verb::Existing,
         peerStatus},
    };
}

} // namespace Liaison::Terminal
