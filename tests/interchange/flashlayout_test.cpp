// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "interchange/flashbullet.h"
#include "interchange/flashlayout.h"
#include "interchange/flashnote.h"
#include "interchange/flashpeople.h"
#include "interchange/htmltext.h"

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{

// "- " bullets, "# " headings, others paragraphs.
QStringList blocksOf(const QString &text)
{
    QStringList lines;
    for (const auto &block : FlashLayout::of(text).blocks) {
        const auto sign = block.kind == FlashLayout::Block::Kind::Bullet ? u"- "_s
            : block.kind == FlashLayout::Block::Kind::Heading            ? u"# "_s
                                                                         : QString();
        lines.append(sign + block.text);
    }
    return lines;
}

QStringList namesOf(const QString &list)
{
    QStringList names;
    for (const auto &person : FlashPeople::ofList(list).people) {
        names.append(QStringList{person.title, person.name, person.organisation}.join(u'|'));
    }
    return names;
}

}

TEST_CASE("a line that is a TLP label is no point")
{
    const auto note = FlashNote::parse(
        "TLP:AMBER+STRICT\n\nSubject: Flash 04/03 - Call\n\n- One.\n- TLP:RED was discussed.\n\nTLP:AMBER+STRICT\n",
        u"a.txt"_s);
    REQUIRE(note);
    CHECK(note->tlp == u"AMBER+STRICT");
    REQUIRE(note->items.size() == 2);
    CHECK(note->items.at(1).text == u"TLP:RED was discussed.");
    CHECK(FlashLayout::tlpOf(u"TLP: WHITE") == u"CLEAR");
    CHECK(FlashLayout::tlpOf(u"[TLP GREEN]") == u"GREEN");
    CHECK(FlashLayout::tlpOf(u"TLP:AMBERGRIS").isEmpty());
    CHECK(FlashLayout::tlpOf(u"AMBER").isEmpty());
}

TEST_CASE("titles in brackets are titles")
{
    const auto note = FlashNote::parse(
        "Subject: Flash 04/03/2019 - Call\nParticipants: Ada Example (Director), Bo Sample (Vidora)\n\n- The first point of the call.\n- The second one.\n",
        u"a.txt"_s);
    REQUIRE(note);
    REQUIRE(note->people.size() == 2);
    CHECK(note->people.at(0) == FlashPeople::Person{u"Ada Example"_s, u"Director"_s, {}});
    CHECK(note->people.at(1).organisation == u"Vidora");
}

TEST_CASE("bullets by their signs")
{
    const QStringList bullets{u"- x"_s,
                              u"-x"_s,
                              u"-\t\"x\""_s,
                              u"  – x"_s,
                              u"• x"_s,
                              u"·x"_s,
                              u"* x"_s,
                              u"o\tx"_s,
                              u"\uF0B7 x"_s,
                              u"§ x"_s,
                              u"➢x"_s,
                              u"1. x"_s,
                              u"2) x"_s,
                              u"(a) x"_s,
                              u"b) x"_s,
                              u"-"_s};
    FlashBullet all;
    for (const QString &line : bullets) {
        CAPTURE(line);
        CHECK(all.start(line));
    }
    const QStringList others{u"x"_s,
                             u""_s,
                             u"-5 %"_s,
                             u"--- x"_s,
                             u"*bold* x"_s,
                             u"o"_s + u"f"_s,
                             u"24. April"_s,
                             u"7) x"_s,
                             u"a. x"_s,
                             u"1.5 million"_s,
                             u"(x) y"_s,
                             u"2019"_s};
    FlashBullet none;
    for (const QString &line : others) {
        CAPTURE(line);
        CHECK_FALSE(none.start(line));
    }
    CHECK(FlashBullet().start(u"  - \t two words") == 6);
}

TEST_CASE("numbered bullets count only in their order")
{
    CHECK(blocksOf(u"1. On the agenda of May\n24. was missing.\n2. The rest\n\n1) Again from one\n"_s)
          == QStringList{u"- On the agenda of May 24. was missing."_s, u"- The rest"_s, u"- Again from one"_s});
}

