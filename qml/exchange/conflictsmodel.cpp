// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "conflictsmodel.h"

#include "components/session.h"
#include "documents/wording.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

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

QVariantList choicesOf(const Conflict &conflict)
{
    QVariantList choices;
    for (const auto &choice : conflict.choices) {
        const auto when = Wording::moment(choice.at);
        choices.append(QVariantMap{
            {u"text"_s, choice.text.isEmpty() ? i18nc("@info an empty value", "(empty)") : choice.text},
            {u"who"_s, choice.author.isEmpty() ? when : i18nc("@info who, when", "%1, %2", choice.author, when)},
            {u"shown"_s, choices.isEmpty()}});
    }
    return choices;
}

const Field *fieldOf(const QString &typeName, const QString &field)
{
    const auto *type = Schema::type(typeName);
    return type ? type->field(field) : nullptr;
}

bool isText(const Field *field)
{
    return field
        && (field->kind == FieldKind::Text || field->kind == FieldKind::Note || field->kind == FieldKind::Date);
}
}

ConflictsModel::ConflictsModel(QObject *parent)
    : RowsModel({"record", "title", "typeLabel", "field", "label", "choices", "canWrite"}, {u"*"_s}, parent)
{
}

RowsModel::Query ConflictsModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto conflicts, reader.conflicts());
        Rows rows;
        for (const auto &conflict : conflicts) {
            const auto *type = Schema::type(conflict.type);
            rows.append({keyOf(conflict),
                         {conflict.record.text(),
                          conflict.title,
                          type ? type->label.toString() : conflict.type,
                          conflict.field,
                          conflict.label,
                          choicesOf(conflict),
                          isText(fieldOf(conflict.type, conflict.field))}});
        }
        return rows;
    };
}

void ConflictsModel::choose(const QString &key, int choice)
{
    const auto [record, field] = partsOf(key);
    Session::instance()->edit(i18nc("@info undo", "Settle a conflict"),
                              [record, field, choice](Edit &edit) -> Result<Done> {
                                  LIAISON_TRY(const auto conflicts, edit.conflicts(record));
                                  for (const auto &conflict : conflicts) {
                                      if (conflict.field == field && choice >= 0 && choice < conflict.choices.size()) {
                                          return edit.settle(record, field, conflict.choices.at(choice).value);
                                      }
                                  }
                                  return Error{
                                      Error::Code::NotFound,
                                      i18nc("@info", "There is no conflict here any more; somebody settled it.")};
                              });
}

void ConflictsModel::write(const QString &key, const QString &text)
{
    const auto [record, field] = partsOf(key);
    Session::instance()->edit(i18nc("@info undo", "Settle a conflict"), [record, field, text](Edit &edit) {
        return edit.settle(record, field, text);
    });
}

} // namespace Liaison
