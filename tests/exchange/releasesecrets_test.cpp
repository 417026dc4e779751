// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A release reveals nothing uncleared: random profiles in which every text is a word of its own. What an audience gets is compared
// with what may go by a second reading of the rules, from all heads; and changing what may not go changes no byte.

#include "documents/textwriter.h"
#include "exchange/releasewriter.h"
#include "exchange/syncimport.h"
#include "foundation/order.h"
#include "store/schema.h"
#include "support/records.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <ranges>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto platforms = u"platforms"_s;

/// Which fields may go, as DESIGN says; links and positions are looked at apart.
const QHash<QString, QStringList> &mayGo()
{
    static const QHash<QString, QStringList> fields{
        {u"organisation"_s, u"name short_name aliases services website address languages"_s.split(u' ')},
        {u"competence"_s, {u"kind"_s}},
        {u"person"_s, u"name sort_name latin_name honorific languages"_s.split(u' ')},
        {u"post"_s, u"title services"_s.split(u' ')},
        {u"contact_point"_s, u"value purpose hours_note"_s.split(u' ')},
    };
    return fields;
}

/// What decides about going; changed only where it stays a no.
const QStringList rules{u"tlp"_s, u"audiences"_s, u"objection"_s, u"since"_s, u"until"_s};

/// All records of a profile with all their heads, and what may go by them.
class Truth
{
public:
    explicit Truth(const Reader &reader)
    {
        const auto rows = reader.select(u"SELECT id FROM record WHERE deleted = 0 ORDER BY id"_s).valueOr({});
        for (const auto &row : rows) {
            const auto id = Id::fromBytes(row.first().toByteArray());
            m_records.insert(id, reader.state(id).valueOr({}));
        }
        for (const auto &record : std::as_const(m_records)) {
            if (record.type == u"contact_point" && isCleared(record)) {
                m_going += QSet<Id>{record.id, link(record, u"owner"_s)};
                m_going.insert(link(of(link(record, u"owner"_s)), u"person"_s));
                m_going.insert(link(of(link(record, u"owner"_s)), u"organisation"_s));
            }
        }
        for (const auto &record : std::as_const(m_records)) {
            if (record.type == u"post" && m_going.contains(link(record, u"person"_s)) && isGood(record)) {
                m_going += QSet<Id>{record.id, link(record, u"organisation"_s)};
            }
        }
        for (const auto &record : std::as_const(m_records)) {
            if (record.type == u"competence" && m_going.contains(link(record, u"organisation"_s)) && isNow(record)) {
                m_going.insert(record.id);
            }
        }
    }

    const QMap<Id, RecordState> &records() const
    {
        return m_records;
    }
    bool goes(const Id &record) const
    {
        return m_going.contains(record);
    }
    bool goes(const RecordState &record, const QString &field) const
    {
        return goes(record.id) && mayGo().value(record.type).contains(field) && values(record, field).size() == 1;
    }
    /// All that belong to whom @p point belongs to.
    QList<RecordState> pointsOf(const RecordState &point) const
    {
        QList<RecordState> points;
        for (const auto &record : m_records) {
            if (record.type == u"contact_point" && link(record, u"owner"_s) == link(point, u"owner"_s)) {
                points.append(record);
            }
        }
        return points;
    }
    static Id link(const RecordState &record, const QString &field)
    {
        const auto all = values(record, field);
        return all.isEmpty() ? Id() : Id::fromBytes(all.first().toByteArray());
    }
    /// Texts of a field, in all heads.
    static QStringList texts(const Heads &heads)
    {
        QStringList texts;
        for (const auto &head : heads) {
            if (head.value.isString()) {
                texts.append(head.value.toString());
            }
            for (const auto &item : head.value.toArray()) {
                texts.append(item.toString());
            }
        }
        return texts;
    }

private:
    static QList<QCborValue> values(const RecordState &record, const QString &field)
    {
        QList<QCborValue> values;
        const auto heads = record.fields.find(field);
        if (heads != record.fields.end()) {
            for (const auto &head : heads->second) {
                if (!values.contains(head.value)) {
                    values.append(head.value);
                }
            }
        }
        return values;
    }
    RecordState of(const Id &id) const
    {
        return m_records.value(id);
    }
    static bool isOpen(const RecordState &record)
    {
        const auto labels = values(record, u"tlp"_s);
        return !labels.isEmpty() && std::ranges::all_of(labels, [](const QCborValue &label) {
            return label == QCborValue(u"GREEN"_s) || label == QCborValue(u"CLEAR"_s);
        });
    }
    static bool agrees(const RecordState &record, const QStringList &fields)
    {
        return std::ranges::all_of(fields, [&record](const QString &field) {
            return values(record, field).size() <= 1;
        });
    }
    static bool isNow(const RecordState &record)
    {
        const auto until = values(record, u"until"_s);
        return agrees(record, {u"since"_s, u"until"_s})
            && (until.isEmpty() || until.first().isNull() || until.first().toString() >= today.toString(Qt::ISODate));
    }
    bool isGood(const RecordState &record) const
    {
        if (record.type == u"organisation") {
            return isOpen(record) && agrees(record, {u"name"_s, u"kind"_s});
        }
        if (record.type == u"person") {
            const auto objections = values(record, u"objection"_s);
            return isOpen(record) && agrees(record, {u"name"_s, u"objection"_s})
                && (objections.isEmpty() || objections.first().isNull());
        }
        return record.type == u"post" && isNow(record) && isGood(of(link(record, u"person"_s)))
            && isGood(of(link(record, u"organisation"_s)));
    }
    bool isCleared(const RecordState &point) const
    {
        const auto clearances = values(point, u"audiences"_s);
        return !clearances.isEmpty() && isOpen(point) && agrees(point, {u"value"_s, u"medium"_s})
            && std::ranges::all_of(clearances,
                                   [](const QCborValue &names) {
                                       return names.toArray().contains(platforms);
                                   })
            && isGood(of(link(point, u"owner"_s)));
    }

