// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"
#include "directory/worklist.h"

namespace Liaison
{

/// What is due for verification and review. Roles: title (address or name), subtitle (whose, what for), section, kind (contact or
/// review), entry (person or organisation to open), medium, iconName, level, word (what is the matter).
class WorklistModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// bounced, due, never or review; empty for all.
    Q_PROPERTY(QString part READ part WRITE setPart NOTIFY partChanged FINAL)
    /// How much there is, whatever the part.
    Q_PROPERTY(int bounced READ bounced NOTIFY countsChanged FINAL)
    Q_PROPERTY(int due READ due NOTIFY countsChanged FINAL)
    Q_PROPERTY(int never READ never NOTIFY countsChanged FINAL)
    Q_PROPERTY(int reviews READ reviews NOTIFY countsChanged FINAL)

public:
    explicit WorklistModel(QObject *parent = nullptr);

    QString part() const;
    void setPart(const QString &part);
    int bounced() const;
    int due() const;
    int never() const;
    int reviews() const;

Q_SIGNALS:
    void partChanged();
    void countsChanged();

protected:
    Query query() const override;

private:
    QString m_part;
    std::shared_ptr<Directory::WorkCounts> m_read; ///< written on the store's thread, read once that is done
    Directory::WorkCounts m_counts;
};

} // namespace Liaison
