// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "cardfinder.h"

#include "foundation/latin.h"
#include "foundation/matches.h"

#include <limits>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
// For as-you-type these bound the work; who asks for all hits waits for all.
constexpr int mostCounted = 400;
constexpr int mostCandidates = 2000;
constexpr int mostVisits = 4000;
/// How many people of an organisation that is itself what was looked for.
constexpr int mostBelow = 8;

QString marks(const QStringList &list)
{
    return u"(?"_s + u", ?"_s.repeated(list.size() - 1) + u')';
}

QVariantList bindsOf(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

}

CardFinder::CardFinder(const Reader &reader, const QList<Term> &terms, const QStringList &types, int limit)
    : m_reader(reader)
    , m_terms(terms.first(std::min<qsizetype>(terms.size(), 24)))
    , m_types(types)
    , m_limit(limit < 0 ? std::numeric_limits<int>::max() : limit)
    , m_all((Mask(1) << m_terms.size()) - 1)
{
    for (const auto &term : m_terms) {
        m_forms.append(Text::words(term.text));
    }
}

/// Whoever is to be found has every word without a meaning in some text, so one of these leads to all of them; if they are too
/// many, or there is none, they have either all that the others mean, or one of the others in some text.
Result<QList<SearchHit>> CardFinder::find()
{
    QList<Term> meant;
    QList<Term> meantOrWritten;
    Term rarest;
    int fewest = std::numeric_limits<int>::max();
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const auto &term = m_terms.at(i);
        LIAISON_TRY(const int size, m_reader.countHits(term.text, mostCounted));
        if (size > 0 || term.always || !term.networkRoles.isEmpty()) {
            m_below |= Mask(1) << i;
        }
        if (term.hasMeaning()) {
            meant.append(term);
            if (size > 0) {
                meantOrWritten.append(term);
            }
        } else if (size < fewest) {
            rarest = term;
            fewest = size;
        }
    }
    if (!rarest.text.isEmpty() && (fewest < mostCounted || meant.isEmpty())) {
        LIAISON_CHECK(visitText(rarest));
        return m_hits;
    }
    if (!meant.isEmpty()) {
        LIAISON_CHECK(visitMeant(meant));
    }
    for (const auto &term : std::as_const(meantOrWritten)) {
        LIAISON_CHECK(visitText(term));
    }
    return m_hits;
}

bool CardFinder::isEnough() const
{
    return m_hits.size() >= m_limit || (m_limit < std::numeric_limits<int>::max() && m_visits > mostVisits);
}

Result<Done> CardFinder::visitText(const Term &term)
{
    const bool all = m_limit == std::numeric_limits<int>::max();
    const Search search{.text = term.text,
                        .types = {u"organisation"_s, u"person"_s, u"post"_s, u"contact_point"_s},
                        .limit = all ? -1 : mostCandidates,
                        .best = false};
    LIAISON_TRY(const auto hits, m_reader.bareHits(search));
    for (const auto &hit : hits) {
        if (isEnough()) {
            break;
        }
        LIAISON_CHECK(hit.type == Organisation::type        ? visitOrganisation(hit.id)
                          : hit.type == Person::type        ? visitPerson(hit.id)
                          : hit.type == Liaison::Post::type ? visitPost(hit.id)
                                                            : visitPoint(hit.id));
    }
    return Done();
}

Result<Done>
CardFinder::visitEach(const QString &sql, const QVariantList &binds, Result<Done> (CardFinder::*visit)(const Id &))
{
    const bool all = m_limit == std::numeric_limits<int>::max();
    LIAISON_TRY(const auto rows, m_reader.select(sql + u" LIMIT %1"_s.arg(all ? -1 : mostCandidates), binds));
    for (const auto &row : rows) {
        if (isEnough()) {
            break;
        }
        LIAISON_CHECK((this->*visit)(Id::fromBytes(row.first().toByteArray())));
    }
    return Done();
}

