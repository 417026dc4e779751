// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// A person; a new one together with a post and how to reach them, as far as these were filled in. A problem with the post names
/// its field as "post.organisation".
class PersonEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// Field → value of the post, as in RecordEditor::values.
    Q_PROPERTY(QVariantMap post MEMBER m_post NOTIFY partsChanged FINAL)
    Q_PROPERTY(QString email MEMBER m_email NOTIFY partsChanged FINAL)
    Q_PROPERTY(QString phone MEMBER m_phone NOTIFY partsChanged FINAL)

public:
    explicit PersonEditor(QObject *parent = nullptr);

Q_SIGNALS:
    void partsChanged();

protected:
    Also also() const override;

private:
    QVariantMap m_post;
    QString m_email;
    QString m_phone;
};

} // namespace Liaison
