// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "releaseplanner.h"

#include "foundation/order.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// What may go at all; whatever else a record has, and whatever is added to the schema, stays here. Positions are told anew, because
/// the keys in them tell of what lies between.
const QHash<QString, QStringList> &releasedFields()
{
    static const QHash<QString, QStringList> fields{
        {u"organisation"_s,
         u"name short_name aliases kind country parent services website address languages tlp"_s.split(u' ')},
        {u"competence"_s, u"organisation kind"_s.split(u' ')},
        {u"person"_s, u"name sort_name latin_name honorific country languages tlp"_s.split(u' ')},
        {u"post"_s, u"person organisation title network_role services countries"_s.split(u' ')},
        {u"contact_point"_s,
         u"owner medium value purpose hours hours_note time_zone tlp verified_on position"_s.split(u' ')},
    };
    return fields;
}

bool isCurrent(QDate since, QDate until, QDate today)
{
    return !(since.isValid() && since > today) && !(until.isValid() && until < today);
}
}

ReleasePlanner::ReleasePlanner(const Reader &reader, const Audience &audience)
    : m_reader(reader)
    , m_labels(reader)
    , m_today(reader.today())
{
    m_plan.m_audience = audience;
}

Result<ReleasePlan> ReleasePlanner::plan()
{
    LIAISON_CHECK(read());
    choose();
    LIAISON_CHECK(fill());
    fillPositions();
    tellRest();
    return std::move(m_plan);
}

template<RecordStruct T>
Result<QHash<Id, T>> ReleasePlanner::byId() const
{
    LIAISON_TRY(const auto records, m_reader.all<T>());
    QHash<Id, T> found;
    found.reserve(records.size());
    for (const auto &record : records) {
        found.insert(record.id, record);
    }
    return found;
}

Result<Done> ReleasePlanner::read()
{
    LIAISON_TRY(m_organisations, byId<Organisation>());
    LIAISON_TRY(m_people, byId<Person>());
    LIAISON_TRY(m_posts, byId<Post>());
    LIAISON_TRY(m_competences, byId<Competence>());
    LIAISON_TRY(m_points, byId<ContactPoint>());
    LIAISON_TRY(const auto conflicts, m_reader.select(u"SELECT record, field FROM conflict"_s));
    for (const auto &row : conflicts) {
        m_contested[Id::fromBytes(row.at(0).toByteArray())].insert(row.at(1).toString());
    }
    for (auto record = m_contested.cbegin(); record != m_contested.cend(); ++record) {
        if (record->contains(u"audiences"_s)) {
            LIAISON_TRY(const auto state, m_reader.state(record.key()));
            const bool all = std::ranges::all_of(state.fields.at(u"audiences"_s), [this](const Head &head) {
                return Audiences::contains(Codec::memberFrom<QStringList>(head.value), m_plan.m_audience.name);
            });
            if (!all) {
                m_uncleared.insert(record.key());
            }
        }
    }
    return m_labels.readAll();
}

bool ReleasePlanner::isContested(const Id &record, std::initializer_list<QLatin1StringView> fields) const
{
    const auto found = m_contested.constFind(record);
    return found != m_contested.constEnd() && std::ranges::any_of(fields, [&](QLatin1StringView field) {
               return found->contains(field);
           });
}

ReleasePlanner::Verdict ReleasePlanner::judgeLabel(const Id &record, const QString &shown) const
{
    if (labelOf(record).tlp >= Schema::tlpRank(m_plan.m_audience.tlp) && !shown.isEmpty()) {
        return {};
    }
    return shown.isEmpty() ? Reason::NoLabel : Reason::TooStrict;
}

ReleasePlanner::Verdict ReleasePlanner::judgeCountry(const Id &record) const
{
    const auto &countries = m_plan.m_audience.countries;
    return countries.isEmpty() || labelOf(record).isWithin(countries) ? Verdict() : Verdict(Reason::OtherCountry);
}

/// What is not known has the strictest label.
Label ReleasePlanner::labelOf(const Id &record) const
{
    return m_labels.of(record).valueOr({});
}

ReleasePlanner::Verdict ReleasePlanner::judge(const Organisation &organisation) const
{
    if (isContested(organisation.id, {"name"_L1, "kind"_L1})) {
        return Reason::Contested;
    }
    if (const auto verdict = judgeLabel(organisation.id, organisation.tlp)) {
        return verdict;
    }
    return judgeCountry(organisation.id);
}

