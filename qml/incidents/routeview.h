// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QVariantMap>

class QTimer;

namespace Liaison
{

/// Whom to call about an incident in a country, read again whenever something changes and every minute: doors open and close.
class RouteView : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// Id of the reference data.
    Q_PROPERTY(QString incident READ incident WRITE setIncident NOTIFY chosenChanged FINAL)
    /// ISO code.
    Q_PROPERTY(QString country READ country WRITE setCountry NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString incidentName READ incidentName NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString countryName READ countryName NOTIFY chosenChanged FINAL)
    /// What to have ready: sentences.
    Q_PROPERTY(QStringList ready READ ready NOTIFY chosenChanged FINAL)
    /// Whom to call, as RouteWords::desk(); empty where there is nobody.
    Q_PROPERTY(QVariantMap contact READ contact NOTIFY changed FINAL)
    /// Whom to try then: as RouteWords::line(); of kinds of which nobody is known only title, subtitle, level and word.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
    /// Who is nearest where nobody can be reached now; as RouteWords::line().
    Q_PROPERTY(QVariantList nearest READ nearest NOTIFY changed FINAL)
    /// Says plainly that there is nobody; empty where there is somebody.
    Q_PROPERTY(QString nobody READ nobody NOTIFY changed FINAL)
    /// What is there is what was asked for.
    Q_PROPERTY(bool current READ isCurrent NOTIFY changed FINAL)

public:
    explicit RouteView(QObject *parent = nullptr);

    QString incident() const;
    void setIncident(const QString &incident);
    QString country() const;
    void setCountry(const QString &country);
    QString incidentName() const;
    QString countryName() const;
    QStringList ready() const;
    QVariantMap contact() const;
    QVariantList steps() const;
    QVariantList nearest() const;
    QString nobody() const;
    bool isCurrent() const;

    Q_INVOKABLE void refresh();

    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    void chosenChanged();
    void changed();

private:
    struct Content {
        QString incident;
        QString country;
        QVariantMap contact;
        QVariantList steps;
        QVariantList nearest;
        QString nobody;
    };
    void choose(QString &place, const QString &value);

    QString m_incident;
    QString m_country;
    Content m_content;
    bool m_complete = false;
};

} // namespace Liaison
