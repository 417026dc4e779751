// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/circle.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace Liaison
{

/// One peer, and changing what was agreed.
class PeerDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The peer's id as text.
    Q_PROPERTY(QString peerId READ peerId WRITE setPeerId NOTIFY peerIdChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)
    Q_PROPERTY(QStringList scope READ scope NOTIFY changed FINAL)
    Q_PROPERTY(QString clearance READ clearance NOTIFY changed FINAL)
    Q_PROPERTY(bool mayRelay READ mayRelay NOTIFY changed FINAL)
    Q_PROPERTY(bool automatic READ automatic NOTIFY changed FINAL)
    Q_PROPERTY(bool mine READ mine NOTIFY changed FINAL)
    /// What arrived on either side, in sentences.
    Q_PROPERTY(QStringList receipts READ receipts NOTIFY changed FINAL)
    /// [{ name, words }]
    Q_PROPERTY(QVariantList devices READ devices NOTIFY changed FINAL)
    /// [{ value, text }], for whoever chooses one.
    Q_PROPERTY(QVariantList clearances READ clearances CONSTANT FINAL)

public:
    explicit PeerDetails(QObject *parent = nullptr);

    QString peerId() const;
    void setPeerId(const QString &id);
    bool isReady() const;
    QString name() const;
    QString about() const;
    QString since() const;
    QStringList scope() const;
    QString clearance() const;
    bool mayRelay() const;
    bool automatic() const;
    bool mine() const;
    QStringList receipts() const;
    QVariantList devices() const;
    static QVariantList clearances();

    Q_INVOKABLE void setScope(const QStringList &scope);
    Q_INVOKABLE void setClearance(const QString &clearance);
    Q_INVOKABLE void setMayRelay(bool may);
    Q_INVOKABLE void setAutomatic(bool automatic);
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void peerIdChanged();
    /// The peer is no longer in the circle.
    void gone();

private:
    void refresh();
    template<typename Change>
    void change(Change change);

    QString m_id;
    std::optional<Peer> m_peer;
    QStringList m_receipts;
};

} // namespace Liaison
