// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "minutes.h"

#include "foundation/matches.h"
#include "meetings.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
QString draftKey(const Id &meeting)
{
    return u"meetings/draft/"_s + meeting.text();
}

void add(QList<Party> &parties, const Id &id, const QString &name, const QString &shown = {})
{
    if (!name.simplified().isEmpty()) {
        parties.append({name.simplified(), id, shown});
    }
}

Result<Done> addNames(const Reader &reader, const Id &id, QList<Party> &parties)
{
    LIAISON_TRY(const auto person, reader.find<Person>(id));
    if (person) {
        add(parties, id, person->latin_name);
        add(parties, id, person->name);
        return Done();
    }
    LIAISON_TRY(const auto organisation, reader.find<Organisation>(id));
    if (organisation) {
        for (const auto &alias : organisation->aliases) {
            add(parties, id, alias);
        }
        add(parties, id, organisation->short_name);
        add(parties, id, organisation->name);
    }
    return Done();
}

/// The one whom a word means that is no full name; null for nobody or several.
Result<Id> meant(const Reader &reader, const QString &word, const QList<Party> &parties)
{
    QSet<Id> found;
    for (const auto &party : parties) {
        if (Text::matchesAll(party.name, word)) {
            found.insert(party.id);
        }
    }
    if (!found.isEmpty()) {
        return found.size() == 1 ? *found.cbegin() : Id();
    }
    constexpr int enough = 30;
    LIAISON_TRY(const auto hits, reader.search(word, enough, {u"person"_s, u"organisation"_s}));
    for (const auto &hit : hits) {
        if (Text::matchesAll(hit.title, word)) { // not by its notes
            found.insert(hit.id);
        }
    }
    return found.size() == 1 && hits.size() < enough ? *found.cbegin() : Id();
}

void fill(Action &action, const MinutesLine &line)
{
    setTitle(action, line.text);
    action.owner = line.from.value(0);
    action.co_owners = line.from.mid(1);
    action.countries = line.countries;
}

Result<Id> writeAction(Edit &edit, const Meeting &meeting, const Id &item, const MinutesLine &line)
{
    Action action;
    fill(action, line);
    action.status = u"open"_s;
    action.meeting = meeting.id;
    action.agenda_item = item;
    action.due = line.due;
    action.tlp = meeting.tlp;
    return edit.put(action);
}

void fill(Outcome &outcome, const MinutesLine &line)
{
    outcome.kind = line.kind;
    outcome.text = line.text;
    outcome.from_whom = line.from;
    outcome.to_whom = line.to;
    outcome.countries = line.countries;
    outcome.due = line.due;
    const bool hasState = line.kind == u"ask" || line.kind == u"promise";
    outcome.state = !hasState ? QString() : outcome.state.isEmpty() ? u"open"_s : outcome.state;
}

Result<Id> writeOutcome(Edit &edit, const Meeting &meeting, const Id &item, const MinutesLine &line)
{
    Outcome outcome;
    outcome.meeting = meeting.id;
    outcome.agenda_item = item;
    fill(outcome, line);
    return append(edit, outcome);
}

Result<Id> write(Edit &edit, const Meeting &meeting, const Id &item, const MinutesLine &line)
{
    return line.kind == u"action" ? writeAction(edit, meeting, item, line) : writeOutcome(edit, meeting, item, line);
}

/// Is the title of an action the beginning of its details, as setTitle() cuts it? Else they say something of their own.
bool isWhole(const Action &action)
{
    return action.title.endsWith(u'…') && action.details.startsWith(action.title.chopped(1).trimmed());
}

/// An outcome has the label of its meeting: an action may not lose a stricter one.
Result<Done> requireLabel(const Action &action, const std::optional<Meeting> &meeting)
{
    if (meeting && Schema::tlpRank(action.tlp) < Schema::tlpRank(meeting->tlp)) {
        return Error{
            Error::Code::Refused,
            i18nc(
                "@info %1 title of an action",
                "“%1” is labelled more strictly than its meeting, whose label would be its own from now on. Change one "
                "of the two labels first.",
                action.title)};
    }
    return Done();
}

/// A line that was an outcome and now begins with /action is an action, and no outcome any more.
Result<Id> change(Edit &edit, const Meeting &meeting, const Outcome &before, const Id &item, const MinutesLine &line)
{
    if (line.kind == u"action") {
        LIAISON_CHECK(edit.remove(before.id));
        return writeAction(edit, meeting, item, line);
    }
    auto after = before;
    fill(after, line);
    after.agenda_item = item;
    return edit.put(after, before);
}

/// The other way round too. What a line can't say stays: progress, a day that hangs on an election, details.
Result<Id> change(Edit &edit, const Meeting &meeting, const Action &before, const Id &item, const MinutesLine &line)
{
    if (line.kind != u"action") {
        LIAISON_CHECK(requireLabel(before, meeting));
        LIAISON_CHECK(edit.remove(before.id));
        return writeOutcome(edit, meeting, item, line);
    }
    const auto own = isWhole(before) ? QString() : before.details;
    auto after = before;
    after.details.clear();
    fill(after, line);
    after.details += after.details.isEmpty() || own.isEmpty() ? own : u'\n' + own;
    after.agenda_item = item;
    if (line.due.isValid()) {
        after.due_election.clear();
        after.due_days.reset();
    }
    after.due = line.due;
    return edit.put(after, before);
}

