// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// How far away the next elections are: first the Union's, then the next ones of countries within a year. Roles: days (to its first
/// day; 0 while it goes on), title ("days to the European elections"), when, provisional, record (hexadecimal id; empty for one that
/// is shipped only), isUnion.
class ElectionClock : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ElectionClock(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
