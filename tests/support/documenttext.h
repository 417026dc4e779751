// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"

#include <QByteArray>
#include <QStringList>

// Reads what the writers wrote, with readers that know nothing of them, so that tests can look for texts.
namespace Liaison::Extract
{

/// Poppler's programs are needed for reading PDF; without them those tests are skipped, and say so.
bool canReadPdf();
/// One text per page, in the order of drawing.
QStringList pdfPages(const QByteArray &pdf);
/// What a poppler program says about the file: pdffonts, pdfinfo.
QString pdfTool(const QString &program, const QStringList &arguments, const QByteArray &pdf);

QByteArray zipMember(const QByteArray &zip, const QString &path);
/// The text between the tags; a failed check where @p xml is not well-formed.
QString xmlText(const QByteArray &xml);
QString odt(const QByteArray &bytes); ///< of all its XML parts
QString html(const QByteArray &bytes); ///< without the style sheet
QString markdown(const QByteArray &bytes); ///< as a Markdown reader shows it

/// Without any white space: lines are broken anywhere in print.
QString squeezed(const QString &text);
/// Every text that is to be found in a written document: runs, keys, titles, banner.
QStringList facts(const Document &document);

} // namespace Liaison::Extract
