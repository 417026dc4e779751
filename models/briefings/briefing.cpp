// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefing.h"

#include "briefingfacts.h"
#include "briefingsections.h"
#include "documents/documentcodec.h"
#include "interlocutors.h"

#include <KLocalizedString>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Blake2b_256).toHex());
}
}

Result<Document> buildBriefing(const Reader &reader, const Id &meeting, const QString &ownText)
{
    LIAISON_TRY(const auto facts, BriefingFacts::gather(reader, meeting));
    Document document = BriefingSections(facts).document(ownText);
    document.asOf = reader.now().toLocalTime();
    if (const Id me = reader.me(); !me.isNull()) {
        document.author = nameOf(reader, me);
    }
    return document;
}

Result<Id> freezeBriefing(Edit &edit, const Id &meeting, const Id &draft)
{
    Briefing before;
    if (!draft.isNull()) {
        LIAISON_TRY(before, edit.get<Briefing>(draft));
    }
    if (before.status == u"frozen") {
        return Error{Error::Code::Refused, i18nc("@info", "This briefing is frozen already. Please make a new one.")};
    }
    LIAISON_TRY(const auto source, edit.get<Meeting>(meeting));
    LIAISON_TRY(const auto document, buildBriefing(edit, meeting, before.own_text));
    Briefing briefing = before;
    briefing.title = i18nc("@title %1 title of a meeting", "Briefing: %1", source.title);
    briefing.meeting = meeting;
    briefing.countries = source.countries;
    briefing.status = u"frozen"_s;
    briefing.as_of = document.asOf.toUTC();
    briefing.author = edit.me();
    briefing.content = encodeDocument(document);
    briefing.content_hash = hashOf(briefing.content);
    briefing.tlp = document.tlp;
    return edit.put(briefing, before);
}

Result<Document> briefingDocument(const Reader &reader, const Id &briefing)
{
    LIAISON_TRY(const auto record, reader.get<Briefing>(briefing));
    if (record.status != u"frozen") {
        return buildBriefing(reader, record.meeting, record.own_text);
    }
    if (record.content.isEmpty() || hashOf(record.content) != record.content_hash) {
        return Error{
            Error::Code::Corrupt,
            i18nc("@info",
                  "The content of this briefing is not what was frozen. Please build it anew from its meeting.")};
    }
    return decodeDocument(record.content);
}

} // namespace Liaison
