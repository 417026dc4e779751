// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "everybodymodel.h"

#include "directorywords.h"
#include "exchange/withdrawals.h"
#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;
using Directory::ListEntry;
using Directory::ListFilter;
using Directory::ListKey;

namespace
{
QVariantList toStart(const ListKey &key)
{
    return {key.order, key.id.bytes()};
}

ListKey fromStart(const QVariantList &start)
{
    return start.isEmpty() ? ListKey() : ListKey{start.at(0).toByteArray(), Id::fromBytes(start.at(1).toByteArray())};
}

QString subtitleOf(const ListEntry &entry, const ListFilter &filter)
{
    QStringList parts;
    if (filter.what == ListFilter::What::People) {
        parts = {entry.function, entry.organisation};
    } else {
        for (const auto &kind : entry.competences) {
            parts.append(DirectoryWords::authorityKind(kind));
        }
        if (parts.isEmpty()) {
            parts.append(DirectoryWords::kindPlural(entry.kind));
        }
    }
    parts.append(entry.country.isEmpty() ? QString() : Reference::countryLabel(entry.country));
    parts.removeAll(QString());
    return parts.isEmpty() ? i18nc("@info about a person", "no current post") : parts.join(u", "_s);
}

QVariantList marksOf(const ListEntry &entry, const QSet<Id> &withdrawn)
{
    auto marks = DirectoryWords::chips(entry.networkRole,
                                       entry.tenure,
                                       entry.always,
                                       entry.conflicted,
                                       withdrawn.contains(entry.key.id));
    for (const auto &tag : entry.tags) {
        marks.append(DirectoryWords::chip(tag, u"accent"_s));
    }
    return marks;
}

Row rowOf(const ListEntry &entry, const ListFilter &filter, const QSet<Id> &withdrawn)
{
    return {entry.key.id.text(),
            {entry.name,
             subtitleOf(entry, filter),
             entry.freshness ? DirectoryWords::level(*entry.freshness) : u"bad"_s,
             DirectoryWords::freshness(entry.freshness),
             marksOf(entry, withdrawn),
             entry.country}};
}
}

EverybodyModel::EverybodyModel(QObject *parent)
    : PagedModel(
          {"title", "subtitle", "level", "word", "marks", "country"},
          {u"organisation"_s, u"competence"_s, u"person"_s, u"post"_s, u"contact_point"_s, u"tag"_s, u"withdrawn"_s},
          parent)
{
}

QVariantMap EverybodyModel::filter() const
{
    return m_filter.toJson().toVariantMap();
}

void EverybodyModel::setFilter(const QVariantMap &map)
{
    const auto filter = ListFilter::fromJson(QJsonObject::fromVariantMap(map));
    if (filter != m_filter) {
        m_filter = filter;
        Q_EMIT filterChanged();
        replace();
    }
}

QString EverybodyModel::summary() const
{
    return m_filter.what == ListFilter::What::People ? i18ncp("@info", "%1 person", "%1 people", count())
                                                     : i18ncp("@info", "%1 organisation", "%1 organisations", count());
}

PagedModel::Source EverybodyModel::source() const
{
    return {
        .index = [filter = m_filter](const Reader &reader) -> Result<Index> {
            LIAISON_TRY(const auto found, Directory::listIndex(reader, filter, pageSize));
            Index index{found.count, {}};
            index.starts.reserve(found.starts.size());
            for (const auto &key : found.starts) {
                index.starts.append(toStart(key));
            }
            return index;
        },
        .page = [filter = m_filter](const Reader &reader, const QVariantList &start, int count) -> Result<Rows> {
            LIAISON_TRY(const auto entries, Directory::listPage(reader, filter, fromStart(start), count));
            LIAISON_TRY(const auto withdrawn, Withdrawals::all(reader));
            Rows rows;
            for (const auto &entry : entries) {
                rows.append(rowOf(entry, filter, withdrawn));
            }
            return rows;
        },
        .keys = [filter = m_filter](const Reader &reader, const QVariantList &start, int count) -> Result<QStringList> {
            LIAISON_TRY(const auto ids, Directory::listIds(reader, filter, fromStart(start), count));
            QStringList keys;
            keys.reserve(ids.size());
            for (const auto &id : ids) {
                keys.append(id.text());
            }
            return keys;
        }};
}

} // namespace Liaison
