// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

// The log of who was told about an incident: when, by what, and what came of it. A rehearsal is logged in the same way.
namespace Liaison::Incidents
{

enum class NotificationState {
    Waiting, ///< sent; nobody has answered yet
    Answered,
    Unanswered, ///< given up: it has an outcome, and no answer
};
NotificationState stateOf(const Notification &notification);

/// What is said to somebody, before it is written down.
struct Message {
    QString incident;
    QString country;
    Id contactPoint; ///< null where there is nobody
    QString tlp;
    bool drill = false;
};
/// Sent now. The channel is the medium of the contact point, in the user's language.
Result<Id> log(Edit &edit, const Message &message);
/// Somebody answered now. What is there already of an answer or an outcome stays where nothing new is given. In a drill the contact
/// point is verified with it.
Result<Done> answered(Edit &edit, const Id &notification, const QString &answer = {}, const QString &outcome = {});
/// Nobody did. @p outcome: what came of it; a word for "no answer" where it is empty.
Result<Done> unanswered(Edit &edit, const Id &notification, const QString &outcome = {});

/// One line of the log.
struct Logged {
    Notification notification;
    NotificationState state = NotificationState::Waiting;
    QString incidentName;
    QString who; ///< the person or organisation, with the address or number
    bool operator==(const Logged &) const = default;
};
/// The latest first; of one country or all (empty). Drills too, unless @p realOnly.
Result<QList<Logged>>
notifications(const Reader &reader, const QString &country = {}, int limit = 200, bool realOnly = false);

} // namespace Liaison::Incidents
