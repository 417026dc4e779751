// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefing.h"

#include "documents/documentcodec.h"
#include "foundation/wordlist.h"
#include "interlocutors.h"

#include <KLocalizedString>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
BriefingOutline outlineOf(const Briefing &briefing)
{
    return BriefingOutline::parse(briefing.own_text, BriefingSubject::of(briefing).kind);
}

/// What the record keeps; of one that keeps nothing, the records as they are now.
Result<BriefingContent> contentOf(const Reader &reader, const Briefing &briefing)
{
    return briefing.parts.isEmpty() ? BriefingContent::build(reader, BriefingSubject::of(briefing))
                                    : BriefingContent::decoded(briefing.parts);
}

Document written(const Reader &reader, const BriefingContent &content, const BriefingOutline &outline, const Id &author)
{
    Document document = content.document(outline);
    if (!author.isNull()) {
        document.author = namedBy(reader, author).text;
    }
    return document;
}

Result<Briefing> draftOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto briefing, reader.get<Briefing>(id));
    if (briefing.status == u"frozen") {
        return Error{Error::Code::Refused, i18nc("@info", "This briefing is frozen already. Please make a new one.")};
    }
    return briefing;
}

/// With what it shows, how old that is, and the label that it has by that.
Result<Id> saveDraft(Edit &edit, Briefing briefing, const Briefing &before, const BriefingContent &content)
{
    const Document document = content.document(outlineOf(briefing));
    briefing.parts = content.encoded();
    briefing.as_of = content.asOf.toUTC();
    briefing.tlp = document.tlp;
    return edit.put(briefing, before);
}

Result<Id> freeze(Edit &edit, Briefing briefing, const Briefing &before, const BriefingContent &content)
{
    const Document document = written(edit, content, outlineOf(briefing), edit.me());
    briefing.status = u"frozen"_s;
    briefing.as_of = content.asOf.toUTC();
    briefing.author = edit.me();
    briefing.parts = content.encoded();
    briefing.content = encodeDocument(document);
    briefing.content_hash = briefingHash(briefing.content);
    briefing.tlp = document.tlp;
    return edit.put(briefing, before);
}

Result<Briefing> newBriefing(const Reader &reader, const BriefingSubject &subject)
{
    Briefing briefing;
    LIAISON_TRY(const auto title, subject.title(reader));
    briefing.title = i18nc("@title %1 what it is about", "Briefing: %1", title);
    briefing.status = u"draft"_s;
    briefing.author = reader.me();
    LIAISON_CHECK(subject.writeTo(reader, briefing));
    return briefing;
}

/// What shows a reader that it is what was frozen.
QString sealOf(const Briefing &briefing)
{
    if (briefing.earlier_hash.isEmpty()) {
        return i18nc("@info %1 hash in hexadecimal digits", "Frozen, BLAKE2b %1", briefing.content_hash);
    }
    return i18nc("@info %1 and %2 hashes in hexadecimal digits",
                 "Frozen, BLAKE2b %1; in the place of %2",
                 briefing.content_hash,
                 briefing.earlier_hash);
}
}

QString briefingHash(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Blake2b_256).toHex());
}

Result<Document> buildBriefing(const Reader &reader, const BriefingPlan &plan)
{
    LIAISON_TRY(const auto content, BriefingContent::build(reader, plan.subject, plan.ceiling));
    return written(reader, content, plan.outline, reader.me());
}

Result<Document> buildBriefing(const Reader &reader, const Id &meeting, const QString &ownText)
{
    return buildBriefing(
        reader,
        BriefingPlan{BriefingSubject::meeting(meeting), BriefingOutline::parse(ownText, BriefingSubject::Meeting)});
}

Result<Id> draftBriefing(Edit &edit, const BriefingSubject &subject, const Id &outline, const QString &ceiling)
{
    LIAISON_TRY(auto briefing, newBriefing(edit, subject));
    briefing.own_text = BriefingOutline::standard(subject.kind).text();
    if (!outline.isNull()) {
        LIAISON_TRY(const auto plan, edit.get<Template>(outline));
        briefing.own_text = BriefingOutline::ofTemplate(plan.body, subject.kind).text();
    }
    LIAISON_TRY(const auto content, BriefingContent::build(edit, subject, ceiling));
    return saveDraft(edit, briefing, {}, content);
}

