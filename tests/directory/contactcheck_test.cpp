// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/contactcheck.h"
#include "directory/coverage.h"
#include "directory/network.h"
#include "directory/posts.h"
#include "foundation/reference.h"
#include "people.h"

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("Telephone numbers are shown in their international form, and what is odd is said")
{
    const auto danish = checkContact(u"phone"_s, u"33 12 34 56"_s, u"DK"_s);
    CHECK(danish.shown == u"+45 33 12 34 56"_s);
    CHECK(danish.target == QUrl(u"tel:+4533123456"_s));
    CHECK(danish.warning.isEmpty());
    CHECK(checkContact(u"mobile"_s, u"0032 2 299 11 11"_s, u"BE"_s).shown == u"+32 2 299 11 11"_s);
    CHECK(checkContact(u"phone"_s, u"+32 (0)2 299.11.11"_s, {}).shown == u"+32 2 299 11 11"_s);
    CHECK(checkContact(u"phone"_s, u"33 12 34 56"_s, {}).warning.contains(u"country"_s));
    CHECK(checkContact(u"phone"_s, u"call Anna"_s, u"DK"_s).warning.contains(u"does not look like"_s));
    CHECK(checkContact(u"phone"_s, u"12"_s, u"DK"_s).target.isEmpty());
    const auto unused = checkContact(u"phone"_s, u"+45 00 00 00 01"_s, {});
    CHECK(unused.warning.contains(u"at present"_s));
    CHECK_FALSE(unused.target.isEmpty()); // who insists can call
}

TEST_CASE("Mail, web addresses and keys are looked at, anything else is taken as it is")
{
    CHECK(checkContact(u"email"_s, u"kp@interior.example.org"_s, {}).target
          == QUrl(u"mailto:kp@interior.example.org"_s));
    for (const auto &wrong :
         {u"kp"_s, u"kp@interior"_s, u"kp @interior.example.org"_s, u"@example.org"_s, u"a@b@example.org"_s}) {
        CAPTURE(wrong);
        const auto check = checkContact(u"email"_s, wrong, {});
        CHECK_FALSE(check.warning.isEmpty());
        CHECK(check.target.isEmpty());
        CHECK(check.shown == wrong);
    }
    CHECK(checkContact(u"form"_s, u"example.org/report"_s, {}).target.host() == u"example.org"_s);
    CHECK(checkContact(u"form"_s, u"javascript:alert(1)"_s, {}).target.isEmpty());
    CHECK(checkContact(u"form"_s, u"file:///etc/passwd"_s, {}).target.isEmpty());
    const auto key = checkContact(u"key"_s, u"0x0123456789abcdef0123456789abcdef01234567"_s, {});
    CHECK(key.shown == u"0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567"_s);
    CHECK(key.warning.isEmpty());
    CHECK_FALSE(checkContact(u"key"_s, u"0123"_s, {}).warning.isEmpty());
    CHECK(checkContact(u"postal"_s, u"Example Street 1"_s, {}).warning.isEmpty());
    CHECK(checkContact(u"phone"_s, u"  "_s, {}).warning.isEmpty());
}

