// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"
#include "foundation/result.h"

#include <QByteArray>

namespace Liaison
{

// A document as bytes, for a frozen briefing: deterministic CBOR, a map with text keys. The same document always has the same
// bytes, so that a hash of them tells whether a frozen briefing is still what it was.
//
//     { "v": 1, "title", "subtitle", "tlp", "author": text, "as_of": ISO 8601 with offset, "zone": IANA id, "blocks": [block] }
//     block: [kind, ...]      text: [[style, text, target?], ...]

QByteArray encodeDocument(const Document &document);
Result<Document> decodeDocument(const QByteArray &bytes);

} // namespace Liaison
