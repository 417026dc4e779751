// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingview.h"

#include "briefings/briefing.h"
#include "briefings/documentfile.h"
#include "briefings/markdownwriter.h"
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

QString BriefingView::text() const
{
    return extra().value(u"text"_s).toString();
}

bool BriefingView::isFrozen() const
{
    return extra().value(u"frozen"_s).toBool();
}

QString BriefingView::tlp() const
{
    return extra().value(u"tlp"_s).toString();
}

RecordDetails::Query BriefingView::query() const
{
    return [id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto info, reader.info(id));
        LIAISON_TRY(const auto document, documentOf(reader, id));
        return QVariantMap{{u"text"_s, QString::fromUtf8(toMarkdown(document))},
                           {u"frozen"_s, info && info->type == u"briefing"},
                           {u"tlp"_s, document.tlp}};
    };
}

void BriefingView::freeze()
{
    Session::instance()->edit(
        i18nc("@info undo", "Freeze a briefing"),
        [meeting = id()](Edit &edit) {
            return freezeBriefing(edit, meeting);
        },
        this,
        [this](const Id &briefing) {
            Q_EMIT frozenAs(briefing.text());
        });
}

void BriefingView::write(const QUrl &url)
{
    auto *session = Session::instance();
    const auto file = url.toLocalFile();
    session->await(session->store().read([id = id()](Reader &reader) {
        return documentOf(reader, id);
    }),
                   this,
                   [session, file](const Document &document) {
                       const auto written = writeDocument(document, file);
                       if (written) {
                           session->notify(i18nc("@info", "The briefing was written to %1.", file));
                       } else {
                           Q_EMIT session->errorOccurred(written.error().message);
                       }
                   });
}

} // namespace Liaison
