// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

#include <QHash>

namespace Liaison::Directory
{

struct TagCount {
    QString label;
    int records = 0;
};

/// All labels that are in use, in the order of the language, with how many records have them.
Result<QList<TagCount>> allTags(const Reader &reader);
/// Labels of a record, in the order of the language.
Result<QStringList> tagsOf(const Reader &reader, const Id &record);
/// Of many records; those without any are missing.
Result<QHash<Id, QStringList>> tagsOf(const Reader &reader, const QList<Id> &records);

/// Puts a label on all of @p records that don't have it yet; the value is how many. A label that is in use but for case and
/// accents is written as it is there: "Press" and "press" are one.
Result<int> addTag(Edit &edit, const QList<Id> &records, const QString &label);
/// Takes it off again; the value is how many had it.
Result<int> removeTag(Edit &edit, const QList<Id> &records, const QString &label);

} // namespace Liaison::Directory
