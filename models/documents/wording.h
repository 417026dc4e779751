// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"
#include "store/records.h"

#include <QDate>

// How briefings and reports put facts into words. Months are spelled, because 4/3 and 3/4 are two days in this Union.
namespace Liaison::Wording
{

QString shortDate(QDate date); ///< "4 Mar 2019"
QString moment(const QDateTime &moment); ///< "4 Mar 2019, 15:04", in the computer's time zone
QString longDate(QDate date); ///< "Monday 4 March 2019"
/// "17 days ago", "today", "in 3 days"; from two months on in months, from two years on in years.
QString age(QDate date, QDate today);
/// "4 Mar 2019 (17 days ago)"
QString dateAndAge(QDate date, QDate today);

/// "15:00 to 16:30 (Europe/Brussels)", as far as it is known.
QString hours(const Meeting &meeting);
/// "Monday 4 March 2019, 15:00 to 16:30 (Europe/Brussels)"
QString when(const Meeting &meeting);

QString countries(const QStringList &codes); ///< "Denmark, Greece"

/// "Γεώργιος Παπαδόπουλος (Georgios Papadopoulos)", with the form of address
QString personName(const Person &person);
/// Mail, telephone and web addresses as links.
RichText contactValue(const ContactPoint &point);
/// "office hours (8:00 to 17:00)"
QString contactHours(const ContactPoint &point);
/// When it was verified and how long ago; in words that call for attention where it never was or where mail came back.
RichText verification(const ContactPoint &point, QDate today);
/// The label as a badge; where there is none, that is said.
RichText tlpBadge(const QString &label);
/// A date that something is due on; marked where @p open and past.
RichText due(QDate due, bool open, QDate today);

} // namespace Liaison::Wording
