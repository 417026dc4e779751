// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "label.h"

#include "merge.h"
#include "schema.h"
#include "statecodec.h"

#include <QCborArray>

namespace Liaison
{

namespace
{
/// Links that lead on and on, or in a circle, are forged or broken.
constexpr int deepest = 8;

Label::Countries countriesIn(const QCborValue &value)
{
    Label::Countries countries;
    if (value.isArray()) {
        for (const auto &item : value.toArray()) {
            countries.codes.append(item.toString());
        }
    } else if (value.isString()) {
        countries.codes.append(value.toString());
    }
    countries.codes.removeAll(QString());
    countries.codes.sort();
    return countries;
}

void addReadings(QList<Label::Countries> &readings, const QList<Label::Countries> &others)
{
    for (const auto &reading : others) {
        if (!readings.contains(reading)) {
            readings.append(reading);
        }
    }
}

Heads headsOf(const Fields &fields, const QString &field)
{
    const auto found = fields.find(field);
    return found == fields.end() ? Heads() : found->second;
}

bool covers(const Label::Countries &reading, const QStringList &scope)
{
    if (scope.contains(Label::everything)) {
        return true;
    }
    if (reading.nowhere) {
        return false;
    }
    return reading.codes.isEmpty() ? scope.contains(Label::noCountry)
                                   : std::ranges::any_of(reading.codes, [&scope](const QString &code) {
                                         return scope.contains(code);
                                     });
}
}

QStringList Label::countries() const
{
    QStringList all;
    for (const auto &reading : readings) {
        all += reading.codes;
    }
    all.removeDuplicates();
    all.sort();
    return all;
}

bool Label::isWithin(const QStringList &scope) const
{
    return std::ranges::all_of(readings, [&scope](const Countries &reading) {
        return covers(reading, scope);
    });
}

bool Label::isVisible(const QStringList &scope, QStringView clearance) const
{
    const auto &labels = Schema::tlpLabels();
    if (!labels.contains(clearance) || Schema::tlpRank(clearance) > tlp) {
        return false;
    }
    const bool seesAll = scope.contains(everything) && clearance == labels.first();
    const bool isNowhere = std::ranges::any_of(readings, &Countries::nowhere);
    return seesAll || (!isNowhere && isWithin(scope));
}

Label Label::withoutTlp() const
{
    auto open = *this;
    open.tlp = int(Schema::tlpLabels().size()) - 1;
    return open;
}

Labels::Labels(const Reader &reader)
    : m_reader(reader)
{
}

Result<Label> Labels::of(const Id &id)
{
    return follow(id, 0);
}

Result<Label> Labels::follow(const Id &id, int depth)
{
    if (depth > deepest) {
        return Label();
    }
    LIAISON_TRY(const auto known, facts(id));
    Label label{.tlp = known.tlp, .unset = known.unset, .readings = known.countries, .deleted = known.deleted};
    if (!known.tlpFrom.isEmpty()) {
        label.tlp = int(Schema::tlpLabels().size()) - 1;
        for (const auto &owner : known.tlpFrom) {
            LIAISON_TRY(const auto its, follow(owner, depth + 1));
            label.tlp = std::min(label.tlp, its.tlp);
            label.unset |= its.unset;
        }
    }
    if (!known.countriesFrom.isEmpty()) {
        label.readings.clear();
        for (const auto &owner : known.countriesFrom) {
            LIAISON_TRY(const auto its, follow(owner, depth + 1));
            addReadings(label.readings, its.readings);
        }
    }
    return label;
}

Result<Labels::Facts> Labels::facts(const Id &id)
{
    const auto known = m_facts.constFind(id);
    if (known != m_facts.cend()) {
        return *known;
    }
    if (m_complete) {
        return Facts();
    }
    LIAISON_TRY(const auto rows,
                m_reader.select(QStringLiteral("SELECT type, state FROM record WHERE id = ?"), {id.bytes()}));
    Facts facts;
    for (const auto &row : rows) {
        LIAISON_TRY(auto fields, StateCodec::decodeFields(row.at(1).toByteArray()));
        LIAISON_TRY(facts, factsOf({id, row.at(0).toString(), std::move(fields)}));
    }
    m_facts.insert(id, facts);
    return facts;
}

/// From all heads.
Result<Labels::Facts> Labels::factsOf(const RecordState &record) const
{
    Facts facts;
    facts.deleted = Merge::isDeleted(record.fields);
    const auto *type = Schema::type(record.type);
    if (!type) {
        return facts;
    }
    const auto owners = [&](const LabelSource &source) {
        QList<Id> ids;
        const auto heads = headsOf(record.fields, source.field);
        for (const auto &head : heads) {
            const auto id = m_reader.survivorOf(Id::fromBytes(head.value.toByteArray()));
            if (!ids.contains(id)) {
                ids.append(id);
            }
        }
        return ids;
    };
    if (type->tlp.kind == LabelSource::From) {
        facts.tlpFrom = owners(type->tlp);
    } else if (type->tlp.kind == LabelSource::Own) {
        const auto heads = headsOf(record.fields, type->tlp.field);
        facts.tlp = heads.empty() ? 0 : int(Schema::tlpLabels().size()) - 1;
        facts.unset = heads.empty() || std::ranges::any_of(heads, [](const Head &head) {
                          return head.value.isNull();
                      });
        for (const auto &head : heads) {
            facts.tlp = std::min(facts.tlp, Schema::tlpRank(head.value.toString()));
        }
    }
    if (type->countries.kind == LabelSource::From) {
        facts.countriesFrom = owners(type->countries);
    } else if (type->countries.kind == LabelSource::Own) {
        facts.countries.clear();
        const auto heads = headsOf(record.fields, type->countries.field);
        for (const auto &head : heads) {
            addReadings(facts.countries, {countriesIn(head.value)});
        }
        if (facts.countries.isEmpty()) {
            facts.countries.append(Label::Countries());
        }
    }
    return facts;
}

Result<Done> Labels::readAll()
{
    for (const auto &type : Schema::types()) {
        LIAISON_CHECK(readTable(type));
    }
    // What the tables do not show: the trash, and all heads of a conflict.
    LIAISON_TRY(const auto rows,
                m_reader.select(QStringLiteral("SELECT id, type, state FROM record WHERE deleted = 1"
                                               " OR id IN (SELECT record FROM conflict)")));
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        LIAISON_TRY(auto fields, StateCodec::decodeFields(row.at(2).toByteArray()));
        LIAISON_TRY(m_facts[id], factsOf({id, row.at(1).toString(), std::move(fields)}));
    }
    m_complete = true;
    return {};
}

