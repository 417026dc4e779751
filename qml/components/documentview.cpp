// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documentview.h"

#include "documents/documentfile.h"
#include "documents/markdownwriter.h"
#include "documents/pdfwriter.h"
#include "documents/textwriter.h"
#include "session.h"

#include <KLocalizedString>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

namespace Liaison
{

using namespace Qt::StringLiterals;

QString DocumentView::text() const
{
    return extra().value(u"text"_s).toString();
}

QVariantList DocumentView::passages() const
{
    return extra().value(u"passages"_s).toList();
}

QVariantList DocumentView::narrowPassages() const
{
    return extra().value(u"narrowPassages"_s).toList();
}

QString DocumentView::tlp() const
{
    return extra().value(u"tlp"_s).toString();
}

namespace
{
/// As Qt reads it: it makes an entry of its own of each line of an entry of a list, and circles of stars.
QString forTextArea(const QByteArray &markdown)
{
    static const QRegularExpression star(u"^\\* "_s, QRegularExpression::MultilineOption);
    return QString::fromUtf8(markdown).replace(u"\\\n  "_s, u"<br/>"_s).replace(star, u"- "_s);
}

QVariantList passagesOf(const Document &document)
{
    QVariantList passages;
    Document text = document;
    text.blocks.clear();
    const auto flush = [&] {
        const auto markdown = passages.isEmpty() ? toMarkdown(text) : toMarkdown(text.blocks);
        text.blocks.clear();
        passages.append(QVariantMap{{u"text"_s, forTextArea(markdown)}});
    };
    for (const auto &block : document.blocks) {
        const auto *chart = std::get_if<Document::Chart>(&block);
        if (!chart) {
            text.blocks.append(block);
            continue;
        }
        if (passages.isEmpty() || !text.blocks.isEmpty()) {
            flush();
        }
        passages.append(QVariantMap{{u"chart"_s, QVariant::fromValue(*chart)},
                                    {u"description"_s, chart->description()},
                                    {u"text"_s, forTextArea(toMarkdown({chart->table()}))}});
    }
    if (passages.isEmpty() || !text.blocks.isEmpty()) {
        flush();
    }
    return passages;
}
}

QVariantMap DocumentView::shown(Document document)
{
    const auto tlp = std::exchange(document.tlp, QString()); // the page shows it as a badge
    const auto clean = document.cleaned();
    return {{u"text"_s, forTextArea(toMarkdown(document))},
            {u"passages"_s, passagesOf(clean)},
            {u"narrowPassages"_s, passagesOf(clean.withoutTables())},
            {u"tlp"_s, tlp}};
}

RecordDetails::Query DocumentView::query() const
{
    return [id = id(), make = make()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto document, make(reader, id));
        return shown(document);
    };
}

void DocumentView::given()
{
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
    withDocument([this, file = url.toLocalFile()](const Document &document) {
        auto *session = Session::instance();
        const auto written = writeDocument(document, file);
        if (written) {
            session->notify(
                i18nc("@info %1 title of a document, %2 file", "“%1” was written to %2.", document.title, file));
            given();
        } else {
            Q_EMIT session->errorOccurred(written.error().message);
        }
    });
}

void DocumentView::print()
{
    withDocument([this](const Document &document) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(document.title);
        printer->setPageSize(QPageSize(QPageSize::A4));
        printer->setFullPage(true); // the pages have their own margins
        auto *dialog = new QPrintDialog(printer.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        // The connection keeps the printer as long as there is the dialog.
        connect(dialog, &QDialog::finished, this, [this, printer, document](int answer) {
            if (answer != QDialog::Accepted) {
                return;
            }
            if (const auto printed = paintPages(document, *printer); !printed) {
                Q_EMIT Session::instance()->errorOccurred(printed.error().message);
            } else {
                given();
            }
        });
        dialog->open();
    });
}

void DocumentView::copy()
{
    withDocument([this](const Document &document) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(toText(document)));
        Session::instance()->notify(i18nc("@info", "Copied as text."));
        given();
    });
}

void DocumentView::mail()
{
    withDocument([this](const Document &document) {
        constexpr qsizetype longest = 30'000; // what programs take as one argument, with room to spare
        const auto body = QString::fromUtf8(toText(document));
        const auto encoded = [](QString text) {
            return QUrl::toPercentEncoding(text.replace(u"\n"_s, u"\r\n"_s));
        };
        const auto whole = "mailto:?subject=" + encoded(document.title) + "&body=" + encoded(body);
        const bool fits = whole.size() <= longest;
        const auto address = fits ? whole : "mailto:?subject=" + encoded(document.title);
        const bool opened = QDesktopServices::openUrl(QUrl::fromEncoded(address));
        if (!fits || !opened) {
            QGuiApplication::clipboard()->setText(body);
        }
        Session::instance()->notify(
            !opened ? i18nc("@info", "No mail program opened. The text is copied: paste it into a mail.")
                : fits
                ? i18nc("@info", "Handed to the mail program.")
                : i18nc("@info", "The text is too long to be handed over. It is copied: paste it into the mail."));
        given();
    });
}

} // namespace Liaison