ReleasePlanner::Verdict ReleasePlanner::judge(const Person &person) const
{
    if (isContested(person.id, {"name"_L1, "objection"_L1})) {
        return Reason::Contested;
    }
    if (!m_plan.m_audience.takes(Person::type)) {
        return Reason::OtherType;
    }
    if (!person.objection.isEmpty()) {
        return Reason::Objection;
    }
    return judgeLabel(person.id, person.tlp);
}

ReleasePlanner::Verdict ReleasePlanner::judge(const Post &post) const
{
    if (isContested(post.id, {"person"_L1, "organisation"_L1, "since"_L1, "until"_L1})) {
        return Reason::Contested;
    }
    if (!isCurrent(post.since, post.until, m_today)) {
        return Reason::Former;
    }
    const auto person = m_people.constFind(post.person);
    const auto organisation = m_organisations.constFind(post.organisation);
    if (person == m_people.constEnd() || organisation == m_organisations.constEnd()) {
        return Reason::OwnerStays;
    }
    const auto verdict = judge(*person);
    return verdict ? verdict : judge(*organisation);
}

ReleasePlanner::Verdict ReleasePlanner::judgeOwner(const ContactPoint &point) const
{
    if (const auto post = m_posts.constFind(point.owner); post != m_posts.constEnd()) {
        return judge(*post);
    }
    if (const auto person = m_people.constFind(point.owner); person != m_people.constEnd()) {
        return judge(*person);
    }
    if (const auto organisation = m_organisations.constFind(point.owner); organisation != m_organisations.constEnd()) {
        const auto verdict = judge(*organisation);
        return !verdict && !m_plan.m_audience.takes(Organisation::type) ? Verdict(Reason::OtherType) : verdict;
    }
    return Reason::OwnerStays;
}

ReleasePlanner::Verdict ReleasePlanner::judge(const ContactPoint &point) const
{
    if (!Audiences::contains(point.audiences, m_plan.m_audience.name) || m_uncleared.contains(point.id)) {
        return Reason::NotCleared;
    }
    if (const auto verdict = judgeLabel(point.id, point.tlp)) {
        return verdict;
    }
    if (const auto verdict = judgeCountry(point.id)) {
        return verdict;
    }
    if (isContested(point.id, {"owner"_L1, "medium"_L1, "value"_L1})) {
        return Reason::Contested;
    }
    const auto owner = judgeOwner(point);
    // What is wrong with the owner is said of the owner.
    const bool own = !owner || owner == Reason::OtherType || owner == Reason::Former;
    return own ? owner : Verdict(Reason::OwnerStays);
}

ReleasePlanner::Verdict ReleasePlanner::judge(const Competence &competence) const
{
    if (isContested(competence.id, {"since"_L1, "until"_L1})) {
        return Reason::Contested;
    }
    return isCurrent(competence.since, competence.until, m_today) ? Verdict() : Verdict(Reason::Former);
}

void ReleasePlanner::choose()
{
    for (const auto &point : std::as_const(m_points)) {
        if (judge(point)) {
            continue;
        }
        m_going.insert(point.id);
        m_going.insert(point.owner);
        if (const auto post = m_posts.constFind(point.owner); post != m_posts.constEnd()) {
            m_going.insert(post->person);
            m_going.insert(post->organisation);
        }
    }
    // Whoever goes is told with all that they are now.
    for (const auto &post : std::as_const(m_posts)) {
        if (m_going.contains(post.person) && !judge(post)) {
            m_going.insert(post.id);
            m_going.insert(post.organisation);
        }
    }
    for (const auto &competence : std::as_const(m_competences)) {
        if (m_going.contains(competence.organisation) && !judge(competence)) {
            m_going.insert(competence.id);
        }
    }
}

QString ReleasePlanner::nameOf(const Id &record) const
{
    if (const auto person = m_people.constFind(record); person != m_people.constEnd()) {
        return person->name;
    }
    if (const auto post = m_posts.constFind(record); post != m_posts.constEnd()) {
        return m_people.value(post->person).name;
    }
    return m_organisations.value(record).name;
}

Result<Done> ReleasePlanner::fill()
{
    for (const auto &organisation : std::as_const(m_organisations)) {
        LIAISON_CHECK(fill(organisation.id, Organisation::type, organisation.name, organisation.id));
    }
    for (const auto &person : std::as_const(m_people)) {
        LIAISON_CHECK(fill(person.id, Person::type, person.name, person.id));
    }
    for (const auto &post : std::as_const(m_posts)) {
        LIAISON_CHECK(fill(post.id, Post::type, post.title, post.person));
    }
    for (const auto &competence : std::as_const(m_competences)) {
        LIAISON_CHECK(fill(competence.id, Competence::type, competence.kind, competence.organisation));
    }
    for (const auto &point : std::as_const(m_points)) {
        LIAISON_CHECK(fill(point.id, ContactPoint::type, point.value, point.owner));
    }
    std::ranges::sort(m_plan.m_content.records, {}, &ReleasedRecord::id);
    return {};
}

