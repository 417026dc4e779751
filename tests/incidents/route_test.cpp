// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "duty.h"
#include "incidents/drill.h"
#include "incidents/incidentwords.h"
#include "sample/sample.h"
#include "support/printing.h"

using namespace Liaison;
using namespace Liaison::Incidents;
using namespace Liaison::Test;

TEST_CASE("Whoever answers now comes first, and of each other it is said why they do not")
{
    Hands hands;
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    const auto csirt = organisation(store, u"Center"_s, u"DK"_s, {u"csirt"_s});
    desk(store, csirt, u"csirt-office"_s, u"office"_s);
    const auto cyber = organisation(store, u"Agency"_s, u"DK"_s, {u"cybersecurity-authority"_s});
    desk(store, cyber, u"agency-always"_s);
    // Tuesday at noon: the CSIRT itself, whatever else is open.
    auto found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(linesOf(found)
          == QStringList{u"csirt csirt-office first"_s,
                         u"cybersecurity-authority agency-always next"_s,
                         u"cybercrime-unit - nobody"_s});
    CHECK_FALSE(found.isStuck());
    CHECK(found.nearest.isEmpty());
    CHECK(IncidentWords::opening(found.contact()->best()) == u"open until 17:00");
    CHECK(IncidentWords::clockThere(found.contact()->best(), found.asOf) == u"12:00 in Copenhagen");

    // At three in the night it is closed, and says until when.
    hands.set({2019, 3, 6}, {2, 0});
    found = routeOf(store, u"cyber"_s, u"denmark"_s); // as people type them
    CHECK(linesOf(found)
          == QStringList{u"cybersecurity-authority agency-always first"_s,
                         u"csirt csirt-office closed"_s,
                         u"cybercrime-unit - nobody"_s});
    CHECK(IncidentWords::reason(found.steps.at(1)) == u"closed until 09:00");
    CHECK(IncidentWords::opening(found.contact()->best()) == u"open round the clock");
    hands.set({2019, 3, 8}, {23, 0});
    found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(IncidentWords::reason(found.steps.at(1)).contains(u"11 March, 09:00"_s));

    // A number that bounced, one that nobody verified, and one in words that nobody can read.
    hands.set(today, {11, 0});
    const auto old = desk(store, csirt, u"csirt-bounced"_s);
    must(store.edit(u"Bounce"_s, [old](Edit &edit) {
        return Directory::markBounced(edit, old);
    }));
    const auto second = organisation(store, u"Second center"_s, u"DK"_s, {u"csirt"_s});
    desk(store, second, u"second-stale"_s, u"Until 22:00"_s, {});
    found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(linesOf(found)
          == QStringList{u"csirt csirt-office first"_s,
                         u"csirt second-stale stale"_s,
                         u"cybersecurity-authority agency-always next"_s,
                         u"cybercrime-unit - nobody"_s});
    REQUIRE(found.contact()->ways.size() == 2); // what bounced stays in sight, behind
    CHECK(found.contact()->ways.last().point.value == u"csirt-bounced");
    CHECK(IncidentWords::opening(found.steps.at(1).desk->best()) == u"not known whether open: “Until 22:00”");
}

TEST_CASE("A duty desk comes before a person, a telephone before a mailbox, and no former post counts")
{
    Hands hands;
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    const auto csirt = organisation(store, u"Center"_s, u"DK"_s, {u"csirt"_s});
    const auto former = holder(store, u"Former"_s, csirt, {}, {}, QDate(2019, 3, 1));
    desk(store, former.post, u"former"_s);
    const auto current = holder(store, u"Åse Mønster"_s, csirt);
    desk(store, current.post, u"aase@example.org"_s, u"office"_s, QDate(2019, 3, 4), u"email"_s);
    desk(store, current.person, u"+45 00 00 00 01"_s, u"office"_s, QDate(2019, 3, 4), u"mobile"_s);
    desk(store, csirt, u"Letterbox 1"_s, u"always"_s, QDate(2019, 3, 4), u"postal"_s);
    auto found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(linesOf(found).first() == u"csirt +45 00 00 00 01 first");
    REQUIRE(found.contact()->ways.size() == 2);
    CHECK(found.contact()->name() == u"Åse Mønster");
    CHECK(IncidentWords::personAndFunction(*found.contact()) == u"Åse Mønster, Head of unit");
    desk(store, csirt, u"duty@example.org"_s, u"office"_s, QDate(2019, 2, 1), u"email"_s);
    found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(linesOf(found).mid(0, 2) == QStringList{u"csirt +45 00 00 00 01 first"_s, u"csirt duty@example.org next"_s});
    desk(store, csirt, u"+45 00 00 00 02"_s, u"office"_s, QDate(2019, 2, 1));
    found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(linesOf(found).mid(0, 2) == QStringList{u"csirt +45 00 00 00 02 first"_s, u"csirt +45 00 00 00 01 next"_s});
    // The other country has none of this, nor does an authority that is not competent any more.
    CHECK(routeOf(store, u"cyber-incident"_s, u"SE"_s).isEmpty());
    must(store.edit(u"End"_s, [csirt](Edit &edit) {
        return Directory::setHeldKinds(edit, csirt, {{u"csirt"_s, {}, QDate(2019, 3, 4)}});
    }));
    CHECK(routeOf(store, u"cyber-incident"_s, u"DK"_s).isEmpty());
}

