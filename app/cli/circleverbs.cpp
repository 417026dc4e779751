// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of keys and of the people who know them: identity, identity renew, identity recover, identity wallet, peer add, list, show, set, remove.

#include "cardout.h"
#include "verb.h"

#include "exchange/acquaintance.h"
#include "exchange/age.h"
#include "exchange/fingerprintwords.h"
#include "exchange/newfile.h"
#include "exchange/recoverysheet.h"
#include "exchange/rights.h"
#include "exchange/wallet.h"
#include "store/profile.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString absoluteFile(const QString &file)
{
    return QDir().absoluteFilePath(file);
}

QJsonObject deviceJson(const Device &device)
{
    const auto fingerprint = device.fingerprint();
    return {{u"name"_s, device.name},
            {u"age"_s, Age::recipientText(device.recipient)},
            {u"minisign"_s, Minisign::publicKeyText(device.signer)},
            {u"fingerprint"_s, fingerprint},
            {u"words"_s, QJsonArray::fromStringList(FingerprintWords::of(fingerprint))}};
}

QString deviceText(const Device &device)
{
    return u"  age       %1\n  minisign  %2\n"_s.arg(Age::recipientText(device.recipient),
                                                     Minisign::publicKeyText(device.signer))
        + i18nc("@info:shell %1 is a list of words",
                "  words     %1",
                FingerprintWords::of(device.fingerprint()).join(u' '))
        + u'\n';
}

QJsonObject peerJson(const Peer &peer)
{
    QJsonArray devices;
    for (const auto &device : peer.devices) {
        devices.append(deviceJson(device));
    }
    return {{u"id"_s, peer.id.text()},
            {u"name"_s, peer.name},
            {u"organisation"_s, peer.organisation},
            {u"country"_s, peer.country},
            {u"scope"_s, QJsonArray::fromStringList(Rights::holder(peer).scope)},
            {u"clearance"_s, Rights::holder(peer).clearance},
            {u"relay"_s, peer.mayRelay},
            {u"automatic"_s, peer.automatic},
            {u"mine"_s, peer.mine},
            {u"since"_s, peer.since.toUTC().toString(Qt::ISODate)},
            {u"devices"_s, devices}};
}

/// One line: "3f2a91c0  Karen Prøve (Valgstyrelsen)  DK  TLP:GREEN".
QString peerLine(const Peer &peer)
{
    const auto who = peer.organisation.isEmpty() ? peer.name : u"%1 (%2)"_s.arg(peer.name, peer.organisation);
    const auto holder = Rights::holder(peer);
    return u"%1  %2  %3  TLP:%4\n"_s.arg(peer.id.text().first(8), who, holder.scope.join(u','), holder.clearance);
}

QString peerText(const Peer &peer)
{
    auto text = peerLine(peer);
    const auto add = [&text](bool set, const QString &sentence) {
        text += set ? u"  "_s + sentence + u'\n' : QString();
    };
    add(peer.mine, i18nc("@info:shell", "another device of mine"));
    add(peer.mayRelay, i18nc("@info:shell", "may pass on what others wrote"));
    add(peer.automatic, i18nc("@info:shell", "clean bundles from the exchange folder are taken over without asking"));
    for (const auto &device : peer.devices) {
        text += deviceText(device);
    }
    return text;
}

Result<Identity> identityOf(const Call &call)
{
    return Identity::of(call.profile->folder());
}

QStringList scopeOption(const Call &call)
{
    return call.isSet(u"scope"_s) ? call.values(u"scope"_s).last().split(u',', Qt::SkipEmptyParts) : QStringList();
}

/// What identity and the verbs that change it answer.
Result<Reply> tell(const Call &call, const Identity &identity)
{
    LIAISON_TRY(const auto scope,
                call.store
                    ->read([](Reader &reader) -> Result<QStringList> {
                        return Rights::me(reader).scope;
                    })
                    .result());
    auto json = deviceJson(identity.device());
    json.insert(u"scope"_s, QJsonArray::fromStringList(scope));
    return Reply{json,
                 i18nc("@info:shell", "Your public keys; give them to others with “identity --card FILE”.") + u'\n'
                     + deviceText(identity.device())};
}

