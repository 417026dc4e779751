// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "openinghours.h"

#include "foundation/reference.h"
#include "foundation/timezones.h"

#include <QRegularExpression>
#include <QSet>

namespace Liaison::Incidents
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int hour = 60;
constexpr int day = 24 * hour;
constexpr int daysAhead = 8; ///< the same day of the next week included

/// The day of the week by its English name or the first three letters of it: 0 for Monday; -1 for none.
int dayNamed(const QString &word)
{
    static const QStringList
        names{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};
    const auto single = word.endsWith(u's') && word.size() > 4 ? word.chopped(1) : word;
    for (int i = 0; i < names.size(); ++i) {
        if (single.size() >= 3 && names.at(i).startsWith(single)) {
            return i;
        }
    }
    return -1;
}
}

/// Reads a text word by word. Days apply to the times after them; times before any days to the days that follow ("8:00 to 20:00 on
/// weekdays").
class OpeningHours::Parser
{
public:
    explicit Parser(bool officeDays)
        : m_officeDays(officeDays)
    {
    }

    bool parse(const QString &text, Week &week)
    {
        const auto parts = text.toLower().split(u';', Qt::SkipEmptyParts);
        for (const auto &part : parts) {
            if (!split(part) || !readPart(week)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

private:
    bool split(const QString &part)
    {
        static const QRegularExpression token(
            uR"(\s*(24/7|\d{1,2}(?:[:.h]\d{2})?|[^\W\d_]+|[-\x{2013}\x{2014},])\.?)"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        m_tokens.clear();
        m_next = 0;
        qsizetype at = 0;
        const auto trimmed = part.trimmed();
        while (at < trimmed.size()) {
            const auto match = token.match(trimmed,
                                           at,
                                           QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch()) {
                return false;
            }
            m_tokens.append(match.captured(1));
            at = match.capturedEnd();
        }
        return !m_tokens.isEmpty();
    }

    bool readPart(Week &week)
    {
        QSet<int> days;
        QList<Span> spans;
        bool more = false; // "also on weekends": besides those of the week
        const auto flush = [&] {
            if (spans.isEmpty()) {
                return;
            }
            if (days.isEmpty() || more) {
                addDays(days, 0, m_officeDays || more ? 4 : 6);
            }
            for (const int each : std::as_const(days)) {
                week[size_t(each)] += spans;
            }
            days.clear();
            spans.clear();
            more = false;
        };
        while (m_next < m_tokens.size()) {
            const auto word = m_tokens.at(m_next);
            if (isFiller(word)) {
                ++m_next;
                more = more || word == u"also" || word == u"plus";
                continue;
            }
            const auto before = m_next;
            QSet<int> named;
            if (readDays(named)) {
                // Days that follow days and times begin anew: "Mon-Thu 8-16, Fri 8-14".
                if (!spans.isEmpty() && !days.isEmpty() && !more) {
                    flush();
                }
                days += named;
            } else if (Span span; readSpan(span)) {
                spans.append(span);
            }
            if (m_next == before) {
                return false;
            }
        }
        const bool some = !spans.isEmpty();
        flush();
        return some;
    }

    static bool isFiller(const QString &word)
    {
        static const QStringList
            fillers{u","_s, u"and"_s, u"also"_s, u"plus"_s, u"on"_s, u"from"_s, u"only"_s, u"hours"_s, u"h"_s, u"at"_s};
        return fillers.contains(word);
    }
    static bool isRange(const QString &word)
    {
        static const QStringList words{u"-"_s, u"\u2013"_s, u"\u2014"_s, u"to"_s, u"till"_s, u"until"_s};
        return words.contains(word);
    }
    static void addDays(QSet<int> &days, int first, int last)
    {
        for (int i = first;; i = (i + 1) % 7) {
            days.insert(i);
            if (i == last) {
                return;
            }
        }
    }
    QString word(qsizetype ahead = 0) const
    {
        return m_tokens.value(m_next + ahead);
    }

    bool readDays(QSet<int> &days)
    {
        const auto first = dayNamed(word());
        if (first >= 0) {
            const int last = isRange(word(1)) ? dayNamed(word(2)) : -1;
            addDays(days, first, last >= 0 ? last : first);
            m_next += last >= 0 ? 3 : 1;
            return true;
        }
        if (word() == u"every" && word(1) == u"day") {
            addDays(days, 0, 6);
            m_next += 2;
            return true;
        }
        if (word() == u"daily") {
            addDays(days, 0, 6);
        } else if (word() == u"weekdays" || word() == u"workdays") {
            addDays(days, 0, 4);
        } else if (word() == u"weekend" || word() == u"weekends") {
            addDays(days, 5, 6);
        } else {
            return false;
        }
        ++m_next;
        return true;
    }

    bool readSpan(Span &span)
    {
        if (word() == u"24/7") {
            span = {0, day};
            ++m_next;
            return true;
        }
        if (word() == u"round" && word(1) == u"the" && word(2) == u"clock") {
            span = {0, day};
            m_next += 3;
            return true;
        }
        const int from = minutes(word());
        const auto end = word(1) == u"h" ? 2 : 1; // "8 h - 16 h"
        const int to = isRange(word(end)) ? minutes(word(end + 1)) : -1;
        if (from < 0 || to < 0 || from == to || from >= day) {
            return false;
        }
        span = {from, to > from ? to : to + day};
        m_next += end + 2;
        return true;
    }
    /// -1 where it is no time of day; 24:00 is one.
    static int minutes(const QString &text)
    {
        static const QRegularExpression time(u"^(\\d{1,2})(?:[:.h](\\d{2}))?$"_s);
        const auto match = time.match(text);
        const int value = match.captured(1).toInt() * hour + match.captured(2).toInt();
        return match.hasMatch() && match.captured(2).toInt() < hour && value <= day ? value : -1;
    }

    const bool m_officeDays;
    QStringList m_tokens;
    qsizetype m_next = 0;
};

OpeningHours OpeningHours::always()
{
    OpeningHours hours;
    hours.m_known = true;
    hours.m_week.fill({{0, day}});
    return hours;
}

OpeningHours OpeningHours::office()
{
    OpeningHours hours;
    hours.m_known = true;
    for (size_t i = 0; i < 5; ++i) {
        hours.m_week.at(i) = {{9 * hour, 17 * hour}};
    }
    return hours;
}

OpeningHours OpeningHours::parse(const QString &text, bool officeDays)
{
    const auto simple = text.simplified().toLower();
    if (simple == u"always") {
        return always();
    }
    if (simple == u"office" || simple == u"office hours") {
        return office();
    }
    OpeningHours hours;
    hours.m_known = Parser(officeDays).parse(simple, hours.m_week);
    return hours.m_known ? hours : OpeningHours();
}

OpeningHours OpeningHours::of(const ContactPoint &point)
{
    if (point.hours == u"always") {
        return always();
    }
    const bool isOffice = point.hours == u"office";
    if (point.hours_note.trimmed().isEmpty()) {
        return isOffice ? office() : OpeningHours();
    }
    return parse(point.hours_note, isOffice);
}

bool OpeningHours::isAlways() const
{
    return m_known && std::ranges::all_of(m_week, [](const QList<Span> &spans) {
               return std::ranges::any_of(spans, [](Span span) {
                   return span.from == 0 && span.to >= day;
               });
           });
}

Opening OpeningHours::at(const QDateTime &moment, const QTimeZone &zone) const
{
    if (!m_known) {
        return {};
    }
    if (isAlways()) {
        return {Opening::Open, {}};
    }
    const auto there = moment.toTimeZone(zone);
    const auto momentOf = [&zone](QDate date, int minutes) {
        return QDateTime(date.addDays(minutes / day),
                         QTime::fromMSecsSinceStartOfDay(minutes % day * 60'000),
                         zone,
                         QDateTime::TransitionResolution::RelativeToBefore);
    };
    QList<std::pair<QDateTime, QDateTime>> spans;
    for (int i = -1; i <= daysAhead; ++i) { // yesterday's may go on past midnight
        const auto date = there.date().addDays(i);
        for (const auto &span : m_week.at(size_t(date.dayOfWeek() - 1))) {
            spans.append({momentOf(date, span.from), momentOf(date, span.to)});
        }
    }
    std::ranges::sort(spans);
    Opening opening{Opening::Closed, {}};
    for (const auto &[from, to] : std::as_const(spans)) {
        if (opening.state == Opening::Closed && to > there) {
            if (from > there) {
                opening.until = from;
                return opening;
            }
            opening = {Opening::Open, to};
        } else if (opening.state == Opening::Open && from <= opening.until) {
            opening.until = std::max(opening.until, to); // it goes on without a break
        }
    }
    return opening;
}

QTimeZone zoneOf(const ContactPoint &point, const QString &country)
{
    auto name = timeZoneNamed(point.time_zone);
    const auto *known = Reference::instance().country(country);
    if (name.isEmpty() && known && !known->timeZones.isEmpty()) {
        name = known->timeZones.first();
    }
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone(QTimeZone::UTC);
}

} // namespace Liaison::Incidents