    QMap<Id, RecordState> m_records;
    QSet<Id> m_going;
};

/// What an audience gets, byte for byte, whatever form it asks for.
struct Given {
    QByteArray payload; ///< unpacked
    QByteArray bundle;
    QByteArray cards;
    QByteArray table;
    QByteArray sheet;

    bool operator==(const Given &) const = default;
    bool has(const QByteArray &bytes) const
    {
        return payload.contains(bytes) || bundle.contains(bytes) || cards.contains(bytes) || table.contains(bytes)
            || sheet.contains(bytes);
    }
};

class RandomProfile
{
public:
    explicit RandomProfile(quint32 seed)
        : m_random(seed)
    {
        must(store().edit(u"Fill"_s, [this](Edit &edit) {
            return fill(edit);
        }));
        m_audience = must(store().edit(u"Audience"_s, [](Edit &edit) {
            return Audiences::put(
                edit,
                {.name = u"Platforms"_s, .tlp = u"GREEN"_s, .plain = true, .sender = u"The Commission"_s});
        }));
        for (int i = 0; i < 16; ++i) {
            contest(pickAny());
        }
    }

    Store &store() const
    {
        return m_profile.store();
    }
    Truth truth() const
    {
        return must(store().read([](Reader &reader) -> Result<Truth> {
            return Truth(reader);
        }));
    }
    Audience rule() const
    {
        return must(store().read([](Reader &reader) {
            return Audiences::named(reader, platforms);
        }));
    }
    /// The real way out, as if it were the first release.
    Given give()
    {
        must(store().edit(u"Again"_s, [id = m_audience](Edit &edit) -> Result<Id> {
            auto audience = *Audiences::find(edit, id);
            audience.number = 0;
            return Audiences::put(edit, audience);
        }));
        const auto plan = must(ReleaseWriter::preview(store(), m_audience));
        if (plan.isEmpty()) {
            return {};
        }
        const auto file = m_folder.filePath(u"%1.liaison"_s.arg(++m_files));
        must(ReleaseWriter::write(store(), plan, file));
        const auto bundle = must(SyncImport::inspect(file));
        Given given;
        given.bundle = contentOf(file);
        must(readPayload(bundle.payload, [&given](QByteArrayView item) -> Result<Done> {
            given.payload += item;
            return {};
        }));
        const Release release{.audience = u"Platforms"_s, .day = today, .content = plan.content()};
        given.cards = ReleaseFile::toVCards(release).replace("\r\n ", "");
        given.table = ReleaseFile::toCsv(release);
        given.sheet = toText(ReleaseFile::toDocument(release));
        return given;
    }

