// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactcolumns.h"

#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QHash>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
const QStringList &media()
{
    static const auto words = u"email phone mobile messenger form postal key"_s.split(u' ');
    return words;
}

const QStringList &postBases()
{
    static const auto words = u"organisation organisation_uid unit title network_role"_s.split(u' ');
    return words;
}

bool isRepeated(const QString &base)
{
    return media().contains(base) || postBases().contains(base) || base == u"post";
}

struct Meaning {
    const char *base;
    KLazyLocalizedString label;
    const char *others; ///< as other programs call it, folded, separated by "|"
};

/// What cards have, in the order of a form.
const std::vector<Meaning> &meanings()
{
    static const std::vector<Meaning> all{
        {"name",
         kli18nc("@item column", "Name"),
         "full name|display name|contact|contact name|person|nom|navn|fn|file as|anzeigename"},
        {"given_name", kli18nc("@item column", "First name"), "given name|first|vorname|prenom|fornavn|firstname"},
        {"family_name",
         kli18nc("@item column", "Last name"),
         "family name|surname|last|nachname|nom de famille|efternavn|lastname"},
        {"honorific",
         kli18nc("@item column", "Form of address"),
         "prefix|name prefix|title prefix|salutation|courtesy title|anrede|titre"},
        {"sort_name", kli18nc("@item column", "Sorted as"), "sort as|sort string"},
        {"latin_name",
         kli18nc("@item column", "Name in Latin letters"),
         "latin name|transliteration|name in latin script"},
        {"type", kli18nc("@item column", "Person or organisation"), "record type|entry type"},
        {"organisation",
         kli18nc("@item column", "Organisation"),
         "organization|company|employer|authority|organization name|organisation name|institution|ministry|firma|societe|org"},
        {"organisation_uid", kli18nc("@item column", "Identifier of the organisation"), ""},
        {"unit",
         kli18nc("@item column", "Unit"),
         "department|organization department|dg|directorate|abteilung|division|service"},
        {"title",
         kli18nc("@item column", "Function"),
         "job title|position|role|organization title|job|funktion|fonction|stilling"},
        {"network_role", kli18nc("@item column", "Role in the network"), "network role"},
        {"country",
         kli18nc("@item column", "Country"),
         "country region|business country|business country region|work country|member state|ms|land|pays|address country|country code"},
        {"email",
         kli18nc("@item column", "E-mail"),
         "e mail|mail|e mail address|email address|primary email|mail address|e mail value|adresse e mail|courriel"},
        {"phone",
         kli18nc("@item column", "Phone"),
         "telephone|tel|phone number|business phone|work phone|office phone|phone value|primary phone|company main phone|telefon|landline|home phone"},
        {"mobile",
         kli18nc("@item column", "Mobile phone"),
         "mobile|mobile number|cell|cell phone|cellphone|mobil|gsm|portable|handy"},
        {"messenger", kli18nc("@item column", "Messenger"), "im|im address|signal|whatsapp|skype|chat"},
        {"form", kli18nc("@item column", "Web form"), "contact form|form"},
        {"postal",
         kli18nc("@item column", "Postal address"),
         "postal|mailing address|business address|work address|address formatted|adresse postale"},
        {"street",
         kli18nc("@item column", "Street"),
         "business street|work street|work address|address street|strasse|rue|home street|address line"},
        {"postal_code",
         kli18nc("@item column", "Postal code"),
         "zip|zip code|postcode|business postal code|work zipcode|address postal code|plz|code postal"},
        {"city", kli18nc("@item column", "City"), "town|business city|work city|address city|ort|ville|locality"},
        {"key", kli18nc("@item column", "Key"), "pgp|pgp key|public key|fingerprint|pgp fingerprint"},
        {"website", kli18nc("@item column", "Website"), "web page|url|homepage|web|site|website value"},
        {"address",
         kli18nc("@item column", "Address of the organisation"),
         "organisation address|organization address"},
        {"short_name", kli18nc("@item column", "Short name"), "abbreviation|acronym"},
        {"aliases", kli18nc("@item column", "Also known as"), "alias|other names"},
        {"parent", kli18nc("@item column", "Part of"), "parent organisation|parent organization"},
        {"kind",
         kli18nc("@item column", "Kind of organisation"),
         "organisation kind|organization kind|organisation type|organization type"},
        {"languages", kli18nc("@item column", "Languages"), "language|langue|sprache"},
        {"tags", kli18nc("@item column", "Labels"), "categories|category|tag|label|group membership|groups|keywords"},
        {"notes", kli18nc("@item column", "Notes"), "note|comment|comments|remarks|bemerkung|remarque"},
        {"uid", kli18nc("@item column", "Identifier"), "id|identifier|contact id"},
    };
    return all;
}

