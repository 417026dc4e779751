// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "vcardnormaliser.h"

#include "contactcard.h"

#include <KLocalizedString>

#include <QStringDecoder>
#include <QUrl>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
// Noncharacters of Unicode, which no text has. They stand for what was escaped, and before the number of a line.
constexpr QChar backslash(0xFDD0);
constexpr QChar comma(0xFDD1);
constexpr QChar semicolon(0xFDD2);
constexpr QChar lineFeed(0xFDD3);
constexpr QChar mark(0xFDD4);

QString withoutEscapes(const QString &value)
{
    if (!value.contains(u'\\') && !value.contains(u'\n')) {
        return value;
    }
    QString result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar letter = value.at(i);
        if (letter == u'\n') {
            result += lineFeed; // of quoted-printable
        } else if (letter != u'\\' || i + 1 == value.size()) {
            result += letter == u'\\' ? backslash : letter;
        } else {
            switch (value.at(++i).unicode()) {
            case u'\\':
                result += backslash;
                break;
            case u',':
                result += comma;
                break;
            case u';':
                result += semicolon;
                break;
            case u'n':
            case u'N':
                result += lineFeed;
                break;
            case u'r':
                break;
            default:
                result += value.at(i); // "\:" of programs that escape more than they have to
            }
        }
    }
    return result;
}

int digit(char letter)
{
    return letter >= '0' && letter <= '9' ? letter - '0'
        : letter >= 'A' && letter <= 'F'  ? letter - 'A' + 10
        : letter >= 'a' && letter <= 'f'  ? letter - 'a' + 10
                                          : -1;
}

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '=' && i + 2 < text.size() && digit(text.at(i + 1)) >= 0 && digit(text.at(i + 2)) >= 0) {
            result += char(digit(text.at(i + 1)) * 16 + digit(text.at(i + 2)));
            i += 2;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

/// RFC 6868: what a quoted parameter can't hold.
QString withoutCarets(const QString &value)
{
    if (!value.contains(u'^')) {
        return value;
    }
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar next = i + 1 < value.size() ? value.at(i + 1) : QChar();
        const bool caret = value.at(i) == u'^' && (next == u'n' || next == u'\'' || next == u'^');
        result += !caret ? value.at(i) : next == u'n' ? QChar(u'\n') : next == u'\'' ? QChar(u'"') : QChar(u'^');
        i += caret ? 1 : 0;
    }
    return result;
}

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// Facts about the card itself, or about a person that a directory has no business with; nobody misses them.
bool isOfNoInterest(QByteArrayView name)
{
    return isOneOf(name, {"VERSION", "PRODID", "REV", "CLASS", "MAILER", "XML", "CLIENTPIDMAP", "NAME", "PROFILE"});
}
}

QString VCardNormaliser::restored(const QString &value, int *line)
{
    QString text = value;
    if (const auto at = text.indexOf(mark); at >= 0) {
        if (line) {
            *line = QStringView(text).sliced(at + 1).toInt();
        }
        text.truncate(at);
    } else if (line) {
        *line = -1;
    }
    for (auto &letter : text) {
        switch (letter.unicode()) {
        case backslash.unicode():
            letter = u'\\';
            break;
        case comma.unicode():
            letter = u',';
            break;
        case semicolon.unicode():
            letter = u';';
            break;
        case lineFeed.unicode():
            letter = u'\n';
            break;
        default:
            break;
        }
    }
    return text.trimmed();
}

VCardNormaliser::VCardNormaliser(const RawVCard &raw)
{
    m_bytes.reserve(512);
    m_bytes += "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    m_properties.resize(raw.lines.size());
    for (int i = 0; i < raw.lines.size(); ++i) {
        read(raw.lines.at(i), i);
    }
    if (!m_notes.isEmpty()) {
        emitLine("NOTE", {}, m_notes.join(lineFeed));
    }
    m_bytes += "END:VCARD\r\n";
    m_leftOut.removeDuplicates();
    m_leftOut.sort();
    if (m_otherEncoding) {
        m_remarks.append(i18nc("@info", "It is not UTF-8 everywhere; what is not was read as Windows-1252."));
    }
    if (m_invisible) {
        m_remarks.append(i18nc("@info",
                               "Invisible characters that control the device or turn the direction of writing were "
                               "left out."));
    }
    if (raw.strayLines > 0) {
        m_remarks.append(i18ncp("@info",
                                "One line that is no property was passed by.",
                                "%1 lines that are no properties were passed by.",
                                raw.strayLines));
    }
}

