// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "notificationsmodel.h"

#include "documents/wording.h"
#include "incidents/incidentwords.h"
#include "routewords.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
Row rowOf(const Incidents::Logged &logged)
{
    const auto &notification = logged.notification;
    QStringList below{Wording::moment(notification.sent_at.toLocalTime()), notification.channel, logged.who};
    below.removeAll(QString());
    return {notification.id.text(),
            {i18nc("@info %1 incident, %2 country",
                   "%1, %2",
                   logged.incidentName,
                   Reference::countryLabel(notification.country)),
             below.join(u" · "_s),
             RouteWords::levelOf(notification),
             RouteWords::stateOf(notification),
             logged.state == Incidents::NotificationState::Waiting,
             notification.drill,
             notification.tlp}};
}
}

NotificationsModel::NotificationsModel(QObject *parent)
    : RowsModel({"title", "subtitle", "level", "word", "waiting", "drill", "tlp"},
                {u"notification"_s, u"contact_point"_s, u"person"_s, u"post"_s, u"organisation"_s},
                parent)
{
}

void NotificationsModel::setCountry(const QString &country)
{
    if (std::exchange(m_country, country) != country) {
        Q_EMIT filterChanged();
        refresh();
    }
}

void NotificationsModel::setRealOnly(bool realOnly)
{
    if (std::exchange(m_realOnly, realOnly) != realOnly) {
        Q_EMIT filterChanged();
        refresh();
    }
}

RowsModel::Query NotificationsModel::query() const
{
    return [country = m_country, limit = m_limit, realOnly = m_realOnly](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto list, Incidents::notifications(reader, country, limit, realOnly));
        Rows rows;
        std::ranges::transform(list, std::back_inserter(rows), rowOf);
        return rows;
    };
}

} // namespace Liaison
