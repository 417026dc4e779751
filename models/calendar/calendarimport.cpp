// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarimport.h"

#include <KLocalizedString>

namespace Liaison::Calendar
{

using namespace Qt::StringLiterals;

namespace
{
/// Which entries another one in the file takes the place of.
QList<bool> superseded(const QList<CalendarEntry> &entries)
{
    QHash<std::pair<int, QString>, qsizetype> latest;
    QList<bool> old(entries.size(), false);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto &entry = entries.at(i);
        if (!entry.problem.isEmpty() || entry.uid.isEmpty()) {
            continue;
        }
        const auto key = std::pair(int(entry.kind), entry.uid);
        const auto before = latest.constFind(key);
        if (before != latest.cend()) {
            const bool newer = entry.sequence >= entries.at(*before).sequence;
            old[newer ? *before : i] = true;
            if (!newer) {
                continue;
            }
        }
        latest.insert(key, i);
    }
    return old;
}

/// Actions may come from meetings further down in the file.
QList<qsizetype> meetingsFirst(const QList<CalendarEntry> &entries)
{
    QList<qsizetype> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&entries](qsizetype i) {
        return int(entries.at(i).kind);
    });
    return order;
}

Plan replaced(const CalendarEntry &entry)
{
    Plan plan;
    plan.line = entry.line;
    plan.type = entry.kind == CalendarEntry::Event ? Meeting::type : Action::type;
    plan.title = entry.title;
    plan.problem = i18nc("@info of an entry of a calendar", "A newer version of it is in the same file.");
    return plan;
}

/// @p series: those that came into being, by the identifier of their event.
Result<Done> write(Edit &edit, const Plan &plan, QHash<QString, Id> &series)
{
    if (plan.type == Action::type) {
        auto action = plan.action;
        if (!plan.relatedTo.isEmpty()) {
            LIAISON_TRY(action.meeting, meetingByUid(edit, plan.relatedTo));
        }
        LIAISON_CHECK(plan.record.isNull() ? edit.put(action) : edit.put(action, plan.actionBefore));
        return Done();
    }
    auto meeting = plan.meeting;
    if (!plan.series.isEmpty()) {
        if (!series.contains(plan.series)) {
            Series made;
            made.name = meeting.title;
            made.countries = meeting.countries;
            LIAISON_TRY(const auto id, edit.put(made));
            series.insert(plan.series, id);
        }
        meeting.series = series.value(plan.series);
    }
    LIAISON_TRY(const auto id, plan.record.isNull() ? edit.put(meeting) : edit.put(meeting, plan.meetingBefore));
    for (auto participant : plan.participants) {
        participant.meeting = id;
        LIAISON_CHECK(edit.put(participant));
    }
    return Done();
}
}

Result<QList<Plan>> preview(const Reader &reader, const QList<CalendarEntry> &entries, const ImportWatch &watch)
{
    Planner planner(reader);
    const auto old = superseded(entries);
    QList<Plan> plans;
    plans.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (old.at(i)) {
            plans.append(replaced(entries.at(i)));
        } else {
            LIAISON_TRY(auto plan, planner.plan(entries.at(i)));
            plans.append(std::move(plan));
        }
        if (watch && !watch(int(i * 1000 / entries.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return plans;
}

Result<ImportSummary> commit(Edit &edit,
                             const QList<CalendarEntry> &entries,
                             const QList<bool> &accepted,
                             const QList<Plan> *shown,
                             const ImportWatch &watch)
{
    Planner planner(edit);
    const auto old = superseded(entries);
    ImportSummary summary;
    QHash<QString, Id> series;
    qsizetype seen = 0;
    for (const auto i : meetingsFirst(entries)) {
        if (watch && !watch(int(seen++ * 1000 / entries.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
        if (old.at(i)) {
            ++summary.unreadable;
            continue;
        }
        LIAISON_TRY(const auto plan, planner.plan(entries.at(i)));
        if (shown && (i >= shown->size() || !plan.isSameAs(shown->at(i)))) {
            return Error{Error::Code::Busy,
                         i18nc("@info %1 title of an entry",
                               "“%1” was changed meanwhile. Nothing was written; look at it again.",
                               plan.title)};
        }
        const bool wanted = accepted.isEmpty() || accepted.value(i);
        switch (plan.verdict) {
        case Plan::Unreadable:
            ++summary.unreadable;
            break;
        case Plan::Unchanged:
            ++summary.unchanged;
            break;
        case Plan::New:
        case Plan::Changed:
            if (!wanted) {
                ++summary.declined;
                break;
            }
            LIAISON_CHECK(write(edit, plan, series));
            ++(plan.verdict == Plan::New ? summary.added : summary.changed);
            break;
        }
    }
    return summary;
}

ImportSummary summaryOf(const QList<Plan> &plans)
{
    ImportSummary summary;
    for (const auto &plan : plans) {
        ++(plan.verdict == Plan::New             ? summary.added
               : plan.verdict == Plan::Changed   ? summary.changed
               : plan.verdict == Plan::Unchanged ? summary.unchanged
                                                 : summary.unreadable);
    }
    return summary;
}

} // namespace Liaison::Calendar
