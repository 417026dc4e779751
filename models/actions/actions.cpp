// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions.h"

namespace Liaison::Actions
{

namespace
{
constexpr int soonDays = 7;

Item itemOf(const Reader &reader, Action action)
{
    Item item;
    item.owner = action.owner.isNull() ? QString() : reader.title(action.owner);
    if (!action.meeting.isNull()) {
        const auto meeting = reader.find<Meeting>(action.meeting).valueOr({});
        item.meeting = meeting ? meeting->title : QString();
        item.meetingDate = meeting ? meeting->date : QDate();
    }
    item.due = dueOf(reader, action);
    item.urgency = urgencyOf(action, item.due, reader.today());
    item.action = std::move(action);
    return item;
}

bool before(const Item &a, const Item &b)
{
    if (a.urgency != b.urgency) {
        return a.urgency < b.urgency;
    }
    if (a.urgency == Urgency::Done) {
        return std::pair(b.action.completed, a.action.title) < std::pair(a.action.completed, b.action.title);
    }
    return std::tie(a.due, a.action.title, a.action.id) < std::tie(b.due, b.action.title, b.action.id);
}
}

bool isOpen(const Action &action)
{
    return action.status != u"done" && action.status != u"dropped";
}

QDate dueOf(const Reader &reader, const Action &action)
{
    if (action.due.isValid() || action.due_election.isEmpty() || !action.due_days) {
        return action.due;
    }
    const auto election = reader.find<Election>(Id::fromText(action.due_election)).valueOr({});
    return election ? election->first_day.addDays(*action.due_days) : QDate();
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
    QStringList conditions;
    QVariantList binds;
    if (!filter.owner.isNull()) {
        // One's own are also those of one's posts, and those done together with others.
        conditions.append(
            QStringLiteral("(owner = ? OR owner IN (SELECT id FROM post WHERE person = ?)"
                           " OR EXISTS (SELECT 1 FROM json_each(co_owners) WHERE value = ?))"));
        binds << filter.owner.bytes() << filter.owner.bytes() << filter.owner.text();
    }
    if (!filter.meeting.isNull()) {
        conditions.append(QStringLiteral("meeting = ?"));
        binds << filter.meeting.bytes();
    }
    if (!filter.country.isEmpty()) {
        conditions.append(QStringLiteral("EXISTS (SELECT 1 FROM json_each(countries) WHERE value = ?)"));
        binds << filter.country;
    }
    if (!filter.done) {
        conditions.append(QStringLiteral("status NOT IN ('done', 'dropped')"));
    }
    const auto where =
        conditions.isEmpty() ? QString() : QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
    LIAISON_TRY(auto actions, reader.all<Action>(where, binds));
    QList<Item> items;
    items.reserve(actions.size());
    for (auto &action : actions) {
        items.append(itemOf(reader, std::move(action)));
    }
    std::ranges::sort(items, before);
    return items;
}

Result<Item> item(const Reader &reader, const Id &id)
{
    LIAISON_TRY(auto action, reader.get<Action>(id));
    return itemOf(reader, std::move(action));
}

Result<int> overdueCount(const Reader &reader)
{
    Filter filter;
    filter.done = false;
    LIAISON_TRY(const auto items, list(reader, filter));
    return int(std::ranges::count(items, Urgency::Overdue, &Item::urgency));
}

} // namespace Liaison::Actions
