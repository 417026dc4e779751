// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "gatherer.h"

#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

Gatherer::Gatherer(const Reader &reader, const BriefingSubject &subject, const QString &ceiling)
    : m_reader(reader)
    , m_telling(reader, ceiling)
    , m_interlocutors(reader, m_telling)
{
    m_facts.subject = subject;
}

Result<BriefingFacts> Gatherer::gather()
{
    m_facts.today = m_reader.today();
    LIAISON_CHECK(m_telling.begin());
    LIAISON_CHECK(readSubject());
    m_telling.part(u"meeting"_s);
    LIAISON_CHECK(frame());
    LIAISON_CHECK(findTopic());
    m_telling.part(u"interlocutors"_s);
    LIAISON_CHECK(people());
    m_telling.part(u"past"_s);
    LIAISON_CHECK(past());
    m_telling.part(u"promises"_s);
    LIAISON_CHECK(points());
    m_telling.part(u"commitments"_s);
    LIAISON_CHECK(commitments());
    m_telling.part(u"actions"_s);
    LIAISON_CHECK(tasks());
    m_telling.part(u"situation"_s);
    LIAISON_CHECK(situations());
    m_telling.part(u"annexes"_s);
    LIAISON_CHECK(annexes());
    m_telling.part(u"conflicts"_s);
    LIAISON_CHECK(conflicts());
    LIAISON_CHECK(allNames());
    m_facts.labels = m_telling.labels();
    m_facts.leftOut = m_telling.leftOut();
    return m_facts;
}

Result<Done> Gatherer::readSubject()
{
    const auto &subject = m_facts.subject;
    LIAISON_TRY(m_facts.title, subject.title(m_reader));
    bool told = true;
    if (isAbout(BriefingSubject::Meeting)) {
        LIAISON_TRY(m_facts.meeting, m_reader.get<Meeting>(subject.record));
        told = m_telling.tells(m_facts.meeting, m_facts.title);
    } else if (isAbout(BriefingSubject::Platform)) {
        LIAISON_TRY(const auto organisation, m_reader.get<Organisation>(subject.record));
        m_facts.organisation = organisation;
        told = m_telling.tells(organisation, m_facts.title);
    }
    if (!told) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 a meeting or organisation",
                           "“%1” itself has a stricter label than the ceiling, so nothing can be told of it. Please "
                           "choose a stricter ceiling, or none.",
                           m_facts.title)};
    }
    return Done();
}

Result<bool> Gatherer::mayName(const Id &id)
{
    if (const auto known = m_mayName.constFind(id); known != m_mayName.constEnd()) {
        m_telling.again(id);
        return *known;
    }
    bool may = true;
    if (id == m_reader.me()) {
        return may; // who writes it says that much of themselves
    }
    LIAISON_TRY(const auto person, m_reader.find<Person>(id));
    LIAISON_TRY(const auto organisation, m_reader.find<Organisation>(id));
    LIAISON_TRY(const auto post, m_reader.find<Post>(id));
    if (person) {
        may = m_telling.tells(*person, person->name);
    } else if (organisation) {
        may = m_telling.tells(*organisation, organisation->name);
    } else if (post) {
        LIAISON_TRY(const bool whom, mayName(post->person));
        LIAISON_TRY(const bool where, mayName(post->organisation));
        may = whom && where;
    }
    m_mayName.insert(id, may);
    return may;
}

void Gatherer::name(const QList<Id> &ids)
{
    for (const Id &id : ids) {
        if (id.isNull()) {
            continue;
        }
        const auto may = mayName(id);
        if (!m_facts.names.contains(id)) {
            m_facts.names.insert(id,
                                 may && *may ? namedBy(m_reader, id)
                                             : BriefingFacts::Name{i18nc("@info instead of a name", "(left out)"), {}});
        }
    }
}

Result<Done> Gatherer::frame()
{
    const Meeting &meeting = m_facts.meeting;
    if (!isAbout(BriefingSubject::Meeting)) {
        return Done();
    }
    m_meetings.insert(meeting.id);
    m_telling.again(meeting.id);
    LIAISON_TRY(const auto series, m_reader.find<Series>(meeting.series));
    if (series && m_telling.tells(*series, series->name)) {
        m_facts.series = series->name;
        LIAISON_TRY(const auto before,
                    m_reader.all<Meeting>(
                        u"WHERE series = ? AND id <> ? AND date <= ? ORDER BY date DESC, starts DESC LIMIT 1"_s,
                        {meeting.series.bytes(), meeting.id.bytes(), meeting.date.toString(Qt::ISODate)}));
        if (!before.isEmpty() && m_telling.tells(before.first(), before.first().title)) {
            m_facts.previous = before.first();
        }
    }
    LIAISON_TRY(
        m_facts.agenda,
        m_reader.all<AgendaItem>(u"WHERE meeting = ? ORDER BY position IS NULL, position, id"_s, {meeting.id.bytes()}));
    for (const AgendaItem &item : std::as_const(m_facts.agenda)) {
        m_telling.also(item.id);
        name({item.presenter});
    }
    return Done();
}

