// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/audience.h"
#include "exchange/proposals.h"
#include "exchange/releasemaker.h"
#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// An authority with a mailbox that platforms may have, and a phone that they may not.
Id addDesk(Store &store)
{
    Organisation authority;
    authority.name = u"Eksempelstyrelsen for Valg"_s;
    authority.kind = u"authority"_s;
    authority.country = u"DK"_s;
    authority.tlp = u"CLEAR"_s;
    authority.notes = u"Slow in August"_s;
    const auto id = add(store, authority);
    ContactPoint mailbox;
    mailbox.owner = id;
    mailbox.medium = u"email"_s;
    mailbox.value = u"network@valg.example.org"_s;
    mailbox.tlp = u"CLEAR"_s;
    mailbox.audiences = {u"platforms"_s};
    const auto cleared = add(store, mailbox);
    mailbox.medium = u"phone"_s;
    mailbox.value = u"+45 00 00 00 01"_s;
    mailbox.audiences = {};
    add(store, mailbox);
    return cleared;
}

/// What the dialog of the system does once a file is chosen.
void saveAs(Window &window, const QString &file)
{
    window.object<ReleaseMaker>()->write(QUrl::fromLocalFile(file));
}
}

TEST_CASE("Contacts are given to an audience: its rule, what goes and why not, the file, and whom to tell afterwards")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    const auto mailbox = addDesk(profile.store());
    Window window(profile.close());
    window.open(u"exchange"_s);
    window.click(u"Release…"_s);
    REQUIRE(window.shows(u"Nobody gets contacts yet"_s));
    window.click(u"Add an audience"_s);
    window.click(u"Take the name platforms"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"What goes to platforms"_s));
    CHECK(window.shows(
        u"1 contact point of 0 people and 1 organisation go to platforms; 1 record is withheld, 2 fields are stripped."_s));
    window.click(u"Withheld: Not cleared for platforms: 1"_s);
    CHECK(window.shows(u"+45 00 00 00 01"_s));

    saveAs(window, folder.filePath(u"out.vcf"_s));
    REQUIRE(window.shows(u"Release 1 to platforms was written to"_s));
    CHECK(contentOf(folder.filePath(u"out.vcf"_s)).contains("network@valg.example.org"));
    CHECK(window.shows(u"platforms, release 1"_s));
    saveAs(window, folder.filePath(u"out.vcf"_s));
    CHECK(window.shows(u"it was left as it is"_s));

    CHECK(window.lacks(u"Whom to tell"_s));
    must(window.store().edit(u"Withdraw"_s, [mailbox](Edit &edit) {
        return edit.write(u"contact_point"_s, mailbox, {{u"audiences"_s, nullptr}});
    }));
    CHECK(window.shows(u"Whom to tell"_s));
    CHECK(window.shows(u"Nothing goes to platforms: 3 records are withheld."_s));
}

TEST_CASE("A rule says what is wrong where it is wrong, and labels above TLP:CLEAR need a recipient or a clear word")
{
    TemporaryProfile profile;
    const auto mailbox = addDesk(profile.store());
    must(profile.store().edit(u"Rule"_s, [mailbox](Edit &edit) -> Result<Id> {
        LIAISON_CHECK(edit.write(u"contact_point"_s, mailbox, {{u"tlp"_s, u"GREEN"_s}}));
        return Audiences::put(edit, {.name = u"platforms"_s, .tlp = u"GREEN"_s});
    }));
    Window window(profile.close());
    window.open(u"exchange"_s);
    window.click(u"Release…"_s);
    REQUIRE(window.shows(u"Give platforms a recipient whom it is encrypted to"_s));
    CHECK_FALSE(window.item(u"For address books…"_s)->isEnabled());
    window.click(u"Change the rule of platforms"_s);
    window.fill(u"Countries"_s, u"Denmark"_s);
    window.click(u"Save"_s);
    CHECK(window.shows(u"“DENMARK” is no country"_s));
    window.fill(u"Countries"_s, u"dk"_s);
    window.fill(u"Public key"_s, u"age1wrong"_s);
    window.click(u"Save"_s);
    CHECK(window.shows(u"This is no public key"_s));
    window.fill(u"Public key"_s, u""_s);
    window.click(u"Files that are not encrypted may hold more than what is TLP:CLEAR"_s);
    window.click(u"Save"_s);
    REQUIRE(window.lacks(u"Give platforms a recipient whom it is encrypted to"_s));
    CHECK(window.item(u"For address books…"_s)->isEnabled());
    CHECK(window.shows(u"DK · not encrypted · no release yet"_s));
}

