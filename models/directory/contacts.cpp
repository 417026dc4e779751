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
        if (known.contains(kind)) {
            continue;
        }
        if (!Reference::instance().authorityKind(kind)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info", "“%1” is no kind of authority. Choose one of the list.", kind),
                         u"kind"_s};
        }
        Competence competence;
        competence.organisation = organisation;
        competence.kind = kind;
        LIAISON_CHECK(edit.put(competence));
    }
    return Done();
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

Result<QString> nextPosition(const Reader &reader, const Id &owner)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT max(position) FROM contact_point WHERE owner = ?"_s, {owner.bytes()}));
    return Order::between(rows.first().first().toString(), {});
}

} // namespace Liaison::Directory
