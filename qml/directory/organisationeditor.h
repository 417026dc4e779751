// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"
#include "directory/contacts.h"

namespace Liaison
{

/// An organisation together with the authority kinds that it is competent for.
class OrganisationEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// Authority kinds that a new organisation begins with.
    Q_PROPERTY(QStringList competences READ competences WRITE setCompetences NOTIFY competencesChanged FINAL)

public:
    explicit OrganisationEditor(QObject *parent = nullptr);

    QStringList competences() const;
    void setCompetences(const QStringList &kinds);
    Q_INVOKABLE void setCompetence(const QString &kind, bool held);
    /// ISO dates; empty for none.
    Q_INVOKABLE QString since(const QString &kind) const;
    Q_INVOKABLE QString until(const QString &kind) const;
    Q_INVOKABLE void setPeriod(const QString &kind, const QString &since, const QString &until);

    bool isDirty() const override;
    void componentComplete() override;

Q_SIGNALS:
    void competencesChanged();

protected:
    Also also() const override;

private:
    QString textOf(const QString &kind, QDate Directory::HeldKind::*date) const;

    QList<Directory::HeldKind> m_stored;
    QList<Directory::HeldKind> m_held;
    QString m_badDate; ///< what was typed as a date and is none
};

} // namespace Liaison
