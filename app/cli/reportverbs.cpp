// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The verb that writes Flash reports.

#include "table.h"
#include "verb.h"

#include "documents/documentfile.h"
#include "meetings/flashreport.h"
#include "meetings/leakdecisions.h"
#include "meetings/reporting.h"
#include "store/schema.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
/// Meetings by their ids; a series stands for all of its meetings.
Result<QList<Id>> meetingsNamed(const Reader &reader, const QStringList &words)
{
    QList<Id> meetings;
    for (const auto &word : words) {
        LIAISON_TRY(const auto id, reader.idNamed(word));
        LIAISON_TRY(const auto info, reader.info(id));
        QList<Id> found{id};
        if (info && info->type == u"series") {
            LIAISON_TRY(found, Meetings::seriesOf(reader, id));
            if (found.isEmpty()) {
                return Error{Error::Code::NotFound,
                             i18nc("@info:shell %1 name", "The series “%1” has no meetings yet.", info->title)};
            }
        } else if (!info || info->type != u"meeting") {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 what was typed", "“%1” is neither a meeting nor a series.", word)};
        }
        for (const auto &meeting : std::as_const(found)) {
            if (!meetings.contains(meeting)) {
                meetings.append(meeting);
            }
        }
    }
    return meetings;
}

Result<Meetings::DisclosureRule> ruleOf(const Call &call)
{
    Meetings::DisclosureRule rule;
    if (call.isSet(u"rank"_s)) {
        const auto rank = call.values(u"rank"_s).last();
        rule.rank = rank == u"none" ? QString() : rank;
    }
    if (call.isSet(u"tlp-ceiling"_s)) {
        rule.ceiling = call.values(u"tlp-ceiling"_s).last();
    }
    rule.functions = call.isSet(u"functions"_s);
    for (const auto &text : call.values(u"accept"_s)) {
        rule.decisions.append({Meetings::LeakDecision::Accept, text});
    }
    for (const auto &text : call.values(u"leave-out"_s)) {
        rule.decisions.append({Meetings::LeakDecision::LeaveOut, text});
    }
    for (const auto &text : call.values(u"replace"_s)) {
        const auto at = text.indexOf(u'=');
        if (at < 1) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 what was typed",
                               "“%1” is not of the form TEXT=WORD, such as “Quentin Example=a researcher”.",
                               text)};
        }
        rule.decisions.append({Meetings::LeakDecision::Replace, text.first(at), text.sliced(at + 1)});
    }
    return rule;
}

Result<Meetings::ReportOptions> optionsOf(const Call &call)
{
    Meetings::ReportOptions options;
    for (const auto &list : call.values(u"parts"_s)) {
        for (const auto &part : list.split(u',', Qt::SkipEmptyParts)) {
            options.parts.append(part.trimmed());
        }
    }
    LIAISON_CHECK(Meetings::checkReportParts(options.parts));
    if (call.isSet(u"disclosure"_s)) {
        LIAISON_TRY(options.disclosure, ruleOf(call));
        return options;
    }
    for (const auto &option :
         {u"rank"_s, u"tlp-ceiling"_s, u"functions"_s, u"accept"_s, u"replace"_s, u"leave-out"_s}) {
        if (call.isSet(option)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 option",
                               "--%1 is about the disclosure copy: add --disclosure, or leave it out.",
                               option)};
        }
    }
    return options;
}

QString leaksText(const QList<Meetings::Leak> &leaks)
{
    if (leaks.isEmpty()) {
        return i18nc("@info:shell", "Leak check: nothing is left to look at.") + u'\n';
    }
    Table table;
    table.setHeadings(
        {i18nc("@title:column", "Left in it"), i18nc("@title:column", "What it is"), i18nc("@title:column", "Where")});
    for (const auto &leak : leaks) {
        const auto kind = Meetings::leakLabel(leak.kind);
        table.add({leak.text, leak.why.isEmpty() ? kind : kind + u": "_s + leak.why, leak.places.join(u"; "_s)});
    }
    return i18ncp("@info:shell",
                  "Leak check: %1 thing to look at.",
                  "Leak check: %1 things to look at.",
                  int(leaks.size()))
        + u"\n"_s + table.text(terminalWidth());
}

