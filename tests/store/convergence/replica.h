// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include "store/database.h"
#include "store/edit.h"
#include "store/ledger.h"
#include "store/merger.h"

#include <QCborValue>

#include <map>
#include <memory>
#include <set>
#include <string>

namespace Liaison::Test
{

/// What travels from one replica to another: some records, some of their fields, and the same for the model.
struct Message {
    QList<RecordState> records;
    QList<Erasure> erasures;
    std::map<Id, Model::Record> model;
    std::set<Id> erased;
};

/// One profile with a real SQLite database, beside what the model says it should hold. Every step is checked against the model;
/// the first difference throws std::runtime_error with a sentence.
class Replica
{
public:
    Replica();

    /// Everything until endHistory() is undone by it: a connection serves many histories.
    void beginHistory(Model *model, qint64 clockSkewMilliseconds);
    void endHistory();

    void write(const Id &id, const QString &field, const QCborValue &value);
    void remove(const Id &id);
    void restore(const Id &id);
    void settle(const Id &id, const QString &field, const QCborValue &value);
    void erase(const Id &id);
    void merge(const Message &message);
    void mergeAndUndo(const Message &message);
    /// Forgets everything and takes @p backup for its content, as a restored or copied profile does.
    void becomeCopyOf(const Message &backup);
    void setClockSkew(qint64 milliseconds);

    Message content() const;
    const std::map<Id, Model::Record> &model() const
    {
        return m_records;
    }
    /// Canonical bytes of all that is stored and projected.
    QByteArray fingerprint();

private:
    void change(const std::function<Result<Done>(Edit &)> &work, const std::function<void(Dot, qint64)> &inModel);
    void mergeInto(const Message &message);
    void check(const Id &id);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Savepoint> m_history;
    std::shared_ptr<qint64> m_now = std::make_shared<qint64>(0);
    qint64 m_skew = 0;
    Model *m_model = nullptr;
    std::map<Id, Model::Record> m_records;
    std::set<Id> m_erased;
};

} // namespace Liaison::Test
