// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"
#include "incidents/drill.h"

namespace Liaison
{

/// A rehearsal, call by call. Roles: title, subtitle, state (waiting, running, answered, silent, bounced, nobody, skipped), level,
/// word.
class DrillModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// ISO code; empty: all countries of which anybody is known.
    Q_PROPERTY(QString country MEMBER m_country NOTIFY chosenChanged REQUIRED FINAL)
    /// Row of the call that is made now, or comes next; -1 when the drill is over or not planned yet.
    Q_PROPERTY(int current READ current NOTIFY stepped FINAL)
    /// The call that is made now, or comes next: { title, about, value, target, button, icon, opening, openingLevel }
    Q_PROPERTY(QVariantMap call READ call NOTIFY stepped FINAL)
    Q_PROPERTY(bool running READ isRunning NOTIFY stepped FINAL)
    Q_PROPERTY(bool over READ isOver NOTIFY stepped FINAL)
    Q_PROPERTY(int done READ done NOTIFY stepped FINAL)
    /// How it went: "4 answered, half of them within 12 s · 2 dead".
    Q_PROPERTY(QString summary READ summary NOTIFY stepped FINAL)
    /// Routes that reached nobody: "Police, Denmark".
    Q_PROPERTY(QStringList dead READ dead NOTIFY stepped FINAL)
    /// "0:12" since the call that is running.
    Q_PROPERTY(QString clock READ clock NOTIFY ticked FINAL)

public:
    explicit DrillModel(QObject *parent = nullptr);

    int current() const;
    QVariantMap call() const;
    bool isRunning() const;
    bool isOver() const;
    int done() const;
    QString summary() const;
    QStringList dead() const;
    QString clock() const;

    /// Starts the clock of the call that comes next; where there is nobody to call, that is noted.
    Q_INVOKABLE void start();
    Q_INVOKABLE void answered();
    /// Nobody did; whom the route names next comes next.
    Q_INVOKABLE void unanswered();
    Q_INVOKABLE void bounced();
    Q_INVOKABLE void skip();

    void componentComplete() override;

Q_SIGNALS:
    void chosenChanged();
    void stepped();
    void ticked();

protected:
    Query query() const override;

private:
    void end(Incidents::Leg::State state, const QString &label);
    void replace(int index, const Incidents::Leg &leg);
    void show();

    QString m_country;
    Incidents::Drill m_drill;
    bool m_planned = false;
    bool m_busy = false;
    QTimer *m_second;
    QDateTime m_begun;
};

} // namespace Liaison
