// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingfacts.h"
#include "documents/document.h"

namespace Liaison
{

/// Puts the facts of a briefing into words, section by section.
class BriefingSections
{
public:
    explicit BriefingSections(const BriefingFacts &facts);

    Document document(const QString &ownText);

private:
    void attention();
    void logistics();
    void agenda();
    void interlocutors();
    void group(const BriefingFacts::Group &group);
    RichText attendee(const BriefingFacts::Attendee &attendee, const BriefingFacts::Group &group) const;
    void contacts(const QList<BriefingFacts::Contact> &contacts);
    void promises();
    void points(const QString &title, const QList<BriefingFacts::Point> &points);
    void commitments();
    void actions();
    void tasks(const QString &title, const QList<BriefingFacts::Task> &tasks);
    void past();
    void conflicts();
    void basis();

    static RichText nothing(const QString &text); ///< what is said where there is nothing to say
    QString sentence(const Outcome &outcome, const Meeting &meeting) const;
    RichText changed(QDate asOf) const;
    int overdue(const QList<BriefingFacts::Point> &points) const;
    int overdue(const QList<BriefingFacts::Task> &tasks) const;

    const BriefingFacts &m_facts;
    Document m_document;
};

} // namespace Liaison
