// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The agenda of one meeting. Roles: number (from 1), title, subtitle (presenter, where it comes from or went), minutes (text),
/// closed.
class AgendaModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY meetingChanged FINAL)

public:
    explicit AgendaModel(QObject *parent = nullptr);

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
