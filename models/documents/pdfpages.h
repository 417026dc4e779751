// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdfslices.h"

namespace Liaison::Pdf
{

/// A slice and where its top is, below the top of the text area.
struct Placed {
    int slice;
    qreal top;
    bool operator==(const Placed &) const = default;
};
using Page = QList<Placed>;

/// Puts slices on pages of @p height: slices that stay with the next one go to a new page together, table headers are repeated.
QList<Page> paginate(const QList<Slice> &slices, qreal height);

} // namespace Liaison::Pdf
