// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What went on between us: meetings, promises, asks, commitments, actions.

#include "foundation/reference.h"
#include "foundation/text.h"
#include "gatherer.h"
#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

/// Everything that has all words of the topic, or is about a measure that has them in its name.
Result<Done> Gatherer::findTopic()
{
    if (!isAbout(BriefingSubject::Topic)) {
        return Done();
    }
    const QString &topic = m_facts.subject.word;
    LIAISON_TRY(const auto hits,
                m_reader.search(topic,
                                -1,
                                {QString(Meeting::type),
                                 QString(AgendaItem::type),
                                 QString(Outcome::type),
                                 QString(Action::type),
                                 QString(Progress::type),
                                 QString(Commitment::type)}));
    QSet<Id> ids;
    for (const auto &hit : hits) {
        ids.insert(hit.id);
    }
    QStringList measures;
    for (const auto &measure : Reference::instance().measures()) {
        if (Text::folded(measure.name).contains(Text::folded(topic)) || measure.id == topic) {
            measures.append(u'"' + measure.id + u'"');
        }
    }
    const QString list = idList(ids);
    const QString named = u'[' + measures.join(u',') + u']';
    // What belongs to a meeting or an action that has the words is about it as well.
    LIAISON_TRY(const auto rows,
                m_reader.select(
                    u"WITH hit(id) AS (SELECT unhex(value) FROM json_each(?)), measure(id) AS (SELECT value FROM "
                    "json_each(?)) SELECT id FROM hit UNION SELECT id FROM outcome WHERE measure IN (SELECT id FROM "
                    "measure) OR agenda_item IN (SELECT id FROM hit) UNION SELECT id FROM commitment WHERE measure "
                    "IN (SELECT id FROM measure) UNION SELECT action FROM progress WHERE id IN (SELECT id FROM hit) "
                    "UNION SELECT meeting FROM agenda_item WHERE id IN (SELECT id FROM hit)"_s,
                    {list, named}));
    for (const auto &row : rows) {
        m_found.insert(Id::fromBytes(row.first().toByteArray()));
    }
    return Done();
}

Result<Done> Gatherer::past()
{
    const QString day = until().toString(Qt::ISODate);
    const QString order = u" ORDER BY date DESC, starts DESC, id"_s;
    QList<Meeting> meetings;
    if (isAbout(BriefingSubject::Topic)) {
        LIAISON_TRY(meetings,
                    m_reader.all<Meeting>(u"WHERE date <= ? AND (id "_s + inList
                                              + u" OR id IN (SELECT meeting FROM outcome WHERE id "_s + inList + u"))"_s
                                              + order,
                                          {day, idList(m_found), idList(m_found)}));
    } else {
        LIAISON_TRY(
            meetings,
            m_reader.all<Meeting>(
                u"WHERE id <> ? AND date <= ? AND (id IN (SELECT meeting FROM participant WHERE who "_s + inList
                    + u") OR EXISTS (SELECT 1 FROM json_each(countries) c JOIN json_each(?) w ON w.value = c.value))"_s
                    + order,
                {m_facts.meeting.id.bytes(), day, idList(m_facts.parties.theirs), countryList()}));
    }
    QList<Meeting> told;
    for (const Meeting &one : std::as_const(meetings)) {
        m_meetings.insert(one.id);
        if (told.size() >= BriefingFacts::mostPast) {
            ++m_facts.earlier;
        } else if (m_telling.tells(one, one.title)) {
            told.append(one);
        }
    }
    for (const Meeting &one : std::as_const(told)) {
        BriefingFacts::Past past{one, {}, 0};
        LIAISON_TRY(
            const auto outcomes,
            m_reader.all<Outcome>(u"WHERE meeting = ? ORDER BY position IS NULL, position, id"_s, {one.id.bytes()}));
        for (const Outcome &outcome : outcomes) {
            const QList<Id> named = outcome.from_whom + outcome.to_whom;
            const bool concerns = isAbout(BriefingSubject::Topic) ? m_found.contains(outcome.id)
                                                                  : named.isEmpty() || m_facts.parties.areTheirs(named)
                    || (isAbout(BriefingSubject::Country) && outcome.countries.contains(m_facts.subject.word));
            if (concerns) {
                past.concerning.append(outcome);
                m_telling.also(outcome.id);
                name(named);
            } else {
                ++past.others;
            }
        }
        m_facts.past.append(past);
    }
    return Done();
}

