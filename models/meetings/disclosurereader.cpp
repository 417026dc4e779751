// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Who may be named, and by which names everybody is known: read from the directory and the meetings.

#include "disclosure.h"

#include "foundation/text.h"
#include "meetings.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCborMap>
#include <QSet>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

class DisclosureReader
{
public:
    DisclosureReader(const Reader &reader, const QList<Meeting> &meetings, const DisclosureRule &rule)
        : m_reader(reader)
        , m_meetings(meetings)
    {
        m_result.m_rule = rule;
    }

    Result<Disclosure> read()
    {
        LIAISON_CHECK(readOrganisations());
        LIAISON_CHECK(readPosts());
        LIAISON_CHECK(readRoles());
        LIAISON_CHECK(readPeople());
        LIAISON_CHECK(readGone());
        LIAISON_CHECK(readAddresses());
        for (const auto &meeting : m_meetings) {
            LIAISON_CHECK(readScope(meeting));
        }
        clearFunctions();
        return std::move(m_result);
    }

private:
    int add(const Id &id, const Disclosure::Party &party)
    {
        const int owner = int(m_result.m_parties.size());
        m_result.m_parties.append(party);
        if (!id.isNull()) {
            m_result.m_owners.insert(id, owner);
        }
        return owner;
    }
    int ownerOf(const Id &id) const
    {
        return m_result.m_owners.value(id, -1);
    }
    static QString keyOf(const Disclosure::Party &party)
    {
        return (party.person ? u"person "_s : u"organisation "_s) + Text::folded(party.name);
    }
    int addLiving(const Id &id, const Disclosure::Party &party)
    {
        const int owner = add(id, party);
        m_living.insert(keyOf(party), owner);
        return owner;
    }
    /// A record that is gone is what it was merged into, or the one of the same name whose double it was.
    int addGone(const Id &id, const Disclosure::Party &party)
    {
        int owner = ownerOf(m_reader.survivorOf(id));
        if (owner < 0) {
            owner = m_living.value(keyOf(party), -1);
        }
        if (owner < 0) {
            return add(id, party);
        }
        m_result.m_owners.insert(id, owner);
        return owner;
    }
    /// An explicit label above the ceiling; a card without one says nothing about its name.
    bool isAbove(const QString &tlp) const
    {
        return !tlp.isEmpty() && !m_result.allows(tlp);
    }

    Result<Done> readOrganisations()
    {
        LIAISON_TRY(const auto organisations, m_reader.all<Organisation>());
        for (const auto &organisation : organisations) {
            const int owner =
                addLiving(organisation.id, {organisation.name, false, !isAbove(organisation.tlp), {}, {}});
            if (organisation.kind == u"platform") {
                m_parents.insert(organisation.id, organisation.parent);
            }
            for (const auto &name : QStringList{organisation.name, organisation.short_name} + organisation.aliases) {
                m_result.m_finder.addPhrase(owner, name);
            }
        }
        return Done();
    }

    Result<Done> readPosts()
    {
        LIAISON_TRY(const auto posts, m_reader.all<Post>());
        for (const auto &post : posts) {
            m_posts[post.person].append(post);
            m_people.insert(post.id, post.person);
        }
        return Done();
    }

    Result<Done> readRoles()
    {
        for (const auto &meeting : m_meetings) {
            LIAISON_TRY(const auto participants,
                        m_reader.all<Participant>(u"WHERE meeting = ?"_s, {meeting.id.bytes()}));
            for (const auto &participant : participants) {
                m_participants[meeting.id].append(participant);
                if (!participant.role.isEmpty()) {
                    m_roles[participant.who] = participant.role;
                }
            }
        }
        return Done();
    }

    static bool held(const Post &post, QDate day)
    {
        return (!post.since.isValid() || post.since <= day) && (!post.until.isValid() || post.until >= day);
    }
    bool isEnough(const QString &rank) const
    {
        const auto place = ranks().indexOf(rank);
        return place >= 0 && place <= ranks().indexOf(m_result.m_rule.rank);
    }
    /// Why somebody may be named for what they were on @p day; empty where they may not.
    QString rankOn(const QList<Post> &posts, QDate day) const
    {
        QString highest;
        for (const auto &post : posts) {
            if (held(post, day) && isEnough(post.rank)
                && (highest.isEmpty() || ranks().indexOf(post.rank) < ranks().indexOf(highest))) {
                highest = post.rank;
            }
        }
        return highest;
    }
    QString officialRank(const Id &person, const Id &meeting) const
    {
        for (const auto &participant : m_participants.value(meeting)) {
            if (participant.who == person
                && (participant.side == u"commission" || participant.side == u"member-state")) {
                return rankOfRole(participant.role);
            }
        }
        return {};
    }
    /// What holds on the days of all meetings.
    QString whyNamed(const Person &person) const
    {
        if (person.disclosable && !person.disclosable_reason.trimmed().isEmpty()) {
            return person.disclosable_reason.simplified();
        }
        const auto posts = m_posts.value(person.id);
        QString why;
        for (const auto &meeting : m_meetings) {
            const auto marked = std::ranges::find_if(posts, [&meeting](const Post &post) {
                return held(post, meeting.date) && post.disclosable && !post.disclosable_reason.trimmed().isEmpty();
            });
            if (marked != posts.end()) {
                why = marked->disclosable_reason.simplified();
                continue;
            }
            if (!person.objection.isEmpty() || isAbove(person.tlp)) {
                return {};
            }
            auto rank = rankOn(posts, meeting.date);
            if (const auto official = officialRank(person.id, meeting.id); rank.isEmpty() && isEnough(official)) {
                rank = official;
            }
            if (rank.isEmpty()) {
                return {};
            }
            why = Schema::choiceLabel(rank);
        }
        return why;
    }
    QString functionOf(const Id &person) const
    {
        const auto day = m_meetings.isEmpty() ? m_reader.today() : m_meetings.first().date;
        for (const auto &post : m_posts.value(person)) {
            if (held(post, day)) {
                const int organisation = ownerOf(post.organisation);
                QStringList parts{post.title, organisation < 0 ? QString() : m_result.m_parties.at(organisation).name};
                parts.removeAll(QString());
                return parts.join(i18nc("@info between a function and its organisation", ", "));
            }
        }
        return m_roles.value(person);
    }

