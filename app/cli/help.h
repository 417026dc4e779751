// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison::Terminal
{

// Everything here follows from the table of verbs.

/// All verbs, a line each, and how the program is called.
QString helpOnAll();
/// Synopsis, options, JSON and examples of one verb.
QString helpOn(const Verb &verb);
/// The manual page, in the language man(7) of troff.
QString manualPage(const QString &version);
/// The verbs as data, for the --json of help.
QJsonObject verbsAsJson();

/// Paragraphs, with lines of at most 80 columns, each begun with @p indent spaces.
QString wrapped(const QString &text, int indent);

} // namespace Liaison::Terminal
