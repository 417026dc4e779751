// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"
#include "documents/labels.h"
#include "outline.h"

namespace Liaison
{

struct BriefingFacts;

/// The facts of a briefing in words, part by part, at one moment: what a draft shows until it is refreshed, and what the next briefing
/// is compared with. The author's own words are not in it.
struct BriefingContent {
    struct Part {
        QString name;
        QList<Document::Block> blocks;
        TlpOfParts labels;
    };
    QString title;
    QString subtitle;
    QString ceiling; ///< nothing stricter is in it; empty: there is none
    QDateTime asOf;
    QDate day; ///< to which ages are counted
    TlpOfParts subject; ///< label of the meeting or organisation itself
    QList<Part> parts; ///< of all that are for the subject, those that tell something
    QList<Document::Block> basis; ///< what all rests on
    QMap<Id, QStringList> people; ///< see Document::people

    /// From the records as they are now.
    static Result<BriefingContent>
    build(const Reader &reader, const BriefingSubject &subject, const QString &ceiling = {});
    /// The same with ages counted to @p day, to be compared with what was told then; without the part that compares.
    static BriefingContent wordsOf(const BriefingFacts &facts, QDate day);

    const Part *part(QAnyStringView name) const;
    Document document(const BriefingOutline &outline) const;

    /// As canonical CBOR.
    QByteArray encoded() const;
    static Result<BriefingContent> decoded(const QByteArray &bytes);
};

/// Own words as they are typed: an empty line separates paragraphs, "- " begins a bullet.
QList<Document::Block> ownWords(const QString &text);

} // namespace Liaison
