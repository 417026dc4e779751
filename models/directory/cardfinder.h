// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "meaning.h"
#include "store/reader.h"

#include <QHash>
#include <QSet>

namespace Liaison::Directory
{

/// Finds people, organisations and contact points by words of which each may be true of another record: the person, a post, its
/// organisation, a contact point. Begins with what a rare word finds, or with a join of what the words mean, and looks at what
/// hangs together with it, so that nothing has to be indexed again when a country, a competence or a name changes.
class CardFinder
{
public:
    CardFinder(const Reader &reader, const QList<Term> &terms, const QStringList &types, int limit);

    /// In the order in which they were found; SearchHit::rank as in tenureRank().
    Result<QList<SearchHit>> find();

private:
    /// Which of the terms are true, a bit for each.
    using Mask = quint32;

    /// What terms may be true of.
    struct Facts {
        QString title;
        QStringList words; ///< sorted
        QString parts; ///< of an address: see Text::bare()
        QString country;
        QStringList competences;
        QString organisationKind;
        QString networkRole;
        bool always = false;
        Mask mask = 0;
    };
    struct Post {
        Id person;
        Id organisation;
        Mask mask = 0;
        int rank = 0; ///< by its tenure
    };
    struct Point {
        Id id;
        QString title;
        Mask mask = 0;
    };

    Result<Done> visitMeant(const QList<Term> &meant);
    Result<Done> visitText(const Term &term);
    Result<Done>
    visitEach(const QString &sql, const QVariantList &binds, Result<Done> (CardFinder::*visit)(const Id &));
    Result<Done> visitOrganisation(const Id &id);
    Result<Done> visitPost(const Id &id);
    Result<Done> visitPerson(const Id &id);
    Result<Done> visitPoint(const Id &id);
    Result<Done> visitHolder(const Id &id, const Post &post, bool sayAll);
    Result<Facts> organisation(const Id &id);
    Result<Facts> person(const Id &id);
    Result<QList<std::pair<Id, Post>>> posts(const QString &condition, const Id &id);
    Result<QList<Point>> points(const QString &condition, const Id &id) const;
    Mask maskOf(const Facts &facts) const;
    void add(const Id &id, const QString &type, const QString &title, int rank);
    bool isEnough() const;

    const Reader &m_reader;
    const QList<Term> m_terms;
    QList<QStringList> m_forms; ///< of each term: words that all must be there
    const QStringList m_types;
    const int m_limit;
    const Mask m_all;
    Mask m_below = 0; ///< terms that may be true of what belongs to an organisation, not only of itself
    int m_visits = 0;
    QHash<Id, Facts> m_organisations;
    QHash<Id, Facts> m_people;
    QSet<Id> m_visited;
    QSet<Id> m_found;
    QList<SearchHit> m_hits;
};

/// SQL: how a post (with the table's name @p post) is ranked: 0 held now, 1 not yet, 2 not any more. Two binds: today, today.
QString tenureRank(const QString &post);

} // namespace Liaison::Directory
