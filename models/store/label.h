// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reader.h"

#include <QHash>

namespace Liaison
{

/// What a filter goes by: how confidential a record is, which countries it is about, whether it is deleted. Read strictly: where
/// people disagree about it (a field in conflict, a link that leads to two records), every one of their readings has to allow it.
struct Label {
    static constexpr QLatin1StringView everything{"*"}; ///< in a scope: all countries, and records without any
    static constexpr QLatin1StringView noCountry{"EU"}; ///< in a scope: records that concern no single country

    /// Countries according to one reading.
    struct Countries {
        QStringList codes = {}; ///< sorted; empty: it is about no single country
        bool nowhere = false; ///< no field says it, or the record that would is not here
        bool operator==(const Countries &) const = default;
    };
    int tlp = 0; ///< the strictest, as Schema::tlpRank(); unset or unknown is RED
    bool unset = false; ///< nobody gave it one
    QList<Countries> readings = {{.nowhere = true}}; ///< one, unless people disagree
    bool deleted = false; ///< any head says so

    /// The countries of all readings, sorted.
    QStringList countries() const;
    /// Every reading is about a country of the @p scope (or about none, where the scope has noCountry). What has countries
    /// nowhere is within everything only.
    bool isWithin(const QStringList &scope) const;
    /// Whether somebody with this scope and @p clearance (a TLP label) may see the record: it is within the scope and no stricter
    /// than the clearance. What has countries nowhere needs everything and RED, which together see all there is.
    bool isVisible(const QStringList &scope, QStringView clearance) const;

    /// The same, as open as can be: for who asks about everything else.
    Label withoutTlp() const;

    bool operator==(const Label &) const = default;
};

/// The labels of records, as its Reader sees them. Where a label comes from another record, that one is followed.
class Labels
{
public:
    /// @p reader must live as long. A record is read when it is asked for, and remembered.
    explicit Labels(const Reader &reader);
    /// Reads all records now, in one go: for who asks for many.
    Result<Done> readAll();

    /// An unknown record has the strictest label.
    Result<Label> of(const Id &id);

private:
    /// What a record says itself, and where it points for the rest.
    struct Facts {
        int tlp = 0;
        bool unset = false;
        QList<Label::Countries> countries = {{.nowhere = true}};
        QList<Id> tlpFrom = {}; ///< if not empty, the TLP is theirs
        QList<Id> countriesFrom = {};
        bool deleted = false;
    };
    Result<Facts> facts(const Id &id);
    Result<Facts> factsOf(const RecordState &record) const;
    Result<Done> readTable(const RecordType &type);
    Result<Label> follow(const Id &id, int depth);
    const Label::Countries &shared(const QString &column);

    const Reader &m_reader;
    bool m_complete = false;
    QHash<Id, Facts> m_facts;
    QHash<QString, Label::Countries> m_countries; ///< the same lists again and again
};

} // namespace Liaison
