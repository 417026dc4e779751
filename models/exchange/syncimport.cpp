// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncimport.h"

#include "admission.h"
#include "age.h"
#include "bundlelimits.h"
#include "circleseal.h"
#include "identity.h"
#include "peernotes.h"
#include "quarantine.h"
#include "syncitem.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Liaison::SyncImport
{

namespace
{
Error unreadable(const QString &file, int number)
{
    if (number == ENOENT) {
        return {Error::Code::NotFound, i18nc("@info %1 is a file name", "There is no file %1.", file)};
    }
    if (number == ELOOP) {
        return {Error::Code::Refused,
                i18nc("@info %1 is a file name", "%1 is a symbolic link. Choose the bundle itself.", file)};
    }
    return {
        Error::Code::Storage,
        i18nc("@info %1 is a file name, %2 a reason", "The file %1 can't be read: %2.", file, qt_error_string(number))};
}

/// The bytes of a plain file, and at most one more than a bundle may have.
Result<QByteArray> readOnce(const QString &name)
{
    // Not blocking: something that is no file, such as a pipe, would make us wait for ever.
    const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return unreadable(name, errno);
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return unreadable(name, EIO);
    }
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 is a file name",
                           "“%1” is a folder or something else that is no file. Choose a bundle.",
                           name)};
    }
    return file.read(Limits::file + 1);
}

Error notSealed()
{
    return {Error::Code::Refused,
            i18nc("@info",
                  "This bundle is not encrypted and signed, so anybody could have read or made it. Give the sender "
                  "your card, and ask for a bundle that is addressed to you.")};
}

/// Only what has heads can be merged, and only what somebody in the circle vouches for.
Result<Done> checkMergeable(const BundleFile &bundle)
{
    if (bundle.manifest.isRelease()) {
        return Error{Error::Code::Refused,
                     i18nc("@info",
                           "This is a release: contacts without their history, which are taken in as those of an "
                           "address book are. It can't be merged.")};
    }
    return bundle.from.isNull() ? Result<Done>(notSealed()) : Result<Done>();
}

QString labelFor(const Manifest &manifest)
{
    return manifest.sender.name.isEmpty() ? i18nc("@info:status what was done, in the history", "Import a bundle")
                                          : i18nc("@info:status what was done, in the history; %1 is a name",
                                                  "Import a bundle from %1",
                                                  manifest.sender.name);
}

/// Meant for me: what was encrypted again by somebody whom it was sent to names other recipients.
Result<Done> checkAddressed(const BundleFile &bundle, const Identity &identity)
{
    const auto mine = identity.fingerprints();
    const bool forMe = std::ranges::any_of(bundle.manifest.recipients, [&mine](const QString &recipient) {
        return mine.contains(recipient);
    });
    if (!forMe || !bundle.manifest.circle.isNull()) {
        return Error{
            Error::Code::Refused,
            i18nc("@info", "This bundle is addressed to others. Ask the sender for one that is addressed to you.")};
    }
    if (bundle.sealing.signerKey == identity.device().signer) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "This is a bundle of your own. Send it to whom it is addressed to.")};
    }
    return {};
}

/// Who may have made a bundle that nobody vouches for.
Error heldAside(const BundleFile &bundle)
{
    const auto &sender = bundle.manifest.sender;
    const auto who = sender.name.isEmpty() ? i18nc("@info", "somebody unnamed")
        : sender.country.isEmpty()         ? sender.name
                                   : i18nc("@info %1 a person, %2 country", "%1 (%2)", sender.name, sender.country);
    return {
        Error::Code::Refused,
        i18nc("@info %1 who, %2 hexadecimal digits",
              "This bundle claims to be from %1, but is signed with a key that is not in your circle (%2). It was held "
              "aside unread. Ask them for their card, compare the words on the phone, add them, and import it again.",
              who,
              bundle.sealing.signer),
        u"sender"_s};
}

/// A bundle, and the bytes and keys that it was opened with.
struct Opening {
    BundleFile bundle;
    QByteArray bytes;
    std::optional<Identity> identity; ///< none: it is not encrypted
};