/// Fields of people and organisations that only a copy for the house has.
const QList<const Field *> &internalFields()
{
    static const auto fields = [] {
        QList<const Field *> found;
        for (const auto *type : {Schema::type(u"person"), Schema::type(u"organisation")}) {
            for (const auto &field : type->fields) {
                const bool known = std::ranges::any_of(meanings(), [&field](const Meaning &meaning) {
                    return field.name == QLatin1StringView(meaning.base);
                });
                const bool twice = std::ranges::any_of(found, [&field](const Field *other) {
                    return other->name == field.name;
                });
                if (!known && !twice && field.kind != FieldKind::Link) {
                    found.append(&field);
                }
            }
        }
        return found;
    }();
    return fields;
}

/// Words without signs between them: "E-mail 1 - Value" → "e mail 1 value".
QString plain(const QString &header)
{
    return Text::words(header).join(u' ');
}

QStringList fieldsOf(QStringView type, std::initializer_list<QStringView> except)
{
    QStringList names;
    for (const auto &field : Schema::type(type)->fields) {
        const bool left = std::ranges::find(except, QStringView(QString(field.name))) != except.end();
        if (!left && field.kind != FieldKind::Link && field.kind != FieldKind::Order) {
            names.append(field.name);
        }
    }
    return names;
}

const QHash<QString, ContactColumn> &knownNames()
{
    static const auto names = [] {
        QHash<QString, ContactColumn> names;
        const auto add = [&names](const QString &name, const ContactColumn &column) {
            const auto key = plain(name);
            if (!key.isEmpty() && !names.contains(key)) {
                names.insert(key, column);
            }
        };
        for (const auto &meaning : meanings()) {
            const ContactColumn column{QString::fromLatin1(meaning.base), 0, {}};
            add(column.base, column);
            add(meaning.label.toString(), column);
        }
        for (const auto *field : internalFields()) {
            add(field->name, {field->name, 0, {}});
            add(field->label.toString(), {field->name, 0, {}});
        }
        for (const auto &medium : media()) {
            for (const auto &field : ContactColumns::internalPointFields() + QStringList{u"purpose"_s}) {
                const auto *known = Schema::type(u"contact_point")->field(field);
                add(medium + u' ' + field, {medium, 0, field});
                add(medium + u' ' + known->label.toString(), {medium, 0, field});
                add(ContactColumns::label({medium, 0, field}), {medium, 0, field});
            }
            add(medium + u" post"_s, {medium, 0, u"post"_s});
            add(medium + u" label"_s, {medium, 0, u"purpose"_s});
            add(medium + u" type"_s, {medium, 0, u"purpose"_s});
        }
        add(u"e mail label"_s, {u"email"_s, 0, u"purpose"_s});
        add(u"e mail type"_s, {u"email"_s, 0, u"purpose"_s});
        for (const auto &field : ContactColumns::internalPostFields()) {
            add(u"post "_s + field, {u"post"_s, 0, field});
        }
        for (const auto &meaning : meanings()) {
            for (const auto &other : QString::fromLatin1(meaning.others).split(u'|')) {
                add(other, {QString::fromLatin1(meaning.base), 0, {}});
            }
        }
        return names;
    }();
    return names;
}
}

