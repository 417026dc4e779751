// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/minutesline.h"

#include <catch2/catch_test_macros.hpp>

using namespace Liaison;
using namespace Liaison::Meetings;
using namespace Qt::StringLiterals;

namespace
{
const QDate tuesday(2019, 3, 5);

Id id(char last)
{
    return Id::fromBytes(QByteArray(15, 'x') + last);
}

const Id friendloop = id('f');
const Id vidora = id('v');
const Id unit = id('u');
const Id ines = id('i');
const Id oie = id('o');
const QList<Party> known{{u"Friendloop"_s, friendloop},
                         {u"Friend"_s, id('0')},
                         {u"Vidora"_s, vidora},
                         {u"Vidora, Inc."_s, vidora},
                         {u"Unit for Examples"_s, unit},
                         {u"Ines Duarte-Vale"_s, ines},
                         {u"Õie Näidis"_s, oie},
                         {u"me"_s, ines, u"Ines Duarte-Vale"_s},
                         {u"Παράδειγμα"_s, id('p')}};

MinutesLine parse(const QString &typed)
{
    return MinutesLine::parse(typed, known, tuesday);
}

using Ids = QList<Id>;
}

TEST_CASE("a line without signs is a note, word by word")
{
    for (const auto &text : {u"Friendloop sees domestic actors."_s,
                             u"Stop! It costs 5 # per head, or a/b, c\\d; mail karen@example.org, no#tag, wow!now"_s,
                             u"1 @ 2, ! and #, # 5, #1, @@, /"_s,
                             u"𝕌𝕟𝕚𝕔𝕠𝕕𝕖 👍🏽 – „Zitat“ é"_s}) {
        CAPTURE(text.toStdString());
        const auto line = parse(text);
        CHECK(line.kind == u"note"_s);
        CHECK(line.text == text);
        CHECK(line.from.isEmpty());
        CHECK(line.countries.isEmpty());
        CHECK(line.due.isNull());
    }
    CHECK(parse(u"  \t "_s).text.isEmpty());
    CHECK(parse({}).text.isEmpty());
}

TEST_CASE("a word with a slash is the kind at the beginning of a line, and text elsewhere")
{
    CHECK(parse(u"/ask for contacts"_s).kind == u"ask"_s);
    CHECK(parse(u"\t/Promise it"_s).kind == u"promise"_s);
    CHECK(parse(u"/decide it"_s).kind == u"decision"_s);
    CHECK(parse(u"/decision it"_s).kind == u"decision"_s);
    CHECK(parse(u"/feedback it"_s).kind == u"feedback"_s);
    CHECK(parse(u"/action it"_s).kind == u"action"_s);
    CHECK(parse(u"/note it"_s).kind == u"note"_s);
    CHECK(parse(u"/ask it"_s).text == u"it"_s);
    CHECK(parse(u"/ask"_s).kind == u"ask"_s);
    CHECK(parse(u"/ask"_s).text.isEmpty());

    CHECK(parse(u"/etc/hosts is a file"_s).text == u"/etc/hosts is a file"_s);
    CHECK(parse(u"/asking is no kind"_s).text == u"/asking is no kind"_s);
    CHECK(parse(u"/asking is no kind"_s).marks.size() == 1);
    CHECK_FALSE(parse(u"/asking is no kind"_s).marks.first().understood);
    CHECK(parse(u"They /ask for it"_s).text == u"They /ask for it"_s);
    CHECK(parse(u"\\/ask is what one types"_s).kind == u"note"_s);
    CHECK(parse(u"\\/ask is what one types"_s).text == u"/ask is what one types"_s);
}

