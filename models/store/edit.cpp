// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "edit.h"

#include "belongings.h"
#include "database.h"
#include "foundation/cbor.h"
#include "ledger.h"
#include "merge.h"
#include "schema.h"
#include "sendings.h"

#include <KLocalizedString>

#include <QCborArray>

namespace Liaison
{

namespace
{
Error refused(const QString &why, const QString &field = {})
{
    return {Error::Code::Refused, why, field};
}

Error unknown(const Id &id)
{
    return {Error::Code::NotFound, i18nc("@info", "There is no record with the id %1.", id.text())};
}

Id identityOf(const RecordType &type, const Values &values)
{
    if (type.derivedFrom.isEmpty()) {
        return Id::random();
    }
    QByteArray joined;
    for (const auto &field : type.derivedFrom) {
        const auto value = values.find(field);
        joined += Cbor::encode(value == values.end() ? QCborValue(nullptr) : value->second);
    }
    return Id::derived(QByteArray(type.name.data(), type.name.size()), {joined});
}

Result<Done> checkRequired(const RecordType &type, const Fields &fields)
{
    for (const auto &field : type.fields) {
        if (field.is(Required) && Merge::shownValue(fields, field.name).isNull()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info %1 record type, %2 field",
                               "%1: the field “%2” must not be empty.",
                               type.label.toString(),
                               field.label.toString()),
                         field.name};
        }
    }
    return Done();
}
}

Edit::Edit(Database &database, Ledger &ledger)
    : Reader(database)
    , m_ledger(ledger)
{
}

Result<Id> Edit::write(const QString &typeName, const Id &given, const Values &values)
{
    LIAISON_TRY(const auto *type, Schema::typeNamed(typeName));
    Values clean;
    for (const auto &[name, value] : values) {
        LIAISON_TRY(const auto *field, Schema::fieldNamed(*type, name));
        LIAISON_TRY(clean[name], Schema::normalised(*type, *field, value));
    }
    const Id id = given.isNull() ? identityOf(*type, clean) : given;
    StoredRecord stored;
    stored.state.id = id;
    // Nobody knows an id that was drawn just now.
    if (!given.isNull() || !type->derivedFrom.isEmpty()) {
        LIAISON_TRY(stored, m_ledger.load(id));
        LIAISON_TRY(const bool erased, m_ledger.isErased(id));
        if (erased) {
            return refused(i18nc("@info", "This record was erased for data protection and can't come back."));
        }
    }
    if (stored.exists() && stored.state.type != typeName) {
        return refused(i18nc("@info %1 and %2 record types",
                             "The record %3 is of the type %1, not %2.",
                             stored.state.type,
                             typeName,
                             id.text()));
    }
    stored.state.type = typeName;
    Fields fields = stored.state.fields;
    const auto set = [&, now = m_ledger.hlc()](const QString &name, const QCborValue &value) {
        auto &heads = fields[name];
        if (auto head = Merge::written(heads, value, m_ledger.dot(), now, m_ledger.author())) {
            heads = {std::move(*head)};
            return true;
        }
        if (heads.empty()) {
            fields.erase(name);
        }
        return false;
    };
    bool changed = false;
    if (Merge::isDeleted(fields)) {
        if (const auto survivor = m_ledger.redirects().of(id); !given.isNull() && survivor != id) {
            return refused(i18nc("@info %1 and %2 names of records",
                                 "“%1” was merged into “%2”. Change that one.",
                                 title(id),
                                 title(survivor)));
        }
        if (!given.isNull()) {
            return refused(i18nc("@info", "“%1” is in the trash. Restore it before changing it.", title(id)));
        }
        changed = set(deletedField, nullptr); // the same link made again
    }
    for (const auto &[name, value] : clean) {
        const auto *field = type->field(name);
        const auto shown = Merge::shownValue(fields, name);
        const bool isLink = field->kind == FieldKind::Link || field->kind == FieldKind::Links;
        const auto &redirects = m_ledger.redirects();
        if (isLink && stored.exists() && value != shown && redirects.of(value) == redirects.of(shown)
            && !Merge::inConflict(fields[name])) {
            continue; // it leads there already, by way of what was merged
        }
        if (stored.exists() && type->derivedFrom.contains(name) && value != shown) {
            return refused(i18nc("@info %1 field",
                                 "“%1” is what this entry is known by; make a new entry and delete this one.",
                                 field->label.toString()),
                           name);
        }
        if (field->kind == FieldKind::Link && !value.isNull() && value != shown) {
            LIAISON_CHECK(checkTarget(*field, Id::fromBytes(value.toByteArray())));
        }
        changed |= set(name, value);
    }
    LIAISON_CHECK(checkRequired(*type, fields));
    if (changed) {
        LIAISON_CHECK(m_ledger.save(stored, fields));
    }
    return id;
}

