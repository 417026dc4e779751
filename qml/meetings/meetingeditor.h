// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// The form of a meeting, with what comes with it: a series that begins with it, and an agenda from a template.
class MeetingEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// Name of a new series; empty: the one that is chosen, or none. One of this name that is there already is taken.
    Q_PROPERTY(QString newSeries MEMBER m_newSeries NOTIFY valuesChanged FINAL)
    /// Template for the agenda of a new meeting: its id, or empty.
    Q_PROPERTY(QString outline MEMBER m_outline FINAL)
    /// [{ value: id or empty, text }]: the templates there are.
    Q_PROPERTY(QVariantList outlines READ outlines NOTIFY outlinesChanged FINAL)
    /// The computer's time zone, for a new meeting.
    Q_PROPERTY(QString timeZone READ timeZone CONSTANT FINAL)

public:
    explicit MeetingEditor(QObject *parent = nullptr);

    bool isDirty() const override;
    QVariantList outlines() const;
    QString timeZone() const;
    void componentComplete() override;

Q_SIGNALS:
    void outlinesChanged();

protected:
    Also also() const override;

private:
    QString m_newSeries;
    QString m_outline;
    QVariantList m_outlines;
};

} // namespace Liaison
