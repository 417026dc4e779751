// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordicons.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Liaison::RecordIcons
{

QString iconOf(const QString &type)
{
    static const QHash<QString, QString> icons{
        {u"organisation"_s, u"view-institution-symbolic"_s},
        {u"person"_s, u"user-symbolic"_s},
        {u"post"_s, u"user-symbolic"_s},
        {u"contact_point"_s, u"mail-message-symbolic"_s},
        {u"meeting"_s, u"view-calendar-symbolic"_s},
        {u"series"_s, u"view-calendar-symbolic"_s},
        {u"participant"_s, u"user-symbolic"_s},
        {u"agenda_item"_s, u"view-list-details-symbolic"_s},
        {u"outcome"_s, u"dialog-messages-symbolic"_s},
        {u"action"_s, u"view-task-symbolic"_s},
        {u"progress"_s, u"view-task-symbolic"_s},
        {u"briefing"_s, u"document-multiple-symbolic"_s},
        {u"attachment"_s, u"mail-attachment-symbolic"_s},
        {u"notification"_s, u"call-start-symbolic"_s},
        {u"tag"_s, u"tag-symbolic"_s},
    };
    return icons.value(type, u"view-list-details-symbolic"_s);
}

} // namespace Liaison::RecordIcons
