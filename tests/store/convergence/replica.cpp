// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "replica.h"

#include "store/merge.h"
#include "store/nonce.h"
#include "store/projection.h"
#include "store/redirects.h"
#include "store/schema.h"
#include "store/statecodec.h"
#include "store/undo.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <stdexcept>

namespace Liaison::Test
{

namespace
{
const auto type = QStringLiteral("series");

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        throw std::runtime_error("refused: " + result.error().message.toStdString());
    }
    return std::move(result).value();
}

void expect(bool holds, const char *what)
{
    if (!holds) {
        throw std::runtime_error(what);
    }
}
}

Replica::Replica()
{
    DatabaseOptions options;
    options.file = QStringLiteral(":memory:");
    options.clock = Clock([now = m_now] {
        return QDateTime::fromMSecsSinceEpoch(*now, QTimeZone::UTC);
    });
    m_database = must(Database::open(options));
    m_ledger = std::make_unique<Ledger>(*m_database);
}

void Replica::beginHistory(Model *model, qint64 skew)
{
    m_model = model;
    m_records.clear();
    m_erased.clear();
    setClockSkew(skew);
    m_history = std::make_unique<Savepoint>(*m_database, Savepoint::Write);
    must(m_history->begun());
    must(Nonce::renew(*m_database));
}

void Replica::endHistory()
{
    m_history.reset();
}

void Replica::setClockSkew(qint64 milliseconds)
{
    constexpr qint64 march2019 = 1'551'700'000'000;
    *m_now = march2019 + milliseconds;
}

void Replica::change(const std::function<Result<Done>(Edit &)> &work, const std::function<void(Dot, qint64)> &inModel)
{
    Savepoint transaction(*m_database, Savepoint::Write);
    must(transaction.begun());
    const qint64 now = *m_now << 16;
    must(m_ledger->begin(QStringLiteral("edit"), QStringLiteral("Edit")));
    Edit edit(*m_database, *m_ledger);
    inModel(m_ledger->dot(), now);
    must(work(edit));
    must(m_ledger->finish());
    must(transaction.commit());
    ++*m_now;
}

void Replica::write(const Id &id, const QString &field, const QCborValue &value)
{
    Values values{{field, value}};
    auto &record = m_records[id];
    if (record.empty() && field != u"name") {
        values[QStringLiteral("name")] = QStringLiteral("new");
    }
    change(
        [&](Edit &edit) -> Result<Done> {
            LIAISON_CHECK(edit.write(type, id, values));
            return Done();
        },
        [&](Dot dot, qint64 now) {
            for (const auto &[name, written] : values) {
                m_model->write(record, name, written, dot, now);
            }
        });
    check(id);
}

void Replica::remove(const Id &id)
{
    change(
        [&](Edit &edit) {
            return edit.remove(id);
        },
        [&](Dot dot, qint64 now) {
            m_model->remove(m_records[id], dot, now);
        });
    check(id);
}

void Replica::restore(const Id &id)
{
    change(
        [&](Edit &edit) {
            return edit.restore(id);
        },
        [&](Dot dot, qint64 now) {
            m_model->write(m_records[id], deletedField, nullptr, dot, now);
        });
    check(id);
}

void Replica::settle(const Id &id, const QString &field, const QCborValue &value)
{
    change(
        [&](Edit &edit) {
            return edit.settle(id, field, value);
        },
        [&](Dot dot, qint64 now) {
            if (field == deletedField && value.isTrue()) {
                m_model->remove(m_records[id], dot, now);
            } else {
                m_model->write(m_records[id], field, field == deletedField ? QCborValue(nullptr) : value, dot, now);
            }
        });
    check(id);
}

void Replica::erase(const Id &id)
{
    change(
        [&](Edit &edit) {
            return edit.erase(id);
        },
        [&](Dot, qint64) {
            m_records.erase(id);
            m_erased.insert(id);
        });
    check(id);
}

void Replica::mergeInto(const Message &message)
{
    must(m_ledger->begin(QStringLiteral("merge"), QStringLiteral("Merge")));
    Merger merger(*m_database, *m_ledger);
    for (const auto &erasure : message.erasures) {
        must(merger.merge(erasure));
    }
    for (const auto &record : message.records) {
        must(merger.merge(record));
    }
    must(merger.finish());
    must(m_ledger->finish());
}

