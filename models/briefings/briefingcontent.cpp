// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingcontent.h"

#include "briefingchanges.h"
#include "briefingfacts.h"
#include "briefingparts.h"
#include "documents/documentcodec.h"
#include "documents/wording.h"
#include "foundation/cbor.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr int formatVersion = 1;

QCborMap encodedLabels(const TlpOfParts &labels)
{
    QCborMap unlabelled;
    for (const auto &[id, name] : labels.unlabelled().asKeyValueRange()) {
        unlabelled.insert(id.text(), name);
    }
    return {{u"tlp"_s, labels.strictestLabelled()}, {u"none"_s, unlabelled}};
}

TlpOfParts decodedLabels(const QCborValue &value)
{
    TlpOfParts labels;
    if (const QString tlp = value[u"tlp"_s].toString(); !tlp.isEmpty()) {
        labels.add({}, tlp, {});
    }
    const QCborMap unlabelled = value[u"none"_s].toMap();
    for (const auto &[id, name] : unlabelled) {
        labels.add(Id::fromText(id.toString()), {}, name.toString());
    }
    return labels;
}
}

BriefingContent BriefingContent::wordsOf(const BriefingFacts &original, QDate day)
{
    BriefingFacts facts = original;
    facts.today = day;
    BriefingSections words(facts);
    BriefingContent content;
    content.title = facts.title;
    content.subtitle = words.subtitle();
    content.day = day;
    content.subject = facts.labels.value(QString());
    content.people = facts.people;
    for (const auto &part : BriefingParts::all()) {
        if ((part.subjects & facts.subject.kind) && part.facts) {
            content.parts.append({part.name, words.blocks(part.facts), facts.labels.value(part.name)});
        }
    }
    content.basis = words.blocks(&BriefingSections::basis);
    return content;
}

Result<BriefingContent>
BriefingContent::build(const Reader &reader, const BriefingSubject &subject, const QString &ceiling)
{
    LIAISON_TRY(const auto facts, BriefingFacts::gather(reader, subject, ceiling));
    auto content = wordsOf(facts, facts.today);
    content.ceiling = ceiling;
    content.asOf = reader.now().toLocalTime();
    LIAISON_TRY(const auto since, changesSinceLast(reader, facts, ceiling));
    if (!since.blocks.isEmpty()) {
        content.parts.append(since);
    }
    return content;
}

const BriefingContent::Part *BriefingContent::part(QAnyStringView name) const
{
    const auto found = std::ranges::find_if(parts, [name](const Part &part) {
        return name == part.name;
    });
    return found == parts.end() ? nullptr : &*found;
}

Document BriefingContent::document(const BriefingOutline &outline) const
{
    Document document;
    document.title = title;
    document.subtitle = subtitle;
    document.asOf = asOf;
    document.cover = true;
    document.people = people;
    TlpOfParts labels = subject;
    for (const auto &[name, taken, text] : outline.parts) {
        const auto *facts = part(name);
        const auto own = ownWords(text);
        if (!taken || (own.isEmpty() && (!facts || facts->blocks.isEmpty()))) {
            continue;
        }
        if (const auto *known = BriefingParts::named(name); !known || !known->bare) {
            document.heading(BriefingParts::titleOf(name));
        }
        document.blocks += own;
        if (facts) {
            document.blocks += facts->blocks;
            labels.add(facts->labels);
        }
    }
    document.heading(i18nc("@title section of a briefing", "What this rests on"));
    document.blocks += basis;
    document.callout(labels.explanation());
    // Of own words alone nobody said how far they may go.
    document.tlp = labels.isEmpty() && !ceiling.isEmpty() ? ceiling : labels.strictest();
    return document;
}

QByteArray BriefingContent::encoded() const
{
    QCborArray list;
    for (const auto &[name, blocks, labels] : parts) {
        list.append(QCborArray{name, encodeBlocks(blocks), encodedLabels(labels)});
    }
    return Cbor::encode(QCborMap{
        {u"v"_s, formatVersion},
        {u"title"_s, title},
        {u"subtitle"_s, subtitle},
        {u"ceiling"_s, ceiling},
        {u"as_of"_s, asOf.toUTC().toString(Qt::ISODateWithMs)},
        {u"day"_s, day.toString(Qt::ISODate)},
        {u"subject"_s, encodedLabels(subject)},
        {u"parts"_s, list},
        {u"basis"_s, encodeBlocks(basis)},
        {u"people"_s, encodePeople(people)},
    });
}

Result<BriefingContent> BriefingContent::decoded(const QByteArray &bytes)
{
    LIAISON_TRY(const auto value, Cbor::decode(bytes));
    const QCborMap map = value.toMap();
    const Error damaged{
        Error::Code::Corrupt,
        i18nc("@info", "The facts that this briefing keeps can't be read. Please refresh it, or make a new one.")};
    if (map.value(u"v"_s).toInteger() != formatVersion) {
        return damaged;
    }
    BriefingContent content;
    content.title = map.value(u"title"_s).toString();
    content.subtitle = map.value(u"subtitle"_s).toString();
    content.ceiling = map.value(u"ceiling"_s).toString();
    content.asOf = QDateTime::fromString(map.value(u"as_of"_s).toString(), Qt::ISODateWithMs).toLocalTime();
    content.day = QDate::fromString(map.value(u"day"_s).toString(), Qt::ISODate);
    content.subject = decodedLabels(map.value(u"subject"_s));
    for (const QCborValue item : map.value(u"parts"_s).toArray()) {
        const auto blocks = decodeBlocks(item[1]);
        if (!blocks) {
            return damaged;
        }
        content.parts.append({item[0].toString(), *blocks, decodedLabels(item[2])});
    }
    const auto basis = decodeBlocks(map.value(u"basis"_s));
    if (!basis) {
        return damaged;
    }
    content.basis = *basis;
    content.people = decodePeople(map.value(u"people"_s));
    return content;
}

QList<Document::Block> ownWords(const QString &text)
{
    Document document;
    QList<RichText> bullets;
    QStringList lines;
    const auto finish = [&] {
        document.paragraph(lines.join(u'\n'));
        document.bullets(bullets);
        lines.clear();
        bullets.clear();
    };
    for (const QString &line : text.trimmed().split(u'\n')) {
        const QString words = line.trimmed();
        const bool bullet = words.startsWith(u"- ") || words.startsWith(u"* ") || words.startsWith(u"• ");
        if (words.isEmpty() || (bullet && !lines.isEmpty())) {
            finish();
        }
        if (bullet) {
            bullets.append(words.sliced(2).trimmed());
        } else if (!words.isEmpty() && !bullets.isEmpty()) {
            bullets.last().add(u' ' + words);
        } else if (!words.isEmpty()) {
            lines.append(words);
        }
    }
    finish();
    return document.blocks;
}

} // namespace Liaison
