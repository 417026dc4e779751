// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The log of notifications, the latest first. Roles: title, subtitle, level, word, waiting (for an answer), drill, tlp.
class NotificationsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// ISO code; empty: all.
    Q_PROPERTY(QString country MEMBER m_country WRITE setCountry NOTIFY filterChanged FINAL)
    /// Without rehearsals.
    Q_PROPERTY(bool realOnly MEMBER m_realOnly WRITE setRealOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(int limit MEMBER m_limit NOTIFY filterChanged FINAL)

public:
    explicit NotificationsModel(QObject *parent = nullptr);

    void setCountry(const QString &country);
    void setRealOnly(bool realOnly);

Q_SIGNALS:
    void filterChanged();

protected:
    Query query() const override;

private:
    QString m_country;
    bool m_realOnly = false;
    int m_limit = 500;
};

} // namespace Liaison
