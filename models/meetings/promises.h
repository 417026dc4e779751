// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Meetings
{

/// An ask or a promise: who owes what to whom, and whether it has happened.
struct Promise {
    struct Party {
        Id id;
        QString name;
    };
    Outcome outcome;
    QList<Party> from; ///< who asked or promised
    QList<Party> to;
    Id meeting;
    QString meetingTitle;
    QDate date; ///< of the meeting
    bool overdue = false; ///< open, and due on a day that is over

    bool isOpen() const;
};

struct PromiseFilter {
    bool settled = false; ///< also those that were kept, broken or withdrawn
    Id party = {}; ///< null: anybody; else who gave or was given it
    QString country = {}; ///< empty: any
};

/// Overdue first, then by the day on which it is due, then those without one, the oldest first; settled ones last.
Result<QList<Promise>> promises(const Reader &reader, const PromiseFilter &filter = {});

} // namespace Liaison::Meetings
