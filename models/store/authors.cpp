// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "authors.h"

namespace Liaison::Authors
{

namespace
{
QString keyOf(const Id &author)
{
    return QStringLiteral("author/") + author.text();
}
}

QString name(Database &database, const Id &author)
{
    return author.isNull() ? QString() : database.local(keyOf(author)).valueOr({});
}

Result<Done> remember(Database &database, const Id &author, const QString &called)
{
    if (author.isNull() || called.isEmpty() || !name(database, author).isEmpty()) {
        return Done();
    }
    LIAISON_TRY(const auto erased,
                database.rows(QStringLiteral("SELECT 1 FROM erasure WHERE id = ?"), {author.bytes()}));
    return erased.isEmpty() ? database.setLocal(keyOf(author), called) : Done();
}

Result<Done> forget(Database &database, const Id &author)
{
    LIAISON_CHECK(database.run(QStringLiteral("DELETE FROM local WHERE key = ?"), {keyOf(author)}));
    return Done();
}

} // namespace Liaison::Authors
