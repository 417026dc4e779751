// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "minutestokens.h"

#include "foundation/reference.h"
#include "foundation/text.h"
#include "interchange/flashdate.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestName = 100;

bool isWordPart(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate() || letter == u'_';
}

/// Not in the middle of a word.
bool canEndAt(QStringView text, qsizetype end)
{
    return end == text.size() || !isWordPart(text.at(end - 1)) || !isWordPart(text.at(end));
}

/// The longest beginning of @p text that @p fits.
template<typename Fits>
qsizetype longestFitting(QStringView text, Fits fits)
{
    for (auto end = std::min(text.size(), longestName); end > 0; --end) {
        if (canEndAt(text, end) && !text.at(end - 1).isSpace() && fits(text.first(end))) {
            return end;
        }
    }
    return 0;
}

/// A word with what may stand within a name: hyphens, dots, apostrophes.
qsizetype wordAt(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && (isWordPart(text.at(end)) || QStringView(u"-.'’").contains(text.at(end)))) {
        ++end;
    }
    while (end > 0 && !isWordPart(text.at(end - 1))) {
        --end;
    }
    return end;
}

QString countryOf(QStringView text)
{
    const auto &reference = Reference::instance();
    if (const auto *country = reference.country(text)) {
        return country->code;
    }
    if (const auto *country = reference.countryNamed(text)) {
        return country->code;
    }
    const auto code = text.toString().toUpper();
    const bool isCode = code.size() == 2 && text == code && code.at(0).isLetter() && code.at(1).isLetter();
    return isCode && QLocale::codeToTerritory(code) != QLocale::AnyTerritory ? code : QString();
}

class Tokeniser
{
public:
    Tokeniser(const QString &typed, const QList<Party> &known, QDate day)
        : m_typed(typed)
        , m_day(day)
    {
        for (const auto &party : known) {
            m_known.insert(Text::folded(party.name), party);
        }
    }

    MinutesTokens run()
    {
        m_tokens.kind = u"note"_s;
        readKind();
        while (m_next < m_typed.size()) {
            const auto sign = m_typed.at(m_next);
            if (sign == u'\\' && m_next + 1 < m_typed.size() && isSign(m_typed.at(m_next + 1))) {
                m_text += m_typed.at(m_next + 1);
                m_next += 2;
            } else if (!isSignAt(m_typed, m_next) || sign == u'/' || !readMark(sign)) {
                m_text += sign;
                ++m_next;
            }
        }
        flush();
        return m_tokens;
    }

    static bool isSign(QChar letter)
    {
        return QStringView(u"/@#!\\").contains(letter);
    }

private:
    void readKind()
    {
        qsizetype at = 0;
        while (at < m_typed.size() && m_typed.at(at).isSpace()) {
            ++at;
        }
        if (at >= m_typed.size() || m_typed.at(at) != u'/') {
            return;
        }
        auto end = at + 1;
        while (end < m_typed.size() && isWordPart(m_typed.at(end))) {
            ++end;
        }
        const auto word = m_typed.mid(at + 1, end - at - 1);
        const auto found = std::ranges::find(kindWords(), word.toLower(), &std::pair<QString, QString>::first);
        const bool ends = end == m_typed.size() || m_typed.at(end).isSpace();
        const bool known = found != kindWords().end() && ends;
        if (!word.isEmpty() && ends) {
            m_tokens.marks.append({Mark::Kindword, at, end - at, word, known});
        }
        if (known) {
            m_tokens.kind = found->second;
            m_next = end;
        }
    }

    bool readMark(QChar sign)
    {
        const auto behind = m_typed.mid(m_next + 1);
        if (behind.isEmpty() || behind.at(0).isSpace()) {
            return false;
        }
        Mark mark{.at = m_next};
        qsizetype length = 0;
        if (sign == u'@') {
            mark.kind = Mark::Who;
            length = longestFitting(behind, [this](QStringView text) {
                return m_known.contains(Text::folded(text));
            });
            mark.understood = length > 0;
            mark.party = m_known.value(Text::folded(QStringView(behind).first(length))).id;
        } else if (sign == u'#') {
            mark.kind = Mark::Country;
            length = longestFitting(behind, [&mark](QStringView text) {
                mark.country = countryOf(text);
                return !mark.country.isEmpty();
            });
            mark.understood = length > 0;
        } else {
            mark.kind = Mark::Due;
            if (const auto due = dueDay(behind, m_day)) {
                std::tie(mark.due, length) = *due;
                mark.understood = true;
            }
        }
        length = mark.understood ? length : wordAt(behind);
        mark.text = behind.first(length);
        const bool number = !mark.understood && sign == u'#' && std::ranges::all_of(mark.text, [](QChar digit) {
            return digit.isDigit();
        });
        if (length == 0 || number) {
            return false; // "#1", a sign alone
        }
        mark.length = length + 1;
        flush();
        const auto shown = sign == u'@' ? m_known.value(Text::folded(mark.text)).shown : QString();
        m_tokens.pieces.append(
            {mark.understood ? (shown.isEmpty() ? mark.text : shown) : sign + mark.text, int(m_tokens.marks.size())});
        m_next += mark.length;
        m_tokens.marks.append(std::move(mark));
        return true;
    }

