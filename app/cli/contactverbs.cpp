// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Contacts and calendars out: export.

#include "calendario.h"
#include "recordlist.h"
#include "verb.h"

#include "directory/contactexport.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using namespace Liaison::Directory;

namespace
{
Result<std::optional<ContactExport::Condition>>
conditionFor(const QString &typeName, const Call &call, const Reader &reader)
{
    const auto wanted = call.values(u"type"_s);
    const auto where = call.values(u"where"_s);
    LIAISON_TRY(const auto *type, Schema::typeNamed(typeName));
    const bool hasAll = std::ranges::all_of(where, [type](const QString &word) {
        return type->field(word.section(u'=', 0, 0)) != nullptr;
    });
    // Without --type, those whose fields are asked for; with it, a field that there is not is a mistake.
    if ((!wanted.isEmpty() && wanted.last() != typeName) || (wanted.isEmpty() && !hasAll)) {
        return std::optional<ContactExport::Condition>();
    }
    LIAISON_TRY(const bool fits, fitsLists(*type, call, reader));
    if (wanted.isEmpty() && !fits) {
        return std::optional<ContactExport::Condition>();
    }
    LIAISON_TRY(const auto filter, recordFilter(*type, call, reader));
    return std::optional(ContactExport::Condition{filter.conditions.join(u" AND "_s), filter.binds});
}

struct Exported {
    ContactExportSummary summary;
    bool nothing = false;
};

Result<Exported>
exportTo(const Call &call, const QString &file, const ContactExportOptions &options, const Reader &reader)
{
    LIAISON_TRY(const auto people, conditionFor(u"person"_s, call, reader));
    LIAISON_TRY(const auto organisations, conditionFor(u"organisation"_s, call, reader));
    if (!people && !organisations) {
        const auto word = call.values(u"where"_s).value(0);
        return Error{
            Error::Code::Invalid,
            i18nc("@info:shell %1 what was typed",
                  "Neither people nor organisations have all the fields that are asked for (“%1”). “liaison-cli types "
                  "person” lists those of people.",
                  word)};
    }
    LIAISON_TRY(const auto records, ContactExport::select(reader, people, organisations));
    if (records.isEmpty()) {
        return Exported{{}, true};
    }
    LIAISON_TRY(const auto summary, ContactExport::write(reader, records, file, options));
    return Exported{summary, false};
}

Result<Reply> exportFile(const Call &call)
{
    const auto file = QDir().absoluteFilePath(call.arguments.first());
    if (file.endsWith(u".ics"_s, Qt::CaseInsensitive)) {
        return exportCalendar(call, file);
    }
    if (call.isSet(u"past"_s)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 file",
                           "--past is about calendars: give a name that ends in .ics instead of %1.",
                           call.arguments.first())};
    }
    const auto types = call.values(u"type"_s);
    if (!types.isEmpty() && types.last() != u"person" && types.last() != u"organisation") {
        LIAISON_TRY(const auto *type, Schema::typeNamed(types.last()));
        if (!file.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 plural of a record type, %2 file",
                               "%1 go into tables (.csv), meetings and actions into calendars (.ics) too: give a name "
                               "with such an ending instead of %2.",
                               type->plural.toString(),
                               call.arguments.first())};
        }
        return exportTable(call, file, *type);
    }
    ContactExportOptions options;
    LIAISON_TRY(options.format, ContactExportOptions::formatOf(file, call.isSet(u"vcard3"_s)));
    options.internal = call.isSet(u"internal"_s);
    options.notes = !call.isSet(u"no-notes"_s);
    LIAISON_CHECK(call.mayWrite(file));
    LIAISON_TRY(const auto exported,
                call.store
                    ->read([call, file, options](Reader &reader) {
                        return exportTo(call, file, options, reader);
                    })
                    .result());
    const auto &summary = exported.summary;
    QStringList sentences;
    if (exported.nothing) {
        sentences.append(i18nc("@info:shell", "Nobody is like that; no file was written."));
    } else {
        sentences.append(i18nc("@info:shell %1 and %2 are “1 person” and “2 organisations”, %3 file",
                               "%1 and %2 were written to %3.",
                               i18ncp("@info:shell", "1 person", "%1 people", summary.people),
                               i18ncp("@info:shell", "1 organisation", "%1 organisations", summary.organisations),
                               file));
        if (summary.withNotes > 0) {
            sentences.append(i18ncp("@info:shell",
                                    "Notes are in it (of 1 entry); --no-notes leaves them out.",
                                    "Notes are in it (of %1 entries); --no-notes leaves them out.",
                                    summary.withNotes));
        }
        if (summary.strict > 0) {
            sentences.append(i18ncp(
                "@info:shell",
                "One contact point in it is labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                "%1 contact points in it are labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                summary.strict));
        }
        if (options.internal) {
            sentences.append(
                i18nc("@info:shell", "It is a copy for the house: labels, legal basis and all the rest are in it."));
        }
    }
    return Reply{{{u"file"_s, exported.nothing ? QString() : file},
                  {u"people"_s, summary.people},
                  {u"organisations"_s, summary.organisations},
                  {u"meetings"_s, 0},
                  {u"actions"_s, 0},
                  {u"records"_s, 0},
                  {u"with_notes"_s, summary.withNotes},
                  {u"strict"_s, summary.strict},
                  {u"internal"_s, options.internal}},
                 sentences.join(u' ') + u'\n'};
}
}

