// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "labels.h"

#include "store/schema.h"

namespace Liaison
{

void Labels::add(const Id &part, const QString &label, const QString &name)
{
    const int rank = Schema::tlpRank(label);
    m_rank = m_rank < 0 ? rank : std::min(m_rank, rank);
    if (label.isEmpty()) {
        m_unlabelled.insert(part, name);
    }
}

QString Labels::strictest() const
{
    return Schema::tlpLabels().at(std::max(m_rank, 0));
}

QStringList Labels::unlabelled() const
{
    QStringList names = m_unlabelled.values();
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace Liaison
