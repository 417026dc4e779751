// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A bad bundle is never accepted: every truncation, and many mutations, of bundles that are good.

#include "foundation/cbor.h"
#include "samplebundle.h"

#include <QRandomGenerator>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
/// Two bundles of different content and one that differs in its number only.
const QList<QByteArray> &originals()
{
    static const auto files = [] {
        auto next = SampleBundle::manifest();
        next.sync.number += 1;
        return QList<QByteArray>{SampleBundle::file(SampleBundle::items(60)),
                                 SampleBundle::file(SampleBundle::items(60), next),
                                 SampleBundle::file(SampleBundle::items(50, 2))};
    }();
    return files;
}

class Mutator
{
public:
    explicit Mutator(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray mutated(QByteArray file)
    {
        if (file.isEmpty()) {
            return QByteArray(1, char(m_random.bounded(256)));
        }
        switch (m_random.bounded(8)) {
        case 0:
        case 1:
            file[at(file)] = char(m_random.bounded(256));
            break;
        case 2:
            file[at(file)] ^= char(1 << m_random.bounded(8));
            break;
        case 3:
            file.insert(at(file), char(m_random.bounded(256)));
            break;
        case 4:
            file.remove(at(file), m_random.bounded(1, 600));
            break;
        case 5: // a piece of another bundle, at the same place
        {
            const auto &other = originals().at(m_random.bounded(originals().size()));
            const auto from = at(file);
            const auto piece = other.mid(from, length());
            file.replace(from, piece.size(), piece);
            break;
        }
        case 6: // a piece of any bundle, at any place; often whole blocks
        {
            const auto &other = originals().at(m_random.bounded(originals().size()));
            const int unit = m_random.bounded(2) ? 512 : 1;
            const auto piece = other.mid(at(other) / unit * unit, length() / unit * unit);
            file.replace(at(file) / unit * unit, piece.size(), piece);
            break;
        }
        default: // the beginning of one and the end of another
        {
            const auto &other = originals().at(m_random.bounded(originals().size()));
            const auto cut = m_random.bounded(2) ? at(file) / 512 * 512 : at(file);
            file = file.first(cut) + other.mid(cut);
            break;
        }
        }
        return file;
    }

private:
    qsizetype at(const QByteArray &file)
    {
        return m_random.bounded(file.size());
    }
    int length()
    {
        return m_random.bounded(2) ? m_random.bounded(1, 16) : m_random.bounded(16, 4096);
    }

    QRandomGenerator m_random;
};
}

TEST_CASE("every truncation of a bundle is refused")
{
    const auto file = originals().first();
    REQUIRE(SampleBundle::unpack(file));
    int accepted = 0;
    for (qsizetype length = 0; length < file.size(); ++length) {
        accepted += SampleBundle::unpack(file.first(length)).ok();
    }
    CHECK(accepted == 0);
}

TEST_CASE("every flip of one bit of a bundle is refused")
{
    const auto file = SampleBundle::file(SampleBundle::items(1));
    REQUIRE(SampleBundle::unpack(file));
    int accepted = 0;
    for (qsizetype at = 0; at < file.size(); ++at) {
        auto changed = file;
        changed[at] ^= char(1 << (at % 8));
        accepted += SampleBundle::unpack(changed).ok();
    }
    CHECK(accepted == 0);
}

TEST_CASE("no mutation of a bundle is accepted")
{
    Mutator mutator(20190304);
    int tried = 0;
    int accepted = 0;
    for (int i = 0; tried < 100'000; ++i) {
        const auto changed = mutator.mutated(originals().at(i % originals().size()));
        if (originals().contains(changed)) {
            continue; // a splice that put the same bytes in their place
        }
        ++tried;
        const auto bundle = SampleBundle::unpack(changed);
        if (bundle.ok()) {
            ++accepted;
            UNSCOPED_INFO("mutation " << i);
        } else {
            REQUIRE(bundle.error().message.endsWith(u'.'));
        }
    }
    CHECK(accepted == 0);
}

// Somebody who alters a bundle on purpose also corrects its checksums, as long as nothing is signed. Then it may say
// anything, but it still says it in the one form, and does no harm to whoever reads it.

TEST_CASE("altered records with right checksums are refused or in the one form")
{
    Mutator mutator(1);
    const auto content = SampleBundle::items(60).join();
    int accepted = 0;
    for (int i = 0; i < 5'000; ++i) {
        const auto changed = mutator.mutated(content);
        const auto file = SampleBundle::around(SampleBundle::zstd(changed), 60, changed.size());
        const auto items = SampleBundle::itemsIn(file);
        if (!items.isEmpty()) {
            ++accepted;
            REQUIRE(items.size() == 60);
            REQUIRE((items.join() == changed));
            for (const auto &item : items) {
                REQUIRE(Cbor::decode(item));
            }
        }
    }
    CHECK(accepted > 100);
    CHECK(accepted < 4'500);
}

TEST_CASE("an altered zstd frame with right checksums is refused or holds the one form")
{
    Mutator mutator(2);
    const auto items = SampleBundle::items(60);
    const auto frame = SampleBundle::zstd(items.join());
    for (int i = 0; i < 5'000; ++i) {
        const auto file = SampleBundle::around(mutator.mutated(frame), 60, items.join().size());
        for (const auto &item : SampleBundle::itemsIn(file)) {
            REQUIRE(Cbor::decode(item));
        }
    }
}

TEST_CASE("an altered manifest with a right checksum is refused or one that could be written")
{
    Mutator mutator(3);
    const auto content = SampleBundle::payload(SampleBundle::items(3));
    auto manifest = SampleBundle::manifest();
    manifest.describe(content);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto bundle =
            SampleBundle::unpack(SampleBundle::tar(mutator.mutated(manifest.toJson()), content.compressed));
        if (bundle) {
            ++accepted;
            const auto again = Manifest::fromJson(bundle->manifest.toJson());
            REQUIRE(again);
            REQUIRE(*again == bundle->manifest);
        }
    }
    CHECK(accepted > 100);
    CHECK(accepted < 15'000);
}

TEST_CASE("noise is refused")
{
    QRandomGenerator random(7);
    for (int i = 0; i < 2'000; ++i) {
        QByteArray noise(random.bounded(1, 12) * 1024, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
        CHECK_FALSE(SampleBundle::unpack(noise));
    }
}
