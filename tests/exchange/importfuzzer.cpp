// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What a known member of the circle, whose keys were stolen or whose program is broken, can do: contents of any kind, sealed and
// signed as they should be. libFuzzer alters the contents; each goes through the whole import up to the preview. It may be refused,
// with a sentence, or previewed; it changes nothing. `./dev fuzz` runs it.

#include "exchange/cborscanner.h"
#include "exchange/circleseal.h"
#include "foundation/cbor.h"
#include "members.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>

#include <zstd.h>

#include <cstdio>
#include <random>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maximum);

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
void demand(bool condition, const QString &otherwise)
{
    if (!condition) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(otherwise));
        std::abort();
    }
}

QList<QByteArray> itemsOf(const Payload &payload)
{
    QList<QByteArray> items;
    must(readPayload(payload, [&items](QByteArrayView item) -> Result<Done> {
        items.append(item.toByteArray());
        return {};
    }));
    return items;
}

/// Items as far as they can be told apart; what is left is one more.
QList<QByteArray> split(QByteArrayView bytes)
{
    QList<QByteArray> items;
    while (!bytes.isEmpty()) {
        CborScanner scanner;
        const bool complete = scanner.advance(bytes) == CborScanner::State::Complete;
        const auto length = complete ? scanner.length() : bytes.size();
        items.append(bytes.first(length).toByteArray());
        bytes = bytes.sliced(length);
    }
    return items;
}

/// Two members; one has sent everything to the other and has changed, deleted, erased and withdrawn some of it since.
class World
{
public:
    World()
    {
        m_sender.trust(m_reader);
        fill(m_sender.store(), 1);
        const auto entry = addEntry(m_sender.store(), u"Aino Esimerkki"_s, u"FI"_s);
        const auto gone = addEntry(m_sender.store(), u"Jörg Beispiel"_s, u"DE"_s);
        const auto hidden = addEntry(m_sender.store(), u"Zoë Exemple"_s, u"FR"_s);
        const auto first = m_reader.open(m_sender.send(m_reader));
        must(SyncImport::accept(m_reader.profile(), must(SyncImport::preview(m_reader.store(), first))));
        write(m_reader.store(), u"person"_s, entry.person, {{u"name"_s, u"Aino Example"_s}});
        write(m_sender.store(), u"person"_s, entry.person, {{u"name"_s, u"Aino Exemple"_s}});
        must(m_sender.store().edit(u"Delete"_s, [hidden](Edit &edit) {
            return edit.remove(hidden.organisation);
        }));
        must(m_sender.store().edit(u"Erase"_s, [gone](Edit &edit) {
            return edit.erase(gone.person);
        }));
        m_sender.change(m_reader, [](Peer &peer) {
            peer.clearance = u"GREEN"_s;
        });
        const auto second = m_reader.open(m_sender.send(m_reader));
        m_manifest = second.manifest;
        m_seeds = itemsOf(second.payload) + itemsOf(first.payload);
        m_file = m_files.filePath(u"bundle.liaison"_s);
        m_before = truth(m_reader.store());
    }

    /// What the fuzzer begins with: each item by itself, and all of them.
    void writeSeeds(const QString &folder) const
    {
        demand(QDir().mkpath(folder), u"%1 can't be made."_s.arg(folder));
        const auto save = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(QDir(folder).filePath(name));
            demand(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), file.errorString());
        };
        for (qsizetype i = 0; i < m_seeds.size(); ++i) {
            save(u"seed-%1"_s.arg(i), m_seeds.at(i));
        }
        save(u"seed-all"_s, m_seeds.join());
    }

    void import(const QByteArray &content)
    {
        QByteArray compressed(qsizetype(ZSTD_compressBound(size_t(content.size()))), Qt::Uninitialized);
        compressed.truncate(qsizetype(ZSTD_compress(compressed.data(),
                                                    size_t(compressed.size()),
                                                    content.constData(),
                                                    size_t(content.size()),
                                                    1)));
        auto manifest = m_manifest;
        const Payload payload{.compressed = compressed, .records = split(content).size(), .size = content.size()};
        manifest.describe(payload);
        const auto packed = must(pack(manifest, payload, m_seal));
        QFile file(m_file);
        demand(file.open(QIODevice::WriteOnly) && file.write(packed.file) == packed.file.size(), file.errorString());
        file.close();

        const auto sentence = [](const Error &error) {
            return error.message.endsWith(u'.') && !error.message.contains(u"%1"_s);
        };
        if (const auto bundle = SyncImport::open(m_reader.profile(), m_file).result(); !bundle) {
            demand(sentence(bundle.error()), u"No sentence: "_s + bundle.error().message);
        } else if (const auto preview = SyncImport::preview(m_reader.store(), *bundle).result(); !preview) {
            demand(sentence(preview.error()), u"No sentence: "_s + preview.error().message);
        }
        demand(truth(m_reader.store()) == m_before, u"A preview changed the profile."_s);
    }

