// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "network.h"

#include "foundation/reference.h"

#include <KLocalizedString>

#include <QCollator>
#include <QHash>
#include <QSet>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// The contact points of one owner, in short.
struct Reach {
    std::optional<Freshness> freshness;
    bool always = false;

    void join(const Reach &other)
    {
        if (other.freshness && (!freshness || *other.freshness < *freshness)) {
            freshness = other.freshness;
        }
        always = always || other.always;
    }
};

struct Organisations {
    QList<Organisation> list;
    QString condition; ///< SQL on `organisation o`
    QVariantList binds;
};

Result<Organisations> organisationsOf(const Reader &reader, const Filter &filter)
{
    Organisations found;
    QStringList conditions;
    if (!filter.country.isEmpty()) {
        conditions.append(u"o.country = ?"_s);
        found.binds.append(filter.country);
    }
    if (!filter.organisationKind.isEmpty()) {
        conditions.append(u"o.kind = ?"_s);
        found.binds.append(filter.organisationKind);
    } else if (!filter.country.isEmpty()) {
        conditions.append(
            u"o.kind <> 'eu-body' AND (o.kind = 'authority' OR EXISTS (SELECT 1 FROM competence c"
            " WHERE c.organisation = o.id))"_s);
    }
    found.condition = conditions.isEmpty() ? u"1"_s : conditions.join(u" AND "_s);
    LIAISON_TRY(
        found.list,
        reader.all<Organisation>(u"AS o WHERE %1 ORDER BY o.name LIMIT %2"_s.arg(found.condition).arg(longestNetwork),
                                 found.binds));
    return found;
}

class Gatherer
{
public:
    Gatherer(const Reader &reader, const Filter &filter)
        : m_reader(reader)
        , m_filter(filter)
        , m_today(reader.today())
        , m_days(verificationDays(reader))
    {
    }

    Result<Done> gather(const Organisations &organisations)
    {
        for (const auto &organisation : organisations.list) {
            m_organisations.insert(organisation.id, organisation);
        }
        LIAISON_CHECK(readConflicts());
        LIAISON_CHECK(readContactPoints(organisations));
        return readPosts(organisations);
    }
    /// What of @p organisation passes the filter; a row that says nobody is known where there is nobody at all.
    QList<Member> membersOf(const Organisation &organisation) const
    {
        QList<Member> members = m_members.value(organisation.id);
        const bool nobody = members.isEmpty();
        std::ranges::stable_sort(members, [](const Member &a, const Member &b) {
            return rankOf(a) < rankOf(b);
        });
        members.removeIf([this](const Member &member) {
            return (m_filter.staleOnly && member.freshness == Freshness::Verified)
                || (m_filter.alwaysOnly && !member.always);
        });
        if (nobody && !m_filter.staleOnly && !m_filter.alwaysOnly) {
            Member member;
            member.kind = Member::Nobody;
            member.organisation = organisation.id;
            member.name = organisation.name;
            member.organisationName = organisation.name;
            member.conflicted = m_conflicts.contains(organisation.id);
            members.append(member);
        }
        return members;
    }
    bool isFull() const
    {
        return m_full;
    }

private:
    static int rankOf(const Member &member)
    {
        static const QStringList roles{u"coordinator"_s, u"deputy"_s, u"member"_s};
        const auto role = roles.indexOf(member.networkRole);
        return (member.kind == Member::DutyDesk ? 100 : 0) + (member.tenure == Tenure::Current ? 0 : 10)
            + int(role < 0 ? roles.size() : role);
    }

    Result<Done> readConflicts()
    {
        LIAISON_TRY(const auto rows, m_reader.select(u"SELECT DISTINCT record FROM conflict"_s));
        for (const auto &row : rows) {
            m_conflicts.insert(Id::fromBytes(row.first().toByteArray()));
        }
        return Done();
    }

