// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "newpeer.h"

#include "circlewords.h"
#include "components/session.h"
#include "exchange/fingerprintwords.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

NewPeer::NewPeer(QObject *parent)
    : QObject(parent)
{
}

bool NewPeer::isReady() const
{
    return m_content.has_value();
}

QString NewPeer::problem() const
{
    return m_problem;
}

QString NewPeer::name() const
{
    return m_content ? m_content->acquaintance.card.name : QString();
}

QString NewPeer::about() const
{
    return m_content
        ? CircleWords::about(m_content->acquaintance.card.organisation, m_content->acquaintance.card.country)
        : QString();
}

QString NewPeer::device() const
{
    return m_content ? m_content->acquaintance.card.device.name : QString();
}

QStringList NewPeer::words() const
{
    return m_content ? FingerprintWords::of(m_content->acquaintance.card.device.fingerprint()) : QStringList();
}

QString NewPeer::meaning() const
{
    return m_content ? m_content->acquaintance.text() : QString();
}

QString NewPeer::kind() const
{
    if (!m_content) {
        return {};
    }
    switch (m_content->acquaintance.kind) {
    case Acquaintance::New:
        return u"new"_s;
    case Acquaintance::Known:
        return u"known"_s;
    case Acquaintance::Renewed:
        return u"renewed"_s;
    case Acquaintance::Alarm:
        return u"alarm"_s;
    case Acquaintance::Own:
        return u"own"_s;
    }
    return {};
}

QString NewPeer::peerName() const
{
    return m_content && m_content->acquaintance.peer ? m_content->acquaintance.peer->name : QString();
}

QStringList NewPeer::usualScope() const
{
    const auto country = m_content ? m_content->acquaintance.card.country : QString();
    return Reference::instance().country(country) ? QStringList{country} : QStringList();
}

void NewPeer::open(const QUrl &file)
{
    auto *session = Session::instance();
    const auto look = [path = file.toLocalFile(), folder = session->folder()](Reader &reader) -> Result<Content> {
        LIAISON_TRY(const auto card, Card::read(path));
        LIAISON_TRY(const auto identity, Identity::of(folder));
        return Content{.acquaintance = Acquaintance::of(reader, card, identity.device()), .own = identity.device()};
    };
    session->store().read(look).then(this, [this](const Result<Content> &content) {
        m_content = content ? std::optional(*content) : std::nullopt;
        m_problem = content ? QString() : content.error().message;
        Q_EMIT changed();
    });
}

void NewPeer::join(const QStringList &scope, const QString &clearance, bool mine)
{
    join(Circle::Terms{.scope = scope, .clearance = clearance, .mine = mine});
}

void NewPeer::addDevice()
{
    if (m_content && m_content->acquaintance.peer) {
        join(Circle::Terms{.deviceOf = m_content->acquaintance.peer->id});
    }
}

void NewPeer::join(const Circle::Terms &terms)
{
    if (!m_content) {
        return;
    }
    auto *session = Session::instance();
    const auto name = this->name();
    const auto label = i18nc("@info label of a change; %1 person", "Add %1 to the circle", name);
    const auto add = [content = *m_content, terms](Edit &edit) {
        return Circle::join(edit, content.acquaintance.card, content.own, terms);
    };
    session->await(session->store().edit(label, add), this, [this, session, name](const Id &) {
        session->notify(i18nc("@info %1 person", "%1 is in your circle.", name));
        Q_EMIT joined();
    });
}

} // namespace Liaison
