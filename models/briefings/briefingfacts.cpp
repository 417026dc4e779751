// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingfacts.h"

#include "documents/labels.h"
#include "documents/wording.h"
#include "interlocutors.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto inList = "IN (SELECT unhex(value) FROM json_each(?))"_L1;

class Gatherer
{
public:
    Gatherer(const Reader &reader, BriefingFacts &facts)
        : m_reader(reader)
        , m_facts(facts)
    {
    }

    Result<Done> gather(const Id &id)
    {
        m_facts.today = m_reader.today();
        LIAISON_TRY(m_facts.meeting, m_reader.get<Meeting>(id));
        add(m_facts.meeting, m_facts.meeting.title);
        LIAISON_CHECK(frame());
        LIAISON_TRY(const auto participants,
                    m_reader.all<Participant>(u"WHERE meeting = ? ORDER BY guest_name, id"_s, {id.bytes()}));
        LIAISON_TRY(m_facts.parties, Parties::of(m_reader, participants));
        Interlocutors interlocutors(m_reader, m_labels);
        LIAISON_TRY(m_facts.groups, interlocutors.groups(participants));
        m_parts += interlocutors.parts();
        LIAISON_CHECK(past());
        LIAISON_CHECK(points());
        LIAISON_CHECK(commitments());
        LIAISON_CHECK(tasks());
        LIAISON_CHECK(conflicts());
        m_facts.tlp = m_labels.strictest();
        m_facts.labelNote = m_labels.explanation();
        return Done();
    }

private:
    /// Notes that the briefing tells something of this record: it counts for label and conflicts.
    template<typename Record>
    void add(const Record &record, const QString &name)
    {
        m_parts.append(record.id);
        m_labels.add(record.id, record.tlp, name);
    }
    void name(const QList<Id> &ids)
    {
        for (const Id &id : ids) {
            if (!id.isNull() && !m_facts.names.contains(id)) {
                m_facts.names.insert(id, nameOf(m_reader, id));
            }
        }
    }

    Result<Done> frame()
    {
        const Meeting &meeting = m_facts.meeting;
        LIAISON_TRY(const auto series, m_reader.find<Series>(meeting.series));
        if (series) {
            m_facts.series = series->name;
            add(*series, series->name);
            LIAISON_TRY(auto before,
                        m_reader.all<Meeting>(
                            u"WHERE series = ? AND id <> ? AND date <= ? ORDER BY date DESC, starts DESC LIMIT 1"_s,
                            {meeting.series.bytes(), meeting.id.bytes(), meeting.date.toString(Qt::ISODate)}));
            if (!before.isEmpty()) {
                m_facts.previous = before.first();
                add(before.first(), before.first().title);
            }
        }
        LIAISON_TRY(m_facts.agenda,
                    m_reader.all<AgendaItem>(u"WHERE meeting = ? ORDER BY position IS NULL, position, id"_s,
                                             {meeting.id.bytes()}));
        for (const AgendaItem &item : std::as_const(m_facts.agenda)) {
            m_parts.append(item.id);
            name({item.presenter});
        }
        return Done();
    }

    Result<Done> past()
    {
        const Meeting &meeting = m_facts.meeting;
        const QString with =
            u"WHERE id <> ? AND date <= ? AND id IN (SELECT meeting FROM participant WHERE who "_s + inList + u')';
        const QVariantList binds{meeting.id.bytes(),
                                 meeting.date.toString(Qt::ISODate),
                                 idList(m_facts.parties.theirs)};
        LIAISON_TRY(auto meetings, m_reader.all<Meeting>(with + u" ORDER BY date DESC, starts DESC, id"_s, binds));
        m_facts.earlier = int(std::max<qsizetype>(0, meetings.size() - BriefingFacts::mostPast));
        for (const Meeting &one : std::as_const(meetings)) {
            m_meetings.insert(one.id);
        }
        m_meetings.insert(meeting.id);
        meetings.resize(meetings.size() - m_facts.earlier);
        for (const Meeting &one : std::as_const(meetings)) {
            BriefingFacts::Past past{one, {}, 0};
            LIAISON_TRY(const auto outcomes,
                        m_reader.all<Outcome>(u"WHERE meeting = ? ORDER BY position IS NULL, position, id"_s,
                                              {one.id.bytes()}));
            for (const Outcome &outcome : outcomes) {
                const QList<Id> named = outcome.from_whom + outcome.to_whom;
                if (named.isEmpty() || m_facts.parties.areTheirs(named)) {
                    past.concerning.append(outcome);
                    m_parts.append(outcome.id);
                    name(named);
                } else {
                    ++past.others;
                }
            }
            add(one, one.title);
            m_facts.past.append(past);
        }
        return Done();
    }

