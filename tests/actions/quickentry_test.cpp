// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/quickentry.h"
#include "actions/suggestions.h"
#include "duties.h"

using namespace Liaison;
using namespace Liaison::Actions;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QuickEntry parsed(const QString &line)
{
    return must(QuickEntry::parse(line, today));
}

QString problem(const QString &line)
{
    const auto entry = QuickEntry::parse(line, today);
    REQUIRE_FALSE(entry.ok());
    return entry.error().message;
}

QuickEntry::DueWords due(const QString &text)
{
    return must(QuickEntry::parseDue(text, today));
}

QDate day(const QString &text)
{
    const auto words = due(text);
    CHECK_FALSE(words.relative);
    return words.day;
}

PlannedAction planned(Store &store, const QString &line)
{
    return must(store.read([line](Reader &reader) {
        return plan(reader, line);
    }));
}

QString refused(Store &store, const QString &line)
{
    return refusal(store.read([line](Reader &reader) {
               return plan(reader, line);
           }))
        .message;
}

QStringList suggested(Store &store, const QString &line)
{
    QStringList words;
    for (const auto &suggestion : must(store.read([line](Reader &reader) {
                                      return suggest(reader, line, line.size());
                                  })).list) {
        words.append(suggestion.word);
    }
    return words;
}
}

TEST_CASE("quick entry: a line is taken apart, and what is no sign is the title")
{
    const auto entry = parsed(u"Provide network contacts @organisation #DK due:E-60"_s);
    CHECK(entry.title == u"Provide network contacts"_s);
    CHECK(entry.owners == QStringList{u"organisation"_s});
    CHECK(entry.countries == QStringList{u"DK"_s});
    CHECK(entry.due == QuickEntry::DueWords{.relative = true, .days = -60});
    CHECK(entry.priority.isEmpty());

    const auto full = parsed(
        u"@\"Karen Prøve\", Compare #EE the @ek #EL archives !high report:JHA waiting:\"the answer of Athens\" horizon:after tlp:green"_s);
    CHECK(full.title == u"Compare the archives"_s);
    CHECK(full.owners == QStringList{u"Karen Prøve"_s, u"ek"_s});
    CHECK(full.countries == QStringList{u"EE"_s, u"GR"_s});
    CHECK(full.priority == u"high"_s);
    CHECK(full.reportTo == u"Justice and Home Affairs Council"_s);
    CHECK(full.waitingFor == u"the answer of Athens"_s);
    CHECK(full.horizon == u"after"_s);
    CHECK(full.tlp == u"GREEN"_s);
}

TEST_CASE("quick entry: what only looks like a sign is text")
{
    CHECK(parsed(u"Write to anna@example.org about room #3: urgent!"_s).title
          == u"Write to anna@example.org about room #3: urgent!"_s);
    CHECK(parsed(u"Ask \\@all and \\#DK, \\due:never"_s).title == u"Ask @all and #DK, due:never"_s);
    CHECK(parsed(u"Note: C# and \\ stay"_s).title == u"Note: C# and \\ stay"_s);
    CHECK(parsed(u"  many   blanks\there  "_s).title == u"many blanks here"_s);
    CHECK(parsed(u"\"Quoted\" text"_s).title == u"\"Quoted\" text"_s);
}

TEST_CASE("quick entry: countries by code, name or their own name, each once")
{
    CHECK(parsed(u"x #dk #Denmark #Danmark #el"_s).countries == QStringList{u"DK"_s, u"GR"_s});
    CHECK(parsed(u"x #GR"_s).countries == QStringList{u"GR"_s});
    CHECK(problem(u"x #Atlantis"_s).contains(u"“#Atlantis” is no Member State"_s));
    CHECK(problem(u"x #US"_s).contains(u"\\#US"_s));
}

