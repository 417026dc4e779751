// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "subjectreport.h"

#include "changewords.h"
#include "documents/documentcodec.h"
#include "documents/textwriter.h"
#include "foundation/text.h"
#include "parts.h"
#include "store/merge.h"
#include "store/schema.h"
#include "store/statecodec.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostMentions = 500;
constexpr qsizetype largestText = 4 * 1024 * 1024; // of an attached file that is searched for the name

bool isLink(const Field &field)
{
    return field.kind == FieldKind::Link || field.kind == FieldKind::Links;
}

/// Does a link, or one of several, lead to one of @p ids?
bool leadsTo(const QCborValue &link, const QSet<Id> &ids)
{
    if (!link.isArray()) {
        return ids.contains(Id::fromBytes(link.toByteArray()));
    }
    const auto items = link.toArray();
    return std::ranges::any_of(items, [&ids](const QCborValue &item) {
        return ids.contains(Id::fromBytes(item.toByteArray()));
    });
}

/// What stays of a family name where languages give it endings: "Jourová" is in "Jourové" and "Jourovou", "Novák" in "Novákem",
/// "Παπαδόπουλος" in "Παπαδόπουλου". Too short a rest would be in many words.
QString stemOf(const QString &family)
{
    constexpr qsizetype shortest = 5;
    constexpr qsizetype longestEnding = 2;
    static const QString endings(u"aeiouysαειουυωησςаеиоуыъьюя"_s);
    QString stem = family;
    for (qsizetype i = 0; i < longestEnding && stem.size() > shortest && endings.contains(stem.back()); ++i) {
        stem.chop(1);
    }
    return stem;
}

class Gatherer
{
public:
    Gatherer(const Reader &reader, SubjectReport &report)
        : m_reader(reader)
        , m_report(report)
    {
    }

    Result<Done> gather()
    {
        LIAISON_TRY(const auto parts, partsOf(m_reader, m_report.person));
        m_parts = QSet(parts.cbegin(), parts.cend());
        for (const auto &part : parts) {
            LIAISON_CHECK(add(part));
        }
        LIAISON_CHECK(addLinking());
        LIAISON_CHECK(addDeletedLinking());
        LIAISON_CHECK(addHistory(parts));
        LIAISON_CHECK(addAuthored());
        return addMentions();
    }

private:
    Result<Done> add(const Id &id)
    {
        if (m_held.contains(id)) {
            return Done();
        }
        m_held.insert(id);
        LIAISON_TRY(const auto state, m_reader.state(id));
        SubjectReport::Held held{.id = id,
                                 .type = state.type,
                                 .title = m_reader.title(id),
                                 .relations = {},
                                 .deleted = Merge::isDeleted(state.fields),
                                 .mergedInto = {},
                                 .values = {}};
        if (const auto survivor = m_reader.survivorOf(id); survivor != id) {
            held.mergedInto = survivor;
        }
        const auto *type = Schema::type(state.type);
        for (const auto &field : type ? type->fields : std::vector<Field>()) {
            const auto heads = state.fields.find(field.name);
            if (heads == state.fields.end()) {
                continue;
            }
            if (isLink(field) && leadsTo(Merge::shown(heads->second).value, m_parts)) {
                held.relations.append(field.label.toString());
            }
            addValues(held, field, heads->second);
        }
        m_report.records.append(std::move(held));
        return Done();
    }

    /// The shown value first; where people have not agreed, the others too.
    void addValues(SubjectReport::Held &held, const Field &field, const Heads &heads) const
    {
        QList<QCborValue> known;
        const auto put = [&](const Head &head) {
            if (head.value.isNull() || known.contains(head.value)) {
                return;
            }
            known.append(head.value);
            held.values.append({field.name,
                                field.label.toString(),
                                m_reader.display(held.type, field.name, head.value),
                                head.value,
                                m_reader.authorName(head.author),
                                QDateTime::fromMSecsSinceEpoch(head.hlc >> 16, QTimeZone::UTC)});
        };
        put(Merge::shown(heads));
        for (const auto &head : heads) {
            put(head);
        }
    }

