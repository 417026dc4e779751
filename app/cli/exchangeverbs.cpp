// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of what comes in and goes out: import, bundle export, bundle import, bundle inspect.

#include "calendario.h"
#include "contactsin.h"
#include "previewtext.h"
#include "verb.h"

#include "exchange/circleseal.h"
#include "exchange/releasefile.h"
#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "interchange/contactfile.h"
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

QJsonObject manifestJson(const BundleFile &bundle)
{
    const auto &manifest = bundle.manifest;
    return {{u"kind"_s, manifest.kind},
            {u"audience"_s, manifest.release.audience},
            {u"number"_s, manifest.isRelease() ? manifest.release.number : manifest.sync.number},
            {u"sender"_s, manifest.sender.name},
            {u"records"_s, manifest.records},
            {u"encrypted"_s, bundle.sealing.encrypted},
            {u"signer"_s, bundle.sealing.signer},
            {u"hash"_s, QString::fromLatin1(bundle.hash.toHex())}};
}

QString manifestText(const BundleFile &bundle)
{
    const auto &manifest = bundle.manifest;
    if (manifest.isRelease()) {
        return i18ncp("@info:shell %1 count, %2 number, %3 audience, %4 who, %5 sentences",
                      "Release %2 to %3 from %4: one record. %5",
                      "Release %2 to %3 from %4: %1 records. %5",
                      int(manifest.records),
                      manifest.release.number,
                      manifest.release.audience,
                      manifest.sender.name.isEmpty() ? i18nc("@info:shell", "somebody unnamed") : manifest.sender.name,
                      bundle.sealing.text())
            + u'\n';
    }
    return i18ncp("@info:shell %1 count, %2 number, %3 who, %4 sentences",
                  "Bundle %2 from %3: one record. %4",
                  "Bundle %2 from %3: %1 records. %4",
                  int(manifest.records),
                  manifest.sync.number,
                  manifest.sender.name.isEmpty() ? i18nc("@info:shell", "somebody unnamed") : manifest.sender.name,
                  bundle.sealing.text())
        + u'\n';
}

/// Contacts that somebody gave away: taken in as those of an address book are, never merged.
Result<Reply> importRelease(const Call &call, const QString &file, const BundleFile &bundle)
{
    LIAISON_TRY(const auto cards, ReleaseFile::cardsOf(bundle));
    LIAISON_TRY(const auto contacts, ContactFile::fromBytes(cards, QFileInfo(file).fileName()));
    const bool asked = call.verb->text() != u"bundle import" || !call.values(u"accept"_s).isEmpty();
    LIAISON_TRY(auto reply, importContacts(call, file, *contacts, call.isSet(u"dry-run"_s) || !asked));
    reply.json.insert(u"bundle"_s, manifestJson(bundle));
    reply.text = manifestText(bundle) + reply.text;
    return reply;
}

Result<Reply> importBundle(const Call &call, const QString &file)
{
    const auto accept = call.values(u"accept"_s);
    LIAISON_TRY(const auto identity, Identity::of(call.profile->folder()));
    LIAISON_TRY(const auto bundle, SyncImport::inspect(absolute(file), CircleSeal(identity)));
    if (bundle.manifest.isRelease()) {
        return importRelease(call, file, bundle);
    }
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
                  {u"conflicts"_s, preview.report().conflicts()},
                  {u"settled"_s, preview.report().settled()},
                  {u"withheld"_s, preview.report().count(RecordChange::Withheld)}};
    reply.text = manifestText(bundle) + changesText(preview);
    if (written) {
        reply.text +=
            i18nc("@info:shell %1 file", "Taken over. The profile as it was before is kept as %1.", backup) + u'\n';
    } else if (preview.changesNothing()) {
        reply.text += i18nc("@info:shell", "Nothing in it is new here; nothing was written.") + u'\n';
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
    const auto look = [note](Reader &reader) {
        return FlashImport::propose(reader, note);
    };
    // Looking and writing in one, because another program may import the same note.
    const auto take = [note, path](Edit &edit) -> Result<std::pair<FlashProposal, Id>> {
        LIAISON_TRY(const auto proposal, FlashImport::propose(edit, note));
        if (!proposal.date.isValid()) {
            return Error{
                Error::Code::Invalid,
                i18nc("@info:shell",
                      "%1 does not say when the meeting was. Import it in the window, where you can add the date.",
                      path)};
        }
        LIAISON_TRY(const auto meeting, FlashImport::commit(edit, proposal));
        return std::pair(proposal, meeting);
    };
    FlashProposal proposal;
    Id meeting;
    if (call.isSet(u"dry-run"_s)) {
        LIAISON_TRY(proposal, call.store->read(look).result());
        meeting = proposal.importedAs;
    } else {
        const auto label = i18nc("@info label of a change; %1 title", "Import the note “%1”", note.title);
        LIAISON_TRY(const auto taken, call.store->edit(label, take).result());
        std::tie(proposal, meeting) = taken;
    }
    const bool before = !proposal.importedAs.isNull();
    const bool written = !before && !meeting.isNull();
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
    for (const auto &remark : std::as_const(proposal.remarks)) {
        text += u"  "_s + remark + u'\n';
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
                  {u"actions"_s, actions},
                  {u"remarks"_s, QJsonArray::fromStringList(proposal.remarks)}},
                 text + u'\n'};
}

