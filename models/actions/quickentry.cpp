// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The names in a QuickEntry are looked up.

#include "quickentry.h"

#include "elections/elections.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostHits = 200;

const QStringList &ownerTypes()
{
    static const QStringList types{u"organisation"_s, u"person"_s};
    return types;
}

Error severalAre(const Reader &reader, const QString &name, const QList<Id> &ids)
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (const auto &id : ids.first(std::min(most, ids.size()))) {
        names.append(i18nc("@info %1 name, %2 beginning of an id", "%1 (@id:%2)", reader.title(id), id.text().left(8)));
    }
    if (ids.size() > most) {
        names.append(i18ncp("@info", "%1 other", "%1 others", int(ids.size() - most)));
    }
    return {Error::Code::Invalid,
            i18nc("@info %1 what was typed, %2 list of names",
                  "“@%1” may be: %2. Write more of the name.",
                  name,
                  listed(names))};
}

/// Organisations by a name that is theirs alone, whatever others begin with it.
Result<QList<Id>> organisationsCalled(const Reader &reader, const QString &name)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(u"SELECT id FROM organisation o WHERE name = ? COLLATE NOCASE OR short_name = ? COLLATE NOCASE"
                      " OR EXISTS (SELECT 1 FROM json_each(o.aliases) WHERE value = ? COLLATE NOCASE)"_s,
                      {name, name, name}));
    QList<Id> ids;
    for (const auto &row : rows) {
        ids.append(Id::fromBytes(row.first().toByteArray()));
    }
    return ids;
}

Result<Id> ownerNamed(const Reader &reader, const QString &name)
{
    if (name.compare(u"me"_s, Qt::CaseInsensitive) == 0) {
        if (const auto me = reader.me(); !me.isNull()) {
            return me;
        }
        return Error{Error::Code::Invalid,
                     i18nc("@info", "Nobody has said who “@me” is. Say who you are in the settings, or write a name.")};
    }
    if (name.startsWith(u"id:"_s, Qt::CaseInsensitive)) {
        LIAISON_TRY(const auto id, reader.idNamed(name.mid(3)));
        LIAISON_TRY(const auto info, reader.info(id));
        const bool fits = info && !info->deleted && (ownerTypes().contains(info->type) || info->type == u"post");
        return fits
            ? Result(id)
            : Error{Error::Code::Invalid,
                    i18nc("@info %1 what was typed", "“@%1” is neither a person nor a post or an organisation.", name)};
    }
    LIAISON_TRY(auto exact, organisationsCalled(reader, name));
    LIAISON_TRY(const auto hits,
                reader.bareHits({.text = name, .types = ownerTypes(), .limit = mostHits, .parts = false}));
    const auto folded = Text::folded(name);
    for (const auto &hit : hits) {
        if (Text::folded(hit.title) == folded && !exact.contains(hit.id)) {
            exact.append(hit.id);
        }
    }
    if (exact.size() == 1) {
        return exact.first();
    }
    QList<Id> found = exact;
    if (found.isEmpty()) {
        for (const auto &hit : hits) {
            found.append(hit.id);
        }
    }
    if (found.isEmpty()) {
        return Error{
            Error::Code::NotFound,
            i18nc("@info %1 what was typed",
                  "Nobody in the directory is called “%1”. Write another name, put names of several words into "
                  "quotation marks, or leave the owner out for now.",
                  name)};
    }
    return found.size() == 1 ? Result(found.first()) : severalAre(reader, name, found);
}

struct Resolved {
    Due due;
    QDate day;
    QString election;
};

Result<Resolved> resolve(const Reader &reader, const QuickEntry::DueWords &words)
{
    if (!words.relative) {
        return Resolved{{words.day, {}, {}, 0}, words.day, {}};
    }
    LIAISON_TRY(const auto items, Elections::list(reader));
    const auto *next = Elections::next(items, reader.today(), words.country);
    if (!next) {
        return Error{
            Error::Code::NotFound,
            words.country.isEmpty()
                ? i18nc("@info", "No European election to come is known. Add it to the calendar, or give a day.")
                : i18nc("@info %1 country",
                        "No election to come is known for %1. Add it to the calendar, or give a day.",
                        Reference::countryLabel(words.country))};
    }
    return Resolved{{{}, next->election.id, next->election.id.isNull() ? next->reference : QString(), words.days},
                    next->election.first_day.addDays(words.days),
                    next->election.name};
}
}

Result<PlannedAction> plan(const Reader &reader, const QString &line)
{
    LIAISON_TRY(const auto entry, QuickEntry::parse(line, reader.today()));
    PlannedAction planned;
    auto &action = planned.action;
    action.title = entry.title;
    action.status = entry.waitingFor.isEmpty() ? u"open"_s : u"waiting"_s;
    action.priority = entry.priority;
    action.countries = entry.countries;
    action.report_to = entry.reportTo;
    action.waiting_for = entry.waitingFor;
    action.horizon = entry.horizon;
    action.tlp = entry.tlp;
    for (const auto &name : entry.owners) {
        LIAISON_TRY(const auto id, ownerNamed(reader, name));
        if (action.owner.isNull()) {
            action.owner = id;
        } else if (id != action.owner && !action.co_owners.contains(id)) {
            action.co_owners.append(id);
        } else {
            continue;
        }
        planned.owners.append(reader.title(id));
    }
    if (entry.due) {
        LIAISON_TRY(const auto resolved, resolve(reader, *entry.due));
        planned.due = resolved.due;
        planned.day = resolved.day;
        planned.election = resolved.election;
        if (action.horizon.isEmpty() && resolved.due.isRelative()) {
            action.horizon = resolved.due.days < 0 ? u"before"_s : resolved.due.days > 0 ? u"after"_s : QString();
        }
    }
    return planned;
}

Result<Id> add(Edit &edit, const QString &line)
{
    LIAISON_TRY(auto planned, plan(edit, line));
    LIAISON_CHECK(apply(edit, planned.due, planned.action));
    return edit.put(planned.action);
}

Result<Due> dueFrom(const Reader &reader, const QString &text)
{
    LIAISON_TRY(const auto words, QuickEntry::parseDue(text, reader.today()));
    LIAISON_TRY(const auto resolved, resolve(reader, words));
    return resolved.due;
}

QString relativeText(int days, const QString &election)
{
    if (days == 0) {
        return i18nc("@info %1 an election", "first day of %1", election);
    }
    return days < 0 ? i18ncp("@info %2 an election", "%1 day before %2", "%1 days before %2", -days, election)
                    : i18ncp("@info %2 an election", "%1 day after %2", "%1 days after %2", days, election);
}

} // namespace Liaison::Actions
