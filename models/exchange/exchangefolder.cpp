// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchangefolder.h"

#include "folderwork.h"
#include "foundation/filelock.h"
#include "foundation/wholefile.h"
#include "identity.h"
#include "store/owneronly.h"
#include "syncexport.h"

#include <KLocalizedString>

#include <QDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Liaison
{

namespace
{
/// A bundle that somebody else removed is put there again, but not before this: something may remove whatever comes.
constexpr qint64 soonestAgain = 60; // seconds

/// One program after the other.
Result<FileLock> locked(const QString &profileFolder)
{
    return FileLock::take(
        profileFolder + u"/exchange-folder.lock"_s,
        2s,
        i18nc("@info", "Another Liaison is at work in the exchange folder right now. Try again in a moment."));
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}
}

ExchangeFolder::ExchangeFolder(Profile &profile)
    : m_profile(profile)
{
}

QFuture<Result<Done>> ExchangeFolder::choose(const QString &folder)
{
    return QtConcurrent::run([this, folder] {
        return chooseNow(folder);
    });
}

QFuture<Result<FolderReport>> ExchangeFolder::sync(Accept accept)
{
    return QtConcurrent::run([this, accept] {
        return syncNow(accept, false);
    });
}

QFuture<Result<FolderReport>> ExchangeFolder::look()
{
    return QtConcurrent::run([this] {
        return syncNow(Nothing, true);
    });
}

QString ExchangeFolder::outbox() const
{
    return m_profile.folder() + u"/outgoing"_s;
}

Result<Done> ExchangeFolder::chooseNow(const QString &folder)
{
    FolderPlace chosen;
    if (!folder.isEmpty()) {
        LIAISON_TRY(chosen, FolderPlace::of(folder, m_profile.folder()));
    }
    LIAISON_TRY(const auto lock, locked(m_profile.folder()));
    using Before = std::pair<FolderPlace, QMap<Id, FolderDrops>>;
    const auto read = [](Reader &reader) -> Result<Before> {
        return Before(FolderPlace::read(reader), FolderDrops::all(reader));
    };
    LIAISON_TRY(const auto before, m_profile.store().read(read).result());
    const bool moves = before.first.path != chosen.path;
    const auto write = [&](Edit &edit) -> Result<Done> {
        for (auto entry = before.second.begin(); moves && entry != before.second.end(); ++entry) {
            LIAISON_CHECK(FolderDrops().write(edit, entry.key()));
        }
        return chosen.write(edit);
    };
    LIAISON_CHECK(m_profile.store().edit(QString(), write).result());
    if (moves) {
        QDir(outbox()).removeRecursively();
        for (const auto &drops : before.second) {
            for (const auto &drop : drops.drops) {
                QFile::remove(before.first.path + u'/' + drop.name);
            }
        }
    }
    m_contents.clear();
    m_settled.clear();
    m_judged.clear();
    return {};
}

Result<Done> ExchangeFolder::readNotes(Work &work)
{
    const auto read = [&work](Reader &reader) -> Result<Done> {
        work.place = FolderPlace::read(reader);
        work.peers = Circle::peers(reader);
        work.notes.clear();
        for (const auto &peer : std::as_const(work.peers)) {
            work.notes.insert(peer.id, PeerNotes::read(reader, peer.id));
        }
        work.drops = FolderDrops::all(reader);
        LIAISON_TRY(const auto revision, reader.revision());
        work.state = QString::number(revision);
        const auto settings = reader.locals(u"exchange/"_s);
        for (const auto &[key, value] : settings.asKeyValueRange()) {
            work.state += key + u'\n' + value + u'\n';
        }
        return {};
    };
    LIAISON_CHECK(m_profile.store().read(read).result());
    work.state += QString::number(m_profile.store().replica());
    QStringList signers;
    for (const auto &peer : std::as_const(work.peers)) {
        for (const auto &device : peer.devices) {
            signers.append(device.fingerprint());
        }
    }
    // Somebody new may be whom a bundle is from.
    if (const auto circle = signers.join(u' '); std::exchange(m_circle, circle) != circle) {
        m_contents.clear();
    }
    return {};
}

Result<FolderReport> ExchangeFolder::syncNow(Accept accept, bool onlyLook)
{
    Work work{.accept = accept, .onlyLook = onlyLook};
    LIAISON_CHECK(readNotes(work));
    work.report.folder = work.place.path;
    if (work.place.path.isEmpty()) {
        return work.report;
    }
    LIAISON_CHECK(work.place.check());
    LIAISON_TRY(const auto lock, locked(m_profile.folder()));
    LIAISON_CHECK(readNotes(work)); // as the other one left them
    LIAISON_TRY(const auto identity, Identity::of(m_profile.folder()));
    const auto fingerprints = identity.fingerprints();
    for (const auto &fingerprint : fingerprints) {
        work.own.append(FolderName::tag(fingerprint));
    }
    findFiles(work);
    LIAISON_CHECK(pickUp(work));
    if (!onlyLook) {
        const auto attempt = [&work](const Result<Done> &done) {
            if (!done) {
                work.complain(done.error().message);
            }
        };
        attempt(drop(work));
        place(work);
        attempt(cleanUp(work));
    }
    for (const auto &drops : std::as_const(work.drops)) {
        for (const auto &entry : drops.drops) {
            work.report.lying += isThere(work.path(entry.name));
        }
    }
    return work.report;
}

Result<Done> ExchangeFolder::drop(Work &work)
{
    QList<Peer> due;
    for (const auto &peer : std::as_const(work.peers)) {
        // One question for each, so that a window that wants to know something has its turn in between.
        const auto ask = [&](Reader &reader) {
            return isDue(work, reader, peer);
        };
        LIAISON_TRY(const bool isDue, m_profile.store().read(ask).result());
        if (isDue) {
            due.append(peer);
        }
    }
    for (const auto &peer : std::as_const(due)) {
        if (const auto done = dropFor(work, peer); !done) {
            work.complain(done.error().message);
        }
    }
    if (due.isEmpty()) {
        m_settled = work.state;
        return {};
    }
    return readNotes(work);
}

Result<bool> ExchangeFolder::isDue(const Work &work, const Reader &reader, const Peer &peer) const
{
    const auto notes = work.notes.value(peer.id);
    if (notes.replica != 0 && notes.replica != m_profile.store().replica()) {
        return true; // it was restored or copied: everything has to be asked for
    }
    const auto drops = work.drops.value(peer.id);
    const auto *newest = drops.newest(notes);
    const bool isLying = newest && (work.ours.contains(newest->name) || isThere(outbox() + u'/' + newest->name));
    if (newest && !isLying && !notes.isConfirmed(peer, newest->number)) {
        // By this computer's clock, which may have been set since.
        return std::abs(newest->at.secsTo(reader.now())) >= soonestAgain;
    }
    if (work.state == m_settled) {
        return false;
    }
    LIAISON_TRY(const bool owes, notes.owes(reader));
    if (owes) {
        return true;
    }
    LIAISON_TRY(const auto plan, SyncPlan::make(reader, peer, notes));
    return !plan.isEmpty() && (!plan.isSaid || !newest);
}

Result<Done> ExchangeFolder::dropFor(Work &work, const Peer &peer) const
{
    if (!OwnerOnly::createFolder(outbox())) {
        return Error{Error::Code::Storage, i18nc("@info %1 is a folder", "The folder %1 can't be made.", outbox())};
    }
    const auto written =
        SyncExport::write(m_profile, peer.id, outbox() + u'/' + Id::random().text() + u".liaison"_s).result();
    LIAISON_CHECK(written);
    FolderName name{.from = work.own.first(), .to = {}, .bundle = FolderName::bundleTag(written->hash)};
    const auto recipients =
        written->manifest.recipients.first(std::min(FolderName::mostDevices, written->manifest.recipients.size()));
    for (const auto &recipient : recipients) {
        name.to.append(FolderName::tag(recipient));
    }
    const auto &sync = written->manifest.sync;
    const auto note = [&](Edit &edit) -> Result<Done> {
        auto drops = FolderDrops::read(edit, peer.id);
        drops.drops.append({.name = name.text(),
                            .replica = sync.replica,
                            .number = sync.number,
                            .hash = written->hash,
                            .since = sync.since,
                            .at = edit.now(),
                            .records = written->manifest.records});
        return drops.write(edit, peer.id);
    };
    // First its name, then the note: without the note the bundle counts as lost, and all of it goes into the next one.
    QFile file(written->file);
    if (!file.rename(outbox() + u'/' + name.text())) {
        return Error{Error::Code::Storage,
                     i18nc("@info %1 is a file name, %2 a reason",
                           "The file %1 can't be given its name: %2.",
                           written->file,
                           file.errorString())};
    }
    return m_profile.store().edit(QString(), note).result();
}

/// What is in the outbox goes into the folder; what can't stays for the next time.
void ExchangeFolder::place(Work &work) const
{
    QSet<QString> known;
    for (auto entry = work.drops.cbegin(); entry != work.drops.cend(); ++entry) {
        const auto *peer = work.peer(entry.key());
        for (const auto &drop : entry->drops) {
            const auto source = outbox() + u'/' + drop.name;
            known.insert(drop.name);
            QFile file(source);
            if (!peer || !file.exists()) {
                continue;
            }
            if (!file.open(QIODevice::ReadOnly)) {
                work.complain(i18nc("@info %1 is a file name, %2 a reason",
                                    "The file %1 can't be read: %2.",
                                    source,
                                    file.errorString()));
                continue;
            }
            if (const auto done = writeWhole(file.readAll(), work.path(drop.name)); !done) {
                work.complain(i18nc("@info %1 person, %2 a sentence",
                                    "The bundle for %1 waits in this profile: %2",
                                    peer->name,
                                    done.error().message));
                continue;
            }
            file.remove();
            work.report.dropped.append(
                {.file = work.path(drop.name), .peer = peer->id, .recipient = peer->name, .records = drop.records});
        }
    }
    // What was written and not noted any more.
    const QDir box(outbox());
    const auto files = box.entryList(QDir::Files | QDir::Hidden);
    for (const auto &name : files) {
        if (!known.contains(name)) {
            QFile::remove(box.filePath(name));
        }
    }
}

Result<Done> ExchangeFolder::cleanUp(Work &work)
{
    QMap<Id, QSet<QString>> gone;
    for (auto entry = work.drops.cbegin(); entry != work.drops.cend(); ++entry) {
        const auto *peer = work.peer(entry.key());
        // Nothing is addressed any more to whoever left the circle.
        const auto spent = peer ? entry->spent(*peer, work.notes.value(peer->id)) : entry->drops;
        for (const auto &drop : spent) {
            const auto path = work.path(drop.name);
            QFile::remove(outbox() + u'/' + drop.name);
            const bool wasThere = isThere(path);
            if (wasThere && !QFile::remove(path)) {
                work.complain(
                    i18nc("@info %1 is a file name", "The file %1 can't be removed. It is not needed any more.", path));
                continue;
            }
            work.report.removed += wasThere;
            gone[entry.key()].insert(drop.name);
        }
    }
    if (gone.isEmpty()) {
        return {};
    }
    const auto write = [&gone](Edit &edit) -> Result<Done> {
        for (auto entry = gone.cbegin(); entry != gone.cend(); ++entry) {
            auto drops = FolderDrops::read(edit, entry.key());
            drops.drops.removeIf([&](const FolderDrops::Drop &drop) {
                return entry->contains(drop.name);
            });
            LIAISON_CHECK(drops.write(edit, entry.key()));
        }
        return {};
    };
    LIAISON_CHECK(m_profile.store().edit(QString(), write).result());
    return readNotes(work);
}

} // namespace Liaison