/// Live records: without a conflict the tables show all there is to see.
Result<Done> Labels::readTable(const RecordType &type)
{
    const auto column = [](const LabelSource &source) {
        return source.kind == LabelSource::Nowhere ? QStringLiteral("NULL")
                                                   : QStringLiteral("\"%1\"").arg(source.field);
    };
    LIAISON_TRY(
        const auto rows,
        m_reader.select(
            QStringLiteral("SELECT id, %1, %2 FROM \"%3\"").arg(column(type.tlp), column(type.countries), type.name)));
    m_facts.reserve(m_facts.size() + rows.size());
    for (const auto &row : rows) {
        auto &facts = m_facts[Id::fromBytes(row.at(0).toByteArray())];
        if (type.tlp.kind == LabelSource::From) {
            facts.tlpFrom = {Id::fromBytes(row.at(1).toByteArray())};
        } else if (type.tlp.kind == LabelSource::Own) {
            facts.tlp = Schema::tlpRank(row.at(1).toString());
            facts.unset = row.at(1).isNull();
        }
        if (type.countries.kind == LabelSource::From) {
            facts.countriesFrom = {Id::fromBytes(row.at(2).toByteArray())};
        } else if (type.countries.kind == LabelSource::Own) {
            facts.countries = {shared(row.at(2).toString())};
        }
    }
    return {};
}

/// Of a column: one code, or a JSON array of them.
const Label::Countries &Labels::shared(const QString &column)
{
    auto &countries = m_countries[column];
    if (countries.codes.isEmpty() && column.startsWith(u'[')) {
        Codec::fromColumn(column, countries.codes);
    } else if (countries.codes.isEmpty() && !column.isEmpty()) {
        countries.codes = {column};
    }
    return countries;
}

} // namespace Liaison
