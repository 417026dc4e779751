// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Changes that an owner is asked for, and cards that are confirmed.

#include "exchange/proposals.h"
#include "exchange/rights.h"
#include "foundation/cbor.h"
#include "releaseprofile.h"
#include "syncprofiles.h"

#include <QCborArray>
#include <QCborMap>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id propose(Store &store, const Id &record, const Values &values, const QString &reason = u"They told me"_s)
{
    return must(store.edit(u"Propose"_s, [=](Edit &edit) {
        return Proposals::propose(edit, record, values, reason);
    }));
}

QList<ProposalView> proposalsIn(Store &store)
{
    return must(store.read([](Reader &reader) {
        return Proposals::all(reader);
    }));
}

Result<Done> decide(Store &store, const Id &proposal, const std::function<Result<Done>(Edit &, const Id &)> &decision)
{
    return store
        .edit(u"Decide"_s,
              [=](Edit &edit) {
                  return decision(edit, proposal);
              })
        .result();
}

Result<Done> decline(Store &store, const Id &proposal, const QString &answer = {})
{
    return decide(store, proposal, [answer](Edit &edit, const Id &id) {
        return Proposals::decline(edit, id, answer);
    });
}

QString valueOf(Store &store, const Id &point)
{
    return must(store.read([point](Reader &reader) {
               return reader.get<ContactPoint>(point);
           }))
        .value;
}

int ask(Store &store, const Id &entry)
{
    return must(store.edit(u"Ask"_s, [entry](Edit &edit) {
        return Proposals::askToConfirm(edit, entry);
    }));
}

void answerFor(Store &store, const QStringList &scope)
{
    must(store.edit(u"Scope"_s, [scope](Edit &edit) {
        return Rights::setMyScope(edit, scope);
    }));
}
}

TEST_CASE("A proposal goes to the owner, who accepts it, and comes back as a change with its state")
{
    const Network owner;
    Exchange exchange;
    const TemporaryProfile colleague(clockOfToday());
    exchange.pass(owner.profile, colleague);
    const auto me = addMe(colleague.store(), u"Karen Prøve"_s, u"EE"_s);
    answerFor(colleague.store(), {u"EE"_s});
    const auto id = propose(colleague.store(), owner.address, {{u"value"_s, u"mette@new.example.org"_s}});
    CHECK_FALSE(proposalsIn(colleague.store()).first().mine);
    auto refused = decide(colleague.store(), id, Proposals::accept);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Refused);
    CHECK(valueOf(colleague.store(), owner.address) == u"mette@valg.example.org"_s);

    exchange.pass(colleague, owner.profile);
    const auto views = proposalsIn(owner.store());
    REQUIRE(views.size() == 1);
    const auto &view = views.first();
    CHECK(view.mine);
    CHECK(view.author == u"Karen Prøve"_s);
    CHECK(view.reason == u"They told me"_s);
    CHECK(view.owner == u"Mette Eksempel-Lund"_s);
    CHECK(view.at.isValid());
    REQUIRE(view.changes.size() == 1);
    CHECK(view.changes.first().beforeText == u"mette@valg.example.org"_s);
    CHECK(view.changes.first().afterText == u"mette@new.example.org"_s);
    CHECK_FALSE(view.changes.first().isContested());
    REQUIRE(decide(owner.store(), id, Proposals::accept));
    CHECK(valueOf(owner.store(), owner.address) == u"mette@new.example.org"_s);
    refused = decline(owner.store(), id);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"accepted already"));

    exchange.pass(owner.profile, colleague);
    CHECK(proposalsIn(colleague.store()).first().state == ProposalView::State::Accepted);
    CHECK(valueOf(colleague.store(), owner.address) == u"mette@new.example.org"_s);

    must(owner.store().undo());
    CHECK(valueOf(owner.store(), owner.address) == u"mette@valg.example.org"_s);
    CHECK(proposalsIn(owner.store()).first().state == ProposalView::State::Open);
    CHECK_FALSE(me.isNull());
}

TEST_CASE("A declined proposal changes nothing and stays visible")
{
    const Network network;
    const auto id = propose(network.store(), network.address, {{u"purpose"_s, u"Everything"_s}});
    REQUIRE(decline(network.store(), id));
    const auto views = proposalsIn(network.store());
    REQUIRE(views.size() == 1);
    CHECK(views.first().state == ProposalView::State::Declined);
    CHECK(views.first().changes.first().presentText.isEmpty());
    CHECK(must(network.store().read(Proposals::waiting)).isEmpty());
}

TEST_CASE("What I propose myself does not wait for me, though I might decide it")
{
    const Network network;
    addMe(network.store(), u"Karen Prøve"_s);
    const auto id = propose(network.store(), network.address, {{u"purpose"_s, u"Everything"_s}});
    CHECK(must(network.store().read(Proposals::waiting)).isEmpty());
    CHECK(decide(network.store(), id, Proposals::accept));
}

