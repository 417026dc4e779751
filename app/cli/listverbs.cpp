// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs that list: types, list, search, trash.

#include "assignment.h"
#include "recordlist.h"
#include "recordtext.h"
#include "recordview.h"
#include "table.h"
#include "verb.h"

#include "directory/find.h"
#include "store/store.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

namespace
{
constexpr int hitsUnlessTold = 50;

QString nothingFound()
{
    return i18nc("@info:shell", "Nothing found.") + u'\n';
}

/// What a field takes, in the words of the terminal.
QString kindText(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Order:
        return i18nc("@info:shell kind of a field", "text");
    case FieldKind::Note:
        return i18nc("@info:shell kind of a field", "text of several lines, or @FILE");
    case FieldKind::Choice:
        return i18nc("@info:shell kind of a field, %1 list of words",
                     "one of: %1",
                     field.choices.join(QStringLiteral(", ")));
    case FieldKind::List:
        return i18nc("@info:shell kind of a field", "texts, separated by commas");
    case FieldKind::Country:
        return i18nc("@info:shell kind of a field", "country, such as DK");
    case FieldKind::Countries:
        return i18nc("@info:shell kind of a field", "countries, such as DK,EE");
    case FieldKind::Tlp:
        return i18nc("@info:shell kind of a field, %1 list of labels",
                     "one of: %1",
                     Schema::tlpLabels().join(QStringLiteral(", ")));
    case FieldKind::Date:
        return i18nc("@info:shell kind of a field", "date, such as 2019-03-04");
    case FieldKind::Time:
        return i18nc("@info:shell kind of a field", "time, such as 15:00");
    case FieldKind::Moment:
        return i18nc("@info:shell kind of a field", "moment, such as 2019-03-04T15:00:00Z");
    case FieldKind::Yes:
        return i18nc("@info:shell kind of a field", "yes or no");
    case FieldKind::Number:
        return i18nc("@info:shell kind of a field", "whole number");
    case FieldKind::Link:
    case FieldKind::Links: {
        const auto types = field.choices.join(QStringLiteral(", "));
        const bool one = field.kind == FieldKind::Link;
        if (types.isEmpty()) {
            return one ? i18nc("@info:shell kind of a field", "id of a record")
                       : i18nc("@info:shell kind of a field", "ids, separated by commas");
        }
        return one ? i18nc("@info:shell kind of a field, %1 record types", "id of: %1", types)
                   : i18nc("@info:shell kind of a field, %1 record types", "ids, separated by commas, of: %1", types);
    }
    case FieldKind::Data:
        return i18nc("@info:shell kind of a field", "@FILE");
    }
    Q_UNREACHABLE_RETURN({});
}

/// The word for a kind in JSON: the names of FieldKind in lower case.
QString kindWord(FieldKind kind)
{
    static const QStringList words =
        QStringLiteral("text note choice list country countries tlp date time moment yes number link links order data")
            .split(u' ');
    return words.at(int(kind));
}

QJsonObject fieldAsJson(const Field &field)
{
    QJsonObject json{{QStringLiteral("name"), QString(field.name)},
                     {QStringLiteral("label"), field.label.toString()},
                     {QStringLiteral("kind"), kindWord(field.kind)},
                     {QStringLiteral("required"), field.is(Required)}};
    if (!field.choices.isEmpty()) {
        json.insert(field.kind == FieldKind::Choice ? QStringLiteral("choices") : QStringLiteral("types"),
                    QJsonArray::fromStringList(field.choices));
    }
    return json;
}

