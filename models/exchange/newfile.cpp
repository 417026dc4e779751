// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "newfile.h"

#include <KLocalizedString>

#include <QFile>
#include <QSaveFile>

namespace Liaison
{

NewFile::NewFile(const QString &path)
    : m_path(path)
{
}

NewFile::NewFile(NewFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

NewFile::~NewFile()
{
    if (!m_path.isEmpty()) {
        QFile::remove(m_path);
    }
}

Result<NewFile> NewFile::claim(const QString &path)
{
    QFile file(path);
    // What is written later keeps these permissions.
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return NewFile(path);
    }
    if (file.exists()) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 is a file name",
                           "There is a file %1 already, and it was left as it is. Choose another name.",
                           path)};
    }
    return Error{
        Error::Code::Storage,
        i18nc("@info %1 is a file name, %2 a reason", "The file %1 can't be written: %2.", path, file.errorString())};
}

Result<Done> NewFile::write(const QByteArray &content)
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return Error{Error::Code::Storage,
                     i18nc("@info %1 is a file name, %2 a reason",
                           "The file %1 can't be written: %2. Nothing was left there.",
                           m_path,
                           file.errorString())};
    }
    m_path.clear();
    return {};
}

} // namespace Liaison
