// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace Liaison::HtmlText
{

/// Whether @p text is an HTML document rather than plain text.
bool looksLikeHtml(QStringView text);

/// What a person reads in @p html: paragraphs, divisions and table rows on lines of their own, list entries behind "-
/// ". For mails that have no plain text; no styles, no links, no pictures.
QString plain(QStringView html);

} // namespace Liaison::HtmlText
