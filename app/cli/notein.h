// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison::Terminal
{

/// A Flash note (or - for standard input) becomes a meeting, or with --dry-run it is told what would: a part of the verb `import`.
Result<Reply> importNote(const Call &call, const QString &path);

/// Options and keys of JSON that the verb has because of notes.
const std::vector<VerbOption> &noteOptions();
const std::vector<JsonKey> &noteKeys();
/// Is there --change, --with or --without, which are about one note?
bool hasNoteChanges(const Call &call);

} // namespace Liaison::Terminal
