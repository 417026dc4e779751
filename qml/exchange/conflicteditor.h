// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// A new value for a field in conflict. Also the value that is shown already, written as it is, settles it.
class ConflictEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString field MEMBER m_field REQUIRED FINAL)

public:
    explicit ConflictEditor(QObject *parent = nullptr);

protected:
    Also also() const override;

private:
    QString m_field;
};

} // namespace Liaison
