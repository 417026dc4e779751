// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reader.h"

#include "authors.h"
#include "database.h"
#include "foundation/cbor.h"
#include "ledger.h"
#include "merge.h"
#include "schema.h"
#include "statecodec.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace Liaison
{

namespace
{
constexpr int deepestTitle = 3;
}

Reader::Reader(Database &database)
    : m_database(database)
{
}

QString Reader::columnsOf(QLatin1StringView type)
{
    QString columns = QStringLiteral("SELECT id");
    for (const auto &field : Schema::type(QString(type))->fields) {
        columns += QStringLiteral(", \"%1\"").arg(field.name);
    }
    return columns + QStringLiteral(" FROM \"%1\"").arg(type);
}

Error Reader::notFound(QLatin1StringView type, const Id &id)
{
    return {Error::Code::NotFound,
            i18nc("@info %1 record type, %2 id",
                  "%1: there is none with the id %2. It may have been deleted.",
                  Schema::type(QString(type))->label.toString(),
                  id.text())};
}

Result<QList<QVariantList>> Reader::select(const QString &sql, const QVariantList &binds) const
{
    return m_database.rows(sql, binds);
}

Result<std::optional<RecordInfo>> Reader::info(const Id &id) const
{
    LIAISON_TRY(
        const auto rows,
        select(QStringLiteral(
                   "SELECT type, deleted, EXISTS (SELECT 1 FROM conflict WHERE record = id) FROM record WHERE id = ?"),
               {id.bytes()}));
    if (rows.isEmpty()) {
        return std::optional<RecordInfo>();
    }
    const auto &row = rows.first();
    return std::optional(RecordInfo{id, row.at(0).toString(), title(id), row.at(1).toBool(), row.at(2).toBool()});
}

Result<RecordState> Reader::state(const Id &id) const
{
    LIAISON_TRY(const auto rows, select(QStringLiteral("SELECT type, state FROM record WHERE id = ?"), {id.bytes()}));
    if (rows.isEmpty()) {
        return Error{Error::Code::NotFound, i18nc("@info", "There is no record with the id %1.", id.text())};
    }
    LIAISON_TRY(auto fields, StateCodec::decodeFields(rows.first().at(1).toByteArray()));
    return RecordState{id, rows.first().at(0).toString(), std::move(fields)};
}

Result<QCborMap> Reader::values(const Id &id) const
{
    LIAISON_TRY(const auto record, state(id));
    QCborMap map;
    for (const auto &[field, heads] : record.fields) {
        const auto &value = Merge::shown(heads).value;
        if (field != deletedField && !value.isNull()) {
            map.insert(field, value);
        }
    }
    const auto *type = Schema::type(record.type);
    for (const auto &field : type ? type->fields : std::vector<Field>()) {
        if ((field.kind == FieldKind::Link || field.kind == FieldKind::Links) && map.contains(field.name)) {
            map.insert(field.name, survivorsIn(map.value(field.name)));
        }
    }
    return map;
}

Id Reader::survivorOf(const Id &id) const
{
    constexpr int longestChain = 64; // of forged records, which may lead in a circle
    Id found = id;
    for (int steps = 0; steps < longestChain; ++steps) {
        const auto rows =
            select(QStringLiteral("SELECT survivor FROM merged WHERE id = ?"), {found.bytes()}).valueOr({});
        if (rows.isEmpty()) {
            break;
        }
        found = Id::fromBytes(rows.first().first().toByteArray());
    }
    return found;
}

QCborValue Reader::survivorsIn(const QCborValue &link) const
{
    if (link.isByteArray()) {
        return survivorOf(Id::fromBytes(link.toByteArray())).bytes();
    }
    QCborArray result;
    for (const auto &item : link.toArray()) {
        if (const auto target = survivorsIn(item); !result.contains(target)) {
            result.append(target);
        }
    }
    return result;
}

namespace
{
QString titleAt(const Reader &reader, const Id &id, int depth)
{
    const auto rows =
        reader.select(QStringLiteral("SELECT type, title FROM record WHERE id = ?"), {id.bytes()}).valueOr({});
    if (rows.isEmpty()) {
        return {};
    }
    const auto own = rows.first().at(1).toString();
    const auto *type = Schema::type(rows.first().at(0).toString());
    if (!type || depth >= deepestTitle) {
        return own;
    }
    QStringList parts;
    for (const auto &field : type->fields) {
        if (field.is(Title) && field.kind == FieldKind::Link) {
            const auto target = reader.linked(id, *type, field);
            parts.append(target.isNull() ? QString() : titleAt(reader, target, depth + 1));
        }
    }
    parts.append(own);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}
}

QString Reader::title(const Id &id) const
{
    return titleAt(*this, id, 0);
}

QString Reader::authorName(const Id &author) const
{
    const auto known = author.isNull() ? QString() : title(author);
    return known.isEmpty() ? Authors::name(m_database, author) : known;
}

Id Reader::linked(const Id &id, const RecordType &type, const Field &field) const
{
    // Its table answers without reading the heads; a deleted record is not there any more.
    const auto sql = QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?").arg(field.name, type.name);
    const auto rows = select(sql, {id.bytes()}).valueOr({});
    return Id::fromBytes(rows.isEmpty() ? values(id).valueOr({}).value(field.name).toByteArray()
                                        : rows.first().first().toByteArray());
}

Result<Id> Reader::idNamed(const QString &text) const
{
    const auto start = text.trimmed().toLower();
    static const QRegularExpression hexadecimal(QStringLiteral("^[0-9a-f]{4,32}$"));
    if (!hexadecimal.match(start).hasMatch()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "“%1” is no id. Give at least four of its hexadecimal digits.", text)};
    }
    const auto whole = [&start](QChar fill) {
        return QByteArray::fromHex(start.leftJustified(2 * Id::size, fill).toLatin1());
    };
    LIAISON_TRY(
        const auto rows,
        select(QStringLiteral("SELECT id FROM record WHERE id BETWEEN ? AND ? LIMIT 2"), {whole(u'0'), whole(u'f')}));
    if (rows.isEmpty()) {
        return Error{Error::Code::NotFound, i18nc("@info", "There is no record whose id begins with %1.", start)};
    }
    if (rows.size() > 1) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "Several records have an id that begins with %1. Give more digits.", start)};
    }
    return Id::fromBytes(rows.first().first().toByteArray());
}

