// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// An organisation together with the authority kinds that it is competent for.
class OrganisationEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// Ids of authority kinds; read for a stored organisation, given for a new one.
    Q_PROPERTY(QStringList competences READ competences WRITE setCompetences NOTIFY competencesChanged FINAL)

public:
    explicit OrganisationEditor(QObject *parent = nullptr);

    QStringList competences() const;
    void setCompetences(const QStringList &kinds);
    Q_INVOKABLE void setCompetence(const QString &kind, bool held);

    void componentComplete() override;

Q_SIGNALS:
    void competencesChanged();

protected:
    Also also() const override;

private:
    QStringList m_stored;
    QStringList m_competences;
};

} // namespace Liaison
