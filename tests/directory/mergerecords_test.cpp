// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/mergerecords.h"
#include "store/schema.h"
#include "support/records.h"

#include <QCborArray>

#include <catch2/generators/catch_generators.hpp>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id mergeTwo(Store &store, const Id &left, const Id &right, const Values &chosen = {})
{
    return must(store.edit(u"Merge"_s, [left, right, chosen](Edit &edit) {
        return mergeRecords(edit, left, right, chosen);
    }));
}

Organisation organisation(const QString &name, const QString &kind = u"authority"_s)
{
    Organisation organisation;
    organisation.name = name;
    organisation.kind = kind;
    return organisation;
}

ContactPoint mail(const Id &owner, const QString &address, QDate verified = {})
{
    ContactPoint point;
    point.owner = owner;
    point.medium = u"email"_s;
    point.value = address;
    point.verified_on = verified;
    return point;
}

/// Rows of all tables as text, but without a column.
QString everything(Store &store)
{
    return must(store.read([](Reader &reader) -> Result<QString> {
        QString text;
        for (const auto &type : Schema::types()) {
            LIAISON_TRY(const auto rows, reader.select(u"SELECT * FROM \"%1\" ORDER BY id"_s.arg(type.name)));
            for (const auto &row : rows) {
                for (const auto &cell : row) {
                    text += QString::fromLatin1(cell.toByteArray().toHex()) + u' ';
                }
                text += u'\n';
            }
        }
        return text;
    }));
}

/// How often an id is shown in any column of links.
int linksTo(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) -> Result<int> {
        int count = 0;
        for (const auto &type : Schema::types()) {
            for (const auto &field : type.fields) {
                if (field.kind == FieldKind::Link || field.kind == FieldKind::Links) {
                    LIAISON_TRY(const auto rows,
                                reader.select(u"SELECT count(*) FROM \"%1\" WHERE \"%2\" = ? OR instr(\"%2\", ?) > 0"_s
                                                  .arg(type.name, field.name),
                                              {id.bytes(), id.text()}));
                    count += rows.first().first().toInt();
                }
            }
        }
        return count;
    }));
}
}

TEST_CASE("every link of every type leads to the one that stays, by the schema, and back by one undo")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto type = GENERATE(u"person"_s, u"organisation"_s);
    struct Ends {
        Id left;
        Id right;
    };
    const auto ends = must(store.edit(u"Prepare"_s, [type](Edit &edit) -> Result<Ends> {
        Ends ends;
        const auto make = [&](const QString &name) {
            return type == u"person" ? edit.put(person(name)) : edit.put(organisation(name, u"platform"_s));
        };
        LIAISON_TRY(ends.left, make(u"Example One"_s));
        LIAISON_TRY(ends.right, make(u"Example Two"_s));
        // One record of each type per link that may lead there; what else it needs leads elsewhere.
        QHash<QString, Id> others;
        for (const auto &record : Schema::types()) {
            const auto fill = [&](const Field *linking, const Id &target) -> Result<Id> {
                Values values;
                for (const auto &field : record.fields) {
                    if (&field == linking) {
                        values[field.name] = field.kind == FieldKind::Links ? QCborValue(QCborArray{target.bytes()})
                                                                            : QCborValue(target.bytes());
                    } else if (field.is(Required)) {
                        const auto fitting = std::ranges::find_if(field.choices, [&](const QString &choice) {
                            return others.contains(choice);
                        });
                        values[field.name] = field.kind == FieldKind::Choice ? QCborValue(field.choices.first())
                            : field.kind == FieldKind::Date                  ? QCborValue(u"2019-03-04"_s)
                            : field.kind == FieldKind::Moment                ? QCborValue(u"2019-03-04T15:00:00.000Z"_s)
                            : field.kind == FieldKind::Link
                            ? QCborValue(
                                  (fitting == field.choices.end() ? others.value(u"meeting"_s) : others.value(*fitting))
                                      .bytes())
                            : QCborValue(field.name + u' ' + target.text());
                    }
                }
                return edit.write(record.name, {}, values);
            };
            LIAISON_TRY(others[record.name], fill(nullptr, Id()));
            for (const auto &field : record.fields) {
                const bool link = field.kind == FieldKind::Link || field.kind == FieldKind::Links;
                if (link && (field.choices.isEmpty() || field.choices.contains(type))) {
                    LIAISON_CHECK(fill(&field, std::max(ends.left, ends.right)));
                }
            }
        }
        return ends;
    }));
    const auto survivor = std::min(ends.left, ends.right);
    const auto gone = std::max(ends.left, ends.right);
    const auto before = everything(store);
    const auto links = linksTo(store, gone);
    REQUIRE(links > 8);
    REQUIRE(linksTo(store, survivor) == 0);

    CHECK(mergeTwo(store, ends.left, ends.right) == survivor);
    CHECK(linksTo(store, gone) == 0);
    CHECK(linksTo(store, survivor) == links);
    CHECK(must(store.verify()).problems == QStringList());

    CHECK(must(store.undo()) == u"Merge"_s);
    CHECK(everything(store) == before);
    CHECK(must(store.verify()).problems == QStringList());
}

