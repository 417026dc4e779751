// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashnote.h"

namespace Liaison::FlashTasks
{

/// The actions in one bullet under "Actions": "Send the list (Example Platform, due on 12 March 2019)", as Liaison's own reports
/// have them; "COM to send the list by 12 March", as sentences have them; "COM: send the list". Whatever else stands there is an
/// action of nobody yet.
QList<FlashNote::Action> of(const QString &bullet, const FlashParties &parties, QDate day);
/// What stands behind "Action:" in a bullet anywhere else; empty where it does not begin so, or is a whole sentence: those are
/// points like all others.
QString announced(const QString &bullet);

} // namespace Liaison::FlashTasks
