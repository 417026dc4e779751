// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

#include <QHash>

namespace Liaison::Directory
{

/// How complete and fresh one country's network is, by the authority kinds that a complete network has (Reference).
struct Coverage {
    QString country;
    QStringList
        covered; ///< kinds for which somebody is known: a person in a current post, or a contact point of the organisation
    QStringList missing; ///< kinds for which nobody is known
    QStringList stale; ///< of the covered ones: no contact point behind them works and was verified in time

    int required() const
    {
        return int(covered.size() + missing.size());
    }
    bool isComplete() const
    {
        return missing.isEmpty() && stale.isEmpty();
    }
    bool operator==(const Coverage &) const = default;
};

/// One country and authority kind of the coverage matrix.
struct CoverageCell {
    enum State {
        Covered, ///< somebody is known, and a contact point of theirs was verified in time
        Stale, ///< somebody is known, but nothing of theirs was
        Bounced, ///< every contact point that is known failed
        Missing, ///< nobody is known
    };
    QString country;
    QString kind;
    State state = Missing;
    bool required = false; ///< a complete network has this kind
    QDate verified; ///< the last time that a working contact point was
};

/// The Union's own bodies, as a row of the matrix: where they have their seat they are no part of the network.
inline constexpr QLatin1StringView wholeUnion{"EU"};

/// All Member States × all authority kinds, country by country, both in the order of the reference data, and after them what the
/// Union's own bodies are; one query.
Result<QList<CoverageCell>> coverageMatrix(const Reader &reader);
/// As a table in CSV: country, kind, required, state, verified; a row each, under a row of headings.
QByteArray coverageCsv(const QList<CoverageCell> &cells);
/// covered, stale, bounced, missing
QString nameOf(CoverageCell::State state);

/// Of all Member States, in the order of the reference data; one query.
Result<QList<Coverage>> coverages(const Reader &reader);
Result<Coverage> coverage(const Reader &reader, const QString &country);

/// Live organisations by kind: platform → 5, ...
Result<QHash<QString, int>> organisationCounts(const Reader &reader);

} // namespace Liaison::Directory
