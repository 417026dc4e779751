// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "planbuilder.h"

#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QCborArray>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

PlanBuilder::Draft PlanBuilder::fresh(QLatin1StringView type, const QString &about)
{
    Draft draft;
    draft.write.type = type;
    draft.write.about = about;
    draft.type = Schema::type(QString(type));
    draft.write.id = draft.type->derivedFrom.isEmpty() ? Id::random() : Id();
    return draft;
}

Result<PlanBuilder::Draft> PlanBuilder::existing(QLatin1StringView type, const Id &id, const QString &about) const
{
    Draft draft;
    draft.type = Schema::type(QString(type));
    draft.write = {type, id, false, {}, {}, about};
    if (const auto created = m_planner.m_createdValues.constFind(id); created != m_planner.m_createdValues.constEnd()) {
        draft.stored = *created;
        return draft;
    }
    LIAISON_TRY(draft.stored, m_reader.values(id));
    return draft;
}

void PlanBuilder::set(Draft &draft, const QString &name, const QCborValue &value)
{
    const auto *field = draft.type->field(name);
    if (!field || !m_plan.problem.isEmpty()) {
        return;
    }
    const auto normalised = Schema::normalised(*draft.type, *field, value);
    if (!normalised) {
        m_plan.problem = normalised.error().message;
        return;
    }
    if (normalised->isNull()) {
        return; // what a card does not say stays
    }
    if (!draft.write.isNew) {
        const auto stored = draft.stored.value(name);
        if (stored == *normalised) {
            return;
        }
        if (!stored.isUndefined()) {
            draft.write.before[name] = stored;
        }
    }
    draft.write.values[name] = *normalised;
}

void PlanBuilder::set(Draft &draft, const QString &name, const QString &text)
{
    if (!text.isEmpty()) {
        set(draft, name, QCborValue(text));
    }
}

void PlanBuilder::setInternals(Draft &draft, const ContactCard::Internals &internals)
{
    for (auto entry = internals.begin(); entry != internals.end(); ++entry) {
        const auto *field = draft.type->field(entry.key());
        const bool linked = field && (field->kind == FieldKind::Link || field->kind == FieldKind::Links);
        if (!field || linked) {
            if (!entry.value().isEmpty()) {
                m_plan.remarks.append(
                    i18nc("@info %1 name of a field", "“%1” is not known and was passed by.", entry.key()));
            }
            continue;
        }
        const auto value = Schema::parse(*field, entry.value());
        if (!value) {
            m_plan.problem = m_plan.problem.isEmpty() ? value.error().message : m_plan.problem;
            return;
        }
        set(draft, entry.key(), *value);
    }
}

void PlanBuilder::clear(Draft &draft, const QString &name)
{
    if (draft.stored.contains(name)) {
        draft.write.values[name] = nullptr;
        draft.write.before[name] = draft.stored.value(name);
    }
}

void PlanBuilder::add(Draft &&draft)
{
    if (!draft.write.values.empty()) {
        m_plan.writes.append(std::move(draft.write));
    }
}

void PlanBuilder::fillPerson(Draft &draft, bool rename)
{
    if (rename) {
        set(draft, u"name"_s, m_card.name);
    }
    set(draft, u"sort_name"_s, m_card.sortName);
    set(draft, u"latin_name"_s, m_card.latinName);
    set(draft, u"honorific"_s, m_card.honorific);
}

QString PlanBuilder::kindOf(const QString &name) const
{
    if (Reference::instance().platformNamed(name)) {
        return u"platform"_s;
    }
    if (Reference::instance().institutionNamed(name)) {
        return u"eu-body"_s;
    }
    if (!m_planner.m_organisationKind.isEmpty()) {
        return m_planner.m_organisationKind;
    }
    return Reference::instance().country(m_card.country) ? u"authority"_s : u"other"_s;
}

