// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "interlocutors.h"

#include "documents/wording.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
int rankOf(const QString &side)
{
    const auto choices = Schema::type(QString(Participant::type))->field(u"side")->choices;
    const auto place = choices.indexOf(side);
    return int(place < 0 ? choices.size() : place);
}

void latest(QDate &date, QDate other)
{
    if (other.isValid() && (!date.isValid() || date < other)) {
        date = other;
    }
}
}

Interlocutors::Interlocutors(const Reader &reader, TlpOfParts &labels)
    : m_reader(reader)
    , m_labels(labels)
{
}

QList<Id> Interlocutors::parts() const
{
    return m_parts;
}

Result<QList<BriefingFacts::Group>> Interlocutors::groups(const QList<Participant> &participants)
{
    QSet<Id> invited;
    for (const Participant &participant : participants) {
        invited.insert(participant.who);
        m_parts.append(participant.id);
    }
    for (const Participant &participant : participants) {
        LIAISON_TRY(const auto person, m_reader.find<Person>(participant.who));
        LIAISON_TRY(const auto organisation, m_reader.find<Organisation>(participant.who));
        if (person) {
            LIAISON_CHECK(addPerson(participant, *person, invited));
        } else if (organisation) {
            LIAISON_CHECK(addOrganisation(participant, *organisation));
        } else {
            const bool guest = participant.who.isNull();
            const QString name = guest ? participant.guest_name : nameOf(m_reader, participant.who);
            group(participant.side, {}).people.append({participant, name, {}, {}, !guest});
        }
    }
    QList<BriefingFacts::Group> groups;
    for (auto &[key, group] : m_groups) {
        std::ranges::sort(group.people, [](const auto &a, const auto &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        if (group.organisation) {
            LIAISON_TRY(const auto own, contactsOf({group.organisation->id}, group.organisation->name));
            group.contacts = own + group.contacts;
        }
        groups.append(group);
    }
    std::ranges::stable_sort(groups, [](const BriefingFacts::Group &a, const BriefingFacts::Group &b) {
        const auto key = [](const BriefingFacts::Group &group) {
            return std::pair(rankOf(group.side), !group.organisation);
        };
        if (key(a) != key(b)) {
            return key(a) < key(b);
        }
        return a.organisation && QString::localeAwareCompare(a.organisation->name, b.organisation->name) < 0;
    });
    return groups;
}

BriefingFacts::Group &Interlocutors::group(const QString &side, const std::optional<Organisation> &organisation)
{
    auto &group = m_groups[{side, organisation ? organisation->id : Id()}];
    group.side = side;
    if (organisation && !group.organisation) {
        group.organisation = organisation;
        group.asOf = changed(organisation->id);
        m_labels.add(organisation->id, organisation->tlp, organisation->name);
        m_parts.append(organisation->id);
    }
    return group;
}

Result<Done> Interlocutors::addOrganisation(const Participant &participant, const Organisation &organisation)
{
    group(participant.side, organisation).invitation = participant;
    return Done();
}

/// Under the organisation that is invited itself, or else under the one of the latest post.
Result<Done> Interlocutors::addPerson(const Participant &participant, const Person &person, const QSet<Id> &invited)
{
    const QString today = m_reader.today().toString(Qt::ISODate);
    LIAISON_TRY(auto posts,
                m_reader.all<Post>(u"WHERE person = ? AND "_s + heldOn + u" ORDER BY since DESC, id"_s,
                                   {person.id.bytes(), today, today}));
    std::ranges::stable_partition(posts, [&invited](const Post &post) {
        return invited.contains(post.organisation);
    });
    BriefingFacts::Attendee attendee{participant, Wording::personName(person), {}, changed(person.id), false};
    m_labels.add(person.id, person.tlp, person.name);
    m_parts.append(person.id);
    QList<Id> owners{person.id};
    std::optional<Organisation> home;
    for (const Post &post : std::as_const(posts)) {
        LIAISON_TRY(const auto organisation, m_reader.find<Organisation>(post.organisation));
        if (organisation && !home) {
            home = organisation;
        }
        attendee.posts.append({post, organisation ? organisation->name : nameOf(m_reader, post.organisation)});
        latest(attendee.asOf, changed(post.id));
        owners.append(post.id);
        m_parts.append(post.id);
    }
    auto &place = group(participant.side, home);
    LIAISON_TRY(const auto contacts, contactsOf(owners, attendee.name));
    place.people.append(attendee);
    place.contacts += contacts;
    return Done();
}

Result<QList<BriefingFacts::Contact>> Interlocutors::contactsOf(const QList<Id> &owners, const QString &name)
{
    LIAISON_TRY(
        const auto points,
        m_reader.all<ContactPoint>(
            u"WHERE owner IN (SELECT unhex(value) FROM json_each(?)) ORDER BY position IS NULL, position, medium, value"_s,
            {idList(owners)}));
    QList<BriefingFacts::Contact> contacts;
    for (const ContactPoint &point : points) {
        contacts.append({point, name});
        m_labels.add(point.id, point.tlp, point.value);
        m_parts.append(point.id);
    }
    return contacts;
}

/// The day of a record's newest write, by its writer's clock.
QDate Interlocutors::changed(const Id &id) const
{
    qint64 newest = 0;
    const auto record = m_reader.state(id);
    if (!record) {
        return {};
    }
    for (const auto &[field, heads] : record->fields) {
        for (const Head &head : heads) {
            newest = std::max(newest, head.hlc);
        }
    }
    return newest == 0 ? QDate() : QDateTime::fromMSecsSinceEpoch(newest >> 16, QTimeZone::UTC).toLocalTime().date();
}

QString nameOf(const Reader &reader, const Id &id)
{
    const QString unknown = i18nc("@info a person or organisation whose record is not here", "somebody unknown");
    if (const auto person = reader.find<Person>(id); person && *person) {
        return Wording::personName(**person);
    }
    if (const auto organisation = reader.find<Organisation>(id); organisation && *organisation) {
        return (*organisation)->short_name.isEmpty() ? (*organisation)->name : (*organisation)->short_name;
    }
    if (const auto post = reader.find<Post>(id); post && *post) {
        const QString organisation = nameOf(reader, (*post)->organisation);
        const auto person = reader.find<Person>((*post)->person);
        return person && *person
            ? i18nc("@info %1 person, %2 organisation", "%1 (%2)", Wording::personName(**person), organisation)
            : organisation;
    }
    const QString title = reader.title(id);
    return title.isEmpty() ? unknown : title;
}

} // namespace Liaison
