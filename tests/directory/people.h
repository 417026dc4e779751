// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/contacts.h"
#include "support/records.h"

/// Fictional people and authorities, added one by one.
namespace Liaison::Test
{

using namespace Qt::StringLiterals;

template<typename Work>
auto read(Store &store, Work work)
{
    return must(store.read([work](Reader &reader) {
        return work(reader);
    }));
}

inline Id organisation(Store &store,
                       const QString &name,
                       const QString &country,
                       const QStringList &kinds,
                       const QString &kind = u"authority"_s)
{
    Organisation organisation;
    organisation.name = name;
    organisation.kind = kind;
    organisation.country = country;
    const auto id = add(store, organisation);
    must(store.edit(u"Competences"_s, [id, kinds](Edit &edit) {
        return Directory::setCompetences(edit, id, kinds);
    }));
    return id;
}

struct Holder {
    Id person;
    Id post;
};

inline Holder holder(Store &store,
                     const QString &name,
                     const Id &organisation,
                     const QString &role = {},
                     QDate since = {},
                     QDate until = {})
{
    Person person;
    person.name = name;
    Post post;
    post.person = add(store, person);
    post.organisation = organisation;
    post.title = u"Head of unit"_s;
    post.network_role = role;
    post.since = since;
    post.until = until;
    return {post.person, add(store, post)};
}

inline Id mail(Store &store,
               const Id &owner,
               const QString &address,
               QDate verified = {},
               const QString &purpose = {},
               const QString &hours = {},
               QDate bounced = {})
{
    ContactPoint point;
    point.owner = owner;
    point.medium = u"email"_s;
    point.value = address;
    point.verified_on = verified;
    point.bounced_on = bounced;
    point.purpose = purpose;
    point.hours = hours;
    return add(store, point);
}

inline Id point(Store &store, const Id &owner, const QString &medium, const QString &value)
{
    ContactPoint point;
    point.owner = owner;
    point.medium = medium;
    point.value = value;
    return add(store, point);
}

} // namespace Liaison::Test
