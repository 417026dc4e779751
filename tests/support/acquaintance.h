// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/circle.h"
#include "exchange/identity.h"
#include "store/profile.h"

/// Profiles that can send each other bundles.
namespace Liaison::Test
{

/// Who @p other is to @p profile: where they are not in its circle yet, they are taken into it, and may see and pass on everything.
inline Result<Id> known(Profile &profile, Profile &other)
{
    LIAISON_TRY(const auto identity, Identity::of(other.folder()));
    const auto naming = [](Reader &reader) -> Result<QString> {
        return reader.title(reader.me());
    };
    LIAISON_TRY(const auto name, other.store().read(naming).result());
    const Peer peer{.name = name.isEmpty() ? QStringLiteral("Somebody") : name,
                    .devices = {identity.device()},
                    .scope = {Peer::everything},
                    .clearance = QStringLiteral("RED"),
                    .mayRelay = true};
    return profile.store()
        .edit(QString(),
              [peer](Edit &edit) {
                  const auto there = Circle::bySigner(edit, peer.devices.first().signer);
                  return there ? Result<Id>(there->id) : Circle::put(edit, peer);
              })
        .result();
}

/// Both know each other, as if they had swapped cards and compared the words. The value is who @p other is to @p profile.
inline Result<Id> acquaint(Profile &profile, Profile &other)
{
    LIAISON_CHECK(known(other, profile));
    return known(profile, other);
}

} // namespace Liaison::Test
