// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "wording.h"

#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include "foundation/datepattern.h"

#include <KLocalizedString>

#include <QCollator>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Liaison::Wording
{

QString shortDate(QDate date)
{
    return dateText(date, DateParts::DayMonthYear);
}

QString moment(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return i18nc("@info %1 date, %2 time", "%1, %2", shortDate(local.date()), local.toString(u"HH:mm"_s));
}

QString longDate(QDate date)
{
    return dateText(date, DateParts::Full);
}

QString age(QDate date, QDate today)
{
    constexpr qint64 month = 30;
    constexpr qint64 year = 365;
    const qint64 days = date.daysTo(today);
    if (days == 0) {
        return i18nc("@info age", "today");
    }
    if (days == 1) {
        return i18nc("@info age", "yesterday");
    }
    if (days < 0) {
        return i18ncp("@info", "in %1 day", "in %1 days", int(-days));
    }
    if (days < 2 * month) {
        return i18ncp("@info age", "%1 day ago", "%1 days ago", int(days));
    }
    if (days < 2 * year) {
        return i18ncp("@info age", "%1 month ago", "%1 months ago", int(days / month));
    }
    return i18ncp("@info age", "%1 year ago", "%1 years ago", int(days / year));
}

QString dateAndAge(QDate date, QDate today)
{
    return i18nc("@info %1 date, %2 how long ago", "%1 (%2)", shortDate(date), age(date, today));
}

QString hours(const Meeting &meeting)
{
    const QString zone = meeting.time_zone.isEmpty() ? QString() : u" ("_s + meeting.time_zone + u')';
    if (!meeting.starts.isValid()) {
        return {};
    }
    const QString starts = meeting.starts.toString(u"HH:mm"_s);
    if (!meeting.ends.isValid()) {
        return starts + zone;
    }
    return i18nc("@info %1 and %2 times of day", "%1 to %2", starts, meeting.ends.toString(u"HH:mm"_s)) + zone;
}

QString when(const Meeting &meeting)
{
    const QString time = hours(meeting);
    const QString date = longDate(meeting.date);
    return time.isEmpty() ? date : i18nc("@info %1 date, %2 time", "%1, %2", date, time);
}

QString countries(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes) {
        names.append(Reference::countryLabel(code));
    }
    std::ranges::sort(names, QCollator());
    return listed(names);
}

QString personName(const Person &person)
{
    QString name = person.honorific.isEmpty() ? person.name : person.honorific + u' ' + person.name;
    if (!person.latin_name.isEmpty() && person.latin_name != person.name) {
        name += u" ("_s + person.latin_name + u')';
    }
    return name;
}

RichText contactValue(const ContactPoint &point)
{
    const QString &value = point.value;
    if (point.medium == u"email") {
        QUrl url;
        url.setScheme(u"mailto"_s);
        url.setPath(value);
        return RichText().link(value, url.toString(QUrl::FullyEncoded));
    }
    if (point.medium == u"phone" || point.medium == u"mobile") {
        QString digits = value;
        digits.removeIf([](QChar letter) {
            return letter != u'+' && !letter.isDigit();
        });
        return digits.size() < 3 ? RichText(value) : RichText().link(value, u"tel:"_s + digits);
    }
    if (point.medium == u"form" && value.startsWith(u"http")) {
        return RichText().link(value, QUrl(value).toString(QUrl::FullyEncoded));
    }
    return {i18nc("@info %1 medium such as messenger, %2 address or number",
                  "%1: %2",
                  Schema::choiceLabel(point.medium),
                  value)};
}

QString contactHours(const ContactPoint &point)
{
    QStringList parts;
    if (!point.hours.isEmpty() && !(point.hours == u"other" && !point.hours_note.isEmpty())) {
        parts.append(Schema::choiceLabel(point.hours));
    }
    for (const QString &part : {point.hours_note, point.time_zone}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(u", "_s);
}

RichText verification(const ContactPoint &point, QDate today)
{
    RichText text;
    if (point.bounced_on.isValid() && !(point.verified_on > point.bounced_on)) {
        text.add(i18nc("@info of a contact point, %1 date", "bounced on %1", shortDate(point.bounced_on)),
                 TextRun::Alert);
    }
    if (!point.verified_on.isValid()) {
        return text.newLine().add(i18nc("@info of a contact point", "not verified"), TextRun::Alert);
    }
    text.newLine().add(shortDate(point.verified_on));
    return text.add(u"\n"_s).add(age(point.verified_on, today), TextRun::Muted);
}

RichText tlpBadge(const QString &label)
{
    return label.isEmpty() ? RichText(i18nc("@info TLP", "no label"), TextRun::Muted)
                           : RichText(u"TLP:"_s + label, TextRun::Tlp);
}

RichText due(QDate due, bool open, QDate today)
{
    if (!due.isValid()) {
        return {};
    }
    RichText text(shortDate(due));
    if (open && due < today) {
        text.add(u"\n"_s).add(i18ncp("@info", "overdue by %1 day", "overdue by %1 days", int(due.daysTo(today))),
                              TextRun::Alert);
    } else if (open) {
        text.add(u"\n"_s).add(age(due, today), TextRun::Muted);
    }
    return text;
}

} // namespace Liaison::Wording
