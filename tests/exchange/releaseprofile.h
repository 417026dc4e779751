// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/releasewriter.h"
#include "support/records.h"

/// A profile with something to release, and somebody to release it to.
namespace Liaison::Test
{

inline ContactPoint pointOf(const Id &owner,
                            const QString &value,
                            const QString &tlp = QStringLiteral("GREEN"),
                            const QStringList &audiences = {QStringLiteral("platforms")})
{
    ContactPoint point;
    point.owner = owner;
    point.medium = QStringLiteral("email");
    point.value = value;
    point.tlp = tlp;
    point.audiences = audiences;
    return point;
}

/// A Danish authority with a mailbox and a coordinator, all of which may go to platforms up to TLP:GREEN.
struct Network {
    TemporaryProfile profile{clockOfToday()};
    Id authority;
    Id mette;
    Id post;
    Id mailbox;
    Id address;
    Id audience;

    Network()
    {
        Organisation organisation;
        organisation.name = QStringLiteral("Eksempelstyrelsen for Valg");
        organisation.kind = QStringLiteral("authority");
        organisation.country = QStringLiteral("DK");
        organisation.tlp = QStringLiteral("GREEN");
        organisation.notes = QStringLiteral("Slow in August");
        authority = add(store(), organisation);
        auto coordinator = person(QStringLiteral("Mette Eksempel-Lund"), QStringLiteral("DK"));
        coordinator.tlp = QStringLiteral("GREEN");
        coordinator.legal_basis = QStringLiteral("Article 5(1)(a)");
        mette = add(store(), coordinator);
        Post held;
        held.person = mette;
        held.organisation = authority;
        held.title = QStringLiteral("Chief adviser");
        held.network_role = QStringLiteral("coordinator");
        post = add(store(), held);
        mailbox = add(store(), pointOf(authority, QStringLiteral("network@valg.example.org")));
        address = add(store(), pointOf(post, QStringLiteral("mette@valg.example.org")));
        audience = put({.name = QStringLiteral("Platforms"), .tlp = QStringLiteral("GREEN"), .plain = true});
    }
    Store &store() const
    {
        return profile.store();
    }
    Id put(const Audience &rule) const
    {
        return must(store().edit(QStringLiteral("Audience"), [rule](Edit &edit) {
            return Audiences::put(edit, rule);
        }));
    }
    Audience rule() const
    {
        return must(store().read([id = audience](Reader &reader) -> Result<Audience> {
            return Audiences::find(reader, id).value_or(Audience());
        }));
    }
    ReleasePlan plan() const
    {
        return must(ReleaseWriter::preview(store(), audience));
    }
    void set(const Id &record, const QString &field, const QCborValue &value) const
    {
        must(store().edit(QStringLiteral("Set"), [=](Edit &edit) -> Result<Id> {
            LIAISON_TRY(const auto info, edit.info(record));
            return edit.write(info->type, record, {{field, value}});
        }));
    }
    void remove(const Id &record) const
    {
        must(store().edit(QStringLiteral("Remove"), [record](Edit &edit) {
            return edit.remove(record);
        }));
    }
    void erase(const Id &record) const
    {
        must(store().edit(QStringLiteral("Erase"), [record](Edit &edit) {
            return edit.erase(record);
        }));
    }
};

inline bool goes(const ReleasePlan &plan, const Id &record)
{
    return std::ranges::find(plan.going(), record, &ReleasePlan::Entry::record) != plan.going().end();
}

/// Why @p record is withheld; the test fails where it is not.
inline ReleasePlan::Reason whyNot(const ReleasePlan &plan, const Id &record)
{
    const auto found = std::ranges::find(plan.withheld(), record, &ReleasePlan::Entry::record);
    REQUIRE(found != plan.withheld().end());
    return found->reason;
}

} // namespace Liaison::Test
