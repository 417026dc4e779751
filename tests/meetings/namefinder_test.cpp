// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/namefinder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace Liaison::Meetings;
using namespace Qt::StringLiterals;

namespace
{
/// The texts of what was found, in order.
QStringList found(const NameFinder &finder, const QString &text)
{
    QStringList texts;
    for (const auto &hit : finder.in(text)) {
        texts.append(text.sliced(hit.start, hit.length));
    }
    return texts;
}

QStringList found(const QString &name, const QString &text, const QString &latin = {})
{
    NameFinder finder;
    finder.addPerson(0, name);
    if (!latin.isEmpty()) {
        finder.addPerson(0, latin);
    }
    return found(finder, text);
}
}

TEST_CASE("a name is found in every form that people write")
{
    struct Form {
        QString name;
        QString text;
        QString hit;
    };
    const auto form = GENERATE(from_range(std::vector<Form>{
        {u"Věra Příkladová"_s, u"then Věra Příkladová spoke"_s, u"Věra Příkladová"_s},
        {u"Věra Příkladová"_s, u"then VERA PRIKLADOVA spoke"_s, u"VERA PRIKLADOVA"_s},
        {u"Věra Příkladová"_s, u"then V. Prikladova spoke"_s, u"V. Prikladova"_s},
        {u"Věra Příkladová"_s, u"then V.Příkladová spoke"_s, u"V.Příkladová"_s},
        {u"Věra Příkladová"_s, u"then Příkladová, Věra spoke"_s, u"Příkladová, Věra"_s},
        {u"Věra Příkladová"_s, u"then Ms Příkladová spoke"_s, u"Ms Příkladová"_s},
        {u"Věra Příkladová"_s, u"then Mme. V. Příkladová spoke"_s, u"Mme. V. Příkladová"_s},
        {u"Věra Příkladová"_s, u"to vera.prikladova@example.org today"_s, u"vera.prikladova"_s},
        {u"Věra Příkladová"_s, u"to vprikladova@example.org today"_s, u"vprikladova"_s},
        {u"Věra Příkladová"_s, u"with Věra P. today"_s, u"Věra P"_s},
        {u"Jörg Müßner"_s, u"said Joerg Muessner today"_s, u"Joerg Muessner"_s},
        {u"Jörg Müßner"_s, u"in Müßners words"_s, u"Müßners"_s},
        {u"Pia van der Moor"_s, u"Mrs van der Moor will"_s, u"Mrs van der Moor"_s},
        {u"Ines Duarte-Vale"_s, u"with Duarte Vale today"_s, u"Duarte Vale"_s},
        {u"Μαρία Παραδειγματίδου"_s, u"then Maria Paradeigmatidou spoke"_s, u"Maria Paradeigmatidou"_s},
        {u"Иван Примеров"_s, u"then Ivan Primerov spoke"_s, u"Ivan Primerov"_s},
        {u"Иван Примеров"_s, u"then I. Primerov spoke"_s, u"I. Primerov"_s},
        {u"EXAMPLE Anna Maria"_s, u"then Example spoke"_s, u"Example"_s},
    }));
    CAPTURE(form.text.toStdString());
    const auto texts = found(form.name, form.text);
    REQUIRE_FALSE(texts.isEmpty());
    CHECK(texts.first() == form.hit);
}

TEST_CASE("a family name is found in other cases, with the given name beside it")
{
    struct Case {
        QString name;
        QString text;
        QString hit;
    };
    const auto one = GENERATE(from_range(std::vector<Case>{
        {u"Věra Příkladová"_s, u"od Příkladové dnes"_s, u"Příkladové"_s},
        {u"Věra Příkladová"_s, u"s Věrou Příkladovou dnes"_s, u"Věrou Příkladovou"_s},
        {u"Jan Novák"_s, u"s Novákem dnes"_s, u"Novákem"_s},
        {u"Jan Čapek"_s, u"od Čapka dnes"_s, u"Čapka"_s},
        {u"Anna Kowalska"_s, u"dla Anny Kowalskiej dziś"_s, u"Anny Kowalskiej"_s},
        {u"Jan Kowalski"_s, u"dla Kowalskiego dziś"_s, u"Kowalskiego"_s},
        {u"Matti Virtanen"_s, u"kertoi Virtaselle tänään"_s, u"Virtaselle"_s},
        {u"Jonas Kazlauskas"_s, u"apie Kazlauską šiandien"_s, u"Kazlauską"_s},
        {u"Μαρία Παπαδόπουλος"_s, u"της Παπαδόπουλου σήμερα"_s, u"Παπαδόπουλου"_s},
        {u"Иван Примеров"_s, u"с Примеровым сегодня"_s, u"Примеровым"_s},
    }));
    CAPTURE(one.text.toStdString());
    NameFinder finder;
    finder.addPerson(0, one.name);
    QStringList texts;
    for (const auto &hit : finder.in(one.text)) {
        if (hit.form == NameFinder::Form::Declined) {
            texts.append(one.text.sliced(hit.start, hit.length));
        }
    }
    CHECK(texts.contains(one.hit));
}

