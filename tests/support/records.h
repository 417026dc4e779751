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

/// Creates the record, or changes the one that has its id.
template<RecordStruct T>
Id add(Store &store, const T &record)
{
    return must(store.edit(QStringLiteral("Add"), [record](Edit &edit) {
        return edit.put(record);
    }));
}

/// Live records of a type; @p tail as in Reader::all().
template<RecordStruct T>
QList<T> all(Store &store, const QString &tail = QStringLiteral("ORDER BY id"))
{
    QList<T> records; // not by way of the future: each kind of those takes long to compile
    must(store.read([&records, &tail](Reader &reader) -> Result<Done> {
        LIAISON_TRY(records, reader.all<T>(tail));
        return Done();
    }));
    return records;
}

template<RecordStruct T>
T get(Store &store, const Id &id)
{
    T record;
    must(store.read([&record, &id](Reader &reader) -> Result<Done> {
        LIAISON_TRY(record, reader.get<T>(id));
        return Done();
    }));
    return record;
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
