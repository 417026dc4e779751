// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The verb that writes briefings.

#include "verb.h"

#include "briefings/briefing.h"
#include "documents/documentfile.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
Result<Document> briefing(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto info, reader.info(id));
    return info && info->type == u"briefing" ? briefingDocument(reader, id) : buildBriefing(reader, id);
}

Result<Reply> brief(const Call &call)
{
    const auto file = QDir().absoluteFilePath(call.arguments.last());
    LIAISON_CHECK(call.mayWrite(file));
    LIAISON_TRY(const auto document,
                call.store
                    ->read([word = call.arguments.first()](Reader &reader) -> Result<Document> {
                        LIAISON_TRY(const auto id, reader.idNamed(word));
                        return briefing(reader, id);
                    })
                    .result());
    LIAISON_CHECK(writeDocument(document, file));
    return Reply{{{u"file"_s, file}, {u"title"_s, document.title}, {u"tlp"_s, document.tlp}},
                 i18nc("@info:shell %1 file", "The briefing was written to %1.", file) + u'\n'};
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