TEST_CASE("what only begins like a family name is another word")
{
    CHECK(found(u"Ole Petersen"_s, u"in Petersburg and Petersfield"_s).isEmpty());
    CHECK(found(u"Rosa Mark"_s, u"at the Market, with Marketing"_s).isEmpty());
    CHECK(found(u"Tam Van"_s, u"no Vanity, no Vans"_s).isEmpty());
}

TEST_CASE("initials are those of whoever is known by them")
{
    NameFinder finder;
    finder.addPerson(0, u"Ines Duarte-Vale"_s);
    const auto initials = [&finder](const QString &text) {
        QStringList texts;
        for (const auto &hit : finder.in(text)) {
            if (hit.form == NameFinder::Form::Initials) {
                texts.append(text.sliced(hit.start, hit.length));
            }
        }
        return texts;
    };
    CHECK(initials(u"ID said so"_s).isEmpty());
    finder.addInitials(0, u"Ines Duarte-Vale"_s);
    CHECK(initials(u"ID said so, IDV and I.D. too; D.I. as well"_s)
          == QStringList{u"ID"_s, u"IDV"_s, u"I.D"_s, u"D.I"_s});
    CHECK(initials(u"an id, IDs, Id, XID, I DO"_s).isEmpty());
}

TEST_CASE("ordinary words are no names")
{
    CHECK(found(u"Rosa Brook"_s, u"a brook with roses and a rosa one"_s).isEmpty());
    CHECK(found(u"Will Example"_s, u"an example that will do"_s).isEmpty());
    CHECK(found(u"Anna Example"_s, u"a Sample, An Examination"_s).isEmpty());
}

TEST_CASE("one word alone says which it is")
{
    NameFinder finder;
    finder.addPerson(7, u"Anna Maria Example"_s);
    const auto form = [&finder](const QString &text) {
        const auto hits = finder.in(text);
        REQUIRE(hits.size() == 1);
        CHECK(hits.first().owner == 7);
        return hits.first().form;
    };
    CHECK(form(u"said Example today"_s) == NameFinder::Form::Family);
    CHECK(form(u"said Anna today"_s) == NameFinder::Form::Given);
    CHECK(form(u"said Anna Maria today"_s) == NameFinder::Form::Whole);
}

TEST_CASE("several people of one list are told apart")
{
    NameFinder finder;
    finder.addPerson(0, u"Anna Example"_s);
    finder.addPerson(1, u"Bo Sample"_s);
    CHECK(found(finder, u"Anna Example, Bo Sample and others"_s) == QStringList{u"Anna Example"_s, u"Bo Sample"_s});
}

TEST_CASE("an organisation is found as a whole, with a capital")
{
    NameFinder finder;
    finder.addPhrase(0, u"Examplebook"_s);
    finder.addPhrase(0, u"Ministry of Examples"_s);
    CHECK(found(finder, u"EXAMPLEBOOK and the Ministry of Examples; no ministry, an examplebook"_s)
          == QStringList{u"EXAMPLEBOOK"_s, u"Ministry of Examples"_s});
}

TEST_CASE("what is not seen does not hide a name")
{
    const auto text = NameFinder::withoutInvisible(u"Anna Exam\u00ADple and Bo\u200BSample"_s);
    CHECK(text == u"Anna Example and BoSample"_s);
}

TEST_CASE("a family name that is a small word is a name")
{
    const auto name = GENERATE(u"Ananya Das"_s, u"Linh Le"_s, u"Mia Du"_s, u"Tam Van"_s, u"Joy Ten"_s, u"Sol La"_s);
    CAPTURE(name.toStdString());
    const auto family = name.section(u' ', -1);
    CHECK(found(name, u"then Ms %1 spoke"_s.arg(family)) == QStringList{u"Ms "_s + family});
    CHECK(found(name, u"then %1 spoke"_s.arg(family)) == QStringList{family});
    CHECK(found(name, u"then %1 spoke"_s.arg(name)).contains(name));
    const auto turned = family + u", "_s + name.section(u' ', 0, 0);
    CHECK(found(name, u"then %1 spoke"_s.arg(turned)).contains(turned));
    CHECK(found(name, u"then %1 it is"_s.arg(family.toLower())).isEmpty());
    NameFinder sorted;
    sorted.addPerson(0, u"Pia van der Moor"_s, u"van der Moor, Pia"_s);
    CHECK(found(sorted, u"Van life and the Der one"_s).isEmpty());
}

TEST_CASE("an address of one word, and a number however it is set apart")
{
    NameFinder finder;
    finder.addPhrase(0, u"annatheexample"_s, true);
    finder.addPhrase(1, u"+3225551234"_s, true);
    finder.addPhrase(2, u"Examplebook"_s);
    CHECK(found(finder, u"as annatheexample there, on examplebook"_s) == QStringList{u"annatheexample"_s});
    for (const auto &number : {u"+32 2 555 12 34"_s,
                               u"+3225551234"_s,
                               u"0032 2 555 12 34"_s,
                               u"+32 (0)2-555.12.34"_s,
                               u"02 555 12 34"_s,
                               u"02/555.12.34"_s}) {
        CAPTURE(number.toStdString());
        CHECK(found(finder, u"call %1 today"_s.arg(number)).contains(number));
    }
    CHECK(found(finder, u"in 2019, 555 people of 12 or 34 and +32 2 555 12 35"_s).isEmpty());
}
