// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Random histories: several replicas write, delete, settle, erase, and exchange parts of what they have, late, twice or never,
// with clocks that are years apart, from copies and old backups. Whatever happened, the next full exchange makes them equal, and
// nothing is lost. LIAISON_HISTORIES says how many; LIAISON_SEED repeats one.

#include "replica.h"
#include "store/merge.h"
#include "store/schema.h"

#include <random>
#include <ranges>

using namespace Liaison;
using namespace Liaison::Test;

namespace
{
constexpr int mostReplicas = 6;
const QStringList names{QStringLiteral("name"), QStringLiteral("notes"), QStringLiteral("tlp")};

class History
{
public:
    History(std::vector<Replica> &pool, quint64 seed)
        : m_random(seed)
    {
        const int count = 2 + below(mostReplicas - 1);
        for (int i = 0; i < count; ++i) {
            m_replicas.push_back(&pool.at(i));
            m_replicas.back()->beginHistory(&m_model, skew());
        }
        // Half of the histories fight over one field of one record, which goes deepest.
        m_narrow = chance(50);
        m_trashy = chance(20);
        for (int i = 0, records = m_narrow ? 1 : 1 + below(3); i < records; ++i) {
            m_ids.push_back(Id::derived("test", {QByteArray::number(seed), QByteArray::number(i)}));
        }
    }
    ~History()
    {
        for (auto *replica : m_replicas) {
            replica->endHistory();
        }
    }

    void run()
    {
        for (int step = 0, steps = (m_narrow ? 12 : 6) + below(20); step < steps; ++step) {
            this->step();
        }
        exchangeEverything();
        const auto first = m_replicas.front()->fingerprint();
        for (auto *replica : m_replicas) {
            if (replica->fingerprint() != first) {
                throw std::runtime_error("diverged");
            }
        }
    }

private:
    int below(int bound)
    {
        return int(m_random() % quint64(bound));
    }
    bool chance(int percent)
    {
        return below(100) < percent;
    }
    Replica &anyReplica()
    {
        return *m_replicas.at(below(int(m_replicas.size())));
    }
    /// Mostly seconds, sometimes years, either way.
    qint64 skew()
    {
        constexpr qint64 year = 365LL * 86'400'000;
        return chance(30) ? (below(41) - 20) * year : below(5000);
    }
    QCborValue anyValue(const QString &field)
    {
        if (field == u"tlp") {
            return Schema::tlpLabels().at(below(3));
        }
        if (field != u"name" && chance(15)) {
            return nullptr;
        }
        return QString(QChar(u'a' + below(4)));
    }

    void step()
    {
        auto &replica = anyReplica();
        const int what = below(100);
        if (what < 38) {
            edit(replica);
        } else if (what < 58) {
            send(replica);
        } else if (what < 85 && !m_messages.empty()) {
            replica.merge(m_messages.at(below(int(m_messages.size()))));
        } else if (what < 88 && !m_messages.empty()) {
            replica.mergeAndUndo(m_messages.at(below(int(m_messages.size()))));
        } else if (what < 92) {
            m_backups.push_back(replica.content());
        } else if (what < 95 && !m_backups.empty()) {
            replica.becomeCopyOf(m_backups.at(below(int(m_backups.size()))));
        } else if (what < 97) {
            replica.setClockSkew(skew());
        } else if (what < 98) {
            erase(replica);
        } else {
            settle(replica);
        }
    }

    void edit(Replica &replica)
    {
        const auto id = m_ids.at(below(int(m_ids.size())));
        if (replica.content().erased.contains(id)) {
            return;
        }
        const auto known = replica.model().find(id);
        const bool exists = known != replica.model().end() && !known->second.empty();
        if (exists && m_model.isDeleted(known->second)) {
            if (chance(50)) {
                replica.restore(id);
            }
        } else if (exists && chance(m_trashy ? 40 : m_narrow ? 5 : 15)) {
            replica.remove(id);
        } else if (exists && chance(25)) {
            settle(replica);
        } else {
            const auto &field = names.at(m_narrow ? 0 : below(int(names.size())));
            const auto missing = exists && !known->second.contains(QStringLiteral("name"));
            replica.write(id, missing ? names.first() : field, anyValue(missing ? names.first() : field));
        }
    }

    void settle(Replica &replica)
    {
        for (const auto &[id, record] : std::map(replica.model())) {
            const auto conflicts = m_model.conflicts(record);
            if (!conflicts.empty()) {
                auto field = conflicts.begin();
                std::advance(field, below(int(conflicts.size())));
                replica.settle(id, *field, *field == deletedField ? QCborValue(chance(50)) : anyValue(*field));
                return;
            }
        }
    }

    void erase(Replica &replica)
    {
        const auto id = m_ids.at(below(int(m_ids.size())));
        if (replica.model().contains(id) && !replica.model().at(id).empty()) {
            replica.erase(id);
        }
    }

    /// All of it, or only some records, or only some fields of them: what a peer may see.
    void send(Replica &replica)
    {
        auto message = replica.content();
        const bool filterRecords = !m_narrow && chance(30);
        const bool filterFields = !m_narrow && chance(30);
        QList<RecordState> records;
        std::map<Id, Model::Record> model;
        for (auto record : std::as_const(message.records)) {
            if (filterRecords && chance(50)) {
                continue;
            }
            auto mirrored = message.model.at(record.id);
            for (const auto &field : names) {
                if (filterFields && chance(40)) {
                    record.fields.erase(field);
                    mirrored.erase(field);
                }
            }
            if (!record.fields.empty()) {
                records.append(record);
                model.emplace(record.id, mirrored);
            }
        }
        message.records = records;
        message.model = model;
        m_messages.push_back(std::move(message));
    }

    /// The last one has all there is when it sends; more than one round must change nothing.
    void exchangeEverything()
    {
        for (int round = 0, rounds = chance(20) ? 2 : 1; round < rounds; ++round) {
            for (auto *from : m_replicas) {
                const auto message = from->content();
                for (auto *to : m_replicas) {
                    if (to != from) {
                        to->merge(message);
                    }
                }
            }
        }
    }

    std::mt19937_64 m_random;
    bool m_narrow = false;
    bool m_trashy = false; ///< the record goes to the trash and back again and again
    Model m_model;
    std::vector<Replica *> m_replicas;
    std::vector<Id> m_ids;
    std::vector<Message> m_messages;
    std::vector<Message> m_backups;
};

qint64 setting(const char *name, qint64 otherwise)
{
    bool isNumber = false;
    const auto value = qEnvironmentVariable(name).toLongLong(&isNumber);
    return isNumber ? value : otherwise;
}

/// Runs its share of the histories.
void runHistories(int share)
{
    constexpr int shares = 2;
    const qint64 all = setting("LIAISON_HISTORIES", qEnvironmentVariableIsSet("LIAISON_LONG") ? 1'000'000 : 20'000);
    const qint64 only = setting("LIAISON_SEED", -1);
    std::vector<Replica> pool(mostReplicas);
    for (qint64 seed = only >= 0 ? only : share; seed < (only >= 0 ? only + 1 : all); seed += shares) {
        try {
            History history(pool, quint64(seed));
            history.run();
        } catch (const std::runtime_error &error) {
            FAIL("history " << seed << ": " << error.what());
        }
    }
    SUCCEED();
}
}

TEST_CASE("random histories converge and lose nothing, even seeds")
{
    runHistories(0);
}

TEST_CASE("random histories converge and lose nothing, odd seeds")
{
    runHistories(1);
}
