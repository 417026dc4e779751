// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/records.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace Liaison::Incidents
{

/// Whether somebody answers at a moment, in the time of whoever is called.
struct Opening {
    enum State { Open, Closed, Unknown };
    State state = Unknown;
    /// Open: when it closes; closed: when it opens next; in their zone. Invalid: never, or nobody knows.
    QDateTime until = {};
    bool operator==(const Opening &) const = default;
};

/// The hours of a week, in one time zone. Read from what stands in a contact point: `24/7`, `office`, or words such as
///
///     Mon-Fri 08:30-18:00            Mon-Thu 8-16:30; Fri 8-14
///     7:00 to 23:00, also on weekends    daily 22:00-06:00           weekdays 9:00-12:00, 13:00-17:00
///
/// Days that are left out are Monday to Friday for office hours, else every day. Holidays are not known.
class OpeningHours
{
public:
    OpeningHours() = default; ///< nobody knows
    static OpeningHours always();
    /// 9:00 to 17:00, Monday to Friday.
    static OpeningHours office();
    /// Nobody knows where the text can't be read whole: half of it would be wrong.
    static OpeningHours parse(const QString &text, bool officeDays = false);
    /// What a contact point says: its hours in words where they can be read; office hours and 24/7 without words by themselves.
    static OpeningHours of(const ContactPoint &point);

    bool isKnown() const
    {
        return m_known;
    }
    bool isAlways() const;
    /// Summer time counts: 9:00 is 9:00 there on every day.
    Opening at(const QDateTime &moment, const QTimeZone &zone) const;

private:
    struct Span {
        int from = 0; ///< minutes from midnight
        int to = 0; ///< may lie on the next day
        bool operator==(const Span &) const = default;
    };
    using Week = std::array<QList<Span>, 7>; ///< from Monday on
    class Parser;

    bool m_known = false;
    Week m_week;
};

/// The zone in which the hours of a contact point are meant: its own, else that of the country's capital, else UTC.
QTimeZone zoneOf(const ContactPoint &point, const QString &country);

} // namespace Liaison::Incidents
