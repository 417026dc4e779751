// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/contactcard.h"
#include "store/reader.h"

#include <vector>

namespace Liaison::Directory
{

/// Who of the directory has an identifier, an address or a name, for matching many cards. Holds hashes, not texts, so that 100,000
/// people need a few megabytes; whoever asks looks into the records themselves.
class ContactIndex
{
public:
    static Result<ContactIndex> of(const Reader &reader);

    /// Was the person or organisation erased, or is there one of this id, in the trash or not?
    enum Standing { Unknown, Live, Deleted, Erased };
    Standing standing(const Id &id) const;
    QList<Id> byUid(const QString &uid) const;
    /// People and organisations with this e-mail address, their own or of their posts.
    QList<Id> byEmail(const QString &address) const;
    QList<Id> peopleNamed(const QString &name) const;
    QList<Id> organisationsNamed(const QString &name) const;

    static quint64 hashOf(QStringView text);

private:
    struct Entry {
        quint64 hash;
        Id id;
        auto operator<=>(const Entry &) const = default;
    };
    using List = std::vector<Entry>;
    static void finish(List &list);
    static QList<Id> find(const List &list, QStringView text);

    std::vector<std::pair<Id, Standing>> m_standings; ///< sorted
    List m_uids;
    List m_emails;
    List m_people;
    List m_organisations;
};

/// How our own export names a record.
QString uidOf(const Id &record);
/// The record that such an identifier names, in any of its spellings; null for others' identifiers.
Id recordOfUid(const QString &uid);

} // namespace Liaison::Directory
