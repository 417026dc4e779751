// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "suggestions.h"

#include "elections/elections.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int most = 8;

const std::vector<std::pair<QString, QuickToken::Kind>> &keys()
{
    static const std::vector<std::pair<QString, QuickToken::Kind>> keys{{u"due:"_s, QuickToken::Due},
                                                                        {u"report:"_s, QuickToken::ReportTo},
                                                                        {u"waiting:"_s, QuickToken::Waiting},
                                                                        {u"horizon:"_s, QuickToken::Horizon},
                                                                        {u"tlp:"_s, QuickToken::Tlp}};
    return keys;
}

/// The sign or key that a word begins with, and how long that is; a Word where there is none.
std::pair<QuickToken::Kind, qsizetype> signOf(QStringView word)
{
    if (word.startsWith(u'@')) {
        return {QuickToken::Owner, 1};
    }
    if (word.startsWith(u'#') && word.size() > 1 && !word.at(1).isDigit()) {
        return {QuickToken::Country, 1};
    }
    const auto rest = word.mid(1);
    if (word.startsWith(u'!')
        && (rest.compare(u"high", Qt::CaseInsensitive) == 0 || rest.compare(u"low", Qt::CaseInsensitive) == 0
            || rest.compare(u"normal", Qt::CaseInsensitive) == 0)) {
        return {QuickToken::Priority, 1};
    }
    for (const auto &[key, kind] : keys()) {
        if (word.startsWith(key, Qt::CaseInsensitive)) {
            return {kind, key.size()};
        }
    }
    return {QuickToken::Word, 0};
}

/// A name as it stands in a line.
QString quoted(const QString &name)
{
    const bool plain = std::ranges::none_of(name, [](QChar letter) {
        return letter.isSpace() || letter == u'"' || letter == u',' || letter == u';';
    });
    auto inner = name;
    return plain ? name : u'"' + inner.remove(u'"') + u'"';
}

Result<QList<Suggestion>> people(const Reader &reader, const QString &text)
{
    QList<Suggestion> list;
    const auto me = reader.me();
    if (!me.isNull() && u"me"_s.startsWith(text.toLower())) {
        list.append({i18nc("@item who does something", "Me"), reader.title(me), u"@me"_s});
    }
    if (text.trimmed().isEmpty()) {
        // Whoever has something to do already.
        LIAISON_TRY(const auto owners,
                    reader.select(u"SELECT owner FROM action WHERE owner IS NOT NULL AND owner <> ?"
                                  " GROUP BY owner ORDER BY count(*) DESC LIMIT ?"_s,
                                  {me.bytes(), most - list.size()}));
        for (const auto &row : owners) {
            const auto name = reader.title(Id::fromBytes(row.first().toByteArray()));
            list.append({name, {}, u'@' + quoted(name)});
        }
        return list;
    }
    LIAISON_TRY(const auto hits, reader.search(text, most, {u"organisation"_s, u"person"_s}));
    for (const auto &hit : hits) {
        const bool alone = std::ranges::count(hits, hit.title, &SearchHit::title) == 1;
        list.append({hit.title, hit.subtitle, u'@' + (alone ? quoted(hit.title) : u"id:"_s + hit.id.text())});
    }
    return list;
}

QList<Suggestion> countries(const QString &text)
{
    QList<Suggestion> list;
    const auto folded = Text::folded(text);
    for (const auto &country : Reference::instance().countries()) {
        const bool fits = Text::folded(country.code).startsWith(folded) || Text::folded(country.eu).startsWith(folded)
            || Text::folded(country.name).startsWith(folded)
            || std::ranges::any_of(country.native, [&folded](const QString &name) {
                              return Text::folded(name).startsWith(folded);
                          });
        if (fits && list.size() < most) {
            list.append({country.label(), country.eu, u'#' + country.eu});
        }
    }
    return list;
}

Result<QList<Suggestion>> days(const Reader &reader, const QString &text)
{
    const auto today = reader.today();
    QList<Suggestion> list;
    const auto add = [&](const QString &word, const QString &about, QDate day) {
        if (word.startsWith(text, Qt::CaseInsensitive)) {
            list.append({about, dateText(day, DateParts::WeekdayDayMonthYear), u"due:"_s + word});
        }
    };
    add(u"today"_s, i18nc("@item when something is due", "Today"), today);
    add(u"tomorrow"_s, i18nc("@item when something is due", "Tomorrow"), today.addDays(1));
    add(u"+7"_s, i18nc("@item when something is due", "In a week"), today.addDays(7));
    LIAISON_TRY(const auto items, Elections::list(reader));
    if (const auto *election = Elections::next(items, today)) {
        for (const int before : {60, 30, 7}) {
            add(u"E-%1"_s.arg(before),
                i18nc("@item %1 number, %2 an election", "%1 days before %2", before, election->election.name),
                election->election.first_day.addDays(-before));
        }
    }
    for (const auto &country : Reference::instance().countries()) {
        const auto *election = list.size() < most ? Elections::next(items, today, country.code) : nullptr;
        if (election) {
            add(country.code + u"-30"_s,
                i18nc("@item %1 number, %2 an election", "%1 days before %2", 30, election->election.name),
                election->election.first_day.addDays(-30));
        }
    }
    return list;
}

