// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/labels.h"

#include <catch2/catch_test_macros.hpp>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("what has no label is explained in a line that fits the head of a mail")
{
    TlpOfParts labels;
    CHECK(labels.explanation().isEmpty());
    labels.add(Id::random(), {}, u"Call"_s);
    CHECK(labels.strictest() == u"RED");
    CHECK(labels.explanation() == u"No TLP label is recorded; treat as TLP:RED.");
    for (int i = 0; i < 9; ++i) {
        labels.add(Id::random(), {}, u"Action %1 "_s.arg(i) + QString(120, u'x'));
    }
    CHECK(labels.explanation() == u"No TLP label is recorded; treat as TLP:RED.");

    labels.add(Id::random(), u"AMBER"_s, u"Labelled"_s);
    CHECK(labels.strictest() == u"RED");
    CHECK(labels.explanation().contains(u"Action 0"_s));
    CHECK(labels.explanation().contains(u"Action 2"_s));
    CHECK_FALSE(labels.explanation().contains(u"Action 3"_s));
    CHECK(labels.explanation().contains(u" and 7 more; treat as TLP:RED."_s));
    CHECK(labels.explanation().size() < 280);
    CHECK_FALSE(labels.explanation().contains(u"Labelled"_s));
}

TEST_CASE("where one of several parts has no label, it is named")
{
    TlpOfParts labels;
    labels.add(Id::random(), u"GREEN"_s, u"Call"_s);
    CHECK(labels.explanation().isEmpty());
    labels.add(Id::random(), {}, u"Send the list"_s);
    CHECK(labels.explanation() == u"No TLP label is recorded for Send the list; treat as TLP:RED.");
}
