// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "draftdetails.h"

#include "briefings/briefing.h"
#include "briefings/briefingparts.h"
#include "components/session.h"
#include "documents/wording.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

DraftDetails::DraftDetails(QObject *parent)
    : RecordDetails(parent)
{
}

QVariantList DraftDetails::changes() const
{
    return extra().value(u"changes"_s).toList();
}

QString DraftDetails::asOf() const
{
    return extra().value(u"asOf"_s).toString();
}

QString DraftDetails::ceiling() const
{
    return extra().value(u"ceiling"_s).toString();
}

bool DraftDetails::isFrozen() const
{
    return extra().value(u"frozen"_s).toBool();
}

RecordDetails::Query DraftDetails::query() const
{
    return [id = id()](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto briefing, reader.get<Briefing>(id));
        if (briefing.status == u"frozen") {
            return QVariantMap{{u"frozen"_s, true}};
        }
        LIAISON_TRY(const auto pending, pendingChanges(reader, id));
        QVariantList changes;
        for (const auto &[part, before, after] : pending) {
            changes.append(
                QVariantMap{{u"label"_s, BriefingParts::titleOf(part)}, {u"before"_s, before}, {u"after"_s, after}});
        }
        const auto kept = BriefingContent::decoded(briefing.parts);
        return QVariantMap{
            {u"changes"_s, changes},
            {u"asOf"_s, i18nc("@info %1 date and time", "Facts as of %1", Wording::moment(briefing.as_of))},
            {u"ceiling"_s, kept ? kept->ceiling : QString()},
        };
    };
}

template<typename Change>
void DraftDetails::change(const QString &label, Change change)
{
    Session::instance()->edit(label, [id = id(), change](Edit &edit) -> Result<Done> {
        LIAISON_TRY(auto outline, outlineOf(edit, id));
        change(outline);
        return setOutline(edit, id, outline);
    });
}

void DraftDetails::setTaken(const QString &part, bool taken)
{
    change(taken ? i18nc("@info undo", "Take a part into a briefing")
                 : i18nc("@info undo", "Leave a part out of a briefing"),
           [part, taken](BriefingOutline &outline) {
               if (auto *there = outline.part(part)) {
                   there->taken = taken;
               }
           });
}

void DraftDetails::movePart(const QString &part, int to)
{
    change(i18nc("@info undo", "Move a part of a briefing"), [part, to](BriefingOutline &outline) {
        if (const auto *there = outline.part(part)) {
            outline.parts.move(there - outline.parts.constData(),
                               std::clamp<qsizetype>(to, 0, outline.parts.size() - 1));
        }
    });
}

void DraftDetails::setWords(const QString &part, const QString &words)
{
    change(i18nc("@info undo", "Write in a briefing"), [part, words](BriefingOutline &outline) {
        if (auto *there = outline.part(part)) {
            there->text = words.trimmed();
        }
    });
}

void DraftDetails::addPart(const QString &title)
{
    const QString name = BriefingParts::nameFor(title);
    if (name.isEmpty()) {
        return;
    }
    change(i18nc("@info undo", "Add a part to a briefing"), [name](BriefingOutline &outline) {
        if (auto *there = outline.part(name)) {
            there->taken = true;
            return;
        }
        const auto last =
            std::ranges::find(outline.parts.rbegin(), outline.parts.rend(), true, &BriefingOutline::Part::taken);
        outline.parts.insert(outline.parts.rend() - last, {name});
    });
}

void DraftDetails::removePart(const QString &part)
{
    change(i18nc("@info undo", "Remove a part of a briefing"), [part](BriefingOutline &outline) {
        outline.parts.removeIf([part](const BriefingOutline::Part &one) {
            return one.name == part;
        });
    });
}

void DraftDetails::setCeiling(const QString &ceiling)
{
    Session::instance()->edit(i18nc("@info undo", "Set the ceiling of a briefing"), [id = id(), ceiling](Edit &edit) {
        return Liaison::setCeiling(edit, id, ceiling);
    });
}

void DraftDetails::refreshFacts()
{
    Session::instance()->edit(i18nc("@info undo", "Refresh a briefing"), [id = id()](Edit &edit) {
        return refreshBriefing(edit, id);
    });
}

void DraftDetails::freeze()
{
    Session::instance()->edit(
        i18nc("@info undo", "Freeze a briefing"),
        [id = id()](Edit &edit) {
            return freezeDraft(edit, id);
        },
        this,
        [this](const Id &briefing) {
            Q_EMIT frozenAs(briefing.text());
        });
}

void DraftDetails::saveTemplate(const QString &name)
{
    Session::instance()->edit(i18nc("@info undo", "Save a template for briefings"), [id = id(), name](Edit &edit) {
        return saveBriefingTemplate(edit, id, name);
    });
}

} // namespace Liaison
