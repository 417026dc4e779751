// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// An election in a form; dates that contradict each other are refused.
class ElectionEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ElectionEditor(QObject *parent = nullptr);

protected:
    Also also() const override;
};

} // namespace Liaison
