// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What labels and headings of a note say.

#include "flashlayout.h"
#include "flashphraselist.h"
#include "foundation/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

QString FlashLayout::tlpOf(QStringView line)
{
    static const QRegularExpression label(u"^\\W*TLP ?[: ] ?(RED|AMBER ?\\+ ?STRICT|AMBER|GREEN|CLEAR|WHITE)\\W*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString found = label.matchView(line).captured(1).remove(u' ').toUpper();
    return found == "WHITE"_L1 ? u"CLEAR"_s : found;
}

FlashHorizon FlashLayout::horizonOf(QStringView heading)
{
    static const FlashPhraseList after(
        "longer term, long term, medium term, mid term, after the election, "
        "after the elections, after european election, after european elections, "
        "after the european, post election, post elections, post electoral, "
        "beyond the election, beyond the elections, long terme, moyen terme, "
        "apres les elections, apres l election, apres le scrutin, "
        "a l issue des elections, post electorale, post electorales");
    static const FlashPhraseList before(
        "short term, shorter term, near term, immediate, before the election, "
        "before the elections, before european, before the european, "
        "ahead of the election, ahead of the elections, ahead of the european, "
        "run up to the, pre election, court terme, tres court terme, "
        "dans l immediat, avant les elections, avant l election, "
        "avant le scrutin, mesures immediates, d ici aux elections, "
        "d ici les elections");
    const FlashWords words(heading.toString());
    const auto first = [&words](const FlashPhraseList &phrases) {
        int at = 0;
        while (at < words.size() && !phrases.longestAt(words, at)) {
            ++at;
        }
        return at;
    };
    const int beforeAt = first(before);
    const int afterAt = first(after);
    if (beforeAt == afterAt) {
        return FlashHorizon::None;
    }
    return beforeAt < afterAt ? FlashHorizon::Before : FlashHorizon::After;
}

bool FlashLayout::listsActions(QStringView heading)
{
    static const WordList headings(
        "actions action action-points action-items actions-agreed agreed-actions list-of-actions follow-up "
        "follow-up-actions points-d-action suites-a-donner suite-a-donner actions-a-mener actions-convenues "
        "plan-d-action suivi");
    return headings.contains(Text::words(heading).join(u'-'));
}

} // namespace Liaison
