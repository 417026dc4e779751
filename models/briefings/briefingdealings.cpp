// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What the briefing tells about dealings: promises, asks, actions, earlier meetings, conflicts, and what all rests on.

#include "briefingsections.h"

#include "documents/wording.h"
#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

using namespace Wording;

namespace
{
bool isOpen(const Outcome &outcome)
{
    return outcome.state.isEmpty() || outcome.state == u"open";
}

QString fromElection(int days, const QString &election)
{
    if (days < 0) {
        return i18ncp("@info %2 an election", "%1 day before %2", "%1 days before %2", -days, election);
    }
    return days == 0 ? i18nc("@info %1 an election", "first day of %1", election)
                     : i18ncp("@info %2 an election", "%1 day after %2", "%1 days after %2", days, election);
}
}

void BriefingSections::promises()
{
    m_document.heading(i18nc("@title section of a briefing", "Promises"));
    if (m_facts.theyPromised.isEmpty() && m_facts.wePromised.isEmpty()) {
        m_document.paragraph(nothing(i18nc("@info", "No promises between us and them are recorded.")));
    }
    points(i18nc("@title section of a briefing", "What they promised"), m_facts.theyPromised);
    points(i18nc("@title section of a briefing", "What we promised"), m_facts.wePromised);
    if (!m_facts.theyAsked.isEmpty() || !m_facts.weAsked.isEmpty()) {
        m_document.heading(i18nc("@title section of a briefing", "Asks"));
    }
    points(i18nc("@title section of a briefing", "What they asked for"), m_facts.theyAsked);
    points(i18nc("@title section of a briefing", "What we asked for"), m_facts.weAsked);
}

void BriefingSections::points(const QString &title, const QList<BriefingFacts::Point> &points)
{
    if (points.isEmpty()) {
        return;
    }
    QList<QList<RichText>> rows;
    for (const auto &[outcome, meeting] : points) {
        RichText what(outcome.text);
        QStringList more;
        if (!outcome.countries.isEmpty()) {
            more.append(countries(outcome.countries));
        }
        if (!outcome.proof.isEmpty()) {
            more.append(i18nc("@info %1 what shows that a promise was kept", "proof: %1", outcome.proof));
        }
        if (!more.isEmpty()) {
            what.add(u"\n"_s).add(more.join(u" · "_s), TextRun::Muted);
        }
        RichText who(m_facts.namesOf(outcome.from_whom));
        if (!outcome.to_whom.isEmpty()) {
            who.newLine().add(i18nc("@info of a promise, %1 to whom", "to %1", m_facts.namesOf(outcome.to_whom)),
                              TextRun::Muted);
        }
        RichText since(shortDate(meeting.date));
        since.add(u"\n"_s).add(age(meeting.date, m_facts.today) + u" · "_s + meeting.title, TextRun::Muted);
        RichText state(Schema::choiceLabel(outcome.state.isEmpty() ? u"open"_s : outcome.state));
        const RichText date = due(outcome.due, isOpen(outcome), m_facts.today);
        if (!date.isEmpty()) {
            state.add(u"\n"_s).add(i18nc("@info before a date", "due") + u' ').add(date);
        }
        rows.append({what, who, since, state});
    }
    m_document.heading(title, 2);
    m_document.table({{i18nc("@title:column", "What"), 4},
                      {i18nc("@title:column", "Who"), 2},
                      {i18nc("@title:column", "Since"), 2.2},
                      {i18nc("@title:column", "State"), 2.2}},
                     rows);
}

