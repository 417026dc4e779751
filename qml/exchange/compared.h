// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>
#include <QVariantList>

/// Texts side by side, for MarkedText.
namespace Liaison::Compared
{

/// For each text [{ text, differs }]: its parts, and which of them the other texts don't have.
QList<QVariantList> parts(const QStringList &texts);

} // namespace Liaison::Compared