const QStringList &ContactColumns::internalPointFields()
{
    static const auto fields = fieldsOf(u"contact_point", {u"medium", u"value", u"purpose"});
    return fields;
}

const QStringList &ContactColumns::internalPostFields()
{
    static const auto fields = fieldsOf(u"post", {u"title", u"network_role"});
    return fields;
}

QString ContactColumn::text() const
{
    const auto numbered = number > 1 ? base + u'_' + QString::number(number) : base;
    return field.isEmpty() ? numbered : numbered + u'_' + field;
}

QString ContactColumns::label(const ContactColumn &column)
{
    if (column.isEmpty()) {
        return i18nc("@item column of a file", "(passed by)");
    }
    QString name = column.base;
    for (const auto &meaning : meanings()) {
        if (column.base == QLatin1StringView(meaning.base)) {
            name = meaning.label.toString();
        }
    }
    for (const auto *field : internalFields()) {
        if (column.base == field->name) {
            name = field->label.toString();
        }
    }
    if (column.base == u"post") {
        name = Schema::type(u"post")->label.toString();
    }
    if (column.number > 1) {
        name = i18nc("@item column, %2 which one of several", "%1 %2", name, column.number);
    }
    const auto *type = Schema::type(column.base == u"post" ? u"post" : u"contact_point");
    const auto *field = column.field.isEmpty() ? nullptr : type->field(column.field);
    return field ? i18nc("@item column, %2 a field", "%1, %2", name, field->label.toString()) : name;
}

const QList<ContactColumns::Choice> &ContactColumns::choices()
{
    static const auto all = [] {
        QList<Choice> choices{{QString(), label({})}};
        const auto add = [&choices](const ContactColumn &column) {
            choices.append({column.text(), label(column)});
        };
        for (const auto &meaning : meanings()) {
            const ContactColumn column{QString::fromLatin1(meaning.base), 0, {}};
            add(column);
            if (media().contains(column.base)) {
                add({column.base, 0, u"purpose"_s});
            }
        }
        for (const auto *field : internalFields()) {
            add({field->name, 0, {}});
        }
        return choices;
    }();
    return all;
}

ContactColumn ContactColumns::named(const QString &header)
{
    auto words = Text::words(header);
    if (words.size() > 1 && (words.last() == u"value" || words.last() == u"address")) {
        if (const auto whole = knownNames().constFind(words.join(u' ')); whole != knownNames().constEnd()) {
            return *whole;
        }
    }
    if (words.size() > 1 && words.last() == u"value") {
        words.removeLast();
    }
    if (const auto found = knownNames().constFind(words.join(u' ')); found != knownNames().constEnd()) {
        return *found;
    }
    // "email_2", "E-mail 2 Address", "Phone 1 - Label"
    for (qsizetype i = 0; i < words.size(); ++i) {
        bool isNumber = false;
        const int number = words.at(i).toInt(&isNumber);
        if (isNumber && number >= 1 && number <= 99) {
            auto others = words;
            others.removeAt(i);
            if (const auto found = knownNames().constFind(others.join(u' ')); found != knownNames().constEnd()) {
                auto column = *found;
                column.number = number;
                return isRepeated(column.base) ? column : ContactColumn();
            }
        }
    }
    return {};
}

QList<ContactColumn> ContactColumns::guess(const QStringList &header)
{
    QList<ContactColumn> columns;
    for (const auto &name : header) {
        auto column = named(name);
        const bool taken = !column.isEmpty() && columns.contains(column);
        columns.append(taken && !(isRepeated(column.base) && column.number == 0) ? ContactColumn() : column);
    }
    return columns;
}

bool ContactColumns::isHeader(const QStringList &row)
{
    const bool known = std::ranges::any_of(row, [](const QString &cell) {
        return !named(cell).isEmpty();
    });
    const bool values = std::ranges::any_of(row, [](const QString &cell) {
        return cell.contains(u'@') || cell.startsWith(u'+');
    });
    return known && !values;
}

} // namespace Liaison::Directory
