// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "desktop.h"

#include "briefings/keeping.h"
#include "components/userlocale.h"

#include <KAboutData>
#include <KIconTheme>
#include <KLocalizedQmlContext>
#include <KLocalizedString>

#include <QApplication>
#include <QIcon>
#include <QKeyEvent>
#include <QQuickStyle>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// Ctrl+K opens the palette wherever the keys are. Texts of several lines would take it, also those that can't be changed: under X11
/// it deletes to the end of the line.
class PaletteKey : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride) {
            return QObject::eventFilter(watched, event);
        }
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool opens = key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier;
        if (opens) {
            event->ignore(); // it is nobody's but the shortcut's
        }
        return opens;
    }
};
}

Desktop::Desktop(Session &session)
{
    Q_UNUSED(session) // QML finds it through Session::create(); asking for it here says that it has to be there
    KLocalization::setupLocalizedContext(&m_engine);
    QObject::connect(&m_engine, &QQmlEngine::warnings, &m_engine, [this](const QList<QQmlError> &errors) {
        for (const auto &error : errors) {
            m_warnings.append(error.toString());
        }
    });
}

bool Desktop::load()
{
    m_engine.loadFromModule("eu.liaison.main"_L1, "Main"_L1);
    if (window()) {
        window()->installEventFilter(new PaletteKey(window()));
    }
    return window() != nullptr;
}

QQuickWindow *Desktop::window() const
{
    const auto roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.first());
}

QQmlApplicationEngine &Desktop::engine()
{
    return m_engine;
}

QStringList Desktop::warnings() const
{
    return m_warnings;
}

void Desktop::prepareProcess()
{
    watchBriefingsForErasures();
    KIconTheme::initTheme();
    if (qEnvironmentVariableIsEmpty("QT_QUICK_CONTROLS_STYLE")) {
        QQuickStyle::setStyle(u"org.kde.desktop"_s);
    }
}

void Desktop::prepareApplication()
{
    KLocalizedString::setApplicationDomain(TRANSLATION_DOMAIN);
    UserLocale::apply();
    KAboutData about(u"liaison"_s,
                     i18nc("@title name of the program", "Liaison"),
                     QStringLiteral(LIAISON_VERSION),
                     i18nc("@info what the program is for",
                           "Election liaison: who is who, what was said, who promised what by when"),
                     KAboutLicense::Unknown,
                     i18nc("@info copyright", "© 2026 Liaison contributors"));
    about.addLicenseTextFile(u":/liaison/EUPL-1.2.txt"_s); // KCoreAddons does not know this licence
    about.setOrganizationDomain("liaison.eu"_ba);
    about.setDesktopFileName(u"eu.liaison.liaison"_s);
    KAboutData::setApplicationData(about);
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"eu.liaison.liaison"_s, QIcon::fromTheme(u"view-pim-contacts"_s)));
}

} // namespace Liaison
