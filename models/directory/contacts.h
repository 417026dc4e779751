// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Directory
{

/// Somebody used the contact point and it worked, today; says who (the profile's owner). An earlier bounce is forgotten.
Result<Done> markVerified(Edit &edit, const Id &contactPoint);
/// A message to it came back today, or nobody answered.
Result<Done> markBounced(Edit &edit, const Id &contactPoint);

/// An authority kind that an organisation holds, held or will hold.
struct HeldKind {
    QString kind;
    QDate since; ///< invalid: nobody knows
    QDate until; ///< the last day; invalid: none
    bool operator==(const HeldKind &) const = default;
};

/// Makes the organisation hold exactly these authority kinds at present. Competences that end are deleted, not dated.
Result<Done> setCompetences(Edit &edit, const Id &organisation, const QStringList &kinds);
/// Makes these its competences, of all times; others are deleted. Nothing is written for what is so already.
Result<Done> setHeldKinds(Edit &edit, const Id &organisation, const QList<HeldKind> &kinds);
/// Of all times, in the order of the reference data.
Result<QList<HeldKind>> heldKindsOf(const Reader &reader, const Id &organisation);
/// Authority kinds that it holds at present, in the order of the reference data.
Result<QStringList> competencesOf(const Reader &reader, const Id &organisation);

/// The country that the owner of a contact point belongs to: the person's own or the organisation's; a post's organisation's.
Result<QString> countryOf(const Reader &reader, const Id &owner);

/// A key that puts a new contact point of @p owner after those it has.
Result<QString> nextPosition(const Reader &reader, const Id &owner);

} // namespace Liaison::Directory
