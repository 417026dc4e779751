// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "changewords.h"

#include "store/ledger.h"
#include "store/merge.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

QString fieldLabel(const QString &typeName, const QString &fieldName)
{
    const auto *type = Schema::type(typeName);
    const auto *field = type ? type->field(fieldName) : nullptr;
    return field ? field->label.toString() : fieldName;
}

QString sentence(const Reader &reader, const HistoryEntry &change)
{
    if (change.field == createdField) {
        return change.after.isNull() ? i18nc("@info history of a record", "Taken away again")
                                     : i18nc("@info history of a record", "Added");
    }
    if (change.field == deletedField) {
        if (const auto survivor = Merge::survivor(change.after); !survivor.isNull()) {
            return i18nc("@info history, %1 another record", "Merged into “%1”", reader.title(survivor));
        }
        if (!change.after.isNull()) {
            return i18nc("@info history", "Deleted");
        }
        return Merge::survivor(change.before).isNull() ? i18nc("@info history", "Restored")
                                                       : i18nc("@info history", "A record of its own again");
    }
    const auto label = fieldLabel(change.type, change.field);
    if (change.settled) {
        return i18nc("@info history; %1 field", "%1: the conflict was settled; the value that was shown stays", label);
    }
    const auto before = reader.display(change.type, change.field, change.before);
    const auto after = reader.display(change.type, change.field, change.after);
    if (change.before == change.after) { // somebody else's value came beside the one that is shown
        return i18nc("@info history; %1 field, %2 value",
                     "%1: also changed by somebody else; %2 is still shown",
                     label,
                     after.isEmpty() ? i18nc("@info a value that was empty", "(empty)") : after);
    }
    if (before.isEmpty()) {
        return i18nc("@info history; %1 field, %2 value", "%1: %2", label, after);
    }
    return after.isEmpty()
        ? i18nc("@info history; %1 field, %2 value", "%1: %2 was removed", label, before)
        : i18nc("@info history; %1 field, %2 and %3 values", "%1: from %2 to %3", label, before, after);
}

} // namespace Liaison::Directory
