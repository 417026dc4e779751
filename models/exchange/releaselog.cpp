// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "releaselog.h"

#include "digest.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto releasePrefix = "exchange/release/"_L1;

QString releaseKey(const ReleaseEntry &entry)
{
    return releasePrefix + u"%1/%2"_s.arg(entry.audience.text()).arg(entry.number, 8, 10, QLatin1Char('0'));
}

QString entryJson(const ReleaseEntry &entry)
{
    QJsonObject items;
    for (const auto &[record, item] : entry.items.asKeyValueRange()) {
        items.insert(record.text(), QJsonArray{Digest::hex(item.version), item.belongsTo.text(), item.type});
    }
    const QJsonObject json{{u"name"_s, entry.name},
                           {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
                           {u"recipient"_s, entry.recipient},
                           {u"file"_s, entry.file},
                           {u"tlp"_s, entry.tlp},
                           {u"hash"_s, Digest::hex(entry.hash)},
                           {u"items"_s, items}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ReleaseEntry entryFrom(const QString &key, const QString &json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto place = QStringView(key).sliced(releasePrefix.size());
    const auto slash = place.indexOf(u'/');
    ReleaseEntry entry{.audience = Id::fromText(place.first(slash)),
                       .name = object["name"_L1].toString(),
                       .number = place.sliced(slash + 1).toLongLong(),
                       .at = QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs),
                       .recipient = object["recipient"_L1].toString(),
                       .file = object["file"_L1].toString(),
                       .tlp = object["tlp"_L1].toString(),
                       .hash = QByteArray::fromHex(object["hash"_L1].toString().toLatin1())};
    const auto items = object["items"_L1].toObject();
    for (auto item = items.begin(); item != items.end(); ++item) {
        const auto parts = item->toArray();
        entry.items.insert(Id::fromText(item.key()),
                           {.version = QByteArray::fromHex(parts.at(0).toString().toLatin1()),
                            .belongsTo = Id::fromText(parts.at(1).toString()),
                            .type = parts.at(2).toString()});
    }
    return entry;
}

/// What became of what one audience was given.
class Standing
{
public:
    Standing(const Reader &reader, const Id &audience)
        : m_reader(reader)
        , m_audience(Audiences::find(reader, audience))
    {
    }

    Result<Done> read()
    {
        if (m_audience) {
            LIAISON_TRY(const auto plan, ReleasePlan::of(m_reader, *m_audience));
            for (const auto &record : plan.content().records) {
                m_versions.insert(record.id, record.version());
            }
        }
        LIAISON_TRY(const auto rows, m_reader.select(u"SELECT id FROM erasure"_s));
        for (const auto &row : rows) {
            m_erased.insert(Id::fromBytes(row.first().toByteArray()));
        }
        return {};
    }

    Recall::What of(const Id &record, const QByteArray &version) const
    {
        if (m_erased.contains(record)) {
            return Recall::What::Erased;
        }
        const auto now = m_audience ? m_versions.constFind(m_audience->idOf(record)) : m_versions.constEnd();
        if (now == m_versions.constEnd()) {
            return Recall::What::Withdrawn;
        }
        return *now == version ? Recall::What::Current : Recall::What::Changed;
    }

private:
    const Reader &m_reader;
    std::optional<Audience> m_audience; ///< nothing where the rule is gone: then nothing would go to them any more
    QHash<Id, QByteArray> m_versions; ///< by the audience's ids
    QSet<Id> m_erased;
};

Result<QList<Recall>> recallOf(const Reader &reader,
                               const std::function<bool(const Id &, const ReleaseEntry::Item &, Recall::What)> &wanted)
{
    QMap<Id, QList<ReleaseEntry>> byAudience;
    const auto entries = ReleaseLog::all(reader);
    for (const auto &entry : entries) {
        byAudience[entry.audience].append(entry);
    }
    QList<Recall> recalls;
    for (const auto &[audience, releases] : byAudience.asKeyValueRange()) {
        Standing standing(reader, audience);
        LIAISON_CHECK(standing.read());
        QMap<Id, Recall> known;
        QSet<Id> listed;
        for (const auto &release : releases) { // the newest first: its version counts
            for (const auto &[record, item] : release.items.asKeyValueRange()) {
                auto found = known.find(record);
                if (found == known.end()) {
                    const auto what = standing.of(record, item.version);
                    if (wanted(record, item, what)) {
                        listed.insert(record);
                    }
                    found = known.insert(record,
                                         {.record = record,
                                          .type = item.type,
                                          .title = what == Recall::What::Erased ? QString() : reader.title(record),
                                          .what = what,
                                          .releases = {}});
                }
                found->releases.append(release);
            }
        }
        for (const auto &recall : std::as_const(known)) {
            if (listed.contains(recall.record)) {
                recalls.append(recall);
            }
        }
    }
    std::ranges::stable_sort(recalls, {}, [](const Recall &recall) {
        return std::tuple(recall.what, recall.releases.first().name, recall.title);
    });
    return recalls;
}
}

QString Recall::text(What what)
{
    switch (what) {
    case What::Erased:
        return i18nc("@info of something that was released", "erased");
    case What::Withdrawn:
        return i18nc("@info of something that was released", "withdrawn");
    case What::Changed:
        return i18nc("@info of something that was released", "changed");
    case What::Current:
        return i18nc("@info of something that was released", "as it was");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString Recall::word(What what)
{
    switch (what) {
    case What::Erased:
        return u"erased"_s;
    case What::Withdrawn:
        return u"withdrawn"_s;
    case What::Changed:
        return u"changed"_s;
    case What::Current:
        return u"current"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QList<ReleaseEntry> ReleaseLog::all(const Reader &reader)
{
    QList<ReleaseEntry> entries;
    const auto locals = reader.locals(releasePrefix);
    for (const auto &[key, json] : locals.asKeyValueRange()) {
        entries.append(entryFrom(key, json));
    }
    std::ranges::stable_sort(entries, [](const ReleaseEntry &a, const ReleaseEntry &b) {
        return std::tie(a.at, a.number) > std::tie(b.at, b.number);
    });
    return entries;
}

Result<Done> ReleaseLog::add(Edit &edit, const ReleaseEntry &entry)
{
    return edit.setLocal(releaseKey(entry), entryJson(entry));
}

Result<Done> ReleaseLog::remove(Edit &edit, const ReleaseEntry &entry)
{
    return edit.removeLocal(releaseKey(entry));
}

Result<QList<Recall>> ReleaseLog::recall(const Reader &reader, bool changed)
{
    return recallOf(reader, [changed](const Id &, const ReleaseEntry::Item &, Recall::What what) {
        return what == Recall::What::Erased || what == Recall::What::Withdrawn
            || (changed && what == Recall::What::Changed);
    });
}

Result<QList<Recall>> ReleaseLog::recall(const Reader &reader, const Id &record)
{
    // What belongs to a post belongs to its person.
    QSet<Id> owners{record};
    const auto entries = all(reader);
    for (const auto &entry : entries) {
        for (const auto &[id, item] : entry.items.asKeyValueRange()) {
            if (item.type == Post::type && item.belongsTo == record) {
                owners.insert(id);
            }
        }
    }
    return recallOf(reader, [owners](const Id &id, const ReleaseEntry::Item &item, Recall::What) {
        return owners.contains(id) || owners.contains(item.belongsTo);
    });
}

Result<Id> ReleaseLog::idNamed(const Reader &reader, const QString &text)
{
    QSet<Id> found;
    const auto entries = all(reader);
    const auto wanted = text.trimmed().toLower();
    for (const auto &entry : entries) {
        for (const auto &id : entry.items.keys()) {
            if (id.text().startsWith(wanted)) {
                found.insert(id);
            }
        }
    }
    if (found.size() == 1) {
        return *found.cbegin();
    }
    return Error{Error::Code::NotFound,
                 found.isEmpty() ? i18nc("@info %1 what was typed",
                                         "Nothing that was released has an id that begins with “%1”. See the log of "
                                         "releases.",
                                         text)
                                 : i18nc("@info %1 what was typed",
                                         "Several records that were released have an id that begins with “%1”. Type "
                                         "more of it.",
                                         text)};
}

} // namespace Liaison
