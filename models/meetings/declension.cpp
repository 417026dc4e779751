// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "declension.h"

#include <QSet>

namespace Liaison::Meetings::Declension
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype shortestName = 4;
constexpr qsizetype shortestStem = 3;
constexpr qsizetype longestEnding = 5;

QStringList listOf(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

/// Of the first case, which others have not.
const QStringList &firstEndings()
{
    static const auto endings = listOf(
        "a o e i y s as is us os es ys ij "
        "ος ης ας ις ους ου α η ο "
        "а я о ь й ий ый ой ая яя");
    return endings;
}

/// Vowels that come and go: "Čapek", "Čapka"; and what becomes of "Virtanen".
const QList<std::pair<QString, QString>> &changing()
{
    static const QList<std::pair<QString, QString>> pairs{
        {u"ek"_s, u"k"_s},
        {u"ok"_s, u"k"_s},
        {u"ec"_s, u"c"_s},
        {u"el"_s, u"l"_s},
        {u"er"_s, u"r"_s},
        {u"nen"_s, u"s"_s},
        {u"ец"_s, u"ц"_s},
        {u"ок"_s, u"к"_s},
    };
    return pairs;
}

bool isEnding(QStringView ending)
{
    static const QSet<QString> endings = [] {
        const auto list = listOf(
            "a e i o u y s n as es is os us ys ai ui iu io ou om em im ym am um ej oj ia ie ii "
            "eho emu ego ejo ovi owi iem iego iemu iej ymi imi ich ych ami ach ovou ovej owej kou ove ova ovu owa "
            "en in ene ine iene aite yte aus el le lle lla lta sta ssa sse lt st elle ella elta essa esta "
            "nak nek val vel ban ben tol hoz hez ra re ot "
            "ου ο η α ε ων ους ες ι ας ης ος "
            "а у ом ем е ой ою ым ого ому ых ыми ая ую ия ию ией я ю ев ов и ы ей ова ову овой ем его ему");
        return QSet<QString>{list.cbegin(), list.cend()};
    }();
    return endings.contains(ending.toString());
}
}

QStringList stemsOf(const QString &name)
{
    if (name.size() < shortestName) {
        return {};
    }
    QStringList stems{name};
    for (const auto &ending : firstEndings()) {
        if (name.endsWith(ending) && name.size() - ending.size() >= shortestStem) {
            stems.append(name.chopped(ending.size()));
        }
    }
    for (const auto &[from, to] : changing()) {
        if (name.endsWith(from) && name.size() - from.size() >= shortestStem - 1) {
            stems.append(name.chopped(from.size()) + to);
        }
    }
    return stems;
}

QStringList beginningsOf(const QString &word, bool beside)
{
    QStringList beginnings;
    for (qsizetype size = 1; size <= longestEnding && word.size() - size >= shortestStem; ++size) {
        // Three letters and one more are too often another word.
        const bool tells = beside || size > 1 || word.size() - size > shortestStem;
        if (tells && isEnding(QStringView(word).last(size))) {
            beginnings.append(word.chopped(size));
        }
    }
    return beginnings;
}

} // namespace Liaison::Meetings::Declension
