// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pdfpages.h"

namespace Liaison::Pdf
{

namespace
{
/// The slice after the last one that has to be on the same page as @p first.
int groupEnd(const QList<Slice> &slices, int first)
{
    int end = first;
    while (end < slices.size() && slices.at(end).withNext) {
        ++end;
    }
    return std::min(end + 1, int(slices.size()));
}

qreal heightOf(const QList<Slice> &slices, int first, int end)
{
    qreal height = 0;
    for (int i = first; i < end; ++i) {
        height += slices.at(i).height + slices.at(i).before;
    }
    return height;
}
}

QList<Page> paginate(const QList<Slice> &slices, qreal height)
{
    QList<Page> pages{Page()};
    qreal used = 0;
    const auto place = [&](int index) {
        const Slice &slice = slices.at(index);
        if (pages.last().isEmpty()) {
            if (slice.repeats >= 0) {
                pages.last().append({slice.repeats, used});
                used += slices.at(slice.repeats).height;
            }
        } else {
            used += slice.before;
        }
        pages.last().append({index, used});
        used += slice.height;
    };
    const auto turn = [&] {
        if (!pages.last().isEmpty()) {
            pages.append(Page());
            used = 0;
        }
    };
    for (int index = 0; index < slices.size();) {
        const int end = groupEnd(slices, index);
        if (used + heightOf(slices, index, end) > height) {
            turn();
        }
        for (; index < end; ++index) {
            // A group higher than a page is cut after all.
            if (used + slices.at(index).before + slices.at(index).height > height) {
                turn();
            }
            place(index);
        }
    }
    return pages;
}

} // namespace Liaison::Pdf
