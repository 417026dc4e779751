// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "completionsmodel.h"

#include "directory/find.h"
#include "meetings/meetings.h"
#include "meetings/minutesline.h"

#include "foundation/datepattern.h"
#include "foundation/matches.h"
#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int most = 8;

Row row(const QString &title, const QString &subtitle, const QString &text, const Id &party = {})
{
    return {party.isNull() ? text : party.text(), {title, subtitle, text, party.isNull() ? QString() : party.text()}};
}

QString explanation(const QString &kind)
{
    static const QHash<QString, QString> texts{
        {u"ask"_s, i18nc("@info kind of line", "somebody wants something")},
        {u"promise"_s, i18nc("@info kind of line", "somebody will do something")},
        {u"decision"_s, i18nc("@info kind of line", "all agreed on it")},
        {u"feedback"_s, i18nc("@info kind of line", "what somebody thinks of something")},
        {u"action"_s, i18nc("@info kind of line", "somebody has to do it; @ the owner, ! the day")},
        {u"note"_s, i18nc("@info kind of line", "what was said")},
    };
    return texts.value(kind);
}

Rows kinds(const QString &typed)
{
    Rows rows;
    QStringList known;
    for (const auto &[word, kind] : Meetings::kindWords()) {
        if (word.startsWith(typed.toLower()) && !known.contains(kind)) {
            known.append(kind);
            rows.append(row(u'/' + word, explanation(kind), word));
        }
    }
    return rows;
}

Result<Rows> parties(const Reader &reader, const Id &meeting, const QString &typed)
{
    Rows rows;
    LIAISON_TRY(const auto attendees, Meetings::attendees(reader, meeting));
    for (const auto &attendee : attendees) {
        const auto &who = attendee.participant.who;
        const bool fits = typed.isEmpty() || Text::matchesAll(attendee.name, typed);
        if (rows.size() < most && fits && !who.isNull()) {
            rows.append(row(attendee.name, attendee.description, attendee.name, who));
        }
    }
    if (!typed.isEmpty()) {
        LIAISON_TRY(const auto hits, Directory::find(reader, typed, most, {u"person"_s, u"organisation"_s}));
        for (const auto &hit : hits) {
            if (rows.size() < most) {
                rows.append(row(hit.title, hit.subtitle, hit.title, hit.id));
            }
        }
    }
    return rows; // who is there already is not added a second time: keys are unique
}

Rows countries(const QString &typed)
{
    Rows byCode;
    Rows byName;
    for (const auto &country : Reference::instance().countries()) {
        const bool code =
            country.code.startsWith(typed, Qt::CaseInsensitive) || country.eu.startsWith(typed, Qt::CaseInsensitive);
        const auto names = country.label() + u' ' + country.name + u' ' + country.native.join(u' ');
        if (code || Text::matchesAll(names, typed)) {
            (code ? byCode : byName).append(row(country.label(), country.eu, country.eu));
        }
    }
    return (byCode + byName).first(std::min(qsizetype(most), byCode.size() + byName.size()));
}

Rows days(const QString &typed, QDate day)
{
    Rows rows;
    const auto add = [&rows](const QString &title, QDate date) {
        rows.append(row(title, dateText(date, DateParts::Full), date.toString(Qt::ISODate)));
    };
    if (const auto due = Meetings::dueDay(typed, day); due && due->second == typed.size()) {
        add(dateText(due->first, DateParts::DayLongMonthYear), due->first);
    }
    QList<std::pair<QString, QDate>> known{{i18nc("@item a day", "today"), day},
                                           {i18nc("@item a day", "tomorrow"), day.addDays(1)}};
    for (int ahead = 1; ahead <= 7; ++ahead) {
        known.append({QLocale().standaloneDayName(day.addDays(ahead).dayOfWeek()), day.addDays(ahead)});
    }
    known.append({i18nc("@item a day", "in two weeks"), day.addDays(14)});
    known.append({i18nc("@item a day", "end of the month"), QDate(day.year(), day.month(), day.daysInMonth())});
    for (const auto &[title, date] : known) {
        if (rows.size() < most && Text::folded(title).startsWith(Text::folded(typed))) {
            add(title, date);
        }
    }
    return rows;
}
}

CompletionsModel::CompletionsModel(QObject *parent)
    : RowsModel({"title", "subtitle", "text", "party"}, {u"participant"_s}, parent)
{
}

void CompletionsModel::set(QString &member, const QString &value)
{
    if (std::exchange(member, value) != value) {
        Q_EMIT changed();
        refresh();
    }
}

void CompletionsModel::setMeeting(const QString &meeting)
{
    set(m_meeting, meeting);
}

void CompletionsModel::setSign(const QString &sign)
{
    set(m_sign, sign);
}

void CompletionsModel::setText(const QString &text)
{
    set(m_text, text);
}

RowsModel::Query CompletionsModel::query() const
{
    const auto meeting = Id::fromText(m_meeting);
    if (m_sign.isEmpty() || meeting.isNull()) {
        return {};
    }
    return [meeting, sign = m_sign, text = m_text](const Reader &reader) -> Result<Rows> {
        if (sign == u"/") {
            return kinds(text);
        }
        if (sign == u"@") {
            return parties(reader, meeting, text);
        }
        if (sign == u"#") {
            return countries(text);
        }
        LIAISON_TRY(const auto about, reader.find<Meeting>(meeting));
        return days(text, about && about->date.isValid() ? about->date : reader.today());
    };
}

} // namespace Liaison