TEST_CASE("A card is to be confirmed, and its owner does so")
{
    TemporaryProfile profile;
    addDesk(profile.store());
    Window window(profile.close());
    window.open(u"directory"_s);
    window.openCard(u"eksempel"_s, u"Eksempelstyrelsen for Valg"_s);
    REQUIRE(window.shows(u"About this entry"_s)); // the card has come, and its menu is the nearest
    window.choose(u"More Actions"_s, u"Ask to confirm"_s);
    REQUIRE(window.shows(u"is asked to confirm the card"_s));
    window.open(u"exchange"_s);
    window.click(u"Look at proposals"_s);
    REQUIRE(window.shows(u"Is this contact point still right?"_s));
    window.click(u"Accept: network@valg.example.org"_s);
    REQUIRE(window.shows(u"accepted"_s));
    CHECK(all<ContactPoint>(window.store(), u"WHERE medium = 'email'"_s).first().verified_on.isValid());
}

TEST_CASE("A proposal is shown beside what stands there, and is accepted or declined with a key")
{
    TemporaryProfile profile;
    const auto mailbox = addDesk(profile.store());
    must(profile.store().edit(u"Propose"_s, [mailbox](Edit &edit) -> Result<Id> {
        return Proposals::propose(edit, mailbox, {{u"value"_s, u"elections@valg.example.org"_s}}, u"They moved"_s);
    }));
    Window window(profile.close());
    REQUIRE(window.wait([&window] {
        return window.count(u"Exchange, 1 proposal waits for your yes"_s) == 1; // the badge
    }));
    window.open(u"overview"_s);
    window.click(u"Decide: 1 proposal waits for your yes"_s);
    REQUIRE(window.shows(u"elections@valg.example.org"_s));
    CHECK(window.shows(u"for you to decide"_s));
    CHECK(window.shows(u"They moved"_s));
    REQUIRE(window.wait([&window] { // the first one has the keys at once
        return window.focus() && window.focus()->objectName().startsWith(u"proposal-");
    }));
    window.key(Qt::Key_A);
    REQUIRE(window.shows(u"accepted"_s));
    REQUIRE(window.wait([&window] {
        return window.count(u"Exchange"_s) == 1; // nothing waits there any more
    }));
    CHECK(all<ContactPoint>(window.store(), u"WHERE medium = 'email'"_s).first().value
          == u"elections@valg.example.org"_s);

    must(window.store().edit(u"Propose"_s, [mailbox](Edit &edit) -> Result<Id> {
        return Proposals::propose(edit, mailbox, {{u"purpose"_s, u"Everything"_s}}, {});
    }));
    REQUIRE(window.shows(u"Everything"_s));
    window.click(u"Decline: elections@valg.example.org"_s);
    window.fill(u"Why not"_s, u"Only elections"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"declined"_s));
    CHECK(window.shows(u"“Only elections”"_s));
    must(window.store().edit(u"Propose"_s, [mailbox](Edit &edit) -> Result<Id> {
        return Proposals::propose(edit, mailbox, {{u"purpose"_s, u"Everything"_s}}, {});
    }));
    REQUIRE(window.shows(u"The same was declined on"_s));
    CHECK(window.shows(u"Declined before"_s));
    CHECK(all<ContactPoint>(window.store(), u"WHERE medium = 'email'"_s).first().purpose.isEmpty());
}