    Result<Done> readPeople()
    {
        LIAISON_TRY(const auto people, m_reader.all<Person>());
        for (const auto &person : people) {
            const auto why = whyNamed(person);
            const int owner = addLiving(person.id, {person.name, true, !why.isEmpty(), why, functionOf(person.id)});
            m_result.m_finder.addPerson(owner, person.name, person.sort_name);
            if (!person.latin_name.isEmpty()) {
                m_result.m_finder.addPerson(owner, person.latin_name, person.sort_name);
            }
        }
        return Done();
    }

    /// Records of a type that are in the trash or were merged away.
    Result<QList<std::pair<Id, QCborMap>>> gone(QLatin1StringView type) const
    {
        LIAISON_TRY(const auto rows,
                    m_reader.select(u"SELECT id FROM record WHERE type = ? AND deleted = 1 ORDER BY number"_s,
                                    {QString(type)}));
        QList<std::pair<Id, QCborMap>> records;
        for (const auto &row : rows) {
            const auto id = Id::fromBytes(row.first().toByteArray());
            LIAISON_TRY(const auto values, m_reader.values(id));
            records.emplaceBack(id, values);
        }
        return records;
    }
    static QString textIn(const QCborMap &values, const QString &field)
    {
        return Codec::memberFrom<QString>(values.value(field));
    }
    static Id linkIn(const QCborMap &values, const QString &field)
    {
        return Codec::memberFrom<Id>(values.value(field));
    }

    /// What was written of them stays in texts, so their names and addresses are looked for as well. No rank names such a person.
    Result<Done> readGone()
    {
        LIAISON_TRY(const auto organisations, gone(Organisation::type));
        for (const auto &[id, values] : organisations) {
            const auto name = textIn(values, u"name"_s);
            const int owner = addGone(id, {name, false, !isAbove(textIn(values, u"tlp"_s)), {}, {}});
            m_result.m_finder.addPhrase(owner, name);
            m_result.m_finder.addPhrase(owner, textIn(values, u"short_name"_s));
            for (const auto &alias : Codec::memberFrom<QStringList>(values.value(u"aliases"_s))) {
                m_result.m_finder.addPhrase(owner, alias);
            }
            if (textIn(values, u"kind"_s) == u"platform") {
                m_parents.insert(id, linkIn(values, u"parent"_s));
            }
        }
        LIAISON_TRY(const auto people, gone(Person::type));
        for (const auto &[id, values] : people) {
            const auto name = textIn(values, u"name"_s);
            const auto sortName = textIn(values, u"sort_name"_s);
            const int owner = addGone(id, {name, true, false, {}, {}});
            m_result.m_finder.addPerson(owner, name, sortName);
            if (const auto latin = textIn(values, u"latin_name"_s); !latin.isEmpty()) {
                m_result.m_finder.addPerson(owner, latin, sortName);
            }
        }
        LIAISON_TRY(const auto posts, gone(Post::type));
        for (const auto &[id, values] : posts) {
            Post post;
            post.person = linkIn(values, u"person"_s);
            post.organisation = linkIn(values, u"organisation"_s);
            post.since = Codec::memberFrom<QDate>(values.value(u"since"_s));
            post.until = Codec::memberFrom<QDate>(values.value(u"until"_s));
            m_gonePosts[post.person].append(post);
            m_people.insert(id, post.person);
        }
        LIAISON_TRY(const auto points, gone(ContactPoint::type));
        for (const auto &[id, values] : points) {
            const auto holder = linkIn(values, u"owner"_s);
            const auto medium = textIn(values, u"medium"_s);
            if (medium != u"postal" && medium != u"key") {
                addAddress(m_people.value(holder, holder), textIn(values, u"value"_s));
            }
        }
        return Done();
    }

