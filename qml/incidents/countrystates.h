// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The Member States by name, with who can be reached there now about an incident. Roles: title, code (as EU texts have it), level,
/// word.
class CountryStates : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString incident MEMBER m_incident WRITE setIncident NOTIFY incidentChanged FINAL)

public:
    explicit CountryStates(QObject *parent = nullptr);

    void setIncident(const QString &incident);
    /// The row of the country that somebody types: its code, or the beginning of its name in any of its languages; -1 for none.
    Q_INVOKABLE int typed(const QString &text) const;

Q_SIGNALS:
    void incidentChanged();

protected:
    Query query() const override;

private:
    QString m_incident;
};

} // namespace Liaison
