// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Liaison
{

/// A day as people write it in mails: "mardi 5 mars 2019 11:19:14", "Tue, 5 Mar 2019 11:19:14 +0100", "5 March 2019",
/// "March 5, 2019 11:19 AM", "5.3.2019", "05/03/19", "2019-03-05", "4 mars", "04/03". English and French. Numbers are
/// day before month, but where that is no date; "4-5 March" is its first day.
struct FlashDate {
    int day = 0;
    int month = 0;
    int year = 0; ///< 0 where the text does not say
    QTime time; ///< invalid where the text does not say
    std::optional<int> offset; ///< seconds east of UTC
    qsizetype at = 0; ///< where it stands in the text
    qsizetype end = 0;

    enum Option {
        WithYear = 0,
        YearMayMiss = 1, ///< "4 March" counts
        NumbersMayLackYear = 3, ///< "04/03" counts as well
    };
    /// The first date in @p text from @p from on.
    static std::optional<FlashDate> find(QStringView text, Option option, qsizetype from = 0);

    QDate date() const; ///< invalid where there is no year, or no such day
    QDateTime moment() const; ///< local time where no offset is given; midnight where no time is
    QDate latestNotAfter(QDate limit) const; ///< with its own year, or the latest such day up to @p limit
    QDate firstNotBefore(QDate limit) const;

    /// 1 to 12 for "March", "mars", "févr."; 0 for anything else.
    static int monthNamed(QStringView word);
    /// 1 (Monday) to 7 for "Friday", "vendredi"; 0 for anything else.
    static int weekdayNamed(QStringView word);
};

} // namespace Liaison
