// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "subjectview.h"

#include "components/session.h"
#include "directory/subjectreport.h"

#include <KLocalizedString>

namespace Liaison
{

DocumentView::Make SubjectView::make() const
{
    return [](const Reader &reader, const Id &person) {
        return Directory::subjectDocument(reader, person);
    };
}

void SubjectView::writeJson(const QUrl &url)
{
    auto *session = Session::instance();
    session->await(session->store().read([id = id()](Reader &reader) {
        return Directory::subjectReport(reader, id);
    }),
                   this,
                   [session, file = url.toLocalFile()](const Directory::SubjectReport &report) {
                       const auto written = Directory::writeSubjectReport(report, file);
                       if (written) {
                           session->notify(i18nc("@info %1 file", "The report was written to %1.", file));
                       } else {
                           Q_EMIT session->errorOccurred(written.error().message);
                       }
                   });
}

} // namespace Liaison
