// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "conflicteditor.h"

#include "foundation/cbor.h"

#include <QCborMap>

namespace Liaison
{

ConflictEditor::ConflictEditor(QObject *parent)
    : RecordEditor(parent)
{
}

RecordEditor::Also ConflictEditor::also() const
{
    return [field = m_field](Edit &edit, const Id &record) -> Result<Done> {
        LIAISON_TRY(const auto conflicts, edit.conflicts(record));
        if (std::ranges::find(conflicts, field, &Conflict::field) == conflicts.end()) {
            return Done(); // written, and settled by that
        }
        LIAISON_TRY(const auto values, edit.values(record));
        const auto value = values.value(field);
        return edit.settle(record, field, value.isUndefined() ? QCborValue(nullptr) : value);
    };
}

} // namespace Liaison
