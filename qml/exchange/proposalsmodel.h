// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Changes that somebody proposes, and contact points that are to be confirmed; open ones first. Roles: title, subtitle (whose, by
/// whom and why), record, section, question, decidable, stateWord, stateLevel, decision (what the owner said, a sentence or empty), changes ([{ label, before, after, note }]).
class ProposalsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ProposalsModel(QObject *parent = nullptr);

    Q_INVOKABLE void accept(const QString &proposal, const QString &title);
    Q_INVOKABLE void decline(const QString &proposal, const QString &title, const QString &answer);

protected:
    Query query() const override;
};

} // namespace Liaison
