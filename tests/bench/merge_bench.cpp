// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "support/acquaintance.h"

#include <QFile>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int mostRuns = 5;
constexpr double enough = 30; // seconds of importing, after which no other run begins

Result<Done> unexpected(const QString &what)
{
    return Error{Error::Code::Corrupt, what};
}

/// A profile that has nothing yet, in a folder that goes away with it.
struct EmptyProfile {
    QTemporaryDir folder;
    std::unique_ptr<Profile> profile;

    Result<Done> open()
    {
        LIAISON_TRY(profile, Profile::open(folder.filePath(u"profile"_s)));
        return Done();
    }
};

Result<Done> mergeAlone(Store &from, QList<double> &times)
{
    EmptyProfile into;
    LIAISON_CHECK(into.open());
    LIAISON_TRY(const auto content, from.content().result());
    LIAISON_TRY(const auto report, timed(times, [&] {
                    return into.profile->store().merge(u"Merge"_s, content.first, content.second).result();
                }));
    return report.written == content.first.size() ? Result<Done>() : unexpected(u"Not all was merged."_s);
}

Result<Done> import(Profile &into, const QString &file)
{
    LIAISON_TRY(const auto bundle, SyncImport::open(into, file).result());
    LIAISON_TRY(const auto preview, SyncImport::preview(into.store(), bundle).result());
    LIAISON_TRY(const auto outcome, SyncImport::accept(into, preview).result());
    return outcome.kind == SyncImport::Outcome::Imported ? Result<Done>()
                                                         : unexpected(u"The bundle was not imported."_s);
}

Result<Done> importWhole(Profile &from, const QString &file, QList<double> &times)
{
    EmptyProfile into;
    LIAISON_CHECK(into.open());
    LIAISON_TRY(const auto peer, Test::acquaint(from, *into.profile));
    LIAISON_CHECK(SyncExport::write(from, peer, file).result());
    return timed(times, [&] {
        return import(*into.profile, file);
    });
}

Result<Done> insertRaw(const std::vector<Record> &records, QList<double> &times)
{
    std::vector<RawRow> rows;
    rows.reserve(records.size());
    std::ranges::transform(records, std::back_inserter(rows), rawRow);
    QTemporaryDir folder;
    LIAISON_TRY(const auto raw, RawDatabase::create(folder.filePath(u"raw.db"_s)));
    return timed(times, [&] {
        return raw->insert(rows);
    });
}
}

Result<QList<Figure>> measureMerge(Workbench &bench)
{
    LIAISON_TRY(auto *profile, bench.profile());
    const auto file = bench.path(u"merge.liaison"_s);
    QList<double> raw;
    QList<double> merged;
    QList<double> imported;
    while (imported.size() < mostRuns && std::accumulate(imported.begin(), imported.end(), 0.0) < enough) {
        LIAISON_CHECK(insertRaw(bench.records(), raw));
        LIAISON_CHECK(mergeAlone(profile->store(), merged));
        LIAISON_CHECK(importWhole(*profile, file, imported));
        QFile::remove(file);
    }
    Figure merge{.measurement = u"merge"_s,
                 .what = u"into an empty profile"_s,
                 .data = bench.dataSize(),
                 .unit = u"s"_s,
                 .liaison = median(merged),
                 .floor = median(raw),
                 .floorName = u"insert and index"_s,
                 .runs = merged.size(),
                 .goal = {Goal::Ratio, 2}};
    auto whole = merge;
    whole.what = u"a bundle: decrypt, preview, backup, accept"_s;
    whole.liaison = median(imported);
    whole.goal = {};
    return QList<Figure>{merge, whole};
}

} // namespace Liaison::Bench
