// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "directory/contactimport.h"
#include "interchange/vcardwriter.h"

#include <KContacts/VCardConverter>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int mostRuns = 5;
constexpr double enough = 30; // seconds of importing, after which no other run begins

/// The people of the directory, each a card with a post, an address, a language and an identifier. The value is how many.
Result<int> writeCards(const std::vector<Record> &records, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{Error::Code::Storage, file.errorString()};
    }
    QHash<Id, QString> organisations;
    ContactCard card;
    VCardWriter writer(VCardWriter::V4);
    int people = 0;
    const auto finish = [&] {
        if (!card.name.isEmpty()) {
            file.write(writer.write(card));
            ++people;
        }
        card = {};
    };
    for (const auto &record : records) {
        if (const auto *organisation = std::get_if<Organisation>(&record)) {
            organisations.insert(organisation->id, organisation->name);
        } else if (const auto *person = std::get_if<Person>(&record)) {
            finish();
            card.uid = person->id.text();
            card.name = person->name;
            card.sortName = person->sort_name;
            card.latinName = person->latin_name;
            card.country = person->country;
            card.languages = person->languages;
        } else if (const auto *post = std::get_if<Post>(&record)) {
            card.posts.append({organisations.value(post->organisation), {}, post->title, post->network_role, {}});
        } else if (const auto *point = std::get_if<ContactPoint>(&record);
                   point && !organisations.contains(point->owner)) {
            card.points.append({point->medium, point->value, point->purpose, 1, {}});
        }
    }
    finish();
    return people;
}

struct Imported {
    QTemporaryDir folder;
    std::unique_ptr<Profile> profile;
};

Result<Done> import(Imported &into, const QString &path, int people, QList<double> &times)
{
    LIAISON_TRY(into.profile, Profile::open(into.folder.filePath(u"profile"_s)));
    LIAISON_TRY(const auto file, ContactFile::open(path));
    LIAISON_TRY(const auto summary, timed(times, [&] {
                    return into.profile->store()
                        .edit(u"Import"_s,
                              [file](Edit &edit) {
                                  return Directory::ContactImport::commit(edit, *file, {}, [](const auto &, int) {
                                      return true;
                                  });
                              })
                        .result();
                }));
    return summary.added == people ? Result<Done>() : Error{Error::Code::Corrupt, u"Not everybody was imported."_s};
}

template<typename T>
Result<Done> addRows(const Reader &reader, std::vector<RawRow> &rows)
{
    LIAISON_TRY(const auto records, reader.all<T>());
    for (const auto &record : records) {
        rows.push_back(rawRow(record));
    }
    return Done();
}

/// The same rows as the import wrote, and nothing of Liaison on the way.
Result<Done> importRaw(Imported &like, const QString &path, int people, QList<double> &times)
{
    LIAISON_TRY(const auto rows,
                like.profile->store()
                    .read([](Reader &reader) -> Result<std::vector<RawRow>> {
                        std::vector<RawRow> rows;
                        LIAISON_CHECK(addRows<Organisation>(reader, rows));
                        LIAISON_CHECK(addRows<Person>(reader, rows));
                        LIAISON_CHECK(addRows<Post>(reader, rows));
                        LIAISON_CHECK(addRows<ContactPoint>(reader, rows));
                        return rows;
                    })
                    .result());
    QTemporaryDir folder;
    LIAISON_TRY(const auto raw, RawDatabase::create(folder.filePath(u"raw.db"_s)));
    return timed(times, [&]() -> Result<Done> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{Error::Code::Storage, file.errorString()};
        }
        const auto addressees = KContacts::VCardConverter().parseVCards(file.readAll());
        if (addressees.size() != people) {
            return Error{Error::Code::Corrupt, u"KContacts reads another number of cards."_s};
        }
        return raw->insert(rows);
    });
}

/// Most memory, in MB, that the terminal program held while it imported a file into a profile of its own. Asked again and again
/// while it runs: what the system tells at its end includes what this program held when it began.
Result<double> peakOfImport(const QString &path)
{
    QTemporaryDir folder;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QCoreApplication::applicationDirPath() + u"/liaison-cli"_s,
                  {u"--profile"_s, folder.filePath(u"profile"_s), u"import"_s, path});
    const QRegularExpression peakLine(u"VmHWM:\\s*(\\d+) kB"_s);
    double peak = 0;
    constexpr int interval = 2; // milliseconds
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(interval)) {
        QFile status(u"/proc/%1/status"_s.arg(process.processId()));
        if (status.open(QIODevice::ReadOnly)) {
            const auto match = peakLine.match(QString::fromLatin1(status.readAll()));
            peak = std::max(peak, match.captured(1).toDouble() / 1024);
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || peak == 0) {
        return Error{Error::Code::Storage, u"liaison-cli could not import the file."_s};
    }
    return peak;
}
}

Result<QList<Figure>> measureContacts(Workbench &bench)
{
    const auto path = bench.path(u"contacts.vcf"_s);
    LIAISON_TRY(const int people, writeCards(bench.records(), path));
    QList<double> ours;
    QList<double> raw;
    while (ours.size() < mostRuns && std::accumulate(ours.begin(), ours.end(), 0.0) < enough) {
        Imported into;
        LIAISON_CHECK(import(into, path, people, ours));
        LIAISON_CHECK(importRaw(into, path, people, raw));
    }
    const auto single = bench.path(u"one.vcf"_s);
    LIAISON_CHECK(writeCards(directoryOf(10), single));
    LIAISON_TRY(const double peak, peakOfImport(path));
    LIAISON_TRY(const double least, peakOfImport(single));
    const auto data = u"%1 vCards, %2 bytes"_s.arg(grouped(people), grouped(QFile(path).size()));
    QFile::remove(path);
    Figure time{.measurement = u"contacts"_s,
                .what = u"vCards into an empty profile"_s,
                .data = data,
                .unit = u"s"_s,
                .liaison = median(ours),
                .floor = median(raw),
                .floorName = u"KContacts, insert and index"_s,
                .runs = ours.size(),
                .goal = {Goal::Ratio, 1.5}};
    Figure memory{.measurement = u"contacts"_s,
                  .what = u"peak memory of it, in the terminal"_s,
                  .data = data,
                  .unit = u"MB"_s,
                  .liaison = peak,
                  .floor = least,
                  .floorName = u"ten vCards"_s,
                  .goal = {Goal::Value, 150}};
    return QList<Figure>{time, memory};
}

} // namespace Liaison::Bench
