// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "subject.h"

#include <QList>
#include <QString>

namespace Liaison
{

/// What the author of a briefing decides: which parts it has, in which order, and the own words in each of them. It is kept as a
/// text that people can read, search and compare, and that is at the same time what a template holds:
///
///     # short
///     What has to be known.
///     # interlocutors
///     #- past
///     # Press lines
///     We welcome the progress that was made.
///
/// A line that begins with # names a part; one that begins with #- a part that is left out and keeps its words. What no part is
/// called is one of the author's own. Text before the first part belongs to “In short”. Lines of own words that begin with # or with a
/// backslash have a backslash before them.
struct BriefingOutline {
    struct Part {
        QString name; ///< see BriefingParts
        bool taken = true;
        QString text = {}; ///< own words
        bool operator==(const Part &) const = default;
    };
    QList<Part> parts; ///< all that are for the kind of subject; those that nobody named are at the end, and not taken

    /// All parts, all taken.
    static BriefingOutline standard(BriefingSubject::Kind kind);
    /// @p text without any # is the author's “In short” of all parts.
    static BriefingOutline parse(const QString &text, BriefingSubject::Kind kind);
    /// A template: the same text; or, where nothing in it begins with #, a part in each line, as people write lists.
    static BriefingOutline ofTemplate(const QString &body, BriefingSubject::Kind kind);
    /// These parts in this order, all others left out. A name that nothing is called by is a sentence.
    static Result<BriefingOutline> only(const QStringList &names, BriefingSubject::Kind kind);

    QString text() const;
    Part *part(QAnyStringView name);

    bool operator==(const BriefingOutline &) const = default;
};

} // namespace Liaison
