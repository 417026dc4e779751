// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/coverage.h"
#include "documents/labels.h"
#include "elections/elections.h"
#include "parties.h"
#include "subject.h"

#include <QHash>
#include <QMap>

namespace Liaison
{

/// Everything that a briefing tells, as it is in the store; no words yet.
struct BriefingFacts {
    /// How old what is said of a record is, and from whom it came.
    struct Known {
        QDate on; ///< of the newest change; invalid: nothing is known
        QString by; ///< who wrote that; empty: the profile's owner, or nobody known
        Id author = {};
    };
    /// A name as a briefing shows it.
    struct Name {
        QString text;
        Id person; ///< whose it is; null for organisations
    };
    struct Contact {
        ContactPoint point;
        Name owner; ///< the person, or the organisation
    };
    struct HeldPost {
        Post post;
        QString organisation;
    };
    struct Attendee {
        Participant participant;
        Id person = {}; ///< null for a guest
        QString name;
        QList<HeldPost> posts =
            {}; ///< held today; the first is the one under whose organisation the attendee is listed
        Known asOf = {}; ///< of the newest change to what is said about them
        QString source = {}; ///< where what is known of them comes from
        bool gone = false; ///< the record is not here any more
        std::optional<Meeting> lastMet = {}; ///< the latest meeting before this one that they took part in
    };
    /// An organisation on one side, with its people at this meeting and how to reach them.
    struct Group {
        QString side;
        std::optional<Organisation> organisation;
        std::optional<Participant> invitation; ///< where the organisation itself is a participant
        QList<Attendee> people;
        QList<Contact> contacts;
        Known asOf; ///< of the organisation's record
    };
    struct Point {
        Outcome outcome;
        Meeting meeting; ///< in which it was said
    };
    struct Task {
        Action action;
        QDate due; ///< also of one that is due days from an election
        QString election; ///< its name, where the action is due relative to one
        QList<Id> owners;
        QString origin; ///< meeting that it comes from
        QDate originDate;
        std::optional<Progress> last;
    };
    /// Whose actions: open ones by due date, and how many are done.
    struct Tasks {
        QList<Task> open;
        int done = 0;
    };
    struct Past {
        Meeting meeting;
        QList<Outcome> concerning; ///< them, or everybody
        int others = 0; ///< outcomes that concern neither
    };
    struct Promised {
        Commitment commitment;
        Known asOf;
    };
    /// How a country stands.
    struct Situation {
        Directory::Coverage coverage;
        QList<Election> elections; ///< the next one of its own, and the Union's
        QList<Point> feedback; ///< newest first
        int moreFeedback = 0;
    };

    BriefingSubject subject;
    QString title;
    QDate today; ///< ages are counted to this day
    Meeting meeting; ///< of a briefing on one
    std::optional<Organisation> organisation; ///< of a briefing on one
    QString series;
    std::optional<Meeting> previous; ///< in the series
    QList<AgendaItem> agenda;
    Parties parties;
    QList<Group> groups; ///< by side, then by name
    int morePeople = 0; ///< of a country's or organisation's, not told
    QList<Point> theyPromised, wePromised, theyAsked, weAsked; ///< open ones first, then by date
    QList<Promised> commitments; ///< by platform and measure
    Tasks ours, theirs, others;
    QList<Past> past; ///< newest first
    int earlier = 0; ///< meetings with them before those of `past`
    QList<Situation> situations;
    QList<Conflict> conflicts;
    QList<Attachment> annexes; ///< files kept with the meeting or organisation, without their content
    QMap<QString, TlpOfParts> labels; ///< by part; of the subject itself under the empty name
    QMap<QString, int> leftOut; ///< because of the ceiling: type → how many

    QHash<Id, Name> names; ///< of everybody who is named in outcomes, agenda, actions and commitments
    QMap<Id, QStringList> people; ///< all people who are named, with all names that they have

    static constexpr int mostPast = 12;
    static constexpr int mostPeople = 200; ///< of a country, an organisation or a topic; of a meeting all
    static constexpr int mostFeedback = 8;

    /// @p ceiling: nothing with a stricter label is told; empty: everything is.
    static Result<BriefingFacts>
    gather(const Reader &reader, const BriefingSubject &subject, const QString &ceiling = {});
};

} // namespace Liaison
