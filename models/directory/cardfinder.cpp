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

QStringList sortedWords(const QString &title, const QString &body)
{
    auto words = Text::words(title) + Text::words(body);
    words.sort();
    return words;
}

bool hasWord(const QStringList &sorted, const QString &beginning)
{
    const auto found = std::ranges::lower_bound(sorted, beginning);
    return found != sorted.cend() && found->startsWith(beginning);
}

bool meet(const QStringList &wanted, const QStringList &there)
{
    return std::ranges::any_of(wanted, [&there](const QString &word) {
        return there.contains(word);
    });
}
}

QString tenureRank(const QString &post)
{
    return u"CASE WHEN %1.until < ? THEN 2 WHEN %1.since > ? THEN 1 ELSE 0 END"_s.arg(post);
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

CardFinder::Mask CardFinder::maskOf(const Facts &facts) const
{
    Mask mask = 0;
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const auto &term = m_terms.at(i);
        const bool means = (term.always && facts.always) || term.countries.contains(facts.country)
            || term.organisationKinds.contains(facts.organisationKind) || term.networkRoles.contains(facts.networkRole)
            || meet(term.competences, facts.competences);
        const auto is = [&facts](const QString &word) {
            return hasWord(facts.words, word);
        };
        const auto says = [&] {
            return std::ranges::all_of(m_forms.at(i), is) || std::ranges::any_of(Text::latinForms(term.text), is)
                || (facts.parts.size() >= Text::shortestPart && Text::bare(term.text).size() >= Text::shortestPart
                    && facts.parts.contains(Text::bare(term.text)));
        };
        if (means || says()) {
            mask |= Mask(1) << i;
        }
    }
    return mask;
}

Result<CardFinder::Facts> CardFinder::organisation(const Id &id)
{
    if (const auto known = m_organisations.constFind(id); known != m_organisations.cend()) {
        return *known;
    }
    const auto today = m_reader.today().toString(Qt::ISODate);
    LIAISON_TRY(
        const auto rows,
        m_reader.select(u"SELECT o.name, o.country, o.kind, s.title, s.body,"
                        " (SELECT group_concat(c.kind, ' ') FROM competence c WHERE c.organisation = o.id"
                        " AND (c.since IS NULL OR c.since <= ?) AND (c.until IS NULL OR c.until >= ?))"
                        " FROM organisation o JOIN record r ON r.id = o.id LEFT JOIN search s ON s.rowid = r.number"
                        " WHERE o.id = ?"_s,
                        {today, today, id.bytes()}));
    Facts facts;
    if (!rows.isEmpty()) {
        const auto &row = rows.first();
        facts.title = row.at(0).toString();
        facts.country = row.at(1).toString();
        facts.organisationKind = row.at(2).toString();
        facts.words = sortedWords(row.at(3).toString(), row.at(4).toString());
        facts.competences = row.at(5).toString().split(u' ', Qt::SkipEmptyParts);
        facts.mask = maskOf(facts);
    }
    m_organisations.insert(id, facts);
    return facts;
}

Result<CardFinder::Facts> CardFinder::person(const Id &id)
{
    if (const auto known = m_people.constFind(id); known != m_people.cend()) {
        return *known;
    }
    LIAISON_TRY(const auto rows,
                m_reader.select(u"SELECT p.name, p.country, s.title, s.body FROM person p JOIN record r ON r.id = p.id"
                                " LEFT JOIN search s ON s.rowid = r.number WHERE p.id = ?"_s,
                                {id.bytes()}));
    Facts facts;
    if (!rows.isEmpty()) {
        const auto &row = rows.first();
        facts.title = row.at(0).toString();
        facts.country = row.at(1).toString();
        facts.words = sortedWords(row.at(2).toString(), row.at(3).toString());
        facts.mask = maskOf(facts);
    }
    m_people.insert(id, facts);
    return facts;
}

Result<QList<std::pair<Id, CardFinder::Post>>> CardFinder::posts(const QString &condition, const Id &id)
{
    const auto today = m_reader.today().toString(Qt::ISODate);
    LIAISON_TRY(const auto rows,
                m_reader.select(
                    u"SELECT p.id, p.person, p.organisation, p.network_role, s.title, s.body, %1 AS rank FROM post p"
                    " JOIN record r ON r.id = p.id LEFT JOIN search s ON s.rowid = r.number WHERE p.%2 = ?"
                    " ORDER BY rank, p.network_role IS NULL, p.network_role"_s.arg(tenureRank(u"p"_s), condition),
                    {today, today, id.bytes()}));
    QList<std::pair<Id, Post>> posts;
    for (const auto &row : rows) {
        Facts facts;
        facts.networkRole = row.at(3).toString();
        facts.words = sortedWords(row.at(4).toString(), row.at(5).toString());
        posts.append({Id::fromBytes(row.at(0).toByteArray()),
                      {Id::fromBytes(row.at(1).toByteArray()),
                       Id::fromBytes(row.at(2).toByteArray()),
                       maskOf(facts),
                       row.at(6).toInt()}});
    }
    return posts;
}

Result<QList<CardFinder::Point>> CardFinder::points(const QString &condition, const Id &id) const
{
    LIAISON_TRY(const auto rows,
                m_reader.select(u"SELECT k.id, k.value, k.hours, r.title, s.title, s.body FROM contact_point k"
                                " JOIN record r ON r.id = k.id LEFT JOIN search s ON s.rowid = r.number WHERE k.%1 = ?"
                                " ORDER BY k.position"_s.arg(condition),
                                {id.bytes()}));
    QList<Point> points;
    for (const auto &row : rows) {
        Facts facts;
        facts.parts = Text::bare(row.at(1).toString());
        facts.always = row.at(2).toString() == u"always";
        facts.words = sortedWords(row.at(4).toString(), row.at(5).toString());
        points.append({Id::fromBytes(row.at(0).toByteArray()), row.at(3).toString(), maskOf(facts)});
    }
    return points;
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
