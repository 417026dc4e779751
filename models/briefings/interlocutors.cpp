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

void latest(BriefingFacts::Known &known, const BriefingFacts::Known &other)
{
    if (other.on.isValid() && (!known.on.isValid() || known.on < other.on)) {
        known = other;
    }
}
}

Interlocutors::Interlocutors(const Reader &reader, Telling &telling)
    : m_reader(reader)
    , m_telling(telling)
{
}

Result<QList<BriefingFacts::Group>>
Interlocutors::groups(const QList<Participant> &participants, const QSet<Id> &theirs, const Id &meeting, QDate until)
{
    QSet<Id> met;
    for (const Participant &participant : participants) {
        if (theirs.contains(participant.who)) {
            met.insert(participant.who);
        }
    }
    LIAISON_CHECK(readLastMeetings(met, meeting, until));
    QSet<Id> invited;
    for (const Participant &participant : participants) {
        invited.insert(participant.who);
        m_telling.also(participant.id);
    }
    for (const Participant &participant : participants) {
        LIAISON_CHECK(add(participant, invited));
    }
    QList<BriefingFacts::Group> groups;
    for (auto &[key, group] : m_groups) {
        std::ranges::sort(group.people, [](const auto &a, const auto &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        if (group.organisation) {
            LIAISON_TRY(const auto own, contactsOf({group.organisation->id}, {group.organisation->name, {}}));
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

Result<Done> Interlocutors::add(const Participant &participant, const QSet<Id> &invited)
{
    LIAISON_TRY(const auto person, m_reader.find<Person>(participant.who));
    LIAISON_TRY(const auto organisation, m_reader.find<Organisation>(participant.who));
    if (person) {
        return m_telling.tells(*person, person->name) ? addPerson(participant, *person, invited) : Result<Done>();
    }
    if (organisation) {
        return m_telling.tells(*organisation, organisation->name) ? addOrganisation(participant, *organisation)
                                                                  : Result<Done>();
    }
    const bool guest = participant.who.isNull();
    const auto name = guest ? BriefingFacts::Name{participant.guest_name, {}} : namedBy(m_reader, participant.who);
    group(participant.side, {})
        .people.append({.participant = participant, .person = participant.who, .name = name.text, .gone = !guest});
    return Done();
}

/// Of all of them at once: the newest meeting that they attended, or of which nobody said who did.
Result<Done> Interlocutors::readLastMeetings(const QSet<Id> &who, const Id &meeting, QDate until)
{
    LIAISON_TRY(
        const auto rows,
        m_reader.select(u"SELECT p.who, m.id FROM participant p JOIN meeting m ON m.id = p.meeting WHERE p.who IN "
                        "(SELECT unhex(value) FROM json_each(?)) AND m.id <> ? AND m.date <= ? AND (p.attended OR NOT "
                        "EXISTS (SELECT 1 FROM participant o WHERE o.meeting = m.id AND o.attended)) ORDER BY m.date "
                        "DESC, m.starts DESC, m.id"_s,
                        {idList(who), meeting.bytes(), until.toString(Qt::ISODate)}));
    QHash<Id, std::optional<Meeting>> known;
    for (const auto &row : rows) {
        const Id person = Id::fromBytes(row.at(0).toByteArray());
        const Id id = Id::fromBytes(row.at(1).toByteArray());
        if (m_lastMet.contains(person)) {
            continue;
        }
        if (!known.contains(id)) {
            LIAISON_TRY(auto found, m_reader.find<Meeting>(id));
            known.insert(id, found && m_telling.tells(*found, found->title) ? found : std::nullopt);
        }
        if (const auto &found = known.value(id)) {
            m_lastMet.insert(person, *found);
        }
    }
    return Done();
}

BriefingFacts::Group &Interlocutors::group(const QString &side, const std::optional<Organisation> &organisation)
{
    auto &group = m_groups[{side, organisation ? organisation->id : Id()}];
    group.side = side;
    if (organisation && !group.organisation) {
        group.organisation = organisation;
        group.asOf = known(organisation->id);
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
    BriefingFacts::Attendee attendee{.participant = participant,
                                     .person = person.id,
                                     .name = Wording::personName(person),
                                     .asOf = known(person.id),
                                     .source = person.source};
    if (const auto met = m_lastMet.constFind(person.id); met != m_lastMet.constEnd()) {
        attendee.lastMet = *met;
    }
    QList<Id> owners{person.id};
    std::optional<Organisation> home;
    for (const Post &post : std::as_const(posts)) {
        LIAISON_TRY(auto organisation, m_reader.find<Organisation>(post.organisation));
        if (organisation && !m_telling.tells(*organisation, organisation->name)) {
            attendee.posts.append({post, {}});
            organisation.reset();
        } else {
            attendee.posts.append(
                {post, organisation ? organisation->name : namedBy(m_reader, post.organisation).text});
        }
        if (organisation && !home) {
            home = organisation;
        }
        latest(attendee.asOf, known(post.id));
        owners.append(post.id);
        m_telling.also(post.id);
    }
    auto &place = group(participant.side, home);
    LIAISON_TRY(const auto contacts, contactsOf(owners, {attendee.name, person.id}));
    place.people.append(attendee);
    place.contacts += contacts;
    return Done();
}

Result<QList<BriefingFacts::Contact>> Interlocutors::contactsOf(const QList<Id> &owners,
                                                                const BriefingFacts::Name &name)
{
    LIAISON_TRY(
        const auto points,
        m_reader.all<ContactPoint>(
            u"WHERE owner IN (SELECT unhex(value) FROM json_each(?)) ORDER BY position IS NULL, position, medium, value"_s,
            {idList(owners)}));
    QList<BriefingFacts::Contact> contacts;
    for (const ContactPoint &point : points) {
        if (m_telling.tells(point, point.value)) {
            contacts.append({point, name});
        }
    }
    return contacts;
}

/// By its writer's clock. What the owner wrote needs no source.
BriefingFacts::Known Interlocutors::known(const Id &id)
{
    const auto record = m_reader.state(id);
    const Head *newest = nullptr;
    for (const auto &[field, heads] : record ? record->fields : Fields()) {
        for (const Head &head : heads) {
            newest = !newest || head.hlc > newest->hlc ? &head : newest;
        }
    }
    if (!newest || newest->hlc == 0) {
        return {};
    }
    const auto on = QDateTime::fromMSecsSinceEpoch(newest->hlc >> 16, QTimeZone::UTC).toLocalTime().date();
    if (newest->author.isNull() || newest->author == m_reader.me()) {
        return {on, {}};
    }
    auto name = m_authors.constFind(newest->author);
    if (name == m_authors.constEnd()) {
        const bool somebody = !m_reader.title(newest->author).isEmpty();
        name = m_authors.insert(newest->author, somebody ? namedBy(m_reader, newest->author).text : QString());
    }
    return {on, *name, newest->author};
}

BriefingFacts::Name namedBy(const Reader &reader, const Id &id)
{
    const QString unknown = i18nc("@info a person or organisation whose record is not here", "somebody unknown");
    if (const auto person = reader.find<Person>(id); person && *person) {
        return {Wording::personName(**person), id};
    }
    if (const auto organisation = reader.find<Organisation>(id); organisation && *organisation) {
        return {(*organisation)->short_name.isEmpty() ? (*organisation)->name : (*organisation)->short_name, {}};
    }
    if (const auto post = reader.find<Post>(id); post && *post) {
        const QString organisation = namedBy(reader, (*post)->organisation).text;
        const auto person = reader.find<Person>((*post)->person);
        if (person && *person) {
            return {i18nc("@info %1 person, %2 organisation", "%1 (%2)", Wording::personName(**person), organisation),
                    (*person)->id};
        }
        return {organisation, {}};
    }
    const QString title = reader.title(id);
    return {title.isEmpty() ? unknown : title, id};
}

} // namespace Liaison
