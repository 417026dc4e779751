// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/collation.h"
#include "foundation/latin.h"
#include "foundation/matches.h"

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("Greek and Bulgarian names are written as on passports, and as in libraries")
{
    CHECK(Text::latinForms(u"Δημήτρης").contains(u"dimitris"_s));
    CHECK(Text::latinForms(u"Παπαδόπουλος").contains(u"papadopoulos"_s));
    CHECK(Text::latinForms(u"ΠΑΠΑΔΟΠΟΥΛΟΣ").contains(u"papadopoulos"_s));
    CHECK(Text::latinForms(u"Χρυσάκης").contains(u"chrysakis"_s));
    CHECK(Text::latinForms(u"Цветелина").contains(u"tsvetelina"_s));
    INFO(Text::latinForms(u"Йордан").join(u' ').toStdString());
    CHECK(Text::latinForms(u"Йордан").contains(u"yordan"_s));
    CHECK(Text::latinForms(u"Щерев").contains(u"shterev"_s));
    CHECK(Text::latinForms(u"Prøve").isEmpty());
    CHECK(Text::latinForms(u"").isEmpty());
    CHECK(Text::latinised(u"Karen Prøve, Ministry").isEmpty());
    CHECK(Text::latinised(u"Ελένη (press)").split(u' ').contains(u"eleni"_s));
    for (const auto &form : Text::latinForms(u"Ευάγγελος") + Text::latinForms(u"Александър")) {
        INFO(form.toStdString());
        CHECK(std::ranges::all_of(form, [](QChar letter) {
            return letter.unicode() < 0x80;
        }));
    }
}

TEST_CASE("what was found is marked in the text as it is shown")
{
    CHECK(Text::marked(u"Karen Prøve"_s, u"prove"_s) == u"Karen <b>Prøve</b>");
    CHECK(Text::marked(u"Karen Prøve"_s, u"kar pr"_s) == u"<b>Kar</b>en <b>Pr</b>øve");
    CHECK(Text::marked(u"Straße & Söhne"_s, u"strasse soh"_s) == u"<b>Straße</b> &amp; <b>Söh</b>ne");
    CHECK(Text::marked(u"Lærke <b>"_s, u"laer b"_s) == u"<b>Lær</b>ke &lt;<b>b</b>&gt;");
    CHECK(Text::marked(u"Ελένη Παπαδοπούλου"_s, u"papad"_s) == u"Ελένη <b>Παπαδ</b>οπούλου");
    CHECK(Text::marked(u"Димитър Иванов"_s, u"ivan"_s) == u"Димитър <b>Иван</b>ов");
    CHECK(Text::marked(u"Eleni Petrou"_s, u"Ελένη"_s) == u"<b>Eleni</b> Petrou");
    CHECK(Text::matchesAll(u"Eleni Petrou", u"πετρ ελ"));
    CHECK_FALSE(Text::matchesAll(u"Eleni Petrou", u"ελ x"));
    CHECK(Text::marked(u"Věra"_s.normalized(QString::NormalizationForm_D), u"ve"_s)
          == u"<b>Vě</b>ra"_s.normalized(QString::NormalizationForm_D));
    CHECK(Text::marked(u"Karen Prøve"_s, u""_s) == u"Karen Prøve");
    CHECK(Text::marked(u""_s, u"karen"_s).isEmpty());
}

TEST_CASE("parts of addresses and numbers are marked through what separates them")
{
    CHECK(Text::marked(u"+45 33 12 34 56"_s, u"3312"_s) == u"+45 <b>33 12</b> 34 56");
    CHECK(Text::marked(u"+45 33 12 34 56"_s, u"23312"_s) == u"+45 33 12 34 56");
    CHECK(Text::marked(u"+45 33 12 34 56"_s, u"2 345"_s) == u"+45 33 1<b>2 34 5</b>6");
    CHECK(Text::marked(u"kprove@interior.example.org"_s, u"terior.exa"_s)
          == u"kprove@in<b>terior</b>.<b>exa</b>mple.org");
    CHECK(Text::marked(u"kprove@interior.example.org"_s, u"rove"_s) == u"kp<b>rove</b>@interior.example.org");
    CHECK(Text::matches(u"kprove", u"ro").isEmpty()); // two letters are anywhere
    CHECK(Text::bare(u"+45 (33) 12-34") == u"45331234");
}