TEST_CASE("parties are known by their longest name, in any case and without accents")
{
    CHECK(parse(u"@friendloop asked"_s).from == Ids{friendloop});
    CHECK(parse(u"@friendloop asked"_s).text == u"friendloop asked"_s);
    CHECK(parse(u"@Ines Duarte-Vale sends it"_s).from == Ids{ines});
    CHECK(parse(u"@oie naidis reports"_s).from == Ids{oie});
    CHECK(parse(u"@ΠΑΡΆΔΕΙΓΜΑ αναφέρει"_s).from == Ids{id('p')});
    CHECK(parse(u"@Vidora, Inc. opens it"_s).text == u"Vidora, Inc. opens it"_s);
    CHECK(parse(u"(@Friendloop) said"_s).from == Ids{friendloop});
    CHECK(parse(u"@Friend's idea"_s).from == Ids{id('0')});
    CHECK(parse(u"/action send it @me"_s).from == Ids{ines});
    CHECK(parse(u"It is up to @me"_s).text == u"It is up to Ines Duarte-Vale"_s);

    const auto unknown = parse(u"@Friendloops asked @Nobody-Here, too"_s);
    CHECK(unknown.from.isEmpty());
    CHECK(unknown.text == u"@Friendloops asked @Nobody-Here, too"_s);
    REQUIRE(unknown.marks.size() == 2);
    CHECK(unknown.marks.at(1).text == u"Nobody-Here"_s);
    CHECK_FALSE(unknown.marks.at(1).understood);
    CHECK(parse(u"\\@Friendloop is how to name them"_s).text == u"@Friendloop is how to name them"_s);
    CHECK(parse(u"\\@Friendloop is how to name them"_s).from.isEmpty());
}

TEST_CASE(
    "the first party is from whom, with those who are joined to it; later ones are to whom; an arrow says it outright")
{
    const auto two = parse(u"/promise @Friendloop and @Vidora open their ad libraries to @Unit for Examples"_s);
    CHECK(two.from == Ids{friendloop, vidora});
    CHECK(two.to == Ids{unit});
    CHECK(two.text == u"Friendloop and Vidora open their ad libraries to Unit for Examples"_s);
    CHECK(parse(u"/ask @Friendloop, @Vidora ask @me"_s).from == Ids{friendloop, vidora});
    CHECK(parse(u"/ask @Friendloop, @Vidora ask @me"_s).to == Ids{ines});

    for (const auto &arrow : {u"→"_s, u"->"_s, u">"_s}) {
        CAPTURE(arrow.toStdString());
        const auto line =
            parse(u"/ask @Friendloop, @Vidora %1 @Unit for Examples: contacts of the networks"_s.arg(arrow));
        CHECK(line.from == Ids{friendloop, vidora});
        CHECK(line.to == Ids{unit});
        CHECK(line.text == u"contacts of the networks"_s);
    }
    const auto onlyTo = parse(u"/ask → @Vidora: figures"_s);
    CHECK(onlyTo.from.isEmpty());
    CHECK(onlyTo.to == Ids{vidora});
    CHECK(onlyTo.text == u"figures"_s);
    CHECK(parse(u"/ask @Friendloop @Friendloop twice"_s).from == Ids{friendloop});
    CHECK(parse(u"5 > 3 @Friendloop says"_s).from == Ids{friendloop});
}

TEST_CASE("the owner of an action stands at its end, or else first")
{
    const auto line = parse(u"/action Bring @Vidora in touch with the team @Ines Duarte-Vale"_s);
    CHECK(line.from == Ids{ines});
    CHECK(line.to.isEmpty());
    CHECK(line.text == u"Bring Vidora in touch with the team"_s);
    const auto led = parse(u"/action Talk with @Vidora @Ines Duarte-Vale !friday"_s);
    CHECK(led.from == Ids{ines});
    CHECK(led.text == u"Talk with Vidora"_s);
    CHECK(led.due == QDate(2019, 3, 8));
    CHECK(parse(u"/action @Ines Duarte-Vale writes to @Vidora."_s).from == Ids{ines});
    CHECK(parse(u"/action Report @Ines Duarte-Vale, @Õie Näidis"_s).from == Ids{ines, oie});
}

