// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actionwords.h"

#include "actions/quickentry.h"
#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison::ActionWords
{

using namespace Qt::StringLiterals;

QString due(const Actions::Item &item, QDate today)
{
    if (item.urgency == Actions::Urgency::Done) {
        return item.action.completed.isValid()
            ? i18nc("@info %1 date", "done %1", QLocale().toString(item.action.completed, QLocale::ShortFormat))
            : Schema::choiceLabel(item.action.status);
    }
    if (!item.due.isValid()) {
        return Schema::choiceLabel(item.action.status);
    }
    const auto days = today.daysTo(item.due);
    if (days == 0) {
        return i18nc("@info when something is due", "due today");
    }
    return days < 0 ? i18ncp("@info", "overdue by %1 day", "overdue by %1 days", -days)
                    : i18ncp("@info", "due in %1 day", "due in %1 days", days);
}

QString level(const Actions::Item &item)
{
    switch (item.urgency) {
    case Actions::Urgency::Overdue:
        return u"bad"_s;
    case Actions::Urgency::Soon:
        return u"attention"_s;
    case Actions::Urgency::Done:
        return item.action.status == u"dropped" ? u"absent"_s : u"done"_s;
    default:
        return u"neutral"_s;
    }
}

QString origin(const Actions::Item &item)
{
    if (item.meeting.isEmpty()) {
        return {};
    }
    return i18nc("@info where an action comes from; %1 title of a meeting, %2 date",
                 "from %1, %2",
                 item.meeting,
                 QLocale().toString(item.meetingDate, QLocale::ShortFormat));
}

QString relative(const Actions::Item &item)
{
    return item.election.isEmpty() ? QString()
                                   : Actions::relativeText(int(item.action.due_days.value_or(0)), item.election);
}

namespace
{
QString urgencyHeading(Actions::Urgency urgency)
{
    switch (urgency) {
    case Actions::Urgency::Overdue:
        return i18nc("@title group of actions", "Overdue");
    case Actions::Urgency::Soon:
        return i18nc("@title group of actions", "Within seven days");
    case Actions::Urgency::Later:
        return i18nc("@title group of actions", "Later");
    case Actions::Urgency::Undated:
        return i18nc("@title group of actions", "Without a date");
    case Actions::Urgency::Done:
        break;
    }
    return i18nc("@title group of actions", "Done");
}
}

QString heading(const Reader &reader, Actions::Group group, const QString &key)
{
    switch (group) {
    case Actions::Group::Due:
        return urgencyHeading(Actions::Urgency(key.toInt()));
    case Actions::Group::Owner:
        return key.isEmpty() ? i18nc("@title group of actions", "Of nobody yet") : reader.title(Id::fromText(key));
    case Actions::Group::Country:
        return key.isEmpty() ? i18nc("@title group of actions", "Of no country") : Reference::countryLabel(key);
    case Actions::Group::Forum:
        return key.isEmpty() ? i18nc("@title group of actions", "Reported nowhere") : key;
    case Actions::Group::Meeting:
        break;
    }
    return key.isEmpty() ? i18nc("@title group of actions", "From no meeting") : reader.title(Id::fromText(key));
}

} // namespace Liaison::ActionWords
