// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directorywords.h"

#include "exchange/withdrawals.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include "foundation/datepattern.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison::DirectoryWords
{

using namespace Qt::StringLiterals;
using Directory::Freshness;

QString date(QDate date, QDate today)
{
    return dateText(date, date.year() == today.year() ? DateParts::DayMonth : DateParts::DayMonthYear);
}

QString freshness(const Directory::Contact &contact, QDate today)
{
    switch (contact.freshness) {
    case Freshness::Verified:
        return i18nc("@info %1 date", "verified %1", date(contact.point.verified_on, today));
    case Freshness::Bounced:
        return i18nc("@info %1 date on which a message came back", "bounced %1", date(contact.point.bounced_on, today));
    default:
        return freshness(contact.freshness);
    }
}

QString freshness(std::optional<Freshness> freshness)
{
    if (!freshness) {
        return i18nc("@info", "no contact point");
    }
    switch (*freshness) {
    case Freshness::Verified:
        return i18nc("@info state of a contact point", "verified");
    case Freshness::Due:
        return i18nc("@info state of a contact point", "due for verification");
    case Freshness::Never:
        return i18nc("@info state of a contact point", "never verified");
    case Freshness::Bounced:
        return i18nc("@info state of a contact point", "bounced");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString level(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Verified:
        return u"good"_s;
    case Freshness::Due:
    case Freshness::Never:
        return u"attention"_s;
    case Freshness::Bounced:
        return u"bad"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString about(const ContactPoint &point)
{
    QStringList parts;
    if (!point.purpose.isEmpty()) {
        parts.append(point.purpose);
    }
    if (point.hours == u"always") {
        parts.append(i18nc("@info reachable around the clock", "24/7"));
    } else if (point.hours == u"office") {
        const auto city = point.time_zone.section(u'/', -1).replace(u'_', u' ');
        parts.append(city.isEmpty() ? i18nc("@info", "office hours")
                                    : i18nc("@info %1 city whose time it is", "office hours, %1", city));
    }
    if (!point.hours_note.isEmpty()) {
        parts.append(point.hours_note);
    }
    parts.append(point.audiences.isEmpty()
                     ? i18nc("@info whom a contact point may be given to", "cleared for nobody outside")
                     : i18nc("@info %1 list of audiences", "cleared for %1", listed(point.audiences)));
    return parts.join(u" · "_s);
}

QString mediumIcon(const QString &medium)
{
    static const QHash<QString, QString> icons{
        {u"email"_s, u"mail-message-symbolic"_s},
        {u"phone"_s, u"call-start-symbolic"_s},
        {u"mobile"_s, u"smartphone-symbolic"_s},
        {u"messenger"_s, u"dialog-messages"_s},
        {u"form"_s, u"internet-services-symbolic"_s},
        {u"postal"_s, u"mail-folder-inbox-symbolic"_s},
        {u"key"_s, u"password-show-on"_s},
    };
    return icons.value(medium, u"view-pim-contacts-symbolic"_s);
}

QString kindIcon(const QString &kind)
{
    static const QHash<QString, QString> icons{
        {u"platform"_s, u"internet-services-symbolic"_s},
        {u"eu-body"_s, u"flag-symbolic"_s},
        {u"civil-society"_s, u"system-users-symbolic"_s},
    };
    return icons.value(kind, u"view-institution-symbolic"_s);
}

QString kindPlural(const QString &kind)
{
    if (kind == u"authority") {
        return i18nc("@title", "Authorities");
    }
    if (kind == u"platform") {
        return i18nc("@title", "Platforms");
    }
    if (kind == u"eu-body") {
        return i18nc("@title", "Union bodies");
    }
    if (kind == u"civil-society") {
        return i18nc("@title", "Civil society");
    }
    return i18nc("@title organisations of no particular kind", "Others");
}

QString networkRole(const QString &role)
{
    return role.isEmpty() || role == u"member" ? QString() : Schema::choiceLabel(role);
}

QString period(const Post &post, QDate today)
{
    const auto since = post.since;
    const auto until = post.until;
    if (since.isValid() && until.isValid()) {
        return i18nc("@info %1 and %2 dates", "%1 – %2", date(since, today), date(until, today));
    }
    if (since.isValid()) {
        // The year is enough for what began long ago.
        return i18nc("@info %1 date or year",
                     "since %1",
                     since.year() < today.year() ? QString::number(since.year()) : date(since, today));
    }
    return until.isValid() ? i18nc("@info %1 date", "until %1", date(until, today)) : QString();
}

QString authorityKind(const QString &kind)
{
    const auto *known = Reference::instance().authorityKind(kind);
    return known ? known->name : kind;
}

QVariantMap chip(const QString &text, const QString &tint)
{
    return {{u"text"_s, text}, {u"tint"_s, tint}};
}

QVariantList
chips(const QString &networkRole, std::optional<Directory::Tenure> tenure, bool always, bool conflicted, bool withdrawn)
{
    QVariantList chips;
    if (const auto role = DirectoryWords::networkRole(networkRole); !role.isEmpty()) {
        chips.append(chip(role));
    }
    if (tenure && *tenure != Directory::Tenure::Current) {
        chips.append(chip(*tenure == Directory::Tenure::Former ? i18nc("@info a post that is over", "former")
                                                               : i18nc("@info a post that has not begun", "future")));
    }
    if (always) {
        chips.append(chip(i18nc("@info reachable around the clock", "24/7"), u"accent"_s));
    }
    if (conflicted) {
        chips.append(chip(i18nc("@info a field was changed by two people", "conflict"), u"bad"_s));
    }
    if (withdrawn) {
        chips.append(chip(Withdrawals::word(), u"attention"_s));
    }
    return chips;
}

} // namespace Liaison::DirectoryWords
