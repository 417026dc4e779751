// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "directory/duplicates.h"

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int rounds = 5;
}

/// Against reading what has to be compared at the very least: every name with its organisation, every address once.
Result<QList<Figure>> measureDuplicates(Workbench &bench)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    QList<double> ours;
    QList<double> floor;
    for (int i = 0; i < rounds; ++i) {
        const auto find = [](Reader &reader) {
            return Directory::duplicates(reader);
        };
        LIAISON_TRY(const auto found, timed(ours, [&] {
                        return store->read(find).result();
                    }));
        Q_UNUSED(found)
        LIAISON_TRY(const auto read, timed(floor, [&]() -> Result<qsizetype> {
                        LIAISON_TRY(const auto names,
                                    raw->read(u"SELECT p.name, p.latin_name, o.organisation FROM person p"
                                              " LEFT JOIN post o ON o.person = p.id"_s,
                                              {}));
                        LIAISON_TRY(const auto addresses, raw->read(u"SELECT owner, value FROM contact_point"_s, {}));
                        return names + addresses;
                    }));
        Q_UNUSED(read)
    }
    return QList<Figure>{{.measurement = u"duplicates"_s,
                          .what = u"likely duplicates, p50"_s,
                          .data = bench.dataSize(),
                          .unit = u"ms"_s,
                          .liaison = 1e3 * median(ours),
                          .floor = 1e3 * median(floor),
                          .floorName = u"reading names and addresses"_s,
                          .runs = ours.size(),
                          .goal = {Goal::Ratio, 5}}};
}

} // namespace Liaison::Bench
