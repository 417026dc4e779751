// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "notifications.h"

#include "directory/contacts.h"
#include "route.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::Incidents
{

using namespace Qt::StringLiterals;

namespace
{
/// "Åse Mønster, +45 00 00 05 00" of a contact point, also of a deleted one.
Result<QString> holderOf(const Reader &reader, const Id &contactPoint)
{
    if (contactPoint.isNull()) {
        return i18nc("@info nobody was there to be told", "nobody");
    }
    LIAISON_TRY(const auto point, reader.find<ContactPoint>(contactPoint));
    if (!point) {
        return reader.title(contactPoint);
    }
    LIAISON_TRY(const auto post, reader.find<Post>(point->owner));
    return i18nc("@info %1 person or organisation, %2 address or number",
                 "%1, %2",
                 reader.title(post ? post->person : point->owner),
                 point->value);
}

template<typename Change>
Result<Done> finish(Edit &edit, const Id &id, Change change)
{
    LIAISON_TRY(const auto before, edit.get<Notification>(id));
    auto after = before;
    change(after);
    LIAISON_CHECK(edit.put(after, before));
    return Done();
}
}

NotificationState stateOf(const Notification &notification)
{
    if (notification.answered_at.isValid()) {
        return NotificationState::Answered;
    }
    return notification.outcome.isEmpty() ? NotificationState::Waiting : NotificationState::Unanswered;
}

Result<Id> log(Edit &edit, const Message &message)
{
    LIAISON_TRY(const auto *incident, incidentNamed(message.incident));
    LIAISON_TRY(const auto *country, memberStateNamed(message.country));
    Notification notification;
    notification.incident = incident->id;
    notification.country = country->code;
    notification.contact_point = message.contactPoint;
    notification.sent_at = edit.now();
    notification.drill = message.drill;
    notification.tlp = message.tlp;
    if (!message.contactPoint.isNull()) {
        LIAISON_TRY(const auto point, edit.get<ContactPoint>(message.contactPoint));
        notification.channel = Schema::choiceLabel(point.medium);
    } else {
        notification.outcome = i18nc("@info outcome of a notification", "Nobody known");
    }
    return edit.put(notification);
}

Result<Done> answered(Edit &edit, const Id &id, const QString &answer, const QString &outcome)
{
    LIAISON_TRY(const auto before, edit.get<Notification>(id));
    LIAISON_CHECK(finish(edit, id, [&](Notification &notification) {
        if (!notification.answered_at.isValid()) {
            notification.answered_at = edit.now();
        }
        if (!answer.isEmpty()) {
            notification.answer = answer;
        }
        if (!outcome.isEmpty()) {
            notification.outcome = outcome;
        }
    }));
    if (!before.drill || before.contact_point.isNull()) {
        return Done();
    }
    return Directory::markVerified(edit, before.contact_point);
}

Result<Done> unanswered(Edit &edit, const Id &id, const QString &outcome)
{
    return finish(edit, id, [&outcome](Notification &notification) {
        notification.answered_at = {};
        notification.outcome = outcome.isEmpty() ? i18nc("@info outcome of a notification", "No answer") : outcome;
    });
}

Result<QList<Logged>> notifications(const Reader &reader, const QString &country, int limit, bool realOnly)
{
    QStringList conditions;
    QVariantList binds;
    if (!country.isEmpty()) {
        conditions.append(u"country = ?"_s);
        binds.append(country);
    }
    if (realOnly) {
        conditions.append(u"coalesce(drill, 0) = 0"_s);
    }
    const auto where = conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s);
    LIAISON_TRY(const auto records,
                reader.all<Notification>(where + u" ORDER BY sent_at DESC, id LIMIT ?"_s, binds + QVariantList{limit}));
    QList<Logged> list;
    for (const auto &record : records) {
        LIAISON_TRY(const auto who, holderOf(reader, record.contact_point));
        const auto incident = incidentNamed(record.incident);
        list.append({record, stateOf(record), incident ? (*incident)->name : record.incident, who});
    }
    return list;
}

} // namespace Liaison::Incidents
