// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "carddetails.h"

#include "cardcontent.h"

namespace Liaison
{

CardDetails::CardDetails(QObject *parent)
    : RecordDetails(parent)
{
}

RecordDetails::Query CardDetails::query() const
{
    return [id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto info, reader.info(id));
        return info && info->type == Organisation::type ? CardContent::ofOrganisation(reader, id)
                                                        : CardContent::ofPerson(reader, id);
    };
}

} // namespace Liaison
