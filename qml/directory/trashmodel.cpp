// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "trashmodel.h"

#include "components/recordicons.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

TrashModel::TrashModel(QObject *parent)
    : RowsModel({"title", "subtitle", "icon"}, {u"*"_s}, parent)
{
}

RowsModel::Query TrashModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        static const QStringList shown{u"organisation"_s, u"person"_s, u"post"_s, u"contact_point"_s};
        LIAISON_TRY(const auto trash, reader.trash());
        Rows rows;
        for (const auto &record : trash) {
            if (shown.contains(record.type)) {
                const auto survivor = reader.survivorOf(record.id);
                const auto type = Schema::type(record.type)->label.toString();
                rows.append({record.id.text(),
                             {record.title,
                              survivor == record.id ? type
                                                    : i18nc("@info in the trash, %1 record type, %2 another record",
                                                            "%1, merged into “%2”",
                                                            type,
                                                            reader.title(survivor)),
                              RecordIcons::iconOf(record.type)}});
            }
        }
        return rows;
    };
}

} // namespace Liaison
