// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/releaseplan.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

namespace Liaison
{

/// What would go to an audience, what would not and why; and writing exactly that.
class ReleaseMaker : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Id of the audience, or empty.
    Q_PROPERTY(QString audience READ audience WRITE setAudience NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// Something would go.
    Q_PROPERTY(bool any READ hasAny NOTIFY changed FINAL)
    /// "14 contact points of 9 people and 4 organisations go to Platforms; ..."
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// The strictest label of what would go.
    Q_PROPERTY(QString tlp READ tlp NOTIFY changed FINAL)
    /// [{ title, count, level, rows: [{ title, subtitle }], more }]: what goes, then what is withheld, by reason, then what is stripped.
    Q_PROPERTY(QVariantList groups READ groups NOTIFY changed FINAL)
    /// Why no file that anybody can read may be written; empty where one may.
    Q_PROPERTY(QString plainProblem READ plainProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool encrypts READ encrypts NOTIFY changed FINAL)
    /// What the last release was: a sentence; or what went wrong.
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed FINAL)

public:
    explicit ReleaseMaker(QObject *parent = nullptr);

    QString audience() const;
    void setAudience(const QString &audience);
    QString name() const;
    bool isReady() const;
    bool isBusy() const;
    bool hasAny() const;
    QString summary() const;
    QString tlp() const;
    QVariantList groups() const;
    QString plainProblem() const;
    bool encrypts() const;
    QString result() const;
    bool hasFailed() const;

    /// Looks again, after the rule was changed.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void write(const QUrl &file);
    /// A name that no file has yet, for a dialog; @p ending: liaison, vcf, csv or pdf.
    Q_INVOKABLE QUrl suggestedFile(const QString &ending) const;

Q_SIGNALS:
    void changed();
    void released();

private:
    void show(const Result<ReleasePlan> &plan);
    void fail(const QString &problem);

    Id m_audience;
    std::optional<ReleasePlan> m_plan;
    QVariantList m_groups;
    QString m_result;
    bool m_failed = false;
    bool m_busy = false;
    int m_asked = 0; ///< only the last answer counts
};

} // namespace Liaison
