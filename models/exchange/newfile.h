// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QString>

namespace Liaison
{

/// A file that was not there before: its name is taken first, so that nothing that exists, or comes into being meanwhile, is
/// ever overwritten; its content appears at once and whole, readable by its owner only. Without write() the name is free again.
class NewFile
{
public:
    /// Error::Code::Refused where there is something of that name already.
    static Result<NewFile> claim(const QString &path);
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile();

    Result<Done> write(const QByteArray &content);

private:
    explicit NewFile(const QString &path);

    QString m_path; ///< empty: nothing to give back
};

} // namespace Liaison
