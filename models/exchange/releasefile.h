// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bundlefile.h"
#include "documents/document.h"
#include "interchange/contactcard.h"
#include "releaseplan.h"

#include <QDate>

namespace Liaison
{

/// One release, as whoever gets it sees it.
struct Release {
    QString audience;
    qint64 number = 1; ///< counts the releases to this audience
    QString ceiling = QStringLiteral("CLEAR"); ///< the strictest label that may go to them
    QString sender = {}; ///< may be empty
    QStringList recipients = {}; ///< fingerprints, of a bundle that is encrypted
    QDate day = {}; ///< on which it is made; in the contact sheet
    ReleaseContent content = {};
};

/// The forms in which a release goes out. The same release always has the same bytes (of a PDF: the same document).
namespace ReleaseFile
{
enum class Format {
    Bundle,
    VCard,
    Csv,
    Pdf,
};
/// By the ending of @p file; an Error names the endings that there are.
Result<Format> formatOf(const QString &file);

/// A bundle of the kind *release*; FORMAT.md says what is in it.
Result<PackedBundle> toBundle(const Release &release, const Seal &seal);
QByteArray toVCards(const Release &release);
QByteArray toCsv(const Release &release);
/// The contact sheet, by countries.
Document toDocument(const Release &release);

/// Strict: anything but the form that toBundle() writes is Error::Code::Corrupt.
Result<ReleaseContent> contentOf(const BundleFile &bundle);
/// As the import of foreign formats takes them: vCards, with what Liaison adds to them.
Result<QByteArray> cardsOf(const BundleFile &bundle);

/// Organisations, then people, each by name. Competences, which no address book knows, are left out.
QList<ContactCard> cards(const ReleaseContent &content);
}

} // namespace Liaison
