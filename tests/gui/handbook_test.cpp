// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "handbook/handbook.h"
#include "main/pages.h"
#include "window.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("F1 opens the handbook at the chapter of the page, by keyboard alone")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"actions"_s);
    window.key(Qt::Key_F1);
    REQUIRE(window.shows(u"A line is enough"_s));
    CHECK(window.item(u"chapterText"_s)->property("text").toString().contains(u"due:E-60"_s));

    // Its picture has what is to be seen as a name.
    auto *picture = window.item(u"bodyPicture"_s);
    CHECK(picture->width() > 200);
    CHECK(QAccessible::queryAccessibleInterface(picture)->text(QAccessible::Name)
          == u"Actions as a board: a column for each status."_s);

    // The chapters are beside it, and lead to each other.
    window.click(u"Prepare a briefing"_s);
    REQUIRE(window.shows(u"Open a meeting and press"_s));
    window.open(u"meetings"_s);
    window.key(Qt::Key_F1);
    CHECK(window.shows(u"Minutes at typing speed"_s));
}

TEST_CASE("The handbook has a chapter for every page, and no link or picture in it leads to nothing")
{
    const auto names = Handbook::names();
    for (const auto &page : Pages::all()) {
        CAPTURE(page.name);
        CHECK((page.name == u"handbook" || Handbook::forPage(page.name) == page.name));
    }
    static const QRegularExpression target(u"\\]\\(([^)]+)\\)"_s);
    for (const auto &name : names) {
        CAPTURE(name);
        CHECK_FALSE(Handbook::title(name).isEmpty());
        const auto text = Handbook::text(name);
        CHECK(text.size() > 300);
        for (const auto &match : target.globalMatch(text)) {
            const auto link = match.captured(1);
            CAPTURE(link);
            CHECK((link.startsWith(u"https://") || !Handbook::linked(link).isEmpty()
                   || QFileInfo::exists(u":/liaison/handbook/"_s + link)));
        }
    }
    // Pictures: each that is shipped is named once, said in words, and light.
    const auto pictures = Handbook::pictures();
    CHECK(QSet(pictures.cbegin(), pictures.cend()).size() == pictures.size());
    const auto shipped = QDir(u":/liaison/handbook"_s).entryInfoList({u"*.png"_s});
    CHECK(shipped.size() == pictures.size());
    for (const auto &file : shipped) {
        CAPTURE(file.fileName());
        CHECK(pictures.contains(file.fileName()));
        CHECK(file.size() < 60'000);
        CHECK(QImage(file.filePath()).width() == 1080);
    }
    CHECK(Handbook::text(u"nothing"_s).isEmpty());
    CHECK(Handbook::text(u"../reference/countries"_s).isEmpty());
    CHECK(Handbook::linked(u"https://example.org/"_s).isEmpty());
}
