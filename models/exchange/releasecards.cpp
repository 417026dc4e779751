// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A release as cards of contacts, which vCard, CSV and the contact sheet are made of.

#include "directory/contactindex.h"
#include "releasefile.h"
#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
class CardIndex
{
public:
    explicit CardIndex(const ReleaseContent &content)
    {
        for (const auto &record : content.records) {
            m_records.insert(record.id, &record);
            if (record.type == ContactPoint::type) {
                m_points[link(record, u"owner"_s)].append(&record);
            } else if (record.type == Post::type) {
                m_posts[link(record, u"person"_s)].append(&record);
            }
        }
        for (auto &points : m_points) {
            std::ranges::sort(points, {}, [](const ReleasedRecord *point) {
                return std::tuple(text(*point, u"position"_s), point->id);
            });
        }
        for (auto &posts : m_posts) {
            std::ranges::sort(posts, {}, [this](const ReleasedRecord *post) {
                return std::tuple(organisationOf(*post), text(*post, u"title"_s), post->id);
            });
        }
    }

    ContactCard organisation(const ReleasedRecord &record) const
    {
        auto card =
            common(record, {u"name", u"short_name", u"aliases", u"country", u"website", u"address", u"languages"});
        card.kind = ContactCard::Organisation;
        card.shortName = text(record, u"short_name"_s);
        card.aliases = list(record, u"aliases"_s);
        card.website = text(record, u"website"_s);
        card.address = text(record, u"address"_s);
        if (const auto *parent = m_records.value(link(record, u"parent"_s))) {
            card.parent = text(*parent, u"name"_s);
        }
        addPoints(card, record.id, 0);
        return card;
    }

    ContactCard person(const ReleasedRecord &record) const
    {
        auto card = common(record, {u"name", u"sort_name", u"latin_name", u"honorific", u"country", u"languages"});
        card.sortName = text(record, u"sort_name"_s);
        card.latinName = text(record, u"latin_name"_s);
        card.honorific = text(record, u"honorific"_s);
        const auto posts = m_posts.value(record.id);
        for (const auto *post : posts) {
            const auto organisation = link(*post, u"organisation"_s);
            card.posts.append(
                {.organisation = organisationOf(*post),
                 .unit = {},
                 .title = text(*post, u"title"_s),
                 .networkRole = text(*post, u"network_role"_s),
                 .internals = internals(*post, {u"title", u"network_role"}),
                 .organisationUid = m_records.contains(organisation) ? Directory::uidOf(organisation) : QString()});
            addPoints(card, post->id, int(card.posts.size()));
        }
        addPoints(card, record.id, 0);
        return card;
    }

private:
    static QCborValue value(const ReleasedRecord &record, const QString &field)
    {
        const auto found = record.values.find(field);
        return found == record.values.end() ? QCborValue() : found->second;
    }
    static QString text(const ReleasedRecord &record, const QString &field)
    {
        return value(record, field).toString();
    }
    static QStringList list(const ReleasedRecord &record, const QString &field)
    {
        return Codec::memberFrom<QStringList>(value(record, field));
    }
    static Id link(const ReleasedRecord &record, const QString &field)
    {
        return Id::fromBytes(value(record, field).toByteArray());
    }
    /// What no property stands for.
    static ContactCard::Internals internals(const ReleasedRecord &record, std::initializer_list<QStringView> except)
    {
        ContactCard::Internals internals;
        for (const auto &field : Schema::type(record.type)->fields) {
            const bool linked = field.kind == FieldKind::Link || field.kind == FieldKind::Order;
            const bool own = std::ranges::find(except, QStringView(QString(field.name))) != except.end();
            if (const auto given = value(record, field.name); !given.isUndefined() && !linked && !own) {
                internals.insert(field.name, Schema::text(field, given));
            }
        }
        return internals;
    }
    static ContactCard common(const ReleasedRecord &record, std::initializer_list<QStringView> properties)
    {
        ContactCard card;
        card.uid = Directory::uidOf(record.id);
        card.name = text(record, u"name"_s);
        card.country = text(record, u"country"_s);
        card.languages = list(record, u"languages"_s);
        card.internals = internals(record, properties);
        return card;
    }
    QString organisationOf(const ReleasedRecord &post) const
    {
        const auto *organisation = m_records.value(link(post, u"organisation"_s));
        return organisation ? text(*organisation, u"name"_s) : QString();
    }
    void addPoints(ContactCard &card, const Id &owner, int post) const
    {
        const auto points = m_points.value(owner);
        for (const auto *point : points) {
            card.points.append({.medium = text(*point, u"medium"_s),
                                .value = text(*point, u"value"_s),
                                .purpose = text(*point, u"purpose"_s),
                                .post = post,
                                .internals = internals(*point, {u"medium", u"value", u"purpose"})});
        }
    }

    QHash<Id, const ReleasedRecord *> m_records;
    QHash<Id, QList<const ReleasedRecord *>> m_points; ///< by owner
    QHash<Id, QList<const ReleasedRecord *>> m_posts; ///< by person
};
}

QList<ContactCard> ReleaseFile::cards(const ReleaseContent &content)
{
    const CardIndex index(content);
    QList<ContactCard> cards;
    for (const auto &record : content.records) {
        if (record.type == Organisation::type) {
            cards.append(index.organisation(record));
        } else if (record.type == Person::type) {
            cards.append(index.person(record));
        }
    }
    std::ranges::sort(cards, {}, [](const ContactCard &card) {
        return std::tuple(card.kind == ContactCard::Person,
                          card.sortName.isEmpty() ? card.name : card.sortName,
                          card.uid);
    });
    return cards;
}

} // namespace Liaison