Error elsewhere(const Meeting &meeting)
{
    return {Error::Code::Refused,
            i18nc("@info %1 title of a meeting",
                  "This line is not one of “%1”. Change it in its own meeting.",
                  meeting.title)};
}

void addNamesOf(const Reader &reader, const QList<Id> &ids, QList<Party> &parties)
{
    for (const auto &id : ids) {
        add(parties, id, reader.title(id));
    }
}

Error tooLong()
{
    return {Error::Code::Refused,
            i18nc("@info", "This line has several paragraphs, which one line can't hold. Use Edit… instead.")};
}
}

Draft Draft::next() const
{
    if (waiting.isEmpty()) {
        return {{}, item, {}, {}, {}};
    }
    return {waiting.first().typed, waiting.first().item, {}, chosen, waiting.mid(1)};
}

Draft Draft::before(const Draft &later) const
{
    auto draft = *this;
    for (const auto &party : later.chosen) {
        if (!draft.chosen.contains(party)) {
            draft.chosen.append(party);
        }
    }
    const bool isThere = !later.typed.trimmed().isEmpty();
    if (isThere && later.record.isNull() && record.isNull() && item == later.item && waiting.isEmpty()) {
        draft.typed += u'\n' + later.typed;
        draft.waiting = later.waiting;
    } else {
        draft.waiting = later.waiting; // what waited here is typed on there already
        if (isThere) {
            draft.waiting.prepend({later.typed, later.item});
        }
    }
    return draft;
}

Result<QList<Party>> parties(const Reader &reader, const Id &meeting, const QList<Party> &chosen)
{
    QList<Party> parties;
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT DISTINCT who FROM participant WHERE meeting = ? AND who IS NOT NULL"_s,
                              {meeting.bytes()}));
    for (const auto &row : rows) {
        LIAISON_CHECK(addNames(reader, reader.survivorOf(Id::fromBytes(row.first().toByteArray())), parties));
    }
    if (const auto me = reader.me(); !me.isNull()) {
        add(parties, me, u"me"_s, reader.title(me));
    }
    return parties + chosen;
}

Result<QList<Party>>
partiesIn(const Reader &reader, const Id &meeting, const QString &typed, const QList<Party> &chosen)
{
    LIAISON_TRY(auto known, parties(reader, meeting, chosen));
    const auto marks = MinutesLine::parse(typed, known, reader.today()).marks;
    const auto participants = known;
    for (const auto &mark : marks) {
        if (mark.kind == Mark::Who && !mark.understood) {
            LIAISON_TRY(const auto id, meant(reader, mark.text, participants));
            if (!id.isNull()) {
                known.append({mark.text, id});
            }
        }
    }
    return known;
}

Result<QList<Id>> writeDown(Edit &edit, const Id &meetingId, const Draft &draft)
{
    LIAISON_CHECK(requireOpen(edit, meetingId));
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(meetingId));
    // They may have been deleted meanwhile.
    LIAISON_TRY(const auto outcome, edit.find<Outcome>(draft.record));
    LIAISON_TRY(const auto action, edit.find<Action>(draft.record));
    if ((outcome && outcome->meeting != meetingId) || (action && action->meeting != meetingId)) {
        return elsewhere(meeting);
    }
    QList<Id> written;
    for (const QString &typed : draft.typed.split(u'\n')) {
        LIAISON_TRY(const auto known, partiesIn(edit, meetingId, typed, draft.chosen));
        const auto line = MinutesLine::parse(typed, known, meeting.date);
        if (line.text.isEmpty()) {
            continue;
        }
        const bool changes = written.isEmpty() && (outcome || action);
        LIAISON_TRY(const auto id,
                    !changes      ? write(edit, meeting, draft.item, line)
                        : outcome ? change(edit, meeting, *outcome, draft.item, line)
                                  : change(edit, meeting, *action, draft.item, line));
        written.append(id);
    }
    if (!written.isEmpty()) {
        LIAISON_CHECK(keepDraft(edit, meetingId, draft.next()));
    }
    return written;
}

Result<Draft> draftOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto action, reader.find<Action>(id));
    Draft draft;
    draft.record = id;
    MinutesLine line;
    if (action) {
        line.kind = u"action"_s;
        line.text = isWhole(*action) ? action->details : action->title;
        line.from = action->owner.isNull() ? action->co_owners : QList<Id>{action->owner} + action->co_owners;
        line.countries = action->countries;
        line.due = action->due;
        draft.item = action->agenda_item;
    } else {
        LIAISON_TRY(const auto outcome, reader.get<Outcome>(id));
        line.kind = outcome.kind;
        line.text = outcome.text;
        line.from = outcome.from_whom;
        line.to = outcome.to_whom;
        line.countries = outcome.countries;
        line.due = outcome.due;
        draft.item = outcome.agenda_item;
    }
    if (line.text.contains(u'\n')) {
        return tooLong();
    }
    addNamesOf(reader, line.from + line.to, draft.chosen);
    draft.typed = MinutesLine::typedForm(line, draft.chosen);
    return draft;
}

