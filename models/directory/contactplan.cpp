// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactplan.h"

#include "foundation/order.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "planbuilder.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostKept = 20'000; // organisations that are remembered by name

QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar letter : number) {
        if (letter.isDigit() || (letter == u'+' && digits.isEmpty())) {
            digits += letter;
        }
    }
    return digits.startsWith(u"00") ? u'+' + digits.sliced(2) : digits;
}
}

bool isSameAddress(const QString &medium, const QString &one, const QString &other)
{
    if (one == other) {
        return true;
    }
    if (medium == u"email") {
        return one.compare(other, Qt::CaseInsensitive) == 0;
    }
    if (medium == u"phone" || medium == u"mobile") {
        constexpr qsizetype shortest = 5; // what has fewer digits is a word
        const auto digits = digitsOf(one);
        return digits.size() >= shortest && digits == digitsOf(other);
    }
    return false;
}

ContactPlanner::ContactPlanner(const Reader &reader,
                               const ContactIndex &index,
                               const QString &organisationKind,
                               const QString &source)
    : m_reader(reader)
    , m_index(index)
    , m_organisationKind(organisationKind)
    , m_source(source)
{
}

namespace
{
/// Two countries may each have their “Ministry of the Interior”.
bool isElsewhere(const QString &country, const QString &other, bool authority)
{
    return authority && !country.isEmpty() && !other.isEmpty() && country != other;
}
}

Result<ContactPlanner::Found>
ContactPlanner::organisation(const QString &name, const QString &unit, const QString &country)
{
    const auto folded = Text::folded(name);
    const auto key = folded + u'\n' + country + u'\n' + unit;
    if (const auto known = m_found.constFind(key); known != m_found.constEnd()) {
        return *known;
    }
    QList<Organisation> fitting;
    for (const auto &id : m_index.organisationsNamed(name)) {
        LIAISON_TRY(const auto found, m_reader.find<Organisation>(id));
        if (!found) {
            continue;
        }
        const auto names = QStringList{found->name, found->short_name} + found->aliases;
        const bool named = std::ranges::any_of(names, [&folded](const QString &other) {
            return Text::folded(other) == folded;
        });
        if (named && !isElsewhere(country, found->country, found->kind == u"authority")) {
            fitting.append(*found);
        }
    }
    std::ranges::stable_sort(fitting, {}, [&country](const Organisation &organisation) {
        return organisation.country == country ? 0 : 1;
    });
    if (fitting.isEmpty()) {
        return Found{created(name, country)};
    }
    Found result{fitting.first().id};
    if (!unit.isEmpty()) {
        LIAISON_TRY(const auto parts,
                    m_reader.all<Organisation>(u"WHERE parent = ? ORDER BY id"_s, {result.id.bytes()}));
        for (const auto &part : parts) {
            if (Text::folded(part.name) == Text::folded(unit)) {
                result = {part.id, true};
            }
        }
    }
    if (m_found.size() > mostKept) {
        m_found.clear();
    }
    m_found.insert(key, result);
    return result;
}

Result<Id> ContactPlanner::organisationByUid(const QString &uid) const
{
    if (const auto created = m_createdByUid.value(uid); !created.isNull()) {
        return created;
    }
    auto candidates = m_index.byUid(uid);
    candidates.append(recordOfUid(uid));
    for (const auto &id : std::as_const(candidates)) {
        LIAISON_TRY(const auto found, m_reader.find<Organisation>(id));
        if (found && (found->uid == uid || id == candidates.last())) {
            return id;
        }
    }
    return Id();
}

Id ContactPlanner::created(const QString &name, const QString &country) const
{
    for (const auto &created : m_created.value(Text::folded(name))) {
        if (!isElsewhere(country, created.country, created.authority)) {
            return created.id;
        }
    }
    return {};
}

void ContactPlanner::keep(const ContactPlan &plan)
{
    for (const auto &write : plan.writes) {
        if (write.type != Organisation::type || !(write.isNew || m_createdValues.contains(write.id))) {
            continue;
        }
        auto &values = m_createdValues[write.id];
        for (const auto &[field, value] : write.values) {
            values[field] = value;
        }
        if (!write.isNew) {
            continue;
        }
        const auto text = [&write](const QString &field) {
            const auto value = write.values.find(field);
            return value == write.values.end() ? QString() : value->second.toString();
        };
        if (const auto uid = text(u"uid"_s); !uid.isEmpty()) {
            m_createdByUid.insert(uid, write.id);
        }
        m_created[Text::folded(text(u"name"_s))].append(
            {write.id, text(u"country"_s), text(u"kind"_s) == u"authority"});
    }
}

Result<ContactPlan> ContactPlanner::create(const ContactCard &card)
{
    return PlanBuilder(*this, card).create();
}

Result<ContactPlan> ContactPlanner::update(const ContactCard &card, const Id &record, bool rename)
{
    return PlanBuilder(*this, card).update(record, rename);
}

namespace
{
QString typeLabelOf(const ContactWrite &write)
{
    const auto *type = Schema::type(write.type);
    return type ? type->label.toString() : write.type;
}

/// "E-mail", "Function", "Label"
QString labelOf(const ContactWrite &write, const Field &field)
{
    if (write.type == ContactPoint::type && field.name == u"value") {
        const auto medium = write.values.find(u"medium"_s);
        return Schema::choiceLabel(medium == write.values.end() ? write.before.at(u"medium"_s).toString()
                                                                : medium->second.toString());
    }
    if (write.type == Person::type || write.type == Organisation::type || write.about.isEmpty()) {
        return field.label.toString();
    }
    return i18nc("@label of a change; %1 field, %2 which contact point, post or organisation",
                 "%1 (%2)",
                 field.label.toString(),
                 write.about);
}
}

QList<ContactChange> changesOf(const Reader &reader, const ContactPlan &plan)
{
    QList<ContactChange> changes;
    QHash<Id, QString> names;
    for (const auto &write : plan.writes) {
        if (const auto name = write.values.find(u"name"_s); name != write.values.end()) {
            names.insert(write.id, name->second.toString());
        }
    }
    const auto titleOf = [&](const Id &id) {
        return names.contains(id) ? names.value(id) : reader.title(id);
    };
    for (const auto &write : plan.writes) {
        const auto *type = Schema::type(write.type);
        if (write.isNew && write.id != plan.record && write.type != ContactPoint::type) {
            changes.append({typeLabelOf(write), {}, write.about});
            continue;
        }
        for (const auto &field : type->fields) {
            const auto value = write.values.find(field.name);
            // What holds a record together is no news, nor how a new contact point is ordered.
            const bool inner = field.kind == FieldKind::Order
                || (write.type == ContactPoint::type && (field.name == u"owner" || field.name == u"medium"));
            if (value == write.values.end() || inner) {
                continue;
            }
            const auto before = write.before.find(field.name);
            changes.append({labelOf(write, field),
                            before == write.before.end()
                                ? QString()
                                : Reader::display(write.type, field.name, before->second, titleOf),
                            Reader::display(write.type, field.name, value->second, titleOf)});
        }
    }
    return changes;
}

} // namespace Liaison::Directory
