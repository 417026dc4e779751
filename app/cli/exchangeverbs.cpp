// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of what comes in: import, bundle import, bundle inspect.

#include "calendario.h"
#include "contactsin.h"
#include "notein.h"
#include "previewtext.h"
#include "verb.h"

#include "exchange/releasefile.h"
#include "exchange/syncimport.h"
#include "interchange/contactfile.h"

#include <KLocalizedString>

#include <QDir>
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

/// The records that --record names, by the beginning of their ids.
Result<ImportConsent> decisionOn(const Call &call, const ImportPreview &preview)
{
    ImportConsent consent;
    const auto words = call.values(u"record"_s);
    if (const auto accept = call.values(u"accept"_s); !accept.isEmpty() && accept.last() == u"some") {
        QSet<Id> chosen;
        for (const auto &word : words) {
            bool found = false;
            for (qsizetype i = 0; i < preview.size(); ++i) {
                const auto id = preview.change(i).id;
                const bool fits = id.text().startsWith(word.toLower());
                found |= fits;
                if (fits) {
                    chosen.insert(id);
                }
            }
            if (!found) {
                return Error{Error::Code::NotFound,
                             i18nc("@info:shell %1 id", "The bundle changes no record whose id begins with %1.", word)};
            }
        }
        LIAISON_TRY(consent, SyncImport::only(preview, chosen));
    } else if (!words.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info:shell", "--record goes together with --accept some.")};
    }
    consent.massChange = call.isSet(u"mass-change"_s);
    return consent;
}

QJsonArray massChangesJson(const ImportPreview &preview)
{
    QJsonArray texts;
    for (const auto &change : preview.massChanges()) {
        texts.append(change.text);
    }
    return texts;
}

Result<Reply> importBundle(const Call &call, const QString &file)
{
    const auto accept = call.values(u"accept"_s);
    LIAISON_TRY(const auto bundle, SyncImport::open(*call.profile, absolute(file)).result());
    if (bundle.manifest.isRelease()) {
        return importRelease(call, file, bundle);
    }
    LIAISON_TRY(auto preview, SyncImport::preview(*call.store, bundle).result());
    LIAISON_TRY(const auto decision, decisionOn(call, preview));
    const bool consent = !accept.isEmpty() && (accept.last() != u"clean" || preview.isClean());
    const bool refused = !accept.isEmpty() && !consent;
    QString backup;
    bool written = false;
    if (consent && !call.isSet(u"dry-run"_s)) {
        LIAISON_TRY(const auto outcome, SyncImport::accept(*call.profile, preview, decision).result());
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
                  {u"withheld"_s, preview.report().count(RecordChange::Withheld)},
                  {u"apart"_s, preview.apart().size()},
                  {u"remarks"_s, QJsonArray::fromStringList(preview.remarks())},
                  {u"mass_changes"_s, massChangesJson(preview)}};
    reply.text = manifestText(bundle) + changesText(preview);
    if (written) {
        reply.text +=
            i18nc("@info:shell %1 file", "Taken over. The profile as it was before is kept as %1.", backup) + u'\n';
    } else if (preview.changesNothing() && !preview.apart().isEmpty()) {
        reply.text += i18nc("@info:shell", "Nothing else in it is new here; nothing was written.") + u'\n';
    } else if (preview.changesNothing()) {
        reply.text += i18nc("@info:shell", "Nothing in it is new here; nothing was written.") + u'\n';
    } else if (accept.isEmpty()) {
        reply.text +=
            i18nc("@info:shell", "Nothing was written. Take it over with --accept all, or --accept clean.") + u'\n';
    }
    if (refused) {
        reply.complaint = i18nc(
            "@info:shell",
            "Something in the bundle conflicts, deletes or erases, or is outside of what its sender may change: nothing was taken "
            "over. Look at it, then --accept all or some.");
    }
    return reply;
}

/// Nobody comes into the circle together with other files: their words are compared first.
Error noBundle(const QString &card)
{
    return {
        Error::Code::Invalid,
        i18nc("@info:shell %1 file", "%1 is somebody's card. Take them into your circle with “peer add %1”.", card)};
}

QJsonObject notImported(const QString &file, const Error &error)
{
    return {{u"file"_s, file == u"-" ? file : absolute(file)}, {u"written"_s, false}, {u"error"_s, error.message}};
}

using Import = Result<Reply> (*)(const Call &call, const QString &file);

/// By what a file is taken in; a note is what nothing else is.
Import importOf(const QString &file)
{
    if (file.endsWith(u".liaison")) {
        return importBundle;
    }
    if (file.endsWith(u".liaison-card")) {
        return [](const Call &, const QString &card) -> Result<Reply> {
            return noBundle(card);
        };
    }
    return isCalendarFile(file) ? importCalendar : isContactFile(file) ? Import(importContacts) : importNote;
}

