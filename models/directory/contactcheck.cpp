// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactcheck.h"

#include "phonenumber.h"

#include <KEmailAddress>
#include <KLocalizedString>

#include <QRegularExpression>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
ContactCheck checkEmail(const QString &value)
{
    ContactCheck check{value, {}, {}};
    if (!KEmailAddress::isValidSimpleAddress(value) || !value.section(u'@', -1).contains(u'.')) {
        check.warning = i18nc("@info:usagetip", "“%1” does not look like an e-mail address.", value);
        return check;
    }
    check.target.setScheme(u"mailto"_s);
    check.target.setPath(value);
    return check;
}

ContactCheck checkNumber(const QString &value, const QString &country)
{
    const auto number = phoneNumber(value, country);
    switch (number.state) {
    case PhoneNumber::WithoutCountry:
        return {value, i18nc("@info:usagetip", "“%1” does not say the country: begin with + and its code.", value), {}};
    case PhoneNumber::Impossible:
        return {value, i18nc("@info:usagetip", "“%1” does not look like a telephone number.", value), {}};
    case PhoneNumber::Possible:
    case PhoneNumber::Valid:
        break;
    }
    const QUrl target(u"tel:"_s + number.e164);
    if (number.state == PhoneNumber::Valid) {
        return {number.international, {}, target};
    }
    // Nobody has grouped its digits but who wrote it.
    const auto shown = value.startsWith(u'+') ? value.simplified() : number.international;
    return {shown, i18nc("@info:usagetip %1 number", "%1 is no number that is given out at present.", shown), target};
}

ContactCheck checkForm(const QString &value)
{
    ContactCheck check{value, {}, {}};
    const auto url = QUrl::fromUserInput(value);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!web || !url.host().contains(u'.') || value.contains(u' ')) {
        check.warning = i18nc("@info:usagetip", "“%1” does not look like a web address.", value);
    } else {
        check.target = url;
    }
    return check;
}

ContactCheck checkKey(const QString &value)
{
    ContactCheck check{value, {}, {}};
    auto digits = value.toUpper();
    static const QRegularExpression between(u"[\\s:]|0X"_s);
    digits.remove(between);
    static const QRegularExpression hexadecimal(u"^[0-9A-F]+$"_s);
    // OpenPGP version 4 and 5 or 6; SHA-1 and SHA-256 fingerprints of certificates.
    if ((digits.size() != 40 && digits.size() != 64) || !hexadecimal.match(digits).hasMatch()) {
        check.warning = i18nc("@info:usagetip",
                              "“%1” does not look like a fingerprint, which has 40 or 64 hexadecimal digits.",
                              value);
        return check;
    }
    check.shown.clear();
    for (qsizetype i = 0; i < digits.size(); i += 4) {
        check.shown += (i > 0 ? u" "_s : QString()) + digits.mid(i, 4);
    }
    return check;
}
}

ContactCheck checkContact(const QString &medium, const QString &value, const QString &country)
{
    const auto clean = value.trimmed();
    if (clean.isEmpty()) {
        return {};
    }
    if (medium == u"email") {
        return checkEmail(clean);
    }
    if (medium == u"phone" || medium == u"mobile") {
        return checkNumber(clean, country);
    }
    if (medium == u"form") {
        return checkForm(clean);
    }
    if (medium == u"key") {
        return checkKey(clean);
    }
    ContactCheck check{clean, {}, {}};
    if (medium == u"messenger" && clean.startsWith(u"https://"_s)) {
        check.target = QUrl(clean);
    }
    return check;
}

} // namespace Liaison::Directory
