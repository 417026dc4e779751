// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "acquaintance.h"

#include "foundation/reference.h"
#include "foundation/text.h"
#include "peernotes.h"
#include "rights.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
bool hasSigner(const Peer &peer, const QByteArray &signer)
{
    return std::ranges::any_of(peer.devices, [&signer](const Device &device) {
        return device.signer == signer;
    });
}

bool hasRecipient(const Peer &peer, const QByteArray &recipient)
{
    return std::ranges::any_of(peer.devices, [&recipient](const Device &device) {
        return device.recipient == recipient;
    });
}

/// Two people may have one name in two organisations; where one of them names none, nobody can tell.
bool isSamePerson(const Peer &peer, const Card &card)
{
    const auto same = [](const QString &a, const QString &b) {
        return Text::folded(a) == Text::folded(b);
    };
    return same(peer.name, card.name)
        && (same(peer.organisation, card.organisation) || peer.organisation.isEmpty() || card.organisation.isEmpty());
}

/// The signing key of @p peer that vouches for the keys on the card: their own, where only the other half is new, or a former one.
QByteArray voucherFor(const Peer &peer, const Card &card)
{
    if (hasSigner(peer, card.device.signer)) {
        return card.device.signer;
    }
    for (const auto &key : card.former) {
        if (hasSigner(peer, key)) {
            return key;
        }
    }
    return {};
}

QStringList usualScope(const Card &card)
{
    return {Reference::instance().country(card.country) ? card.country : QString(Peer::noCountry)};
}
}

Acquaintance Acquaintance::of(const Reader &reader, const Card &card, const Device &own)
{
    if (card.device.signer == own.signer || card.device.recipient == own.recipient) {
        return {.kind = Own, .card = card};
    }
    const auto peers = Circle::peers(reader);
    for (const auto &peer : peers) {
        if (hasSigner(peer, card.device.signer) && hasRecipient(peer, card.device.recipient)) {
            return {.kind = Known, .card = card, .peer = peer};
        }
    }
    for (const auto &peer : peers) {
        if (!voucherFor(peer, card).isEmpty()) {
            return {.kind = Renewed, .card = card, .peer = peer};
        }
    }
    for (const auto &peer : peers) {
        // Whoever takes over half of somebody's keys is no newcomer either.
        if (isSamePerson(peer, card) || hasRecipient(peer, card.device.recipient)) {
            return {.kind = Alarm, .card = card, .peer = peer};
        }
    }
    return {.kind = New, .card = card};
}

QString Acquaintance::text() const
{
    switch (kind) {
    case New:
        return i18nc(
            "@info %1 person",
            "%1 is not in your circle yet. Let them read out the words of their card, on the telephone or face to face, "
            "and compare each.",
            card.name);
    case Known:
        return i18nc("@info %1 person", "%1 is in your circle already, with this very key.", peer->name);
    case Renewed:
        return i18nc(
            "@info %1 person",
            "%1 has new keys, and the earlier key vouches for them. They take its place; what you agreed stays as it is.",
            peer->name);
    case Alarm:
        return i18nc(
            "@info %1 person",
            "Caution: %1 is in your circle with another key, and that key does not vouch for this one. Somebody may be "
            "pretending to be them. Ask them on the telephone, at a number that you know, and do not take the number from "
            "this message. If it is one more computer of theirs, add it to them; if they lost their keys, remove them and "
            "add them anew.",
            peer->name);
    case Own:
        return i18nc("@info", "This is your own card. Give it to others.");
    }
    return {};
}

Result<Id> Circle::join(Edit &edit, const Card &card, const Device &own, const Terms &terms)
{
    const auto found = Acquaintance::of(edit, card, own);
    if (found.kind == Acquaintance::Known) {
        return found.peer->id;
    }
    if (found.kind == Acquaintance::Renewed) {
        auto peer = *found.peer;
        const auto voucher = voucherFor(peer, card);
        for (auto &device : peer.devices) {
            if (device.signer == voucher) {
                device = card.device;
            }
        }
        return put(edit, peer);
    }
    if (!terms.deviceOf.isNull() && found.kind != Acquaintance::Own) {
        auto peer = find(edit, terms.deviceOf);
        if (!peer) {
            return Error{Error::Code::NotFound, i18nc("@info", "Nobody in your circle has this id.")};
        }
        peer->devices.append(card.device);
        return put(edit, *peer);
    }
    if (found.kind != Acquaintance::New) {
        return Error{Error::Code::Refused, found.text()};
    }
    LIAISON_TRY(const auto scope, Rights::scopeFrom(terms.scope));
    return put(edit,
               {.name = card.name,
                .organisation = card.organisation,
                .country = card.country,
                .devices = {card.device},
                .scope = terms.scope.isEmpty() ? usualScope(card) : scope,
                .clearance = terms.clearance,
                .mine = terms.mine});
}

QDateTime Circle::lastHeard(const Reader &reader, const Id &peer)
{
    QDateTime last;
    const auto notes = PeerNotes::read(reader, peer);
    for (const auto &[replica, received] : notes.received) {
        if (!last.isValid() || received.at > last) {
            last = received.at;
        }
    }
    return last;
}

Result<Peer> Circle::named(const Reader &reader, const QString &word)
{
    const auto all = peers(reader);
    const auto fitting = [&all](const auto &fits) {
        QList<Peer> found;
        std::ranges::copy_if(all, std::back_inserter(found), fits);
        return found;
    };
    const auto folded = Text::folded(word);
    auto found = fitting([&](const Peer &peer) {
        return peer.id.text().startsWith(word, Qt::CaseInsensitive) || Text::folded(peer.name) == folded;
    });
    if (found.isEmpty() && !folded.isEmpty()) { // "Aino", as long as there is one only
        found = fitting([&folded](const Peer &peer) {
            return Text::folded(peer.name).split(u' ').contains(folded);
        });
    }
    if (found.size() == 1) {
        return found.first();
    }
    return Error{
        Error::Code::NotFound,
        found.isEmpty()
            ? i18nc("@info %1 what was typed",
                    "Nobody in your circle is called “%1”, or has an id that begins like that. “peer list” tells "
                    "who is there.",
                    word)
            : i18nc("@info %1 what was typed",
                    "Several people in your circle answer to “%1”. Give the id; “peer list” tells it.",
                    word)};
}

} // namespace Liaison
