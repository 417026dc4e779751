// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "actions/actions.h"
#include "meetings/agenda.h"
#include "meetings/meetings.h"
#include "meetings/minutes.h"
#include "meetings/series.h"

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int participants = 60;
constexpr int items = 20;
constexpr int usualOutcomes = 500;
constexpr int actions = 50;
constexpr int runs = 20;

/// A long day: everybody said something, and what they promised last time is open.
class LongDay
{
public:
    LongDay(Edit &edit, const std::vector<Record> &people, int outcomes)
        : m_edit(edit)
        , m_people(people)
        , m_outcomes(outcomes)
    {
    }

    Result<Id> make()
    {
        LIAISON_CHECK(addPeople());
        LIAISON_TRY(const auto earlier, addMeeting(QDate(2019, 1, 29)));
        LIAISON_TRY(const auto meeting, addMeeting(QDate(2019, 3, 4)));
        LIAISON_CHECK(addOutcomes(earlier, participants));
        LIAISON_CHECK(addOutcomes(meeting, m_outcomes));
        return meeting;
    }

private:
    Result<Done> addPeople()
    {
        for (const auto &record : m_people) {
            LIAISON_CHECK(std::visit(
                [this](const auto &values) {
                    return m_edit.put(values);
                },
                record));
            if (const auto *person = std::get_if<Person>(&record)) {
                m_ids.append(person->id);
            }
        }
        return Done();
    }
    Result<Id> addMeeting(QDate date)
    {
        Meeting meeting;
        meeting.title = sentence(int(date.dayOfYear()));
        meeting.date = date;
        LIAISON_TRY(const auto id, m_edit.put(meeting));
        for (const auto &person : std::as_const(m_ids)) {
            Participant participant;
            participant.meeting = id;
            participant.who = person;
            LIAISON_CHECK(m_edit.put(participant));
        }
        for (int i = 0; i < items; ++i) {
            LIAISON_CHECK(Meetings::addPoint(m_edit, id, u"Point %1 15 min"_s.arg(i)));
        }
        return id;
    }
    Result<Done> addOutcomes(const Id &meeting, int count)
    {
        LIAISON_TRY(const auto points,
                    m_edit.all<AgendaItem>(u"WHERE meeting = ? ORDER BY position"_s, {meeting.bytes()}));
        for (int i = 0; i < count; ++i) {
            Outcome outcome;
            outcome.meeting = meeting;
            outcome.agenda_item = points.at(i * items / count).id;
            outcome.kind = QStringList{u"promise"_s, u"ask"_s, u"note"_s, u"feedback"_s}.at(i % 4);
            outcome.text = sentence(i);
            outcome.from_whom = {m_ids.at(i % m_ids.size())};
            outcome.to_whom = {m_ids.at((i + 11) % m_ids.size())};
            LIAISON_TRY(const auto id, Meetings::append(m_edit, outcome));
            if (i % (count / actions + 1) == 0) {
                LIAISON_CHECK(Meetings::makeAction(m_edit, id));
            }
        }
        return Done();
    }

    Edit &m_edit;
    const std::vector<Record> &m_people;
    int m_outcomes;
    QList<Id> m_ids;
};

/// All that the page of a meeting shows. The value: how many lines.
Result<qsizetype> open(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(const auto lines, Meetings::outcomes(reader, meeting));
    Meetings::Names names(reader);
    for (const auto &line : lines) {
        if (names.of(line.from_whom).isEmpty() || names.of(line.to_whom).isEmpty()) {
            return Error{Error::Code::Corrupt, u"Somebody has no name."_s};
        }
    }
    Actions::Filter filter;
    filter.meeting = meeting;
    LIAISON_TRY(const auto made, Actions::list(reader, filter));
    LIAISON_TRY(const auto agenda, Meetings::agenda(reader, meeting));
    LIAISON_TRY(const auto attendees, Meetings::attendees(reader, meeting));
    LIAISON_TRY(const auto points, Meetings::openPoints(reader, meeting));
    LIAISON_TRY(const auto parties, Meetings::parties(reader, meeting));
    LIAISON_CHECK(Meetings::reopenings(reader, meeting));
    if (made.isEmpty() || agenda.points.size() != items || attendees.size() != participants || points.isEmpty()
        || parties.isEmpty()) {
        return Error{Error::Code::Corrupt, u"The meeting is not as it was made."_s};
    }
    return lines.size();
}

/// The rows of its tables, and nothing made of them.
Result<qsizetype> raw(const Reader &reader, const Id &meeting)
{
    qsizetype lines = 0;
    for (const auto *table : {"outcome", "action", "agenda_item", "participant"}) {
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT * FROM %1 WHERE meeting = ? ORDER BY id"_s.arg(QLatin1StringView(table)),
                                  {meeting.bytes()}));
        lines += rows.size();
    }
    return lines;
}
}

Result<QList<Figure>> measureMeeting(Workbench &bench)
{
    LIAISON_TRY(const auto profile, Profile::open(bench.path(u"longday"_s)));
    const auto people = directoryOf(participants);
    const auto outcomes = bench.many(usualOutcomes);
    LIAISON_TRY(const auto meeting,
                profile->store()
                    .edit(u"Fill"_s,
                          [&people, outcomes](Edit &edit) {
                              return LongDay(edit, people, outcomes).make();
                          })
                    .result());
    const auto read = [&](auto work) {
        return profile->store()
            .read([meeting, work](Reader &reader) {
                return work(reader, meeting);
            })
            .result();
    };
    QList<double> ours;
    QList<double> floor;
    for (int run = 0; run < runs; ++run) {
        LIAISON_CHECK(timed(floor, [&] {
            return read(raw);
        }));
        LIAISON_TRY(const auto lines, timed(ours, [&] {
                        return read(open);
                    }));
        if (lines != outcomes) {
            return Error{Error::Code::Corrupt, u"Lines of the meeting are missing."_s};
        }
    }
    return QList<Figure>{{.measurement = u"meeting"_s,
                          .what = u"all that the page of a meeting shows"_s,
                          .data = u"%1 outcomes, %2 participants"_s.arg(outcomes).arg(participants),
                          .unit = u"ms"_s,
                          .liaison = 1e3 * median(ours),
                          .floor = 1e3 * median(floor),
                          .floorName = u"rows of its tables"_s,
                          .runs = runs}};
}

} // namespace Liaison::Bench
