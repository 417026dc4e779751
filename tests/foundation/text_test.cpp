// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/text.h"

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("folding ignores case, diacritics and strokes")
{
    CHECK(Text::folded(u"  JOUROVÁ ") == u"jourova");
    CHECK(Text::folded(u"Søren  Łukasz") == u"soren lukasz");
    CHECK(Text::folded(u"Straße") == u"strasse");
    CHECK(Text::folded(u"Παπαδόπουλος") == Text::folded(u"ΠΑΠΑΔΟΠΟΥΛΟΣ"));
}

TEST_CASE("words are split at everything else")
{
    CHECK(Text::words(u"O'Brien-Süd, 24/7 (duty)")
          == QStringList{u"o"_s, u"brien"_s, u"sud"_s, u"24"_s, u"7"_s, u"duty"_s});
    CHECK(Text::words(u" ,; ").isEmpty());
}

TEST_CASE("cleaning keeps text and drops what terminals choke on")
{
    CHECK(Text::cleaned(u"a\r\nb\rc\td\x07"_s) == u"a\nb\nc\td");
    CHECK(Text::cleaned(u"\uFEFFname,country"_s) == u"name,country");
}
