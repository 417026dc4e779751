// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactfile.h"

#include "plaintext.h"

#include <KLocalizedString>

#include <QBuffer>
#include <QFileInfo>
#include <QStringDecoder>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 lookSize = 64 * 1024;
constexpr qsizetype pieceSize = 64 * 1024;

Error unreadable(const QString &name, const QString &why)
{
    return {Error::Code::NotFound, i18nc("@info %1 file, %2 reason", "%1 can't be read: %2", name, why)};
}

/// The encoding of a text with or without a byte order mark: in UTF-16, every other byte of ASCII is zero.
std::optional<QStringConverter::Encoding> utf16Of(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE")) {
        return QStringConverter::Utf16LE;
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return QStringConverter::Utf16BE;
    }
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        (i % 2 == 0 ? even : odd) += bytes.at(i) == '\0' ? 1 : 0;
    }
    const qsizetype half = bytes.size() / 2;
    if (half < 2) {
        return {};
    }
    if (odd * 10 > half * 7 && even * 100 < half) {
        return QStringConverter::Utf16LE;
    }
    if (even * 10 > half * 7 && odd * 100 < half) {
        return QStringConverter::Utf16BE;
    }
    return {};
}

/// UTF-8 that may end in the middle of a letter.
bool beginsAsUtf8(const QByteArray &bytes)
{
    constexpr int longestLetter = 4;
    for (int cut = 0; cut < longestLetter && cut <= bytes.size(); ++cut) {
        if (bytes.first(bytes.size() - cut).isValidUtf8()) {
            return true;
        }
    }
    return false;
}

/// What a file is that is no text, where it is a kind that people take for one.
QString otherFormat(const QByteArray &bytes, const QString &name)
{
    if (bytes.startsWith("PK\x03\x04")) {
        return i18nc("@info error",
                     "%1 is an Office document or an archive. Open it, save the sheet as CSV, and import that.",
                     name);
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        return i18nc("@info error",
                     "%1 is an old Office document or an Outlook message. Save the sheet as CSV, or the contacts as "
                     "vCard, and import that.",
                     name);
    }
    if (bytes.startsWith("%PDF")) {
        return i18nc("@info error", "%1 is a PDF document; contacts are read from vCard (.vcf) and CSV (.csv).", name);
    }
    return {};
}
}

ContactFile::ContactFile(std::unique_ptr<QIODevice> device, const QString &name)
    : m_device(std::move(device))
    , m_name(name)
{
}

Result<std::shared_ptr<ContactFile>> ContactFile::open(const QString &path)
{
    const auto name = QFileInfo(path).fileName();
    if (QFileInfo(path).isDir()) {
        return unreadable(name, i18nc("@info reason", "it is a folder."));
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        return unreadable(name, file->errorString());
    }
    std::shared_ptr<ContactFile> opened(new ContactFile(std::move(file), name));
    LIAISON_CHECK(opened->look());
    return opened;
}

Result<std::shared_ptr<ContactFile>> ContactFile::fromBytes(const QByteArray &bytes, const QString &name)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    std::shared_ptr<ContactFile> opened(new ContactFile(std::move(buffer), name));
    LIAISON_CHECK(opened->look());
    return opened;
}

Result<Done> ContactFile::look()
{
    auto first = beginning(lookSize);
    if (first.trimmed().isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info error", "%1 is empty: there is no contact in it.", m_name)};
    }
    if (const auto sentence = otherFormat(first, m_name); !sentence.isEmpty()) {
        return Error{Error::Code::Invalid, sentence};
    }
    if (const auto utf16 = utf16Of(first)) {
        if (m_device->size() > largestUtf16) {
            return Error{Error::Code::Invalid,
                         i18nc("@info error",
                               "%1 is written in UTF-16 and larger than 64 MB. Save it as UTF-8 and import it again.",
                               m_name)};
        }
        m_device->seek(0);
        QStringDecoder decoder(*utf16);
        const QString text = decoder.decode(m_device->readAll());
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(text.toUtf8());
        buffer->open(QIODevice::ReadOnly);
        m_device = std::move(buffer);
        m_encoding = Utf16;
        first = beginning(lookSize);
    } else if (!beginsAsUtf8(first)) {
        m_encoding = Windows1252;
    }
    m_start = first.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const auto upper = first.toUpper();
    const bool cards = upper.contains("BEGIN:VCARD");
    const bool named = m_name.endsWith(u".vcf", Qt::CaseInsensitive) || m_name.endsWith(u".vcard", Qt::CaseInsensitive);
    if (first.contains('\0') && !cards) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info error",
                           "%1 holds no text: whatever its name says, it is neither vCard nor CSV. Export the contacts "
                           "again, and import that file.",
                           m_name)};
    }
    if (named && !cards) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info error",
                           "%1 is no vCard: nowhere in its beginning a card begins (BEGIN:VCARD). Export the contacts "
                           "again, and import that file.",
                           m_name)};
    }
    m_format = cards && !m_name.endsWith(u".csv", Qt::CaseInsensitive) ? VCard : Csv;
    return Done();
}

QIODevice &ContactFile::rewind()
{
    m_device->seek(m_start);
    return *m_device;
}

QByteArray ContactFile::beginning(qint64 size)
{
    m_device->seek(m_start);
    return m_device->read(size);
}

bool LineReader::fill()
{
    m_buffer.remove(0, m_position);
    m_position = 0;
    const auto old = m_buffer.size();
    m_buffer.resize(old + pieceSize);
    const auto got = m_device.read(m_buffer.data() + old, pieceSize);
    m_buffer.resize(old + std::max<qint64>(got, 0));
    return got > 0;
}

bool LineReader::next(QByteArray &line)
{
    line.clear();
    m_cut = false;
    while (true) {
        const char *begin = m_buffer.constData() + m_position;
        const auto left = m_buffer.size() - m_position;
        const char *end = std::find_if(begin, begin + left, [](char letter) {
            return letter == '\n' || letter == '\r';
        });
        const auto length = end - begin;
        const auto room = longestLine - line.size();
        m_cut = m_cut || length > room;
        line.append(begin, std::min<qsizetype>(length, room));
        m_position += length;
        if (length < left) {
            const bool carriageReturn = *end == '\r';
            ++m_position;
            if (carriageReturn && (m_position < m_buffer.size() || fill()) && m_buffer.at(m_position) == '\n') {
                ++m_position;
            }
            ++m_number;
            return true;
        }
        if (!fill()) {
            const bool last = !line.isEmpty() || length > 0;
            m_number += last ? 1 : 0;
            return last;
        }
    }
}

int LineReader::progress() const
{
    const auto size = m_device.size();
    return size > 0 ? int((m_device.pos() - (m_buffer.size() - m_position)) * 1000 / size) : 1000;
}

QString decodedContact(const QByteArray &bytes, bool &wasOther)
{
    wasOther = !bytes.isValidUtf8();
    return wasOther ? PlainText::fromWindows1252(bytes) : QString::fromUtf8(bytes);
}

} // namespace Liaison
