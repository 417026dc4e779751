// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "support/acquaintance.h"

#include <QFile>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int exportRuns = 3;
constexpr int level = 3; // as in bundles
constexpr double megabyte = 1e6;

/// What is inside, uncompressed.
Result<QByteArray> payloadOf(Profile &recipient, const QString &file)
{
    LIAISON_TRY(const auto bundle, SyncImport::open(recipient, file).result());
    QByteArray bytes;
    bytes.reserve(bundle.payload.size);
    LIAISON_CHECK(readPayload(bundle.payload, [&bytes](QByteArrayView item) -> Result<Done> {
        bytes.append(item);
        return Done();
    }));
    return bytes;
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray result(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    result.resize(
        qsizetype(ZSTD_compress(result.data(), size_t(result.size()), bytes.constData(), size_t(bytes.size()), level)));
    return result;
}
}

Result<QList<Figure>> measureExport(Workbench &bench)
{
    LIAISON_TRY(auto *profile, bench.profile());
    LIAISON_TRY(const auto recipient, Profile::open(bench.path(u"recipient"_s)));
    LIAISON_TRY(const auto peer, Test::acquaint(*profile, *recipient));
    QList<double> ours;
    QList<double> floor;
    qsizetype plainSize = 0;
    qint64 size = 0;
    qint64 payloadSize = 0;
    for (int run = 0; run < exportRuns; ++run) {
        const auto file = bench.path(u"export%1.liaison"_s.arg(run));
        LIAISON_TRY(const auto written, timed(ours, [&] {
                        return SyncExport::write(*profile, peer, file).result();
                    }));
        LIAISON_TRY(const auto payload, payloadOf(*recipient, file));
        plainSize = timed(floor, [&] {
                        return compressed(payload);
                    }).size();
        size = written.fileSize;
        payloadSize = payload.size();
        QFile::remove(file);
    }
    const auto data = u"%1, %2 MB of CBOR"_s.arg(bench.dataSize(), rounded(double(payloadSize) / megabyte));
    Figure time{.measurement = u"export"_s,
                .what = u"a bundle of everything, time"_s,
                .data = data,
                .unit = u"s"_s,
                .liaison = median(ours),
                .floor = median(floor),
                .floorName = u"zstd -3 alone"_s,
                .runs = exportRuns,
                .goal = {Goal::Value, 2}};
    auto length = time;
    length.what = u"a bundle of everything, size"_s;
    length.unit = u"MB"_s;
    length.liaison = double(size) / megabyte;
    length.floor = double(plainSize) / megabyte;
    length.goal.most = 15;
    return QList<Figure>{time, length};
}

} // namespace Liaison::Bench
