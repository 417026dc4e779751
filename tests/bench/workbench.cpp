// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "workbench.h"

#include <span>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
using Batch = std::span<const Record>;

std::vector<Batch> batchesOf(const std::vector<Record> &records)
{
    std::vector<Batch> batches;
    for (size_t first = 0; first < records.size(); first += Workbench::batch) {
        batches.push_back(Batch(records).subspan(first, std::min(Workbench::batch, records.size() - first)));
    }
    return batches;
}

Result<Done> put(Store &store, Batch batch)
{
    return store
        .edit(u"Fill"_s,
              [batch](Edit &edit) -> Result<Done> {
                  for (const auto &record : batch) {
                      LIAISON_CHECK(std::visit(
                          [&edit](const auto &values) {
                              return edit.put(values);
                          },
                          record));
                  }
                  return Done();
              })
        .result();
}
}

Result<QList<double>> fill(Store &store, const std::vector<Record> &records)
{
    QList<double> times;
    for (const auto batch : batchesOf(records)) {
        LIAISON_CHECK(timed(times, [&] {
            return put(store, batch);
        }));
    }
    return times;
}

Workbench::Workbench(int contacts)
    : m_contacts(contacts)
    , m_records(directoryOf(contacts))
{
}

QString Workbench::sizeOf(const std::vector<Record> &records)
{
    const auto people = std::ranges::count_if(records, [](const Record &record) {
        return std::holds_alternative<Person>(record);
    });
    return u"%1 contacts, %2 records"_s.arg(grouped(people), grouped(qsizetype(records.size())));
}

QString Workbench::path(const QString &name) const
{
    return m_folder.filePath(name);
}

Result<Store *> Workbench::store()
{
    if (!m_profile) {
        LIAISON_TRY(m_profile, Profile::open(path(u"profile"_s)));
        LIAISON_TRY(m_storeBatches, fill(m_profile->store(), m_records));
    }
    return &m_profile->store();
}

Result<Profile *> Workbench::profile()
{
    LIAISON_CHECK(store());
    return m_profile.get();
}

Result<RawDatabase *> Workbench::raw()
{
    if (!m_raw) {
        LIAISON_TRY(m_raw, RawDatabase::create(path(u"raw.db"_s)));
        for (const auto batch : batchesOf(m_records)) {
            std::vector<RawRow> rows;
            std::ranges::transform(batch, std::back_inserter(rows), rawRow);
            LIAISON_CHECK(timed(m_rawBatches, [&] {
                return m_raw->insert(rows);
            }));
        }
    }
    return m_raw.get();
}

} // namespace Liaison::Bench
