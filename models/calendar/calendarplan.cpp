// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarplan.h"

#include "actions/actions.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QRegularExpression>
#include <QTimeZone>

namespace Liaison::Calendar
{

using namespace Qt::StringLiterals;

namespace
{
template<RecordStruct T>
QList<Change> changesBetween(const Reader &reader, const T &before, const T &after)
{
    std::map<QLatin1StringView, QCborValue> old;
    T::visit(before, [&old](QLatin1StringView name, const auto &member) {
        old.emplace(name, Codec::toValue(member));
    });
    QList<Change> changes;
    T::visit(after, [&](QLatin1StringView name, const auto &member) {
        const auto value = Codec::toValue(member);
        const auto &was = old.at(name);
        if (value != was && name != "uid"_L1) {
            const auto show = [&](const QCborValue &shown) {
                return shown.isNull() ? QString() : reader.display(T::type, name, shown);
            };
            changes.append(
                {Schema::type(QString(T::type))->field(QString(name))->label.toString(), show(was), show(value)});
        }
    });
    return changes;
}

/// The record that is meant, or nothing. By title and day it is none of those that are @p claimed.
template<RecordStruct T>
Result<std::optional<T>> meant(const Reader &reader,
                               const CalendarEntry &entry,
                               const QString &dayColumn,
                               QDate day,
                               const QSet<Id> &claimed = {})
{
    static const QRegularExpression own(u"^([0-9a-f]{32})@liaison$"_s);
    if (const auto match = own.match(entry.uid); match.hasMatch()) {
        LIAISON_TRY(auto record, reader.find<T>(Id::fromText(match.captured(1))));
        if (record) {
            return record;
        }
    }
    LIAISON_TRY(const auto byUid, reader.all<T>(u"WHERE uid = ? LIMIT 1"_s, {entry.uid}));
    if (!byUid.isEmpty()) {
        return std::optional(byUid.first());
    }
    if (!day.isValid()) {
        return std::optional<T>();
    }
    if (!entry.series.isEmpty()) {
        // It was known before it was repeated.
        LIAISON_TRY(const auto single,
                    reader.all<T>(u"WHERE uid = ? AND %1 = ? LIMIT 1"_s.arg(dayColumn),
                                  {entry.series, day.toString(Qt::ISODate)}));
        if (!single.isEmpty()) {
            return std::optional(single.first());
        }
    }
    LIAISON_TRY(const auto onDay,
                reader.all<T>(u"WHERE %1 = ? AND uid IS NULL"_s.arg(dayColumn), {day.toString(Qt::ISODate)}));
    std::optional<T> found;
    for (const auto &record : onDay) {
        if (!claimed.contains(record.id) && Text::folded(record.title) == Text::folded(entry.title)) {
            if (found) {
                return std::optional<T>(); // two of them: nobody knows which
            }
            found = record;
        }
    }
    return found;
}

QDateTime momentOf(const Meeting &meeting, QTime time)
{
    const QTimeZone zone(meeting.time_zone.toLatin1());
    return meeting.time_zone.isEmpty() || !zone.isValid() ? QDateTime(meeting.date, time)
                                                          : QDateTime(meeting.date, time, zone);
}

/// Of a meeting that has an end.
QDateTime endOf(const Meeting &meeting)
{
    const auto end = momentOf(meeting, meeting.ends);
    return meeting.ends < meeting.starts ? end.addDays(1) : end; // past midnight
}

void takeTimes(const CalendarEntry &entry, Meeting &meeting, QStringList &remarks)
{
    const auto longer = [&remarks](QDate last) {
        remarks.append(i18nc("@info %1 date",
                             "It lasts until %1; a meeting takes one day here, so it is kept under the first one.",
                             dateText(last, DateParts::DayLongMonthYear)));
    };
    if (entry.allDay) {
        meeting.date = entry.start.date();
        meeting.starts = {};
        meeting.ends = {};
        if (entry.end.date() > entry.start.date()) {
            longer(entry.end.date());
        }
        return;
    }
    const bool known = meeting.date.isValid() && meeting.starts.isValid() && !meeting.time_zone.isEmpty();
    if (known && !entry.timeZone.isEmpty() && momentOf(meeting, meeting.starts) == entry.start
        && (meeting.ends.isValid() ? endOf(meeting) == entry.end : !entry.end.isValid())) {
        return; // the same moments, called otherwise
    }
    auto start = entry.start;
    auto end = entry.end;
    if (!entry.timeZone.isEmpty()) {
        const auto own = QTimeZone(meeting.time_zone.toLatin1());
        const auto zone = entry.timeZone != u"UTC"          ? QTimeZone(entry.timeZone.toLatin1())
            : !meeting.time_zone.isEmpty() && own.isValid() ? own
                                                            : QTimeZone::systemTimeZone();
        start = start.toTimeZone(zone);
        end = end.isValid() ? end.toTimeZone(zone) : QDateTime();
        meeting.time_zone = QString::fromLatin1(zone.id());
    }
    const auto toMinute = [](QTime time) {
        return QTime(time.hour(), time.minute());
    };
    meeting.date = start.date();
    meeting.starts = toMinute(start.time());
    meeting.ends = {};
    const auto ends = toMinute(end.time());
    const bool pastMidnight = end.date() == start.date().addDays(1) && ends < meeting.starts;
    if (end.isValid() && (end.date() == start.date() || pastMidnight)) {
        meeting.ends = ends;
    } else if (end.isValid() && end > start) {
        longer(end.date());
    }
}

/// A text that people go on writing here: an invitation fills it once, and never writes over it.
void takeText(const QString &theirs, QString &ours, const QString &kept, QStringList &remarks)
{
    if (ours.isEmpty()) {
        ours = theirs;
    } else if (!theirs.isEmpty() && theirs.simplified() != ours.simplified()) {
        remarks.append(kept);
    }
}

QStringList countriesOf(const QStringList &categories)
{
    QStringList codes;
    for (const auto &category : categories) {
        // Two letters are too often something else: IT.
        const auto *country = category.size() > 2 ? Reference::instance().countryNamed(category) : nullptr;
        if (country && !codes.contains(country->code)) {
            codes.append(country->code);
        }
    }
    codes.sort();
    return codes;
}

CalendarEntry::Progress progressOf(const QString &status)
{
    if (status == u"done") {
        return CalendarEntry::Completed;
    }
    if (status == u"dropped") {
        return CalendarEntry::Cancelled;
    }
    return status == u"in-progress" || status == u"waiting" ? CalendarEntry::InProcess : CalendarEntry::NeedsAction;
}

QString statusOf(CalendarEntry::Progress progress)
{
    switch (progress) {
    case CalendarEntry::Completed:
        return u"done"_s;
    case CalendarEntry::Cancelled:
        return u"dropped"_s;
    case CalendarEntry::InProcess:
        return u"in-progress"_s;
    case CalendarEntry::NeedsAction:
        break;
    }
    return u"open"_s;
}

Plan begun(const CalendarEntry &entry, const QString &type)
{
    Plan plan;
    plan.line = entry.line;
    plan.type = type;
    plan.title = entry.title;
    plan.remarks = entry.remarks;
    plan.problem = entry.problem;
    return plan;
}

QString alreadyTaken()
{
    return i18nc("@info of an entry of a calendar", "Another entry of the file is the same one here.");
}

void judge(Plan &plan)
{
    plan.verdict = plan.record.isNull() ? Plan::New : plan.changes.isEmpty() ? Plan::Unchanged : Plan::Changed;
}
}

QString nameOf(Plan::Verdict verdict)
{
    switch (verdict) {
    case Plan::New:
        return u"new"_s;
    case Plan::Changed:
        return u"changed"_s;
    case Plan::Unchanged:
        return u"unchanged"_s;
    case Plan::Unreadable:
        break;
    }
    return u"unreadable"_s;
}

QString uidOf(const Id &record)
{
    return record.text() + u"@liaison"_s;
}

Result<Id> meetingByUid(const Reader &reader, const QString &uid)
{
    CalendarEntry entry;
    entry.uid = uid;
    LIAISON_TRY(const auto meeting, meant<Meeting>(reader, entry, u"date"_s, {}));
    return meeting ? meeting->id : Id();
}

Planner::Planner(const Reader &reader)
    : m_reader(reader)
{
}

Result<Plan> Planner::plan(const CalendarEntry &entry)
{
    LIAISON_TRY(auto plan, entry.kind == CalendarEntry::Event ? planMeeting(entry) : planAction(entry));
    if (!plan.record.isNull()) {
        m_claimed.insert(plan.record);
    }
    return plan;
}

Result<Plan> Planner::planMeeting(const CalendarEntry &entry)
{
    auto plan = begun(entry, Meeting::type);
    plan.when = dateText(entry.start.date(), DateParts::WeekdayDayMonthYear);
    if (!plan.problem.isEmpty()) {
        return plan;
    }
    LIAISON_TRY(const auto known, meant<Meeting>(m_reader, entry, u"date"_s, entry.start.date(), m_claimed));
    if (known && m_claimed.contains(known->id)) {
        plan.problem = alreadyTaken();
        return plan;
    }
    if (!known && entry.cancelled) {
        plan.problem = i18nc("@info of an entry of a calendar", "It was cancelled, and is not known here.");
        return plan;
    }
    auto &meeting = plan.meeting;
    if (known) {
        meeting = *known;
        plan.meetingBefore = *known;
        plan.record = known->id;
    } else {
        meeting.status = entry.tentative ? u"draft"_s : u"open"_s;
        meeting.countries = countriesOf(entry.categories);
    }
    meeting.title = entry.title;
    takeTimes(entry, meeting, plan.remarks);
    if (!entry.place.isEmpty()) {
        meeting.place = entry.place;
    }
    takeText(
        entry.description,
        meeting.summary,
        i18nc("@info of an entry of a calendar", "Its description is another one than the summary here, which stays."),
        plan.remarks);
    if (meeting.uid.isEmpty() && entry.uid != uidOf(plan.record)) {
        meeting.uid = entry.uid;
    }
    if (entry.cancelled) {
        meeting.status = u"closed"_s;
        if (meeting.no_report_reason.isEmpty()) {
            meeting.no_report_reason = i18nc("@info why there is no report of a meeting", "Cancelled");
        }
    }
    LIAISON_CHECK(planSeries(entry, plan));
    plan.changes = changesBetween(m_reader, plan.meetingBefore, meeting);
    if (!plan.series.isEmpty()) {
        plan.changes.append({i18nc("@label", "Series"), {}, entry.title});
    }
    LIAISON_CHECK(planParticipants(entry, plan));
    if (known && meeting.uid != plan.meetingBefore.uid) {
        plan.changes.append({i18nc("@label", "Identifier"), {}, meeting.uid});
    }
    judge(plan);
    return plan;
}

Result<Plan> Planner::planAction(const CalendarEntry &entry)
{
    auto plan = begun(entry, Action::type);
    plan.when = entry.due.isValid()
        ? i18nc("@info %1 date", "due %1", dateText(entry.due, DateParts::WeekdayDayMonthYear))
        : QString();
    if (!plan.problem.isEmpty()) {
        return plan;
    }
    LIAISON_TRY(const auto known, meant<Action>(m_reader, entry, u"due"_s, entry.due, m_claimed));
    if (known && m_claimed.contains(known->id)) {
        plan.problem = alreadyTaken();
        return plan;
    }
    if (!known && entry.progress == CalendarEntry::Cancelled) {
        plan.problem = i18nc("@info of an entry of a calendar", "It was cancelled, and is not known here.");
        return plan;
    }
    auto &action = plan.action;
    if (known) {
        action = *known;
        plan.actionBefore = *known;
        plan.record = known->id;
    }
    action.title = entry.title;
    takeText(
        entry.description,
        action.details,
        i18nc("@info of an entry of a calendar", "Its description is another one than the details here, which stay."),
        plan.remarks);
    if (entry.due.isValid() && entry.due != Actions::dueOf(m_reader, action)) {
        action.due = entry.due;
        action.due_election.clear();
        action.due_days.reset();
    }
    if (action.status.isEmpty() || progressOf(action.status) != entry.progress) {
        action.status = statusOf(entry.progress);
        action.completed = entry.progress != CalendarEntry::Completed ? QDate()
            : entry.completed.isValid()                               ? entry.completed
                                                                      : m_reader.today();
    }
    const auto priority = entry.priority == 0 ? action.priority
        : entry.priority < 5                  ? u"high"_s
        : entry.priority > 5                  ? u"low"_s
                                              : u"normal"_s;
    action.priority = priority;
    if (const auto countries = countriesOf(entry.categories); !countries.isEmpty()) {
        action.countries = countries;
    }
    plan.relatedTo = known ? QString() : entry.relatedTo;
    if (action.uid.isEmpty() && entry.uid != uidOf(plan.record)) {
        action.uid = entry.uid;
    }
    plan.changes = changesBetween(m_reader, plan.actionBefore, action);
    if (known && action.uid != plan.actionBefore.uid) {
        plan.changes.append({i18nc("@label", "Identifier"), {}, action.uid});
    }
    judge(plan);
    return plan;
}

Result<Done> Planner::planSeries(const CalendarEntry &entry, Plan &plan)
{
    auto &meeting = plan.meeting;
    // Of a meeting that is known as a date of the event, somebody may have decided otherwise.
    if (entry.series.isEmpty() || !meeting.series.isNull() || plan.meetingBefore.uid == entry.uid) {
        return Done();
    }
    if (!m_series.contains(entry.series)) {
        const QString dates = entry.series + u'/';
        LIAISON_TRY(const auto rows,
                    m_reader.select(u"SELECT series FROM meeting WHERE series IS NOT NULL AND substr(uid, 1, ?) = ?"
                                    " UNION ALL SELECT id FROM series WHERE name = ? LIMIT 1"_s,
                                    {dates.size(), dates, entry.title}));
        m_series.insert(entry.series, rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray()));
    }
    meeting.series = m_series.value(entry.series);
    plan.series = meeting.series.isNull() ? entry.series : QString();
    return Done();
}

