// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "restart.h"

#include "components/session.h"

#include <KLocalizedString>

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
void start(const QString &folder)
{
    // The new process waits until this one has let go of the profile and of its name on the bus.
    if (QProcess::startDetached(
            QCoreApplication::applicationFilePath(),
            {u"--profile"_s, folder, u"--after"_s, QString::number(QCoreApplication::applicationPid())})) {
        QCoreApplication::quit();
    } else {
        Q_EMIT Session::instance()->errorOccurred(
            i18nc("@info", "Liaison could not be started again. Please quit and start it yourself."));
    }
}
}

void Restart::again() const
{
    start(Session::instance()->folder());
}

void Restart::withProfile(const QUrl &folder) const
{
    start(folder.toLocalFile());
}

} // namespace Liaison