TEST_CASE("lines that follow a bullet belong to it")
{
    CHECK(blocksOf(u"- one\n goes on\nand on\n\n   and even here\n- two\n\nOther paragraph.\n"_s)
          == QStringList{u"- one goes on and on and even here"_s, u"- two"_s, u"Other paragraph."_s});
    CHECK(blocksOf(u"-\n\ntext below its sign\n•\nmore\n"_s) == QStringList{u"- text below its sign"_s, u"- more"_s});
    CHECK(blocksOf(u"    - all of it\n      is indented\n\n    Longer-term, after the elections\n\n    - two\n"_s)
          == QStringList{u"- all of it is indented"_s, u"# Longer-term, after the elections"_s, u"- two"_s});
}

TEST_CASE("headings stand above bullets")
{
    CHECK(blocksOf(u"Context\n\n- one.\nShort-term actions\n- two\nAfter the elections nothing ends\n- three\n"_s)
          == QStringList{u"# Context"_s,
                         u"- one."_s,
                         u"# Short-term actions"_s,
                         u"- two After the elections nothing ends"_s,
                         u"- three"_s});
    CHECK(
        blocksOf(u"SHORT TERM\n\n- one\n\nThis is a sentence of its own.\n\n- two\n\nLast line\n"_s)
        == QStringList{u"# SHORT TERM"_s, u"- one"_s, u"This is a sentence of its own."_s, u"- two"_s, u"Last line"_s});
}

TEST_CASE("horizons in two languages")
{
    const auto before = FlashHorizon::Before;
    const auto after = FlashHorizon::After;
    CHECK(FlashLayout::horizonOf(u"Short-term actions with the focus on European elections") == before);
    CHECK(FlashLayout::horizonOf(u"Longer-term, after European elections") == after);
    CHECK(FlashLayout::horizonOf(u"BEFORE THE ELECTIONS:") == before);
    CHECK(FlashLayout::horizonOf(u"After the European elections") == after);
    CHECK(FlashLayout::horizonOf(u"À court terme") == before);
    CHECK(FlashLayout::horizonOf(u"Avant les élections européennes") == before);
    CHECK(FlashLayout::horizonOf(u"Après les élections") == after);
    CHECK(FlashLayout::horizonOf(u"À plus long terme") == after);
    CHECK(FlashLayout::horizonOf(u"Next steps") == FlashHorizon::None);
    CHECK(FlashLayout::horizonOf(u"Elections") == FlashHorizon::None);
}

TEST_CASE("headers give their values on the same line, on later ones, and in the last group")
{
    const auto layout = FlashLayout::of(
        u"From: x\nSubject: FW: outer\n\n*Sent:* 1 May 2019\nTo:\n\na@example.org; b@example.org\n\nSubject :\n\n\nThe inner one\nDate:\n2 May 2019\n\n- Date: no header\n"_s);
    CHECK(layout.subject == u"The inner one");
    CHECK(layout.sent == u"2 May 2019");
    CHECK(layout.blocks.size() == 1);
    CHECK(layout.preamble.isEmpty());

    const auto folded = FlashLayout::of(u"Subject: a long\n  subject\nnot of it\n\n- x\n"_s);
    CHECK(folded.subject == u"a long subject");
}

TEST_CASE("participants as a list")
{
    CHECK(
        namesOf(
            u"Commissioner Almgren, Ada Example, Mr Jo van der Moor (Example Ltd); Dr. Ines Duarte-Vale and Lena O’Hara"_s)
        == QStringList{u"Commissioner|Almgren|"_s,
                       u"|Ada Example|"_s,
                       u"Mr|Jo van der Moor|Example Ltd"_s,
                       u"Dr|Ines Duarte-Vale|"_s,
                       u"|Lena O’Hara|"_s});
    CHECK(namesOf(u"la commissaire Delorme, M. Marc Exemple, Odile Castan, directrice générale, MS, DG JUST"_s)
          == QStringList{u"commissaire|Delorme|"_s, u"M|Marc Exemple|"_s, u"directrice générale|Odile Castan|"_s});
    CHECK(namesOf(u"Vidora: Ada Example, Jo Sample; COM: Lena Sorel"_s)
          == QStringList{u"|Ada Example|Vidora"_s, u"|Jo Sample|Vidora"_s, u"|Lena Sorel|COM"_s});
    CHECK(namesOf(u"Ada Example – Vidora, Jo Sample (tbc)"_s)
          == QStringList{u"|Ada Example|Vidora"_s, u"|Jo Sample|"_s});
    CHECK(FlashPeople::ofList(u"FB, COM, Fair Count Association, Ada Example"_s).organisations.size() == 3);

    const auto layout = FlashLayout::of(
        u"Flash 4/3\n\nParticipants:\n- Ada Example (Vidora)\n- Jo Sample\n\n- The first point was made.\n"_s);
    CHECK(layout.participants == QStringList{u"Ada Example (Vidora)"_s, u"Jo Sample"_s});
    CHECK(layout.blocks.size() == 1);
}

