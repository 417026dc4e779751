// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "electionsmodel.h"

#include "components/session.h"
#include "elections/elections.h"
#include "electionwords.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

ElectionsModel::ElectionsModel(QObject *parent)
    : RowsModel({"title", "subtitle", "word", "level", "section", "provisional", "isUnion", "shipped"},
                {u"election"_s},
                parent)
{
}

RowsModel::Query ElectionsModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(auto items, Elections::list(reader));
        const auto today = reader.today();
        std::ranges::stable_sort(items, [today](const Elections::Item &a, const Elections::Item &b) {
            if (a.isOver(today) != b.isOver(today)) {
                return b.isOver(today);
            }
            return a.isOver(today) ? a.election.first_day > b.election.first_day
                                   : a.election.first_day < b.election.first_day;
        });
        Rows rows;
        for (const auto &item : items) {
            const auto days = today.daysTo(item.election.first_day);
            constexpr int soon = 90;
            rows.append({item.election.id.isNull() ? item.reference : item.election.id.text(),
                         {item.election.name,
                          ElectionWords::place(item) + u" · "_s + ElectionWords::dates(item),
                          ElectionWords::countdown(item, today),
                          item.isOver(today)     ? u"done"_s
                              : item.isOn(today) ? u"bad"_s
                              : days <= soon     ? u"attention"_s
                                                 : u"neutral"_s,
                          item.isOver(today) ? i18nc("@title group of elections", "Over")
                                             : i18nc("@title group of elections", "To come"),
                          item.election.provisional,
                          item.isUnion(),
                          item.election.id.isNull()}});
        }
        return rows;
    };
}

void ElectionsModel::keep(const QString &key, const QJSValue &then)
{
    if (!Reference::instance().election(key)) {
        then.call({key});
        return;
    }
    auto *session = Session::instance();
    session->await(session->store().edit(i18nc("@info undo", "Add an election"),
                                         [key](Edit &edit) {
                                             return Elections::keep(edit, key);
                                         }),
                   this,
                   [then](const Id &id) {
                       then.call({id.text()});
                   });
}

} // namespace Liaison
