// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "parties.h"

#include "foundation/reference.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto commissionSide = "commission"_L1;

QSet<Id> idsOf(const QList<QVariantList> &rows)
{
    QSet<Id> ids;
    for (const auto &row : rows) {
        for (const auto &column : row) {
            ids.insert(Id::fromBytes(column.toByteArray()));
        }
    }
    ids.remove(Id());
    return ids;
}

Result<QSet<Id>> select(const Reader &reader, const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(const auto rows, reader.select(sql, binds));
    return idsOf(rows);
}

/// The organisations among @p ids, and those in which people among them hold a post today.
Result<QSet<Id>> organisationsOf(const Reader &reader, const QSet<Id> &ids)
{
    const QString list = idList(ids);
    const QString today = reader.today().toString(Qt::ISODate);
    return select(reader,
                  u"SELECT id FROM organisation WHERE id IN (SELECT unhex(value) FROM json_each(?))"
                  " UNION SELECT organisation FROM post WHERE person IN (SELECT unhex(value) FROM json_each(?)) AND "_s
                      + heldOn,
                  {list, list, today, today});
}

Result<QSet<Id>> above(const Reader &reader, const QSet<Id> &organisations)
{
    return select(
        reader,
        u"WITH RECURSIVE up(id) AS (SELECT unhex(value) FROM json_each(?)"
        " UNION SELECT o.parent FROM up JOIN organisation o ON o.id = up.id WHERE o.parent IS NOT NULL) SELECT id FROM up"_s,
        {idList(organisations)});
}

Result<QSet<Id>> below(const Reader &reader, const QSet<Id> &organisations)
{
    return select(reader,
                  u"WITH RECURSIVE down(id) AS (SELECT unhex(value) FROM json_each(?)"
                  " UNION SELECT o.id FROM down JOIN organisation o ON o.parent = down.id) SELECT id FROM down"_s,
                  {idList(organisations)});
}

/// Everybody who holds a post in @p organisations today, and these posts.
Result<QSet<Id>> peopleOf(const Reader &reader, const QSet<Id> &organisations)
{
    const QString today = reader.today().toString(Qt::ISODate);
    return select(reader,
                  u"SELECT id, person FROM post WHERE organisation IN (SELECT unhex(value) FROM json_each(?)) AND "_s
                      + heldOn,
                  {idList(organisations), today, today});
}

/// The same with those who held one earlier: what they promised, their successors have to keep.
Result<QSet<Id>> peopleEverOf(const Reader &reader, const QSet<Id> &organisations)
{
    return select(reader,
                  u"SELECT id, person FROM post WHERE organisation IN (SELECT unhex(value) FROM json_each(?))"_s,
                  {idList(organisations)});
}

Result<bool> worksForUnion(const Reader &reader, const QSet<Id> &organisations)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT 1 FROM organisation WHERE kind = 'eu-body' AND id IN (SELECT unhex(value) FROM json_each(?)) LIMIT 1"_s,
            {idList(organisations)}));
    return !rows.isEmpty();
}

/// The Commission by any of its names, with everything below it.
Result<QSet<Id>> commission(const Reader &reader)
{
    LIAISON_TRY(const auto bodies, reader.all<Organisation>(u"WHERE kind IN ('eu-body', 'other')"_s));
    QSet<Id> ids;
    for (const auto &body : bodies) {
        if (Reference::instance().isCommission(body.name)) {
            ids.insert(body.id);
        }
    }
    return below(reader, ids);
}

QSet<Id> whoOf(const QList<Participant> &participants, const std::function<bool(const Participant &)> &wanted)
{
    QSet<Id> ids;
    for (const Participant &participant : participants) {
        if (!participant.who.isNull() && wanted(participant)) {
            ids.insert(participant.who);
        }
    }
    return ids;
}

Result<QSet<Id>> oursOf(const Reader &reader, const QList<Participant> &participants)
{
    QSet<Id> ours;
    if (const Id me = reader.me(); !me.isNull()) {
        ours.insert(me);
    }
    LIAISON_TRY(auto organisations, organisationsOf(reader, ours));
    LIAISON_TRY(bool withCommission, worksForUnion(reader, organisations));
    if (!organisations.isEmpty()) {
        LIAISON_TRY(const auto roots, above(reader, organisations));
        LIAISON_TRY(organisations, below(reader, roots));
        LIAISON_TRY(const auto colleagues, peopleOf(reader, organisations));
        ours.unite(organisations).unite(colleagues);
    }
    withCommission =
        withCommission || ours.isEmpty() || std::ranges::any_of(participants, [&ours](const Participant &participant) {
            return participant.side == commissionSide && ours.contains(participant.who);
        });
    if (withCommission) {
        const auto present = whoOf(participants, [](const Participant &participant) {
            return participant.side == commissionSide;
        });
        LIAISON_TRY(auto theirOrganisations, organisationsOf(reader, present));
        if (reader.me().isNull()) {
            LIAISON_TRY(const auto all, commission(reader));
            theirOrganisations.unite(all);
        }
        LIAISON_TRY(const auto colleagues, peopleOf(reader, theirOrganisations));
        ours.unite(present).unite(theirOrganisations).unite(colleagues);
    }
    return ours;
}
}

QString idList(const QSet<Id> &ids)
{
    return idList(QList<Id>(ids.cbegin(), ids.cend()));
}

QString idList(const QList<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids) {
        texts.append(u'"' + id.text() + u'"');
    }
    return u'[' + texts.join(u',') + u']';
}

Result<Parties> Parties::of(const Reader &reader, const QList<Participant> &participants)
{
    Parties parties;
    LIAISON_TRY(parties.ours, oursOf(reader, participants));
    parties.assumed = reader.me().isNull();
    const auto present = whoOf(participants, [&parties](const Participant &participant) {
        return !parties.ours.contains(participant.who);
    });
    LIAISON_TRY(const auto organisations, organisationsOf(reader, present));
    LIAISON_TRY(auto family, above(reader, organisations));
    LIAISON_TRY(const auto branches, below(reader, organisations));
    family.unite(branches);
    family.subtract(parties.ours);
    LIAISON_TRY(const auto people, peopleEverOf(reader, family));
    parties.theirs = present;
    parties.theirs.unite(family).unite(people).subtract(parties.ours);
    return parties;
}

bool Parties::areOurs(const QList<Id> &ids) const
{
    return std::ranges::any_of(ids, [this](const Id &id) {
        return ours.contains(id);
    });
}

bool Parties::areTheirs(const QList<Id> &ids) const
{
    return std::ranges::any_of(ids, [this](const Id &id) {
        return theirs.contains(id);
    });
}

} // namespace Liaison
