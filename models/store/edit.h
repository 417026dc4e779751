// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reader.h"
#include "sendings.h"

#include <map>

namespace Liaison
{

class Ledger;

/// Field name → new value; only what is to be written.
using Values = std::map<QString, QCborValue>;

/// Writing one transaction of the kind *Edit*: validated, stamped with new dots, in history, undone in one step.
/// Got by Store::edit(). Reads see what was written so far. An error ends the transaction and undoes all of it.
class Edit : public Reader
{
public:
    Edit(Database &database, Ledger &ledger);

    /// Creates the record (null id: it gets one, random or derived), or writes each field that differs from what is stored.
    template<RecordStruct T>
    Result<Id> put(const T &record)
    {
        return write(T::type, record.id, valuesOf(record));
    }
    /// Writes only the fields in which @p record differs from @p before: what a form changed, and nothing that somebody else
    /// changed meanwhile.
    template<RecordStruct T>
    Result<Id> put(const T &record, const T &before)
    {
        auto values = valuesOf(record);
        const auto old = valuesOf(before);
        std::erase_if(values, [&old](const auto &entry) {
            return old.at(entry.first) == entry.second;
        });
        return write(T::type, record.id, values);
    }
    /// The same without a struct, for the terminal and for imports.
    Result<Id> write(const QString &type, const Id &id, const Values &values);

    /// Into the trash, together with what belongs to it alone (posts and contact points of a person, ...). See merge.h.
    Result<Done> remove(const Id &id);
    /// Out of the trash, with what went there in the same transaction.
    Result<Done> restore(const Id &id);
    /// Merges away: the record goes to the trash, and @p survivor, of the same type, stands in its place. What links to it leads
    /// there from now on, also what is linked elsewhere meanwhile; restore() takes it back. No value is carried over: see
    /// Directory::mergeRecords(). Of records with a random id the smaller one survives (see redirects.h).
    Result<Done> fold(const Id &id, const Id &survivor);
    /// The id of the record that would stand for these @p values of a type whose ids are derived.
    Result<Id> identity(const QString &type, const Values &values) const;
    /// Chooses one value for a field in conflict; for deletedField: true deletes, false keeps; for a record that was merged away
    /// and edited elsewhere, the survivor's id writes there what was edited.
    Result<Done> settle(const Id &id, const QString &field, const QCborValue &value);
    /// Data protection: the record and what belongs to it leave state, tables, index, history; for good (DESIGN §4). So does all
    /// that was merged into it or that it was merged into: it is about the same.
    Result<Done> erase(const Id &id);

    /// See Reader::local().
    Result<Done> setLocal(const QString &key, const QString &value);
    Result<Done> removeLocal(const QString &key);
    Result<Done> setMe(const Id &person);
    /// What a bundle to @p peer told; see sendings.h. @p forget: nothing that was sent before counts as having arrived.
    Result<Done> noteSent(const Id &peer, const QList<Sending> &sendings, bool forget = false);
    /// For sample data, which are told as of one day: from now on it is that day for readers, and for the clocks of writes.
    Result<Done> setToday(QDate day);

    /// The number of this transaction for Store::undo(); 0 while nothing was written.
    qint64 transaction() const;
    /// For long work: tells the watcher of the future; false when the user has cancelled (then return Error::Code::Cancelled).
    bool progress(int done, int total);

private:
    template<RecordStruct T>
    static Values valuesOf(const T &record)
    {
        Values values;
        T::visit(record, [&values](QLatin1StringView name, const auto &member) {
            values.emplace(name, Codec::toValue(member));
        });
        return values;
    }
    Result<Done> checkTarget(const Field &field, const Id &id);
    Result<Done> saveDeleted(const Id &id, bool deleted, const Id &survivor = {});
    Result<Done> takeOver(const Id &id, const RecordState &state, const Id &survivor);
    Result<Done> unlink(const Id &id);

    Ledger &m_ledger;
    QHash<Id, QString> m_targets; ///< what was linked to in this transaction: id → type
};

} // namespace Liaison
