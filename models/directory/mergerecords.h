// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"
#include "store/schema.h"

namespace Liaison::Directory
{

/// A field of two records side by side; empty values are null.
struct FieldPair {
    const Field *field = nullptr;
    QCborValue left;
    QCborValue right;
    QCborValue proposed; ///< what a merge writes where nobody chooses

    bool differs() const
    {
        return left != right;
    }
};

/// Records of a type that lead to a record, and go along when it is merged.
struct Following {
    QString type;
    int count = 0;
    bool operator==(const Following &) const = default;
};

struct Comparison {
    RecordInfo left;
    RecordInfo right;
    QList<FieldPair> fields; ///< those that one of them has, in the order of the schema
    QList<Following> followingLeft; ///< in the order of the types
    QList<Following> followingRight;
};

/// Two live records of one type, before they are merged.
Result<Comparison> compare(const Reader &reader, const Id &left, const Id &right);

/// What a merge makes of two values: what only one has; of two lists everything; of two notes both; of two labels the stricter (none is the strictest);
/// else @p left.
QCborValue proposal(const Field &field, const QCborValue &left, const QCborValue &right);

/// Makes one record of two, of any type whose ids are random. @p chosen: field → value, for what is not to be as proposed. The value
/// is the one that stays: the one with the smaller id, so that two people who merge the same pair elsewhere come to the same.
///
/// Everything that leads to the other one leads here (see Edit::fold()). Links that make a record's identity are made anew: who was at
/// a meeting twice was there once. Belongings that say the same twice (a contact point with the same address) are merged in turn.
/// Refused where one of both has values in conflict: settle them first.
Result<Id> mergeRecords(Edit &edit, const Id &left, const Id &right, const Values &chosen = {});

} // namespace Liaison::Directory
