// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace Liaison
{

/// A scope that is being chosen: countries one by one, the Union as a whole, or everything.
class ScopeChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// As Peer::scope.
    Q_PROPERTY(QStringList scope READ scope WRITE setScope NOTIFY changed FINAL)
    Q_PROPERTY(bool everything READ everything NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    /// [{ value, text, chosen }]: the Union as a whole, then the Member States by name.
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed FINAL)

public:
    explicit ScopeChoice(QObject *parent = nullptr);

    QStringList scope() const;
    void setScope(const QStringList &scope);
    bool everything() const;
    bool isEmpty() const;
    QVariantList choices() const;

    Q_INVOKABLE void setEverything(bool everything);
    Q_INVOKABLE void set(const QString &value, bool chosen);

Q_SIGNALS:
    void changed();

private:
    QStringList m_scope;
};

} // namespace Liaison
