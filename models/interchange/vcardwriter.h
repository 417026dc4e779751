// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactcard.h"

namespace Liaison
{

/// Writes cards as RFC 6350 (4.0) or RFC 2426 (3.0) has them, in UTF-8, lines of at most 75 octets.
///
/// Not by KContacts, which writes ";" in a name as "\\;" (others read a backslash and the end of the part), no name in a second
/// script and no parameter that is not ASCII. What is written here KContacts reads; a test asks it.
class VCardWriter
{
public:
    enum Version { V3, V4 };

    explicit VCardWriter(Version version)
        : m_version(version)
    {
    }
    /// Internals of the card are written as X-LIAISON- properties; leave them out for others' eyes.
    QByteArray write(const ContactCard &card);

private:
    void line(const QByteArray &name, const QString &value);
    void text(const QByteArray &name, const QString &value);
    void writeName(const ContactCard &card);
    void writePosts(const ContactCard &card);
    void writePoint(const ContactCard::Point &point);
    void writeInternals(const ContactCard &card);

    Version m_version;
    QByteArray m_out;
};

} // namespace Liaison
