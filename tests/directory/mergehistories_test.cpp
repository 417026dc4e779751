// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Random histories of three profiles that merge, edit, link, undo, delete and erase the same few people, and hear of each other now
// and then: in the end all are equal, and nothing is lost.

#include "directory/mergerecords.h"
#include "store/schema.h"
#include "support/temporary.h"

#include <QSet>

#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int histories = 12;
constexpr int steps = 45;
constexpr int replicas = 3;
constexpr int people = 5;

class History
{
public:
    explicit History(unsigned seed)
        : m_random(seed)
    {
        for (int i = 0; i < people; ++i) {
            Person person;
            person.name = u"Person %1"_s.arg(i);
            m_people.append(must(m_profiles[0].store().edit(u"Add"_s, [person](Edit &edit) {
                return edit.put(person);
            })));
        }
        hear(1, 0);
        hear(2, 0);
    }

    void run()
    {
        for (int step = 0; step < steps; ++step) {
            act(int(m_random() % replicas), int(m_random() % 12));
        }
        for (int from : {0, 1, 2, 0, 1, 2, 0, 1}) {
            hear((from + 1) % replicas, from);
        }
    }

    void check()
    {
        const auto content = m_profiles[0].store().content().result();
        for (const auto &profile : m_profiles) {
            auto &store = profile.store();
            CHECK(tables(store) == tables(m_profiles[0].store()));
            const auto here = must(store.content());
            CHECK(here.first.size() == content->first.size());
            CHECK(must(store.verify()).problems == QStringList());
            checkLinks(store);
            checkNothingLost(store);
        }
    }

private:
    Id anyone()
    {
        return m_people.at(qsizetype(m_random() % people));
    }

    /// What fails is refused with a sentence and changes nothing: a person would see why.
    void act(int replica, int what)
    {
        auto &store = m_profiles[replica].store();
        const auto one = anyone();
        const auto other = anyone();
        switch (what) {
        case 0:
        case 1:
        case 2:
            store
                .edit(u"Merge"_s,
                      [one, other](Edit &edit) {
                          return Directory::mergeRecords(edit, one, other);
                      })
                .waitForFinished();
            break;
        case 3:
            store
                .edit(u"Write"_s,
                      [one, text = u"note %1"_s.arg(++m_count)](Edit &edit) {
                          return edit.write(u"person"_s, one, {{u"notes"_s, text}});
                      })
                .waitForFinished();
            break;
        case 4:
        case 5:
            addPoint(store, one);
            break;
        case 6:
            store.undo().waitForFinished();
            break;
        case 7:
            store
                .edit(u"Delete or restore"_s,
                      [one](Edit &edit) -> Result<Done> {
                          LIAISON_TRY(const auto info, edit.info(one));
                          if (!info) {
                              return Done();
                          }
                          return info->deleted ? edit.restore(one) : edit.remove(one);
                      })
                .waitForFinished();
            break;
        case 8:
            if (m_random() % 4 == 0) {
                store
                    .edit(u"Erase"_s,
                          [one](Edit &edit) {
                              return edit.erase(one);
                          })
                    .waitForFinished();
            }
            break;
        case 9:
            settle(store);
            break;
        default:
            hear(replica, int(m_random() % replicas));
        }
    }

    void addPoint(Store &store, const Id &owner)
    {
        ContactPoint point;
        point.owner = owner;
        point.medium = u"phone"_s;
        point.value = u"+999 %1"_s.arg(++m_count);
        const auto added = store
                               .edit(u"Add"_s,
                                     [point](Edit &edit) {
                                         return edit.put(point);
                                     })
                               .result();
        if (added) {
            m_points.append(*added);
        }
    }

    void settle(Store &store)
    {
        const auto conflicts = must(store.read([](Reader &reader) {
            return reader.conflicts();
        }));
        if (!conflicts.isEmpty()) {
            const auto conflict = conflicts.at(qsizetype(m_random() % conflicts.size()));
            const auto choice = conflict.choices.at(qsizetype(m_random() % conflict.choices.size()));
            store
                .edit(u"Settle"_s,
                      [conflict, choice](Edit &edit) {
                          return edit.settle(conflict.record, conflict.field, choice.value);
                      })
                .waitForFinished();
        }
    }

    void hear(int to, int from)
    {
        if (to != from) {
            const auto [records, erasures] = must(m_profiles[from].store().content());
            must(m_profiles[to].store().merge(u"Import"_s, records, erasures));
        }
    }

    static QString tables(Store &store)
    {
        return must(store.read([](Reader &reader) -> Result<QString> {
            QString text;
            for (const auto &table : {u"person"_s, u"contact_point"_s, u"merged"_s, u"conflict"_s}) {
                LIAISON_TRY(const auto rows, reader.select(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table)));
                for (const auto &row : rows) {
                    for (const auto &cell : row) {
                        text += QString::fromLatin1(cell.toByteArray().toHex()) + u' ';
                    }
                    text += u'\n';
                }
            }
            return text;
        }));
    }

    /// No table shows a record that was merged away, and nothing was merged into what is larger.
    static void checkLinks(Store &store)
    {
        const auto wrong = must(store.read([](Reader &reader) -> Result<int> {
            LIAISON_TRY(const auto owners,
                        reader.select(u"SELECT count(*) FROM contact_point k JOIN merged m ON m.id = k.owner"_s));
            LIAISON_TRY(const auto live,
                        reader.select(u"SELECT count(*) FROM person p JOIN merged m ON m.id = p.id"_s));
            LIAISON_TRY(const auto larger, reader.select(u"SELECT count(*) FROM merged WHERE survivor >= id"_s));
            return owners.first().first().toInt() + live.first().first().toInt() + larger.first().first().toInt();
        }));
        CHECK(wrong == 0);
    }

    /// Whatever was added is there, in the trash, merged away, or was erased.
    void checkNothingLost(Store &store) const
    {
        for (const auto &point : m_points) {
            const auto known = must(store.read([point](Reader &reader) -> Result<bool> {
                LIAISON_TRY(const auto info, reader.info(point));
                LIAISON_TRY(const auto erased, reader.select(u"SELECT 1 FROM erasure WHERE id = ?"_s, {point.bytes()}));
                return info.has_value() || !erased.isEmpty();
            }));
            CHECK(known);
        }
    }

    std::mt19937 m_random;
    TemporaryProfile m_profiles[replicas];
    QList<Id> m_people;
    QList<Id> m_points;
    int m_count = 0;
};
}

TEST_CASE("random histories with merges end equal, with every link at somebody who stands")
{
    for (int seed = 1; seed <= histories; ++seed) {
        CAPTURE(seed);
        History history(unsigned(seed) * 7919U);
        history.run();
        history.check();
    }
}
