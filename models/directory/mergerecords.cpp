// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "mergerecords.h"

#include "foundation/cbor.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// Says who may see something: widened by nobody's merge.
bool isLabel(const Field &field)
{
    return field.kind == FieldKind::Tlp || field.name == "audiences"_L1 || field.name == "disclosable"_L1;
}

QCborValue joinedLists(const QCborArray &left, const QCborArray &right)
{
    auto all = left;
    for (const auto &item : right) {
        if (!all.contains(item)) {
            all.append(item);
        }
    }
    return all;
}

QCborValue stricter(const Field &field, const QCborValue &left, const QCborValue &right)
{
    if (field.kind == FieldKind::Tlp) {
        return Schema::tlpRank(left.toString()) <= Schema::tlpRank(right.toString()) ? left : right;
    }
    if (!left.isArray() || !right.isArray()) {
        return left == right ? left : QCborValue(nullptr);
    }
    QCborArray both;
    for (const auto &item : left.toArray()) {
        if (right.toArray().contains(item)) {
            both.append(item);
        }
    }
    return both.isEmpty() ? QCborValue(nullptr) : QCborValue(both);
}

QCborValue valueIn(const QCborMap &values, const QString &field)
{
    const auto value = values.value(field);
    return value.isUndefined() ? QCborValue(nullptr) : value;
}

Result<RecordInfo> liveRecord(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    if (!info) {
        return Error{Error::Code::NotFound, i18nc("@info", "There is no record with the id %1.", id.text())};
    }
    if (info->deleted) {
        const auto survivor = reader.survivorOf(id);
        return Error{Error::Code::Refused,
                     survivor == id ? i18nc("@info", "“%1” is in the trash. Restore it before merging it.", info->title)
                                    : i18nc("@info %1 and %2 names of records",
                                            "“%1” was merged into “%2” already. Choose that one.",
                                            info->title,
                                            reader.title(survivor))};
    }
    return *info;
}

Result<Done> checkPair(const RecordInfo &left, const RecordInfo &right)
{
    const auto *type = Schema::type(left.type);
    if (left.id == right.id || left.type != right.type || !type || !type->derivedFrom.isEmpty()) {
        return Error{
            Error::Code::Refused,
            i18nc("@info %1 and %2 names of records",
                  "“%1” and “%2” can't be merged: choose two different entries of the same type, two people or two "
                  "organisations.",
                  left.title,
                  right.title)};
    }
    return Done();
}

Result<Done> checkSettled(const RecordInfo &record)
{
    if (record.conflicted) {
        return Error{
            Error::Code::Refused,
            i18nc("@info",
                  "Two people changed “%1” without having seen each other's change. Settle that first, then merge.",
                  record.title)};
    }
    return Done();
}

/// Live records of @p type whose field shows @p target.
Result<QList<Id>> linking(const Reader &reader, const RecordType &type, const Field &field, const Id &target)
{
    const bool list = field.kind == FieldKind::Links;
    const auto sql = list
        ? u"SELECT id FROM \"%1\" WHERE EXISTS (SELECT 1 FROM json_each(\"%2\") WHERE value = ?) ORDER BY id"_s
        : u"SELECT id FROM \"%1\" WHERE \"%2\" = ? ORDER BY id"_s;
    LIAISON_TRY(
        const auto rows,
        reader.select(sql.arg(type.name, field.name), {list ? QVariant(target.text()) : QVariant(target.bytes())}));
    QList<Id> found;
    for (const auto &row : rows) {
        found.append(Id::fromBytes(row.first().toByteArray()));
    }
    return found;
}

bool isLink(const Field &field)
{
    return field.kind == FieldKind::Link || field.kind == FieldKind::Links;
}

Result<QList<Following>> following(const Reader &reader, const Id &id)
{
    QList<Following> result;
    for (const auto &type : Schema::types()) {
        QSet<Id> found;
        for (const auto &field : type.fields) {
            if (isLink(field)) {
                LIAISON_TRY(const auto ids, linking(reader, type, field, id));
                found += QSet(ids.cbegin(), ids.cend());
            }
        }
        if (!found.isEmpty()) {
            result.append({type.name, int(found.size())});
        }
    }
    return result;
}

