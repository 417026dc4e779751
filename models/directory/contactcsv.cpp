// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Rows of CSV to cards.

#include "contactcolumns.h"

#include "foundation/text.h"

#include <KLocalizedString>

#include <QRegularExpression>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
QStringList listOf(const QString &cell)
{
    QStringList items;
    const QChar separator = cell.contains(u';') ? u';' : u',';
    for (const auto &item : cell.split(separator)) {
        if (!item.trimmed().isEmpty()) {
            items.append(item.trimmed());
        }
    }
    return items;
}

/// Cells of a row on their way into a card.
class RowReader
{
public:
    RowReader(const CsvRow &row, const QList<ContactColumn> &columns)
        : m_row(row)
        , m_columns(columns)
    {
    }

    ContactCard read()
    {
        m_card.line = m_row.line;
        for (qsizetype i = 0; i < std::min(m_columns.size(), m_row.cells.size()); ++i) {
            const auto &column = m_columns.at(i);
            const auto &cell = m_row.cells.at(i);
            if (!column.isEmpty()) {
                take(column, cell);
            }
        }
        finish();
        return m_card;
    }

private:
    /// Columns without a number count themselves, also where they are empty: they are the same in every row.
    int numberOf(const ContactColumn &column)
    {
        auto &last = m_counts[column.base + u'/' + column.field];
        last = column.number > 0 ? column.number : last + 1;
        return last;
    }
    void take(const ContactColumn &column, const QString &cell)
    {
        const auto &base = column.base;
        static const QStringList ofPost{u"organisation"_s,
                                        u"organisation_uid"_s,
                                        u"unit"_s,
                                        u"title"_s,
                                        u"network_role"_s,
                                        u"post"_s};
        static const QStringList
            points{u"email"_s, u"phone"_s, u"mobile"_s, u"messenger"_s, u"form"_s, u"postal"_s, u"key"_s};
        if (ofPost.contains(base)) {
            takePost(m_posts[numberOf(column)], column, cell);
        } else if (points.contains(base)) {
            auto &point = m_points[{points.indexOf(base), numberOf(column)}];
            point.medium = base;
            if (column.field.isEmpty()) {
                point.value = cell;
            } else if (column.field == u"purpose") {
                point.purpose = cell;
            } else if (column.field == u"post") {
                point.post = cell.toInt();
            } else if (!cell.isEmpty()) {
                point.internals.insert(column.field, cell);
            }
        } else if (!cell.isEmpty()) {
            takeOwn(base, cell);
        }
    }
    static void takePost(ContactCard::Post &post, const ContactColumn &column, const QString &cell)
    {
        if (column.base == u"organisation") {
            post.organisation = cell;
        } else if (column.base == u"organisation_uid") {
            post.organisationUid = cell;
        } else if (column.base == u"unit") {
            post.unit = cell;
        } else if (column.base == u"title") {
            post.title = cell;
        } else if (column.base == u"network_role") {
            post.networkRole = cell;
        } else if (!cell.isEmpty()) {
            post.internals.insert(column.field, cell);
        }
    }
    void takeOwn(const QString &base, const QString &cell)
    {
        const QHash<QString, QString *> texts{{u"name"_s, &m_card.name},
                                              {u"given_name"_s, &m_given},
                                              {u"family_name"_s, &m_family},
                                              {u"honorific"_s, &m_card.honorific},
                                              {u"sort_name"_s, &m_card.sortName},
                                              {u"latin_name"_s, &m_card.latinName},
                                              {u"type"_s, &m_type},
                                              {u"street"_s, &m_street},
                                              {u"postal_code"_s, &m_postalCode},
                                              {u"city"_s, &m_city},
                                              {u"website"_s, &m_card.website},
                                              {u"address"_s, &m_card.address},
                                              {u"short_name"_s, &m_card.shortName},
                                              {u"parent"_s, &m_card.parent},
                                              {u"notes"_s, &m_card.notes},
                                              {u"uid"_s, &m_card.uid}};
        if (auto *text = texts.value(base)) {
            *text = cell;
        } else if (base == u"aliases") {
            m_card.aliases = listOf(cell);
        } else if (base == u"languages") {
            m_card.languages = listOf(cell);
        } else if (base == u"tags") {
            m_card.tags = listOf(cell);
        } else if (base == u"country") {
            m_card.country = ContactText::countryNamed(cell);
            if (m_card.country.isEmpty()) {
                m_card.country = cell; // refused with a sentence, rather than lost
            }
        } else {
            m_card.internals.insert(base, cell);
        }
    }
    void finish()
    {
        if (m_card.name.isEmpty()) {
            m_card.name = (m_given + u' ' + m_family).trimmed();
        }
        const auto type = Text::folded(m_type);
        const bool organisation = type.startsWith(u"organi") || type == u"org" || type == u"company"
            || (type.isEmpty() && m_card.name.isEmpty() && !m_posts.isEmpty()
                && !m_posts.first().organisation.isEmpty());
        m_card.kind = organisation ? ContactCard::Organisation : ContactCard::Person;
        for (const auto &post : std::as_const(m_posts)) {
            const bool named = !post.organisation.isEmpty() || !post.unit.isEmpty();
            if (organisation && m_card.name.isEmpty()) {
                m_card.name = post.organisation;
            } else if (named && !organisation) {
                m_card.posts.append(post);
                if (post.organisation.isEmpty()) {
                    m_card.posts.last().organisation = std::exchange(m_card.posts.last().unit, {});
                }
            } else if (!post.title.isEmpty() && !organisation) {
                m_card.remarks.append(i18nc("@info %1 a function such as “Head of unit”",
                                            "The function “%1” is not taken over: the row names no organisation.",
                                            post.title));
            }
        }
        addPoints();
        if (!organisation) {
            m_card.internals.remove(u"kind"_s);
            if (!m_card.website.isEmpty()) {
                m_card.points.append({u"form"_s, std::exchange(m_card.website, {}), {}, 0, {}});
            }
        }
        if (m_row.otherEncoding) {
            m_card.remarks.append(i18nc("@info", "It is not UTF-8; it was read as Windows-1252."));
        }
        if (m_row.invisible) {
            m_card.remarks.append(i18nc("@info",
                                        "Invisible characters that control the device or turn the direction of writing "
                                        "were left out."));
        }
    }
    void addPoints()
    {
        for (const auto &point : std::as_const(m_points)) {
            static const QRegularExpression separators(u"[;,\\s]+"_s);
            const bool several = point.medium == u"email" && point.value.count(u'@') > 1;
            const auto values = several ? point.value.split(separators, Qt::SkipEmptyParts) : QStringList{point.value};
            for (const auto &value : values) {
                if (!value.isEmpty()) {
                    auto one = point;
                    one.value = value;
                    m_card.points.append(one);
                }
            }
        }
        QStringList lines{m_street, (m_postalCode + u' ' + m_city).trimmed()};
        lines.removeAll(QString());
        if (!lines.isEmpty() && m_card.kind == ContactCard::Organisation && m_card.address.isEmpty()) {
            m_card.address = lines.join(u'\n');
        } else if (!lines.isEmpty()) {
            m_card.points.append({u"postal"_s, lines.join(u", "_s), {}, 0, {}});
        }
    }