/// One row for all countries in which a platform is equally far with a measure.
void BriefingSections::commitments()
{
    QList<QList<RichText>> rows;
    const auto &all = m_facts.commitments;
    for (qsizetype i = 0; i < all.size();) {
        const Commitment &first = all.at(i);
        QStringList where;
        QStringList evidence;
        QDate since;
        QDate promised;
        for (; i < all.size()
             && std::tie(all.at(i).platform, all.at(i).measure, all.at(i).status)
                 == std::tie(first.platform, first.measure, first.status);
             ++i) {
            const Commitment &one = all.at(i);
            where.append(one.country.isEmpty() ? i18nc("@info", "everywhere") : Reference::countryLabel(one.country));
            evidence.append(one.evidence);
            since = std::max(since, one.live_since);
            promised = promised.isValid() && one.promised_for.isValid() ? std::min(promised, one.promised_for)
                                                                        : std::max(promised, one.promised_for);
        }
        evidence.removeAll(QString());
        evidence.removeDuplicates();
        RichText measure(Reference::measureName(first.measure));
        if (!evidence.isEmpty()) {
            measure.add(u"\n"_s).add(evidence.join(u"; "_s), TextRun::Muted);
        }
        RichText status(Schema::choiceLabel(first.status));
        if (since.isValid()) {
            status.add(u"\n"_s).add(i18nc("@info %1 date", "since %1", dateAndAge(since, m_facts.today)),
                                    TextRun::Muted);
        } else if (promised.isValid()) {
            const bool pending = first.status != u"live" && first.status != u"withdrawn";
            status.add(u"\n"_s)
                .add(i18nc("@info before a date", "promised for"))
                .add(u" "_s)
                .add(due(promised, pending, m_facts.today));
        }
        rows.append({m_facts.names.value(first.platform), measure, where.join(u", "_s), status});
    }
    if (!rows.isEmpty()) {
        m_document.heading(i18nc("@title section of a briefing", "What the platforms have rolled out"));
        m_document.table({{i18nc("@title:column", "Platform"), 1.7},
                          {i18nc("@title:column", "Measure"), 4},
                          {i18nc("@title:column", "Where"), 2.4},
                          {i18nc("@title:column", "Status"), 2}},
                         rows);
    }
}

void BriefingSections::actions()
{
    m_document.heading(i18nc("@title section of a briefing", "Open actions"));
    if (m_facts.ourTasks.isEmpty() && m_facts.theirTasks.isEmpty() && m_facts.otherTasks.isEmpty()) {
        m_document.paragraph(
            nothing(i18nc("@info", "No open actions are recorded for this meeting or earlier ones with them.")));
    }
    tasks(i18nc("@title section of a briefing", "Ours"), m_facts.ourTasks);
    tasks(i18nc("@title section of a briefing", "Theirs"), m_facts.theirTasks);
    tasks(i18nc("@title section of a briefing, actions", "Of others, or of nobody yet"), m_facts.otherTasks);
}

void BriefingSections::tasks(const QString &title, const QList<BriefingFacts::Task> &tasks)
{
    if (tasks.isEmpty()) {
        return;
    }
    QList<QList<RichText>> rows;
    for (const auto &task : tasks) {
        const Action &action = task.action;
        RichText what(action.title);
        for (const QString &line : {action.details, countries(action.countries)}) {
            if (!line.isEmpty()) {
                what.add(u"\n"_s).add(line, TextRun::Muted);
            }
        }
        if (task.last) {
            what.add(u"\n"_s).add(i18nc("@info %1 date, %2 latest progress of an action",
                                        "%1: %2",
                                        shortDate(task.last->date),
                                        task.last->text),
                                  TextRun::Muted);
        }
        RichText date = due(task.due, true, m_facts.today);
        if (date.isEmpty()) {
            date.add(i18nc("@info of an action", "no date"), TextRun::Muted);
        }
        if (!task.election.isEmpty()) {
            date.newLine().add(fromElection(int(*action.due_days), task.election), TextRun::Muted);
        }
        date.newLine().add(action.waiting_for.isEmpty()
                               ? Schema::choiceLabel(action.status)
                               : i18nc("@info of an action", "waiting for %1", action.waiting_for));
        RichText origin;
        if (!task.origin.isEmpty()) {
            origin.add(task.origin).add(u"\n"_s).add(dateAndAge(task.originDate, m_facts.today), TextRun::Muted);
        }
        if (!action.report_to.isEmpty()) {
            const auto forum = Reference::instance().forumName(action.report_to);
            origin.newLine().add(i18nc("@info of an action, %1 a forum", "report to %1", forum), TextRun::Muted);
        }
        const RichText nobody(i18nc("@info owner of an action", "nobody yet"), TextRun::Alert);
        rows.append({what, task.owners.isEmpty() ? nobody : RichText(task.owners), date, origin});
    }
    m_document.heading(title, 2);
    m_document.table({{i18nc("@title:column", "Action"), 3.8},
                      {i18nc("@title:column", "Owner"), 1.8},
                      {i18nc("@title:column", "Due and state"), 2.4},
                      {i18nc("@title:column", "From"), 2.4}},
                     rows);
}

