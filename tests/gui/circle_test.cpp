// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/acquaintance.h"
#include "exchange/bundleexporter.h"
#include "exchange/fingerprintwords.h"
#include "exchange/mycard.h"
#include "exchange/proposals.h"
#include "exchange/syncimport.h"
#include "support/acquaintance.h"
#include "support/records.h"
#include "window.h"

#include <QFileInfo>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Somebody else, and the card that they hand out.
struct Colleague {
    QTemporaryDir folder;
    Identity identity = must(Identity::of(folder.path()));
    QString name;

    explicit Colleague(const QString &name)
        : name(name)
    {
    }
    Card card() const
    {
        return {.name = name,
                .organisation = u"Vabariigi Näidisamet"_s,
                .country = u"EE"_s,
                .device = identity.device(),
                .former = identity.formerSigners()};
    }
    QUrl file() const
    {
        const auto path = folder.filePath(u"card.liaison-card"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(must(card().toFile(identity)));
        return QUrl::fromLocalFile(path);
    }
    QStringList words() const
    {
        return FingerprintWords::of(identity.device().fingerprint());
    }
};

QList<Peer> peersIn(Store &store)
{
    return must(store.read([](Reader &reader) -> Result<QList<Peer>> {
        return Circle::peers(reader);
    }));
}

void join(Store &store, const Colleague &colleague)
{
    must(store.edit(u"Join"_s, [card = colleague.card()](Edit &edit) {
        return Circle::join(edit, card, Device());
    }));
}

/// A profile that knows its owner.
QString profileOf(TemporaryProfile &profile, const QString &name)
{
    must(profile.store().edit(u"Me"_s, [name](Edit &edit) -> Result<Done> {
        LIAISON_TRY(const auto id, edit.put(person(name, u"DK"_s)));
        return edit.setMe(id);
    }));
    return profile.close();
}
}

TEST_CASE("My card shows the words that others compare, and is saved as a new file")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    const auto place = profileOf(profile, u"Karen Prøve"_s);
    Window window(place);
    window.open(u"exchange"_s);
    window.click(u"Give them your card"_s);
    REQUIRE(window.shows(u"Karen Prøve"_s));
    const auto identity = must(Identity::of(place));
    for (const auto &word : FingerprintWords::of(identity.device().fingerprint())) {
        CHECK(window.shows(word));
    }
    CHECK(window.shows(u"Nobody yet."_s));

    const auto file = folder.filePath(u"me"_s);
    window.object<MyCard>()->save(QUrl::fromLocalFile(file));
    REQUIRE(window.shows(u"Your card is"_s));
    const auto card = must(Card::read(file + u".liaison-card"_s));
    CHECK(card.name == u"Karen Prøve"_s);
    CHECK(card.country == u"DK"_s);
    CHECK(card.device == identity.device());

    window.object<MyCard>()->saveSheet(QUrl::fromLocalFile(folder.filePath(u"sheet.pdf"_s)));
    REQUIRE(window.shows(u"lock the sheet away"_s));
    CHECK(contentOf(folder.filePath(u"sheet.pdf"_s)).startsWith("%PDF"));

    window.click(u"New keys…"_s);
    window.click(u"Make new keys"_s);
    REQUIRE(window.wait([&] {
        return must(Identity::of(place)).device() != identity.device();
    }));
    CHECK(window.shows(FingerprintWords::of(must(Identity::of(place)).device().fingerprint()).first()));
}

TEST_CASE("Who nobody knows has no card, and is led to where they say who they are")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"exchange"_s);
    window.click(u"Give them your card"_s);
    REQUIRE(window.shows(u"Say first who you are."_s));
    window.click(u"Say who I am"_s);
    CHECK(window.wait([] {
        return Session::instance()->currentPage() == u"settings"_s;
    }));
}

TEST_CASE("Somebody joins once their words were compared, with what was agreed")
{
    const Colleague aino(u"Aino Esimerkki"_s);
    TemporaryProfile profile;
    Window window(profileOf(profile, u"Karen Prøve"_s));
    window.open(u"exchange"_s);
    Session::instance()->openFiles({aino.file()});
    REQUIRE(window.shows(u"is not in your circle yet"_s));
    for (const auto &word : aino.words()) {
        CHECK(window.shows(word));
    }
    CHECK_FALSE(window.item(u"Add to my circle"_s)->isEnabled());
    window.click(u"I spoke with them: all ten words are the same"_s);
    window.click(u"the Union as a whole"_s);
    window.choose(u"Up to the label"_s, u"TLP:AMBER"_s);
    window.click(u"Add to my circle"_s);
    REQUIRE(window.wait([&] {
        return peersIn(window.store()).size() == 1;
    }));
    const auto peer = peersIn(window.store()).first();
    CHECK(peer.devices == QList{aino.identity.device()});
    CHECK(peer.scope == QStringList{u"EE"_s, u"EU"_s}); // her own country was chosen to begin with
    CHECK(peer.clearance == u"AMBER"_s);
    CHECK(window.shows(u"TLP:AMBER"_s));
}