    /// Changes something that may not go. The value tells what.
    QString changeSecret()
    {
        const auto before = truth();
        for (;;) {
            const auto record = before.records().value(pick(before.records().keys()));
            const auto *type = Schema::type(record.type);
            switch (number(10)) {
            case 0:
                return addSecret(before);
            case 1:
                if (before.goes(record.id) || record.id == m_me) {
                    break;
                }
                must(store().edit(u"Remove"_s, [id = record.id](Edit &edit) {
                    return edit.remove(id);
                }));
                return u"removed a "_s + record.type;
            case 2: { // there and back: only history knows
                const auto field = pick(mayGo().value(record.type, {u"notes"_s}));
                if (!type->field(field) || type->derivedFrom.contains(field) || !agrees(record, field)
                    || record.fields.find(field) == record.fields.end()) {
                    break;
                }
                const auto value = record.fields.at(field).front().value;
                set(record.id,
                    field,
                    isList(*type->field(field)) ? QCborValue(QCborArray{token()}) : QCborValue(token()));
                set(record.id, field, value);
                return u"changed %1 of a %2 and back"_s.arg(field, record.type);
            }
            case 3: // from one no to another
                if (record.type == u"contact_point" && !before.goes(record.id) && agrees(record, u"audiences"_s)
                    && !Truth::texts(headsOf(record, u"audiences"_s)).contains(platforms)) {
                    set(record.id, u"audiences"_s, QCborArray{token()});
                    return u"cleared a contact point for somebody else"_s;
                }
                break;
            case 4:
                if (type->field(u"tlp") && !before.goes(record.id) && agrees(record, u"tlp"_s)
                    && Schema::tlpRank(Truth::texts(headsOf(record, u"tlp"_s)).value(0)) < 3) {
                    set(record.id, u"tlp"_s, pick(QStringList{u"RED"_s, u"AMBER"_s, u"AMBER+STRICT"_s}));
                    return u"labelled a "_s + record.type;
                }
                break;
            case 5: { // the same order, told by other keys
                if (record.type != u"contact_point") {
                    break;
                }
                const auto points = before.pointsOf(record);
                if (!std::ranges::all_of(points, [](const RecordState &point) {
                        return agrees(point, u"position"_s);
                    })) {
                    break;
                }
                for (const auto &point : points) {
                    const auto key = Truth::texts(headsOf(point, u"position"_s)).value(0);
                    if (!key.isEmpty()) {
                        set(point.id, u"position"_s, u"m"_s + key);
                    }
                }
                return u"spread the contact points of somebody anew"_s;
            }
            case 6: { // part of something else that nobody is told of
                const auto other = pick(before.records().keys());
                if (record.type != u"organisation" || other == record.id || before.goes(other)
                    || before.records().value(other).type != u"organisation" || !agrees(record, u"parent"_s)
                    || before.goes(Truth::link(record, u"parent"_s))) {
                    break;
                }
                set(record.id, u"parent"_s, other.bytes());
                return u"moved an organisation below one that stays"_s;
            }
            default: {
                const auto &field = type->fields.at(number(int(type->fields.size())));
                const bool text = field.kind == FieldKind::Text || field.kind == FieldKind::Note || isList(field)
                    || field.kind == FieldKind::Order || field.kind == FieldKind::Date;
                const bool placed = field.kind == FieldKind::Order && before.goes(record.id);
                if (!text || placed || rules.contains(field.name) || field.name == u"time_zone"
                    || type->derivedFrom.contains(field.name) || before.goes(record, field.name)
                    || !agrees(record, field.name) // a new value would settle the dispute that keeps it here
                    || (before.goes(record.id) && mayGo().value(record.type).contains(field.name))
                    || (before.goes(record.id) && field.name == u"verified_on")) {
                    break;
                }
                set(record.id, field.name, valueFor(field));
                return u"changed %1 of a %2"_s.arg(field.name, record.type);
            }
            }
        }
    }

