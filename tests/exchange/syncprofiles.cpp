// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncprofiles.h"

#include "store/schema.h"

#include <QCborArray>
#include <QDataStream>

using namespace Qt::StringLiterals;

namespace Liaison::Test
{

namespace
{
QByteArray serialised(const QList<QVariantList> &rows)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << rows;
    return bytes;
}

QByteArray select(Store &store, const QStringList &statements)
{
    return must(store.read([statements](Reader &reader) -> Result<QByteArray> {
        QByteArray bytes;
        for (const auto &statement : statements) {
            LIAISON_TRY(const auto rows, reader.select(statement));
            bytes += serialised(rows);
        }
        return bytes;
    }));
}

/// A value that fits @p field; different for different @p number where the kind has many.
QCborValue anyValue(const Field &field, int number, const QHash<QString, QList<Id>> &known)
{
    const auto text = u"%1 %2 of Παράδειγμα"_s.arg(field.name).arg(number);
    const auto link = [&]() -> QCborValue {
        const auto types = field.choices.isEmpty() ? known.keys() : field.choices;
        for (const auto &type : types) {
            if (const auto ids = known.value(type); !ids.isEmpty()) {
                return ids.at(number % ids.size()).bytes();
            }
        }
        return nullptr;
    };
    switch (field.kind) {
    case FieldKind::Choice:
        return field.choices.at(number % field.choices.size());
    case FieldKind::List:
        return QCborArray{text, u"second"_s};
    case FieldKind::Country:
        return number % 2 ? u"DK"_s : u"GR"_s;
    case FieldKind::Countries:
        return QCborArray{u"DK"_s, u"GR"_s};
    case FieldKind::Tlp:
        return Schema::tlpLabels().at(number % 5);
    case FieldKind::Date:
        return u"2019-03-%1"_s.arg(number % 28 + 1, 2, 10, QLatin1Char('0'));
    case FieldKind::Time:
        return u"15:%1"_s.arg(number % 60, 2, 10, QLatin1Char('0'));
    case FieldKind::Moment:
        return u"2019-03-04T15:00:00.000Z"_s;
    case FieldKind::Yes:
        return number % 2 == 1;
    case FieldKind::Number:
        return number;
    case FieldKind::Link:
        return link();
    case FieldKind::Links: {
        const auto one = link();
        return one.isNull() ? one : QCborValue(QCborArray{one});
    }
    case FieldKind::Data:
        return QByteArray(3000, char(number));
    default:
        return field.name == u"time_zone" ? u"Europe/Athens"_s : text; // not any text will do
    }
}
}

QByteArray truth(Store &store)
{
    return select(
        store,
        {u"SELECT id, type, state FROM record ORDER BY id"_s, u"SELECT id, by, at FROM erasure ORDER BY id"_s});
}

QByteArray shown(Store &store)
{
    QStringList statements{u"SELECT * FROM conflict ORDER BY record, field"_s};
    for (const auto &type : Schema::types()) {
        statements.append(u"SELECT * FROM \"%1\" ORDER BY id"_s.arg(type.name));
    }
    return select(store, statements);
}

void fill(Store &store, int rounds)
{
    const auto added = must(store.edit(u"Fill"_s, [rounds](Edit &edit) -> Result<int> {
        QHash<QString, QList<Id>> known;
        int number = 0;
        for (int round = 0; round < rounds; ++round) {
            for (const auto &type : Schema::types()) {
                Values values;
                for (const auto &field : type.fields) {
                    values[field.name] = anyValue(field, ++number, known);
                }
                LIAISON_TRY(const auto id, edit.write(type.name, {}, values));
                known[type.name].append(id);
            }
        }
        return number;
    }));
    if (added <= 100) {
        FAIL("too few fields: " << added);
    }
}

Id addMe(Store &store, const QString &name, const QString &country)
{
    return must(store.edit(u"Me"_s, [name, country](Edit &edit) -> Result<Id> {
        Person me;
        me.name = name;
        me.country = country;
        LIAISON_TRY(const auto id, edit.put(me));
        LIAISON_CHECK(edit.setMe(id));
        return id;
    }));
}

Id addFinn(Store &store, const QString &name)
{
    return must(store.edit(u"Add"_s, [name](Edit &edit) {
        Person person;
        person.name = name;
        person.country = u"FI"_s;
        return edit.put(person);
    }));
}

void set(Store &store, const Id &person, const QString &field, const QString &value)
{
    must(store.edit(u"Change"_s, [=](Edit &edit) {
        return edit.write(u"person"_s, person, {{field, value}});
    }));
    letTimePass();
}

QString nameOf(Store &store, const Id &person)
{
    return must(store.read([person](Reader &reader) -> Result<QString> {
        return reader.title(person);
    }));
}

QList<Conflict> conflictsOf(Store &store)
{
    return must(store.read([](Reader &reader) {
        return reader.conflicts();
    }));
}

void settle(Store &store, const Conflict &conflict, const QCborValue &value)
{
    must(store.edit(u"Settle"_s, [conflict, value](Edit &edit) {
        return edit.settle(conflict.record, conflict.field, value);
    }));
}

QString Exchange::newName()
{
    return path(u"%1.liaison"_s.arg(++m_number));
}

QString Exchange::send(const TemporaryProfile &from, const TemporaryProfile &to)
{
    const auto peer = must(acquaint(*from.operator->(), *to.operator->()));
    return must(SyncExport::write(*from.operator->(), peer, newName())).file;
}

SyncImport::Outcome Exchange::receive(const TemporaryProfile &profile, const QString &file)
{
    const auto outcome = must(SyncImport::accept(*profile.operator->(), previewOf(profile, file)));
    REQUIRE(outcome.kind != SyncImport::Outcome::Differs);
    return outcome;
}

SyncImport::Outcome Exchange::pass(const TemporaryProfile &from, const TemporaryProfile &to)
{
    return receive(to, send(from, to));
}

BundleFile opened(const TemporaryProfile &profile, const QString &file)
{
    return must(SyncImport::open(*profile.operator->(), file));
}

ImportPreview previewOf(const TemporaryProfile &profile, const QString &file)
{
    return must(SyncImport::preview(profile.store(), opened(profile, file)));
}

ImportPreview::Record entryFor(const ImportPreview &preview, const Id &id)
{
    for (qsizetype i = 0; i < preview.size(); ++i) {
        if (auto record = preview.record(i); record.id == id) {
            return record;
        }
    }
    FAIL("the preview does not list the record");
    return {};
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace Liaison::Test