QList<Suggestion> forums(const QString &text)
{
    QList<Suggestion> list;
    const auto folded = Text::folded(text);
    for (const auto &forum : Reference::instance().forums()) {
        QStringList names = forum.aliases + QStringList{forum.name};
        if (std::ranges::any_of(names, [&folded](const QString &name) {
                return Text::folded(name).startsWith(folded);
            })) {
            list.append({forum.name, {}, u"report:"_s + quoted(forum.name)});
        }
    }
    return list;
}

QList<Suggestion> words(const QString &key, const QStringList &choices, const QString &text)
{
    QList<Suggestion> list;
    for (const auto &choice : choices) {
        if (choice.startsWith(text, Qt::CaseInsensitive)) {
            list.append({Schema::choiceLabel(choice), {}, key + choice});
        }
    }
    return list;
}
}

QList<QuickToken> tokensIn(const QString &line)
{
    QList<QuickToken> tokens;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line.at(at).isSpace()) {
            ++at;
            continue;
        }
        QuickToken token;
        token.start = at;
        const auto [kind, length] = signOf(QStringView(line).mid(at, [&] {
            qsizetype end = at;
            while (end < line.size() && !line.at(end).isSpace()) {
                ++end;
            }
            return end - at;
        }()));
        token.kind = kind;
        at += length;
        if (kind != QuickToken::Word && at < line.size() && line.at(at) == u'"') {
            const auto end = line.indexOf(u'"', at + 1);
            token.unfinished = end < 0;
            token.text = line.mid(at + 1, end < 0 ? -1 : end - at - 1).simplified();
            at = end < 0 ? line.size() : end + 1;
            while (at < line.size() && (line.at(at) == u',' || line.at(at) == u';')) {
                ++at;
            }
        } else {
            const auto begin = at;
            while (at < line.size() && !line.at(at).isSpace()) {
                ++at;
            }
            token.text = line.mid(begin, at - begin);
            if (kind == QuickToken::Word) {
                // A backslash says that the sign after it is text.
                static const QString signs = u"@#!"_s;
                const auto bare = QStringView(token.text).mid(1);
                if (token.text.startsWith(u'\\') && !bare.isEmpty()
                    && (signs.contains(bare.front()) || signOf(bare).first != QuickToken::Word)) {
                    token.text.removeFirst();
                }
            } else {
                // Lists of several are written with commas.
                while (token.text.endsWith(u',') || token.text.endsWith(u';')) {
                    token.text.chop(1);
                }
                if (kind == QuickToken::Priority) {
                    token.text = token.text.toLower();
                }
            }
        }
        token.end = at;
        tokens.append(token);
    }
    return tokens;
}

Result<Suggestions> suggest(const Reader &reader, const QString &line, qsizetype cursor)
{
    Suggestions suggestions;
    const auto tokens = tokensIn(line);
    const auto found = std::ranges::find_if(tokens, [cursor](const QuickToken &token) {
        return token.start < cursor && cursor <= token.end;
    });
    if (found == tokens.end()) {
        return suggestions;
    }
    suggestions.start = found->start;
    suggestions.end = found->end;
    switch (found->kind) {
    case QuickToken::Owner: {
        LIAISON_TRY(suggestions.list, people(reader, found->text));
        break;
    }
    case QuickToken::Country:
        suggestions.list = countries(found->text);
        break;
    case QuickToken::Due: {
        LIAISON_TRY(suggestions.list, days(reader, found->text));
        break;
    }
    case QuickToken::ReportTo:
        suggestions.list = forums(found->text);
        break;
    case QuickToken::Horizon:
        suggestions.list = words(u"horizon:"_s, {u"before"_s, u"after"_s}, found->text);
        break;
    case QuickToken::Tlp:
        suggestions.list = words(u"tlp:"_s, Schema::tlpLabels(), found->text);
        break;
    case QuickToken::Word:
        if (found->text == u"#") {
            suggestions.list = countries({});
        }
        break;
    case QuickToken::Priority:
    case QuickToken::Waiting:
        break;
    }
    // Nothing is to be said about what is complete already.
    const auto word = line.mid(found->start, found->end - found->start);
    suggestions.list.removeIf([&word](const Suggestion &suggestion) {
        return suggestion.word == word;
    });
    return suggestions;
}

} // namespace Liaison::Actions
