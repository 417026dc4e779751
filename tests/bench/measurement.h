// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <cmath>
#include <limits>

namespace Liaison::Bench
{

/// What DESIGN §6 asks for: at most so much, of the figure itself or of its ratio to the floor.
struct Goal {
    enum Kind {
        None,
        Value,
        Ratio,
    };
    Kind kind = None;
    double most = 0;
};

/// One line of the report. Less is better, whatever the unit.
struct Figure {
    QString measurement; ///< which one it is of, as --only names it
    QString what;
    QString data; ///< size of what was measured
    QString unit; ///< ms, s or MB
    double liaison = std::numeric_limits<double>::quiet_NaN();
    double floor = std::numeric_limits<double>::quiet_NaN(); ///< the raw library; NaN: there is none
    QString floorName = {};
    qsizetype runs = 1; ///< of which these are the median or percentile
    Goal goal = {};

    bool hasFloor() const
    {
        return !std::isnan(floor);
    }
    double ratio() const
    {
        return liaison / floor;
    }
    bool isMet() const;
    /// Is it a figure at all: finite, and above zero?
    bool isSound() const;
    QJsonObject toJson() const;
};

/// The smallest value that at least @p share of @p values (from 0 to 1) do not exceed: nearest rank. NaN of none.
double percentile(QList<double> values, double share);
double median(const QList<double> &values);

/// What @p work gives; how many seconds it took is added to @p times.
template<typename Work>
auto timed(QList<double> &times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    times.append(double(timer.nsecsElapsed()) / 1e9);
    return result;
}

/// "100,000"
QString grouped(qsizetype number);
/// "12.3": three digits that count.
QString rounded(double number);

/// Figures as aligned columns under a header, each line with its line feed.
QString table(const QList<Figure> &figures);

} // namespace Liaison::Bench