TEST_CASE("Where nobody is known it says so, and who is nearest")
{
    Hands hands;
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    auto found = routeOf(store, u"threat-to-people"_s, u"GR"_s);
    CHECK(found.isEmpty());
    CHECK(found.contact() == nullptr);
    CHECK(found.nearest.isEmpty());
    CHECK(IncidentWords::nobody(found)
          == u"Nobody is known for this in Greece (Police, Cybercrime unit, Electoral authority).");

    const auto ministry = organisation(store, u"Ministry"_s, u"GR"_s, {u"media-regulator"_s});
    desk(store, holder(store, u"Deputy"_s, ministry, u"deputy"_s).post, u"deputy"_s);
    desk(store, holder(store, u"Coordinator"_s, ministry, u"coordinator"_s).post, u"coordinator"_s);
    desk(store,
         organisation(store, u"Representation"_s, u"GR"_s, {u"permanent-representation"_s}),
         u"representation"_s);
    desk(store, organisation(store, u"Campaigns"_s, u"BE"_s, {}, u"eu-body"_s), u"campaigns"_s);
    desk(store, organisation(store, u"Union police"_s, u"GR"_s, {u"police"_s}, u"eu-body"_s), u"union"_s);
    found = routeOf(store, u"threat-to-people"_s, u"GR"_s);
    CHECK(found.isEmpty()); // a body of the Union has its seat there and is no authority of the country
    QStringList nearest;
    for (const auto &desk : found.nearest) {
        nearest.append(desk.best().point.value + u": "_s + IncidentWords::nearestRole(desk, u"GR"_s));
    }
    CHECK(nearest
          == QStringList{u"coordinator: coordinator of the network"_s,
                         u"deputy: deputy coordinator of the network"_s,
                         u"representation: Permanent Representation"_s,
                         u"union: for the whole Union"_s});
    // Everything bounced is as bad, and said differently.
    const auto police = desk(store, organisation(store, u"Police"_s, u"GR"_s, {u"police"_s}), u"100"_s);
    must(store.edit(u"Bounce"_s, [police](Edit &edit) {
        return Directory::markBounced(edit, police);
    }));
    found = routeOf(store, u"threat-to-people"_s, u"GR"_s);
    CHECK(linesOf(found).first() == u"police 100 bounced");
    CHECK(found.contact() == nullptr);
    CHECK(IncidentWords::nobody(found).contains(u"everything that is known bounced"_s));
    CHECK(found.nearest.size() == 4);
}

TEST_CASE("Unknown incidents and countries are refused with what there is")
{
    TemporaryProfile profile;
    const auto error = [&profile](const QString &incident, const QString &country) {
        return refusal(profile.store().read([=](Reader &reader) {
                   return route(reader, incident, country);
               }))
            .message;
    };
    CHECK(error(u"flood"_s, u"DK"_s).contains(u"cyber-incident, foreign-information-manipulation"_s));
    CHECK(error(u""_s, u"DK"_s).contains(u"There is no incident"_s));
    CHECK(error(u"cyber-incident"_s, u"US"_s).contains(u"no Member State"_s));
    CHECK(error(u"cyber-incident"_s, u""_s).contains(u"no Member State"_s));
}

