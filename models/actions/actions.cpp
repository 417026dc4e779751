// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions.h"

#include "listing.h"

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int soonDays = 7;

/// What actions lead to, read once for all of them.
class Surroundings
{
public:
    explicit Surroundings(const Reader &reader)
        : m_reader(reader)
    {
    }
    Item itemOf(Action action)
    {
        Item item;
        item.owner = action.owner.isNull() ? QString() : nameOf(action.owner);
        if (!action.meeting.isNull()) {
            const auto meeting = find(m_meetings, action.meeting);
            item.meeting = meeting.title;
            item.meetingDate = meeting.date;
        }
        item.due = action.due;
        if (!action.due.isValid() && action.due_days && !action.due_election.isEmpty()) {
            const auto election = find(m_elections, Id::fromText(action.due_election));
            item.election = election.name;
            item.due = election.first_day.isValid() ? election.first_day.addDays(*action.due_days) : QDate();
        }
        item.urgency = urgencyOf(action, item.due, m_reader.today());
        item.action = std::move(action);
        return item;
    }

private:
    const QString &nameOf(const Id &id)
    {
        auto known = m_names.find(id);
        if (known == m_names.end()) {
            known = m_names.insert(id, m_reader.title(id));
        }
        return *known;
    }
    template<typename T>
    const T &find(QHash<Id, T> &cache, const Id &id)
    {
        auto known = cache.find(id);
        if (known == cache.end()) {
            known = cache.insert(id, m_reader.find<T>(id).valueOr({}).value_or(T()));
        }
        return *known;
    }

    const Reader &m_reader;
    QHash<Id, QString> m_names;
    QHash<Id, Meeting> m_meetings;
    QHash<Id, Election> m_elections;
};
}

bool isOpen(const Action &action)
{
    return action.status != u"done" && action.status != u"dropped";
}

QDate dueOf(const Reader &reader, const Action &action)
{
    return Surroundings(reader).itemOf(action).due;
}

Urgency urgencyOf(const Action &action, QDate due, QDate today)
{
    if (!isOpen(action)) {
        return Urgency::Done;
    }
    if (!due.isValid()) {
        return Urgency::Undated;
    }
    return due < today ? Urgency::Overdue : due <= today.addDays(soonDays) ? Urgency::Soon : Urgency::Later;
}

Result<QList<Item>> list(const Reader &reader, const Filter &filter)
{
    LIAISON_TRY(const auto places, order(reader, filter, Group::Due));
    QList<Id> ids;
    ids.reserve(places.size());
    for (const auto &place : places) {
        ids.append(place.id);
    }
    return items(reader, ids);
}

Result<QList<Item>> items(const Reader &reader, const QList<Id> &ids)
{
    constexpr qsizetype batch = 50; // one prepared statement serves all
    static const auto tail = u"WHERE id IN (?"_s + u", ?"_s.repeated(batch - 1) + u')';
    Surroundings surroundings(reader);
    QList<Item> items;
    items.reserve(ids.size());
    for (qsizetype first = 0; first < ids.size(); first += batch) {
        QVariantList binds;
        for (qsizetype i = first; i < first + batch; ++i) {
            binds.append(i < ids.size() ? QVariant(ids.at(i).bytes()) : QVariant());
        }
        LIAISON_TRY(auto actions, reader.all<Action>(tail, binds));
        QHash<Id, Action> found;
        for (auto &action : actions) {
            const auto id = action.id;
            found.insert(id, std::move(action));
        }
        for (qsizetype i = first; i < std::min(first + batch, ids.size()); ++i) {
            if (const auto action = found.constFind(ids.at(i)); action != found.cend()) {
                items.append(surroundings.itemOf(*action));
            }
        }
    }
    return items;
}

Result<Item> item(const Reader &reader, const Id &id)
{
    LIAISON_TRY(auto action, reader.get<Action>(id));
    return Surroundings(reader).itemOf(std::move(action));
}

Result<int> overdueCount(const Reader &reader)
{
    LIAISON_TRY(const auto rows,
                reader.select(
                    u"SELECT count(*) FROM action a WHERE a.status NOT IN ('done', 'dropped') AND %1 < ?"_s.arg(dueSql),
                    {reader.today().toString(Qt::ISODate)}));
    return rows.first().first().toInt();
}

} // namespace Liaison::Actions
