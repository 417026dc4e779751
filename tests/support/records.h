// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temporary.h"

#include <QTimeZone>

/// Records as most tests need them.
namespace Liaison::Test
{

/// The day on which tests take place where they need one.
inline const QDate today(2019, 3, 5);

inline Clock clockOfToday()
{
    return Clock::fixed(QDateTime(today, QTime(12, 0), QTimeZone::UTC));
}

inline Id add(Store &store, const auto &record)
{
    return must(store.edit(QStringLiteral("Add"), [record](Edit &edit) {
        return edit.put(record);
    }));
}

inline Person person(const QString &name, const QString &country = {})
{
    Person person;
    person.name = name;
    person.country = country;
    return person;
}

inline Id addPerson(Store &store, const QString &name, const QString &country = {})
{
    return add(store, person(name, country));
}

} // namespace Liaison::Test