void Replica::merge(const Message &message)
{
    Savepoint transaction(*m_database, Savepoint::Write);
    must(transaction.begun());
    mergeInto(message);
    must(transaction.commit());
    for (const auto &id : message.erased) {
        m_records.erase(id);
        m_erased.insert(id);
        check(id);
    }
    for (const auto &[id, record] : message.model) {
        if (!m_erased.contains(id)) {
            m_records[id] = m_model->merged(m_records[id], record);
        }
        check(id);
    }
}

void Replica::mergeAndUndo(const Message &message)
{
    if (!message.erased.empty()) {
        return; // an erasure is for good
    }
    const auto before = fingerprint();
    Savepoint transaction(*m_database, Savepoint::Write);
    must(transaction.begun());
    mergeInto(message);
    if (m_ledger->wroteAnything()) {
        const auto candidate = must(Undo::candidate(*m_database));
        expect(candidate.transaction == m_ledger->transaction(), "an import can't be undone right after it");
        must(m_ledger->begin(QStringLiteral("undo"), QStringLiteral("Undo")));
        must(Undo::takeBack(*m_database, *m_ledger, candidate));
        must(m_ledger->finish());
    }
    must(transaction.commit());
    expect(fingerprint() == before, "undoing an import leaves something behind");
}

void Replica::becomeCopyOf(const Message &backup)
{
    // Tables made anew would make SQLite prepare every statement again.
    auto redirects = must(Redirects::read(*m_database));
    for (const auto &row : must(m_database->rows(QStringLiteral("SELECT number, id, type FROM record")))) {
        must(Projection::forget(*m_database,
                                row.at(0).toLongLong(),
                                Id::fromBytes(row.at(1).toByteArray()),
                                row.at(2).toString(),
                                redirects));
    }
    for (const auto &table : {"record", "history", "earlier", "transactions"}) {
        must(m_database->run(QStringLiteral("DELETE FROM ") + QLatin1StringView(table)));
    }
    must(Nonce::renew(*m_database));
    const auto erased = m_erased; // the list of erasures lives outside the backup
    m_records.clear();
    merge(backup);
    m_erased.insert(erased.begin(), erased.end());
}

Message Replica::content() const
{
    Message message;
    for (const auto &[id, record] : m_records) {
        message.records.append(must(m_ledger->load(id)).state);
        message.model.emplace(id, record);
    }
    for (const auto &id : m_erased) {
        message.erasures.append({id, {}, QDateTime(QDate(2019, 3, 5), QTime(0, 0), QTimeZone::UTC)});
    }
    message.erased = m_erased;
    return message;
}

QByteArray Replica::fingerprint()
{
    QByteArray bytes;
    for (const auto &row :
         must(m_database->rows(QStringLiteral("SELECT id, type, state, title, deleted FROM record ORDER BY id")))) {
        for (const auto &cell : row) {
            bytes += cell.toByteArray() + '|';
        }
    }
    for (const auto &row :
         must(m_database->rows(QStringLiteral("SELECT id, name, notes, tlp FROM series ORDER BY id")))) {
        for (const auto &cell : row) {
            bytes += cell.toByteArray() + '|';
        }
    }
    for (const auto &row :
         must(m_database->rows(QStringLiteral("SELECT record, field FROM conflict ORDER BY record, field")))) {
        bytes += row.at(0).toByteArray() + row.at(1).toByteArray();
    }
    return bytes;
}

void Replica::check(const Id &id)
{
    const auto stored = must(m_ledger->load(id));
    if (m_erased.contains(id)) {
        expect(!stored.exists(), "an erased record is back");
        return;
    }
    const auto &record = m_records[id];
    const auto &fields = stored.state.fields;
    expect(fields.size() == record.size(), "a field is missing or has come from nowhere");
    for (const auto &[field, live] : record) {
        const auto heads = fields.find(field);
        expect(heads != fields.end() && !heads->second.empty(), "a field has lost all its values");
        std::set<Dot> dots;
        for (const auto &head : heads->second) {
            dots.insert(head.dot);
        }
        const auto wanted = m_model->dots(live);
        expect(std::ranges::includes(dots, wanted), "a write is lost");
        expect(dots == wanted, "a replaced value is still there");
        if (field != deletedField) {
            expect(Merge::shownValue(fields, field) == m_model->shown(record, field),
                   "another value is shown than everywhere else");
        }
    }
    expect(Merge::isDeleted(fields) == m_model->isDeleted(record), "deleted here, not there");
    const auto conflicts = Merge::conflicts(fields);
    expect(std::set<QString>(conflicts.begin(), conflicts.end()) == m_model->conflicts(record),
           "conflicts are not what they should be");
}

} // namespace Liaison::Test