Result<QList<RecordInfo>> Reader::trash(int limit) const
{
    LIAISON_TRY(const auto rows,
                select(QStringLiteral("SELECT id FROM record WHERE deleted = 1 ORDER BY changed DESC, number LIMIT ?"),
                       {limit}));
    QList<RecordInfo> records;
    for (const auto &row : rows) {
        LIAISON_TRY(const auto record, info(Id::fromBytes(row.first().toByteArray())));
        records.append(*record);
    }
    return records;
}

Result<qint64> Reader::revision() const
{
    LIAISON_TRY(const auto rows, select(QStringLiteral("SELECT coalesce(max(number), 0) FROM transactions")));
    return rows.first().first().toLongLong();
}

Result<QList<HistoryEntry>> Reader::history(const std::optional<Id> &record, int limit) const
{
    const auto where = record ? QStringLiteral("WHERE h.record = ?") : QString();
    QVariantList binds;
    if (record) {
        binds.append(record->bytes());
    }
    binds.append(limit);
    LIAISON_TRY(
        const auto rows,
        select(
            QStringLiteral(
                "SELECT t.number, t.kind, t.label, t.at, h.author, h.record, h.type, h.field, h.before, h.after FROM history h"
                " JOIN transactions t ON t.number = h.transaction_number %1 ORDER BY h.number DESC LIMIT ?")
                .arg(where),
            binds));
    QList<HistoryEntry> entries;
    for (const auto &row : rows) {
        HistoryEntry entry;
        entry.transaction = row.at(0).toLongLong();
        entry.kind = row.at(1).toString();
        entry.label = row.at(2).toString();
        entry.at = QDateTime::fromString(row.at(3).toString(), Qt::ISODateWithMs);
        entry.author = Id::fromBytes(row.at(4).toByteArray());
        entry.authorName = authorName(entry.author);
        entry.record = Id::fromBytes(row.at(5).toByteArray());
        entry.type = row.at(6).toString();
        entry.title = title(entry.record);
        entry.field = row.at(7).toString();
        LIAISON_TRY(entry.before, Cbor::decode(row.at(8).toByteArray()));
        LIAISON_TRY(entry.after, Cbor::decode(row.at(9).toByteArray()));
        if (entry.field == settledField) {
            entry.settled = true;
            entry.field = std::exchange(entry.after, nullptr).toString();
        }
        entries.append(std::move(entry));
    }
    return entries;
}