void BriefingSections::past()
{
    m_document.heading(i18nc("@title section of a briefing", "Earlier meetings with them"));
    if (m_facts.past.isEmpty()) {
        m_document.paragraph(nothing(i18nc("@info", "No earlier meeting with these participants is recorded.")));
    }
    for (const auto &[meeting, concerning, others] : m_facts.past) {
        m_document.heading(i18nc("@title %1 date, %2 title of a meeting",
                                 "%1 · %2",
                                 dateAndAge(meeting.date, m_facts.today),
                                 meeting.title),
                           2);
        QList<RichText> items;
        for (const Outcome &outcome : concerning) {
            RichText item(Schema::choiceLabel(outcome.kind), TextRun::Bold);
            items.append(item.add(u" · "_s + sentence(outcome, meeting)));
        }
        m_document.bullets(items);
        if (others > 0) {
            m_document.paragraph(nothing(
                i18ncp("@info", "%1 more outcome concerns others.", "%1 more outcomes concern others.", others)));
        } else if (concerning.isEmpty()) {
            m_document.paragraph(
                meeting.no_report_reason.isEmpty()
                    ? RichText(i18nc("@info", "There is no record of what was said."), TextRun::Alert)
                    : RichText(i18nc("@info %1 reason", "There is no record: %1", meeting.no_report_reason)));
        }
    }
    if (m_facts.earlier > 0) {
        m_document.paragraph(nothing(
            i18ncp("@info", "%1 earlier meeting is left out.", "%1 earlier meetings are left out.", m_facts.earlier)));
    }
}

void BriefingSections::conflicts()
{
    if (m_facts.conflicts.isEmpty()) {
        return;
    }
    QList<RichText> items;
    for (const Conflict &conflict : m_facts.conflicts) {
        RichText item(conflict.title.isEmpty() ? conflict.label : conflict.title + u", "_s + conflict.label,
                      TextRun::Bold);
        item.add(u" · "_s
                 + i18ncp("@info", "%1 value is known:", "%1 values are known:", int(conflict.choices.size())));
        for (const auto &choice : conflict.choices) {
            const QString value =
                choice.text.isEmpty() ? i18nc("@info a value", "nothing") : i18nc("@info a value", "“%1”", choice.text);
            const QString date = dateAndAge(choice.at.toLocalTime().date(), m_facts.today);
            item.add(u"\n"_s + value + u' ');
            item.add(choice.author.isEmpty() ? date
                                             : i18nc("@info %1 person, %2 date", "by %1, %2", choice.author, date),
                     TextRun::Muted);
        }
        items.append(item);
    }
    m_document.heading(i18nc("@title section of a briefing", "Known in two versions"));
    m_document.paragraph(
        i18nc("@info",
              "Two people changed the same fact without knowing of each other. Until somebody settles it, the "
              "first value is the one shown above."));
    m_document.bullets(items);
}

void BriefingSections::basis()
{
    m_document.heading(i18nc("@title section of a briefing", "What this rests on"));
    m_document.paragraph(nothing(
        i18nc("@info %1 date",
              "The records of this profile; what others know and have not sent is not in it. Ages are counted to %1.",
              shortDate(m_facts.today))));
    if (m_facts.parties.assumed) {
        m_document.callout(
            m_facts.parties.ours.isEmpty()
                ? i18nc("@info",
                        "Settings do not tell “Who I am”: what is ours and what is theirs can't be told apart here.")
                : i18nc("@info", "Settings do not tell “Who I am”: the Commission's side is taken for ours."));
    }
    if (!m_facts.labelNote.isEmpty()) {
        m_document.callout(m_facts.labelNote);
    }
}

/// "Examplebook → Commission: Ad library for Denmark (open)". Under the Chatham House rule notes and feedback have no speaker; what
/// was promised, asked or decided has to have one.
QString BriefingSections::sentence(const Outcome &outcome, const Meeting &meeting) const
{
    QString text = outcome.text;
    const bool anonymous = meeting.chatham_house && (outcome.kind == u"note" || outcome.kind == u"feedback");
    const QString from = anonymous ? QString() : m_facts.namesOf(outcome.from_whom);
    const QString to = m_facts.namesOf(outcome.to_whom);
    if (!from.isEmpty() || !to.isEmpty()) {
        text = (to.isEmpty() ? from : from + u" → "_s + to) + u": "_s + text;
    }
    return outcome.state.isEmpty() ? text : text + u" ("_s + Schema::choiceLabel(outcome.state) + u')';
}

int BriefingSections::overdue(const QList<BriefingFacts::Point> &points) const
{
    return int(std::ranges::count_if(points, [this](const BriefingFacts::Point &point) {
        return isOpen(point.outcome) && point.outcome.due.isValid() && point.outcome.due < m_facts.today;
    }));
}

int BriefingSections::overdue(const QList<BriefingFacts::Task> &tasks) const
{
    return int(std::ranges::count_if(tasks, [this](const BriefingFacts::Task &task) {
        return task.due.isValid() && task.due < m_facts.today;
    }));
}

} // namespace Liaison
