// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// proposals, propose, confirm.

#include "program.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

TEST_CASE("A change is proposed, listed, and accepted or declined")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
    const auto aino = cli.add({u"person"_s, u"name=Aino Esimerkki"_s, u"country=FI"_s});
    CHECK(cli({u"proposals"_s}).output.contains(u"No proposal is open."_s));
    const auto made = cli.json({u"propose"_s, aino, u"country=EE"_s, u"--reason"_s, u"She moved"_s});
    const auto id = made[u"id"].toString();
    CHECK(made[u"state"] == u"open"_s);
    const auto listed = cli({u"proposals"_s}).output;
    CHECK(listed.contains(u"Country: FI → EE"_s));
    CHECK(listed.contains(u"She moved"_s));
    REQUIRE(cli({u"set"_s, aino, u"country=SE"_s}).status == 0);
    CHECK(cli({u"proposals"_s}).output.contains(u"but by now it is: SE"_s));
    CHECK(cli.json({u"proposals"_s, u"accept"_s, id})[u"state"] == u"accepted"_s);
    CHECK(cli.json({u"show"_s, aino})[u"fields"][u"country"] == u"EE"_s);
    CHECK(cli({u"proposals"_s, u"accept"_s, id}).status == 1);
    CHECK(cli.json({u"proposals"_s})[u"proposals"].toArray().isEmpty());

    const auto other = cli.json({u"propose"_s, aino, u"honorific=Dr"_s})[u"id"].toString();
    const auto declined = cli.json({u"proposals"_s, u"decline"_s, other, u"--because"_s, u"She has no doctorate"_s});
    CHECK(declined[u"state"] == u"declined"_s);
    CHECK(declined[u"decision"][u"answer"] == u"She has no doctorate"_s);
    CHECK(declined[u"declined_before"].isNull());
    CHECK(cli.json({u"proposals"_s, u"--all"_s})[u"proposals"].toArray().size() == 2);
    const auto again = cli({u"propose"_s, aino, u"honorific=Dr"_s}).output;
    CHECK(again.contains(u"declined before"_s));
    CHECK(again.contains(u": She has no doctorate"_s));
    CHECK(cli({u"propose"_s, aino, u"country=EE"_s}).errors.contains(u"Nothing would change"_s));
    CHECK(cli({u"propose"_s, aino, u"colour=red"_s}).errors.contains(u"colour"_s));
}

TEST_CASE("A card is confirmed")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
    const auto aino = cli.add({u"person"_s, u"name=Aino Esimerkki"_s, u"country=FI"_s});
    const auto point =
        cli.add({u"contact_point"_s, u"owner="_s + aino, u"medium=email"_s, u"value=aino@vaalit.example.org"_s});
    CHECK(cli.json({u"confirm"_s, aino})[u"asked"] == 1);
    const auto question = cli.json({u"proposals"_s})[u"proposals"][0];
    CHECK(question[u"question"] == true);
    REQUIRE(cli({u"proposals"_s, u"accept"_s, question[u"id"].toString()}).status == 0);
    const auto shown = cli.json({u"show"_s, point});
    CHECK(shown[u"fields"][u"verified_by"] == u"Karen Prøve"_s);
    CHECK_FALSE(shown[u"fields"][u"verified_on"].toString().isEmpty());
}
