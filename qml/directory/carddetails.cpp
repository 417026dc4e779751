// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "carddetails.h"

#include "cardcontent.h"
#include "directory/tags.h"

namespace Liaison
{

using namespace Qt::StringLiterals;

CardDetails::CardDetails(QObject *parent)
    : RecordDetails(parent)
{
}

RecordDetails::Query CardDetails::query() const
{
    return [id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto info, reader.info(id));
        LIAISON_TRY(auto content,
                    info && info->type == Organisation::type ? CardContent::ofOrganisation(reader, id)
                                                             : CardContent::ofPerson(reader, id));
        LIAISON_TRY(const auto tags, Directory::tagsOf(reader, id));
        content.insert(u"tags"_s, tags);
        return content;
    };
}

} // namespace Liaison