private:
    Member m_sender{u"Karen Eksempel"_s, u"DK"_s};
    Member m_reader{u"Aino Esimerkki"_s, u"FI"_s};
    CircleSeal m_seal{must(Identity::of(m_sender.profile().folder())), {m_reader.device()}};
    QTemporaryDir m_files;
    QString m_file;
    Manifest m_manifest;
    QList<QByteArray> m_seeds;
    QByteArray m_before;
};

std::unique_ptr<QCoreApplication> s_application;
std::unique_ptr<World> s_world;

/// Changes of a value as CBOR has them, so that most of what comes out is still in the one form.
class Alteration
{
public:
    explicit Alteration(unsigned int seed)
        : m_random(seed)
    {
    }

    QByteArray of(const QByteArray &content)
    {
        auto items = split(content);
        QList<QCborValue> values;
        for (const auto &item : items) {
            if (const auto value = Cbor::decode(item)) {
                values.append(*value);
            }
        }
        if (values.isEmpty()) {
            return content;
        }
        m_pieces.clear();
        for (const auto &value : values) {
            collect(value);
        }
        const auto at = below(values.size());
        switch (below(8)) {
        case 0:
            values.append(values.at(below(values.size())));
            break;
        case 1:
            values.swapItemsAt(at, below(values.size()));
            break;
        case 2:
            values.remove(at);
            break;
        default:
            values[at] = altered(values.at(at));
        }
        QByteArray out;
        for (const auto &value : values) {
            QByteArray item;
            if (Cbor::append(item, value)) {
                out += item;
            }
        }
        return out;
    }

private:
    qsizetype below(qsizetype limit)
    {
        return std::uniform_int_distribution<qsizetype>(0, limit - 1)(m_random);
    }

    void collect(const QCborValue &value)
    {
        m_pieces.append(value);
        if (value.isArray()) {
            for (const auto &element : value.toArray()) {
                collect(element);
            }
        }
        for (const auto &entry : value.toMap()) {
            collect(entry.second);
        }
    }

    QCborValue altered(const QCborValue &value)
    {
        if (below(6) == 0) {
            return m_pieces.at(below(m_pieces.size()));
        }
        if (value.isArray() && !value.toArray().isEmpty()) {
            auto array = value.toArray();
            const auto at = below(array.size());
            switch (below(10)) {
            case 0:
                array.removeAt(at);
                break;
            case 1:
                array.insert(at, m_pieces.at(below(m_pieces.size())));
                break;
            default:
                array[at] = altered(array.at(at));
            }
            return array;
        }
        if (value.isMap() && !value.toMap().isEmpty()) {
            auto map = value.toMap();
            const auto key = map.keys().at(below(map.size()));
            switch (below(10)) {
            case 0:
                map.remove(key);
                break;
            case 1:
                map[QString::fromUtf8(mutated(key.toString().toUtf8()))] = map.value(key);
                break;
            default:
                map[key] = altered(map.value(key));
            }
            return map;
        }
        if (value.isString()) {
            return QString::fromUtf8(mutated(value.toString().toUtf8()));
        }
        if (value.isByteArray()) {
            return mutated(value.toByteArray());
        }
        if (value.isInteger()) {
            const auto next = [&value](quint64 step) { // wraps around at the ends
                return qint64(quint64(value.toInteger()) + step);
            };
            const QList<qint64> edges{0, -1, 1, next(1), next(quint64(-1)), INT64_MAX, INT64_MIN, 1LL << 32};
            return edges.at(below(edges.size()));
        }
        return below(2) ? QCborValue(nullptr) : QCborValue(below(2) == 0);
    }

    QByteArray mutated(QByteArray bytes)
    {
        const auto size = bytes.size();
        bytes.resize(size + 64);
        bytes.truncate(
            qsizetype(LLVMFuzzerMutate(reinterpret_cast<uint8_t *>(bytes.data()), size_t(size), size_t(size) + 64)));
        return bytes;
    }

    std::mt19937 m_random;
    QList<QCborValue> m_pieces;
};
}

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    s_application = std::make_unique<QCoreApplication>(*argc, *argv);
    s_world = std::make_unique<World>();
    for (const auto &argument : QCoreApplication::arguments().sliced(1)) {
        if (!argument.startsWith(u'-')) {
            s_world->writeSeeds(argument);
            break;
        }
    }
    s_world->import({});
    // The fuzzer ends with exit(): before that reaches what Qt made while the first bundle was read.
    return std::atexit([] {
        s_world.reset();
        s_application.reset();
    });
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    s_world->import(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maximum, unsigned int seed)
{
    if (seed % 4 == 0) {
        return LLVMFuzzerMutate(data, size, maximum);
    }
    const auto altered = Alteration(seed).of(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (altered.isEmpty() || size_t(altered.size()) > maximum) {
        return LLVMFuzzerMutate(data, size, maximum);
    }
    std::ranges::copy(altered, reinterpret_cast<char *>(data));
    return size_t(altered.size());
}
