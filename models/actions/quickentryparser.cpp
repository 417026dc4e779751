// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A line of words becomes a QuickEntry; nothing is looked up.

#include "foundation/wordlist.h"
#include "quickentry.h"
#include "suggestions.h"

#include "foundation/reference.h"
#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QRegularExpression>

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostDays = 36'500; // a hundred years: what is more was mistyped

Error invalid(const QString &sentence)
{
    return {Error::Code::Invalid, sentence};
}

Error noDay(const QString &text)
{
    return invalid(
        i18nc("@info %1 what was typed; what follows due: is not translated",
              "“%1” is no day. Write due:2019-03-24, due:24.3.2019, due:friday, due:+10 for ten days from now, or "
              "due:E-60 for 60 days before the European elections.",
              text));
}

std::optional<int> daysOf(QStringView number, bool weeks)
{
    bool ok = false;
    const int count = number.toInt(&ok) * (weeks ? 7 : 1);
    return ok && count <= mostDays ? std::optional(count) : std::nullopt;
}

/// The next day of that name after today, in English or the user's language, whole or its first three letters.
QDate weekday(const QString &text, QDate today)
{
    const auto word = Text::folded(text);
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const auto day = today.addDays(ahead);
        for (const auto &locale : {QLocale::c(), QLocale()}) {
            const auto name = Text::folded(locale.dayName(day.dayOfWeek()));
            if (word.size() >= 3 && (word == name || word == name.left(3))) {
                return day;
            }
        }
    }
    return {};
}

Result<Done> take(QString &place, const QString &value, const QString &key)
{
    if (value.isEmpty()) {
        return invalid(i18nc("@info %1 a word with a colon",
                             "Something is missing after “%1”. Write it right after the colon.",
                             key));
    }
    if (!place.isEmpty()) {
        return invalid(i18nc("@info %1 a word with a colon", "“%1” stands there twice; once is enough.", key));
    }
    place = value;
    return Done();
}

Result<QString> oneOf(const QStringList &words, const QString &text, const QString &key)
{
    if (words.contains(text)) {
        return text;
    }
    return invalid(i18nc("@info %1 a word with a colon, %2 what was typed, %3 list of words",
                         "“%2” does not fit after “%1”. It takes: %3.",
                         key,
                         text,
                         listed(words)));
}

Result<QString> countryOf(const QString &text)
{
    if (const auto *country = Reference::instance().countryNamed(text)) {
        return country->code;
    }
    return invalid(i18nc(
        "@info %1 what was typed",
        "“#%1” is no Member State. Write its code, such as #DK, or a backslash before the sign where it belongs to "
        "the text: \\#%1.",
        text));
}

