// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What came out of one meeting, point by point of its agenda: outcomes, each followed by the actions made from it, then the point's
/// other actions; last what belongs to no point.
/// Roles: title, subtitle, kind, kindLabel, tint, section, stateWord, level, isAction, open.
class OutcomesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY meetingChanged FINAL)

public:
    explicit OutcomesModel(QObject *parent = nullptr);

    QString meeting() const;
    void setMeeting(const QString &meeting);

Q_SIGNALS:
    void meetingChanged();

protected:
    Query query() const override;

private:
    QString m_meeting;
};

} // namespace Liaison
