// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/contacts.h"
#include "incidents/notifications.h"
#include "sample/sample.h"
#include "support/records.h"
#include "window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickWindow>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Tuesday 5 March 2019, three in the morning in Copenhagen.
Clock nightClock()
{
    return Clock::fixed(QDateTime(QDate(2019, 3, 5), QTime(2, 0), QTimeZone::UTC));
}

Id authority(Store &store, const QString &name, const QString &country, const QString &kind)
{
    Organisation organisation;
    organisation.name = name;
    organisation.kind = u"authority"_s;
    organisation.country = country;
    const auto id = add(store, organisation);
    must(store.edit(u"Prepare"_s, [id, kind](Edit &edit) {
        return Directory::setCompetences(edit, id, {kind});
    }));
    return id;
}

Id number(Store &store, const Id &owner, const QString &value, const QString &hours, const QString &medium = u"phone"_s)
{
    ContactPoint point;
    point.owner = owner;
    point.medium = medium;
    point.value = value;
    point.hours = hours;
    point.tlp = u"AMBER"_s;
    point.verified_on = QDate(2019, 3, 1);
    return add(store, point);
}
}

TEST_CASE("Whom to call is two keys away, told with hours, fallback and what to have ready, and logged in one press")
{
    TemporaryProfile profile(nightClock());
    {
        auto &store = profile.store();
        number(store,
               authority(store, u"Center for Examples"_s, u"MT"_s, u"csirt"_s),
               u"+356 2000 0101"_s,
               u"office"_s);
        number(store,
               authority(store, u"Agency of Examples"_s, u"MT"_s, u"cybersecurity-authority"_s),
               u"+356 2000 0202"_s,
               u"always"_s);
    }
    Window window(profile.close(), Window::wide, nightClock());
    window.open(u"incidents"_s);
    CHECK(window.shows(u"Choose a country"_s));
    REQUIRE(window.wait([&] {
        return window.focus() && window.focus()->property("title") == u"Cyber incident"_s;
    }));
    window.type(u"cm"_s);
    REQUIRE(window.shows(u"Cyber incident, Malta"_s));
    CHECK(window.shows(u"open round the clock"_s));
    CHECK(window.item(u"number"_s)->property("text") == u"+356 2000 0202"_s);
    CHECK(window.shows(u"CSIRT · closed until 09:00"_s));
    CHECK(window.shows(u"it is 03:00 in Malta"_s));
    CHECK(window.shows(u"Indicators: addresses, hashes, accounts"_s));
    CHECK(window.shows(u"nobody known"_s));
    // All of it without scrolling.
    CHECK(window.isInSight(window.item(u"TLP:RED"_s)));

    window.click(u"TLP:RED"_s);
    CHECK(window.shows(u"For the eyes and ears"_s));
    window.click(u"copyNumber"_s);
    CHECK(QGuiApplication::clipboard()->text() == u"+356 2000 0202");
    window.click(u"logIt"_s);
    REQUIRE(window.shows(u"Told lately"_s));
    auto logged = all<Notification>(window.store());
    REQUIRE(logged.size() == 1);
    CHECK(must(window.store().read([id = logged.first().contact_point](Reader &reader) {
              return reader.get<ContactPoint>(id);
          })).value
          == u"+356 2000 0202");
    CHECK(logged.first().tlp == u"RED");
    CHECK(logged.first().incident == u"cyber-incident");
    CHECK(logged.first().sent_at == nightClock().now());

    // Completed later, with what they said.
    window.click(u"Cyber incident, Malta"_s);
    REQUIRE(window.shows(u"What they said"_s));
    window.fill(u"field-answer"_s, u"Taken over by the duty officer"_s);
    window.fill(u"field-outcome"_s, u"Page back"_s);
    window.fill(u"field-sent_at"_s, u"2019-03-05 tomorrow"_s);
    window.click(u"save"_s);
    CHECK(window.shows(u"2019-03-05 tomorrow"_s));
    CHECK_FALSE(all<Notification>(window.store()).first().answered_at.isValid());
    window.fill(u"field-sent_at"_s, nightClock().now().addSecs(-600).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    window.click(u"save"_s);
    REQUIRE(window.shows(u"answered after 10 min"_s));
    logged = all<Notification>(window.store());
    CHECK(logged.first().answer == u"Taken over by the duty officer");
    CHECK(logged.first().outcome == u"Page back");
    CHECK(logged.first().answered_at == nightClock().now());

    // Another incident by its number, another country by its code; there nobody is known.
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type(u"5el"_s);
    CHECK(window.shows(u"Nobody is known for this in Greece (Police, Cybercrime unit, Electoral authority)."_s));
    CHECK(window.shows(u"Whether anybody is in danger now"_s));
    window.click(u"Fill the network of Greece…"_s);
    CHECK(window.shows(u"national election network"_s));
}

TEST_CASE("A drill times each call, goes on to the fallback, and marks what is dead until somebody answers there")
{
    TemporaryProfile profile(nightClock());
    {
        auto &store = profile.store();
        number(store,
               authority(store, u"Center for Examples"_s, u"MT"_s, u"csirt"_s),
               u"+356 2000 0101"_s,
               u"always"_s);
        number(store,
               authority(store, u"Agency of Examples"_s, u"MT"_s, u"cybersecurity-authority"_s),
               u"+356 2000 0202"_s,
               u"always"_s);
        Person me;
        me.name = u"Anna Example"_s;
        me.country = u"MT"_s;
        const auto id = add(store, me);
        must(store.edit(u"Prepare"_s, [id](Edit &edit) {
            return edit.setMe(id);
        }));
    }
    Window window(profile.close(), Window::wide, nightClock());
    window.open(u"incidents"_s);
    CHECK(window.shows(u"Cyber incident, Malta"_s)); // my own country
    window.choose(u"Drill"_s, u"Rehearse this country"_s);
    REQUIRE(window.shows(u"0 of 6 calls"_s));
    window.click(u"Start the clock"_s);
    window.click(u"Nobody answered"_s);
    REQUIRE(window.shows(u"Then: Agency of Examples"_s));
    CHECK(window.shows(u"1 of 7 calls"_s));
    window.click(u"Start the clock"_s);
    window.click(u"They answered"_s);
    for (int i = 0; i < 2; ++i) {
        window.click(u"Note it and go on"_s);
        REQUIRE(window.shows(u"%1 of 7 calls"_s.arg(i + 3)));
    }
    window.click(u"Skip"_s); // a data breach is the agency's as well
    for (int i = 0; i < 2; ++i) {
        REQUIRE(window.shows(u"%1 of 7 calls"_s.arg(i + 5)));
        window.click(u"Note it and go on"_s);
    }
    REQUIRE(window.shows(u"The drill is over"_s));
    CHECK(window.shows(u"1 answered, after 0 s · 4 dead routes"_s));
    CHECK(window.shows(u"Threat to people, Malta: nobody known"_s));
    CHECK(all<Notification>(window.store(), u"WHERE drill = 1"_s).size() == 6);

    window.click(u"See them on the coverage matrix…"_s);
    REQUIRE(window.shows(u"bounced, or nobody answered"_s));
    CHECK(window.wait([&] {
        return window.count(u"Malta, CSIRT: no answer on 5 Mar; verified 1 Mar"_s) == 1;
    }));
    Session::instance()->openPage(u"directory"_s, u"MT"_s, u"country"_s);
    CHECK(window.shows(u"No answer: CSIRT on 5 Mar"_s));
    // Somebody answers there: all is well again.
    must(window.store().edit(u"Reach"_s, [](Edit &edit) -> Result<Done> {
        LIAISON_TRY(const auto points, edit.all<ContactPoint>(u"WHERE value = '+356 2000 0101'"_s));
        LIAISON_TRY(const auto id,
                    Incidents::log(edit, {u"cyber-incident"_s, u"MT"_s, points.first().id, u"GREEN"_s, true}));
        return Incidents::answered(edit, id);
    }));
    CHECK(window.lacks(u"No answer: CSIRT on 5 Mar"_s));
}

TEST_CASE("The log has everybody who was told; drills can be left out, and a line is completed beside it")
{
    TemporaryProfile profile(nightClock());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::wide, nightClock());
    window.open(u"incidents"_s);
    window.click(u"Log"_s);
    REQUIRE(window.shows(u"Threat to people, Bulgaria"_s));
    CHECK(window.shows(u"answered after 9 min"_s));
    window.click(u"Without drills"_s);
    CHECK(window.lacks(u"Threat to people, Bulgaria"_s));
    window.click(u"Cyber incident, Denmark"_s);
    REQUIRE(window.shows(u"waiting for an answer"_s));
    window.fill(u"field-outcome"_s, u"Nobody picked up"_s);
    window.click(u"save"_s);
    REQUIRE(window.lacks(u"waiting for an answer"_s));
    REQUIRE(window.shows(u"Log of notifications"_s)); // back in the log
    CHECK(all<Notification>(window.store(), u"WHERE outcome = 'Nobody picked up' AND answered_at IS NULL"_s).size()
          == 1);
    // The desk goes to the end of its route.
    Session::instance()->openPage(u"incidents"_s, u"DK"_s, u"country"_s);
    CHECK(window.shows(u"no answer on 4 Mar 2019"_s));
}
