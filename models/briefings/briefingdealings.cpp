// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What the briefing tells about dealings: promises, asks, commitments, actions, earlier meetings.

#include "briefingsections.h"

#include "documents/wording.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"
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
    if (m_facts.theyPromised.isEmpty() && m_facts.wePromised.isEmpty()) {
        m_document.paragraph(nothing(i18nc("@info", "No promises between us and them are recorded.")));
    }
    points(i18nc("@title section of a briefing", "What they promised"), m_facts.theyPromised);
    points(i18nc("@title section of a briefing", "What we promised"), m_facts.wePromised);
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
        RichText who = names(outcome.from_whom);
        if (!outcome.to_whom.isEmpty()) {
            who.newLine().add(i18nc("@info of a promise, before names", "to") + u' ', TextRun::Muted);
            who.add(names(outcome.to_whom, TextRun::Muted));
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
    m_document.table({{i18nc("@title:column", "What"), 3.9},
                      {i18nc("@title:column", "Who"), 1.9},
                      {i18nc("@title:column", "Since"), 2.5},
                      {i18nc("@title:column", "State"), 2.2}},
                     rows);
}

/// One row for all countries in which a platform is equally far with a measure.
void BriefingSections::commitments()
{
    if (m_facts.commitments.isEmpty() && m_facts.subject.kind != BriefingSubject::Meeting) {
        m_document.paragraph(nothing(i18nc("@info", "No measure or commitment is recorded.")));
    }
    progressOfCommitments();
    QList<QList<RichText>> rows;
    const auto &all = m_facts.commitments;
    for (qsizetype i = 0; i < all.size();) {
        const Commitment &first = all.at(i).commitment;
        QStringList where;
        QStringList evidence;
        QDate since;
        QDate promised;
        BriefingFacts::Known known;
        for (; i < all.size()
             && std::tie(all.at(i).commitment.platform, all.at(i).commitment.measure, all.at(i).commitment.status)
                 == std::tie(first.platform, first.measure, first.status);
             ++i) {
            const Commitment &one = all.at(i).commitment;
            where.append(one.country.isEmpty() ? i18nc("@info", "everywhere") : Reference::countryLabel(one.country));
            evidence.append(one.evidence);
            since = std::max(since, one.live_since);
            promised = promised.isValid() && one.promised_for.isValid() ? std::min(promised, one.promised_for)
                                                                        : std::max(promised, one.promised_for);
            known = known.on > all.at(i).asOf.on ? known : all.at(i).asOf;
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
        status.newLine().add(changed(known, false));
        rows.append({names({first.platform}), measure, listed(where), status});
    }
    m_document.table({{i18nc("@title:column", "Platform"), 1.4},
                      {i18nc("@title:column", "Measure"), 3.3},
                      {i18nc("@title:column", "Where"), 1.8},
                      {i18nc("@title:column", "Status"), 3.4}},
                     rows);
}

void BriefingSections::actions()
{
    if (m_facts.ours.open.isEmpty() && m_facts.theirs.open.isEmpty() && m_facts.others.open.isEmpty()) {
        m_document.paragraph(
            nothing(m_facts.subject.kind == BriefingSubject::Meeting
                        ? i18nc("@info", "No open actions are recorded for this meeting or earlier ones with them.")
                        : i18nc("@info", "No open actions are recorded.")));
    }
    progressOfActions();
    tasks(i18nc("@title section of a briefing", "Ours"), m_facts.ours.open);
    tasks(i18nc("@title section of a briefing", "Theirs"), m_facts.theirs.open);
    tasks(i18nc("@title section of a briefing, actions", "Of others, or of nobody yet"), m_facts.others.open);
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
        rows.append({what, names(task.owners).isEmpty() ? nobody : RichText(names(task.owners)), date, origin});
    }
    m_document.heading(title, 2);
    m_document.table({{i18nc("@title:column", "Action"), 3.6},
                      {i18nc("@title:column", "Owner"), 1.9},
                      {i18nc("@title:column", "Due and state"), 2.3},
                      {i18nc("@title:column", "From"), 2.9}},
                     rows);
}

