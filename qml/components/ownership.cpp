// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "ownership.h"

#include <KLocalizedString>

#include <QCborMap>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Liaison::Ownership
{

QString pageOf(QStringView type)
{
    static const QHash<QStringView, QString> pages{
        {u"organisation", u"directory"_s},
        {u"person", u"directory"_s},
        {u"commitment", u"platforms"_s},
        {u"meeting", u"meetings"_s},
        {u"series", u"meetings"_s},
        {u"action", u"actions"_s},
        {u"election", u"calendar"_s},
        {u"briefing", u"briefings"_s},
        {u"notification", u"incidents"_s},
    };
    return pages.value(type);
}

Result<Place> pageOf(const Reader &reader, const Id &id)
{
    static const QHash<QString, QString> owners{
        {u"competence"_s, u"organisation"_s},
        {u"post"_s, u"person"_s},
        {u"contact_point"_s, u"owner"_s},
        {u"participant"_s, u"meeting"_s},
        {u"agenda_item"_s, u"meeting"_s},
        {u"outcome"_s, u"meeting"_s},
        {u"progress"_s, u"action"_s},
        {u"tag"_s, u"record"_s},
        {u"attachment"_s, u"record"_s},
        {u"proposal"_s, u"record"_s},
    };
    auto next = reader.survivorOf(id); // old links to what was merged
    // A post of a person, a contact point of a post: never deeper than this, unless somebody made a circle.
    for (int depth = 0; depth < 5; ++depth) {
        LIAISON_TRY(const auto info, reader.info(next));
        if (!info) {
            return Error{
                Error::Code::NotFound,
                i18nc("@info",
                      "This record is not in your profile. It may have been erased, or nobody sent it to you.")};
        }
        if (const auto page = pageOf(info->type); !page.isEmpty()) {
            return Place{page, next, info->type};
        }
        LIAISON_TRY(const auto values, reader.values(next));
        next = Id::fromBytes(values.value(owners.value(info->type)).toByteArray());
    }
    return Error{Error::Code::NotFound,
                 i18nc("@info %1 is the name of a record", "“%1” has no page of its own.", reader.title(id))};
}

} // namespace Liaison::Ownership
