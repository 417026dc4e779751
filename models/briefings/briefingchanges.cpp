// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingchanges.h"

#include "briefingparts.h"
#include "documents/wording.h"
#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QSet>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr qsizetype longestList = 60; ///< of changes that are told

QString lineOf(const RichText &text)
{
    return text.plainText().split(u'\n', Qt::SkipEmptyParts).join(u"; "_s);
}

struct LineReader {
    QStringList &lines;

    /// Organisations and meetings stand in headings.
    void operator()(const Document::Heading &block) const
    {
        lines.append(block.text);
    }
    void operator()(const Document::Chart &) const
    {
    }
    void operator()(const Document::Paragraph &block) const
    {
        lines.append(lineOf(block.text));
    }
    void operator()(const Document::Callout &block) const
    {
        lines.append(lineOf(block.text));
    }
    void operator()(const Document::Bullets &block) const
    {
        for (const RichText &item : block.items) {
            lines.append(lineOf(item));
        }
    }
    void operator()(const Document::KeyValues &block) const
    {
        for (const auto &[key, value] : block.entries) {
            lines.append(i18nc("@label name of a value, before the value", "%1:", key) + u' ' + lineOf(value));
        }
    }
    void operator()(const Document::Table &block) const
    {
        for (const auto &row : block.rows) {
            QStringList cells;
            for (const RichText &cell : row) {
                cells.append(lineOf(cell));
            }
            cells.removeAll(QString());
            lines.append(cells.join(u" · "_s));
        }
    }
};

QStringList linesOf(const BriefingContent::Part *part)
{
    QStringList lines;
    for (const auto &block : part ? part->blocks : QList<Document::Block>()) {
        std::visit(LineReader{lines}, block);
    }
    return lines;
}

/// How many words two lines share, of all that they have: from 0 to 1.
double likeness(const QStringList &one, const QStringList &other)
{
    const QSet<QString> a(one.cbegin(), one.cend());
    const QSet<QString> b(other.cbegin(), other.cend());
    const auto common = QSet<QString>(a).intersect(b).size();
    const auto all = a.size() + b.size() - common;
    return all == 0 ? 0 : double(common) / double(all);
}

/// Lines that are in @p lines, and not in @p others as often.
QStringList without(const QStringList &lines, const QStringList &others)
{
    QStringList rest = lines;
    for (const QString &line : others) {
        rest.removeOne(line);
    }
    return rest;
}

QList<BriefingChange> changesOf(const QString &part, const QStringList &before, const QStringList &after)
{
    constexpr double alike = 0.4;
    QStringList gone = without(before, after);
    QList<BriefingChange> changes;
    for (const QString &line : without(after, before)) {
        const auto words = Text::words(line);
        qsizetype best = -1;
        double most = alike;
        for (qsizetype i = 0; i < gone.size(); ++i) {
            if (const double like = likeness(words, Text::words(gone.at(i))); like > most) {
                most = like;
                best = i;
            }
        }
        changes.append({part, best < 0 ? QString() : gone.takeAt(best), line});
    }
    for (const QString &line : std::as_const(gone)) {
        changes.append({part, line, {}});
    }
    return changes;
}

/// The newest one that the owner froze about the same subject, or with any of them.
Result<std::optional<Briefing>> lastBriefing(const Reader &reader, const BriefingFacts &facts)
{
    const auto &subject = facts.subject;
    LIAISON_TRY(
        const auto candidates,
        reader.all<Briefing>(
            u"WHERE status = 'frozen' AND author = ? AND parts IS NOT NULL AND (platform IN (SELECT unhex(value) FROM "
            "json_each(?)) OR meeting = ? OR meeting IN (SELECT id FROM meeting WHERE series = ?) OR meeting IN (SELECT "
            "meeting FROM participant WHERE who IN (SELECT unhex(value) FROM json_each(?))) OR (meeting IS NULL AND "
            "platform IS NULL)) ORDER BY as_of DESC"_s,
            {reader.me().bytes(),
             idList(facts.parties.theirs),
             subject.record.bytes(),
             facts.meeting.series.bytes(),
             idList(facts.parties.theirs)}));
    for (const Briefing &briefing : candidates) {
        const auto other = BriefingSubject::of(briefing);
        const bool withPeople = !briefing.meeting.isNull() || !briefing.platform.isNull();
        const bool same = other.kind == subject.kind && Text::folded(other.word) == Text::folded(subject.word);
        if (withPeople || same) {
            return std::optional(briefing);
        }
    }
    return std::optional<Briefing>();
}

