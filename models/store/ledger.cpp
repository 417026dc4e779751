// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "ledger.h"

#include "authors.h"
#include "database.h"
#include "erasednames.h"
#include "erasing.h"
#include "foundation/cbor.h"
#include "keepers.h"
#include "merge.h"
#include "projection.h"
#include "reader.h"
#include "schema.h"
#include "statecodec.h"
#include "textindex.h"

#include <KLocalizedString>

#include <limits>

namespace Liaison
{

namespace
{
/// Was a field in conflict before, and is not any more?
bool settles(const Fields &before, const Fields &after)
{
    const auto left = Merge::conflicts(after);
    return std::ranges::any_of(Merge::conflicts(before), [&left](const QString &field) {
        return !left.contains(field);
    });
}
}

Ledger::Ledger(Database &database)
    : m_database(database)
{
}

Result<Done> Ledger::begin(const QString &kind, const QString &label)
{
    // Read anew each time: another program may have written to the same profile.
    LIAISON_TRY(const auto replica, m_database.local(QStringLiteral("store/replica")));
    LIAISON_TRY(const auto sequence, m_database.local(QStringLiteral("store/sequence")));
    LIAISON_TRY(const auto me, m_database.local(QStringLiteral("me")));
    LIAISON_TRY(const auto day, m_database.local(Reader::dayKey));
    m_day = QDate::fromString(day, Qt::ISODate);
    LIAISON_CHECK(m_database.loadCollation());
    m_kind = kind;
    m_label = label;
    m_replica = replica.toLongLong();
    m_sequence = sequence.toLongLong();
    m_author = Id::fromText(me);
    m_transaction = 0;
    m_erased = false;
    LIAISON_TRY(m_redirects, Redirects::read(m_database));
    m_touched.clear();
    m_touchedTypes.clear();
    return Done();
}

Result<Done> Ledger::finish()
{
    if (!wroteAnything()) {
        return Done();
    }
    LIAISON_CHECK(followRedirects());
    LIAISON_CHECK(Keepers::takeOut(*this, m_database));
    if (m_erased) {
        LIAISON_CHECK(TextIndex::forgetDeleted(m_database));
    }
    ++m_sequence;
    return m_database.setLocal(QStringLiteral("store/sequence"), QString::number(m_sequence));
}

Result<Done> Ledger::followRedirects()
{
    LIAISON_TRY(const auto types, Projection::follow(m_database, m_redirects));
    m_touchedTypes += types;
    return Done();
}

Result<StoredRecord> Ledger::load(const Id &id)
{
    LIAISON_TRY(
        const auto rows,
        m_database.rows(QStringLiteral("SELECT number, type, state, changed FROM record WHERE id = ?"), {id.bytes()}));
    StoredRecord stored;
    stored.state.id = id;
    if (!rows.isEmpty()) {
        const auto &row = rows.first();
        stored.number = row.at(0).toLongLong();
        stored.changed = row.at(3).toLongLong();
        stored.state.type = row.at(1).toString();
        LIAISON_TRY(stored.state.fields, StateCodec::decodeFields(row.at(2).toByteArray()));
    }
    return stored;
}

Result<Done> Ledger::save(const StoredRecord &stored, const Fields &fields)
{
    LIAISON_CHECK(ensureTransaction());
    const RecordState record{stored.state.id, stored.state.type, fields};
    const auto title = Projection::titleOf(record);
    const int deleted = Merge::isDeleted(fields) ? 1 : 0;
    const auto state = StateCodec::encode(fields);
    qint64 number = stored.number;
    if (stored.exists()) {
        LIAISON_CHECK(m_database.run(
            QStringLiteral("UPDATE record SET state = ?, title = ?, deleted = ?, changed = ? WHERE number = ?"),
            {state, title, deleted, m_transaction, number}));
    } else {
        LIAISON_TRY(
            auto *query,
            m_database.run(
                QStringLiteral("INSERT INTO record(id, type, state, title, deleted, changed) VALUES(?, ?, ?, ?, ?, ?)"),
                {record.id.bytes(), record.type, state, title, deleted, m_transaction}));
        number = query->lastInsertId().toLongLong();
    }
    LIAISON_CHECK(Projection::update(m_database, record, !stored.exists(), m_redirects));
    if (m_kind != trial) {
        LIAISON_CHECK(Projection::index(m_database, number, record, !stored.exists()));
        LIAISON_CHECK(writeHistory(stored, fields));
    }
    // What history can't tell again: heads of others, and the sides of a conflict that is settled.
    if (m_kind == u"merge" || (m_kind == u"edit" && settles(stored.state.fields, fields))) {
        LIAISON_CHECK(
            keepEarlier(record.id, stored.exists() ? QVariant(StateCodec::encode(stored.state.fields)) : QVariant()));
    }
    m_touched.insert(record.id);
    m_touchedTypes.insert(record.type);
    return Done();
}

Result<Done> Ledger::keepEarlier(const Id &id, const QVariant &state)
{
    LIAISON_CHECK(m_database.run(QStringLiteral("INSERT OR IGNORE INTO earlier VALUES(?, ?, ?)"),
                                 {id.bytes(), state, m_transaction}));
    return Done();
}

Result<Done> Ledger::putBack(const StoredRecord &stored, const Fields &fields)
{
    if (!fields.empty()) {
        return save(stored, fields);
    }
    LIAISON_CHECK(ensureTransaction());
    LIAISON_CHECK(Projection::forget(m_database, stored.number, stored.state.id, stored.state.type, m_redirects));
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM record WHERE number = ?"), {stored.number}));
    LIAISON_CHECK(writeHistory(stored.state, createdField, true, nullptr, m_author));
    m_touched.insert(stored.state.id);
    m_touchedTypes.insert(stored.state.type);
    return Done();
}

Result<Done> Ledger::erase(const Erasure &erasure)
{
    LIAISON_CHECK(ensureTransaction());
    LIAISON_TRY(const auto stored, load(erasure.id));
    const auto id = erasure.id.bytes();
    m_erased = true;
    LIAISON_CHECK(Erasing::begin(m_database));
    if (stored.exists()) {
        LIAISON_CHECK(clearLabels(stored));
        LIAISON_CHECK(Projection::forget(m_database, stored.number, erasure.id, stored.state.type, m_redirects));
        LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM record WHERE number = ?"), {stored.number}));
    }
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM history WHERE record = ?"), {id}));
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM earlier WHERE record = ?"), {id}));
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM withdrawn WHERE record = ?"), {id}));
    LIAISON_CHECK(Authors::forget(m_database, erasure.id));
    if (m_kind == u"merge") {
        if (stored.exists()) {
            LIAISON_CHECK(keepEarlier(erasure.id, {})); // its undo says that this one stays erased
        }
    } else {
        LIAISON_CHECK(
            m_database.run(QStringLiteral("UPDATE transactions SET kind = 'erase' WHERE number = ?"), {m_transaction}));
    }
    LIAISON_CHECK(m_database.run(
        QStringLiteral("INSERT OR IGNORE INTO erasure VALUES(?, ?, ?)"),
        {id, erasure.by.isNull() ? QVariant() : erasure.by.bytes(), erasure.at.toUTC().toString(Qt::ISODateWithMs)}));
    m_touched.insert(erasure.id);
    m_touchedTypes.insert(stored.state.type);
    return Done();
}

/// What was done to a record was mostly put into words with its name in them.
Result<Done> Ledger::clearLabels(const StoredRecord &stored)
{
    QSet<QString> words;
    QSet<QString> names; ///< of people, and their addresses
    const auto *type = Schema::type(stored.state.type);
    for (const auto &field : type ? type->fields : std::vector<Field>()) {
        const auto heads = stored.state.fields.find(field.name);
        if (!(field.is(Sorted) || (field.is(Personal) && field.is(Searchable))) || heads == stored.state.fields.end()) {
            continue;
        }
        QSet<QString> known;
        for (const auto &head : heads->second) {
            known.insert(head.value.toString().simplified());
        }
        // Earlier names too.
        LIAISON_TRY(const auto rows,
                    m_database.rows(QStringLiteral("SELECT before, after FROM history WHERE record = ? AND field = ?"),
                                    {stored.state.id.bytes(), QString(field.name)}));
        for (const auto &row : rows) {
            for (const auto &cell : row) {
                known.insert(Cbor::decode(cell.toByteArray()).valueOr({}).toString().simplified());
            }
        }
        constexpr qsizetype shortest = 3; // "DK" is nobody's name, and is part of many words
        known.removeIf([](const QString &word) {
            return word.size() < shortest;
        });
        words += known;
        if (field.is(Personal)) {
            names += known;
        }
    }
    for (const auto &word : std::as_const(words)) {
        LIAISON_CHECK(
            m_database.run(QStringLiteral("UPDATE transactions SET label = ? WHERE instr(label, ?) > 0"),
                           {i18nc("@info label of a transaction", "Change of something that was erased"), word}));
    }
    return names.isEmpty() ? Result<Done>() : clearSettings(names);
}

/// Lines that were begun and decisions about words stand in settings, and so does to whom what was released. Not who is in the circle:
/// that is agreed with them, and goes when they are taken out of it.
Result<Done> Ledger::clearSettings(const QSet<QString> &names)
{
    LIAISON_TRY(const auto rows,
                m_database.rows(QStringLiteral(
                    "SELECT key, value FROM local WHERE key NOT LIKE 'exchange/%' OR key LIKE 'exchange/release/%'")));
    const ErasedNames erased(names);
    for (const auto &row : rows) {
        const auto before = row.at(1).toString();
        if (const auto after = erased.without(before); after != before) {
            LIAISON_CHECK(m_database.setLocal(row.first().toString(), after));
            touchLocal();
        }
    }
    return Done();
}

Result<Done> Ledger::withdraw(const Withdrawal &withdrawal, const Id &peer)
{
    LIAISON_CHECK(ensureTransaction());
    LIAISON_CHECK(m_database.run(QStringLiteral("INSERT OR REPLACE INTO withdrawn VALUES(?, ?, ?, ?, ?)"),
                                 {withdrawal.id.bytes(),
                                  peer.bytes(),
                                  withdrawal.tlp,
                                  m_database.options().clock.nowOn(m_day).toString(Qt::ISODateWithMs),
                                  m_transaction}));
    m_touched.insert(withdrawal.id);
    m_touchedTypes.insert(QStringLiteral("withdrawn"));
    return Done();
}

Result<bool> Ledger::isErased(const Id &id)
{
    LIAISON_TRY(const auto found, m_database.value(QStringLiteral("SELECT 1 FROM erasure WHERE id = ?"), {id.bytes()}));
    return found.isValid();
}

Dot Ledger::dot() const
{
    return {m_replica, m_sequence + 1};
}

qint64 Ledger::hlc() const
{
    // A clock beyond what fits (the year 6429) stands still there rather than overflow.
    constexpr qint64 latest = std::numeric_limits<qint64>::max() >> 16;
    return std::clamp<qint64>(m_database.options().clock.nowOn(m_day).toMSecsSinceEpoch(), 0, latest) << 16;
}

Result<Done> Ledger::ensureTransaction()
{
    if (wroteAnything()) {
        return Done();
    }
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM earlier")));
    LIAISON_TRY(auto *query,
                m_database.run(QStringLiteral("INSERT INTO transactions(kind, label, at, author) VALUES(?, ?, ?, ?)"),
                               {m_kind,
                                m_label.isNull() ? QStringLiteral("") : m_label,
                                m_database.options().clock.nowOn(m_day).toString(Qt::ISODateWithMs),
                                m_author.isNull() ? QVariant() : m_author.bytes()}));
    m_transaction = query->lastInsertId().toLongLong();
    return Done();
}

Result<Done> Ledger::writeHistory(const StoredRecord &stored, const Fields &fields)
{
    if (!stored.exists()) {
        const auto &newest = fields.begin()->second;
        return writeHistory(stored.state,
                            createdField,
                            nullptr,
                            true,
                            newest.empty() ? m_author : Merge::shown(newest).author);
    }
    for (const auto &[field, heads] : fields) {
        const auto earlier = stored.state.fields.find(field);
        const bool known = earlier != stored.state.fields.end();
        const auto before = known ? Merge::shown(earlier->second).value : QCborValue(nullptr);
        const auto &shown = Merge::shown(heads);
        const bool wasContested = known && Merge::inConflict(earlier->second);
        const bool isContested = Merge::inConflict(heads);
        // What comes back is an earlier writer's, that it does is mine.
        const auto author = m_kind == u"undo" ? m_author : shown.author;
        if (shown.value != before || (isContested && !wasContested)) {
            LIAISON_CHECK(writeHistory(stored.state, field, before, shown.value, author));
        } else if (wasContested && !isContested && field != deletedField && m_kind != u"undo") {
            LIAISON_CHECK(writeHistory(stored.state, settledField, nullptr, field, author));
        }
    }
    return Done();
}

Result<Done> Ledger::writeHistory(const RecordState &record,
                                  const QString &field,
                                  const QCborValue &before,
                                  const QCborValue &after,
                                  const Id &author)
{
    LIAISON_CHECK(m_database.run(
        QStringLiteral("INSERT INTO history(transaction_number, record, type, field, before, after, author)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?)"),
        {m_transaction,
         record.id.bytes(),
         record.type,
         field,
         Cbor::encode(before),
         Cbor::encode(after),
         author.isNull() ? QVariant() : author.bytes()}));
    return Done();
}

} // namespace Liaison