TEST_CASE("quick entry: days in many forms")
{
    CHECK(day(u"2019-03-24"_s) == QDate(2019, 3, 24));
    CHECK(day(u"24.3.2019"_s) == QDate(2019, 3, 24));
    CHECK(day(u"24/03/2019"_s) == QDate(2019, 3, 24));
    CHECK(day(u"today"_s) == today);
    CHECK(day(u"Tomorrow"_s) == today.addDays(1));
    CHECK(day(u"+10"_s) == today.addDays(10));
    CHECK(day(u"+2w"_s) == today.addDays(14));
    CHECK(day(u"friday"_s) == QDate(2019, 3, 8));
    CHECK(day(u"fri"_s) == QDate(2019, 3, 8));
    CHECK(day(u"tue"_s) == QDate(2019, 3, 12)); // the next one, not today
    CHECK_FALSE(day(u"none"_s).isValid());
    CHECK(day(u"2020-02-29"_s) == QDate(2020, 2, 29));

    CHECK(due(u"e+14"_s) == QuickEntry::DueWords{.relative = true, .days = 14});
    CHECK(due(u"E"_s) == QuickEntry::DueWords{.relative = true, .days = 0});
    CHECK(due(u"E-2w"_s).days == -14);
    CHECK(due(u"DK-30"_s) == QuickEntry::DueWords{.relative = true, .country = u"DK"_s, .days = -30});
    CHECK(due(u"EL"_s).country == u"GR"_s);
}

TEST_CASE("quick entry: a bad day is told with what may be written")
{
    const auto bad = GENERATE(as<QString>(),
                              u"2019-02-29"_s,
                              u"2019-13-01"_s,
                              u"31.4.2019"_s,
                              u"soon"_s,
                              u"E-"_s,
                              u"E60"_s,
                              u"XX-3"_s,
                              u"+99999"_s,
                              u"E-99999"_s,
                              u"-5"_s,
                              u"mo"_s,
                              u"2019-3-4"_s);
    const auto sentence = problem(u"Do it due:"_s + bad);
    CHECK(sentence.contains(u"“%1” is no day"_s.arg(bad)));
    CHECK(sentence.contains(u"due:2019-03-24"_s));
}

TEST_CASE("quick entry: what is missing, twice or unknown is told")
{
    CHECK(problem({}).contains(u"Write what is to be done"_s));
    CHECK(problem(u"@me #DK due:today"_s).contains(u"Write what is to be done"_s));
    CHECK(problem(u"Do it @"_s).contains(u"A name is missing"_s));
    CHECK(problem(u"Do it @\"Karen"_s).contains(u"quotation mark"_s));
    CHECK(problem(u"Do it due:"_s).contains(u"is no day"_s));
    CHECK(problem(u"Do it due:today due:tomorrow"_s).contains(u"stands there twice"_s));
    CHECK(problem(u"Do it !high !low"_s).contains(u"stands there twice"_s));
    CHECK(problem(u"Do it tlp:PURPLE"_s).contains(u"RED, AMBER+STRICT"_s));
    CHECK(problem(u"Do it horizon:soon"_s).contains(u"before, after"_s));
    CHECK(problem(u"Do it waiting:"_s).contains(u"missing after “waiting:”"_s));
}

TEST_CASE("quick entry: names are looked up, and a doubt is told with who may be meant")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto karen = addPerson(store, u"Karen Prøve"_s);
    addPerson(store, u"Karen Eksempel"_s);
    const auto one = addPerson(store, u"Anna Example"_s);
    addPerson(store, u"Anna Example"_s);
    const auto ministry = addBody(store, u"Ministry of Examples"_s, u"MoE"_s);
    addBody(store, u"Ministry of Samples"_s);

    CHECK(planned(store, u"x @\"karen prøve\""_s).action.owner == karen);
    CHECK(planned(store, u"x @prove"_s).action.owner == karen); // the only one whose name has such a word
    CHECK(planned(store, u"x @moe"_s).action.owner == ministry);
    CHECK(planned(store, u"x @id:"_s + one.text().left(12)).action.owner == one);
    const auto both = planned(store, u"x @MoE @prove @moe"_s);
    CHECK(both.action.owner == ministry);
    CHECK(both.action.co_owners == QList<Id>{karen}); // nobody twice
    CHECK(both.owners == QStringList{u"Ministry of Examples"_s, u"Karen Prøve"_s});

    CHECK(refused(store, u"x @nobody"_s).contains(u"Nobody in the directory is called “nobody”"_s));
    CHECK(refused(store, u"x @karen"_s).contains(u"Karen Eksempel"_s));
    const auto homonyms = refused(store, u"x @\"Anna Example\""_s);
    CHECK(homonyms.contains(u"@id:"_s + one.text().left(8)));
    CHECK(refused(store, u"x @me"_s).contains(u"who “@me” is"_s));
    CHECK(refused(store, u"x @id:ffffffff"_s).contains(u"ffffffff"_s));
    must(store.edit(u"Me"_s, [karen](Edit &edit) {
        return edit.setMe(karen);
    }));
    CHECK(planned(store, u"x @me"_s).action.owner == karen);
}

