// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation.h"

#include "exchange/circle.h"
#include "exchange/identity.h"
#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "foundation/reference.h"
#include "measurement.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtConcurrentMap>

#include <numeric>
#include <random>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int mostQuietRounds = 100;

/// Every profile has a database and its log open.
void allowManyFiles()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

struct Letter {
    int to = 0;
    QString file;
    int arrives = 0; ///< in which round
    bool lost = false;
    qint64 bytes = 0;
};

struct Member {
    std::unique_ptr<Profile> profile;
    QString country;
    QList<int> others;
    std::map<int, Id> peers; ///< by member
    QList<QString> inbox;
    QList<Letter> outbox;
    QList<double> imports; ///< seconds each
    Result<Done> state = Done();

    Result<Done> take(const QString &file)
    {
        LIAISON_TRY(const auto bundle, SyncImport::open(*profile, file).result());
        LIAISON_TRY(auto preview, SyncImport::preview(profile->store(), bundle).result());
        for (;;) {
            const ImportConsent consent{.admitted = preview.apartIds(), .massChange = true};
            LIAISON_TRY(const auto outcome, SyncImport::accept(*profile, preview, consent).result());
            if (outcome.kind != SyncImport::Outcome::Differs) {
                return {};
            }
            preview = outcome.preview;
        }
    }
    void writeAll()
    {
        for (auto &letter : outbox) {
            if (const auto written = state ? SyncExport::write(*profile, peers.at(letter.to), letter.file).result()
                                           : Result<SyncExport::Written>(state.error())) {
                letter.bytes = written->fileSize;
            } else {
                state = written.error();
            }
        }
    }
    void takeAll()
    {
        for (const auto &file : std::as_const(inbox)) {
            if (state) {
                state = timed(imports, [&] {
                    return take(file);
                });
            }
            QFile::remove(file);
        }
        inbox.clear();
    }
    Result<QByteArray> fingerprint() const
    {
        return profile->store()
            .read([](Reader &reader) -> Result<QByteArray> {
                LIAISON_TRY(const auto rows, reader.select(u"SELECT id, type, state FROM record ORDER BY id"_s));
                QCryptographicHash hash(QCryptographicHash::Blake2b_256);
                for (const auto &row : rows) {
                    hash.addData(row.at(0).toByteArray());
                    hash.addData(row.at(1).toString().toUtf8());
                    hash.addData(row.at(2).toByteArray());
                }
                return hash.result();
            })
            .result();
    }
};

class Simulation
{
public:
    Simulation(Topology topology, const Circumstances &circumstances, const std::function<void(const QString &)> &say)
        : m_circumstances(circumstances)
        , m_say(say)
        , m_random(circumstances.seed)
    {
        m_course.topology = topology;
    }

    Result<Course> run()
    {
        allowManyFiles();
        m_say(u"making %1 profiles"_s.arg(m_circumstances.members));
        LIAISON_CHECK(found());
        for (m_round = 1; m_round <= m_circumstances.rounds; ++m_round) {
            LIAISON_CHECK(change());
            LIAISON_CHECK(exchange());
            m_say(u"round %1 of %2: %3 bundles"_s.arg(m_round).arg(m_circumstances.rounds).arg(m_course.bundles));
        }
        auto course = m_course;
        course.bytes = m_bytes.isEmpty() ? 0 : qint64(std::accumulate(m_bytes.begin(), m_bytes.end(), 0.0));
        course.medianBundle = qint64(median(m_bytes));
        for (;; ++m_round) {
            LIAISON_TRY(const int different, differences());
            m_say(u"%1 profiles differ from the first"_s.arg(different));
            if (different == 0) {
                break;
            }
            if (++course.roundsToEqual > mostQuietRounds) {
                return Error{Error::Code::Corrupt, u"The profiles did not become equal."_s};
            }
            LIAISON_CHECK(exchange());
        }
        QList<double> imports;
        for (const auto &member : m_members) {
            imports += member.imports;
        }
        course.secondsPerImport = median(imports);
        const auto count = [](Reader &reader) -> Result<std::pair<int, int>> {
            LIAISON_TRY(const auto records, reader.select(u"SELECT count(*) FROM record"_s));
            LIAISON_TRY(const int conflicts, reader.conflictCount());
            return std::pair(records.first().first().toInt(), conflicts);
        };
        LIAISON_TRY(const auto counts, m_members.front().profile->store().read(count).result());
        course.records = counts.first;
        course.conflicts = counts.second;
        return course;
    }

private:
    int below(int bound)
    {
        return int(m_random() % unsigned(bound));
    }

