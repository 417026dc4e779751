// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingsections.h"

#include "documents/wording.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

using namespace Wording;

namespace
{
QString sideTitle(const QString &side)
{
    if (side == u"commission") {
        return i18nc("@title side of a meeting", "Commission");
    }
    if (side == u"member-state") {
        return i18nc("@title side of a meeting", "Member States");
    }
    if (side == u"platform") {
        return i18nc("@title side of a meeting", "Platforms");
    }
    return side == u"other" ? i18nc("@title side of a meeting", "Others")
                            : i18nc("@title side of a meeting", "Side not recorded");
}

/// "invited, attended", as far as it is recorded.
QString presence(const Participant &participant)
{
    if (participant.attended) {
        return i18nc("@info of a participant", "attended");
    }
    return participant.invited ? i18nc("@info of a participant", "invited") : QString();
}
}

BriefingSections::BriefingSections(const BriefingFacts &facts)
    : m_facts(facts)
{
}

RichText BriefingSections::nothing(const QString &text)
{
    return {text, TextRun::Muted};
}

QList<Document::Block> BriefingSections::blocks(void (BriefingSections::*write)())
{
    m_document.blocks.clear();
    (this->*write)();
    return std::move(m_document.blocks);
}

QString BriefingSections::subtitle() const
{
    const Meeting &meeting = m_facts.meeting;
    switch (m_facts.subject.kind) {
    case BriefingSubject::Country:
        return i18nc("@title", "Country briefing");
    case BriefingSubject::Platform:
        return m_facts.organisation->kind == u"platform" ? i18nc("@title", "Briefing on a platform")
                                                         : i18nc("@title %1 kind of organisation",
                                                                 "Briefing on: %1",
                                                                 Schema::choiceLabel(m_facts.organisation->kind));
    case BriefingSubject::Topic:
        return i18nc("@title", "Briefing on a topic");
    default:
        return meeting.place.isEmpty()
            ? i18nc("@title %1 date and time", "Briefing for %1", when(meeting))
            : i18nc("@title %1 date and time, %2 place", "Briefing for %1, %2", when(meeting), meeting.place);
    }
}

/// What a reader with half a minute has to know.
void BriefingSections::attention()
{
    QStringList lines;
    const auto say = [&lines](int count, const QString &text) {
        if (count > 0) {
            lines.append(text);
        }
    };
    int unverified = 0;
    int bounced = 0;
    for (const auto &group : m_facts.groups) {
        for (const auto &contact : group.contacts) {
            unverified += contact.point.verified_on.isValid() ? 0 : 1;
            bounced +=
                contact.point.bounced_on.isValid() && !(contact.point.verified_on > contact.point.bounced_on) ? 1 : 0;
        }
    }
    int unrecorded = 0;
    for (const auto &past : m_facts.past) {
        const bool recorded = !past.concerning.isEmpty() || past.others > 0 || !past.meeting.no_report_reason.isEmpty();
        unrecorded += recorded ? 0 : 1;
    }
    const int theirPromises = overdue(m_facts.theyPromised);
    const int ourPromises = overdue(m_facts.wePromised);
    const int asks = overdue(m_facts.theyAsked) + overdue(m_facts.weAsked);
    const int ourTasks = overdue(m_facts.ours.open);
    const int theirTasks = overdue(m_facts.theirs.open);
    say(theirPromises,
        i18ncp("@info", "%1 promise of theirs is overdue.", "%1 promises of theirs are overdue.", theirPromises));
    say(ourPromises,
        i18ncp("@info", "%1 promise of ours is overdue.", "%1 promises of ours are overdue.", ourPromises));
    say(asks, i18ncp("@info", "%1 ask is overdue.", "%1 asks are overdue.", asks));
    say(ourTasks, i18ncp("@info", "%1 action of ours is overdue.", "%1 actions of ours are overdue.", ourTasks));
    say(theirTasks,
        i18ncp("@info", "%1 action of theirs is overdue.", "%1 actions of theirs are overdue.", theirTasks));
    say(unverified,
        i18ncp("@info", "%1 contact point was never verified.", "%1 contact points were never verified.", unverified));
    say(bounced,
        i18ncp("@info", "Mail to %1 contact point came back.", "Mail to %1 contact points came back.", bounced));
    const int conflicting = int(m_facts.conflicts.size());
    say(conflicting,
        i18ncp("@info", "%1 fact is known in two versions.", "%1 facts are known in two versions.", conflicting));
    say(unrecorded,
        i18ncp("@info", "%1 earlier meeting has no record.", "%1 earlier meetings have no record.", unrecorded));
    if (!lines.isEmpty()) {
        RichText text(i18nc("@title of the box at the top of a briefing", "Needs attention"), TextRun::Bold);
        m_document.callout(text.add(u"\n"_s + lines.join(u'\n')), Document::Callout::Caution);
    }
}