Result<Done> PlanBuilder::fillOrganisation(Draft &draft, bool rename)
{
    if (rename) {
        set(draft, u"name"_s, m_card.name);
    }
    set(draft, u"short_name"_s, m_card.shortName);
    QStringList aliases;
    for (const auto &alias : draft.stored.value(u"aliases"_s).toArray()) {
        aliases.append(alias.toString());
    }
    const auto shown = draft.stored.value(u"short_name"_s).toString();
    for (const auto &alias : m_card.aliases) {
        if (!aliases.contains(alias) && alias != shown) {
            aliases.append(alias);
        }
    }
    set(draft, u"aliases"_s, QCborArray::fromStringList(aliases));
    set(draft, u"website"_s, m_card.website);
    set(draft, u"address"_s, m_card.address);
    if (draft.write.isNew && !m_card.internals.contains(u"kind"_s)) {
        set(draft, u"kind"_s, kindOf(m_card.name));
    }
    if (!m_card.parent.isEmpty()) {
        bool taken = false;
        QList<ContactWrite> before;
        LIAISON_TRY(const auto parent, organisationFor({m_card.parent, {}, {}, {}, {}}, taken, before));
        m_plan.writes.append(before);
        if (parent != draft.write.id) {
            set(draft, u"parent"_s, QCborValue(parent.bytes()));
        }
    }
    return Done();
}

Result<Id> PlanBuilder::organisationFor(const ContactCard::Post &post, bool &unitIsTaken, QList<ContactWrite> &before)
{
    const auto &name = post.organisation;
    if (!post.organisationUid.isEmpty()) {
        LIAISON_TRY(const auto named, m_planner.organisationByUid(post.organisationUid));
        if (!named.isNull()) {
            return named;
        }
    }
    LIAISON_TRY(const auto found, m_planner.organisation(name, post.unit, m_card.country));
    unitIsTaken = found.byUnit;
    if (!found.id.isNull()) {
        return found.id;
    }
    // Several posts of the same person may be there.
    for (const auto &write : std::as_const(before)) {
        if (write.type == Organisation::type && Text::folded(write.about) == Text::folded(name)) {
            return write.id;
        }
    }
    auto draft = fresh(Organisation::type, name);
    const auto kind = kindOf(name);
    set(draft, u"name"_s, name);
    set(draft, u"kind"_s, kind);
    if (kind == u"authority") {
        set(draft, u"country"_s, m_card.country);
    }
    if (const auto *known = Reference::instance().platformNamed(name)) {
        set(draft, u"aliases"_s, QCborArray::fromStringList(known->aliases));
        set(draft, u"services"_s, QCborArray::fromStringList(known->services));
    } else if (const auto *institution = Reference::instance().institutionNamed(name)) {
        set(draft, u"aliases"_s, QCborArray::fromStringList(institution->aliases));
    }
    set(draft, u"source"_s, m_planner.m_source);
    m_plan.newOrganisations.append(name);
    before.append(draft.write);
    return draft.write.id;
}

Result<Done> PlanBuilder::planPosts(bool isNew)
{
    QList<Post> known;
    if (!isNew) {
        LIAISON_TRY(known, m_reader.all<Post>(u"WHERE person = ? ORDER BY id"_s, {m_plan.record.bytes()}));
        for (const auto &post : std::as_const(known)) {
            m_posts.append(post.id);
        }
    }
    const auto today = known.isEmpty() ? QDate() : m_reader.today();
    QList<ContactWrite> organisations;
    QList<ContactWrite> posts;
    QSet<Id> used;
    struct Told {
        Id organisation;
        QString title;
        Id id;
    };
    QList<Told> told;
    for (const auto &post : m_card.posts) {
        bool unitIsTaken = false;
        LIAISON_TRY(const auto organisation, organisationFor(post, unitIsTaken, organisations));
        auto title = post.title;
        if (!unitIsTaken && !post.unit.isEmpty() && !title.contains(post.unit, Qt::CaseInsensitive)) {
            title = title.isEmpty() ? post.unit : title + u", "_s + post.unit;
        }
        const auto same = std::ranges::find_if(told, [&](const Told &other) {
            return other.organisation == organisation && other.title == title;
        });
        if (same != told.end()) {
            m_cardPosts.append(same->id);
            continue;
        }
        // Of several posts there, the one of this title, then one that is held now.
        const Post *best = nullptr;
        const auto rank = [&](const Post &other) {
            return (other.title == title ? 0 : 2) + (other.until.isValid() && other.until < today ? 1 : 0);
        };
        for (const auto &other : std::as_const(known)) {
            if (other.organisation == organisation && !used.contains(other.id)
                && (!best || rank(other) < rank(*best))) {
                best = &other;
            }
        }
        // No sentence: it names a line of a preview, and 100,000 translations take seconds.
        const auto about = title.isEmpty() ? post.organisation : title + u", "_s + post.organisation;
        Draft draft = fresh(Post::type, about);
        if (best) {
            LIAISON_TRY(draft, existing(Post::type, best->id, post.organisation));
            used.insert(best->id);
        } else {
            set(draft, u"person"_s, QCborValue(m_plan.record.bytes()));
            set(draft, u"organisation"_s, QCborValue(organisation.bytes()));
        }
        set(draft, u"title"_s, title);
        set(draft, u"network_role"_s, post.networkRole);
        setInternals(draft, post.internals);
        m_cardPosts.append(draft.write.id);
        told.append({organisation, title, draft.write.id});
        if (!best) {
            m_posts.append(draft.write.id);
            m_newOwners.insert(draft.write.id);
        }
        if (!draft.write.values.empty()) {
            posts.append(draft.write);
        }
    }
    // Organisations first, and the person, which stands at the end of what is planned so far, before the posts.
    m_plan.writes = organisations + m_plan.writes + posts;
    return Done();
}

