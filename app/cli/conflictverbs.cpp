// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of the review: conflicts, conflicts settle.

#include "recordtext.h"
#include "recordview.h"
#include "verb.h"

#include "store/store.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

namespace
{
QString choiceText(const Reader &reader, const Conflict &conflict, const Conflict::Choice &choice)
{
    if (choice.value.isNull()) {
        return i18nc("@info:shell a choice in a conflict", "(empty)");
    }
    return conflict.field == deletedField ? choice.text
                                          : valueText(reader, conflict.type, conflict.field, choice.value);
}

Result<Reply> conflicts(const Call &call)
{
    return call.store
        ->read([call](Reader &reader) -> Result<Reply> {
            std::optional<Id> only;
            if (!call.arguments.isEmpty()) {
                LIAISON_TRY(only, reader.idNamed(call.arguments.first()));
            }
            LIAISON_TRY(const auto found, reader.conflicts(only));
            QString text;
            QJsonArray list;
            for (const auto &conflict : found) {
                const auto *type = Schema::type(conflict.type);
                const auto *field = type ? type->field(conflict.field) : nullptr;
                const auto beginning = shortId(reader, conflict.record);
                text += i18nc("@info:shell %1 id, %2 record type, %3 title, %4 field",
                              "%1  %2 “%3”: %4",
                              beginning,
                              typeLabel(conflict.type),
                              conflict.title,
                              conflict.label)
                    + u'\n';
                QJsonArray choices;
                for (const auto &choice : conflict.choices) {
                    const int number = int(choices.size()) + 1;
                    const auto shown = choiceText(reader, conflict, choice);
                    text += QStringLiteral("  %1  %2")
                                .arg(QString::number(number), QString(shown).replace(u'\n', QStringLiteral("\n     ")))
                        + u'\n';
                    text += QStringLiteral("     %1, %2\n")
                                .arg(choice.author.isEmpty() ? i18nc("@info:shell author of a value", "unknown")
                                                             : choice.author,
                                     choice.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
                    choices.append(QJsonObject{{QStringLiteral("number"), number},
                                               {QStringLiteral("value"), jsonOf(field, choice.value, Bytes::Included)},
                                               {QStringLiteral("text"), shown},
                                               {QStringLiteral("author"), choice.author},
                                               {QStringLiteral("at"), choice.at.toUTC().toString(Qt::ISODateWithMs)}});
                }
                text += QStringLiteral("     liaison-cli conflicts settle %1 %2 CHOICE\n")
                            .arg(beginning, fieldWord(conflict.field));
                list.append(QJsonObject{{QStringLiteral("id"), conflict.record.text()},
                                        {QStringLiteral("type"), conflict.type},
                                        {QStringLiteral("title"), conflict.title},
                                        {QStringLiteral("field"), fieldWord(conflict.field)},
                                        {QStringLiteral("label"), conflict.label},
                                        {QStringLiteral("choices"), choices}});
            }
            if (list.isEmpty()) {
                text = i18nc("@info:shell", "There are no conflicts.") + u'\n';
            }
            return Reply{{{QStringLiteral("conflicts"), list}}, text};
        })
        .result();
}

/// By its number, or by what it says: the number alone might mean another value when a bundle came in meanwhile.
Result<Conflict::Choice> chosen(const Reader &reader, const Conflict &conflict, const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= conflict.choices.size()) {
        return conflict.choices.at(number - 1);
    }
    QStringList words;
    for (const auto &choice : conflict.choices) {
        const bool deletion = conflict.field == deletedField;
        const auto text = deletion ? (choice.value.isTrue()            ? QStringLiteral("delete")
                                          : choice.value.isByteArray() ? QStringLiteral("take-over")
                                                                       : QStringLiteral("keep"))
                                   : choiceText(reader, conflict, choice);
        if (text == word) {
            return choice;
        }
        words.append(QStringLiteral("%1 (%2)").arg(QString::number(words.size() + 1), text));
    }
    return Error{Error::Code::Invalid,
                 i18nc("@info:shell %1 what was typed, %2 list of choices",
                       "“%1” is none of the choices: %2.",
                       word,
                       words.join(QStringLiteral(", ")))};
}

Result<Reply> settle(const Call &call)
{
    struct Settled {
        Conflict conflict;
        QString text;
        qsizetype left = 0;
    };
    LIAISON_TRY(const auto settled,
                call.store
                    ->edit(i18nc("@info label of a change", "Settle a conflict"),
                           [words = call.arguments](Edit &edit) -> Result<Settled> {
                               LIAISON_TRY(const auto id, edit.idNamed(words.at(0)));
                               LIAISON_TRY(const auto found, edit.conflicts(id));
                               const auto conflict = std::ranges::find_if(found, [&words](const Conflict &conflict) {
                                   return fieldWord(conflict.field) == words.at(1);
                               });
                               if (conflict == found.end()) {
                                   return Error{Error::Code::NotFound,
                                                i18nc("@info:shell %1 field, %2 title",
                                                      "The field “%1” of “%2” is not in conflict.",
                                                      words.at(1),
                                                      edit.title(id))};
                               }
                               LIAISON_TRY(const auto choice, chosen(edit, *conflict, words.at(2)));
                               LIAISON_CHECK(edit.settle(id, conflict->field, choice.value));
                               LIAISON_TRY(const auto left, edit.conflicts());
                               return Settled{*conflict, choiceText(edit, *conflict, choice), left.size()};
                           })
                    .result());
    const auto &conflict = settled.conflict;
    return Reply{{{QStringLiteral("id"), conflict.record.text()},
                  {QStringLiteral("type"), conflict.type},
                  {QStringLiteral("title"), conflict.title},
                  {QStringLiteral("field"), fieldWord(conflict.field)},
                  {QStringLiteral("text"), settled.text},
                  {QStringLiteral("left"), settled.left}},
                 i18nc("@info:shell %1 title, %2 field, %3 value",
                       "Settled: “%1”, %2: %3",
                       conflict.title,
                       conflict.label,
                       settled.text)
                     + u'\n' + i18ncp("@info:shell", "One conflict is left.", "%1 conflicts are left.", settled.left)
                     + u'\n'};
}
}

