// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "vcardwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestLine = 75; // octets, without the line end

/// A value that is one text: a semicolon may stand as it is.
QString escaped(QString value)
{
    return value.replace(u'\\', u"\\\\"_s).replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\\n"_s).replace(u',', u"\\,"_s);
}

/// A part of a value that has several.
QString part(const QString &value)
{
    return escaped(value).replace(u';', u"\\;"_s);
}

QString parameter(QString value)
{
    value.replace(u'^', u"^^"_s).replace(u'"', u"^'"_s).replace(u'\n', u"^n"_s);
    return u'"' + value + u'"';
}

QString listOf(const QStringList &values)
{
    QStringList parts;
    for (const auto &value : values) {
        parts.append(part(value));
    }
    return parts.join(u',');
}

QString jsonOf(const ContactCard::Internals &fields)
{
    QJsonObject json;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        json.insert(field.key(), field.value());
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Family and given name, for programs that want them apart: as the name is sorted, else the last word and the rest.
std::pair<QString, QString> splitName(const ContactCard &card)
{
    if (const auto at = card.sortName.indexOf(u','); at > 0) {
        return {card.sortName.first(at).trimmed(), card.sortName.sliced(at + 1).trimmed()};
    }
    const auto at = card.name.lastIndexOf(u' ');
    return {card.name.sliced(at + 1), at < 0 ? QString() : card.name.first(at)};
}
}

void VCardWriter::line(const QByteArray &name, const QString &value)
{
    const QByteArray bytes = name + ':' + value.toUtf8();
    qsizetype start = 0;
    qsizetype room = longestLine;
    while (bytes.size() - start > room) {
        qsizetype end = start + room;
        while ((uchar(bytes.at(end)) & 0xC0) == 0x80) {
            --end; // never within a letter
        }
        m_out += QByteArrayView(bytes).sliced(start, end - start);
        m_out += "\r\n ";
        start = end;
        room = longestLine - 1;
    }
    m_out += QByteArrayView(bytes).sliced(start);
    m_out += "\r\n";
}

void VCardWriter::text(const QByteArray &name, const QString &value)
{
    if (!value.isEmpty()) {
        line(name, escaped(value));
    }
}

void VCardWriter::writeName(const ContactCard &card)
{
    const bool organisation = card.kind == ContactCard::Organisation;
    text("FN", card.name);
    if (m_version == V4 && !card.latinName.isEmpty()) {
        // RFC 6350, 5.4: one of several forms of the same.
        text("FN;ALTID=1;LANGUAGE=und-Latn", card.latinName);
    }
    QByteArray name = "N";
    if (m_version == V4 && !card.sortName.isEmpty()) {
        name += ";SORT-AS=" + parameter(card.sortName).toUtf8();
    }
    const auto [family, given] = organisation ? std::pair<QString, QString>() : splitName(card);
    line(name, part(family) + u';' + part(given) + u";;"_s + part(card.honorific) + u';');
    if (m_version == V3) {
        text("SORT-STRING", card.sortName);
    }
    if (!organisation) {
        return;
    }
    line("ORG", card.parent.isEmpty() ? part(card.name) : part(card.parent) + u';' + part(card.name));
    if (!card.shortName.isEmpty()) {
        line(m_version == V4 ? "NICKNAME;PREF=1" : "NICKNAME;TYPE=pref", part(card.shortName));
    }
    if (!card.aliases.isEmpty()) {
        line("NICKNAME", listOf(card.aliases));
    }
}

void VCardWriter::writePosts(const ContactCard &card)
{
    int number = 0;
    for (const auto &post : card.posts) {
        // The first stands alone, for programs that know no groups.
        const QByteArray group = ++number == 1 ? QByteArray() : "post" + QByteArray::number(number) + '.';
        const auto uid =
            post.organisationUid.isEmpty() ? QByteArray() : ";X-UID=" + parameter(post.organisationUid).toUtf8();
        line(group + "ORG" + uid,
             post.unit.isEmpty() ? part(post.organisation) : part(post.organisation) + u';' + part(post.unit));
        text(group + "TITLE", post.title);
        text(group + "ROLE", post.networkRole);
    }
}

