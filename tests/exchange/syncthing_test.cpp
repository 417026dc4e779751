// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The exchange folder over real Syncthing programs: edits on all sides, programs that are off meanwhile, and everybody has everything in
// the end.

#include "members.h"
#include "syncthing.h"

#include "exchange/exchangefolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// People who trust each other, each with a profile, an exchange folder and a Syncthing.
class Office
{
public:
    explicit Office(int size)
        : m_ring(size)
    {
        if (!m_ring.obstacle().isEmpty()) {
            SKIP(m_ring.obstacle().toStdString());
        }
        for (int i = 0; i < size; ++i) {
            m_members.push_back(std::make_unique<Member>(u"Member %1"_s.arg(i), u"BE"_s));
            for (int j = 0; j < i; ++j) {
                member(i).trust(member(j));
            }
            m_folders.push_back(std::make_unique<ExchangeFolder>(member(i).profile()));
            must(m_folders.back()->choose(m_ring.folder(i)));
        }
        m_ring.startAll();
    }

    Member &member(int index) const
    {
        return *m_members.at(size_t(index));
    }
    SyncthingRing &ring()
    {
        return m_ring;
    }
    FolderReport sync(int index) const
    {
        const auto report = must(m_folders.at(size_t(index))->sync(ExchangeFolder::All));
        CHECK(report.problems.isEmpty());
        for (const auto &bundle : report.waiting) {
            FAIL_CHECK(bundle.sender.toStdString() << " waits: " << bundle.why.toStdString());
        }
        return report;
    }
    /// All look into their folders until @p reached, as the window does when something comes.
    bool until(const std::function<bool()> &reached) const
    {
        constexpr qint64 longest = 60'000; // milliseconds
        QElapsedTimer timer;
        for (timer.start(); !timer.hasExpired(longest); QThread::msleep(100)) {
            for (int i = 0; i < int(m_members.size()); ++i) {
                sync(i);
            }
            if (reached()) {
                return true;
            }
        }
        for (int i = 0; i < int(m_members.size()); ++i) {
            UNSCOPED_INFO(m_ring.log(i).right(2000).toStdString());
        }
        return false;
    }
    bool isSame() const
    {
        const auto first = truth(member(0).store());
        return std::ranges::all_of(m_members, [&first](const auto &member) {
            return truth(member->store()) == first;
        });
    }
    /// Nobody has to tell anybody anything, and all that lies in the folders is the last receipts.
    bool isCalm() const
    {
        for (int i = 0; i < int(m_members.size()); ++i) {
            const auto report = sync(i);
            if (!report.dropped.isEmpty() || !report.taken.isEmpty()) {
                return false;
            }
            for (int j = 0; j < int(m_members.size()); ++j) {
                if (i != j && !member(i).plan(member(j)).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    SyncthingRing m_ring;
    std::vector<std::unique_ptr<Member>> m_members;
    std::vector<std::unique_ptr<ExchangeFolder>> m_folders;
};
}

TEST_CASE("two Syncthings: edits on both sides while one is off, half a file, and both have everything")
{
    Office office(2);
    auto &karen = office.member(0);
    auto &aino = office.member(1);
    const auto entry = addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    REQUIRE(office.until([&] {
        return has(aino.store(), entry.person);
    }));
    CHECK(office.ring().isAlone(0));
    CHECK(office.ring().isAlone(1));

    office.ring().stop(1);
    write(karen.store(), u"person"_s, entry.person, {{u"notes"_s, u"Written while she was off"_s}});
    write(aino.store(), u"person"_s, entry.person, {{u"notes"_s, u"Written on the train"_s}});
    addEntry(karen.store(), u"Salla Esimerkki"_s, u"FI"_s);
    for (int i = 0; i < 2; ++i) {
        office.sync(i);
    }
    QFile half(office.ring().folder(0) + u"/00000000-"_s + aino.device().fingerprint().first(8)
               + u"-0123456789abcdef.liaison"_s);
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.write("age-encryption.org/v1\n");
    half.close();
    office.ring().start(1);
    REQUIRE(office.until([&] {
        return office.isSame() && !conflictsOf(aino.store()).isEmpty() && office.isCalm();
    }));
    CHECK(conflictsOf(karen.store()).size() == 1);
    settle(aino.store(), conflictsOf(aino.store()).first(), u"Both"_s);
    REQUIRE(office.until([&] {
        return office.isSame() && office.isCalm();
    }));
    CHECK(conflictsOf(karen.store()).isEmpty());
    CHECK(valueOf(karen.store(), entry.person, u"notes"_s).toString() == u"Both"_s);
}

TEST_CASE("five Syncthings: everybody writes, programs come and go, and all have the same in the end")
{
    constexpr int size = 5;
    Office office(size);
    std::mt19937 random(5);
    QList<Entry> entries;
    const auto below = [&random](int bound) {
        return int(random() % unsigned(bound));
    };
    QSet<int> off;
    for (int step = 0; step < 30; ++step) {
        const int who = below(size);
        if (entries.isEmpty() || below(3) == 0) {
            entries.append(addEntry(office.member(who).store(), u"Somebody %1"_s.arg(step), u"FI"_s));
        } else if (const auto &entry = entries.at(below(int(entries.size())));
                   has(office.member(who).store(), entry.person)) {
            write(office.member(who).store(), u"person"_s, entry.person, {{u"notes"_s, u"Note %1"_s.arg(step)}});
        }
        office.sync(who);
        if (const int other = below(size); step % 4 == 0 && off.size() < 3) {
            off.contains(other) ? office.ring().start(other) : office.ring().stop(other);
            off.contains(other) ? (void)off.remove(other) : (void)off.insert(other);
        }
    }
    for (const int one : std::as_const(off)) {
        office.ring().start(one);
    }
    REQUIRE(office.until([&] {
        return office.isSame();
    }));
    for (const auto &conflict : conflictsOf(office.member(0).store())) {
        settle(office.member(0).store(), conflict, u"Settled"_s);
    }
    REQUIRE(office.until([&] {
        return office.isSame() && office.isCalm();
    }));
    for (int i = 0; i < size; ++i) {
        CHECK(office.ring().isAlone(i));
        CHECK(conflictsOf(office.member(i).store()).isEmpty());
        for (const auto &entry : std::as_const(entries)) {
            CHECK(has(office.member(i).store(), entry.person));
        }
        // A receipt from each to each at most, once Syncthing has carried everywhere what was taken away.
        CHECK(office.until([&] {
            return QDir(office.ring().folder(i)).entryList({u"*.liaison"_s}, QDir::Files).size() <= size * (size - 1);
        }));
    }
}
