// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "vcardreader.h"

#include "vcardnormaliser.h"

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <KLocalizedString>

#include <QJsonDocument>
#include <QJsonObject>

namespace Liaison
{

using namespace Qt::StringLiterals;
using KContacts::Addressee;

namespace
{
QString text(const QString &value)
{
    return VCardNormaliser::restored(value);
}

/// A value that stands in a line of its own.
struct Value {
    explicit Value(const QString &raw)
        : text(VCardNormaliser::restored(raw, &line))
    {
    }
    int line = -1;
    QString text;
};

QString withoutScheme(const QString &value, const QString &scheme)
{
    return value.startsWith(scheme, Qt::CaseInsensitive) ? value.sliced(scheme.size()) : value;
}

ContactCard::Internals internalsOf(const QJsonObject &json)
{
    ContactCard::Internals internals;
    for (auto value = json.begin(); value != json.end(); ++value) {
        if (value->isString()) {
            internals.insert(value.key(), value->toString());
        }
    }
    return internals;
}

class CardBuilder
{
public:
    CardBuilder(const Addressee &addressee, const VCardNormaliser &normalised)
        : m_addressee(addressee)
        , m_normalised(normalised)
    {
    }

    ContactCard build()
    {
        m_card.leftOut = m_normalised.leftOut();
        m_card.remarks = m_normalised.remarks();
        m_card.uid = m_normalised.uid();
        m_card.kind = isOrganisation() ? ContactCard::Organisation : ContactCard::Person;
        readName();
        readPosts();
        readPoints();
        readAddresses();
        m_card.notes = text(m_addressee.note());
        for (const auto &tag : m_addressee.categories()) {
            m_card.tags.append(text(tag));
        }
        for (const auto &language : m_addressee.langs()) {
            m_card.languages.append(text(language.language()));
        }
        m_card.tags.removeAll(QString());
        m_card.languages.removeAll(QString());
        readInternals();
        return m_card;
    }

private:
    bool isOrganisation() const
    {
        const auto kind = m_normalised.kind();
        if (kind == u"org" || kind == u"organization" || m_normalised.isCompany()) {
            return true;
        }
        // Programs that know no kind write an organisation as a card without a person's name.
        const bool person = !m_addressee.givenName().isEmpty() || !m_addressee.familyName().isEmpty();
        const auto full = text(m_addressee.formattedName());
        const auto organisation = text(m_addressee.organization());
        return kind.isEmpty() && !person && !organisation.isEmpty() && (full.isEmpty() || full == organisation);
    }

    void readName()
    {
        QStringList parts{text(m_addressee.givenName()),
                          text(m_addressee.additionalName()),
                          text(m_addressee.familyName()),
                          text(m_addressee.suffix())};
        parts.removeAll(QString());
        m_card.name = text(m_addressee.formattedName());
        if (m_card.name.isEmpty()) {
            m_card.name = parts.join(u' ');
        }
        const auto nicknames = m_addressee.extraNickNameList();
        if (m_card.kind == ContactCard::Organisation) {
            if (m_card.name.isEmpty()) {
                m_card.name = text(m_addressee.organization());
            }
            for (const auto &nickname : nicknames) {
                const Value whole(nickname.nickname());
                for (const auto &name : nickname.nickname().split(u',', Qt::SkipEmptyParts)) {
                    if (m_normalised.hasType(whole.line, "PREF") && m_card.shortName.isEmpty()) {
                        m_card.shortName = text(name);
                    } else {
                        m_card.aliases.append(text(name));
                    }
                }
            }
            return;
        }
        m_card.latinName = m_normalised.latinName();
        m_card.honorific = text(m_addressee.prefix());
        m_card.sortName = m_normalised.sortName();
        if (!nicknames.isEmpty()) {
            m_card.leftOut.append(u"NICKNAME"_s);
        }
    }