/// How many are live or announced, month by month, as far as their dates are known.
void BriefingSections::progressOfCommitments()
{
    constexpr int months = 12;
    QDate first = m_facts.today;
    QDate last = m_facts.today;
    int dated = 0;
    for (const auto &[commitment, known] : m_facts.commitments) {
        for (const QDate date : {commitment.live_since, commitment.promised_for}) {
            if (date.isValid()) {
                first = std::min(first, date);
                last = std::max(last, date);
                ++dated;
            }
        }
    }
    if (dated < 2) {
        return; // two numbers need no picture
    }
    const auto monthOf = [](QDate date) {
        return QDate(date.year(), date.month(), 1);
    };
    // Where there are more than fit, those around today.
    last = std::min(monthOf(last), monthOf(m_facts.today).addMonths(months / 2));
    first = std::max(monthOf(first), last.addMonths(1 - months));
    Document::Chart chart{i18nc("@title of a chart", "Commitments over time"), Document::Chart::Columns, {}, {}};
    Document::Chart::Series live{i18nc("@info state of a commitment", "live"), Document::Chart::Good, {}};
    Document::Chart::Series pending{i18nc("@info state of a commitment", "promised by then, not live"),
                                    Document::Chart::Attention,
                                    {}};
    for (QDate month = first; month <= last; month = month.addMonths(1)) {
        const QDate end = month.addMonths(1).addDays(-1);
        int there = 0;
        int missing = 0;
        for (const auto &[commitment, known] : m_facts.commitments) {
            const bool isLive = commitment.status == u"live" || commitment.status == u"partial";
            const bool withdrawn = commitment.status == u"withdrawn";
            there += isLive && commitment.live_since.isValid() && commitment.live_since <= end ? 1 : 0;
            missing +=
                !isLive && !withdrawn && commitment.promised_for.isValid() && commitment.promised_for <= end ? 1 : 0;
        }
        chart.categories.append(dateText(month, DateParts::MonthYear));
        live.values.append(there);
        pending.values.append(missing);
    }
    chart.series = {live, pending};
    m_document.chart(chart);
}

void BriefingSections::progressOfActions()
{
    Document::Chart chart{i18nc("@title of a chart", "Actions open and done"), Document::Chart::Bars, {}, {}};
    Document::Chart::Series late{i18nc("@info state of actions", "overdue"), Document::Chart::Bad, {}};
    Document::Chart::Series open{i18nc("@info state of actions", "open"), Document::Chart::Attention, {}};
    Document::Chart::Series done{i18nc("@info state of actions", "done"), Document::Chart::Good, {}};
    const std::pair<QString, const BriefingFacts::Tasks *> sides[]{
        {i18nc("@title section of a briefing", "Ours"), &m_facts.ours},
        {i18nc("@title section of a briefing", "Theirs"), &m_facts.theirs},
        {i18nc("@info of actions", "Of others"), &m_facts.others},
    };
    int count = 0;
    for (const auto &[name, tasks] : sides) {
        if (tasks->open.isEmpty() && tasks->done == 0) {
            continue;
        }
        const int overdueOnes = overdue(tasks->open);
        chart.categories.append(name);
        late.values.append(overdueOnes);
        open.values.append(int(tasks->open.size()) - overdueOnes);
        done.values.append(tasks->done);
        count += int(tasks->open.size()) + tasks->done;
    }
    constexpr int worthwhile = 4;
    chart.series = {late, open, done};
    if (count >= worthwhile) {
        m_document.chart(chart);
    }
}

void BriefingSections::past()
{
    if (m_facts.past.isEmpty()) {
        m_document.paragraph(nothing(m_facts.subject.kind == BriefingSubject::Meeting
                                         ? i18nc("@info", "No earlier meeting with these participants is recorded.")
                                         : i18nc("@info", "No meeting on this is recorded.")));
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
            items.append(item.add(u" · "_s).add(sentence(outcome, meeting)));
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

/// "Examplebook → Commission: Ad library for Denmark (open)". Under the Chatham House rule notes and feedback have no speaker; what
/// was promised, asked or decided has to have one.
RichText BriefingSections::sentence(const Outcome &outcome, const Meeting &meeting) const
{
    const bool anonymous = meeting.chatham_house && (outcome.kind == u"note" || outcome.kind == u"feedback");
    RichText text = anonymous ? RichText() : names(outcome.from_whom);
    if (const RichText to = names(outcome.to_whom); !to.isEmpty()) {
        text.add(u" → "_s).add(to);
    }
    if (!text.isEmpty()) {
        text.add(u": "_s);
    }
    text.add(outcome.text);
    return outcome.state.isEmpty() ? text : text.add(u" ("_s + Schema::choiceLabel(outcome.state) + u')');
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
