// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "interchange/flashnote.h"
#include "notedescription.h"

#include <QFileInfo>

using namespace Liaison;
using namespace Liaison::NoteDescription;
using namespace Qt::StringLiterals;

namespace
{

FlashNote parsed(const QString &text, const QString &name = u"note.txt"_s)
{
    auto note = FlashNote::parse(text.toUtf8(), name);
    INFO((note ? "" : note.error().message.toStdString()));
    REQUIRE(note);
    return *std::move(note);
}

QString errorOf(const QByteArray &bytes, const QString &name = u"note.txt"_s)
{
    const auto note = FlashNote::parse(bytes, name);
    REQUIRE_FALSE(note);
    return note.error().message;
}

QStringList sortedWords(QString text)
{
    auto words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

const FlashNote::Action *actionWith(const FlashNote &note, const QString &words)
{
    const auto found = std::ranges::find_if(note.actions, [&words](const auto &action) {
        return action.title.contains(words);
    });
    return found == note.actions.cend() ? nullptr : &*found;
}

}

TEST_CASE("every sample note is understood as the text beside it says")
{
    const auto name = GENERATE(from_range(noteFiles()));
    CAPTURE(name);
    const auto note = FlashNote::parse(bytesOf(notesFolder() + name), name);
    REQUIRE(note);
    const auto expected =
        QString::fromUtf8(bytesOf(notesFolder() + QFileInfo(name).completeBaseName() + u".expected"_s));
    CHECK(described(*note).split(u'\n') == expected.split(u'\n'));
    CHECK(note->original == bytesOf(notesFolder() + name));
    CHECK(note->mediaType == (name.endsWith(".eml"_L1) ? u"message/rfc822"_s : u"text/plain"_s));
}

TEST_CASE("the sample notes are there")
{
    CHECK(noteFiles().size() == 16);
}

TEST_CASE("the Flash report of 4 March 2019")
{
    const auto bytes = bytesOf(QStringLiteral(LIAISON_SOURCE_DIR "/../shared/data/flash-2019-03-04.txt"));
    if (bytes.isEmpty()) {
        SKIP("flash-2019-03-04.txt is not on this computer");
    }
    const auto note = FlashNote::parse(bytes, u"flash-2019-03-04.txt"_s);
    REQUIRE(note);
    const auto lines = QString::fromUtf8(bytes).split(u'\n');

    CHECK(note->held == QDate(2019, 3, 4));
    CHECK(note->sent.date() == QDate(2019, 3, 5));
    CHECK(note->sent.time() == QTime(11, 19, 14));
    CHECK(note->subject.startsWith("Flash 04/03"_L1));
    CHECK(note->title.startsWith("Meeting Commissioner"_L1));
    CHECK(note->preamble == QStringList{u"JUST"_s, u"13"_s});
    CHECK(note->closing.isEmpty());
    CHECK(note->remarks.isEmpty());

    QStringList platforms;
    for (const auto &organisation : note->organisations) {
        CHECK(organisation.platform);
        platforms.append(organisation.canonical);
    }
    CHECK(platforms == QStringList{u"Facebook"_s, u"Google"_s, u"Snapchat"_s, u"Microsoft"_s, u"Twitter"_s});

    // The names as the participants' line has them: behind the colon, between commas.
    const auto line = std::ranges::find_if(lines, [](const QString &text) {
        return text.startsWith("Flash"_L1) && text.contains("): "_L1);
    });
    REQUIRE(line != lines.cend());
    QStringList names;
    for (const QString &name : line->section("): "_L1, 1).split(u',', Qt::SkipEmptyParts)) {
        names.append(name.trimmed());
    }
    REQUIRE(names.size() == 3);
    REQUIRE(note->people.size() == 3);
    CHECK(note->people.at(0).title == u"Commissioner");
    CHECK(note->people.at(0).title + u' ' + note->people.at(0).name == names.at(0));
    CHECK(note->people.at(1) == FlashPeople::Person{names.at(1), {}, {}});
    CHECK(note->people.at(2) == FlashPeople::Person{names.at(2), {}, {}});

    // No bullet is lost or cut: bullets and headings below the participants' line, word by word.
    QString below;
    int bullets = 0;
    for (auto text = line + 1; text != lines.cend(); ++text) {
        bullets += text->startsWith("- "_L1) ? 1 : 0;
        below += (text->startsWith("- "_L1) ? text->sliced(2) : *text) + u'\n';
    }
    QString understood;
    QStringList headings;
    for (const auto &item : note->items) {
        understood += item.text + u'\n';
        headings.append(item.heading);
    }
    headings.removeDuplicates();
    CHECK(note->items.size() == bullets);
    CHECK(sortedWords(understood + headings.join(u'\n')) == sortedWords(below));

    QList<qsizetype> horizons{0, 0, 0};
    QMap<QString, int> kinds;
    for (const auto &item : note->items) {
        ++horizons[qsizetype(item.horizon)];
        ++kinds[flashWord(item.kind)];
    }
    CHECK(horizons == QList<qsizetype>{3, 8, 3});
    CHECK(kinds == QMap<QString, int>{{u"note"_s, 6}, {u"ask"_s, 4}, {u"promise"_s, 3}, {u"feedback"_s, 1}});

    const auto feedback = std::ranges::find(note->items, FlashKind::Feedback, &FlashNote::Item::kind);
    REQUIRE(feedback != note->items.cend());
    CHECK(feedback->countries == QStringList{u"DK"_s});
    CHECK(partiesText(feedback->to) == u"Snapchat = Snapchat [platform]");
    const auto promise = std::ranges::find(note->items, FlashKind::Promise, &FlashNote::Item::kind);
    REQUIRE(promise != note->items.cend());
    CHECK(partiesText(promise->from) == u"FB = Facebook [platform]; Google = Google [platform]");
    CHECK(promise->due == QDate(2019, 3, 31));

    REQUIRE(note->actions.size() == 3);
    const auto *contacts =
        actionWith(*note, u"Provide the contacts of the representatives of national election networks"_s);
    REQUIRE(contacts);
    CHECK(partyText(contacts->owner) == u"COM = European Commission [body]");
    CHECK(note->items.at(contacts->item).text.contains(contacts->words));
    const auto *alerts = actionWith(*note, u"contact with RAS team"_s);
    REQUIRE(alerts);
    CHECK(alerts->owner.name == names.at(1));
    CHECK(alerts->owner.kind == FlashParty::Kind::Person);
    CHECK(alerts->reportTo.isEmpty());
    const auto *council = actionWith(*note, u"Raise at JHA that the IT companies are asking for greater clarity"_s);
    REQUIRE(council);
    CHECK(council->reportTo == u"jha");
    CHECK(partyText(council->owner) == u"COM = European Commission [body]");
}

TEST_CASE("what is no note is refused with a sentence")
{
    CHECK(errorOf({}) == u"note.txt is empty; choose the file that holds the note's text.");
    CHECK(errorOf(" \r\n\t\n", u""_s) == u"The pasted text is empty; choose the file that holds the note's text.");
    CHECK(errorOf(QByteArray("- a line of text\n").repeated(70000)).contains("larger than 1 MiB"_L1));
    CHECK(errorOf(QByteArray("- fine so far\n\0\x01\x02", 17)).contains("line 2 holds characters that no text has"_L1));
    CHECK(errorOf("%PDF-1.4 and so on").contains("is a PDF document"_L1));
    CHECK(errorOf("PK\x03\x04 and so on").contains("copy its text into a plain text file"_L1));
    CHECK(errorOf("{\\rtf1 Flash}").contains("rich text"_L1));
    CHECK(errorOf("\xD0\xCF\x11\xE0 and so on", u"a.msg"_s).contains("Outlook"_L1));
    CHECK(errorOf("Subject: Flash 04/03\nDate: 5 March 2019\n\nJUST\n\n13\n")
              .contains("no bullet and no sentence was found in its lines 1 to 6"_L1));
    CHECK(errorOf("- \n\n*\n\n- 12\n").contains("holds no points"_L1));
    CHECK(errorOf("%%$ 12/ ]]a 9;; 4%%3 (( 77=1 \n- ;;8 )) 3 ~1~ 5\n").contains("holds no points"_L1));
    CHECK(errorOf("From: a@example.org\nSubject: Flash\nContent-Type: image/png\n\nnothing\n", u"x.eml"_s)
              .contains("without any text"_L1));
    CHECK(errorOf("From: a@example.org\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n", u"x.eml"_s)
              .contains("encrypted"_L1));
    CHECK(errorOf(QByteArray("Content-Type: multipart/mixed; boundary=b\n\n--b\n").repeated(300), u"x.eml"_s)
              .contains("more than 200 parts"_L1));
}

TEST_CASE("encodings and line ends make no difference")
{
    const QString text =
        u"Objet : Flash 04/03 – Réunion\nDate : 5 mars 2019\n\n– Échange d’idées à l’œuvre\n  en Suède\n"_s;
    const auto plain = described(parsed(text));
    QByteArray utf16("\xFF\xFE", 2);
    utf16.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QList<QByteArray> variants{
        "\xEF\xBB\xBF" + text.toUtf8(),
        QString(text).replace(u'\n', u"\r\n"_s).toUtf8(),
        QString(text).replace(u'\n', u'\r').toUtf8(),
        utf16,
        "Objet : Flash 04/03 \x96 R\xE9union\nDate : 5 mars 2019\n\n\x96 \xC9"
        "change d\x92id\xE9"
        "es \xE0 l\x92\x9C"
        "uvre\n  en Su\xE8"
        "de\n",
    };
    for (const auto &bytes : variants) {
        const auto note = FlashNote::parse(bytes, u"note.txt"_s);
        REQUIRE(note);
        CHECK(described(*note) == plain);
    }
}

TEST_CASE("the meeting's day comes from the subject, its year from the mail")
{
    const auto held = [](const QString &subject, const QString &date) {
        return parsed(u"Subject: %1\nDate: %2\n\n- One point was made.\n"_s.arg(subject, date)).held;
    };
    CHECK(held(u"Flash 04/03 - Meeting"_s, u"mardi 5 mars 2019 11:19:14"_s) == QDate(2019, 3, 4));
    CHECK(held(u"Flash 31/12 - Meeting"_s, u"2 January 2020"_s) == QDate(2019, 12, 31));
    CHECK(held(u"Flash 29/02 - Meeting"_s, u"1 March 2023"_s) == QDate(2020, 2, 29));
    CHECK(held(u"Flash 05/03 - Meeting"_s, u"5 March 2019"_s) == QDate(2019, 3, 5));
    CHECK(held(u"RE: FW: Flash report of 4 March - Meeting"_s, u"5 March 2019"_s) == QDate(2019, 3, 4));
    CHECK(held(u"Flash 4.3.2018 - Meeting"_s, u"5 March 2019"_s) == QDate(2018, 3, 4));
    CHECK(held(u"Flash du lundi 4 mars : réunion"_s, u"5 March 2019"_s) == QDate(2019, 3, 4));
    CHECK(held(u"Open 24/7 hotline"_s, u"5 March 2019"_s) == QDate(2019, 3, 5)); // no date: the mail's
    CHECK(held(u"Flash 31/04 - no such day"_s, u"5 May 2019"_s) == QDate(2019, 5, 5));
}

TEST_CASE("what a note does not say is remarked")
{
    const auto undated = parsed(u"Flash 04/03 - Meeting with Example: Ada Example\n\n- One point was made.\n"_s);
    CHECK_FALSE(undated.held.isValid());
    CHECK(undated.remarks == QStringList{u"The note does not say in which year the meeting was; give its date."_s});

    const auto bare = parsed(u"- One point was made.\n"_s, u"/somewhere/call of today.txt"_s);
    CHECK(bare.title == u"call of today");
    CHECK(bare.remarks.size() == 3);

    const auto late =
        parsed(u"Subject: Flash 01/03 - Meeting with Facebook\nDate: 28 February 2020\n\n- One point was made.\n"_s);
    CHECK(late.held == QDate(2019, 3, 1));
    CHECK(late.remarks.value(0).contains("far apart"_L1));
}
