// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "promises.h"

#include <KLocalizedString>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
using Titles = QHash<Id, QString>;

/// Of all that asks and promises name; those who are in the trash keep their names.
Result<Titles> titlesOfParties(const Reader &reader)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT id, title FROM record WHERE type IN ('person', 'organisation') AND id IN"
                              " (SELECT unhex(p.value) FROM outcome o, json_each(json_array(o.from_whom, o.to_whom)) l,"
                              " json_each(coalesce(l.value, '[]')) p WHERE o.kind IN ('ask', 'promise'))"_s));
    Titles titles;
    for (const auto &row : rows) {
        titles.insert(Id::fromBytes(row.at(0).toByteArray()), row.at(1).toString());
    }
    return titles;
}

QList<Promise::Party> partiesOf(const QList<Id> &ids, const Titles &titles)
{
    QList<Promise::Party> parties;
    for (const auto &id : ids) {
        parties.append({id, titles.value(id, i18nc("@info somebody who is not in the directory here", "unknown"))});
    }
    return parties;
}

/// Overdue and dated, undated, settled.
int rank(const Promise &promise)
{
    return !promise.isOpen() ? 2 : promise.outcome.due.isValid() ? 0 : 1;
}

bool comesBefore(const Promise &a, const Promise &b)
{
    const auto day = [](const Promise &promise) {
        return rank(promise) == 0 ? promise.outcome.due : promise.date;
    };
    const auto left = std::pair(rank(a), day(a));
    const auto right = std::pair(rank(b), day(b));
    // What was settled is looked up from the latest on.
    return left.first == 2 && right.first == 2 ? right < left : left < right;
}
}

bool Promise::isOpen() const
{
    return outcome.state.isEmpty() || outcome.state == u"open";
}

Result<QList<Promise>> promises(const Reader &reader, const PromiseFilter &filter)
{
    QStringList conditions{u"o.kind IN ('ask', 'promise')"_s};
    QVariantList binds;
    if (!filter.settled) {
        conditions.append(u"coalesce(o.state, 'open') = 'open'"_s);
    }
    if (!filter.party.isNull()) {
        conditions.append(
            u"(EXISTS (SELECT 1 FROM json_each(o.from_whom) WHERE value = ?)"
            " OR EXISTS (SELECT 1 FROM json_each(o.to_whom) WHERE value = ?))"_s);
        binds.append({filter.party.text(), filter.party.text()});
    }
    if (!filter.country.isEmpty()) {
        conditions.append(u"EXISTS (SELECT 1 FROM json_each(o.countries) WHERE value = ?)"_s);
        binds.append(filter.country);
    }
    const auto where = conditions.join(u" AND "_s);
    LIAISON_TRY(const auto outcomes,
                reader.all<Outcome>(u"o WHERE "_s + where + u" ORDER BY meeting, position, id"_s, binds));
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT DISTINCT m.id, m.title, m.date FROM meeting m JOIN outcome o ON o.meeting = m.id WHERE "_s + where,
            binds));
    QHash<Id, QVariantList> meetings;
    for (const auto &row : rows) {
        meetings.insert(Id::fromBytes(row.first().toByteArray()), row);
    }
    LIAISON_TRY(const auto titles, titlesOfParties(reader));
    QList<Promise> found;
    for (const auto &outcome : outcomes) {
        const auto meeting = meetings.constFind(outcome.meeting);
        if (meeting == meetings.constEnd()) {
            continue; // in the trash, with what came out of it
        }
        Promise promise{outcome,
                        partiesOf(outcome.from_whom, titles),
                        partiesOf(outcome.to_whom, titles),
                        outcome.meeting,
                        meeting->at(1).toString(),
                        QDate::fromString(meeting->at(2).toString(), Qt::ISODate)};
        promise.overdue = promise.isOpen() && outcome.due.isValid() && outcome.due < reader.today();
        found.append(std::move(promise));
    }
    std::ranges::stable_sort(found, comesBefore);
    return found;
}

} // namespace Liaison::Meetings