void VCardWriter::writePoint(const ContactCard::Point &point)
{
    const bool v4 = m_version == V4;
    QByteArrayList types;
    if (point.post > 0) {
        types.append(v4 ? "work" : "WORK");
    }
    const auto head = [&](const QByteArray &name, const QByteArrayList &more = {}) {
        const auto all = types + more;
        QByteArray text = name;
        if (!all.isEmpty()) {
            text += ";TYPE=" + all.join(',');
        }
        if (point.post > 1) {
            text += ";X-POST=" + QByteArray::number(point.post);
        }
        if (!point.purpose.isEmpty()) {
            text += ";X-PURPOSE=" + parameter(point.purpose).toUtf8();
        }
        return text;
    };
    if (point.medium == u"email") {
        text(head("EMAIL", v4 ? QByteArrayList() : QByteArrayList{"INTERNET"}), point.value);
    } else if (point.medium == u"phone") {
        const bool fax = point.purpose == u"fax";
        text(head("TEL", {fax ? (v4 ? "fax" : "FAX") : (v4 ? "voice" : "VOICE")}), point.value);
    } else if (point.medium == u"mobile") {
        text(head("TEL", {v4 ? "cell" : "CELL"}), point.value);
    } else if (point.medium == u"messenger") {
        line(head("IMPP"), QString::fromLatin1(QUrl::toPercentEncoding(point.value, ":/@+?=&#,;!$'()*~")));
    } else if (point.medium == u"form") {
        line(head("URL", {"form"}), point.value);
    } else if (point.medium == u"postal") {
        line(head("ADR", {"postal"}), u";;"_s + part(point.value) + u";;;;"_s);
    } else if (point.medium == u"key") {
        text(head(v4 ? "KEY;VALUE=text" : "KEY"), point.value);
    }
}

void VCardWriter::writeInternals(const ContactCard &card)
{
    for (auto field = card.internals.begin(); field != card.internals.end(); ++field) {
        text("X-LIAISON-" + field.key().toUpper().replace(u'_', u'-').toLatin1(), field.value());
    }
    int number = 0;
    for (const auto &post : card.posts) {
        ++number;
        if (!post.internals.isEmpty()) {
            text("X-LIAISON-POST-" + QByteArray::number(number), jsonOf(post.internals));
        }
    }
    number = 0;
    for (const auto &point : card.points) {
        ++number;
        if (!point.internals.isEmpty()) {
            auto fields = point.internals;
            fields.insert(u"medium"_s, point.medium);
            fields.insert(u"value"_s, point.value);
            fields.insert(u"purpose"_s, point.purpose);
            text("X-LIAISON-POINT-" + QByteArray::number(number), jsonOf(fields));
        }
    }
}

QByteArray VCardWriter::write(const ContactCard &card)
{
    const bool organisation = card.kind == ContactCard::Organisation;
    m_out = "BEGIN:VCARD\r\n";
    line("VERSION", m_version == V4 ? u"4.0"_s : u"3.0"_s);
    line("PRODID", u"-//Liaison//Liaison//EN"_s);
    if (m_version == V4) {
        line("KIND", organisation ? u"org"_s : u"individual"_s);
    } else if (organisation) {
        line("X-ABSHOWAS", u"COMPANY"_s); // version 3 has no KIND; this is how address books tell
    }
    if (!card.uid.isEmpty()) {
        line("UID", card.uid.contains(u"urn:"_s) ? card.uid : escaped(card.uid));
    }
    writeName(card);
    writePosts(card);
    if (organisation && !card.website.isEmpty()) {
        line("URL", card.website);
    }
    if (organisation && !card.address.isEmpty()) {
        line("ADR;TYPE=work", u";;"_s + part(card.address) + u";;;;"_s);
    }
    for (const auto &point : card.points) {
        writePoint(point);
    }
    if (!card.country.isEmpty()) {
        // Alone, so that it is not taken for a place where letters go.
        line("ADR", u";;;;;;"_s + part(ContactText::countryName(card.country)));
    }
    if (m_version == V4) {
        for (const auto &language : card.languages) {
            text("LANG", language);
        }
    }
    if (!card.tags.isEmpty()) {
        line("CATEGORIES", listOf(card.tags));
    }
    text("NOTE", card.notes);
    writeInternals(card);
    m_out += "END:VCARD\r\n";
    return m_out;
}

} // namespace Liaison