Result<Done> PlanBuilder::planTags(bool isNew)
{
    QStringList known;
    if (!isNew) {
        LIAISON_TRY(const auto tags, m_reader.all<Tag>(u"WHERE record = ?"_s, {m_plan.record.bytes()}));
        for (const auto &tag : tags) {
            known.append(tag.label);
        }
    }
    for (const auto &label : m_card.tags) {
        const auto clean = Text::cleaned(label).simplified();
        if (clean.isEmpty() || known.contains(clean)) {
            continue;
        }
        known.append(clean);
        auto draft = fresh(Tag::type, clean);
        set(draft, u"record"_s, QCborValue(m_plan.record.bytes()));
        set(draft, u"label"_s, clean);
        add(std::move(draft));
    }
    return Done();
}

ContactPlan PlanBuilder::finish()
{
    if (!m_plan.problem.isEmpty()) {
        m_plan.writes.clear();
        m_plan.newOrganisations.clear();
    }
    return std::move(m_plan);
}

Result<ContactPlan> PlanBuilder::create()
{
    const bool person = m_card.kind == ContactCard::Person;
    auto draft = person ? fresh(Person::type, m_card.name) : fresh(Organisation::type, m_card.name);
    m_plan.record = draft.write.id;
    m_newOwners.insert(m_plan.record);
    if (person) {
        fillPerson(draft, true);
    } else {
        LIAISON_CHECK(fillOrganisation(draft, true));
    }
    set(draft, u"country"_s, m_card.country);
    if (!m_card.languages.isEmpty()) {
        set(draft, u"languages"_s, QCborArray::fromStringList(m_card.languages));
    }
    set(draft, u"notes"_s, m_card.notes);
    set(draft, u"uid"_s, m_card.uid);
    setInternals(draft, m_card.internals);
    if (!draft.write.values.contains(u"source"_s)) {
        set(draft, u"source"_s, m_planner.m_source);
    }
    add(std::move(draft));
    LIAISON_CHECK(planPosts(true));
    LIAISON_CHECK(planPoints(true));
    LIAISON_CHECK(planTags(true));
    return finish();
}

Result<ContactPlan> PlanBuilder::update(const Id &record, bool rename)
{
    const bool person = m_card.kind == ContactCard::Person;
    LIAISON_TRY(auto draft, existing(person ? Person::type : Organisation::type, record, m_card.name));
    m_plan.record = record;
    if (person) {
        fillPerson(draft, rename);
    } else {
        LIAISON_CHECK(fillOrganisation(draft, rename));
    }
    set(draft, u"country"_s, m_card.country);
    if (!m_card.languages.isEmpty()) {
        set(draft, u"languages"_s, QCborArray::fromStringList(m_card.languages));
    }
    set(draft, u"notes"_s, m_card.notes);
    // The identifier of another address book stays with whoever has one already.
    if (!draft.stored.contains(u"uid"_s) && recordOfUid(m_card.uid) != record) {
        set(draft, u"uid"_s, m_card.uid);
    }
    setInternals(draft, m_card.internals);
    add(std::move(draft));
    LIAISON_CHECK(planPosts(false));
    LIAISON_CHECK(planPoints(false));
    LIAISON_CHECK(planTags(false));
    return finish();
}

} // namespace Liaison::Directory
