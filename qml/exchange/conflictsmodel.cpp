// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "conflictsmodel.h"

#include "compared.h"
#include "components/session.h"
#include "documents/wording.h"
#include "foundation/cbor.h"
#include "foundation/textdiff.h"
#include "store/merge.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCborArray>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
/// A record may have several conflicts: the key names record and field.
QString keyOf(const Conflict &conflict)
{
    return conflict.record.text() + u' ' + conflict.field;
}

std::pair<Id, QString> partsOf(const QString &key)
{
    return {Id::fromText(key.section(u' ', 0, 0)), key.section(u' ', 1)};
}

QString wordOf(const QCborValue &value)
{
    return QString::fromLatin1(Cbor::encode(value).toHex());
}

const Field *fieldOf(const Conflict &conflict)
{
    const auto *type = Schema::type(conflict.type);
    return type ? type->field(conflict.field) : nullptr;
}

bool isText(const Field *field)
{
    return field && (field->kind == FieldKind::Text || field->kind == FieldKind::Note);
}

bool isEditable(const Field *field)
{
    return field && field->kind != FieldKind::Data && field->kind != FieldKind::Order;
}

QString whoAndWhen(const Conflict::Choice &choice)
{
    const auto when = Wording::moment(choice.at);
    return choice.author.isEmpty() ? when : i18nc("@info who, when", "%1, %2", choice.author, when);
}

/// Whether it is in the trash or not is said in a sentence.
QString textOf(const Conflict &conflict, const Conflict::Choice &choice)
{
    const bool merged = conflict.field == deletedField && conflict.choices.first().value.isByteArray();
    if (conflict.field != deletedField || merged) {
        return choice.text;
    }
    return choice.value.isTrue() ? i18nc("@info choice for an entry that was edited and deleted", "Delete it")
                                 : i18nc("@info choice for an entry that was edited and deleted", "Keep it");
}

/// What all lists have together; null where the values are none, or one of them has everything.
Result<QCborValue> together(const Conflict &conflict)
{
    const auto *field = fieldOf(conflict);
    QCborArray all;
    for (const auto &choice : conflict.choices) {
        if (!field || (!choice.value.isArray() && !choice.value.isNull())) {
            return QCborValue(nullptr);
        }
        for (const auto &item : choice.value.toArray()) {
            if (!all.contains(item)) {
                all.append(item);
            }
        }
    }
    LIAISON_TRY(const auto value, Schema::normalised(*Schema::type(conflict.type), *field, all));
    const bool known = std::ranges::any_of(conflict.choices, [&value](const Conflict::Choice &choice) {
        return choice.value == value;
    });
    return known ? QCborValue(nullptr) : value;
}

QVariantList choicesOf(const Conflict &conflict, const Reader &reader)
{
    QStringList texts;
    for (const auto &choice : conflict.choices) {
        texts.append(textOf(conflict, choice));
    }
    const auto parts = Compared::parts(texts);
    QVariantList choices;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto &choice = conflict.choices.at(i);
        choices.append(QVariantMap{{u"value"_s, wordOf(choice.value)},
                                   {u"text"_s, texts.at(i)},
                                   {u"parts"_s, parts.at(i)},
                                   {u"who"_s, whoAndWhen(choice)},
                                   {u"shown"_s, i == 0 && conflict.field != deletedField}});
    }
    if (const auto all = together(conflict).valueOr(nullptr); !all.isNull()) {
        const auto text = reader.display(conflict.type, conflict.field, all);
        choices.append(QVariantMap{{u"value"_s, wordOf(all)},
                                   {u"text"_s, text},
                                   {u"parts"_s, Compared::parts({text}).first()},
                                   {u"who"_s, i18nc("@info a choice: what several lists have", "All of them together")},
                                   {u"shown"_s, false}});
    }
    return choices;
}

QString draftOf(const Conflict &conflict)
{
    const auto *field = fieldOf(conflict);
    QString draft;
    if (isText(field)) {
        const auto separator = field->kind == FieldKind::Note ? u"\n\n"_s : u" / "_s;
        for (const auto &choice : conflict.choices) {
            draft = TextDiff::both(draft, choice.text, separator);
        }
    }
    return draft;
}