void BriefingSections::meeting()
{
    const Meeting &meeting = m_facts.meeting;
    RichText previous;
    if (m_facts.previous) {
        previous.add(m_facts.previous->title + u", "_s).add(dateAndAge(m_facts.previous->date, m_facts.today));
    }
    m_document.keyValues({
        {i18nc("@label", "When"),
         RichText(when(meeting)).add(u" · "_s + age(meeting.date, m_facts.today), TextRun::Muted)},
        {i18nc("@label", "Where"), meeting.place},
        {i18nc("@label", "Mode"), Schema::choiceLabel(meeting.mode)},
        {i18nc("@label", "Series"), m_facts.series},
        {i18nc("@label", "Before in this series"), previous},
        {i18nc("@label", "Countries"), countries(meeting.countries)},
        {i18nc("@label", "Status"), Schema::choiceLabel(meeting.status)},
        {i18nc("@label", "Registration"), meeting.registration},
        {i18nc("@label", "Rule"),
         meeting.chatham_house ? i18nc("@info", "Chatham House: who said what is not passed on") : QString()},
        {i18nc("@label", "Label of the meeting"), tlpBadge(meeting.tlp)},
    });
    m_document.paragraph(meeting.summary);
    agenda();
}

void BriefingSections::agenda()
{
    if (m_facts.agenda.isEmpty()) {
        return;
    }
    QList<QList<RichText>> rows;
    int number = 0;
    for (const AgendaItem &item : m_facts.agenda) {
        RichText title(item.title);
        if (!item.carried_from.isNull()) {
            title.add(u" · "_s + i18nc("@info of an agenda item", "carried over"), TextRun::Muted);
        }
        if (item.closed) {
            title.add(u" · "_s + i18nc("@info of an agenda item", "closed"), TextRun::Muted);
        }
        const QString minutes =
            item.minutes ? i18ncp("@info", "%1 minute", "%1 minutes", int(*item.minutes)) : QString();
        rows.append({RichText(QString::number(++number)), title, minutes, names({item.presenter})});
    }
    m_document.heading(i18nc("@title section of a briefing", "Agenda"), 2);
    m_document.table({{i18nc("@title:column number", "No"), 0.5},
                      {i18nc("@title:column", "Item"), 5},
                      {i18nc("@title:column", "Planned"), 1.5},
                      {i18nc("@title:column", "Presented by"), 2.5}},
                     rows);
}

void BriefingSections::interlocutors()
{
    if (m_facts.groups.isEmpty()) {
        m_document.paragraph(nothing(
            m_facts.subject.kind == BriefingSubject::Meeting
                ? i18nc("@info", "No participants are recorded. Add them to the meeting to see who they are here.")
                : i18nc("@info", "Nobody is in the directory for this. Add who they are there to see them here.")));
        return;
    }
    std::optional<QString> side;
    for (const auto &one : m_facts.groups) {
        if (one.side != side) {
            side = one.side;
            m_document.heading(sideTitle(*side), 2);
        } else if (!one.organisation) {
            m_document.heading(i18nc("@title people of no organisation", "Others"), 3);
        }
        group(one);
    }
    if (m_facts.morePeople > 0) {
        m_document.paragraph(nothing(i18ncp("@info",
                                            "%1 more person is in the directory.",
                                            "%1 more people are in the directory.",
                                            m_facts.morePeople)));
    }
}

void BriefingSections::group(const BriefingFacts::Group &group)
{
    if (group.organisation) {
        const Organisation &organisation = *group.organisation;
        m_document.heading(organisation.name, 3);
        QStringList facts{Schema::choiceLabel(organisation.kind),
                          Reference::countryLabel(organisation.country),
                          listed(organisation.services)};
        if (group.invitation) {
            facts << presence(*group.invitation) << group.invitation->role;
        }
        facts.removeAll(QString());
        m_document.paragraph(RichText(facts.join(u" · "_s), TextRun::Muted).add(changed(group.asOf)));
    }
    QList<RichText> people;
    for (const auto &one : group.people) {
        people.append(attendee(one, group));
    }
    m_document.bullets(people);
    contacts(group.contacts);
    if (group.contacts.isEmpty() && group.organisation) {
        m_document.paragraph(nothing(i18nc("@info", "No contact point is recorded.")));
    }
}