Result<Opening> unpackFor(Profile &profile, const QString &file)
{
    Opening opening;
    LIAISON_TRY(opening.bytes, readOnce(file));
    if (!Age::isEncrypted(opening.bytes)) {
        LIAISON_TRY(opening.bundle, unpack(opening.bytes, PlainSeal()));
        return opening;
    }
    const auto known = [](Reader &reader) -> Result<QList<Device>> {
        return Circle::pinned(reader);
    };
    LIAISON_TRY(const auto pinned, profile.store().read(known).result());
    LIAISON_TRY(opening.identity, Identity::of(profile.folder()));
    LIAISON_TRY(opening.bundle, unpack(opening.bytes, CircleSeal(*opening.identity, {}, pinned)));
    return opening;
}

Result<BundleFile> openNow(Profile &profile, const QString &file)
{
    LIAISON_TRY(auto opening, unpackFor(profile, file));
    auto &bundle = opening.bundle;
    if (bundle.manifest.isRelease()) {
        return bundle;
    }
    if (!opening.identity) {
        return notSealed();
    }
    LIAISON_CHECK(checkAddressed(bundle, *opening.identity));
    if (!bundle.sealing.isPinned()) {
        const auto &manifest = bundle.manifest;
        LIAISON_CHECK(Quarantine::hold(profile.folder(),
                                       opening.bytes,
                                       {.file = {},
                                        .sender = manifest.sender.name,
                                        .country = manifest.sender.country,
                                        .keyId = bundle.sealing.signer,
                                        .number = manifest.sync.number,
                                        .since = QDateTime::currentDateTimeUtc()}));
        return heldAside(bundle);
    }
    const auto find = [key = bundle.sealing.signerKey](Reader &reader) -> Result<Id> {
        const auto peer = Circle::bySigner(reader, key);
        return peer ? peer->id : Id();
    };
    LIAISON_TRY(bundle.from, profile.store().read(find).result());
    if (bundle.from.isNull()) {
        return heldAside(bundle); // removed a moment ago
    }
    return bundle;
}

/// Who sent a bundle and what there is to say about its arrival.
struct Arrival {
    QString sender;
    QStringList remarks;
};

QString missingText(qint64 first, qint64 last, qint64 number)
{
    const int count = int(last - first + 1);
    return count == 1 ? i18nc("@info %1 and %2 numbers",
                              "Bundle %1 of %2 is missing. That is harmless: this one holds it too.",
                              first,
                              number)
                      : i18nc("@info %1 to %3 numbers",
                              "Bundles %1 to %2 of %3 are missing. That is harmless: this one holds them too.",
                              first,
                              last,
                              number);
}

Result<Arrival> arrivalOf(const Reader &reader, const BundleFile &bundle)
{
    const auto &sync = bundle.manifest.sync;
    Arrival arrival{.sender = bundle.manifest.sender.name, .remarks = {}};
    const auto peer = Circle::find(reader, bundle.from);
    if (!peer) {
        return arrival;
    }
    arrival.sender = peer->name;
    const auto notes = PeerNotes::read(reader, peer->id);
    LIAISON_TRY(const bool founded, notes.rests(reader, sync));
    const auto known = notes.received.find(sync.replica);
    const auto newest = known == notes.received.end() ? 0 : known->second.newest;
    if (!founded) {
        arrival.remarks.append(
            i18nc("@info %1 a person",
                  "It builds on a bundle that is not here any more. What it holds can be taken over; your next "
                  "bundle to %1 asks for everything.",
                  peer->name));
    } else if (newest > 0 && sync.number > newest + 1) {
        arrival.remarks.append(missingText(newest + 1, sync.number - 1, sync.number));
    } else if (sync.number < newest) {
        arrival.remarks.append(i18nc("@info %1 and %2 numbers",
                                     "Bundle %1 is older than what came last (bundle %2). What is newer here stays.",
                                     sync.number,
                                     newest));
    }
    if (known == notes.received.end() && !notes.received.empty()) {
        arrival.remarks.append(
            i18nc("@info %1 a person",
                  "It comes from another database of %1: another device, or one that was restored or copied.",
                  peer->name));
    }
    return arrival;
}

/// What is left of @p all.
Incoming without(const Incoming &all, const QSet<Id> &left)
{
    auto some = all;
    const auto isLeft = [&left](const auto &entry) {
        return left.contains(entry.id);
    };
    some.records.removeIf(isLeft);
    some.erasures.removeIf(isLeft);
    some.withdrawals.removeIf(isLeft);
    return some;
}

