// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs that write documents: brief, report.

#include "verb.h"

#include "briefings/briefing.h"
#include "documents/documentfile.h"
#include "meetings/flashreport.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
using Make = Result<Document> (*)(const Reader &reader, const Id &record);

Result<Document> briefing(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    return info && info->type == u"briefing" ? briefingDocument(reader, id) : buildBriefing(reader, id);
}

/// Writes the document of the record that the first argument names into the file that the last one names.
Result<Reply> write(const Call &call, Make make, const KLazyLocalizedString &done)
{
    const auto file = QDir().absoluteFilePath(call.arguments.last());
    LIAISON_CHECK(call.mayWrite(file));
    LIAISON_TRY(const auto document,
                call.store
                    ->read([make, word = call.arguments.first()](Reader &reader) -> Result<Document> {
                        LIAISON_TRY(const auto id, reader.idNamed(word));
                        return make(reader, id);
                    })
                    .result());
    LIAISON_CHECK(writeDocument(document, file));
    return Reply{{{u"file"_s, file}, {u"title"_s, document.title}, {u"tlp"_s, document.tlp}},
                 done.subs(file).toString() + u'\n'};
}

Result<Reply> brief(const Call &call)
{
    return write(call, briefing, kli18nc("@info:shell %1 file", "The briefing was written to %1."));
}

Result<Reply> report(const Call &call)
{
    return write(call, Meetings::flashReport, kli18nc("@info:shell %1 file", "The Flash report was written to %1."));
}

const std::vector<JsonKey> &keys()
{
    static const std::vector<JsonKey> keys{
        {"file", kli18nc("@info:shell", "The file, absolute.")},
        {"title", kli18nc("@info:shell", "Of the document.")},
        {"tlp", kli18nc("@info:shell", "The strictest label of its parts.")},
    };
    return keys;
}
}

std::vector<Verb> documentVerbs()
{
    const VerbOption force{"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")};
    return {
        {"report",
         "MEETING FILE",
         kli18nc("@info:shell", "writes the Flash report of a meeting"),
         kli18nc(
             "@info:shell",
             "Who was there, the points before and after the elections, the actions. The ending of FILE says the format: "
             ".txt (ready to mail, and to be imported elsewhere as a note) .md .html .odt .pdf. An existing file is left as it is."),
         {force},
         keys(),
         {{"report 3f2a flash.txt", kli18nc("@info:shell", "As text, for a mail.")}},
         Verb::Existing,
         report},
        {"brief",
         "MEETING FILE",
         kli18nc("@info:shell", "writes the briefing of a meeting"),
         kli18nc(
             "@info:shell",
             "Who is there and how to reach them, what was promised, what is open. The ending of FILE says the format: .md .html .odt .pdf .txt. MEETING "
             "may also be a frozen briefing. An existing file is left as it is."),
         {force},
         keys(),
         {{"brief 3f2a brief.pdf", kli18nc("@info:shell", "As PDF.")}},
         Verb::Existing,
         brief},
    };
}

} // namespace Liaison::Terminal
