// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The authority kinds of a country where nobody answered the last time. Roles: title.
class SilencesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString country MEMBER m_country WRITE setCountry NOTIFY countryChanged FINAL)
    /// "No answer: Police on 20 Feb, CSIRT on 3 Mar"; empty where there are none.
    Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

public:
    explicit SilencesModel(QObject *parent = nullptr);

    void setCountry(const QString &country);
    QString summary() const;

Q_SIGNALS:
    void countryChanged();

protected:
    Query query() const override;

private:
    QString m_country;
};

} // namespace Liaison
