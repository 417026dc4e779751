// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Fields that people changed without having seen each other's value, those of one record after each other. Roles: record, type,
/// title, typeLabel, owner (what the record belongs to), first (of its record), field, label, explanation (of an edited and deleted record: who did what), choices
/// ([{ value, text, parts (see Compared), who, shown }], as many as there are keys; value is for choose()), draft (all values in
/// one text, to be put right by hand; empty where they are no texts), editable (it can be written anew in a form).
class ConflictsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ConflictsModel(QObject *parent = nullptr);

    /// Takes the choice with this value; a number might mean another one by now.
    Q_INVOKABLE void choose(const QString &key, const QString &value);

protected:
    Query query() const override;
};

} // namespace Liaison