QJsonObject notImported(const QString &file, const Error &error)
{
    return {{u"file"_s, absolute(file)}, {u"written"_s, false}, {u"error"_s, error.message}};
}

Result<Reply> importFiles(const Call &call)
{
    QJsonArray files;
    QStringList complaints;
    Reply all;
    for (const auto &file : call.arguments) {
        const auto reply = file.endsWith(u".liaison") ? importBundle(call, file)
            : isCalendarFile(file)                    ? importCalendar(call, file)
            : isContactFile(file)                     ? importContacts(call, file)
                                                      : importNote(call, file);
        if (!reply && call.arguments.size() == 1) {
            return reply.error();
        }
        // What became of the others is told all the same.
        files.append(reply ? reply->json : notImported(file, reply.error()));
        all.text += reply ? reply->text : QString();
        complaints.append(reply ? reply->complaint : reply.error().message);
    }
    complaints.removeAll(QString());
    all.complaint = complaints.join(u' ');
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
                 i18ncp("@info:shell %1 count, %2 number, %3 file, %4 sentences",
                        "Bundle %2 with one record was written to %3. %4",
                        "Bundle %2 with %1 records was written to %3. %4",
                        int(written.manifest.records),
                        written.manifest.sync.number,
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
         kli18nc(
             "@info:shell",
             "kind, audience, number, sender, records, encrypted, signer and hash, as “bundle inspect” tells them.")},
        {"written", kli18nc("@info:shell", "Whether anything was taken over.")},
        {"backup", kli18nc("@info:shell", "The copy that was made before, or empty.")},
        {"changes[]",
         kli18nc(
             "@info:shell",
             "Records that change: id, type, title, change (added, changed, deleted, restored, erased, withheld) and fields; of a "
             "withheld one erased_at, since when it is erased here.")},
        {"changes[].fields[]",
         kli18nc(
             "@info:shell",
             "field, before (what is here) and author_before, after (what would be shown) and author; conflict, with choices; "
             "settled (a conflict that the bundle ends), with earlier, the values that stood against each other.")},
        {"changes[].fields[].choices[]",
         kli18nc(
             "@info:shell",
             "Of a conflict, the shown one first: text, author, at, here (whether it was here before; the bundle brings the "
             "others).")},
        {"unchanged", kli18nc("@info:shell", "How many records change nothing.")},
        {"conflicts", kli18nc("@info:shell", "How many fields are in conflict.")},
        {"settled", kli18nc("@info:shell", "How many conflicts the bundle ends.")},
        {"withheld", kli18nc("@info:shell", "How many records stay out because they were erased here.")},
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
    std::vector<VerbOption> importOptions{dryRun, accept};
    std::ranges::copy(contactOptions(), std::back_inserter(importOptions));
    std::vector<JsonKey> importKeys{
        {"files[]",
         kli18nc(
             "@info:shell",
             "What became of each file. For bundles see “bundle import”; of a note: file, kind (note), written, meeting (id), date, title, "
             "participants, points, actions and remarks; of one that could not be read: file, written (false) and error.")}};
    std::ranges::copy(contactKeys(), std::back_inserter(importKeys));
    std::ranges::copy(calendarKeys(), std::back_inserter(importKeys));
    return {
        {"import",
         "FILE...",
         kli18nc("@info:shell", "takes in contacts, calendars, Flash notes, bundles"),
         kli18nc(
             "@info:shell",
             "Contacts (vCard .vcf, or a table .csv whose first row names the columns) become people in posts at organisations. Who is known, by "
             "identifier or by e-mail address and name, is changed field by field; nothing that the file does not say is touched, and the same file "
             "again changes nothing. Nobody is taken for somebody else of the same name unless --homonyms says so. A Flash note (.txt or .eml) becomes a meeting with participants, outcomes and actions; the same note twice changes nothing, whatever its "
             "encoding. A calendar (.ics) brings meetings and actions: who is known by identifier, or by title and day, is changed field by field, so that "
             "a changed invitation changes its meeting; attendees with a known address become participants. A bundle (.liaison) is treated as by “bundle import”: before it is taken over, a backup is made; none is made before "
             "contacts and notes, whose import “undo” takes back in one step. Where one of several files can't be read, the others are imported all the same."),
         importOptions,
         importKeys,
         {{"import flash.txt", kli18nc("@info:shell", "A note becomes a meeting.")},
          {"import contacts.vcf --dry-run", kli18nc("@info:shell", "What the contacts would change.")},
          {"import invitation.ics", kli18nc("@info:shell", "A meeting from an invitation, or its new time.")}},
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
             "Without --accept nothing is written. A release brings contacts, which are taken in as by “import”. Before a bundle is taken over a backup is made, and “undo” takes the whole import back."),
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
         {{"kind", kli18nc("@info:shell", "sync or release.")},
          {"audience", kli18nc("@info:shell", "Of a release: to whom.")},
          {"number", kli18nc("@info:shell", "Which bundle of its sender it is, or which release to the audience.")},
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
