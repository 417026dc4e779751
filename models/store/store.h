// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "database.h"
#include "edit.h"
#include "mergereport.h"
#include "reader.h"
#include "storetask.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

class QTimer;

namespace Liaison
{

class Ledger;

/// What a transaction touched, for views that show it.
struct Changes {
    QSet<QString> types;
    QSet<Id> records;
    bool everything = false; ///< another program wrote, or a backup came back: read again
};

/// The one door to the records of a profile. Owns a thread and the only connection; every call returns at once with a future.
/// What is given to read() and edit() runs there: it may use only its Reader or Edit and values it captured.
///
///     store.edit(i18n("Add person"), [person](Edit &edit) { return edit.put(person); })
///          .then(this, [](Result<Id> id) { ... });
class Store : public QObject
{
    Q_OBJECT

public:
    /// Opens or creates the database; waits until it is ready. Refuses files of newer versions and what is no database, untouched.
    static Result<std::unique_ptr<Store>> open(const DatabaseOptions &options);
    ~Store() override;

    /// @p work: Result<T>(Reader &)
    template<typename Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Reader &>>
    {
        return reading(StoreTask<std::invoke_result_t<Work, Reader &>, Reader>(std::move(work)));
    }

    /// @p work: Result<T>(Edit &); @p label: what it is, in the user's words, for history and undo.
    template<typename Work>
    auto edit(const QString &label, Work work) -> QFuture<std::invoke_result_t<Work, Edit &>>
    {
        return editing(label, StoreTask<std::invoke_result_t<Work, Edit &>, Edit>(std::move(work)));
    }

    /// Takes heads over as they are, also of types and fields that this version does not know. One transaction. Twice changes nothing.
    QFuture<Result<MergeReport>>
    merge(const QString &label, const QList<RecordState> &records, const QList<Erasure> &erasures = {});
    /// Sees, on the store's thread, what a merge would do and what would be there afterwards. False: it is not done.
    using Consent = std::function<bool(const MergeReport &report, const Reader &merged)>;
    /// The same, kept only with @p consent; without it the report comes with transaction 0. Nothing happens between the two.
    QFuture<Result<MergeReport>> merge(const QString &label, const Incoming &incoming, const Consent &consent);
    using Look = std::function<void(const MergeReport &report, const Reader &merged)>;
    /// What a merge would do: shows @p look the report and what would be there afterwards, and takes all of it back. Search and history
    /// are left out, since nobody looks there meanwhile.
    QFuture<Result<MergeReport>> tryMerge(const Incoming &incoming, const Look &look = {});
    /// Everything that can be passed on: all records with all heads, deleted ones too, ordered by id.
    using Content = std::pair<QList<RecordState>, QList<Erasure>>;
    QFuture<Result<Content>> content();

    /// Takes back the last transaction: an edit by a new edit with the earlier values, a merge by the earlier heads (only while
    /// nothing was written after it). The value is the label of what was undone. @p only: this transaction or none; 0: the last.
    QFuture<Result<QString>> undo(qint64 only = 0);
    /// Label of what undo() would take back; empty for nothing.
    QFuture<Result<QString>> undoLabel();

    /// A consistent, verified copy as a new file; an existing file is refused.
    QFuture<Result<Done>> backup(const QString &file);
    /// Puts the content of a backup in the place of the present one (of which a backup is made first, as @p safetyCopy).
    /// The replica gets a new id; what was erased stays erased.
    QFuture<Result<Done>> restoreBackup(const QString &file, const QString &safetyCopy);

    struct Verification {
        int records = 0;
        QStringList problems; ///< sentences; empty when all is well
    };
    /// Checks the file, and that tables and index are what the records say; @p rebuild makes them anew.
    QFuture<Result<Verification>> verify(bool rebuild = false);

    /// Sorts lists as people of this locale's language do, such as "da_DK"; the profile remembers it. True where that was a change.
    QFuture<Result<bool>> setSortLocale(const QString &locale);

    ReplicaId replica() const;
    /// Whether open() made the database.
    bool isNew() const;

Q_SIGNALS:
    /// After every transaction that changed something, in this program or another one on the same profile.
    void changed(const Liaison::Changes &changes);

private:
    Store();

    using Progress = std::function<bool(int, int)>;
    template<typename R>
    static Progress progressOf(QPromise<R> &promise)
    {
        return [&promise](int done, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(done);
            return !promise.isCanceled();
        };
    }
    // Templates of the result alone, not of each caller's work: there are hundreds of those to be compiled.
    template<typename R>
    QFuture<R> run(std::function<R(QPromise<R> &)> work)
    {
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start(); // here, because waiting for a future that has not started returns at once
        post([promise, work = std::move(work)] {
            promise->addResult(work(*promise));
            promise->finish();
        });
        return future;
    }
    template<typename R>
    QFuture<R> reading(StoreTask<R, Reader> work)
    {
        return run<R>([this, work = std::move(work)](QPromise<R> &) -> R {
            Savepoint snapshot(*m_database, Savepoint::Read);
            LIAISON_CHECK(snapshot.begun());
            Reader reader(*m_database);
            return work(reader);
        });
    }
    template<typename R>
    QFuture<R> editing(const QString &label, StoreTask<R, Edit> work)
    {
        return run<R>([this, label, work = std::move(work)](QPromise<R> &promise) -> R {
            R result = Error{};
            const auto done = inEdit(label, progressOf(promise), [&](Edit &edit) -> Result<Done> {
                result = work(edit);
                return result ? Result<Done>() : Result<Done>(result.error());
            });
            return done ? std::move(result) : R(done.error());
        });
    }
    void post(std::function<void()> work);
    Result<Done> openDatabase(const DatabaseOptions &options);
    Result<Done> nameReplica();
    Result<Done> putInPlace(const QString &incoming, const DatabaseOptions &options, const QList<Erasure> &erased);
    Result<Done> inWrite(const QString &kind,
                         const QString &label,
                         const std::function<Result<Done>()> &work,
                         const std::function<bool()> &consent = {});
    Result<MergeReport> inMerge(const QString &kind,
                                const QString &label,
                                const Incoming &incoming,
                                const Progress &progress,
                                const Consent &consent);
    Result<Done> inEdit(const QString &label, Progress progress, const std::function<Result<Done>(Edit &)> &work);
    void watchOthers();

    QThread m_thread;
    QObject *m_worker = nullptr; // lives in m_thread
    std::unique_ptr<Database> m_database; // used in m_thread only
    std::unique_ptr<Ledger> m_ledger; // used in m_thread only
    QTimer *m_othersTimer = nullptr; // lives in m_thread
    qint64 m_othersVersion = 0;
    std::atomic<ReplicaId> m_replica = 0;
    ReplicaId m_newReplica = 0; // to be written with the first change; used in m_thread only
    std::atomic<bool> m_isNew = false;
};

// The results of most work; compiled once, in store.cpp.
extern template QFuture<Result<Done>> Store::reading(StoreTask<Result<Done>, Reader>);
extern template QFuture<Result<Done>> Store::editing(const QString &, StoreTask<Result<Done>, Edit>);
extern template QFuture<Result<Id>> Store::editing(const QString &, StoreTask<Result<Id>, Edit>);

} // namespace Liaison
