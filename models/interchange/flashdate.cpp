// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashdate.h"

#include "foundation/text.h"
#include "wordlist.h"

#include <QTimeZone>

#include <vector>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

// A number or a word, and the one sign behind it: "04/" is {4, '/'}.
struct Token {
    QString word; // folded; empty for a number
    int number = -1;
    int digits = 0;
    QString sign; // what stands between it and the next, without space
    bool spaced = false; // space stands there as well
    qsizetype at = 0;
    qsizetype end = 0;
};

std::vector<Token> tokensOf(QStringView text)
{
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < text.size();) {
        const bool digit = text.at(at).isDigit();
        if (!digit && !text.at(at).isLetter()) {
            if (!tokens.empty()) {
                const bool space = text.at(at).isSpace();
                tokens.back().spaced = tokens.back().spaced || space;
                tokens.back().sign += space ? QStringView() : text.sliced(at, 1);
            }
            ++at;
            continue;
        }
        Token token;
        token.at = at;
        while (at < text.size() && (digit ? text.at(at).isDigit() : text.at(at).isLetter() || text.at(at).isMark())) {
            ++at;
        }
        token.end = at;
        const auto part = text.sliced(token.at, token.end - token.at);
        if (digit) {
            token.digits = int(std::min<qsizetype>(part.size(), 99));
            token.number = part.size() <= 6 ? part.toInt() : -1;
        } else {
            token.word = Text::folded(part);
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

class Finder
{
public:
    Finder(QStringView text, FlashDate::Option option)
        : m_tokens(tokensOf(text))
        , m_option(option)
    {
    }

    std::optional<FlashDate> find()
    {
        for (m_next = 0; m_next < size(); ++m_next) {
            const auto start = m_next;
            FlashDate date;
            if (iso(date) || numeric(date) || dayMonth(date) || monthDay(date)) {
                date.at = m_tokens[start].at;
                readTime(date);
                date.end = m_tokens[m_next - 1].end;
                return date;
            }
            m_next = start;
        }
        return {};
    }

private:
    std::ptrdiff_t size() const
    {
        return std::ssize(m_tokens);
    }
    const Token &token(std::ptrdiff_t ahead) const
    {
        static const Token none;
        return m_next + ahead < size() ? m_tokens[m_next + ahead] : none;
    }
    bool isNumber(std::ptrdiff_t ahead, int lowest, int highest, int mostDigits = 2) const
    {
        const Token &found = token(ahead);
        return found.number >= lowest && found.number <= highest && found.digits <= mostDigits;
    }
    bool isYear(std::ptrdiff_t ahead) const
    {
        return token(ahead).digits == 4 && isNumber(ahead, 1900, 2199, 4);
    }
    static bool exists(int day, int month, int year)
    {
        return QDate::isValid(year ? year : 2000, month, day); // 2000 has a 29 February
    }
    bool accept(FlashDate &date, int day, int month, int year, std::ptrdiff_t length)
    {
        if (!exists(day, month, year)) {
            return false;
        }
        date.day = day;
        date.month = month;
        date.year = year;
        m_next += length;
        return true;
    }

    bool iso(FlashDate &date) // 2019-03-05
    {
        const bool separated = !token(0).spaced && token(0).sign.size() == 1 && u"-/."_s.contains(token(0).sign)
            && token(1).sign.startsWith(token(0).sign);
        return isYear(0) && separated && isNumber(1, 1, 12) && isNumber(2, 1, 31)
            && accept(date, token(2).number, token(1).number, token(0).number, 3);
    }
    bool numeric(FlashDate &date) // 05/03/2019, 5.3.19, 04/03
    {
        const Token &first = token(0);
        if (!isNumber(0, 1, 31) || !isNumber(1, 1, 31) || first.sign.size() != 1 || first.spaced
            || !u"/.-"_s.contains(first.sign)) {
            return false;
        }
        int day = first.number;
        int month = token(1).number;
        if (month > 12) {
            std::swap(day, month);
        }
        if (token(1).sign == first.sign && !token(1).spaced
            && (isYear(2) || (token(2).digits == 2 && token(2).number >= 0))) {
            const int year = token(2).number;
            return accept(date, day, month, year < 100 ? 2000 + year : year, 3);
        }
        return m_option == FlashDate::NumbersMayLackYear && first.sign != "-"_L1 && accept(date, day, month, 0, 2);
    }
    bool dayMonth(FlashDate &date) // 5 March 2019, 5th of March, 1er mars 2019, 4-5 March
    {
        if (!isNumber(0, 1, 31)) {
            return false;
        }
        std::ptrdiff_t ahead = 1;
        const bool range =
            isNumber(1, 1, 31) && (token(0).sign == "-"_L1 || token(0).sign == "–"_L1 || token(0).sign == "/"_L1);
        ahead += range ? 1 : 0;
        static const WordList endings("st nd rd th er e eme");
        ahead += endings.contains(token(ahead).word) ? 1 : 0;
        ahead += token(ahead).word == "of"_L1 || token(ahead).word == "de"_L1 ? 1 : 0;
        const int month = FlashDate::monthNamed(token(ahead).word);
        return month && yearBehind(date, token(0).number, month, ahead + 1);
    }
    bool monthDay(FlashDate &date) // March 5, 2019
    {
        const int month = FlashDate::monthNamed(token(0).word);
        if (!month || !isNumber(1, 1, 31)) {
            return false;
        }
        static const WordList endings("st nd rd th");
        return yearBehind(date, token(1).number, month, endings.contains(token(2).word) ? 3 : 2);
    }
    bool yearBehind(FlashDate &date, int day, int month, std::ptrdiff_t length)
    {
        if (isYear(length)) {
            return accept(date, day, month, token(length).number, length + 1);
        }
        return m_option != FlashDate::WithYear && accept(date, day, month, 0, length);
    }

    void readTime(FlashDate &date) // 11:19:14, 11:19 AM, 11h19, T11:19Z, +0100
    {
        static const WordList fillers("a at t le");
        const auto start = m_next;
        m_next += fillers.contains(token(0).word) ? 1 : 0;
        const bool colon = token(0).sign == ":"_L1;
        const bool hours = token(1).word == "h"_L1;
        if (!isNumber(0, 0, 23) || (colon ? !isNumber(1, 0, 59) : !hours)) {
            m_next = start;
            return;
        }
        int hour = token(0).number;
        int minute = 0;
        int second = 0;
        m_next += hours ? 2 : 1;
        if (isNumber(0, 0, 59)) {
            minute = token(0).number;
            const bool more = token(0).sign == ":"_L1 && isNumber(1, 0, 60);
            second = more ? std::min(59, token(1).number) : 0;
            m_next += more ? 2 : 1;
        }
        if (hour <= 12 && (token(0).word == "am"_L1 || token(0).word == "pm"_L1)) {
            hour = hour % 12 + (token(0).word == "pm"_L1 ? 12 : 0);
            ++m_next;
        }
        date.time = QTime(hour, minute, second);
        readOffset(date);
    }
    void readOffset(FlashDate &date)
    {
        const QString sign = m_tokens[m_next - 1].sign;
        if (token(0).word == "z"_L1 || token(0).word == "gmt"_L1 || token(0).word == "utc"_L1) {
            date.offset = 0;
            ++m_next;
        } else if ((sign == "+"_L1 || sign == "-"_L1) && token(0).digits == 4 && token(0).number <= 1400) {
            date.offset = (token(0).number / 100 * 60 + token(0).number % 100) * (sign == "-"_L1 ? -60 : 60);
            ++m_next;
        } else if ((sign == "+"_L1 || sign == "-"_L1) && token(0).sign == ":"_L1 && isNumber(0, 0, 14)
                   && isNumber(1, 0, 59)) {
            date.offset = (token(0).number * 60 + token(1).number) * (sign == "-"_L1 ? -60 : 60);
            m_next += 2;
        }
    }

    std::vector<Token> m_tokens;
    FlashDate::Option m_option;
    std::ptrdiff_t m_next = 0;
};

}

std::optional<FlashDate> FlashDate::find(QStringView text, Option option, qsizetype from)
{
    auto found = Finder(text.sliced(std::min(from, text.size())), option).find();
    if (found) {
        found->at += from;
        found->end += from;
    }
    return found;
}

QDate FlashDate::date() const
{
    return year ? QDate(year, month, day) : QDate();
}

QDateTime FlashDate::moment() const
{
    const QTime clock = time.isValid() ? time : QTime(0, 0);
    return date().isValid()
        ? QDateTime(date(), clock, offset ? QTimeZone::fromSecondsAheadOfUtc(*offset) : QTimeZone(QTimeZone::LocalTime))
        : QDateTime();
}

QDate FlashDate::latestNotAfter(QDate limit) const
{
    if (year) {
        return date();
    }
    for (int back = 0; limit.isValid() && back <= 8; ++back) { // up to eight years from one 29 February to the next
        const QDate candidate(limit.year() - back, month, day);
        if (candidate.isValid() && candidate <= limit) {
            return candidate;
        }
    }
    return {};
}

QDate FlashDate::firstNotBefore(QDate limit) const
{
    if (year) {
        return date();
    }
    for (int ahead = 0; limit.isValid() && ahead <= 8; ++ahead) {
        const QDate candidate(limit.year() + ahead, month, day);
        if (candidate.isValid() && candidate >= limit) {
            return candidate;
        }
    }
    return {};
}

namespace
{

// The place, from 1, of the line that holds @p word.
template<std::size_t Size>
int lineWith(const char *const (&lines)[Size], const QString &word)
{
    for (std::size_t i = 0; i < Size; ++i) {
        for (const auto name : QLatin1StringView(lines[i]).tokenize(u' ')) {
            if (name == word) {
                return int(i) + 1;
            }
        }
    }
    return 0;
}

}

int FlashDate::monthNamed(QStringView word)
{
    static constexpr const char *months[]{
        "january jan janvier janv",
        "february feb fevrier fevr fev",
        "march mar mars",
        "april apr avril avr",
        "may mai",
        "june jun juin",
        "july jul juillet juil",
        "august aug aout",
        "september sep sept septembre",
        "october oct octobre",
        "november nov novembre",
        "december dec decembre",
    };
    return lineWith(months, Text::folded(word));
}

int FlashDate::weekdayNamed(QStringView word)
{
    static constexpr const char *days[]{
        "monday lundi",
        "tuesday mardi",
        "wednesday mercredi",
        "thursday jeudi",
        "friday vendredi",
        "saturday samedi",
        "sunday dimanche",
    };
    return lineWith(days, Text::folded(word));
}

} // namespace Liaison
