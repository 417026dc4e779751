// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

Result<QList<Figure>> measureFilling(Workbench &bench)
{
    LIAISON_CHECK(bench.store());
    LIAISON_CHECK(bench.raw());
    // What is left for the last batch is no whole one.
    auto ours = bench.storeBatches();
    auto raw = bench.rawBatches();
    if (ours.size() > 1) {
        ours.removeLast();
        raw.removeLast();
    }
    const auto size = std::min(Workbench::batch, bench.records().size());
    return QList<Figure>{{.measurement = u"fill"_s,
                          .what = u"a transaction of %1 new records"_s.arg(grouped(qsizetype(size))),
                          .data = bench.dataSize(),
                          .unit = u"s"_s,
                          .liaison = median(ours),
                          .floor = median(raw),
                          .floorName = u"insert and index"_s,
                          .runs = ours.size()}};
}

} // namespace Liaison::Bench