TEST_CASE("Who proposed it sees why it was declined, and the same again is nobody's work")
{
    const Network owner;
    Exchange exchange;
    const TemporaryProfile colleague(clockOfToday());
    exchange.pass(owner.profile, colleague);
    addMe(colleague.store(), u"Karen Prøve"_s, u"EE"_s);
    answerFor(colleague.store(), {u"EE"_s});
    const Values moved{{u"value"_s, u"mette@new.example.org"_s}};
    const auto id = propose(colleague.store(), owner.address, moved);
    exchange.pass(colleague, owner.profile);
    REQUIRE(decline(owner.store(), id, u"  She has not moved "_s));

    exchange.pass(owner.profile, colleague);
    const auto answered = proposalsIn(colleague.store()).first();
    CHECK(answered.state == ProposalView::State::Declined);
    REQUIRE(answered.decision);
    CHECK(answered.decision->answer == u"She has not moved"_s);
    CHECK(answered.decision->at.isValid());
    CHECK_FALSE(answered.declinedBefore);

    // The same again, beside something else.
    const auto again = propose(colleague.store(), owner.address, moved, u"I am sure"_s);
    propose(colleague.store(), owner.address, {{u"purpose"_s, u"Everything"_s}});
    exchange.pass(colleague, owner.profile);
    CHECK(must(owner.store().read(Proposals::waiting)).size() == 1);
    const auto views = proposalsIn(owner.store());
    REQUIRE(views.size() == 3);
    CHECK_FALSE(views.at(0).declinedBefore);
    CHECK(views.at(1).id == again);
    REQUIRE(views.at(1).declinedBefore);
    CHECK(views.at(1).declinedBefore->answer == u"She has not moved"_s);
    CHECK(views.at(2).id == id);
    // It can be accepted all the same.
    REQUIRE(decide(owner.store(), again, Proposals::accept));
    CHECK(valueOf(owner.store(), owner.address) == u"mette@new.example.org"_s);
}

TEST_CASE("A proposal shows what stands there now, where somebody changed it meanwhile")
{
    const Network network;
    propose(network.store(), network.address, {{u"value"_s, u"b@valg.example.org"_s}, {u"hours"_s, u"always"_s}});
    network.set(network.address, u"value"_s, u"c@valg.example.org"_s);
    network.set(network.address, u"hours"_s, u"always"_s);
    const auto view = proposalsIn(network.store()).first();
    REQUIRE(view.changes.size() == 2);
    const auto &hours = view.changes.at(view.changes.at(0).field == u"hours" ? 0 : 1);
    const auto &value = view.changes.at(view.changes.at(0).field == u"hours" ? 1 : 0);
    CHECK(value.isContested());
    CHECK(value.presentText == u"c@valg.example.org"_s);
    CHECK(value.beforeText == u"mette@valg.example.org"_s);
    CHECK_FALSE(hours.isContested());
    CHECK(hours.isThere());
}

TEST_CASE("What can't be proposed is refused with the field")
{
    const Network network;
    const auto refused = [&](const Id &record, const Values &values) {
        return refusal(network.store().edit(u"Propose"_s, [=](Edit &edit) {
            return Proposals::propose(edit, record, values, {});
        }));
    };
    CHECK(refused(network.address, {}).message.contains(u"Nothing would change"));
    CHECK(refused(network.address, {{u"value"_s, u"mette@valg.example.org"_s}})
              .message.contains(u"Nothing would change"));
    CHECK(refused(network.address, {{u"tlp"_s, u"SECRET"_s}}).field == u"tlp"_s);
    CHECK(refused(network.address, {{u"value"_s, nullptr}}).field == u"value"_s);
    CHECK(refused(network.address, {{u"colour"_s, u"red"_s}}).message.contains(u"colour"));
    CHECK(refused(Id::random(), {{u"value"_s, u"x"_s}}).code == Error::Code::NotFound);
    CHECK(proposalsIn(network.store()).isEmpty());
}

TEST_CASE("A proposal that can't be read, or whose record is gone, is never written")
{
    const Network network;
    const auto addRaw = [&](const QByteArray &changes) {
        Proposal proposal;
        proposal.record = network.address;
        proposal.changes = changes;
        return add(network.store(), proposal);
    };
    const auto bad = [](const QCborValue &value) {
        return Cbor::encode(QCborMap{{u"tlp"_s, value}});
    };
    for (const auto &changes : {QByteArray("junk"),
                                bad(u"RED"_s),
                                bad(QCborArray{nullptr, u"SECRET"_s}),
                                Cbor::encode(QCborMap{{u"colour"_s, QCborArray{nullptr, u"red"_s}}})}) {
        const auto id = addRaw(changes);
        const auto refused = decide(network.store(), id, Proposals::accept);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Corrupt);
    }
    const auto id = propose(network.store(), network.address, {{u"purpose"_s, u"x"_s}});
    network.remove(network.address);
    const auto refused = decide(network.store(), id, Proposals::accept);
    CHECK_FALSE(refused);
    for (const auto &view : proposalsIn(network.store())) {
        CHECK(view.gone);
    }
}

TEST_CASE("Whoever owns a card confirms its contact points, and the answer comes back with its date")
{
    const Network owner;
    const auto owning = addMe(owner.store(), u"Mette Eksempel-Lund"_s);
    CHECK_FALSE(owning.isNull());
    Exchange exchange;
    const TemporaryProfile commission(clockOfToday());
    exchange.pass(owner.profile, commission);
    CHECK(ask(commission.store(), owner.authority) == 1); // the mailbox; Mette's address is on her own card
    CHECK(ask(commission.store(), owner.mette) == 1);
    CHECK(ask(commission.store(), owner.mette) == 0);
    CHECK_FALSE(commission.store()
                    .edit(u"Ask"_s,
                          [post = owner.post](Edit &edit) {
                              return Proposals::askToConfirm(edit, post);
                          })
                    .result());
    exchange.pass(commission, owner.profile);
    const auto views = proposalsIn(owner.store());
    REQUIRE(views.size() == 2);
    for (const auto &view : views) {
        CHECK(view.isQuestion());
        REQUIRE(decide(owner.store(), view.id, Proposals::accept));
    }
    exchange.pass(owner.profile, commission);
    const auto points = must(commission.store().read([](Reader &reader) {
        return reader.all<ContactPoint>();
    }));
    for (const auto &point : points) {
        CHECK(point.verified_on == today);
        CHECK(point.verified_by.contains(u"Mette"));
    }
    CHECK(ask(commission.store(), owner.mette) == 1); // another time
}
