// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "telling.h"

#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

Telling::Telling(const Reader &reader, const QString &ceiling)
    : m_reader(reader)
    , m_ceiling(ceiling)
{
}

Result<Done> Telling::begin()
{
    LIAISON_TRY(const auto rows, m_reader.select(u"SELECT DISTINCT record FROM conflict WHERE field = 'tlp'"_s));
    for (const auto &row : rows) {
        LIAISON_TRY(const auto conflicts, m_reader.conflicts(Id::fromBytes(row.first().toByteArray())));
        for (const Conflict &conflict : conflicts) {
            if (conflict.field != "tlp"_L1) {
                continue;
            }
            for (const auto &choice : conflict.choices) {
                const QString tlp = choice.value.toString();
                const auto known = m_strict.constFind(conflict.record);
                if (known == m_strict.constEnd() || Schema::tlpRank(tlp) < Schema::tlpRank(*known)) {
                    m_strict.insert(conflict.record, tlp);
                }
            }
        }
    }
    return Done();
}

void Telling::part(const QString &name)
{
    m_part = name;
}

bool Telling::tells(const Id &id, QLatin1StringView type, const QString &tlp, const QString &name)
{
    const QString label = m_strict.value(id, tlp);
    if (!m_ceiling.isEmpty() && Schema::tlpRank(label) < Schema::tlpRank(m_ceiling)) {
        m_leftOut[type].insert(id);
        return false;
    }
    m_told.insert(id, {label, name});
    m_labels[m_part].add(id, label, name);
    m_records.append(id);
    return true;
}

void Telling::also(const Id &id)
{
    m_records.append(id);
}

void Telling::again(const Id &id)
{
    if (const auto known = m_told.constFind(id); known != m_told.constEnd()) {
        m_labels[m_part].add(id, known->tlp, known->name);
    }
}

QList<Id> Telling::records() const
{
    return m_records;
}

QMap<QString, TlpOfParts> Telling::labels() const
{
    return m_labels;
}

QMap<QString, int> Telling::leftOut() const
{
    QMap<QString, int> counts;
    for (const auto &[type, ids] : m_leftOut.asKeyValueRange()) {
        counts.insert(type, int(ids.size()));
    }
    return counts;
}

} // namespace Liaison
