// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bulk.h"

namespace Liaison::Actions
{

/// An action written as one line:
///
///     Provide network contacts @organisation #DK due:E-60
///
/// What is not one of these is the title:
///
///     @name  @"Several words"     who does it: a person or an organisation by name, short name or the beginning of either; the first
///                                 is the owner, all others do it together with them. @me is the profile's owner, @id:1a2b3c4d a
///                                 record by the beginning of its id.
///     #DK  #EL  #Denmark          a country by its code or name; several may be given
///     due:2019-03-24              a day; also due:24.3.2019, due:24/3/2019, due:today, due:tomorrow, due:friday (the next one),
///     due:+10  due:+2w            so many days or weeks from today
///     due:E-60  due:E+14  due:E   days before or after the first day of the next European election; it moves with the election
///     due:DK-30                   the same with the next election of a country
///     !high  !low                 priority; a lone ! at the end of the line is text
///     report:JHA                  the forum where it is reported, by any of its names
///     waiting:"the answer"        what it waits for; the status is then waiting
///     horizon:before              or after: on which side of the election
///     tlp:GREEN                   label
///
/// A word that only looks like one of these is text when a backslash stands before it: \#1. An @ or # inside a word is text, so are a
/// # before a number and any other word with a colon.
struct QuickEntry {
    struct DueWords {
        QDate day = {};
        bool relative = false; ///< to an election
        QString country = {}; ///< of that election; empty: the Union's
        int days = 0;
        bool operator==(const DueWords &) const = default;
    };
    QString title;
    QStringList owners; ///< as they were written
    QStringList countries; ///< codes
    std::optional<DueWords> due;
    QString priority;
    QString reportTo;
    QString waitingFor;
    QString horizon;
    QString tlp;

    bool operator==(const QuickEntry &) const = default;

    /// What the words say, or a sentence about the first of them that says nothing.
    static Result<QuickEntry> parse(const QString &line, QDate today);
    /// What may follow `due:`; an empty text or "none" is no day.
    static Result<DueWords> parseDue(const QString &text, QDate today);
};

/// A line with its names looked up, as it would be written.
struct PlannedAction {
    Action action; ///< without its due date
    Due due;
    QDate day; ///< on which that is now
    QString election; ///< its name, where it is due relative to one
    QStringList owners; ///< names
};

/// A sentence where somebody or something is not known, or more than one may be meant.
Result<PlannedAction> plan(const Reader &reader, const QString &line);
Result<Id> add(Edit &edit, const QString &line);
/// The same for a due date alone; see QuickEntry::parseDue().
Result<Due> dueFrom(const Reader &reader, const QString &text);

/// "60 days before European elections 2019"
QString relativeText(int days, const QString &election);

} // namespace Liaison::Actions