RichText BriefingSections::attendee(const BriefingFacts::Attendee &attendee, const BriefingFacts::Group &group) const
{
    RichText text(attendee.name, TextRun::Bold);
    for (const auto &[post, organisation] : attendee.posts) {
        const bool here = group.organisation && group.organisation->id == post.organisation;
        QStringList facts{post.title, here ? QString() : organisation};
        if (!post.network_role.isEmpty()) {
            facts.append(i18nc("@info %1 coordinator, deputy or member",
                               "%1 of the network",
                               Schema::choiceLabel(post.network_role)));
        }
        if (post.since.isValid()) {
            facts.append(i18nc("@info %1 date", "since %1", shortDate(post.since)));
        }
        facts.removeAll(QString());
        text.add(u"\n"_s + facts.join(u" · "_s));
    }
    QStringList here{attendee.participant.role, presence(attendee.participant)};
    here.removeAll(QString());
    if (attendee.lastMet) {
        text.add(u"\n"_s
                 + i18nc("@info of a person, %1 date and age, %2 meeting",
                         "Last met %1: %2",
                         dateAndAge(attendee.lastMet->date, m_facts.today),
                         attendee.lastMet->title));
    }
    if (!here.isEmpty()) {
        text.add(attendee.posts.isEmpty() && !attendee.lastMet ? u" · "_s : u"\n"_s);
        text.add(i18nc("@info %1 role, invited, attended", "At this meeting: %1", here.join(u", "_s)));
    }
    if (attendee.gone) {
        text.add(u" · "_s + i18nc("@info of a participant", "no longer in the directory"), TextRun::Alert);
    }
    if (!attendee.source.isEmpty()) {
        text.add(u" · "_s + i18nc("@info %1 where it comes from", "source: %1", attendee.source), TextRun::Muted);
    }
    return text.add(changed(attendee.asOf)).about(attendee.person);
}

void BriefingSections::contacts(const QList<BriefingFacts::Contact> &contacts)
{
    QList<QList<RichText>> rows;
    for (const auto &[point, owner] : contacts) {
        RichText value = contactValue(point).newLine().add(tlpBadge(point.tlp));
        if (!point.notes.isEmpty()) {
            value.add(u"\n"_s).add(point.notes, TextRun::Muted);
        }
        RichText purpose(point.purpose);
        purpose.newLine().add(RichText(owner.text, TextRun::Muted).about(owner.person));
        RichText verified = verification(point, m_facts.today);
        if (!point.verified_by.isEmpty() && point.verified_on.isValid()) {
            verified.add(u"\n"_s).add(i18nc("@info %1 person", "by %1", point.verified_by), TextRun::Muted);
        }
        rows.append({value.about(point.id),
                     purpose.about(point.id),
                     RichText(contactHours(point)).about(point.id),
                     verified.about(point.id)});
    }
    m_document.table({{i18nc("@title:column", "Contact point"), 4},
                      {i18nc("@title:column", "Purpose and owner"), 2.5},
                      {i18nc("@title:column", "Hours"), 1.8},
                      {i18nc("@title:column", "Verified"), 1.9}},
                     rows);
}

void BriefingSections::annexes()
{
    QList<RichText> files;
    for (const Attachment &file : m_facts.annexes) {
        files.append(RichText(file.name).add(file.media_type.isEmpty() ? QString() : u" · "_s + file.media_type,
                                             TextRun::Muted));
    }
    m_document.bullets(files);
}

RichText BriefingSections::changed(const BriefingFacts::Known &asOf, bool aside) const
{
    if (!asOf.on.isValid()) {
        return {};
    }
    const QString when = i18nc("@info %1 date", "as of %1", dateAndAge(asOf.on, m_facts.today));
    RichText text((aside ? u" · "_s : QString()) + when, TextRun::Muted);
    if (!asOf.by.isEmpty()) {
        text.add(
            RichText(u", "_s + i18nc("@info %1 person who wrote something down", "from %1", asOf.by), TextRun::Muted)
                .about(asOf.author));
    }
    return text;
}

RichText BriefingSections::names(const QList<Id> &ids, TextRun::Style style) const
{
    QList<BriefingFacts::Name> list;
    for (const Id &id : ids) {
        if (const auto name = m_facts.names.value(id); !name.text.isEmpty()) {
            list.append(name);
        }
    }
    std::ranges::sort(list, {}, &BriefingFacts::Name::text);
    const auto between = separators(list.size());
    RichText text(between.first(), style);
    for (qsizetype i = 0; i < list.size(); ++i) {
        text.add(RichText(list.at(i).text, style).about(list.at(i).person)).add(between.value(i + 1), style);
    }
    return text;
}

} // namespace Liaison
