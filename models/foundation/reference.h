// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "result.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <vector>

namespace Liaison
{

/// Shipped, read-only facts: resources/reference/*.json. Ids are lower-case-with-hyphens and never change their meaning.
/// Loaded once, then shared by all threads.
class Reference
{
public:
    struct Country {
        QString code; ///< ISO 3166-1 alpha-2, what records hold
        QString eu; ///< code in EU texts: EL for Greece, else the same
        QString name; ///< English
        QString adjective; ///< English: "Danish"
        QStringList native; ///< in its own languages
        QStringList languages; ///< ISO 639-1
        QStringList timeZones; ///< IANA, the capital's first
        QString callingCode; ///< "+45"
        int column = 0; ///< place on the map of tiles
        int row = 0;

        QString label() const;
    };
    /// What an authority is competent for.
    struct AuthorityKind {
        QString id;
        QString name;
        QString shortName;
        QString description;
        bool required = false; ///< a complete network has it
        QStringList aliases; ///< what else people call it
    };
    struct Measure {
        QString id;
        QString name;
        QString description;
    };
    struct Incident {
        QString id;
        QString name;
        QString description;
        QString kind; ///< authority kind that it goes to
        QStringList fallback; ///< kinds to turn to next, in this order
        QStringList ready; ///< what to have ready
    };
    struct Election {
        QString id;
        QString name;
        QDate firstDay;
        QDate lastDay;
        bool provisional = false;
    };
    /// Somebody known by several names: a platform, an institution, a forum.
    struct Named {
        QString id;
        QString name;
        QStringList aliases;
        QStringList services;
    };

    /// The shipped data.
    static const Reference &instance();
    /// From a folder of files; an error names the file, the item and the field.
    static Result<Reference> load(const QString &folder);

    const std::vector<Country> &countries() const
    {
        return m_countries;
    }
    const std::vector<AuthorityKind> &authorityKinds() const
    {
        return m_authorityKinds;
    }
    /// Name of a measure; of one that only a newer version knows, its id.
    static QString measureName(const QString &id);
    const std::vector<Measure> &measures() const
    {
        return m_measures;
    }
    const std::vector<Incident> &incidents() const
    {
        return m_incidents;
    }
    const std::vector<Election> &elections() const
    {
        return m_elections;
    }
    const std::vector<Named> &forums() const
    {
        return m_forums;
    }
    const std::vector<Named> &platforms() const
    {
        return m_platforms;
    }
    const std::vector<Named> &institutions() const
    {
        return m_institutions;
    }

    /// Codes as EU texts write them, one after the other: "BG, DK, EL".
    static QString shortCountries(const QStringList &codes);
    /// By ISO or EU code, in any case; null where it is no Member State.
    const Country *country(QStringView code) const;
    /// By code, name, adjective or a name in its own language, folded: "danish", "Ελλάδα", "EL".
    const Country *countryNamed(QStringView text) const;
    /// Name of any country, by code (Qt and KI18n translate none, so it is English until translations come); the code itself where it is unknown.
    static QString countryLabel(const QString &code);
    const AuthorityKind *authorityKind(QStringView id) const;
    const Election *election(QStringView id) const;
    /// The European election that is next on @p day (its last day not past), or the last one known.
    const Election &electionFrom(QDate day) const;
    /// By name or alias, folded; null where nobody is known by it.
    const Named *platformNamed(QStringView text) const;
    const Named *institutionNamed(QStringView text) const;
    /// The European Commission by any of its names, or one of its Directorates-General: "COM", "DG JUST".
    bool isCommission(QStringView name) const;
    const Named *forumNamed(QStringView text) const;
    /// Name of a forum by id, name or alias; the text itself where it is unknown.
    QString forumName(const QString &text) const;

private:
    Result<Done> check() const;
    void index();

    std::vector<Country> m_countries;
    std::vector<AuthorityKind> m_authorityKinds;
    std::vector<Measure> m_measures;
    std::vector<Incident> m_incidents;
    std::vector<Election> m_elections;
    std::vector<Named> m_forums;
    std::vector<Named> m_platforms;
    std::vector<Named> m_institutions;
    QHash<QString, qsizetype> m_countryByName;
};

} // namespace Liaison