Result<Done> ReleasePlanner::fill(const Id &record, const QString &type, const QString &title, const Id &owner)
{
    if (!m_going.contains(record)) {
        return {};
    }
    m_plan.m_going.append(entry(record, type, title, owner));
    LIAISON_TRY(const auto values, m_reader.values(record));
    const auto allowed = releasedFields().value(type);
    const auto contested = m_contested.value(record);
    ReleasedRecord released{.id = m_plan.m_audience.idOf(record), .type = type, .values = {}};
    const auto strip = [&](const Field &field, Reason reason) {
        m_plan.m_stripped.append({record, type, title, field.name, field.label.toString(), reason});
    };
    for (const auto &field : Schema::type(type)->fields) {
        const QString name = field.name;
        const auto value = values.value(name);
        if (value.isUndefined() || value.isNull()) {
            continue;
        }
        if (!allowed.contains(name)) {
            strip(field, Reason::Internal);
        } else if (name == u"tlp") {
            released.values[name] = Schema::tlpLabels().at(labelOf(record).tlp);
        } else if (contested.contains(name) && field.kind != FieldKind::Order) {
            strip(field, Reason::Contested);
        } else if (field.kind == FieldKind::Link) {
            const auto target = Id::fromBytes(value.toByteArray());
            if (m_going.contains(target)) {
                released.values[name] = m_plan.m_audience.idOf(target).bytes();
            } else {
                strip(field, Reason::TargetStays);
            }
        } else if (field.kind != FieldKind::Order) {
            released.values[name] = value;
        }
    }
    m_plan.m_content.records.append(std::move(released));
    return {};
}

void ReleasePlanner::fillPositions()
{
    QHash<Id, QList<std::pair<QString, Id>>> places; // owner → position here, id there
    for (const auto &point : std::as_const(m_points)) {
        if (m_going.contains(point.id)) {
            places[point.owner].append({point.position, m_plan.m_audience.idOf(point.id)});
        }
    }
    QHash<Id, QString> positions;
    for (auto &owned : places) {
        std::ranges::sort(owned);
        const auto keys = Order::spread(int(owned.size()));
        for (qsizetype i = 0; i < owned.size(); ++i) {
            positions.insert(owned.at(i).second, keys.at(i));
        }
    }
    for (auto &record : m_plan.m_content.records) {
        if (record.type == ContactPoint::type) {
            record.values[u"position"_s] = positions.value(record.id);
        }
    }
}

ReleasePlan::Entry
ReleasePlanner::entry(const Id &record, const QString &type, const QString &title, const Id &owner) const
{
    return {.record = record,
            .type = type,
            .title = title,
            .owner = owner == record ? QString() : nameOf(owner),
            .belongsTo = owner};
}

template<RecordStruct T>
void ReleasePlanner::tell(const T &record, const QString &title, const Id &owner, Reason otherwise)
{
    if (!m_going.contains(record.id)) {
        auto withheld = entry(record.id, T::type, title, owner);
        withheld.reason = judge(record).value_or(otherwise);
        m_plan.m_withheld.append(withheld);
    }
}

void ReleasePlanner::tellRest()
{
    for (const auto &organisation : std::as_const(m_organisations)) {
        tell(organisation, organisation.name, organisation.id, Reason::NothingToReach);
    }
    for (const auto &person : std::as_const(m_people)) {
        tell(person, person.name, person.id, Reason::NothingToReach);
    }
    for (const auto &post : std::as_const(m_posts)) {
        tell(post, post.title, post.person, Reason::OwnerStays);
    }
    for (const auto &competence : std::as_const(m_competences)) {
        tell(competence, competence.kind, competence.organisation, Reason::OwnerStays);
    }
    for (const auto &point : std::as_const(m_points)) {
        tell(point, point.value, point.owner, Reason::NotCleared);
    }
    const auto sort = [](auto &entries) {
        std::ranges::sort(entries, {}, [](const ReleasePlan::Entry &entry) {
            return std::tuple(entry.owner.isEmpty() ? entry.title : entry.owner, entry.type, entry.title, entry.record);
        });
    };
    sort(m_plan.m_going);
    sort(m_plan.m_withheld);
    std::ranges::sort(m_plan.m_stripped, {}, [](const ReleasePlan::Stripped &stripped) {
        return std::tuple(stripped.label, stripped.title, stripped.record, stripped.field);
    });
}

} // namespace Liaison
