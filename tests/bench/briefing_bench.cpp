// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "briefings/briefing.h"
#include "documents/documentfile.h"
#include "documents/textwriter.h"

#include <QFile>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int participants = 60;
constexpr int outcomes = 140;
constexpr int briefingRuns = 5;

/// A meeting of many, who met before and promised a lot then.
class Meetings
{
public:
    Meetings(Edit &edit, const std::vector<Record> &people)
        : m_edit(edit)
        , m_people(people)
    {
    }

    Result<Id> make()
    {
        LIAISON_CHECK(addPeople());
        LIAISON_TRY(const auto earlier, addMeeting(u"The meeting before"_s, QDate(2019, 1, 29)));
        LIAISON_TRY(const auto next, addMeeting(u"Meeting of the networks and the platforms"_s, QDate(2099, 3, 4)));
        for (int i = 0; i < outcomes; ++i) {
            LIAISON_CHECK(addOutcome(earlier, i));
        }
        return next;
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
        return m_edit.setMe(m_ids.first());
    }
    Result<Id> addMeeting(const QString &title, QDate date)
    {
        Meeting meeting;
        meeting.title = title;
        meeting.date = date;
        meeting.summary = sentence(int(date.dayOfYear()));
        LIAISON_TRY(const auto id, m_edit.put(meeting));
        for (qsizetype i = 0; i < m_ids.size(); ++i) {
            Participant participant;
            participant.meeting = id;
            participant.who = m_ids.at(i);
            participant.side = i < 10 ? u"commission"_s : u"platform"_s;
            LIAISON_CHECK(m_edit.put(participant));
        }
        return id;
    }
    Result<Done> addOutcome(const Id &meeting, int number)
    {
        Outcome outcome;
        outcome.meeting = meeting;
        outcome.kind = QStringList{u"promise"_s, u"ask"_s, u"note"_s, u"feedback"_s}.at(number % 4);
        outcome.text = sentence(number);
        outcome.from_whom = {m_ids.at(number % m_ids.size())};
        outcome.to_whom = {m_ids.at((number + 11) % m_ids.size())};
        outcome.state = number % 2 ? u"open"_s : QString();
        LIAISON_CHECK(m_edit.put(outcome));
        return Done();
    }

    Edit &m_edit;
    const std::vector<Record> &m_people;
    QList<Id> m_ids;
};

Result<Document> build(Store &store, const Id &meeting)
{
    return store
        .read([meeting](Reader &reader) {
            return buildBriefing(reader, meeting);
        })
        .result();
}

/// Pages as the file itself counts them.
int pagesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? int(file.readAll().count("/Type /Page\n")) : 0;
}

Result<Done> print(const QString &text, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{Error::Code::Storage, file.errorString()};
    }
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument(text).print(&writer);
    return Done();
}

/// So much of @p text, again and again if need be, that print() fills just so many pages with it.
Result<QString> filling(const QString &text, int pages, const QString &name)
{
    const auto once = text.split(u'\n');
    QStringList lines;
    while (lines.size() < qsizetype(pages) * 100) {
        lines += once;
    }
    qsizetype enough = lines.size();
    for (qsizetype tooFew = 0; enough - tooFew > 1;) {
        const auto middle = (enough + tooFew) / 2;
        LIAISON_CHECK(print(lines.first(middle).join(u'\n'), name));
        (pagesOf(name) >= pages ? enough : tooFew) = middle;
    }
    return lines.first(enough).join(u'\n');
}

struct Times {
    QList<double> build;
    QList<double> write;
    QList<double> both;
    QList<double> qt;
};
}

Result<QList<Figure>> measureBriefing(Workbench &bench)
{
    LIAISON_TRY(const auto profile, Profile::open(bench.path(u"meetings"_s)));
    const auto people = directoryOf(participants);
    LIAISON_TRY(const auto meeting,
                profile->store()
                    .edit(u"Fill"_s,
                          [&people](Edit &edit) {
                              return Meetings(edit, people).make();
                          })
                    .result());
    const auto ours = bench.path(u"briefing.pdf"_s);
    const auto plain = bench.path(u"text.pdf"_s);
    LIAISON_TRY(const auto first, build(profile->store(), meeting));
    LIAISON_CHECK(writeDocument(first, ours));
    const int pages = pagesOf(ours);
    LIAISON_TRY(const auto text, filling(QString::fromUtf8(toText(first)), pages, plain));
    Times times;
    for (int run = 0; run < briefingRuns; ++run) {
        LIAISON_TRY(const auto document, timed(times.build, [&] {
                        return build(profile->store(), meeting);
                    }));
        LIAISON_CHECK(timed(times.write, [&] {
            return writeDocument(document, ours);
        }));
        times.both.append(times.build.last() + times.write.last());
        LIAISON_CHECK(timed(times.qt, [&] {
            return print(text, plain);
        }));
    }
    Figure both{.measurement = u"briefing"_s,
                .what = u"from records to a PDF of %1 pages"_s.arg(pages),
                .data = u"%1 participants, %2 outcomes"_s.arg(participants).arg(outcomes),
                .unit = u"s"_s,
                .liaison = median(times.both),
                .floor = median(times.qt),
                .floorName = u"QTextDocument, %1 pages"_s.arg(pagesOf(plain)),
                .runs = briefingRuns,
                .goal = {Goal::Value, 0.5}};
    auto write = both;
    write.what = u"of that, written as PDF"_s;
    write.liaison = median(times.write);
    write.goal = {};
    return QList<Figure>{both, write};
}

} // namespace Liaison::Bench
