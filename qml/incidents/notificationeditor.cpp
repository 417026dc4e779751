// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "notificationeditor.h"

#include "incidents/incidentwords.h"
#include "routewords.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
const auto written = u"yyyy-MM-dd HH:mm"_s;
}

NotificationEditor::NotificationEditor(QObject *parent)
    : RecordEditor(parent)
{
}

Notification NotificationEditor::notification() const
{
    const auto momentOf = [this](const QString &field) {
        return QDateTime::fromString(values().value(field).toString(), Qt::ISODate);
    };
    Notification notification;
    notification.sent_at = momentOf(u"sent_at"_s);
    notification.answered_at = momentOf(u"answered_at"_s);
    notification.outcome = values().value(u"outcome"_s).toString();
    return notification;
}

QString NotificationEditor::sent() const
{
    const auto moment = notification().sent_at;
    // What is no moment stays as it was typed, for the sentence about it.
    return moment.isValid() ? moment.toLocalTime().toString(written) : values().value(u"sent_at"_s).toString();
}

void NotificationEditor::setSent(const QString &sent)
{
    const auto moment = QDateTime::fromString(sent.trimmed(), written);
    set(u"sent_at"_s, moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : sent);
}

QString NotificationEditor::about() const
{
    const auto incident = Incidents::incidentNamed(values().value(u"incident"_s).toString());
    return incident ? i18nc("@info %1 incident, %2 country",
                            "%1, %2",
                            (*incident)->name,
                            Reference::countryLabel(values().value(u"country"_s).toString()))
                    : QString();
}

QString NotificationEditor::state() const
{
    return RouteWords::stateOf(notification());
}

QString NotificationEditor::level() const
{
    return RouteWords::levelOf(notification());
}

RecordEditor::Also NotificationEditor::also() const
{
    if (values().value(u"answer"_s).toString().isEmpty() || notification().answered_at.isValid()) {
        return {};
    }
    return [](Edit &edit, const Id &id) {
        return Incidents::answered(edit, id);
    };
}

} // namespace Liaison
