// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingparts.h"

#include "foundation/text.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison::BriefingParts
{

const std::vector<BriefingPart> &all()
{
    using Subject = BriefingSubject;
    using Words = BriefingSections;
    const KLazyLocalizedString none;
    static const std::vector<BriefingPart> parts{
        {"attention"_L1,
         kli18nc("@title part of a briefing", "Needs attention"),
         none,
         Subject::Any,
         &Words::attention,
         {},
         true},
        {"short"_L1,
         kli18nc("@title part of a briefing", "In short"),
         kli18nc("@info what to write", "What a reader with half a minute has to know."),
         Subject::Any,
         nullptr,
         {u"summary"_s}},
        {"changes"_L1,
         kli18nc("@title part of a briefing", "Changed since my last briefing with them"),
         none,
         Subject::Any,
         nullptr,
         {u"changed"_s}},
        {"meeting"_L1,
         kli18nc("@title part of a briefing", "The meeting"),
         none,
         Subject::Meeting,
         &Words::meeting,
         {u"logistics"_s, u"agenda"_s}},
        {"objectives"_L1,
         kli18nc("@title part of a briefing", "Objectives"),
         kli18nc("@info what to write", "What we want to have when it is over."),
         Subject::Any,
         nullptr,
         {u"objective"_s}},
        {"scene"_L1,
         kli18nc("@title part of a briefing", "Scene setter"),
         kli18nc("@info what to write", "How we got here, in a few sentences."),
         Subject::Any,
         nullptr,
         {u"background"_s}},
        {"lines"_L1,
         kli18nc("@title part of a briefing", "Lines to take"),
         kli18nc("@info what to write", "What to say; “- ” at the beginning of a line makes a bullet."),
         Subject::Any,
         nullptr,
         {u"speaking points"_s}},
        {"defensives"_L1,
         kli18nc("@title part of a briefing", "Defensive points"),
         kli18nc("@info what to write", "What to answer if they ask."),
         Subject::Any,
         nullptr,
         {u"defensive"_s, u"defensives"_s}},
        {"interlocutors"_L1,
         kli18nc("@title part of a briefing", "Interlocutors"),
         none,
         Subject::Any,
         &Words::interlocutors,
         {u"participants"_s}},
        {"promises"_L1,
         kli18nc("@title part of a briefing", "Promises and asks"),
         none,
         Subject::Any,
         &Words::promises,
         {u"open promises"_s}},
        {"actions"_L1, kli18nc("@title part of a briefing", "Open actions"), none, Subject::Any, &Words::actions, {}},
        {"commitments"_L1,
         kli18nc("@title part of a briefing", "Measures and commitments"),
         none,
         Subject::Any,
         &Words::commitments,
         {u"measures"_s}},
        {"situation"_L1,
         kli18nc("@title part of a briefing", "Country situation"),
         none,
         Subject::Meeting | Subject::Country,
         &Words::situation,
         {u"countries"_s}},
        {"past"_L1,
         kli18nc("@title part of a briefing", "Background from earlier meetings"),
         none,
         Subject::Any,
         &Words::past,
         {u"earlier meetings"_s}},
        {"conflicts"_L1,
         kli18nc("@title part of a briefing", "Known in two versions"),
         none,
         Subject::Any,
         &Words::conflicts,
         {}},
        {"annexes"_L1,
         kli18nc("@title part of a briefing", "Annexes"),
         kli18nc("@info what to write",
                 "What goes with it. Files kept with the meeting or organisation are listed by themselves."),
         Subject::Any,
         &Words::annexes,
         {u"annex"_s}},
    };
    return parts;
}

const BriefingPart *named(QAnyStringView name)
{
    const auto found = std::ranges::find_if(all(), [name](const BriefingPart &part) {
        return name == part.name;
    });
    return found == all().end() ? nullptr : &*found;
}

QString nameFor(const QString &text)
{
    const QString wanted = Text::folded(text.simplified());
    for (const auto &part : all()) {
        if (wanted == part.name || wanted == Text::folded(part.title.toString()) || part.aliases.contains(wanted)) {
            return part.name;
        }
    }
    return text.simplified();
}

QString titleOf(const QString &name)
{
    const auto *part = named(name);
    return part ? part->title.toString() : name;
}

bool isDerived(QAnyStringView name)
{
    return name == u"attention" || name == u"changes" || name == u"conflicts";
}

} // namespace Liaison::BriefingParts
