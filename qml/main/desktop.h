// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "components/session.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStringList>

namespace Liaison
{

/// The window: Main.qml on a session. The session lives longer.
class Desktop
{
public:
    explicit Desktop(Session &session);

    /// False when there is no window; why is in warnings().
    bool load();
    QQuickWindow *window() const;
    QQmlApplicationEngine &engine();
    /// Everything that the QML engine complained about so far.
    QStringList warnings() const;

    /// Things that the whole process needs before the first QML is loaded: style, icons, translations, about data.
    static void prepareProcess();
    static void prepareApplication();

private:
    QQmlApplicationEngine m_engine;
    QStringList m_warnings;
};

} // namespace Liaison