    /// Changes a text that goes; false where nothing does.
    bool changeCleared()
    {
        const auto before = truth();
        for (const auto &record : before.records()) {
            for (const auto &[field, heads] : record.fields) {
                if (!Schema::type(record.type)->derivedFrom.contains(field) && before.goes(record, field)) {
                    set(record.id,
                        field,
                        heads.front().value.isArray() ? QCborValue(QCborArray{token()}) : QCborValue(token()));
                    return true;
                }
            }
        }
        return false;
    }

private:
    Result<Done> fill(Edit &edit)
    {
        const auto write = [&](const QString &type, Values values) {
            for (const auto &field : Schema::type(type)->fields) {
                const bool text = field.kind == FieldKind::Text || field.kind == FieldKind::Note || isList(field);
                const bool rule = rules.contains(field.name) || field.name == u"time_zone";
                if (text && !rule && !values.contains(field.name) && (field.is(Required) || number(2) == 0)) {
                    values[field.name] = valueFor(field);
                }
            }
            const auto id = edit.write(type, {}, values);
            if (id) {
                m_all.append(*id);
            }
            return id;
        };
        QList<Id> organisations;
        QList<Id> owners;
        for (int i = 0; i < 5; ++i) {
            Values values{{u"kind"_s, u"authority"_s}, {u"tlp"_s, tlp()}};
            if (!organisations.isEmpty() && number(2) == 0) {
                values[u"parent"_s] = pick(organisations).bytes();
            }
            LIAISON_TRY(const auto id, write(u"organisation"_s, values));
            organisations.append(id);
            LIAISON_CHECK(write(u"competence"_s, {{u"organisation"_s, id.bytes()}}));
        }
        owners = organisations;
        for (int i = 0; i < 6; ++i) {
            Values values{{u"tlp"_s, tlp()}};
            if (number(5) == 0) {
                values[u"objection"_s] = token();
            }
            LIAISON_TRY(const auto person, write(u"person"_s, values));
            m_me = person;
            owners.append(person);
            for (int post = number(3); post >= 0; --post) {
                Values held{{u"person"_s, person.bytes()}, {u"organisation"_s, pick(organisations).bytes()}};
                if (number(4) == 0) {
                    held[u"until"_s] = u"2019-03-04"_s;
                }
                LIAISON_TRY(const auto id, write(u"post"_s, held));
                owners.append(id);
            }
        }
        for (int i = 0; i < 24; ++i) {
            LIAISON_CHECK(write(u"contact_point"_s, pointValues(pick(owners), audiences(), tlp())));
        }
        m_owners = owners;
        LIAISON_CHECK(write(u"meeting"_s, {{u"date"_s, u"2019-03-04"_s}}));
        return edit.setMe(m_me);
    }

    Values pointValues(const Id &owner, const QStringList &clearances, const QCborValue &label)
    {
        return {{u"owner"_s, owner.bytes()},
                {u"medium"_s, u"email"_s},
                {u"value"_s, token()},
                {u"audiences"_s, QCborArray::fromStringList(clearances)},
                {u"position"_s, position()},
                {u"tlp"_s, label}};
    }

    QString addSecret(const Truth &truth)
    {
        const auto any = pick(truth.records().keys());
        const auto type = pick(
            QStringList{u"contact_point"_s, u"person"_s, u"organisation"_s, u"tag"_s, u"proposal"_s, u"attachment"_s});
        Values values;
        if (type == u"contact_point") {
            const auto owner = pick(m_owners);
            const bool cleared = number(2) == 0;
            values = pointValues(owner,
                                 cleared ? QStringList{platforms} : QStringList{token()},
                                 cleared ? u"AMBER"_s : u"CLEAR"_s);
        } else if (type == u"tag") {
            values = {{u"record"_s, any.bytes()}, {u"label"_s, token()}};
        } else if (type == u"proposal") {
            values = {{u"record"_s, any.bytes()}, {u"reason"_s, token()}};
        } else if (type == u"attachment") {
            values = {{u"record"_s, any.bytes()}, {u"name"_s, token()}};
        } else {
            values = {{u"name"_s, token()}, {u"tlp"_s, u"CLEAR"_s}};
            if (type == u"organisation") {
                values[u"kind"_s] = u"authority"_s;
            }
        }
        must(store().edit(u"Add"_s, [type, values](Edit &edit) {
            return edit.write(type, {}, values);
        }));
        return u"added a "_s + type;
    }

    /// Somebody else wrote a field of the record without having seen what is there.
    void contest(const Id &id)
    {
        const auto record = must(store().read([id](Reader &reader) {
            return reader.state(id);
        }));
        const auto *type = Schema::type(record.type);
        const auto *rule = number(2) == 0 ? type->field(pick(rules)) : nullptr;
        const auto &field = rule ? *rule : type->fields.at(number(int(type->fields.size())));
        QCborValue value = valueFor(field);
        if (field.kind == FieldKind::Tlp) {
            value = tlp();
        } else if (field.name == u"audiences") {
            value = QCborArray::fromStringList(audiences());
        } else if (field.kind == FieldKind::Link || field.kind == FieldKind::Choice || field.kind == FieldKind::Yes
                   || field.kind == FieldKind::Country || field.kind == FieldKind::Countries
                   || field.name == u"time_zone" || type->derivedFrom.contains(field.name)) {
            return;
        }
        Head head{.dot = {.replica = 4711, .sequence = ++m_sequence},
                  .seen = {},
                  .hlc = (QDateTime(today, QTime(13, 0), QTimeZone::UTC).toMSecsSinceEpoch() + number(2) * 86'400'000
                          - 43'200'000)
                      << 16,
                  .author = {},
                  .value = value};
        must(store().merge(u"Elsewhere"_s, {RecordState{id, record.type, {{field.name, {head}}}}}));
    }

    void set(const Id &record, const QString &field, const QCborValue &value)
    {
        must(store().edit(u"Set"_s, [=](Edit &edit) -> Result<Id> {
            LIAISON_TRY(const auto info, edit.info(record));
            return edit.write(info->type, record, {{field, value}});
        }));
    }