/// What has the meanings of all of them at once: organisations, posts in them or contact points of theirs.
Result<Done> CardFinder::visitMeant(const QList<Term> &meant)
{
    QStringList conditions;
    QVariantList binds;
    QStringList roles;
    QStringList countries;
    bool always = false;
    for (const auto &term : meant) {
        // One word may mean several things; then it is looked at later which of them holds.
        QStringList either;
        const auto add = [&](const QString &condition, const QStringList &values) {
            if (!values.isEmpty()) {
                either.append(condition.arg(marks(values)));
                binds += bindsOf(values);
            }
        };
        if (term.always || !term.networkRoles.isEmpty()) {
            always = always || term.always;
            roles += term.networkRoles;
            continue;
        }
        countries = term.countries;
        add(u"o.country IN %1"_s, term.countries);
        add(u"EXISTS (SELECT 1 FROM competence c WHERE c.organisation = o.id AND c.kind IN %1)"_s, term.competences);
        add(u"o.kind IN %1"_s, term.organisationKinds);
        conditions.append(u'(' + either.join(u" OR "_s) + u')');
    }
    if (conditions.isEmpty() && always) {
        return visitEach(u"SELECT id FROM contact_point WHERE hours = 'always'"_s, {}, &CardFinder::visitPoint);
    }
    if (conditions.isEmpty()) {
        return visitEach(u"SELECT id FROM post WHERE network_role IN "_s + marks(roles),
                         bindsOf(roles),
                         &CardFinder::visitPost);
    }
    const auto where = u" WHERE "_s + conditions.join(u" AND "_s);
    const auto posts = u" FROM organisation o JOIN post p ON p.organisation = o.id"_s;
    if (always) {
        return visitEach(
            u"SELECT k.id FROM organisation o JOIN contact_point k ON k.owner = o.id%1 AND k.hours = 'always'"
            " UNION ALL SELECT k.id%2 JOIN contact_point k ON k.owner = p.id%1 AND k.hours = 'always'"
            " UNION ALL SELECT k.id%2 JOIN contact_point k ON k.owner = p.person%1 AND k.hours = 'always'"_s.arg(where,
                                                                                                                 posts),
            binds + binds + binds,
            &CardFinder::visitPoint);
    }
    if (!roles.isEmpty()) {
        return visitEach(u"SELECT p.id"_s + posts + where + u" AND p.network_role IN "_s + marks(roles),
                         binds + bindsOf(roles),
                         &CardFinder::visitPost);
    }
    LIAISON_CHECK(visitEach(u"SELECT o.id FROM organisation o"_s + where, binds, &CardFinder::visitOrganisation));
    if (meant.size() == 1 && !countries.isEmpty()) {
        return visitEach(
            u"SELECT n.id FROM person n WHERE n.country IN %1"
            " AND NOT EXISTS (SELECT 1 FROM post p WHERE p.person = n.id)"_s.arg(marks(countries)),
            bindsOf(countries),
            &CardFinder::visitPerson);
    }
    return Done();
}

void CardFinder::add(const Id &id, const QString &type, const QString &title, int rank)
{
    if ((!m_types.isEmpty() && !m_types.contains(type)) || m_found.contains(id)) {
        return;
    }
    m_found.insert(id);
    SearchHit hit{id, type, title, {}};
    hit.rank = rank;
    m_hits.append(hit);
}

Result<Done> CardFinder::visitOrganisation(const Id &id)
{
    if (m_visited.contains(id)) {
        return Done();
    }
    m_visited.insert(id);
    ++m_visits;
    LIAISON_TRY(const auto facts, organisation(id));
    if (facts.title.isEmpty()) {
        return Done();
    }
    if ((facts.mask | m_below) != m_all) {
        return Done();
    }
    const bool itself = facts.mask == m_all;
    if (itself) {
        add(id, Organisation::type, facts.title, 0);
    }
    LIAISON_TRY(const auto desks, points(u"owner"_s, id));
    for (const auto &desk : desks) {
        if (itself || (facts.mask | desk.mask) == m_all) {
            add(desk.id, ContactPoint::type, desk.title, 0);
        }
    }
    LIAISON_TRY(const auto holders, posts(u"organisation"_s, id));
    int below = 0;
    for (const auto &[post, holder] : holders) {
        if (isEnough() || (itself && (++below > mostBelow || holder.rank > 0))) {
            break;
        }
        LIAISON_CHECK(visitHolder(post, holder, itself));
    }
    return Done();
}

