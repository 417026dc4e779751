// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactexport.h"

#include "contactcolumns.h"
#include "contactindex.h"
#include "interchange/vcardwriter.h"
#include "network.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QSaveFile>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// Fields of a record as text, but for those that a card says itself.
ContactCard::Internals
internalsOf(const Reader &reader, const Id &id, QLatin1StringView typeName, std::initializer_list<QStringView> except)
{
    ContactCard::Internals internals;
    const auto values = reader.values(id).valueOr({});
    for (const auto &field : Schema::type(QString(typeName))->fields) {
        const auto value = values.value(field.name);
        const bool linked =
            field.kind == FieldKind::Link || field.kind == FieldKind::Links || field.kind == FieldKind::Order;
        const bool own = std::ranges::find(except, QStringView(QString(field.name))) != except.end();
        if (!value.isNull() && !value.isUndefined() && !linked && !own) {
            internals.insert(field.name, Schema::text(field, value));
        }
    }
    return internals;
}

class CardMaker
{
public:
    CardMaker(const Reader &reader, const ContactExportOptions &options)
        : m_reader(reader)
        , m_options(options)
    {
    }

    Result<ContactCard> make(const Id &id)
    {
        LIAISON_TRY(const auto info, m_reader.info(id));
        if (info && info->type == Organisation::type) {
            LIAISON_CHECK(organisation(id));
        } else {
            LIAISON_CHECK(person(id));
        }
        LIAISON_TRY(const auto tags, m_reader.all<Tag>(u"WHERE record = ? ORDER BY label"_s, {id.bytes()}));
        for (const auto &tag : tags) {
            m_card.tags.append(tag.label);
        }
        if (!m_options.notes && !m_options.internal) {
            m_card.notes.clear();
        }
        return m_card;
    }

private:
    Result<Done> person(const Id &id)
    {
        LIAISON_TRY(const auto person, m_reader.get<Person>(id));
        m_card.uid = person.uid.isEmpty() ? uidOf(id) : person.uid;
        m_card.name = person.name;
        m_card.sortName = person.sort_name;
        m_card.latinName = person.latin_name;
        m_card.honorific = person.honorific;
        m_card.country = person.country;
        m_card.languages = person.languages;
        m_card.notes = person.notes;
        if (m_options.internal) {
            m_card.internals = internalsOf(
                m_reader,
                id,
                Person::type,
                {u"uid", u"name", u"sort_name", u"latin_name", u"honorific", u"country", u"languages", u"notes"});
            if (m_options.format == ContactExportOptions::VCard3) {
                // What version 3 has no property for.
                setUnlessEmpty(u"latin_name"_s, person.latin_name);
                setUnlessEmpty(u"languages"_s, person.languages.join(u','));
            }
        }
        LIAISON_TRY(
            const auto posts,
            m_reader.all<Post>(u"WHERE person = ? ORDER BY (until IS NOT NULL), since DESC, id"_s, {id.bytes()}));
        int number = 0;
        for (const auto &post : posts) {
            if (tenureOf(post, m_reader.today()) == Tenure::Former && !m_options.internal) {
                continue;
            }
            ContactCard::Post entry;
            entry.organisation = m_reader.title(post.organisation);
            if (const auto organisation = m_reader.find<Organisation>(post.organisation).valueOr({})) {
                entry.organisation = organisation->name; // the title has the short name beside it, or is cut
                if (organisation->country != person.country && !organisation->country.isEmpty()) {
                    // Somebody from one country who works for another one's authority.
                    entry.organisationUid = organisation->uid.isEmpty() ? uidOf(post.organisation) : organisation->uid;
                }
            }
            entry.title = post.title;
            entry.networkRole = post.network_role;
            if (m_options.internal) {
                entry.internals = internalsOf(m_reader, post.id, Post::type, {u"title", u"network_role"});
            }
            m_card.posts.append(entry);
            LIAISON_CHECK(addPoints(post.id, ++number));
        }
        return addPoints(id, 0);
    }

