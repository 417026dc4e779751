// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Outlines that agendas of new meetings can begin with, by name. Roles: title, subtitle (its points), tlp.
class TemplatesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit TemplatesModel(QObject *parent = nullptr);

    /// Into the trash; agendas that were made of it stay.
    Q_INVOKABLE void remove(const QString &record);

protected:
    Query query() const override;
};

} // namespace Liaison
