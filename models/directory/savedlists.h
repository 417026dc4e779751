// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "listing.h"
#include "store/edit.h"

namespace Liaison::Directory
{

/// A filter that somebody gave a name: their own, on this profile; never part of a bundle.
struct SavedList {
    QString name;
    ListFilter filter;
};

/// In the order of the language.
Result<QList<SavedList>> savedLists(const Reader &reader);
/// One of the same name, but for case and accents, is replaced.
Result<Done> saveList(Edit &edit, const SavedList &list);
Result<Done> forgetList(Edit &edit, const QString &name);

} // namespace Liaison::Directory
