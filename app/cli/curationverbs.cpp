// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs that keep the directory right: duplicates, merge, distinct, worklist, subject.

#include "assignment.h"
#include "recordview.h"
#include "table.h"
#include "verb.h"

#include "directory/duplicates.h"
#include "directory/mergerecords.h"
#include "directory/subjectreport.h"
#include "directory/worklist.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString reasonWord(Directory::Likeness::Kind kind)
{
    switch (kind) {
    case Directory::Likeness::Email:
        return u"email"_s;
    case Directory::Likeness::Phone:
        return u"phone"_s;
    case Directory::Likeness::Name:
        return u"name"_s;
    case Directory::Likeness::NameWithoutPost:
        return u"name-without-post"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

Result<Reply> duplicates(const Call &call)
{
    return call.store
        ->read([](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto found, Directory::duplicates(reader));
            QJsonArray list;
            QString text;
            for (const auto &duplicate : found) {
                QJsonArray reasons;
                text += i18nc("@info:shell %1 and %3 ids, %2 and %4 names",
                              "%1 “%2”, %3 “%4”",
                              shortId(reader, duplicate.one),
                              duplicate.oneName,
                              shortId(reader, duplicate.other),
                              duplicate.otherName)
                    + u'\n';
                for (const auto &reason : duplicate.reasons) {
                    text += u"  "_s + Directory::sentence(reason) + u'\n';
                    reasons.append(QJsonObject{{u"kind"_s, reasonWord(reason.kind)},
                                               {u"evidence"_s, reason.evidence},
                                               {u"text"_s, Directory::sentence(reason)}});
                }
                list.append(QJsonObject{{u"one"_s, duplicate.one.text()},
                                        {u"other"_s, duplicate.other.text()},
                                        {u"type"_s, duplicate.type},
                                        {u"one_name"_s, duplicate.oneName},
                                        {u"other_name"_s, duplicate.otherName},
                                        {u"reasons"_s, reasons}});
            }
            if (list.isEmpty()) {
                text = i18nc("@info:shell", "There are no likely duplicates.") + u'\n';
            }
            return Reply{{{u"duplicates"_s, list}}, text};
        })
        .result();
}

struct Pair {
    RecordInfo one;
    RecordInfo other;
};

/// The two records that the first two arguments name.
Result<Pair> pairOf(const Reader &reader, const QStringList &words)
{
    LIAISON_TRY(const auto first, reader.idNamed(words.at(0)));
    LIAISON_TRY(const auto second, reader.idNamed(words.at(1)));
    LIAISON_TRY(const auto one, reader.info(first));
    LIAISON_TRY(const auto other, reader.info(second));
    return Pair{*one, *other};
}

Result<Reply> merge(const Call &call)
{
    LIAISON_TRY(const auto pair,
                call.store
                    ->read([words = call.arguments](Reader &reader) {
                        return pairOf(reader, words);
                    })
                    .result());
    LIAISON_TRY(const auto *type, Schema::typeNamed(pair.one.type));
    LIAISON_TRY(const auto words, assignments(*type, call.arguments.mid(2)));
    struct Merged {
        RecordInfo info;
        QString shortId;
    };
    LIAISON_TRY(const auto merged,
                call.store
                    ->edit(i18nc("@info label of a change, %1 and %2 names of records",
                                 "Merge “%1” with “%2”",
                                 pair.one.title,
                                 pair.other.title),
                           [pair, type, words](Edit &edit) -> Result<Merged> {
                               LIAISON_TRY(const auto chosen, valuesOf(*type, words, edit));
                               LIAISON_TRY(const auto id,
                                           Directory::mergeRecords(edit, pair.one.id, pair.other.id, chosen));
                               LIAISON_TRY(const auto info, edit.info(id));
                               return Merged{*info, shortId(edit, id)};
                           })
                    .result());
    auto json = asJson(merged.info);
    json.insert(u"merged"_s, (merged.info.id == pair.one.id ? pair.other : pair.one).id.text());
    return Reply{json,
                 i18nc("@info:shell %1 and %2 titles, %3 title, %4 id",
                       "“%1” and “%2” are one now: “%3”, %4",
                       pair.one.title,
                       pair.other.title,
                       merged.info.title,
                       merged.shortId)
                     + u'\n'};
}

Result<Reply> distinct(const Call &call)
{
    LIAISON_TRY(const auto pair,
                call.store
                    ->edit(i18nc("@info label of a change", "No duplicates"),
                           [words = call.arguments](Edit &edit) -> Result<Pair> {
                               LIAISON_TRY(const auto pair, pairOf(edit, words));
                               LIAISON_CHECK(Directory::markDistinct(edit, pair.one.id, pair.other.id));
                               return pair;
                           })
                    .result());
    return Reply{{{u"one"_s, pair.one.id.text()}, {u"other"_s, pair.other.id.text()}},
                 i18nc("@info:shell %1 and %2 titles",
                       "“%1” and “%2” are not proposed as duplicates any more.",
                       pair.one.title,
                       pair.other.title)
                     + u'\n'};
}

QString stateLabel(Directory::Freshness freshness)
{
    switch (freshness) {
    case Directory::Freshness::Bounced:
        return i18nc("@info:shell state of a contact point", "bounced");
    case Directory::Freshness::Due:
        return i18nc("@info:shell state of a contact point", "due");
    case Directory::Freshness::Never:
        return i18nc("@info:shell state of a contact point", "never verified");
    case Directory::Freshness::Verified:
        return i18nc("@info:shell state of a contact point", "verified");
    }
    Q_UNREACHABLE_RETURN(QString());
}

Result<Reply> worklist(const Call &call)
{
    const auto country = call.values(u"country"_s).value(0);
    return call.store
        ->read([country](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto list, Directory::worklist(reader, country));
            QJsonArray contacts;
            QJsonArray reviews;
            Table table;
            for (const auto &upkeep : list.contacts) {
                table.add(
                    {shortId(reader, upkeep.point.id), stateLabel(upkeep.freshness), upkeep.point.value, upkeep.name});
                contacts.append(QJsonObject{{u"id"_s, upkeep.point.id.text()},
                                            {u"state"_s, Directory::nameOf(upkeep.freshness)},
                                            {u"value"_s, upkeep.point.value},
                                            {u"entry"_s, upkeep.entry.text()},
                                            {u"name"_s, upkeep.name}});
            }
            for (const auto &review : list.reviews) {
                const auto date = review.person.review_by.toString(Qt::ISODate);
                table.add({shortId(reader, review.person.id),
                           review.objected ? i18nc("@info:shell a person", "objected")
                                           : i18nc("@info:shell %1 date", "review by %1", date),
                           review.person.name,
                           QString()});
                reviews.append(QJsonObject{{u"id"_s, review.person.id.text()},
                                           {u"name"_s, review.person.name},
                                           {u"review_by"_s, date},
                                           {u"objected"_s, review.objected}});
            }
            const auto &counts = list.counts;
            const auto text =
                table.isEmpty() ? i18nc("@info:shell", "Nothing is due.") + u'\n' : table.text(terminalWidth());
            return Reply{{{u"contacts"_s, contacts},
                          {u"reviews"_s, reviews},
                          {u"bounced"_s, counts.bounced},
                          {u"due"_s, counts.due},
                          {u"never"_s, counts.never},
                          {u"to_review"_s, counts.reviews}},
                         text};
        })
        .result();
}