std::vector<Verb> contactVerbs()
{
    return {
        {"export",
         "FILE",
         kli18nc("@info:shell", "writes contacts, a calendar or a table for other programs"),
         kli18nc(
             "@info:shell",
             "People and organisations as vCard 4.0 (.vcf) or as a table (.csv), all of them or those that --where tells. Only what a vCard "
             "has a place for goes out: labels, clearances, hours, verification and legal basis stay here, unless --internal makes a copy for "
             "the house. Cells that a spreadsheet would compute begin with an apostrophe. What was written can be imported again without "
             "loss. Meetings to come and open actions as a calendar (.ics), without anybody's name; times in their zones. Records of any other "
             "type as a table (.csv) of all their fields. An existing file is left as it is."),
         {{"type",
           "TYPE",
           kli18nc("@info:shell",
                   "Only these: person, organisation; of a calendar meeting, action; of a table any type.")},
          {"past",
           nullptr,
           kli18nc("@info:shell", "Of a calendar: also meetings that were, and actions that are done.")},
          {"where",
           "FIELD=VALUE",
           kli18nc(
               "@info:shell",
               "Only those whose field has exactly this value, or a list that contains it; with nothing after the =, those where it is "
               "empty. May be repeated; all must hold. Without --type, whoever has these fields.")},
          {"filter",
           "NAME",
           kli18nc("@info:shell", "Only who is in a list of people or organisations that was kept in the directory.")},
          {"vcard3", nullptr, kli18nc("@info:shell", "vCard 3.0 instead of 4.0, for older programs.")},
          {"no-notes", nullptr, kli18nc("@info:shell", "Without the notes about people and organisations.")},
          {"internal",
           nullptr,
           kli18nc("@info:shell", "Everything that is known, also labels and former posts: not for others.")},
          {"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")}},
         {{"file", kli18nc("@info:shell", "The file, absolute; empty where nobody was found and none was written.")},
          {"people", kli18nc("@info:shell", "How many are in it.")},
          {"organisations", kli18nc("@info:shell", "How many are in it.")},
          {"meetings", kli18nc("@info:shell", "Of a calendar: how many are in it.")},
          {"actions", kli18nc("@info:shell", "Of a calendar: how many are in it.")},
          {"records", kli18nc("@info:shell", "Of a table of another type: how many are in it.")},
          {"with_notes", kli18nc("@info:shell", "How many of them have notes that are in it.")},
          {"strict",
           kli18nc(
               "@info:shell",
               "How many of the contact points, entries of a calendar, or records of a table in it are labelled RED or AMBER+STRICT.")},
          {"internal", kli18nc("@info:shell", "Whether it is a copy for the house.")}},
         {{"export denmark.vcf --where country=DK", kli18nc("@info:shell", "The Danish network, for an address book.")},
          {"export platforms.csv --type organisation --where kind=platform",
           kli18nc("@info:shell", "The platforms, as a table.")},
          {"export actions.csv --type action --where status=open", kli18nc("@info:shell", "Open actions, as a table.")},
          {"export todo.ics --type action", kli18nc("@info:shell", "What is to be done, for a calendar.")}},
         Verb::Existing,
         exportFile},
    };
}

} // namespace Liaison::Terminal
