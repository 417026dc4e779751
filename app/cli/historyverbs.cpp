// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of what happened: history, undo.

#include "recordtext.h"
#include "recordview.h"
#include "verb.h"

#include "directory/parts.h"
#include "store/ledger.h"
#include "store/merge.h"
#include "store/past.h"
#include "store/store.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

namespace
{
constexpr int entriesUnlessTold = 200;

/// Whether a record is deleted is true or false, not what its deleter had seen.
QJsonValue historyJson(const HistoryEntry &entry, const QCborValue &value)
{
    if (entry.field == deletedField) {
        return value.isMap();
    }
    const auto *type = Schema::type(entry.type);
    return jsonOf(type ? type->field(entry.field) : nullptr, value, Bytes::Counted);
}

QJsonObject entryAsJson(const HistoryEntry &entry)
{
    return {{QStringLiteral("transaction"), entry.transaction},
            {QStringLiteral("kind"), entry.kind},
            {QStringLiteral("label"), entry.label},
            {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("author"), entry.author.isNull() ? QJsonValue() : QJsonValue(entry.author.text())},
            {QStringLiteral("author_name"), entry.authorName},
            {QStringLiteral("id"), entry.record.text()},
            {QStringLiteral("type"), entry.type},
            {QStringLiteral("title"), entry.title},
            {QStringLiteral("field"), fieldWord(entry.field)},
            {QStringLiteral("settled"), entry.settled},
            {QStringLiteral("before"), historyJson(entry, entry.before)},
            {QStringLiteral("after"), historyJson(entry, entry.after)}};
}

QString headingOf(const HistoryEntry &entry)
{
    const auto label =
        entry.kind == u"undo" ? i18nc("@info:shell %1 label of a change", "Undone: %1", entry.label) : entry.label;
    const auto line = entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
        + QStringLiteral("  #%1  ").arg(entry.transaction) + label;
    return entry.authorName.isEmpty() ? line : line + QStringLiteral("  (%1)").arg(entry.authorName);
}

QString lineOf(const Reader &reader, const HistoryEntry &entry)
{
    const auto shown = [&](const QCborValue &value) {
        const auto text = valueText(reader, entry.type, entry.field, value).simplified();
        return text.isEmpty() ? i18nc("@info:shell an empty value", "(empty)") : text;
    };
    const auto record = i18nc("@info:shell %1 id, %2 record type, %3 title",
                              "  %1  %2 “%3”",
                              shortId(reader, entry.record),
                              typeLabel(entry.type),
                              entry.title);
    if (entry.field == createdField) {
        return entry.after.isNull() ? i18nc("@info:shell %1 a record", "%1: taken away again", record)
                                    : i18nc("@info:shell %1 a record", "%1: added", record);
    }
    if (entry.field == deletedField) {
        if (const auto survivor = Merge::survivor(entry.after); !survivor.isNull()) {
            return i18nc("@info:shell %1 and %2 records", "%1: merged into “%2”", record, reader.title(survivor));
        }
        return entry.after.isMap() ? i18nc("@info:shell %1 a record", "%1: deleted", record)
                                   : i18nc("@info:shell %1 a record", "%1: restored", record);
    }
    if (entry.settled) {
        return i18nc("@info:shell %1 a record, %2 field",
                     "%1: %2: the conflict was settled; the value that was shown stays",
                     record,
                     fieldLabel(entry.type, entry.field));
    }
    if (entry.before == entry.after) {
        return i18nc("@info:shell %1 a record, %2 field, %3 value",
                     "%1: %2: also changed by somebody else; %3 is still shown",
                     record,
                     fieldLabel(entry.type, entry.field),
                     shown(entry.after));
    }
    return i18nc("@info:shell %1 a record, %2 field, %3 and %4 values",
                 "%1: %2: %3 → %4",
                 record,
                 fieldLabel(entry.type, entry.field),
                 shown(entry.before),
                 shown(entry.after));
}

/// Of the record that @p word names with what belongs to it, as the window shows it; of all records where it is empty.
Result<QList<HistoryEntry>> entriesOf(const Reader &reader, const QString &word, int limit)
{
    if (word.isEmpty()) {
        return reader.history({}, limit);
    }
    LIAISON_TRY(const auto id, reader.idNamed(word));
    LIAISON_TRY(const auto parts, Directory::partsOf(reader, id));
    QList<HistoryEntry> entries;
    for (const auto &part : parts) {
        LIAISON_TRY(const auto found, reader.history(part, limit));
        entries += found;
    }
    std::ranges::stable_sort(entries, std::greater(), &HistoryEntry::transaction);
    return limit < 0 ? entries : entries.mid(0, limit);
}

Result<Reply> history(const Call &call)
{
    const int limit = call.limit(entriesUnlessTold);
    return call.store
        ->read([call, limit](Reader &reader) -> Result<Reply> {
            LIAISON_TRY(const auto entries, entriesOf(reader, call.arguments.value(0), limit > 0 ? limit : -1));
            QJsonArray list;
            QString text;
            qint64 transaction = 0;
            for (const auto &entry : entries) {
                list.append(entryAsJson(entry));
                if (entry.transaction != transaction) {
                    text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + headingOf(entry) + u'\n';
                    transaction = entry.transaction;
                }
                text += lineOf(reader, entry) + u'\n';
            }
            return Reply{{{QStringLiteral("entries"), list}}, text};
        })
        .result();
}

Result<Reply> restoreHistory(const Call &call)
{
    bool isNumber = false;
    const auto transaction = call.arguments.at(1).toLongLong(&isNumber);
    const auto field = call.arguments.value(2);
    if (!isNumber) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell",
                           "“%1” is no number of a change. “history ID” prints them behind #.",
                           call.arguments.at(1))};
    }
    struct Restored {
        RecordInfo info;
        QStringList fields;
    };
    LIAISON_TRY(
        const auto restored,
        call.store
            ->edit(i18nc("@info label of a change", "Go back to an earlier state"),
                   [word = call.arguments.first(), transaction, field](Edit &edit) -> Result<Restored> {
                       LIAISON_TRY(const auto id, edit.idNamed(word));
                       LIAISON_TRY(const auto parts, Directory::partsOf(edit, id));
                       LIAISON_TRY(const auto changes,
                                   Past::changesBefore(edit, field.isEmpty() ? parts : QList<Id>{id}, transaction));
                       Restored restored;
                       for (const auto &change : changes) {
                           if (field.isEmpty() || fieldWord(change.field) == field) {
                               restored.fields.append(fieldWord(change.field));
                           }
                       }
                       if (restored.fields.isEmpty()) {
                           return Error{Error::Code::NotFound,
                                        i18nc("@info:shell", "Nothing differs from what it was before that change.")};
                       }
                       if (field.isEmpty()) {
                           LIAISON_CHECK(Past::restoreBefore(edit, parts, transaction));
                       }
                       for (const auto &change : changes) {
                           if (!field.isEmpty() && fieldWord(change.field) == field) {
                               LIAISON_CHECK(Past::putBack(edit, id, change.field, change.then));
                           }
                       }
                       LIAISON_TRY(const auto info, edit.info(id));
                       restored.info = *info;
                       return restored;
                   })
            .result());
    auto json = asJson(restored.info);
    json.insert(QStringLiteral("fields"), QJsonArray::fromStringList(restored.fields));
    return Reply{json,
                 i18ncp("@info:shell %1 number of fields, %2 a record",
                        "“%2” is what it was before: %1 field changed.",
                        "“%2” is what it was before: %1 fields changed.",
                        int(restored.fields.size()),
                        restored.info.title)
                     + u'\n'};
}

