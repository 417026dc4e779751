// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"
#include "store/reader.h"

#include <QHash>

namespace Liaison::Meetings
{

/// A meeting as lists show it.
struct Summary {
    Meeting meeting;
    int participants = 0;
    int outcomes = 0;
    int openActions = 0;
    bool needsRecord = false; ///< it is over, nothing was written down, and nobody said why
};

struct Attendee {
    Participant participant;
    QString name; ///< of the person or organisation, or the guest's
    QString type; ///< person, organisation, or empty for a guest
    QString description; ///< what a person is, at present: "Head of unit, Ministry"
};

/// An ask or a promise from an earlier meeting that is still open, and concerns somebody who takes part in this one, or (of all
/// sides but the Commission's) whom they work for.
struct OpenPoint {
    Outcome outcome;
    QString from;
    QString to;
    QString meeting;
    QDate since;
    bool onAgenda = false; ///< a point of this meeting's agenda says the same
};

/// Upcoming first (nearest first), then what has been (latest first).
Result<QList<Summary>> list(const Reader &reader);
Result<int> withoutRecordCount(const Reader &reader);
/// The SQL condition on `meeting m` for Summary::needsRecord; binds: today as ISO text.
QString needsRecordCondition();

/// By side, then by name.
Result<QList<Attendee>> attendees(const Reader &reader, const Id &meeting);
/// In the order of their positions; those before the election first, then those after it, where horizons are given.
Result<QList<Outcome>> outcomes(const Reader &reader, const Id &meeting);
Result<QList<OpenPoint>> openPoints(const Reader &reader, const Id &meeting);
/// The one before and the one after it in its series, by day and time; null ids where there is none.
Result<std::pair<Id, Id>> neighbours(const Reader &reader, const Id &meeting);

/// Names of people and organisations, joined as lists; each is read once, however many lines name them.
class Names
{
public:
    explicit Names(const Reader &reader);
    QString of(const QList<Id> &ids);

private:
    const Reader &m_reader;
    QHash<Id, QString> m_known;
};
/// The same for who asks once.
QString names(const Reader &reader, const QList<Id> &ids);

/// A new outcome at the end of the meeting's list.
Result<Id> append(Edit &edit, Outcome outcome);
/// An action made from an outcome, with its meeting, the label of that, countries and horizon; who promised it or was asked for it
/// owns it.
Result<Id> makeAction(Edit &edit, const Id &outcome);
/// The title of an action: the first line of @p text, cut where it is long; then the details hold all of it.
void setTitle(Action &action, const QString &text);

} // namespace Liaison::Meetings
