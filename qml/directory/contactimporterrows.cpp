// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The entries of a file of contacts as rows of a list.

#include "contactimporter.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;
using namespace Liaison::Directory;

int ContactImporter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QString ContactImporter::sectionOf(ContactEntry::Verdict verdict)
{
    switch (verdict) {
    case ContactEntry::Undecided:
        return i18nc("@title entries of a file", "Who is it?");
    case ContactEntry::New:
        return i18nc("@title entries of a file", "New");
    case ContactEntry::Changed:
        return i18nc("@title entries of a file", "Changed");
    case ContactEntry::Unreadable:
        return i18nc("@title entries of a file", "Not taken");
    case ContactEntry::Unchanged:
        break;
    }
    return i18nc("@title entries of a file", "Unchanged");
}

QStringList ContactImporter::linesOf(const Row &row) const
{
    QStringList lines = row.entry.remarks;
    if (!row.entry.problem.isEmpty()) {
        lines.prepend(row.entry.problem);
    }
    return lines;
}

QVariant ContactImporter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_order.size()) {
        return {};
    }
    const auto &row = m_rows.at(m_order.at(index.row()));
    const auto &entry = row.entry;
    switch (role) {
    case Section:
        return sectionOf(entry.verdict);
    case Name:
        return entry.name.isEmpty() ? i18nc("@info an entry of a file", "Without a name") : entry.name;
    case Detail:
        return entry.detail;
    case Line:
        return entry.line;
    case Verdict:
        return nameOf(entry.verdict);
    case Accepted:
        return row.accepted;
    case Choice:
        return row.choice;
    case Candidates: {
        QVariantList list;
        for (const auto &candidate : entry.candidates) {
            list.append(QVariantMap{{u"value"_s, candidate.id.text()},
                                    {u"text"_s,
                                     candidate.detail.isEmpty()
                                         ? i18nc("@item:inlistbox %1 name", "The same as %1", candidate.name)
                                         : i18nc("@item:inlistbox %1 name, %2 organisation, address",
                                                 "The same as %1 (%2)",
                                                 candidate.name,
                                                 candidate.detail)}});
        }
        return list;
    }
    case Changes: {
        QVariantList list;
        for (const auto &change : entry.changes) {
            list.append(
                QVariantMap{{u"label"_s, change.label}, {u"before"_s, change.before}, {u"after"_s, change.after}});
        }
        return list;
    }
    case Lines:
        return linesOf(row);
    case NewOrganisations:
        return listed(entry.newOrganisations);
    default:
        return {};
    }
}

QHash<int, QByteArray> ContactImporter::roleNames() const
{
    return {{Section, "section"},
            {Name, "name"},
            {Detail, "detail"},
            {Line, "line"},
            {Verdict, "verdict"},
            {Accepted, "accepted"},
            {Choice, "choice"},
            {Candidates, "candidates"},
            {Changes, "changes"},
            {Lines, "lines"},
            {NewOrganisations, "newOrganisations"}};
}

} // namespace Liaison