    /// Profiles, keys, and who knows whom.
    Result<Done> found()
    {
        const int count = m_circumstances.members;
        QList<int> across(count);
        std::iota(across.begin(), across.end(), 0);
        std::ranges::shuffle(across, m_random);
        const auto &countries = Reference::instance().countries();
        const Clock clock([this] {
            return QDateTime(QDate(2019, 1, 7).addDays(14 * m_round), QTime(9, 0), QTimeZone::UTC);
        });
        m_members.resize(size_t(count));
        for (int i = 0; i < count; ++i) {
            auto &member = m_members.at(size_t(i));
            LIAISON_TRY(member.profile, Profile::open(m_folder.filePath(u"member%1"_s.arg(i)), clock));
            const auto keepOne = [](Edit &edit) {
                return Profile::setBackupsKept(edit, 1);
            };
            LIAISON_CHECK(member.profile->store().edit(u"Settings"_s, keepOne).result());
            member.country = countries.at(size_t(i) % countries.size()).code;
        }
        for (int i = 0; i < count; ++i) {
            if (m_course.topology == Topology::Hub) {
                LIAISON_CHECK(i == 0 ? Result<Done>() : acquaint(0, i));
            } else {
                LIAISON_CHECK(acquaint(i, (i + 1) % count));
                LIAISON_CHECK(acquaint(across.at(i), across.at((i + 1) % count)));
            }
        }
        return {};
    }

