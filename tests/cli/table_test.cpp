// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "table.h"

using namespace Liaison::Terminal;
using namespace Qt::StringLiterals;

namespace
{
struct Utf8Locale {
    Utf8Locale()
    {
        setlocale(LC_CTYPE, "C.UTF-8");
    }
};
}

TEST_CASE_METHOD(Utf8Locale, "Columns of letters: wide, narrow and combining")
{
    CHECK(columns(u"abc"_s) == 3);
    CHECK(columns(u"Παράδειγμα"_s) == 10);
    CHECK(columns(u"e\u0301"_s) == 1);
    CHECK(columns(u"日本"_s) == 4);
}

TEST_CASE_METHOD(Utf8Locale, "Text is shortened to the width, by whole letters")
{
    CHECK(fitted(u"Example"_s, 7) == u"Example");
    CHECK(fitted(u"Examples"_s, 7) == u"Exampl…");
    CHECK(fitted(u"日本国"_s, 4) == u"日…");
    CHECK(fitted(u"two\nlines"_s, 0) == u"two lines");
}

TEST_CASE_METHOD(Utf8Locale, "Rows are aligned; on a terminal none is wider than it")
{
    Table table;
    table.add({u"1"_s, u"short"_s, u"end"_s});
    table.add({u"22"_s, QString(200, u'x'), u"end"_s});
    const auto lines = table.text(0).split(u'\n');
    CHECK(lines.at(0).indexOf(u"short"_s) == 4);
    CHECK(lines.at(0).size() < 100); // one long cell does not push the others away
    CHECK(lines.at(1).contains(QString(200, u'x')));
    for (const auto &line : table.text(40).split(u'\n')) {
        CHECK(line.size() <= 40);
    }
}

TEST_CASE_METHOD(Utf8Locale, "Headings are for people at a terminal")
{
    Table table;
    table.setHeadings({u"ID"_s, u"Name"_s});
    CHECK(table.text(80).isEmpty());
    table.add({u"1"_s, u"Anna"_s});
    CHECK(table.text(80) == u"ID  Name\n1   Anna\n");
    CHECK(table.text(0) == u"1  Anna\n");
    CHECK(table.text(80, u"  "_s).startsWith(u"  ID"_s));
}

TEST_CASE("What a terminal would obey is taken out")
{
    CHECK(harmless(u"a\u001b[31mb\u202ec\u2066d\ne"_s) == u"a[31mbcd\ne");
}
