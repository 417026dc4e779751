// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reminders.h"

#include "components/session.h"

#include <KLocalizedString>
#include <KNotification>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int everyMinute = 60'000; // milliseconds
}

Reminders::Reminders(Session &session, Voice voice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_voice(std::move(voice))
{
    if (!session.problem().isEmpty()) {
        return;
    }
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.start(everyMinute);
    connect(&m_timer, &QTimer::timeout, this, &Reminders::look);
    QTimer::singleShot(0, this, &Reminders::look);
}

void Reminders::look()
{
    if (m_looking) {
        return;
    }
    m_looking = true;
    struct Due {
        std::optional<Actions::Reminder> reminder;
        QDate day;
    };
    m_session.store()
        .read([now = m_session.clock().now().toLocalTime()](Reader &reader) -> Result<Due> {
            LIAISON_TRY(const auto reminder, Actions::reminderAt(reader, now));
            return Due{reminder, reader.today()};
        })
        .then(this, [this](const Result<Due> &due) {
            if (!due || !due->reminder) {
                m_looking = false; // what can't be read now is looked for again in a minute
                return;
            }
            // Written down before it is said: better once too few than every minute.
            m_session.store()
                .edit({},
                      [day = due->day](Edit &edit) {
                          return Actions::markReminded(edit, day);
                      })
                .then(this, [this, reminder = *due->reminder](const Result<Done> &written) {
                    m_looking = false;
                    if (written) {
                        say(reminder);
                    }
                });
        });
}

void Reminders::say(const Actions::Reminder &reminder)
{
    if (m_voice) {
        m_voice(reminder);
        return;
    }
    auto *notification = new KNotification(u"actionsDue"_s, KNotification::CloseOnTimeout);
    notification->setComponentName(u"liaison"_s); // of the notifyrc, whatever the profile
    notification->setTitle(reminder.title());
    notification->setText(reminder.text().toHtmlEscaped());
    notification->setIconName(u"eu.liaison.liaison"_s);
    auto *open = notification->addDefaultAction(i18nc("@action:button", "Show actions"));
    connect(open, &KNotificationAction::activated, this, [this] {
        m_session.openPage(u"actions"_s);
    });
    notification->sendEvent(); // it deletes itself once it is closed
}

} // namespace Liaison
