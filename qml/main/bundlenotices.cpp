// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundlenotices.h"

#include "components/session.h"
#include "exchange/folderwatch.h"

#include <KLocalizedString>
#include <KNotification>

namespace Liaison
{

using namespace Qt::StringLiterals;

BundleNotices::BundleNotices(Session &session, FolderWatch &watch, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&watch, &FolderWatch::arrived, this, &BundleNotices::say);
}

void BundleNotices::say(const QString &title, const QString &text, const QUrl &file)
{
    auto *notification = new KNotification(u"bundleWaiting"_s, KNotification::CloseOnTimeout);
    notification->setComponentName(u"liaison"_s); // of the notifyrc, whatever the profile
    notification->setTitle(title);
    notification->setText(text.toHtmlEscaped());
    notification->setIconName(u"eu.liaison.liaison"_s);
    auto *open = notification->addDefaultAction(i18nc("@action:button", "Look at it"));
    connect(open, &KNotificationAction::activated, this, [this, file] {
        m_session.openFiles({file});
    });
    notification->sendEvent(); // it deletes itself once it is closed
}

} // namespace Liaison
