// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "head.h"
#include "mergereport.h"
#include "redirects.h"

#include <QDate>
#include <QSet>
#include <QVariant>

#include <functional>
#include <optional>

namespace Liaison
{

class Database;

/// A record as it stands in the database.
struct StoredRecord {
    qint64 number = 0; ///< of its row; 0: not there
    RecordState state;
    qint64 changed = 0; ///< the transaction that did it last

    bool exists() const
    {
        return number != 0;
    }
};

/// Writes records: the one place that touches the tables of records and history. Edit, Merger and undo work through it, each in
/// a transaction that Store opened: begin(), save()..., finish().
class Ledger
{
public:
    explicit Ledger(Database &database);

    /// The kind of a transaction that is only looked at and then rolled back: neither search nor history is brought up to date.
    static inline const QString trial = QStringLiteral("trial");

    /// @p kind: edit, merge, undo or trial. An edit that erases something becomes one of the kind erase, which nothing takes back.
    Result<Done> begin(const QString &kind, const QString &label);
    /// Writes down the transaction, if anything was saved.
    Result<Done> finish();

    Result<StoredRecord> load(const Id &id);
    /// Puts @p fields in the place of what @p stored has: row, tables, index, history.
    Result<Done> save(const StoredRecord &stored, const Fields &fields);
    /// The record as it was before a merge: nothing of it where @p fields is empty.
    Result<Done> putBack(const StoredRecord &stored, const Fields &fields);
    Result<Done> erase(const Erasure &erasure);
    Result<bool> isErased(const Id &id);
    /// Marks a record as no longer kept up to date by @p peer.
    Result<Done> withdraw(const Withdrawal &withdrawal, const Id &peer);

    const Redirects &redirects() const
    {
        return m_redirects;
    }
    /// Tables show links to what was merged as they lead now. Comes by itself with finish().
    Result<Done> followRedirects();

    /// The name of a write in this transaction.
    Dot dot() const;
    /// Now, as a hybrid logical clock.
    qint64 hlc() const;
    /// The profile's own settings changed: watchers are told as of a record type "local".
    void touchLocal()
    {
        m_touchedTypes.insert(QStringLiteral("local"));
    }
    void setLabel(const QString &label)
    {
        m_label = label;
    }
    Id author() const
    {
        return m_author;
    }
    ReplicaId replica() const
    {
        return m_replica;
    }
    /// The last sequence that this replica has written.
    qint64 sequence() const
    {
        return m_sequence;
    }
    /// See Edit::setToday().
    void setDay(QDate day)
    {
        m_day = day;
    }
    qint64 transaction() const
    {
        return m_transaction;
    }
    const QSet<Id> &touched() const
    {
        return m_touched;
    }
    const QSet<QString> &touchedTypes() const
    {
        return m_touchedTypes;
    }
    bool erasedAnything() const
    {
        return m_erased;
    }
    bool wroteAnything() const
    {
        return m_transaction != 0;
    }
    /// Long work asks whether to go on; see Edit::progress().
    std::function<bool(int, int)> progress;

private:
    Result<Done> ensureTransaction();
    Result<Done> clearLabels(const StoredRecord &stored);
    Result<Done> clearSettings(const QSet<QString> &names);
    Result<Done> keepEarlier(const Id &id, const QVariant &state);
    Result<Done> writeHistory(const StoredRecord &stored, const Fields &fields);
    Result<Done> writeHistory(const RecordState &record,
                              const QString &field,
                              const QCborValue &before,
                              const QCborValue &after,
                              const Id &author);

    Database &m_database;
    QString m_kind;
    QString m_label;
    Id m_author;
    QDate m_day;
    ReplicaId m_replica = 0;
    qint64 m_sequence = 0;
    qint64 m_transaction = 0;
    bool m_erased = false;
    Redirects m_redirects;
    QSet<Id> m_touched;
    QSet<QString> m_touchedTypes;
};

/// History's name for the coming into being of a record.
inline constexpr QLatin1StringView createdField("@created");
/// History's name for the end of a conflict by which no other value is shown. After is the field's name: its value is no second time here,
/// where an erasure would have to find it.
inline constexpr QLatin1StringView settledField("@settled");

} // namespace Liaison
