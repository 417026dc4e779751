// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Who outside is given contacts. Roles: title, subtitle, tlp.
class AudiencesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit AudiencesModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

/// What was released to whom, the newest first. Roles: title, subtitle, glyph, word.
class ReleaseLogModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ReleaseLogModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

/// Whom to tell of what was erased or withdrawn since they got it. Roles: title, subtitle, chip, tint.
class RecallModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit RecallModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
