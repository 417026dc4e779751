// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "complaints.h"

#include <QtLogging>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Liaison::Test
{

namespace
{
std::mutex s_mutex; // any thread may complain
QStringList s_complaints;
QtMessageHandler s_earlier = nullptr;

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Spell checking is the system's; where it has none, nothing is wrong with the program. On a busy machine a view is still making
    // rows below the window when there are fewer, and Qt is surprised that it gives them up.
    const bool ours = qstrcmp(context.category, "kf.sonnet.core") != 0
        && !message.startsWith("DelegateModel::cancel: index out range"_L1);
    if (type != QtDebugMsg && type != QtInfoMsg && ours) {
        const std::scoped_lock lock(s_mutex);
        s_complaints.append(QLatin1StringView(context.category) + u": "_s + message);
    }
    s_earlier(type, context, message);
}
}

Complaints::Complaints()
{
    s_complaints.clear();
    s_earlier = qInstallMessageHandler(keep);
}

Complaints::~Complaints()
{
    qInstallMessageHandler(s_earlier);
}

QStringList Complaints::all() const
{
    const std::scoped_lock lock(s_mutex);
    return s_complaints;
}

} // namespace Liaison::Test
