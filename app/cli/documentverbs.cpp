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
struct Brief {
    Document document;
    Id kept; ///< the frozen one, where that was asked for
};

/// A briefing by its id; null where @p word is something else.
Result<Id> briefingNamed(const Reader &reader, const QString &word)
{
    const auto id = reader.idNamed(word);
    if (!id) {
        return Id();
    }
    LIAISON_TRY(const auto info, reader.info(*id));
    return info && info->type == Briefing::type ? *id : Id();
}

Result<BriefingPlan> planOf(const Reader &reader, const Call &call)
{
    BriefingPlan plan;
    LIAISON_TRY(plan.subject, BriefingSubject::named(reader, call.arguments.first()));
    plan.outline = BriefingOutline::standard(plan.subject.kind);
    if (call.isSet(u"template"_s)) {
        LIAISON_TRY(const auto outline, briefingTemplate(reader, call.values(u"template"_s).last()));
        plan.outline = BriefingOutline::ofTemplate(outline.body, plan.subject.kind);
    }
    QStringList parts;
    for (const auto &list : call.values(u"parts"_s)) {
        parts += list.split(u',', Qt::SkipEmptyParts);
    }
    if (!parts.isEmpty()) {
        const auto words = plan.outline;
        LIAISON_TRY(plan.outline, BriefingOutline::only(parts, plan.subject.kind));
        for (const auto &part : words.parts) {
            if (auto *own = plan.outline.part(part.name)) {
                own->text = part.text;
            }
        }
    }
    if (call.isSet(u"ceiling"_s)) {
        plan.ceiling = call.values(u"ceiling"_s).last();
    }
    return plan;
}

Result<Document> read(const Reader &reader, const Call &call)
{
    LIAISON_TRY(const auto known, briefingNamed(reader, call.arguments.first()));
    if (known.isNull()) {
        LIAISON_TRY(const auto plan, planOf(reader, call));
        return buildBriefing(reader, plan);
    }
    for (const auto &option : {u"template"_s, u"parts"_s, u"ceiling"_s}) {
        if (call.isSet(option)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 option",
                               "--%1 is for a new briefing; this one has its own. Please leave it out.",
                               option)};
        }
    }
    return briefingDocument(reader, known);
}

Result<Brief> freeze(Edit &edit, const Call &call)
{
    Brief brief;
    LIAISON_TRY(const auto known, briefingNamed(edit, call.arguments.first()));
    if (known.isNull()) {
        LIAISON_TRY(const auto plan, planOf(edit, call));
        LIAISON_TRY(brief.kept, freezeBriefing(edit, plan));
    } else {
        LIAISON_TRY(brief.kept, freezeDraft(edit, known));
    }
    LIAISON_TRY(brief.document, briefingDocument(edit, brief.kept));
    return brief;
}

Result<Reply> brief(const Call &call)
{
    const auto file = QDir().absoluteFilePath(call.arguments.last());
    LIAISON_CHECK(call.mayWrite(file));
    Brief made;
    if (call.isSet(u"freeze"_s)) {
        LIAISON_TRY(made,
                    call.store
                        ->edit(i18nc("@info undo", "Freeze a briefing"),
                               [&call](Edit &edit) {
                                   return freeze(edit, call);
                               })
                        .result());
    } else {
        LIAISON_TRY(made.document,
                    call.store
                        ->read([&call](Reader &reader) {
                            return read(reader, call);
                        })
                        .result());
    }
    LIAISON_CHECK(writeDocument(made.document, file));
    QString text = i18nc("@info:shell %1 file", "The briefing was written to %1.", file) + u'\n';
    if (!made.kept.isNull()) {
        text += i18nc("@info:shell %1 id", "It is frozen as %1.", made.kept.text()) + u'\n';
    }
    return Reply{{{u"file"_s, file},
                  {u"title"_s, made.document.title},
                  {u"tlp"_s, made.document.tlp},
                  {u"briefing"_s, made.kept.isNull() ? QJsonValue() : made.kept.text()}},
                 text};
}

const std::vector<JsonKey> &keys()
{
    static const std::vector<JsonKey> keys{
        {"file", kli18nc("@info:shell", "The file, absolute.")},
        {"title", kli18nc("@info:shell", "Of the document.")},
        {"tlp", kli18nc("@info:shell", "The strictest label of its parts.")},
        {"briefing", kli18nc("@info:shell", "With --freeze: the id of the frozen briefing; else null.")},
    };
    return keys;
}
}

std::vector<Verb> documentVerbs()
{
    return {
        {"brief",
         "SUBJECT FILE",
         kli18nc("@info:shell", "writes a briefing on a meeting, a country, an organisation or a topic"),
         kli18nc(
             "@info:shell",
             "Who they are and how to reach them, what was promised, what is open, how things stand, and how old each fact is. "
             "SUBJECT is the id of a meeting; a country by code or name; an organisation by id or name; topic:WORDS; or the id of a "
             "briefing that is kept. The ending of FILE says the format: .md .html .odt .pdf .txt. An existing file is left as it "
             "is."),
         {{"parts",
           "NAME,...",
           kli18nc(
               "@info:shell",
               "These parts in this order: attention, short, changes, meeting, objectives, scene, lines, defensives, "
               "interlocutors, promises, actions, commitments, situation, past, conflicts, annexes.")},
          {"template", "NAME", kli18nc("@info:shell", "With the parts and words of this template.")},
          {"ceiling",
           "RED|AMBER+STRICT|AMBER|GREEN|CLEAR",
           kli18nc("@info:shell", "Whatever has a stricter label stays out, and is counted.")},
          {"freeze",
           nullptr,
           kli18nc("@info:shell", "Keeps it in the profile as it is now, with its hash; nothing changes it later.")},
          {"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")}},
         keys(),
         {{"brief 3f2a brief.pdf", kli18nc("@info:shell", "Of a meeting, as PDF.")},
          {"brief DK denmark.odt --ceiling GREEN",
           kli18nc("@info:shell", "Of a country, without anything above GREEN.")},
          {"brief \"topic:ad library\" library.html --parts promises,commitments",
           kli18nc("@info:shell", "Two parts on a topic.")}},
         Verb::Existing,
         brief},
    };
}

} // namespace Liaison::Terminal
