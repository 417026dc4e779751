// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "templatesmodel.h"

#include "components/session.h"
#include "meetings/agenda.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

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
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto outlines, reader.all<Template>(u"WHERE purpose = 'meeting' ORDER BY name"_s));
        Rows rows;
        for (const auto &outline : outlines) {
            rows.append({outline.id.text(), {outline.name, Meetings::pointsOf(outline).join(u" · "_s), outline.tlp}});
        }
        return rows;
    };
}

} // namespace Liaison
