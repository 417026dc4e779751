// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/savedlists.h"
#include "directory/tags.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace Liaison
{

/// What a list can be filtered by, and the filters that the user gave a name. Choices: [{ value, text }].
class ListChoices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(QVariantList competences READ competences CONSTANT FINAL)
    Q_PROPERTY(QVariantList countries READ countries CONSTANT FINAL)
    Q_PROPERTY(QVariantList labels READ labels CONSTANT FINAL)
    Q_PROPERTY(QVariantList tags READ tags NOTIFY changed FINAL)
    /// [{ name, filter }], see EverybodyModel::filter.
    Q_PROPERTY(QVariantList saved READ saved NOTIFY changed FINAL)

public:
    explicit ListChoices(QObject *parent = nullptr);

    QVariantList kinds() const;
    QVariantList competences() const;
    QVariantList countries() const;
    QVariantList labels() const;
    QVariantList tags() const;
    QVariantList saved() const;

    /// The user is told; of two lists of one name the newer one is kept.
    Q_INVOKABLE void save(const QString &name, const QVariantMap &filter);
    Q_INVOKABLE void forget(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void read();

    QVariantList m_tags;
    QVariantList m_saved;
};

} // namespace Liaison
