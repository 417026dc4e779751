// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"
#include "store/schema.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Liaison::Terminal
{

/// Whether a JSON document holds the bytes of files, or only how many they are.
enum class Bytes {
    Included,
    Counted,
};

/// The shortest beginning of the id, of at least eight digits, that no other record's id has.
QString shortId(const Reader &reader, const Id &id);

/// A value as JSON, see the chapter JSON of the manual page. @p field may be null: of a newer version.
QJsonValue jsonOf(const Field *field, const QCborValue &value, Bytes bytes);
/// Shown values by field name, without empty ones.
QJsonObject fieldsAsJson(const QString &type, const QCborMap &values, Bytes bytes);
/// {"id", "type", "title"}
QJsonObject asJson(const RecordInfo &info);
/// "Person", in the user's language; the word itself where it is unknown.
QString typeLabel(const QString &type);
QString fieldLabel(const QString &type, const QString &field);
/// What lists of one kind show beside the name.
const QStringList &columnsOf(const RecordType &type);

/// A record that leads to another one by a link.
struct Referrer {
    Id id;
    QString type;
    QString field;
    Id through; ///< what belongs to the other one and is led to, such as a post; null where the other one is itself
};
/// Live records that lead to @p id, or belong to what belongs to it; of the types' order.
Result<QList<Referrer>> referrers(const Reader &reader, const Id &id);

} // namespace Liaison::Terminal
