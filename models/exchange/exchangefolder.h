// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "foldername.h"
#include "folderplace.h"
#include "store/profile.h"
#include "syncimport.h"

class QFileInfo;

namespace Liaison
{

/// What was found and done in the exchange folder.
struct FolderReport {
    QString folder; ///< empty: none is chosen

    /// A bundle for this profile.
    struct Bundle {
        QString file; ///< absolute
        Id peer;
        QString sender;
        qint64 number = 0;
        qint64 records = 0;
        bool clean = false; ///< nothing in it needs a decision
        QString why = {}; ///< why it waits though it might have been taken over: a sentence
        qint64 transaction = 0; ///< of one that was taken over; 0: nothing was new
    };
    QList<Bundle> taken; ///< in this order
    QList<Bundle> waiting; ///< for a decision
    /// A bundle that was put there.
    struct Drop {
        QString file;
        Id peer;
        QString recipient;
        qint64 records = 0; ///< 0: it confirms what came, or asks
    };
    QList<Drop> dropped;
    int lying = 0; ///< bundles of this profile that were not fetched yet
    int removed = 0; ///< bundles of this profile that nobody needs any more
    /// A file that was left alone.
    struct Left {
        QString file;
        QString why; ///< a sentence
    };
    QList<Left> left;
    QStringList problems; ///< what could not be done: sentences. All else was done
};

/// The exchange folder: any folder that something else replicates. Bundles for peers are dropped there and theirs picked up, in files
/// that other people, other programs, full disks and broken connections may do anything to.
///
///     ExchangeFolder folder(profile);
///     LIAISON_TRY(const auto report, folder.sync().result())
///
/// Worth keeping: it remembers which files it has looked into. The profile and this must live until the futures are finished; one call
/// at a time.
class ExchangeFolder
{
public:
    /// What is taken over without being asked for one by one. What is kept apart never is, nor is a mass change.
    enum Accept {
        Nothing,
        Automatic, ///< clean bundles of the peers who are marked so
        Clean, ///< clean bundles of everybody
        All,
    };

    /// A bundle with more records is not looked through before somebody wants to decide about it: that keeps the store busy for long.
    static constexpr qint64 mostRecordsUnasked = 5000;

    explicit ExchangeFolder(Profile &profile);

    /// From now on it is @p folder; an empty one: none. What lies in the former one for others is taken away.
    QFuture<Result<Done>> choose(const QString &folder);
    /// Picks up, drops, cleans up.
    QFuture<Result<FolderReport>> sync(Accept accept = Automatic);
    /// Only looks: what is there, with nothing taken over, dropped or removed.
    QFuture<Result<FolderReport>> look();

private:
    /// What is in one file, as long as the file stays as it is.
    struct Content {
        qint64 size = 0;
        qint64 modified = 0;
        Manifest manifest = {};
        Id from = {};
        QByteArray hash = {};
        std::optional<Error> error = {}; ///< instead of the rest
    };
    struct Work;
    Result<Done> chooseNow(const QString &folder);
    Result<FolderReport> syncNow(Accept accept, bool onlyLook);
    Result<Done> readNotes(Work &work);
    void findFiles(Work &work) const;
    const Content &contentOf(const QFileInfo &info);
    /// The bundles that may be taken over, in that order.
    Result<QList<FolderReport::Bundle>> bundlesFor(Work &work);
    Result<Done> pickUp(Work &work);
    /// False where it waits; then it says why.
    Result<bool> take(const Work &work, FolderReport::Bundle &bundle) const;
    Result<Done> drop(Work &work);
    /// Is there something to be told that no bundle under way tells?
    Result<bool> isDue(const Work &work, const Reader &reader, const Peer &peer) const;
    Result<Done> dropFor(Work &work, const Peer &peer) const;
    void place(Work &work) const;
    Result<Done> cleanUp(Work &work);
    QString outbox() const;

    Profile &m_profile;
    QString m_circle; ///< who was known when the files were looked into
    QHash<QString, Content> m_contents; ///< by file name
    QString m_settled; ///< the state in which there was nothing to be told
    QString m_judged; ///< the state in which these waited:
    QHash<QString, FolderReport::Bundle> m_waiting; ///< by file
};

} // namespace Liaison
