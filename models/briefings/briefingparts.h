// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingsections.h"
#include "subject.h"

#include <KLazyLocalizedString>

#include <vector>

namespace Liaison
{

/// A part that a briefing can have: the facts that it tells, the author's own words, or both.
struct BriefingPart {
    QLatin1StringView name;
    KLazyLocalizedString title;
    KLazyLocalizedString hint; ///< what to write there; empty where the facts speak for themselves
    int subjects; ///< kinds of BriefingSubject that it is for
    void (BriefingSections::*facts)(); ///< null: own words only
    QStringList aliases = {}; ///< what else templates call it
    bool bare = false; ///< it has no heading in the document
};

namespace BriefingParts
{
/// All of them, in their usual order.
const std::vector<BriefingPart> &all();
/// By its name; null where the author made it.
const BriefingPart *named(QAnyStringView name);
/// What a template may call it: its name, its title or another name; the text itself where it is a part of the author's own.
QString nameFor(const QString &text);
QString titleOf(const QString &name);
/// What is made of other parts or changes by itself, and is not compared.
bool isDerived(QAnyStringView name);
}

} // namespace Liaison