Result<Reply> importFiles(const Call &call)
{
    QJsonArray files;
    QStringList complaints;
    Reply all;
    for (const auto &file : call.arguments) {
        const auto import = importOf(file);
        if (hasNoteChanges(call) && (import != importNote || call.arguments.size() != 1)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell", "--change, --with and --without are about the lines of one Flash note.")};
        }
        const auto reply = import(call, file);
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
    const auto file = absolute(call.arguments.first());
    const auto tell = [](const BundleFile &bundle) {
        return Reply{manifestJson(bundle), manifestText(bundle)};
    };
    if (!QDir(call.folder).exists(u"keys"_s)) {
        LIAISON_TRY(const auto bundle, SyncImport::inspect(file));
        return tell(bundle);
    }
    // What is encrypted is opened with the keys that there are.
    LIAISON_TRY(const auto profile, Profile::open(call.folder));
    LIAISON_TRY(const auto bundle, SyncImport::inspect(*profile, file).result());
    return tell(bundle);
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
             "Records that change: id, type, title, change (added, changed, deleted, restored, erased, withheld, withdrawn) and "
             "fields; of a withheld one erased_at, since when it is erased here; of a withdrawn one tlp, its label at the sender's; of "
             "one that is kept apart, apart says why.")},
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
        {"apart", kli18nc("@info:shell", "How many records are kept apart: outside of what the sender may change.")},
        {"remarks[]", kli18nc("@info:shell", "What else there is to say: bundles that never came, and the like.")},
        {"mass_changes[]", kli18nc("@info:shell", "Sentences about changes so large that they need --mass-change.")},
    };
    return keys;
}
}

std::vector<Verb> exchangeVerbs()
{
    const VerbOption dryRun{"dry-run", nullptr, kli18nc("@info:shell", "Only tell what would happen.")};
    const VerbOption accept{
        "accept",
        "all|clean|some",
        kli18nc(
            "@info:shell",
            "Take a bundle over: all of it (except what is kept apart), only if nothing conflicts and nothing is deleted, erased "
            "or kept apart, or the records that --record names.")};
    const VerbOption record{"record",
                            "ID",
                            kli18nc("@info:shell", "With --accept some: a record to take over; may be repeated.")};
    const VerbOption massChange{
        "mass-change",
        nullptr,
        kli18nc("@info:shell", "Agree to a bundle that deletes many records or changes most of a kind.")};
    std::vector<VerbOption> importOptions{dryRun, accept, record, massChange};
    std::ranges::copy(noteOptions(), std::back_inserter(importOptions));
    std::ranges::copy(contactOptions(), std::back_inserter(importOptions));
    std::vector<JsonKey> importKeys{
        {"files[]",
         kli18nc(
             "@info:shell",
             "What became of each file. For bundles see “bundle import”; of a note: file, kind (note), written, meeting (id), date, title, tlp "
             "and remarks, and what is in it; of one that could not be read: file, written (false) and error.")}};
    std::ranges::copy(noteKeys(), std::back_inserter(importKeys));
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
             "again changes nothing. Nobody is taken for somebody else of the same name unless --homonyms says so. A Flash note (.txt or .eml; - for standard input) becomes a meeting with participants, outcomes and actions; the same note twice changes nothing, whatever its "
             "encoding. A calendar (.ics) brings meetings and actions: who is known by identifier, or by title and day, is changed field by field, so that "
             "a changed invitation changes its meeting; attendees with a known address become participants. A bundle (.liaison) is treated as by “bundle import”: before it is taken over, a backup is made; none is made before "
             "contacts and notes, whose import “undo” takes back in one step. Where one of several files can't be read, the others are imported all the same."),
         importOptions,
         importKeys,
         {{"import flash.txt", kli18nc("@info:shell", "A note becomes a meeting.")},
          {"import flash.txt --without 4 --change 7.kind=promise",
           kli18nc("@info:shell", "With what --dry-run showed put right.")},
          {"import contacts.vcf --dry-run", kli18nc("@info:shell", "What the contacts would change.")},
          {"import invitation.ics", kli18nc("@info:shell", "A meeting from an invitation, or its new time.")}},
         Verb::MayCreate,
         importFiles},
        {"bundle import",
         "FILE",
         kli18nc("@info:shell", "shows what a bundle would change, and takes it over"),
         kli18nc(
             "@info:shell",
             "Without --accept nothing is written. A bundle must be encrypted for you and signed by somebody in your circle; any other is "
             "refused. A release brings contacts, which are taken in as by “import”. Before a bundle is taken over a backup is made, and "
             "“undo” takes the whole import back."),
         {dryRun, accept, record, massChange},
         bundleKeys(),
         {{"bundle import friday.liaison --accept clean",
           kli18nc("@info:shell", "Takes it over if nothing needs a decision.")}},
         Verb::MayCreate,
         bundleImport},
        {"bundle inspect",
         "FILE",
         kli18nc("@info:shell", "tells what a bundle is"),
         kli18nc(
             "@info:shell",
             "Checks the whole file and tells who made it. What is encrypted is opened with the keys of the profile, and its signature is compared "
             "with the keys of your circle; nothing is changed."),
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