Result<Done> Edit::checkTarget(const Field &field, const Id &id)
{
    auto type = m_targets.constFind(id);
    if (type == m_targets.constEnd()) {
        LIAISON_TRY(const auto target, info(id));
        if (!target) {
            auto error = unknown(id);
            error.field = field.name;
            return error;
        }
        type = m_targets.insert(id, target->type);
    }
    if (!field.choices.isEmpty() && !field.choices.contains(*type)) {
        return refused(i18nc("@info %1 field, %2 and %3 record types",
                             "%1: a record of the type %2 does not fit here; it takes %3.",
                             field.label.toString(),
                             *type,
                             field.choices.join(QStringLiteral(", "))),
                       field.name);
    }
    return {};
}

Result<Done> Edit::saveDeleted(const Id &id, bool deleted, const Id &survivor)
{
    LIAISON_TRY(const auto stored, m_ledger.load(id));
    if (!stored.exists()) {
        return unknown(id);
    }
    Fields fields = stored.state.fields;
    auto &heads = fields[deletedField];
    const auto value = deleted ? Merge::deletion(stored.state.fields, survivor) : QCborValue(nullptr);
    const auto head = Merge::written(heads, value, m_ledger.dot(), m_ledger.hlc(), m_ledger.author());
    if (!head) {
        return Done();
    }
    heads = {*head};
    LIAISON_CHECK(m_ledger.save(stored, fields));
    return m_ledger.followRedirects();
}

Result<Id> Edit::identity(const QString &typeName, const Values &values) const
{
    LIAISON_TRY(const auto *type, Schema::typeNamed(typeName));
    return identityOf(*type, values);
}

Result<Done> Edit::fold(const Id &id, const Id &survivor)
{
    LIAISON_TRY(const auto from, info(id));
    LIAISON_TRY(const auto into, info(survivor));
    if (!from || !into) {
        return unknown(from ? survivor : id);
    }
    const auto *type = Schema::type(from->type);
    if (from->deleted || into->deleted) {
        return refused(i18nc("@info",
                             "“%1” is in the trash. Restore it before merging it.",
                             (from->deleted ? from : into)->title));
    }
    if (from->type != into->type || !type || id == survivor) {
        return refused(i18nc("@info %1 and %2 names of records",
                             "“%1” and “%2” can't be merged: only two different records of the same type can.",
                             from->title,
                             into->title));
    }
    if (type->derivedFrom.isEmpty() && id < survivor) {
        return refused(
            i18nc("@info %1 and %2 names of records",
                  "“%1” survives when it is merged with “%2”: of two records that one does whose id is smaller.",
                  from->title,
                  into->title));
    }
    return saveDeleted(id, true, survivor);
}

