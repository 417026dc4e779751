// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The parts of one draft in their order; the key is a part's name. Roles: title, hint (what to write), taken, words (the author's),
/// own (the author made it), note (that there is nothing to tell).
class PartsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString briefing READ briefing WRITE setBriefing NOTIFY briefingChanged FINAL)

public:
    explicit PartsModel(QObject *parent = nullptr);

    QString briefing() const;
    void setBriefing(const QString &briefing);

Q_SIGNALS:
    void briefingChanged();

protected:
    Query query() const override;

private:
    QString m_briefing;
};

} // namespace Liaison