Result<Done> CardFinder::visitPost(const Id &id)
{
    LIAISON_TRY(const auto found, posts(u"id"_s, id));
    for (const auto &[post, holder] : found) {
        LIAISON_CHECK(visitHolder(post, holder, false));
    }
    return Done();
}

/// @p sayAll: the organisation alone has all the words.
Result<Done> CardFinder::visitHolder(const Id &id, const Post &post, bool sayAll)
{
    ++m_visits;
    LIAISON_TRY(const auto who, person(post.person));
    LIAISON_TRY(const auto where, organisation(post.organisation));
    if (who.title.isEmpty()) {
        return Done();
    }
    const auto mask = post.mask | who.mask | where.mask;
    if (sayAll || mask == m_all) {
        add(post.person, Person::type, who.title, post.rank);
        return Done();
    }
    for (const auto &owner : {id, post.person}) {
        LIAISON_TRY(const auto own, points(u"owner"_s, owner));
        for (const auto &point : own) {
            if ((mask | point.mask) == m_all) {
                add(point.id, ContactPoint::type, point.title, post.rank);
            }
        }
    }
    return Done();
}

Result<Done> CardFinder::visitPerson(const Id &id)
{
    if (m_visited.contains(id)) {
        return Done();
    }
    m_visited.insert(id);
    LIAISON_TRY(const auto found, posts(u"person"_s, id));
    for (const auto &[post, holder] : found) {
        LIAISON_CHECK(visitHolder(post, holder, false));
    }
    if (!found.isEmpty()) {
        return Done();
    }
    ++m_visits;
    LIAISON_TRY(const auto who, person(id));
    if (!who.title.isEmpty() && who.mask == m_all) {
        add(id, Person::type, who.title, 1);
    }
    LIAISON_TRY(const auto own, points(u"owner"_s, id));
    for (const auto &point : own) {
        if (!who.title.isEmpty() && who.mask != m_all && (who.mask | point.mask) == m_all) {
            add(point.id, ContactPoint::type, point.title, 1);
        }
    }
    return Done();
}

Result<Done> CardFinder::visitPoint(const Id &id)
{
    ++m_visits;
    LIAISON_TRY(const auto owners, m_reader.select(u"SELECT owner FROM contact_point WHERE id = ?"_s, {id.bytes()}));
    LIAISON_TRY(const auto found, points(u"id"_s, id));
    if (owners.isEmpty() || found.isEmpty()) {
        return Done();
    }
    const auto owner = Id::fromBytes(owners.first().first().toByteArray());
    const auto &point = found.first();
    LIAISON_TRY(const auto desk, organisation(owner));
    if (!desk.title.isEmpty()) {
        if ((desk.mask | point.mask) == m_all) {
            add(id, ContactPoint::type, point.title, 0);
        }
        return Done();
    }
    LIAISON_TRY(auto held, posts(u"id"_s, owner));
    if (held.isEmpty()) {
        LIAISON_TRY(held, posts(u"person"_s, owner));
    }
    for (const auto &[post, holder] : std::as_const(held)) {
        LIAISON_TRY(const auto who, person(holder.person));
        LIAISON_TRY(const auto where, organisation(holder.organisation));
        if ((holder.mask | who.mask | where.mask | point.mask) == m_all) {
            add(id, ContactPoint::type, point.title, holder.rank);
        }
    }
    if (held.isEmpty()) {
        LIAISON_TRY(const auto who, person(owner));
        if ((who.mask | point.mask) == m_all) {
            add(id, ContactPoint::type, point.title, 1);
        }
    }
    return Done();
}

} // namespace Liaison::Directory