TEST_CASE("quick entry: days from an election hang on its record, which comes into being where it is only shipped")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto shipped = planned(store, u"Duty roster due:E-14"_s);
    CHECK(shipped.day == QDate(2019, 5, 9));
    CHECK(shipped.election == u"European elections 2019"_s);
    CHECK(shipped.action.horizon == u"before"_s);
    const auto id = must(store.edit(u"Add"_s, [](Edit &edit) {
        return add(edit, u"Duty roster due:E-14"_s);
    }));
    const auto elections = must(store.read([](Reader &reader) {
        return reader.all<Election>();
    }));
    REQUIRE(elections.size() == 1);
    CHECK(elections.first().first_day == QDate(2019, 5, 23));
    const auto action = must(store.read([id](Reader &reader) {
        return reader.get<Action>(id);
    }));
    CHECK(action.due_election == elections.first().id.text());
    CHECK(action.due_days == -14);
    CHECK_FALSE(action.due.isValid());
    CHECK(planned(store, u"Another one due:E"_s).due.election == elections.first().id);

    CHECK(refused(store, u"x due:DK-30"_s).contains(u"No election to come is known for Denmark"_s));
    add(store, electionOn(QDate(2019, 2, 1), u"Past election"_s, u"DK"_s));
    CHECK(refused(store, u"x due:DK-30"_s).contains(u"No election to come"_s));
    add(store, electionOn(QDate(2019, 6, 17), u"Folketing election"_s, u"DK"_s));
    CHECK(planned(store, u"x due:DK-30"_s).day == QDate(2019, 5, 18));
}

TEST_CASE("quick entry: waiting is a status, and nothing is written where a name is unknown")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    CHECK(planned(store, u"Find out waiting:Athens"_s).action.status == u"waiting"_s);
    refusal(store.edit(u"Add"_s, [](Edit &edit) {
        return add(edit, u"Find out @nobody"_s);
    }));
    CHECK(must(store.read([](Reader &reader) {
              return reader.all<Action>();
          })).isEmpty());
}

TEST_CASE("quick entry: what is being typed is completed")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto karen = addPerson(store, u"Karen Prøve"_s);
    addBody(store, u"Kommission"_s);
    CHECK(suggested(store, u"Call @ka"_s) == QStringList{u"@\"Karen Prøve\""_s});
    CHECK(suggested(store, u"Call @kom"_s) == QStringList{u"@Kommission"_s});
    CHECK(suggested(store, u"Call @Kommission"_s).isEmpty()); // complete
    CHECK(suggested(store, u"Call #den"_s) == QStringList{u"#DK"_s});
    CHECK(suggested(store, u"Call #"_s).size() == 8);
    CHECK(suggested(store, u"Call due:E"_s).contains(u"due:E-60"_s));
    CHECK(suggested(store, u"Call due:to"_s) == QStringList{u"due:today"_s, u"due:tomorrow"_s});
    CHECK(suggested(store, u"Call report:ra"_s) == QStringList{u"report:\"Rapid Alert System\""_s});
    CHECK(suggested(store, u"Call tlp:g"_s) == QStringList{u"tlp:GREEN"_s});
    CHECK(suggested(store, u"Call somebody"_s).isEmpty());
    must(store.edit(u"Me"_s, [karen](Edit &edit) {
        return edit.setMe(karen);
    }));
    CHECK(suggested(store, u"Call @"_s).first() == u"@me"_s);

    const auto middle = must(store.read([](Reader &reader) {
        return suggest(reader, u"Call @ka before noon"_s, 8);
    }));
    CHECK(middle.start == 5);
    CHECK(middle.end == 8);
    CHECK(middle.list.size() == 1);

    addPerson(store, u"Karen Prøve"_s); // a homonym: by id
    for (const auto &word : suggested(store, u"Call @ka"_s)) {
        CHECK(word.startsWith(u"@id:"_s));
    }
}
