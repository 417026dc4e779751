// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Calendars in and out: parts of the verbs `import` and `export`.

#include "calendario.h"

#include "assignment.h"
#include "recordfilter.h"

#include "calendar/calendarexport.h"
#include "calendar/calendarimport.h"
#include "interchange/calendarreader.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using namespace Liaison::Calendar;

namespace
{
constexpr int mostNewLines = 100; // of new entries, told one by one

QString verdictText(Plan::Verdict verdict)
{
    switch (verdict) {
    case Plan::New:
        return i18nc("@info:shell what becomes of an entry", "added");
    case Plan::Changed:
        return i18nc("@info:shell what becomes of an entry", "changed");
    case Plan::Unchanged:
        return i18nc("@info:shell what becomes of an entry", "unchanged");
    case Plan::Unreadable:
        break;
    }
    return i18nc("@info:shell what becomes of an entry", "skipped");
}

QJsonObject asJson(const Plan &plan)
{
    QJsonArray fields;
    for (const auto &change : plan.changes) {
        fields.append(
            QJsonObject{{u"field"_s, change.label}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    return {{u"line"_s, plan.line},
            {u"change"_s, nameOf(plan.verdict)},
            {u"type"_s, plan.type},
            {u"name"_s, plan.title},
            {u"id"_s, plan.record.isNull() ? QString() : plan.record.text()},
            {u"reason"_s, plan.problem},
            {u"remarks"_s, QJsonArray::fromStringList(plan.remarks)},
            {u"fields"_s, fields}};
}

QString asText(const Plan &plan)
{
    QString text = i18nc("@info:shell %1 number of a line, %2 added, changed or skipped, %3 title, %4 day",
                         "  line %1: %2 %3",
                         plan.line,
                         verdictText(plan.verdict),
                         plan.when.isEmpty() ? plan.title : plan.title + u" ("_s + plan.when + u')')
        + u'\n';
    if (plan.verdict == Plan::Changed) {
        for (const auto &change : plan.changes) {
            text += i18nc("@info:shell %1 field, %2 and %3 values",
                          "    %1: %2 → %3",
                          change.label,
                          change.before.isEmpty() ? i18nc("@info:shell no value", "none") : change.before,
                          change.after.isEmpty() ? i18nc("@info:shell no value", "none") : change.after)
                + u'\n';
        }
    }
    for (const auto &sentence : QStringList{plan.problem} + plan.remarks) {
        if (!sentence.isEmpty()) {
            text += u"    "_s + sentence + u'\n';
        }
    }
    return text;
}

struct Imported {
    QList<Plan> plans;
    ImportSummary summary;
};

template<typename R>
Result<ExportOptions> optionsFor(const Call &call, const R &reader)
{
    const auto types = call.values(u"type"_s);
    const auto where = call.values(u"where"_s);
    const auto wanted = types.isEmpty() ? QString() : types.last();
    if (!wanted.isEmpty() && wanted != u"meeting" && wanted != u"action") {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "A calendar holds meetings and actions: --type meeting or --type action.")};
    }
    if (!where.isEmpty() && wanted.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "--where needs --type meeting or --type action beside it.")};
    }
    ExportOptions options;
    options.meetings = wanted != u"action";
    options.actions = wanted != u"meeting";
    options.past = call.isSet(u"past"_s) || !where.isEmpty();
    if (!where.isEmpty()) {
        LIAISON_TRY(const auto *type, Schema::typeNamed(wanted));
        LIAISON_TRY(const auto filter, recordFilter(*type, where, reader));
        (options.meetings ? options.meetingCondition : options.actionCondition) = filter.conditions.join(u" AND "_s);
        options.binds = filter.binds;
    }
    return options;
}
}

bool isCalendarFile(const QString &path)
{
    if (path.endsWith(u".ics"_s, Qt::CaseInsensitive) || path.endsWith(u".ical"_s, Qt::CaseInsensitive)) {
        return true;
    }
    return fileBegins(path, "BEGIN:VCALENDAR");
}

