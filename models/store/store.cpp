// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "store.h"

#include "authors.h"
#include "erasing.h"
#include "ledger.h"
#include "merger.h"
#include "nonce.h"
#include "projection.h"
#include "statecodec.h"
#include "undo.h"

#include <KLocalizedString>

#include <QTimer>

namespace Liaison
{

using namespace std::chrono_literals;

template QFuture<Result<Done>> Store::reading(StoreTask<Result<Done>, Reader>);
template QFuture<Result<Done>> Store::editing(const QString &, StoreTask<Result<Done>, Edit>);
template QFuture<Result<Id>> Store::editing(const QString &, StoreTask<Result<Id>, Edit>);

Store::Store()
    : m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Store::~Store()
{
    // The connection belongs to the thread; it goes there, after all work that was asked for.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_ledger.reset();
            m_database.reset();
            delete m_worker;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Store::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

Result<std::unique_ptr<Store>> Store::open(const DatabaseOptions &options)
{
    std::unique_ptr<Store> store(new Store);
    auto opened = store->run<Result<Done>>([&store = *store, options](auto &) -> Result<Done> {
        return store.openDatabase(options);
    });
    if (const auto result = opened.result(); !result) {
        return result.error();
    }
    return store;
}

Result<Done> Store::openDatabase(const DatabaseOptions &options)
{
    LIAISON_TRY(m_database, Database::open(options));
    m_ledger = std::make_unique<Ledger>(*m_database);
    LIAISON_TRY(const bool known, Nonce::fits(*m_database));
    m_newReplica = known ? 0 : Nonce::newReplica();
    if (m_database->migration() == Migration::Created) {
        m_isNew = true;
        LIAISON_CHECK(inWrite({}, {}, [] {
            return Result<Done>();
        }));
    } else if (known) {
        Nonce::keepAlive(*m_database);
    }
    LIAISON_CHECK(m_ledger->begin({}, {}));
    m_replica = m_newReplica ? m_newReplica : m_ledger->replica();
    LIAISON_TRY(const bool erasing, Erasing::isPending(*m_database));
    if (erasing) {
        (void)Erasing::finish(*m_database);
    }
    watchOthers();
    return Done();
}

/// Writes down the id that a new or copied database goes by from now on, unless another program did so meanwhile.
Result<Done> Store::nameReplica()
{
    if (m_newReplica == 0) {
        return Done();
    }
    LIAISON_TRY(const bool known, Nonce::fits(*m_database));
    return known ? Result<Done>() : Nonce::renew(*m_database, m_newReplica);
}

/// Another program on the same profile changes SQLite's data_version; this connection's own writes do not.
void Store::watchOthers()
{
    if (m_database->options().file == u":memory:") {
        return;
    }
    const auto version = [this] {
        return m_database->value(QStringLiteral("PRAGMA data_version")).valueOr({}).toLongLong();
    };
    m_othersVersion = version();
    if (m_othersTimer) {
        return;
    }
    m_othersTimer = new QTimer(m_worker);
    connect(m_othersTimer, &QTimer::timeout, m_worker, [this, version] {
        if (!m_database) {
            return;
        }
        const auto earlier = std::exchange(m_othersVersion, version());
        if (earlier != m_othersVersion) {
            Q_EMIT changed({{}, {}, true});
        }
    });
    m_othersTimer->start(1s);
}

Result<Done> Store::inWrite(const QString &kind,
                            const QString &label,
                            const std::function<Result<Done>()> &work,
                            const std::function<bool()> &consent)
{
    Savepoint transaction(*m_database, Savepoint::Write);
    LIAISON_CHECK(transaction.begun());
    LIAISON_CHECK(nameReplica());
    LIAISON_CHECK(m_ledger->begin(kind, label));
    LIAISON_CHECK(work());
    if (consent && !consent()) {
        return Done();
    }
    LIAISON_CHECK(m_ledger->finish());
    LIAISON_TRY(const auto replica, m_database->local(QStringLiteral("store/replica")));
    LIAISON_CHECK(transaction.commit());
    m_newReplica = 0;
    m_replica = replica.toLongLong(); // a merge may have renewed it
    Nonce::remember(*m_database, m_ledger->sequence());
    if (m_ledger->erasedAnything()) {
        (void)Erasing::finish(*m_database); // else it stays to be done, which verify() says
    }
    if (!m_ledger->touchedTypes().isEmpty()) {
        Q_EMIT changed({m_ledger->touchedTypes(), m_ledger->touched(), false});
    }
    return Done();
}

Result<Done> Store::inEdit(const QString &label, Progress progress, const std::function<Result<Done>(Edit &)> &work)
{
    m_ledger->progress = std::move(progress);
    const auto done = inWrite(QStringLiteral("edit"), label, [&] {
        Edit edit(*m_database, *m_ledger);
        return work(edit);
    });
    m_ledger->progress = nullptr;
    return done;
}

Result<MergeReport> Store::inMerge(const QString &kind,
                                   const QString &label,
                                   const Incoming &incoming,
                                   const Progress &progress,
                                   const Consent &consent)
{
    std::optional<Merger> merger;
    MergeReport report;
    const auto join = [&]() -> Result<Done> {
        merger.emplace(*m_database, *m_ledger, incoming.from);
        LIAISON_CHECK(Authors::remember(*m_database, incoming.author.id, incoming.author.name));
        for (const auto &erasure : incoming.erasures) {
            LIAISON_CHECK(merger->merge(erasure));
        }
        for (const auto &withdrawal : incoming.withdrawals) {
            LIAISON_CHECK(merger->merge(withdrawal));
        }
        const auto &records = incoming.records;
        constexpr qsizetype stride = 256;
        for (qsizetype i = 0; i < records.size(); ++i) {
            if (i % stride == 0 && !progress(int(i), int(records.size()))) {
                return Error{Error::Code::Cancelled, {}};
            }
            LIAISON_CHECK(merger->merge(records.at(i)));
        }
        LIAISON_TRY(report, merger->finish());
        return Done();
    };
    LIAISON_CHECK(inWrite(kind, label, join, [&] {
        const auto transaction = std::exchange(report.transaction, 0);
        const bool agreed = consent(report, *merger);
        report.transaction = agreed ? transaction : 0;
        return agreed;
    }));
    return report;
}

QFuture<Result<MergeReport>>
Store::merge(const QString &label, const QList<RecordState> &records, const QList<Erasure> &erasures)
{
    return merge(label, {.records = records, .erasures = erasures}, [](const MergeReport &, const Reader &) {
        return true;
    });
}

QFuture<Result<MergeReport>> Store::merge(const QString &label, const Incoming &incoming, const Consent &consent)
{
    return run<Result<MergeReport>>([this, label, incoming, consent](QPromise<Result<MergeReport>> &promise) {
        return inMerge(QStringLiteral("merge"), label, incoming, progressOf(promise), consent);
    });
}

QFuture<Result<MergeReport>> Store::tryMerge(const Incoming &incoming, const Look &look)
{
    return run<Result<MergeReport>>([this, incoming, look](QPromise<Result<MergeReport>> &promise) {
        return inMerge(Ledger::trial,
                       {},
                       incoming,
                       progressOf(promise),
                       [&look](const auto &report, const Reader &merged) {
                           if (look) {
                               look(report, merged);
                           }
                           return false;
                       });
    });
}

QFuture<Result<Store::Content>> Store::content()
{
    return read([](Reader &reader) -> Result<Content> {
        Content content;
        LIAISON_TRY(const auto rows, reader.select(QStringLiteral("SELECT id, type, state FROM record ORDER BY id")));
        content.first.reserve(rows.size());
        for (const auto &row : rows) {
            LIAISON_TRY(auto fields, StateCodec::decodeFields(row.at(2).toByteArray()));
            content.first.append({Id::fromBytes(row.at(0).toByteArray()), row.at(1).toString(), std::move(fields)});
        }
        LIAISON_TRY(const auto erased, reader.select(QStringLiteral("SELECT id, by, at FROM erasure ORDER BY id")));
        for (const auto &row : erased) {
            content.second.append({Id::fromBytes(row.at(0).toByteArray()),
                                   Id::fromBytes(row.at(1).toByteArray()),
                                   QDateTime::fromString(row.at(2).toString(), Qt::ISODateWithMs)});
        }
        return content;
    });
}

QFuture<Result<QString>> Store::undo(qint64 only)
{
    return run<Result<QString>>([this, only](auto &) -> Result<QString> {
        Undo::Candidate candidate;
        const auto done = inWrite(QStringLiteral("undo"), {}, [&]() -> Result<Done> {
            LIAISON_TRY(candidate, Undo::candidate(*m_database));
            if (only != 0 && candidate.transaction != only) {
                return Error{
                    Error::Code::Refused,
                    i18nc("@info", "This can't be undone any more: it was undone, or something was changed since.")};
            }
            if (candidate.transaction == 0) {
                return Error{Error::Code::NotFound, candidate.why};
            }
            m_ledger->setLabel(candidate.label);
            LIAISON_TRY(const int erased, Undo::takeBack(*m_database, *m_ledger, candidate));
            if (erased > 0) {
                candidate.label = i18ncp("@info %2 is what was undone",
                                         "%2 (one erased record stays erased)",
                                         "%2 (%1 erased records stay erased)",
                                         erased,
                                         candidate.label);
            }
            return Done();
        });
        return done ? Result<QString>(candidate.label) : Result<QString>(done.error());
    });
}

QFuture<Result<QString>> Store::undoLabel()
{
    return run<Result<QString>>([this](auto &) -> Result<QString> {
        LIAISON_TRY(const auto candidate, Undo::candidate(*m_database));
        return candidate.label;
    });
}

QFuture<Result<bool>> Store::setSortLocale(const QString &locale)
{
    return run<Result<bool>>([this, locale](auto &) -> Result<bool> {
        LIAISON_CHECK(m_database->loadCollation());
        if (m_database->collation().locale() == locale) {
            return false; // without a write lock
        }
        Savepoint transaction(*m_database, Savepoint::Write);
        LIAISON_CHECK(transaction.begun());
        LIAISON_TRY(const bool changed, Projection::sort(*m_database, locale));
        LIAISON_CHECK(transaction.commit());
        if (changed) {
            Q_EMIT this->changed({{}, {}, true});
        }
        return changed;
    });
}

ReplicaId Store::replica() const
{
    return m_replica;
}

bool Store::isNew() const
{
    return m_isNew;
}

} // namespace Liaison
