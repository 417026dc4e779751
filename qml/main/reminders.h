// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/reminders.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Liaison
{

class Session;

/// Says once a day through the desktop what is due: looks when it is made, and now and then, so that it comes when the quiet hours are
/// over, also on a laptop that slept. Pressing the notification leads to the actions.
class Reminders : public QObject
{
    Q_OBJECT

public:
    /// How it is said: the desktop's notifications, unless a test listens instead.
    using Voice = std::function<void(const Actions::Reminder &reminder)>;

    explicit Reminders(Session &session, Voice voice = {}, QObject *parent = nullptr);

    /// Looks now.
    void look();

private:
    void say(const Actions::Reminder &reminder);

    Session &m_session;
    Voice m_voice;
    QTimer m_timer;
    bool m_looking = false;
};

} // namespace Liaison