TEST_CASE("A notification waits until it is answered, or given up")
{
    Hands hands;
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    const auto csirt = organisation(store, u"Center"_s, u"DK"_s, {u"csirt"_s});
    const auto point = desk(store, csirt, u"+45 00 00 05 00"_s);
    const auto agency =
        desk(store, organisation(store, u"Agency"_s, u"DK"_s, {u"cybersecurity-authority"_s}), u"agency"_s);
    const auto write = [&](auto work) {
        return must(store.edit(u"Log"_s, work));
    };
    const auto all = [&] {
        return read(store, [](const Reader &reader) {
            return notifications(reader);
        });
    };
    const auto first = write([&](Edit &edit) {
        return log(edit, {u"cyber-incident"_s, u"DK"_s, point, u"AMBER"_s});
    });
    REQUIRE(all().size() == 1);
    CHECK(all().first().state == NotificationState::Waiting);
    CHECK(all().first().who == u"Center, +45 00 00 05 00");
    CHECK(all().first().incidentName == u"Cyber incident");
    CHECK(all().first().notification.sent_at == hands.now);
    CHECK(all().first().notification.channel == u"phone");

    hands.set(today, {11, 9});
    write([&](Edit &edit) {
        return answered(edit, first, u"Taken over"_s);
    });
    CHECK(all().first().state == NotificationState::Answered);
    CHECK(all().first().notification.answered_at == hands.now);
    CHECK(all().first().notification.answer == u"Taken over");
    CHECK(read(store,
               [&](const Reader &reader) {
                   return reader.get<ContactPoint>(point);
               })
              .verified_on
          == QDate(2019, 2, 20)); // only a rehearsal is a test
    hands.set(today, {12, 0});
    write([&](Edit &edit) {
        return answered(edit, first, {}, u"Page taken down"_s);
    });
    CHECK(all().first().notification.answered_at.toUTC().time()
          == QTime(11, 9)); // what comes of it does not move the answer
    CHECK(all().first().notification.answer == u"Taken over");

    // Nobody answers: the desk goes to the end of its route, until it is reached again.
    const auto second = write([&](Edit &edit) {
        return log(edit, {u"cyber-incident"_s, u"DK"_s, point, u"AMBER"_s});
    });
    write([&](Edit &edit) {
        return unanswered(edit, second);
    });
    CHECK(all().first().state == NotificationState::Unanswered);
    auto found = routeOf(store, u"cyber-incident"_s, u"DK"_s);
    CHECK(linesOf(found).mid(0, 2)
          == QStringList{u"cybersecurity-authority agency first"_s, u"csirt +45 00 00 05 00 silent"_s});
    CHECK(IncidentWords::reason(found.steps.at(1)) == u"no answer on 5 Mar 2019");
    hands.set({2019, 3, 6}, {8, 0});
    write([&](Edit &edit) {
        return Directory::markVerified(edit, point);
    });
    CHECK(linesOf(routeOf(store, u"cyber-incident"_s, u"DK"_s)).first() == u"csirt +45 00 00 05 00 first");
    CHECK(agency != point);
}

