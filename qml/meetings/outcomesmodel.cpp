// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "outcomesmodel.h"

#include "actions/actions.h"
#include "meetings/meetings.h"
#include "outcomewords.h"
#include "store/schema.h"

#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString sectionOf(const QString &horizon)
{
    if (horizon == u"before") {
        return i18nc("@title outcomes", "Short term, before the election");
    }
    return horizon == u"after" ? i18nc("@title outcomes", "Longer term, after the election")
                               : i18nc("@title outcomes", "Outcomes");
}

QString levelOf(const QString &state)
{
    return state == u"kept"  ? u"done"_s
        : state == u"broken" ? u"bad"_s
        : state == u"open"   ? u"attention"_s
                             : u"neutral"_s;
}

Row outcomeRow(Meetings::Names &names, const Outcome &outcome, const QString &section)
{
    QStringList parts{OutcomeWords::parties(names.of(outcome.from_whom), names.of(outcome.to_whom)),
                      Reference::shortCountries(outcome.countries),
                      outcome.due.isValid()
                          ? i18nc("@info", "due %1", QLocale().toString(outcome.due, QLocale::ShortFormat))
                          : QString()};
    parts.removeAll(QString());
    const bool hasState = outcome.kind == u"ask" || outcome.kind == u"promise";
    const auto state = hasState ? (outcome.state.isEmpty() ? u"open"_s : outcome.state) : QString();
    return {outcome.id.text(),
            {outcome.text,
             parts.join(u" · "_s),
             outcome.kind,
             OutcomeWords::label(outcome.kind),
             OutcomeWords::tint(outcome.kind),
             section,
             hasState ? Schema::choiceLabel(state) : QString(),
             levelOf(state),
             false,
             state == u"open"}};
}

Row actionRow(const Actions::Item &item, const QString &section)
{
    const auto &action = item.action;
    QStringList parts{item.owner.isEmpty() ? QString() : i18nc("@info", "owner: %1", item.owner),
                      item.due.isValid() ? i18nc("@info", "due %1", QLocale().toString(item.due, QLocale::ShortFormat))
                                         : QString()};
    parts.removeAll(QString());
    const bool overdue = item.urgency == Actions::Urgency::Overdue;
    const auto level = overdue ? u"bad"_s : Actions::isOpen(action) ? u"neutral"_s : u"done"_s;
    return {action.id.text(),
            {action.title,
             parts.join(u" · "_s),
             u"action"_s,
             OutcomeWords::label(u"action"_s),
             OutcomeWords::tint(u"action"_s),
             section,
             overdue ? i18nc("@info", "overdue") : Schema::choiceLabel(action.status),
             level,
             true,
             false}};
}
}

OutcomesModel::OutcomesModel(QObject *parent)
    : RowsModel({"title", "subtitle", "kind", "kindLabel", "tint", "section", "stateWord", "level", "isAction", "open"},
                {u"outcome"_s, u"agenda_item"_s, u"action"_s, u"person"_s, u"organisation"_s},
                parent)
{
}

QString OutcomesModel::meeting() const
{
    return m_meeting;
}

void OutcomesModel::setMeeting(const QString &meeting)
{
    if (std::exchange(m_meeting, meeting) != meeting) {
        Q_EMIT meetingChanged();
        refresh();
    }
}

RowsModel::Query OutcomesModel::query() const
{
    const auto meeting = Id::fromText(m_meeting);
    if (meeting.isNull()) {
        return {};
    }
    return [meeting](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(auto outcomes, Meetings::outcomes(reader, meeting));
        LIAISON_TRY(const auto items,
                    reader.all<AgendaItem>(u"WHERE meeting = ? ORDER BY position, id"_s, {meeting.bytes()}));
        QHash<Id, int> places;
        for (const auto &item : items) {
            places.insert(item.id, int(places.size()));
        }
        const int none = int(items.size());
        // Point by point of the agenda; then what belongs to none.
        std::ranges::stable_sort(outcomes, {}, [&places, none](const Outcome &outcome) {
            return places.value(outcome.agenda_item, none);
        });
        Actions::Filter filter;
        filter.meeting = meeting;
        LIAISON_TRY(const auto actions, Actions::list(reader, filter));
        QSet<Id> there;
        for (const auto &outcome : std::as_const(outcomes)) {
            there.insert(outcome.id);
        }
        QHash<Id, QList<Actions::Item>> made; // by outcome
        QList<QList<Actions::Item>> others(none + 1); // by place
        for (const auto &item : actions) {
            auto &list = there.contains(item.action.outcome) ? made[item.action.outcome]
                                                             : others[places.value(item.action.agenda_item, none)];
            list.append(item);
        }
        Meetings::Names names(reader);
        Rows rows;
        auto outcome = outcomes.cbegin();
        for (int place = 0; place <= none; ++place) {
            const auto title = place < none ? OutcomeWords::section(place + 1, items.at(place).title) : QString();
            for (; outcome != outcomes.cend() && places.value(outcome->agenda_item, none) == place; ++outcome) {
                const auto section = place < none ? title : sectionOf(outcome->horizon);
                rows.append(outcomeRow(names, *outcome, section));
                for (const auto &item : made.value(outcome->id)) {
                    rows.append(actionRow(item, section));
                }
            }
            for (const auto &item : std::as_const(others.at(place))) {
                rows.append(actionRow(item, place < none ? title : i18nc("@title of a meeting", "Actions")));
            }
        }
        return rows;
    };
}

} // namespace Liaison
