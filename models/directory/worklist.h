// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "freshness.h"

namespace Liaison::Directory
{

/// A contact point that somebody should look after.
struct Upkeep {
    ContactPoint point;
    Freshness freshness = Freshness::Never;
    Id entry; ///< the person or organisation on whose card it is
    QString name; ///< of that one
    QString post; ///< function and organisation, where it is the contact point of a post
};

/// A person whose entry has to be looked at again.
struct Review {
    Person person;
    bool objected = false; ///< they object to being kept
};

/// How much there is of each kind; the lists may be shorter.
struct WorkCounts {
    int bounced = 0;
    int due = 0;
    int never = 0;
    int reviews = 0;
    bool operator==(const WorkCounts &) const = default;
};

struct Worklist {
    QList<Upkeep> contacts; ///< bounced (latest first), due (the longest first), never verified (by name)
    QList<Review> reviews; ///< who objected, then by date
    WorkCounts counts;
};

/// Most contact points of one state, and most people, of one list: who has done these reads again.
constexpr int longestWorklist = 200;
/// So many days before its date a review is announced.
constexpr int reviewNoticeDays = 30;

/// What is due for verification and review. Contact points of former posts need no verification. @p country: of the person or
/// organisation; empty for all.
Result<Worklist> worklist(const Reader &reader, const QString &country = {});
/// The same, only counted.
Result<WorkCounts> workCounts(const Reader &reader, const QString &country = {});

/// Only what does not wait: bounced and reviews; cheap enough to be asked after every change.
Result<WorkCounts> urgentCounts(const Reader &reader);

/// The person's entry was looked at; next on @p date.
Result<Done> reviewAgain(Edit &edit, const Id &person, QDate date);
/// A year from @p today.
QDate nextReview(QDate today);

} // namespace Liaison::Directory