TEST_CASE("countries by code and by name")
{
    CHECK(parse(u"#DK: proof of residence is no national rule"_s).countries == QStringList{u"DK"_s});
    CHECK(parse(u"#DK: proof of residence is no national rule"_s).text == u"proof of residence is no national rule"_s);
    CHECK(parse(u"Labels in #el and #Estonia"_s).countries == QStringList{u"EE"_s, u"GR"_s});
    CHECK(parse(u"Labels in #el and #Estonia"_s).text == u"Labels in el and Estonia"_s);
    CHECK(parse(u"Labels go live in #DK."_s).text == u"Labels go live in DK."_s);
    CHECK(parse(u"Labels are live #DK #EE"_s).text == u"Labels are live"_s);
    CHECK(parse(u"As in #NO"_s).countries == QStringList{u"NO"_s});
    CHECK(parse(u"#no way"_s).countries.isEmpty());
    CHECK(parse(u"#DKK is money"_s).countries.isEmpty());
    CHECK(parse(u"#DKK is money"_s).text == u"#DKK is money"_s);
}

TEST_CASE("days, from the day of the meeting on")
{
    const auto due = [](const QString &typed) {
        return parse(u"/promise it "_s + typed).due;
    };
    CHECK(due(u"!2019-04-15"_s) == QDate(2019, 4, 15));
    CHECK(due(u"!15/4"_s) == QDate(2019, 4, 15));
    CHECK(due(u"!15.4."_s) == QDate(2019, 4, 15));
    CHECK(due(u"!15 April"_s) == QDate(2019, 4, 15));
    CHECK(due(u"!4 mars"_s) == QDate(2020, 3, 4)); // yesterday is no day by which anything is due
    CHECK(due(u"!4 March 2019"_s) == QDate(2019, 3, 4)); // but a year is a year
    CHECK(due(u"!tomorrow"_s) == QDate(2019, 3, 6));
    CHECK(due(u"!today"_s) == tuesday);
    CHECK(due(u"!friday"_s) == QDate(2019, 3, 8));
    CHECK(due(u"!Tuesday"_s) == QDate(2019, 3, 12));
    CHECK(due(u"!mardi"_s) == QDate(2019, 3, 12));
    CHECK(due(u"!+14"_s) == QDate(2019, 3, 19));
    CHECK(due(u"!+2w"_s) == QDate(2019, 3, 19));
    for (const auto &wrong : {u"!2019-02-30"_s, u"!31 February"_s, u"!soon"_s, u"!"_s, u"!!"_s, u"! 15/4"_s}) {
        CAPTURE(wrong.toStdString());
        CHECK(due(wrong).isNull());
        CHECK(parse(u"/promise it "_s + wrong).text == u"it "_s + wrong);
    }
    CHECK(parse(u"/promise figures by !15/4"_s).text == u"figures by 15/4"_s);
    CHECK(parse(u"/promise figures !15/4"_s).text == u"figures"_s);
    CHECK(parse(u"/promise figures to @Vidora, @Friendloop by !15/4"_s).text
          == u"figures to Vidora, Friendloop by 15/4"_s);
    CHECK(parse(u"/ask figures of @Vidora, @Friendloop !15/4"_s).text == u"figures of Vidora, Friendloop"_s);
}

TEST_CASE("nothing but marks is the text itself")
{
    const auto line = parse(u"/ask @Friendloop"_s);
    CHECK(line.text == u"Friendloop"_s);
    CHECK(line.from == Ids{friendloop});
}