/// A record whose identity is made of links, one of which leads to the record that goes: the same link to the one that stays.
Result<Done> carryOver(Edit &edit, const RecordType &type, const Id &id, const Id &gone, const Id &survivor)
{
    LIAISON_TRY(const auto values, edit.values(id));
    Values identity;
    for (const auto &name : type.derivedFrom) {
        const auto value = valueIn(values, name);
        identity[name] = value.toByteArray() == gone.bytes() ? QCborValue(survivor.bytes()) : value;
    }
    LIAISON_TRY(const auto target, edit.identity(type.name, identity));
    if (target == id) {
        return Done(); // it was made for the survivor's link already
    }
    const bool pair =
        type.derivedFrom.size() == 2 && identity.at(type.derivedFrom.first()) == identity.at(type.derivedFrom.last());
    if (pair) {
        return edit.remove(id); // it joined the two that become one
    }
    LIAISON_TRY(const auto own, edit.info(id));
    LIAISON_TRY(const auto known, edit.info(target));
    const bool lives = known && !known->deleted;
    LIAISON_CHECK(checkSettled(*own));
    QCborMap there;
    if (lives) {
        LIAISON_CHECK(checkSettled(*known));
        LIAISON_TRY(there, edit.values(target));
    }
    Values wanted = identity;
    for (const auto &field : type.fields) {
        if (!type.derivedFrom.contains(field.name)) {
            wanted[field.name] = lives ? proposal(field, valueIn(there, field.name), valueIn(values, field.name))
                                       : valueIn(values, field.name);
        }
    }
    LIAISON_CHECK(edit.write(type.name, {}, wanted));
    return edit.fold(id, target);
}

Result<Done> carryOverIdentities(Edit &edit, const Id &gone, const Id &survivor)
{
    for (const auto &type : Schema::types()) {
        for (const auto &name : type.derivedFrom) {
            const auto *field = type.field(name);
            if (!field || field->kind != FieldKind::Link) {
                continue;
            }
            LIAISON_TRY(const auto found, linking(edit, type, *field, gone));
            for (const auto &id : found) {
                LIAISON_CHECK(carryOver(edit, type, id, gone, survivor));
            }
        }
    }
    return Done();
}

/// What is nothing without its owner, by type and linking field.
struct Belonging {
    const RecordType *type = nullptr;
    const Field *field = nullptr;
    QList<Id> ids;
};

Result<QList<Belonging>> belongings(const Reader &reader, const Id &owner)
{
    QList<Belonging> result;
    for (const auto &type : Schema::types()) {
        for (const auto &field : type.fields) {
            if (type.derivedFrom.isEmpty() && field.kind == FieldKind::Link && field.is(Required)) {
                LIAISON_TRY(const auto ids, linking(reader, type, field, owner));
                result.append({&type, &field, ids});
            }
        }
    }
    return result;
}

/// When it was last found to work: of two equal contact points the fresher finding holds.
bool isFinding(const Field &field)
{
    return field.name == "verified_on"_L1 || field.name == "verified_by"_L1 || field.name == "bounced_on"_L1;
}

/// Do two belongings of one owner say the same? Where both say something, it must be equal, apart from what a merge can join.
bool areTwins(const RecordType &type, const Field &tie, const QCborMap &a, const QCborMap &b)
{
    return std::ranges::all_of(type.fields, [&](const Field &field) {
        const auto left = valueIn(a, field.name);
        const auto right = valueIn(b, field.name);
        const bool essential = field.is(Required) || field.is(Title) || field.kind == FieldKind::Data || isLabel(field);
        const bool joins = field.name == tie.name || field.kind == FieldKind::Order || field.kind == FieldKind::Note
            || isFinding(field);
        if (joins || left == right) {
            return true;
        }
        if (left.isNull() || right.isNull()) {
            return !essential;
        }
        return field.kind == FieldKind::Text && Text::folded(left.toString()) == Text::folded(right.toString());
    });
}

/// The finding of the one that was verified or bounced last.
Values fresherFinding(const RecordType &type, const QCborMap &a, const QCborMap &b)
{
    const auto last = [](const QCborMap &values) {
        return std::max(values.value(u"verified_on"_s).toString(), values.value(u"bounced_on"_s).toString());
    };
    const auto &fresher = last(a) >= last(b) ? a : b;
    Values chosen;
    for (const auto &field : type.fields) {
        if (isFinding(field)) {
            chosen[field.name] = valueIn(fresher, field.name);
        }
    }
    return chosen;
}

/// Twins have equal ones; most others have not.
QByteArray essenceOf(const RecordType &type, const Field &tie, const QCborMap &values)
{
    QByteArray essence;
    for (const auto &field : type.fields) {
        if (field.name != tie.name && (field.is(Required) || field.is(Title))) {
            const auto value = valueIn(values, field.name);
            essence += Cbor::encode(value.isString() ? QCborValue(Text::folded(value.toString())) : value);
        }
    }
    return essence;
}

/// A belonging with its values, where it is there and nobody has to settle anything about it.
Result<std::optional<QCborMap>> settledValues(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    if (!info || info->deleted || info->conflicted) {
        return std::optional<QCborMap>();
    }
    LIAISON_TRY(auto values, reader.values(id));
    return std::optional(std::move(values));
}

