// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "outcomesmodel.h"

#include "actions/actions.h"
#include "meetings/meetings.h"
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

QString tintOf(const QString &kind)
{
    if (kind == u"ask") {
        return u"attention"_s;
    }
    if (kind == u"promise" || kind == u"decision") {
        return u"accent"_s;
    }
    return u"neutral"_s;
}

QString levelOf(const QString &state)
{
    return state == u"kept"  ? u"done"_s
        : state == u"broken" ? u"bad"_s
        : state == u"open"   ? u"attention"_s
                             : u"neutral"_s;
}

Row outcomeRow(const Reader &reader, const Outcome &outcome)
{
    const auto from = Meetings::names(reader, outcome.from_whom);
    const auto to = Meetings::names(reader, outcome.to_whom);
    QStringList parts{to.isEmpty()         ? from
                          : from.isEmpty() ? i18nc("@info to whom, from nobody in particular", "→ %1", to)
                                           : i18nc("@info from whom to whom", "%1 → %2", from, to),
                      Reference::shortCountries(outcome.countries)};
    parts.removeAll(QString());
    const bool hasState = outcome.kind == u"ask" || outcome.kind == u"promise";
    const auto state = hasState ? (outcome.state.isEmpty() ? u"open"_s : outcome.state) : QString();
    return {outcome.id.text(),
            {outcome.text,
             parts.join(u" · "_s),
             outcome.kind,
             Schema::choiceLabel(outcome.kind),
             tintOf(outcome.kind),
             sectionOf(outcome.horizon),
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
             i18nc("@item kind of line in a meeting", "action"),
             u"good"_s,
             section,
             overdue ? i18nc("@info", "overdue") : Schema::choiceLabel(action.status),
             level,
             true,
             false}};
}
}

OutcomesModel::OutcomesModel(QObject *parent)
    : RowsModel({"text", "subtitle", "kind", "kindLabel", "tint", "section", "state", "level", "isAction", "open"},
                {u"outcome"_s, u"action"_s, u"person"_s, u"organisation"_s},
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
        LIAISON_TRY(const auto outcomes, Meetings::outcomes(reader, meeting));
        Actions::Filter filter;
        filter.meeting = meeting;
        LIAISON_TRY(auto actions, Actions::list(reader, filter));
        Rows rows;
        for (const auto &outcome : outcomes) {
            rows.append(outcomeRow(reader, outcome));
            for (const auto &item : std::as_const(actions)) {
                if (item.action.outcome == outcome.id) {
                    rows.append(actionRow(item, sectionOf(outcome.horizon)));
                }
            }
            actions.removeIf([&outcome](const Actions::Item &item) {
                return item.action.outcome == outcome.id;
            });
        }
        for (const auto &item : std::as_const(actions)) {
            rows.append(actionRow(item, i18nc("@title of a meeting", "Actions")));
        }
        return rows;
    };
}

} // namespace Liaison