QString Reader::local(const QString &key) const
{
    return m_database.local(key).valueOr({});
}

QMap<QString, QString> Reader::locals(const QString &prefix) const
{
    QMap<QString, QString> found;
    // Text is compared by its bytes: no key that begins so is behind the last one with a greater last character.
    auto end = prefix;
    end.back() = QChar(end.back().unicode() + 1);
    const auto rows =
        m_database.rows(QStringLiteral("SELECT key, value FROM local WHERE key >= ? AND key < ?"), {prefix, end});
    for (const auto &row : rows.valueOr({})) {
        found.insert(row.at(0).toString(), row.at(1).toString());
    }
    return found;
}

Id Reader::me() const
{
    return survivorOf(Id::fromText(local(QStringLiteral("me"))));
}

QString Reader::display(const QString &type, const QString &field, const QCborValue &value) const
{
    return display(type, field, value, [this](const Id &id) {
        return title(id);
    });
}

QString Reader::display(const QString &typeName,
                        const QString &fieldName,
                        const QCborValue &value,
                        const std::function<QString(const Id &)> &titleOf)
{
    if (value.isNull() || value.isUndefined()) {
        return {};
    }
    if (fieldName == deletedField) {
        const auto survivor = Merge::survivor(value);
        return survivor.isNull()
            ? i18nc("@info state of a record", "deleted")
            : i18nc("@info state of a record, %1 another record", "merged into “%1”", titleOf(survivor));
    }
    if (value.isArray()) {
        QStringList parts;
        for (const auto &item : value.toArray()) {
            parts.append(display(typeName, fieldName, item, titleOf));
        }
        return parts.join(i18nc("@info between entries of a list", ", "));
    }
    const auto *type = Schema::type(typeName);
    const auto *field = type ? type->field(fieldName) : nullptr;
    const QLocale locale;
    switch (field ? field->kind : FieldKind::Text) {
    case FieldKind::Choice:
        return Schema::choiceLabel(value.toString());
    case FieldKind::Date:
        return locale.toString(QDate::fromString(value.toString(), Qt::ISODate), QLocale::ShortFormat);
    case FieldKind::Moment:
        return locale.toString(QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toLocalTime(),
                               QLocale::ShortFormat);
    case FieldKind::Yes:
        return i18nc("@info answer", "yes");
    case FieldKind::Number:
        return locale.toString(value.toInteger());
    case FieldKind::Link:
    case FieldKind::Links: {
        const auto name = titleOf(Id::fromBytes(value.toByteArray()));
        return name.isEmpty() ? i18nc("@info a record that is not here", "unknown record") : name;
    }
    case FieldKind::Data:
        return locale.formattedDataSize(value.toByteArray().size());
    default:
        return value.toString();
    }
}

QDate Reader::today() const
{
    if (!m_day) {
        m_day = QDate::fromString(local(dayKey), Qt::ISODate);
    }
    return m_day->isValid() ? *m_day : m_database.options().clock.today();
}

bool Reader::playsOnADay() const
{
    today();
    return m_day->isValid();
}

QDateTime Reader::now() const
{
    today();
    return m_database.options().clock.nowOn(*m_day);
}

} // namespace Liaison
