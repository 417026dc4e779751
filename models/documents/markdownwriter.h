// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QByteArray>

namespace Liaison
{

/// GitHub-flavoured Markdown in UTF-8: whatever the texts hold is shown as it is, never taken as markup.
QByteArray toMarkdown(const Document &document);
/// Blocks of a document that is cleaned(), without its title and label.
QByteArray toMarkdown(const QList<Document::Block> &blocks);

} // namespace Liaison
