// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Cards to rows of CSV.

#include "contactcolumns.h"

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
QString listCell(const QStringList &items)
{
    const bool comma = std::ranges::any_of(items, [](const QString &item) {
        return item.contains(u',');
    });
    return comma ? items.join(u';') + u';' : items.join(u", "_s);
}

ContactColumn numbered(const QString &base, int number, const QString &field = {})
{
    return {base, number, field};
}
}

void ContactCsvWriter::add(const ContactCard &card)
{
    const auto use = [this](const QString &base, bool used) {
        if (used) {
            m_used.insert(base);
        }
    };
    use(u"honorific"_s, !card.honorific.isEmpty());
    use(u"sort_name"_s, !card.sortName.isEmpty());
    use(u"latin_name"_s, !card.latinName.isEmpty());
    use(u"country"_s, !card.country.isEmpty());
    use(u"website"_s, !card.website.isEmpty());
    use(u"address"_s, !card.address.isEmpty());
    use(u"short_name"_s, !card.shortName.isEmpty());
    use(u"aliases"_s, !card.aliases.isEmpty());
    use(u"parent"_s, !card.parent.isEmpty());
    use(u"languages"_s, !card.languages.isEmpty());
    use(u"tags"_s, !card.tags.isEmpty());
    use(u"notes"_s, !card.notes.isEmpty());
    for (auto field = card.internals.begin(); field != card.internals.end(); ++field) {
        m_used.insert(field.key());
    }
    int number = 0;
    for (const auto &post : card.posts) {
        ++number;
        m_most[u"post"_s] = std::max(m_most.value(u"post"_s), number);
        use(u"organisation_uid"_s, !post.organisationUid.isEmpty());
        use(u"unit"_s, !post.unit.isEmpty());
        use(u"title"_s, !post.title.isEmpty());
        use(u"network_role"_s, !post.networkRole.isEmpty());
        for (auto field = post.internals.begin(); field != post.internals.end(); ++field) {
            m_used.insert(u"post/"_s + field.key());
        }
    }
    QMap<QString, int> counts;
    for (const auto &point : card.points) {
        auto &most = m_most[point.medium];
        most = std::max(most, ++counts[point.medium]);
        use(point.medium + u"/purpose"_s, !point.purpose.isEmpty());
        use(point.medium + u"/post"_s, point.post > 0);
        for (auto field = point.internals.begin(); field != point.internals.end(); ++field) {
            m_used.insert(point.medium + u'/' + field.key());
        }
    }
}

QByteArray ContactCsvWriter::header()
{
    m_columns.clear();
    const auto single = [this](std::initializer_list<QString> bases) {
        for (const auto &base : bases) {
            if (m_used.contains(base)) {
                m_columns.append(numbered(base, 0));
            }
        }
    };
    m_columns = {numbered(u"type"_s, 0), numbered(u"name"_s, 0)};
    single({u"honorific"_s, u"sort_name"_s, u"latin_name"_s, u"short_name"_s, u"aliases"_s, u"kind"_s, u"parent"_s});
    const int posts = m_most.value(u"post"_s);
    for (int number = 1; number <= posts; ++number) {
        m_columns.append(numbered(u"organisation"_s, number));
        for (const auto &base : {u"organisation_uid"_s, u"unit"_s, u"title"_s, u"network_role"_s}) {
            if (m_used.contains(base)) {
                m_columns.append(numbered(base, number));
            }
        }
        for (const auto &field : ContactColumns::internalPostFields()) {
            if (m_used.contains(u"post/"_s + field)) {
                m_columns.append(numbered(u"post"_s, number, field));
            }
        }
    }
    single({u"country"_s});
    for (const auto &medium : {u"email"_s, u"phone"_s, u"mobile"_s, u"messenger"_s, u"form"_s, u"postal"_s, u"key"_s}) {
        for (int number = 1; number <= m_most.value(medium); ++number) {
            m_columns.append(numbered(medium, number));
            for (const auto &field : QStringList{u"purpose"_s, u"post"_s} + ContactColumns::internalPointFields()) {
                if (m_used.contains(medium + u'/' + field)) {
                    m_columns.append(numbered(medium, number, field));
                }
            }
        }
    }
    single({u"website"_s, u"address"_s, u"languages"_s, u"tags"_s, u"notes"_s});
    for (const auto &choice : ContactColumns::choices()) {
        const auto column = ContactColumns::named(choice.text);
        if (m_used.contains(choice.text) && !m_columns.contains(column)) {
            m_columns.append(column); // internal fields, in the order of the schema
        }
    }
    m_columns.append(numbered(u"uid"_s, 0));
    QStringList names;
    for (const auto &column : std::as_const(m_columns)) {
        names.append(column.text());
    }
    return "\xEF\xBB\xBF" + Csv::row(names, ','); // the mark tells spreadsheets that it is UTF-8
}

QString ContactCsvWriter::cell(const ContactCard &card, const ContactColumn &column) const
{
    const auto &base = column.base;
    const QHash<QString, QString> texts{
        {u"type"_s, card.kind == ContactCard::Organisation ? u"organisation"_s : u"person"_s},
        {u"name"_s, card.name},
        {u"honorific"_s, card.honorific},
        {u"sort_name"_s, card.sortName},
        {u"latin_name"_s, card.latinName},
        {u"short_name"_s, card.shortName},
        {u"aliases"_s, listCell(card.aliases)},
        {u"parent"_s, card.parent},
        {u"country"_s, card.country},
        {u"website"_s, card.website},
        {u"address"_s, card.address},
        {u"languages"_s, listCell(card.languages)},
        {u"tags"_s, listCell(card.tags)},
        {u"notes"_s, card.notes},
        {u"uid"_s, card.uid},
    };
    if (const auto text = texts.constFind(base); text != texts.constEnd()) {
        return *text;
    }
    static const QStringList ofPost{u"organisation"_s,
                                    u"organisation_uid"_s,
                                    u"unit"_s,
                                    u"title"_s,
                                    u"network_role"_s,
                                    u"post"_s};
    if (ofPost.contains(base)) {
        const auto post = card.posts.value(column.number - 1);
        return base == u"organisation"    ? post.organisation
            : base == u"organisation_uid" ? post.organisationUid
            : base == u"unit"             ? post.unit
            : base == u"title"            ? post.title
            : base == u"network_role"     ? post.networkRole
                                          : post.internals.value(column.field);
    }
    int number = 0;
    for (const auto &point : card.points) {
        if (point.medium == base && ++number == column.number) {
            return column.field.isEmpty()    ? point.value
                : column.field == u"purpose" ? point.purpose
                : column.field == u"post"    ? (point.post > 0 ? QString::number(point.post) : QString())
                                             : point.internals.value(column.field);
        }
    }
    return card.internals.value(base);
}

QByteArray ContactCsvWriter::row(const ContactCard &card) const
{
    QStringList cells;
    for (const auto &column : m_columns) {
        cells.append(cell(card, column));
    }
    return Csv::row(cells, ',');
}

} // namespace Liaison::Directory
