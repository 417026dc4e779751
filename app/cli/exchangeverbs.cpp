// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of what comes in and goes out: import, bundle export, bundle import, bundle inspect.

#include "verb.h"

#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "meetings/flashimport.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString absolute(const QString &file)
{
    return QDir().absoluteFilePath(file);
}

QString kindWord(RecordChange::Kind kind)
{
    static const QHash<int, QString> words{{RecordChange::Added, u"added"_s},
                                           {RecordChange::Changed, u"changed"_s},
                                           {RecordChange::Deleted, u"deleted"_s},
                                           {RecordChange::Restored, u"restored"_s},
                                           {RecordChange::Erased, u"erased"_s},
                                           {RecordChange::Withheld, u"withheld"_s}};
    return words.value(kind);
}

QJsonObject manifestJson(const BundleFile &bundle)
{
    const auto &manifest = bundle.manifest;
    return {{u"number"_s, manifest.sync.number},
            {u"sender"_s, manifest.sender.name},
            {u"records"_s, manifest.records},
            {u"encrypted"_s, bundle.sealing.encrypted},
            {u"signer"_s, bundle.sealing.signer},
            {u"hash"_s, QString::fromLatin1(bundle.hash.toHex())}};
}

QString manifestText(const BundleFile &bundle)
{
    const auto &manifest = bundle.manifest;
    return i18nc("@info:shell %1 number, %2 who, %3 count, %4 sealing",
                 "Bundle %1 from %2: %3 records; %4.",
                 manifest.sync.number,
                 manifest.sender.name.isEmpty() ? i18nc("@info:shell", "somebody unnamed") : manifest.sender.name,
                 manifest.records,
                 bundle.sealing.text())
        + u'\n';
}

QJsonArray changesJson(const ImportPreview &preview)
{
    QJsonArray changes;
    for (qsizetype i = 0; i < preview.size(); ++i) {
        const auto record = preview.record(i);
        QJsonArray fields;
        for (const auto &field : record.fields) {
            fields.append(QJsonObject{{u"field"_s, field.name},
                                      {u"before"_s, field.before},
                                      {u"after"_s, field.after},
                                      {u"conflict"_s, field.conflict}});
        }
        changes.append(QJsonObject{{u"id"_s, record.id.text()},
                                   {u"type"_s, record.type},
                                   {u"title"_s, record.title},
                                   {u"change"_s, kindWord(record.kind)},
                                   {u"fields"_s, fields}});
    }
    return changes;
}

QString changesText(const ImportPreview &preview)
{
    QString text;
    for (qsizetype i = 0; i < preview.size(); ++i) {
        const auto record = preview.record(i);
        text += u"%1  %2: %3\n"_s.arg(kindWord(record.kind), record.typeLabel, record.title);
        for (const auto &field : record.fields) {
            if (record.kind != RecordChange::Added) {
                text += u"    %1: %2 → %3%4\n"_s.arg(field.label,
                                                     field.before,
                                                     field.after,
                                                     field.conflict ? u"  ("_s + i18nc("@info:shell", "conflict") + u')'
                                                                    : QString());
            }
        }
    }
    const auto &report = preview.report();
    text += i18nc("@info:shell counts of an import",
                  "%1 added, %2 changed, %3 deleted, %4 conflicts, %5 unchanged",
                  report.count(RecordChange::Added),
                  report.count(RecordChange::Changed),
                  report.count(RecordChange::Deleted),
                  report.conflicts(),
                  report.unchanged)
        + u'\n';
    return text;
}

Result<Reply> importBundle(const Call &call, const QString &file)
{
    const auto accept = call.values(u"accept"_s);
    if (!accept.isEmpty() && accept.last() != u"all" && accept.last() != u"clean") {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "--accept takes “all” or “clean”, not “%1”.", accept.last())};
    }
    LIAISON_TRY(const auto bundle, SyncImport::inspect(absolute(file)));
    LIAISON_TRY(auto preview, SyncImport::preview(*call.store, bundle).result());
    const bool consent = !accept.isEmpty() && (accept.last() == u"all" || preview.isClean());
    const bool refused = !accept.isEmpty() && !consent;
    QString backup;
    bool written = false;
    if (consent && !call.isSet(u"dry-run"_s)) {
        LIAISON_TRY(const auto outcome, SyncImport::accept(*call.profile, preview).result());
        if (outcome.kind == SyncImport::Outcome::Differs) {
            return Error{Error::Code::Busy,
                         i18nc("@info:shell",
                               "Another program changed the profile meanwhile. Nothing was taken over; try again.")};
        }
        written = outcome.kind == SyncImport::Outcome::Imported;
        preview = outcome.preview;
        backup = outcome.backup;
    }
    Reply reply;
    reply.json = {{u"file"_s, absolute(file)},
                  {u"kind"_s, u"bundle"_s},
                  {u"bundle"_s, manifestJson(bundle)},
                  {u"written"_s, written},
                  {u"backup"_s, backup},
                  {u"changes"_s, changesJson(preview)},
                  {u"unchanged"_s, preview.report().unchanged},
                  {u"conflicts"_s, preview.report().conflicts()}};
    reply.text = manifestText(bundle) + changesText(preview);
    if (written) {
        reply.text +=
            i18nc("@info:shell %1 file", "Taken over. The profile as it was before is kept as %1.", backup) + u'\n';
    } else if (preview.changesNothing()) {
        reply.text += i18nc("@info:shell", "All of it is here already; nothing was written.") + u'\n';
    } else if (accept.isEmpty()) {
        reply.text +=
            i18nc("@info:shell", "Nothing was written. Take it over with --accept all, or --accept clean.") + u'\n';
    }
    if (refused) {
        reply.complaint = i18nc(
            "@info:shell",
            "Something in the bundle conflicts, deletes or erases: nothing was taken over. Look at it, then --accept all.");
    }
    return reply;
}

