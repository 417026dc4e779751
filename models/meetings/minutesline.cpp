// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "minutesline.h"

#include "minutestokens.h"

#include <QRegularExpression>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
/// Which pieces are the head and the tail: they are taken out of the text.
struct Ends {
    qsizetype head = 0; ///< how many pieces from the beginning
    qsizetype tail = 0; ///< index of the first piece of the tail
    QString rest; ///< what of the text behind the head belongs to it no more
};

bool isJoint(const QString &text)
{
    static const QRegularExpression joint(u"^[\\s,;&+]*$"_s);
    return joint.match(text).hasMatch();
}

bool isArrow(const QString &text)
{
    static const QRegularExpression arrow(u"^[\\s,;&+]*(→|->|=>|>)\\s*$"_s);
    return arrow.match(text).hasMatch();
}

/// "and" in the languages that minutes are mostly written in, with or without a comma.
bool joins(const QString &text)
{
    static const QRegularExpression word(u"^\\s*,?\\s*(and|und|et|e|y|en|og|och|/)?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return isJoint(text) || word.match(text).hasMatch();
}

/// Does @p text end in a word that leads up to what follows?
bool leadsOn(const QString &text)
{
    static const QRegularExpression word(
        u"(^|[\\s(])(for|in|by|to|with|from|of|on|at|before|until|till|after|and|or|than|as|via|about|the|pour|de|du|des|d'|à|au|aux|avec"
        "|avant|par|en|chez|et|ou|sur|für|bis|an|am|im|mit|von|vor|zu|zum|nach|und|oder|bei|über)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return word.match(text).hasMatch();
}

Ends endsOf(const QList<Piece> &pieces, const QList<Mark> &marks)
{
    const auto isMark = [&](qsizetype i) {
        return pieces.at(i).mark >= 0 && marks.at(pieces.at(i).mark).understood;
    };
    Ends ends;
    bool arrow = false;
    qsizetype next = 0;
    bool any = false;
    for (; next < pieces.size(); ++next) {
        if (isMark(next)) {
            any = true;
        } else if (isArrow(pieces.at(next).text)) {
            arrow = true;
        } else if (pieces.at(next).mark >= 0 || !isJoint(pieces.at(next).text)) {
            break;
        }
    }
    if (any && next < pieces.size() && pieces.at(next).mark < 0) {
        const auto &behind = pieces.at(next).text;
        static const QRegularExpression opening(u"^\\s*(→|->|=>|>|:)\\s*"_s);
        const auto sign = opening.match(behind);
        if (sign.hasMatch()) {
            ends.head = next;
            ends.rest = behind.mid(sign.capturedLength());
        } else if (arrow) {
            ends.head = next;
            ends.rest = behind;
        }
    }
    ends.tail = pieces.size();
    for (auto i = pieces.size() - 1; i >= ends.head; --i) {
        if (isMark(i)) {
            ends.tail = i;
        } else if (pieces.at(i).mark >= 0 || !(isJoint(pieces.at(i).text) || isArrow(pieces.at(i).text))) {
            break;
        }
    }
    // "figures in #DK": the first of the tail is a word of the sentence.
    const auto before = ends.tail - 1;
    if (ends.tail < pieces.size() && before >= ends.head && leadsOn(pieces.at(before).text)) {
        ++ends.tail;
        // So is what a comma joins to it: "by @Friendloop, @Vidora".
        while (ends.tail + 1 < pieces.size() && isJoint(pieces.at(ends.tail).text)
               && !pieces.at(ends.tail).text.trimmed().isEmpty()) {
            ends.tail += 2;
        }
    }
    return ends;
}

QString textOf(const QList<Piece> &pieces, const Ends &ends)
{
    QString text;
    for (auto i = ends.head; i < ends.tail; ++i) {
        text += i == ends.head && ends.head > 0 ? ends.rest : pieces.at(i).text;
    }
    return text.trimmed();
}

/// Parties that were named side by side.
struct Group {
    QList<Id> parties;
    bool behindArrow = false;
    bool inTail = false;
};

/// @p parted: the tail begins a group of its own.
QList<Group> groupsOf(const QList<Piece> &pieces, const QList<Mark> &marks, qsizetype tail, bool parted)
{
    QList<Group> groups;
    bool behindArrow = false;
    QString between;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto &piece = pieces.at(i);
        const auto *mark = piece.mark >= 0 ? &marks.at(piece.mark) : nullptr;
        if (!mark || mark->kind != Mark::Who || !mark->understood) {
            // Countries and days between two parties do not part them.
            between += mark && mark->understood ? QString() : piece.text;
            continue;
        }
        static const QRegularExpression arrow(u"(→|->|=>|>)\\s*$"_s);
        const bool arrowHere = arrow.match(between).hasMatch();
        behindArrow = behindArrow || arrowHere;
        const bool inTail = i >= tail;
        if (groups.isEmpty() || arrowHere || !joins(between) || (parted && inTail != groups.last().inTail)) {
            groups.append({{}, behindArrow, inTail});
        }
        if (!groups.last().parties.contains(mark->party)) {
            groups.last().parties.append(mark->party);
        }
        between.clear();
    }
    return groups;
}

void setParties(MinutesLine &line, const QList<Group> &groups)
{
    if (groups.isEmpty()) {
        return;
    }
    if (line.kind == u"action") {
        const auto owner = std::ranges::find(groups, true, &Group::inTail);
        line.from = (owner == groups.end() ? groups.first() : *owner).parties;
        return;
    }
    const bool arrow = groups.last().behindArrow;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        auto &side = (arrow ? !groups.at(i).behindArrow : i == 0) ? line.from : line.to;
        for (const auto &party : groups.at(i).parties) {
            if (!side.contains(party)) {
                side.append(party);
            }
        }
    }
}
}

