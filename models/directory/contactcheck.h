// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QUrl>

namespace Liaison::Directory
{

/// What can be said about an address or number without using it.
struct ContactCheck {
    /// As it is shown: a telephone number in its international form (+45 33 12 34 56), a key in groups of four; else as it is.
    QString shown;
    /// What is odd about it: a sentence; empty where all is well. A warning only: what somebody insists on is kept as it is.
    QString warning;
    /// What the desktop can open: mailto:, tel:, https:; empty where there is nothing to open.
    QUrl target;
};

/// @p medium: as in schema.def; @p country: ISO code of where a number without a country's code is dialled; may be empty.
ContactCheck checkContact(const QString &medium, const QString &value, const QString &country);

} // namespace Liaison::Directory
