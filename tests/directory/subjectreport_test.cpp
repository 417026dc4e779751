// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/mergerecords.h"
#include "directory/subjectreport.h"
#include "documents/documentcodec.h"
#include "documents/textwriter.h"
#include "store/schema.h"
#include "support/records.h"

#include <QCborArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
SubjectReport reportOn(Store &store, const Id &person)
{
    return must(store.read([person](Reader &reader) {
        return subjectReport(reader, person);
    }));
}

const SubjectReport::Held *held(const SubjectReport &report, const Id &id)
{
    const auto found = std::ranges::find(report.records, id, &SubjectReport::Held::id);
    return found == report.records.end() ? nullptr : &*found;
}

QString textOf(const SubjectReport &report)
{
    return QString::fromUtf8(toText(subjectDocument(report)));
}

/// A record of each type that may name a person, once per field that may.
QList<Id> addLinking(Store &store, const Id &person, const Id &other)
{
    return must(store.edit(u"Link"_s, [person, other](Edit &edit) -> Result<QList<Id>> {
        QList<Id> made;
        QHash<QString, Id> known{{u"person"_s, other}};
        for (const auto &type : Schema::types()) {
            const auto make = [&](const Field *linking) -> Result<Id> {
                Values values;
                for (const auto &field : type.fields) {
                    if (&field == linking) {
                        values[field.name] = field.kind == FieldKind::Links ? QCborValue(QCborArray{person.bytes()})
                                                                            : QCborValue(person.bytes());
                    } else if (field.is(Required)) {
                        QCborValue link = other.bytes();
                        for (const auto &choice : field.choices) {
                            if (known.contains(choice)) {
                                link = known.value(choice).bytes();
                            }
                        }
                        values[field.name] = field.kind == FieldKind::Choice ? QCborValue(field.choices.first())
                            : field.kind == FieldKind::Date                  ? QCborValue(u"2019-03-04"_s)
                            : field.kind == FieldKind::Moment                ? QCborValue(u"2019-03-04T15:00:00.000Z"_s)
                            : field.kind == FieldKind::Link                  ? link
                                                            : QCborValue(u"%1 of %2"_s.arg(field.name, type.name));
                    }
                }
                return edit.write(type.name, {}, values);
            };
            LIAISON_TRY(known[type.name], make(nullptr));
            for (const auto &field : type.fields) {
                const bool link = field.kind == FieldKind::Link || field.kind == FieldKind::Links;
                if (link && (field.choices.isEmpty() || field.choices.contains(u"person"_s))) {
                    LIAISON_TRY(const auto id, make(&field));
                    made.append(id);
                }
            }
        }
        return made;
    }));
}
}

TEST_CASE("every record that names the person is in the report, with who wrote what and when")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto me = addPerson(store, u"Bo Clerk"_s);
    must(store.edit(u"Me"_s, [me](Edit &edit) {
        return edit.setMe(me);
    }));
    const auto person = addPerson(store, u"Karen Prøve"_s);
    const auto linking = addLinking(store, person, me);
    REQUIRE(linking.size() > 10);
    must(store.edit(u"Delete one"_s, [id = linking.at(3)](Edit &edit) {
        return edit.remove(id);
    }));
    const auto report = reportOn(store, person);
    CHECK(report.name == u"Karen Prøve"_s);
    CHECK(report.madeBy == u"Bo Clerk"_s);
    REQUIRE_FALSE(report.records.isEmpty());
    CHECK(report.records.first().id == person);
    for (const auto &id : linking) {
        const auto *found = held(report, id);
        REQUIRE(found);
        CHECK_FALSE(found->relations.isEmpty());
        CHECK_FALSE(found->values.isEmpty());
        CHECK(std::ranges::all_of(found->values, [](const SubjectReport::Value &value) {
            return value.author == u"Bo Clerk"_s && value.at.isValid();
        }));
    }
    CHECK(held(report, linking.at(3))->deleted);
    CHECK_FALSE(held(report, me));
}

TEST_CASE("names in text are listed as mentions; a family name alone is marked as less sure")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    Person person;
    person.name = u"Καρέν Πρόβε"_s;
    person.latin_name = u"Karen Prøve"_s;
    const auto id = add(store, person);
    Meeting meeting;
    meeting.title = u"Call"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.summary = u"It was said that KAREN PROVE would call back."_s;
    const auto whole = add(store, meeting);
    meeting.summary = u"Ms Prøve left early. "_s + u"Much was said. "_s.repeated(40);
    const auto family = add(store, meeting);
    meeting.summary = u"Nobody proves anything."_s;
    add(store, meeting);
    Briefing briefing;
    briefing.title = u"Brief"_s;
    briefing.content = encodeDocument(Document().paragraph(u"Karen Prøve: head of unit"_s));
    const auto frozen = add(store, briefing);
    Attachment note;
    note.record = whole;
    note.name = u"flash.txt"_s;
    note.media_type = u"text/plain"_s;
    note.content = "Participants: Karen Pr\xc3\xb8ve";
    const auto attached = add(store, note);
    must(store.edit(u"Keep"_s, [](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(edit.setLocal(u"meetings/draft/1"_s, uR"({"typed":"/ask @karen prøve"})"_s));
        LIAISON_CHECK(edit.setLocal(u"author/1"_s, u"Karen Prøve"_s));
        LIAISON_CHECK(edit.setLocal(u"exchange/peer/1"_s, uR"({"name":"Karen Prøve"})"_s));
        return edit.setLocal(u"directory/lists"_s, uR"([{"name":"Nobody"}])"_s);
    }));

    auto report = reportOn(store, id);
    // What is kept outside of records, in the order of their names.
    REQUIRE(report.mentions.size() == 7);
    CHECK(report.mentions.at(4).title == u"Who wrote something"_s);
    CHECK(report.mentions.at(4).excerpt == u"Karen Prøve"_s);
    CHECK(report.mentions.at(5).type == u"circle"_s);
    CHECK(report.mentions.at(6).title == u"Minutes that were begun"_s);
    CHECK(report.mentions.at(6).excerpt == u"/ask @karen prøve"_s);
    CHECK(textOf(report).contains(u"Minutes that were begun"_s));
    report.mentions.resize(4);
    QHash<Id, SubjectReport::Mention> mentions;
    for (const auto &mention : report.mentions) {
        mentions.insert(mention.id, mention);
    }
    CHECK(mentions.size() == 4);
    CHECK(mentions.value(whole).whole);
    CHECK(mentions.value(whole).excerpt.contains(u"KAREN PROVE"_s));
    CHECK_FALSE(mentions.value(family).whole);
    CHECK(mentions.value(family).excerpt.contains(u"Prøve"_s));
    CHECK(mentions.value(family).excerpt.size() < 200);
    CHECK(mentions.value(frozen).whole);
    CHECK(mentions.value(attached).whole);
    CHECK(mentions.value(attached).field == u"flash.txt"_s);
    CHECK(textOf(report).contains(u"would call back"_s));
}

