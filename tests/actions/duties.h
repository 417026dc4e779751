// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/records.h"

namespace Liaison::Test
{

inline Id addBody(Store &store, const QString &name, const QString &shortName = {})
{
    Organisation organisation;
    organisation.name = name;
    organisation.short_name = shortName;
    organisation.kind = QStringLiteral("authority");
    return add(store, organisation);
}

inline Election electionOn(QDate day, const QString &name, const QString &country = {})
{
    Election election;
    election.name = name;
    election.first_day = day;
    election.country = country;
    return election;
}

inline Action actionNamed(const QString &title, QDate due = {}, const QString &status = QStringLiteral("open"))
{
    Action action;
    action.title = title;
    action.due = due;
    action.status = status;
    return action;
}

} // namespace Liaison::Test
