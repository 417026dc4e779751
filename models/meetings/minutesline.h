// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace Liaison::Meetings
{

/// Somebody whom a typed line can name.
struct Party {
    QString name; ///< what is typed behind the @, in any case, with or without accents
    Id id;
    QString shown = {}; ///< what stands in the text instead; empty: what was typed

    bool operator==(const Party &) const = default;
};

/// A part of a typed line that means something.
struct Mark {
    enum Kind { Kindword, Who, Country, Due };
    Kind kind = Who;
    qsizetype at = 0; ///< of its sign in the line
    qsizetype length = 0; ///< with the sign
    QString text = {}; ///< as it was typed, without the sign
    bool understood = false; ///< false: nobody and nothing is known by this name; it stays in the text, sign and all
    Id party = {};
    QString country = {}; ///< ISO 3166-1
    QDate due = {};
};

/// One line of minutes as somebody types it, and what it means:
///
///     /promise @Friendloop opens its ad library in #DK by !15/4
///     /ask @Vidora, @Friendloop → @DG Example: contacts of the national networks #EE
///     /action Send the list @Ines Duarte-Vale !friday
///
/// - A word with a slash at the beginning is the kind: /note /decide (or /decision) /ask /promise /feedback /action; without one it
///   is a note. Any other word with a slash is text.
/// - @ names a person or organisation that is known (see Party; the longest name that fits), # a country by code or name, ! a day:
///   2019-04-15, 15/4, 15 April, friday, tomorrow, +14 (days), each from the day of the meeting on. A sign counts at the beginning
///   of a word only: in an e-mail address, behind a word or alone it is text. A backslash makes text of any sign: \@ \# \! \/ \\.
/// - From whom: the first party, with those joined to it by commas, “and” or nothing. To whom: all later ones. An arrow (→ -> >)
///   says it outright: whoever stands before it, to whoever stands behind it. Of an action the party at the end of the line is the
///   owner, or else the first.
/// - In a sentence a mark stays as a word. At the head of a line (marks and then a colon, or marks with an arrow) and at its end it
///   is taken out, unless a little word leads up to it (“in #DK”, “by !15/4”).
///
/// Nothing is refused: what is not understood is text.
struct MinutesLine {
    QString kind; ///< a choice of Outcome::kind, or "action"
    QString text; ///< empty where there is nothing to write down
    QList<Id> from; ///< of an action: owners
    QList<Id> to;
    QStringList countries; ///< sorted
    QDate due; ///< the last one that is named
    QList<Mark> marks; ///< in their order

    /// @p day: of the meeting.
    static MinutesLine parse(const QString &typed, const QList<Party> &known, QDate day);
    /// A line that means this, for changing it. @p names: of all its parties.
    static QString typedForm(const MinutesLine &line, const QList<Party> &names);
};

/// What is being typed at the cursor, where something can be proposed for it.
struct Fragment {
    QChar sign; ///< one of / @ # !
    QString text; ///< from the sign to the cursor, without the sign
    qsizetype at = 0; ///< of the sign

    static std::optional<Fragment> find(const QString &typed, qsizetype cursor, const QList<Party> &known, QDate day);
};

/// An item of an agenda as it is typed: "Report from Estonia 60 min @Õie Näidis".
struct AgendaLine {
    QString title;
    std::optional<qint64> minutes;
    Id presenter;

    static AgendaLine parse(const QString &typed, const QList<Party> &known, QDate day);
};

/// A day as it is typed behind a !, or nothing; and how much of @p text it takes.
std::optional<std::pair<QDate, qsizetype>> dueDay(QStringView text, QDate day);

/// Words that a line can begin with, without their slash, and the kinds that they stand for.
const QList<std::pair<QString, QString>> &kindWords();

} // namespace Liaison::Meetings