Result<Done> Gatherer::people()
{
    LIAISON_TRY(const auto participants, this->participants());
    LIAISON_TRY(m_facts.parties, Parties::of(m_reader, participants));
    LIAISON_TRY(m_facts.groups,
                m_interlocutors.groups(participants, m_facts.parties.theirs, m_facts.meeting.id, until()));
    return Done();
}

/// Everybody under every name that they have, so that nothing of them is left when they are erased.
Result<Done> Gatherer::allNames()
{
    QSet<Id> ids{m_reader.me()};
    for (const auto &group : std::as_const(m_facts.groups)) {
        ids.insert(group.asOf.author);
        for (const auto &attendee : group.people) {
            ids.insert(attendee.person);
            ids.insert(attendee.asOf.author);
        }
    }
    for (const auto &name : std::as_const(m_facts.names)) {
        ids.insert(name.person);
    }
    for (const auto &commitment : std::as_const(m_facts.commitments)) {
        ids.insert(commitment.asOf.author);
    }
    LIAISON_TRY(const auto people, m_reader.all<Person>(u"WHERE id "_s + inList, {idList(ids)}));
    for (const Person &person : people) {
        QStringList names{person.name, person.latin_name};
        names.removeAll(QString());
        m_facts.people.insert(person.id, names);
    }
    return Done();
}

/// Those of a meeting as they are; else everybody who would sit there.
Result<QList<Participant>> Gatherer::participants()
{
    switch (m_facts.subject.kind) {
    case BriefingSubject::Meeting:
        return m_reader.all<Participant>(u"WHERE meeting = ? ORDER BY guest_name, id"_s, {m_facts.meeting.id.bytes()});
    case BriefingSubject::Country:
        return peopleOf(u"SELECT id FROM organisation WHERE kind = 'authority' AND country = ?"_s,
                        {m_facts.subject.word});
    case BriefingSubject::Platform:
        return peopleOf(
            u"WITH RECURSIVE down(id) AS (SELECT ? UNION SELECT o.id FROM down JOIN organisation o ON "
            "o.parent = down.id) SELECT id FROM down"_s,
            {m_facts.subject.record.bytes()});
    default:
        // Whoever said something about it, or was told.
        return peopleOf(
            u"SELECT o.id FROM organisation o WHERE o.id IN (SELECT unhex(j.value) FROM outcome u, "
            "json_each(u.from_whom) j WHERE u.id IN (SELECT unhex(value) FROM json_each(?))) OR o.id IN "
            "(SELECT platform FROM commitment WHERE id IN (SELECT unhex(value) FROM json_each(?)))"_s,
            {idList(m_found), idList(m_found)});
    }
}

/// These organisations, and who has a post there.
Result<QList<Participant>> Gatherer::peopleOf(const QString &organisations, const QVariantList &binds)
{
    const QString today = m_reader.today().toString(Qt::ISODate);
    LIAISON_TRY(const auto places, m_reader.select(organisations, binds));
    QSet<Id> ids;
    QList<Participant> all;
    const auto add = [&](const Id &id) -> Result<Done> {
        Participant participant;
        participant.who = id;
        LIAISON_TRY(participant.side, sideOf(id));
        all.append(participant);
        return Done();
    };
    for (const auto &row : places) {
        ids.insert(Id::fromBytes(row.first().toByteArray()));
    }
    LIAISON_TRY(
        const auto rows,
        m_reader.select(u"SELECT DISTINCT person FROM post JOIN person ON person.id = post.person WHERE organisation "_s
                            + inList + u" AND "_s + heldOn
                            + u" ORDER BY network_role IS NULL, person.sort_name, person.name"_s,
                        {idList(ids), today, today}));
    for (const Id &id : std::as_const(ids)) {
        LIAISON_CHECK(add(id));
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), BriefingFacts::mostPeople); ++i) {
        LIAISON_CHECK(add(Id::fromBytes(rows.at(i).first().toByteArray())));
    }
    m_facts.morePeople = int(std::max<qsizetype>(0, rows.size() - BriefingFacts::mostPeople));
    return all;
}

