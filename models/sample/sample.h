// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/profile.h"

#include <QDate>

namespace Liaison::Sample
{

// A profile full of fictional people, for trying the program, for pictures and for tests. It plays around 5 March 2019, the day
// after a meeting with five online platforms and eleven weeks before the European elections. All people and addresses are
// invented (example.org); the platforms' company names are real, what they say here is not.

/// The day that the sample plays on.
QDate today();

struct Summary {
    int records = 0;
    int conflicts = 0;
};

/// Fills an empty profile: one that has no records but its owner's, who then becomes the sample's official. Anything else is
/// refused and left as it is. From then on it is today() in this profile. Waits until it is done: call it from a thread that may
/// wait.
Result<Summary> fill(Store &store);

/// Takes what fill() wrote out of the profile again. Its owner of before, its settings and what came into being since stay, though
/// links to the sample's records then lead nowhere. What there was is kept as a backup: the value is its file. A profile without sample data is refused. Waits, as fill() does.
Result<QString> clear(Profile &profile);

} // namespace Liaison::Sample
