// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/wordlist.h"

#include <QLocale>
#include <QScopeGuard>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
/// The language of the user for as long as the value is kept.
auto speaking(const QString &locale)
{
    QLocale::setDefault(QLocale(locale));
    return qScopeGuard([] {
        QLocale::setDefault(QLocale::system());
    });
}
}

TEST_CASE("names are joined as the language joins them, also where they are more than text")
{
    const QStringList names{u"Estonia"_s, u"Greece"_s, u"Malta"_s};
    {
        const auto english = speaking(u"en_IE"_s);
        CHECK(listed(names) == u"Estonia, Greece and Malta");
    }
    const auto german = speaking(u"de_AT"_s);
    CHECK(listed(names) == u"Estonia, Greece und Malta");
    CHECK(listed({}).isEmpty());
    CHECK(listed({u"Malta"_s}) == u"Malta");
    const auto between = separators(names.size());
    REQUIRE(between.size() == 4);
    QString joined = between.first();
    for (qsizetype i = 0; i < names.size(); ++i) {
        joined += names.at(i) + between.at(i + 1);
    }
    CHECK(joined == listed(names));
    CHECK(separators(0) == QStringList{QString()});
}

TEST_CASE("countries are in the order of their names, each with its code")
{
    const auto english = speaking(u"en_IE"_s);
    const auto countries = countriesByName();
    REQUIRE(countries.size() == 27);
    CHECK(countries.first() == std::pair(u"Austria"_s, u"AT"_s));
    CHECK(countries.last() == std::pair(u"Sweden"_s, u"SE"_s));
    CHECK(std::ranges::is_sorted(countries));
}
