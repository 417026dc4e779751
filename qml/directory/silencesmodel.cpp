// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "silencesmodel.h"

#include "directorywords.h"
#include "foundation/wordlist.h"
#include "incidents/drill.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

SilencesModel::SilencesModel(QObject *parent)
    : RowsModel({"title"},
                {u"notification"_s, u"contact_point"_s, u"organisation"_s, u"competence"_s, u"post"_s},
                parent)
{
}

void SilencesModel::setCountry(const QString &country)
{
    if (std::exchange(m_country, country) != country) {
        Q_EMIT countryChanged();
        refresh();
    }
}

QString SilencesModel::summary() const
{
    QStringList parts;
    for (const auto &row : rows()) {
        parts.append(row.values.first().toString());
    }
    return parts.isEmpty() ? QString()
                           : i18nc("@info %1 list of authorities with dates", "No answer: %1", listed(parts));
}

RowsModel::Query SilencesModel::query() const
{
    if (m_country.isEmpty()) {
        return {};
    }
    return [country = m_country](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto silences, Incidents::silences(reader, country));
        Rows rows;
        for (const auto &silence : silences) {
            rows.append({silence.kind,
                         {i18nc("@info %1 authority, %2 date",
                                "%1 on %2",
                                DirectoryWords::authorityKind(silence.kind),
                                DirectoryWords::date(silence.since.toLocalTime().date(), reader.today()))}});
        }
        return rows;
    };
}

} // namespace Liaison
