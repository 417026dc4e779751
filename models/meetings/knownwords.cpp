// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "knownwords.h"

#include "foundation/reference.h"
#include "foundation/text.h"

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
/// What sentences of reports begin with, titles, months and days. English and French.
constexpr auto ordinary =
    "a about after again all also although among an and another any april are as asked at august autre aussi avant avec "
    "be because before beyond both but by can ce ces cet cette chacun chaque comme concerning council commissioner "
    "commissaire commission committee court dans date day days de december depuis des dimanche director directeur "
    "directrice du during each eight either election elections en entre est et eu europe european every february few five "
    "following for four france friday from general governments group he head her here his how however i if il ils in it its "
    "january jeudi july june la last le les leur list long longer lundi many march mardi may meeting member members mercredi "
    "minister ministre moreover most ms mr mrs mme monsieur more national negative new next nine no none nor nous november "
    "october of office on once one only or other others our out over par parliament participants place plans plus point points "
    "pour president presidente public question questions regarding report reports reunion samedi saturday second secretary "
    "september seven several she short should since six so some state states still such summary sunday ten than that the their "
    "them then there these they third this those three thursday to today together tomorrow tous toutes tuesday two un under une "
    "union unit until vendredi very vice was we wednesday were what when where whether which while who why will with without "
    "work would yes you your first january fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janvier "
    "tlp red amber strict green clear flash somebody someone everybody everyone nobody people call calls figures figure label labels "
    "contact contacts list lists action actions promise promises decision decisions ask asks feedback note notes agenda summary "
    "ad ads advertisers platforms platform companies company authorities authority network networks rules rule law "
    "provide send raise check prepare invite share bring publish draft write clarify facilitate organise follow set give "
    "put propose look discuss name nominate find agree agreed further only out based including overall regarding currently "
    "recently finally otherwise indeed instead nevertheless therefore thus hence while within without yes "
    "certains certaines plusieurs quelques leurs ses son sa mon notre votre envoyer verifier preparer publier transmettre "
    "plateformes autorites reseau demande promesse compte rendu";
}

KnownWords::KnownWords(const QStringList &labels)
{
    const auto list = QString::fromLatin1(ordinary).split(u' ');
    m_words.unite({list.cbegin(), list.cend()});
    for (const auto &label : labels) {
        const auto words = Text::words(label);
        m_words.unite({words.cbegin(), words.cend()});
    }
    const auto &reference = Reference::instance();
    for (const auto &country : reference.countries()) {
        for (const auto &name :
             QStringList{country.code, country.eu, country.name, country.adjective} + country.native) {
            add(name);
        }
    }
    for (const auto *named : {&reference.forums(), &reference.platforms(), &reference.institutions()}) {
        for (const auto &entry : *named) {
            for (const auto &name : QStringList{entry.name} + entry.aliases + entry.services) {
                add(name);
            }
        }
    }
    for (const auto &kind : reference.authorityKinds()) {
        add(kind.name);
        add(kind.shortName);
    }
    for (const auto &election : reference.elections()) {
        add(election.name);
    }
}

void KnownWords::add(const QString &name)
{
    const auto words = Text::words(name);
    if (words.size() == 1) {
        m_words.insert(words.first());
    } else if (!words.isEmpty()) {
        m_names.insert(words.join(u' '));
    }
}

void KnownWords::learn(const QString &text)
{
    for (const auto &place : Text::wordsIn(text)) {
        const auto word = QStringView(text).mid(place.start, place.length);
        if (word.front().isLower()) {
            m_learnt.insert(Text::folded(word));
        }
    }
}

bool KnownWords::has(QStringView name) const
{
    const auto words = Text::words(name);
    return m_names.contains(words.join(u' ')) || std::ranges::all_of(words, [this](const QString &word) {
               return m_words.contains(word) || std::ranges::all_of(word, [](QChar sign) {
                          return sign.isDigit();
                      });
           });
}

bool KnownWords::hasLearnt(QStringView word) const
{
    return m_learnt.contains(Text::folded(word));
}

} // namespace Liaison::Meetings