Result<Reply> importCalendar(const Call &call, const QString &path)
{
    const auto full = QDir().absoluteFilePath(path);
    LIAISON_TRY(const auto today,
                call.store
                    ->read([](Reader &reader) -> Result<QDate> {
                        return reader.today();
                    })
                    .result());
    LIAISON_TRY(const auto entries, CalendarReader::readFile(full, {}, today));
    const bool dryRun = call.isSet(u"dry-run"_s);
    const auto look = [&entries](const Reader &reader) -> Result<Imported> {
        LIAISON_TRY(const auto plans, preview(reader, entries));
        return Imported{plans, summaryOf(plans)};
    };
    LIAISON_TRY(const auto imported,
                dryRun ? call.store
                             ->read([&look](Reader &reader) {
                                 return look(reader);
                             })
                             .result()
                       : call.store
                             ->edit(i18nc("@info label of a change; %1 file", "Import %1", QFileInfo(full).fileName()),
                                    [&](Edit &edit) -> Result<Imported> {
                                        LIAISON_TRY(auto seen, look(edit));
                                        LIAISON_TRY(seen.summary, commit(edit, entries));
                                        return seen;
                                    })
                             .result());
    const auto &summary = imported.summary;
    Reply reply;
    reply.text = i18nc("@info:shell %1 file, numbers",
                       "%1: %2 added, %3 changed, %4 unchanged, %5 skipped.",
                       path,
                       summary.added,
                       summary.changed,
                       summary.unchanged,
                       summary.unreadable);
    if (dryRun) {
        reply.text += u' ' + i18nc("@info:shell", "Nothing was written: this was a dry run.");
    }
    reply.text += u'\n';
    QJsonArray list;
    int told = 0;
    for (const auto &plan : imported.plans) {
        if (plan.verdict == Plan::Unchanged) {
            continue;
        }
        if (call.json) {
            list.append(asJson(plan));
        } else if (plan.verdict != Plan::New || ++told <= mostNewLines || !plan.remarks.isEmpty()) {
            reply.text += asText(plan);
        }
    }
    if (told > mostNewLines) {
        reply.text += i18nc("@info:shell", "  (and %1 more that were added)", told - mostNewLines) + u'\n';
    }
    reply.json = {{u"file"_s, full},
                  {u"kind"_s, u"calendar"_s},
                  {u"written"_s, !dryRun && !summary.wroteNothing()},
                  {u"added"_s, summary.added},
                  {u"changed"_s, summary.changed},
                  {u"unchanged"_s, summary.unchanged},
                  {u"skipped"_s, summary.unreadable},
                  {u"entries"_s, list}};
    if (summary.added + summary.changed + summary.unchanged == 0) {
        reply.complaint = i18nc("@info:shell %1 file", "Nothing in %1 could be taken over.", path);
    }
    return reply;
}

Result<Reply> exportCalendar(const Call &call, const QString &file)
{
    LIAISON_CHECK(call.mayWrite(file));
    LIAISON_TRY(const auto summary,
                call.store
                    ->read([&call, file](Reader &reader) -> Result<ExportSummary> {
                        LIAISON_TRY(const auto options, optionsFor(call, reader));
                        return Calendar::exportCalendar(reader, file, options);
                    })
                    .result());
    const bool nothing = summary.meetings + summary.actions == 0;
    QStringList sentences;
    if (nothing) {
        sentences.append(i18nc("@info:shell", "There is nothing like that; no file was written."));
    } else {
        sentences.append(i18nc("@info:shell %1 and %2 are “1 meeting” and “2 actions”, %3 file",
                               "%1 and %2 were written to %3.",
                               i18ncp("@info:shell", "1 meeting", "%1 meetings", summary.meetings),
                               i18ncp("@info:shell", "1 action", "%1 actions", summary.actions),
                               file));
        if (summary.strict > 0) {
            sentences.append(
                i18ncp("@info:shell",
                       "One entry in it is labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                       "%1 entries in it are labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                       summary.strict));
        }
    }
    return Reply{{{u"file"_s, nothing ? QString() : file},
                  {u"people"_s, 0},
                  {u"organisations"_s, 0},
                  {u"with_notes"_s, 0},
                  {u"internal"_s, false},
                  {u"meetings"_s, summary.meetings},
                  {u"actions"_s, summary.actions},
                  {u"records"_s, 0},
                  {u"strict"_s, summary.strict}},
                 sentences.join(u' ') + u'\n'};
}

const std::vector<JsonKey> &calendarKeys()
{
    static const std::vector<JsonKey> keys{
        {"files[].entries",
         kli18nc(
             "@info:shell",
             "Of a calendar: file, kind (calendar), written, added, changed, unchanged, skipped (how many), entries: whatever is not "
             "unchanged, with line, change (new, changed, unreadable), type (meeting, action), name, id, reason, remarks, fields.")}};
    return keys;
}

} // namespace Liaison::Terminal
