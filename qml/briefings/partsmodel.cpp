// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "partsmodel.h"

#include "briefings/briefing.h"
#include "briefings/briefingparts.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

PartsModel::PartsModel(QObject *parent)
    : RowsModel({"title", "hint", "taken", "words", "own", "note"}, {u"briefing"_s}, parent)
{
}

QString PartsModel::briefing() const
{
    return m_briefing;
}

void PartsModel::setBriefing(const QString &briefing)
{
    if (std::exchange(m_briefing, briefing) != briefing) {
        Q_EMIT briefingChanged();
        refresh();
    }
}

RowsModel::Query PartsModel::query() const
{
    const auto id = Id::fromText(m_briefing);
    if (id.isNull()) {
        return {};
    }
    return [id](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto briefing, reader.find<Briefing>(id));
        Rows rows;
        if (!briefing || briefing->status == u"frozen") {
            return rows; // deleted or frozen while it was shown
        }
        LIAISON_TRY(const auto outline, outlineOf(reader, id));
        const auto kept = BriefingContent::decoded(briefing->parts);
        for (const auto &[name, taken, text] : outline.parts) {
            const auto *known = BriefingParts::named(name);
            const auto *facts = kept ? kept->part(name) : nullptr;
            const bool tells = facts && !facts->blocks.isEmpty();
            const bool silent = known && !tells && text.isEmpty() && known->hint.isEmpty();
            rows.append(
                {name,
                 {BriefingParts::titleOf(name),
                  known && known->hint.isEmpty() ? i18nc("@info what to write", "Your own words, before the facts.")
                      : known                    ? known->hint.toString()
                                                 : QString(),
                  taken,
                  text,
                  !known,
                  silent ? i18nc("@info of a part of a briefing", "nothing to tell") : QString()}});
        }
        return rows;
    };
}

} // namespace Liaison
