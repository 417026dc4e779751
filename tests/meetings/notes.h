// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "meetings/flashimport.h"
#include "store/store.h"

#include <optional>

namespace Liaison::Test
{

/// The fictional note of 30 December 2019: three platforms, four people, both horizons.
QByteArray platformsNote();
/// The real note, where it is on this computer.
std::optional<QByteArray> realNote();

FlashProposal propose(Store &store, const QByteArray &note, const QString &fileName = QStringLiteral("note.txt"));
Id commit(Store &store, const FlashProposal &proposal);

Id addOrganisation(Store &store, const QString &name, const QString &kind, const QStringList &aliases = {});

} // namespace Liaison::Test
