// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace Liaison::Bench
{

/// A circle that works for a year: everybody sends bundles every other week, some of which are late or lost, and changes something
/// about once a month. Then nobody changes anything, and they exchange until all are equal. Real profiles, keys, files and imports.
struct Circumstances {
    int members = 500;
    int rounds = 26; ///< of two weeks each
    int busy = 50; ///< of a hundred members who change something in a round
    int lost = 10; ///< bundles in a hundred that never arrive
    int late = 10; ///< in a hundred that arrive one to three rounds later
    unsigned seed = 1;
};

/// Who sends to whom.
enum class Topology {
    Hub, ///< everybody with one, in both directions
    Gossip, ///< everybody with about four others, by chance, to two of whom they send in a round
};

struct Course {
    Topology topology = Topology::Hub;
    int edits = 0;
    int bundles = 0; ///< written in the year
    int lost = 0;
    int late = 0;
    qint64 bytes = 0; ///< of all bundles of the year
    qint64 medianBundle = 0; ///< bytes
    int records = 0; ///< in the end, at everybody
    int conflicts = 0; ///< open in the end
    int roundsToEqual = 0; ///< after the last change, with losses as before
    double secondsPerImport = 0; ///< median: unpack, check, preview, backup, accept

    QJsonObject toJson() const;
    QString text() const; ///< a paragraph, with its line feed
};

/// @p progress is told what is done.
Result<Course>
simulate(Topology topology, const Circumstances &circumstances, const std::function<void(const QString &)> &progress);

} // namespace Liaison::Bench
