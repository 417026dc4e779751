// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/desktop.h"
#include "support/temporaryhome.h"

#include <QAccessible>
#include <QApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    // Focus and size do not depend on a window manager; the style is the one that people see.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_CONTROLS_STYLE", "org.kde.desktop");
    const Liaison::Test::TemporaryHome home;
    Liaison::Desktop::prepareProcess();
    QApplication application(argc, argv);
    Liaison::Desktop::prepareApplication();
    QAccessible::setActive(true); // as with a screen reader
    return Catch::Session().run(argc, argv);
}
