// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audience.h"

namespace Liaison
{

/// One record as it goes out: shown values alone, of fields that may go, with links to what goes too.
struct ReleasedRecord {
    Id id; ///< own to the audience; see Audience::idOf()
    QString type;
    Values values;

    /// Two of the same version are the same to whoever gets them.
    QByteArray version() const;
    bool operator==(const ReleasedRecord &) const = default;
};

/// All that goes to an audience. Every file is made of this alone, so that nothing else can be in it.
struct ReleaseContent {
    QList<ReleasedRecord> records = {}; ///< ordered by id

    QString strictestTlp() const; ///< CLEAR where nothing has a label
    bool operator==(const ReleaseContent &) const = default;
};

/// What would go to an audience now, what would not, and why. Default deny: a contact point goes only if its label allows it and it
/// is cleared for this audience; a person, only with a contact point that goes; an organisation, only with a contact point or a
/// post that goes. Labels that two people wrote differently are read strictly, other such values do not go.
class ReleasePlan
{
public:
    enum class Reason {
        NotCleared, ///< of a contact point: not for this audience
        TooStrict, ///< its label
        NoLabel,
        Contested, ///< two people wrote different values, and nobody has decided
        OtherCountry,
        OtherType, ///< the audience gets no people, or no organisations
        Objection, ///< of the person
        Former, ///< ended, or not begun
        OwnerStays, ///< the person or organisation that it belongs to may not go
        NothingToReach, ///< of a person or organisation that may go: no contact point goes
        Internal, ///< of a field: never goes to anybody
        TargetStays, ///< of a field: the record it leads to does not go
    };
    /// A record of the directory.
    struct Entry {
        Id record;
        QString type;
        QString title;
        QString owner; ///< of a contact point: whose it is
        Id belongsTo; ///< the record itself for people and organisations
        Reason reason = Reason::NotCleared; ///< of what is withheld
    };
    struct Stripped {
        Id record;
        QString type;
        QString title;
        QString field;
        QString label; ///< of the field
        Reason reason = Reason::Internal;
    };

    /// Reads the whole directory.
    static Result<ReleasePlan> of(const Reader &reader, const Audience &audience);

    const Audience &audience() const
    {
        return m_audience;
    }
    const ReleaseContent &content() const
    {
        return m_content;
    }
    /// What goes and what is withheld are together all people, organisations, posts, competences and contact points.
    const QList<Entry> &going() const
    {
        return m_going;
    }
    const QList<Entry> &withheld() const
    {
        return m_withheld;
    }
    /// Of the records that go: fields that are not empty and stay here.
    const QList<Stripped> &stripped() const
    {
        return m_stripped;
    }
    int count(QLatin1StringView type) const; ///< of what goes
    bool isEmpty() const
    {
        return m_going.isEmpty();
    }

    /// "14 contact points of 9 people and 4 organisations go to Platforms. 63 records are withheld, 40 fields are stripped."
    QString summary() const;
    /// As a heading: "Not cleared for Platforms"
    QString text(Reason reason) const;
    static QString word(Reason reason); ///< for programs: not-cleared, too-strict...

private:
    friend class ReleasePlanner;

    Audience m_audience;
    ReleaseContent m_content;
    QList<Entry> m_going;
    QList<Entry> m_withheld;
    QList<Stripped> m_stripped;
};

} // namespace Liaison
