// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "networkmodel.h"

#include "directory/tags.h"
#include "directorywords.h"
#include "exchange/withdrawals.h"
#include "foundation/reference.h"

#include <KLocalizedString>

#include <QSet>

namespace Liaison
{

using namespace Qt::StringLiterals;
using Directory::Member;

namespace
{
constexpr int kindColumn = 3;
constexpr int recordColumn = 7;

QVariantList chipsOf(const Member &member, const QStringList &tags, const QSet<Id> &withdrawn)
{
    const bool mine = !withdrawn.isEmpty()
        && (withdrawn.contains(member.kind == Member::PersonInPost ? member.person : member.organisation)
            || withdrawn.contains(member.kind == Member::DutyDesk ? member.contactPoint : member.post));
    auto chips = DirectoryWords::chips(member.networkRole, member.tenure, member.always, member.conflicted, mine);
    for (const auto &tag : tags) {
        chips.append(DirectoryWords::chip(tag, u"accent"_s));
    }
    return chips;
}

Row rowOf(const Directory::Group &group,
          const Member &member,
          const QString &section,
          bool organisationAbove,
          const QHash<Id, QStringList> &tags,
          const QSet<Id> &withdrawn)
{
    const bool nobody = member.kind == Member::Nobody;
    const auto &record = member.kind == Member::PersonInPost ? member.person : member.organisation;
    const auto kind = nobody ? u"nobody"_s : member.kind == Member::DutyDesk ? u"desk"_s : u"person"_s;
    const auto key = member.kind == Member::PersonInPost ? member.post
        : member.kind == Member::DutyDesk                ? member.contactPoint
                                                         : member.organisation;
    QStringList below;
    if (member.kind == Member::PersonInPost && !member.function.isEmpty()) {
        below.append(member.function);
    }
    if (!organisationAbove) {
        below.append(member.organisationName);
    }
    const auto title = nobody ? i18nc("@info", "nobody known") : member.name;
    const auto level = nobody ? u"bad"_s : member.freshness ? DirectoryWords::level(*member.freshness) : u"bad"_s;
    const auto word = nobody ? i18nc("@info", "nobody known") : DirectoryWords::freshness(member.freshness);
    return {
        group.key + u':' + key.text(),
        {title,
         below.join(u", "_s),
         section,
         kind,
         level,
         word,
         chipsOf(member, member.kind == Member::PersonInPost ? tags.value(member.person) : QStringList(), withdrawn),
         record.text(),
         member.organisation.text(),
         group.key}};
}

Result<QHash<Id, QStringList>> tagsOf(const Reader &reader, const Directory::Network &network)
{
    QList<Id> people;
    for (const auto &group : network.groups) {
        for (const auto &member : group.members) {
            people.append(member.person);
        }
    }
    return Directory::tagsOf(reader, people);
}

Result<Rows> rowsOf(const Reader &reader, const Directory::Filter &filter)
{
    LIAISON_TRY(const auto network, Directory::network(reader, filter));
    LIAISON_TRY(const auto tags, tagsOf(reader, network));
    LIAISON_TRY(const auto withdrawn, Withdrawals::all(reader));
    const bool byOrganisation =
        filter.country.isEmpty() || (!filter.organisationKind.isEmpty() && filter.organisationKind != u"authority");
    Rows rows;
    for (const auto &group : network.groups) {
        // Two organisations of one name are two sections only with their countries.
        const auto section = byOrganisation && !group.country.isEmpty() ? i18nc("@title %1 organisation, %2 country",
                                                                                "%1 · %2",
                                                                                group.title,
                                                                                Reference::countryLabel(group.country))
                                                                        : group.title;
        for (const auto &member : group.members) {
            rows.append(rowOf(group, member, section, byOrganisation, tags, withdrawn));
        }
        if (group.members.isEmpty()) {
            const auto word = i18nc("@info", "nobody known");
            rows.append({group.key,
                         {word,
                          QString(),
                          section,
                          u"missing"_s,
                          u"bad"_s,
                          word,
                          QVariantList(),
                          QString(),
                          QString(),
                          group.key}});
        }
    }
    if (network.more) {
        const auto title = i18nc("@info", "There are more than fit into this list");
        rows.append({u"more"_s,
                     {title,
                      i18nc("@info", "A country, a filter or a search finds them."),
                      QString(),
                      u"more"_s,
                      QString(),
                      QString(),
                      QVariantList(),
                      QString(),
                      QString(),
                      QString()}});
    }
    return rows;
}
}

NetworkModel::NetworkModel(QObject *parent)
    : RowsModel(
          {"title", "subtitle", "section", "kind", "level", "word", "marks", "record", "organisation", "competence"},
          {u"organisation"_s, u"competence"_s, u"person"_s, u"post"_s, u"contact_point"_s, u"tag"_s, u"withdrawn"_s},
          parent)
{
}

template<typename T>
void NetworkModel::change(T &member, const T &value)
{
    if (member != value) {
        member = value;
        Q_EMIT filterChanged();
        refresh();
    }
}

QString NetworkModel::country() const
{
    return m_filter.country;
}

void NetworkModel::setCountry(const QString &country)
{
    change(m_filter.country, country);
}

QString NetworkModel::organisationKind() const
{
    return m_filter.organisationKind;
}

void NetworkModel::setOrganisationKind(const QString &kind)
{
    change(m_filter.organisationKind, kind);
}

bool NetworkModel::currentOnly() const
{
    return m_filter.currentOnly;
}

void NetworkModel::setCurrentOnly(bool only)
{
    change(m_filter.currentOnly, only);
}

bool NetworkModel::staleOnly() const
{
    return m_filter.staleOnly;
}

void NetworkModel::setStaleOnly(bool only)
{
    change(m_filter.staleOnly, only);
}

bool NetworkModel::alwaysOnly() const
{
    return m_filter.alwaysOnly;
}

void NetworkModel::setAlwaysOnly(bool only)
{
    change(m_filter.alwaysOnly, only);
}

QString NetworkModel::summary() const
{
    QSet<QString> people;
    for (const auto &row : rows()) {
        if (row.values.at(kindColumn) == u"person"_s) {
            people.insert(row.values.at(recordColumn).toString());
        }
    }
    const auto count = i18ncp("@info", "%1 person", "%1 people", int(people.size()));
    return m_filter.country.isEmpty() ? count
                                      : i18nc("@info %1 number of people", "national election network · %1", count);
}

int NetworkModel::rowOf(const QString &record) const
{
    const auto found = std::ranges::find_if(rows(), [&record](const Row &row) {
        return row.values.at(recordColumn) == record;
    });
    return found == rows().end() ? -1 : int(std::distance(rows().begin(), found));
}

RowsModel::Query NetworkModel::query() const
{
    return [filter = m_filter](const Reader &reader) {
        return rowsOf(reader, filter);
    };
}

} // namespace Liaison
