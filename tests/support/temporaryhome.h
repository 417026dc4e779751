// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDir>
#include <QTemporaryDir>

#include <utility>

namespace Liaison::Test
{

/// Settings, data and state of a user who begins, while it lives; made before the application. Only caches are kept from run to run.
class TemporaryHome
{
public:
    TemporaryHome()
    {
        for (const auto &[variable, name] : {std::pair("XDG_CONFIG_HOME", "config"),
                                             std::pair("XDG_DATA_HOME", "data"),
                                             std::pair("XDG_STATE_HOME", "state")}) {
            qputenv(variable, QFile::encodeName(m_folder.filePath(QString::fromLatin1(name))));
        }
        qputenv("XDG_CACHE_HOME", QFile::encodeName(QDir::home().filePath(QStringLiteral(".qttest/cache"))));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace Liaison::Test
