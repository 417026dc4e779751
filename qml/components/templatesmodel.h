// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rowsmodel.h"

namespace Liaison
{

/// Outlines that something new can begin with, by name: agendas of meetings, or the parts of briefings. Roles: title, subtitle (its
/// points or parts), tlp.
class TemplatesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// "meeting" or "briefing"
    Q_PROPERTY(QString purpose MEMBER m_purpose REQUIRED FINAL)

public:
    explicit TemplatesModel(QObject *parent = nullptr);

    /// Into the trash; what was made of it stays.
    Q_INVOKABLE void remove(const QString &record);

protected:
    Query query() const override;

private:
    QString m_purpose;
};

} // namespace Liaison
