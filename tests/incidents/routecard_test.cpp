// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "duty.h"
#include "incidents/routecard.h"
#include "sample/sample.h"
#include "support/documenttext.h"
#include "support/printing.h"

using namespace Liaison;
using namespace Liaison::Incidents;
using namespace Liaison::Test;

namespace
{
/// All pages, without white space: lines are broken anywhere in print.
QString printed(const QList<RouteCard> &cards)
{
    if (!Extract::canReadPdf()) {
        SKIP("poppler's programs are not installed");
    }
    return Extract::squeezed(Extract::pdfPages(must(toPdf(cards))).join(u' '));
}
}

TEST_CASE("A card has every route of its country in four panels, and who is behind them for any time of day")
{
    Hands hands;
    hands.set({2019, 3, 6}, {2, 0}); // at night: what is printed then is used by day
    TemporaryProfile profile(hands.clock());
    auto &store = profile.store();
    const auto csirt = organisation(store, u"Center"_s, u"DK"_s, {u"csirt"_s});
    desk(store, csirt, u"+45 00 00 05 00"_s, u"office"_s);
    desk(store, organisation(store, u"Agency"_s, u"DK"_s, {u"cybersecurity-authority"_s}), u"+45 00 00 06 00"_s);
    const auto police = organisation(store, QString(400, u'x'), u"DK"_s, {u"police"_s}); // longer than there is room
    desk(store, police, u"+45 00 00 01 12"_s);
    const auto card = read(store, [](const Reader &reader) {
        return routeCard(reader, u"Denmark"_s);
    });
    REQUIRE(card.routes.size() == 6);
    CHECK(card.routes.first().contact()->best().point.value == u"+45 00 00 05 00");
    CHECK(card.tlp == u"RED"); // nobody said that it may be passed on
    const auto text = printed({card});
    for (const auto &expected : {u"Denmark"_s,
                                 u"TLP:RED"_s,
                                 u"Cyber incident"_s,
                                 u"+45 00 00 05 00"_s,
                                 u"office hours · Copenhagen · verified 20 Feb 2019"_s,
                                 u"+45 00 00 06 00, Agency"_s,
                                 u"+45 00 00 01 12"_s,
                                 u"Personal-data breach"_s,
                                 u"Nobody is known: no coordinator"_s,
                                 u"Fold the lower half behind"_s}) {
        CAPTURE(expected);
        CHECK(text.contains(Extract::squeezed(expected)));
    }
    CHECK(text.count(u"NobodyisknownforthisinDenmark"_s) == 3);
}

TEST_CASE("There is a sheet for each Member State, also where nobody is known")
{
    TemporaryProfile profile;
    must(Sample::fill(profile.store()));
    const auto cards = read(profile.store(), [](const Reader &reader) {
        return routeCards(reader);
    });
    REQUIRE(cards.size() == 27);
    const auto text = printed(cards);
    CHECK(text.count(u"Whomtocallaboutanincident"_s) == 27);
    CHECK(text.contains(u"Latvia"_s));
    CHECK(must(toPdf({cards.first()})).startsWith("%PDF-"));
    const auto refused = writeRouteCards(cards, u"card.odt"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u".pdf"_s));
}