MinutesLine MinutesLine::parse(const QString &typed, const QList<Party> &known, QDate day)
{
    const auto tokens = tokensOf(typed, known, day);
    MinutesLine line;
    line.kind = tokens.kind;
    line.marks = tokens.marks;
    for (const auto &mark : tokens.marks) {
        if (mark.kind == Mark::Country && mark.understood && !line.countries.contains(mark.country)) {
            line.countries.append(mark.country);
        } else if (mark.kind == Mark::Due && mark.understood) {
            line.due = mark.due;
        }
    }
    line.countries.sort();
    const auto ends = endsOf(tokens.pieces, tokens.marks);
    line.text = textOf(tokens.pieces, ends);
    if (line.text.isEmpty()) {
        line.text = textOf(tokens.pieces, {0, tokens.pieces.size(), {}}); // nothing but marks: they are the text
    }
    setParties(line, groupsOf(tokens.pieces, tokens.marks, ends.tail, line.kind == u"action"));
    return line;
}

QString MinutesLine::typedForm(const MinutesLine &line, const QList<Party> &names)
{
    const auto named = [&names](const QList<Id> &ids) {
        QStringList list;
        for (const auto &id : ids) {
            const auto party = std::ranges::find(names, id, &Party::id);
            if (party != names.end() && !party->name.isEmpty()) {
                list.append(u'@' + party->name);
            }
        }
        return list.join(u", "_s);
    };
    QStringList head;
    if (line.due.isValid()) {
        head.append(u'!' + line.due.toString(Qt::ISODate));
    }
    for (const auto &country : line.countries) {
        head.append(u'#' + country);
    }
    const auto from = named(line.from);
    const auto to = named(line.to);
    head += from.isEmpty() ? QStringList() : QStringList{from};
    head += to.isEmpty() ? QStringList() : QStringList{u"→ "_s + to};
    QString typed;
    if (line.kind != u"note") {
        const auto word = std::ranges::find(kindWords(), line.kind, &std::pair<QString, QString>::second);
        typed = u'/' + (word == kindWords().end() ? line.kind : word->first) + u' ';
    }
    if (!head.isEmpty()) {
        typed += head.join(u' ') + u": "_s;
    }
    return typed + escaped(line.text, typed.isEmpty());
}

std::optional<Fragment> Fragment::find(const QString &typed, qsizetype cursor, const QList<Party> &known, QDate day)
{
    constexpr qsizetype longest = 60;
    constexpr int mostSpaces = 4;
    cursor = std::min(cursor, typed.size());
    if (cursor <= 0) {
        return {};
    }
    const auto line = typed.lastIndexOf(u'\n', cursor - 1) + 1;
    int spaces = 0;
    for (auto i = cursor - 1; i >= std::max(line, cursor - longest); --i) {
        const auto sign = typed.at(i);
        if (isSignAt(typed, i)) {
            const auto text = typed.mid(i + 1, cursor - i - 1);
            const bool kind = sign == u'/';
            if (text.startsWith(u' ')
                || (kind && (spaces > 0 || !QStringView(typed).mid(line, i - line).trimmed().isEmpty()))) {
                return {};
            }
            // What was understood and is behind the cursor is finished: "@Friendloop opens".
            const auto marks = tokensOf(typed.mid(line), known, day).marks;
            const bool finished = std::ranges::any_of(marks, [&](const Mark &mark) {
                return mark.understood && mark.at + line == i && mark.at + line + mark.length < cursor;
            });
            return finished ? std::optional<Fragment>() : Fragment{sign, text, i};
        }
        if (QStringView(u",;:?()\"\t").contains(sign)) {
            return {};
        }
        spaces += sign.isSpace() ? 1 : 0;
        if (spaces > mostSpaces) {
            return {};
        }
    }
    return {};
}

AgendaLine AgendaLine::parse(const QString &typed, const QList<Party> &known, QDate day)
{
    // A title may well begin with a slash; it has no kind.
    const auto text = typed.trimmed().startsWith(u'/') ? u'\\' + typed.trimmed() : typed;
    const auto line = MinutesLine::parse(text, known, day);
    static const QRegularExpression minutes(u"^(.*?)[\\s,;(]+(\\d{1,3})\\s*(?:min(?:utes?|\\.)?|'|′|’)\\)?\\s*$"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    AgendaLine item{line.text.simplified(), {}, line.from.value(0)};
    // "Report @Õie 60 min": the presenter stands before the minutes, and stays in the title only as a word of it.
    if (const auto found = minutes.match(item.title); found.hasMatch()) {
        const auto before = minutes.match(text);
        const auto without = MinutesLine::parse(before.hasMatch() ? before.captured(1) : found.captured(1), known, day);
        item.title = without.text.simplified();
        item.minutes = found.captured(2).toLongLong();
    }
    return item;
}

} // namespace Liaison::Meetings
