// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// The content of an attachment as text, for reading.
class AttachmentText : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    using RecordDetails::RecordDetails;

    QString text() const;

protected:
    Query query() const override;
};

} // namespace Liaison
