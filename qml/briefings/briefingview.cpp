// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingview.h"

#include "briefings/briefing.h"
#include "components/session.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
Result<Document> documentOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    return info && info->type == u"briefing" ? briefingDocument(reader, id) : buildBriefing(reader, id);
}
}

bool BriefingView::isLive() const
{
    return type() == u"meeting";
}

bool BriefingView::isDraft() const
{
    return type() == u"briefing" && !isFrozen();
}

bool BriefingView::isFrozen() const
{
    return extra().value(u"frozen"_s).toBool();
}

DocumentView::Make BriefingView::make() const
{
    return documentOf;
}

RecordDetails::Query BriefingView::query() const
{
    return [document = DocumentView::query(), id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(auto shown, document(reader));
        LIAISON_TRY(const auto briefing, reader.find<Briefing>(id));
        shown.insert(u"frozen"_s, briefing && briefing->status == u"frozen");
        return shown;
    };
}

void BriefingView::freeze()
{
    Session::instance()->edit(
        i18nc("@info undo", "Freeze a briefing"),
        [id = id(), live = isLive()](Edit &edit) {
            return live ? freezeBriefing(edit, BriefingPlan{BriefingSubject::meeting(id)}) : freezeDraft(edit, id);
        },
        this,
        [this](const Id &briefing) {
            Q_EMIT frozenAs(briefing.text());
        });
}

void BriefingView::makeDraft()
{
    Session::instance()->edit(
        i18nc("@info undo", "Begin a briefing"),
        [id = id()](Edit &edit) {
            return draftBriefing(edit, BriefingSubject::meeting(id));
        },
        this,
        [this](const Id &briefing) {
            Q_EMIT drafted(briefing.text());
        });
}

} // namespace Liaison