Result<Reply> identity(const Call &call)
{
    LIAISON_TRY(const auto identity, identityOf(call));
    if (call.isSet(u"scope"_s)) {
        LIAISON_CHECK(call.store
                          ->edit(QString(),
                                 [scope = scopeOption(call)](Edit &edit) {
                                     return Rights::setMyScope(edit, scope);
                                 })
                          .result());
    }
    LIAISON_TRY(auto reply, tell(call, identity));
    if (call.isSet(u"card"_s)) {
        const auto file = absoluteFile(call.values(u"card"_s).last());
        LIAISON_TRY(auto place, NewFile::claim(file));
        LIAISON_CHECK(writeCard(call, place));
        reply.json.insert(u"card"_s, file);
        reply.text += cardText(file);
    }
    if (call.isSet(u"recovery"_s)) {
        const auto file = absoluteFile(call.values(u"recovery"_s).last());
        if (!file.endsWith(u".pdf", Qt::CaseInsensitive)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 file",
                               "%1: the recovery sheet is a page to print; give the file the ending .pdf.",
                               file)};
        }
        LIAISON_TRY(const auto name,
                    call.store
                        ->read([](Reader &reader) -> Result<QString> {
                            return reader.title(reader.me());
                        })
                        .result());
        LIAISON_CHECK(RecoverySheet::write(identity, name, file));
        reply.json.insert(u"recovery"_s, file);
        reply.text += i18nc("@info:shell %1 file",
                            "Print %1, lock the sheet away, and delete the file: it holds your secret keys.",
                            file)
            + u'\n';
    }
    return reply;
}

Result<Reply> identityRenew(const Call &call)
{
    LIAISON_TRY(const auto identity, Identity::renew(call.profile->folder()));
    LIAISON_TRY(auto reply, tell(call, identity));
    reply.text =
        i18nc("@info:shell",
              "Your keys are new. The earlier ones still open what is under way, and vouch for the new ones: give "
              "everybody in your circle your card again.")
        + u'\n' + reply.text;
    return reply;
}

Result<Reply> identityRecover(const Call &call)
{
    const auto &name = call.arguments.first();
    QFile file(name == u"-" ? QString() : absoluteFile(name));
    constexpr qint64 largest = 64 * 1024;
    const bool open = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        return Error{Error::Code::NotFound,
                     i18nc("@info:shell %1 file, %2 reason", "%1 can't be read: %2", name, file.errorString())};
    }
    LIAISON_TRY(const auto identity, Identity::recover(call.profile->folder(), QString::fromUtf8(file.read(largest))));
    LIAISON_TRY(auto reply, tell(call, identity));
    reply.text = i18nc("@info:shell",
                       "The keys of the recovery sheet are in this profile. Compare the words with those on the sheet.")
        + u'\n' + reply.text;
    return reply;
}

Result<Reply> identityWallet(const Call &call)
{
    const auto &folder = call.folder;
    const auto word = call.arguments.value(0);
    if (!word.isEmpty() && word != u"yes" && word != u"no") {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 what was typed",
                           "“%1” is not understood: say yes to keep your keys in the desktop's wallet, no to keep them "
                           "in files.",
                           word)};
    }
    if (!word.isEmpty()) {
        LIAISON_CHECK(word == u"yes" ? Identity::moveToWallet(folder) : Identity::moveToFiles(folder));
    }
    const bool inWallet = Identity::isInWallet(folder);
    return Reply{{{u"wallet"_s, inWallet}, {u"available"_s, Wallet::check().ok()}},
                 (inWallet
                      ? i18nc("@info:shell",
                              "Your keys are encrypted in the profile's folder; what opens them is in the desktop's "
                              "wallet. Keep the recovery sheet: without the wallet, it alone brings them back.")
                      : i18nc("@info:shell", "Your keys are in the profile's folder, in files that only you can read."))
                     + u'\n'};
}

