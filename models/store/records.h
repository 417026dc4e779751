// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The typed structs of all record types, made from schema.def: Organisation, Person, Post, ContactPoint, Meeting, ...
// Each has `id`, one member per field (types as FieldKind says), and
//     static constexpr QLatin1StringView type          the record type's name, which is also the name of its table
//     static void visit(self, visitor)                 calls visitor(name, self.member) for each field in schema order

#include "foundation/id.h"

#include <QByteArray>
#include <QCborValue>
#include <QDate>
#include <QDateTime>
#include <QLatin1StringView>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace Liaison
{

namespace FieldType
{
using Text = QString;
using Note = QString;
using Choice = QString;
using List = QStringList;
using Country = QString;
using Countries = QStringList;
using Tlp = QString;
using Date = QDate;
using Time = QTime;
using Moment = QDateTime;
using Yes = bool;
using Number = std::optional<qint64>;
using Link = Id;
using Links = QList<Id>;
using Order = QString;
using Data = QByteArray;
}

#define TYPE(name, Struct, ...)                                                                                        \
    struct Struct {                                                                                                    \
        static constexpr QLatin1StringView type{#name};                                                                \
        Id id;
#define FIELD(Struct, name, Kind, ...) FieldType::Kind name{};
#define END(Struct)                                                                                                    \
    bool operator==(const Struct &) const = default;                                                                   \
    template<typename Self, typename Visitor>                                                                          \
    static void visit(Self &self, Visitor &&visitor);                                                                  \
    }                                                                                                                  \
    ;
#include "schema.def"

#define TYPE(name, Struct, ...)                                                                                        \
    template<typename Self, typename Visitor>                                                                          \
    void Struct::visit(Self &self, Visitor &&visitor)                                                                  \
    {
#define FIELD(Struct, name, Kind, ...) visitor(QLatin1StringView(#name), self.name);
#define END(Struct) }
#include "schema.def"

template<typename T>
concept RecordStruct = requires {
    { T::type } -> std::convertible_to<QLatin1StringView>;
    { T().id } -> std::convertible_to<Id>;
};

/// Member ↔ stored value ↔ column, per member type; see FieldKind.
namespace Codec
{
QCborValue toValue(const QString &member);
QCborValue toValue(const QStringList &member);
QCborValue toValue(QDate member);
QCborValue toValue(QTime member);
QCborValue toValue(const QDateTime &member);
QCborValue toValue(bool member);
QCborValue toValue(const std::optional<qint64> &member);
QCborValue toValue(const Id &member);
QCborValue toValue(const QList<Id> &member);
QCborValue toValue(const QByteArray &member);

void fromColumn(const QVariant &column, QString &member);
void fromColumn(const QVariant &column, QStringList &member);
void fromColumn(const QVariant &column, QDate &member);
void fromColumn(const QVariant &column, QTime &member);
void fromColumn(const QVariant &column, QDateTime &member);
void fromColumn(const QVariant &column, bool &member);
void fromColumn(const QVariant &column, std::optional<qint64> &member);
void fromColumn(const QVariant &column, Id &member);
void fromColumn(const QVariant &column, QList<Id> &member);
void fromColumn(const QVariant &column, QByteArray &member);

/// A stored value as a column's value.
QVariant toColumn(const QCborValue &value);
/// A column's value as a stored value of the member type, by way of the member.
template<typename T>
T memberFrom(const QCborValue &value)
{
    T member{};
    fromColumn(toColumn(value), member);
    return member;
}
}

} // namespace Liaison
