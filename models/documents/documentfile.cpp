// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documentfile.h"
#include "foundation/wholefile.h"
#include "htmlwriter.h"
#include "markdownwriter.h"
#include "odtwriter.h"
#include "pdfwriter.h"
#include "textwriter.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
struct Format {
    QLatin1StringView ending;
    Result<QByteArray> (*make)(const Document &);
};

constexpr Format formats[] = {
    {"md"_L1,
     [](const Document &document) {
         return Result<QByteArray>(toMarkdown(document));
     }},
    {"html"_L1,
     [](const Document &document) {
         return Result<QByteArray>(toHtml(document));
     }},
    {"odt"_L1, toOdt},
    {"pdf"_L1, toPdf},
    {"txt"_L1,
     [](const Document &document) {
         return Result<QByteArray>(toText(document));
     }},
};
}

QStringList documentEndings()
{
    QStringList endings;
    for (const Format &format : formats) {
        endings.append(format.ending);
    }
    return endings;
}

Result<Done> writeDocument(const Document &document, const QString &filePath)
{
    const QString ending = QFileInfo(filePath).suffix().toLower();
    for (const Format &format : formats) {
        if (ending == format.ending) {
            LIAISON_TRY(const auto bytes, format.make(document));
            return writeWhole(bytes, filePath);
        }
    }
    return Error{Error::Code::Invalid,
                 i18nc("@info",
                       "The ending of “%1” names no format. Please use one of: %2.",
                       QDir::toNativeSeparators(filePath),
                       u'.' + documentEndings().join(u", ."_s))};
}

} // namespace Liaison
