// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "card.h"

namespace Liaison
{

/// What a card means to this profile, and how its maker joins the circle. Keys are pinned: they change only where the pinned key
/// itself says so. Whoever has a known name and another key is an alarm, never an update.
struct Acquaintance {
    enum Kind {
        New, ///< nobody of this name, no key of this card
        Known, ///< this very key is pinned already
        Renewed, ///< the pinned key says that this one follows it
        Alarm, ///< a peer of this name and organisation has another key, and that key says nothing about this one
        Own, ///< the card of this profile itself
    };
    Kind kind = New;
    Card card = {};
    std::optional<Peer> peer = {}; ///< of all kinds but New and Own: whom it concerns

    static Acquaintance of(const Reader &reader, const Card &card, const Device &own);
    /// What it means and what to do about it, in sentences.
    QString text() const;
};

namespace Circle
{
/// What is agreed with whoever joins.
struct Terms {
    QStringList scope = {}; ///< empty: the country on the card, or what concerns no single country
    QString clearance = QStringLiteral("GREEN");
    bool mine = false; ///< another device of the profile's owner
    Id deviceOf =
        {}; ///< a peer of whom this is one more device, after the words were compared; not null: the rest stays as it is
};
/// Takes the maker of a card into the circle. Renewed: the new keys take the place of the old ones, and what was agreed stays.
/// Known: nothing. Alarm and Own are Error::Code::Refused, in the words of Acquaintance::text(). The value is the peer.
Result<Id> join(Edit &edit, const Card &card, const Device &own, const Terms &terms = {});
/// When a bundle of theirs came last; invalid where none did.
QDateTime lastHeard(const Reader &reader, const Id &peer);
/// The peer whose id begins with, or whose name is, @p word; a sentence where there is none or more than one.
Result<Peer> named(const Reader &reader, const QString &word);
}

} // namespace Liaison
