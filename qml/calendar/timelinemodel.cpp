// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "timelinemodel.h"

#include "components/session.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;
using Calendar::Mark;

namespace
{
constexpr int marginDays = 45; // on both sides of what there is
constexpr int mostChosen = 50;
constexpr int mostElectionRows = 5; // more of them at once share the last row

QString daysText(const Mark &mark)
{
    return mark.first == mark.last ? dateText(mark.first, DateParts::WeekdayDayMonthYear)
                                   : i18nc("@info first and last day",
                                           "%1 to %2",
                                           dateText(mark.first, DateParts::DayMonth),
                                           dateText(mark.last, DateParts::DayMonthYear));
}

QString titleOf(const Mark &mark)
{
    if (mark.lane == Mark::Elections) {
        return mark.country.isEmpty() ? mark.title
                                      : i18nc("@info %1 code of a country, %2 election",
                                              "%1: %2",
                                              Reference::shortCountries({mark.country}),
                                              mark.title);
    }
    if (mark.count == 1) {
        return mark.title;
    }
    return mark.lane == Mark::Meetings ? i18ncp("@info", "%1 meeting", "%1 meetings", mark.count)
                                       : i18ncp("@info", "%1 action", "%1 actions", mark.count);
}

QString sentenceOf(const Mark &mark)
{
    const auto what = titleOf(mark);
    const auto days = daysText(mark);
    if (mark.lane == Mark::Elections) {
        return mark.provisional
            ? i18nc("@info for screen readers; %1 election, %2 days", "Election: %1, %2, provisional", what, days)
            : i18nc("@info for screen readers; %1 election, %2 days", "Election: %1, %2", what, days);
    }
    if (mark.lane == Mark::Meetings) {
        return mark.count == 1 ? i18nc("@info for screen readers; %1 meeting, %2 day", "Meeting: %1, %2", what, days)
                               : i18nc("@info for screen readers; %1 “3 meetings”, %2 days", "%1, %2", what, days);
    }
    const auto state = mark.overdue > 0 ? i18ncp("@info", "%1 overdue", "%1 overdue", mark.overdue)
        : mark.open == 0                ? i18nc("@info of actions", "done")
                                        : i18nc("@info of actions", "open");
    return mark.count == 1
        ? i18nc("@info for screen readers; %1 action, %2 day, %3 state", "Action: %1, due %2, %3", what, days, state)
        : i18nc("@info for screen readers; %1 “3 actions”, %2 days, %3 state", "%1, due %2, %3", what, days, state);
}

QString levelOf(const Mark &mark)
{
    switch (mark.lane) {
    case Mark::Elections:
        return mark.provisional ? u"attention"_s : u"info"_s;
    case Mark::Meetings:
        return mark.open > 0 ? u"info"_s : u"neutral"_s;
    case Mark::Actions:
        break;
    }
    return mark.overdue > 0 ? u"bad"_s : mark.open > 0 ? u"attention"_s : u"done"_s;
}

QString keyOf(const Mark &mark)
{
    return u"%1 %2 %3"_s.arg(int(mark.lane))
        .arg(mark.first.toString(Qt::ISODate),
             mark.lane == Mark::Elections ? mark.record.text() + mark.title : QString());
}
}

TimelineModel::TimelineModel(QObject *parent)
    : RowsModel({"lane", "day", "length", "count", "title", "sentence", "level", "provisional", "record", "row"},
                {u"election"_s, u"meeting"_s, u"action"_s},
                parent)
{
    connect(this, &RowsModel::refreshed, this, &TimelineModel::readSpan);
    m_today = Session::instance()->today();
    m_origin = m_today.addDays(-marginDays);
    m_last = m_today.addDays(marginDays);
    readSpan();
}

void TimelineModel::setStretch(int stretch)
{
    if (std::exchange(m_stretch, stretch) != stretch) {
        Q_EMIT partChanged();
        refresh();
    }
}

void TimelineModel::setFrom(int from)
{
    if (std::exchange(m_from, from) != from) {
        Q_EMIT partChanged();
        refresh();
    }
}

void TimelineModel::setTo(int to)
{
    if (std::exchange(m_to, to) != to) {
        Q_EMIT partChanged();
        refresh();
    }
}

QDate TimelineModel::origin() const
{
    return m_origin;
}

int TimelineModel::days() const
{
    return int(m_origin.daysTo(m_last)) + 1;
}

int TimelineModel::today() const
{
    return int(m_origin.daysTo(m_today));
}

int TimelineModel::electionRows() const
{
    int rows = 2;
    for (int row = 0; row < count(); ++row) {
        rows = std::max(rows, valueOf(row, u"row"_s) + 1);
    }
    return rows;
}

QVariantList TimelineModel::chosen() const
{
    return m_chosen;
}

QString TimelineModel::chosenTitle() const
{
    return m_chosenTitle;
}

void TimelineModel::readSpan()
{
    auto *session = Session::instance();
    struct Span {
        std::pair<QDate, QDate> days;
        QDate today;
    };
    session->await(session->store().read([](Reader &reader) -> Result<Span> {
        LIAISON_TRY(const auto span, Calendar::timelineSpan(reader));
        return Span{span, reader.today()};
    }),
                   this,
                   [this](const Span &span) {
                       const auto origin = span.days.first.addDays(-marginDays);
                       const auto last = span.days.second.addDays(marginDays);
                       if (origin != m_origin || last != m_last || span.today != m_today) {
                           m_origin = origin;
                           m_last = last;
                           m_today = span.today;
                           Q_EMIT spanChanged();
                           refresh();
                       }
                   });
}

