// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pagelink.h"

#include "session.h"

namespace Liaison
{

PageLink::PageLink(QObject *parent)
    : QObject(parent)
{
}

PageLink::~PageLink()
{
    if (auto *session = Session::instance()) {
        session->removeLink(this);
    }
}

QString PageLink::name() const
{
    return m_name;
}

void PageLink::show(QQmlComponent *component, const QVariantMap &properties, int column)
{
    Q_EMIT Session::instance()->columnRequested(m_name, component, properties, column);
}

void PageLink::close(int column)
{
    Q_EMIT Session::instance()->columnsClosed(m_name, column);
}

void PageLink::classBegin()
{
}

void PageLink::componentComplete()
{
    Session::instance()->addLink(this);
}

} // namespace Liaison
