// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QDateTime>

#include <functional>

namespace Liaison
{

/// The time, injectable: tests and the tour give their own, everything else asks the system.
class Clock
{
public:
    using Source = std::function<QDateTime()>;

    Clock() = default; ///< the system's time
    explicit Clock(Source source);
    static Clock fixed(const QDateTime &moment);

    QDateTime now() const; ///< in UTC
    QDateTime nowOn(QDate day) const; ///< the same time of another day, where @p day is one; in UTC
    QDate today() const; ///< in the computer's own time zone

private:
    Source m_source;
};

} // namespace Liaison
