// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QVariantList>

namespace Liaison
{

/// Begins a briefing: what there is to choose from, and the draft that comes of it.
class BriefingMaker : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// [{ value: code, text }]: the Member States by name.
    Q_PROPERTY(QVariantList countries READ countries CONSTANT FINAL)
    /// [{ value: id or empty, text }]
    Q_PROPERTY(QVariantList templates READ templates NOTIFY templatesChanged FINAL)
    /// [{ value: label or empty, text }]
    Q_PROPERTY(QVariantList ceilings READ ceilings CONSTANT FINAL)
    /// Why it could not be made: a sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    explicit BriefingMaker(QObject *parent = nullptr);

    static QVariantList countries();
    static QVariantList ceilings();
    QVariantList templates() const;
    QString problem() const;

    /// @p kind: meeting, platform (@p what: an id), country (a code) or topic (words). Then made() or a problem.
    Q_INVOKABLE void make(const QString &kind, const QString &what, const QString &outline, const QString &ceiling);

    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    void templatesChanged();
    void problemChanged();
    void made(const QString &briefing);

private:
    void setProblem(const QString &problem);

    QVariantList m_templates;
    QString m_problem;
};

} // namespace Liaison
