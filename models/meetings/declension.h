// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

/// Cases of names in the languages that decline them: "Novák" and "Novákem", "Kowalski" and "Kowalskiego", "Παπαδόπουλος" and
/// "Παπαδόπουλου", "Virtanen" and "Virtasen". Endings alone decide, so what is found may be a name; all words are folded.
namespace Liaison::Meetings::Declension
{

/// What the cases of @p name begin with; empty where it is too short to tell.
QStringList stemsOf(const QString &name);
/// The beginnings of @p word that may be such a stem: what stands before an ending. @p beside another word of the name, short ones
/// tell as well.
QStringList beginningsOf(const QString &word, bool beside = false);

} // namespace Liaison::Meetings::Declension
