// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

namespace Liaison::Order
{

// Fractional keys: texts of the digits 0-9a-z whose order, byte by byte, is the order of a list. Something can always be put
// between two of them without touching any other, so that two people can sort the same list at once. No key ends in 0.

/// A key after @p before and before @p after; an empty one stands for the list's beginning or end.
/// Keys that are equal, in the wrong order or of another alphabet (from elsewhere) give a key right after @p before.
QString between(const QString &before, const QString &after);

/// @p count keys for a new list, in order, with room between them.
QStringList spread(int count);

} // namespace Liaison::Order
