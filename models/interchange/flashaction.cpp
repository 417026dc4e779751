// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashaction.h"

#include "flashphrases.h"
#include "foundation/text.h"

using namespace Qt::StringLiterals;

namespace Liaison::FlashActions
{

namespace
{

using Kind = FlashParty::Kind;

constexpr qsizetype longestTitle = 120;

bool isAction(const FlashWords &words, const FlashCommitment &commitment)
{
    static const WordList idle("continue take help require allow lead apply enter play continuer permettre");
    const auto kind = commitment.subjects.first().kind;
    const bool ours = kind == Kind::Body || kind == Kind::Person;
    if (commitment.deed.isEmpty()) { // "will be provided by"
        return ours || FlashPhrases::isStep(words[commitment.verb].folded);
    }
    if (words.is(commitment.verb, "take") && words.is(commitment.verb + 1, "up", "the", "this", "it", "note")) {
        return ours && !words.is(commitment.verb + 1, "note");
    }
    if (commitment.intended || idle.contains(commitment.deed) || FlashPhrases::isNoDeed(commitment.deed)
        || kind == Kind::Everyone) {
        return false;
    }
    return ours || commitment.agreed || FlashPhrases::isStep(commitment.deed);
}

// What "which COM agreed to provide" is about: behind the ask before it, or from the last comma on.
int antecedent(const FlashWords &words, int which)
{
    constexpr int furthest = 60;
    int start = -1;
    for (int at = which - 1; at >= 0 && at > which - furthest; --at) {
        const int ask =
            std::max(FlashPhrases::asks().longestAt(words, at), FlashPhrases::asksOfSomebody().longestAt(words, at));
        if (ask) {
            start = at + ask;
            start += words.is(start, "for") ? 1 : 0;
            start += words.is(start, "to") && words.is(start + 1, "receive", "have", "get", "obtain", "see") ? 2 : 0;
            start += words.is(start, "a", "d", "de") && words.is(start + 1, "recevoir", "obtenir", "avoir", "connaitre")
                ? 2
                : 0;
            break;
        }
        if (start < 0 && !words[at].runsOn()) {
            start = at;
        }
    }
    start = start < 0 || start >= which ? std::max(0, which - 12) : start;
    return words.is(start, "and", "but", "et", "mais") && start + 1 < which ? start + 1 : start;
}

bool hasDeterminer(const FlashWords &words, int at)
{
    static const WordList determiners(
        "the a an their its our his her this that these those all any some more "
        "further additional each every help guidance support information");
    return words.is(at, determiners) || words[at].capital;
}

QString beginningWithCapital(const QString &text)
{
    return text.isEmpty() ? text : text.first(1).toUpper() + text.sliced(1);
}

QString shortened(const QString &title, qsizetype longest)
{
    if (title.size() <= longest) {
        return title;
    }
    constexpr qsizetype shortest = 30;
    const auto comma = std::max({title.lastIndexOf(u", "_s, longest),
                                 title.lastIndexOf(u"; "_s, longest),
                                 title.lastIndexOf(u" ("_s, longest)});
    if (comma >= shortest) {
        return title.first(comma);
    }
    const auto space = title.lastIndexOf(u' ', longest - 1);
    return title.first(space >= shortest ? space : longest - 1) + u'…';
}

// What follows the verb, up to the commitment's last word; nothing for "which COM agreed to provide."
QString object(const FlashWords &words, const FlashCommitment &commitment)
{
    int first = commitment.verb + 1;
    while (commitment.french && first < commitment.last && words.isAdverb(first)) {
        ++first; // "soulèvera prudemment"
    }
    return first <= commitment.last ? words.text(first, commitment.last) : QString();
}

struct Forum {
    const char *code;
    FlashPhraseList names;
};

// Where something is to be raised, "at JHA", "to the European Cooperation Network on Elections"; only behind a verb of
// saying.
QString forum(const FlashWords &words, const FlashCommitment &commitment)
{
    static const Forum forums[]{
        {"jha", FlashPhraseList("jha, jai, justice and home affairs, justice et affaires interieures")},
        {"ecne",
         FlashPhraseList("ecne, european cooperation network on elections, "
                         "cooperation network on elections, reseau europeen de cooperation, "
                         "reseau de cooperation en matiere")},
        {"nis", FlashPhraseList("nis cooperation group, nis group, groupe de cooperation nis/sri")},
        {"csirts", FlashPhraseList("csirts/csirt network, reseau des csirt/csirts")},
        {"ras", FlashPhraseList("ras, rapid alert/alerts system, systeme d alerte rapide")},
    };
    static const WordList saying(
        "raise report present bring discuss inform table mention flag address take "
        "speak brief debrief update soulever evoquer  presenter "
        "rapporter rendre aborder informer porter signaler saisir faire discuter");
    static const WordList places("at in to before with during au aux a dans lors devant avec en");
    static const WordList between(
        "the next upcoming coming meeting of council informal march la le l du de "
        "prochain prochaine reunion conseil session");
    if (!saying.contains(Text::folded(commitment.deed))) {
        return {};
    }
    for (int at = commitment.verb + 1; at <= commitment.last; ++at) {
        for (const Forum &forum : forums) {
            if (!forum.names.longestAt(words, at)) {
                continue;
            }
            int before = at - 1;
            while (before > commitment.verb && words.is(before, between)) {
                --before;
            }
            // "inform the ECNE": the verb itself leads there
            if (words.is(before, places) || (before == commitment.verb && before + 1 <= at)) {
                return QString::fromLatin1(forum.code);
            }
        }
    }
    return {};
}

// " (Most platforms)": nobody in particular, so that the title has to say who it was.
QString ofGroup(const QList<FlashParty> &parties)
{
    const auto &first = parties.first();
    return first.isGroup() ? u" (%1)"_s.arg(first.written) : QString();
}

QString titleOf(const FlashWords &words, const FlashCommitment &commitment, int &first)
{
    const QString rest = object(words, commitment);
    if (commitment.deed.isEmpty()) {
        return beginningWithCapital(words.text(commitment.first, commitment.last)); // "The list will be sent by COM"
    }
    if (!rest.isEmpty() || !commitment.relative) {
        return beginningWithCapital(commitment.deed + (rest.isEmpty() ? QString() : u' ' + rest));
    }
    first = antecedent(words, commitment.first - 1);
    const QString about = words.text(first, commitment.first - 2);
    const bool article = !commitment.french && !hasDeterminer(words, first);
    return beginningWithCapital(commitment.deed + (article ? u" the "_s : u" "_s) + about);
}

}

QList<FlashNote::Action> in(const FlashWords &sentence, const FlashStatement &statement)
{
    QList<FlashNote::Action> actions;
    for (const FlashCommitment &commitment : statement.commitments) {
        if (!isAction(sentence, commitment)) {
            continue;
        }
        int first = commitment.first;
        FlashNote::Action action;
        const auto group = ofGroup(commitment.subjects);
        action.title = shortened(titleOf(sentence, commitment, first), longestTitle - group.size()) + group;
        action.owner = commitment.subjects.first();
        action.coOwners = commitment.subjects.mid(1);
        action.words = sentence.text(first, commitment.last);
        action.reportTo = forum(sentence, commitment);
        action.due = commitment.due;
        actions.append(action);
    }
    return actions;
}

QString shortened(const QString &title)
{
    return shortened(title, longestTitle);
}

} // namespace Liaison::FlashActions
