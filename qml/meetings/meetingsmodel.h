// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Meetings, upcoming first. Roles: title, when, summary, section, needsRecord, status, tlp.
class MeetingsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Only with these words in title, place or participants.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)

public:
    explicit MeetingsModel(QObject *parent = nullptr);

    QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void textChanged();

protected:
    Query query() const override;

private:
    QString m_text;
};

} // namespace Liaison
