// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingfacts.h"
#include "documents/document.h"

namespace Liaison
{

/// Puts the facts of a briefing into words, part by part (see briefingparts.h). Each function appends to the blocks; one that has
/// nothing to say of something that is asked for says so, others stay silent.
class BriefingSections
{
public:
    explicit BriefingSections(const BriefingFacts &facts);

    QString subtitle() const;
    /// What @p write says.
    QList<Document::Block> blocks(void (BriefingSections::*write)());

    // briefingsections.cpp: what and who
    void attention();
    void meeting();
    void interlocutors();
    void annexes();
    // briefingdealings.cpp: what went on between us
    void promises();
    void commitments();
    void actions();
    void past();
    // briefingstanding.cpp: how things stand, and what all rests on
    void situation();
    void conflicts();
    void basis();

private:
    void agenda();
    void group(const BriefingFacts::Group &group);
    RichText attendee(const BriefingFacts::Attendee &attendee, const BriefingFacts::Group &group) const;
    void contacts(const QList<BriefingFacts::Contact> &contacts);
    void points(const QString &title, const QList<BriefingFacts::Point> &points);
    void tasks(const QString &title, const QList<BriefingFacts::Task> &tasks);
    void progressOfCommitments();
    void progressOfActions();
    void coverageChart();
    void country(const BriefingFacts::Situation &situation);

    static RichText nothing(const QString &text); ///< what is said where there is nothing to say
    RichText names(const QList<Id> &ids, TextRun::Style style = TextRun::Plain) const;
    RichText sentence(const Outcome &outcome, const Meeting &meeting) const;
    RichText changed(const BriefingFacts::Known &asOf, bool aside = true) const;
    int overdue(const QList<BriefingFacts::Point> &points) const;
    int overdue(const QList<BriefingFacts::Task> &tasks) const;

    const BriefingFacts &m_facts;
    Document m_document;
};

} // namespace Liaison