Result<Reply> peerAdd(const Call &call)
{
    LIAISON_TRY(const auto identity, identityOf(call));
    LIAISON_TRY(const auto card, Card::read(absoluteFile(call.arguments.first())));
    Circle::Terms terms{.scope = scopeOption(call), .mine = call.isSet(u"mine"_s)};
    if (call.isSet(u"clearance"_s)) {
        terms.clearance = call.values(u"clearance"_s).last().toUpper();
    }
    const auto deviceOf = call.isSet(u"device-of"_s) ? call.values(u"device-of"_s).last() : QString();
    const auto join = [card, terms, deviceOf, own = identity.device()](Edit &edit) -> Result<Peer> {
        auto agreed = terms;
        if (!deviceOf.isEmpty()) {
            LIAISON_TRY(const auto peer, Circle::named(edit, deviceOf));
            agreed.deviceOf = peer.id;
        }
        LIAISON_TRY(const auto id, Circle::join(edit, card, own, agreed));
        return *Circle::find(edit, id);
    };
    LIAISON_TRY(const auto peer,
                call.store->edit(i18nc("@info label of a change; %1 person", "Add %1 to the circle", card.name), join)
                    .result());
    return Reply{
        peerJson(peer),
        peerText(peer)
            + i18nc("@info:shell",
                    "Compare the words with the owner of the card, on the telephone or face to face. If one differs, "
                    "take them out again with “peer remove”.")
            + u'\n'};
}

Result<Reply> peerList(const Call &call)
{
    LIAISON_TRY(const auto peers,
                call.store
                    ->read([](Reader &reader) -> Result<QList<Peer>> {
                        return Circle::peers(reader);
                    })
                    .result());
    QJsonArray list;
    QString text;
    for (const auto &peer : peers) {
        list.append(peerJson(peer));
        text += peerLine(peer);
    }
    return Reply{{{u"peers"_s, list}},
                 peers.isEmpty()
                     ? i18nc("@info:shell", "Nobody is in your circle yet. Add somebody with “peer add CARD”.") + u'\n'
                     : text};
}

Result<Reply> peerShow(const Call &call)
{
    LIAISON_TRY(const auto peer,
                call.store
                    ->read([word = call.arguments.first()](Reader &reader) {
                        return Circle::named(reader, word);
                    })
                    .result());
    return Reply{peerJson(peer), peerText(peer)};
}

Result<Reply> peerSet(const Call &call)
{
    const auto change = [&call](Edit &edit) -> Result<Peer> {
        LIAISON_TRY(auto peer, Circle::named(edit, call.arguments.first()));
        if (call.isSet(u"scope"_s)) {
            LIAISON_TRY(peer.scope, Rights::scopeFrom(scopeOption(call)));
        }
        if (call.isSet(u"clearance"_s)) {
            peer.clearance = call.values(u"clearance"_s).last().toUpper();
        }
        if (call.isSet(u"relay"_s)) {
            peer.mayRelay = call.values(u"relay"_s).last() == u"yes";
        }
        if (call.isSet(u"automatic"_s)) {
            peer.automatic = call.values(u"automatic"_s).last() == u"yes";
        }
        LIAISON_CHECK(Circle::put(edit, peer));
        return peer;
    };
    LIAISON_TRY(
        const auto peer,
        call.store->edit(i18nc("@info label of a change", "Change what was agreed with a peer"), change).result());
    return Reply{peerJson(peer), peerText(peer)};
}

Result<Reply> peerRemove(const Call &call)
{
    const auto remove = [word = call.arguments.first()](Edit &edit) -> Result<Peer> {
        LIAISON_TRY(const auto peer, Circle::named(edit, word));
        LIAISON_CHECK(Circle::remove(edit, peer.id));
        return peer;
    };
    LIAISON_TRY(const auto peer,
                call.store->edit(i18nc("@info label of a change", "Remove somebody from the circle"), remove).result());
    return Reply{
        {{u"removed"_s, peer.id.text()}, {u"name"_s, peer.name}},
        i18nc("@info:shell %1 person",
              "%1 is no longer in your circle. What came from them stays; what they have already got stays with them.",
              peer.name)
            + u'\n'};
}

