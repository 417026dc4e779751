// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// A post; a new one may end another that the person held until then.
class PostEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// The post that ends the day before this one begins (today, where that is not known); empty for none.
    Q_PROPERTY(QString ends MEMBER m_ends NOTIFY endsChanged FINAL)

public:
    explicit PostEditor(QObject *parent = nullptr);

Q_SIGNALS:
    void endsChanged();

protected:
    Also also() const override;

private:
    QString m_ends;
};

} // namespace Liaison
