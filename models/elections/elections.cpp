// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "elections.h"

#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

namespace Liaison::Elections
{

using namespace Qt::StringLiterals;

namespace
{
const auto open = u"status NOT IN ('done', 'dropped')"_s;

QDate lastDayOf(const Election &election)
{
    return std::max(election.first_day, election.last_day.isValid() ? election.last_day : election.first_day);
}

Id idOf(const QString &reference)
{
    return Id::derived("election", {reference.toUtf8()});
}

const Reference::Election *shippedAs(const Election &election)
{
    if (!election.country.isEmpty()) {
        return nullptr;
    }
    const auto &shipped = Reference::instance().elections();
    auto found = std::ranges::find_if(shipped, [&election](const Reference::Election &one) {
        return idOf(one.id) == election.id;
    });
    if (found == shipped.end()) {
        found = std::ranges::find_if(shipped, [&election](const Reference::Election &one) {
            return one.firstDay.year() == election.first_day.year();
        });
    }
    return found == shipped.end() ? nullptr : &*found;
}

Election electionOf(const Reference::Election &shipped)
{
    Election election;
    election.name = shipped.name;
    election.first_day = shipped.firstDay;
    election.last_day = shipped.lastDay;
    election.provisional = shipped.provisional;
    election.tlp = u"CLEAR"_s;
    return election;
}

Result<QList<Action>> hangingOn(const Reader &reader, const Id &election)
{
    return reader.all<Action>(
        u"WHERE due_election = ? AND due IS NULL AND due_days IS NOT NULL AND %1 ORDER BY due_days, title, id"_s.arg(
            open),
        {election.text()});
}
}

Result<QList<Item>> list(const Reader &reader)
{
    LIAISON_TRY(const auto records, reader.all<Election>(u"ORDER BY first_day, name, id"_s));
    QList<Item> items;
    QSet<QString> kept;
    for (const auto &election : records) {
        const auto *shipped = shippedAs(election);
        const bool first = shipped && !kept.contains(shipped->id);
        if (first) {
            kept.insert(shipped->id);
        }
        items.append({election, first ? shipped->id : QString(), lastDayOf(election)});
    }
    for (const auto &shipped : Reference::instance().elections()) {
        if (!kept.contains(shipped.id)) {
            items.append({electionOf(shipped), shipped.id, shipped.lastDay});
        }
    }
    std::ranges::stable_sort(items, {}, [](const Item &item) {
        return item.election.first_day;
    });
    return items;
}

const Item *next(const QList<Item> &items, QDate day, const QString &country)
{
    const auto found = std::ranges::find_if(items, [&](const Item &item) {
        return item.election.country == country && !item.isOver(day);
    });
    return found == items.end() ? nullptr : &*found;
}

QList<Item> nationalDays(const QList<Item> &items, const Item &election)
{
    QList<Item> days;
    if (!election.isUnion()) {
        return days;
    }
    const auto name = Text::folded(election.election.name);
    for (const auto &item : items) {
        if (!item.isUnion() && election.isOn(item.election.first_day) && Text::folded(item.election.name) == name) {
            days.append(item);
        }
    }
    return days;
}

Result<std::optional<Election>> kept(const Reader &reader, const QString &reference)
{
    LIAISON_TRY(const auto items, list(reader));
    for (const auto &item : items) {
        if (item.reference == reference && !item.election.id.isNull()) {
            return std::optional(item.election);
        }
    }
    return std::optional<Election>();
}

Result<Id> keep(Edit &edit, const QString &reference)
{
    const auto *shipped = Reference::instance().election(reference);
    if (!shipped) {
        return Error{Error::Code::NotFound, i18nc("@info %1 a name", "No election is known as “%1”.", reference)};
    }
    LIAISON_TRY(const auto known, kept(edit, reference));
    if (known) {
        return known->id;
    }
    auto election = electionOf(*shipped);
    election.id = idOf(reference);
    LIAISON_TRY(const auto info, edit.info(election.id));
    if (info) {
        if (info->deleted) {
            LIAISON_CHECK(edit.restore(election.id));
        }
        return election.id; // as somebody left it
    }
    return edit.put(election);
}

Result<Done> check(const Reader &reader, const Election &election)
{
    if (election.last_day.isValid() && election.last_day < election.first_day) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "The last day is before the first one. Give a later day, or none."),
                     u"last_day"_s};
    }
    if (election.country.isEmpty()) {
        return Done();
    }
    LIAISON_TRY(const auto items, list(reader));
    const auto name = Text::folded(election.name);
    for (const auto &item : items) {
        if (!item.isUnion() || Text::folded(item.election.name) != name) {
            continue;
        }
        if (!item.isOn(election.first_day) || !item.isOn(lastDayOf(election))) {
            return Error{
                Error::Code::Invalid,
                i18nc(
                    "@info %1 name of an election, %2 and %3 its first and last day",
                    "“%1” takes place from %2 to %3; the day of a country lies in between. Change the day, or give the "
                    "country's own election another name.",
                    item.election.name,
                    dateText(item.election.first_day, DateParts::DayLongMonth),
                    dateText(item.lastDay, DateParts::DayLongMonthYear)),
                u"first_day"_s};
        }
    }
    return Done();
}

Result<QList<Move>> moves(const Reader &reader, const Id &id, QDate firstDay)
{
    LIAISON_TRY(const auto election, reader.get<Election>(id));
    LIAISON_TRY(const auto actions, hangingOn(reader, id));
    QHash<Id, QString> names;
    QList<Move> moves;
    for (const auto &action : actions) {
        if (!action.owner.isNull() && !names.contains(action.owner)) {
            names.insert(action.owner, reader.title(action.owner));
        }
        moves.append({action.id,
                      action.title,
                      names.value(action.owner),
                      election.first_day.addDays(*action.due_days),
                      firstDay.isValid() ? firstDay.addDays(*action.due_days) : QDate()});
    }
    return moves;
}

Result<int> remove(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto election, edit.get<Election>(id));
    LIAISON_TRY(const auto actions, hangingOn(edit, id));
    for (const auto &before : actions) {
        auto after = before;
        after.due = election.first_day.addDays(*before.due_days);
        after.due_election.clear();
        after.due_days.reset();
        LIAISON_CHECK(edit.put(after, before));
    }
    LIAISON_CHECK(edit.remove(id));
    return int(actions.size());
}

} // namespace Liaison::Elections
