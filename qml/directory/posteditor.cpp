// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "posteditor.h"

#include "directory/posts.h"

namespace Liaison
{

PostEditor::PostEditor(QObject *parent)
    : RecordEditor(parent)
{
}

RecordEditor::Also PostEditor::also() const
{
    if (m_ends.isEmpty()) {
        return {};
    }
    return [ends = Id::fromText(m_ends)](Edit &edit, const Id &post) {
        return Directory::succeed(edit, post, ends);
    };
}

} // namespace Liaison
