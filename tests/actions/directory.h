// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/temporary.h"

#include <QTimeZone>

namespace Liaison::Test
{

inline Clock noon(QDate day)
{
    return Clock::fixed(QDateTime(day, QTime(12, 0), QTimeZone::UTC));
}

template<RecordStruct T>
Id put(Store &store, const T &record)
{
    return must(store.edit(QStringLiteral("Prepare"), [record](Edit &edit) {
        return edit.put(record);
    }));
}

inline Id putPerson(Store &store, const QString &name)
{
    Person person;
    person.name = name;
    return put(store, person);
}

inline Id putOrganisation(Store &store, const QString &name, const QString &shortName = {})
{
    Organisation organisation;
    organisation.name = name;
    organisation.short_name = shortName;
    organisation.kind = QStringLiteral("authority");
    return put(store, organisation);
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
