// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

/// How lines of minutes are told in lists.
namespace Liaison::OutcomeWords
{

/// Of a kind of outcome, or of "action".
QString label(const QString &kind);
/// For KindChip.
QString tint(const QString &kind);
/// "2 · Ad libraries", of an item of the agenda.
QString section(int number, const QString &title);
/// "Friendloop → Unit for Examples", where either may be empty.
QString parties(const QString &from, const QString &to);

} // namespace Liaison::OutcomeWords
