// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "persontraces.h"

#include "directory/subjectreport.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

PersonTraces::PersonTraces(QObject *parent)
    : RecordDetails(parent)
{
}

QVariantList PersonTraces::places() const
{
    return extra().value(u"places"_s).toList();
}

RecordDetails::Query PersonTraces::query() const
{
    return [id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto report, Directory::subjectReport(reader, id));
        QVariantList places;
        for (const auto &mention : report.mentions) {
            if (mention.type == u"local") {
                continue; // settings lose the name by themselves
            }
            places.append(
                QVariantMap{{u"record"_s, mention.id.isNull() ? QString() : mention.id.text()},
                            {u"title"_s,
                             mention.field.isEmpty() ? mention.title
                                                     : i18nc("@info %1 title of a record, %2 one of its fields",
                                                             "%1 · %2",
                                                             mention.title,
                                                             mention.field)},
                            {u"text"_s, mention.excerpt}});
        }
        return QVariantMap{{u"places"_s, places}};
    };
}

} // namespace Liaison