Result<Done> Gatherer::points()
{
    LIAISON_TRY(const auto outcomes,
                isAbout(BriefingSubject::Topic)
                    ? m_reader.all<Outcome>(u"WHERE kind IN ('promise', 'ask') AND id "_s + inList
                                                + u" ORDER BY position IS NULL, position, id"_s,
                                            {idList(m_found)})
                    : m_reader.all<Outcome>(
                          u"WHERE kind IN ('promise', 'ask') AND (EXISTS (SELECT 1 FROM json_each(from_whom) f JOIN"
                          " json_each(?) p ON p.value = f.value) OR EXISTS (SELECT 1 FROM json_each(countries) c JOIN"
                          " json_each(?) w ON w.value = c.value)) ORDER BY position IS NULL, position, id"_s,
                          {idList(m_facts.parties.ours + m_facts.parties.theirs), countryList()}));
    for (const Outcome &outcome : outcomes) {
        auto *list = listFor(outcome);
        LIAISON_TRY(const auto meeting, m_reader.find<Meeting>(outcome.meeting));
        if (list && meeting && m_telling.tells(*meeting, meeting->title)) {
            list->append({outcome, *meeting});
            m_telling.also(outcome.id);
            name(outcome.from_whom + outcome.to_whom);
        }
    }
    for (auto *list : {&m_facts.theyPromised, &m_facts.wePromised, &m_facts.theyAsked, &m_facts.weAsked}) {
        std::ranges::stable_sort(*list, {}, [](const BriefingFacts::Point &point) {
            const bool settled = !point.outcome.state.isEmpty() && point.outcome.state != u"open";
            return std::pair(settled, point.meeting.date);
        });
    }
    return Done();
}

/// Null where it is neither theirs nor about them.
QList<BriefingFacts::Point> *Gatherer::listFor(const Outcome &outcome)
{
    const bool promise = outcome.kind == u"promise";
    auto *theirs = promise ? &m_facts.theyPromised : &m_facts.theyAsked;
    auto *ours = promise ? &m_facts.wePromised : &m_facts.weAsked;
    if (m_facts.parties.areTheirs(outcome.from_whom)) {
        return theirs;
    }
    // Found by its words, or by the country that it is about: whoever is not us is them.
    if (isAbout(BriefingSubject::Topic)
        || (isAbout(BriefingSubject::Country) && outcome.countries.contains(m_facts.subject.word))) {
        return m_facts.parties.areOurs(outcome.from_whom) ? ours : theirs;
    }
    const bool toThem =
        outcome.to_whom.isEmpty() ? m_meetings.contains(outcome.meeting) : m_facts.parties.areTheirs(outcome.to_whom);
    return toThem ? ours : nullptr;
}

Result<Done> Gatherer::commitments()
{
    const QString order = u" ORDER BY measure, status, country"_s;
    QList<Commitment> all;
    if (isAbout(BriefingSubject::Topic)) {
        LIAISON_TRY(all, m_reader.all<Commitment>(u"WHERE id "_s + inList + order, {idList(m_found)}));
    } else if (isAbout(BriefingSubject::Country)) {
        LIAISON_TRY(
            all,
            m_reader.all<Commitment>(u"WHERE country = ? OR country IS NULL"_s + order, {m_facts.subject.word}));
    } else {
        LIAISON_TRY(all,
                    m_reader.all<Commitment>(u"WHERE platform "_s + inList + order, {idList(m_facts.parties.theirs)}));
    }
    const QStringList &countries = m_facts.meeting.countries;
    for (const Commitment &commitment : std::as_const(all)) {
        const bool wanted =
            countries.isEmpty() || commitment.country.isEmpty() || countries.contains(commitment.country);
        if (wanted
            && m_telling.tells(commitment,
                               namedBy(m_reader, commitment.platform).text + u", "_s + commitment.measure)) {
            m_facts.commitments.append({commitment, m_interlocutors.known(commitment.id)});
            name({commitment.platform});
        }
    }
    std::ranges::stable_sort(m_facts.commitments,
                             [this](const BriefingFacts::Promised &a, const BriefingFacts::Promised &b) {
                                 return QString::localeAwareCompare(m_facts.names.value(a.commitment.platform).text,
                                                                    m_facts.names.value(b.commitment.platform).text)
                                     < 0;
                             });
    return Done();
}