    Result<Done> acquaint(int one, int other)
    {
        if (one == other || m_members.at(size_t(one)).others.contains(other)) {
            return {};
        }
        for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
            auto &member = m_members.at(size_t(from));
            const auto &known = m_members.at(size_t(to));
            LIAISON_TRY(const auto identity, Identity::of(known.profile->folder()));
            const Peer peer{.name = u"Member %1"_s.arg(to),
                            .country = known.country,
                            .devices = {identity.device()},
                            .scope = {Peer::everything},
                            .clearance = u"RED"_s,
                            .mayRelay = true};
            const auto add = [peer](Edit &edit) {
                return Circle::put(edit, peer);
            };
            LIAISON_TRY(member.peers[to], member.profile->store().edit(u"Add"_s, add).result());
            member.others.append(to);
        }
        return {};
    }

    /// Who is busy adds somebody or changes an entry; one change in five is to what somebody else added.
    Result<Done> change()
    {
        const auto count = qsizetype(m_members.size());
        QList<size_t> busy(count);
        std::iota(busy.begin(), busy.end(), 0);
        std::ranges::shuffle(busy, m_random);
        for (const auto i : busy.first(count * m_circumstances.busy / 100)) {
            auto &member = m_members.at(i);
            Person person;
            person.country = member.country;
            person.tlp = u"GREEN"_s;
            const int what = below(100);
            const auto note = u"Note %1 of round %2"_s.arg(m_random()).arg(m_round);
            const auto work = [=, country = member.country, pick = m_random()](Edit &edit) mutable -> Result<Id> {
                LIAISON_TRY(
                    const auto choice,
                    edit.select(u"SELECT id FROM person WHERE (country = ?) = ? ORDER BY id"_s, {country, what < 80}));
                if (what < 30 || choice.isEmpty()) {
                    person.name = u"Aino Esimerkki %1"_s.arg(pick);
                    return edit.put(person);
                }
                const auto &chosen = choice.at(qsizetype(pick % quint64(choice.size())));
                LIAISON_TRY(person, edit.get<Person>(Id::fromBytes(chosen.first().toByteArray())));
                person.notes = note;
                return edit.put(person);
            };
            LIAISON_CHECK(member.profile->store().edit(u"Change"_s, work).result());
            ++m_course.edits;
        }
        return {};
    }

    Result<Done> exchange()
    {
        if (m_course.topology == Topology::Hub) {
            for (int i = 1; i < int(m_members.size()); ++i) {
                send(i, 0);
            }
            LIAISON_CHECK(deliver());
            for (int i = 1; i < int(m_members.size()); ++i) {
                send(0, i);
            }
        } else {
            for (int i = 0; i < int(m_members.size()); ++i) {
                auto others = m_members.at(size_t(i)).others;
                std::ranges::shuffle(others, m_random);
                for (const int other : others.first(std::min<qsizetype>(2, others.size()))) {
                    send(i, other);
                }
            }
        }
        return deliver();
    }

    /// It is written, and perhaps arrives, with deliver().
    void send(int from, int to)
    {
        const auto file = m_folder.filePath(u"%1.liaison"_s.arg(++m_files));
        const int fate = below(100);
        const bool lost = fate < m_circumstances.lost;
        const bool late = !lost && fate < m_circumstances.lost + m_circumstances.late;
        ++m_course.bundles;
        m_course.lost += lost ? 1 : 0;
        m_course.late += late ? 1 : 0;
        m_members.at(size_t(from))
            .outbox.append({.to = to, .file = file, .arrives = late ? m_round + 1 + below(3) : m_round, .lost = lost});
    }

    /// Everybody writes what they send, and takes in what has arrived for them; all of them at the same time.
    Result<Done> deliver()
    {
        QtConcurrent::blockingMap(m_members, &Member::writeAll);
        for (auto &member : m_members) {
            LIAISON_CHECK(member.state);
            for (const auto &letter : std::exchange(member.outbox, {})) {
                m_bytes.append(double(letter.bytes));
                if (letter.lost) {
                    QFile::remove(letter.file);
                } else {
                    m_letters.append(letter);
                }
            }
        }
        for (const auto &letter : std::as_const(m_letters)) {
            if (letter.arrives <= m_round) {
                m_members.at(size_t(letter.to)).inbox.append(letter.file);
            }
        }
        m_letters.removeIf([this](const Letter &letter) {
            return letter.arrives <= m_round;
        });
        QtConcurrent::blockingMap(m_members, &Member::takeAll);
        for (const auto &member : m_members) {
            LIAISON_CHECK(member.state);
        }
        return {};
    }

    Result<int> differences() const
    {
        LIAISON_TRY(const auto first, m_members.front().fingerprint());
        int different = 0;
        for (const auto &member : m_members) {
            LIAISON_TRY(const auto fingerprint, member.fingerprint());
            different += fingerprint == first ? 0 : 1;
        }
        return different;
    }

    QTemporaryDir m_folder;
    Circumstances m_circumstances;
    std::function<void(const QString &)> m_say;
    std::mt19937_64 m_random;
    std::vector<Member> m_members;
    QList<Letter> m_letters;
    QList<double> m_bytes;
    Course m_course;
    int m_round = 0;
    int m_files = 0;
};

QString nameOf(Topology topology)
{
    return topology == Topology::Hub ? u"hub and spokes"_s : u"gossip"_s;
}
}

QJsonObject Course::toJson() const
{
    return {{u"topology"_s, nameOf(topology)},
            {u"edits"_s, edits},
            {u"bundles"_s, bundles},
            {u"lost"_s, lost},
            {u"late"_s, late},
            {u"bytes"_s, bytes},
            {u"median_bundle"_s, medianBundle},
            {u"records"_s, records},
            {u"conflicts"_s, conflicts},
            {u"rounds_to_equal"_s, roundsToEqual},
            {u"seconds_per_import"_s, secondsPerImport}};
}

QString Course::text() const
{
    return u"%1: %2 changes, %3 bundles (%4 lost, %5 late), %6 MB, half of them at most %7 kB; %8 records and %9 open conflicts "
           "in the end; equal %10 rounds after the last change; an import takes %11 ms (median)\n"_s
               .arg(nameOf(topology),
                    grouped(edits),
                    grouped(bundles),
                    grouped(lost),
                    grouped(late),
                    rounded(double(bytes) / 1e6),
                    rounded(double(medianBundle) / 1e3),
                    grouped(records),
                    grouped(conflicts))
               .arg(roundsToEqual)
               .arg(rounded(secondsPerImport * 1e3));
}

Result<Course>
simulate(Topology topology, const Circumstances &circumstances, const std::function<void(const QString &)> &progress)
{
    return Simulation(topology, circumstances, progress).run();
}

} // namespace Liaison::Bench