Result<QString> Gatherer::sideOf(const Id &who) const
{
    const QString today = m_reader.today().toString(Qt::ISODate);
    LIAISON_TRY(const auto kinds,
                m_reader.select(u"SELECT kind FROM organisation WHERE id = ? UNION ALL SELECT o.kind FROM post JOIN "
                                "organisation o ON o.id = organisation WHERE person = ? AND "_s
                                    + QString(heldOn) + u" LIMIT 1"_s,
                                {who.bytes(), who.bytes(), today, today}));
    const QString kind = kinds.isEmpty() ? QString() : kinds.first().first().toString();
    if (kind == u"platform") {
        return u"platform"_s;
    }
    return kind == u"authority" ? u"member-state"_s : kind == u"eu-body" ? u"commission"_s : u"other"_s;
}

QString Gatherer::countryList() const
{
    return isAbout(BriefingSubject::Country) ? u"[\""_s + m_facts.subject.word + u"\"]"_s : u"[]"_s;
}

QDate Gatherer::until() const
{
    return isAbout(BriefingSubject::Meeting) ? m_facts.meeting.date : m_facts.today;
}

Result<Done> Gatherer::situations()
{
    const QStringList countries =
        isAbout(BriefingSubject::Country) ? QStringList{m_facts.subject.word} : m_facts.meeting.countries;
    if (countries.isEmpty()) {
        return Done();
    }
    LIAISON_TRY(const auto coverages, Directory::coverages(m_reader));
    for (const QString &country : countries) {
        BriefingFacts::Situation situation;
        situation.coverage.country = country;
        for (const auto &coverage : coverages) {
            if (coverage.country == country) {
                situation.coverage = coverage;
            }
        }
        LIAISON_CHECK(elections(country, situation.elections));
        LIAISON_CHECK(feedback(situation));
        m_facts.situations.append(situation);
    }
    return Done();
}

Result<Done> Gatherer::elections(const QString &country, QList<Election> &found)
{
    LIAISON_TRY(const auto all, Elections::list(m_reader));
    for (const auto *next : {Elections::next(all, m_reader.today(), country), Elections::next(all, m_reader.today())}) {
        if (next && m_telling.tells(next->election, next->election.name)) {
            Election election = next->election;
            election.last_day = next->lastDay;
            found.append(election);
        }
    }
    return Done();
}

Result<Done> Gatherer::feedback(BriefingFacts::Situation &situation)
{
    LIAISON_TRY(
        const auto outcomes,
        m_reader.all<Outcome>(u"WHERE kind = 'feedback' AND EXISTS (SELECT 1 FROM json_each(countries) WHERE value = "
                              "?) ORDER BY (SELECT date FROM meeting WHERE id = outcome.meeting) DESC, position, id"_s,
                              {situation.coverage.country}));
    for (const Outcome &outcome : outcomes) {
        LIAISON_TRY(const auto meeting, m_reader.find<Meeting>(outcome.meeting));
        if (!meeting || meeting->date > until() || !m_telling.tells(*meeting, meeting->title)) {
            continue;
        }
        if (situation.feedback.size() >= BriefingFacts::mostFeedback) {
            ++situation.moreFeedback;
            continue;
        }
        situation.feedback.append({outcome, *meeting});
        m_telling.also(outcome.id);
        name(outcome.from_whom + outcome.to_whom);
    }
    return Done();
}

/// What is kept with the meeting or organisation; content stays where it is.
Result<Done> Gatherer::annexes()
{
    LIAISON_TRY(const auto rows,
                m_reader.select(u"SELECT id, name, media_type FROM attachment WHERE record = ? ORDER BY name, id"_s,
                                {m_facts.subject.record.bytes()}));
    for (const auto &row : rows) {
        Attachment attachment;
        attachment.id = Id::fromBytes(row.at(0).toByteArray());
        attachment.name = row.at(1).toString();
        attachment.media_type = row.at(2).toString();
        m_telling.also(attachment.id);
        m_telling.again(m_facts.subject.record);
        m_facts.annexes.append(attachment);
    }
    return Done();
}

Result<Done> Gatherer::conflicts()
{
    LIAISON_TRY(
        const auto rows,
        m_reader.select(u"SELECT DISTINCT record FROM conflict WHERE record "_s + inList + u" ORDER BY record"_s,
                        {idList(m_telling.records())}));
    for (const auto &row : rows) {
        const Id record = Id::fromBytes(row.first().toByteArray());
        LIAISON_TRY(const auto found, m_reader.conflicts(record));
        m_facts.conflicts += found;
        m_telling.again(record);
    }
    return Done();
}

Result<BriefingFacts>
BriefingFacts::gather(const Reader &reader, const BriefingSubject &subject, const QString &ceiling)
{
    return Gatherer(reader, subject, ceiling).gather();
}

} // namespace Liaison