TEST_CASE("A rehearsal calls one after the other, measures, and leaves what is dead on the matrix until it answers")
{
    Hands hands;
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    const auto csirt = desk(store, organisation(store, u"Center"_s, u"DK"_s, {u"csirt"_s}), u"csirt"_s);
    desk(store, organisation(store, u"Agency"_s, u"DK"_s, {u"cybersecurity-authority"_s}), u"agency"_s);
    const auto police = desk(store, organisation(store, u"Police"_s, u"DK"_s, {u"police"_s}), u"police"_s);
    desk(store, organisation(store, u"Regulator"_s, u"SE"_s, {u"media-regulator"_s}), u"regulator"_s);
    auto drill = read(store, [](const Reader &reader) {
        return Drill::plan(reader);
    });
    CHECK(drill.legs.size() == 12); // of Denmark and Sweden: nobody is known of the others
    drill = read(store, [](const Reader &reader) {
        return Drill::plan(reader, u"DK"_s);
    });
    REQUIRE(drill.legs.size() == 6);
    const auto begin = [&](int index) {
        drill.legs[index] = must(store.edit(u"Call"_s, [leg = drill.legs.at(index)](Edit &edit) {
            return call(edit, leg);
        }));
    };
    const auto finish = [&](int index, Leg::State state) {
        drill.legs[index] = must(store.edit(u"End"_s, [leg = drill.legs.at(index), state](Edit &edit) {
            return end(edit, leg, state);
        }));
    };
    CHECK(drill.next() == 0);
    CHECK(drill.legs.at(0).desk->name() == u"Center");
    begin(0);
    CHECK(drill.legs.at(0).state == Leg::Running);
    hands.now = hands.now.addSecs(65);
    finish(0, Leg::Silent);
    CHECK(drill.legs.at(0).seconds == 65);
    const auto fallback = read(store, [leg = drill.legs.at(0)](const Reader &reader) -> Result<std::optional<Leg>> {
        return after(reader, leg);
    });
    REQUIRE(fallback);
    CHECK(fallback->desk->name() == u"Agency");
    CHECK(fallback->turn == 1);
    drill.legs.insert(1, *fallback);
    CHECK(drill.next() == 1);
    begin(1);
    hands.now = hands.now.addSecs(10);
    finish(1, Leg::Answered);
    CHECK(drill.medianSeconds() == 10);
    for (int i = 2; i < drill.legs.size(); ++i) {
        begin(i);
        if (drill.legs.at(i).desk) {
            finish(i, drill.legs.at(i).desk->name() == u"Police" ? Leg::Bounced : Leg::Skipped);
        }
    }
    CHECK(drill.next() == -1);
    QStringList dead;
    for (const auto &leg : drill.dead()) {
        dead.append(leg.incident);
    }
    // The cyber route reached somebody in the end; of data breaches the agency is the fallback, and was skipped.
    CHECK(dead
          == QStringList{u"foreign-information-manipulation"_s,
                         u"illegal-political-advertising"_s,
                         u"threat-to-people"_s,
                         u"systemic-platform-failure"_s});
    CHECK(drill.count(Leg::Skipped) == 1);
    CHECK(read(store, [](const Reader &reader) {
              return notifications(reader, {}, 200, true);
          }).isEmpty()); // all of it was a drill
    const auto logged = read(store, [](const Reader &reader) {
        return notifications(reader);
    });
    CHECK(logged.size() == 6); // the skipped one is no call
    CHECK(logged.last().notification.outcome == u"No answer after 1 min 5 s");

    const auto silent = [&] {
        return read(store, [](const Reader &reader) {
            return silences(reader);
        });
    };
    REQUIRE(silent().size() == 2); // and what does not work
    CHECK(silent().first().kind == u"csirt");
    CHECK(silent().last().kind == u"police");
    CHECK(silent().first().who == u"Center");
    CHECK(read(store,
               [&](const Reader &reader) {
                   return reader.get<ContactPoint>(police);
               })
              .bounced_on
          == today);

    // The next rehearsal reaches it: alive again, and verified.
    auto again =
        Leg{.incident = u"cyber-incident"_s, .country = u"DK"_s, .kind = u"csirt"_s, .desk = drill.legs.at(0).desk};
    again = must(store.edit(u"Call"_s, [again](Edit &edit) {
        return call(edit, again);
    }));
    must(store.edit(u"End"_s, [again](Edit &edit) {
        return end(edit, again, Leg::Answered);
    }));
    REQUIRE(silent().size() == 1);
    CHECK(silent().first().kind == u"police");
    CHECK(read(store,
               [&](const Reader &reader) {
                   return reader.get<ContactPoint>(csirt);
               })
              .verified_on
          == today);
}

TEST_CASE("The sample's routes lead somewhere, day and night")
{
    TemporaryProfile profile;
    must(Sample::fill(profile.store()));
    const auto all = read(profile.store(), [](const Reader &reader) {
        return routes(reader);
    });
    CHECK(all.size() == 27 * 6);
    const auto reached = std::ranges::count_if(all, [](const Route &route) {
        return route.contact() != nullptr;
    });
    CHECK(reached > 40);
    const auto one = read(profile.store(), [](const Reader &reader) {
        return routesOf(reader, u"DK"_s);
    });
    REQUIRE(one.size() == 6);
    CHECK(one.first().contact()->organisationName == u"Center for Eksempelsikkerhed");
    CHECK(IncidentWords::opening(one.first().contact()->best()) == u"open round the clock");
}

TEST_CASE("Duty desks that were not verified in time are told, the worst first")
{
    Hands hands;
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    const auto csirt = organisation(store, u"Center"_s, u"DK"_s, {u"csirt"_s});
    desk(store, csirt, u"fresh"_s);
    const auto old = desk(store, csirt, u"old"_s, u"always"_s, QDate(2018, 3, 1));
    const auto never = desk(store, holder(store, u"Somebody"_s, csirt).post, u"never"_s, u"always"_s, {});
    desk(store, holder(store, u"Former"_s, csirt, {}, {}, QDate(2019, 3, 1)).post, u"former"_s, u"always"_s, {});
    desk(store, csirt, u"office hours"_s, u"office"_s, {});
    desk(store, organisation(store, u"Platform"_s, u"IE"_s, {}, u"platform"_s), u"platform"_s, u"always"_s, {});
    const auto broken = desk(store, organisation(store, u"Police"_s, u"SE"_s, {}), u"bounced"_s);
    must(store.edit(u"Bounce"_s, [broken](Edit &edit) {
        return Directory::markBounced(edit, broken);
    }));
    const auto found = read(store, [](const Reader &reader) {
        return doubtfulDutyDesks(reader);
    });
    QList<Id> points;
    for (const auto &each : found) {
        points.append(each.point);
    }
    CHECK(points == QList<Id>{broken, never, old});
    CHECK(found.first().country == u"SE");
}