const std::vector<JsonKey> &identityKeys()
{
    static const std::vector<JsonKey> keys{
        {"name", kli18nc("@info:shell", "What this computer is called.")},
        {"age", kli18nc("@info:shell", "To which others encrypt.")},
        {"minisign", kli18nc("@info:shell", "By which others know what you signed.")},
        {"fingerprint", kli18nc("@info:shell", "Of the two.")},
        {"words[]", kli18nc("@info:shell", "The same to be read out.")},
        {"scope[]", kli18nc("@info:shell", "Countries that you answer for; * for everything.")},
        {"card", kli18nc("@info:shell", "With --card: the file, absolute.")},
        {"recovery", kli18nc("@info:shell", "With --recovery: the file, absolute.")},
    };
    return keys;
}

const std::vector<JsonKey> &peerKeys()
{
    static const std::vector<JsonKey> keys{
        {"id", kli18nc("@info:shell", "By which this profile knows the peer.")},
        {"name", kli18nc("@info:shell", "As on their card.")},
        {"organisation", kli18nc("@info:shell", "As on their card, or empty.")},
        {"country", kli18nc("@info:shell", "Two letters, or empty.")},
        {"scope[]",
         kli18nc(
             "@info:shell",
             "Countries whose records the peer may see and change; EU for what concerns no single one; * for all.")},
        {"clearance", kli18nc("@info:shell", "The strictest TLP that the peer may see.")},
        {"relay", kli18nc("@info:shell", "Whether bundles of the peer may carry what others wrote.")},
        {"automatic",
         kli18nc("@info:shell",
                 "Whether clean bundles of the peer are taken over from the exchange folder without asking.")},
        {"mine", kli18nc("@info:shell", "Whether it is another device of your own.")},
        {"since", kli18nc("@info:shell", "When the peer joined.")},
        {"devices[]", kli18nc("@info:shell", "name, age, minisign, fingerprint and words, as “identity” tells them.")},
    };
    return keys;
}
}

