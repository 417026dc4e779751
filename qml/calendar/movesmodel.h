// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

#include <QDate>

namespace Liaison
{

/// Which open actions move when an election gets another first day; empty while it has the one that it has. Roles: title, subtitle
/// (owner), before, after.
class MovesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Hexadecimal id.
    Q_PROPERTY(QString election MEMBER m_election WRITE setElection NOTIFY electionChanged FINAL)
    /// ISO; anything else means none.
    Q_PROPERTY(QString firstDay MEMBER m_firstDay WRITE setFirstDay NOTIFY electionChanged FINAL)

public:
    explicit MovesModel(QObject *parent = nullptr);

    void setElection(const QString &election);
    void setFirstDay(const QString &day);

Q_SIGNALS:
    void electionChanged();

protected:
    Query query() const override;

private:
    QString m_election;
    QString m_firstDay;
};

} // namespace Liaison
