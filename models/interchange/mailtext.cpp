// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "mailtext.h"

#include "htmltext.h"
#include "plaintext.h"

#include <KLocalizedString>
#include <KMime/Message>
#include <KMime/Util>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

// Nested parts are read by recursion; nobody's mail has more of them than this.
constexpr int mostParts = 200;

bool isAttachment(const KMime::Content &part)
{
    const auto *disposition = part.contentDisposition();
    return disposition && disposition->disposition() == KMime::Headers::CDattachment;
}

// Texts of a media type, in reading order, without attached files.
void collect(KMime::Content &part, const char *mediaType, QStringList &texts)
{
    const auto *type = std::as_const(part).contentType();
    const bool untyped = !type || type->mimeType().isEmpty();
    const auto children = part.contents();
    if (children.isEmpty() && !isAttachment(part)) {
        if (untyped ? qstrcmp(mediaType, "text/plain") == 0 : type->isMimeType(mediaType)) {
            texts.append(part.decodedText());
        }
        return;
    }
    for (auto *child : children) {
        collect(*child, mediaType, texts);
    }
}

QString firstOf(KMime::Content &message, const char *mediaType)
{
    QStringList texts;
    collect(message, mediaType, texts);
    const auto found = std::ranges::find_if(texts, [](const QString &text) {
        return !text.trimmed().isEmpty();
    });
    return found == texts.cend() ? QString() : *found;
}

}

bool MailText::looksLikeMail(const QByteArray &bytes)
{
    constexpr qsizetype longest = 64 * 1024; // headers of a mail that went a long way
    static const QRegularExpression header(u"^[A-Za-z][A-Za-z0-9-]*:"_s);
    static const QRegularExpression telling(u"^(MIME-Version|Content-Type|Received|Message-ID|Return-Path):"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    bool found = false;
    for (const auto &raw : bytes.first(std::min(bytes.size(), longest)).split('\n')) {
        const auto line = QString::fromLatin1(raw).trimmed();
        if (line.isEmpty()) {
            return found;
        }
        const bool goesOn = raw.startsWith(' ') || raw.startsWith('\t');
        if (!goesOn && !header.match(line).hasMatch()) {
            return false;
        }
        found = found || telling.match(line).hasMatch();
    }
    return false;
}

Result<MailText> MailText::read(const QByteArray &bytes, const QString &name)
{
    const QByteArray lower = bytes.toLower();
    if (lower.count("multipart/") + lower.count("message/rfc822") > mostParts) {
        return Error{
            Error::Code::Refused,
            i18nc("@info error",
                  "%1 is a mail of more than %2 parts; copy the note's text into a plain text file and import that.",
                  name,
                  mostParts)};
    }
    KMime::Message message;
    message.setContent(KMime::CRLFtoLF(bytes));
    message.parse();

    const auto *type = std::as_const(message).contentType();
    if (type && (type->isMimeType("multipart/encrypted") || type->mimeType().toLower().contains("pkcs7-mime"))) {
        return Error{Error::Code::Refused,
                     i18nc("@info error",
                           "%1 is an encrypted mail; decrypt it in your mail program, save its text and import that.",
                           name)};
    }
    MailText mail;
    if (const auto *subject = std::as_const(message).subject()) {
        mail.subject = subject->asUnicodeString();
    }
    if (const auto *date = std::as_const(message).date()) {
        mail.sent = date->dateTime();
    }
    mail.text = firstOf(message, "text/plain");
    if (mail.text.isEmpty()) {
        mail.text = HtmlText::plain(firstOf(message, "text/html"));
    }
    if (mail.text.trimmed().isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info error",
                           "%1 is a mail without any text of its own, only attached files or nothing; save the "
                           "attached note and import that.",
                           name)};
    }
    LIAISON_TRY(mail.text, PlainText::decoded(mail.text.toUtf8(), name));
    return mail;
}

} // namespace Liaison