Result<Reply> subject(const Call &call)
{
    const auto file = QDir().absoluteFilePath(call.arguments.last());
    if (QFileInfo::exists(file) && !call.isSet(u"force"_s)) {
        return Error{Error::Code::Refused,
                     i18nc("@info:shell",
                           "The file %1 exists already. Choose another name, or give --force; nothing was overwritten.",
                           file)};
    }
    LIAISON_TRY(const auto report,
                call.store
                    ->read([word = call.arguments.first()](Reader &reader) -> Result<Directory::SubjectReport> {
                        LIAISON_TRY(const auto id, reader.idNamed(word));
                        return Directory::subjectReport(reader, id);
                    })
                    .result());
    LIAISON_CHECK(Directory::writeSubjectReport(report, file));
    return Reply{{{u"file"_s, file},
                  {u"id"_s, report.person.text()},
                  {u"name"_s, report.name},
                  {u"records"_s, report.records.size()},
                  {u"mentions"_s, report.mentions.size()}},
                 i18nc("@info:shell %1 person, %2 file", "What is held on %1 was written to %2.", report.name, file)
                     + u'\n' + i18ncp("@info:shell", "%1 record", "%1 records", int(report.records.size())) + u", "_s
                     + i18ncp("@info:shell", "%1 mention in text", "%1 mentions in text", int(report.mentions.size()))
                     + u'\n'};
}
}