QSet<Id> idsOf(const QHash<Id, QString> &why)
{
    return {why.keyBegin(), why.keyEnd()};
}

/// Everything that is in the bundle, by whom.
Result<Incoming> contentOf(Store &store, const BundleFile &bundle)
{
    LIAISON_TRY(auto content, SyncItem::contentOf(bundle));
    const auto name = [&bundle](Reader &reader) -> Result<QString> {
        const auto peer = Circle::find(reader, bundle.from);
        return peer ? peer->name : QString();
    };
    LIAISON_TRY(content.author.name, store.read(name).result());
    content.author.id = bundle.manifest.sync.author;
    return content;
}

Result<Admission> admissionOf(Store &store, const BundleFile &bundle, const Incoming &incoming)
{
    const auto prepare = [&bundle, &incoming](Reader &reader) {
        return Admission::prepare(reader, bundle, incoming);
    };
    return store.read(prepare).result();
}

/// Why records are kept apart, without those that are taken over all the same.
Result<QHash<Id, QString>> keptApart(const Admission &admission,
                                     const Reader &merged,
                                     const Incoming &incoming,
                                     const ImportPreview::Consent &consent)
{
    LIAISON_TRY(auto why, admission.judge(merged, incoming));
    why.removeIf([&consent](const auto &entry) {
        return consent.admitted.contains(entry.key());
    });
    return why;
}

Result<ImportPreview> previewNow(Store &store, const BundleFile &bundle, const ImportPreview::Consent &consent)
{
    LIAISON_TRY(const auto content, contentOf(store, bundle));
    const auto incoming = without(content, consent.left);
    const auto read = [&bundle](Reader &reader) {
        return arrivalOf(reader, bundle);
    };
    LIAISON_TRY(const auto arrival, store.read(read).result());
    LIAISON_TRY(const auto admission, admissionOf(store, bundle, incoming));
    ImportPreview preview;
    Result<QHash<Id, QString>> why;
    const auto look = [&](const MergeReport &report, const Reader &merged) {
        preview = ImportPreview(bundle, report, merged, consent);
        why = keptApart(admission, merged, incoming, consent);
    };
    LIAISON_CHECK(store.tryMerge(incoming, look).result());
    LIAISON_CHECK(why);
    if (!why->isEmpty()) {
        const auto all = preview;
        const auto lookAgain = [&](const MergeReport &report, const Reader &merged) {
            preview = ImportPreview(bundle, report, merged, consent);
        };
        const auto admitted = without(incoming, idsOf(*why));
        LIAISON_CHECK(store.tryMerge(admitted, lookAgain).result());
        preview.setApart(all, *why);
    }
    preview.setArrival(arrival.sender, arrival.remarks);
    return preview;
}

/// Everything that @p now does to a record, @p seen showed of it.
bool showed(const ImportPreview &seen, const ImportPreview &now)
{
    QHash<Id, const RecordChange *> shown;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        shown.insert(seen.change(i).id, &seen.change(i));
    }
    return std::ranges::all_of(now.report().changes, [&shown](const RecordChange &change) {
        const auto *known = shown.value(change.id);
        return known && *known == change;
    });
}

/// What the peer says about ours, and that theirs has come.
Result<Done> rememberArrival(Edit &edit, const BundleFile &bundle, bool whole, qint64 transaction)
{
    auto notes = PeerNotes::read(edit, bundle.from);
    const auto &sync = bundle.manifest.sync;
    const bool everything = notes.takeReceipts(sync, bundle.sealing.signerKey, edit.now());
    LIAISON_CHECK(edit.noteSent(bundle.from, {}, everything));
    LIAISON_CHECK(notes.receive(edit, bundle.manifest, bundle.hash, whole, transaction));
    return notes.write(edit, bundle.from);
}

Result<Done> checkMassChange(const ImportPreview &preview, const ImportPreview::Consent &consent)
{
    if (preview.massChanges().isEmpty() || consent.massChange) {
        return {};
    }
    QStringList sentences;
    for (const auto &change : preview.massChanges()) {
        sentences.append(change.text);
    }
    return Error{Error::Code::Refused,
                 i18nc("@info %1 sentences",
                       "%1 So large a change needs an explicit word. Nothing was taken over.",
                       sentences.join(u' ')),
                 u"mass-change"_s};
}

