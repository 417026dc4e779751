// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// How things stand: countries, what is known in two versions, and what all rests on.

#include "briefingsections.h"

#include "documents/wording.h"
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
QString kindNames(const QStringList &kinds)
{
    QStringList names;
    for (const QString &kind : kinds) {
        const auto *known = Reference::instance().authorityKind(kind);
        names.append(known ? known->name : kind);
    }
    return listed(names);
}
}

void BriefingSections::situation()
{
    if (m_facts.situations.isEmpty()) {
        return;
    }
    coverageChart();
    for (const auto &one : m_facts.situations) {
        country(one);
    }
}

void BriefingSections::coverageChart()
{
    Document::Chart chart{i18nc("@title of a chart", "Network by country: kinds of authority"),
                          Document::Chart::Bars,
                          {},
                          {}};
    Document::Chart::Series fresh{i18nc("@info of a network", "known and verified"), Document::Chart::Good, {}};
    Document::Chart::Series stale{i18nc("@info of a network", "to be verified"), Document::Chart::Attention, {}};
    Document::Chart::Series missing{i18nc("@info of a network", "nobody known"), Document::Chart::Neutral, {}};
    for (const auto &situation : m_facts.situations) {
        const auto &coverage = situation.coverage;
        chart.categories.append(Reference::countryLabel(coverage.country));
        fresh.values.append(int(coverage.covered.size() - coverage.stale.size()));
        stale.values.append(int(coverage.stale.size()));
        missing.values.append(int(coverage.missing.size()));
    }
    chart.series = {fresh, stale, missing};
    m_document.chart(chart);
}

void BriefingSections::country(const BriefingFacts::Situation &situation)
{
    const auto &coverage = situation.coverage;
    RichText network(i18ncp("@info of a network, %2 how many kinds of authority there are",
                            "%1 of %2 kinds of authority is known",
                            "%1 of %2 kinds of authority are known",
                            int(coverage.covered.size()),
                            coverage.required()));
    RichText elections;
    for (const Election &election : situation.elections) {
        const QString last = election.last_day > election.first_day
            ? i18nc("@info %1 and %2 dates", "%1 to %2", shortDate(election.first_day), shortDate(election.last_day))
            : shortDate(election.first_day);
        elections.newLine()
            .add(election.name + u": "_s + last)
            .add(u" · "_s + age(election.first_day, m_facts.today), TextRun::Muted);
        if (election.provisional) {
            elections.add(u" · "_s + i18nc("@info of an election", "provisional"), TextRun::Alert);
        }
    }
    m_document.heading(Reference::countryLabel(coverage.country), 2);
    m_document.keyValues({
        {i18nc("@label", "Network"), coverage.required() > 0 ? network : RichText()},
        {i18nc("@label", "Nobody known for"), kindNames(coverage.missing)},
        {i18nc("@label", "To be verified"), RichText(kindNames(coverage.stale), TextRun::Alert)},
        {i18nc("@label", "Elections"), elections},
    });
    QList<RichText> feedback;
    for (const auto &[outcome, meeting] : situation.feedback) {
        RichText said = sentence(outcome, meeting);
        feedback.append(
            said.add(u" · "_s + meeting.title + u", "_s + dateAndAge(meeting.date, m_facts.today), TextRun::Muted));
    }
    if (!feedback.isEmpty()) {
        m_document.heading(i18nc("@title section of a briefing", "Feedback"), 3);
        m_document.bullets(feedback);
    }
    if (situation.moreFeedback > 0) {
        m_document.paragraph(nothing(i18ncp("@info",
                                            "%1 earlier piece of feedback is left out.",
                                            "%1 earlier pieces of feedback are left out.",
                                            situation.moreFeedback)));
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
        items.append(item.about(conflict.record));
    }
    m_document.paragraph(
        i18nc("@info",
              "Two people changed the same fact without knowing of each other. Until somebody settles it, the "
              "first value is the one shown above."));
    m_document.bullets(items);
}

void BriefingSections::basis()
{
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
    if (m_facts.leftOut.isEmpty()) {
        return;
    }
    QStringList parts;
    for (const auto &[type, count] : m_facts.leftOut.asKeyValueRange()) {
        const auto *known = Schema::type(type);
        parts.append(i18nc("@info %1 type of records, %2 how many", "%1: %2", known->plural.toString(), count));
    }
    m_document.callout(i18nc("@info %1 such as “Contact points: 3, Meetings: 1”",
                             "Left out, because their labels are stricter than the ceiling of this briefing: %1.",
                             listed(parts)));
}

} // namespace Liaison
