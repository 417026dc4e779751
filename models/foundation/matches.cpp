// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "matches.h"

#include "latin.h"

namespace Liaison::Text
{

namespace
{
/// How much of the beginning of @p word it takes to have @p wanted; 0 where it does not begin so.
qsizetype beginning(QStringView word, const QString &wanted)
{
    const auto begins = [&wanted](QStringView part) {
        return folded(part).startsWith(wanted) || std::ranges::any_of(latinForms(part), [&wanted](const QString &form) {
                   return form.startsWith(wanted);
               });
    };
    if (!begins(word)) {
        return 0;
    }
    for (qsizetype length = 1; length < word.size(); ++length) {
        if (!word.at(length).isMark() && !word.at(length).isLowSurrogate() && begins(word.left(length))) {
            return length;
        }
    }
    return word.size();
}

/// Letters and digits alone, and where each came from.
struct Bare {
    explicit Bare(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const qsizetype length = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            for (const auto letter : folded(text.mid(i, length))) {
                if (letter.isLetterOrNumber() || letter.isSurrogate()) {
                    letters += letter;
                    from.append(i);
                }
            }
            i += length - 1;
        }
    }
    Place find(const QString &wanted, QStringView text) const
    {
        const auto first = wanted.size() < shortestPart ? -1 : letters.indexOf(wanted);
        if (first < 0) {
            return {};
        }
        auto end = from.at(first + wanted.size() - 1) + 1;
        while (end < text.size() && (text.at(end).isMark() || text.at(end).isLowSurrogate())) {
            ++end;
        }
        return {from.at(first), end - from.at(first)};
    }

    QString letters;
    QList<qsizetype> from;
};

struct Found {
    QList<Place> places;
    bool all = true; ///< of the words
};

void findBeginnings(QStringView shown, const QString &wanted, Found &found)
{
    for (const auto &place : wordsIn(shown)) {
        if (const auto length = beginning(shown.mid(place.start, place.length), wanted); length > 0) {
            found.places.append({place.start, length});
        }
    }
}

/// Each word of @p query as it is written, then in Latin letters.
QList<QStringList> wantedOf(QStringView query)
{
    QList<QStringList> wanted;
    for (const auto &place : wordsIn(query)) {
        const auto word = query.mid(place.start, place.length);
        const auto latin = latinForms(word);
        for (const auto &part : words(word)) {
            wanted.append(QStringList{part} + latin);
        }
    }
    return wanted;
}

Found find(QStringView shown, QStringView query)
{
    Found found;
    const auto wanted = wantedOf(query);
    if (wanted.isEmpty() || shown.isEmpty()) {
        found.all = wanted.isEmpty();
        return found;
    }
    const Bare parts(shown);
    for (const auto &forms : wanted) {
        const auto before = found.places.size();
        for (const auto &form : forms) {
            findBeginnings(shown, form, found);
        }
        if (found.places.size() == before) {
            const auto place = parts.find(forms.first(), shown);
            place.length > 0 ? found.places.append(place) : void(found.all = false);
        }
    }
    if (!found.all && wanted.size() > 1) {
        // As one: "33 1" in "331 200".
        if (const auto place = parts.find(words(query).join(QString()), shown); place.length > 0) {
            found.places.append(place);
            found.all = true;
        }
    }
    std::ranges::sort(found.places, {}, &Place::start);
    QList<Place> apart;
    for (const auto &place : std::as_const(found.places)) {
        if (apart.isEmpty() || place.start > apart.last().start + apart.last().length) {
            apart.append(place);
        } else {
            auto &last = apart.last();
            last.length = std::max(last.start + last.length, place.start + place.length) - last.start;
        }
    }
    found.places = apart;
    return found;
}
}

QList<Place> matches(QStringView shown, QStringView query)
{
    return find(shown, query).places;
}

bool matchesAll(QStringView shown, QStringView query)
{
    // Mostly it is as simple as that.
    const auto there = words(shown);
    const auto begins = [&there](const QString &wanted) {
        return std::ranges::any_of(there, [&wanted](const QString &word) {
            return word.startsWith(wanted);
        });
    };
    return std::ranges::all_of(words(query), begins) || find(shown, query).all;
}

QString marked(const QString &shown, const QString &query)
{
    QString result;
    qsizetype at = 0;
    for (const auto &place : matches(shown, query)) {
        result += shown.mid(at, place.start - at).toHtmlEscaped();
        result += QStringLiteral("<b>") + shown.mid(place.start, place.length).toHtmlEscaped() + QStringLiteral("</b>");
        at = place.start + place.length;
    }
    return result + shown.mid(at).toHtmlEscaped();
}

QString around(const QString &text, const QString &query, qsizetype length)
{
    const auto line = text.simplified();
    const auto places = matches(line, query);
    if (places.isEmpty()) {
        return {};
    }
    const auto place = places.first();
    auto start = std::max<qsizetype>(0, place.start - (length - place.length) / 2);
    auto end = std::min(line.size(), std::max(start + length, place.start + place.length));
    // Whole words, where there are any near.
    if (start > 0) {
        const auto space = line.indexOf(u' ', start);
        start = space >= 0 && space < place.start ? space + 1 : start;
    }
    if (end < line.size()) {
        const auto space = line.lastIndexOf(u' ', end);
        end = space > place.start + place.length ? space : end;
    }
    return (start > 0 ? QStringLiteral("…") : QString()) + line.mid(start, end - start)
        + (end < line.size() ? QStringLiteral("…") : QString());
}

QString bare(QStringView text)
{
    return Bare(text).letters;
}

} // namespace Liaison::Text
