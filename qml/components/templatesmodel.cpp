// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "templatesmodel.h"

#include "briefings/briefingparts.h"
#include "briefings/outline.h"
#include "meetings/agenda.h"
#include "session.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QStringList partsOf(const Template &outline)
{
    QStringList titles;
    // Of which kind it is only tells which parts are left out.
    for (const auto &part : BriefingOutline::ofTemplate(outline.body, BriefingSubject::Meeting).parts) {
        if (part.taken) {
            titles.append(BriefingParts::titleOf(part.name));
        }
    }
    return titles;
}
}

TemplatesModel::TemplatesModel(QObject *parent)
    : RowsModel({"title", "subtitle", "tlp"}, {u"template"_s}, parent)
{
}

void TemplatesModel::remove(const QString &record)
{
    Session::instance()->edit(i18nc("@info undo", "Delete a template"), [id = Id::fromText(record)](Edit &edit) {
        return edit.remove(id);
    });
}

RowsModel::Query TemplatesModel::query() const
{
    return [purpose = m_purpose](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto outlines, reader.all<Template>(u"WHERE purpose = ? ORDER BY name"_s, {purpose}));
        Rows rows;
        for (const auto &outline : outlines) {
            const auto points = purpose == u"briefing" ? partsOf(outline) : Meetings::pointsOf(outline);
            rows.append({outline.id.text(), {outline.name, points.join(u" · "_s), outline.tlp}});
        }
        return rows;
    };
}

} // namespace Liaison
