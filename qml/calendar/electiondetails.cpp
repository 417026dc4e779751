// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "electiondetails.h"

#include "actions/quickentry.h"
#include "components/session.h"
#include "electionwords.h"
#include "foundation/datepattern.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap row(const QString &title, const QString &subtitle, const Id &record)
{
    return {{u"title"_s, title}, {u"subtitle"_s, subtitle}, {u"record"_s, record.text()}};
}

Result<QVariantMap> contentOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto items, Elections::list(reader));
    const auto found = std::ranges::find_if(items, [&id](const Elections::Item &item) {
        return item.election.id == id;
    });
    if (found == items.end()) {
        return QVariantMap();
    }
    QVariantList days;
    for (const auto &day : Elections::nationalDays(items, *found)) {
        days.append(row(ElectionWords::place(day), ElectionWords::dates(day), day.election.id));
    }
    LIAISON_TRY(const auto moves, Elections::moves(reader, id, found->election.first_day));
    QVariantList actions;
    for (const auto &move : moves) {
        const int distance = int(found->election.first_day.daysTo(move.from));
        auto subtitle = dateText(move.from, DateParts::WeekdayDayMonthYear) + u" · "_s
            + Actions::relativeText(distance, found->election.name);
        if (!move.owner.isEmpty()) {
            subtitle += u" · "_s + move.owner;
        }
        actions.append(row(move.title, subtitle, move.action));
    }
    return QVariantMap{{u"dates"_s, ElectionWords::dates(*found)},
                       {u"countdown"_s, ElectionWords::countdown(*found, reader.today())},
                       {u"place"_s, ElectionWords::place(*found)},
                       {u"provisional"_s, found->election.provisional},
                       {u"isUnion"_s, found->isUnion()},
                       {u"firstDay"_s, found->election.first_day.toString(Qt::ISODate)},
                       {u"days"_s, days},
                       {u"actions"_s, actions}};
}
}

ElectionDetails::ElectionDetails(QObject *parent)
    : RecordDetails(parent)
{
}

RecordDetails::Query ElectionDetails::query() const
{
    return [id = id()](const Reader &reader) {
        return contentOf(reader, id);
    };
}

void ElectionDetails::removeElection()
{
    Session::instance()->edit(
        i18nc("@info undo", "Delete an election"),
        [id = id()](Edit &edit) {
            return Elections::remove(edit, id);
        },
        this,
        [this](int) {
            Q_EMIT removed();
        });
}

} // namespace Liaison
