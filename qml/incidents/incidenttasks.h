// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantMap>

namespace Liaison
{

/// What is done about an incident, each in one step that is undone in one; the user is told.
class IncidentTasks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// [{ id, name, about }] in the order of the reference data.
    Q_PROPERTY(QVariantList incidents READ incidents CONSTANT FINAL)
    /// [{ label, words }] of the Traffic Light Protocol, the widest first.
    Q_PROPERTY(QVariantList labels READ labels CONSTANT FINAL)

public:
    explicit IncidentTasks(QObject *parent = nullptr);

    QVariantList incidents() const;
    QVariantList labels() const;
    /// Row of the incident that somebody types: its number, or the beginning of its name; -1 for none.
    Q_INVOKABLE int typed(const QString &text) const;
    /// The Member State of the profile's owner, told by started(); empty where there is none.
    Q_INVOKABLE void begin();

    Q_INVOKABLE void copy(const QString &text) const;
    /// Logs that somebody was told, now. Then logged().
    Q_INVOKABLE void
    log(const QString &incident, const QString &country, const QString &contactPoint, const QString &tlp);
    Q_INVOKABLE void answered(const QString &notification);
    Q_INVOKABLE void unanswered(const QString &notification);
    /// A card of one country, or of all (empty), as PDF.
    Q_INVOKABLE void writeCard(const QString &country, const QUrl &file);

Q_SIGNALS:
    void started(const QString &country);
    void logged(const QString &notification);
};

} // namespace Liaison
