// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bulk.h"

#include "batches.h"
#include "contacts.h"
#include "freshness.h"
#include "store/schema.h"

#include <QRegularExpression>
#include <QSet>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto isHeld = "(o.since IS NULL OR o.since <= ?) AND (o.until IS NULL OR o.until >= ?)"_L1;

/// A name as it stands before an address: quoted where it has what means something there (RFC 5322 §3.2.3).
QString displayName(const QString &name)
{
    static const QRegularExpression special(u"[()<>\\[\\]:;@\\\\,.\"]"_s);
    if (!name.contains(special)) {
        return name;
    }
    auto quoted = name;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

struct Address {
    QString text;
    QString tlp;
    Freshness freshness = Freshness::Never;
    bool ofPost = false;
    QDate verified;

    bool isBetterThan(const Address &other) const
    {
        if (freshness != other.freshness) {
            return freshness < other.freshness;
        }
        return ofPost != other.ofPost ? ofPost : verified > other.verified;
    }
};

Result<QHash<Id, Address>> addressesOf(const Reader &reader, const QList<Id> &records)
{
    const auto today = reader.today();
    const auto text = today.toString(Qt::ISODate);
    const int days = verificationDays(reader);
    QHash<Id, Address> best;
    const auto look = [&](const QVariantList &row) {
        const auto verified = QDate::fromString(row.at(3).toString(), Qt::ISODate);
        const Address address{row.at(1).toString().trimmed(),
                              row.at(2).toString(),
                              freshnessOf(verified, QDate::fromString(row.at(4).toString(), Qt::ISODate), today, days),
                              row.at(5).toBool(),
                              verified};
        if (address.freshness == Freshness::Bounced || address.text.isEmpty()) {
            return;
        }
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        const auto known = best.constFind(id);
        if (known == best.cend() || address.isBetterThan(*known)) {
            best.insert(id, address);
        }
    };
    const auto columns = u"SELECT %1, k.value, k.tlp, k.verified_on, k.bounced_on, %2 FROM contact_point k "_s;
    LIAISON_CHECK(forEachRow(reader,
                             columns.arg(u"k.owner"_s, u"0"_s)
                                 + u"WHERE k.medium = 'email' AND k.owner IN (%1) ORDER BY k.position"_s,
                             records,
                             {},
                             look));
    LIAISON_CHECK(forEachRow(reader,
                             columns.arg(u"o.person"_s, u"1"_s)
                                 + u"JOIN post o ON o.id = k.owner WHERE k.medium = 'email' AND %2 AND o.person IN (%1)"
                                   " ORDER BY k.position"_s.arg(u"%1"_s, isHeld),
                             records,
                             {text, text},
                             look));
    return best;
}
}

namespace
{
/// As lists show them.
Result<QList<Id>> byName(const Reader &reader, const QList<Id> &records)
{
    QHash<Id, QByteArray> keys;
    for (const auto &table : {u"person"_s, u"organisation"_s}) {
        LIAISON_CHECK(forEachRow(reader,
                                 u"SELECT id, sort_key FROM %2 WHERE id IN (%1)"_s.arg(u"%1"_s, table),
                                 records,
                                 {},
                                 [&keys](const QVariantList &row) {
                                     keys.insert(Id::fromBytes(row.at(0).toByteArray()), row.at(1).toByteArray());
                                 }));
    }
    auto sorted = records;
    std::ranges::stable_sort(sorted, {}, [&keys](const Id &id) {
        return keys.value(id);
    });
    return sorted;
}
}

Result<QList<Id>> contactPointsOf(const Reader &reader, const QList<Id> &records, Posts posts)
{
    const auto today = reader.today().toString(Qt::ISODate);
    QList<Id> points;
    const auto add = [&points](const QVariantList &row) {
        points.append(Id::fromBytes(row.first().toByteArray()));
    };
    LIAISON_CHECK(
        forEachRow(reader, u"SELECT id FROM contact_point WHERE owner IN (%1) ORDER BY id"_s, records, {}, add));
    const auto held = posts == Posts::Held;
    LIAISON_CHECK(
        forEachRow(reader,
                   u"SELECT k.id FROM contact_point k JOIN post o ON o.id = k.owner WHERE %2 AND o.person IN (%1)"
                   " ORDER BY k.id"_s.arg(u"%1"_s, held ? QString(isHeld) : u"true"_s),
                   records,
                   held ? QVariantList{today, today} : QVariantList(),
                   add));
    return points;
}

Result<int> markAllVerified(Edit &edit, const QList<Id> &records)
{
    LIAISON_TRY(const auto points, contactPointsOf(edit, records));
    for (qsizetype i = 0; i < points.size(); ++i) {
        LIAISON_CHECK(markVerified(edit, points.at(i)));
        if (!edit.progress(int(i), int(points.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return int(points.size());
}

Result<int> labelUnlabelled(Edit &edit, const QList<Id> &records, const QString &tlp)
{
    LIAISON_TRY(const auto points, contactPointsOf(edit, records, Posts::All));
    std::vector<std::pair<QString, Id>> found;
    for (const auto &[type, ids] : {std::pair(u"organisation"_s, records),
                                    std::pair(u"person"_s, records),
                                    std::pair(u"contact_point"_s, points)}) {
        LIAISON_CHECK(
            forEachRow(edit,
                       u"SELECT id FROM %2 WHERE tlp IS NULL AND id IN (%1)"
                       " AND id NOT IN (SELECT record FROM conflict WHERE field = 'tlp')"_s.arg(u"%1"_s, type),
                       ids,
                       {},
                       [&found, &type](const QVariantList &row) {
                           found.emplace_back(type, Id::fromBytes(row.first().toByteArray()));
                       }));
    }
    for (size_t i = 0; i < found.size(); ++i) {
        const auto &[type, id] = found[i];
        LIAISON_CHECK(edit.write(type, id, {{u"tlp"_s, tlp}}));
        if (!edit.progress(int(i), int(found.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return int(found.size());
}

Result<MailingLine> mailingLine(const Reader &reader, const QList<Id> &anyhow)
{
    LIAISON_TRY(const auto records, byName(reader, anyhow));
    LIAISON_TRY(const auto addresses, addressesOf(reader, records));
    MailingLine line;
    QStringList parts;
    QSet<QString> known;
    for (const auto &id : records) {
        const auto name = reader.title(id);
        const auto address = addresses.constFind(id);
        if (address == addresses.cend()) {
            line.without.append(name);
            continue;
        }
        if (const auto text = address->text.toLower(); !known.contains(text)) {
            known.insert(text);
            parts.append(name.isEmpty() ? address->text : displayName(name) + u" <"_s + address->text + u'>');
        }
        if (line.strictest.isEmpty() || Schema::tlpRank(address->tlp) < Schema::tlpRank(line.strictest)) {
            line.strictest = address->tlp.isEmpty() ? u"RED"_s : address->tlp;
        }
    }
    line.addresses = int(parts.size());
    line.text = parts.join(u", "_s);
    return line;
}

} // namespace Liaison::Directory
