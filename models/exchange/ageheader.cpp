// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "ageheader.h"

#include "sodiumbytes.h"

#include <KLocalizedString>

#include <optional>

namespace Liaison::Age
{

namespace
{
constexpr QByteArrayView versionLine = "age-encryption.org/v1";
constexpr QByteArrayView macStart = "---";
constexpr QByteArrayView stanzaStart = "-> ";
constexpr QByteArrayView armorBegin = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr QByteArrayView armorEnd = "-----END AGE ENCRYPTED FILE-----";
constexpr qsizetype columns = 64;
constexpr qsizetype macSize = 32;
constexpr auto unpadded = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

/// Hands out the lines of a header, which end with a line feed and nothing else.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_text(text)
    {
    }
    std::optional<QByteArrayView> next()
    {
        const auto end = m_text.indexOf('\n', m_at);
        if (end < 0) {
            return {};
        }
        const auto start = std::exchange(m_at, end + 1);
        return m_text.sliced(start, end - start);
    }
    qsizetype position() const
    {
        return m_at;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool isArgument(const QByteArray &word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](char c) {
        return c >= '!' && c <= '~';
    });
}

/// The lines of a body: all of 64 letters but the last, which is shorter and may be empty.
std::optional<QByteArray> readBody(Lines &lines)
{
    QByteArray body;
    while (true) {
        const auto line = lines.next();
        if (!line || line->size() > columns) {
            return {};
        }
        const auto bytes = Sodium::fromBase64(*line, unpadded);
        if (bytes.isEmpty() && !line->isEmpty()) {
            return {};
        }
        body += bytes;
        if (line->size() < columns) {
            return body;
        }
    }
}
}

Error notAge(QLatin1StringView part)
{
    return {Error::Code::Corrupt,
            i18nc("@info",
                  "The encrypted file is damaged or was altered on the way, or it is none that Liaison can read. Ask "
                  "the sender for it again."),
            part};
}

QByteArray Header::text(const QList<Stanza> &stanzas)
{
    auto text = versionLine.toByteArray() + '\n';
    for (const auto &stanza : stanzas) {
        text += stanzaStart.toByteArray() + stanza.arguments.join(' ') + '\n';
        const auto body = stanza.body.toBase64(unpadded);
        for (qsizetype at = 0; at <= body.size(); at += columns) {
            text += body.mid(at, columns) + '\n';
        }
    }
    return text + macStart.toByteArray();
}

Result<Header> Header::parse(const QByteArray &file)
{
    Header header;
    const auto wrong = notAge(QLatin1StringView("header"));
    Lines lines(QByteArrayView(file).first(std::min(file.size(), largest)));
    if (lines.next() != versionLine) {
        return wrong;
    }
    while (true) {
        const auto line = lines.next();
        if (!line) {
            return wrong;
        }
        if (line->startsWith(macStart)) {
            const auto dashes = lines.position() - 1 - line->size() + macStart.size();
            header.authenticated = file.first(dashes);
            header.mac = line->startsWith("--- ") ? Sodium::fromBase64(line->sliced(4), unpadded) : QByteArray();
            header.size = lines.position();
            return header.mac.size() == macSize && !header.stanzas.isEmpty() ? Result<Header>(header) : wrong;
        }
        if (!line->startsWith(stanzaStart)) {
            return wrong;
        }
        Stanza stanza{.arguments = line->sliced(stanzaStart.size()).toByteArray().split(' ')};
        auto body = readBody(lines);
        if (!body || !std::ranges::all_of(stanza.arguments, isArgument)) {
            return wrong;
        }
        stanza.body = *std::move(body);
        header.stanzas.append(stanza);
    }
}

Result<QByteArray> withoutArmor(const QByteArray &file)
{
    const auto text = QByteArrayView(file).trimmed();
    if (!text.startsWith(armorBegin)) {
        return file;
    }
    const auto wrong = notAge(QLatin1StringView("header"));
    auto lines = text.toByteArray().replace("\r\n", "\n").split('\n');
    if (lines.size() < 3 || lines.takeFirst() != armorBegin || lines.takeLast() != armorEnd) {
        return wrong;
    }
    const auto good = [](const QByteArray &line) {
        return line.size() == columns;
    };
    const auto last = lines.last().size();
    if (last == 0 || last > columns || !std::all_of(lines.cbegin(), lines.cend() - 1, good)) {
        return wrong;
    }
    const auto bytes = Sodium::fromBase64(lines.join());
    return bytes.isEmpty() ? Result<QByteArray>(wrong) : bytes;
}

} // namespace Liaison::Age
