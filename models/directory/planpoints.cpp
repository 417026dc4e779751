// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Contact points of a plan: which are there already, which take the place of another, which are new.

#include "planbuilder.h"

#include "foundation/order.h"
#include "foundation/text.h"

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

Result<QString> PlanBuilder::positionAfter(const Id &owner)
{
    auto &last = m_positions[owner];
    if (last.isEmpty() && !m_newOwners.contains(owner)) {
        LIAISON_TRY(const auto rows,
                    m_reader.select(u"SELECT max(position) FROM contact_point WHERE owner = ?"_s, {owner.bytes()}));
        last = rows.first().first().toString();
    }
    last = Order::between(last, {});
    return last;
}

void PlanBuilder::planPoint(const ContactCard::Point &point, Draft &draft)
{
    set(draft, u"purpose"_s, point.purpose);
    setInternals(draft, point.internals);
    add(std::move(draft));
}

Result<Done> PlanBuilder::planPoints(bool isNew)
{
    QList<KnownPoint> known;
    if (!isNew) {
        auto owners = m_posts;
        owners.append(m_plan.record);
        for (const auto &owner : std::as_const(owners)) {
            LIAISON_TRY(const auto points,
                        m_reader.all<ContactPoint>(u"WHERE owner = ? ORDER BY position, id"_s, {owner.bytes()}));
            for (const auto &point : points) {
                known.append({point});
            }
        }
    }
    const auto isSame = [](const ContactCard::Point &point, const ContactPoint &other) {
        const auto isNumber = [](const QString &medium) {
            return medium == u"phone" || medium == u"mobile";
        };
        return (point.medium == other.medium || (isNumber(point.medium) && isNumber(other.medium)))
            && isSameAddress(point.medium, Text::cleaned(point.value).simplified(), other.value);
    };
    QList<const ContactCard::Point *> rest;
    for (qsizetype i = 0; i < m_card.points.size(); ++i) {
        const auto &point = m_card.points.at(i);
        // Phones write the same number down for each thing that can be done with it.
        const bool twice = std::ranges::any_of(m_card.points.first(i), [&](const ContactCard::Point &other) {
            return other.medium == point.medium && other.post == point.post
                && isSameAddress(point.medium, other.value, point.value);
        });
        if (twice) {
            continue;
        }
        // Of several there, the one of the same medium and owner.
        KnownPoint *best = nullptr;
        const auto rank = [&](const KnownPoint &other) {
            return (other.point.medium == point.medium ? 0 : 2)
                + ((other.point.owner == m_plan.record) == (point.post == 0) ? 0 : 1);
        };
        for (auto &other : known) {
            if (!other.used && isSame(point, other.point) && (!best || rank(other) < rank(*best))) {
                best = &other;
            }
        }
        if (!best) {
            rest.append(&point);
            continue;
        }
        best->used = true;
        LIAISON_TRY(auto draft, existing(ContactPoint::type, best->point.id, best->point.value));
        planPoint(point, draft);
    }
    for (const auto *point : std::as_const(rest)) {
        const auto isOfMedium = [point](const auto &medium) {
            return medium == point->medium;
        };
        const auto here = std::ranges::count_if(m_card.points, isOfMedium, &ContactCard::Point::medium);
        const auto there = std::ranges::count_if(known, isOfMedium, [](const KnownPoint &other) {
            return other.point.medium;
        });
        if (here == 1 && there == 1) {
            // The one number of somebody is another one now: what was known about the old one does not hold for it.
            const auto old = std::ranges::find_if(known, isOfMedium, [](const KnownPoint &other) {
                return other.point.medium;
            });
            LIAISON_TRY(auto draft, existing(ContactPoint::type, old->point.id, old->point.value));
            set(draft, u"value"_s, point->value);
            for (const auto &field : {u"verified_on"_s, u"verified_by"_s, u"bounced_on"_s, u"audiences"_s}) {
                clear(draft, field);
            }
            draft.write.before[u"medium"_s] = old->point.medium;
            planPoint(*point, draft);
            continue;
        }
        auto draft = fresh(ContactPoint::type, point->value);
        const auto post = std::min<qsizetype>(point->post, m_cardPosts.size());
        const auto owner = post > 0 ? m_cardPosts.at(post - 1) : m_plan.record;
        set(draft, u"owner"_s, QCborValue(owner.bytes()));
        set(draft, u"medium"_s, point->medium);
        set(draft, u"value"_s, point->value);
        if (!draft.write.values.contains(u"value"_s)) {
            continue; // nothing but spaces
        }
        LIAISON_TRY(const auto position, positionAfter(owner));
        set(draft, u"position"_s, position);
        planPoint(*point, draft);
    }
    return Done();
}

} // namespace Liaison::Directory
