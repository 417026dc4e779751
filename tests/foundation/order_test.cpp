// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/order.h"

#include <QRandomGenerator>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("New lists have keys in order, with room between them")
{
    for (const int count : {0, 1, 2, 17, 35, 36, 1'000}) {
        const auto keys = Order::spread(count);
        REQUIRE(keys.size() == count);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            CHECK_FALSE(keys.at(i).isEmpty());
            CHECK_FALSE(keys.at(i).endsWith(u'0'));
            CHECK((i == 0 || keys.at(i - 1) < keys.at(i)));
            CHECK(keys.at(i).size() <= 3);
        }
    }
}

TEST_CASE("There is always room for one more, anywhere")
{
    QRandomGenerator random(20190304);
    QStringList keys;
    for (int i = 0; i < 3'000; ++i) {
        const auto at = qsizetype(random.bounded(int(keys.size()) + 1));
        const auto before = at == 0 ? QString() : keys.at(at - 1);
        const auto after = at == keys.size() ? QString() : keys.at(at);
        const auto key = Order::between(before, after);
        REQUIRE(key > before);
        REQUIRE((after.isEmpty() || key < after));
        REQUIRE_FALSE(key.endsWith(u'0'));
        keys.insert(at, key);
    }
}

TEST_CASE("Appending and prepending keep keys short")
{
    QString last;
    for (int i = 0; i < 500; ++i) {
        last = Order::between(last, {});
    }
    CHECK(last.size() <= 16);
    QString first = u"i"_s;
    QString between = u"i"_s;
    for (int i = 0; i < 100; ++i) {
        first = Order::between({}, first);
        const auto next = Order::between(between, u"j"_s);
        REQUIRE(next > between);
        REQUIRE(next < u"j"_s);
        between = next;
    }
    CHECK(first.size() <= 25);
}

TEST_CASE("Keys from elsewhere that make no sense still give one after the first")
{
    CHECK(Order::between(u"b"_s, u"a"_s) > u"b"_s);
    CHECK(Order::between(u"a"_s, u"a"_s) > u"a"_s);
    CHECK(Order::between(u"Ω"_s, u"a"_s) > u"Ω"_s);
    CHECK(Order::between(u"a0"_s, u"a1"_s) > u"a0"_s);
}
