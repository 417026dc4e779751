// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "peerdetails.h"

#include "circlewords.h"
#include "components/session.h"
#include "documents/wording.h"
#include "exchange/receipts.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

PeerDetails::PeerDetails(QObject *parent)
    : QObject(parent)
{
    connect(&Session::instance()->store(), &Store::changed, this, &PeerDetails::refresh);
}

QString PeerDetails::peerId() const
{
    return m_id;
}

void PeerDetails::setPeerId(const QString &id)
{
    if (m_id != id) {
        m_id = id;
        Q_EMIT peerIdChanged();
        refresh();
    }
}

bool PeerDetails::isReady() const
{
    return m_peer.has_value();
}

QString PeerDetails::name() const
{
    return m_peer ? m_peer->name : QString();
}

QString PeerDetails::about() const
{
    return m_peer ? CircleWords::about(m_peer->organisation, m_peer->country) : QString();
}

QString PeerDetails::since() const
{
    return m_peer && m_peer->since.isValid()
        ? i18nc("@info %1 moment", "In your circle since %1", Wording::moment(m_peer->since))
        : QString();
}

QStringList PeerDetails::scope() const
{
    return m_peer ? m_peer->scope : QStringList();
}

QString PeerDetails::clearance() const
{
    return m_peer ? m_peer->clearance : QString();
}

bool PeerDetails::mayRelay() const
{
    return m_peer && m_peer->mayRelay;
}

bool PeerDetails::automatic() const
{
    return m_peer && m_peer->automatic;
}

bool PeerDetails::mine() const
{
    return m_peer && m_peer->mine;
}

QStringList PeerDetails::receipts() const
{
    return m_receipts;
}

QVariantList PeerDetails::devices() const
{
    return m_peer ? CircleWords::devices(*m_peer) : QVariantList();
}

QVariantList PeerDetails::clearances()
{
    return CircleWords::clearances();
}

void PeerDetails::refresh()
{
    auto *session = Session::instance();
    using Known = std::pair<std::optional<Peer>, QStringList>;
    const auto read = [id = Id::fromText(m_id)](Reader &reader) -> Result<Known> {
        const auto peer = Circle::find(reader, id);
        if (!peer) {
            return Known();
        }
        LIAISON_TRY(const auto receipts, Receipts::of(reader, *peer));
        return Known(peer, receipts.text());
    };
    session->await(session->store().read(read), this, [this](const Known &known) {
        const bool left = m_peer && !known.first;
        std::tie(m_peer, m_receipts) = known;
        Q_EMIT changed();
        if (left) {
            Q_EMIT gone();
        }
    });
}

template<typename Change>
void PeerDetails::change(Change change)
{
    Session::instance()->edit(i18nc("@info label of a change", "Change what was agreed with a peer"),
                              [id = Id::fromText(m_id), change](Edit &edit) -> Result<Done> {
                                  // As it is now: another program may have changed the rest.
                                  auto peer = Circle::find(edit, id);
                                  if (!peer) {
                                      return Done();
                                  }
                                  change(*peer);
                                  LIAISON_CHECK(Circle::put(edit, *peer));
                                  return Done();
                              });
}

void PeerDetails::setScope(const QStringList &scope)
{
    change([scope](Peer &peer) {
        peer.scope = scope;
    });
}

void PeerDetails::setClearance(const QString &clearance)
{
    change([clearance](Peer &peer) {
        peer.clearance = clearance;
    });
}

void PeerDetails::setMayRelay(bool may)
{
    change([may](Peer &peer) {
        peer.mayRelay = may;
    });
}

void PeerDetails::setAutomatic(bool automatic)
{
    change([automatic](Peer &peer) {
        peer.automatic = automatic;
    });
}

void PeerDetails::remove()
{
    auto *session = Session::instance();
    const auto name = this->name();
    session->await(session->store().edit(i18nc("@info label of a change", "Remove somebody from the circle"),
                                         [id = Id::fromText(m_id)](Edit &edit) {
                                             return Circle::remove(edit, id);
                                         }),
                   this,
                   [session, name](Done) {
                       session->notify(i18nc(
                           "@info %1 person",
                           "%1 is no longer in your circle. What came from them stays; what they have already got "
                           "stays with them.",
                           name));
                   });
}

} // namespace Liaison
