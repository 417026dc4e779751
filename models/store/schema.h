// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <KLazyLocalizedString>

#include <QCborValue>
#include <QLatin1StringView>
#include <QStringList>

#include <vector>

namespace Liaison
{

/// What a field holds. In brackets: the type in the structs of records.h; the CBOR form; the column.
/// An empty value is always CBOR null and SQL NULL: there is no difference between unset and empty.
enum class FieldKind {
    Text, ///< one line (QString; text; TEXT)
    Note, ///< several lines (QString; text; TEXT)
    Choice, ///< one word of a list; unknown words of newer versions are kept, not written (QString; text; TEXT)
    List, ///< short texts (QStringList; array of text; JSON array)
    Country, ///< ISO 3166-1 alpha-2, upper case (QString; text; TEXT)
    Countries, ///< several of them, sorted (QStringList; array of text; JSON array)
    Tlp, ///< RED AMBER+STRICT AMBER GREEN CLEAR (QString; text; TEXT)
    Date, ///< ISO 8601 (QDate; text; TEXT)
    Time, ///< hh:mm (QTime; text; TEXT)
    Moment, ///< UTC, ISO 8601 with milliseconds and Z (QDateTime; text; TEXT)
    Yes, ///< yes or not (bool; true or null; INTEGER 1 or NULL)
    Number, ///< (std::optional<qint64>; integer; INTEGER)
    Link, ///< a record (Id; 16 bytes; BLOB)
    Links, ///< several records (QList<Id>; array of 16 bytes; JSON array of hexadecimal ids)
    Order, ///< fractional key: its text sorts the list (QString; text; TEXT)
    Data, ///< a file's bytes (QByteArray; bytes; BLOB)
};

enum FieldFlag {
    None = 0,
    Required = 1, ///< an Edit refuses to leave it empty
    Searchable = 2, ///< in the full-text index
    Personal = 4, ///< about a person: erased with them
    Title = 8, ///< part of the record's name in lists
    Indexed = 16, ///< its column has an index
    Sorted = 32, ///< gives the record its place in lists; of several such fields the last one that is not empty
    Fragments = 64, ///< found by any part of it: three letters or digits in a row are enough
};

struct Field {
    QLatin1StringView name;
    FieldKind kind;
    int flags;
    QStringList choices; ///< of a Choice; of a Link or Links: the types it leads to, empty for any
    KLazyLocalizedString label;

    bool is(FieldFlag flag) const
    {
        return flags & flag;
    }
};

/// Where a record's label (TLP, countries) comes from.
struct LabelSource {
    enum Kind {
        Nowhere, ///< withheld from everybody without full scope and clearance
        Own, ///< its own field
        From, ///< the record that this link leads to
    };
    Kind kind = Nowhere;
    QLatin1StringView field;
};

struct RecordType {
    QLatin1StringView name;
    KLazyLocalizedString label;
    KLazyLocalizedString plural;
    LabelSource tlp;
    LabelSource countries;
    QStringList derivedFrom; ///< fields that make the record's id; empty: the id is random
    std::vector<Field> fields;

    const Field *field(QStringView name) const;
    /// Is the name of another record a part of its records' names?
    bool isNamedByLinks() const;
    /// Does any of its fields have this flag?
    bool has(FieldFlag flag) const;
    bool operator==(const RecordType &other) const
    {
        return name == other.name;
    }
};

/// Reserved field of every record: what the deleter had seen (see merge.h), or null.
inline constexpr QLatin1StringView deletedField("@deleted");
/// Key in the value of deletedField of a record that was merged away: the id of the one that stands in its place (16 bytes).
inline constexpr QLatin1StringView survivorKey("@survivor");

namespace Schema
{
/// Every record type, in an order in which links mostly lead backwards.
const std::vector<RecordType> &types();
const RecordType *type(QStringView name);
/// The same, with a sentence for the user where the word is unknown.
Result<const RecordType *> typeNamed(const QString &name);
Result<const Field *> fieldNamed(const RecordType &type, const QString &name);

/// Grows with every change of schema.def that older versions can't read.
constexpr int version = 1;

/// Text as the user types it (terminal, CSV) ↔ value. Lists are separated by commas; ids are hexadecimal.
Result<QCborValue> parse(const Field &field, const QString &text);
QString text(const Field &field, const QCborValue &value);

/// Brings @p value into its one form (null for empty, upper-case countries, sorted sets, TLP:WHITE → CLEAR...), or says what is wrong.
/// @p field's name is in Error::field.
Result<QCborValue> normalised(const RecordType &type, const Field &field, const QCborValue &value);

/// The strictest first: RED, AMBER+STRICT, AMBER, GREEN, CLEAR.
const QStringList &tlpLabels();
/// How strict a label is: 0 for RED; an unknown or empty label counts as RED.
int tlpRank(QStringView label);
/// "in-progress" as a person reads it in their language: "in progress".
QString choiceLabel(QStringView choice);
}

} // namespace Liaison
