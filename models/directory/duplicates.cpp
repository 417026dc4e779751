// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "duplicates.h"

#include "namelikeness.h"

#include <KLocalizedString>

#include <QCollator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <map>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
using Pair = std::pair<Id, Id>;

Pair pairOf(const Id &a, const Id &b)
{
    return a < b ? Pair(a, b) : Pair(b, a);
}

/// What was found so far.
class Finder
{
public:
    explicit Finder(QSet<Pair> distinct)
        : m_distinct(std::move(distinct))
    {
    }
    void add(const Id &a, const Id &b, const Likeness &likeness)
    {
        const auto pair = pairOf(a, b);
        if (a == b || m_distinct.contains(pair)) {
            return;
        }
        auto &reasons = m_found[pair];
        if (!reasons.contains(likeness)) {
            reasons.append(likeness);
        }
    }
    const std::map<Pair, QList<Likeness>> &found() const
    {
        return m_found;
    }

private:
    QSet<Pair> m_distinct;
    std::map<Pair, QList<Likeness>> m_found;
};

Result<QSet<Pair>> distinctions(const Reader &reader)
{
    QSet<Pair> pairs;
    LIAISON_TRY(const auto rows, reader.select(u"SELECT one, other FROM distinction"_s));
    for (const auto &row : rows) {
        pairs.insert(pairOf(Id::fromBytes(row.at(0).toByteArray()), Id::fromBytes(row.at(1).toByteArray())));
    }
    return pairs;
}

/// Two people, or two organisations, that share an address or number. What many share tells nothing.
Result<Done> findShared(const Reader &reader, Finder &finder)
{
    // A number without what only structures it; 00 in front stands for +.
    const auto digits =
        u"replace(replace(replace(replace(replace(replace(k.value, ' ', ''), '-', ''), '.', ''), '/', ''), '(', ''), ')', '')"_s;
    const auto sql =
        u"SELECT class, min(value), json_group_array(DISTINCT hex(who)) FROM"
        " (SELECT k.medium = 'email' AS class, k.value AS value, coalesce(o.person, k.owner) AS who,"
        "  CASE WHEN k.medium = 'email' THEN lower(trim(k.value)) ELSE"
        "   CASE WHEN %1 LIKE '00%' THEN '+' || substr(%1, 3) ELSE %1 END END AS key"
        "  FROM contact_point k LEFT JOIN post o ON o.id = k.owner WHERE k.medium IN ('email', 'phone', 'mobile'))"
        " WHERE length(key) > 5 GROUP BY class, key HAVING count(*) > 1 AND count(DISTINCT who) BETWEEN 2 AND %2"_s
            .arg(digits)
            .arg(mostSharing);
    LIAISON_TRY(const auto rows, reader.select(sql));
    for (const auto &row : rows) {
        const Likeness likeness{row.at(0).toBool() ? Likeness::Email : Likeness::Phone, row.at(1).toString()};
        const auto sharing = QJsonDocument::fromJson(row.at(2).toByteArray()).array();
        for (qsizetype i = 0; i < sharing.size(); ++i) {
            for (qsizetype j = i + 1; j < sharing.size(); ++j) {
                finder.add(Id::fromText(sharing.at(i).toString().toLower()),
                           Id::fromText(sharing.at(j).toString().toLower()),
                           likeness);
            }
        }
    }
    return Done();
}

/// A person under each of the names that they are known by.
struct Named {
    Id id;
    QList<QStringList> names; ///< see nameWords()
    QString country;
    QList<Id> organisations;
};

bool shareName(const Named &a, const Named &b)
{
    return std::ranges::any_of(a.names, [&b](const QStringList &name) {
        return std::ranges::any_of(b.names, [&name](const QStringList &other) {
            return areSimilar(name, other);
        });
    });
}

Result<std::vector<Named>> people(const Reader &reader)
{
    std::vector<Named> people;
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT p.id, p.name, p.latin_name, p.country, o.organisation FROM person p"
                              " LEFT JOIN post o ON o.person = p.id ORDER BY p.id"_s));
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        if (people.empty() || people.back().id != id) {
            people.push_back({id, {nameWords(row.at(1).toString())}, row.at(3).toString(), {}});
            if (const auto latin = nameWords(row.at(2).toString());
                !latin.isEmpty() && latin != people.back().names.first()) {
                people.back().names.append(latin);
            }
        }
        if (!row.at(4).isNull()) {
            people.back().organisations.append(Id::fromBytes(row.at(4).toByteArray()));
        }
    }
    return people;
}

/// Only who shares a whole word of the name and the organisation is compared, so that this stays in proportion.
void findColleagues(const std::vector<Named> &people, const Reader &reader, Finder &finder)
{
    QHash<std::pair<Id, QString>, QList<qsizetype>> groups;
    for (size_t i = 0; i < people.size(); ++i) {
        for (const auto &organisation : people[i].organisations) {
            for (const auto &name : people[i].names) {
                for (const auto &word : name) {
                    auto &group = groups[{organisation, word}];
                    if (word.size() > 1 && (group.isEmpty() || group.last() != qsizetype(i))) {
                        group.append(qsizetype(i));
                    }
                }
            }
        }
    }
    constexpr qsizetype largestGroup = 200; // of one organisation, with one word: too many to be told apart by it
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        for (qsizetype i = 0; i < group->size() && group->size() <= largestGroup; ++i) {
            for (qsizetype j = i + 1; j < group->size(); ++j) {
                const auto &a = people[size_t(group->at(i))];
                const auto &b = people[size_t(group->at(j))];
                if (shareName(a, b)) {
                    finder.add(a.id, b.id, {Likeness::Name, reader.title(group.key().first)});
                }
            }
        }
    }
}