    void addAddress(const Id &person, const QString &address)
    {
        const int owner = ownerOf(person);
        if (owner >= 0 && m_result.m_parties.at(owner).person) {
            m_result.m_finder.addPhrase(owner, address, true);
        }
    }
    /// Addresses and numbers of people are as good as their names.
    Result<Done> readAddresses()
    {
        LIAISON_TRY(
            const auto rows,
            m_reader.select(
                u"SELECT coalesce(o.person, k.owner), k.value FROM contact_point k LEFT JOIN post o ON o.id = k.owner"
                " WHERE k.medium <> 'postal' AND k.medium <> 'key'"_s));
        for (const auto &row : rows) {
            addAddress(Id::fromBytes(row.first().toByteArray()), row.last().toString());
        }
        return Done();
    }

    Result<Done> readScope(const Meeting &meeting)
    {
        Disclosure::Scope scope;
        QSet<Id> near{m_reader.me()};
        for (const auto &participant : m_participants.value(meeting.id)) {
            near.insert(participant.who);
            if (participant.who.isNull() && !participant.guest_name.isEmpty()) {
                const bool official = participant.side == u"commission" || participant.side == u"member-state";
                const auto rank = official ? rankOfRole(participant.role) : QString();
                const bool named = isEnough(rank);
                const int guest = add({},
                                      {participant.guest_name,
                                       true,
                                       named,
                                       named ? Schema::choiceLabel(rank) : QString(),
                                       participant.role});
                m_result.m_finder.addPerson(guest, participant.guest_name);
                m_result.m_finder.addInitials(guest, participant.guest_name);
                scope.guests.insert(participant.guest_name, guest);
                scope.close.insert(guest);
            }
        }
        LIAISON_TRY(const auto points, outcomes(m_reader, meeting.id));
        for (const auto &point : points) {
            near.unite({point.from_whom.cbegin(), point.from_whom.cend()});
            near.unite({point.to_whom.cbegin(), point.to_whom.cend()});
        }
        LIAISON_TRY(const auto tasks, m_reader.all<Action>(u"WHERE meeting = ?"_s, {meeting.id.bytes()}));
        for (const auto &task : tasks) {
            near.insert(m_people.value(task.owner, task.owner));
            for (const auto &id : task.co_owners) {
                near.insert(m_people.value(id, id));
            }
        }
        for (const auto &id : std::as_const(near)) {
            if (const int owner = ownerOf(id); owner >= 0 && m_result.m_parties.at(owner).person) {
                scope.close.insert(owner);
                m_result.m_finder.addInitials(owner, m_result.m_parties.at(owner).name);
            }
        }
        if (meeting.chatham_house) {
            hide(meeting, points, scope);
        }
        m_result.m_scopes.insert(meeting.id, scope);
        return Done();
    }
    /// Who took part or spoke, and what they are of.
    void hide(const Meeting &meeting, const QList<Outcome> &points, Disclosure::Scope &scope) const
    {
        const auto guests = scope.guests.values();
        scope.hidden.unite({guests.cbegin(), guests.cend()});
        QSet<Id> heard;
        for (const auto &participant : m_participants.value(meeting.id)) {
            heard.insert(participant.who);
        }
        for (const auto &point : points) {
            heard.unite({point.from_whom.cbegin(), point.from_whom.cend()});
        }
        for (const auto &id : std::as_const(heard)) {
            hideWithParents(id, scope);
            const auto posts = m_posts.value(id) + m_gonePosts.value(id);
            for (const auto &post : posts) {
                if (held(post, meeting.date)) {
                    hideWithParents(post.organisation, scope);
                }
            }
        }
        scope.hidden.remove(-1);
    }
    /// A platform is known by the company that it is part of; an authority would hide its whole state.
    void hideWithParents(Id id, Disclosure::Scope &scope) const
    {
        for (QSet<Id> seen; !id.isNull() && !seen.contains(id); id = m_parents.value(id)) {
            seen.insert(id);
            scope.hidden.insert(ownerOf(id));
        }
    }

    /// A function may hold a name itself: "Assistant to Anna Example".
    void clearFunctions()
    {
        const bool functions = std::exchange(m_result.m_rule.functions, false);
        for (auto &party : m_result.m_parties) {
            if (!party.function.isEmpty() && functions) {
                party.function = m_result.withoutNames(party.function, {});
            }
        }
        m_result.m_rule.functions = functions;
    }

    const Reader &m_reader;
    const QList<Meeting> &m_meetings;
    Disclosure m_result;
    QHash<QString, int> m_living; ///< by type and name
    QHash<Id, Id> m_parents; ///< by platform
    QHash<Id, QList<Post>> m_posts; ///< by person
    QHash<Id, QList<Post>> m_gonePosts; ///< the same, in the trash
    QHash<Id, Id> m_people; ///< by post
    QHash<Id, QList<Participant>> m_participants; ///< by meeting
    QHash<Id, QString> m_roles; ///< by who took part
};

Result<Disclosure> Disclosure::of(const Reader &reader, const QList<Meeting> &meetings, const DisclosureRule &rule)
{
    return DisclosureReader(reader, meetings, rule).read();
}

} // namespace Liaison::Meetings
