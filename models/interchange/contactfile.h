// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QFile>
#include <QIODevice>

#include <memory>

namespace Liaison
{

/// A file of contacts, or what was pasted: its bytes in an encoding that has ASCII in it, read in small pieces.
class ContactFile
{
public:
    enum Format { VCard, Csv };
    enum Encoding { Utf8, Utf16, Windows1252 };
    /// What is UTF-16 is held in memory, so it must not be larger.
    static constexpr qint64 largestUtf16 = 64 * 1024 * 1024;

    /// Tells vCard and CSV apart by what is in it, then by the ending. What is neither is an Error that says what it is.
    static Result<std::shared_ptr<ContactFile>> open(const QString &path);
    static Result<std::shared_ptr<ContactFile>> fromBytes(const QByteArray &bytes, const QString &name);

    QString name() const
    {
        return m_name;
    }
    Format format() const
    {
        return m_format;
    }
    /// Of UTF-16, the device gives UTF-8; what it gives else is as it is in the file.
    Encoding encoding() const
    {
        return m_encoding;
    }
    qint64 size() const
    {
        return m_device->size();
    }
    /// From the beginning, without a byte order mark.
    QIODevice &rewind();
    /// Its first bytes, for guesses.
    QByteArray beginning(qint64 size);

private:
    ContactFile(std::unique_ptr<QIODevice> device, const QString &name);
    Result<Done> look();

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    Format m_format = VCard;
    Encoding m_encoding = Utf8;
    qint64 m_start = 0;
};

/// Lines of a device, whatever ends them: line feed, carriage return, or both.
class LineReader
{
public:
    /// Longer lines are cut; what is in such a line is no contact.
    static constexpr qsizetype longestLine = 1024 * 1024;

    explicit LineReader(QIODevice &device)
        : m_device(device)
    {
    }
    /// False at the end.
    bool next(QByteArray &line);
    /// Of the line that next() gave, counted from 1.
    int number() const
    {
        return m_number;
    }
    bool wasCut() const
    {
        return m_cut;
    }
    int progress() const;

private:
    bool fill();

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    int m_number = 0;
    bool m_cut = false;
};

/// UTF-8 where @p bytes are that, else as Windows-1252; @p wasOther tells.
QString decodedContact(const QByteArray &bytes, bool &wasOther);

} // namespace Liaison