    static bool isList(const Field &field)
    {
        return field.kind == FieldKind::List;
    }
    static Heads headsOf(const RecordState &record, const QString &field)
    {
        const auto heads = record.fields.find(field);
        return heads == record.fields.end() ? Heads() : heads->second;
    }
    static bool agrees(const RecordState &record, const QString &field)
    {
        return headsOf(record, field).size() <= 1;
    }
    QCborValue valueFor(const Field &field)
    {
        switch (field.kind) {
        case FieldKind::List:
            return QCborArray{token()};
        case FieldKind::Order:
            return position();
        case FieldKind::Date:
            return u"2019-02-%1"_s.arg(number(28) + 1, 2, 10, QLatin1Char('0'));
        default:
            return token();
        }
    }
    QString token()
    {
        return u"word%1x"_s.arg(++m_tokens, 6, 10, QLatin1Char('0'));
    }
    QString position()
    {
        return Order::spread(90).at(number(90));
    }
    QCborValue tlp()
    {
        const auto label =
            pick(QStringList{u"CLEAR"_s, u"GREEN"_s, u"GREEN"_s, u"GREEN"_s, u"AMBER"_s, u"RED"_s, QString()});
        return label.isEmpty() ? QCborValue(nullptr) : QCborValue(label);
    }
    QStringList audiences()
    {
        switch (number(4)) {
        case 0:
            return {token()};
        case 1:
            return {token(), platforms};
        default:
            return {platforms};
        }
    }
    int number(int below)
    {
        return int(m_random.bounded(below));
    }
    template<typename T>
    T pick(const QList<T> &list)
    {
        return list.at(number(int(list.size())));
    }
    Id pickAny()
    {
        return pick(m_all);
    }

    TemporaryProfile m_profile{clockOfToday()};
    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    QList<Id> m_all;
    QList<Id> m_owners;
    Id m_me;
    Id m_audience;
    int m_tokens = 0;
    int m_files = 0;
    qint64 m_sequence = 0;
};

int profiles()
{
    const int asked = qEnvironmentVariableIntValue("LIAISON_RELEASES");
    return asked > 0 ? asked : 25;
}
}

TEST_CASE("What an audience gets is what may go, every word of it and no other")
{
    for (int seed = 1; seed <= profiles(); ++seed) {
        RandomProfile profile{quint32(seed)};
        const auto truth = profile.truth();
        const auto given = profile.give();
        const auto audience = profile.rule();
        std::map<QByteArray, qsizetype> places; // id for the audience → where its item begins
        for (const auto &record : truth.records()) {
            if (truth.goes(record.id)) {
                const auto id = audience.idOf(record.id).bytes();
                places[id] = given.payload.indexOf("\x83\x50" + id);
            }
        }
        INFO("profile " << seed << ": the order of the store shows");
        CHECK(std::ranges::is_sorted(places | std::views::values));
        for (const auto &record : truth.records()) {
            INFO("profile " << seed << ": a " << record.type.toStdString());
            CHECK_FALSE(given.has(record.id.bytes()));
            CHECK_FALSE(given.has(record.id.text().toLatin1()));
            CHECK(given.payload.contains(audience.idOf(record.id).bytes()) == truth.goes(record.id));
            for (const auto &[field, heads] : record.fields) {
                const auto texts = Truth::texts(heads);
                for (const auto &text : texts) {
                    if (!text.startsWith(u"word")) {
                        continue;
                    }
                    INFO("profile " << seed << ": " << field.toStdString() << " of a " << record.type.toStdString());
                    const bool goes = truth.goes(record, field);
                    CHECK(given.payload.contains(text.toUtf8()) == goes);
                    if (!goes) {
                        CHECK_FALSE(given.has(text.toUtf8()));
                    }
                }
            }
        }
    }
}

TEST_CASE("Changing what may not go changes no byte of a release")
{
    int gave = 0;
    for (int seed = 1001; seed <= 1000 + profiles(); ++seed) {
        RandomProfile profile{quint32(seed)};
        const auto given = profile.give();
        gave += given.payload.isEmpty() ? 0 : 1;
        for (int change = 0; change < 20; ++change) {
            const auto what = profile.changeSecret();
            INFO("profile " << seed << ": change " << change << ": " << what.toStdString());
            REQUIRE(profile.give() == given);
        }
        if (profile.changeCleared()) {
            INFO("profile " << seed << ": what goes was changed");
            CHECK(profile.give() != given);
        }
    }
    CHECK(gave > profiles() / 2);
}