Result<Outcome> acceptNow(Profile &profile, const ImportPreview &seen, const ImportPreview::Consent &consent)
{
    auto &store = profile.store();
    const auto &bundle = seen.bundle();
    Outcome outcome;
    auto agreed = seen;
    const bool asShown = consent.left == seen.consent().left && consent.admitted == seen.consent().admitted;
    if (!asShown) {
        LIAISON_TRY(agreed, previewNow(store, bundle, consent));
        if (!showed(seen, agreed)) {
            outcome.kind = Outcome::Differs;
            outcome.preview = agreed;
            return outcome;
        }
    }
    LIAISON_CHECK(checkMassChange(agreed, consent));
    LIAISON_TRY(const auto content, contentOf(store, bundle));
    const auto apart = agreed.apartIds();
    const auto incoming = without(content, consent.left + apart);
    LIAISON_TRY(const auto admission, admissionOf(store, bundle, incoming));
    if (!agreed.changesNothing()) {
        LIAISON_TRY(outcome.backup, profile.backupBeforeImport());
    }
    bool differs = false;
    const auto compare = [&](const MergeReport &report, const Reader &merged) {
        const auto why = keptApart(admission, merged, incoming, consent);
        differs = !report.sameAs(agreed.report()) || !why || !why->isEmpty();
        return !differs;
    };
    LIAISON_TRY(const auto report, store.merge(labelFor(bundle.manifest), incoming, compare).result());
    if (differs) {
        outcome.kind = Outcome::Differs;
        LIAISON_TRY(outcome.preview, previewNow(store, bundle, consent));
        return outcome;
    }
    outcome.kind = report.written > 0 ? Outcome::Imported : Outcome::NothingNew;
    outcome.preview = agreed;
    outcome.transaction = report.transaction;
    const bool whole = consent.left.isEmpty() && apart.isEmpty();
    const auto remember = [&bundle, whole, transaction = report.transaction](Edit &edit) {
        return rememberArrival(edit, bundle, whole, transaction);
    };
    LIAISON_CHECK(store.edit(QString(), remember).result());
    return outcome;
}
}

Result<BundleFile> inspect(const QString &file, const Seal &seal)
{
    LIAISON_TRY(const auto bytes, readOnce(file));
    return unpack(bytes, seal);
}

QFuture<Result<BundleFile>> inspect(Profile &profile, const QString &file)
{
    return QtConcurrent::run([&profile, file]() -> Result<BundleFile> {
        LIAISON_TRY(auto opening, unpackFor(profile, file));
        return std::move(opening.bundle);
    });
}

QFuture<Result<BundleFile>> open(Profile &profile, const QString &file)
{
    return QtConcurrent::run([&profile, file] {
        return openNow(profile, file);
    });
}

QFuture<Result<ImportPreview>> preview(Store &store, const BundleFile &bundle, const ImportPreview::Consent &consent)
{
    return QtConcurrent::run([&store, bundle, consent]() -> Result<ImportPreview> {
        LIAISON_CHECK(checkMergeable(bundle));
        return previewNow(store, bundle, consent);
    });
}

Result<ImportConsent> only(const ImportPreview &seen, const QSet<Id> &records)
{
    LIAISON_TRY(const auto content, SyncItem::contentOf(seen.bundle()));
    ImportConsent consent{.admitted = seen.apartIds() & records};
    const auto leave = [&](const auto &entries) {
        for (const auto &entry : entries) {
            if (!records.contains(entry.id)) {
                consent.left.insert(entry.id);
            }
        }
    };
    leave(content.records);
    leave(content.erasures);
    leave(content.withdrawals);
    return consent;
}

QFuture<Result<Outcome>> accept(Profile &profile, const ImportPreview &seen, const ImportPreview::Consent &consent)
{
    return QtConcurrent::run([&profile, seen, consent] {
        return acceptNow(profile, seen, consent);
    });
}

QFuture<Result<Outcome>> accept(Profile &profile, const ImportPreview &seen)
{
    return accept(profile, seen, seen.consent());
}

} // namespace Liaison::SyncImport
