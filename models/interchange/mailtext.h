// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Liaison
{

/// What a person reads in a mail (RFC 5322 with MIME, as .eml files hold it).
struct MailText {
    QString subject;
    QDateTime sent; ///< invalid where the mail does not say
    QString text; ///< its plain text; without one, its HTML text as plain text

    /// Whether @p bytes begin with the headers of a mail as programs send it: its source, pasted or saved under another name.
    static bool looksLikeMail(const QByteArray &bytes);
    /// @p name is the file as sentences call it.
    static Result<MailText> read(const QByteArray &bytes, const QString &name);
};

} // namespace Liaison
