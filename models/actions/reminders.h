// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Actions
{

/// When the desktop reminds of what is due; kept in the profile, never in a bundle.
struct ReminderSettings {
    bool on = true;
    /// From when to when nothing is said; the same time twice: never quiet. May go over midnight.
    QTime quietFrom{18, 0};
    QTime quietUntil{8, 0};

    bool operator==(const ReminderSettings &) const = default;
    bool isQuiet(QTime time) const;
    static ReminderSettings of(const Reader &reader);
    Result<Done> save(Edit &edit) const;
};

/// What is to be said, once a day.
struct Reminder {
    int overdue = 0;
    int today = 0; ///< due today
    QStringList titles; ///< the most pressing ones
    QString title() const; ///< "2 actions are overdue, 1 is due today"
    QString text() const; ///< their titles, a line each
};

/// The reminder for @p now (the computer's own time), or nothing: because it is switched off, quiet, was said today already, or nothing
/// is due. Of the owner's own actions where the profile has one, else of all.
Result<std::optional<Reminder>> reminderAt(const Reader &reader, const QDateTime &now);
/// It was said: nothing more on that day.
Result<Done> markReminded(Edit &edit, QDate day);

} // namespace Liaison::Actions
