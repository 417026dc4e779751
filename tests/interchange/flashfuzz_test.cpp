// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "interchange/flashbullet.h"
#include "interchange/flashheader.h"
#include "interchange/flashlayout.h"
#include "interchange/flashnote.h"
#include "notedescription.h"

#include <random>

using namespace Liaison;
using namespace Liaison::NoteDescription;
using namespace Qt::StringLiterals;

namespace
{

const int mutationsPerNote = qEnvironmentVariableIsSet("LIAISON_LONG") ? 5'000 : 200;
constexpr int truncationsPerNote = 100;

QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) {
        return qsizetype(std::uniform_int_distribution<quint64>(0, quint64(limit) - 1)(random));
    };
    static const QList<QByteArray> pieces{
        "- ",        "\n", "\n\n", ":",  "(", ")",   "\xC3", "\xE2\x80", "Subject:", "Date:", "Participants:",
        "COM will ", "DK", ",",    "\t", ">", "1. ", "=\n",  "--",       "\xFF\xFE", "&#",    "<p>"};
    for (auto rounds = 1 + below(6); rounds > 0 && !bytes.isEmpty(); --rounds) {
        const auto at = below(bytes.size());
        switch (below(5)) {
        case 0:
            bytes[at] = char(below(256));
            break;
        case 1:
            bytes.remove(at, 1 + below(40));
            break;
        case 2:
            bytes.insert(at, pieces.at(below(pieces.size())));
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(200)));
            break;
        default:
            std::swap(bytes[at], bytes[below(bytes.size())]);
        }
    }
    return bytes;
}

QHash<QString, int> counted(const QString &text)
{
    QHash<QString, int> words;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        ++words[word];
    }
    return words;
}

// Words of the lines from the first point on that stand in no point, heading or closing.
QStringList lostWords(const QString &text)
{
    const auto layout = FlashLayout::of(text);
    if (layout.blocks.empty()) {
        return {};
    }
    QString written;
    FlashBullet bullets;
    int number = 0;
    for (QStringView line : QStringView(text).split(u'\n')) {
        while (line.startsWith(u'>')) {
            line = line.startsWith("> >"_L1) ? line.sliced(2) : line.sliced(1);
        }
        const auto start = FlashCourtesy::isClosing(line) ? std::nullopt : bullets.start(line);
        const bool above = ++number < layout.blocks.front().firstLine;
        written += above || FlashHeader::of(line) ? QString() : line.sliced(start.value_or(0)).toString() + u'\n';
    }
    QString kept = layout.preamble.join(u'\n') + u'\n' + layout.opening + u'\n' + layout.closing.join(u'\n') + u'\n'
        + layout.participants.join(u'\n') + u'\n';
    for (const auto &block : layout.blocks) {
        kept += block.under + block.text + u'\n';
    }
    const auto keptWords = counted(kept);
    QStringList lost;
    for (const auto &[word, count] : counted(written).asKeyValueRange()) {
        if (keptWords.value(word) < count && std::ranges::any_of(word, [](QChar letter) {
                return letter.isLetterOrNumber();
            })) {
            lost.append(word);
        }
    }
    return lost;
}

// What holds for any note that is taken.
void checkSound(const FlashNote &note)
{
    REQUIRE_FALSE((note.items.isEmpty() && note.actions.isEmpty()));
    const auto lines = note.text.count(u'\n') + 1;
    int last = 0;
    for (const auto &item : note.items) {
        REQUIRE(!item.text.isEmpty());
        REQUIRE(item.firstLine > last);
        REQUIRE(item.lastLine >= item.firstLine);
        last = item.lastLine;
    }
    REQUIRE(last <= lines);
    for (const auto &action : note.actions) {
        REQUIRE((action.item >= 0 || action.listed));
        REQUIRE(action.item < note.items.size());
        REQUIRE(!action.title.isEmpty());
        REQUIRE(action.title.size() <= 125);
        if (action.item >= 0) {
            REQUIRE(!action.owner.name.isEmpty());
            REQUIRE(note.items.at(action.item).text.contains(action.words));
        }
    }
}

}

TEST_CASE("mutated and cut notes are read or refused, and nothing of them is lost")
{
    QList<std::pair<QString, QByteArray>> notes;
    for (const QString &name : noteFiles()) {
        notes.append({name, bytesOf(notesFolder() + name)});
    }
    if (const auto report = bytesOf(QStringLiteral(LIAISON_SOURCE_DIR "/../shared/data/flash-2019-03-04.txt"));
        !report.isEmpty()) {
        notes.append({u"report.txt"_s, report});
    }
    std::mt19937 random(20190304);
    int taken = 0;
    int refused = 0;
    const auto tryOne = [&](const QString &name, const QByteArray &bytes) {
        const auto note = FlashNote::parse(bytes, name);
        if (!note) {
            ++refused;
            REQUIRE(note.error().message.endsWith(u'.'));
            return;
        }
        ++taken;
        checkSound(*note);
        const auto lost = lostWords(note->text);
        if (!lost.isEmpty()) {
            FAIL("lost " << lost.join(u' ').toStdString() << " of\n" << note->text.toStdString());
        }
    };
    for (const auto &[name, bytes] : std::as_const(notes)) {
        for (int i = 0; i < mutationsPerNote; ++i) {
            tryOne(name, mutated(bytes, random));
        }
        for (int i = 0; i < truncationsPerNote; ++i) {
            tryOne(name, bytes.first(bytes.size() * i / truncationsPerNote));
        }
    }
    INFO(taken << " taken, " << refused << " refused");
    CHECK(taken > refused);
    CHECK(refused > 0);
}

TEST_CASE("noise is refused")
{
    std::mt19937 random(7);
    int taken = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes(1 + qsizetype(random() % 3000), Qt::Uninitialized);
        for (char &byte : bytes) {
            byte = char(random());
        }
        taken += FlashNote::parse(bytes, i % 2 ? u"noise.txt"_s : u"noise.eml"_s).ok() ? 1 : 0;
    }
    CHECK(taken == 0);
}

// Never ends where a rule is quadratic: then the test runs into its time limit.
TEST_CASE("a note of the largest size, made to be slow, is read all the same")
{
    const QList<QByteArray> pieces{"COM will ",
                                   "- x\n",
                                   "a: ",
                                   "(",
                                   "((a, B): ",
                                   "Ada Example, ",
                                   "Subject:\n",
                                   "FB, Google and ",
                                   "1. x\n2. y\n",
                                   "which COM agreed to provide, ",
                                   ">",
                                   "\n",
                                   "by 4 March ",
                                   "x",
                                   "Commissioner ",
                                   "<p>",
                                   "E.g. A. ",
                                   "she will raise it at JHA, "};
    const auto piece = GENERATE_REF(from_range(pieces));
    const auto lead =
        GENERATE(as<QByteArray>(), "", "- One point was made by COM. ", "Flash 04/03 - Meeting with IT platforms (");
    CAPTURE(piece, lead);
    const auto size = lead.isEmpty() ? FlashNote::maximumSize : FlashNote::maximumSize / 8;
    const auto bytes = lead + piece.repeated((size - lead.size()) / piece.size());
    const auto note = FlashNote::parse(bytes, u"long.txt"_s);
    CHECK((note || note.error().message.endsWith(u'.')));
}
