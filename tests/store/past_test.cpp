// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Going back to what a record was.

#include "store/past.h"
#include "store/schema.h"
#include "support/records.h"

#include <QCborMap>

#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
void set(Store &store, const Id &id, const QString &type, const QString &field, const QCborValue &value)
{
    must(store.edit(u"Change"_s, [=](Edit &edit) {
        return edit.write(type, id, {{field, value}});
    }));
}

qint64 lastTransaction(Store &store)
{
    return must(store.read([](Reader &reader) {
        return reader.revision();
    }));
}

/// Deleted, and the shown values, of each record.
QString stateOf(Store &store, const QList<Id> &records)
{
    return must(store.read([records](Reader &reader) -> Result<QString> {
        QString text;
        for (const auto &record : records) {
            LIAISON_TRY(const auto info, reader.info(record));
            if (!info || info->deleted) {
                text += record.text() + u": gone\n"_s;
                continue;
            }
            LIAISON_TRY(const auto values, reader.values(record));
            text += record.text() + u": "_s + QCborValue(values).toDiagnosticNotation() + u'\n';
        }
        return text;
    }));
}

void restoreBefore(Store &store, const QList<Id> &records, qint64 transaction)
{
    must(store.edit(u"Go back"_s, [records, transaction](Edit &edit) {
        return Past::restoreBefore(edit, records, transaction);
    }));
}
}

TEST_CASE("one field goes back to an earlier value, and forth by undo")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto id = addPerson(store, u"Karen Prøve"_s);
    set(store, id, u"person"_s, u"country"_s, u"DK"_s);
    set(store, id, u"person"_s, u"country"_s, u"SE"_s);
    set(store, id, u"person"_s, u"notes"_s, u"Speaks Greek"_s);
    must(store.edit(u"Put back"_s, [id](Edit &edit) {
        return Past::putBack(edit, id, u"country"_s, u"DK"_s);
    }));
    CHECK(stateOf(store, {id}).contains(u"\"DK\""_s));
    CHECK(stateOf(store, {id}).contains(u"Speaks Greek"_s));
    must(store.undo());
    CHECK(stateOf(store, {id}).contains(u"\"SE\""_s));
    must(store.edit(u"Put back"_s, [id](Edit &edit) {
        return Past::putBack(edit, id, u"country"_s, nullptr); // it had none
    }));
    CHECK_FALSE(stateOf(store, {id}).contains(u"country"_s));
    const auto refused = refusal(store.edit(u"Put back"_s, [id](Edit &edit) {
        return Past::putBack(edit, id, u"name"_s, nullptr);
    }));
    CHECK(refused.field == u"name"_s);
}

TEST_CASE("a whole entry goes back to any earlier moment, in whatever was done since")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    std::mt19937 random(2019);
    QList<Id> parts{addPerson(store, u"Karen Prøve"_s)};
    struct Moment {
        qint64 next; ///< transaction
        QString state;
    };
    QList<Moment> moments;
    const QStringList words{u"DK"_s, u"SE"_s, u"FI"_s, QString()};
    for (int step = 0; step < 40; ++step) {
        const auto before = lastTransaction(store);
        const auto state = stateOf(store, parts);
        const auto some = parts.at(qsizetype(random() % parts.size()));
        const auto info = must(store.read([some](Reader &reader) {
            return reader.info(some);
        }));
        const auto word = words.at(qsizetype(random() % words.size()));
        switch (random() % 4) {
        case 0: {
            const auto owner = must(store.read([id = parts.first()](Reader &reader) {
                return reader.info(id);
            }));
            if (!owner->deleted) {
                ContactPoint point;
                point.owner = parts.first();
                point.medium = u"phone"_s;
                point.value = u"+999 %1"_s.arg(step);
                parts.append(add(store, point));
            }
            break;
        }
        case 1:
            must(store.edit(u"Trash"_s, [info](Edit &edit) {
                return info->deleted ? edit.restore(info->id) : edit.remove(info->id);
            }));
            break;
        default:
            if (!info->deleted) {
                set(store,
                    some,
                    info->type,
                    info->type == u"person" ? u"country"_s : u"purpose"_s,
                    word.isEmpty() ? QCborValue(nullptr) : QCborValue(word));
            }
        }
        if (lastTransaction(store) != before) {
            moments.append({lastTransaction(store), state});
        }
    }
    REQUIRE(moments.size() > 20);
    const auto now = stateOf(store, parts);
    for (const auto &moment : std::as_const(moments)) {
        CAPTURE(moment.next);
        restoreBefore(store, parts, moment.next);
        // What came later was not there then.
        const auto expected = moment.state.split(u'\n', Qt::SkipEmptyParts);
        const auto found = stateOf(store, parts).split(u'\n', Qt::SkipEmptyParts);
        CHECK(found.mid(0, expected.size()) == expected);
        for (const auto &later : found.mid(expected.size())) {
            CHECK(later.endsWith(u"gone"_s));
        }
        if (stateOf(store, parts) != now) {
            must(store.undo());
        }
        CHECK(stateOf(store, parts) == now);
        CHECK(must(store.verify()).problems == QStringList());
    }
}

TEST_CASE("what would change is said first")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto id = addPerson(store, u"Karen Prøve"_s);
    const auto created = lastTransaction(store);
    set(store, id, u"person"_s, u"country"_s, u"DK"_s);
    const auto changed = lastTransaction(store);
    const auto changes = [&](qint64 transaction) {
        return must(store.read([id, transaction](Reader &reader) {
            return Past::changesBefore(reader, {id}, transaction);
        }));
    };
    REQUIRE(changes(changed).size() == 1);
    CHECK(changes(changed).first().field == u"country"_s);
    CHECK(changes(changed).first().now == QCborValue(u"DK"_s));
    CHECK(changes(changed).first().then.isNull());
    CHECK(changes(changed + 1).isEmpty());
    REQUIRE(changes(created).size() == 1);
    CHECK(changes(created).first().field == deletedField);
}