Result<Reply> types(const Call &call)
{
    Table table;
    QJsonArray list;
    if (!call.arguments.isEmpty()) {
        LIAISON_TRY(const auto *type, Schema::typeNamed(call.arguments.first()));
        for (const auto &field : type->fields) {
            list.append(fieldAsJson(field));
            table.add({field.name,
                       field.label.toString(),
                       field.is(Required) ? i18nc("@info:shell", "required") : QString(),
                       kindText(field)});
        }
        return Reply{{{QStringLiteral("type"), QString(type->name)},
                      {QStringLiteral("label"), type->label.toString()},
                      {QStringLiteral("fields"), list}},
                     table.text(terminalWidth())};
    }
    for (const auto &type : Schema::types()) {
        list.append(QJsonObject{{QStringLiteral("type"), QString(type.name)},
                                {QStringLiteral("label"), type.label.toString()}});
        table.add({type.name, type.plural.toString()});
    }
    return Reply{{{QStringLiteral("types"), list}}, table.text(terminalWidth())};
}

Result<Reply> list(const Call &call)
{
    LIAISON_TRY(const auto *type, Schema::typeNamed(call.arguments.first()));
    const int limit = call.limit(0);
    return call.store
        ->read([call, type, limit](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto rows, recordsOf(call, *type, limit, reader));
            Table table;
            QStringList headings{i18nc("@title:column", "ID"), type->label.toString()};
            for (const auto &column : columnsOf(*type)) {
                headings.append(fieldLabel(type->name, column));
            }
            table.setHeadings(headings);
            QJsonArray records;
            for (const auto &row : rows) {
                LIAISON_TRY(const auto values, reader.values(row.id));
                if (call.json) {
                    records.append(
                        QJsonObject{{QStringLiteral("id"), row.id.text()},
                                    {QStringLiteral("title"), row.title},
                                    {QStringLiteral("fields"), fieldsAsJson(type->name, values, Bytes::Counted)}});
                    continue;
                }
                QStringList cells{shortId(reader, row.id), row.title};
                for (const auto &column : columnsOf(*type)) {
                    cells.append(valueText(reader, type->name, column, values.value(column)));
                }
                table.add(cells);
            }
            return Reply{{{QStringLiteral("type"), QString(type->name)}, {QStringLiteral("records"), records}},
                         rows.isEmpty() ? nothingFound() : table.text(terminalWidth())};
        })
        .result();
}

Result<Reply> search(const Call &call)
{
    const int limit = call.limit(hitsUnlessTold);
    const auto types = call.values(QStringLiteral("type"));
    for (const auto &type : types) {
        LIAISON_CHECK(Schema::typeNamed(type));
    }
    const auto text = call.arguments.join(u' ');
    return call.store
        ->read([text, types, limit](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto hits, Directory::find(reader, text, limit > 0 ? limit : -1, types));
            Table table;
            QJsonArray list;
            for (const auto &hit : hits) {
                list.append(QJsonObject{{QStringLiteral("id"), hit.id.text()},
                                        {QStringLiteral("type"), hit.type},
                                        {QStringLiteral("title"), hit.title},
                                        {QStringLiteral("subtitle"), hit.subtitle},
                                        {QStringLiteral("around"), hit.around}});
                table.add({shortId(reader, hit.id),
                           typeLabel(hit.type),
                           hit.title,
                           hit.around.isEmpty() ? hit.subtitle : hit.around});
            }
            return Reply{{{QStringLiteral("text"), text}, {QStringLiteral("hits"), list}},
                         hits.isEmpty() ? nothingFound() : table.text(terminalWidth())};
        })
        .result();
}

Result<Reply> trash(const Call &call)
{
    const int limit = call.limit(0);
    return call.store
        ->read([limit](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto records, reader.trash(limit > 0 ? limit : -1));
            Table table;
            QJsonArray list;
            for (const auto &info : records) {
                list.append(asJson(info));
                table.add({shortId(reader, info.id), typeLabel(info.type), info.title});
            }
            return Reply{{{QStringLiteral("records"), list}},
                         records.isEmpty() ? i18nc("@info:shell", "The trash is empty.") + u'\n'
                                           : table.text(terminalWidth())};
        })
        .result();
}
}

