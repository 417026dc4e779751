// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reminders.h"

#include "actions.h"

#include <KLocalizedString>

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
// See Reader::local(); what begins so stays when sample data go.
const auto settingsKey = u"profile/reminders"_s;
const auto remindedKey = u"profile/reminded"_s;
constexpr qsizetype mostTitles = 4;
}

bool ReminderSettings::isQuiet(QTime time) const
{
    return quietFrom <= quietUntil ? quietFrom <= time && time < quietUntil : quietFrom <= time || time < quietUntil;
}

ReminderSettings ReminderSettings::of(const Reader &reader)
{
    ReminderSettings settings;
    const auto words = reader.local(settingsKey).split(u' ');
    if (words.size() == 3) {
        const auto from = QTime::fromString(words.at(1), u"hh:mm"_s);
        const auto until = QTime::fromString(words.at(2), u"hh:mm"_s);
        if (from.isValid() && until.isValid()) {
            settings = {words.at(0) == u"on", from, until};
        }
    }
    return settings;
}

Result<Done> ReminderSettings::save(Edit &edit) const
{
    return edit.setLocal(
        settingsKey,
        u"%1 %2 %3"_s.arg(on ? u"on"_s : u"off"_s, quietFrom.toString(u"hh:mm"_s), quietUntil.toString(u"hh:mm"_s)));
}

QString Reminder::title() const
{
    const auto late = i18ncp("@info:status", "%1 action is overdue", "%1 actions are overdue", overdue);
    if (today == 0) {
        return late;
    }
    return overdue == 0
        ? i18ncp("@info:status", "%1 action is due today", "%1 actions are due today", today)
        : i18ncp("@info:status %2 “2 actions are overdue”", "%2, %1 is due today", "%2, %1 are due today", today, late);
}

QString Reminder::text() const
{
    auto lines = titles;
    if (const int more = overdue + today - int(titles.size()); more > 0) {
        lines.append(i18ncp("@info:status", "and %1 more", "and %1 more", more));
    }
    return lines.join(u'\n');
}

Result<std::optional<Reminder>> reminderAt(const Reader &reader, const QDateTime &now)
{
    const auto settings = ReminderSettings::of(reader);
    const auto today = reader.today();
    if (!settings.on || settings.isQuiet(now.time()) || reader.local(remindedKey) == today.toString(Qt::ISODate)) {
        return std::optional<Reminder>();
    }
    LIAISON_TRY(const auto items, list(reader, {.owner = reader.me(), .done = false}));
    Reminder reminder;
    for (const auto &item : items) {
        if (!item.due.isValid() || item.due > today) {
            continue;
        }
        ++(item.due < today ? reminder.overdue : reminder.today);
        if (reminder.titles.size() < mostTitles) {
            reminder.titles.append(item.action.title);
        }
    }
    return reminder.overdue + reminder.today > 0 ? std::optional(reminder) : std::nullopt;
}

Result<Done> markReminded(Edit &edit, QDate day)
{
    return edit.setLocal(remindedKey, day.toString(Qt::ISODate));
}

} // namespace Liaison::Actions
