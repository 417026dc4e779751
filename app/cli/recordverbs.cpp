// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs on one record: add, set, show, delete, restore, erase.

#include "assignment.h"
#include "recordtext.h"
#include "recordview.h"
#include "verb.h"

#include "directory/contactcheck.h"
#include "directory/contacts.h"
#include "directory/subjectreport.h"
#include "exchange/withdrawals.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QJsonArray>

namespace Liaison::Terminal
{

namespace
{
/// A record, before and after.
struct Written {
    RecordInfo info;
    QString shortId;
    bool created = false;
    QStringList changed; ///< names of fields
    QString warning; ///< what is odd about it, though it is kept
};

Result<RecordInfo> infoOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    if (!info) {
        return Error{Error::Code::NotFound, i18nc("@info:shell", "There is no record with the id %1.", id.text())};
    }
    return *info;
}

/// Done keeps the day on which it was completed, unless that was told too; whatever is open again has none.
Result<Done> complete(Edit &edit, const Id &action, const Values &values)
{
    const auto status = values.find(QStringLiteral("status"));
    if (status == values.end() || values.contains(QStringLiteral("completed"))) {
        return Done();
    }
    LIAISON_TRY(const auto written, edit.get<Action>(action));
    if ((written.status == u"done") != written.completed.isValid()) {
        const auto day =
            written.completed.isValid() ? QCborValue(nullptr) : QCborValue(edit.today().toString(Qt::ISODate));
        LIAISON_CHECK(edit.write(QString(Action::type), action, {{QStringLiteral("completed"), day}}));
    }
    return Done();
}

/// What is odd about an address or number, though it is kept; empty where nothing is.
Result<QString> warningOf(const Reader &reader, const RecordInfo &record)
{
    if (record.type != ContactPoint::type) {
        return QString();
    }
    LIAISON_TRY(const auto point, reader.get<ContactPoint>(record.id));
    LIAISON_TRY(const auto country, Directory::countryOf(reader, point.owner));
    return Directory::checkContact(point.medium, point.value, country).warning;
}

/// Writes and says what that changed.
Result<Written> write(Edit &edit, const QString &type, const Id &id, const Values &values)
{
    const auto before = id.isNull() ? Result<QCborMap>(QCborMap()) : edit.values(id);
    LIAISON_TRY(const auto conflicts, edit.conflicts(id));
    LIAISON_TRY(const auto written, edit.write(type, id, values));
    if (type == Action::type) {
        LIAISON_CHECK(complete(edit, written, values));
    }
    LIAISON_TRY(const auto after, edit.values(written));
    LIAISON_TRY(const auto info, infoOf(edit, written));
    LIAISON_TRY(const auto warning, warningOf(edit, info));
    Written result{info, shortId(edit, written), false, {}, warning};
    for (const auto &[name, value] : values) {
        const bool settled = std::ranges::find(conflicts, name, &Conflict::field) != conflicts.end();
        if (settled || before.valueOr({}).value(name) != after.value(name)) {
            result.changed.append(name);
        }
    }
    return result;
}

QString warningLine(const Written &written)
{
    return written.warning.isEmpty()
        ? QString()
        : i18nc("@info:shell %1 what is odd", "  %1 It was saved all the same.", written.warning) + u'\n';
}

Result<Reply> add(const Call &call)
{
    LIAISON_TRY(const auto *type, Schema::typeNamed(call.arguments.first()));
    LIAISON_TRY(const auto words, assignments(*type, call.arguments.mid(1)));
    LIAISON_TRY(
        const auto written,
        call.store
            ->edit(i18nc("@info label of a change, %1 record type", "Add: %1", type->label.toString()),
                   [type, words](Edit &edit) -> Result<Written> {
                       LIAISON_TRY(const auto values, valuesOf(*type, words, edit));
                       LIAISON_TRY(const auto before, edit.select(QStringLiteral("SELECT count(*) FROM record")));
                       LIAISON_TRY(auto written, write(edit, type->name, {}, values));
                       LIAISON_TRY(const auto after, edit.select(QStringLiteral("SELECT count(*) FROM record")));
                       written.created = before != after;
                       return written;
                   })
            .result());
    auto json = asJson(written.info);
    json.insert(QStringLiteral("created"), written.created);
    json.insert(QStringLiteral("warning"), written.warning);
    return Reply{json,
                 (written.created ? i18nc("@info:shell %1 record type, %2 title, %3 id",
                                          "Added: %1 “%2”, %3",
                                          typeLabel(written.info.type),
                                          written.info.title,
                                          written.shortId)
                                  : i18nc("@info:shell %1 record type, %2 title, %3 id",
                                          "There already: %1 “%2”, %3",
                                          typeLabel(written.info.type),
                                          written.info.title,
                                          written.shortId))
                     + u'\n' + warningLine(written)};
}

Result<Reply> set(const Call &call)
{
    LIAISON_TRY(const auto known,
                call.store
                    ->read([word = call.arguments.first()](Reader &reader) -> Result<RecordInfo> {
                        LIAISON_TRY(const auto id, reader.idNamed(word));
                        return infoOf(reader, id);
                    })
                    .result());
    LIAISON_TRY(const auto *type, Schema::typeNamed(known.type));
    LIAISON_TRY(const auto words, assignments(*type, call.arguments.mid(1)));
    LIAISON_TRY(const auto written,
                call.store
                    ->edit(i18nc("@info label of a change, %1 record type", "Change: %1", type->label.toString()),
                           [type, words, id = known.id](Edit &edit) -> Result<Written> {
                               LIAISON_TRY(const auto values, valuesOf(*type, words, edit));
                               return write(edit, type->name, id, values);
                           })
                    .result());
    auto json = asJson(written.info);
    json.insert(QStringLiteral("changed"), QJsonArray::fromStringList(written.changed));
    json.insert(QStringLiteral("warning"), written.warning);
    QStringList labels;
    for (const auto &field : written.changed) {
        labels.append(fieldLabel(type->name, field));
    }
    return Reply{
        json,
        (labels.isEmpty()
             ? i18nc("@info:shell %1 title, %2 id", "Nothing to change: “%1”, %2", written.info.title, written.shortId)
             : i18nc("@info:shell %1 title, %2 id, %3 list of fields",
                     "Changed: “%1”, %2: %3",
                     written.info.title,
                     written.shortId,
                     labels.join(QStringLiteral(", "))))
            + u'\n' + warningLine(written)};
}

Result<Reply> show(const Call &call)
{
    return call.store
        ->read([call](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto id, reader.idNamed(call.arguments.first()));
            LIAISON_TRY(const auto info, infoOf(reader, id));
            LIAISON_TRY(const auto values, reader.values(id));
            LIAISON_TRY(const auto conflicts, reader.conflicts(id));
            LIAISON_TRY(const auto leading, referrers(reader, id));
            QStringList conflicted;
            for (const auto &conflict : conflicts) {
                conflicted.append(conflict.field);
            }
            LIAISON_TRY(const auto withdrawals, Withdrawals::of(reader, id));
            QJsonArray withdrawn;
            for (const auto &one : withdrawals) {
                withdrawn.append(QJsonObject{{QStringLiteral("record"), one.record.text()},
                                             {QStringLiteral("peer"), one.peer},
                                             {QStringLiteral("at"), one.at.toUTC().toString(Qt::ISODateWithMs)},
                                             {QStringLiteral("tlp"), one.tlp}});
            }
            LIAISON_TRY(const auto sentence, Withdrawals::sentence(reader, id));
            QJsonArray references;
            for (const auto &[other, type, field, through] : leading) {
                references.append(QJsonObject{
                    {QStringLiteral("id"), other.text()},
                    {QStringLiteral("type"), type},
                    {QStringLiteral("title"), reader.title(other)},
                    {QStringLiteral("field"), field},
                    {QStringLiteral("through"), through.isNull() ? QJsonValue() : QJsonValue(through.text())}});
            }
            auto json = asJson(info);
            json.insert(QStringLiteral("deleted"), info.deleted);
            json.insert(QStringLiteral("fields"), fieldsAsJson(info.type, values, Bytes::Included));
            json.insert(QStringLiteral("conflicts"), QJsonArray::fromStringList(conflicted));
            json.insert(QStringLiteral("withdrawn"), withdrawn);
            json.insert(QStringLiteral("references"), references);
            return Reply{json,
                         recordText(reader, info, values, conflicted, leading)
                             + (sentence.isEmpty() ? QString() : u'\n' + sentence + u'\n')};
        })
        .result();
}

