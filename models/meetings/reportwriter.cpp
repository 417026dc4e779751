// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reportwriter.h"

#include "attribution.h"
#include "documents/labels.h"
#include "documents/wording.h"
#include "meetings.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison::Meetings
{

namespace
{
/// Writes meetings into one document, as the options want it.
class ReportWriter
{
public:
    ReportWriter(const Reader &reader, const ReportOptions &options, Report &report)
        : m_reader(reader)
        , m_options(options)
        , m_report(report)
    {
    }

    Result<Done> write(const QList<Id> &ids)
    {
        QList<Meeting> meetings;
        for (const auto &id : ids) {
            LIAISON_TRY(const auto meeting, m_reader.get<Meeting>(id));
            meetings.append(meeting);
        }
        std::ranges::stable_sort(meetings, {}, [](const Meeting &meeting) {
            return std::pair(meeting.date, meeting.starts);
        });
        m_several = meetings.size() > 1;
        if (m_options.disclosure) {
            LIAISON_TRY(m_disclosure, Disclosure::of(m_reader, meetings, *m_options.disclosure));
            const auto before = meetings.size();
            meetings.removeIf([this](const Meeting &meeting) {
                return !m_disclosure->allows(meeting.tlp);
            });
            m_report.leftOut += int(before - meetings.size());
        }
        if (meetings.isEmpty()) {
            return nothingAllowed();
        }
        writeTitle(meetings);
        for (const auto &meeting : std::as_const(meetings)) {
            m_meeting = meeting;
            m_labels.add(meeting.id, meeting.tlp, meeting.title);
            LIAISON_CHECK(writeMeeting());
        }
        if (m_report.leftOut > 0) {
            document().paragraph({i18ncp("@info in a disclosure copy",
                                         "%1 line or meeting is left out.",
                                         "%1 lines or meetings are left out.",
                                         m_report.leftOut),
                                  TextRun::Muted});
        }
        document().tlp = m_labels.strictest();
        if (m_disclosure) {
            m_report.leaks = leaksIn(document(), *m_disclosure, m_words);
        }
        return Done();
    }

private:
    Document &document()
    {
        return m_report.document;
    }
    bool has(QStringView part) const
    {
        return m_options.parts.isEmpty() || m_options.parts.contains(part);
    }
    /// A word or sentence of the report itself, which the leak check need not show.
    QString own(const QString &words)
    {
        m_words.append(words);
        return words;
    }
    Error nothingAllowed() const
    {
        return Error{Error::Code::Refused,
                     m_several
                         ? i18nc("@info %1 label such as TLP:GREEN",
                                 "Nothing may go out: all of these meetings have a label above %1, or none, which "
                                 "counts as TLP:RED. Choose a higher ceiling, or label the meetings.",
                                 u"TLP:"_s + m_options.disclosure->ceiling)
                         : i18nc("@info %1 label such as TLP:GREEN",
                                 "Nothing may go out: the meeting has a label above %1, or none, which counts as "
                                 "TLP:RED. Choose a higher ceiling, or label the meeting.",
                                 u"TLP:"_s + m_options.disclosure->ceiling)};
    }

    /// @p text as it may stand in this copy; nothing where its line has to go.
    std::optional<QString> cleared(const QString &text) const
    {
        return m_disclosure ? m_disclosure->cleared(text, m_meeting.id) : text;
    }
    QString value(const QString &text)
    {
        const auto clear = cleared(text);
        m_report.leftOut += clear ? 0 : 1;
        return clear.value_or(QString());
    }
    /// Nothing where the line has to go in which the name would stand.
    std::optional<QString> nameOf(const Id &id) const
    {
        if (!m_disclosure) {
            return m_reader.title(id);
        }
        const auto info = m_reader.info(id);
        const bool post = info && *info && (*info)->type == u"post";
        return cleared(post ? (*info)->title : m_disclosure->nameOf(id, m_meeting.id));
    }
    std::optional<QString> namesOf(const QList<Id> &ids) const
    {
        QStringList names;
        for (const auto &id : ids) {
            const auto name = nameOf(id);
            if (!name) {
                return {};
            }
            names.append(*name);
        }
        names.removeAll(QString());
        names.removeDuplicates();
        return names.join(i18nc("@info between names of a list", ", "));
    }

    QString titleOf(const Meeting &meeting)
    {
        m_meeting = meeting;
        return cleared(meeting.title)
            .value_or(own(i18nc("@title of a report, instead of the meeting's own", "Meeting")));
    }
    void writeTitle(const QList<Meeting> &meetings)
    {
        const auto &first = meetings.first();
        if (!m_several) {
            // Day and month as such notes are known by, in any language.
            document().title = i18nc("@title of a Flash report, %1 day/month, %2 title of the meeting",
                                     "Flash %1 - %2",
                                     first.date.toString(u"dd/MM"_s),
                                     titleOf(first));
            own(document().title.section(u' ', 0, 0));
        } else {
            const bool series =
                !first.series.isNull() && std::ranges::all_of(meetings, [&first](const Meeting &meeting) {
                    return meeting.series == first.series;
                });
            m_meeting = first;
            const auto name = series ? cleared(m_reader.title(first.series)).value_or(QString()) : QString();
            document().title = name.isEmpty()
                ? own(i18nc("@title of a document", "Flash reports"))
                : i18nc("@title of a document, %1 series of meetings", "Flash reports: %1", name);
            own(document().title.section(u':', 0, 0));
            document().subtitle = i18ncp("@info %2 first date, %3 last date",
                                         "%1 meeting, %2 to %3",
                                         "%1 meetings, %2 to %3",
                                         int(meetings.size()),
                                         Wording::shortDate(first.date),
                                         Wording::shortDate(meetings.last().date));
        }
        if (m_disclosure) {
            const auto &rank = m_options.disclosure->rank;
            document().callout(own(rank.isEmpty()
                                       ? i18nc("@info", "Disclosure copy: names of persons are withheld.")
                                       : i18nc("@info %1 rank",
                                               "Disclosure copy: names of persons below the rank of %1 are withheld.",
                                               Schema::choiceLabel(rank))));
        }
    }

    Result<Done> writeMeeting()
    {
        LIAISON_TRY(const auto present, attendees(m_reader, m_meeting.id));
        LIAISON_TRY(auto points, outcomes(m_reader, m_meeting.id));
        LIAISON_TRY(const auto items,
                    m_reader.all<AgendaItem>(u"WHERE meeting = ? ORDER BY position, id"_s, {m_meeting.id.bytes()}));
        LIAISON_TRY(
            const auto tasks,
            m_reader.all<Action>(u"WHERE meeting = ? ORDER BY due IS NULL, due, title, id"_s, {m_meeting.id.bytes()}));
        QList<Action> shown;
        for (const auto &task : tasks) {
            if (m_disclosure && !m_disclosure->allows(task.tlp)) {
                m_report.leftOut += has(u"action") ? 1 : 0;
            } else {
                m_labels.add(task.id, task.tlp, task.title);
                shown.append(task);
            }
        }
        if (m_several) {
            document().heading(i18nc("@title of a part of a report, %1 date, %2 title of a meeting",
                                     "%1: %2",
                                     Wording::longDate(m_meeting.date),
                                     titleOf(m_meeting)));
        }
        writeHead(present);
        if (has(u"summary")) {
            document().paragraph(value(m_meeting.summary));
        }
        if (points.isEmpty()) {
            document().paragraph({own(i18nc("@info", "Nothing was written down at this meeting.")), TextRun::Muted});
        }
        const auto before = document().blocks.size();
        for (qsizetype i = 0; i < items.size(); ++i) {
            writeItem(items.at(i), i + 1, points, shown);
        }
        const bool isRest = document().blocks.size() > before;
        writePoints(isRest ? own(i18nc("@title section of a Flash report", "Other points")) : QString(),
                    points,
                    {},
                    level());
        writeTasks(shown);
        return Done();
    }
    /// Of headings inside a meeting.
    int level() const
    {
        return m_several ? 2 : 1;
    }

    /// As the head of a mail. What a reader of Flash notes knows comes last, so that the rest above it is no point of the meeting.
    void writeHead(const QList<Attendee> &present)
    {
        QList<Document::KeyValue> head{
            {i18nc("@label", "Date of the meeting"), own(Wording::when(m_meeting))},
            {i18nc("@label", "Place"), value(m_meeting.place)},
            {i18nc("@label", "Registration"), value(m_meeting.registration)},
            {i18nc("@label", "Rule"),
             m_meeting.chatham_house ? own(i18nc("@info", "Chatham House: who said what is not passed on"))
                                     : QString()},
            {i18nc("@label", "Label"), m_several ? QString() : value(m_labels.explanation())},
            {i18nc("@label", "Participants"), has(u"participants") ? participants(present) : QString()}};
        if (!m_disclosure && !m_several) {
            head.append({i18nc("@label who writes", "From"), m_reader.title(m_reader.me())});
        }
        if (!m_several) {
            head.append({i18nc("@label when it is written", "Date"), own(Wording::longDate(m_reader.today()))});
        }
        document().keyValues(head);
    }

    /// "Ada Example (Head of unit), Bo Example": those who came; where nobody noted who did, those who were invited.
    QString participants(const QList<Attendee> &attendees)
    {
        const bool noted = std::ranges::any_of(attendees, [](const Attendee &attendee) {
            return attendee.participant.attended;
        });
        QStringList names;
        int withheld = 0;
        for (const Attendee &attendee : attendees) {
            if (!attendee.participant.attended && noted) {
                continue;
            }
            const auto &participant = attendee.participant;
            const bool named = !m_disclosure
                || (participant.who.isNull() ? m_disclosure->mayName(participant.guest_name, m_meeting.id)
                                             : m_disclosure->mayName(participant.who, m_meeting.id));
            if (m_meeting.chatham_house && m_disclosure) {
                ++withheld;
                continue;
            }
            const auto role = cleared(participant.role).value_or(QString());
            auto name = named              ? cleared(attendee.name).value_or(QString())
                : participant.who.isNull() ? QString()
                                           : m_disclosure->nameOf(participant.who, m_meeting.id);
            if (!named && role.isEmpty() && !m_options.disclosure->functions) {
                ++withheld; // "[name withheld]" says no more than a number
                continue;
            }
            if (!named && name.isEmpty()) {
                name = i18nc("@info instead of a name in a disclosure copy", "[name withheld]");
            }
            if (!name.isEmpty()) {
                names.append(role.isEmpty() || name.startsWith(u'[' + role)
                                 ? name
                                 : i18nc("@info %1 name of a participant, %2 role", "%1 (%2)", name, role));
            }
        }
        if (withheld > 0 && m_meeting.chatham_house) {
            names.append(own(i18ncp("@info in a disclosure copy", "%1 participant", "%1 participants", withheld)));
        } else if (withheld > 0) {
            names.append(
                own(i18ncp("@info in a disclosure copy", "%1 [name withheld]", "%1 [names withheld]", withheld)));
        }
        return names.join(i18nc("@info between entries of a list", ", "));
    }

    /// "Promise, Examplebook → Commission: …" where the text does not tell whose it is. What is only noted has no speaker.
    std::optional<RichText> point(const Outcome &outcome) const
    {
        const auto words = cleared(outcome.text);
        if (!words) {
            return {};
        }
        const bool binding = outcome.kind == u"promise" || outcome.kind == u"ask" || outcome.kind == u"decision";
        RichText text;
        if (binding && !m_meeting.chatham_house && !saysWhose(m_reader, outcome)) {
            const auto from = namesOf(outcome.from_whom);
            const auto to = namesOf(outcome.to_whom);
            if (!from || !to) {
                return {};
            }
            QStringList parties{*from, *to};
            parties.removeAll(QString());
            const auto whose = parties.isEmpty() ? QString()
                                                 : i18nc("@info %1 promise, ask or decision, %2 whose",
                                                         "%1, %2: ",
                                                         Schema::choiceLabel(outcome.kind),
                                                         parties.join(u" → "_s));
            text.add(whose, TextRun::Bold);
        }
        return text.add(*words);
    }

    /// What was said and is to be done about a point of the agenda; takes it out of @p outcomes and @p tasks.
    void writeItem(const AgendaItem &item, qsizetype number, QList<Outcome> &outcomes, QList<Action> &tasks)
    {
        QList<RichText> toDo;
        const auto action = own(i18nc("@label before an action in a report", "Action: "));
        for (const auto &line : taskLines(taken(tasks, item.id))) {
            RichText text;
            text.add(action, TextRun::Bold);
            text.add(line);
            toDo.append(text);
        }
        const auto points = taken(outcomes, item.id);
        const bool isThere = std::ranges::any_of(points, [this](const Outcome &outcome) {
            return has(outcome.kind);
        });
        if (isThere || !toDo.isEmpty()) {
            const auto title = cleared(item.title);
            writePoints(title ? *title : own(i18nc("@title of a part of a report, %1 number", "Point %1", number)),
                        points,
                        toDo,
                        level());
        }
    }
    template<typename T>
    static QList<T> taken(QList<T> &from, const Id &item)
    {
        QList<T> found;
        std::ranges::copy_if(from, std::back_inserter(found), [&item](const T &line) {
            return line.agenda_item == item;
        });
        from.removeIf([&item](const T &line) {
            return line.agenda_item == item;
        });
        return found;
    }

    /// @p title, if any, is that of all of them; @p toDo stands below the last one.
    void writePoints(const QString &title, const QList<Outcome> &outcomes, const QList<RichText> &toDo, int level)
    {
        const QList<std::pair<QString, QString>> horizons{
            {QString(), title},
            {u"before"_s, own(i18nc("@title section of a Flash report", "Short term, before the elections"))},
            {u"after"_s, own(i18nc("@title section of a Flash report", "Longer term, after the elections"))},
        };
        QList<QList<RichText>> lines;
        for (const auto &[horizon, heading] : horizons) {
            QList<RichText> points;
            for (const Outcome &outcome : outcomes) {
                if (outcome.horizon == horizon && has(outcome.kind)) {
                    const auto text = point(outcome);
                    m_report.leftOut += text ? 0 : 1;
                    if (text) {
                        points.append(*text);
                    }
                }
            }
            lines.append(points);
        }
        const auto last = std::ranges::find_if(lines.rbegin(), lines.rend(), [](const QList<RichText> &points) {
            return !points.isEmpty();
        });
        (last == lines.rend() ? lines.first() : *last) += toDo;
        const bool isSubject = !title.isEmpty() && lines.first().isEmpty()
            && std::ranges::any_of(lines, [](const QList<RichText> &points) {
                   return !points.isEmpty();
               });
        if (isSubject) {
            document().heading(title, level);
        }
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto &[horizon, heading] = horizons.at(i);
            if (!lines.at(i).isEmpty() && !heading.isEmpty()) {
                document().heading(heading, horizon.isEmpty() || title.isEmpty() ? level : level + 1);
            }
            document().bullets(lines.at(i));
        }
    }

    std::optional<RichText> task(const Action &action) const
    {
        const auto title = cleared(action.title);
        const auto owner = nameOf(action.owner);
        if (!title || !owner) {
            return {};
        }
        QStringList facts{*owner};
        if (action.completed.isValid()) {
            facts.append(i18nc("@info of an action, %1 date", "done on %1", Wording::shortDate(action.completed)));
        } else {
            facts.append(action.due.isValid()
                             ? i18nc("@info of an action, %1 date", "due on %1", Wording::shortDate(action.due))
                             : QString());
            facts.append(action.status == u"open" ? QString() : Schema::choiceLabel(action.status));
        }
        facts.removeAll(QString());
        RichText text(*title);
        return facts.isEmpty() ? text : text.add(u" ("_s + facts.join(u", "_s) + u')', TextRun::Muted);
    }

    QList<RichText> taskLines(const QList<Action> &tasks)
    {
        QList<RichText> lines;
        if (!has(u"action")) {
            return lines;
        }
        for (const Action &action : tasks) {
            const auto line = task(action);
            m_report.leftOut += line ? 0 : 1;
            if (line) {
                lines.append(*line);
            }
        }
        return lines;
    }

    void writeTasks(const QList<Action> &tasks)
    {
        const auto lines = taskLines(tasks);
        if (!lines.isEmpty()) {
            document().heading(own(i18nc("@title section of a Flash report", "Actions")), level());
            document().bullets(lines);
        }
    }

    const Reader &m_reader;
    const ReportOptions &m_options;
    Report &m_report;
    std::optional<Disclosure> m_disclosure;
    Meeting m_meeting; ///< the one that is being written
    bool m_several = false;
    TlpOfParts m_labels;
    QStringList m_words;
};
}

Result<Done> writeReport(const Reader &reader, const QList<Id> &meetings, const ReportOptions &options, Report &report)
{
    return ReportWriter(reader, options, report).write(meetings);
}

} // namespace Liaison::Meetings
