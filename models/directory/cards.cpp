// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "cards.h"

#include "contacts.h"

#include <QCollator>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostMeetings = 20;

int tenureRank(Tenure tenure)
{
    return tenure == Tenure::Current ? 0 : tenure == Tenure::Future ? 1 : 2;
}

int roleRank(const QString &role)
{
    static const QStringList roles{u"coordinator"_s, u"deputy"_s, u"member"_s};
    const auto rank = roles.indexOf(role);
    return int(rank < 0 ? roles.size() : rank);
}

Result<QList<Occupation>> occupations(const Reader &reader, const QString &link, const Id &id)
{
    LIAISON_TRY(const auto posts, reader.all<Post>(u"WHERE %1 = ?"_s.arg(link), {id.bytes()}));
    QList<Occupation> result;
    for (const auto &post : posts) {
        result.append(
            {post, reader.title(post.person), reader.title(post.organisation), tenureOf(post, reader.today())});
    }
    return result;
}

Result<QList<Encounter>> encounters(const Reader &reader, const Id &who)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT m.id, m.title, m.date, p.invited, p.attended FROM participant p JOIN meeting m ON m.id = p.meeting"
            " WHERE p.who = ? ORDER BY m.date DESC LIMIT ?"_s,
            {who.bytes(), mostMeetings}));
    QList<Encounter> result;
    for (const auto &row : rows) {
        result.append({Id::fromBytes(row.at(0).toByteArray()),
                       row.at(1).toString(),
                       QDate::fromString(row.at(2).toString(), Qt::ISODate),
                       row.at(3).toBool(),
                       row.at(4).toBool()});
    }
    return result;
}

/// Of the record itself and of the records in @p parts.
Result<LastChange> lastChange(const Reader &reader, const QList<Id> &parts)
{
    LastChange last;
    qint64 newest = 0;
    for (const auto &id : parts) {
        LIAISON_TRY(const auto entries, reader.history(id, 1));
        if (!entries.isEmpty() && entries.first().transaction > newest) {
            newest = entries.first().transaction;
            last = {entries.first().label, entries.first().authorName, entries.first().at};
        }
    }
    return last;
}
}

Result<QList<Contact>> contactsOf(const Reader &reader, const Id &owner)
{
    LIAISON_TRY(const auto points,
                reader.all<ContactPoint>(u"WHERE owner = ? ORDER BY position, medium, value"_s, {owner.bytes()}));
    const int days = verificationDays(reader);
    QList<Contact> contacts;
    for (const auto &point : points) {
        LIAISON_TRY(const auto info, reader.info(point.id));
        contacts.append({point, freshnessOf(point, reader.today(), days), {}, info && info->conflicted});
    }
    return contacts;
}

Result<PersonCard> personCard(const Reader &reader, const Id &id)
{
    PersonCard card;
    LIAISON_TRY(card.person, reader.get<Person>(id));
    LIAISON_TRY(card.posts, occupations(reader, u"person"_s, id));
    std::ranges::stable_sort(card.posts, [](const Occupation &a, const Occupation &b) {
        const auto left = tenureRank(a.tenure);
        const auto right = tenureRank(b.tenure);
        return left != right ? left < right : a.post.since > b.post.since;
    });
    QList<Id> parts{id};
    LIAISON_TRY(card.contacts, contactsOf(reader, id));
    for (const auto &occupation : std::as_const(card.posts)) {
        parts.append(occupation.post.id);
        if (occupation.tenure == Tenure::Former) {
            continue;
        }
        LIAISON_TRY(auto contacts, contactsOf(reader, occupation.post.id));
        for (auto &contact : contacts) {
            contact.of = reader.title(occupation.post.id);
        }
        card.contacts += contacts;
    }
    for (const auto &contact : std::as_const(card.contacts)) {
        parts.append(contact.point.id);
    }
    LIAISON_TRY(card.meetings, encounters(reader, id));
    LIAISON_TRY(card.lastChange, lastChange(reader, parts));
    return card;
}

Result<OrganisationCard> organisationCard(const Reader &reader, const Id &id)
{
    OrganisationCard card;
    LIAISON_TRY(card.organisation, reader.get<Organisation>(id));
    card.parent = card.organisation.parent.isNull() ? QString() : reader.title(card.organisation.parent);
    LIAISON_TRY(card.competences, competencesOf(reader, id));
    LIAISON_TRY(card.people, occupations(reader, u"organisation"_s, id));
    const QCollator collator;
    std::ranges::stable_sort(card.people, [&collator](const Occupation &a, const Occupation &b) {
        const auto left = std::pair(tenureRank(a.tenure), roleRank(a.post.network_role));
        const auto right = std::pair(tenureRank(b.tenure), roleRank(b.post.network_role));
        return left != right ? left < right : collator.compare(a.person, b.person) < 0;
    });
    LIAISON_TRY(card.contacts, contactsOf(reader, id));
    LIAISON_TRY(card.meetings, encounters(reader, id));
    QList<Id> parts{id};
    for (const auto &contact : std::as_const(card.contacts)) {
        parts.append(contact.point.id);
    }
    LIAISON_TRY(card.lastChange, lastChange(reader, parts));
    return card;
}

} // namespace Liaison::Directory
