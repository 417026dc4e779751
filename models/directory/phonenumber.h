// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace Liaison::Directory
{

/// A telephone number as libphonenumber understands it.
struct PhoneNumber {
    enum State {
        Valid, ///< of a range that is given out
        Possible, ///< of the right length
        WithoutCountry, ///< neither the number nor the caller says the country
        Impossible,
    };
    State state = Impossible;
    QString international; ///< +45 33 12 34 56; empty where it is not even possible
    QString e164; ///< +4533123456
};

/// @p country: ISO code of where a number without a country's code is dialled; may be empty.
PhoneNumber phoneNumber(const QString &text, const QString &country);

} // namespace Liaison::Directory