/// "Notes: call in the morning": what was changed by somebody who did not know of the deletion.
QString unseenChanges(const Reader &reader, const RecordState &record)
{
    const auto *type = Schema::type(record.type);
    QStringList changes;
    for (const auto &name : Merge::unseenByDeletion(record.fields)) {
        const auto *field = type ? type->field(name) : nullptr;
        const auto value = reader.display(record.type, name, Merge::shownValue(record.fields, name));
        changes.append(i18nc("@info %1 field, %2 value",
                             "%1: %2",
                             field ? field->label.toString() : name,
                             value.isEmpty() ? i18nc("@info a value that was taken away", "nothing any more") : value));
    }
    return changes.join(i18nc("@info between values of fields", "; "));
}

QString explanationOf(const Conflict &conflict, const Reader &reader)
{
    const auto &choices = conflict.choices;
    if (conflict.field != deletedField || choices.size() < 2) {
        return {};
    }
    const auto &deletion = choices.last();
    const auto &edit = choices.first();
    const auto somebody = [](const QString &name) {
        return name.isEmpty() ? i18nc("@info an unknown author, at the beginning of a sentence", "Somebody") : name;
    };
    const auto changes = unseenChanges(reader, reader.state(conflict.record).valueOr({}));
    const auto deleted = edit.value.isByteArray() ? i18nc("@info %1 who, %2 when, %3 an entry",
                                                          "%1 merged it into “%3” on %2.",
                                                          somebody(deletion.author),
                                                          Wording::moment(deletion.at),
                                                          reader.title(Id::fromBytes(edit.value.toByteArray())))
                                                  : i18nc("@info %1 who, %2 when",
                                                          "%1 deleted it on %2.",
                                                          somebody(deletion.author),
                                                          Wording::moment(deletion.at));
    const auto edited = changes.isEmpty() ? i18nc("@info %1 who, %2 when",
                                                  "%1 went on working with it on %2, without knowing of that.",
                                                  somebody(edit.author),
                                                  Wording::moment(edit.at))
                                          : i18nc("@info %1 who, %2 when, %3 fields and values",
                                                  "%1 changed it on %2, without knowing of that. %3",
                                                  somebody(edit.author),
                                                  Wording::moment(edit.at),
                                                  changes);
    return i18nc("@info two sentences after each other", "%1 %2", deleted, edited);
}
}

ConflictsModel::ConflictsModel(QObject *parent)
    : RowsModel({"title",
                 "record",
                 "type",
                 "typeLabel",
                 "owner",
                 "first",
                 "field",
                 "label",
                 "explanation",
                 "choices",
                 "draft",
                 "editable"},
                {u"*"_s},
                parent)
{
}

RowsModel::Query ConflictsModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto conflicts, reader.conflicts());
        Rows rows;
        Id record;
        for (const auto &conflict : conflicts) {
            const auto *type = Schema::type(conflict.type);
            rows.append({keyOf(conflict),
                         {conflict.title,
                          conflict.record.text(),
                          conflict.type,
                          type ? type->label.toString() : conflict.type,
                          reader.completed({conflict.record, conflict.type, conflict.title, {}}).subtitle,
                          std::exchange(record, conflict.record) != conflict.record,
                          conflict.field,
                          conflict.label,
                          explanationOf(conflict, reader),
                          choicesOf(conflict, reader),
                          draftOf(conflict),
                          isEditable(fieldOf(conflict))}});
        }
        return rows;
    };
}

void ConflictsModel::choose(const QString &key, const QString &value)
{
    const auto [record, field] = partsOf(key);
    Session::instance()->edit(i18nc("@info undo", "Settle a conflict"),
                              [record, field, value](Edit &edit) -> Result<Done> {
                                  LIAISON_TRY(const auto chosen, Cbor::decode(QByteArray::fromHex(value.toLatin1())));
                                  return edit.settle(record, field, chosen);
                              });
}

} // namespace Liaison