class Parser
{
public:
    Parser(const QString &line, QDate today)
        : m_today(today)
        , m_line(line)
    {
    }
    Result<QuickEntry> parse()
    {
        QStringList title;
        for (const auto &token : tokensIn(m_line)) {
            if (token.unfinished) {
                return invalid(i18nc("@info", "A quotation mark has no end. Close it with another one: \"…\"."));
            }
            if (token.kind == QuickToken::Word) {
                title.append(token.text);
            } else {
                LIAISON_CHECK(take(token));
            }
        }
        m_entry.title = title.join(u' ').simplified();
        if (m_entry.title.isEmpty()) {
            return invalid(i18nc("@info @ and # and due: are not translated",
                                 "Write what is to be done, such as: Ask for the table @me #DK due:friday"));
        }
        return m_entry;
    }

private:
    Result<Done> take(const QuickToken &token)
    {
        switch (token.kind) {
        case QuickToken::Owner:
            if (token.text.isEmpty()) {
                return invalid(i18nc("@info", "A name is missing after “@”. Write who does it, such as @me."));
            }
            m_entry.owners.append(token.text);
            return Done();
        case QuickToken::Country: {
            LIAISON_TRY(const auto code, countryOf(token.text));
            if (!m_entry.countries.contains(code)) {
                m_entry.countries.append(code);
                m_entry.countries.sort();
            }
            return Done();
        }
        case QuickToken::Due: {
            if (m_entry.due) {
                return invalid(
                    i18nc("@info %1 a word with a colon", "“%1” stands there twice; once is enough.", u"due:"_s));
            }
            if (token.text.isEmpty()) {
                return noDay(u"due:"_s);
            }
            LIAISON_TRY(m_entry.due, QuickEntry::parseDue(token.text, m_today));
            return Done();
        }
        case QuickToken::Priority:
            return Actions::take(m_entry.priority, token.text, u"!"_s);
        case QuickToken::ReportTo:
            return Actions::take(m_entry.reportTo, Reference::instance().forumName(token.text), u"report:"_s);
        case QuickToken::Waiting:
            return Actions::take(m_entry.waitingFor, token.text, u"waiting:"_s);
        case QuickToken::Horizon: {
            LIAISON_TRY(const auto horizon, oneOf({u"before"_s, u"after"_s}, token.text.toLower(), u"horizon:"_s));
            return Actions::take(m_entry.horizon, horizon, u"horizon:"_s);
        }
        case QuickToken::Tlp: {
            const auto label = token.text.toUpper() == u"WHITE" ? u"CLEAR"_s : token.text.toUpper();
            LIAISON_TRY(const auto tlp, oneOf(Schema::tlpLabels(), label, u"tlp:"_s));
            return Actions::take(m_entry.tlp, tlp, u"tlp:"_s);
        }
        case QuickToken::Word:
            break;
        }
        return Done();
    }

    QuickEntry m_entry;
    QDate m_today;
    QString m_line;
};
}

Result<QuickEntry> QuickEntry::parse(const QString &line, QDate today)
{
    return Parser(line, today).parse();
}

Result<QuickEntry::DueWords> QuickEntry::parseDue(const QString &given, QDate today)
{
    const auto text = given.trimmed();
    const auto word = text.toLower();
    if (word.isEmpty() || word == u"none") {
        return DueWords();
    }
    if (word == u"today") {
        return DueWords{.day = today};
    }
    if (word == u"tomorrow") {
        return DueWords{.day = today.addDays(1)};
    }
    static const QRegularExpression iso(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})$"_s);
    static const QRegularExpression ahead(u"^\\+(\\d{1,5})([dw]?)$"_s);
    static const QRegularExpression relative(u"^([a-z]{1,2})(?:([+-])(\\d{1,5})([dw]?))?$"_s);
    if (iso.match(word).hasMatch()) {
        const auto day = QDate::fromString(word, Qt::ISODate);
        return day.isValid() ? Result(DueWords{.day = day}) : noDay(text);
    }
    if (const auto match = dayFirst.match(word); match.hasMatch()) {
        const QDate day(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
        return day.isValid() ? Result(DueWords{.day = day}) : noDay(text);
    }
    if (const auto match = ahead.match(word); match.hasMatch()) {
        const auto days = daysOf(match.capturedView(1), match.captured(2) == u"w");
        return days ? Result(DueWords{.day = today.addDays(*days)}) : noDay(text);
    }
    if (const auto match = relative.match(word); match.hasMatch()) {
        const auto days = match.hasCaptured(2) ? daysOf(match.capturedView(3), match.captured(4) == u"w") : 0;
        const auto code = match.captured(1).toUpper();
        const auto *country = code == u"E" ? nullptr : Reference::instance().country(code);
        if (!days || (code != u"E" && !country)) {
            return noDay(text);
        }
        return DueWords{.relative = true,
                        .country = country ? country->code : QString(),
                        .days = match.captured(2) == u"-" ? -*days : *days};
    }
    const auto day = weekday(word, today);
    return day.isValid() ? Result(DueWords{.day = day}) : noDay(text);
}

} // namespace Liaison::Actions
