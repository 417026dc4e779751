// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QUrl>

namespace Liaison
{

class FolderWatch;
class Session;

/// Says through the desktop that a bundle waits in the exchange folder. Pressing the notification leads to its preview.
class BundleNotices : public QObject
{
    Q_OBJECT

public:
    BundleNotices(Session &session, FolderWatch &watch, QObject *parent = nullptr);

private:
    void say(const QString &title, const QString &text, const QUrl &file);

    Session &m_session;
};

} // namespace Liaison
