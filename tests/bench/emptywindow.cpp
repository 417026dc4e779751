// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The least that a Kirigami program can be: what Liaison's start is measured against.

#include <KIconTheme>
#include <KLocalizedString>

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>

int main(int argc, char **argv)
{
    KIconTheme::initTheme();
    QQuickStyle::setStyle(QStringLiteral("org.kde.desktop"));
    QApplication application(argc, argv);
    KLocalizedString::setApplicationDomain("liaison-empty-window");
    QQmlApplicationEngine engine;
    engine.loadFromModule("eu.liaison.bench", "EmptyWindow");
    auto *window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window) {
        return 1;
    }
    const auto tell = [] {
        std::puts("first frame");
        std::fflush(stdout);
    };
    // In the thread that paints.
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    QObject::connect(window, &QQuickWindow::frameSwapped, window, tell, once);
    return QApplication::exec();
}
