// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "measurement.h"
#include "rawdatabase.h"
#include "store/profile.h"

#include <QTemporaryDir>

namespace Liaison::Bench
{

/// What measurements share: one directory, in a profile and in plain tables. Each is made when it is first asked for, and goes
/// away with the workbench.
class Workbench
{
public:
    explicit Workbench(int contacts);

    const std::vector<Record> &records() const
    {
        return m_records;
    }
    int contacts() const
    {
        return m_contacts;
    }
    /// How many of something else to measure: @p usual, and fewer beside a directory so small that it is only a trial.
    int many(int usual) const
    {
        return std::min(usual, m_contacts);
    }
    /// "100,000 contacts, 317,512 records"
    QString dataSize() const
    {
        return sizeOf(m_records);
    }
    static QString sizeOf(const std::vector<Record> &records);
    QString path(const QString &name) const;

    Result<Store *> store();
    /// The same as a profile, with keys.
    Result<Profile *> profile();
    Result<RawDatabase *> raw();
    /// Seconds that each batch took while these were filled, in the same batches.
    const QList<double> &storeBatches() const
    {
        return m_storeBatches;
    }
    const QList<double> &rawBatches() const
    {
        return m_rawBatches;
    }
    static constexpr size_t batch = 2000;

private:
    QTemporaryDir m_folder;
    int m_contacts;
    std::vector<Record> m_records;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<RawDatabase> m_raw;
    QList<double> m_storeBatches;
    QList<double> m_rawBatches;
};

/// Puts @p records into @p store, a transaction for each batch; the value is how many seconds each took.
Result<QList<double>> fill(Store &store, const std::vector<Record> &records);

} // namespace Liaison::Bench
