// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// An action in a form. A due date is a day or days from an election, never both; an election that is only shipped gets its record;
/// the day of completion follows the status.
class ActionEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// [{ value, text, firstDay }]: elections that something may be due relative to: those to come, and the one that is chosen. The
    /// value is the id of a record, or the name of a shipped election.
    Q_PROPERTY(QVariantList elections READ elections NOTIFY electionsChanged FINAL)
    /// The day on which it is due as it stands in the form, in words with how it was counted; empty for none.
    Q_PROPERTY(QString dueDay READ dueDay NOTIFY dueDayChanged FINAL)
    /// Names of the forums that are known.
    Q_PROPERTY(QStringList forums READ forums CONSTANT FINAL)

public:
    explicit ActionEditor(QObject *parent = nullptr);

    QVariantList elections() const;
    QString dueDay() const;
    QStringList forums() const;

    /// On a day of its own (no @p election), or relative to one.
    Q_INVOKABLE void setElection(const QString &election);

Q_SIGNALS:
    void electionsChanged();
    void dueDayChanged();

protected:
    Also also() const override;

private:
    void readElections();

    QVariantList m_elections;
};

} // namespace Liaison
