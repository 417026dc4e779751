// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"
#include "store/reader.h"

#include <QJsonObject>

namespace Liaison::Directory
{

/// Everything that a profile holds on one person, for their right of access.
struct SubjectReport {
    /// One value as it is shown, or one of several that nobody has settled.
    struct Value {
        QString field;
        QString label; ///< of the field
        QString text; ///< as a person reads it
        QCborValue value;
        QString author; ///< empty where nobody is known
        QDateTime at; ///< by the writer's clock
    };
    /// A record about the person, or that leads to them.
    struct Held {
        Id id;
        QString type;
        QString title;
        QStringList relations; ///< labels of the fields that lead to the person; empty for their own record
        bool deleted = false; ///< in the trash: still held
        Id mergedInto; ///< null where it was not merged away
        QList<Value> values;
    };
    /// A record that is not linked to the person, with their name in its text; or a setting of the profile, such as a line of
    /// minutes that was begun.
    struct Mention {
        Id id; ///< null of a setting
        QString type; ///< of a setting "local", or "circle" where it is about who is in the circle
        QString title;
        QString field; ///< label; or the name of an attached file
        QString excerpt;
        bool whole =
            false; ///< the whole name; else only the family name or a declined form of it, which may be somebody else's
    };
    /// A change that the person made.
    struct Authored {
        QString label;
        QDateTime at;
        int fields = 0;
    };

    Id person;
    QString name;
    QDateTime asOf;
    QString madeBy; ///< the profile's owner
    QList<Held> records; ///< the person's own first, then by type
    QList<Mention> mentions;
    QList<HistoryEntry> changes; ///< what was changed in their own records, newest first
    QList<QString> changeTexts; ///< the same in words
    QList<Authored> authored; ///< newest first
};

/// @p person: a person's record, also one in the trash or merged away (then of the one that stands for it).
Result<SubjectReport> subjectReport(const Reader &reader, const Id &person);

Document subjectDocument(const SubjectReport &report);
QJsonObject subjectJson(const SubjectReport &report);

/// The document of a person, for a page that shows it.
Result<Document> subjectDocument(const Reader &reader, const Id &person);
/// Writes the report in the format that the ending of @p file says: .json, or one of documentEndings().
Result<Done> writeSubjectReport(const SubjectReport &report, const QString &file);

} // namespace Liaison::Directory
