// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

namespace Liaison::Text
{

/// How a word of another script may be written in Latin letters, each folded (see text.h), most usual first; nothing for a word
/// in Latin letters. Greek: as on passports and road signs (ELOT 743), then as in libraries; Cyrillic: as in Bulgaria, then as in
/// libraries (ISO 9). From ICU, which knows these and other scripts.
/// @p word: one word as it was written; marks tell letters apart (й, и), so don't fold it before.
QStringList latinForms(QStringView word);

/// The words of @p text that are written in other scripts, in Latin letters; separated by spaces, empty for none.
QString latinised(QStringView text);

/// Changes where the same word may get other forms than before: what was indexed has to be indexed again.
QString latinVersion();

} // namespace Liaison::Text
