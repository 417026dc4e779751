// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefings/briefingcontent.h"
#include "support/temporary.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
constexpr auto aboutMeeting = BriefingSubject::Meeting;

QStringList takenOf(const BriefingOutline &outline)
{
    QStringList names;
    for (const auto &part : outline.parts) {
        if (part.taken) {
            names.append(part.name);
        }
    }
    return names;
}
}

TEST_CASE("an outline comes back from its text as it was")
{
    auto outline = BriefingOutline::standard(aboutMeeting);
    outline.parts.move(3, 0);
    outline.part(u"lines"_s)->text = u"Thank them.\n\n- One\n- Two\n# not a part\n\\ nor an escape\n#- nor this"_s;
    outline.part(u"past"_s)->taken = false;
    outline.part(u"past"_s)->text = u"Kept for later"_s;
    outline.parts.insert(2, {u"Press lines"_s, true, u"We welcome it."_s});
    CHECK(BriefingOutline::parse(outline.text(), aboutMeeting) == outline);
    CHECK(outline.text().startsWith(u"# meeting\n# attention"_s));
    CHECK(outline.text().contains(u"\n#- past\nKept for later\n"_s));
}

TEST_CASE("text without a part is what is said in short")
{
    auto outline = BriefingOutline::standard(aboutMeeting);
    outline.part(u"short"_s)->text = u"Be brief.\n\nAnd friendly."_s;
    CHECK(BriefingOutline::parse(u"\nBe brief.\n\nAnd friendly.\n"_s, aboutMeeting) == outline);
    CHECK(BriefingOutline::parse({}, aboutMeeting) == BriefingOutline::standard(aboutMeeting));

    const auto mixed = BriefingOutline::parse(u"Be brief.\n# lines\nOne\n# Lines to take\nTwo\n#\n"_s, aboutMeeting);
    CHECK(takenOf(mixed) == QStringList{u"short"_s, u"lines"_s});
    CHECK(mixed.parts.at(0).text == u"Be brief.");
    CHECK(mixed.parts.at(1).text == u"One\nTwo");
}

TEST_CASE("a template names parts as people call them, one in a line or with words")
{
    const auto sample = BriefingOutline::ofTemplate(
        u"Objective\n1. Interlocutors\n- Open promises\nLINES TO TAKE\nDefensives\nPress lines\nInterlocutors"_s,
        aboutMeeting);
    CHECK(takenOf(sample)
          == QStringList{u"objectives"_s,
                         u"interlocutors"_s,
                         u"promises"_s,
                         u"lines"_s,
                         u"defensives"_s,
                         u"Press lines"_s});
    const auto worded = BriefingOutline::ofTemplate(u"# Lines to take\nThank them."_s, aboutMeeting);
    CHECK(takenOf(worded) == QStringList{u"lines"_s});
    CHECK(worded.parts.first().text == u"Thank them.");
    // Logistics are of a meeting alone.
    CHECK(takenOf(BriefingOutline::ofTemplate(u"Logistics\nActions\nOpen actions"_s, BriefingSubject::Country))
          == QStringList{u"actions"_s});
}

TEST_CASE("parts that are asked for by name have to be parts")
{
    const auto some = BriefingOutline::only({u"promises"_s, u" Interlocutors "_s, u"promises"_s}, aboutMeeting);
    REQUIRE(some);
    CHECK(takenOf(*some) == QStringList{u"promises"_s, u"interlocutors"_s});
    const auto wrong = BriefingOutline::only({u"promisses"_s}, aboutMeeting);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.contains(u"“promisses” is no part of this briefing. It has: attention, short"_s));
    CHECK_FALSE(BriefingOutline::only({u"meeting"_s}, BriefingSubject::Topic));
}

TEST_CASE("own words have paragraphs and bullets")
{
    const auto blocks = ownWords(u"First\nline\n\nSecond:\n- one\n  goes on\n* two\n\nLast"_s);
    REQUIRE(blocks.size() == 4);
    CHECK(std::get<Document::Paragraph>(blocks.at(0)).text.plainText() == u"First\nline");
    CHECK(std::get<Document::Paragraph>(blocks.at(1)).text.plainText() == u"Second:");
    const auto bullets = std::get<Document::Bullets>(blocks.at(2)).items;
    REQUIRE(bullets.size() == 2);
    CHECK(bullets.at(0).plainText() == u"one goes on");
    CHECK(bullets.at(1).plainText() == u"two");
    CHECK(ownWords(u" \n\n "_s).isEmpty());
}