Result<Done> Planner::planParticipants(const CalendarEntry &entry, Plan &plan)
{
    if (entry.attendees.isEmpty()) {
        return Done();
    }
    QSet<Id> there;
    QSet<QString> guests;
    if (!plan.record.isNull()) {
        LIAISON_TRY(const auto participants, m_reader.all<Participant>(u"WHERE meeting = ?"_s, {plan.record.bytes()}));
        for (const auto &participant : participants) {
            there.insert(participant.who);
            guests.insert(participant.guest_name);
        }
    }
    QStringList names;
    for (const auto &attendee : entry.attendees) {
        LIAISON_TRY(const auto who, whoHas(attendee.email));
        Participant participant;
        participant.invited = true;
        if (!who.isNull()) {
            participant.who = who;
        } else {
            participant.guest_name = attendee.name.isEmpty() ? attendee.email : attendee.name;
        }
        const bool isThere = who.isNull() ? participant.guest_name.isEmpty() || guests.contains(participant.guest_name)
                                          : there.contains(who);
        if (isThere) {
            continue;
        }
        there.insert(participant.who);
        guests.insert(participant.guest_name);
        names.append(who.isNull() ? participant.guest_name : m_reader.title(who));
        plan.participants.append(participant);
    }
    if (!names.isEmpty()) {
        plan.changes.append({i18nc("@label", "Participants"), {}, listed(names)});
    }
    return Done();
}

Result<Id> Planner::whoHas(const QString &address)
{
    if (!m_knowsAddresses) {
        LIAISON_TRY(const auto rows,
                    m_reader.select(u"SELECT k.value, coalesce(o.person, k.owner) FROM contact_point k"
                                    " LEFT JOIN post o ON o.id = k.owner WHERE k.medium = 'email'"_s));
        for (const auto &row : rows) {
            const auto key = row.at(0).toString().trimmed().toLower();
            const auto who = Id::fromBytes(row.at(1).toByteArray());
            // An address that two share tells nobody.
            const auto known = m_addresses.constFind(key);
            m_addresses.insert(key, known == m_addresses.cend() || *known == who ? who : Id());
        }
        m_knowsAddresses = true;
    }
    return m_addresses.value(address.trimmed().toLower());
}

} // namespace Liaison::Calendar
