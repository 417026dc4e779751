// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashphrases.h"

#include "foundation/text.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace FlashPhrases
{

const FlashPhraseList &agreements()
{
    static const FlashPhraseList list(
        "agree/agrees/agreed to, undertake/undertakes/undertook/undertaken to, commit/commits/committed to, "
        "commit/commits/committed itself/himself/herself/themselves to, promise/promises/promised to, "
        "pledge/pledges/pledged to, offer/offers/offered to, volunteered to, accepte/acceptent/accepta de/d, "
        "a/ont accepte de/d, s engage/engagent/engageait a, s est engage/engagee a, se sont engages/engagees a, "
        "a/ont promis de/d, a/ont convenu de/d, a/ont offert de/d, s est propose/proposee de/d");
    return list;
}

const FlashPhraseList &commitments()
{
    static const FlashPhraseList list(
        "is/are going to, is/are due to, plan/plans to, intend/intends to, announced plans to, will, shall, "
        "prevoit/prevoient de/d, va, vont",
        agreements());
    return list;
}

bool isFrenchCommitment(const FlashWords &words, int at)
{
    static const WordList first("accepte acceptent accepta a ont s se prevoit prevoient va vont");
    return words.is(at, first);
}

const FlashPhraseList &asks()
{
    static const FlashPhraseList list(
        "asked, asking, requested, requesting, called/calling for, called/calling on/upon, urged, urging, "
        "invited, enquired, inquired, demanded, would like to know/have/receive/see/get/obtain, would welcome, "
        "would appreciate, wants/want/wanted to know, wish/wishes/wished to know/receive/have, "
        "a/ont/avait/avaient/ayant demande, demandait/demandaient, a/ont/avait reclame, a/ont sollicite, "
        "a/ont appele a/au/aux, a/ont invite, souhaiterait/souhaiteraient, aimerait/aimeraient, "
        "a/ont souhaite savoir/connaitre/obtenir/recevoir");
    return list;
}

const FlashPhraseList &asksOfSomebody()
{
    static const FlashPhraseList list(
        "ask/asks, request/requests, call/calls for, call/calls on/upon, urge/urges, invite/invites, "
        "demande/demandent, souhaite/souhaitent savoir/connaitre/obtenir/recevoir/disposer, reclame/reclament, "
        "sollicite/sollicitent, appelle/appellent a/au/aux");
    return list;
}

const FlashPhraseList &decisions()
{
    static const FlashPhraseList list(
        "decided, was/were/is/been agreed, agreed that, agreed on, agreement was reached, decision was taken, "
        "concluded that, meeting concluded, a/ont decide, ete decide, est/a ete convenu, est convenu, "
        "sont convenus/convenues, se sont accordes/accordees, se sont mis d accord, a/ont conclu que/qu");
    return list;
}

const FlashPhraseList &feedback()
{
    static const FlashPhraseList list(
        "complaint/complaints, complain/complains/complained/complaining, "
        "criticised/criticized/criticises/criticizes, criticism/criticisms, dissatisfied/dissatisfaction, "
        "negative/positive/critical/mixed/bad/good/bitter feedback, feedback received, "
        "feedback was/from/has/shows/on, plainte/plaintes, se plaint/plaignent, s est plaint/plainte, "
        "se sont plaints/plaintes, reclamations, mecontentement, "
        "retour/retours negatif/negatifs/positif/positifs/critique/critiques/mitiges, "
        "retour/retours d experience, a/ont critique, des critiques");
    return list;
}

QString infinitiveOfFuture(const FlashWords &words, int at)
{
    static const QHash<QString, QString> irregular{
        {u"fer"_s, u"faire"_s},         {u"enverr"_s, u"envoyer"_s},     {u"verr"_s, u"voir"_s},
        {u"reverr"_s, u"revoir"_s},     {u"ir"_s, u"aller"_s},           {u"reviendr"_s, u"revenir"_s},
        {u"viendr"_s, u"venir"_s},      {u"tiendr"_s, u"tenir"_s},       {u"retiendr"_s, u"retenir"_s},
        {u"obtiendr"_s, u"obtenir"_s},  {u"soutiendr"_s, u"soutenir"_s}, {u"recevr"_s, u"recevoir"_s},
        {u"soulever"_s, u"soulever"_s}, {u"appeller"_s, u"appeler"_s},   {u"rappeller"_s, u"rappeler"_s},
        {u"acheter"_s, u"acheter"_s},   {u"achever"_s, u"achever"_s},    {u"mener"_s, u"mener"_s},
        {u"amener"_s, u"amener"_s},     {u"saur"_s, QString()},          {u"ser"_s, QString()},
        {u"aur"_s, QString()},          {u"pourr"_s, QString()},         {u"devr"_s, QString()},
        {u"faudr"_s, QString()},        {u"voudr"_s, QString()},
    };
    static const WordList noVerbs(
        "era opera camera extra infra supra ultra intra front affront contra agora flora "
        "aura libra");
    const QString &word = words[at].folded;
    const bool plural = word.endsWith("ront"_L1);
    if (word.size() < 4 || (!plural && !word.endsWith("ra"_L1)) || noVerbs.contains(word) || words[at].capital) {
        return {};
    }
    const QString stem = word.chopped(plural ? 3 : 1); // "fournir", "transmettr", "enverr"
    if (const auto found = irregular.constFind(stem); found != irregular.cend()) {
        return *found;
    }
    if (stem.endsWith("er"_L1) || stem.endsWith("ir"_L1)) {
        // The accents are those of the text: "répercutera" gives "répercuter".
        const QString written = words.text(at, at).toLower();
        return written.chopped(plural ? 3 : 1);
    }
    const bool third = stem.endsWith("dr"_L1) || stem.endsWith("tr"_L1) || stem.endsWith("cr"_L1)
        || stem.endsWith("vr"_L1) || stem.endsWith("pr"_L1);
    return third ? words.text(at, at).toLower().chopped(plural ? 3 : 1) + u'e' : QString();
}

bool isNoDeed(const QString &word)
{
    static const WordList words(
        "be not never no only have has had depend remain need become want like know see "
        "face benefit seem mean happen exist the a an this that these those its their "
        "our all any and or of in on to for by with from as date some etre avoir devoir "
        "pouvoir falloir rester dependre pas ne n jamais le la les un une des du de d "
        "dans en sur au aux beaucoup");
    return words.contains(word) || word.size() < 2;
}

bool isHandingOver(const QString &word)
{
    static const WordList words(
        "provide send share submit report come revert get inform forward transmit "
        "nominate appoint designate circulate supply give deliver notify reply answer "
        "respond name communicate fournir envoyer transmettre partager communiquer "
        "designer nommer informer revenir remettre repondre donner adresser presenter "
        "soumettre");
    return words.contains(Text::folded(word));
}

bool isStep(const QString &word)
{
    static const WordList steps(
        "facilitate raise arrange organise organize sent given told faciliter soulever organiser");
    const auto known = [](const QString &verb) {
        return isHandingOver(verb) || steps.contains(Text::folded(verb));
    };
    return known(word) || (word.endsWith("ed"_L1) && (known(word.chopped(1)) || known(word.chopped(2))));
}

QString infinitiveOfGerund(const QString &word)
{
    if (!word.endsWith("ing"_L1)) {
        return word;
    }
    const QString stem = word.chopped(3);
    if (isStep(stem + u'e')) {
        return stem + u'e';
    }
    const bool whole = stem.endsWith("sh"_L1) || stem.endsWith("ch"_L1) || stem.endsWith("ck"_L1) || isStep(stem);
    return whole ? stem : word;
}

} // namespace FlashPhrases

} // namespace Liaison
