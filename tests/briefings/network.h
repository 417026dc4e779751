// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/records.h"

namespace Liaison::Samples
{

/// A profile on 1 March 2019 with a meeting on 4 March and what led to it: the Commission, two platforms, a Danish authority.
/// All of them are invented.
struct Network {
    Id me, unit, commission, cabinetMember; ///< ours
    Id examplebook, examplebookIreland, director, predecessor, directorPost; ///< theirs, a platform
    Id chirper, authority, coordinator; ///< theirs
    Id stranger; ///< an organisation that is not there
    Id deskMail, escalationPhone, ownMail; ///< contact points
    Id series, meeting, earlier, unrelated, secret; ///< meetings
    Id theirPromise, ourPromise, keptPromise;

    static QDate today();
    static Clock clock();
    /// Puts everything into @p store.
    static Network in(Store &store);
};

/// A head as another replica writes it, on 10 February 2019.
Head otherHead(const QCborValue &value, const Id &author = {});
/// As if somebody else had written @p value without having seen ours.
void otherWrote(Store &store, const Id &record, const QString &field, const QCborValue &value, const Id &author);

} // namespace Liaison::Samples
