// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "datepattern.h"

#include <QLocale>

#include <unicode/dtptngen.h>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
/// Unicode's skeleton: what is told, whatever the order.
const char16_t *skeletonOf(DateParts parts)
{
    switch (parts) {
    case DateParts::DayMonth:
        return u"dMMM";
    case DateParts::DayLongMonth:
        return u"dMMMM";
    case DateParts::DayMonthYear:
        return u"dMMMy";
    case DateParts::DayLongMonthYear:
        return u"dMMMMy";
    case DateParts::WeekdayDayMonth:
        return u"EEEdMMMM";
    case DateParts::WeekdayDayMonthYear:
        return u"EEEdMMMy";
    case DateParts::Full:
        return u"EEEEdMMMMy";
    case DateParts::MonthYear:
        return u"MMMMy";
    }
    Q_UNREACHABLE_RETURN(u"");
}

/// The same pattern in QLocale's letters; what stands between quotes stays.
QString inLettersOfQt(const QString &pattern)
{
    QString result;
    bool quoted = false;
    for (qsizetype i = 0; i < pattern.size();) {
        qsizetype end = i + 1;
        while (end < pattern.size() && pattern.at(end) == pattern.at(i)) {
            ++end;
        }
        const auto run = end - i;
        const auto letter = pattern.at(i).unicode();
        if (letter == u'\'') {
            quoted = quoted != (run % 2 == 1);
            result += pattern.mid(i, run);
        } else if (quoted) {
            result += pattern.mid(i, run);
        } else if (letter == u'E' || letter == u'c') {
            result += run > 3 ? QStringLiteral("dddd") : QStringLiteral("ddd");
        } else if (letter == u'y') {
            result += QStringLiteral("yyyy");
        } else if (letter == u'L') {
            result += QString(run, u'M');
        } else {
            result += pattern.mid(i, run);
        }
        i = end;
    }
    return result;
}

/// Where the user's language is not known: as in Europe's English.
QString plainPattern(DateParts parts)
{
    QString pattern = QString::fromUtf16(skeletonOf(parts));
    pattern.replace(u"EEEE"_s, u"dddd "_s).replace(u"EEE"_s, u"ddd "_s).replace(u"y"_s, u" yyyy"_s);
    return pattern.replace(u"dM"_s, u"d M"_s);
}

QString patternOf(const QLocale &locale, DateParts parts)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(icu::Locale(locale.name().toLatin1().constData()), status));
    if (U_FAILURE(status)) {
        return plainPattern(parts);
    }
    const auto pattern = generator->getBestPattern(icu::UnicodeString(skeletonOf(parts)), status);
    return U_FAILURE(status) ? plainPattern(parts)
                             : inLettersOfQt(QString::fromUtf16(pattern.getBuffer(), pattern.length()));
}
}

QString dateText(QDate date, DateParts parts)
{
    const QLocale locale;
    if (locale.language() == QLocale::C) {
        return locale.toString(date, plainPattern(parts));
    }
    // Unicode's patterns take a while to find.
    thread_local QHash<std::pair<QString, int>, QString> known;
    auto &pattern = known[{locale.name(), int(parts)}];
    if (pattern.isEmpty()) {
        pattern = patternOf(locale, parts);
    }
    return locale.toString(date, pattern);
}

} // namespace Liaison
