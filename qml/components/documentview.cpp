// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documentview.h"

#include "documents/documentfile.h"
#include "documents/markdownwriter.h"
#include "documents/textwriter.h"
#include "session.h"

#include <KLocalizedString>

#include <QClipboard>
#include <QGuiApplication>

namespace Liaison
{

using namespace Qt::StringLiterals;

QString DocumentView::text() const
{
    return extra().value(u"text"_s).toString();
}

QString DocumentView::tlp() const
{
    return extra().value(u"tlp"_s).toString();
}

RecordDetails::Query DocumentView::query() const
{
    return [id = id(), make = make()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(auto document, make(reader, id));
        const auto tlp = std::exchange(document.tlp, QString()); // the page shows it as a badge
        return QVariantMap{{u"text"_s, QString::fromUtf8(toMarkdown(document))}, {u"tlp"_s, tlp}};
    };
}

template<typename Then>
void DocumentView::withDocument(Then then)
{
    auto *session = Session::instance();
    session->await(session->store().read([id = id(), make = make()](Reader &reader) {
        return make(reader, id);
    }),
                   this,
                   then);
}

void DocumentView::write(const QUrl &url)
{
    withDocument([session = Session::instance(), file = url.toLocalFile()](const Document &document) {
        const auto written = writeDocument(document, file);
        if (written) {
            session->notify(
                i18nc("@info %1 title of a document, %2 file", "“%1” was written to %2.", document.title, file));
        } else {
            Q_EMIT session->errorOccurred(written.error().message);
        }
    });
}

void DocumentView::copy()
{
    withDocument([session = Session::instance()](const Document &document) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(toText(document)));
        session->notify(i18nc("@info", "Copied as text."));
    });
}

} // namespace Liaison
