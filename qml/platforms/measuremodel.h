// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What is held on one measure of one platform: its commitments, and what was said of it. Roles: kind (commitment, feedback, promise,
/// ask), title (the country; the words), subtitle (evidence; who, when), level, word, chip (the kind in words), files
/// ([{ record, name }], evidence of a commitment), country. recordId: the commitment, or the outcome.
class MeasureModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString platform READ platform WRITE setPlatform NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString measure READ measure WRITE setMeasure NOTIFY subjectChanged FINAL)
    /// In words.
    Q_PROPERTY(QString name READ name NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString about READ about NOTIFY subjectChanged FINAL)
    /// No commitment for the whole Union is known yet.
    Q_PROPERTY(bool unionMissing READ isUnionMissing NOTIFY refreshed FINAL)
    Q_PROPERTY(int commitments READ commitments NOTIFY refreshed FINAL)

public:
    explicit MeasureModel(QObject *parent = nullptr);

    QString platform() const;
    void setPlatform(const QString &platform);
    QString measure() const;
    void setMeasure(const QString &measure);
    QString name() const;
    QString about() const;
    bool isUnionMissing() const;
    int commitments() const;

Q_SIGNALS:
    void subjectChanged();

protected:
    Query query() const override;

private:
    QString m_platform;
    QString m_measure;
};

} // namespace Liaison
