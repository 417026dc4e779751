// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/circle.h"
#include "exchange/quarantine.h"
#include "overview/attentionmodel.h"
#include "sample/sample.h"
#include "support/records.h"
#include "window.h"

#include <QQuickWindow>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Clock noon()
{
    return Clock::fixed(QDateTime(QDate(2019, 3, 5), QTime(12, 0), QTimeZone::UTC));
}

Id addPeer(Store &store, const QString &name)
{
    const Peer peer{.name = name,
                    .devices = {{.recipient = QByteArray(32, 'r'), .signer = "Ed" + QByteArray(40, 's')}},
                    .scope = {u"DK"_s}};
    return must(store.edit(u"Add a peer"_s, [peer](Edit &edit) {
        return Circle::put(edit, peer);
    }));
}
}

TEST_CASE("What needs attention stands in the order of harm, each one press from being dealt with")
{
    TemporaryProfile profile(Clock::fixed(QDateTime(QDate(2019, 1, 2), QTime(12, 0), QTimeZone::UTC)));
    const auto peerId = addPeer(profile.store(), u"Karen Prøve"_s);
    must(Sample::fill(profile.store()));
    must(Quarantine::hold(profile.folderPath(), "not a bundle", {{}, u"Zoë Ždanová"_s, {}, {}, 3, noon().now()}));
    Window window(profile.close(), Window::wide, noon());
    window.open(u"overview"_s);
    REQUIRE(window.shows(u"1 field was changed by two people"_s));
    // One word for each kind, as they follow each other.
    const QStringList kinds{u"changed by two people"_s,
                            u"overdue"_s,
                            u"duty desk"_s,
                            u"No record yet"_s,
                            u"No report yet"_s,
                            u"A bundle waits"_s,
                            u"Nothing ever heard from Karen Prøve"_s};
    QStringList order;
    for (const auto &row : window.object<AttentionModel>()->rows()) {
        const auto text = row.values.at(0).toString() + u' ' + row.values.at(1).toString();
        for (const auto &kind : kinds) {
            if (text.contains(kind) && (order.isEmpty() || order.last() != kind)) {
                order.append(kind);
            }
        }
    }
    CHECK(order == kinds);

    window.click(u"Preview"_s); // what it is not, is said there
    CHECK(window.wait([] {
        return Session::instance()->currentPage() == u"exchange"_s;
    }));
    window.open(u"overview"_s);
    const auto *attention = window.object<AttentionModel>();
    const int peer = attention->indexOf(peerId.text());
    REQUIRE(peer >= 0);
    CHECK(attention->value(peer, u"place"_s) == u"exchange"_s);
    CHECK(attention->value(peer, u"part"_s) == peerId.text());
    CHECK(attention->value(peer, u"partType"_s) == u"peer"_s);
    window.click(u"Verify: 1 duty desk was not verified for 180 days"_s);
    CHECK(window.shows(u"+30 000 000 1010"_s));

    // The next meeting without a briefing is one press from one; who changed what last is told.
    window.open(u"overview"_s);
    CHECK(window.shows(u"Last changes"_s));
    CHECK(window.shows(u"Sample data: a colleague's changes"_s));
    window.click(u"Brief me: JHA Council: election integrity over lunch"_s);
    CHECK(window.wait([] {
        return Session::instance()->currentPage() == u"briefings"_s;
    }));
}

TEST_CASE("The map of the Union is one stop of Tab, and arrow keys lead from tile to tile as they lie")
{
    TemporaryProfile profile(noon());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::wide, noon());
    window.open(u"overview"_s);
    REQUIRE(window.shows(u"Coverage of the networks"_s));
    const auto focus = [&window] {
        return window.focus()->property("text").toString();
    };
    window.item(u"BE"_s)->forceActiveFocus(Qt::TabFocusReason);
    CHECK(focus() == u"BE");
    window.key(Qt::Key_Right);
    CHECK(focus() == u"DE");
    window.key(Qt::Key_Up);
    CHECK(focus() == u"DK");
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    CHECK(focus() != u"DK");
    window.key(Qt::Key_Tab);
    CHECK(window.focus()->property("code").isNull()); // out of the map at once
    window.key(Qt::Key_Backtab);
    const auto code = focus();
    CHECK(code.size() == 2);
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"national election network"_s));
}

TEST_CASE("An empty profile begins with three steps, or with the sample, which is gone again in one press")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"overview"_s);
    REQUIRE(window.shows(u"Begin here"_s));
    for (const auto &step : {u"Say who you are"_s, u"Fill the directory"_s, u"Import a Flash note"_s}) {
        CHECK(window.isInSight(window.item(step)));
    }
    window.click(u"Look around with sample data"_s);
    REQUIRE(window.shows(u"March 2019 here"_s));
    CHECK(window.shows(u"Last changes"_s));
    CHECK(window.lacks(u"Begin here"_s));
    window.click(u"Remove sample data"_s);
    REQUIRE(window.shows(u"The sample data are gone"_s));
    CHECK(window.shows(u"Begin here"_s));
    CHECK(all<Person>(window.store()).isEmpty());
}
