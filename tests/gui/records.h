// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/records.h"

namespace Liaison::Test
{

/// What the store holds, for tests that pressed something.
template<RecordStruct T>
QList<T> all(Store &store, const QString &tail = {})
{
    return must(store.read([tail](Reader &reader) {
        return reader.all<T>(tail);
    }));
}

template<RecordStruct T>
Id put(Store &store, const T &record)
{
    return must(store.edit(QStringLiteral("Prepare"), [record](Edit &edit) {
        return edit.put(record);
    }));
}

} // namespace Liaison::Test
