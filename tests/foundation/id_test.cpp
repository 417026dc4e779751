// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/id.h"

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("ids survive text and bytes")
{
    const Id id = Id::random();
    CHECK(Id::fromText(id.text()) == id);
    CHECK(Id::fromText(id.text().toUpper()) == id);
    CHECK(Id::fromBytes(id.bytes()) == id);
    CHECK(Id::random() != id);
}

TEST_CASE("what is no id is null")
{
    CHECK(Id::fromText(u"").isNull());
    CHECK(Id::fromText(u"zz").isNull());
    CHECK(Id::fromText(u"0123456789abcdef0123456789abcdeg").isNull());
    CHECK(Id::fromBytes("short").isNull());
}

TEST_CASE("derived ids are the same everywhere and depend on every part")
{
    const auto id = Id::derived("participant", {"meeting", "person"});
    CHECK(id == Id::derived("participant", {"meeting", "person"}));
    CHECK(id != Id::derived("participant", {"meetingp", "erson"}));
    CHECK(id != Id::derived("tag", {"meeting", "person"}));
    CHECK(id.text() == u"e6824c8ba4b0cea82a6f00e89aab5424"_s);
}
