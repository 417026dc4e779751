// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Where keys are kept, what others keep up to date no longer, and two people in one form.

#include "components/recordeditor.h"
#include "exchange/circle.h"
#include "exchange/identity.h"
#include "exchange/wallet.h"
#include "exchange/walletkeys.h"
#include "support/records.h"
#include "support/testwallet.h"
#include "window.h"

#include <QAccessible>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("Keys move into the desktop's wallet and back; when that has lost them, it is said where they are needed")
{
    const TestWallet wallet;
    TemporaryProfile profile;
    must(profile.store().edit(u"Me"_s, [](Edit &edit) -> Result<Done> {
        LIAISON_TRY(const auto id, edit.put(person(u"Karen Prøve"_s, u"DK"_s)));
        return edit.setMe(id);
    }));
    const auto folder = profile.close();
    must(Identity::of(folder));
    Window window(folder);
    window.open(u"settings"_s);
    REQUIRE(window.shows(u"Your keys are in the profile's folder"_s));
    window.click(u"Keep my keys in the desktop's wallet"_s);
    REQUIRE(window.shows(u"what opens them is in the desktop's wallet"_s));
    CHECK(Identity::isInWallet(folder));
    CHECK(wallet.entries().size() == 1);

    const auto entry = wallet.entries().first();
    const auto secret = must(Wallet::read(entry));
    must(Wallet::remove(entry));
    WalletKeys::forget();
    window.open(u"exchange"_s);
    window.click(u"Give them your card"_s);
    REQUIRE(window.shows(u"does not hold this profile's entry any more"_s));
    CHECK(window.lacks(u"Say who I am"_s));
    must(Wallet::write(entry, secret));
    window.click(u"Unlock the wallet"_s);
    REQUIRE(window.shows(u"You answer for"_s));
    CHECK(window.lacks(u"Unlock the wallet"_s));

    window.open(u"settings"_s);
    window.click(u"Keep my keys in the desktop's wallet"_s);
    REQUIRE(window.shows(u"Your keys are in the profile's folder"_s));
    CHECK_FALSE(Identity::isInWallet(folder));
    CHECK(wallet.entries().isEmpty());
}

TEST_CASE("What somebody keeps up to date no longer is marked in lists, and said on its card")
{
    TemporaryProfile profile;
    Organisation desk;
    desk.name = u"Ukázkový úřad"_s;
    desk.country = u"CZ"_s;
    desk.kind = u"authority"_s;
    const auto office = add(profile.store(), desk);
    const auto zoe = add(profile.store(), person(u"Zoë Ždanová"_s, u"CZ"_s));
    Post post;
    post.person = zoe;
    post.organisation = office;
    add(profile.store(), post);
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate(2019, 3, 4);
    const auto talk = add(profile.store(), meeting);
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    const auto task = add(profile.store(), action);
    const auto peer = must(profile.store().edit(u"Join"_s, [](Edit &edit) -> Result<Id> {
        return Circle::put(edit,
                           {.name = u"Ines Duarte-Vale"_s,
                            .devices = {{.recipient = QByteArray(32, 'a'), .signer = QByteArray(42, 'b')}}});
    }));
    must(profile.store().merge(u"Bundle"_s,
                               Incoming{.records = {},
                                        .withdrawals = {{.id = zoe, .tlp = u"AMBER"_s},
                                                        {.id = talk, .tlp = u"AMBER"_s},
                                                        {.id = task, .tlp = u"AMBER"_s}},
                                        .from = peer},
                               [](const MergeReport &, const Reader &) {
                                   return true;
                               }));
    Window window(profile.close());
    window.open(u"directory"_s);
    window.click(u"Czechia"_s);
    REQUIRE(window.shows(u"withdrawn"_s));
    window.click(u"member-Zoë Ždanová"_s);
    REQUIRE(window.shows(u"No longer kept up to date by Ines Duarte-Vale: since"_s));
    CHECK(window.shows(u"TLP:AMBER there"_s));
    for (const auto &page : {u"meetings"_s, u"actions"_s}) {
        window.open(page);
        CHECK(window.shows(u"withdrawn"_s));
    }
    // It is read out with its row.
    const auto *row = QAccessible::queryAccessibleInterface(window.item(u"row-Send the list"_s));
    REQUIRE(row);
    CHECK(row->text(QAccessible::Description) == u"withdrawn"_s);
}

TEST_CASE("Two who change one field at once are asked which holds; other fields of theirs are simply there")
{
    TemporaryProfile profile;
    auto entry = person(u"Zoë Ždanová"_s, u"CZ"_s);
    entry.notes = u"Met in May"_s;
    entry.id = add(profile.store(), entry);
    Window window(profile.close());
    const auto meanwhile = [&window, id = entry.id](const Values &values) {
        must(window.store().edit(u"Elsewhere"_s, [id, values](Edit &edit) {
            return edit.write(Person::type, id, values);
        }));
    };
    window.openCard(u"zdan"_s, u"Zoë Ždanová"_s);
    window.click(u"Edit"_s);
    window.fill(u"Name"_s, u"Zoë Nová"_s);
    meanwhile({{u"name"_s, u"Zoë Stará"_s}, {u"notes"_s, u"Met in June"_s}});
    REQUIRE(window.shows(u"Meanwhile somebody changed this to “Zoë Stará”."_s));
    CHECK(window.item(u"field-notes"_s)->property("text").toString() == u"Met in June"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"was changed meanwhile"_s));
    window.click(u"Take theirs"_s);
    CHECK(window.lacks(u"Meanwhile somebody"_s));
    CHECK(window.lacks(u"was changed meanwhile"_s));
    CHECK(window.item(u"Name"_s)->property("text").toString() == u"Zoë Stará"_s);

    window.fill(u"Name"_s, u"Zoë Nová"_s);
    meanwhile({{u"name"_s, u"Zoë Jiná"_s}});
    REQUIRE(window.shows(u"Meanwhile somebody changed this to “Zoë Jiná”."_s));
    window.click(u"Keep mine"_s);
    // Another program is quicker than what this one hears of it.
    auto *editor = window.object<RecordEditor>();
    meanwhile({{u"name"_s, u"Zoë Rychlá"_s}});
    editor->save(u"Change a person"_s);
    REQUIRE(window.shows(u"Meanwhile somebody changed this to “Zoë Rychlá”."_s));
    CHECK(all<Person>(window.store()).first().name == u"Zoë Rychlá"_s);
    window.click(u"Keep mine"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&window] {
        return all<Person>(window.store()).first().name == u"Zoë Nová"_s;
    }));
    CHECK(all<Person>(window.store()).first().notes == u"Met in June"_s);
    CHECK(window.shows(u"About this entry"_s));
}