    Result<Done> organisation(const Id &id)
    {
        LIAISON_TRY(const auto organisation, m_reader.get<Organisation>(id));
        m_card.kind = ContactCard::Organisation;
        m_card.uid = organisation.uid.isEmpty() ? uidOf(id) : organisation.uid;
        m_card.name = organisation.name;
        m_card.shortName = organisation.short_name;
        m_card.aliases = organisation.aliases;
        m_card.country = organisation.country;
        m_card.website = organisation.website;
        m_card.address = organisation.address;
        m_card.languages = organisation.languages;
        m_card.notes = organisation.notes;
        if (const auto parent = m_reader.find<Organisation>(organisation.parent).valueOr({})) {
            m_card.parent = parent->name;
        }
        if (m_options.internal) {
            m_card.internals = internalsOf(m_reader,
                                           id,
                                           Organisation::type,
                                           {u"uid",
                                            u"name",
                                            u"short_name",
                                            u"aliases",
                                            u"country",
                                            u"website",
                                            u"address",
                                            u"languages",
                                            u"notes"});
            if (m_options.format == ContactExportOptions::VCard3) {
                setUnlessEmpty(u"languages"_s, organisation.languages.join(u','));
            }
        } else if (m_options.format == ContactExportOptions::Csv) {
            m_card.internals.insert(u"kind"_s, organisation.kind); // a column that nobody minds
        }
        return addPoints(id, 0);
    }

    void setUnlessEmpty(const QString &field, const QString &value)
    {
        if (!value.isEmpty()) {
            m_card.internals.insert(field, value);
        }
    }

    Result<Done> addPoints(const Id &owner, int post)
    {
        LIAISON_TRY(const auto points,
                    m_reader.all<ContactPoint>(u"WHERE owner = ? ORDER BY position, id"_s, {owner.bytes()}));
        for (const auto &point : points) {
            ContactCard::Point entry{point.medium, point.value, point.purpose, post, {}};
            if (m_options.internal) {
                entry.internals =
                    internalsOf(m_reader, point.id, ContactPoint::type, {u"medium", u"value", u"purpose"});
            }
            m_card.points.append(entry);
        }
        return Done();
    }

    const Reader &m_reader;
    const ContactExportOptions &m_options;
    ContactCard m_card;
};

Result<QList<Id>>
idsOf(const Reader &reader, QLatin1StringView type, const std::optional<ContactExport::Condition> &condition)
{
    QList<Id> ids;
    if (condition) {
        const auto where = condition->sql.isEmpty() ? QString() : u" WHERE "_s + condition->sql;
        LIAISON_TRY(
            const auto rows,
            reader.select(u"SELECT id FROM \"%1\""_s.arg(type) + where + u" ORDER BY name, id"_s, condition->binds));
        for (const auto &row : rows) {
            ids.append(Id::fromBytes(row.first().toByteArray()));
        }
    }
    return ids;
}
}

Result<ContactExportOptions::Format> ContactExportOptions::formatOf(const QString &file, bool version3)
{
    if (file.endsWith(u".vcf", Qt::CaseInsensitive) || file.endsWith(u".vcard", Qt::CaseInsensitive)) {
        return version3 ? VCard3 : VCard4;
    }
    if (file.endsWith(u".csv", Qt::CaseInsensitive)) {
        return Csv;
    }
    return Error{
        Error::Code::Invalid,
        i18nc("@info %1 file",
              "“%1” does not say in which form: give the file a name that ends in .vcf (for address books) or .csv "
              "(for spreadsheets).",
              file)};
}

Result<QList<Id>> ContactExport::select(const Reader &reader,
                                        const std::optional<Condition> &people,
                                        const std::optional<Condition> &organisations)
{
    LIAISON_TRY(auto ids, idsOf(reader, Organisation::type, organisations));
    LIAISON_TRY(const auto more, idsOf(reader, Person::type, people));
    return ids + more;
}