/// Somebody who was only noted, and somebody of the same name.
void findPostless(const std::vector<Named> &people, Finder &finder)
{
    QHash<QString, QList<qsizetype>> groups;
    for (size_t i = 0; i < people.size(); ++i) {
        for (const auto &name : people[i].names) {
            if (name.size() > 1) {
                groups[name.join(u' ')].append(qsizetype(i));
            }
        }
    }
    for (const auto &group : std::as_const(groups)) {
        for (qsizetype i = 0; i < group.size() && group.size() <= mostSharing; ++i) {
            for (qsizetype j = i + 1; j < group.size(); ++j) {
                const auto &a = people[size_t(group.at(i))];
                const auto &b = people[size_t(group.at(j))];
                const bool abroad = !a.country.isEmpty() && !b.country.isEmpty() && a.country != b.country;
                if ((a.organisations.isEmpty() || b.organisations.isEmpty()) && !abroad) {
                    finder.add(a.id, b.id, {Likeness::NameWithoutPost, {}});
                }
            }
        }
    }
}

Result<Done> findOrganisations(const Reader &reader, Finder &finder)
{
    LIAISON_TRY(const auto organisations, reader.all<Organisation>());
    QHash<std::pair<QString, QString>, QList<qsizetype>> groups;
    for (qsizetype i = 0; i < organisations.size(); ++i) {
        const auto &organisation = organisations.at(i);
        auto names = organisation.aliases;
        names << organisation.name << organisation.short_name;
        for (const auto &name : std::as_const(names)) {
            const auto words = nameWords(name).join(u' ');
            auto &group = groups[{organisation.country, words}];
            if (!words.isEmpty() && !group.contains(i)) {
                group.append(i);
            }
        }
    }
    for (const auto &group : std::as_const(groups)) {
        for (qsizetype i = 0; i < group.size() && group.size() <= mostSharing; ++i) {
            for (qsizetype j = i + 1; j < group.size(); ++j) {
                const auto &a = organisations.at(group.at(i));
                const auto &b = organisations.at(group.at(j));
                if (a.kind == b.kind) {
                    finder.add(a.id, b.id, {Likeness::Name, {}});
                }
            }
        }
    }
    return Done();
}

/// Both live, and of one type that can be merged.
Result<std::optional<Duplicate>> duplicateOf(const Reader &reader, const Pair &pair, QList<Likeness> reasons)
{
    LIAISON_TRY(const auto one, reader.info(pair.first));
    LIAISON_TRY(const auto other, reader.info(pair.second));
    if (!one || !other || one->deleted || other->deleted || one->type != other->type
        || (one->type != u"person" && one->type != u"organisation")) {
        return std::optional<Duplicate>();
    }
    std::ranges::stable_sort(reasons, {}, &Likeness::kind);
    return std::optional(Duplicate{pair.first, pair.second, one->type, one->title, other->title, std::move(reasons)});
}
}

Result<QList<Duplicate>> duplicates(const Reader &reader)
{
    LIAISON_TRY(auto distinct, distinctions(reader));
    Finder finder(std::move(distinct));
    LIAISON_CHECK(findShared(reader, finder));
    LIAISON_TRY(const auto everybody, people(reader));
    findColleagues(everybody, reader, finder);
    findPostless(everybody, finder);
    LIAISON_CHECK(findOrganisations(reader, finder));
    QList<Duplicate> result;
    for (const auto &[pair, reasons] : finder.found()) {
        LIAISON_TRY(auto duplicate, duplicateOf(reader, pair, reasons));
        if (duplicate) {
            result.append(*std::move(duplicate));
        }
    }
    const QCollator collator;
    std::ranges::stable_sort(result, [&collator](const Duplicate &a, const Duplicate &b) {
        if (a.reasons.size() != b.reasons.size()) {
            return a.reasons.size() > b.reasons.size();
        }
        if (a.reasons.first().kind != b.reasons.first().kind) {
            return a.reasons.first().kind < b.reasons.first().kind;
        }
        return collator.compare(a.oneName, b.oneName) < 0;
    });
    return result;
}

Result<Done> markDistinct(Edit &edit, const Id &one, const Id &other)
{
    const auto [first, second] = pairOf(one, other);
    Distinction distinction;
    distinction.one = first;
    distinction.other = second;
    LIAISON_CHECK(edit.put(distinction));
    return Done();
}

QString sentence(const Likeness &likeness)
{
    switch (likeness.kind) {
    case Likeness::Email:
        return i18nc("@info why two entries may be the same, %1 address", "same e-mail address: %1", likeness.evidence);
    case Likeness::Phone:
        return i18nc("@info why two entries may be the same, %1 number", "same number: %1", likeness.evidence);
    case Likeness::Name:
        return likeness.evidence.isEmpty()
            ? i18nc("@info why two organisations may be the same", "same name in the same country")
            : i18nc("@info why two people may be the same, %1 organisation",
                    "similar name in the same organisation: %1",
                    likeness.evidence);
    case Likeness::NameWithoutPost:
        return i18nc("@info why two people may be the same", "same name, and one of them has no post");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace Liaison::Directory