Result<Done> Gatherer::tasks()
{
    const QString theirs = idList(m_facts.parties.theirs);
    const QString meetings = idList(m_meetings);
    LIAISON_TRY(
        const auto actions,
        isAbout(BriefingSubject::Topic)
            ? m_reader.all<Action>(u"WHERE id "_s + inList + u" OR outcome "_s + inList + u" ORDER BY title, id"_s,
                                   {idList(m_found), idList(m_found)})
            : m_reader.all<Action>(
                  u"WHERE owner "_s + inList + u" OR meeting "_s + inList
                      + u" OR outcome IN (SELECT id FROM outcome WHERE meeting "_s + inList
                      + u") OR EXISTS (SELECT 1 FROM json_each(co_owners) c JOIN json_each(?) p ON p.value = c.value)"
                        " OR EXISTS (SELECT 1 FROM json_each(countries) c JOIN json_each(?) w ON w.value = c.value)"
                        " ORDER BY title, id"_s,
                  {theirs, meetings, meetings, theirs, countryList()}));
    for (const Action &action : actions) {
        const QList<Id> owners = QList<Id>{action.owner} + action.co_owners;
        auto &tasks = tasksFor(owners);
        const bool elsewhere = isAbout(BriefingSubject::Country) && &tasks != &m_facts.theirs
            && !action.countries.isEmpty() && !action.countries.contains(m_facts.subject.word);
        if (elsewhere || action.status == u"dropped" || !m_telling.tells(action, action.title)) {
            continue;
        }
        if (action.status == u"done") {
            ++tasks.done;
            continue;
        }
        LIAISON_TRY(const auto task, taskOf(action));
        tasks.open.append(task);
    }
    for (auto *tasks : {&m_facts.ours, &m_facts.theirs, &m_facts.others}) {
        std::ranges::stable_sort(tasks->open, {}, [](const BriefingFacts::Task &task) {
            return std::pair(!task.due.isValid(), task.due);
        });
    }
    return Done();
}

BriefingFacts::Tasks &Gatherer::tasksFor(const QList<Id> &owners)
{
    if (m_facts.parties.areTheirs({owners.first()})) {
        return m_facts.theirs;
    }
    if (m_facts.parties.areOurs(owners)) {
        return m_facts.ours;
    }
    return m_facts.parties.areTheirs(owners) ? m_facts.theirs : m_facts.others;
}

Result<BriefingFacts::Task> Gatherer::taskOf(const Action &action)
{
    BriefingFacts::Task task;
    task.action = action;
    LIAISON_CHECK(setDue(task));
    task.owners = QList<Id>{action.owner} + action.co_owners;
    task.owners.removeAll(Id());
    name(task.owners);
    Id meeting = action.meeting;
    if (meeting.isNull() && !action.outcome.isNull()) {
        LIAISON_TRY(const auto outcome, m_reader.find<Outcome>(action.outcome));
        meeting = outcome ? outcome->meeting : Id();
    }
    LIAISON_TRY(const auto origin, m_reader.find<Meeting>(meeting));
    if (origin && m_telling.tells(*origin, origin->title)) {
        task.origin = origin->title;
        task.originDate = origin->date;
    }
    LIAISON_TRY(const auto progress,
                m_reader.all<Progress>(u"WHERE action = ? ORDER BY date DESC, id DESC LIMIT 1"_s, {action.id.bytes()}));
    if (!progress.isEmpty()) {
        task.last = progress.first();
        m_telling.also(task.last->id);
    }
    return task;
}

Result<Done> Gatherer::setDue(BriefingFacts::Task &task)
{
    task.due = task.action.due;
    LIAISON_TRY(const auto election, m_reader.find<Election>(Id::fromText(task.action.due_election)));
    if (election && task.action.due_days) {
        task.election = election->name;
        if (!task.due.isValid()) {
            task.due = election->first_day.addDays(*task.action.due_days);
        }
    }
    return Done();
}

} // namespace Liaison