TEST_CASE("The coverage matrix tells covered, stale, bounced and missing apart")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto stateOf = [&store](const QString &kind) {
        const auto cells = must(store.read([](Reader &reader) {
            return coverageMatrix(reader);
        }));
        CHECK(cells.size()
              == qsizetype((Reference::instance().countries().size() + 1)
                           * Reference::instance().authorityKinds().size()));
        const auto cell = std::ranges::find_if(cells, [&kind](const CoverageCell &cell) {
            return cell.country == u"DK" && cell.kind == kind;
        });
        REQUIRE(cell != cells.end());
        return cell->state;
    };
    CHECK(stateOf(u"csirt"_s) == CoverageCell::Missing);
    const auto point = must(store.edit(u"Add"_s, [](Edit &edit) -> Result<Id> {
        Organisation organisation;
        organisation.name = u"Centre for Cyber Examples"_s;
        organisation.kind = u"authority"_s;
        organisation.country = u"DK"_s;
        LIAISON_TRY(const auto id, edit.put(organisation));
        LIAISON_CHECK(setHeldKinds(edit, id, {{u"csirt"_s, edit.today().addDays(-9), {}}}));
        ContactPoint duty;
        duty.owner = id;
        duty.medium = u"email"_s;
        duty.value = u"duty@cyber.example.org"_s;
        return edit.put(duty);
    }));
    CHECK(stateOf(u"csirt"_s) == CoverageCell::Stale);
    must(store.edit(u"Verify"_s, [point](Edit &edit) {
        return markVerified(edit, point);
    }));
    CHECK(stateOf(u"csirt"_s) == CoverageCell::Covered);
    must(store.edit(u"Bounce"_s, [point](Edit &edit) {
        return markBounced(edit, point);
    }));
    CHECK(stateOf(u"csirt"_s) == CoverageCell::Bounced);
    CHECK(stateOf(u"police"_s) == CoverageCell::Missing);
    const auto csv = coverageCsv(must(store.read([](Reader &reader) {
        return coverageMatrix(reader);
    })));
    CHECK(csv.contains("DK,Denmark,csirt,CSIRT,yes,bounced,"));
    CHECK(csv.count('\n')
          == 1
              + qsizetype((Reference::instance().countries().size() + 1)
                          * Reference::instance().authorityKinds().size()));
}

TEST_CASE("A body of the Union is no part of the network of the country where it has its seat")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    must(store.edit(u"Add"_s, [](Edit &edit) -> Result<Done> {
        Organisation body;
        body.name = u"Computer Emergency Example of the Union"_s;
        body.kind = u"eu-body"_s;
        body.country = u"BE"_s;
        LIAISON_TRY(const auto id, edit.put(body));
        LIAISON_CHECK(setHeldKinds(edit, id, {{u"csirt"_s, {}, {}}}));
        ContactPoint duty;
        duty.owner = id;
        duty.medium = u"email"_s;
        duty.value = u"duty@union.example.org"_s;
        duty.verified_on = edit.today();
        LIAISON_CHECK(edit.put(duty));
        return {};
    }));
    const auto cells = must(store.read([](Reader &reader) {
        return coverageMatrix(reader);
    }));
    QStringList covered;
    for (const auto &cell : cells) {
        if (cell.state != CoverageCell::Missing) {
            covered.append(cell.country + u' ' + cell.kind);
            CHECK_FALSE(cell.required);
        }
    }
    CHECK(covered == QStringList{u"EU csirt"_s});
    const auto [belgium, network] = must(store.read([](Reader &reader) -> Result<std::pair<Coverage, Network>> {
        LIAISON_TRY(auto coverage, Directory::coverage(reader, u"BE"_s));
        Filter belgian;
        belgian.country = u"BE"_s;
        LIAISON_TRY(auto network, Directory::network(reader, belgian));
        return std::pair(coverage, network);
    }));
    CHECK(belgium.covered.isEmpty());
    for (const auto &group : network.groups) {
        CHECK(group.members.isEmpty());
    }
    CHECK(coverageCsv(cells).contains("EU,European Union,csirt,CSIRT,no,covered,"));
}

TEST_CASE("Who moves to a new post keeps the old one, which ends the day before")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto add = [&store](QDate since, const Id &ends) {
        return store.edit(u"Move"_s, [=](Edit &edit) -> Result<Id> {
            Organisation organisation;
            organisation.name = u"Ministry"_s;
            organisation.kind = u"authority"_s;
            Person person;
            person.name = u"Karen Prøve"_s;
            Post post;
            LIAISON_TRY(post.organisation, edit.put(organisation));
            LIAISON_TRY(post.person, edit.put(person));
            post.since = since;
            LIAISON_TRY(const auto id, edit.put(post));
            if (!ends.isNull()) {
                LIAISON_CHECK(succeed(edit, id, ends));
            }
            return id;
        });
    };
    const auto old = must(add(QDate(2017, 1, 1), {}));
    must(add(QDate(2019, 3, 4), old));
    const auto kept = must(store.read([old](Reader &reader) {
        return reader.get<Post>(old);
    }));
    CHECK(kept.until == QDate(2019, 3, 3));
    CHECK(kept.since == QDate(2017, 1, 1));
    CHECK(refusal(add(QDate(2016, 1, 1), old)).field == u"since"_s);
}