QList<VCardNormaliser::Parameter> VCardNormaliser::parametersOf(const QByteArray &text)
{
    QList<Parameter> parameters;
    qsizetype start = 1; // after the semicolon
    bool quoted = false;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i) == '"') {
            quoted = !quoted;
        }
        if (i < text.size() && (text.at(i) != ';' || quoted)) {
            continue;
        }
        const auto part = text.sliced(start, i - start);
        start = i + 1;
        const auto equals = part.indexOf('=');
        if (equals >= 0) {
            auto value = part.sliced(equals + 1);
            value.replace('"', "");
            parameters.append({part.first(equals).trimmed().toUpper(), value});
        } else if (!part.isEmpty()) {
            // vCard 2.1 gives values alone: TEL;WORK;VOICE, NOTE;QUOTED-PRINTABLE
            const auto word = part.trimmed().toUpper();
            const bool encoding = isOneOf(word, {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"});
            parameters.append({encoding ? "ENCODING" : "TYPE", word});
        }
    }
    return parameters;
}

QString VCardNormaliser::decoded(const Line &line, const QList<Parameter> &parameters)
{
    QByteArray bytes = line.value;
    QByteArray charset;
    for (const auto &parameter : parameters) {
        if (parameter.name == "ENCODING" && parameter.value.toUpper() == "QUOTED-PRINTABLE") {
            bytes = fromQuotedPrintable(bytes);
        } else if (parameter.name == "CHARSET") {
            charset = parameter.value.toLower();
        }
    }
    QString text;
    const bool otherCharset = !charset.isEmpty() && charset != "utf-8" && charset != "us-ascii";
    if (otherCharset && !(charset == "iso-8859-1" || charset == "windows-1252")) {
        QStringDecoder decoder(charset.constData());
        if (decoder.isValid()) {
            text = decoder.decode(bytes);
        } else {
            text = decodedContact(bytes, m_otherEncoding);
            m_remarks.append(
                i18nc("@info %1 name of an encoding", "The encoding “%1” is not known.", QString::fromLatin1(charset)));
        }
    } else {
        bool other = false;
        text = decodedContact(bytes, other);
        m_otherEncoding = m_otherEncoding || (other && !otherCharset);
    }
    text.replace(u"\r\n"_s, u"\n"_s);
    m_invisible = ContactText::removeInvisible(text) || m_invisible;
    return text;
}

void VCardNormaliser::emitLine(const QByteArray &name, const Property &property, const QString &value, int number)
{
    m_bytes += name;
    QByteArray types;
    for (const auto &parameter : property.parameters) {
        if (parameter.name == "TYPE") {
            types += (types.isEmpty() ? "" : ",") + parameter.value;
        }
    }
    if (!types.isEmpty()) {
        m_bytes += ";TYPE=" + types;
    }
    m_bytes += ':';
    m_bytes += value.toUtf8();
    if (number >= 0) {
        m_bytes += QString(mark).toUtf8() + QByteArray::number(number);
    }
    m_bytes += "\r\n";
}

void VCardNormaliser::readOwn(const QByteArray &name, const QString &value)
{
    static constexpr QByteArrayView own("X-LIAISON-");
    if (name.startsWith(own)) {
        m_internals.append({QString::fromLatin1(name.sliced(own.size())), restored(value)});
    } else if (name == "X-ABSHOWAS") {
        m_company = value.compare(u"COMPANY", Qt::CaseInsensitive) == 0;
    } else if (name == "X-ADDRESSBOOKSERVER-KIND") {
        m_group = value.compare(u"group", Qt::CaseInsensitive) == 0;
    } else if (name != "X-ABADR" && name != "X-ABUID" && !name.startsWith("X-EVOLUTION-FILE-AS")) {
        m_leftOut.append(QString::fromLatin1(name));
    }
}

