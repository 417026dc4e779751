// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "circlemodel.h"

#include "circlewords.h"
#include "exchange/acquaintance.h"
#include "exchange/rights.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

CircleModel::CircleModel(QObject *parent)
    : RowsModel({"title", "subtitle", "scope", "clearance", "mine"}, {u"*"_s}, parent)
{
}

RowsModel::Query CircleModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        Rows rows;
        const auto peers = Circle::peers(reader);
        for (const auto &peer : peers) {
            const auto about = CircleWords::about(peer.organisation, peer.country);
            const auto heard = CircleWords::heard(Circle::lastHeard(reader, peer.id));
            rows.append(
                {peer.id.text(),
                 {peer.name,
                  about.isEmpty()
                      ? heard
                      : i18nc("@info organisation and country; when a bundle came last", "%1 · %2", about, heard),
                  CircleWords::scope(peer),
                  Rights::holder(peer).clearance,
                  peer.mine}});
        }
        return rows;
    };
}

} // namespace Liaison
