// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "searchmodel.h"

#include "directory/find.h"
#include "foundation/matches.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

QString SearchModel::subtitleOf(const SearchHit &hit)
{
    return hit.around.isEmpty() ? hit.subtitle
        : hit.subtitle.isEmpty()
        ? hit.around
        : i18nc("@info %1 what a record belongs to, %2 text that was found in it", "%1 · %2", hit.subtitle, hit.around);
}

SearchModel::SearchModel(QObject *parent)
    : RowsModel({"title"_ba, "subtitle"_ba, "type"_ba, "typeLabel"_ba, "markedTitle"_ba, "markedSubtitle"_ba},
                {u"*"_s},
                parent)
{
}

QString SearchModel::text() const
{
    return m_text;
}

void SearchModel::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text) {
        Q_EMIT textChanged();
        refresh();
    }
}

QStringList SearchModel::types() const
{
    return m_onlyTypes;
}

void SearchModel::setTypes(const QStringList &types)
{
    if (std::exchange(m_onlyTypes, types) != types) {
        Q_EMIT typesChanged();
        refresh();
    }
}

int SearchModel::limit() const
{
    return m_limit;
}

void SearchModel::setLimit(int limit)
{
    if (std::exchange(m_limit, limit) != limit) {
        Q_EMIT limitChanged();
        refresh();
    }
}

RowsModel::Query SearchModel::query() const
{
    if (m_text.trimmed().isEmpty()) {
        return {};
    }
    return [text = m_text, types = m_onlyTypes, limit = m_limit](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto hits, Directory::find(reader, text, limit, types));
        Rows rows;
        for (const auto &hit : hits) {
            const auto *type = Schema::type(hit.type);
            const auto subtitle = subtitleOf(hit);
            rows.append({hit.id.text(),
                         {hit.title,
                          subtitle,
                          hit.type,
                          type ? type->label.toString() : hit.type,
                          Text::marked(hit.title, text),
                          Text::marked(subtitle, text)}});
        }
        return rows;
    };
}

} // namespace Liaison
