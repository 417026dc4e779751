// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/cards.h"
#include "directory/network.h"

#include <QVariantMap>

/// How the directory is said to the user.
namespace Liaison::DirectoryWords
{

/// "12 Feb", with the year where it is another one.
QString date(QDate date, QDate today);
/// "verified 12 Feb", "due for verification", "bounced 3 Mar", "never verified".
QString freshness(const Directory::Contact &contact, QDate today);
QString freshness(std::optional<Directory::Freshness> freshness);
/// For StateGlyph.
QString level(Directory::Freshness freshness);
/// Purpose, hours, whom it is cleared for.
QString about(const ContactPoint &point);
QString mediumIcon(const QString &medium);
QString kindIcon(const QString &organisationKind);
/// "Platforms"
QString kindPlural(const QString &organisationKind);
QString networkRole(const QString &role);
/// "since 2017", "until 12 Feb", "2014–2017", from some day.
QString period(const Post &post, QDate today);
QString authorityKind(const QString &kind);

/// { text, tint } for KindChip.
QVariantMap chip(const QString &text, const QString &tint = QStringLiteral("neutral"));
/// What a row says of somebody in a post, beside the name.
QVariantList chips(const QString &networkRole,
                   std::optional<Directory::Tenure> tenure,
                   bool always,
                   bool conflicted,
                   bool withdrawn = false);

} // namespace Liaison::DirectoryWords
