// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Liaison::Directory
{

/// One or more words of a search that belong together, and what they may mean beside their letters: "danish", "data protection
/// authority", "24/7", "coordinator".
struct Term {
    QString text = {}; ///< as it was typed
    QStringList countries = {}; ///< ISO codes; any of them
    QStringList competences = {}; ///< authority kinds
    QStringList organisationKinds = {};
    QStringList networkRoles = {};
    bool always = false; ///< reachable around the clock

    bool hasMeaning() const
    {
        return always || !countries.isEmpty() || !competences.isEmpty() || !organisationKinds.isEmpty()
            || !networkRoles.isEmpty();
    }
};

/// @p text in terms. The last word may be unfinished: from three letters on it means everything that begins so.
QList<Term> termsOf(const QString &text);

} // namespace Liaison::Directory
