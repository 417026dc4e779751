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