    void readPosts()
    {
        const auto organisations = m_addressee.extraOrganizationList();
        const auto titles = m_addressee.extraTitleList();
        const auto roles = m_addressee.extraRoleList();
        if (m_card.kind == ContactCard::Organisation) {
            if (!organisations.isEmpty()) {
                const Value value(organisations.first().organization());
                m_card.parent =
                    m_normalised.units(value.line).isEmpty() || value.text == m_card.name ? QString() : value.text;
            }
            return;
        }
        // The one of the same group; without groups, the one at the same place in its list.
        const auto partner = [this](const auto &list, const QString &group, qsizetype place, const auto &textOf) {
            for (qsizetype i = 0; i < list.size(); ++i) {
                const Value value(textOf(list.at(i)));
                const auto other = m_normalised.group(value.line);
                if (group.isEmpty() ? other.isEmpty() && i == place : other == group) {
                    return value.text;
                }
            }
            return QString();
        };
        for (qsizetype i = 0; i < organisations.size(); ++i) {
            const Value value(organisations.at(i).organization());
            const auto group = m_normalised.group(value.line);
            ContactCard::Post post;
            post.organisation = value.text;
            post.organisationUid = m_normalised.parameter(value.line, "X-UID");
            post.unit = m_normalised.units(value.line).join(u", "_s);
            post.title = partner(titles, group, i, [](const KContacts::Title &title) {
                return title.title();
            });
            setRole(post, partner(roles, group, i, [](const KContacts::Role &role) {
                        return role.role();
                    }));
            if (!post.organisation.isEmpty()) {
                m_card.posts.append(post);
            }
        }
        if (m_card.posts.isEmpty() && !(titles.isEmpty() && roles.isEmpty())) {
            m_card.remarks.append(i18nc("@info %1 a function such as “Head of unit”",
                                        "The function “%1” is not taken over: the card names no organisation.",
                                        titles.isEmpty() ? text(roles.first().role()) : text(titles.first().title())));
        }
    }

    void setRole(ContactCard::Post &post, const QString &role)
    {
        static const QStringList known{u"coordinator"_s, u"deputy"_s, u"member"_s};
        if (known.contains(role.toLower())) {
            post.networkRole = role.toLower();
        } else if (post.title.isEmpty()) {
            post.title = role;
        } else if (!role.isEmpty() && role != post.title) {
            m_card.leftOut.append(u"ROLE"_s);
        }
    }

    void readAddresses()
    {
        for (const auto &address : m_addressee.addresses()) {
            QStringList lines{text(address.postOfficeBox()),
                              text(address.extended()),
                              text(address.street()),
                              QStringList{text(address.postalCode()), text(address.locality())}.join(u' ').trimmed(),
                              text(address.region())};
            lines.removeAll(QString());
            const auto country = text(address.country());
            const auto code = ContactText::countryNamed(country);
            if (!code.isEmpty() && (m_card.country.isEmpty() || lines.isEmpty())) {
                m_card.country = code;
            } else if (!country.isEmpty() && code != m_card.country) {
                lines.append(country);
            }
            if (lines.isEmpty()) {
                continue;
            }
            const bool work = address.type() & KContacts::Address::Work;
            const bool forLettersOnly = (address.type() & KContacts::Address::Postal) && !work;
            if (m_card.kind == ContactCard::Organisation && m_card.address.isEmpty() && !forLettersOnly) {
                m_card.address = lines.join(u'\n');
            } else {
                m_card.points.append({u"postal"_s, lines.join(u", "_s).replace(u'\n', u", "_s), {}, work ? 1 : 0, {}});
            }
        }
    }

    void addPoint(const QString &medium, const QString &value, int line)
    {
        if (value.isEmpty()) {
            return;
        }
        auto purpose = m_normalised.parameter(line, "X-PURPOSE");
        if (purpose.isEmpty()) {
            purpose = m_normalised.label(line);
        }
        if (purpose.isEmpty() && medium == u"phone") {
            purpose = m_normalised.hasType(line, "FAX") ? u"fax"_s
                : m_normalised.hasType(line, "PAGER")   ? u"pager"_s
                                                        : QString();
        }
        const int post =
            m_normalised.hasType(line, "WORK") ? std::max(1, m_normalised.parameter(line, "X-POST").toInt()) : 0;
        m_card.points.append({medium, value, purpose, post, {}});
    }

