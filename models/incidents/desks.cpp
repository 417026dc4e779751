// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "desks.h"

#include "notifications.h"

namespace Liaison::Incidents
{

using namespace Qt::StringLiterals;

namespace
{
/// The sooner somebody hears it, the earlier.
int mediumRank(const QString &medium)
{
    static const QStringList media{u"phone"_s, u"mobile"_s, u"messenger"_s, u"form"_s, u"email"_s};
    return int(media.indexOf(medium));
}

auto rankOf(const Way &way)
{
    return std::tuple(standingOf(way),
                      way.freshness,
                      way.opening.state == Opening::Unknown,
                      mediumRank(way.point.medium),
                      way.point.position);
}

/// Which organisations count, as SQL on `o`; the Union's bodies have a seat in a country and are no part of its network.
struct Scope {
    QString condition;
    QVariantList binds = {};
    /// Authority kinds that are asked for; empty: any.
    QStringList kinds = {};
    bool isUnion = false;

    /// They hold one of the kinds; all of the Union's count.
    QString competent() const
    {
        if (isUnion) {
            return condition;
        }
        const QStringList places(kinds.size(), u"?"_s);
        const auto kind = kinds.isEmpty() ? QString() : u" AND x.kind IN (%1)"_s.arg(places.join(u','));
        return condition + u" AND EXISTS (SELECT 1 FROM competence x WHERE x.organisation = o.id"_s + kind + u')';
    }
    /// With a post `p` there: also whoever speaks for the network, wherever they are.
    QString staffed() const
    {
        return u"(%1 OR (%2 AND p.network_role IN ('coordinator', 'deputy')))"_s.arg(competent(), condition);
    }
    QVariantList competentBinds() const
    {
        auto all = binds;
        if (!isUnion) {
            std::ranges::copy(kinds, std::back_inserter(all));
        }
        return all;
    }
    QVariantList staffedBinds() const
    {
        return competentBinds() + binds;
    }
};

Scope scopeOf(const QString &country, const QStringList &kinds)
{
    if (country.isEmpty()) {
        return {.condition = u"o.kind = 'eu-body'"_s, .isUnion = true};
    }
    return {.condition = u"o.kind <> 'eu-body' AND o.country = ?"_s, .binds = {country}, .kinds = kinds};
}

struct Found {
    QList<Desk> desks; ///< without ways
    QHash<Id, QList<qsizetype>> byOwner; ///< whoever may own contact points → which desks
};

Result<Found> owners(const Reader &reader, const Scope &scope)
{
    const auto today = reader.today().toString(Qt::ISODate);
    const auto current = u"(%1.since IS NULL OR %1.since <= ?) AND (%1.until IS NULL OR %1.until >= ?)"_s;
    LIAISON_TRY(
        const auto rows,
        reader.select(u"SELECT o.id, o.name, o.country, group_concat(c.kind) FROM organisation o"
                      " LEFT JOIN competence c ON c.organisation = o.id AND "_s
                          + current.arg(u"c"_s) + u" WHERE "_s + scope.competent() + u" OR ("_s
                          + scope.condition
                          // The plus keeps SQLite from going through all coordinators for each organisation.
                          + u" AND EXISTS (SELECT 1 FROM post p WHERE p.organisation = o.id AND +p.network_role IN"
                            " ('coordinator', 'deputy'))) GROUP BY o.id ORDER BY o.name, o.id"_s,
                      QVariantList{today, today} + scope.competentBinds() + scope.binds));
    Found found;
    QHash<QByteArray, qsizetype> organisations;
    for (const auto &row : rows) {
        Desk desk;
        desk.organisation = Id::fromBytes(row.at(0).toByteArray());
        desk.organisationName = row.at(1).toString();
        desk.country = row.at(2).toString();
        desk.kinds = row.at(3).toString().split(u',', Qt::SkipEmptyParts);
        organisations.insert(row.at(0).toByteArray(), found.desks.size());
        found.byOwner[desk.organisation].append(found.desks.size());
        found.desks.append(desk);
    }
    LIAISON_TRY(const auto posts,
                reader.select(u"SELECT p.id, p.person, p.organisation, n.name, p.title, p.network_role FROM post p"
                              " JOIN organisation o ON o.id = p.organisation JOIN person n ON n.id = p.person WHERE "_s
                                  + scope.staffed() + u" AND "_s + current.arg(u"p"_s)
                                  + u" ORDER BY n.sort_name, n.name, p.id"_s,
                              scope.staffedBinds() + QVariantList{today, today}));
    for (const auto &row : posts) {
        const auto place = organisations.constFind(row.at(2).toByteArray());
        if (place == organisations.constEnd()) {
            continue;
        }
        Desk desk = found.desks.at(*place);
        desk.person = Id::fromBytes(row.at(1).toByteArray());
        desk.personName = row.at(3).toString();
        desk.function = row.at(4).toString();
        desk.networkRole = row.at(5).toString();
        found.byOwner[Id::fromBytes(row.at(0).toByteArray())].append(found.desks.size());
        found.byOwner[desk.person].append(found.desks.size());
        found.desks.append(desk);
    }
    return found;
}

/// Zones and hours as many contact points have them, worked out once for each.
class Doors
{
public:
    Doors(const QDateTime &now, When when)
        : m_now(now)
        , m_when(when)
    {
    }
    QTimeZone zone(const ContactPoint &point, const QString &country)
    {
        auto &zone = m_zones[point.time_zone.isEmpty() ? country : point.time_zone + u'/' + country];
        if (!zone) {
            zone = zoneOf(point, country);
        }
        return *zone;
    }
    Opening opening(const ContactPoint &point, const QTimeZone &zone)
    {
        auto &opening = m_openings[point.hours + u'\n' + point.hours_note + u'\n' + QString::fromLatin1(zone.id())];
        if (!opening) {
            const auto hours = OpeningHours::of(point);
            opening = m_when == When::Now ? hours.at(m_now, zone)
                                          : Opening{hours.isAlways() ? Opening::Open : Opening::Unknown, {}};
        }
        return *opening;
    }

private:
    QDateTime m_now;
    When m_when;
    QHash<QString, std::optional<QTimeZone>> m_zones;
    QHash<QString, std::optional<Opening>> m_openings;
};

Result<QList<Desk>> desks(const Reader &reader, const Scope &scope, When when)
{
    LIAISON_TRY(auto found, owners(reader, scope));
    LIAISON_TRY(const auto silent, silentPoints(reader));
    LIAISON_TRY(const auto points,
                reader.all<ContactPoint>(
                    u"WHERE medium NOT IN ('postal', 'key') AND owner IN (SELECT o.id FROM organisation o WHERE %1"
                    " UNION ALL SELECT p.id FROM post p JOIN organisation o ON o.id = p.organisation WHERE %2"
                    " UNION ALL SELECT p.person FROM post p JOIN organisation o ON o.id = p.organisation WHERE %2)"
                    " ORDER BY position, value"_s.arg(scope.competent(), scope.staffed()),
                    scope.competentBinds() + scope.staffedBinds() + scope.staffedBinds()));
    const auto now = reader.now();
    const auto today = reader.today();
    const int days = Directory::verificationDays(reader);
    Doors doors(now, when);
    for (const auto &point : points) {
        for (const auto index : found.byOwner.value(point.owner)) {
            auto &desk = found.desks[index];
            const auto zone = doors.zone(point, desk.country);
            desk.ways.append({.point = point,
                              .freshness = Directory::freshnessOf(point, today, days),
                              .zone = zone,
                              .asked = now,
                              .opening = doors.opening(point, zone),
                              .silentSince = silent.value(point.id)});
        }
    }
    found.desks.removeIf([](const Desk &desk) {
        return desk.ways.isEmpty();
    });
    for (auto &desk : found.desks) {
        std::ranges::stable_sort(desk.ways, {}, rankOf);
    }
    return found.desks;
}
}

Standing standingOf(const Way &way)
{
    if (way.freshness == Directory::Freshness::Bounced) {
        return Standing::Bounced;
    }
    if (way.silentSince.isValid()) {
        return Standing::Silent;
    }
    return way.opening.state == Opening::Closed ? Standing::Closed : Standing::Ready;
}

Result<QList<Desk>> desksOf(const Reader &reader, const QString &country, When when, const QStringList &kinds)
{
    return desks(reader, scopeOf(country, kinds), when);
}

Result<QHash<QString, QList<Desk>>> desksByCountry(const Reader &reader, When when, const QStringList &kinds)
{
    const Scope everywhere{.condition = u"o.kind <> 'eu-body' AND o.country IS NOT NULL"_s, .kinds = kinds};
    LIAISON_TRY(const auto all, desks(reader, everywhere, when));
    QHash<QString, QList<Desk>> result;
    for (const auto &desk : all) {
        result[desk.country].append(desk);
    }
    return result;
}

Result<QList<DutyDesk>> doubtfulDutyDesks(const Reader &reader)
{
    const auto today = reader.today();
    const int days = Directory::verificationDays(reader);
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT k.id, o.country, k.verified_on, k.bounced_on FROM contact_point k"
            " LEFT JOIN post p ON p.id = k.owner JOIN organisation o ON o.id = coalesce(p.organisation, k.owner)"
            " WHERE k.hours = 'always' AND k.medium NOT IN ('postal', 'key') AND o.kind = 'authority'"
            " AND (p.id IS NULL OR p.until IS NULL OR p.until >= ?)"
            " AND (k.verified_on IS NULL OR k.verified_on < ? OR k.bounced_on >= k.verified_on)"
            " ORDER BY o.country, k.id"_s,
            {today.toString(Qt::ISODate), today.addDays(-days).toString(Qt::ISODate)}));
    QList<DutyDesk> desks;
    for (const auto &row : rows) {
        const auto dateOf = [&row](qsizetype column) {
            return QDate::fromString(row.at(column).toString(), Qt::ISODate);
        };
        const auto freshness = Directory::freshnessOf(dateOf(2), dateOf(3), today, days);
        if (freshness != Directory::Freshness::Verified) {
            desks.append({Id::fromBytes(row.at(0).toByteArray()), row.at(1).toString(), freshness});
        }
    }
    std::ranges::stable_sort(desks, std::greater(), &DutyDesk::freshness);
    return desks;
}

Result<QHash<Id, QDateTime>> silentPoints(const Reader &reader)
{
    LIAISON_TRY(const auto attempts,
                reader.all<Notification>(u"WHERE contact_point IS NOT NULL AND"
                                         " (answered_at IS NOT NULL OR outcome IS NOT NULL) ORDER BY sent_at,"
                                         " answered_at IS NOT NULL, id"_s));
    QHash<Id, QDateTime> silent;
    for (const auto &attempt : attempts) {
        if (stateOf(attempt) == NotificationState::Unanswered) {
            silent.insert(attempt.contact_point, attempt.sent_at);
        } else {
            silent.remove(attempt.contact_point);
        }
    }
    for (auto entry = silent.begin(); entry != silent.end();) {
        LIAISON_TRY(const auto point, reader.find<ContactPoint>(entry.key()));
        const bool worksAgain = !point || point->verified_on > entry.value().toLocalTime().date();
        entry = worksAgain ? silent.erase(entry) : std::next(entry);
    }
    return silent;
}

} // namespace Liaison::Incidents