std::vector<Verb> circleVerbs()
{
    const VerbOption scope{
        "scope",
        "CC,...",
        kli18nc("@info:shell",
                "Countries whose records the peer may see and change; EU: what concerns no single one; *: all.")};
    const VerbOption clearance{"clearance",
                               "TLP",
                               kli18nc("@info:shell", "The strictest TLP that the peer may see; GREEN unless given.")};
    return {
        {"identity",
         "",
         kli18nc("@info:shell", "prints your public keys, writes your card"),
         kli18nc(
             "@info:shell",
             "Prints the public keys of this profile; they are made where there are none. Others need your card to send you bundles, and compare "
             "the ten words with you once. The secret keys lie in the profile's folder keys/, readable by you alone, and in no backup: print the "
             "recovery sheet."),
         {{"card", "FILE", kli18nc("@info:shell", "Writes your card, a new file; the usual ending is .liaison-card.")},
          {"recovery",
           "FILE",
           kli18nc("@info:shell", "Writes a page to print (.pdf) with your secret keys, for the day they are lost.")},
          {"scope", "CC,...", kli18nc("@info:shell", "Says what you answer for: countries, EU, or * for everything.")}},
         identityKeys(),
         {{"identity --card anna.liaison-card", kli18nc("@info:shell", "To be sent to others.")},
          {"identity --recovery sheet.pdf", kli18nc("@info:shell", "To be printed and locked away.")}},
         Verb::Existing,
         identity},
        {"identity renew",
         "",
         kli18nc("@info:shell", "makes new keys that the old ones vouch for"),
         kli18nc(
             "@info:shell",
             "Makes new keys. Your card then also carries the signatures of the earlier ones, so that whoever gets it takes it for what "
             "it is. Bundles that are still under way to the earlier keys can be opened."),
         {},
         identityKeys(),
         {{"identity renew", kli18nc("@info:shell", "Then send your card to everybody again.")}},
         Verb::Existing,
         identityRenew},
        {"identity recover",
         "FILE",
         kli18nc("@info:shell", "brings keys back from a recovery sheet"),
         kli18nc(
             "@info:shell",
             "Reads the letters of a recovery sheet from a text file, or from standard input where FILE is -. Spaces, line breaks and small "
             "letters do not matter. Keys that are there stay beside them."),
         {},
         identityKeys(),
         {{"identity recover typed.txt", kli18nc("@info:shell", "On the new computer.")}},
         Verb::Existing,
         identityRecover},
        {"identity wallet",
         "[yes|no]",
         kli18nc("@info:shell", "keeps your keys in the desktop's wallet, or in files"),
         kli18nc(
             "@info:shell",
             "With yes, the files with your secret keys are encrypted, and what opens them is put into the desktop's wallet (KWallet, GNOME Keyring or "
             "another Secret Service); with no, they become plain files again, readable by you alone. Without either, tells where they are. A wallet "
             "that is locked asks for its password. Where it does not open nothing can be exchanged; everything else works."),
         {},
         {{"wallet", kli18nc("@info:shell", "Whether the wallet holds what opens the keys.")},
          {"available", kli18nc("@info:shell", "Whether there is a wallet in this session.")}},
         {{"identity wallet yes", kli18nc("@info:shell", "From now on.")}},
         Verb::Existing,
         identityWallet},
        {"peer add",
         "FILE",
         kli18nc("@info:shell", "takes the owner of a card into your circle"),
         kli18nc(
             "@info:shell",
             "Pins the keys of a card. Whoever has a name that you know and another key is refused, unless the known key vouches for it: then it "
             "is renewed. Compare the words."),
         {scope,
          clearance,
          {"device-of", "PEER", kli18nc("@info:shell", "It is one more computer of this peer.")},
          {"mine",
           nullptr,
           kli18nc("@info:shell", "It is another computer of your own: it may see and change everything.")}},
         peerKeys(),
         {{"peer add karen.liaison-card --scope DK --clearance AMBER", kli18nc("@info:shell", "A coordinator joins.")}},
         Verb::Existing,
         peerAdd},
        {"peer list",
         "",
         kli18nc("@info:shell", "lists who is in your circle"),
         kli18nc("@info:shell", "One line for each: beginning of the id, name, scope, clearance."),
         {},
         {{"peers[]", kli18nc("@info:shell", "Each as “peer show” tells it.")}},
         {{"peer list", kli18nc("@info:shell", "By name.")}},
         Verb::Existing,
         peerList},
        {"peer show",
         "PEER",
         kli18nc("@info:shell", "tells what was agreed with a peer"),
         kli18nc(
             "@info:shell",
             "What was agreed, and the keys with their words. PEER is a name (one word of it will do), or the beginning of an id."),
         {},
         peerKeys(),
         {{"peer show \"Karen Prøve\"", kli18nc("@info:shell", "Compare the words.")}},
         Verb::Existing,
         peerShow},
        {"peer set",
         "PEER",
         kli18nc("@info:shell", "changes what was agreed with a peer"),
         kli18nc("@info:shell",
                 "Changes only what is given. PEER is a name (one word of it will do), or the beginning of an id."),
         {scope,
          {"clearance", "TLP", kli18nc("@info:shell", "The strictest TLP that the peer may see.")},
          {"relay", "yes|no", kli18nc("@info:shell", "May bundles of this peer carry what others wrote?")},
          {"automatic",
           "yes|no",
           kli18nc("@info:shell", "Take clean bundles of this peer from the exchange folder over without asking?")}},
         peerKeys(),
         {{"peer set 3f2a91c0 --scope DK,EU --relay yes", kli18nc("@info:shell", "More than before.")}},
         Verb::Existing,
         peerSet},
        {"peer remove",
         "PEER",
         kli18nc("@info:shell", "forgets a peer and the keys"),
         kli18nc(
             "@info:shell",
             "From now on nothing is addressed to the peer, and nothing of theirs is taken in. What came from them stays."),
         {},
         {{"removed", kli18nc("@info:shell", "The id.")}, {"name", kli18nc("@info:shell", "Of whom.")}},
         {{"peer remove 3f2a91c0", kli18nc("@info:shell", "They left.")}},
         Verb::Existing,
         peerRemove},
    };
}

} // namespace Liaison::Terminal
