// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto longName = u"Zoë-Wilhelmína Ždanová-Þorgrímsdóttir van der Überraschend-Langenhausen y Domínguez"_s;

/// A meeting of 500 people.
Result<Id> putCrowd(Edit &edit)
{
    Meeting meeting;
    meeting.title = u"Meeting of "_s + longName;
    meeting.date = QDate(2019, 3, 4);
    LIAISON_TRY(meeting.id, edit.put(meeting));
    for (int number = 1; number <= 500; ++number) {
        Person person;
        person.name = u"%1 %2"_s.arg(longName).arg(number, 3, 10, QLatin1Char('0'));
        Participant participant;
        LIAISON_TRY(participant.who, edit.put(person));
        participant.meeting = meeting.id;
        participant.side = u"platform"_s;
        LIAISON_CHECK(edit.put(participant));
    }
    return meeting.id;
}

void look(QSize size)
{
    REQUIRE(longName.size() >= 80);
    TemporaryProfile profile;
    const auto meeting = must(profile.store().edit(u"Prepare"_s, putCrowd));
    Window window(profile.close(), size);
    Session::instance()->open(meeting.text());
    REQUIRE(window.shows(longName + u" 500"_s));
    window.open(u"directory"_s);
    window.fill(u"Search the directory"_s, u"wilhelmina 250"_s);
    window.click(longName + u" 250"_s);
    CHECK(window.shows(u"About this entry"_s));
    window.open(u"briefings"_s);
    CHECK(window.shows(u"Meeting of "_s + longName));
}
}

TEST_CASE("Long names and a meeting of 500 are shown without a complaint: wide")
{
    look(Window::wide);
}

TEST_CASE("Long names and a meeting of 500 are shown without a complaint: narrow")
{
    look(Window::narrow);
}