TEST_CASE("names with the endings of a language are mentions too, also in a frozen briefing")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto summary = [&store](const QString &text) {
        Meeting meeting;
        meeting.title = u"Call"_s;
        meeting.date = QDate(2019, 3, 4);
        meeting.summary = text;
        return add(store, meeting);
    };
    const auto mentioned = [&store](const Id &person) {
        QSet<Id> ids;
        for (const auto &mention : reportOn(store, person).mentions) {
            CHECK_FALSE(mention.whole);
            ids.insert(mention.id);
        }
        return ids;
    };
    const auto slavic = addPerson(store, u"Zoë Ždanová"_s);
    const auto greek = addPerson(store, u"Νίκος Παπαδόπουλος"_s);
    const auto english = addPerson(store, u"Ann Quagmire"_s);
    const auto first = summary(u"It was agreed with Mrs Ždanovou."_s);
    const auto second = summary(u"Η θέση του κ. Παπαδόπουλου είναι γνωστή."_s);
    const auto third = summary(u"The Quagmires of this world."_s);
    summary(u"Ždan, the Papadopouleans and Quagmirelike things."_s);
    summary(u"It is a quagmires of rules."_s); // no name begins with a small letter
    Briefing briefing;
    briefing.title = u"Brief"_s;
    briefing.content = encodeDocument(Document().paragraph(u"As Quagmires says"_s));
    const auto frozen = add(store, briefing);
    CHECK(mentioned(slavic) == QSet{first});
    CHECK(mentioned(greek) == QSet{second});
    CHECK(mentioned(english) == QSet{third, frozen});
}

TEST_CASE("history, values that nobody settled, what was merged, and the person's own changes are in it")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto first = addPerson(store, u"Karen Prøve"_s);
    const auto second = addPerson(store, u"K. Prøve"_s);
    const auto kept = std::min(first, second);
    const auto gone = std::max(first, second);
    must(store.edit(u"Me"_s, [gone](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(edit.setMe(gone));
        return Done();
    }));
    must(store.edit(u"Add a note"_s, [gone](Edit &edit) {
        return edit.write(u"person"_s, gone, {{u"notes"_s, u"Reachable at night"_s}});
    }));
    must(store.edit(u"Merge"_s, [kept, gone](Edit &edit) {
        return mergeRecords(edit, kept, gone, {{u"notes"_s, nullptr}});
    }));
    const auto report = reportOn(store, gone);
    CHECK(report.person == kept);
    REQUIRE(held(report, gone));
    CHECK(held(report, gone)->mergedInto == kept);
    const auto text = textOf(report);
    CHECK(text.contains(u"Reachable at night"_s)); // still held, in the merged-away record
    CHECK(text.contains(u"Merged into"_s));
    CHECK(text.contains(u"Add a note"_s));
    CHECK(report.authored.size() == 2);

    const auto json = subjectJson(report);
    CHECK(json.value(u"person"_s).toString() == kept.text());
    CHECK(json.value(u"records"_s).toArray().size() == report.records.size());
    CHECK(json.value(u"changes"_s).toArray().size() == report.changes.size());
    CHECK(QJsonDocument(json).toJson().contains("Reachable at night"));
}

TEST_CASE("the report is written by the ending of the file; only people have one")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto report = reportOn(store, addPerson(store, u"Karen Prøve"_s));
    QTemporaryDir folder;
    for (const auto &ending : {u"json"_s, u"md"_s, u"html"_s, u"odt"_s, u"txt"_s}) {
        const auto file = folder.filePath(u"report."_s + ending);
        must(writeSubjectReport(report, file));
        CHECK(QFile(file).size() > 200);
    }
    QFile json(folder.filePath(u"report.json"_s));
    REQUIRE(json.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(json.readAll()).object() == subjectJson(report));
    const auto refused = writeSubjectReport(report, folder.filePath(u"report.docx"_s));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.contains(u".json"_s));
    CHECK_FALSE(QFile::exists(folder.filePath(u"report.docx"_s)));

    Organisation organisation;
    organisation.name = u"Authority of Examples"_s;
    organisation.kind = u"authority"_s;
    const auto authority = add(store, organisation);
    CHECK(refusal(store.read([authority](Reader &reader) {
              return subjectReport(reader, authority);
          })).code
          == Error::Code::NotFound);
}