    void readPoints()
    {
        for (const auto &email : m_addressee.emailList()) {
            const Value value(email.mail());
            addPoint(u"email"_s, withoutScheme(value.text, u"mailto:"_s), value.line);
        }
        for (const auto &phone : m_addressee.phoneNumbers()) {
            const Value value(phone.number());
            auto number = withoutScheme(value.text, u"tel:"_s);
            number.replace(u";ext="_s, u" ext. "_s);
            const bool mobile = phone.type() & KContacts::PhoneNumber::Cell;
            addPoint(mobile ? u"mobile"_s : u"phone"_s, number, value.line);
        }
        for (const auto &messenger : m_normalised.messengers()) {
            addPoint(u"messenger"_s, messenger.value, messenger.line);
        }
        for (const auto &url : m_normalised.urls()) {
            const bool form =
                m_normalised.hasType(url.line, "FORM") || !m_normalised.parameter(url.line, "X-PURPOSE").isEmpty();
            if (m_card.kind == ContactCard::Organisation && m_card.website.isEmpty() && !form) {
                m_card.website = url.value;
            } else {
                addPoint(u"form"_s, url.value, url.line);
            }
        }
        for (const auto &key : m_addressee.keys()) {
            const Value value(key.textData());
            if (key.isBinary() || value.text.startsWith(u"data:")) {
                m_card.leftOut.append(u"KEY"_s);
            } else {
                addPoint(u"key"_s, value.text, value.line);
            }
        }
    }

    void readInternals()
    {
        for (const auto &[name, value] : m_normalised.internals()) {
            static constexpr auto post = "POST-"_L1;
            static constexpr auto point = "POINT-"_L1;
            const bool ofPost = name.startsWith(post);
            if (!ofPost && !name.startsWith(point)) {
                m_card.internals.insert(name.toLower().replace(u'-', u'_'), value);
                continue;
            }
            const int number = QStringView(name).sliced(ofPost ? post.size() : point.size()).toInt();
            const auto fields = internalsOf(QJsonDocument::fromJson(value.toUtf8()).object());
            if (ofPost && number >= 1 && number <= m_card.posts.size()) {
                m_card.posts[number - 1].internals = fields;
            } else if (!ofPost) {
                attach(fields);
            }
        }
    }

    /// What a copy for the house tells about a contact point names it by its medium and value.
    void attach(ContactCard::Internals fields)
    {
        const auto medium = fields.take(u"medium"_s);
        const auto value = fields.take(u"value"_s);
        const auto purpose = fields.take(u"purpose"_s);
        for (auto &point : m_card.points) {
            if (point.medium == medium && point.value == value && point.internals.isEmpty()) {
                point.internals = fields;
                point.purpose = purpose;
                return;
            }
        }
    }

    const Addressee &m_addressee;
    const VCardNormaliser &m_normalised;
    ContactCard m_card;
};
}

ReadCard VCardReader::read(const RawVCard &raw)
{
    ReadCard result;
    result.line = raw.line;
    bool other = false;
    result.name = decodedContact(raw.name, other).simplified();
    if (!raw.problem.isEmpty()) {
        result.problem = raw.problem;
        return result;
    }
    const VCardNormaliser normalised(raw);
    if (normalised.isGroup()) {
        result.problem = i18nc("@info", "It is a list of several people, not a person or an organisation.");
        return result;
    }
    const auto addressees = KContacts::VCardConverter().parseVCards(normalised.bytes());
    if (addressees.size() != 1) {
        result.problem = i18nc("@info", "It can't be understood as a vCard.");
        return result;
    }
    result.card = CardBuilder(addressees.first(), normalised).build();
    result.card.line = raw.line;
    if (result.card.name.isEmpty() && !result.card.points.isEmpty()) {
        result.problem =
            i18nc("@info %1 an address or number", "It has no name, only “%1”.", result.card.points.first().value);
    } else if (result.card.name.isEmpty()) {
        result.problem = i18nc("@info", "It has no name.");
    }
    if (!result.problem.isEmpty()) {
        result.card = ContactCard();
    }
    return result;
}

bool VCardReader::next(ReadCard &card)
{
    RawVCard raw;
    if (!m_splitter.next(raw)) {
        return false;
    }
    card = read(raw);
    return true;
}

} // namespace Liaison