TEST_CASE("fields are taken as proposed, or as chosen")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    auto one = person(u"Anna Example"_s);
    one.languages = {u"da"_s, u"en"_s};
    one.tlp = u"GREEN"_s;
    one.disclosable = true;
    one.notes = u"Speaks at conferences"_s;
    auto two = person(u"A. Example"_s);
    two.languages = {u"en"_s, u"fr"_s};
    two.tlp = u"AMBER"_s;
    two.country = u"DK"_s;
    two.notes = u"On leave in May"_s;
    const auto left = add(store, one);
    const auto right = add(store, two);
    SECTION("as proposed")
    {
        const auto id = mergeTwo(store, left, right);
        const auto merged = all<Person>(store);
        REQUIRE(merged.size() == 1);
        CHECK(merged.first().id == id);
        CHECK(merged.first().name == u"Anna Example"_s); // of the one that was named first
        CHECK(merged.first().languages == QStringList{u"da"_s, u"en"_s, u"fr"_s});
        CHECK(merged.first().tlp == u"AMBER"_s);
        CHECK_FALSE(merged.first().disclosable); // only one of them had said so
        CHECK(merged.first().country == u"DK"_s);
        CHECK(merged.first().notes == u"Speaks at conferences\n\nOn leave in May"_s);
    }
    SECTION("as chosen")
    {
        mergeTwo(
            store,
            left,
            right,
            {{u"name"_s, u"A. Example"_s}, {u"notes"_s, nullptr}, {u"tlp"_s, u"GREEN"_s}, {u"disclosable"_s, true}});
        const auto merged = all<Person>(store);
        REQUIRE(merged.size() == 1);
        CHECK(merged.first().name == u"A. Example"_s);
        CHECK(merged.first().notes.isEmpty());
        CHECK(merged.first().tlp == u"GREEN"_s);
        CHECK(merged.first().disclosable);
    }
    SECTION("what does not fit changes nothing")
    {
        const auto before = everything(store);
        const auto error = refusal(store.edit(u"Merge"_s, [left, right](Edit &edit) {
            return mergeRecords(edit, left, right, {{u"name"_s, nullptr}});
        }));
        CHECK(error.field == u"name"_s);
        CHECK(everything(store) == before);
    }
}

TEST_CASE("posts and contact points that say the same twice become one")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto authority = add(store, organisation(u"Authority of Examples"_s));
    QList<Id> people;
    for (int i = 0; i < 2; ++i) {
        people.append(add(store, person(u"Anna Example"_s)));
        Post post;
        post.person = people.last();
        post.organisation = authority;
        post.title = i == 0 ? u"Head of Unit"_s : u"head of unit"_s;
        post.since = i == 0 ? QDate() : QDate(2018, 1, 1);
        const auto held = add(store, post);
        add(store, mail(held, u"anna@example.org"_s, i == 0 ? QDate() : QDate(2019, 2, 1)));
        add(store, mail(people.last(), u"anna.private@example.org"_s, QDate(2019, 1, 1)));
    }
    auto labelled = mail(people.at(0), u"desk@example.org"_s);
    labelled.tlp = u"RED"_s;
    add(store, labelled);
    labelled.owner = people.at(1);
    labelled.tlp = u"CLEAR"_s;
    add(store, labelled); // may go to others: somebody has to look at it

    mergeTwo(store, people.at(0), people.at(1));
    const auto posts = all<Post>(store);
    REQUIRE(posts.size() == 1);
    CHECK(posts.first().since == QDate(2018, 1, 1));
    const auto points = all<ContactPoint>(store, u"ORDER BY value, tlp"_s);
    REQUIRE(points.size() == 4);
    CHECK(points.at(0).value == u"anna.private@example.org"_s);
    CHECK(points.at(1).value == u"anna@example.org"_s);
    CHECK(points.at(1).owner == posts.first().id);
    CHECK(points.at(1).verified_on == QDate(2019, 2, 1));
    CHECK(points.at(2).value == u"desk@example.org"_s);
    CHECK(points.at(3).value == u"desk@example.org"_s);
    must(store.undo());
    CHECK(all<Post>(store).size() == 2);
    CHECK(all<ContactPoint>(store).size() == 6);
}

