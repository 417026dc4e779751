// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/acquaintance.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// A card that was opened, what it means here, and taking its owner into the circle.
class NewPeer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    /// Why there is nothing to show; a sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    Q_PROPERTY(QString device READ device NOTIFY changed FINAL)
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)
    /// What the card means, in sentences.
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed FINAL)
    /// new, known, renewed, alarm or own.
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    /// Whom it concerns that is in the circle already; empty: nobody.
    Q_PROPERTY(QString peerName READ peerName NOTIFY changed FINAL)
    /// The country on the card as a scope, to begin with.
    Q_PROPERTY(QStringList usualScope READ usualScope NOTIFY changed FINAL)

public:
    explicit NewPeer(QObject *parent = nullptr);

    bool isReady() const;
    QString problem() const;
    QString name() const;
    QString about() const;
    QString device() const;
    QStringList words() const;
    QString meaning() const;
    QString kind() const;
    QString peerName() const;
    QStringList usualScope() const;

    Q_INVOKABLE void open(const QUrl &file);
    Q_INVOKABLE void join(const QStringList &scope, const QString &clearance, bool mine);
    /// As one more device of the peer whom the card concerns.
    Q_INVOKABLE void addDevice();

Q_SIGNALS:
    void changed();
    void joined();

private:
    struct Content {
        Acquaintance acquaintance;
        Device own;
    };
    void join(const Circle::Terms &terms);

    std::optional<Content> m_content;
    QString m_problem;
};

} // namespace Liaison
