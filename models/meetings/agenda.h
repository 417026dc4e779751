// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "minutesline.h"
#include "store/edit.h"

namespace Liaison::Meetings
{

/// An item of an agenda as lists show it.
struct AgendaPoint {
    AgendaItem item;
    QString presenter;
    QDate carriedFrom; ///< the day of the meeting that it comes from; invalid where it is new
    bool carriedOn = false; ///< it stands on the agenda of a later meeting
};

struct Agenda {
    QList<AgendaPoint> points; ///< in their order
    qint64 planned = 0; ///< minutes, all together
    std::optional<qint64> length; ///< of the meeting, in minutes; nothing where it has no times
    /// Points of the meeting before this one in its series that were not closed and stand on no later agenda.
    int carryable = 0;
    Id before; ///< that meeting, or null
};

Result<Agenda> agenda(const Reader &reader, const Id &meeting);
/// From start to end, in minutes; a meeting that ends before it starts ends on the next day.
std::optional<qint64> lengthOf(const Meeting &meeting);

/// A new item at the end, from a typed line; see AgendaLine. Refused while the meeting is closed, or where nothing was typed.
Result<Id> addPoint(Edit &edit, const Id &meeting, const QString &typed, const QList<Party> &chosen = {});
/// To the place @p to, counted from 0 without itself; beyond the ends: the first or last.
Result<Done> movePoint(Edit &edit, const Id &item, qsizetype to);
/// Puts the points of @p from that were not closed, and stand on no later agenda, before those of @p to; there they say where
/// they come from. The value: how many.
Result<int> carryOver(Edit &edit, const Id &from, const Id &to);
/// An outcome of an earlier meeting becomes a point of this one's agenda.
Result<Id> putOnAgenda(Edit &edit, const Id &meeting, const Id &outcome);

/// A reusable outline made of the agenda: one line per item, as it is typed. One of the same name is replaced.
Result<Id> saveTemplate(Edit &edit, const Id &meeting, const QString &name);
/// The lines of a template's outline, without bullets and numbers that people put before them.
QStringList pointsOf(const Template &outline);
/// Adds the lines of a template's outline to the agenda. The value: how many.
Result<int> applyTemplate(Edit &edit, const Id &meeting, const Id &outline);

} // namespace Liaison::Meetings