/// Deletes or restores: both name the record and what went with it.
Result<Reply> moveToOrFromTrash(const Call &call, const QString &label, Result<Done> (Edit::*move)(const Id &))
{
    struct Moved {
        RecordInfo info;
        QString shortId;
        QList<RecordInfo> together;
    };
    const bool intoTrash = move == &Edit::remove;
    LIAISON_TRY(const auto moved,
                call.store
                    ->edit(label,
                           [word = call.arguments.first(), move, intoTrash](Edit &edit) -> Result<Moved> {
                               const auto trash = [&edit] {
                                   return edit.select(QStringLiteral("SELECT id FROM record WHERE deleted = 1"));
                               };
                               LIAISON_TRY(const auto id, edit.idNamed(word));
                               LIAISON_TRY(const auto info, infoOf(edit, id));
                               LIAISON_TRY(const auto before, trash());
                               LIAISON_CHECK((edit.*move)(id));
                               LIAISON_TRY(const auto after, trash());
                               Moved moved{info, shortId(edit, id), {}};
                               const auto &more = intoTrash ? after : before;
                               const auto &fewer = intoTrash ? before : after;
                               QSet<QByteArray> known{id.bytes()};
                               for (const auto &row : fewer) {
                                   known.insert(row.first().toByteArray());
                               }
                               for (const auto &row : more) {
                                   if (const auto other = row.first().toByteArray(); !known.contains(other)) {
                                       LIAISON_TRY(const auto info, infoOf(edit, Id::fromBytes(other)));
                                       moved.together.append(info);
                                   }
                               }
                               return moved;
                           })
                    .result());
    auto json = asJson(moved.info);
    QJsonArray together;
    for (const auto &info : moved.together) {
        together.append(asJson(info));
    }
    json.insert(QStringLiteral("together"), together);
    QString text = intoTrash ? i18nc("@info:shell %1 record type, %2 title, %3 id",
                                     "Deleted: %1 “%2”; “liaison-cli restore %3” brings it back.",
                                     typeLabel(moved.info.type),
                                     moved.info.title,
                                     moved.shortId)
                             : i18nc("@info:shell %1 record type, %2 title, %3 id",
                                     "Restored: %1 “%2”, %3",
                                     typeLabel(moved.info.type),
                                     moved.info.title,
                                     moved.shortId);
    text += u'\n';
    for (const auto &info : moved.together) {
        text +=
            i18nc("@info:shell %1 record type, %2 title", "  together with: %1 “%2”", typeLabel(info.type), info.title)
            + u'\n';
    }
    return Reply{json, text};
}

