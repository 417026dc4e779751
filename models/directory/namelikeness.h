// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

namespace Liaison::Directory
{

/// The words of a name as they are compared: folded and sorted. "Papadopoulos, Georgios" and
/// "Georgios PAPADOPOULOS" have the same.
QStringList nameWords(QStringView name);

/// May two names be the same person's? The same words in any order; one of them an initial of the other ("G. Papadopoulos"); one left
/// out ("Anna Maria Example", "Anna Example"); or one word of at least five letters with one letter wrong, missing, too many or two
/// swapped. At least two words of each name have to agree in one of these ways, one of them wholly.
bool areSimilar(const QStringList &one, const QStringList &other);

} // namespace Liaison::Directory
