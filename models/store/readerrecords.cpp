// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reader.h"

namespace Liaison
{

#define TYPE(name, Struct, ...)                                                                                        \
    template Result<QList<Struct>> Reader::all<Struct>(const QString &, const QVariantList &) const;                   \
    template Result<std::optional<Struct>> Reader::find<Struct>(const Id &) const;                                     \
    template Result<Struct> Reader::get<Struct>(const Id &) const;
#define FIELD(...)
#define END(...)
#include "schema.def"

} // namespace Liaison