TEST_CASE("a participants' line is told from a sentence with a colon")
{
    CHECK(FlashPeople::isParticipantsLine(u"Call with Vidora (Lyon): Ada Example, Jo Sample"_s));
    CHECK_FALSE(FlashPeople::isParticipantsLine(u"Open points: the date is not fixed, and nobody knows"_s));
    CHECK_FALSE(FlashPeople::isParticipantsLine(u"Next Steps: Election Networks"_s));
}

TEST_CASE("HTML as a person reads it")
{
    CHECK(
        HtmlText::plain(u"<p>One&nbsp;&amp; two</p><ul><li>a<br>b</li><li>\n c &lt; d &#233;&#x2013;&bogus;</li></ul>")
        == u"One & two\n\n- a\nb\n- c < d é–&bogus;\n\n");
    CHECK(HtmlText::plain(u"<style>p{}</style>a<!-- b -->c<script>if (a < b) {}</script>d <unfinished") == u"acd");
    CHECK(HtmlText::looksLikeHtml(u" <!DOCTYPE html><p>"));
    CHECK_FALSE(HtmlText::looksLikeHtml(u"- x <b>"));
}

TEST_CASE("bullets inside others keep their order, and the outer list goes on")
{
    CHECK(blocksOf(u"1. one\n   1. inner\n   2. inner\n2. two\n  i) three\n  ii) four\n   iii) five\n3. six\n"_s)
          == QStringList{u"- one"_s,
                         u"- inner"_s,
                         u"- inner"_s,
                         u"- two"_s,
                         u"- three"_s,
                         u"- four"_s,
                         u"- five"_s,
                         u"- six"_s});
    CHECK(blocksOf(u"1. one\n1.1. a first\n1.2. a second\nin 1.5 years\n2. two\n2.1 b\n"_s)
          == QStringList{u"- one"_s, u"- a first"_s, u"- a second in 1.5 years"_s, u"- two"_s, u"- b"_s});
    CHECK(blocksOf(u"a) one\nb) two\n  i) three\n  ii) four\nc) five\n"_s)
          == QStringList{u"- one"_s, u"- two"_s, u"- three"_s, u"- four"_s, u"- five"_s});
}

TEST_CASE("a bullet with a colon begins those below it")
{
    const auto itemsOf = [](const QString &text) {
        QStringList texts;
        for (const auto &block : FlashLayout::of(text).blocks) {
            texts.append(block.under + block.text);
        }
        return texts;
    };
    CHECK(
        itemsOf(
            u"- Vidora:\n  o opens its library\n  o sends figures:\n    * by country\n    * by week\n- COM:\n- thanked.\n"_s)
        == QStringList{u"Vidora: opens its library"_s,
                       u"Vidora: sends figures: by country"_s,
                       u"Vidora: sends figures: by week"_s,
                       u"COM:"_s,
                       u"thanked."_s});
    // Mail programs lose the indentation: the sign tells.
    CHECK(itemsOf(u"• Vidora:\no opens its library\no sends figures\n• thanked.\n"_s)
          == QStringList{u"Vidora: opens its library"_s, u"Vidora: sends figures"_s, u"thanked."_s});
}

TEST_CASE("headings that list actions")
{
    for (const auto &heading :
         {u"Actions"_s, u"Action points:"_s, u"Suites à donner"_s, u"Points d’action :"_s, u"FOLLOW-UP"_s}) {
        CAPTURE(heading);
        CHECK(FlashLayout::listsActions(heading));
    }
    CHECK_FALSE(FlashLayout::listsActions(u"Short-term actions with the focus on European elections"));
    CHECK_FALSE(FlashLayout::listsActions(u"Transactions"));
}