    /// Live records of any type that lead to the person or to one of their posts and contact points.
    Result<Done> addLinking()
    {
        for (const auto &type : Schema::types()) {
            for (const auto &field : type.fields) {
                if (!isLink(field)) {
                    continue;
                }
                const bool list = field.kind == FieldKind::Links;
                const auto sql = list
                    ? u"SELECT id FROM \"%1\" WHERE EXISTS (SELECT 1 FROM json_each(\"%2\") WHERE value = ?) ORDER BY id"_s
                    : u"SELECT id FROM \"%1\" WHERE \"%2\" = ? ORDER BY id"_s;
                for (const auto &part : std::as_const(m_parts)) {
                    LIAISON_TRY(const auto rows,
                                m_reader.select(sql.arg(type.name, field.name),
                                                {list ? QVariant(part.text()) : QVariant(part.bytes())}));
                    for (const auto &row : rows) {
                        LIAISON_CHECK(add(Id::fromBytes(row.first().toByteArray())));
                    }
                }
            }
        }
        return Done();
    }

    /// What is in the trash is held too.
    Result<Done> addDeletedLinking()
    {
        LIAISON_TRY(const auto rows,
                    m_reader.select(u"SELECT id, type, state FROM record WHERE deleted = 1 ORDER BY id"_s));
        for (const auto &row : rows) {
            const auto *type = Schema::type(row.at(1).toString());
            LIAISON_TRY(const auto fields, StateCodec::decodeFields(row.at(2).toByteArray()));
            const bool linked = type && std::ranges::any_of(type->fields, [&](const Field &field) {
                                    return isLink(field) && leadsTo(Merge::shownValue(fields, field.name), m_parts);
                                });
            if (linked) {
                LIAISON_CHECK(add(Id::fromBytes(row.at(0).toByteArray())));
            }
        }
        return Done();
    }

    Result<Done> addHistory(const QList<Id> &parts)
    {
        for (const auto &part : parts) {
            LIAISON_TRY(const auto changes, m_reader.history(part, -1));
            m_report.changes += changes;
        }
        std::ranges::stable_sort(m_report.changes, std::greater(), &HistoryEntry::transaction);
        for (const auto &change : std::as_const(m_report.changes)) {
            m_report.changeTexts.append(sentence(m_reader, change));
        }
        return Done();
    }

    Result<Done> addAuthored()
    {
        for (const auto &part : std::as_const(m_parts)) {
            LIAISON_TRY(const auto rows,
                        m_reader.select(u"SELECT t.label, t.at, count(*) FROM history h JOIN transactions t"
                                        " ON t.number = h.transaction_number WHERE h.author = ?"
                                        " GROUP BY t.number ORDER BY t.number DESC"_s,
                                        {part.bytes()}));
            for (const auto &row : rows) {
                m_report.authored.append({row.at(0).toString(),
                                          QDateTime::fromString(row.at(1).toString(), Qt::ISODateWithMs),
                                          row.at(2).toInt()});
            }
        }
        std::ranges::stable_sort(m_report.authored, std::greater(), &SubjectReport::Authored::at);
        return Done();
    }

    /// The words of each name that the person has, and their family names.
    void gatherNames()
    {
        const auto own = std::ranges::find(m_report.records, m_report.person, &SubjectReport::Held::id);
        for (const auto &value : own->values) {
            const auto words = Text::words(value.text);
            if (words.isEmpty()) {
                continue;
            }
            if (value.field == u"name" || value.field == u"latin_name") {
                m_names.append(QSet(words.cbegin(), words.cend()));
                m_families.insert(words.last());
            } else if (value.field == u"sort_name") {
                m_families.insert(words.first());
            }
        }
    }

