// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// Where the name of a person may still stand once they are erased: in texts of other records, for somebody to decide about.
class PersonTraces : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    /// [{ record: id or empty, title, text: an excerpt }]
    Q_PROPERTY(QVariantList places READ places NOTIFY changed FINAL)

public:
    explicit PersonTraces(QObject *parent = nullptr);

    QVariantList places() const;

protected:
    Query query() const override;
};

} // namespace Liaison
