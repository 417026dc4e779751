// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/documentcodec.h"
#include "foundation/cbor.h"
#include "sample.h"

#include <QCborArray>
#include <QTimeZone>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("a frozen document comes back as it was")
{
    const Document document = Samples::briefing();
    const auto bytes = encodeDocument(document);
    const auto back = decodeDocument(bytes);
    REQUIRE(back);
    CHECK(*back == document);
    CHECK(back->asOfLine() == u"As of 1 March 2019, 17:42 CET");
    CHECK(encodeDocument(*back) == bytes);
    CHECK(encodeDocument(Samples::hostile()) == encodeDocument(*decodeDocument(encodeDocument(Samples::hostile()))));
}

TEST_CASE("an empty document can be frozen")
{
    const auto back = decodeDocument(encodeDocument(Document()));
    REQUIRE(back);
    CHECK(back->asOf.isValid() == false);
    CHECK(back->blocks.isEmpty());
}

TEST_CASE("damaged and newer content is refused with a sentence")
{
    const auto bytes = encodeDocument(Samples::briefing());
    for (qsizetype length = 0; length < bytes.size(); length += 7) {
        const auto cut = decodeDocument(bytes.left(length));
        REQUIRE_FALSE(cut);
        CHECK(cut.error().code == Error::Code::Corrupt);
    }
    const auto newer = decodeDocument(Cbor::encode(QCborMap{{u"v"_s, 3}}));
    REQUIRE_FALSE(newer);
    CHECK(newer.error().code == Error::Code::Newer);
    QCborArray blocks;
    blocks.append(QCborArray{u"hologram"_s});
    const auto unknownBlock = decodeDocument(Cbor::encode(QCborMap{{u"v"_s, 1}, {u"blocks"_s, blocks}}));
    REQUIRE_FALSE(unknownBlock);
    CHECK(unknownBlock.error().code == Error::Code::Corrupt);
    CHECK_FALSE(decodeDocument(Cbor::encode(QCborArray{1, 2})));
    CHECK_FALSE(decodeDocument("not CBOR"));
}

TEST_CASE("blocks that hold nothing are left out")
{
    Document document;
    document.paragraph({}).bullets({}).keyValues({{u"Key"_s, {}}}).table({{u"A"_s}}, {}).callout({});
    CHECK(document.blocks.isEmpty());
}

TEST_CASE("cleaning brings a document into one form")
{
    Document document;
    document.title = u" Two\nlines "_s;
    document.heading(u"deep"_s, 9);
    document.table({{u"A"_s, -1}, {u"B"_s}}, {{u"1"_s, u"2"_s, u"3"_s}, {u"1"_s}});
    const Document clean = document.cleaned();
    CHECK(clean.title == u"Two lines");
    CHECK(std::get<Document::Heading>(clean.blocks.at(0)).level == 3);
    const auto table = std::get<Document::Table>(clean.blocks.at(1));
    CHECK(table.columns.at(0).weight > 0);
    CHECK(table.rows.at(0).size() == 2);
    CHECK(table.rows.at(1).size() == 2);
    CHECK(clean.cleaned() == clean);
}

TEST_CASE("as of says the time in its own zone")
{
    Document document;
    CHECK(document.asOfLine().isEmpty());
    CHECK(document.provenance().isEmpty());
    document.asOf = QDateTime(QDate(2024, 6, 6), QTime(9, 5), QTimeZone("Europe/Athens"));
    document.author = u"Ines Moreau"_s;
    CHECK(document.asOfLine() == u"As of 6 June 2024, 09:05 EEST");
    CHECK(document.provenance() == QStringList{u"As of 6 June 2024, 09:05 EEST"_s, u"Ines Moreau"_s});
}

TEST_CASE("a heading, what leads over and what closes stay with what they belong to")
{
    const QString page = QString(u"Long enough to stand by itself. "_s).repeated(10);
    Document document;
    document.heading(u"Interlocutors"_s)
        .heading(u"Facebook"_s, 3)
        .paragraph(u"platform · Ireland"_s)
        .bullets({u"Sam"_s})
        .table({{u"Contact point"_s}}, {{u"sam@example.org"_s}})
        .heading(u"Earlier"_s)
        .paragraph(page)
        .bullets({u"promise"_s, u"ask"_s})
        .paragraph(u"1 more outcome concerns others."_s)
        .heading(u"What this rests on"_s)
        .paragraph(u"The records of this profile."_s)
        .callout(u"No label is recorded."_s)
        .heading(u"Nothing follows"_s);
    const QList<bool> kept{true, true, true, true, false, true, false, true, false, true, true, false, false};
    REQUIRE(document.blocks.size() == kept.size());
    for (qsizetype i = 0; i < kept.size(); ++i) {
        INFO(i);
        CHECK(document.keepsWithNext(i) == kept.at(i));
    }
}

TEST_CASE("without tables, a row is an entry that names its cells")
{
    Document document;
    document.paragraph(u"before"_s)
        .table({{u"Who"_s}, {u"Verified"_s}, {u"Label"_s}},
               {{u"desk@example.org"_s, u"4 Mar 2019\nyesterday"_s, RichText()}, {u"Ines"_s, RichText(), u"open"_s}});
    const auto plain = document.withoutTables();
    REQUIRE(plain.blocks.size() == 2);
    CHECK(plain.blocks.first() == document.blocks.first());
    const auto &list = std::get<Document::Bullets>(plain.blocks.at(1)).items;
    REQUIRE(list.size() == 2);
    CHECK(list.at(0).plainText() == u"desk@example.org\nVerified: 4 Mar 2019 · yesterday");
    CHECK(list.at(1).plainText() == u"Ines\nLabel: open");
    CHECK(plain.withoutTables() == plain);
}
