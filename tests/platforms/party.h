// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platforms/commitments.h"
#include "support/records.h"

/// Platforms, what they committed to, and what was said of it.
namespace Liaison::Test
{

inline Id platform(Store &store, const QString &name, const QString &kind = QStringLiteral("platform"))
{
    Organisation organisation;
    organisation.name = name;
    organisation.kind = kind;
    return add(store, organisation);
}

inline Id commit(Store &store,
                 const Id &platform,
                 const QString &measure,
                 const QString &status,
                 const QString &country = {},
                 QDate promised = {})
{
    Commitment commitment;
    commitment.platform = platform;
    commitment.measure = measure;
    commitment.status = status;
    commitment.country = country;
    commitment.promised_for = promised;
    return add(store, commitment);
}

inline Id meetingOn(Store &store, QDate date)
{
    Meeting meeting;
    meeting.title = QStringLiteral("Meeting with the platforms");
    meeting.date = date;
    return add(store, meeting);
}

inline Id say(Store &store,
              const Id &meeting,
              const QString &kind,
              const QString &text,
              const QString &measure,
              const QList<Id> &to = {},
              const QStringList &countries = {})
{
    Outcome outcome;
    outcome.meeting = meeting;
    outcome.kind = kind;
    outcome.text = text;
    outcome.measure = measure;
    outcome.to_whom = to;
    outcome.countries = countries;
    return add(store, outcome);
}

} // namespace Liaison::Test
