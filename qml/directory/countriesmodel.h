// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Where the directory begins: everybody, the Member States with their coverage, then the other kinds of organisations.
/// Roles: title, number ("8/9"), level and word (for StateGlyph; empty: nothing to say), country, organisationKind, known (an organisation), section,
/// nobody (of the first row).
class CountriesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// There is no organisation, and no person but the profile's owner: time for the first steps.
    Q_PROPERTY(bool nobody READ isNobody NOTIFY refreshed FINAL)

public:
    explicit CountriesModel(QObject *parent = nullptr);
    bool isNobody() const;

    /// The first row with an organisation in it that is a country, or a group, or everybody; -1 where there is none.
    Q_INVOKABLE int firstKnown() const;

protected:
    Query query() const override;
};

} // namespace Liaison