TEST_CASE("marks never overlap, and nothing of the text is lost")
{
    const QStringList texts{u"aaa aaa"_s,
                            u"Zoë-Wilhelmína Ždanová, +420 222 333"_s,
                            u"ﬁne ½ ² ß ŉ İ"_s,
                            QString::fromUcs4(U"\U0001F1E9\U0001F1F0 \U00010400\U00010428 x"),
                            u"Ελένη ΓΓ ευ αύριο"_s,
                            u"\u0301\u0301a\u0301 b"_s};
    const QStringList queries{u"a"_s,
                              u"aa a"_s,
                              u"zda wil 222"_s,
                              u"220 22"_s,
                              u"fi ss"_s,
                              u"eleni g av"_s,
                              u"i"_s,
                              QString::fromUcs4(U"\U00010428"),
                              u"1"_s,
                              u"\u0301"_s};
    for (const auto &text : texts) {
        for (const auto &query : queries) {
            INFO(text.toStdString() << " / " << query.toStdString());
            qsizetype end = 0;
            for (const auto &place : Text::matches(text, query)) {
                CHECK(place.start >= end);
                CHECK(place.length > 0);
                end = place.start + place.length;
                CHECK(end <= text.size());
                CHECK_FALSE(text.at(place.start).isLowSurrogate());
            }
            auto plain = Text::marked(text, query).remove(u"<b>"_s).remove(u"</b>"_s);
            CHECK(plain == text.toHtmlEscaped());
        }
    }
}

TEST_CASE("the passage around a word says that the text goes on")
{
    const auto note =
        u"Met in Brussels. Prefers to be called in the morning, on the number of the desk; never on Fridays, please."_s;
    CHECK(Text::around(note, u"desk"_s, 40).contains(u"desk"_s));
    CHECK(Text::around(note, u"desk"_s, 40).size() <= 44);
    CHECK(Text::around(note, u"desk"_s, 40).startsWith(u'…'));
    CHECK(Text::around(note, u"met"_s, 40).startsWith(u"Met"_s));
    CHECK(Text::around(note, u"please"_s, 40).endsWith(u"please."_s));
    CHECK(Text::around(note, u"nowhere"_s).isEmpty());
}

TEST_CASE("names are in the order of the language")
{
    const auto sorted = [](const QString &locale, QStringList names) {
        const Collation collation(locale);
        std::ranges::sort(names, {}, [&collation](const QString &name) {
            return collation.key(name);
        });
        return names.join(u' ');
    };
    CHECK(sorted(u"da_DK"_s, {u"Ågård"_s, u"Zander"_s, u"Adam"_s, u"Ærø"_s}) == u"Adam Zander Ærø Ågård");
    CHECK(sorted(u"de_DE"_s, {u"Ärger"_s, u"Zander"_s, u"adam"_s, u"Adler"_s}) == u"adam Adler Ärger Zander");
    CHECK(sorted(u"cs_CZ"_s, {u"Chalupa"_s, u"Hora"_s, u"Cibule"_s}) == u"Cibule Hora Chalupa");
    CHECK(sorted({}, {u"Desk 10"_s, u"Desk 9"_s}) == u"Desk 9 Desk 10");
    CHECK(Collation(u"xx_nonsense"_s).key(u"a") < Collation(u"xx_nonsense"_s).key(u"b"));
    CHECK_FALSE(Collation().key(u"").isNull());
}