Result<Reply> importNote(const Call &call, const QString &path)
{
    QFile file(absolute(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     i18nc("@info:shell %1 file, %2 reason", "%1 can't be read: %2", path, file.errorString())};
    }
    LIAISON_TRY(const auto note, FlashNote::parse(file.read(FlashNote::maximumSize + 1), QFileInfo(path).fileName()));
    LIAISON_TRY(const auto proposal,
                call.store
                    ->read([note](Reader &reader) {
                        return FlashImport::propose(reader, note);
                    })
                    .result());
    Id meeting = proposal.importedAs;
    const bool before = !meeting.isNull();
    const bool written = !before && !call.isSet(u"dry-run"_s);
    if (written) {
        if (!proposal.date.isValid()) {
            return Error{
                Error::Code::Invalid,
                i18nc("@info:shell",
                      "%1 does not say when the meeting was. Import it in the window, where you can add the date.",
                      path)};
        }
        LIAISON_TRY(meeting,
                    call.store
                        ->edit(i18nc("@info label of a change; %1 title", "Import the note “%1”", proposal.title),
                               [proposal](Edit &edit) {
                                   return FlashImport::commit(edit, proposal);
                               })
                        .result());
    }
    QJsonArray points;
    QString text = u"%1  %2\n"_s.arg(proposal.date.toString(Qt::ISODate), proposal.title);
    QJsonArray people;
    for (const int index : proposal.participants()) {
        const auto &party = proposal.parties.at(index);
        people.append(QJsonObject{{u"name"_s, party.name}, {u"type"_s, party.type}, {u"new"_s, party.record.isNull()}});
        text += u"  %1 %2%3\n"_s.arg(i18nc("@info:shell", "participant"),
                                     party.name,
                                     party.record.isNull() ? i18nc("@info:shell", " (new)") : QString());
    }
    for (const auto &point : proposal.points) {
        points.append(QJsonObject{{u"kind"_s, point.kind},
                                  {u"text"_s, point.text},
                                  {u"horizon"_s, point.horizon},
                                  {u"countries"_s, QJsonArray::fromStringList(point.countries)}});
        text += u"  %1 %2\n"_s.arg(point.kind, point.text);
    }
    QJsonArray actions;
    for (const auto &task : proposal.tasks) {
        const auto owner = task.owner >= 0 ? proposal.parties.at(task.owner).name : QString();
        actions.append(QJsonObject{{u"title"_s, task.title}, {u"owner"_s, owner}, {u"words"_s, task.words}});
        text += u"  %1 %2%3\n"_s.arg(i18nc("@info:shell", "action"),
                                     task.title,
                                     owner.isEmpty() ? QString() : u" ("_s + owner + u')');
    }
    text += before ? i18nc("@info:shell", "This note was imported before; nothing was written.")
        : written  ? i18nc("@info:shell %1 id", "Imported as the meeting %1.", meeting.text())
                   : i18nc("@info:shell", "Nothing was written: this was a dry run.");
    return Reply{{{u"file"_s, absolute(path)},
                  {u"kind"_s, u"note"_s},
                  {u"written"_s, written},
                  {u"meeting"_s, meeting.isNull() ? QString() : meeting.text()},
                  {u"date"_s, proposal.date.toString(Qt::ISODate)},
                  {u"title"_s, proposal.title},
                  {u"participants"_s, people},
                  {u"points"_s, points},
                  {u"actions"_s, actions}},
                 text + u'\n'};
}

Result<Reply> importFiles(const Call &call)
{
    QJsonArray files;
    Reply all;
    for (const auto &file : call.arguments) {
        LIAISON_TRY(const auto reply, file.endsWith(u".liaison") ? importBundle(call, file) : importNote(call, file));
        files.append(reply.json);
        all.text += reply.text;
        all.complaint += reply.complaint;
    }
    all.json = {{u"files"_s, files}};
    return all;
}

Result<Reply> bundleImport(const Call &call)
{
    return importBundle(call, call.arguments.first());
}

Result<Reply> bundleInspect(const Call &call)
{
    LIAISON_TRY(const auto bundle, SyncImport::inspect(absolute(call.arguments.first())));
    return Reply{manifestJson(bundle), manifestText(bundle)};
}

