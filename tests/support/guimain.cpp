// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/temporaryhome.h"

#include <KLocalizedString>

#include <QGuiApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const Liaison::Test::TemporaryHome home;
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("liaison-test"));
    KLocalizedString::setApplicationDomain("liaison"); // on this thread, whichever needs a text first
    return Catch::Session().run(argc, argv);
}