Result<Done> mergeTwins(Edit &edit, const Belonging &ours, const Belonging &theirs)
{
    if (ours.ids.isEmpty() || theirs.ids.isEmpty()) {
        return Done();
    }
    QMultiHash<QByteArray, std::pair<Id, QCborMap>> known;
    for (const auto &id : ours.ids) {
        LIAISON_TRY(const auto values, settledValues(edit, id));
        if (values) {
            known.insert(essenceOf(*ours.type, *ours.field, *values), {id, *values});
        }
    }
    for (const auto &other : theirs.ids) {
        LIAISON_TRY(const auto values, settledValues(edit, other));
        if (!values) {
            continue;
        }
        const auto [first, last] = known.equal_range(essenceOf(*ours.type, *ours.field, *values));
        for (auto entry = first; entry != last; ++entry) {
            const auto [own, ownValues] = *entry;
            if (own != other && areTwins(*ours.type, *ours.field, ownValues, *values)) {
                known.erase(entry);
                LIAISON_CHECK(mergeRecords(edit, own, other, fresherFinding(*ours.type, ownValues, *values)));
                break;
            }
        }
    }
    return Done();
}

/// The values of both, without what leads to them.
Result<Comparison> sideBySide(const Reader &reader, const Id &left, const Id &right)
{
    Comparison comparison;
    LIAISON_TRY(comparison.left, liveRecord(reader, left));
    LIAISON_TRY(comparison.right, liveRecord(reader, right));
    LIAISON_CHECK(checkPair(comparison.left, comparison.right));
    LIAISON_TRY(const auto ours, reader.values(left));
    LIAISON_TRY(const auto theirs, reader.values(right));
    for (const auto &field : Schema::type(comparison.left.type)->fields) {
        FieldPair pair{&field, valueIn(ours, field.name), valueIn(theirs, field.name), {}};
        pair.proposed = proposal(field, pair.left, pair.right);
        if (!pair.left.isNull() || !pair.right.isNull()) {
            comparison.fields.append(pair);
        }
    }
    return comparison;
}
}

QCborValue proposal(const Field &field, const QCborValue &left, const QCborValue &right)
{
    if (left == right) {
        return left;
    }
    if (isLabel(field)) {
        return stricter(field, left, right);
    }
    if (left.isNull() || right.isNull()) {
        return left.isNull() ? right : left;
    }
    if (left.isArray() && right.isArray()) {
        return joinedLists(left.toArray(), right.toArray());
    }
    if (field.kind == FieldKind::Note && field.name != "address"_L1) {
        return left.toString().contains(right.toString()) ? left
            : right.toString().contains(left.toString())  ? right
                                                          : QCborValue(left.toString() + u"\n\n"_s + right.toString());
    }
    return left;
}

Result<Comparison> compare(const Reader &reader, const Id &left, const Id &right)
{
    LIAISON_TRY(auto comparison, sideBySide(reader, left, right));
    LIAISON_TRY(comparison.followingLeft, following(reader, left));
    LIAISON_TRY(comparison.followingRight, following(reader, right));
    return comparison;
}

Result<Id> mergeRecords(Edit &edit, const Id &left, const Id &right, const Values &chosen)
{
    LIAISON_TRY(const auto pair, sideBySide(edit, left, right));
    LIAISON_CHECK(checkSettled(pair.left));
    LIAISON_CHECK(checkSettled(pair.right));
    const auto survivor = std::min(left, right);
    const auto gone = std::max(left, right);
    const auto &type = *Schema::type(pair.left.type);
    Values values = chosen;
    for (const auto &field : pair.fields) {
        values.try_emplace(field.field->name, field.proposed);
    }
    for (auto &[name, value] : values) {
        LIAISON_TRY(const auto *field, Schema::fieldNamed(type, name));
        const auto target = Id::fromBytes(value.toByteArray());
        if (field->kind == FieldKind::Link && (target == survivor || target == gone)) {
            value = nullptr; // nothing is a part of itself
        }
    }
    LIAISON_TRY(const auto ours, belongings(edit, survivor));
    LIAISON_TRY(const auto theirs, belongings(edit, gone));
    LIAISON_CHECK(carryOverIdentities(edit, gone, survivor));
    LIAISON_CHECK(edit.fold(gone, survivor));
    LIAISON_CHECK(edit.write(type.name, survivor, values));
    for (qsizetype i = 0; i < ours.size(); ++i) {
        LIAISON_CHECK(mergeTwins(edit, ours.at(i), theirs.at(i)));
    }
    return survivor;
}

} // namespace Liaison::Directory
