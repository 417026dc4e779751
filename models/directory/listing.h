// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network.h"

#include <QJsonObject>

namespace Liaison::Directory
{

/// Who is in a flat list. Several values of one kind are alternatives; different kinds must all hold, kind, competence, country
/// and currentOnly of one and the same post.
struct ListFilter {
    enum class What { People, Organisations };
    What what = What::People;
    QStringList kinds = {}; ///< authority, platform, eu-body, civil-society, other: of the organisation
    QStringList competences = {}; ///< authority kinds that the organisation holds today
    QStringList countries = {}; ///< of the organisation, or the person's own
    QStringList labels = {}; ///< TLP, of the record or of one of its contact points
    QStringList tags = {};
    bool currentOnly = false; ///< people who hold a post today; organisations where somebody does
    bool staleOnly = false; ///< without a contact point that was verified in time
    bool alwaysOnly = false; ///< with one that answers around the clock

    bool operator==(const ListFilter &) const = default;
    /// As it is kept; without what is not set.
    QJsonObject toJson() const;
    static ListFilter fromJson(const QJsonObject &json);
};

/// Where a page begins: the place of its first entry in the order of the list.
struct ListKey {
    QByteArray order; ///< sort_key, see collation.h
    Id id;
    bool operator==(const ListKey &) const = default;
};

struct ListIndex {
    int count = 0; ///< entries
    QList<ListKey> starts; ///< of each page
};

/// One row of a flat list.
struct ListEntry {
    ListKey key;
    QString name;
    QString function; ///< of a person's best post: the current one, coordinators first
    QString organisation; ///< of that post
    QString country; ///< of that organisation, or the record's own
    QString networkRole;
    std::optional<Tenure> tenure; ///< of that post; nothing where there is none
    QStringList competences = {}; ///< of an organisation: authority kinds
    QString kind; ///< of an organisation
    QString tlp;
    QStringList tags = {};
    std::optional<Freshness> freshness; ///< of the best contact point
    bool always = false;
    bool conflicted = false;
};

/// Reads no entry: only where the pages of @p pageSize entries begin. One pass over the index of names.
Result<ListIndex> listIndex(const Reader &reader, const ListFilter &filter, int pageSize);
/// Entries from @p start on (an empty one: from the beginning), in the order of names.
Result<QList<ListEntry>> listPage(const Reader &reader, const ListFilter &filter, const ListKey &start, int count);
/// Their ids alone; a negative @p count: all.
Result<QList<Id>> listIds(const Reader &reader, const ListFilter &filter, const ListKey &start = {}, int count = -1);
/// How many entries come before the record @p id; nothing where it is not in the list.
Result<std::optional<int>> listPosition(const Reader &reader, const ListFilter &filter, const Id &id);

} // namespace Liaison::Directory
