// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Random histories of a circle: two colleagues who see everything and a coordinator who sees one country; bundles that come late, twice or
// never, imports that are undone or taken in part, restored backups, records that enter and leave what the coordinator may see. Once they
// exchange without loss again, everybody has what they should, and nothing else was ever told.

#include "members.h"

#include "store/label.h"

#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
class CircleHistory
{
public:
    explicit CircleHistory(unsigned seed)
        : m_random(seed)
    {
        m_hub.trust(m_commission);
        m_hub.add(m_finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
        m_finland.add(m_hub, {.mayRelay = true});
        for (auto *member : {&m_hub, &m_commission, &m_finland}) {
            m_backups[member] = must(member->profile().backupNow());
        }
    }

    void run(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            step();
        }
        for (int round = 0; round < 5; ++round) {
            exchange(m_commission, m_hub);
            exchange(m_finland, m_hub);
            exchange(m_hub, m_commission);
            exchange(m_hub, m_finland);
        }
        CHECK((truth(m_hub.store()) == truth(m_commission.store())));
        checkFinland();
        CHECK(m_hub.plan(m_commission).isEmpty());
        CHECK(m_hub.plan(m_finland).isEmpty());
    }

private:
    int below(int bound)
    {
        return int(m_random() % unsigned(bound));
    }
    QString anyTlp()
    {
        return QStringList{u"GREEN"_s, u"GREEN"_s, u"AMBER"_s, u"CLEAR"_s}.at(below(4));
    }
    QString anyCountry()
    {
        return QStringList{u"FI"_s, u"FI"_s, u"EE"_s}.at(below(3));
    }
    Member &anybody()
    {
        return *std::array{&m_hub, &m_commission, &m_finland}.at(below(3));
    }
    std::pair<Member *, Member *> anyWay()
    {
        return std::array<std::pair<Member *, Member *>, 4>{
            {{&m_hub, &m_commission}, {&m_commission, &m_hub}, {&m_hub, &m_finland}, {&m_finland, &m_hub}}}
            .at(below(4));
    }

    void step()
    {
        const int what = below(100);
        if (what < 45) {
            edit(anybody());
        } else if (what < 65) {
            const auto [from, to] = anyWay();
            m_letters.append({to, from->send(*to)});
        } else if (what < 85 && !m_letters.isEmpty()) {
            const auto letter = m_letters.at(below(int(m_letters.size())));
            const auto outcome = take(*letter.first, letter.second, below(6) == 0);
            if (below(6) == 0 && outcome && outcome->transaction != 0) {
                (void)letter.first->store().undo(outcome->transaction).result(); // refused where it erased something
            }
        } else if (what < 88) {
            auto &member = anybody();
            m_backups[&member] = must(member.profile().backupNow());
        } else if (what < 91) {
            auto &member = anybody();
            must(member.profile().restore(m_backups.at(&member)));
        } else if (what < 93) {
            m_hub.change(m_finland, [this](Peer &peer) {
                peer.clearance = QStringList{u"GREEN"_s, u"AMBER"_s}.at(below(2));
            });
        }
    }

    void edit(Member &member)
    {
        auto &store = member.store();
        const auto known = must(store.read([](Reader &reader) {
            return reader.all<Organisation>();
        }));
        if (known.size() < 3 || below(5) == 0) {
            addEntry(store, u"Somebody %1"_s.arg(m_random()), &member == &m_finland ? u"FI"_s : anyCountry(), anyTlp());
            return;
        }
        const auto organisation = known.at(below(int(known.size())));
        const int what = below(10);
        must(store.edit(u"Change"_s, [&](Edit &edit) -> Result<Done> {
            if (what == 0) {
                return edit.remove(organisation.id);
            }
            if (what == 1 && &member == &m_hub) {
                return edit.erase(organisation.id);
            }
            if (what < 4 && &member != &m_finland) {
                LIAISON_CHECK(edit.write(u"organisation"_s, organisation.id, {{u"country"_s, anyCountry()}}));
            } else if (what < 6 && &member != &m_finland) {
                LIAISON_CHECK(edit.write(u"organisation"_s, organisation.id, {{u"tlp"_s, anyTlp()}}));
            } else {
                LIAISON_CHECK(edit.write(u"organisation"_s,
                                         organisation.id,
                                         {{u"notes"_s, u"Note %1"_s.arg(m_random() % 1000)}}));
            }
            return {};
        }));
    }

    /// What is kept apart is admitted, as people who talk to each other would; @p some: only a part is taken.
    std::optional<SyncImport::Outcome> take(Member &to, const QString &file, bool some)
    {
        const auto bundle = to.open(file);
        const auto preview = SyncImport::preview(to.store(), bundle).result();
        if (!preview) {
            return {}; // claims what a restored profile does not know to have written
        }
        ImportConsent consent{.admitted = preview->apartIds(), .massChange = true};
        if (some && preview->size() > 0) {
            consent.left.insert(preview->change(below(int(preview->size()))).id);
        }
        auto outcome = must(SyncImport::accept(to.profile(), *preview, consent));
        if (outcome.kind == SyncImport::Outcome::Differs) {
            outcome = must(SyncImport::accept(to.profile(), outcome.preview, consent));
        }
        CHECK(outcome.kind != SyncImport::Outcome::Differs);
        return outcome;
    }

    void exchange(Member &from, Member &to)
    {
        CHECK(take(to, from.send(to), false).has_value());
    }

    /// Everything that Finland may see is there as it is at the hub; of the rest only what it knew before, and marked.
    void checkFinland()
    {
        const auto peer = must(m_hub.store().read([id = m_hub.idOf(m_finland)](Reader &reader) -> Result<Peer> {
            return *Circle::find(reader, id);
        }));
        const auto visible = must(m_hub.store().read([peer](Reader &reader) -> Result<QSet<Id>> {
            QSet<Id> visible;
            Labels labels(reader);
            LIAISON_TRY(const auto rows, reader.select(u"SELECT id FROM record"_s));
            for (const auto &row : rows) {
                const auto id = Id::fromBytes(row.first().toByteArray());
                LIAISON_TRY(const auto label, labels.of(id));
                if (label.isVisible(peer.scope, peer.clearance)) {
                    visible.insert(id);
                }
            }
            return visible;
        }));
        const auto records = [](Store &store) {
            QHash<Id, RecordState> all;
            const auto content = must(store.content());
            for (const auto &record : content.first) {
                all.insert(record.id, record);
            }
            return all;
        };
        const auto atHub = records(m_hub.store());
        const auto atFinland = records(m_finland.store());
        for (const auto &id : visible) {
            REQUIRE(atFinland.contains(id));
            CHECK((atFinland.value(id).fields == atHub.value(id).fields));
        }
        for (const auto &id : atFinland.keys()) {
            CHECK(atHub.contains(id)); // what was erased is gone here too
        }
    }

    std::mt19937 m_random;
    Member m_hub{u"Karen Prøve"_s, u"BE"_s};
    Member m_commission{u"Jörg Beispiel"_s, u"BE"_s};
    Member m_finland{u"Aino Esimerkki"_s, u"FI"_s};
    std::map<Member *, QString> m_backups;
    QList<std::pair<Member *, QString>> m_letters;
};
}

TEST_CASE("whatever was lost, undone, left out or restored, everybody gets what they may see in the end")
{
    // LIAISON_CIRCLES says how many.
    const auto most = std::max(1u, qEnvironmentVariable("LIAISON_CIRCLES", u"6"_s).toUInt());
    const auto seed = GENERATE_COPY(range(1u, most + 1));
    CAPTURE(seed);
    CircleHistory history(seed);
    history.run(40);
}