Result<Done> Edit::remove(const Id &id)
{
    LIAISON_TRY(const auto known, info(id));
    if (!known || known->deleted) {
        return known ? refused(i18nc("@info", "“%1” is in the trash already.", known->title)) : unknown(id);
    }
    LIAISON_TRY(const auto dependents, Belongings::of(*this, {id}));
    LIAISON_CHECK(saveDeleted(id, true));
    for (const auto &dependent : dependents) {
        LIAISON_TRY(const auto state, info(dependent));
        if (state && !state->deleted) {
            LIAISON_CHECK(remove(dependent));
        }
    }
    return Done();
}

Result<Done> Edit::restore(const Id &id)
{
    LIAISON_TRY(const auto known, info(id));
    if (!known) {
        return unknown(id);
    }
    if (!known->deleted) {
        return refused(i18nc("@info", "“%1” is not in the trash.", known->title));
    }
    // What went together comes back together: all that the same edit deleted; of what the same bundle deleted, what belongs to it.
    LIAISON_TRY(
        const auto together,
        select(
            QStringLiteral(
                "SELECT DISTINCT h.record, t.kind FROM history h JOIN transactions t ON t.number = h.transaction_number"
                " WHERE h.field = ? AND h.after <> ? AND h.transaction_number = (SELECT max(transaction_number) FROM history WHERE field = ? AND after <> ? AND record = ?)"),
            {QString(deletedField), Cbor::encode(nullptr), QString(deletedField), Cbor::encode(nullptr), id.bytes()}));
    LIAISON_TRY(const auto own, Belongings::inTrashOf(*this, id));
    LIAISON_CHECK(saveDeleted(id, false));
    for (const auto &row : together) {
        const auto other = Id::fromBytes(row.first().toByteArray());
        // A bundle brings what many people deleted for many reasons.
        const bool related = row.at(1).toString() != u"merge" || own.contains(other);
        LIAISON_TRY(const auto state, info(other));
        if (state && state->deleted && related) {
            LIAISON_CHECK(saveDeleted(other, false));
        }
    }
    return Done();
}

Result<Done> Edit::settle(const Id &id, const QString &field, const QCborValue &value)
{
    LIAISON_TRY(const auto stored, m_ledger.load(id));
    if (!stored.exists() || !Merge::conflicts(stored.state.fields).contains(field)) {
        return Error{Error::Code::NotFound,
                     i18nc("@info", "There is no conflict here any more; somebody settled it."),
                     field};
    }
    if (field == deletedField) {
        const auto survivor = Merge::survivor(stored.state.fields);
        if (value.isByteArray()) {
            return takeOver(id, stored.state, survivor);
        }
        return saveDeleted(id, value.isTrue(), value.isTrue() ? survivor : Id());
    }
    auto clean = value;
    if (const auto *type = Schema::type(stored.state.type); type && type->field(field)) {
        LIAISON_TRY(clean, Schema::normalised(*type, *type->field(field), value));
    }
    Fields fields = stored.state.fields;
    auto &heads = fields[field];
    const auto head = Merge::written(heads, clean, m_ledger.dot(), m_ledger.hlc(), m_ledger.author());
    if (!head) {
        return Done();
    }
    heads = {*head};
    return m_ledger.save(stored, fields);
}

/// What somebody wrote into a record without knowing that it was merged away goes to the one that stands in its place.
Result<Done> Edit::takeOver(const Id &id, const RecordState &state, const Id &survivor)
{
    const auto target = m_ledger.redirects().of(survivor);
    const auto *type = Schema::type(state.type);
    Values values;
    for (const auto &field : Merge::unseenByDeletion(state.fields)) {
        if (type && type->field(field)) {
            values.emplace(field, Merge::shownValue(state.fields, field));
        }
    }
    LIAISON_CHECK(write(state.type, target, values));
    return saveDeleted(id, true, survivor);
}

