// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison::Terminal
{

/// vCard or CSV, by its ending or by what is in it.
bool isContactFile(const QString &path);
/// Takes a file of contacts in, or with --dry-run tells what would happen.
Result<Reply> importContacts(const Call &call, const QString &path);
/// What importContacts() answers in JSON.
const std::vector<JsonKey> &contactKeys();
/// The options of `import` that are about contacts.
std::vector<VerbOption> contactOptions();

} // namespace Liaison::Terminal
