// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "namefinder.h"
#include "store/reader.h"

#include <QSet>

#include <optional>

namespace Liaison::Meetings
{

/// What a person has decided about a name or word that the leak check found.
struct LeakDecision {
    enum Kind {
        Accept, ///< it may stay
        Replace, ///< by `word`
        LeaveOut, ///< every line that has it
    };
    Kind kind = Accept;
    QString text; ///< as the leak check shows it
    QString word = {};

    bool operator==(const LeakDecision &) const = default;
};

/// What may leave the house in a disclosure copy.
struct DisclosureRule {
    QString rank =
        QStringLiteral("director"); ///< the lowest rank whose names are given, a word of post.rank; empty: no rank's
    QString ceiling = QStringLiteral("CLEAR"); ///< what has a stricter TLP label, or none, is left out
    bool functions = false; ///< "[Head of unit, Ministry]" instead of "[name withheld]", where the function is known
    QList<LeakDecision> decisions = {};

    bool operator==(const DisclosureRule &) const = default;
};

/// Who may be named in the disclosure copy of some meetings, and texts with everybody else taken out.
///
/// A person may be named where their own or a post's mark *Name may be disclosed* has a reason; or where a post that they held on
/// the day has the rank, or a higher one. A participant of the Commission or a Member State whose role is nothing but "Minister",
/// "Director-General" and the like has that rank. Whoever has an objection noted, or a label above the ceiling, is not named by
/// rank. Everybody else's name is withheld, also a guest's: what is not known is not given. So are organisations with a label above
/// the ceiling. Of a meeting under the Chatham House rule nobody who took part or spoke is named, nor the organisations that they
/// are of, nor what platforms among these are part of. People and organisations in the trash count like all others.
class Disclosure
{
public:
    /// Somebody whose name the directory or a meeting has.
    struct Party {
        QString name;
        bool person = false;
        bool named = false; ///< may be named, but for Chatham House
        QString why; ///< of a person who may: a rank, or the reason
        QString function; ///< "Head of unit, Ministry", or empty
    };

    static Result<Disclosure> of(const Reader &reader, const QList<Meeting> &meetings, const DisclosureRule &rule);

    /// Whether a record with this label stays in.
    bool allows(const QString &tlp) const;
    bool mayName(const Id &who, const Id &meeting) const;
    /// The name, or what stands for it.
    QString nameOf(const Id &who, const Id &meeting) const;
    /// The same for a guest, who has no record.
    bool mayName(const QString &guest, const Id &meeting) const;

    /// @p text of a meeting without the names that are withheld, with what was decided to be replaced; nothing where the whole line
    /// is to be left out.
    std::optional<QString> cleared(const QString &text, const Id &meeting) const;
    /// Whether @p text, with its brackets, is what stands for a name, and not somebody's own words: "[name withheld]".
    bool isPlaceholder(const QString &text) const;

    const NameFinder &finder() const
    {
        return m_finder;
    }
    const Party &party(int owner) const
    {
        return m_parties.at(owner);
    }
    const DisclosureRule &rule() const
    {
        return m_rule;
    }

private:
    struct Scope {
        QSet<int> close; ///< who has to do with the meeting: their names are found by any word of them
        QSet<int> hidden; ///< under the Chatham House rule
        QHash<QString, int> guests;
    };
    friend class DisclosureReader;
    bool isWithheld(int owner, const Scope &scope) const;
    QString placeholder(int owner, const Scope &scope) const;
    QString withoutNames(const QString &text, const Scope &scope) const;
    std::optional<QString> decided(QString text) const;

    DisclosureRule m_rule;
    NameFinder m_finder;
    QList<Party> m_parties;
    QHash<Id, int> m_owners;
    QHash<Id, Scope> m_scopes; ///< by meeting
};

/// A rank that a role of a participant says in so many words: "Commissioner" is political. Empty where it says none.
QString rankOfRole(const QString &role);
/// The words of post.rank, the highest first.
const QStringList &ranks();

} // namespace Liaison::Meetings
