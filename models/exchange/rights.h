// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "store/label.h"

/// Who owns a record, and who may change it. Who may not, proposes a change to an owner.
///
/// | records of these types                                    | are owned by                     | may be changed by         |
/// |------------------------------------------------------------|----------------------------------|---------------------------|
/// | organisation, competence, person, post, contact_point,     | the country that they are of; of | whoever has all their     |
/// | commitment, election, notification                         | none: whoever has noCountry      | countries in scope        |
/// | series, meeting, participant, agenda_item, outcome, action, | all who may see them             | all who may see them      |
/// | progress, briefing, tag, attachment, proposal, distinction |                                  |                           |
/// | template, and what this version does not know              | full scope                       | full scope, clearance RED |
///
/// Nobody may change what they may not see (Label::isVisible).
namespace Liaison::Rights
{

enum class Rule {
    OfCountry,
    Shared,
    FullScope,
};
Rule ruleFor(QStringView type);

/// What somebody answers for.
struct Holder {
    QStringList scope = {}; ///< as Peer::scope
    QString clearance = {}; ///< a TLP label

    bool operator==(const Holder &) const = default;
};
Holder holder(const Peer &peer);
/// The profile's owner: everything, unless they said what they answer for.
Holder me(const Reader &reader);
/// @p scope: country codes, Peer::noCountry, or Peer::everything alone; empty: everything. Another word is Error::Code::Invalid.
Result<Done> setMyScope(Edit &edit, const QStringList &scope);
/// A scope as people type it, "dk, EE": in its one form, or a sentence about the first word that is no country.
Result<QStringList> scopeFrom(const QStringList &words);

bool mayChange(const Holder &holder, QStringView type, const Label &label);
inline bool mayChange(const Peer &peer, QStringView type, const Label &label)
{
    return mayChange(holder(peer), type, label);
}
/// To whom a change is proposed: the peers of the record's country who may change it, else all who may; own devices are none.
QList<Peer> owners(const Reader &reader, QStringView type, const Label &label);

} // namespace Liaison::Rights
