// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "movesmodel.h"

#include "elections/elections.h"
#include "foundation/datepattern.h"

namespace Liaison
{

using namespace Qt::StringLiterals;

MovesModel::MovesModel(QObject *parent)
    : RowsModel({"title", "subtitle", "before", "after"}, {u"action"_s, u"election"_s}, parent)
{
}

void MovesModel::setElection(const QString &election)
{
    if (std::exchange(m_election, election) != election) {
        Q_EMIT electionChanged();
        refresh();
    }
}

void MovesModel::setFirstDay(const QString &day)
{
    if (std::exchange(m_firstDay, day) != day) {
        Q_EMIT electionChanged();
        refresh();
    }
}

RowsModel::Query MovesModel::query() const
{
    const auto election = Id::fromText(m_election);
    const auto day = QDate::fromString(m_firstDay, Qt::ISODate);
    if (election.isNull() || !day.isValid()) {
        return {};
    }
    return [election, day](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto moves, Elections::moves(reader, election, day));
        Rows rows;
        for (const auto &move : moves) {
            if (move.from != move.to) {
                rows.append({move.action.text(),
                             {move.title,
                              move.owner,
                              dateText(move.from, DateParts::DayMonthYear),
                              dateText(move.to, DateParts::DayMonthYear)}});
            }
        }
        return rows;
    };
}

} // namespace Liaison
