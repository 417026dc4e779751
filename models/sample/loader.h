// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace Liaison
{
struct RecordType;
struct Field;

namespace Sample
{

/// Writes records from JSON that is made to be written by hand:
///
///     { "defaults": { "person": { "source": "..." } },
///       "records": [ { "type": "organisation", "key": "dk-elections", "name": "...", "competence": ["electoral-authority"],
///                      "post": [ { "person": { "key": "jens", "name": "..." }, "title": "..." } ] } ] }
///
/// - a member with a field's name is its value, as in Schema::parse() or as a JSON number, boolean or array;
/// - a link is the key of an earlier record, or that record itself, written in place; "@key" in a text is its id;
/// - an array with the name of a record type holds records that belong to this one: links that they leave out lead to the
///   nearest record around them that fits; a record that is only a text has it in its first required field;
/// - positions of a list follow the order in the file;
/// - defaults are for the fields that a record of the type leaves out.
///
/// Whatever does not fit is an error that names the record.
class Loader
{
public:
    explicit Loader(Edit &edit);

    /// The record of this key is there already: its own fields stay as they are, what belongs to it is added.
    void bind(const QString &key, const Id &id);
    Result<Done> load(const QByteArray &json);

    Id idOf(const QString &key) const
    {
        return m_keys.value(key);
    }
    int count() const
    {
        return m_count;
    }

private:
    struct Place {
        Id id;
        QString type;
    };
    using Around = QList<Place>; ///< the records around this one, the outermost first

    Result<Id> write(const RecordType &type, const QJsonObject &record, const Around &around, const QString &position);
    Result<Values>
    valuesOf(const RecordType &type, const QJsonObject &record, const Around &around, const QString &position);
    Result<QCborValue> valueOf(const Field &field, const QJsonValue &value);
    Result<Id> target(const Field &field, const QJsonValue &value);
    Result<Done> writeBelonging(const QJsonObject &record, const Around &around);

    Edit &m_edit;
    QJsonObject m_defaults;
    QHash<QString, Id> m_keys;
    int m_count = 0;
};

} // namespace Sample
} // namespace Liaison