    void flush()
    {
        if (!m_text.isEmpty()) {
            m_tokens.pieces.append({std::exchange(m_text, {}), -1});
        }
    }

    const QString m_typed;
    const QDate m_day;
    QHash<QString, Party> m_known;
    MinutesTokens m_tokens;
    QString m_text;
    qsizetype m_next = 0;
};
}

const QList<std::pair<QString, QString>> &kindWords()
{
    static const QList<std::pair<QString, QString>> words{{u"ask"_s, u"ask"_s},
                                                          {u"promise"_s, u"promise"_s},
                                                          {u"decide"_s, u"decision"_s},
                                                          {u"feedback"_s, u"feedback"_s},
                                                          {u"action"_s, u"action"_s},
                                                          {u"note"_s, u"note"_s},
                                                          {u"decision"_s, u"decision"_s}};
    return words;
}

bool isSignAt(QStringView typed, qsizetype at)
{
    if (typed.at(at) == u'\\' || !Tokeniser::isSign(typed.at(at))) {
        return false;
    }
    const auto before = at > 0 ? typed.at(at - 1) : QChar(u' ');
    return before.isSpace() || QStringView(u"([{\"'“„«‘").contains(before);
}

MinutesTokens tokensOf(const QString &typed, const QList<Party> &known, QDate day)
{
    return Tokeniser(typed, known, day).run();
}

QString escaped(const QString &text, bool first)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto sign = text.at(i);
        const bool escapes = sign == u'\\' && i + 1 < text.size() && Tokeniser::isSign(text.at(i + 1));
        const bool counts = isSignAt(text, i) && (sign != u'/' || (i == 0 && first));
        result += escapes || counts ? QString(u'\\') + sign : QString(sign);
    }
    return result;
}

std::optional<std::pair<QDate, qsizetype>> dueDay(QStringView text, QDate day)
{
    static const QRegularExpression iso(u"^\\d{4}-\\d{2}-\\d{2}(?![\\w-])"_s);
    static const QRegularExpression ahead(u"^\\+(\\d{1,3})(d|w)?(?!\\w)"_s);
    static const QRegularExpression word(u"^\\p{L}+"_s);
    const auto found = text.first(std::min(text.size(), qsizetype(40))).toString();
    if (const auto match = iso.match(found); match.hasMatch()) {
        const auto date = QDate::fromString(match.captured(), Qt::ISODate);
        return date.isValid() ? std::optional(std::pair(date, match.capturedLength())) : std::nullopt;
    }
    if (const auto match = ahead.match(found); match.hasMatch()) {
        const int days = match.captured(1).toInt() * (match.captured(2) == u"w" ? 7 : 1);
        return std::pair(day.addDays(days), match.capturedLength());
    }
    if (const auto match = word.match(found); match.hasMatch()) {
        const auto name = Text::folded(match.captured());
        const int weekday = FlashDate::weekdayNamed(name);
        const int days = name == u"today" ? 0 : name == u"tomorrow" || name == u"demain" ? 1 : -1;
        if (weekday > 0 || days >= 0) {
            const int on = weekday > 0 ? (weekday - day.dayOfWeek() + 6) % 7 + 1 : days;
            return std::pair(day.addDays(on), match.capturedLength());
        }
    }
    const auto date = FlashDate::find(found, FlashDate::NumbersMayLackYear);
    if (!date || date->at != 0) {
        return {};
    }
    const auto due = date->firstNotBefore(day);
    return due.isValid() ? std::optional(std::pair(due, date->end)) : std::nullopt;
}

} // namespace Liaison::Meetings
