// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "labels.h"

#include "store/schema.h"

#include <KLocalizedString>

#include <QStringList>

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

QString Labels::explanation() const
{
    constexpr qsizetype most = 8;
    QStringList names = m_unlabelled.values();
    if (names.isEmpty()) {
        return {};
    }
    names.removeDuplicates();
    names.sort();
    QString shown = names.mid(0, most).join(i18nc("@info between entries of a list", ", "));
    if (names.size() > most) {
        shown = i18ncp("@info %2 names", "%2 and %1 more", "%2 and %1 more", int(names.size() - most), shown);
    }
    return i18nc("@info %1 names of records",
                 "What has no TLP label counts as TLP:RED, and so does this document: %1.",
                 shown);
}

} // namespace Liaison
