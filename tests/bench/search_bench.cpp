// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "directory/find.h"
#include "foundation/reference.h"
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
                               return Directory::find(reader, text, hits, types);
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
    /// Beside one query of plain SQLite that finds the like.
    void add(const QString &what, const QList<double> &ours, const QList<double> &floor, const QString &floorName)
    {
        m_figures.append({.measurement = u"search"_s,
                          .what = what,
                          .data = m_data,
                          .unit = u"ms"_s,
                          .liaison = 1e3 * percentile(ours, 0.99),
                          .floor = 1e3 * percentile(floor, 0.99),
                          .floorName = floorName,
                          .runs = ours.size(),
                          .goal = {Goal::Value, 8}});
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

/// "danish csirt", for each pair of a country and an authority kind that there is.
Result<Done> addMeanings(Workbench &bench, Report &report)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    QList<double> ours;
    QList<double> floor;
    const auto join =
        u"SELECT o.id, o.name FROM organisation o JOIN competence c ON c.organisation = o.id"
        " WHERE o.country = ? AND c.kind = ? LIMIT %1"_s.arg(hits);
    for (const auto &country : Reference::instance().countries()) {
        for (const auto &kind : Reference::instance().authorityKinds()) {
            LIAISON_CHECK(timed(ours, [&] {
                return ask(*store, country.adjective + u' ' + kind.shortName, everybody);
            }));
            LIAISON_CHECK(timed(floor, [&] {
                return raw->read(join, {country.code, kind.id});
            }));
        }
    }
    report.add(u"a country and an authority kind, p99"_s, ours, floor, u"join"_s);
    return Done();
}

/// Of an e-mail address, and of a number without its spaces.
Result<Done> addParts(Workbench &bench, Report &report)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    QList<double> ours;
    QList<double> floor;
    const auto like = u"SELECT id, value FROM contact_point WHERE value LIKE ? LIMIT %1"_s.arg(hits);
    QStringList values;
    for (const auto &record : bench.records()) {
        if (const auto *point = std::get_if<ContactPoint>(&record)) {
            values.append(point->value);
        }
    }
    for (size_t i = 0; i < typists; ++i) {
        const auto &value = values.at(qsizetype(i) * values.size() / qsizetype(typists));
        const auto part = value.startsWith(u'+') ? value.last(5) : value.mid(2, 7);
        LIAISON_TRY(const auto found, timed(ours, [&] {
                        return ask(*store, part, everybody);
                    }));
        LIAISON_TRY(const auto plain, timed(floor, [&] {
                        return raw->read(like, {u'%' + part + u'%'});
                    }));
        if (found == 0 || plain == 0) {
            return Error{Error::Code::Corrupt, u"“%1” was not found."_s.arg(part)};
        }
    }
    report.add(u"a part of an address or number, p99"_s, ours, floor, u"LIKE"_s);
    return Done();
}

/// A word of a person and one of their organisation, which no record has both.
Result<Done> addTogether(Workbench &bench, Report &report)
{
    LIAISON_TRY(auto *store, bench.store());
    LIAISON_TRY(auto *raw, bench.raw());
    QList<double> ours;
    QList<double> floor;
    const auto join =
        u"SELECT n.id, n.name FROM person n JOIN post p ON p.person = n.id JOIN organisation o ON o.id = p.organisation"
        " WHERE n.name LIKE ? AND o.name LIKE ? LIMIT %1"_s.arg(hits);
    const auto names = organisationsTexts(bench, &Organisation::name);
    const auto people = peopleOf(bench.records());
    const auto perOrganisation = qsizetype(people.size()) / names.size();
    for (size_t i = 0; i < typists; ++i) {
        const auto organisation = qsizetype(i) * names.size() / qsizetype(typists);
        const auto who = people.at(size_t(organisation * perOrganisation)).name.section(u' ', 0, 0);
        const auto where = names.at(organisation).section(u' ', -1);
        LIAISON_TRY(const auto found, timed(ours, [&] {
                        return ask(*store, who + u' ' + where, everybody);
                    }));
        LIAISON_TRY(const auto plain, timed(floor, [&] {
                        return raw->read(join, {who + u'%', u'%' + where + u'%'});
                    }));
        if (found == 0 || plain == 0) {
            return Error{Error::Code::Corrupt, u"“%1 %2” was not found."_s.arg(who, where)};
        }
    }
    report.add(u"a person's and an organisation's word, p99"_s, ours, floor, u"join"_s);
    return Done();
}
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
    LIAISON_CHECK(addMeanings(bench, report));
    LIAISON_CHECK(addParts(bench, report));
    LIAISON_CHECK(addTogether(bench, report));
    return report.figures();
}

} // namespace Liaison::Bench
