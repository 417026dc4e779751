// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "parties.h"
#include "store/reader.h"

#include <QHash>

namespace Liaison
{

/// Everything that the briefing of one meeting tells, as it is in the store; no words yet.
struct BriefingFacts {
    struct Contact {
        ContactPoint point;
        QString owner; ///< name of the person, or of the organisation
    };
    struct HeldPost {
        Post post;
        QString organisation;
    };
    struct Attendee {
        Participant participant;
        QString name;
        QList<HeldPost> posts =
            {}; ///< held today; the first is the one under whose organisation the attendee is listed
        QDate asOf = {}; ///< of the newest change to what is said about them; invalid: nothing is known
        bool gone = false; ///< the record is not here any more
    };
    /// An organisation on one side, with its people at this meeting and how to reach them.
    struct Group {
        QString side;
        std::optional<Organisation> organisation;
        std::optional<Participant> invitation; ///< where the organisation itself is a participant
        QList<Attendee> people;
        QList<Contact> contacts;
        QDate asOf; ///< of the organisation's record
    };
    struct Point {
        Outcome outcome;
        Meeting meeting; ///< in which it was said
    };
    struct Task {
        Action action;
        QDate due; ///< also of one that is due days from an election
        QString election; ///< its name, where the action is due relative to one
        QString owners;
        QString origin; ///< meeting that it comes from
        QDate originDate;
        std::optional<Progress> last;
    };
    struct Past {
        Meeting meeting;
        QList<Outcome> concerning; ///< them, or everybody
        int others = 0; ///< outcomes that concern neither
    };

    QDate today;
    Meeting meeting;
    QString series;
    std::optional<Meeting> previous; ///< in the series
    QList<AgendaItem> agenda;
    Parties parties;
    QList<Group> groups; ///< by side, then by name
    QList<Point> theyPromised, wePromised, theyAsked, weAsked; ///< open ones first, then by date
    QList<Commitment> commitments; ///< of the platforms among them, in the meeting's countries, by platform and measure
    QList<Task> ourTasks, theirTasks, otherTasks; ///< open ones, by due date
    QList<Past> past; ///< newest first
    int earlier = 0; ///< meetings with them before those of `past`
    QList<Conflict> conflicts;
    QString tlp; ///< the strictest of all parts
    QString labelNote; ///< which parts have no label and count as RED

    QHash<Id, QString> names; ///< of everybody who is named in outcomes, agenda and commitments

    static constexpr int mostPast = 12;

    static Result<BriefingFacts> gather(const Reader &reader, const Id &meeting);

    QString namesOf(const QList<Id> &ids) const;
};

} // namespace Liaison
