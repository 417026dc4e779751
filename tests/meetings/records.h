// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"
#include "support/records.h"

/// Meetings and who takes part in them, for tests.
namespace Liaison::Test
{

template<typename Work>
auto change(Store &store, Work work)
{
    return must(store.edit(QStringLiteral("Change"), std::move(work)));
}

template<typename Work>
auto read(Store &store, Work work)
{
    return must(store.read(std::move(work)));
}

inline Id addMeeting(Store &store, const QString &title, QDate date, const Id &series = {})
{
    Meeting meeting;
    meeting.title = title;
    meeting.date = date;
    meeting.series = series;
    return add(store, meeting);
}

inline Id addParty(Store &store, const QString &name, const QString &kind = QStringLiteral("platform"))
{
    Organisation organisation;
    organisation.name = name;
    organisation.kind = kind;
    return add(store, organisation);
}

inline Id invite(Store &store, const Id &meeting, const Id &who)
{
    Participant participant;
    participant.meeting = meeting;
    participant.who = who;
    participant.invited = true;
    return add(store, participant);
}

inline Id addItem(Store &store, const Id &meeting, const QString &title, const QString &position = QStringLiteral("i"))
{
    AgendaItem item;
    item.meeting = meeting;
    item.title = title;
    item.position = position;
    return add(store, item);
}

} // namespace Liaison::Test
