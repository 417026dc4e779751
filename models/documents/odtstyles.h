// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QByteArray>
#include <QXmlStreamWriter>

namespace Liaison::Odt
{

constexpr double textWidth = 17.0; ///< centimetres between the margins of an A4 page

/// "Heading 1" as the name by which content refers to the style.
QString styleName(const QString &displayName);

/// Opens office:NAME as the root, with all prefixes and the version declared. Elements below it are written with their prefixes.
void startRoot(QXmlStreamWriter &xml, const QString &name);

/// styles.xml: the named styles that content.xml uses, page size, header and footer.
QByteArray styles(const Document &document);

} // namespace Liaison::Odt
