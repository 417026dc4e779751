// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "notes.h"

#include "support/temporary.h"

#include <QFile>

namespace Liaison::Test
{

using namespace Qt::StringLiterals;

namespace
{
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
}

QByteArray platformsNote()
{
    return bytesOf(QStringLiteral(LIAISON_SOURCE_DIR "/tests/interchange/notes/platforms.txt"));
}

std::optional<QByteArray> realNote()
{
    const auto bytes = bytesOf(QStringLiteral(LIAISON_SOURCE_DIR "/../shared/data/flash-2019-03-04.txt"));
    return bytes.isEmpty() ? std::nullopt : std::optional(bytes);
}

FlashProposal propose(Store &store, const QByteArray &bytes, const QString &fileName)
{
    const auto note = must(FlashNote::parse(bytes, fileName));
    return must(store.read([note](Reader &reader) {
        return FlashImport::propose(reader, note);
    }));
}

Id commit(Store &store, const FlashProposal &proposal)
{
    return must(store.edit(u"Import"_s, [proposal](Edit &edit) {
        return FlashImport::commit(edit, proposal);
    }));
}

Id addOrganisation(Store &store, const QString &name, const QString &kind, const QStringList &aliases)
{
    Organisation organisation;
    organisation.name = name;
    organisation.kind = kind;
    organisation.aliases = aliases;
    return must(store.edit(u"Add"_s, [organisation](Edit &edit) {
        return edit.put(organisation);
    }));
}

} // namespace Liaison::Test
