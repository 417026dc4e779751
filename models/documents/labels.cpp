// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "labels.h"

#include "store/schema.h"

#include <KLocalizedString>

#include <QStringList>

namespace Liaison
{

void TlpOfParts::add(const Id &part, const QString &label, const QString &name)
{
    if (label.isEmpty()) {
        m_unlabelled.insert(part, name);
        return;
    }
    const int rank = Schema::tlpRank(label);
    m_rank = m_rank < 0 ? rank : std::min(m_rank, rank);
}

void TlpOfParts::add(const TlpOfParts &other)
{
    add({}, other.strictestLabelled(), {});
    m_unlabelled.remove({});
    m_unlabelled.insert(other.m_unlabelled);
}

void TlpOfParts::forget(const QSet<Id> &parts)
{
    for (const Id &part : parts) {
        if (m_unlabelled.remove(part) > 0) {
            m_rank = 0;
        }
    }
}

bool TlpOfParts::isEmpty() const
{
    return m_rank < 0 && m_unlabelled.isEmpty();
}

QString TlpOfParts::strictest() const
{
    return m_unlabelled.isEmpty() && m_rank >= 0 ? strictestLabelled() : Schema::tlpLabels().first();
}

QString TlpOfParts::strictestLabelled() const
{
    return m_rank < 0 ? QString() : Schema::tlpLabels().at(m_rank);
}

const QMap<Id, QString> &TlpOfParts::unlabelled() const
{
    return m_unlabelled;
}

QString TlpOfParts::explanation() const
{
    constexpr qsizetype most = 3;
    constexpr qsizetype longest = 60;
    QStringList names = m_unlabelled.values();
    if (names.isEmpty()) {
        return {};
    }
    if (m_rank < 0) {
        return i18nc("@info", "No TLP label is recorded; treat as TLP:RED.");
    }
    names.removeDuplicates();
    names.sort();
    const auto more = int(names.size() - most);
    names.resize(std::min(names.size(), most));
    for (auto &name : names) {
        name = name.size() > longest ? name.first(longest - 1).trimmed() + u'…' : name;
    }
    QString shown = names.join(i18nc("@info between entries of a list", ", "));
    if (more > 0) {
        shown = i18ncp("@info %2 names", "%2 and %1 more", "%2 and %1 more", more, shown);
    }
    return i18nc("@info %1 names of records", "No TLP label is recorded for %1; treat as TLP:RED.", shown);
}

} // namespace Liaison
