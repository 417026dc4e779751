// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "support/acquaintance.h"
#include "support/records.h"

/// Profiles on disk that send each other bundles.
namespace Liaison::Test
{

/// Everything that must be equal on both sides after an exchange, as bytes: the records with all heads, and the erasures.
QByteArray truth(Store &store);
/// What a person sees: every row of every shared type's table, and the open conflicts.
QByteArray shown(Store &store);

/// One or more records of every type in the schema, with every field filled.
void fill(Store &store, int rounds = 2);

/// Adds a person who is the profile's owner.
Id addMe(Store &store, const QString &name, const QString &country = QStringLiteral("DK"));
/// Adds somebody in Finland.
Id addFinn(Store &store, const QString &name);
/// Sets one field through the store's door.
void set(Store &store, const Id &person, const QString &field, const QString &value);
QString nameOf(Store &store, const Id &person);
QList<Conflict> conflictsOf(Store &store);
void settle(Store &store, const Conflict &conflict, const QCborValue &value);

/// A folder where bundles are exchanged.
class Exchange
{
public:
    /// A name that was not used yet.
    QString newName();
    /// Writes the next bundle from one profile to another; the value is the file. Where the two do not know each other, they do then.
    QString send(const TemporaryProfile &from, const TemporaryProfile &to);
    /// Reads @p file and takes all of it over.
    static SyncImport::Outcome receive(const TemporaryProfile &profile, const QString &file);
    /// From one profile into the other.
    SyncImport::Outcome pass(const TemporaryProfile &from, const TemporaryProfile &to);

    QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
    int m_number = 0;
};

BundleFile opened(const TemporaryProfile &profile, const QString &file);
ImportPreview previewOf(const TemporaryProfile &profile, const QString &file);
/// The entry of the preview for a record; the test fails where there is none.
ImportPreview::Record entryFor(const ImportPreview &preview, const Id &id);

QByteArray bytesOf(const QString &file);

} // namespace Liaison::Test
