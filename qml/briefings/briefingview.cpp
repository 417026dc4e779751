// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingview.h"

#include "briefings/briefing.h"
#include "components/session.h"

#include <KLocalizedString>

namespace Liaison
{

namespace
{
Result<Document> documentOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    return info && info->type == u"briefing" ? briefingDocument(reader, id) : buildBriefing(reader, id);
}
}

bool BriefingView::isFrozen() const
{
    return type() == u"briefing";
}

DocumentView::Make BriefingView::make() const
{
    return documentOf;
}

void BriefingView::freeze()
{
    Session::instance()->edit(
        i18nc("@info undo", "Freeze a briefing"),
        [meeting = id()](Edit &edit) {
            return freezeBriefing(edit, BriefingPlan{BriefingSubject::meeting(meeting)});
        },
        this,
        [this](const Id &briefing) {
            Q_EMIT frozenAs(briefing.text());
        });
}

} // namespace Liaison