    const CsvRow &m_row;
    const QList<ContactColumn> &m_columns;
    ContactCard m_card;
    QHash<QString, int> m_counts;
    QMap<int, ContactCard::Post> m_posts;
    QMap<std::pair<qsizetype, int>, ContactCard::Point> m_points; // in the order of media
    QString m_given;
    QString m_family;
    QString m_type;
    QString m_street;
    QString m_postalCode;
    QString m_city;
};
}

ContactCsvSource::ContactCsvSource(ContactFile &file,
                                   const CsvDialect &dialect,
                                   bool header,
                                   const QList<ContactColumn> &columns)
    : m_rows(file.rewind(), dialect)
    , m_header(header)
    , m_columns(columns)
{
}

bool ContactCsvSource::next(ReadCard &card)
{
    CsvRow row;
    bool more = m_rows.next(row);
    if (more && std::exchange(m_header, false)) {
        more = m_rows.next(row);
    }
    if (more) {
        card = read(row);
    }
    return more;
}

ReadCard ContactCsvSource::read(const CsvRow &row) const
{
    ReadCard result;
    result.line = row.line;
    result.name = row.cells.value(0).simplified().left(80);
    result.problem = row.problem;
    const auto extra = row.cells.mid(m_columns.size());
    if (result.problem.isEmpty() && !extra.join(QString()).isEmpty()) {
        result.problem = i18nc("@info %1 and %2 numbers",
                               "The row has %1 cells, but there are only %2 columns: something is in the wrong place.",
                               row.cells.size(),
                               m_columns.size());
    }
    if (!result.ok()) {
        return result;
    }
    result.card = RowReader(row, m_columns).read();
    if (row.cells.size() < m_columns.size()) {
        result.card.remarks.append(i18nc("@info %1 and %2 numbers",
                                         "The row has %1 cells instead of %2; what is missing counts as empty.",
                                         row.cells.size(),
                                         m_columns.size()));
    }
    if (result.card.name.isEmpty()) {
        result.problem = result.name.isEmpty() && result.card.points.isEmpty()
            ? i18nc("@info", "The row has no name.")
            : i18nc("@info %1 text of a cell",
                    "The row has no name, only “%1”.",
                    result.name.isEmpty() ? result.card.points.first().value : result.name);
        result.card = ContactCard();
        return result;
    }
    result.name = result.card.name;
    return result;
}

} // namespace Liaison::Directory