Result<Done> Edit::erase(const Id &id)
{
    LIAISON_TRY(const auto known, info(id));
    if (!known) {
        return unknown(id);
    }
    if (const auto *type = Schema::type(known->type); type && !type->derivedFrom.isEmpty()) {
        return refused(
            i18nc("@info", "“%1” only links other records. Erase what it links to, or delete it.", known->title));
    }
    m_targets.clear();
    const auto group = m_ledger.redirects().group(id);
    LIAISON_TRY(auto dependents, Belongings::of(*this, group));
    LIAISON_TRY(const auto trashed, Belongings::inTrash(*this, group));
    for (const auto &member : group) {
        LIAISON_TRY(const bool erased, m_ledger.isErased(member));
        if (!erased) {
            LIAISON_CHECK(m_ledger.erase({member, m_ledger.author(), now()}));
        }
    }
    for (const auto &dependent : dependents + trashed) {
        LIAISON_TRY(const auto state, info(dependent));
        const auto *type = state ? Schema::type(state->type) : nullptr;
        if (!type) {
            continue; // went with another one
        }
        if (type->derivedFrom.isEmpty()) {
            LIAISON_CHECK(erase(dependent));
        } else if (!state->deleted) {
            LIAISON_CHECK(remove(dependent));
        }
    }
    LIAISON_CHECK(m_ledger.followRedirects());
    for (const auto &member : group) {
        LIAISON_CHECK(unlink(member));
    }
    return Done();
}

/// Links of other records to an erased one are emptied; a record that is nothing without the link goes.
Result<Done> Edit::unlink(const Id &id)
{
    for (const auto &type : Schema::types()) {
        for (const auto &field : type.fields) {
            const bool list = field.kind == FieldKind::Links;
            if ((field.kind != FieldKind::Link && !list) || field.is(Required)) {
                continue;
            }
            const auto condition = list ? QStringLiteral("EXISTS (SELECT 1 FROM json_each(\"%1\") WHERE value = ?)")
                                        : QStringLiteral("\"%1\" = ?");
            LIAISON_TRY(
                const auto rows,
                select(QStringLiteral("SELECT id FROM \"%1\" WHERE ").arg(type.name) + condition.arg(field.name),
                       {list ? QVariant(id.text()) : QVariant(id.bytes())}));
            for (const auto &row : rows) {
                const auto other = Id::fromBytes(row.first().toByteArray());
                if (type.derivedFrom.contains(field.name)) {
                    LIAISON_CHECK(remove(other));
                    continue;
                }
                LIAISON_TRY(const auto shown, values(other));
                QCborArray rest;
                for (const auto &item : shown.value(field.name).toArray()) {
                    if (item.toByteArray() != id.bytes()) {
                        rest.append(item);
                    }
                }
                LIAISON_CHECK(
                    write(type.name, other, {{field.name, rest.isEmpty() ? QCborValue(nullptr) : QCborValue(rest)}}));
            }
        }
    }
    return Done();
}

Result<Done> Edit::setLocal(const QString &key, const QString &value)
{
    m_ledger.touchLocal();
    return m_database.setLocal(key, value);
}

Result<Done> Edit::removeLocal(const QString &key)
{
    m_ledger.touchLocal();
    LIAISON_CHECK(m_database.run(QStringLiteral("DELETE FROM local WHERE key = ?"), {key}));
    return {};
}

Result<Done> Edit::setMe(const Id &person)
{
    return setLocal(QStringLiteral("me"), person.text());
}

Result<Done> Edit::noteSent(const Id &peer, const QList<Sending> &sendings, bool forget)
{
    if (forget) {
        LIAISON_CHECK(Sendings::forgetBundles(m_database, peer));
    }
    for (const auto &sending : sendings) {
        LIAISON_CHECK(Sendings::note(m_database, peer, sending));
    }
    return Done();
}

Result<Done> Edit::setToday(QDate day)
{
    m_day = day;
    m_ledger.setDay(day);
    return setLocal(dayKey, day.toString(Qt::ISODate));
}

qint64 Edit::transaction() const
{
    return m_ledger.transaction();
}

bool Edit::progress(int done, int total)
{
    return !m_ledger.progress || m_ledger.progress(done, total);
}

} // namespace Liaison
