// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "listing.h"

#include "foundation/reference.h"
#include "foundation/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
/// What an action is sorted by.
struct Entry {
    Id id;
    QString title;
    QString day; ///< when it is due, or was completed; ISO
    Urgency urgency;
    QString group;
    QByteArray groupKey; ///< sorts the groups; empty ones last
};

struct Sql {
    QStringList conditions;
    QVariantList binds;

    void add(const QString &sql, const QVariantList &values = {})
    {
        conditions.append(sql);
        binds += values;
    }
};

Sql conditionsOf(const Filter &filter)
{
    Sql sql;
    if (!filter.owner.isNull()) {
        // One's own are also those of one's posts, and those done together with others.
        sql.add(
            u"(a.owner = ? OR a.owner IN (SELECT id FROM post WHERE person = ?)"
            " OR EXISTS (SELECT 1 FROM json_each(a.co_owners) c WHERE c.value = ?"
            " OR unhex(c.value) IN (SELECT id FROM post WHERE person = ?)))"_s,
            {filter.owner.bytes(), filter.owner.bytes(), filter.owner.text(), filter.owner.bytes()});
    }
    if (!filter.meeting.isNull()) {
        sql.add(u"a.meeting = ?"_s, {filter.meeting.bytes()});
    }
    if (!filter.country.isEmpty()) {
        sql.add(u"EXISTS (SELECT 1 FROM json_each(a.countries) WHERE value = ?)"_s, {filter.country});
    }
    if (!filter.status.isEmpty()) {
        sql.add(u"a.status = ?"_s, {filter.status});
    }
    if (!filter.done) {
        sql.add(u"a.status NOT IN ('done', 'dropped')"_s);
    }
    return sql;
}

Urgency urgencyOf(const QString &status, const QString &day, const QString &today, const QString &soon)
{
    if (status == u"done" || status == u"dropped") {
        return Urgency::Done;
    }
    if (day.isEmpty()) {
        return Urgency::Undated;
    }
    return day < today ? Urgency::Overdue : day <= soon ? Urgency::Soon : Urgency::Later;
}

/// The names that a search looks into as well, and that groups are sorted by.
struct Names {
    QHash<QByteArray, QString> owners;
    QHash<QByteArray, QString> meetings;
    QHash<QByteArray, QString> days; ///< of meetings
};

Result<Names> namesOf(const Reader &reader, bool owners, bool meetings)
{
    Names names;
    if (owners) {
        LIAISON_TRY(const auto rows, reader.select(u"SELECT DISTINCT owner FROM action WHERE owner IS NOT NULL"_s));
        for (const auto &row : rows) {
            const auto bytes = row.first().toByteArray();
            names.owners.insert(bytes, Text::folded(reader.title(Id::fromBytes(bytes))));
        }
    }
    if (meetings) {
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT id, title, date FROM meeting WHERE id IN (SELECT meeting FROM action)"_s));
        for (const auto &row : rows) {
            names.meetings.insert(row.at(0).toByteArray(), Text::folded(row.at(1).toString()));
            names.days.insert(row.at(0).toByteArray(), row.at(2).toString());
        }
    }
    return names;
}

/// Later days first, as text that sorts so.
QByteArray reversed(const QString &day)
{
    auto bytes = day.toLatin1();
    for (auto &digit : bytes) {
        digit = digit >= '0' && digit <= '9' ? char('0' + ('9' - digit)) : digit;
    }
    return bytes;
}

bool isBefore(const Entry &a, const Entry &b)
{
    if (a.groupKey != b.groupKey) {
        return a.groupKey.isEmpty() ? false : b.groupKey.isEmpty() || a.groupKey < b.groupKey;
    }
    if (a.urgency != b.urgency) {
        return a.urgency < b.urgency;
    }
    if (a.day != b.day) {
        return a.urgency == Urgency::Done ? a.day > b.day : a.day < b.day;
    }
    return std::tie(a.title, a.id) < std::tie(b.title, b.id);
}
}

Result<QList<Place>> order(const Reader &reader, const Filter &filter, Group group)
{
    const auto sql = conditionsOf(filter);
    LIAISON_TRY(const auto names,
                namesOf(reader,
                        group == Group::Owner || !filter.words.isEmpty(),
                        group == Group::Meeting || !filter.words.isEmpty()));
    LIAISON_TRY(
        const auto rows,
        reader.select(
            u"SELECT a.id, a.title, a.status, CASE WHEN a.status IN ('done', 'dropped') THEN a.completed ELSE %1"
            " END, a.owner, a.meeting, a.countries, a.report_to FROM action a%2"_s.arg(
                dueSql,
                sql.conditions.isEmpty() ? QString() : u" WHERE "_s + sql.conditions.join(u" AND "_s)),
            sql.binds));
    const auto today = reader.today();
    const auto todayText = today.toString(Qt::ISODate);
    const auto soonText = today.addDays(7).toString(Qt::ISODate);
    QList<Entry> entries;
    entries.reserve(rows.size());
    for (const auto &row : rows) {
        const auto owner = row.at(4).toByteArray();
        const auto meeting = row.at(5).toByteArray();
        Entry entry{Id::fromBytes(row.at(0).toByteArray()),
                    row.at(1).toString(),
                    row.at(3).toString(),
                    urgencyOf(row.at(2).toString(), row.at(3).toString(), todayText, soonText),
                    {},
                    {}};
        if (filter.overdue && entry.urgency != Urgency::Overdue) {
            continue;
        }
        if (!filter.words.isEmpty()) {
            const QString haystack =
                Text::folded(entry.title) + u' ' + names.owners.value(owner) + u' ' + names.meetings.value(meeting);
            const bool found = std::ranges::all_of(filter.words, [&haystack](const QString &word) {
                return haystack.contains(word);
            });
            if (!found) {
                continue;
            }
        }
        switch (group) {
        case Group::Due:
            entry.group = QString::number(int(entry.urgency));
            break; // urgency sorts
        case Group::Owner:
            entry.group = owner.isEmpty() ? QString() : Id::fromBytes(owner).text();
            entry.groupKey = owner.isEmpty() ? QByteArray() : names.owners.value(owner).toUtf8() + '\0' + owner;
            break;
        case Group::Forum:
            entry.group = Reference::instance().forumName(row.at(7).toString());
            entry.groupKey = Text::folded(entry.group).toUtf8();
            break;
        case Group::Meeting:
            entry.group = meeting.isEmpty() ? QString() : Id::fromBytes(meeting).text();
            entry.groupKey = meeting.isEmpty() ? QByteArray() : reversed(names.days.value(meeting)) + '-' + meeting;
            break;
        case Group::Country: {
            const auto countries = QJsonDocument::fromJson(row.at(6).toString().toUtf8()).array();
            for (const auto &code : countries) {
                auto copy = entry;
                copy.group = code.toString();
                copy.groupKey = Text::folded(Reference::countryLabel(copy.group)).toUtf8();
                entries.append(std::move(copy));
            }
            if (!countries.isEmpty()) {
                continue;
            }
            break;
        }
        }
        entries.append(std::move(entry));
    }
    std::ranges::sort(entries, isBefore);
    QList<Place> places;
    places.reserve(entries.size());
    for (const auto &entry : entries) {
        places.append({entry.id, entry.group});
    }
    return places;
}

} // namespace Liaison::Actions
