// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "posts.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

Result<Done> succeed(Edit &edit, const Id &post, const Id &former)
{
    LIAISON_TRY(const auto next, edit.get<Post>(post));
    LIAISON_TRY(const auto before, edit.get<Post>(former));
    auto after = before;
    after.until = next.since.isValid() ? next.since.addDays(-1) : edit.today();
    if (before.since.isValid() && after.until < before.since) {
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 date",
                           "The earlier post began on %1; the new one must begin later.",
                           before.since.toString(Qt::ISODate)),
                     QStringLiteral("since")};
    }
    LIAISON_CHECK(edit.put(after, before));
    return Done();
}

} // namespace Liaison::Directory
