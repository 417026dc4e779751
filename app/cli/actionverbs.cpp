// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs on what is to be done: todo, actions.

#include "recordview.h"
#include "table.h"
#include "verb.h"

#include "actions/listing.h"
#include "actions/quickentry.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "store/schema.h"
#include "store/store.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using namespace Liaison::Actions;

namespace
{
/// Words of the command line as one line; a name of several words keeps together.
QString lineOf(const QStringList &words)
{
    auto line = words;
    for (auto &word : line) {
        if (words.size() > 1 && word.startsWith(u'@') && word.contains(u' ') && !word.contains(u'"')) {
            word = u"@\""_s + word.mid(1) + u'"';
        }
    }
    return line.join(u' ');
}

struct Written {
    Id id;
    QString shortId;
    PlannedAction planned;
};

Result<Reply> todo(const Call &call)
{
    const auto line = lineOf(call.arguments);
    const bool dryRun = call.isSet(u"dry-run"_s);
    LIAISON_TRY(const auto written,
                dryRun ? call.store
                             ->read([line](Reader &reader) -> Result<Written> {
                                 LIAISON_TRY(const auto planned, plan(reader, line));
                                 return Written{{}, {}, planned};
                             })
                             .result()
                       : call.store
                             ->edit(i18nc("@info label of a change", "Add an action"),
                                    [line](Edit &edit) -> Result<Written> {
                                        LIAISON_TRY(const auto planned, plan(edit, line));
                                        LIAISON_TRY(const auto id, Actions::add(edit, line));
                                        return Written{id, shortId(edit, id), planned};
                                    })
                             .result());
    const auto &planned = written.planned;
    const auto &action = planned.action;
    QStringList facts = planned.owners;
    for (const auto &code : action.countries) {
        facts.append(Reference::countryLabel(code));
    }
    if (planned.day.isValid()) {
        const auto day = planned.day.toString(Qt::ISODate);
        facts.append(planned.election.isEmpty() ? i18nc("@info:shell %1 date", "due %1", day)
                                                : i18nc("@info:shell %1 date, %2 “60 days before an election”",
                                                        "due %1, %2",
                                                        day,
                                                        relativeText(planned.due.days, planned.election)));
    }
    if (!action.report_to.isEmpty()) {
        facts.append(i18nc("@info:shell %1 forum", "reported to %1", action.report_to));
    }
    QString text = dryRun ? i18nc("@info:shell %1 title", "Would add: “%1”", action.title)
                          : i18nc("@info:shell %1 title, %2 id", "Added: “%1”, %2", action.title, written.shortId);
    text += u'\n';
    if (!facts.isEmpty()) {
        text += u"  "_s + facts.join(u" · "_s) + u'\n';
    }
    return Reply{{{u"id"_s, dryRun ? QString() : written.id.text()},
                  {u"title"_s, action.title},
                  {u"owners"_s, QJsonArray::fromStringList(planned.owners)},
                  {u"countries"_s, QJsonArray::fromStringList(action.countries)},
                  {u"due"_s, planned.day.toString(Qt::ISODate)},
                  {u"election"_s, planned.election},
                  {u"written"_s, !dryRun}},
                 text};
}

Result<Filter> filterOf(const Call &call, const Reader &reader)
{
    Filter filter;
    filter.done = call.isSet(u"done"_s);
    filter.overdue = call.isSet(u"overdue"_s);
    if (call.isSet(u"mine"_s)) {
        filter.owner = reader.me();
        if (filter.owner.isNull()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell", "Nobody has said who “me” is. “liaison-cli me ID” does.")};
        }
    }
    if (const auto given = call.values(u"country"_s); !given.isEmpty()) {
        const auto *country = Reference::instance().countryNamed(given.last());
        if (!country) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 what was typed", "“%1” is no Member State.", given.last())};
        }
        filter.country = country->code;
    }
    if (const auto given = call.values(u"meeting"_s); !given.isEmpty()) {
        LIAISON_TRY(filter.meeting, reader.idNamed(given.last()));
    }
    for (const auto &text : call.values(u"text"_s)) {
        filter.words += Text::words(text);
    }
    return filter;
}

Group groupOf(const Call &call)
{
    static const QHash<QString, Group> groups{{u"due"_s, Group::Due},
                                              {u"owner"_s, Group::Owner},
                                              {u"country"_s, Group::Country},
                                              {u"forum"_s, Group::Forum},
                                              {u"meeting"_s, Group::Meeting}};
    const auto given = call.values(u"by"_s);
    return given.isEmpty() ? Group::Due : groups.value(given.last(), Group::Due);
}

QString urgencyWord(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Overdue:
        return i18nc("@title group of actions", "Overdue");
    case Urgency::Soon:
        return i18nc("@title group of actions", "Within seven days");
    case Urgency::Later:
        return i18nc("@title group of actions", "Later");
    case Urgency::Undated:
        return i18nc("@title group of actions", "Without a date");
    case Urgency::Done:
        break;
    }
    return i18nc("@title group of actions", "Done");
}

QString headingOf(const Reader &reader, Group group, const QString &key)
{
    switch (group) {
    case Group::Due:
        return urgencyWord(Urgency(key.toInt()));
    case Group::Owner:
        return key.isEmpty() ? i18nc("@title group of actions", "Of nobody yet") : reader.title(Id::fromText(key));
    case Group::Country:
        return key.isEmpty() ? i18nc("@title group of actions", "Of no country") : Reference::countryLabel(key);
    case Group::Forum:
        return key.isEmpty() ? i18nc("@title group of actions", "Reported nowhere") : key;
    case Group::Meeting:
        break;
    }
    return key.isEmpty() ? i18nc("@title group of actions", "From no meeting") : reader.title(Id::fromText(key));
}

