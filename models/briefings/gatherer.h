// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingfacts.h"
#include "interlocutors.h"

namespace Liaison
{

/// Reads the facts of one briefing; each group of them counts for the part of its name (see briefingparts.h).
class Gatherer
{
public:
    Gatherer(const Reader &reader, const BriefingSubject &subject, const QString &ceiling);

    Result<BriefingFacts> gather();

private:
    // gatherer.cpp: who and what it is about
    Result<Done> readSubject();
    Result<Done> frame();
    Result<Done> people();
    Result<QList<Participant>> participants();
    Result<QList<Participant>> peopleOf(const QString &organisations, const QVariantList &binds);
    Result<QString> sideOf(const Id &who) const;
    Result<Done> situations();
    Result<Done> elections(const QString &country, QList<Election> &found);
    Result<Done> feedback(BriefingFacts::Situation &situation);
    Result<Done> annexes();
    Result<Done> conflicts();
    Result<Done> allNames();
    void name(const QList<Id> &ids);
    Result<bool> mayName(const Id &id);

    // gathereddealings.cpp: what went on between us
    Result<Done> findTopic();
    Result<Done> past();
    Result<Done> points();
    QList<BriefingFacts::Point> *listFor(const Outcome &outcome);
    Result<Done> commitments();
    Result<Done> tasks();
    BriefingFacts::Tasks &tasksFor(const QList<Id> &owners);
    Result<BriefingFacts::Task> taskOf(const Action &action);
    Result<Done> setDue(BriefingFacts::Task &task);

    bool isAbout(BriefingSubject::Kind kind) const
    {
        return m_facts.subject.kind == kind;
    }
    QString countryList() const; ///< the country of a briefing on one, as JSON; else an empty list
    QDate until() const; ///< what was later is not the past of this briefing

    const Reader &m_reader;
    Telling m_telling;
    Interlocutors m_interlocutors;
    BriefingFacts m_facts;
    QSet<Id> m_meetings; ///< with them, this one too
    QSet<Id> m_found; ///< of a topic: outcomes, actions, commitments and meetings that have its words
    QHash<Id, bool> m_mayName;
};

inline constexpr QLatin1StringView inList("IN (SELECT unhex(value) FROM json_each(?))");

} // namespace Liaison