RowsModel::Query TimelineModel::query() const
{
    return [origin = m_origin, from = m_from, to = m_to, stretch = std::max(1, m_stretch)](
               const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto marks, Calendar::timeline(reader, origin.addDays(from), origin.addDays(to), stretch));
        Rows rows;
        QList<QDate> ends; // of the elections in each row below one another
        for (const auto &mark : marks) {
            int row = 0;
            if (mark.lane == Mark::Elections) {
                // Their names need room beside them.
                const auto reserved = mark.last.addDays(std::max(10, stretch * 10));
                while (row < ends.size() && row < mostElectionRows - 1 && ends.at(row) >= mark.first) {
                    ++row;
                }
                if (row == ends.size()) {
                    ends.append(reserved);
                } else {
                    ends[row] = reserved;
                }
            }
            rows.append({keyOf(mark),
                         {int(mark.lane),
                          int(origin.daysTo(mark.first)),
                          int(mark.first.daysTo(mark.last)) + 1,
                          mark.count,
                          titleOf(mark),
                          sentenceOf(mark),
                          levelOf(mark),
                          mark.provisional,
                          mark.record.isNull() || mark.count > 1 ? QString() : mark.record.text(),
                          row}});
        }
        return rows;
    };
}

QVariantList TimelineModel::scale(int from, int to, double pixels) const
{
    QVariantList lines;
    const auto add = [&](QDate day, const QString &text, bool strong) {
        lines.append(QVariantMap{{u"day"_s, int(m_origin.daysTo(day))}, {u"text"_s, text}, {u"strong"_s, strong}});
    };
    const auto first = m_origin.addDays(from);
    const auto last = m_origin.addDays(to);
    const QLocale locale;
    // A line for each Monday, month, quarter or year, so that there is room for what is written at it.
    constexpr double roomForWeek = 60;
    constexpr double roomForMonth = 44;
    if (pixels * 7 >= roomForWeek) {
        for (auto day = first.addDays((8 - first.dayOfWeek()) % 7); day <= last; day = day.addDays(7)) {
            add(day, dateText(day, DateParts::DayMonth), day.day() <= 7);
        }
        return lines;
    }
    const int step = pixels * 30 >= roomForMonth ? 1 : pixels * 91 >= roomForMonth ? 3 : 12;
    for (auto month = QDate(first.year(), 1, 1); month <= last; month = month.addMonths(step)) {
        if (month >= first) {
            const bool year = month.month() == 1;
            add(month,
                year ? QString::number(month.year()) : locale.standaloneMonthName(month.month(), QLocale::ShortFormat),
                year);
        }
    }
    return lines;
}

int TimelineModel::valueOf(int row, const QString &role) const
{
    return value(row, role).toInt();
}

int TimelineModel::neighbour(int row, int step) const
{
    const int next = row + step;
    return row >= 0 && next >= 0 && next < count() && valueOf(next, u"lane"_s) == valueOf(row, u"lane"_s) ? next : -1;
}

int TimelineModel::nearest(int lane, int day) const
{
    int best = -1;
    for (int row = 0; row < count(); ++row) {
        if (valueOf(row, u"lane"_s) == lane
            && (best < 0 || std::abs(valueOf(row, u"day"_s) - day) < std::abs(valueOf(best, u"day"_s) - day))) {
            best = row;
        }
    }
    return best;
}

void TimelineModel::choose(int row)
{
    if (row < 0 || row >= count()) {
        m_chosen.clear();
        m_chosenTitle.clear();
        Q_EMIT chosenChanged();
        return;
    }
    Mark mark;
    mark.lane = Mark::Lane(valueOf(row, u"lane"_s));
    mark.first = m_origin.addDays(valueOf(row, u"day"_s));
    mark.last = mark.first.addDays(valueOf(row, u"length"_s) - 1);
    const auto title = daysText(mark);
    if (mark.lane == Mark::Elections) {
        m_chosenTitle = title;
        m_chosen = {
            QVariantMap{{u"title"_s, value(row, u"title"_s)},
                        {u"subtitle"_s,
                         value(row, u"provisional"_s).toBool() ? i18nc("@info of a date", "provisional") : QString()},
                        {u"record"_s, value(row, u"record"_s)}}};
        Q_EMIT chosenChanged();
        return;
    }
    auto *session = Session::instance();
    session->await(
        session->store().read([mark](Reader &reader) {
            return Calendar::entriesOf(reader, mark, mostChosen);
        }),
        this,
        [this, title](const QList<Calendar::MarkEntry> &entries) {
            m_chosenTitle = title;
            m_chosen.clear();
            for (const auto &entry : entries) {
                m_chosen.append(QVariantMap{
                    {u"title"_s, entry.title},
                    {u"subtitle"_s, dateText(entry.day, DateParts::WeekdayDayMonthYear) + u" · "_s + entry.detail},
                    {u"record"_s, entry.record.text()}});
            }
            Q_EMIT chosenChanged();
        });
}

} // namespace Liaison