TEST_CASE("Somebody of a known name with another key is shown as an alarm")
{
    const Colleague aino(u"Aino Esimerkki"_s);
    const Colleague mallory(u"Aino Esimerkki"_s);
    TemporaryProfile profile;
    join(profile.store(), aino);
    Window window(profileOf(profile, u"Karen Prøve"_s));
    window.open(u"exchange"_s);
    Session::instance()->openFiles({mallory.file()});
    REQUIRE(window.shows(u"Somebody may be pretending to be them."_s));
    CHECK(window.count(u"Add to my circle"_s) == 0);
    CHECK_FALSE(window.item(u"Add as one more computer of Aino Esimerkki"_s)->isEnabled());
    window.click(u"Close"_s);
    CHECK(window.lacks(u"Somebody may be pretending to be them."_s));
    CHECK(peersIn(window.store()).first().devices == QList{aino.identity.device()});
}

TEST_CASE("Renewed keys are taken with one press")
{
    Colleague aino(u"Aino Esimerkki"_s);
    TemporaryProfile profile;
    join(profile.store(), aino);
    aino.identity = must(Identity::renew(aino.folder.path()));
    Window window(profileOf(profile, u"Karen Prøve"_s));
    window.open(u"exchange"_s);
    Session::instance()->openFiles({aino.file()});
    REQUIRE(window.shows(u"the earlier key vouches for them"_s));
    window.click(u"Take the new keys"_s);
    CHECK(window.wait([&] {
        return peersIn(window.store()).first().devices == QList{aino.identity.device()};
    }));
}

TEST_CASE("Lost keys come back from the letters of a recovery sheet, and what is wrong in them is said beside them")
{
    const Colleague before(u"Karen Prøve"_s); // on the computer that was lost
    const auto code = before.identity.recoveryCode();
    TemporaryProfile profile;
    const auto place = profileOf(profile, u"Karen Prøve"_s);
    const auto fresh = must(Identity::of(place)).device();
    Window window(place);
    window.open(u"exchange"_s);
    window.click(u"Give them your card, Save it, send it, and read its ten words out to them."_s);
    window.click(u"Bring keys back…"_s);
    REQUIRE(window.shows(u"Type the letters of your recovery sheet"_s));
    REQUIRE(Window::wait([&] {
        return window.focus() && window.focus()->objectName() == u"recoveryCode"_s;
    }));
    window.type(u"liai som-"_s);
    CHECK(window.shows(u"2 of 34 groups"_s));
    CHECK(window.shows(u"Group 2, “SOM-”: on every sheet it begins with “SON-”."_s));
    CHECK_FALSE(window.item(u"Bring them back"_s)->isEnabled());

    window.key(Qt::Key_A, Qt::ControlModifier);
    window.paste(code.toLower());
    REQUIRE(window.shows(u"Every letter is right"_s));
    const auto words = FingerprintWords::of(before.identity.device().fingerprint());
    CHECK(window.shows(words.first()));
    window.click(u"Bring them back"_s);
    REQUIRE(window.shows(u"Your keys are back"_s));
    CHECK(window.shows(words.last())); // on the card
    const auto identity = must(Identity::of(place));
    CHECK(identity.device() == before.identity.device());
    CHECK(identity.formerSigners() == QList{fresh.signer});
}

TEST_CASE("What was agreed with a peer is changed, and a peer is removed")
{
    const Colleague aino(u"Aino Esimerkki"_s);
    TemporaryProfile profile;
    join(profile.store(), aino);
    Window window(profileOf(profile, u"Karen Prøve"_s));
    window.open(u"exchange"_s);
    window.click(u"My card and my circle"_s);
    window.click(u"Aino Esimerkki, Vabariigi Näidisamet · Estonia · nothing heard yet, Estonia, GREEN"_s);
    REQUIRE(window.shows(u"What you agreed"_s));
    const auto becomes = [&window](auto fits) {
        return window.wait([&] {
            return fits(peersIn(window.store()).first());
        });
    };
    window.click(u"Finland"_s);
    CHECK(becomes([](const Peer &peer) {
        return peer.scope == QStringList{u"EE"_s, u"FI"_s};
    }));
    window.click(u"Everything"_s);
    CHECK(becomes([](const Peer &peer) {
        return peer.scope == QStringList{u"*"_s};
    }));
    window.choose(u"Up to the label"_s, u"TLP:RED"_s);
    CHECK(becomes([](const Peer &peer) {
        return peer.clearance == u"RED"_s;
    }));
    window.click(u"Bundles of theirs may carry what others wrote"_s);
    CHECK(becomes([](const Peer &peer) {
        return peer.mayRelay && !peer.automatic;
    }));

    window.click(u"Remove from my circle…"_s);
    window.click(u"Remove"_s);
    REQUIRE(window.wait([&] {
        return peersIn(window.store()).isEmpty();
    }));
    CHECK(window.shows(u"Nobody yet."_s));
    CHECK(window.lacks(u"What you agreed"_s));
}

TEST_CASE("What is no card says so")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"bad.liaison-card"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("hello");
    file.close();
    TemporaryProfile profile;
    Window window(profileOf(profile, u"Karen Prøve"_s));
    window.open(u"exchange"_s);
    Session::instance()->openFiles({QUrl::fromLocalFile(path)});
    CHECK(window.shows(u"This is no card of Liaison"_s));
    CHECK(window.count(u"Add to my circle"_s) == 0);
}