std::vector<Verb> curationVerbs()
{
    return {
        {"duplicates",
         "",
         kli18nc("@info:shell", "lists entries that are likely the same"),
         kli18nc(
             "@info:shell",
             "Lists pairs of people, or of organisations, with the same e-mail address, the same number, or similar names in the same "
             "organisation, and why; the surest first. What many share says nothing and is left out, and so are pairs that somebody said "
             "are none."),
         {},
         {{"duplicates[]", kli18nc("@info:shell", "one, other (ids), type, one_name, other_name, reasons.")},
          {"duplicates[].reasons[]",
           kli18nc("@info:shell", "kind (email, phone, name, name-without-post), evidence, text (for people).")}},
         {{"duplicates", kli18nc("@info:shell", "All of them.")}},
         Verb::Existing,
         duplicates},
        {"merge",
         "ID OTHER [FIELD=VALUE...]",
         kli18nc("@info:shell", "makes one record of two"),
         kli18nc(
             "@info:shell",
             "What only one of both has is kept, lists and notes are joined, of two labels the stricter holds, else the value of ID; a field that is "
             "given gets that value. Everything that leads to either leads to the one that stays, which is the one with the smaller id: so two "
             "people who merge the same pair come to the same. “undo” takes it back; “restore” brings the merged-away record back later."),
         {},
         {{"id", kli18nc("@info:shell", "The record that stays.")},
          {"type", kli18nc("@info:shell", "Its type.")},
          {"title", kli18nc("@info:shell", "Its name.")},
          {"merged", kli18nc("@info:shell", "The id of the one that went.")}},
         {{"merge 3f2a91c0 7b01aa42", kli18nc("@info:shell", "As it is proposed.")},
          {"merge 3f2a91c0 7b01aa42 name=\"Karen Prøve\"", kli18nc("@info:shell", "With this name.")}},
         Verb::Existing,
         merge},
        {"distinct",
         "ID OTHER",
         kli18nc("@info:shell", "remembers that two entries are no duplicates"),
         kli18nc("@info:shell",
                 "The two are not listed by “duplicates” any more, also not by those who take over the next bundle."),
         {},
         {{"one", kli18nc("@info:shell", "The id of the one.")},
          {"other", kli18nc("@info:shell", "And of the other.")}},
         {{"distinct 3f2a91c0 7b01aa42", kli18nc("@info:shell", "Two people of the same name.")}},
         Verb::Existing,
         distinct},
        {"worklist",
         "",
         kli18nc("@info:shell", "lists what is due for verification and review"),
         kli18nc(
             "@info:shell",
             "Lists contact points that bounced, that were not verified in time or never, and people whose entry is due for review or who "
             "object to being kept. Of each kind at most 200; the JSON document has the numbers."),
         {{"country", "CC", kli18nc("@info:shell", "Only of one country.")}},
         {{"contacts[]",
           kli18nc("@info:shell", "id, state (bounced, due, never), value, entry (person or organisation), name.")},
          {"reviews[]", kli18nc("@info:shell", "id, name, review_by, objected.")},
          {"bounced", kli18nc("@info:shell", "How many bounced.")},
          {"due", kli18nc("@info:shell", "How many are due.")},
          {"never", kli18nc("@info:shell", "How many were never verified.")},
          {"to_review", kli18nc("@info:shell", "How many people are to be reviewed.")}},
         {{"worklist --country DK", kli18nc("@info:shell", "Of Denmark.")}},
         Verb::Existing,
         worklist},
        {"subject",
         "ID FILE",
         kli18nc("@info:shell", "writes everything that is held on a person"),
         kli18nc(
             "@info:shell",
             "For a person's right of access: their record, posts and contact points, everything that leads to them, mentions of their name in other "
             "texts, the history, with who wrote what and when. The ending of FILE says the format: .json .pdf .odt .html .md .txt. An "
             "existing file is left as it is."),
         {{"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")}},
         {{"file", kli18nc("@info:shell", "The file, absolute.")},
          {"id", kli18nc("@info:shell", "The person's id.")},
          {"name", kli18nc("@info:shell", "Their name.")},
          {"records", kli18nc("@info:shell", "How many records are about them or lead to them.")},
          {"mentions", kli18nc("@info:shell", "How many other records have their name in a text.")}},
         {{"subject 3f2a91c0 held.pdf", kli18nc("@info:shell", "To hand over.")}},
         Verb::Existing,
         subject},
    };
}

} // namespace Liaison::Terminal