    Result<Done> addMentions()
    {
        gatherNames();
        for (const auto &family : std::as_const(m_families)) {
            const auto stem = stemOf(family);
            m_stems.append({family, stem});
            LIAISON_TRY(
                const auto rows,
                m_reader.select(u"SELECT r.id, r.type FROM search CROSS JOIN record r ON r.number = search.rowid"
                                " WHERE search MATCH ? ORDER BY r.type, r.id LIMIT ?"_s,
                                {u"\"%1\"*"_s.arg(QString(stem).remove(u'"')), mostMentions}));
            for (const auto &row : rows) {
                LIAISON_CHECK(addMention(Id::fromBytes(row.at(0).toByteArray()), row.at(1).toString()));
            }
        }
        LIAISON_CHECK(addBriefings());
        LIAISON_CHECK(addAttachments());
        return addSettings();
    }

    Result<Done> addMention(const Id &id, const QString &typeName)
    {
        const auto *type = Schema::type(typeName);
        if (m_held.contains(id) || m_mentioned.contains(id) || !type) {
            return Done();
        }
        LIAISON_TRY(const auto values, m_reader.values(id));
        for (const auto &field : type->fields) {
            if (field.is(Searchable)) {
                mention(id, typeName, field.label.toString(), Schema::text(field, values.value(field.name)));
            }
        }
        return Done();
    }

    void mention(const Id &id, const QString &type, const QString &field, const QString &text)
    {
        const auto list = Text::words(text);
        const QSet<QString> words(list.cbegin(), list.cend());
        if (!hasFamily(text)) {
            return;
        }
        const bool whole = std::ranges::any_of(m_names, [&words](const QSet<QString> &name) {
            return words.contains(name);
        });
        m_mentioned.insert(id);
        m_report.mentions.append({id,
                                  type,
                                  id.isNull() ? field : m_reader.title(id),
                                  id.isNull() ? QString() : field,
                                  excerpt(text),
                                  whole});
    }

    /// Is there a family name in it, as it is, or with an ending and a capital letter? Short names are parts of too many words.
    bool hasFamily(const QString &text) const
    {
        constexpr qsizetype shortest = 4;
        constexpr qsizetype longestEnding = 3;
        const auto places = Text::wordsIn(text);
        return std::ranges::any_of(places, [&](const Text::Place &place) {
            const auto word = Text::folded(QStringView(text).sliced(place.start, place.length));
            const bool capital = text.at(place.start).isUpper();
            return std::ranges::any_of(m_stems, [&](const auto &name) {
                const auto &[family, stem] = name;
                return word == family
                    || (capital && stem.size() >= shortest && word.startsWith(stem)
                        && word.size() <= stem.size() + longestEnding);
            });
        });
    }

    /// The surroundings of the name.
    QString excerpt(const QString &text) const
    {
        constexpr qsizetype before = 60;
        constexpr qsizetype longest = 160;
        const auto plain = text.simplified();
        if (plain.size() <= longest) {
            return plain;
        }
        qsizetype at = 0;
        const auto pieces = plain.split(u' ');
        for (const auto &piece : pieces) {
            if (hasFamily(piece)) {
                break;
            }
            at += piece.size() + 1;
        }
        const auto begin = std::max<qsizetype>(0, at - before);
        return (begin > 0 ? u"…"_s : QString()) + plain.mid(begin, longest).trimmed()
            + (begin + longest < plain.size() ? u"…"_s : QString());
    }

    /// Frozen ones keep what was in the records then.
    Result<Done> addBriefings()
    {
        LIAISON_TRY(const auto briefings, m_reader.all<Briefing>(u"WHERE content IS NOT NULL ORDER BY id"_s));
        for (const auto &briefing : briefings) {
            if (const auto document = decodeDocument(briefing.content);
                document && !m_mentioned.contains(briefing.id)) {
                mention(briefing.id,
                        QString(Briefing::type),
                        i18nc("@label of a briefing", "Frozen content"),
                        QString::fromUtf8(toText(*document)));
            }
        }
        return Done();
    }

