// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactsamples.h"

#include <QBuffer>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QList<CsvRow> rowsOf(QByteArray bytes, const CsvDialect &dialect = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, dialect);
    QList<CsvRow> rows;
    for (CsvRow row; reader.next(row);) {
        rows.append(row);
    }
    return rows;
}

CsvDialect guessed(const QByteArray &bytes)
{
    return Csv::guess(*must(ContactFile::fromBytes(bytes, u"contacts.csv"_s)));
}
}

TEST_CASE("rows of CSV: quotes, line ends within them, empty rows, line numbers")
{
    const auto rows = rowsOf(
        "name,note\r\n\r\n\"Prøve, Karen\",\"first\r\nsecond \"\"quoted\"\"\"\r\n ,\n\"a\"b,c\"d\n\"\",x\nlast,");
    REQUIRE(rows.size() == 6);
    CHECK(rows.at(0).cells == QStringList{u"name"_s, u"note"_s});
    CHECK(rows.at(1).line == 3);
    CHECK(rows.at(1).cells == QStringList{u"Prøve, Karen"_s, u"first\nsecond \"quoted\""_s});
    CHECK(rows.at(2).line == 5);
    CHECK(rows.at(2).cells == QStringList{QString(), QString()});
    CHECK(rows.at(3).cells == QStringList{u"ab"_s, u"c\"d"_s});
    CHECK(rows.at(4).cells == QStringList{QString(), u"x"_s});
    CHECK(rows.at(5).line == 8);
    CHECK(rows.at(5).cells == QStringList{u"last"_s, QString()});
}

TEST_CASE("a quotation mark that never closes spoils its own row only")
{
    const auto rows = rowsOf("a,b\n\"open,1\nc,d\n\"e\",f\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows.at(1).line == 2);
    CHECK(rows.at(1).problem.contains(u"quotation mark"));
    CHECK(rows.at(2).problem.isEmpty());
    CHECK(rows.at(2).cells == QStringList{u"c"_s, u"d"_s});
    CHECK(rows.at(3).cells == QStringList{u"e"_s, u"f"_s});

    QByteArray many = "a,b\n\"open,1\n";
    for (int i = 0; i < 5000; ++i) {
        many += "c," + QByteArray::number(i) + '\n';
    }
    CHECK(rowsOf(many).size() == 5002);
    CHECK(rowsOf("a," + QByteArray(2'000'000, 'x') + "\nb,c\n").at(0).problem.contains(u"1 MB"));
}

TEST_CASE("rows of several encodings in one file are read each in its own")
{
    const auto rows = rowsOf("Karen Prøve,x\nKaren Pr\xF8ve,\x93y\x94\n");
    REQUIRE(rows.size() == 2);
    CHECK_FALSE(rows.at(0).otherEncoding);
    CHECK(rows.at(0).cells.first() == u"Karen Prøve");
    CHECK(rows.at(1).otherEncoding);
    CHECK(rows.at(1).cells == QStringList{u"Karen Prøve"_s, u"“y”"_s});
    const auto hidden = rowsOf("Anna\u202E,b\x01\n");
    CHECK(hidden.first().invisible);
    CHECK(hidden.first().cells == QStringList{u"Anna"_s, u"b"_s});
}

TEST_CASE("delimiter and encoding are guessed")
{
    CHECK(guessed("name,email\nPrøve; Karen,a@example.org\n").delimiter == ',');
    CHECK(guessed("name;email;note\nPrøve, Karen;a@example.org;x, y, z\nB, C;b@example.org;\n").delimiter == ';');
    CHECK(guessed("name\temail\nPrøve, Karen\ta@example.org\n").delimiter == '\t');
    CHECK(guessed("name|email\nPrøve, Karen|a@example.org\n").delimiter == '|');
    CHECK(guessed("name\nKaren Prøve\n").delimiter == ',');
    CHECK(guessed("name,\"note; with; many; semicolons\"\nA,\"b;c;d\"\n").delimiter == ',');
    CHECK(guessed("name,x\nPr\xF8ve,y\n").encoding == ContactFile::Windows1252);
    CHECK(guessed("name,x\nPrøve,y\n").encoding == ContactFile::Utf8);
    CHECK(guessed("\xEF\xBB\xBFname,x\nPrøve,y\n").encoding == ContactFile::Utf8);

    const auto text = u"name;x\nPrøve;y\n"_s;
    const auto utf16 = must(
        ContactFile::fromBytes(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2), u"a.csv"_s));
    CHECK(utf16->encoding() == ContactFile::Utf16);
    CHECK(Csv::guess(*utf16).delimiter == ';');
    const auto dialect = Csv::guess(*utf16); // reads on
    CsvReader reader(utf16->rewind(), dialect);
    CsvRow row;
    REQUIRE(reader.next(row));
    CHECK(row.cells == QStringList{u"name"_s, u"x"_s});
}

TEST_CASE("no cell is a formula, and all come back as they were")
{
    for (const auto &cell : {u"=1+1"_s,
                             u"+1+1"_s,
                             u"-2"_s,
                             u"@SUM(A1)"_s,
                             u"=HYPERLINK(\"http://example.org\";\"x\")"_s,
                             u"'=x"_s,
                             u"''=x"_s,
                             u"+45 33 92=1"_s,
                             u"+cmd|' /C calc'!A0"_s}) {
        CAPTURE(cell);
        CHECK(Csv::guarded(cell).startsWith(u'\''));
        CHECK(Csv::unguarded(Csv::guarded(cell)) == cell);
        const auto rows = rowsOf(Csv::row({cell, u"x"_s}, ';'), {';', ContactFile::Utf8});
        REQUIRE(rows.size() == 1);
        CHECK(rows.first().cells.first() == cell);
    }
    for (const auto &cell : {u"+45 (33) 92-33.00"_s, u"'tis"_s, u"O'Neill"_s, u"a=b"_s, QString(), u"'"_s}) {
        CHECK(Csv::guarded(cell) == cell);
        CHECK(Csv::unguarded(cell) == cell);
    }
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const QStringList cells{u"a,b"_s, u"c;d"_s, u"e|f"_s, u"g \"h\""_s, u"i\nj"_s, u"k\tl"_s, QString(), u"é"_s};
        const auto rows =
            rowsOf(Csv::row(cells, delimiter) + Csv::row(cells, delimiter), {delimiter, ContactFile::Utf8});
        REQUIRE(rows.size() == 2);
        CHECK(rows.first().cells == cells);
        CHECK(rows.last().cells == cells);
    }
}