void VCardNormaliser::read(const Line &line, int number)
{
    auto &property = m_properties[number];
    property.group = line.group.toLower();
    property.parameters = parametersOf(line.parameters);
    const auto &name = line.name;
    if (isOfNoInterest(name)) {
        return;
    }
    const bool binary = std::ranges::any_of(property.parameters, [](const Parameter &parameter) {
        return parameter.name == "ENCODING" && isOneOf(parameter.value.toUpper(), {"B", "BASE64"});
    });
    if (binary || isMedia(name)) {
        m_leftOut.append(QString::fromLatin1(name));
        return;
    }
    const auto value = withoutEscapes(decoded(line, property.parameters));
    if (value.trimmed().isEmpty()) {
        return;
    }
    if (name == "NOTE") {
        m_notes.append(value);
    } else if (name == "FN") {
        // RFC 6350, 5.4: the same in another script stands beside it.
        if (parameter(number, "LANGUAGE").contains(u"-Latn", Qt::CaseInsensitive)) {
            m_latinName = restored(value);
        } else if (!m_bytes.contains("\nFN:")) {
            emitLine(name, {}, value);
        } else {
            m_leftOut.append(u"FN"_s);
        }
    } else if (name == "UID") {
        m_uid = restored(value);
    } else if (name == "KIND") {
        m_kind = value.trimmed().toLower();
        m_group = m_group || m_kind == u"group";
    } else if (name == "URL" || name == "CONTACT-URI") {
        m_urls.append({number, restored(value)});
    } else if (name == "IMPP"
               || isOneOf(name,
                          {"X-JABBER",
                           "X-SKYPE",
                           "X-SKYPE-USERNAME",
                           "X-AIM",
                           "X-ICQ",
                           "X-MSN",
                           "X-GTALK",
                           "X-SIGNAL",
                           "X-TELEGRAM"})) {
        const auto plain = restored(value);
        const auto service = QString::fromLatin1(name.mid(2)).section(u'-', 0, 0).toLower();
        m_messengers.append(
            {number, name == "IMPP" ? QUrl::fromPercentEncoding(plain.toUtf8()) : service + u':' + plain});
    } else if (name == "X-ABLABEL") {
        auto label = restored(value);
        if (label.startsWith(u"_$!<") && label.endsWith(u">!$_")) {
            label = label.sliced(4, label.size() - 8);
        }
        m_labels.insert(property.group, label);
    } else if (name == "SORT-STRING") {
        m_sortName = restored(value);
    } else if (name == "N") {
        const auto sortAs = parameter(number, "SORT-AS");
        m_sortName = sortAs.isEmpty() ? m_sortName : sortAs;
        emitLine(name, {}, value);
    } else if (isOneOf(name, {"EMAIL", "TEL", "TITLE", "ROLE", "NICKNAME", "KEY"})) {
        emitLine(name, property, value, number);
    } else if (name == "ORG") {
        const auto parts = value.split(u';');
        for (const auto &unit : parts.sliced(1)) {
            property.units.append(restored(unit));
        }
        property.units.removeAll(QString());
        emitLine(name, property, parts.first(), number);
    } else if (isOneOf(name, {"ADR", "CATEGORIES"})) {
        emitLine(name, property, value);
    } else if (name == "LANG") {
        m_bytes += "LANG:" + value.toUtf8() + "\r\n";
    } else if (name.startsWith("X-")) {
        readOwn(name, value);
    } else if (name != "LABEL") { // the address that it is a label of is there as well
        m_leftOut.append(QString::fromUtf8(name).left(40));
    }
}

QString VCardNormaliser::parameter(int line, QByteArrayView name) const
{
    if (line < 0 || line >= m_properties.size()) {
        return {};
    }
    for (const auto &parameter : m_properties.at(line).parameters) {
        if (parameter.name == name) {
            bool other = false;
            auto text = decodedContact(parameter.value, other);
            ContactText::removeInvisible(text);
            return withoutCarets(text).simplified();
        }
    }
    return {};
}

bool VCardNormaliser::hasType(int line, QByteArrayView type) const
{
    if (line < 0 || line >= m_properties.size()) {
        return false;
    }
    return std::ranges::any_of(m_properties.at(line).parameters, [type](const Parameter &parameter) {
        if (parameter.name == "PREF") {
            return type == "PREF";
        }
        return parameter.name == "TYPE" && parameter.value.toUpper().split(',').contains(type);
    });
}

QString VCardNormaliser::group(int line) const
{
    return line < 0 || line >= m_properties.size() ? QString() : QString::fromLatin1(m_properties.at(line).group);
}

QString VCardNormaliser::label(int line) const
{
    return line < 0 || line >= m_properties.size() || m_properties.at(line).group.isEmpty()
        ? QString()
        : m_labels.value(m_properties.at(line).group);
}

QStringList VCardNormaliser::units(int line) const
{
    return line < 0 || line >= m_properties.size() ? QStringList() : m_properties.at(line).units;
}

} // namespace Liaison
