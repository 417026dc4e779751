// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "cardcontent.h"

#include "actions/actions.h"
#include "directory/cards.h"
#include "directory/contactcheck.h"
#include "directory/contacts.h"
#include "directorywords.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison::CardContent
{

using namespace Qt::StringLiterals;

namespace
{
/// Who changed a record last; empty where nothing is known.
QStringList lastChange(const Directory::LastChange &change, QDate today)
{
    if (!change.at.isValid()) {
        return {};
    }
    const auto day = DirectoryWords::date(change.at.toLocalTime().date(), today);
    return {change.author.isEmpty() ? i18nc("@info %1 what was done, %2 date", "Last change: %1, %2", change.label, day)
                                    : i18nc("@info %1 what was done, %2 by whom, %3 date",
                                            "Last change: %1, by %2, %3",
                                            change.label,
                                            change.author,
                                            day)};
}

QStringList source(const QString &source)
{
    return source.isEmpty() ? QStringList() : QStringList{i18nc("@info", "Source: %1", source)};
}

/// That a name may stand in a copy that leaves the house, and why.
QStringList disclosure(bool disclosable, const QString &reason)
{
    if (!disclosable) {
        return {};
    }
    return {reason.isEmpty() ? i18nc("@info", "Name may be disclosed, but no reason is given: it is withheld")
                             : i18nc("@info %1 reason", "Name may be disclosed: %1", reason.simplified())};
}

/// Where the entry came from, why somebody may be kept, what they said to it, and when to look at it again.
QStringList aboutPerson(const Person &person, const Directory::LastChange &change, QDate today)
{
    auto origin = source(person.source);
    if (!person.legal_basis.isEmpty()) {
        origin.append(i18nc("@info", "legal basis: %1", person.legal_basis));
    }
    if (person.notice_given.isValid()) {
        origin.append(i18nc("@info the person was told that they are kept, %1 date",
                            "notice given %1",
                            DirectoryWords::date(person.notice_given, today)));
    }
    if (person.review_by.isValid()) {
        origin.append(i18nc("@info %1 date", "review by %1", DirectoryWords::date(person.review_by, today)));
    }
    QStringList lines;
    if (!origin.isEmpty()) {
        lines.append(origin.join(u" · "_s));
    }
    lines += disclosure(person.disclosable, person.disclosable_reason);
    if (!person.objection.isEmpty()) {
        lines.append(i18nc("@info of a person", "Objection: %1", person.objection.simplified()));
    }
    return lines + lastChange(change, today);
}

/// @p country: where numbers without a country's code are dialled.
QVariantList contactList(const QList<Directory::Contact> &contacts, const QString &country, QDate today)
{
    QVariantList list;
    for (const auto &contact : contacts) {
        const auto &point = contact.point;
        const auto check = Directory::checkContact(point.medium, point.value, country);
        list.append(QVariantMap{{u"record"_s, point.id.text()},
                                {u"icon"_s, DirectoryWords::mediumIcon(point.medium)},
                                {u"medium"_s, point.medium},
                                {u"value"_s, check.shown.isEmpty() ? point.value : check.shown},
                                {u"target"_s, check.target},
                                {u"about"_s, DirectoryWords::about(point)},
                                {u"of"_s, contact.of},
                                {u"tlp"_s, point.tlp},
                                {u"level"_s, DirectoryWords::level(contact.freshness)},
                                {u"word"_s, DirectoryWords::freshness(contact, today)},
                                {u"verified"_s, contact.freshness == Directory::Freshness::Verified},
                                {u"notes"_s, point.notes},
                                {u"conflicted"_s, contact.conflicted}});
    }
    return list;
}

QVariantList meetingList(const QList<Directory::Encounter> &meetings, QDate today)
{
    QVariantList list;
    for (const auto &meeting : meetings) {
        const auto word = meeting.attended             ? i18nc("@info somebody at a meeting", "attended")
            : meeting.invited && meeting.date >= today ? i18nc("@info somebody at a meeting", "invited")
            : meeting.invited                          ? i18nc("@info somebody at a meeting", "invited, did not attend")
                                                       : QString();
        list.append(QVariantMap{{u"record"_s, meeting.meeting.text()},
                                {u"icon"_s, u"view-calendar-symbolic"_s},
                                {u"title"_s,
                                 i18nc("@item %1 title of a meeting, %2 date",
                                       "%1, %2",
                                       meeting.title,
                                       DirectoryWords::date(meeting.date, today))},
                                {u"level"_s, QString()},
                                {u"word"_s, word}});
    }
    return list;
}

QString urgencyLevel(Actions::Urgency urgency)
{
    return urgency == Actions::Urgency::Overdue ? u"bad"_s
        : urgency == Actions::Urgency::Soon     ? u"attention"_s
                                                : u"neutral"_s;
}

QString urgencyWord(const Actions::Item &item, QDate today)
{
    if (!item.due.isValid()) {
        return i18nc("@info an action", "no date");
    }
    const auto days = today.daysTo(item.due);
    return days == 0 ? i18nc("@info an action", "due today")
        : days < 0   ? i18ncp("@info an action", "overdue by %1 day", "overdue by %1 days", int(-days))
                     : i18ncp("@info an action", "due in %1 day", "due in %1 days", int(days));
}

/// Open actions of any of these owners.
Result<QVariantList> actionList(const Reader &reader, const QList<Id> &owners)
{
    QVariantList list;
    for (const auto &owner : owners) {
        LIAISON_TRY(const auto items,
                    Actions::list(reader, {.owner = owner, .meeting = {}, .country = {}, .done = false}));
        for (const auto &item : items) {
            list.append(QVariantMap{{u"record"_s, item.action.id.text()},
                                    {u"icon"_s, u"view-task-symbolic"_s},
                                    {u"title"_s, item.action.title},
                                    {u"level"_s, urgencyLevel(item.urgency)},
                                    {u"word"_s, urgencyWord(item, reader.today())}});
        }
    }
    return list;
}

QString tenureWord(Directory::Tenure tenure)
{
    switch (tenure) {
    case Directory::Tenure::Current:
        return {};
    case Directory::Tenure::Former:
        return i18nc("@info a post that is over", "former");
    case Directory::Tenure::Future:
        return i18nc("@info a post that has not begun", "future");
    }
    Q_UNREACHABLE_RETURN(QString());
}

/// @p title and @p record: of the other side of the post.
QVariantMap postMap(const Directory::Occupation &occupation, const QString &title, const Id &record, QDate today)
{
    QStringList below;
    if (!occupation.post.title.isEmpty()) {
        below.append(occupation.post.title);
    }
    if (!occupation.post.rank.isEmpty()) {
        below.append(i18nc("@info %1 rank of a post", "rank: %1", Schema::choiceLabel(occupation.post.rank)));
    }
    if (const auto scope = occupation.post.services + occupation.post.countries; !scope.isEmpty()) {
        below.append(i18nc("@info %1 list of services and countries", "for %1", listed(scope)));
    }
    if (const auto period = DirectoryWords::period(occupation.post, today); !period.isEmpty()) {
        below.append(period);
    }
    below += disclosure(occupation.post.disclosable, occupation.post.disclosable_reason);
    return {{u"post"_s, occupation.post.id.text()},
            {u"record"_s, record.text()},
            {u"title"_s, title},
            {u"subtitle"_s, below.join(u" · "_s)},
            {u"role"_s, DirectoryWords::networkRole(occupation.post.network_role)},
            {u"tenure"_s, tenureWord(occupation.tenure)}};
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}
}

Result<QVariantMap> ofPerson(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto card, Directory::personCard(reader, id));
    const auto today = reader.today();
    QVariantList posts;
    QList<Id> owners{id};
    QString line;
    for (const auto &occupation : card.posts) {
        posts.append(postMap(occupation, occupation.organisation, occupation.post.organisation, today));
        if (occupation.tenure == Directory::Tenure::Current) {
            owners.append(occupation.post.id);
            if (line.isEmpty()) {
                const auto what = occupation.post.title.isEmpty() ? occupation.organisation
                                                                  : i18nc("@info %1 function, %2 organisation",
                                                                          "%1, %2",
                                                                          occupation.post.title,
                                                                          occupation.organisation);
                line = joined({what, DirectoryWords::period(occupation.post, today)});
            }
        }
    }
    LIAISON_TRY(const auto actions, actionList(reader, owners));
    LIAISON_TRY(const auto position, Directory::nextPosition(reader, id));
    return QVariantMap{{u"type"_s, u"person"_s},
                       {u"line"_s, line.isEmpty() ? i18nc("@info about a person", "no current post") : line},
                       {u"country"_s, card.person.country},
                       {u"countryName"_s, Reference::countryLabel(card.person.country)},
                       {u"posts"_s, posts},
                       {u"contacts"_s, contactList(card.contacts, card.person.country, today)},
                       {u"together"_s, meetingList(card.meetings, today) + actions},
                       {u"about"_s, aboutPerson(card.person, card.lastChange, today)},
                       {u"nextPosition"_s, position}};
}