TEST_CASE("what was understood can be typed again and means the same")
{
    for (const auto &typed :
         {u"/promise @Friendloop, @Vidora → @Unit for Examples: labels in March #DK #EE !2019-04-15"_s,
          u"plain words"_s,
          u"\\/ask is what one types, \\@Friendloop and \\#DK too, \\!friday, c\\\\d"_s,
          u"/feedback #DK: residence"_s,
          u"/decide !friday: 15:30 is the time"_s,
          u"→ @me: something"_s,
          u"/action x @Ines Duarte-Vale"_s,
          u"/ask @Friendloop: (\\@Vidora) karen@example.org"_s}) {
        const auto line = parse(typed);
        const auto again = MinutesLine::typedForm(line, known);
        CAPTURE(typed.toStdString(), again.toStdString());
        const auto back = parse(again);
        CHECK(back.kind == line.kind);
        CHECK(back.text == line.text);
        CHECK(back.from == line.from);
        CHECK(back.to == line.to);
        CHECK(back.countries == line.countries);
        CHECK(back.due == line.due);
    }
}

TEST_CASE("what is being typed at the cursor")
{
    const auto at = [](QString typed) {
        const auto cursor = typed.indexOf(u'|');
        const auto found = Fragment::find(typed.remove(cursor, 1), cursor, known, tuesday);
        return found ? QString(found->sign) + found->text : QString();
    };
    CHECK(at(u"/pro|"_s) == u"/pro"_s);
    CHECK(at(u"/|"_s) == u"/"_s);
    CHECK(at(u"  /pro|"_s) == u"/pro"_s);
    CHECK(at(u"/promise |"_s) == QString());
    CHECK(at(u"and /pro|"_s) == QString());
    CHECK(at(u"ask @|"_s) == u"@"_s);
    CHECK(at(u"ask @Ines Du|"_s) == u"@Ines Du"_s);
    CHECK(at(u"ask @Fri|endloop"_s) == u"@Fri"_s);
    CHECK(at(u"ask @Friendloop|"_s) == u"@Friendloop"_s);
    CHECK(at(u"ask @Friendloop |"_s) == QString()); // finished
    CHECK(at(u"ask @Friendloop opens|"_s) == QString());
    CHECK(at(u"karen@exam|"_s) == QString());
    CHECK(at(u"ask @ |"_s) == QString());
    CHECK(at(u"\\@Ines|"_s) == QString());
    CHECK(at(u"in #D|"_s) == u"#D"_s);
    CHECK(at(u"by !15 A|"_s) == u"!15 A"_s);
    CHECK(at(u"@Ines, in|"_s) == QString());
    CHECK(at(u"first @Ines\nsecond|"_s) == QString());
    CHECK(at(u"first\n/pr|"_s) == u"/pr"_s);
    CHECK(at(u"|@Ines"_s) == QString());
    CHECK(at(u"|"_s) == QString());
}

TEST_CASE("an agenda item has its minutes and its presenter from the line that was typed")
{
    const auto item = [](const QString &typed) {
        return AgendaLine::parse(typed, known, tuesday);
    };
    CHECK(item(u"Report from Estonia 60 min @Õie Näidis"_s).title == u"Report from Estonia"_s);
    CHECK(item(u"Report from Estonia 60 min @Õie Näidis"_s).minutes == 60);
    CHECK(item(u"Report from Estonia 60 min @Õie Näidis"_s).presenter == oie);
    CHECK(item(u"Report from Estonia @Õie Näidis 60'"_s).title == u"Report from Estonia"_s);
    CHECK(item(u"Report from Estonia @Õie Näidis 60'"_s).minutes == 60);
    CHECK(item(u"Report from Estonia @Õie Näidis 60'"_s).presenter == oie);
    CHECK(item(u"Any other business (15 minutes)"_s).title == u"Any other business"_s);
    CHECK(item(u"Any other business (15 minutes)"_s).minutes == 15);
    CHECK(item(u"The elections of 2019"_s).title == u"The elections of 2019"_s);
    CHECK_FALSE(item(u"The elections of 2019"_s).minutes.has_value());
    CHECK(item(u"/ask nobody"_s).title == u"/ask nobody"_s);
    CHECK(item(u"   "_s).title.isEmpty());
}
