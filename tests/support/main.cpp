// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/temporaryhome.h"

#include <KLocalizedString>

#include <QCoreApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    const Liaison::Test::TemporaryHome home;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("liaison-test"));
    KLocalizedString::setApplicationDomain(TRANSLATION_DOMAIN);
    return Catch::Session().run(argc, argv);
}