std::vector<Verb> conflictVerbs()
{
    return {
        {"conflicts",
         "[ID]",
         kli18nc("@info:shell", "lists fields that two people changed differently"),
         kli18nc(
             "@info:shell",
             "Lists every field that two people changed without having seen each other's value, with the values, who wrote them and when. The "
             "first is shown everywhere until somebody settles it. The field “deleted” stands for a record that one edited and another deleted."),
         {},
         {{"conflicts[]", kli18nc("@info:shell", "id, type, title, field, label, choices.")},
          {"conflicts[].choices[]", kli18nc("@info:shell", "number, value, text (the value for people), author, at.")}},
         {{"conflicts", kli18nc("@info:shell", "All of them.")}},
         Verb::Existing,
         conflicts},
        {"conflicts settle",
         "ID FIELD CHOICE",
         kli18nc("@info:shell", "chooses one value in a conflict"),
         kli18nc(
             "@info:shell",
             "Settles a conflict. CHOICE is the number that “conflicts” prints, or the value as it is printed there; for the field “deleted”: keep, "
             "delete or, where the record was merged away, take-over. To write a value of your own use “set”."),
         {},
         {{"id", kli18nc("@info:shell", "The record's id.")},
          {"type", kli18nc("@info:shell", "Its type.")},
          {"title", kli18nc("@info:shell", "Its name.")},
          {"field", kli18nc("@info:shell", "The field.")},
          {"text", kli18nc("@info:shell", "The value that holds now, for people.")},
          {"left", kli18nc("@info:shell", "How many conflicts are left.")}},
         {{"conflicts settle 3f2a91c0 value 2", kli18nc("@info:shell", "The second value holds.")},
          {"conflicts settle 3f2a91c0 deleted keep", kli18nc("@info:shell", "The record stays.")}},
         Verb::Existing,
         settle},
    };
}

} // namespace Liaison::Terminal
