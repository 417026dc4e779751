// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs on elections: elections, elections move.

#include "recordview.h"
#include "table.h"
#include "verb.h"

#include "elections/elections.h"
#include "foundation/reference.h"
#include "store/schema.h"
#include "store/store.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString countdown(const Elections::Item &item, QDate today)
{
    if (item.isOver(today)) {
        return i18nc("@info:shell of an election", "over");
    }
    if (item.isOn(today)) {
        return i18nc("@info:shell of an election", "now");
    }
    return i18ncp("@info:shell", "in %1 day", "in %1 days", int(today.daysTo(item.election.first_day)));
}

Result<Reply> elections(const Call &call)
{
    return call.store
        ->read([all = call.isSet(u"past"_s)](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(auto items, Elections::list(reader));
            const auto today = reader.today();
            Table table;
            QJsonArray list;
            for (const auto &item : items) {
                if (item.isOver(today) && !all) {
                    continue;
                }
                const auto &election = item.election;
                const auto id = election.id.isNull() ? item.reference : shortId(reader, election.id);
                const auto first = election.first_day.toString(Qt::ISODate);
                const auto last = item.lastDay.toString(Qt::ISODate);
                list.append(QJsonObject{{u"id"_s, election.id.isNull() ? item.reference : election.id.text()},
                                        {u"name"_s, election.name},
                                        {u"country"_s, election.country},
                                        {u"first_day"_s, first},
                                        {u"last_day"_s, last},
                                        {u"provisional"_s, election.provisional},
                                        {u"days"_s, int(today.daysTo(election.first_day))}});
                table.add(
                    {id,
                     first == last ? first : i18nc("@info:shell from one day to another", "%1 to %2", first, last),
                     countdown(item, today),
                     election.name,
                     election.country.isEmpty() ? i18nc("@info:shell the European Union", "Union")
                                                : Reference::countryLabel(election.country),
                     election.provisional ? i18nc("@info:shell of a date", "provisional") : QString()});
            }
            return Reply{{{u"elections"_s, list}},
                         list.isEmpty() ? i18nc("@info:shell", "No election to come is known.") + u'\n'
                                        : table.text(terminalWidth())};
        })
        .result();
}

struct Moved {
    QString name;
    Election election;
    QList<Elections::Move> moves;
};

Result<Id> electionNamed(Edit &edit, const QString &word)
{
    if (Reference::instance().election(word)) {
        return Elections::keep(edit, word);
    }
    return edit.idNamed(word);
}

Result<Moved> move(Edit &edit, const QString &word, QDate day)
{
    LIAISON_TRY(const auto id, electionNamed(edit, word));
    LIAISON_TRY(const auto before, edit.get<Election>(id));
    auto after = before;
    after.first_day = day;
    // It takes as many days as before.
    if (before.last_day.isValid()) {
        after.last_day = before.last_day.addDays(before.first_day.daysTo(day));
    }
    LIAISON_CHECK(Elections::check(edit, after));
    LIAISON_TRY(const auto moves, Elections::moves(edit, id, day));
    LIAISON_CHECK(edit.put(after, before));
    return Moved{after.name, after, moves};
}

Result<Reply> moveElection(const Call &call)
{
    const auto text = call.arguments.at(1);
    const auto day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 what was typed", "“%1” is no date. Write it as 2019-05-23.", text)};
    }
    const bool dryRun = call.isSet(u"dry-run"_s);
    Moved moved;
    const auto done = call.store
                          ->edit(i18nc("@info label of a change", "Move an election"),
                                 [&](Edit &edit) -> Result<Done> {
                                     LIAISON_TRY(moved, move(edit, call.arguments.first(), day));
                                     // What was written goes back: only what it would do is asked for.
                                     return dryRun ? Result<Done>(Error{Error::Code::Cancelled, {}}) : Done();
                                 })
                          .result();
    if (!done && !(dryRun && done.error().code == Error::Code::Cancelled)) {
        return done.error();
    }
    QString reply = dryRun ? i18nc("@info:shell %1 election, %2 date", "“%1” would begin on %2.", moved.name, text)
                           : i18nc("@info:shell %1 election, %2 date", "“%1” begins on %2.", moved.name, text);
    reply += u' '
        + i18ncp("@info:shell",
                 "%1 open action moves with it.",
                 "%1 open actions move with it.",
                 int(moved.moves.size()))
        + u'\n';
    Table table;
    QJsonArray list;
    for (const auto &one : moved.moves) {
        const auto from = one.from.toString(Qt::ISODate);
        const auto to = one.to.toString(Qt::ISODate);
        list.append(QJsonObject{{u"id"_s, one.action.text()},
                                {u"title"_s, one.title},
                                {u"owner"_s, one.owner},
                                {u"from"_s, from},
                                {u"to"_s, to}});
        table.add({from, u"→"_s, to, one.title, one.owner});
    }
    return Reply{{{u"name"_s, moved.name},
                  {u"first_day"_s, moved.election.first_day.toString(Qt::ISODate)},
                  {u"last_day"_s, moved.election.last_day.toString(Qt::ISODate)},
                  {u"written"_s, !dryRun},
                  {u"moves"_s, list}},
                 reply + table.text(terminalWidth(), u"  "_s)};
}
}

std::vector<Verb> electionVerbs()
{
    return {
        {"elections",
         "",
         kli18nc("@info:shell", "lists elections and how far away they are"),
         kli18nc(
             "@info:shell",
             "Elections of the Union and of countries, by their days. Those of the Union are known without anybody adding them; "
             "“add election name=... country=CC first_day=DATE” adds others."),
         {{"past", nullptr, kli18nc("@info:shell", "Also those that are over.")}},
         {{"elections[]",
           kli18nc(
               "@info:shell",
               "id (of one that nobody changed yet, its name in the reference data), name, country (empty: the Union), first_day, "
               "last_day, provisional, days (from today to the first one; negative after it).")}},
         {{"elections", kli18nc("@info:shell", "What comes next.")}},
         Verb::Existing,
         elections},
        {"elections move",
         "ID DATE",
         kli18nc("@info:shell", "gives an election another day, and tells what moves with it"),
         kli18nc(
             "@info:shell",
             "The election begins on DATE and takes as many days as before. Actions that are due so many days before or after it move "
             "with it; each is told. “undo” takes it back."),
         {{"dry-run", nullptr, kli18nc("@info:shell", "Only tell what would move.")}},
         {{"name", kli18nc("@info:shell", "Of the election.")},
          {"first_day", kli18nc("@info:shell", "Its first day now.")},
          {"last_day", kli18nc("@info:shell", "Its last day now; empty where it takes one day.")},
          {"written", kli18nc("@info:shell", "False after a dry run.")},
          {"moves[]", kli18nc("@info:shell", "Open actions that hang on it: id, title, owner, from, to.")}},
         {{"elections move european-elections-2029 2029-06-14 --dry-run", kli18nc("@info:shell", "What would move.")}},
         Verb::Existing,
         moveElection},
    };
}

} // namespace Liaison::Terminal