Result<QList<Id>>
ContactExport::selectNetwork(const Reader &reader, const QString &country, const QString &organisationKind)
{
    QStringList conditions;
    QVariantList binds;
    if (!country.isEmpty()) {
        conditions.append(u"country = ?"_s);
        binds.append(country);
    }
    if (!organisationKind.isEmpty()) {
        conditions.append(u"kind = ?"_s);
        binds.append(organisationKind);
    }
    if (conditions.isEmpty()) {
        return select(reader, Condition{}, Condition{});
    }
    const auto where = conditions.join(u" AND "_s);
    auto people = u"id IN (SELECT p.person FROM post p JOIN organisation o ON o.id = p.organisation WHERE o."_s
        + conditions.join(u" AND o."_s) + u')';
    auto peopleBinds = binds;
    if (organisationKind.isEmpty()) {
        people += u" OR country = ?"_s;
        peopleBinds.append(country);
    }
    return select(reader, Condition{people, peopleBinds}, Condition{where, binds});
}

Result<ContactCard> ContactExport::cardOf(const Reader &reader, const Id &record, const ContactExportOptions &options)
{
    return CardMaker(reader, options).make(record);
}

Result<ContactExportSummary> ContactExport::write(const Reader &reader,
                                                  const QList<Id> &records,
                                                  const QString &path,
                                                  const ContactExportOptions &options,
                                                  const Watch &watch)
{
    const auto failure = [&path](const QString &why) {
        return Error{Error::Code::Storage,
                     i18nc("@info %1 file, %2 reason",
                           "The file %1 was not written: %2. What was there before is unchanged. Please make room or "
                           "choose another folder.",
                           path,
                           why)};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(file.errorString());
    }
    const bool csv = options.format == ContactExportOptions::Csv;
    VCardWriter cards(options.format == ContactExportOptions::VCard3 ? VCardWriter::V3 : VCardWriter::V4);
    ContactCsvWriter rows;
    ContactExportSummary summary;
    const int passes = csv ? 2 : 1; // columns are known when all cards were seen
    for (int pass = 1; pass <= passes; ++pass) {
        const bool looking = csv && pass == 1;
        if (csv && !looking) {
            file.write(rows.header());
        }
        for (qsizetype i = 0; i < records.size(); ++i) {
            LIAISON_TRY(const auto card, cardOf(reader, records.at(i), options));
            if (watch && i % 64 == 0
                && !watch(int((i + records.size() * (pass - 1)) * 1000 / (records.size() * passes)))) {
                return Error{Error::Code::Cancelled, i18nc("@info", "The export was stopped; no file was written.")};
            }
            if (looking) {
                rows.add(card);
                continue;
            }
            const auto bytes = csv ? rows.row(card) : cards.write(card);
            if (file.write(bytes) != bytes.size()) {
                return failure(file.errorString());
            }
            ++(card.kind == ContactCard::Person ? summary.people : summary.organisations);
            summary.withNotes += card.notes.isEmpty() ? 0 : 1;
        }
    }
    // How many of the addresses are not for everybody has to be said, because the label stays here.
    LIAISON_TRY(const auto labels,
                reader.select(
                    u"SELECT coalesce(p.person, c.owner), c.tlp FROM contact_point c LEFT JOIN post p ON p.id = c.owner"
                    " WHERE c.tlp IN ('RED', 'AMBER+STRICT')"_s));
    const QSet<Id> exported(records.begin(), records.end());
    for (const auto &row : labels) {
        summary.strict += exported.contains(Id::fromBytes(row.first().toByteArray())) ? 1 : 0;
    }
    if (!file.flush() || !file.commit()) { // flush() knows why
        return failure(file.errorString());
    }
    return summary;
}

} // namespace Liaison::Directory
