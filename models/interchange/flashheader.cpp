// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashheader.h"

#include "flashphraselist.h"
#include "foundation/text.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

using Key = FlashHeader::Key;

// Names of headers, folded, in English and French.
const QHash<QString, Key> &keys()
{
    static const auto table = [] {
        QHash<QString, Key> result;
        const auto add = [&result](Key key, const char *names) {
            for (const QString &name : QString::fromLatin1(names).split(u'|')) {
                result.insert(name, key);
            }
        };
        add(Key::Subject, "subject|objet");
        add(Key::Sent, "date|sent|sent on|envoye|envoye le|date d'envoi");
        add(Key::Held, "date of meeting|date of the meeting|meeting date|date de la reunion|date de reunion");
        add(Key::Participants,
            "participants|participant|attendees|attended|in attendance|present|presents|etaient presents");
        add(Key::Other,
            "from|de|expediteur|to|a|destinataire|destinataires|cc|copie|bcc|cci|reply-to|importance|priority|"
            "sensitivity|attachments|attachment|pieces jointes|piece jointe");
        return result;
    }();
    return table;
}

bool beginsWith(QStringView text, const FlashPhraseList &phrases)
{
    const FlashWords words(text.toString());
    return words.size() > 0 && phrases.longestAt(words, 0);
}

}

std::optional<FlashHeader> FlashHeader::of(QStringView line)
{
    constexpr qsizetype longestName = 24;
    const auto colon = line.first(std::min(line.size(), longestName)).indexOf(u':');
    if (colon < 1) {
        return {};
    }
    // Mail programs print names of headers bold, as *Subject:* or **Subject**:
    QString name = Text::folded(line.first(colon)).remove(u'*').replace(u'’', u'\'');
    const auto key = keys().constFind(name.trimmed());
    if (key == keys().cend()) {
        return {};
    }
    auto value = line.sliced(colon + 1).trimmed();
    while (value.startsWith(u'*')) {
        value = value.sliced(1).trimmed();
    }
    return FlashHeader{*key, value.toString()};
}

bool FlashCourtesy::isGreeting(QStringView paragraph)
{
    static const FlashPhraseList words(
        "dear, hi, hello, good morning, good afternoon, cher, chere, chers, "
        "cheres, bonjour, bonsoir, madame, monsieur, fyi, pour info");
    static const FlashPhraseList announcements(
        "please find, find below, below, veuillez trouver, "
        "vous trouverez, ci dessous");
    return (paragraph.size() <= 60 && beginsWith(paragraph, words))
        || (paragraph.size() <= 160 && beginsWith(paragraph, announcements));
}

bool FlashCourtesy::isClosing(QStringView paragraph)
{
    static const FlashPhraseList words(
        "regards, kind regards, best regards, best wishes, best, many thanks, "
        "sincerely, yours, cordialement, bien cordialement, bien a vous, "
        "bien a toi, salutations, merci, envoye de mon, envoye depuis, "
        "sent from my");
    const auto end = paragraph.indexOf(u'\n');
    const auto first = end < 0 ? paragraph : paragraph.first(end);
    return first == u"--" || first.startsWith("-- "_L1) || (first.size() <= 60 && beginsWith(first, words));
}

} // namespace Liaison
