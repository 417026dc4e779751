// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What CardFinder reads of records, and which of the terms are true of it.

#include "cardfinder.h"

#include "foundation/latin.h"
#include "foundation/matches.h"

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
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

} // namespace Liaison::Directory