Result<QVariantMap> ofOrganisation(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto card, Directory::organisationCard(reader, id));
    const auto &organisation = card.organisation;
    const auto today = reader.today();
    QVariantList people;
    QList<Id> owners{id};
    for (const auto &occupation : card.people) {
        people.append(postMap(occupation, occupation.person, occupation.post.person, today));
        if (occupation.tenure == Directory::Tenure::Current) {
            owners.append(occupation.post.id);
        }
    }
    QStringList competences;
    for (const auto &kind : card.competences) {
        competences.append(DirectoryWords::authorityKind(kind));
    }
    LIAISON_TRY(const auto actions, actionList(reader, owners));
    LIAISON_TRY(const auto position, Directory::nextPosition(reader, id));
    const auto country = organisation.country.isEmpty() ? QString() : Reference::countryLabel(organisation.country);
    return QVariantMap{{u"type"_s, u"organisation"_s},
                       {u"kind"_s, organisation.kind},
                       {u"icon"_s, DirectoryWords::kindIcon(organisation.kind)},
                       {u"line"_s, joined({organisation.short_name, card.parent, country})},
                       {u"country"_s, organisation.country},
                       {u"countryName"_s, country},
                       {u"competences"_s, competences},
                       {u"services"_s, organisation.services},
                       {u"website"_s, organisation.website},
                       {u"address"_s, organisation.address},
                       {u"posts"_s, people},
                       {u"contacts"_s, contactList(card.contacts, organisation.country, today)},
                       {u"together"_s, meetingList(card.meetings, today) + actions},
                       {u"about"_s, source(organisation.source) + lastChange(card.lastChange, today)},
                       {u"nextPosition"_s, position}};
}

} // namespace Liaison::CardContent