TEST_CASE("who was at a meeting twice was there once")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto one = add(store, person(u"Anna Example"_s));
    const auto two = add(store, person(u"Anna Exampel"_s));
    Meeting meeting;
    meeting.title = u"Call"_s;
    meeting.date = QDate(2019, 3, 4);
    Participant participant;
    participant.meeting = add(store, meeting);
    participant.who = one;
    participant.invited = true;
    add(store, participant);
    participant = {.id = {}, .meeting = participant.meeting, .who = two};
    participant.attended = true;
    participant.role = u"Speaker"_s;
    add(store, participant);
    participant.meeting = add(store, meeting);
    add(store, participant);

    const auto id = mergeTwo(store, one, two);
    const auto there = all<Participant>(store, u"ORDER BY invited DESC"_s);
    REQUIRE(there.size() == 2);
    CHECK(there.at(0).who == id);
    CHECK(there.at(0).invited);
    CHECK(there.at(0).attended);
    CHECK(there.at(0).role == u"Speaker"_s);
    CHECK(there.at(1).who == id);
    // Inviting again finds the same entry, and changing it works.
    auto again = there.at(1);
    again.id = {};
    again.role = u"Chair"_s;
    CHECK(add(store, again) == there.at(1).id);
    CHECK(all<Participant>(store).size() == 2);
}

TEST_CASE("what can't be merged is refused with a reason")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto somebody = add(store, person(u"Anna Example"_s));
    const auto other = add(store, person(u"Bo Example"_s));
    const auto authority = add(store, organisation(u"Authority of Examples"_s));
    const auto refused = [&](const Id &left, const Id &right) {
        return refusal(store.edit(u"Merge"_s, [left, right](Edit &edit) {
            return mergeRecords(edit, left, right);
        }));
    };
    CHECK(refused(somebody, authority).code == Error::Code::Refused);
    CHECK(refused(somebody, somebody).code == Error::Code::Refused);
    CHECK(refused(somebody, Id::random()).code == Error::Code::NotFound);
    const auto kept = mergeTwo(store, somebody, other);
    const auto gone = kept == somebody ? other : somebody;
    CHECK(refused(kept, gone).message.contains(u"was merged into"_s));
    const auto written = refusal(store.edit(u"Write"_s, [gone](Edit &edit) {
        return edit.write(u"person"_s, gone, {{u"notes"_s, u"late"_s}});
    }));
    CHECK(written.message.contains(u"was merged into"_s));
    must(store.edit(u"Delete"_s, [kept](Edit &edit) {
        return edit.remove(kept);
    }));
    const auto third = add(store, person(u"Cleo Example"_s));
    CHECK(refused(kept, third).message.contains(u"trash"_s));
}

TEST_CASE("a part of the other is no part of itself; the profile's owner stays the owner")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto one = add(store, organisation(u"Ministry of Examples"_s));
    auto part = organisation(u"Ministry of Example"_s);
    part.parent = one;
    const auto two = add(store, part);
    mergeTwo(store, two, one);
    const auto left = all<Organisation>(store);
    REQUIRE(left.size() == 1);
    CHECK(left.first().parent.isNull());

    const auto me = add(store, person(u"Anna Example"_s));
    const auto again = add(store, person(u"Anna Example"_s));
    must(store.edit(u"Me"_s, [gone = std::max(me, again)](Edit &edit) {
        return edit.setMe(gone);
    }));
    mergeTwo(store, me, again);
    CHECK(must(store.read([](Reader &reader) -> Result<Id> {
              return reader.me();
          }))
          == std::min(me, again));
}