RichText worded(const BriefingChange &change)
{
    if (change.before.isEmpty()) {
        return RichText(i18nc("@info a line of a briefing", "new:"), TextRun::Bold).add(u' ' + change.after);
    }
    if (change.after.isEmpty()) {
        return RichText(i18nc("@info a line of a briefing", "no longer:"), TextRun::Bold).add(u' ' + change.before);
    }
    return RichText(i18nc("@info a line of a briefing", "changed:"), TextRun::Bold)
        .add(u' ' + change.after)
        .add(u"\n"_s + i18nc("@info %1 a line of an earlier briefing", "before: %1", change.before), TextRun::Muted);
}
}

QList<BriefingChange> changesBetween(const BriefingContent &before, const BriefingContent &after)
{
    QList<BriefingChange> changes;
    if (before.title != after.title || before.subtitle != after.subtitle) {
        changes += changesOf(u"meeting"_s, {before.title, before.subtitle}, {after.title, after.subtitle});
    }
    for (const auto &known : BriefingParts::all()) {
        if (!BriefingParts::isDerived(known.name)) {
            changes += changesOf(known.name, linesOf(before.part(known.name)), linesOf(after.part(known.name)));
        }
    }
    return changes;
}

Result<BriefingContent::Part> changesSinceLast(const Reader &reader, const BriefingFacts &facts, const QString &ceiling)
{
    BriefingContent::Part part{u"changes"_s, {}, {}};
    if (reader.me().isNull()) {
        return part;
    }
    LIAISON_TRY(const auto last, lastBriefing(reader, facts));
    const bool tooStrict = last && !ceiling.isEmpty() && Schema::tlpRank(last->tlp) < Schema::tlpRank(ceiling);
    if (!last || tooStrict) {
        return part;
    }
    const auto before = BriefingContent::decoded(last->parts);
    if (!before) {
        return part; // its content can still be read; only what it rested on can't
    }
    auto now = BriefingContent::wordsOf(facts, before->day);
    // What the two are about differs by itself.
    now.title = before->title;
    now.subtitle = before->subtitle;
    auto changes = changesBetween(*before, now);
    if (BriefingSubject::of(*last) != facts.subject) {
        changes.removeIf([](const BriefingChange &change) {
            return change.part == u"meeting";
        });
    }
    Document words;
    words.paragraph(RichText(i18nc("@info %1 title of a briefing, %2 date and age",
                                   "Compared with “%1” of %2.",
                                   last->title,
                                   Wording::dateAndAge(last->as_of.toLocalTime().date(), facts.today)),
                             TextRun::Muted));
    QString title;
    QList<RichText> items;
    const auto finish = [&] {
        if (!items.isEmpty()) {
            words.heading(title, 2).bullets(items);
        }
        items.clear();
    };
    for (qsizetype i = 0; i < std::min(changes.size(), longestList); ++i) {
        const auto &change = changes.at(i);
        if (const QString next = BriefingParts::titleOf(change.part); next != title) {
            finish();
            title = next;
        }
        items.append(worded(change));
        part.labels.add(facts.labels.value(change.part));
    }
    finish();
    if (const auto more = int(changes.size() - longestList); more > 0) {
        words.paragraph(
            RichText(i18ncp("@info", "%1 more line is not what it was.", "%1 more lines are not what they were.", more),
                     TextRun::Muted));
    }
    if (changes.isEmpty()) {
        words.paragraph(RichText(i18nc("@info", "Nothing has changed."), TextRun::Muted));
    }
    part.labels.add(last->id, last->tlp, last->title);
    part.blocks = words.blocks;
    return part;
}

} // namespace Liaison
