// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "keeping.h"

#include "briefing.h"
#include "documents/documentcodec.h"
#include "documents/redaction.h"
#include "store/keepers.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
QHash<Id, QDate> daysOf(const QList<Erasure> &erasures)
{
    QHash<Id, QDate> days;
    for (const auto &erasure : erasures) {
        days.insert(erasure.id, erasure.at.toUTC().date());
    }
    return days;
}

/// The document, and with it what the author wrote by hand: of a frozen briefing nobody else can change that any more.
void replaceDocument(const QCborMap &values, const QHash<Id, QDate> &erased, std::map<QString, QCborValue> &replaced)
{
    const QByteArray content = values.value(u"content"_s).toByteArray();
    const auto document = content.isEmpty() ? Result<Document>(Error{}) : decodeDocument(content);
    if (!document) {
        return;
    }
    const Redaction redact(erased, document->people);
    const Document clean = redact(*document);
    if (clean == *document) {
        return;
    }
    const QByteArray without = encodeDocument(clean);
    replaced[u"content"_s] = without;
    replaced[u"content_hash"_s] = briefingHash(without);
    replaced[u"earlier_hash"_s] = values.value(u"content_hash"_s);
    for (const auto &field : {u"own_text"_s, u"title"_s}) {
        const QString text = values.value(field).toString();
        if (const QString rest = redact(text); rest != text) {
            replaced[field] = rest;
        }
    }
}

void replaceFacts(const QCborMap &values, const QHash<Id, QDate> &erased, std::map<QString, QCborValue> &replaced)
{
    const QByteArray parts = values.value(u"parts"_s).toByteArray();
    auto content = parts.isEmpty() ? Result<BriefingContent>(Error{}) : BriefingContent::decoded(parts);
    if (!content) {
        return;
    }
    const Redaction redact(erased, content->people);
    const QByteArray before = content->encoded();
    content->title = redact(content->title);
    content->subtitle = redact(content->subtitle);
    for (auto &part : content->parts) {
        part.blocks = redact(part.blocks);
        part.labels.forget(QSet<Id>(erased.keyBegin(), erased.keyEnd()));
    }
    content->basis = redact(content->basis);
    content->people = redact(content->people);
    if (const QByteArray without = content->encoded(); without != before) {
        replaced[u"parts"_s] = without;
    }
}
}

void watchBriefingsForErasures()
{
    Keepers::add({QString(Briefing::type),
                  {u"content"_s, u"content_hash"_s, u"earlier_hash"_s, u"parts"_s, u"own_text"_s, u"title"_s},
                  [](const QCborMap &values, const QList<Erasure> &erasures) {
                      const auto erased = daysOf(erasures);
                      std::map<QString, QCborValue> replaced;
                      replaceDocument(values, erased, replaced);
                      replaceFacts(values, erased, replaced);
                      return replaced;
                  }});
}

} // namespace Liaison
