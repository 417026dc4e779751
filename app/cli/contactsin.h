// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison
{
class ContactFile;
}

namespace Liaison::Terminal
{

/// vCard or CSV, by its ending or by what is in it.
bool isContactFile(const QString &path);
/// Takes a file of contacts in, or with --dry-run tells what would happen.
Result<Reply> importContacts(const Call &call, const QString &path);
/// The same of a file that is open; @p path is what it is called. @p dryRun: only tell.
Result<Reply> importContacts(const Call &call, const QString &path, ContactFile &file, bool dryRun);
/// What importContacts() answers in JSON.
const std::vector<JsonKey> &contactKeys();
/// The options of `import` that are about contacts.
std::vector<VerbOption> contactOptions();

} // namespace Liaison::Terminal