    /// Those that are text.
    Result<Done> addAttachments()
    {
        LIAISON_TRY(
            const auto attachments,
            m_reader.all<Attachment>(
                u"WHERE (media_type LIKE 'text/%' OR media_type LIKE 'message/%') AND length(content) < %1 ORDER BY id"_s
                    .arg(largestText)));
        for (const auto &attachment : attachments) {
            if (!m_held.contains(attachment.id) && !m_mentioned.contains(attachment.id)) {
                mention(attachment.id,
                        QString(Attachment::type),
                        attachment.name,
                        QString::fromUtf8(attachment.content));
            }
        }
        return Done();
    }

    /// Words that somebody typed, or decided about, are kept outside of records.
    Result<Done> addSettings()
    {
        LIAISON_TRY(const auto rows,
                    m_reader.select(u"SELECT key, value FROM local WHERE key NOT LIKE 'store/%' ORDER BY key"_s));
        for (const auto &row : rows) {
            const auto key = row.first().toString();
            const auto setting = row.at(1).toString();
            const auto document = QJsonDocument::fromJson(setting.toUtf8());
            const auto value = document.isArray() ? QJsonValue(document.array())
                : document.isObject()             ? QJsonValue(document.object())
                                                  : QJsonValue(setting);
            for (const auto &text : textsIn(value)) {
                mention({}, key.startsWith(u"exchange/") ? u"circle"_s : u"local"_s, settingTitle(key), text);
            }
        }
        return Done();
    }

    static QStringList textsIn(const QJsonValue &value)
    {
        if (value.isString()) {
            return {value.toString()};
        }
        QStringList texts;
        const auto array = value.isArray() ? value.toArray() : QJsonArray();
        for (const auto &item : array) {
            texts += textsIn(item);
        }
        const auto object = value.isObject() ? value.toObject() : QJsonObject();
        for (const auto &member : object) {
            texts += textsIn(member);
        }
        return texts;
    }

    static QString settingTitle(const QString &key)
    {
        return key.startsWith(u"meetings/draft/")
            ? i18nc("@label something with a name in it", "Minutes that were begun")
            : key.startsWith(u"meetings/")  ? i18nc("@label something with a name in it", "Decisions about a report")
            : key.startsWith(u"directory/") ? i18nc("@label something with a name in it", "Filters that were kept")
            : key.startsWith(u"author/")    ? i18nc("@label something with a name in it", "Who wrote something")
            : key.startsWith(u"exchange/")  ? i18nc("@label something with a name in it", "Exchange with others")
                                            : i18nc("@label something with a name in it", "Settings of the profile");
    }

    const Reader &m_reader;
    SubjectReport &m_report;
    QSet<Id> m_parts; ///< the person's record, posts and contact points
    QSet<Id> m_held;
    QSet<Id> m_mentioned;
    QList<QSet<QString>> m_names;
    QSet<QString> m_families;
    QList<std::pair<QString, QString>> m_stems; ///< of each family name, with what stays of it
};
}

Result<SubjectReport> subjectReport(const Reader &reader, const Id &person)
{
    SubjectReport report;
    report.person = reader.survivorOf(person);
    LIAISON_TRY(const auto info, reader.info(report.person));
    if (!info || info->type != u"person") {
        return Error{Error::Code::NotFound,
                     info
                         ? i18nc("@info", "“%1” is not a person. The report is about what is held on one.", info->title)
                         : i18nc("@info", "There is no record with the id %1.", person.text())};
    }
    report.name = info->title;
    report.asOf = reader.now();
    report.madeBy = reader.title(reader.me());
    Gatherer gatherer(reader, report);
    LIAISON_CHECK(gatherer.gather());
    return report;
}

} // namespace Liaison::Directory
