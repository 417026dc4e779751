// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "samplebundle.h"

#include "exchange/digest.h"
#include "exchange/tar.h"
#include "foundation/cbor.h"

#include <QCborArray>
#include <QRandomGenerator>

#include <zstd.h>

#include <array>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace SampleBundle
{

QList<QByteArray> items(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    const QStringList names{u"Ελένη Παράδειγμα"_s, u"Jörg Beispiel"_s, u"Aino Esimerkki"_s, u"Zoë Exemple"_s};
    QList<QByteArray> items;
    for (int i = 0; i < count; ++i) {
        QByteArray id(16, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(id.data()), 4);
        const auto head = [&](const QCborValue &value) {
            return QCborArray{QCborArray{qint64(random.generate64() >> 1),
                                         i + 1,
                                         QCborArray(),
                                         qint64(1553000000000) << 16,
                                         nullptr,
                                         value}};
        };
        const auto name = names.at(random.bounded(4));
        const QCborMap fields{{u"name"_s, head(name)},
                              {u"country"_s, head(u"DK"_s)},
                              {u"notes"_s, head(u"Call before the meeting, number %1."_s.arg(random.generate()))}};
        items.append(Cbor::encode(QCborArray{id, u"person"_s, fields}));
    }
    return items;
}

Payload payload(const QList<QByteArray> &items)
{
    PayloadWriter writer;
    for (const auto &item : items) {
        const auto done = writer.append(item);
        REQUIRE(done);
    }
    auto payload = writer.finish();
    REQUIRE(payload);
    return *payload;
}

Manifest manifest()
{
    Manifest manifest;
    manifest.schema = 1;
    manifest.sender = {.name = u"Aino Esimerkki"_s, .country = u"FI"_s};
    manifest.sync.replica = 0x1234567890abcdef;
    manifest.sync.number = 7;
    manifest.sync.previous = QByteArray(Digest::size, 'p');
    manifest.sync.acknowledgements = {{.replica = 42, .number = 3, .bundle = QByteArray(Digest::size, 'a')}};
    return manifest;
}

QByteArray file(const QList<QByteArray> &items, const Manifest &manifest)
{
    const auto packed = pack(manifest, payload(items), PlainSeal());
    REQUIRE(packed);
    return packed->file;
}

QByteArray tar(const QByteArray &manifest, const QByteArray &signature, const QByteArray &payload)
{
    const std::array<Tar::Member, 3> members{
        {{"manifest.json", manifest}, {"manifest.json.minisig", signature}, {"payload.cbor.zst", payload}}};
    return Tar::write(members);
}

QByteArray tar(const QByteArray &manifest, const QByteArray &payload)
{
    return tar(manifest, *PlainSeal().sign(manifest), payload);
}

QByteArray around(const QByteArray &compressed, qint64 records, qint64 size)
{
    auto manifest = SampleBundle::manifest();
    manifest.describe({.compressed = compressed, .records = records, .size = size});
    return tar(manifest.toJson(), compressed);
}

QByteArray zstd(const QByteArray &bytes, int level, int windowLog)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, windowLog);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const auto length =
        ZSTD_compress2(context.get(), out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()));
    REQUIRE_FALSE(ZSTD_isError(length));
    return out.first(qsizetype(length));
}

Result<BundleFile> unpack(const QByteArray &file)
{
    return Liaison::unpack(file, PlainSeal());
}

QList<QByteArray> itemsIn(const QByteArray &file)
{
    const auto bundle = unpack(file);
    if (!bundle) {
        return {};
    }
    QList<QByteArray> items;
    const auto done = readPayload(bundle->payload, [&items](QByteArrayView item) {
        items.append(item.toByteArray());
        return Result<Done>();
    });
    CHECK(done);
    return items;
}

}
