// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// What ElectionCard shows of one election. In `extra`: dates, countdown, place, level; days ([{ title, subtitle, record }]: on which
/// countries vote in an election of the Union); actions ([{ title, subtitle, record }]: what is due relative to it); isUnion.
class ElectionDetails : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ElectionDetails(QObject *parent = nullptr);

    /// Deletes it; actions that hang on it keep their days. The user is told, with a way back.
    Q_INVOKABLE void removeElection();

protected:
    Query query() const override;
};

} // namespace Liaison
