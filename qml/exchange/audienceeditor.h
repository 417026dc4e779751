// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace Liaison
{

/// The rule of an audience in a form.
class AudienceEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(QString tlp MEMBER m_tlp NOTIFY changed FINAL)
    Q_PROPERTY(QString countries MEMBER m_countries NOTIFY changed FINAL) ///< "DK, EE"
    Q_PROPERTY(QString type MEMBER m_type NOTIFY changed FINAL) ///< organisation, person, or empty for both
    Q_PROPERTY(bool plain MEMBER m_plain NOTIFY changed FINAL)
    Q_PROPERTY(QString sender MEMBER m_sender NOTIFY changed FINAL)
    Q_PROPERTY(QString recipient MEMBER m_recipient NOTIFY changed FINAL)
    Q_PROPERTY(QString key MEMBER m_key NOTIFY changed FINAL) ///< age1...
    /// Names that contact points are cleared for and no audience has: "platforms (23)" → [{ name, text }]
    Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString problemField READ problemField NOTIFY changed FINAL)
    Q_PROPERTY(QStringList labels READ labels CONSTANT FINAL)

public:
    explicit AudienceEditor(QObject *parent = nullptr);

    QVariantList suggestions() const;
    QString problem() const;
    QString problemField() const;
    static QStringList labels();

    /// Begins with the audience of this id, or a new one for "".
    Q_INVOKABLE void load(const QString &id);
    /// Then saved(), or a problem.
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void saved(const QString &id);
    void removed();

private:
    void fail(const QString &problem, const QString &field);

    QString m_id;
    QString m_name;
    QString m_tlp;
    QString m_countries;
    QString m_type;
    bool m_plain = false;
    QString m_sender;
    QString m_recipient;
    QString m_key;
    QVariantList m_suggestions;
    QString m_problem;
    QString m_problemField;
};

} // namespace Liaison