    Result<Done> points()
    {
        const QString parties = idList(m_facts.parties.ours + m_facts.parties.theirs);
        LIAISON_TRY(const auto outcomes,
                    m_reader.all<Outcome>(
                        u"WHERE kind IN ('promise', 'ask') AND EXISTS (SELECT 1 FROM json_each(from_whom) f JOIN"
                        " json_each(?) p ON p.value = f.value) ORDER BY position IS NULL, position, id"_s,
                        {parties}));
        for (const Outcome &outcome : outcomes) {
            const bool promise = outcome.kind == u"promise";
            QList<BriefingFacts::Point> *list = nullptr;
            if (m_facts.parties.areTheirs(outcome.from_whom)) {
                list = promise ? &m_facts.theyPromised : &m_facts.theyAsked;
            } else if (outcome.to_whom.isEmpty() ? m_meetings.contains(outcome.meeting)
                                                 : m_facts.parties.areTheirs(outcome.to_whom)) {
                list = promise ? &m_facts.wePromised : &m_facts.weAsked;
            }
            LIAISON_TRY(const auto meeting, m_reader.find<Meeting>(outcome.meeting));
            if (list && meeting) {
                list->append({outcome, *meeting});
                add(*meeting, meeting->title);
                m_parts.append(outcome.id);
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

    Result<Done> commitments()
    {
        const QStringList &countries = m_facts.meeting.countries;
        LIAISON_TRY(const auto all,
                    m_reader.all<Commitment>(u"WHERE platform "_s + inList + u" ORDER BY measure, status, country"_s,
                                             {idList(m_facts.parties.theirs)}));
        for (const Commitment &commitment : all) {
            if (countries.isEmpty() || commitment.country.isEmpty() || countries.contains(commitment.country)) {
                m_facts.commitments.append(commitment);
                name({commitment.platform});
                add(commitment, m_facts.names.value(commitment.platform) + u", "_s + commitment.measure);
            }
        }
        std::ranges::stable_sort(m_facts.commitments, [this](const Commitment &a, const Commitment &b) {
            return QString::localeAwareCompare(m_facts.names.value(a.platform), m_facts.names.value(b.platform)) < 0;
        });
        return Done();
    }

    Result<Done> tasks()
    {
        const QString theirs = idList(m_facts.parties.theirs);
        LIAISON_TRY(
            const auto actions,
            m_reader.all<Action>(
                u"WHERE status IN ('open', 'in-progress', 'waiting') AND (owner "_s + inList + u" OR meeting "_s
                    + inList + u" OR outcome IN (SELECT id FROM outcome WHERE meeting "_s + inList
                    + u") OR EXISTS (SELECT 1 FROM json_each(co_owners) c JOIN json_each(?) p ON p.value = c.value))"
                      " ORDER BY title, id"_s,
                {theirs, idList(m_meetings), idList(m_meetings), theirs}));
        for (const Action &action : actions) {
            LIAISON_TRY(auto task, taskOf(action));
            const QList<Id> owners = QList<Id>{action.owner} + action.co_owners;
            if (m_facts.parties.areTheirs({action.owner})) {
                m_facts.theirTasks.append(task);
            } else if (m_facts.parties.areOurs(owners)) {
                m_facts.ourTasks.append(task);
            } else if (m_facts.parties.areTheirs(owners)) {
                m_facts.theirTasks.append(task);
            } else {
                m_facts.otherTasks.append(task);
            }
            add(action, action.title);
        }
        for (auto *list : {&m_facts.ourTasks, &m_facts.theirTasks, &m_facts.otherTasks}) {
            std::ranges::stable_sort(*list, {}, [](const BriefingFacts::Task &task) {
                return std::pair(!task.due.isValid(), task.due);
            });
        }
        return Done();
    }

    Result<BriefingFacts::Task> taskOf(const Action &action)
    {
        BriefingFacts::Task task;
        task.action = action;
        LIAISON_CHECK(setDue(task));
        QStringList owners;
        for (const Id &owner : QList<Id>{action.owner} + action.co_owners) {
            if (!owner.isNull()) {
                owners.append(nameOf(m_reader, owner));
            }
        }
        task.owners = owners.join(u", "_s);
        Id meeting = action.meeting;
        if (meeting.isNull() && !action.outcome.isNull()) {
            LIAISON_TRY(const auto outcome, m_reader.find<Outcome>(action.outcome));
            meeting = outcome ? outcome->meeting : Id();
        }
        LIAISON_TRY(const auto origin, m_reader.find<Meeting>(meeting));
        if (origin) {
            task.origin = origin->title;
            task.originDate = origin->date;
            add(*origin, origin->title);
        }
        LIAISON_TRY(
            auto progress,
            m_reader.all<Progress>(u"WHERE action = ? ORDER BY date DESC, id DESC LIMIT 1"_s, {action.id.bytes()}));
        if (!progress.isEmpty()) {
            task.last = progress.first();
            m_parts.append(task.last->id);
        }
        return task;
    }

    Result<Done> setDue(BriefingFacts::Task &task)
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

    Result<Done> conflicts()
    {
        LIAISON_TRY(
            const auto rows,
            m_reader.select(u"SELECT DISTINCT record FROM conflict WHERE record "_s + inList + u" ORDER BY record"_s,
                            {idList(m_parts)}));
        for (const auto &row : rows) {
            LIAISON_TRY(const auto found, m_reader.conflicts(Id::fromBytes(row.first().toByteArray())));
            for (const Conflict &conflict : found) {
                m_facts.conflicts.append(conflict);
                for (const auto &choice : conflict.choices) {
                    if (conflict.field == "tlp"_L1) {
                        m_labels.add(conflict.record, choice.value.toString(), conflict.title);
                    }
                }
            }
        }
        return Done();
    }

    const Reader &m_reader;
    BriefingFacts &m_facts;
    TlpOfParts m_labels;
    QList<Id> m_parts;
    QSet<Id> m_meetings; ///< with them, this one too
};
}

Result<BriefingFacts> BriefingFacts::gather(const Reader &reader, const Id &meeting)
{
    BriefingFacts facts;
    LIAISON_CHECK(Gatherer(reader, facts).gather(meeting));
    return facts;
}

QString BriefingFacts::namesOf(const QList<Id> &ids) const
{
    QStringList list;
    for (const Id &id : ids) {
        list.append(names.value(id));
    }
    list.removeAll(QString());
    list.sort();
    return list.join(i18nc("@info between entries of a list", ", "));
}

} // namespace Liaison
