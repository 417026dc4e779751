// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QStringList>

#include <utility>

namespace Liaison
{

/// Names in a sentence, as the user's language joins them: "Estonia, Greece and Malta".
QString listed(const QStringList &names);
/// What listed() puts before, between and behind @p count names: one text more than there are names. For names that are more than text.
QStringList separators(qsizetype count);

/// The Member States in the order of their names in the user's language: what they are called, and their codes.
QList<std::pair<QString, QString>> countriesByName();

} // namespace Liaison
