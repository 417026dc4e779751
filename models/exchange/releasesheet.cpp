// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A release as a sheet of contacts, to be printed.

#include "documents/wording.h"
#include "foundation/reference.h"
#include "releasefile.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// Of whom a card is told: the country of the first post's organisation may be another one than the person's.
QString countryOf(const ContactCard &card)
{
    return card.country;
}

RichText whoOf(const ContactCard &card)
{
    RichText who;
    if (card.kind == ContactCard::Person) {
        Person person;
        person.name = card.name;
        person.honorific = card.honorific;
        person.latin_name = card.latinName;
        who.add(Wording::personName(person), TextRun::Bold);
        for (const auto &post : card.posts) {
            const auto role = post.networkRole.isEmpty() ? QString() : Schema::choiceLabel(post.networkRole);
            QStringList parts{post.title, role, post.organisation};
            parts.removeAll(QString());
            who.newLine().add(parts.join(u", "_s));
        }
        return who;
    }
    who.add(card.name, TextRun::Bold);
    if (!card.shortName.isEmpty()) {
        who.newLine().add(card.shortName, TextRun::Muted);
    }
    if (!card.address.isEmpty()) {
        who.newLine().add(card.address);
    }
    return who;
}

RichText reachOf(const ContactCard &card)
{
    RichText reach;
    for (const auto &given : card.points) {
        ContactPoint point;
        point.medium = given.medium;
        point.value = given.value;
        point.hours = given.internals.value(u"hours"_s);
        point.hours_note = given.internals.value(u"hours_note"_s);
        point.time_zone = given.internals.value(u"time_zone"_s);
        reach.newLine().add(Wording::contactValue(point));
        if (const auto label = given.internals.value(u"tlp"_s); !label.isEmpty()) {
            reach.add(u" "_s).add(Wording::tlpBadge(label));
        }
        QStringList details{given.purpose, Wording::contactHours(point)};
        if (const auto day = QDate::fromString(given.internals.value(u"verified_on"_s), Qt::ISODate); day.isValid()) {
            details.append(i18nc("@info of a contact point, %1 date", "verified on %1", Wording::shortDate(day)));
        }
        details.removeAll(QString());
        if (!details.isEmpty()) {
            reach.newLine().add(details.join(u"; "_s), TextRun::Muted);
        }
    }
    return reach;
}
}

Document ReleaseFile::toDocument(const Release &release)
{
    Document document;
    document.title = i18nc("@title of a contact sheet, %1 audience", "Contacts for %1", release.audience);
    document.subtitle = i18nc("@title of a contact sheet, %1 number", "Release %1", release.number);
    document.tlp = release.content.strictestTlp();
    document.asOf = QDateTime(release.day, QTime(0, 0), QTimeZone::UTC);
    document.author = release.sender;
    QMap<QString, QList<ContactCard>> byCountry; // name → cards
    QList<ContactCard> others;
    const auto all = cards(release.content);
    for (const auto &card : all) {
        const auto *country = Reference::instance().country(countryOf(card));
        (country ? byCountry[Wording::countries({country->code})] : others).append(card);
    }
    const auto add = [&document](const QString &heading, const QList<ContactCard> &group) {
        QList<QList<RichText>> rows;
        for (const auto &card : group) {
            rows.append({whoOf(card), reachOf(card)});
        }
        if (!rows.isEmpty()) {
            document.heading(heading);
            document.table({{i18nc("@title:column", "Who"), 1}, {i18nc("@title:column", "How to reach them"), 1.2}},
                           rows);
        }
    };
    for (const auto &[country, group] : byCountry.asKeyValueRange()) {
        add(country, group);
    }
    add(i18nc("@title contacts that belong to no Member State", "Other contacts"), others);
    return document;
}

} // namespace Liaison
