// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "duplicatesmodel.h"

#include "components/recordicons.h"
#include "directory/duplicates.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

DuplicatesModel::DuplicatesModel(QObject *parent)
    : RowsModel({"title", "reasons", "one", "other", "iconName"},
                {u"person"_s, u"organisation"_s, u"post"_s, u"contact_point"_s, u"distinction"_s},
                parent)
{
}

RowsModel::Query DuplicatesModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto duplicates, Directory::duplicates(reader));
        Rows rows;
        for (const auto &duplicate : duplicates) {
            QStringList reasons;
            for (const auto &reason : duplicate.reasons) {
                reasons.append(Directory::sentence(reason));
            }
            // On the left the fuller name, which is the more likely choice.
            const bool swapped = duplicate.otherName.size() > duplicate.oneName.size();
            const auto &left = swapped ? duplicate.otherName : duplicate.oneName;
            const auto &right = swapped ? duplicate.oneName : duplicate.otherName;
            rows.append({duplicate.one.text() + u' ' + duplicate.other.text(),
                         {i18nc("@item two names that may be one person's", "%1 and %2", left, right),
                          reasons,
                          (swapped ? duplicate.other : duplicate.one).text(),
                          (swapped ? duplicate.one : duplicate.other).text(),
                          RecordIcons::iconOf(duplicate.type)}});
        }
        return rows;
    };
}

} // namespace Liaison
