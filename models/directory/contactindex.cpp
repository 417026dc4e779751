// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactindex.h"

#include "foundation/text.h"

#include <QUuid>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

quint64 ContactIndex::hashOf(QStringView text)
{
    return qHash(text, 0);
}

void ContactIndex::finish(List &list)
{
    std::ranges::sort(list);
    const auto rest = std::ranges::unique(list);
    list.erase(rest.begin(), rest.end());
    list.shrink_to_fit();
}

QList<Id> ContactIndex::find(const List &list, QStringView text)
{
    QList<Id> ids;
    if (text.isEmpty()) {
        return ids;
    }
    const auto [first, last] = std::ranges::equal_range(list, hashOf(text), {}, &Entry::hash);
    for (auto entry = first; entry != last; ++entry) {
        ids.append(entry->id);
    }
    return ids;
}

Result<ContactIndex> ContactIndex::of(const Reader &reader)
{
    ContactIndex index;
    const auto add = [&reader](List &list, const QString &sql, auto form) -> Result<Done> {
        constexpr int page = 5000; // rows are heavy; hashes are not
        for (int from = 0;; from += page) {
            LIAISON_TRY(const auto rows, reader.select(sql + u" LIMIT ? OFFSET ?"_s, {page, from}));
            for (const auto &row : rows) {
                const auto id = Id::fromBytes(row.first().toByteArray());
                for (const auto &column : row.sliced(1)) {
                    if (const auto text = form(column.toString()); !text.isEmpty()) {
                        list.push_back({hashOf(text), id});
                    }
                }
            }
            if (rows.size() < page) {
                finish(list);
                return Done();
            }
        }
    };
    const auto addStandings = [&](const QString &sql) -> Result<Done> {
        LIAISON_TRY(const auto rows, reader.select(sql));
        for (const auto &row : rows) {
            index.m_standings.emplace_back(Id::fromBytes(row.at(0).toByteArray()), Standing(row.at(1).toInt()));
        }
        return Done();
    };
    LIAISON_CHECK(addStandings(u"SELECT id, %1 FROM erasure"_s.arg(int(Erased))));
    LIAISON_CHECK(
        addStandings(u"SELECT id, CASE deleted WHEN 0 THEN %1 ELSE %2 END FROM record"
                     " WHERE type IN ('person', 'organisation')"_s.arg(int(Live))
                         .arg(int(Deleted))));
    std::ranges::sort(index.m_standings);
    const auto plain = [](const QString &text) {
        return text;
    };
    const auto lower = [](const QString &text) {
        return text.toLower();
    };
    const auto folded = [](const QString &text) {
        return Text::folded(text);
    };
    LIAISON_CHECK(add(index.m_uids,
                      u"SELECT id, uid FROM person WHERE uid IS NOT NULL UNION ALL"
                      " SELECT id, uid FROM organisation WHERE uid IS NOT NULL"_s,
                      plain));
    LIAISON_CHECK(
        add(index.m_emails,
            u"SELECT coalesce(p.person, c.owner), c.value FROM contact_point c LEFT JOIN post p ON p.id = c.owner"
            " WHERE c.medium = 'email'"_s,
            lower));
    LIAISON_CHECK(add(index.m_people, u"SELECT id, name, latin_name FROM person"_s, folded));
    LIAISON_CHECK(add(index.m_organisations,
                      u"SELECT id, name, short_name FROM organisation UNION ALL"
                      " SELECT o.id, a.value, NULL FROM organisation o JOIN json_each(o.aliases) a"_s,
                      folded));
    return index;
}

ContactIndex::Standing ContactIndex::standing(const Id &id) const
{
    const auto found = std::ranges::lower_bound(m_standings, id, {}, &std::pair<Id, Standing>::first);
    return found != m_standings.end() && found->first == id ? found->second : Unknown;
}

QList<Id> ContactIndex::byUid(const QString &uid) const
{
    return find(m_uids, uid);
}

QList<Id> ContactIndex::byEmail(const QString &address) const
{
    return find(m_emails, address.toLower());
}

QList<Id> ContactIndex::peopleNamed(const QString &name) const
{
    return find(m_people, Text::folded(name));
}

QList<Id> ContactIndex::organisationsNamed(const QString &name) const
{
    return find(m_organisations, Text::folded(name));
}

QString uidOf(const Id &record)
{
    return u"urn:uuid:"_s + QUuid::fromRfc4122(record.bytes()).toString(QUuid::WithoutBraces);
}

Id recordOfUid(const QString &uid)
{
    auto text = QStringView(uid).trimmed();
    if (text.startsWith(u"urn:uuid:", Qt::CaseInsensitive)) {
        text = text.sliced(9);
    }
    const auto uuid = QUuid::fromString(text);
    return uuid.isNull() ? Id::fromText(text) : Id::fromBytes(uuid.toRfc4122());
}

} // namespace Liaison::Directory