Result<Reply> bundleExport(const Call &call)
{
    LIAISON_TRY(const auto written, SyncExport::write(*call.store, absolute(call.arguments.first())).result());
    return Reply{{{u"file"_s, written.file},
                  {u"bytes"_s, written.fileSize},
                  {u"number"_s, written.manifest.sync.number},
                  {u"records"_s, written.manifest.records},
                  {u"encrypted"_s, written.sealing.encrypted},
                  {u"hash"_s, QString::fromLatin1(written.hash.toHex())}},
                 i18nc("@info:shell %1 number, %2 count, %3 file, %4 sealing",
                       "Bundle %1 with %2 records was written to %3; %4.",
                       written.manifest.sync.number,
                       written.manifest.records,
                       written.file,
                       written.sealing.text())
                     + u'\n'};
}

const std::vector<JsonKey> &bundleKeys()
{
    static const std::vector<JsonKey> keys{
        {"file", kli18nc("@info:shell", "The file, absolute.")},
        {"kind", kli18nc("@info:shell", "bundle")},
        {"bundle",
         kli18nc("@info:shell",
                 "number, sender, records, encrypted, signer and hash, as “bundle inspect” tells them.")},
        {"written", kli18nc("@info:shell", "Whether anything was taken over.")},
        {"backup", kli18nc("@info:shell", "The copy that was made before, or empty.")},
        {"changes[]",
         kli18nc(
             "@info:shell",
             "Records that change: id, type, title, change (added, changed, deleted, restored, erased, withheld) and fields.")},
        {"unchanged", kli18nc("@info:shell", "How many records change nothing.")},
        {"conflicts", kli18nc("@info:shell", "How many fields are in conflict.")},
    };
    return keys;
}
}

std::vector<Verb> exchangeVerbs()
{
    const VerbOption dryRun{"dry-run", nullptr, kli18nc("@info:shell", "Only tell what would happen.")};
    const VerbOption accept{
        "accept",
        "all|clean",
        kli18nc("@info:shell",
                "Take a bundle over: all of it, or only if nothing conflicts and nothing is deleted or erased.")};
    return {
        {"import",
         "FILE...",
         kli18nc("@info:shell", "takes in Flash notes and bundles"),
         kli18nc(
             "@info:shell",
             "A Flash note (.txt or .eml) becomes a meeting with participants, outcomes and actions; the same note twice changes nothing. A bundle (.liaison) "
             "is treated as by “bundle import”."),
         {dryRun, accept},
         {{"files[]",
           kli18nc(
               "@info:shell",
               "What became of each file. For bundles see “bundle import”; of a note: file, kind (note), written, meeting (id), date, title, "
               "participants, points and actions.")}},
         {{"import flash.txt", kli18nc("@info:shell", "A note becomes a meeting.")}},
         Verb::MayCreate,
         importFiles},
        {"bundle export",
         "FILE",
         kli18nc("@info:shell", "writes everything as a bundle"),
         kli18nc(
             "@info:shell",
             "All records with all their versions, as one new file for a colleague. It is not encrypted. An existing file is never overwritten."),
         {},
         {{"file", kli18nc("@info:shell", "The file, absolute.")},
          {"bytes", kli18nc("@info:shell", "Its size.")},
          {"number", kli18nc("@info:shell", "Which bundle of this profile it is.")},
          {"records", kli18nc("@info:shell", "How many records it holds.")},
          {"encrypted", kli18nc("@info:shell", "false")},
          {"hash", kli18nc("@info:shell", "By which it is known.")}},
         {{"bundle export friday.liaison", kli18nc("@info:shell", "A new bundle.")}},
         Verb::Existing,
         bundleExport},
        {"bundle import",
         "FILE",
         kli18nc("@info:shell", "shows what a bundle would change, and takes it over"),
         kli18nc(
             "@info:shell",
             "Without --accept nothing is written. A backup is made first, and “undo” takes the whole import back."),
         {dryRun, accept},
         bundleKeys(),
         {{"bundle import friday.liaison --accept clean",
           kli18nc("@info:shell", "Takes it over if nothing needs a decision.")}},
         Verb::MayCreate,
         bundleImport},
        {"bundle inspect",
         "FILE",
         kli18nc("@info:shell", "tells what a bundle is"),
         kli18nc("@info:shell", "Checks the whole file and tells who made it; no profile is touched."),
         {},
         {{"number", kli18nc("@info:shell", "Which bundle of its sender it is.")},
          {"sender", kli18nc("@info:shell", "Who says to have made it.")},
          {"records", kli18nc("@info:shell", "How many records it holds.")},
          {"encrypted", kli18nc("@info:shell", "Whether it is encrypted.")},
          {"signer", kli18nc("@info:shell", "Fingerprint of the key that signed it, or empty.")},
          {"hash", kli18nc("@info:shell", "By which it is known.")}},
         {{"bundle inspect friday.liaison", kli18nc("@info:shell", "Is it whole?")}},
         Verb::NoProfile,
         bundleInspect},
    };
}

} // namespace Liaison::Terminal
