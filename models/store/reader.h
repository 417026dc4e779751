// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/result.h"
#include "head.h"
#include "records.h"

#include <QMap>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace Liaison
{

class Database;
struct Field;
struct RecordType;

/// What is known about any record without reading its fields.
struct RecordInfo {
    Id id;
    QString type;
    QString title;
    bool deleted = false;
    bool conflicted = false;
};

struct SearchHit {
    Id id;
    QString type;
    QString title;
    QString subtitle; ///< what it belongs to
    int rank = 0; ///< value of Search::rank
    QString around = {}; ///< text around the words that were found, where neither title nor subtitle show them
};

/// What is looked for in the indexes.
struct Search {
    QString text;
    /// Records of these types only; of all where it is empty.
    QStringList types = {};
    int limit = 50; ///< negative: all that are found
    /// SQL on `hit` (id, type) whose value, a number, puts records before others: the smaller, the earlier.
    QString rank = QStringLiteral("0");
    QVariantList rankBinds = {};
    bool best = true; ///< best first; else in no particular order, which is much quicker for many
    bool parts = true; ///< also those found in the middle of an address or number, after the others
};

/// One field of one record changed in one transaction, as this profile saw it.
struct HistoryEntry {
    qint64 transaction = 0;
    QString kind; ///< edit, merge, erase or undo
    QString label; ///< what the transaction was, in words
    QDateTime at;
    Id author;
    QString authorName; ///< empty where nobody is known
    Id record;
    QString type;
    QString title;
    QString field;
    bool settled =
        false; ///< a conflict of the field ended, and the value that was shown stayed: before and after say nothing
    QCborValue before; ///< the same as after: somebody else's value came beside it, a conflict
    QCborValue after;
};

/// A field that two people changed without having seen each other's value; or deletedField: edited and deleted.
struct Conflict {
    struct Choice {
        QCborValue value;
        QString text; ///< as a person reads it
        QString author;
        QDateTime at; ///< by the writer's clock
    };
    Id record;
    QString type;
    QString title;
    QString field;
    QString label; ///< of the field, in the user's language
    /// The first is shown everywhere until somebody settles it. For deletedField: kept, deleted; before them, where the record was
    /// merged away, taken over by the survivor (its id is the value).
    QList<Choice> choices;
};

/// Reading, on the store's thread, inside one consistent snapshot. Got by Store::read(); Edit and Merger are Readers too.
///
/// Every record type has a table of its own name with one column per field of schema.def (see FieldKind for the columns) and
/// `id` (BLOB, 16 bytes). These tables hold live records only: what is deleted is in `record` alone. SQL may join them freely:
///     reader.all<Post>(u"WHERE organisation = ? AND until IS NULL ORDER BY title"_s, {bind(organisation.id)})
///     reader.select(u"SELECT p.id, p.name FROM person p JOIN post o ON o.person = p.id"_s)
/// Lists of text: `EXISTS (SELECT 1 FROM json_each(countries) WHERE value = ?)`. Lists of links hold lower-case hexadecimal ids:
/// `lower(hex(id)) = value`.
class Reader
{
public:
    /// Under which today() is kept; see local().
    static constexpr QLatin1StringView dayKey{"today"};

    explicit Reader(Database &database);

    /// Live records of a type; @p tail is what follows FROM in SQL: "WHERE ... ORDER BY ... LIMIT ...".
    template<RecordStruct T>
    Result<QList<T>> all(const QString &tail = {}, const QVariantList &binds = {}) const
    {
        LIAISON_TRY(const auto rows, select(columnsOf(T::type) + u' ' + tail, binds));
        QList<T> records;
        records.reserve(rows.size());
        for (const QVariantList &row : rows) {
            records.append(fromRow<T>(row));
        }
        return records;
    }
    /// The live record, or nothing.
    template<RecordStruct T>
    Result<std::optional<T>> find(const Id &id) const
    {
        LIAISON_TRY(auto records, all<T>(QStringLiteral("WHERE id = ?"), {id.bytes()}));
        return records.isEmpty() ? std::optional<T>() : std::optional<T>(std::move(records.first()));
    }
    /// The live record, or a sentence that there is none.
    template<RecordStruct T>
    Result<T> get(const Id &id) const
    {
        LIAISON_TRY(auto record, find<T>(id));
        if (!record) {
            return notFound(T::type, id);
        }
        return *std::move(record);
    }
    Result<QList<QVariantList>> select(const QString &sql, const QVariantList &binds = {}) const;

    /// Any record, deleted ones too; field name → shown value, without empty ones.
    Result<std::optional<RecordInfo>> info(const Id &id) const;
    Result<QCborMap> values(const Id &id) const;
    Result<RecordState> state(const Id &id) const;
    /// The record that stands for @p id: the one that it was merged into, else itself. Fields that lead to it show that one.
    Id survivorOf(const Id &id) const;
    /// Name of a record as lists show it, also of a deleted one; empty where it is unknown.
    QString title(const Id &id) const;
    /// Who wrote something: the title, or what they are called in the circle where their entry is not here; see authors.h.
    QString authorName(const Id &author) const;
    /// Where a field of the kind Link leads, also of a deleted record; null for nowhere.
    Id linked(const Id &id, const RecordType &type, const Field &field) const;
    /// The one record of any type whose hexadecimal id begins with @p text, or a sentence.
    Result<Id> idNamed(const QString &text) const;
    Result<QList<RecordInfo>> trash(int limit = 500) const;
    /// Changes whenever any record does; the same number means the same content.
    Result<qint64> revision() const;

    /// Records that have all words of the text, each as the beginning of a word, in any searchable field; or all of it in the
    /// middle of an address or number. Best first, in the order of Search::rank.
    Result<QList<SearchHit>> search(const Search &search) const;
    Result<QList<SearchHit>> search(const QString &text, int limit, const QStringList &types = {}) const;
    /// The same without subtitles, and of records named by links without names: quick, for who asks for many.
    Result<QList<SearchHit>> bareHits(const Search &search) const;
    /// In how many records, of any type, all words of @p text are the beginning of a word; does not count on from @p most.
    Result<int> countHits(const QString &text, int most) const;
    /// What the index knows of a record: folded, words in Latin letters beside those of other scripts.
    QString indexedText(const Id &id) const;
    /// A hit in full: with the name of a record that is named by links, and what it belongs to.
    SearchHit completed(SearchHit hit) const;
    /// A passage of a record's text that has words of @p text, for who wonders why it was found; empty where there is none.
    QString passage(const Id &id, const QString &text) const;

    /// Newest first; of one record or of all.
    Result<QList<HistoryEntry>> history(const std::optional<Id> &record = {}, int limit = 200) const;
    Result<QList<Conflict>> conflicts(const std::optional<Id> &record = {}) const;
    Result<int> conflictCount() const;

    /// The profile's own settings and notes; never part of a bundle. Empty where nothing was kept.
    QString local(const QString &key) const;
    /// Those whose key begins with @p prefix, which is not empty: key → value.
    QMap<QString, QString> locals(const QString &prefix) const;
    /// The profile's owner (the person record), or null before it is known.
    Id me() const;

    /// A value as a person reads it: names instead of ids, choices and dates in their language.
    QString display(const QString &type, const QString &field, const QCborValue &value) const;
    /// The same where names are already known.
    static QString display(const QString &type,
                           const QString &field,
                           const QCborValue &value,
                           const std::function<QString(const Id &)> &titleOf);

    /// The day in the computer's time zone; in a profile of sample data, the day that they play on. See Edit::setToday().
    QDate today() const;
    /// Whether today() is such a day.
    bool playsOnADay() const;
    /// The moment on today(), in UTC.
    QDateTime now() const;

protected:
    Database &m_database;
    mutable std::optional<QDate> m_day; ///< once it was read; invalid for the clock's

private:
    QCborValue survivorsIn(const QCborValue &link) const;
    static QString columnsOf(QLatin1StringView type); ///< "SELECT id, ... FROM type"
    static Error notFound(QLatin1StringView type, const Id &id);
    template<RecordStruct T>
    static T fromRow(const QVariantList &row)
    {
        T record;
        Codec::fromColumn(row.at(0), record.id);
        qsizetype column = 0;
        T::visit(record, [&row, &column](QLatin1StringView, auto &member) {
            Codec::fromColumn(row.at(++column), member);
        });
        return record;
    }
};

// Compiled once, in readerrecords.cpp, and not in each source that reads a record.
#define TYPE(name, Struct, ...)                                                                                        \
    extern template Result<QList<Struct>> Reader::all<Struct>(const QString &, const QVariantList &) const;            \
    extern template Result<std::optional<Struct>> Reader::find<Struct>(const Id &) const;                              \
    extern template Result<Struct> Reader::get<Struct>(const Id &) const;
#define FIELD(...)
#define END(...)
#include "schema.def"

} // namespace Liaison
