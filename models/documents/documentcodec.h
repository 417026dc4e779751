// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"
#include "foundation/result.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>

#include <optional>

namespace Liaison
{

// A document as bytes, for a frozen briefing: deterministic CBOR, a map with text keys. The same document always has the same
// bytes, so that a hash of them tells whether a frozen briefing is still what it was.
//
//     { "v": 2, "title", "subtitle", "tlp", "author": text, "as_of": ISO 8601 with offset, "zone": IANA id, "cover": bool,
//       "people": { id: [name] }, "blocks": [block] }
//     block: [kind, ...]      text: [[style, text, target?, about?], ...]

QByteArray encodeDocument(const Document &document);
Result<Document> decodeDocument(const QByteArray &bytes);

// Of its members, for who keeps parts of a document.
QCborArray encodeBlocks(const QList<Document::Block> &blocks);
std::optional<QList<Document::Block>> decodeBlocks(const QCborValue &value); ///< nothing where one is unknown
QCborMap encodePeople(const QMap<Id, QStringList> &people);
QMap<Id, QStringList> decodePeople(const QCborValue &value);

} // namespace Liaison
