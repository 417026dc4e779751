// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Measures × platforms, for MatrixModel. Roles: title (the measure), measure, cells ([{ level, word, badge, platform, name }]).
class PlatformsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Two letters; empty: the whole Union.
    Q_PROPERTY(QString country READ country WRITE setCountry NOTIFY countryChanged FINAL)
    /// The platforms: [{ title, about, platform }]
    Q_PROPERTY(QVariantList platforms READ platforms NOTIFY platformsChanged FINAL)
    /// What the country can be: [{ value, text }]
    Q_PROPERTY(QVariantList countries READ countries CONSTANT FINAL)
    /// How many are live, overdue, ..., in words.
    Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

public:
    explicit PlatformsModel(QObject *parent = nullptr);

    QString country() const;
    void setCountry(const QString &country);
    QVariantList platforms() const;
    QVariantList countries() const;
    QString summary() const;

Q_SIGNALS:
    void countryChanged();
    void platformsChanged();

protected:
    Query query() const override;

private:
    QString m_country;
    QVariantList m_platforms;
};

} // namespace Liaison