Result<Reply> undo(const Call &call)
{
    LIAISON_TRY(const auto label, call.store->undo().result());
    return Reply{{{QStringLiteral("undone"), label}},
                 i18nc("@info:shell %1 label of a change", "Undone: %1", label) + u'\n'};
}
}

std::vector<Verb> historyVerbs()
{
    return {
        {"history",
         "[ID]",
         kli18nc("@info:shell", "lists what was changed, by whom and when"),
         kli18nc(
             "@info:shell",
             "Lists changes as this profile saw them, the newest first: of one record with what belongs to it (posts, contact points), or of all. History stays here; no bundle carries it."),
         {{"limit", "N", kli18nc("@info:shell", "At most N changes instead of 200; 0 for all.")}},
         {{"entries[]",
           kli18nc(
               "@info:shell",
               "The newest first: transaction, kind (edit, merge, undo), label, at, author, author_name, id, type, title, field, settled, before, "
               "after. Settled: a conflict ended, and the value that was shown stayed. The fields “created” and “deleted” stand for the record's coming and going.")}},
         {{"history 3f2a91c0", kli18nc("@info:shell", "Of one record, and of what belongs to it.")}},
         Verb::Existing,
         history},
        {"history restore",
         "ID NUMBER [FIELD]",
         kli18nc("@info:shell", "goes back to what a record was before a change"),
         kli18nc(
             "@info:shell",
             "Makes the record, with what belongs to it (posts, contact points), what it was before the change with this NUMBER, which “history” "
             "prints behind #; with FIELD only that field of the record itself. It is a new change: “undo” takes it back."),
         {},
         {{"id", kli18nc("@info:shell", "The record's id.")},
          {"type", kli18nc("@info:shell", "Its type.")},
          {"title", kli18nc("@info:shell", "Its name.")},
          {"fields[]",
           kli18nc("@info:shell", "The fields that changed; “deleted” for records that went or came back.")}},
         {{"history restore 3f2a91c0 118", kli18nc("@info:shell", "The whole entry.")},
          {"history restore 3f2a91c0 118 name", kli18nc("@info:shell", "Only its name.")}},
         Verb::Existing,
         restoreHistory},
        {"undo",
         "",
         kli18nc("@info:shell", "takes back the last change"),
         kli18nc(
             "@info:shell",
             "Takes back the last change: values that an edit wrote go back to what they were. An imported bundle can be taken back as long as "
             "nothing was written after it; later, “history restore” puts single records back. Called again, it takes back the change before that."),
         {},
         {{"undone", kli18nc("@info:shell", "Label of the change that was taken back.")}},
         {{"undo", kli18nc("@info:shell", "After a mistake.")}},
         Verb::Existing,
         undo},
    };
}

} // namespace Liaison::Terminal
