// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contacts.h"

#include "foundation/order.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

Result<Done> markVerified(Edit &edit, const Id &contactPoint)
{
    LIAISON_TRY(const auto before, edit.get<ContactPoint>(contactPoint));
    auto point = before;
    point.verified_on = edit.today();
    point.bounced_on = {};
    point.verified_by = edit.title(edit.me());
    LIAISON_CHECK(edit.put(point, before));
    return Done();
}

Result<Done> markBounced(Edit &edit, const Id &contactPoint)
{
    LIAISON_TRY(const auto before, edit.get<ContactPoint>(contactPoint));
    auto point = before;
    point.bounced_on = edit.today();
    LIAISON_CHECK(edit.put(point, before));
    return Done();
}

namespace
{
Result<QList<Competence>> heldBy(const Reader &reader, const Id &organisation)
{
    const auto today = reader.today().toString(Qt::ISODate);
    return reader.all<Competence>(
        u"WHERE organisation = ? AND (since IS NULL OR since <= ?) AND (until IS NULL OR until >= ?)"_s,
        {organisation.bytes(), today, today});
}

Result<Done> hold(Edit &edit, const Id &organisation, const HeldKind &held)
{
    if (!Reference::instance().authorityKind(held.kind)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "“%1” is no kind of authority. Choose one of the list.", held.kind),
                     u"kind"_s};
    }
    if (held.since.isValid() && held.until.isValid() && held.until < held.since) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "A competence ends before it begins. Correct one of the two dates."),
                     u"competences"_s};
    }
    Competence competence;
    competence.organisation = organisation;
    competence.kind = held.kind;
    competence.since = held.since;
    competence.until = held.until;
    LIAISON_CHECK(edit.put(competence));
    return Done();
}
}

Result<Done> setCompetences(Edit &edit, const Id &organisation, const QStringList &kinds)
{
    LIAISON_TRY(const auto held, heldBy(edit, organisation));
    QStringList known;
    for (const auto &competence : held) {
        known.append(competence.kind);
        if (!kinds.contains(competence.kind)) {
            LIAISON_CHECK(edit.remove(competence.id));
        }
    }
    for (const auto &kind : kinds) {
        if (!known.contains(kind)) {
            LIAISON_CHECK(hold(edit, organisation, {kind, {}, {}}));
        }
    }
    return Done();
}

Result<Done> setHeldKinds(Edit &edit, const Id &organisation, const QList<HeldKind> &kinds)
{
    LIAISON_TRY(const auto held, edit.all<Competence>(u"WHERE organisation = ?"_s, {organisation.bytes()}));
    for (const auto &competence : held) {
        if (std::ranges::find(kinds, competence.kind, &HeldKind::kind) == kinds.end()) {
            LIAISON_CHECK(edit.remove(competence.id));
        }
    }
    for (const auto &kind : kinds) {
        LIAISON_CHECK(hold(edit, organisation, kind));
    }
    return Done();
}

Result<QList<HeldKind>> heldKindsOf(const Reader &reader, const Id &organisation)
{
    LIAISON_TRY(auto held, reader.all<Competence>(u"WHERE organisation = ? ORDER BY kind"_s, {organisation.bytes()}));
    std::ranges::stable_sort(held, {}, [](const Competence &competence) {
        const auto &kinds = Reference::instance().authorityKinds();
        return std::ranges::find(kinds, competence.kind, &Reference::AuthorityKind::id) - kinds.begin();
    });
    QList<HeldKind> kinds;
    for (const auto &competence : held) {
        kinds.append({competence.kind, competence.since, competence.until});
    }
    return kinds;
}

Result<QStringList> competencesOf(const Reader &reader, const Id &organisation)
{
    LIAISON_TRY(const auto held, heldBy(reader, organisation));
    QStringList kinds;
    for (const auto &competence : held) {
        kinds.append(competence.kind);
    }
    QStringList ordered;
    for (const auto &kind : Reference::instance().authorityKinds()) {
        if (kinds.removeOne(kind.id)) {
            ordered.append(kind.id);
        }
    }
    kinds.sort();
    return ordered + kinds;
}

Result<QString> countryOf(const Reader &reader, const Id &owner)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(u"SELECT country FROM person WHERE id = ? UNION ALL"
                      " SELECT country FROM organisation WHERE id = ? UNION ALL"
                      " SELECT o.country FROM post p JOIN organisation o ON o.id = p.organisation WHERE p.id = ?"_s,
                      {owner.bytes(), owner.bytes(), owner.bytes()}));
    return rows.isEmpty() ? QString() : rows.first().first().toString();
}

Result<QString> nextPosition(const Reader &reader, const Id &owner)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT max(position) FROM contact_point WHERE owner = ?"_s, {owner.bytes()}));
    return Order::between(rows.first().first().toString(), {});
}

} // namespace Liaison::Directory