Result<BriefingOutline> outlineOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto briefing, reader.get<Briefing>(id));
    return outlineOf(briefing);
}

Result<Done> setOutline(Edit &edit, const Id &id, const BriefingOutline &outline)
{
    LIAISON_TRY(const auto before, draftOf(edit, id));
    LIAISON_TRY(const auto content, contentOf(edit, before));
    Briefing briefing = before;
    briefing.own_text = outline.text();
    LIAISON_CHECK(saveDraft(edit, briefing, before, content));
    return Done();
}

Result<QList<BriefingChange>> pendingChanges(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto briefing, draftOf(reader, id));
    if (briefing.parts.isEmpty()) {
        return QList<BriefingChange>();
    }
    LIAISON_TRY(const auto kept, BriefingContent::decoded(briefing.parts));
    LIAISON_TRY(const auto facts, BriefingFacts::gather(reader, BriefingSubject::of(briefing), kept.ceiling));
    return changesBetween(kept, BriefingContent::wordsOf(facts, kept.day));
}

Result<Done> refreshBriefing(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto before, draftOf(edit, id));
    // Facts that can't be read any more are no reason to keep them.
    const auto kept = contentOf(edit, before);
    return setCeiling(edit, id, kept ? kept->ceiling : QString());
}

Result<Done> setCeiling(Edit &edit, const Id &id, const QString &ceiling)
{
    LIAISON_TRY(const auto before, draftOf(edit, id));
    const auto subject = BriefingSubject::of(before);
    LIAISON_TRY(const auto content, BriefingContent::build(edit, subject, ceiling));
    Briefing briefing = before;
    LIAISON_CHECK(subject.writeTo(edit, briefing));
    LIAISON_CHECK(saveDraft(edit, briefing, before, content));
    return Done();
}

Result<Id> freezeBriefing(Edit &edit, const BriefingPlan &plan)
{
    LIAISON_TRY(auto briefing, newBriefing(edit, plan.subject));
    briefing.own_text = plan.outline.text();
    LIAISON_TRY(const auto content, BriefingContent::build(edit, plan.subject, plan.ceiling));
    return freeze(edit, briefing, {}, content);
}

Result<Id> freezeDraft(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto before, draftOf(edit, id));
    LIAISON_TRY(const auto content, contentOf(edit, before));
    return freeze(edit, before, before, content);
}

Result<Document> briefingDocument(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto record, reader.get<Briefing>(id));
    if (record.status != u"frozen") {
        LIAISON_TRY(const auto content, contentOf(reader, record));
        return written(reader, content, outlineOf(record), record.author);
    }
    if (record.content.isEmpty() || briefingHash(record.content) != record.content_hash) {
        return Error{
            Error::Code::Corrupt,
            i18nc("@info",
                  "The content of this briefing is not what was frozen. Please build it anew from its meeting.")};
    }
    LIAISON_TRY(auto document, decodeDocument(record.content));
    document.seal = sealOf(record);
    return document;
}

Result<Id> saveBriefingTemplate(Edit &edit, const Id &id, const QString &name)
{
    LIAISON_TRY(const auto briefing, edit.get<Briefing>(id));
    LIAISON_TRY(const auto known,
                edit.all<Template>(u"WHERE purpose = 'briefing' AND name = ? LIMIT 1"_s, {name.simplified()}));
    auto outline = known.value(0);
    outline.name = name;
    outline.purpose = u"briefing"_s;
    outline.body = outlineOf(briefing).text();
    outline.tlp = briefing.tlp;
    return edit.put(outline);
}

Result<Template> briefingTemplate(const Reader &reader, const QString &name)
{
    LIAISON_TRY(const auto outlines, reader.all<Template>(u"WHERE purpose = 'briefing' ORDER BY name"_s));
    QStringList names;
    for (const auto &outline : outlines) {
        if (outline.name.compare(name.simplified(), Qt::CaseInsensitive) == 0 || outline.id.text() == name) {
            return outline;
        }
        names.append(outline.name);
    }
    return Error{Error::Code::NotFound,
                 names.isEmpty() ? i18nc("@info", "There are no templates for briefings yet.")
                                 : i18nc("@info %1 what was typed, %2 names",
                                         "“%1” is no template for briefings. There are: %2.",
                                         name,
                                         listed(names))};
}

} // namespace Liaison