TEST_CASE(
    "A bundle for somebody in the circle goes out sealed, is taken in there by who sent it, and its receipt comes back")
{
    const QTemporaryDir folder;
    TemporaryProfile here;
    TemporaryProfile there;
    addPerson(here.store(), u"Anna Example"_s);
    must(there.store().edit(u"Me"_s, [](Edit &edit) -> Result<Done> {
        LIAISON_TRY(const auto ines, edit.put(person(u"Ines Duarte-Vale"_s, u"DK"_s)));
        return edit.setMe(ines);
    }));
    must(acquaint(*here.operator->(), *there.operator->()));
    const auto sender = must(known(*there.operator->(), *here.operator->()));
    const auto file = folder.filePath(u"for-ines.liaison"_s);

    Window window(here.close());
    window.open(u"exchange"_s);
    window.click(u"Choose for whom"_s);
    window.click(u"Ines Duarte-Vale"_s);
    REQUIRE(window.shows(u"Nothing was sent yet."_s));
    window.object<BundleExporter>()->writeFor(must(window.store().read([](Reader &reader) -> Result<QString> {
                                                  return Circle::peers(reader).first().id.text();
                                              })),
                                              QUrl::fromLocalFile(file));
    REQUIRE(window.shows(u"Bundle 1 was sent"_s));
    CHECK(contentOf(file).startsWith("age-encryption.org/v1\n"));

    // Over there it is known whose it is; what goes back says that it arrived.
    const auto opened = must(SyncImport::open(*there.operator->(), file));
    CHECK(opened.from == sender);
    const auto preview = must(SyncImport::preview(there.store(), opened));
    CHECK(must(SyncImport::accept(*there.operator->(), preview)).kind == SyncImport::Outcome::Imported);
    CHECK(all<Person>(there.store(), u"ORDER BY name"_s).first().name == u"Anna Example"_s);
    const auto back = folder.filePath(u"back.liaison"_s);
    must(SyncExport::write(*there.operator->(), sender, back));
    window.open(u"overview"_s);
    Session::instance()->openFiles({QUrl::fromLocalFile(back)});
    REQUIRE(window.shows(u"1 new record"_s));
    window.click(u"Accept 1 change"_s);
    REQUIRE(window.shows(u"Done: Import a bundle"_s));
    window.click(u"My card and my circle"_s);
    window.click(u"Ines Duarte-Vale"_s);
    CHECK(window.shows(u"Bundle 1 was taken over there"_s));
}

TEST_CASE("Whoever answers for one country proposes changes to entries of another, and saves those of their own")
{
    const Colleague aino(u"Aino Esimerkki"_s);
    TemporaryProfile profile;
    join(profile.store(), aino); // of Estonia, and answers for it
    auto entry = person(u"Kadri Näidis"_s, u"EE"_s);
    entry.tlp = u"GREEN"_s; // so that Aino may see it
    const auto kadri = add(profile.store(), entry);
    Window window(profileOf(profile, u"Karen Prøve"_s));
    window.open(u"exchange"_s);
    window.click(u"My card and my circle"_s);
    REQUIRE(window.shows(u"You answer for: everything"_s));
    window.click(u"What I answer for…"_s);
    window.click(u"Everything"_s);
    window.click(u"Denmark"_s);
    window.click(u"Close"_s);
    REQUIRE(window.shows(u"You answer for: Denmark"_s));

    window.openCard(u"kadri"_s, u"Kadri Näidis"_s);
    window.click(u"Edit"_s);
    REQUIRE(window.shows(u"This entry is for Aino Esimerkki to change."_s));
    window.fill(u"Why"_s, u"She told me so"_s);
    window.fill(u"Name"_s, u"Kadri Proov"_s);
    window.click(u"Propose"_s);
    REQUIRE(window.wait([&] {
        return all<Proposal>(window.store()).size() == 1;
    }));
    CHECK(window.lacks(u"This entry is for"_s));
    const auto proposal = must(window.store().read([](Reader &reader) -> Result<ProposalView> {
        LIAISON_TRY(const auto all, Proposals::all(reader));
        return all.first();
    }));
    CHECK(proposal.record == kadri);
    CHECK(proposal.reason == u"She told me so"_s);
    REQUIRE(proposal.changes.size() == 1);
    CHECK(proposal.changes.first().afterText == u"Kadri Proov"_s);
    CHECK_FALSE(proposal.mine);
    CHECK(must(window.store().read([kadri](Reader &reader) -> Result<QString> {
              return reader.title(kadri);
          }))
          == u"Kadri Näidis"_s);

    window.openCard(u"karen"_s, u"Karen Prøve"_s);
    window.click(u"Edit"_s);
    window.fill(u"Name"_s, u"Karen Eksempel"_s);
    CHECK(window.lacks(u"This entry is for"_s));
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Karen Eksempel"_s));
    CHECK(all<Proposal>(window.store()).size() == 1);
}
