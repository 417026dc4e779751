// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "attachmenttext.h"

#include <QStringDecoder>

namespace Liaison
{

using namespace Qt::StringLiterals;

QString AttachmentText::text() const
{
    return extra().value(u"text"_s).toString();
}

RecordDetails::Query AttachmentText::query() const
{
    return [id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto attachment, reader.get<Attachment>(id));
        QStringDecoder utf8(QStringDecoder::Utf8);
        QString text = utf8(attachment.content);
        if (utf8.hasError()) {
            text = QString::fromLatin1(attachment.content);
        }
        return QVariantMap{{u"text"_s, text}};
    };
}

} // namespace Liaison
