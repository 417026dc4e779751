// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A file of its own: libphonenumber's namespace i18n and KI18n's function of that name can't meet.

#include "phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

namespace Liaison::Directory
{

namespace numbers = ::i18n::phonenumbers;

PhoneNumber phoneNumber(const QString &text, const QString &country)
{
    using Util = numbers::PhoneNumberUtil;
    const auto &util = *Util::GetInstance();
    numbers::PhoneNumber number;
    const auto parsed = util.Parse(text.toStdString(), country.isEmpty() ? "ZZ" : country.toStdString(), &number);
    if (parsed == Util::INVALID_COUNTRY_CODE_ERROR) {
        return {PhoneNumber::WithoutCountry, {}, {}};
    }
    if (parsed != Util::NO_PARSING_ERROR || !util.IsPossibleNumber(number)) {
        return {};
    }
    const auto format = [&](Util::PhoneNumberFormat format) {
        std::string formatted;
        util.Format(number, format, &formatted);
        return QString::fromStdString(formatted);
    };
    return {util.IsValidNumber(number) ? PhoneNumber::Valid : PhoneNumber::Possible,
            format(Util::INTERNATIONAL),
            format(Util::E164)};
}

} // namespace Liaison::Directory
