// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/contactcard.h"
#include "store/reader.h"

namespace Liaison::Directory
{

struct ContactExportOptions {
    enum Format { VCard4, VCard3, Csv };
    Format format = VCard4;
    bool notes = true; ///< notes of people and organisations
    /// A copy for the house: also what no vCard property stands for (TLP, audiences, hours, who verified it, legal basis, former
    /// posts...). Else none of it goes out.
    bool internal = false;

    /// By the ending of @p file; an Error names the endings that there are.
    static Result<Format> formatOf(const QString &file, bool version3);
};

struct ContactExportSummary {
    int people = 0;
    int organisations = 0;
    int withNotes = 0; ///< whose notes are in it
    int strict = 0; ///< contact points labelled RED or AMBER+STRICT that are in it
    int total() const
    {
        return people + organisations;
    }
};

namespace ContactExport
{
/// Sees how far it is, in thousandths; false stops.
using Watch = std::function<bool(int progress)>;

/// People and organisations whose fields have these values: SQL conditions as Reader::select() takes them. A type that is not to be
/// exported is nothing.
struct Condition {
    QString sql; ///< "country = ? AND ..."; empty: all
    QVariantList binds;
};
/// Ids, organisations before people, each by name.
Result<QList<Id>>
select(const Reader &reader, const std::optional<Condition> &people, const std::optional<Condition> &organisations);
/// Those whom a list of the directory shows: the people, and the organisations that they work for or that show themselves.
Result<QList<Id>> selectNetwork(const Reader &reader, const QString &country, const QString &organisationKind);

Result<ContactCard> cardOf(const Reader &reader, const Id &record, const ContactExportOptions &options);

/// Writes a file in one go: the old one stays until the new one is complete.
Result<ContactExportSummary> write(const Reader &reader,
                                   const QList<Id> &records,
                                   const QString &file,
                                   const ContactExportOptions &options,
                                   const Watch &watch = {});
}

} // namespace Liaison::Directory