std::vector<Verb> listVerbs()
{
    return {
        {"types",
         "[TYPE]",
         kli18nc("@info:shell", "lists the types of records, or the fields of one"),
         kli18nc(
             "@info:shell",
             "Lists the types of records that there are; with TYPE, its fields: name, label, whether it is required, and what it takes."),
         {},
         {{"types[]", kli18nc("@info:shell", "Without TYPE: type and label of each.")},
          {"type", kli18nc("@info:shell", "With TYPE: its name.")},
          {"label", kli18nc("@info:shell", "With TYPE: its name for people.")},
          {"fields[]",
           kli18nc("@info:shell",
                   "With TYPE: name, label, kind, required; choices of a choice, types that a link leads to.")}},
         {{"types contact_point", kli18nc("@info:shell", "What “add contact_point” takes.")}},
         Verb::NoProfile,
         types},
        {"list",
         "TYPE",
         kli18nc("@info:shell", "lists records of a type"),
         kli18nc(
             "@info:shell",
             "Lists the records of a type: types that have a day (meeting, action, progress, election, notification) by it, all others by name. "
             "Everything is listed unless --limit is given. What is in the trash is not."),
         {{"where",
           "FIELD=VALUE",
           kli18nc("@info:shell",
                   "Only records whose field has exactly this value, or a list that contains it; with nothing after "
                   "the =, records where it is empty. May be repeated; all must hold.")},
          {"filter",
           "NAME",
           kli18nc("@info:shell", "Only who is in a list of people or organisations that was kept in the directory.")},
          {"limit", "N", kli18nc("@info:shell", "At most N records; 0 for all.")}},
         {{"type", kli18nc("@info:shell", "The type.")},
          {"records[]",
           kli18nc("@info:shell", "In the order of the list: id, title, fields (by their names in the schema).")}},
         {{"list meeting --where countries=DK", kli18nc("@info:shell", "Meetings about Denmark.")},
          {"list action --where status=open --where owner=3f2a91c0",
           kli18nc("@info:shell", "What somebody still has to do.")},
          {"list person --filter \"Danish network\"", kli18nc("@info:shell", "Who is in a list of one's own.")},
          {"list contact_point --where verified_on=",
           kli18nc("@info:shell", "Contact points that nobody ever verified.")}},
         Verb::Existing,
         list},
        {"search",
         "TEXT...",
         kli18nc("@info:shell", "finds records by words"),
         kli18nc(
             "@info:shell",
             "Finds records that have all the words, each as the beginning of a word, in any field that is searched, or in what belongs to them: "
             "a person by the words of their posts, their organisations and their addresses as well. A word may also be a country (“danish”, "
             "“dk”), what an authority is competent for (“csirt”), “24/7”, a kind of organisation or a role in the network; three letters or "
             "digits from the middle of an address or number are enough. Accents and the case of letters do not matter, and Greek and Cyrillic "
             "are found by their Latin letters. Best first, and who holds a post now before who held one."),
         {{"type", "TYPE", kli18nc("@info:shell", "Only records of this type; may be repeated.")},
          {"limit", "N", kli18nc("@info:shell", "At most N records instead of 50; 0 for all.")}},
         {{"text", kli18nc("@info:shell", "What was looked for.")},
          {"hits[]",
           kli18nc(
               "@info:shell",
               "Best first: id, type, title, subtitle (what it belongs to; of a person, post, organisation and country), around "
               "(text in which the words were found, where title and subtitle don't show them).")}},
         {{"search jourová", kli18nc("@info:shell", "Also finds “Jourova”.")},
          {"search danish csirt", kli18nc("@info:shell", "The Danish CSIRT, its people and desks.")},
          {"search dk 24/7", kli18nc("@info:shell", "Whom to reach in Denmark around the clock.")}},
         Verb::Existing,
         search},
        {"trash",
         "",
         kli18nc("@info:shell", "lists what is in the trash"),
         kli18nc("@info:shell", "Lists the records in the trash, the last deleted first."),
         {{"limit", "N", kli18nc("@info:shell", "At most N records; 0 for all.")}},
         {{"records[]", kli18nc("@info:shell", "The last deleted first: id, type, title.")}},
         {{"trash", kli18nc("@info:shell", "Then “restore ID”.")}},
         Verb::Existing,
         trash},
    };
}

} // namespace Liaison::Terminal