Result<Reply> report(const Call &call)
{
    const auto file = QDir().absoluteFilePath(call.arguments.last());
    LIAISON_CHECK(call.mayWrite(file));
    LIAISON_TRY(auto options, optionsOf(call));
    QList<Id> meetings;
    LIAISON_TRY(const auto made,
                call.store
                    ->read([&](Reader &reader) -> Result<Meetings::Report> {
                        LIAISON_TRY(meetings, meetingsNamed(reader, call.arguments.first(call.arguments.size() - 1)));
                        if (options.disclosure) {
                            LIAISON_TRY(const auto kept, Meetings::keptDecisions(reader, meetings));
                            options.disclosure->decisions = kept + options.disclosure->decisions;
                        }
                        return Meetings::flashReport(reader, meetings, options);
                    })
                    .result());
    LIAISON_CHECK(writeDocument(made.document, file));
    LIAISON_CHECK(call.store
                      ->edit(i18nc("@info undo", "Note that a report was made"),
                             [&](Edit &edit) {
                                 return Meetings::noteReported(edit, meetings);
                             })
                      .result());
    QString text = i18nc("@info:shell %1 file", "The Flash report was written to %1.", file) + u'\n';
    if (made.leftOut > 0) {
        text +=
            i18ncp("@info:shell", "%1 line or meeting is left out.", "%1 lines or meetings are left out.", made.leftOut)
            + u'\n';
    }
    QJsonArray ids;
    for (const auto &id : std::as_const(meetings)) {
        ids.append(id.text());
    }
    return Reply{{{u"file"_s, file},
                  {u"title"_s, made.document.title},
                  {u"tlp"_s, made.document.tlp},
                  {u"meetings"_s, ids},
                  {u"leftOut"_s, made.leftOut},
                  {u"leaks"_s, Meetings::leaksAsJson(made.leaks)}},
                 options.disclosure ? text + leaksText(made.leaks) : text};
}

const std::vector<JsonKey> &keys()
{
    static const std::vector<JsonKey> keys{
        {"file", kli18nc("@info:shell", "The file, absolute.")},
        {"title", kli18nc("@info:shell", "Of the document.")},
        {"tlp", kli18nc("@info:shell", "The strictest label of its parts.")},
        {"meetings[]", kli18nc("@info:shell", "Ids of the meetings that were asked for.")},
        {"leftOut", kli18nc("@info:shell", "How many lines and meetings a label, or --leave-out, keeps out.")},
        {"leaks[].kind",
         kli18nc(
             "@info:shell",
             "Of a disclosure copy, what to look at: withheld (a word that may be such a name), person (may be named), "
             "organisation, address, unknown (begins with a capital, and is in neither directory nor reference data).")},
        {"leaks[].text", kli18nc("@info:shell", "As it stands there.")},
        {"leaks[].why", kli18nc("@info:shell", "Why a person may be named, or whose name the word is part of.")},
        {"leaks[].places[]", kli18nc("@info:shell", "Where it stands: “Participants”, “Actions, line 2”.")},
    };
    return keys;
}
}

std::vector<Verb> reportVerbs()
{
    return {
        {"report",
         "MEETING... FILE",
         kli18nc("@info:shell", "writes the Flash report of meetings"),
         kli18nc(
             "@info:shell",
             "Who was there, the points before and after the elections, the actions. Several meetings, or a series, become one "
             "document. The ending of FILE says the format: .txt (ready to mail, and to be imported elsewhere as a note) .md .html "
             ".odt .pdf. An existing file is left as it is. The meetings then count as reported.\n\n"
             "With --disclosure names of persons below a rank are withheld in every text, lines with a label above the ceiling are "
             "left out, and the Chatham House rule of a meeting is respected. Whoever carries the mark that their name may be "
             "disclosed, with a reason, is named. What is left and somebody should look at is listed: decide with --accept, --replace "
             "and --leave-out, and write it again. What was decided in the window about these meetings holds here too."),
         {
             {"disclosure", nullptr, kli18nc("@info:shell", "A copy that may leave the house.")},
             {"rank",
              "political|director-general|director|head-of-unit|staff|none",
              kli18nc("@info:shell", "The lowest rank whose names are given; director where it is not said.")},
             {"tlp-ceiling",
              "RED|AMBER+STRICT|AMBER|GREEN|CLEAR",
              kli18nc("@info:shell",
                      "The strictest label that may be in it; CLEAR where it is not said. No label counts as RED.")},
             {"functions",
              nullptr,
              kli18nc("@info:shell", "Gives the function in the place of a withheld name, where it is known.")},
             {"accept",
              "TEXT",
              kli18nc("@info:shell", "This may stay, and is no longer listed. Can be repeated, as the next two.")},
             {"replace", "TEXT=WORD", kli18nc("@info:shell", "WORD stands for TEXT everywhere.")},
             {"leave-out", "TEXT", kli18nc("@info:shell", "Lines that have TEXT are left out.")},
             {"parts",
              "LIST",
              kli18nc(
                  "@info:shell",
                  "What is in it, with commas between: participants, summary, note, decision, ask, promise, feedback, action. "
                  "Everything where it is not said.")},
             {"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")},
         },
         keys(),
         {{"report 3f2a flash.txt", kli18nc("@info:shell", "As text, for a mail.")},
          {"report 3f2a copy.pdf --disclosure --rank director --tlp-ceiling GREEN",
           kli18nc("@info:shell", "A copy for somebody who asked for the document.")},
          {"report 71c0 all.odt --parts decision,promise,action",
           kli18nc("@info:shell", "What was agreed in all meetings of a series.")}},
         Verb::Existing,
         report},
    };
}

} // namespace Liaison::Terminal
