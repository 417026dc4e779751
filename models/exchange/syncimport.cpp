// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncimport.h"

#include "bundlelimits.h"
#include "exchangenotes.h"
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
        return Error{Error::Code::Refused, i18nc("@info %1 is a file name", "%1 is no file. Choose a bundle.", name)};
    }
    return file.read(Limits::file + 1);
}

/// What a bundle that is addressed to nobody may say about whom it is for.
Result<Done> checkForMe(const BundleFile &bundle)
{
    const auto &manifest = bundle.manifest;
    if (!manifest.circle.isNull() || !manifest.recipients.isEmpty()) {
        return Error{
            Error::Code::Refused,
            i18nc("@info", "This bundle is addressed to others. Ask the sender for one that is addressed to you.")};
    }
    return {};
}

QString labelFor(const Manifest &manifest)
{
    return manifest.sender.name.isEmpty() ? i18nc("@info:status what was done, in the history", "Import a bundle")
                                          : i18nc("@info:status what was done, in the history; %1 is a name",
                                                  "Import a bundle from %1",
                                                  manifest.sender.name);
}

Result<ImportPreview> previewNow(Store &store, const BundleFile &bundle)
{
    LIAISON_TRY(const auto content, SyncItem::contentOf(bundle));
    ImportPreview preview;
    const auto look = [&preview, &bundle](const MergeReport &report, const Reader &merged) {
        preview = ImportPreview(bundle, report, merged);
        return false;
    };
    LIAISON_CHECK(store.merge(labelFor(bundle.manifest), content.records, content.erasures, look).result());
    return preview;
}

Result<Done> rememberReceived(Edit &edit, const BundleFile &bundle, qint64 transaction)
{
    auto notes = ExchangeNotes::read(edit);
    const auto &sync = bundle.manifest.sync;
    auto &received = notes.received[sync.replica];
    if (sync.number < received.number) {
        return {};
    }
    received.number = sync.number;
    received.bundle = bundle.hash;
    if (transaction > 0) {
        received.transaction = transaction; // otherwise all of it came with an earlier one
    }
    return notes.write(edit);
}

Result<Outcome> acceptNow(Profile &profile, const ImportPreview &seen)
{
    const auto &bundle = seen.bundle();
    LIAISON_TRY(const auto content, SyncItem::contentOf(bundle));
    Outcome outcome;
    if (!seen.changesNothing()) {
        LIAISON_TRY(outcome.backup, profile.backupNow().result());
    }
    const auto compare = [&](const MergeReport &report, const Reader &merged) {
        if (report.sameAs(seen.report())) {
            return true;
        }
        outcome.kind = Outcome::Differs;
        outcome.preview = ImportPreview(bundle, report, merged);
        return false;
    };
    auto merge = profile.store().merge(labelFor(bundle.manifest), content.records, content.erasures, compare);
    LIAISON_TRY(const auto report, merge.result());
    if (outcome.kind == Outcome::Differs) {
        return outcome;
    }
    outcome.kind = report.written > 0 ? Outcome::Imported : Outcome::NothingNew;
    outcome.preview = seen;
    outcome.transaction = report.transaction;
    const auto remember = [&bundle, transaction = report.transaction](Edit &edit) {
        return rememberReceived(edit, bundle, transaction);
    };
    LIAISON_CHECK(profile.store().edit(QString(), remember).result());
    return outcome;
}
}

Result<BundleFile> inspect(const QString &file, const Seal &seal)
{
    LIAISON_TRY(const auto bytes, readOnce(file));
    return unpack(bytes, seal);
}

QFuture<Result<ImportPreview>> preview(Store &store, const BundleFile &bundle)
{
    return QtConcurrent::run([&store, bundle]() -> Result<ImportPreview> {
        LIAISON_CHECK(checkForMe(bundle));
        return previewNow(store, bundle);
    });
}

QFuture<Result<Outcome>> accept(Profile &profile, const ImportPreview &seen)
{
    return QtConcurrent::run([&profile, seen] {
        return acceptNow(profile, seen);
    });
}

} // namespace Liaison::SyncImport
