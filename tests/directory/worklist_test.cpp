// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/contacts.h"
#include "directory/worklist.h"
#include "support/records.h"

#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id addContact(Store &store, const Id &owner, const QString &value, QDate verified = {}, QDate bounced = {})
{
    ContactPoint point;
    point.owner = owner;
    point.medium = u"email"_s;
    point.value = value;
    point.verified_on = verified;
    point.bounced_on = bounced;
    return add(store, point);
}

Worklist work(Store &store, const QString &country = {})
{
    return must(store.read([country](Reader &reader) {
        return worklist(reader, country);
    }));
}

QStringList addresses(const Worklist &list)
{
    QStringList values;
    for (const auto &contact : list.contacts) {
        values.append(contact.point.value);
    }
    return values;
}
}

TEST_CASE("what is due for verification, the most urgent first, without former posts")
{
    TemporaryProfile profile(Clock::fixed(QDateTime(today, QTime(12, 0), QTimeZone::UTC)));
    auto &store = profile.store();
    Organisation authority;
    authority.name = u"Authority of Examples"_s;
    authority.kind = u"authority"_s;
    authority.country = u"CZ"_s;
    const auto office = add(store, authority);
    Person person;
    person.name = u"Zoë Ždanová"_s;
    person.country = u"DK"_s;
    const auto somebody = add(store, person);
    Post post;
    post.person = somebody;
    post.organisation = office;
    post.title = u"Head of unit"_s;
    const auto current = add(store, post);
    post.until = today.addDays(-1);
    const auto former = add(store, post);

    addContact(store, office, u"fresh@example.org"_s, today.addDays(-10));
    addContact(store, office, u"due.later@example.org"_s, today.addDays(-200));
    addContact(store, current, u"due.longest@example.org"_s, today.addDays(-400));
    const auto bounced = addContact(store, somebody, u"bounced@example.org"_s, today.addDays(-300), today.addDays(-3));
    addContact(store, somebody, u"never@example.org"_s);
    addContact(store, former, u"former@example.org"_s);
    addContact(store, somebody, u"works.again@example.org"_s, today.addDays(-1), today.addDays(-3));

    auto list = work(store);
    CHECK(addresses(list)
          == QStringList{u"bounced@example.org"_s,
                         u"due.longest@example.org"_s,
                         u"due.later@example.org"_s,
                         u"never@example.org"_s});
    CHECK(list.counts == WorkCounts{1, 2, 1, 0});
    CHECK(must(store.read([](Reader &reader) {
              return urgentCounts(reader);
          }))
          == WorkCounts{1, 0, 0, 0});
    CHECK(list.contacts.at(0).freshness == Freshness::Bounced);
    CHECK(list.contacts.at(0).entry == somebody);
    CHECK(list.contacts.at(0).name == u"Zoë Ždanová"_s);
    CHECK(list.contacts.at(1).entry == somebody);
    CHECK(list.contacts.at(1).post.contains(u"Head of unit"_s));
    CHECK(list.contacts.at(2).entry == office);

    CHECK(addresses(work(store, u"CZ"_s)) == QStringList{u"due.later@example.org"_s});
    CHECK(work(store, u"DK"_s).contacts.size() == 3);
    CHECK(work(store, u"'; DROP"_s).contacts.size() == 4); // no code, no filter, no harm

    must(store.edit(u"Verify"_s, [bounced](Edit &edit) {
        return markVerified(edit, bounced);
    }));
    CHECK(work(store).counts == WorkCounts{0, 2, 1, 0});
}

TEST_CASE("who is due for review: who objected first, then by date; a new date takes them off the list")
{
    TemporaryProfile profile(Clock::fixed(QDateTime(today, QTime(12, 0), QTimeZone::UTC)));
    auto &store = profile.store();
    const auto addPerson = [&](const QString &name, QDate review, const QString &objection = {}) {
        Person person;
        person.name = name;
        person.review_by = review;
        person.objection = objection;
        return add(store, person);
    };
    addPerson(u"Later"_s, today.addDays(reviewNoticeDays + 1));
    addPerson(u"Undated"_s, {});
    addPerson(u"Soon"_s, today.addDays(reviewNoticeDays));
    const auto past = addPerson(u"Past"_s, today.addDays(-10));
    addPerson(u"Objected"_s, today.addYears(1), u"Wrote on 1 March"_s);

    const auto names = [&] {
        QStringList names;
        for (const auto &review : work(store).reviews) {
            names.append(review.person.name);
        }
        return names;
    };
    CHECK(names() == QStringList{u"Objected"_s, u"Past"_s, u"Soon"_s});
    CHECK(work(store).counts.reviews == 3);
    must(store.edit(u"Reviewed"_s, [past](Edit &edit) {
        return reviewAgain(edit, past, nextReview(edit.today()));
    }));
    CHECK(names() == QStringList{u"Objected"_s, u"Soon"_s});
    const auto refused = refusal(store.edit(u"Reviewed"_s, [past](Edit &edit) {
        return reviewAgain(edit, past, edit.today());
    }));
    CHECK(refused.field == u"review_by"_s);
    must(store.undo());
    CHECK(names().size() == 3);
}
