// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "electioneditor.h"

#include "elections/elections.h"

namespace Liaison
{

ElectionEditor::ElectionEditor(QObject *parent)
    : RecordEditor(parent)
{
}

RecordEditor::Also ElectionEditor::also() const
{
    return [](Edit &edit, const Id &id) -> Result<Done> {
        LIAISON_TRY(const auto election, edit.get<Election>(id));
        return Elections::check(edit, election);
    };
}

} // namespace Liaison