Result<Id> lastLine(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT id FROM record WHERE id IN (SELECT id FROM outcome WHERE meeting = ?"
                              " UNION ALL SELECT id FROM action WHERE meeting = ?) ORDER BY number DESC LIMIT 1"_s,
                              {meeting.bytes(), meeting.bytes()}));
    return rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray());
}

namespace
{
QString textOf(const Id &id)
{
    return id.isNull() ? QString() : id.text();
}
}

Draft keptDraft(const Reader &reader, const Id &meeting)
{
    const auto object = QJsonDocument::fromJson(reader.local(draftKey(meeting)).toUtf8()).object();
    Draft draft{object.value("typed"_L1).toString(),
                Id::fromText(object.value("item"_L1).toString()),
                Id::fromText(object.value("record"_L1).toString())};
    for (const auto &entry : object.value("chosen"_L1).toArray()) {
        const auto party = entry.toObject();
        add(draft.chosen, Id::fromText(party.value("id"_L1).toString()), party.value("name"_L1).toString());
    }
    for (const auto &entry : object.value("waiting"_L1).toArray()) {
        const auto line = entry.toObject();
        draft.waiting.append({line.value("typed"_L1).toString(), Id::fromText(line.value("item"_L1).toString())});
    }
    return draft;
}

Result<Done> keepDraft(Edit &edit, const Id &meeting, const Draft &draft)
{
    if (draft.typed.trimmed().isEmpty() && draft.waiting.isEmpty()) {
        return edit.local(draftKey(meeting)).isEmpty() ? Result<Done>() : edit.setLocal(draftKey(meeting), {});
    }
    QJsonArray chosen;
    for (const auto &party : draft.chosen) {
        chosen.append(QJsonObject{{"name"_L1, party.name}, {"id"_L1, party.id.text()}});
    }
    QJsonArray waiting;
    for (const auto &line : draft.waiting) {
        waiting.append(QJsonObject{{"typed"_L1, line.typed}, {"item"_L1, textOf(line.item)}});
    }
    const QJsonObject object{{"typed"_L1, draft.typed},
                             {"item"_L1, textOf(draft.item)},
                             {"record"_L1, textOf(draft.record)},
                             {"chosen"_L1, chosen},
                             {"waiting"_L1, waiting}};
    return edit.setLocal(draftKey(meeting), QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Result<Done> keepBefore(Edit &edit, const Id &meeting, const Draft &draft)
{
    const auto kept = keptDraft(edit, meeting);
    return keepDraft(edit, meeting, kept == Draft() ? draft : draft.before(kept));
}

Result<Done> keepAfter(Edit &edit, const Id &meeting, const QString &typed)
{
    auto kept = keptDraft(edit, meeting);
    kept.typed = kept.typed.isEmpty() ? typed : kept.typed + u'\n' + typed;
    return keepDraft(edit, meeting, kept);
}

Result<Id> makeOutcome(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto action, edit.get<Action>(id));
    LIAISON_CHECK(requireOpen(edit, action.meeting));
    LIAISON_TRY(const auto meeting, edit.find<Meeting>(action.meeting));
    LIAISON_CHECK(requireLabel(action, meeting));
    LIAISON_TRY(const auto origin, edit.find<Outcome>(action.outcome));
    if (origin) {
        LIAISON_CHECK(edit.remove(id));
        return origin->id;
    }
    Outcome outcome;
    outcome.meeting = action.meeting;
    outcome.agenda_item = action.agenda_item;
    outcome.kind = u"note"_s;
    // What was too long for a title begins the details; anything else in them was added.
    outcome.text = isWhole(action) ? action.details
        : action.details.isEmpty() ? action.title
                                   : action.title + u'\n' + action.details;
    for (const auto &owner : QList<Id>{action.owner} + action.co_owners) {
        LIAISON_TRY(const auto info, edit.info(owner));
        LIAISON_TRY(const auto post, edit.find<Post>(owner));
        if (post) {
            outcome.from_whom.append(post->person);
        } else if (info) {
            outcome.from_whom.append(owner);
        }
    }
    outcome.countries = action.countries;
    outcome.horizon = action.horizon;
    outcome.due = action.due;
    LIAISON_CHECK(edit.remove(id));
    return append(edit, outcome);
}

Result<Done> requireOpen(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.find<Meeting>(id));
    if (meeting && meeting->status == u"closed") {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 title of a meeting",
                           "“%1” is closed. Reopen it to change what was written down.",
                           meeting->title)};
    }
    return Done();
}

} // namespace Liaison::Meetings
