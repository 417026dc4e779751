// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

namespace Liaison::Terminal
{

/// The whole program behind main(): understands the words, opens the profile, runs the verb, prints. Returns the exit status.
int run(const QStringList &words);

} // namespace Liaison::Terminal
