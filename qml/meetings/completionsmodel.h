// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What can be put in the place of what is being typed in a line of minutes. Roles: title, subtitle, text (what to put there),
/// party (a record's id where it is a name).
class CompletionsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString meeting MEMBER m_meeting WRITE setMeeting NOTIFY changed FINAL)
    /// One of / @ # !; empty: nothing is proposed.
    Q_PROPERTY(QString sign MEMBER m_sign WRITE setSign NOTIFY changed FINAL)
    /// What was typed behind it.
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY changed FINAL)

public:
    explicit CompletionsModel(QObject *parent = nullptr);

    void setMeeting(const QString &meeting);
    void setSign(const QString &sign);
    void setText(const QString &text);

Q_SIGNALS:
    void changed();

protected:
    Query query() const override;

private:
    void set(QString &member, const QString &value);

    QString m_meeting;
    QString m_sign;
    QString m_text;
};

} // namespace Liaison
