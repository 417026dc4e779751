// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "foundation/text.h"

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int hits = 60; // as the directory's search asks for
constexpr size_t typists = 100;
constexpr qsizetype letters = 5;

/// Seconds of every query, through the store as the window asks, and from plain FTS5 in both orders.
struct Times {
    QList<double> liaison;
    QList<double> unranked;
    QList<double> ranked;
};

const QStringList everybody{u"organisation"_s, u"person"_s, u"post"_s, u"contact_point"_s};

Result<qsizetype> ask(Store &store, const QString &text, const QStringList &types)
{
    const auto found = store
                           .read([text, types](Reader &reader) {
                               return reader.search(text, hits, types);
                           })
                           .result();
    return found ? Result<qsizetype>(found->size()) : found.error();
}

QString matchOf(const QString &text)
{
    QStringList terms;
    for (const auto &word : Text::words(text)) {
        terms.append(u'"' + word + u"\"*"_s);
    }
    return terms.join(u' ');
}

Result<Times> timesOf(Workbench &bench, const QStringList &texts, bool found, const QStringList &types = everybody)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    const auto select = u"SELECT rowid FROM search WHERE search MATCH ?%1 LIMIT %2"_s;
    const auto unranked = select.arg(QString()).arg(hits);
    const auto ranked = select.arg(u" ORDER BY rank"_s).arg(hits);
    Times times;
    for (const auto &text : texts) {
        const auto match = matchOf(text);
        LIAISON_TRY(const auto ours, timed(times.liaison, [&] {
                        return ask(*store, text, types);
                    }));
        LIAISON_TRY(const auto plain, timed(times.unranked, [&] {
                        return raw->read(unranked, {match});
                    }));
        LIAISON_TRY(const auto best, timed(times.ranked, [&] {
                        return raw->read(ranked, {match});
                    }));
        if ((ours > 0) != found || (plain > 0) != found || plain != best) {
            return Error{Error::Code::Corrupt, u"“%1” was not answered as expected."_s.arg(text)};
        }
    }
    return times;
}

/// What somebody types, letter by letter, who looks for some of these.
QStringList typed(const QStringList &names)
{
    QStringList texts;
    for (size_t i = 0; i < typists; ++i) {
        const auto &name = names.at(qsizetype(i) * names.size() / qsizetype(typists));
        for (qsizetype length = 1; length <= letters; ++length) {
            texts.append(name.left(length).trimmed());
        }
    }
    return texts;
}

QStringList peoplesNames(const Workbench &bench)
{
    QStringList names;
    for (const auto &person : peopleOf(bench.records())) {
        names.append(person.sort_name);
    }
    return names;
}

QStringList organisationsTexts(const Workbench &bench, QString Organisation::*field)
{
    QStringList texts;
    for (const auto &record : bench.records()) {
        if (const auto *organisation = std::get_if<Organisation>(&record)) {
            texts.append(organisation->*field);
        }
    }
    return texts;
}

class Report
{
public:
    explicit Report(const Workbench &bench)
        : m_data(bench.dataSize())
    {
    }
    void add(const QString &what, const Times &times, double share, double goal = 0)
    {
        for (const auto &[floor, name] :
             {std::pair(times.unranked, u"FTS5 unranked"_s), std::pair(times.ranked, u"FTS5 ranked"_s)}) {
            m_figures.append({.measurement = u"search"_s,
                              .what = what,
                              .data = m_data,
                              .unit = u"ms"_s,
                              .liaison = 1e3 * percentile(times.liaison, share),
                              .floor = 1e3 * percentile(floor, share),
                              .floorName = name,
                              .runs = times.liaison.size(),
                              .goal = {goal > 0 ? Goal::Value : Goal::None, goal}});
        }
    }
    QList<Figure> figures() const
    {
        return m_figures;
    }

private:
    QString m_data;
    QList<Figure> m_figures;
};
}

Result<QList<Figure>> measureSearch(Workbench &bench)
{
    Report report(bench);
    const auto people = typed(peoplesNames(bench));
    LIAISON_CHECK(timesOf(bench, people.first(letters), true)); // warm, as after the first letter
    LIAISON_TRY(const auto typing, timesOf(bench, people, true));
    report.add(u"1 to 5 letters typed, p50"_s, typing, 0.5, 1);
    report.add(u"1 to 5 letters typed, p99"_s, typing, 0.99, 8);
    const auto organisations = typed(organisationsTexts(bench, &Organisation::name));
    LIAISON_TRY(const auto choosing, timesOf(bench, organisations, true, {u"organisation"_s}));
    report.add(u"the same for an organisation alone, p99"_s, choosing, 0.99);
    LIAISON_TRY(const auto none, timesOf(bench, QStringList(20, u"zzyzx"_s), false));
    report.add(u"a word that nobody has, p50"_s, none, 0.5);
    const auto rare = organisationsTexts(bench, &Organisation::short_name);
    LIAISON_TRY(const auto few, timesOf(bench, rare.last(std::min(rare.size(), qsizetype(typists))), true));
    report.add(u"a rare word, p50"_s, few, 0.5);
    LIAISON_TRY(const auto many, timesOf(bench, QStringList(20, u"example"_s), true));
    report.add(u"a word that every address has, p50"_s, many, 0.5);
    return report.figures();
}

} // namespace Liaison::Bench