Result<Reply> remove(const Call &call)
{
    return moveToOrFromTrash(call, i18nc("@info label of a change", "Delete"), &Edit::remove);
}

Result<Reply> restore(const Call &call)
{
    return moveToOrFromTrash(call, i18nc("@info label of a change", "Restore from the trash"), &Edit::restore);
}

Result<Reply> erase(const Call &call)
{
    const bool sure = call.isSet(QStringLiteral("yes"));
    struct Erased {
        RecordInfo info;
        QList<Directory::SubjectReport::Mention> mentions;
    };
    LIAISON_TRY(
        const auto erased,
        call.store
            ->edit(i18nc("@info label of a change", "Erase for data protection"),
                   [word = call.arguments.first(), sure](Edit &edit) -> Result<Erased> {
                       LIAISON_TRY(const auto id, edit.idNamed(word));
                       LIAISON_TRY(const auto info, infoOf(edit, id));
                       if (!sure) {
                           return Error{
                               Error::Code::Refused,
                               i18nc("@info:shell %1 record type, %2 title",
                                     "%1 “%2” was not erased: it can't be brought back, here and with everybody who "
                                     "gets your bundles. Add --yes if that is what you want.",
                                     typeLabel(info.type),
                                     info.title)};
                       }
                       Erased erased{info, {}};
                       if (info.type == Person::type) {
                           LIAISON_TRY(const auto report, Directory::subjectReport(edit, id));
                           erased.mentions = report.mentions;
                           // Settings lose the name by themselves.
                           erased.mentions.removeIf([](const Directory::SubjectReport::Mention &mention) {
                               return mention.type == u"local";
                           });
                       }
                       LIAISON_CHECK(edit.erase(id));
                       return erased;
                   })
            .result());
    const auto &info = erased.info;
    QJsonArray mentions;
    QString lines;
    for (const auto &mention : erased.mentions) {
        mentions.append(QJsonObject{{QStringLiteral("id"), mention.id.isNull() ? QString() : mention.id.text()},
                                    {QStringLiteral("type"), mention.type},
                                    {QStringLiteral("title"), mention.title},
                                    {QStringLiteral("field"), mention.field}});
        lines += mention.id.isNull()
            ? QStringLiteral("  %1: %2\n").arg(mention.title, mention.excerpt)
            : QStringLiteral("  %1  %2: %3\n").arg(mention.id.text(), mention.field, mention.title);
    }
    if (!lines.isEmpty()) {
        lines.prepend(
            i18nc("@info:shell", "The name may stand in the text of other records, which is for you to decide:")
            + u'\n');
    }
    return Reply{
        {{QStringLiteral("id"), info.id.text()},
         {QStringLiteral("type"), info.type},
         {QStringLiteral("erased"), true},
         {QStringLiteral("mentions"), mentions}},
        i18nc(
            "@info:shell %1 record type, %2 id",
            "Erased: %1 %2, with what belongs to it. Files that were handed over or printed before are outside this profile.",
            typeLabel(info.type),
            info.id.text())
            + u'\n' + lines};
}
}

