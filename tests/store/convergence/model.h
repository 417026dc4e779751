// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/head.h"

#include <QCborValue>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Liaison::Test
{

/// What merging must come to, said a second time in the most direct way: every write knows, one by one, all writes that it
/// replaced. No version vectors, no shared code with the store.
class Model
{
public:
    using WriteId = int;
    using Writes = std::set<WriteId>;

    struct Write {
        Dot dot;
        qint64 hlc = 0;
        QCborValue value; ///< for a deletion: true
        Writes replaced; ///< all of them, also through others
        std::map<QString, Writes> noted; ///< of a deletion: what the deleter had seen of each field
    };
    /// Field → writes that nobody here has replaced.
    using Record = std::map<QString, Writes>;

    Record merged(const Record &a, const Record &b) const;
    /// Nothing where the rules say that this is no write.
    bool write(Record &record, const QString &field, const QCborValue &value, Dot dot, qint64 now);
    bool remove(Record &record, Dot dot, qint64 now);

    QCborValue shown(const Record &record, const QString &field) const;
    bool isDeleted(const Record &record) const;
    /// Fields in conflict.
    std::set<QString> conflicts(const Record &record) const;
    std::set<Dot> dots(const Writes &writes) const;
    const Write &at(WriteId id) const
    {
        return m_writes.at(id);
    }

private:
    Writes known(const Writes &live) const;
    const Write &newest(const Writes &live) const;
    void add(Record &record, const QString &field, Write write, qint64 now);

    std::vector<Write> m_writes;
};

} // namespace Liaison::Test
