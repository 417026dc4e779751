// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "directory/listing.h"

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int pages = 500;
constexpr int rows = 50;

/// What a page of the flat list shows of everybody, by plain SQL in the same number of queries.
Result<qsizetype> readPage(RawDatabase &raw, const Person &from)
{
    const auto tail = u"FROM person WHERE id >= ? ORDER BY id LIMIT %1"_s.arg(rows);
    const QVariantList binds{from.id.bytes()};
    const auto these = u" IN (SELECT id %1)"_s.arg(tail);
    LIAISON_TRY(const auto people, raw.read(u"SELECT id, name, country, tlp "_s + tail, binds));
    const auto posts = u"FROM post p JOIN organisation o ON o.id = p.organisation WHERE p.person"_s + these;
    LIAISON_CHECK(raw.read(u"SELECT p.person, p.title, p.since, p.until, o.name, o.country "_s + posts, binds));
    const auto points = u"SELECT k.owner, k.verified_on, k.bounced_on, k.hours FROM contact_point k "_s;
    LIAISON_CHECK(raw.read(points + u"WHERE k.owner"_s + these, binds));
    LIAISON_CHECK(raw.read(points + u"JOIN post p ON p.id = k.owner WHERE p.person"_s + these, binds));
    LIAISON_CHECK(raw.read(u"SELECT record, label FROM tag WHERE record"_s + these, binds));
    return people;
}

/// A page of the flat list of everybody, anywhere in it; and where all its pages begin.
Result<QList<Figure>> measureList(Workbench &bench)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    QList<double> indexes;
    QList<double> counts;
    Directory::ListIndex index;
    for (int i = 0; i < 5; ++i) {
        LIAISON_TRY(index, timed(indexes, [&] {
                        return store
                            ->read([](Reader &reader) {
                                return Directory::listIndex(reader, {}, rows);
                            })
                            .result();
                    }));
        LIAISON_CHECK(timed(counts, [&] {
            return raw->read(
                u"SELECT id, name FROM (SELECT id, name, row_number() OVER (ORDER BY id) AS n FROM person)"
                " WHERE n % 50 = 1"_s,
                {});
        }));
    }
    const auto people = peopleOf(bench.records());
    QList<double> ours;
    QList<double> floor;
    for (size_t i = 0; i < pages; ++i) {
        const auto start = index.starts.at(qsizetype(i) * index.starts.size() / qsizetype(pages));
        const auto size = timed(ours, [&] {
            return store
                ->read([start](Reader &reader) {
                    return Directory::listPage(reader, {}, start, rows);
                })
                .result();
        });
        if (!size) {
            return size.error();
        }
        LIAISON_CHECK(timed(floor, [&] {
            return readPage(*raw, people.at(i * people.size() / pages));
        }));
    }
    const Figure figure{.measurement = u"page"_s, .what = {}, .data = bench.dataSize(), .unit = u"ms"_s};
    auto page = figure;
    page.what = u"%1 people of the flat list, p50"_s.arg(rows);
    page.liaison = 1e3 * median(ours);
    page.floor = 1e3 * median(floor);
    page.floorName = u"keyset query and joins"_s;
    page.runs = ours.size();
    page.goal = {Goal::Ratio, 2};
    auto starts = figure;
    starts.what = u"where the pages of the flat list begin, p50"_s;
    starts.liaison = 1e3 * median(indexes);
    starts.floor = 1e3 * median(counts);
    starts.floorName = u"one pass"_s;
    starts.runs = indexes.size();
    return QList<Figure>{page, starts};
}
}

Result<QList<Figure>> measurePage(Workbench &bench)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    const auto people = peopleOf(bench.records());
    const auto tail = u"WHERE id > ? ORDER BY id LIMIT %1"_s.arg(rows);
    const auto plain = u"SELECT * FROM person "_s + tail;
    QList<double> ours;
    QList<double> floor;
    for (size_t i = 0; i < pages; ++i) {
        const auto after = people.at(i * people.size() / pages).id;
        const auto ask = [tail, after](Reader &reader) {
            return reader.all<Person>(tail, {after.bytes()});
        };
        LIAISON_TRY(const auto page, timed(ours, [&] {
                        return store->read(ask).result();
                    }));
        LIAISON_TRY(const auto read, timed(floor, [&] {
                        return raw->read(plain, {after.bytes()});
                    }));
        if (page.size() != read) {
            return Error{Error::Code::Corrupt, u"The two pages after %1 differ."_s.arg(after.text())};
        }
    }
    LIAISON_TRY(const auto list, measureList(bench));
    return QList<Figure>{{.measurement = u"page"_s,
                          .what = u"%1 people as records, p50"_s.arg(rows),
                          .data = bench.dataSize(),
                          .unit = u"ms"_s,
                          .liaison = 1e3 * median(ours),
                          .floor = 1e3 * median(floor),
                          .floorName = u"keyset query"_s,
                          .runs = ours.size(),
                          .goal = {Goal::Ratio, 2}}}
    + list;
}

} // namespace Liaison::Bench
