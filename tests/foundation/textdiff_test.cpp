// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/textdiff.h"

#include <QRandomGenerator>

using namespace Liaison;
using namespace Liaison::TextDiff;
using namespace Qt::StringLiterals;

namespace
{
/// "Ask [-the-]{+an+} authority"
QString written(const QString &before, const QString &after)
{
    QString text;
    for (const auto &[kind, piece] : pieces(before, after)) {
        text += kind == Piece::Removed ? u"[-"_s + piece + u"-]"_s
            : kind == Piece::Added     ? u"{+"_s + piece + u"+}"_s
                                       : piece;
    }
    return text;
}

/// "Ask «the» authority", of each text
QStringList marked(const QStringList &texts)
{
    QStringList result;
    for (const auto &parts : compared(texts)) {
        QString text;
        for (const auto &[part, differs] : parts) {
            text += differs ? u'«' + part + u'»' : part;
        }
        result.append(text);
    }
    return result;
}

QString joined(const QList<Piece> &pieces, Piece::Kind without)
{
    QString text;
    for (const auto &[kind, piece] : pieces) {
        text += kind == without ? QString() : piece;
    }
    return text;
}

/// Few words, so that texts have many in common; some that are easily cut in the middle.
QString randomText(QRandomGenerator &random)
{
    static const QStringList words{u"a"_s,
                                   u"b"_s,
                                   u" "_s,
                                   u" "_s,
                                   u"\n"_s,
                                   u", "_s,
                                   u"Zoë"_s,
                                   u"e\u0301"_s,
                                   u"👩‍🚒"_s,
                                   u"example.org"_s,
                                   u"10"_s,
                                   u"Γ"_s,
                                   u"<b>"_s};
    QString text;
    for (int i = random.bounded(20); i > 0; --i) {
        text += words.at(random.bounded(int(words.size())));
    }
    return text;
}
}

TEST_CASE("What differs between two texts is told in words")
{
    CHECK(pieces({}, {}).isEmpty());
    CHECK(written(u"the same"_s, u"the same"_s) == u"the same"_s);
    CHECK(written({}, u"new"_s) == u"{+new+}"_s);
    CHECK(written(u"gone"_s, {}) == u"[-gone-]"_s);
    CHECK(written(u"+45 00 00 04 78"_s, u"+45 00 00 04 87"_s) == u"+45 00 00 04 [-78-]{+87+}"_s);
    CHECK(written(u"network"_s, u"network, platforms"_s) == u"network{+, platforms+}"_s);
    CHECK(written(u"Ask the authority by Friday"_s, u"Ask an authority"_s)
          == u"Ask [-the-]{+an+} authority[- by Friday-]"_s);
    CHECK(written(u"jens@example.org"_s, u"jens@example.com"_s) == u"jens@example.[-org-]{+com+}"_s);
    CHECK(written(u"Zoe\u0308"_s, u"Zoe"_s) == u"[-Zoe\u0308-]{+Zoe+}"_s);
}

TEST_CASE("Words that were replaced one after the other are one difference")
{
    CHECK(written(u"Mail Anna Prøve today"_s, u"Mail Bert Ekstra today"_s)
          == u"Mail [-Anna Prøve-]{+Bert Ekstra+} today"_s);
    // A word between them is kept: it may be what one looks for.
    CHECK(written(u"Anna or Bert"_s, u"Cleo or Dora"_s) == u"[-Anna-]{+Cleo+} or [-Bert-]{+Dora+}"_s);
    // What was only added is not made longer than it is.
    CHECK(written(u"x y"_s, u"1 x 2 y"_s) == u"{+1 +}x{+ 2+} y"_s);
}

TEST_CASE("Same and removed pieces are the earlier text, same and added ones the later, whatever the texts")
{
    QRandomGenerator random(20190304);
    for (int i = 0; i < 20'000; ++i) {
        const auto before = randomText(random);
        const auto after = random.bounded(10) == 0 ? before : randomText(random);
        const auto difference = pieces(before, after);
        CAPTURE(before.toStdString(), after.toStdString());
        REQUIRE(joined(difference, Piece::Added) == before);
        REQUIRE(joined(difference, Piece::Removed) == after);
        REQUIRE((before != after || difference.size() <= 1));
        for (qsizetype k = 0; k < difference.size(); ++k) {
            REQUIRE_FALSE(difference.at(k).text.isEmpty());
            REQUIRE((k == 0 || difference.at(k - 1).kind != difference.at(k).kind));
            REQUIRE((k == 0 || difference.at(k - 1).kind != Piece::Added || difference.at(k).kind == Piece::Same));
        }
    }
}

TEST_CASE("One word changed in a long text is one word, and two long texts are not compared for ever")
{
    QStringList words;
    for (int i = 0; i < 20'000; ++i) {
        words.append(QString::number(i));
    }
    const auto before = words.join(u' ');
    words[10'000] = u"changed"_s;
    words.last() = u"the end"_s;
    const auto after = words.join(u' ');
    const auto difference = pieces(before, after);
    REQUIRE(difference.size() == 6);
    CHECK(difference.at(1).text == u"10000"_s);
    CHECK(difference.at(2).text == u"changed"_s);
    CHECK(difference.at(5).text == u"the end"_s);

    std::ranges::reverse(words);
    const auto backwards = words.join(u' ');
    const auto different = pieces(before, backwards);
    CHECK(joined(different, Piece::Added) == before);
    CHECK(joined(different, Piece::Removed) == backwards);
}

TEST_CASE("Of several texts the first is marked where another lacks something, the others where the first does")
{
    CHECK(marked({}).isEmpty());
    CHECK(marked({u"only one"_s}) == QStringList{u"only one"_s});
    CHECK(marked({u"call 78"_s, u"call 87"_s}) == QStringList{u"call «78»"_s, u"call «87»"_s});
    CHECK(marked({u"call 78 now"_s, u"call 78"_s, u"call 87 now"_s})
          == QStringList{u"call «78 now»"_s, u"call 78"_s, u"call «87» now"_s});
    // Nothing in common: everything would be marked.
    CHECK(marked({u"open"_s, u"in progress"_s}) == QStringList{u"open"_s, u"in progress"_s});
    CHECK(marked({u""_s, u"deputy coordinator"_s}) == QStringList{u""_s, u"deputy coordinator"_s});
    CHECK(marked({u"a, b"_s, u"c, d"_s}) == QStringList{u"a, b"_s, u"c, d"_s});
}

TEST_CASE("Both texts together have the words of both, the common ones once")
{
    CHECK(both(u"call 78"_s, u"call 87"_s, u"; "_s) == u"call 78 / 87"_s);
    CHECK(both(u"ask them"_s, u"ask them, then write"_s, u"; "_s) == u"ask them, then write"_s);
    CHECK(both(u"Anna"_s, u"Bert"_s, u"; "_s) == u"Anna; Bert"_s);
    CHECK(both({}, u"Bert"_s, u"; "_s) == u"Bert"_s);
    CHECK(both(u"Anna"_s, {}, u"; "_s) == u"Anna"_s);
    CHECK(both(u"-"_s, u"-"_s, u"; "_s) == u"-"_s);
}
