// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Who takes part in one meeting, by side. Roles: name, description, side, sideLabel, record (empty for a guest), attended,
/// invited, level and word (for StateGlyph); the key is the participant record's.
class AttendeesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY meetingChanged FINAL)

public:
    explicit AttendeesModel(QObject *parent = nullptr);

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
