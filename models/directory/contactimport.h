// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactcolumns.h"
#include "contactplan.h"

#include <memory>

namespace Liaison::Directory
{

/// How a file of contacts is taken in.
struct ContactImportOptions {
    CsvDialect dialect; ///< of CSV
    bool header = true; ///< of CSV: the first row names the columns
    QList<ContactColumn> columns; ///< of CSV
    QString organisationKind; ///< of organisations that come into being; empty: by their names and countries
    /// What becomes of somebody who may be somebody that is known, where nobody decided.
    enum Homonyms {
        Ask, ///< nothing
        AreNew, ///< a new person
        AreSame, ///< the one that is known, where there is one only
    };
    Homonyms homonyms = Ask;
    bool detailsOfNew = false; ///< list what new entries hold as well

    /// With what the file itself tells about columns, delimiter and encoding.
    static Result<ContactImportOptions> guess(ContactFile &file);
};

/// Somebody in the directory who may be meant.
struct ContactCandidate {
    Id id;
    QString name;
    QString detail; ///< organisations, addresses

    bool operator==(const ContactCandidate &) const = default;
};

/// What becomes of one card of a file.
struct ContactEntry {
    enum Verdict {
        New,
        Changed,
        Unchanged,
        Undecided, ///< somebody of this name or address is known: the same, or another?
        Unreadable, ///< or not to be taken; `problem` says why
    };
    int line = 0;
    Verdict verdict = Unreadable;
    ContactCard::Kind kind = ContactCard::Person;
    QString name;
    QString detail; ///< organisation, address
    Id record; ///< who it is in the directory, or will be; null where that is not known
    QList<ContactCandidate> candidates; ///< also of New: somebody else of the same name
    QList<ContactChange> changes; ///< of Changed; of New where Options::detailsOfNew asks for it
    QStringList newOrganisations;
    QStringList remarks;
    QString problem;
    quint64 content = 0; ///< the same for the same card
};
/// new, changed, unchanged, undecided, unreadable
QString nameOf(ContactEntry::Verdict verdict);

/// What somebody decided about one card, in the order of the file.
struct ContactDecision {
    quint64 content = 0; ///< ContactEntry::content of what was shown
    ContactEntry::Verdict verdict = ContactEntry::Unreadable; ///< as it was shown
    bool accepted = false;
    Id same; ///< the record that it is; null: a new one
};

struct ContactSummary {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int undecided = 0;
    int unreadable = 0;
    int declined = 0; ///< new or changed, and not wanted
    int newOrganisations = 0;
    QMap<QString, int> leftOut; ///< properties that a directory has no place for → in how many cards

    bool wroteNothing() const
    {
        return added == 0 && changed == 0;
    }
};

namespace ContactImport
{
/// Sees each entry, in the order of the file; false stops.
using Watch = std::function<bool(const ContactEntry &entry, int progress)>;

/// What an import would do. Nothing is written.
Result<ContactSummary>
preview(const Reader &reader, ContactFile &file, const ContactImportOptions &options, const Watch &watch);
/// Does it, all in this edit. With @p decisions: only what is accepted there, and only if each card is what it was when it was
/// shown (else Error::Code::Busy); without, everything that needs no decision.
Result<ContactSummary> commit(Edit &edit,
                              ContactFile &file,
                              const ContactImportOptions &options,
                              const Watch &watch,
                              const QList<ContactDecision> *decisions = nullptr);
}

} // namespace Liaison::Directory
