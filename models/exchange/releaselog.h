// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "releaseplan.h"

namespace Liaison
{

/// Who received which version of what. Local, and without any value of a record: what is erased is not in here either.
struct ReleaseEntry {
    struct Item {
        QByteArray version = {}; ///< see ReleasedRecord::version()
        Id belongsTo = {}; ///< see ReleasePlan::Entry
        QString type = {};

        bool operator==(const Item &) const = default;
    };
    Id audience = {};
    QString name = {}; ///< the audience's, at that time
    qint64 number = 0;
    QDateTime at = {};
    QString recipient = {}; ///< of a file that was encrypted; empty: whoever has the file can read it
    QString file = {};
    QString tlp = {}; ///< the strictest label in it
    QByteArray hash = {}; ///< BLAKE2b-256 of the file's content, of a bundle its own
    QMap<Id, Item> items = {}; ///< by the record here

    bool operator==(const ReleaseEntry &) const = default;
};

/// Something that was given away and is no longer what it was, and who has it.
struct Recall {
    enum class What {
        Erased, ///< for data protection
        Withdrawn, ///< would not go to them any more: deleted, no longer cleared, labelled stricter
        Changed, ///< they have an older version
        Current,
    };
    Id record = {};
    QString type = {};
    QString title = {}; ///< empty of what is erased
    What what = What::Current;
    QList<ReleaseEntry> releases = {}; ///< to one audience, newest first; all that carried it

    static QString text(What what);
    static QString word(What what); ///< for programs
};

namespace ReleaseLog
{
/// Newest first.
QList<ReleaseEntry> all(const Reader &reader);
Result<Done> add(Edit &edit, const ReleaseEntry &entry);
/// Of a file that could not be written.
Result<Done> remove(Edit &edit, const ReleaseEntry &entry);

/// Whom to tell, audience by audience: of everything that was erased, withdrawn or changed since they got it, in this order; of
/// what is only @p changed where that is wanted.
Result<QList<Recall>> recall(const Reader &reader, bool changed);
/// The same of one record and what belongs to it, also of what is as it was. It may be erased.
Result<QList<Recall>> recall(const Reader &reader, const Id &record);
/// The record that was released whose hexadecimal id begins with @p text, also an erased one; or a sentence.
Result<Id> idNamed(const Reader &reader, const QString &text);
}

} // namespace Liaison