    Result<Done> readContactPoints(const Organisations &organisations)
    {
        const auto points =
            u"SELECT k.id, k.owner, k.purpose, k.medium, k.value, k.hours, k.verified_on, k.bounced_on FROM contact_point k"_s;
        // By the index on owner, whichever of the three it is.
        const auto sql =
            u"%1 JOIN organisation o ON k.owner = o.id WHERE %2"
            " UNION %1 JOIN post p ON k.owner = p.id JOIN organisation o ON o.id = p.organisation WHERE %2"
            " UNION %1 JOIN post p ON k.owner = p.person JOIN organisation o ON o.id = p.organisation WHERE %2"_s.arg(
                points,
                organisations.condition);
        LIAISON_TRY(const auto rows,
                    m_reader.select(sql, organisations.binds + organisations.binds + organisations.binds));
        for (const auto &row : rows) {
            const auto owner = Id::fromBytes(row.at(1).toByteArray());
            const auto freshness = freshnessOf(QDate::fromString(row.at(6).toString(), Qt::ISODate),
                                               QDate::fromString(row.at(7).toString(), Qt::ISODate),
                                               m_today,
                                               m_days);
            const Reach reach{freshness, row.at(5).toString() == u"always"};
            m_reach[owner].join(reach);
            if (const auto organisation = m_organisations.constFind(owner); organisation != m_organisations.cend()) {
                addDesk(*organisation, row, reach);
            }
        }
        return Done();
    }

    void addDesk(const Organisation &organisation, const QVariantList &row, const Reach &reach)
    {
        const auto purpose = row.at(2).toString();
        auto &members = m_members[organisation.id];
        const auto same = std::ranges::find_if(members, [&](const Member &member) {
            return member.kind == Member::DutyDesk && member.function == purpose;
        });
        if (same != members.end()) {
            // One desk by telephone and by e-mail is one row.
            Reach joined{same->freshness, same->always};
            joined.join(reach);
            same->freshness = joined.freshness;
            same->always = joined.always;
            return;
        }
        Member member;
        member.kind = Member::DutyDesk;
        member.organisation = organisation.id;
        member.contactPoint = Id::fromBytes(row.at(0).toByteArray());
        member.name = purpose.isEmpty() ? row.at(4).toString() : purpose;
        member.function = purpose;
        member.organisationName = organisation.name;
        member.always = reach.always;
        member.freshness = reach.freshness;
        member.conflicted = m_conflicts.contains(member.contactPoint);
        members.append(member);
    }

    Result<Done> readPosts(const Organisations &organisations)
    {
        const auto sql =
            u"SELECT p.id, p.person, p.organisation, p.title, p.network_role, p.since, p.until, n.name, n.sort_name FROM post p"
            " JOIN person n ON n.id = p.person JOIN organisation o ON o.id = p.organisation WHERE %1 LIMIT %2"_s
                .arg(organisations.condition)
                .arg(longestNetwork + 1);
        LIAISON_TRY(const auto rows, m_reader.select(sql, organisations.binds));
        m_full = rows.size() > longestNetwork || organisations.list.size() >= longestNetwork;
        QList<std::pair<QCollatorSortKey, Member>> people;
        const QCollator collator;
        for (const auto &row : rows) {
            Post post;
            post.since = QDate::fromString(row.at(5).toString(), Qt::ISODate);
            post.until = QDate::fromString(row.at(6).toString(), Qt::ISODate);
            Member member;
            member.tenure = tenureOf(post, m_today);
            if (m_filter.currentOnly && member.tenure != Tenure::Current) {
                continue;
            }
            member.post = Id::fromBytes(row.at(0).toByteArray());
            member.person = Id::fromBytes(row.at(1).toByteArray());
            member.organisation = Id::fromBytes(row.at(2).toByteArray());
            member.function = row.at(3).toString();
            member.networkRole = row.at(4).toString();
            member.name = row.at(7).toString();
            member.organisationName = m_organisations.value(member.organisation).name;
            auto reach = m_reach.value(member.post);
            reach.join(m_reach.value(member.person));
            member.freshness = reach.freshness;
            member.always = reach.always;
            member.conflicted = m_conflicts.contains(member.person) || m_conflicts.contains(member.post);
            const auto sortName = row.at(8).toString();
            people.emplaceBack(collator.sortKey(sortName.isEmpty() ? member.name : sortName), member);
        }
        std::ranges::stable_sort(people, [](const auto &a, const auto &b) {
            return a.first < b.first;
        });
        for (const auto &entry : std::as_const(people)) {
            m_members[entry.second.organisation].append(entry.second);
        }
        return Done();
    }

