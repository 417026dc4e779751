// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactindex.h"
#include "store/edit.h"

namespace Liaison::Directory
{

/// One record as an import would write it.
struct ContactWrite {
    QString type;
    Id id; ///< null where the record's id follows from its values
    bool isNew = true;
    Values values; ///< only what changes, in its one form
    Values before; ///< of a record that is there already: what stands there now
    QString about; ///< which contact point, post or label: "anna@example.org"
};

/// What one card becomes: the writes in an order in which links lead backwards.
struct ContactPlan {
    QList<ContactWrite> writes;
    QString problem; ///< a sentence, where a value can't be taken; nothing is written then
    QStringList remarks;
    Id record; ///< the person or organisation
    QStringList newOrganisations; ///< names of those that come into being for a post

    bool changesNothing() const
    {
        return writes.isEmpty();
    }
};

/// One change as a person reads it.
struct ContactChange {
    QString label;
    QString before;
    QString after;

    bool operator==(const ContactChange &) const = default;
};
QList<ContactChange> changesOf(const Reader &reader, const ContactPlan &plan);

/// Plans what cards become, one after the other: organisations that an earlier card brings are known to later ones, once keep() was
/// called for it.
class ContactPlanner
{
public:
    /// @p organisationKind: of organisations that come into being; empty: as their names and countries say. @p source: what the
    /// new records come from.
    ContactPlanner(const Reader &reader,
                   const ContactIndex &index,
                   const QString &organisationKind,
                   const QString &source);

    /// As a new person or organisation.
    Result<ContactPlan> create(const ContactCard &card);
    /// Into the record that is there. What the card does not say stays. @p rename: its name is the one of the card (false where it
    /// was found by another of its names).
    Result<ContactPlan> update(const ContactCard &card, const Id &record, bool rename = true);
    /// The plan is being carried out.
    void keep(const ContactPlan &plan);

    struct Found {
        Id id;
        bool byUnit = false; ///< it is the unit, not the whole
    };
    /// An organisation that an earlier card brought, or null: its own card may follow.
    Id created(const QString &name, const QString &country) const;
    /// An organisation by its name; null where none is known or it is of another country.
    Result<Found> organisation(const QString &name, const QString &unit, const QString &country);
    /// The organisation that has this identifier, also one that an earlier card brought; null where there is none.
    Result<Id> organisationByUid(const QString &uid) const;

private:
    friend class PlanBuilder;

    const Reader &m_reader;
    const ContactIndex &m_index;
    QString m_organisationKind;
    QString m_source;
    struct Created {
        Id id;
        QString country;
        bool authority = false;
    };
    QHash<QString, QList<Created>> m_created; ///< by folded name
    QHash<QString, Id> m_createdByUid;
    QHash<Id, QCborMap>
        m_createdValues; ///< what is written about them; while nothing is written, the store does not know them
    QHash<QString, Found> m_found; ///< in the directory; by folded name, country and unit
};

/// As addresses, numbers and names are compared: without what people write differently.
bool isSameAddress(const QString &medium, const QString &one, const QString &other);

} // namespace Liaison::Directory
