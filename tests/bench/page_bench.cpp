// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int pages = 500;
constexpr int rows = 50;
}

Result<QList<Figure>> measurePage(Workbench &bench)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    const auto people = peopleOf(bench.records());
    const auto tail = u"WHERE id > ? ORDER BY id LIMIT %1"_s.arg(rows);
    const auto plain = u"SELECT * FROM person "_s + tail;
    QList<double> ours;
    QList<double> floor;
    for (size_t i = 0; i < pages; ++i) {
        const auto after = people.at(i * people.size() / pages).id;
        const auto ask = [tail, after](Reader &reader) {
            return reader.all<Person>(tail, {after.bytes()});
        };
        LIAISON_TRY(const auto page, timed(ours, [&] {
                        return store->read(ask).result();
                    }));
        LIAISON_TRY(const auto read, timed(floor, [&] {
                        return raw->read(plain, {after.bytes()});
                    }));
        if (page.size() != read) {
            return Error{Error::Code::Corrupt, u"The two pages after %1 differ."_s.arg(after.text())};
        }
    }
    return QList<Figure>{{.measurement = u"page"_s,
                          .what = u"%1 people as records, p50"_s.arg(rows),
                          .data = bench.dataSize(),
                          .unit = u"ms"_s,
                          .liaison = 1e3 * median(ours),
                          .floor = 1e3 * median(floor),
                          .floorName = u"keyset query"_s,
                          .runs = ours.size(),
                          .goal = {Goal::Ratio, 2}}};
}

} // namespace Liaison::Bench