    const Reader &m_reader;
    const Filter m_filter;
    const QDate m_today;
    const int m_days;
    bool m_full = false;
    QHash<Id, Organisation> m_organisations;
    QHash<Id, QList<Member>> m_members; // by organisation
    QHash<Id, Reach> m_reach; // by owner
    QSet<Id> m_conflicts;
};

/// Current competences: authority kind → organisations.
Result<QHash<QString, QSet<Id>>> competences(const Reader &reader, const QString &country)
{
    const auto today = reader.today().toString(Qt::ISODate);
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT c.kind, c.organisation FROM competence c JOIN organisation o ON o.id = c.organisation WHERE o.country = ?"
            " AND (c.since IS NULL OR c.since <= ?) AND (c.until IS NULL OR c.until >= ?)"_s,
            {country, today, today}));
    QHash<QString, QSet<Id>> result;
    for (const auto &row : rows) {
        result[row.at(0).toString()].insert(Id::fromBytes(row.at(1).toByteArray()));
    }
    return result;
}

Result<QList<Group>> groupsByKind(const Reader &reader,
                                  const QString &country,
                                  const QList<Organisation> &organisations,
                                  const Gatherer &gatherer,
                                  bool withMissing)
{
    LIAISON_TRY(auto holders, competences(reader, country));
    QList<Group> groups;
    const auto add = [&](const QString &kind, const QString &title, const QSet<Id> &who, bool required) {
        Group group{kind, title, country, required, {}};
        for (const auto &organisation : organisations) {
            if (who.contains(organisation.id)) {
                group.members += gatherer.membersOf(organisation);
            }
        }
        group.missing = required && std::ranges::all_of(group.members, [](const Member &member) {
                            return member.kind == Member::Nobody;
                        });
        if (!group.members.isEmpty() || (group.missing && withMissing)) {
            groups.append(group);
        }
    };
    QSet<Id> others;
    for (const auto &organisation : organisations) {
        others.insert(organisation.id);
    }
    for (const auto &who : std::as_const(holders)) {
        others.subtract(who);
    }
    for (const auto &kind : Reference::instance().authorityKinds()) {
        add(kind.id, kind.name, holders.take(kind.id), kind.required);
    }
    auto unknown = holders.keys(); // kinds of a newer version's reference data
    unknown.sort();
    for (const auto &kind : std::as_const(unknown)) {
        add(kind, kind, holders.value(kind), false);
    }
    add({}, i18nc("@title group of authorities whose competence is not known", "Other authorities"), others, false);
    // Whom one can call before what is missing.
    std::ranges::stable_partition(groups, [](const Group &group) {
        return !group.missing;
    });
    return groups;
}
}

Tenure tenureOf(const Post &post, QDate today)
{
    if (post.until.isValid() && post.until < today) {
        return Tenure::Former;
    }
    return post.since.isValid() && post.since > today ? Tenure::Future : Tenure::Current;
}

Result<Network> network(const Reader &reader, const Filter &filter)
{
    LIAISON_TRY(auto organisations, organisationsOf(reader, filter));
    Gatherer gatherer(reader, filter);
    LIAISON_CHECK(gatherer.gather(organisations));
    const QCollator collator;
    std::ranges::sort(organisations.list, [&collator](const Organisation &a, const Organisation &b) {
        return collator.compare(a.name, b.name) < 0;
    });

    Network network;
    network.more = gatherer.isFull();
    const bool everything = !filter.staleOnly && !filter.alwaysOnly;
    if (!filter.country.isEmpty() && (filter.organisationKind.isEmpty() || filter.organisationKind == u"authority")) {
        LIAISON_TRY(network.groups, groupsByKind(reader, filter.country, organisations.list, gatherer, everything));
    } else {
        for (const auto &organisation : std::as_const(organisations.list)) {
            const auto members = gatherer.membersOf(organisation);
            if (!members.isEmpty()) {
                network.groups.append(
                    {organisation.id.text(), organisation.name, organisation.country, false, members});
            }
        }
    }
    QSet<Id> people;
    for (const auto &group : std::as_const(network.groups)) {
        for (const auto &member : group.members) {
            if (!member.person.isNull()) {
                people.insert(member.person);
            }
        }
    }
    network.people = int(people.size());
    return network;
}

} // namespace Liaison::Directory