QJsonObject asJson(const Item &item, const QString &group)
{
    static const QStringList urgencies{u"overdue"_s, u"soon"_s, u"later"_s, u"undated"_s, u"done"_s};
    return {{u"id"_s, item.action.id.text()},
            {u"title"_s, item.action.title},
            {u"group"_s, group},
            {u"owner"_s, item.owner},
            {u"due"_s, item.due.toString(Qt::ISODate)},
            {u"urgency"_s, urgencies.at(int(item.urgency))},
            {u"status"_s, item.action.status},
            {u"countries"_s, QJsonArray::fromStringList(item.action.countries)},
            {u"meeting"_s, item.meeting}};
}

Result<Reply> actions(const Call &call)
{
    const auto group = groupOf(call);
    const int limit = call.limit(0);
    return call.store
        ->read([call, group, limit](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto filter, filterOf(call, reader));
            LIAISON_TRY(auto places, order(reader, filter, group));
            if (limit > 0) {
                places = places.mid(0, limit);
            }
            QList<Id> ids;
            for (const auto &place : places) {
                ids.append(place.id);
            }
            LIAISON_TRY(const auto found, items(reader, ids));
            QJsonArray list;
            QString text;
            Table table;
            for (qsizetype i = 0; i < found.size(); ++i) {
                const auto &item = found.at(i);
                const auto heading = headingOf(reader, group, places.at(i).group);
                if (call.json) {
                    list.append(asJson(item, heading));
                    continue;
                }
                if (i == 0 || places.at(i).group != places.at(i - 1).group) {
                    text += table.text(terminalWidth(), u"  "_s) + heading + u'\n';
                    table = Table();
                }
                table.add({shortId(reader, item.action.id),
                           item.due.toString(Qt::ISODate),
                           item.action.title,
                           item.owner,
                           Reference::shortCountries(item.action.countries),
                           Schema::choiceLabel(item.action.status)});
            }
            text += table.text(terminalWidth(), u"  "_s);
            return Reply{{{u"actions"_s, list}},
                         found.isEmpty() ? i18nc("@info:shell", "Nothing to do.") + u'\n' : text};
        })
        .result();
}
}

std::vector<Verb> actionVerbs()
{
    return {
        {"todo",
         "TEXT...",
         kli18nc("@info:shell", "writes down an action in one line"),
         kli18nc(
             "@info:shell",
             "What stands in TEXT is the title, but for: @name or @\"several words\" (who does it; others do it together with the first; @me; "
             "@id:ID), #DK (a country, by code or name), due:DATE (2019-03-24, 24.3.2019, today, tomorrow, friday, +10 days, +2w, "
             "E-60 for 60 days before the next European election, DK-30 for the next one in Denmark), !high or !low, report:JHA (the "
             "forum), waiting:\"what it waits for\", horizon:before or after, tlp:GREEN. A backslash before a sign makes it text. Put TEXT "
             "into single quotation marks: to most shells # begins a comment. Where a name is not known, or may be that of several, nothing is written."),
         {{"dry-run", nullptr, kli18nc("@info:shell", "Only tell how the line is understood.")}},
         {{"id", kli18nc("@info:shell", "Of the action; empty after a dry run.")},
          {"title", kli18nc("@info:shell", "What is to be done.")},
          {"owners[]", kli18nc("@info:shell", "Names; the first one is the owner.")},
          {"countries[]", kli18nc("@info:shell", "Codes.")},
          {"due", kli18nc("@info:shell", "The day; of one relative to an election, as it is now. Empty for none.")},
          {"election", kli18nc("@info:shell", "The election that the day hangs on; empty for none.")},
          {"written", kli18nc("@info:shell", "False after a dry run.")}},
         {{"todo 'Provide network contacts @me #DK due:E-60'",
           kli18nc("@info:shell", "Mine, about Denmark, due 60 days before the European elections.")},
          {"todo 'Ask for the table !high due:friday report:JHA' --dry-run",
           kli18nc("@info:shell", "How the line is understood.")}},
         Verb::Existing,
         todo},
        {"actions",
         "",
         kli18nc("@info:shell", "lists what is to be done, the most pressing first"),
         kli18nc(
             "@info:shell",
             "Lists actions in groups, those that are overdue first in each: days that hang on an election are told as they are now. "
             "What is done or dropped is left out unless --done is given. “set ID status=done” finishes one."),
         {{"by",
           "due|owner|country|forum|meeting",
           kli18nc("@info:shell",
                   "What the list is divided by, instead of due dates. An action stands under each of its countries.")},
          {"mine",
           nullptr,
           kli18nc("@info:shell", "Only those of the profile's owner, of their posts, and done together with them.")},
          {"overdue", nullptr, kli18nc("@info:shell", "Only what is overdue.")},
          {"country", "CC", kli18nc("@info:shell", "Only those that concern this country.")},
          {"meeting", "ID", kli18nc("@info:shell", "Only those from this meeting.")},
          {"text",
           "TEXT",
           kli18nc("@info:shell", "Only with these words in the title, or the name of owner or meeting.")},
          {"done", nullptr, kli18nc("@info:shell", "Also what is done or dropped.")},
          {"limit", "N", kli18nc("@info:shell", "At most N lines; 0 for all.")}},
         {{"actions[]",
           kli18nc(
               "@info:shell",
               "In the order of the list: id, title, group (its heading), owner, due, urgency (overdue, soon, later, undated, done), "
               "status, countries, meeting.")}},
         {{"actions --mine", kli18nc("@info:shell", "What I have to do.")},
          {"actions --by country --overdue", kli18nc("@info:shell", "What is late, by country.")}},
         Verb::Existing,
         actions},
    };
}

} // namespace Liaison::Terminal
