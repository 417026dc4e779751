// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "freshness.h"

#include <optional>

namespace Liaison::Directory
{

/// Who is listed: the network of a country, the organisations of a kind, or everybody.
struct Filter {
    QString country; ///< ISO code; empty: any
    QString organisationKind; ///< authority, platform, eu-body, civil-society, other; empty: any
    bool currentOnly = true; ///< without former and future posts
    bool staleOnly = false; ///< only who has no verified contact point
    bool alwaysOnly = false; ///< only who can be reached around the clock

    bool operator==(const Filter &) const = default;
};

/// When a post is held.
enum class Tenure { Current, Former, Future };
Tenure tenureOf(const Post &post, QDate today);

/// One row of a list of people: a person in a post, a duty desk (contact points of the organisation itself), or an organisation of
/// which nobody is known.
struct Member {
    enum Kind { PersonInPost, DutyDesk, Nobody };
    Kind kind = PersonInPost;
    Id person; ///< null for a desk and for nobody
    Id post; ///< null for a desk and for nobody
    Id organisation;
    Id contactPoint; ///< of a desk
    QString name; ///< the person's, the desk's purpose, or the organisation's
    QString organisationName;
    QString function; ///< title of the post
    QString networkRole; ///< coordinator, deputy, member or empty
    Tenure tenure = Tenure::Current;
    bool always = false; ///< has a contact point that answers around the clock
    std::optional<Freshness> freshness; ///< of the best contact point; nothing where there is none
    bool conflicted = false;
};

/// Members under one heading. In a country: an authority kind, in the order of the reference data, then authorities without a
/// competence (empty key), then the kinds of a complete network for which nobody is known. Else: an organisation.
struct Group {
    QString key; ///< id of an authority kind, or hexadecimal id of an organisation
    QString title;
    QString country; ///< of the organisation
    bool missing = false; ///< required, and nobody is known
    QList<Member> members; ///< coordinator, deputy, members, others, desks; each by name
};

struct Network {
    QList<Group> groups;
    int people = 0; ///< different people in it, as filtered
    bool more = false; ///< there are more than fit into one list; a narrower filter or a search finds them
};

/// Most members of one list.
constexpr int longestNetwork = 2000;

Result<Network> network(const Reader &reader, const Filter &filter);

} // namespace Liaison::Directory