std::vector<Verb> recordVerbs()
{
    const JsonKey id{"id", kli18nc("@info:shell", "The record's id.")};
    const JsonKey type{"type", kli18nc("@info:shell", "Its type.")};
    const JsonKey title{"title", kli18nc("@info:shell", "Its name as lists show it.")};
    const JsonKey warning{
        "warning",
        kli18nc("@info:shell", "What is odd about the address or number of a contact point; empty where nothing is.")};
    return {
        {"add",
         "TYPE FIELD=VALUE...",
         kli18nc("@info:shell", "adds a record and prints its id"),
         kli18nc(
             "@info:shell",
             "Adds a record. “liaison-cli types” lists the types, “liaison-cli types TYPE” the fields of one. Lists are separated by "
             "commas; a record is named by the beginning of its id; dates are written 2019-03-04. In a field of several lines, and in one "
             "that holds a file, VALUE may be @FILE: the content of that file, or of standard input for @-. Entries that only link records "
             "(competence, participant, commitment, tag) are known by what they link: adding one again changes the one that is there."),
         {},
         {id,
          type,
          title,
          {"created", kli18nc("@info:shell", "False where the same link was there already.")},
          warning},
         {{"add person name=\"Anna Example\" country=DK languages=da,en", kli18nc("@info:shell", "A person.")},
          {"add contact_point owner=3f2a91c0 medium=email value=anna@example.org tlp=AMBER",
           kli18nc("@info:shell", "Their e-mail address.")},
          {"add attachment record=3f2a91c0 name=letter.pdf content=@letter.pdf",
           kli18nc("@info:shell", "A file kept with a record.")}},
         Verb::Existing,
         add},
        {"set",
         "ID FIELD=VALUE...",
         kli18nc("@info:shell", "changes fields of a record"),
         kli18nc(
             "@info:shell",
             "Writes the named fields and leaves all others alone. Nothing after the = empties a field. Values are typed as for "
             "“add”. Writing a field that is in conflict settles the conflict."),
         {},
         {id,
          type,
          title,
          {"changed[]", kli18nc("@info:shell", "Names of the fields whose value is another one now.")},
          warning},
         {{"set 3f2a91c0 title=\"Head of Unit\" until=",
           kli18nc("@info:shell", "Writes one field and empties another.")}},
         Verb::Existing,
         set},
        {"show",
         "ID",
         kli18nc("@info:shell", "shows a record and what leads to it"),
         kli18nc(
             "@info:shell",
             "Shows all fields of a record, its conflicts, and the records that lead to it. Also for records in the trash."),
         {},
         {id,
          type,
          title,
          {"deleted", kli18nc("@info:shell", "True in the trash.")},
          {"fields", kli18nc("@info:shell", "Values by the fields' names in the schema.")},
          {"conflicts[]", kli18nc("@info:shell", "Names of the fields in conflict.")},
          {"withdrawn[]",
           kli18nc(
               "@info:shell",
               "Who keeps it, or what belongs to it, up to date no longer: record, peer (a name, or empty), at (when you were told), "
               "tlp (its label at theirs).")},
          {"references[]",
           kli18nc(
               "@info:shell",
               "Records that lead here: id, type, title, the field by which they do, and through: null, or the id of what belongs "
               "to this record and is led to, such as a post by its contact points.")}},
         {{"show 3f2a91c0", kli18nc("@info:shell", "By the beginning of its id.")}},
         Verb::Existing,
         show},
        {"delete",
         "ID",
         kli18nc("@info:shell", "puts a record into the trash"),
         kli18nc(
             "@info:shell",
             "Puts a record into the trash, together with what belongs to it alone: posts and contact points of a person, agenda and "
             "outcomes of a meeting."),
         {},
         {id, type, title, {"together[]", kli18nc("@info:shell", "What went with it: id, type, title.")}},
         {{"delete 3f2a91c0", kli18nc("@info:shell", "“liaison-cli trash” lists it then.")}},
         Verb::Existing,
         remove},
        {"restore",
         "ID",
         kli18nc("@info:shell", "brings a record back from the trash"),
         kli18nc("@info:shell", "Brings a record back from the trash, together with what went there with it."),
         {},
         {id, type, title, {"together[]", kli18nc("@info:shell", "What came back with it: id, type, title.")}},
         {{"restore 3f2a91c0", kli18nc("@info:shell", "After “liaison-cli trash” told its id.")}},
         Verb::Existing,
         restore},
        {"erase",
         "ID",
         kli18nc("@info:shell", "erases a record for data protection, for good"),
         kli18nc(
             "@info:shell",
             "Erases a record and what belongs to it: from the records, the index and the history. It can't be undone, and old bundles "
             "do not bring it back. What lies outside the profile - printed papers, files that were handed over - is not reached."),
         {{"yes", nullptr, kli18nc("@info:shell", "Really do it; without this nothing happens.")}},
         {id,
          type,
          {"erased", kli18nc("@info:shell", "True.")},
          {"mentions[]",
           kli18nc(
               "@info:shell",
               "Where the name of an erased person may still stand: id, type, title and field of the record; of an agreement in "
               "the exchange no id, and the type circle.")}},
         {{"erase 3f2a91c0 --yes", kli18nc("@info:shell", "At the request of the person.")}},
         Verb::Existing,
         erase},
    };
}

} // namespace Liaison::Terminal
