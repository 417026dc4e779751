// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "evidence.h"

#include "foundation/wholefile.h"

#include <KLocalizedString>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

namespace Liaison::Platforms
{

using namespace Qt::StringLiterals;

namespace
{
Error unreadable(const QFile &file)
{
    return {Error::Code::Storage,
            i18nc("@info %1 file, %2 reason", "%1 can't be read: %2.", file.fileName(), file.errorString())};
}
}

Result<Id> addEvidence(Edit &edit, const Id &commitment, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file);
    }
    const auto content = file.read(largestEvidence + 1);
    if (file.error() != QFileDevice::NoError) {
        return unreadable(file);
    }
    const auto name = QFileInfo(path).fileName();
    if (content.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info %1 file", "%1 is empty.", name)};
    }
    if (content.size() > largestEvidence) {
        return Error{
            Error::Code::Invalid,
            i18nc("@info %1 file, %2 size",
                  "%1 is too large: evidence may have up to %2. Keep the file elsewhere, and its address here.",
                  name,
                  QLocale().formattedDataSize(largestEvidence, 0))};
    }
    Attachment attachment;
    attachment.content_hash =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    LIAISON_TRY(const auto same,
                edit.select(u"SELECT id FROM attachment WHERE record = ? AND content_hash = ?"_s,
                            {commitment.bytes(), attachment.content_hash}));
    if (!same.isEmpty()) {
        return Id::fromBytes(same.first().first().toByteArray());
    }
    attachment.record = commitment;
    attachment.name = name;
    attachment.media_type = QMimeDatabase().mimeTypeForFileNameAndData(name, content).name();
    attachment.content = content;
    return edit.put(attachment);
}

Result<QList<Attachment>> evidenceOf(const Reader &reader, const Id &commitment)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(u"SELECT id, name, media_type, content_hash FROM attachment WHERE record = ? ORDER BY name, id"_s,
                      {commitment.bytes()}));
    QList<Attachment> files;
    for (const auto &row : rows) {
        Attachment file;
        file.id = Id::fromBytes(row.at(0).toByteArray());
        file.record = commitment;
        file.name = row.at(1).toString();
        file.media_type = row.at(2).toString();
        file.content_hash = row.at(3).toString();
        files.append(file);
    }
    return files;
}

Result<Done> saveEvidence(const Reader &reader, const Id &id, const QString &path)
{
    LIAISON_TRY(const auto attachment, reader.get<Attachment>(id));
    return writeWhole(attachment.content, path);
}

} // namespace Liaison::Platforms
