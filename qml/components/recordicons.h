// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace Liaison::RecordIcons
{

/// Icon that stands for a record type in lists of several types.
QString iconOf(const QString &type);

} // namespace Liaison::RecordIcons
