// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/contactexport.h"
#include "directory/contactimport.h"
#include "support/printing.h"
#include "support/records.h"

namespace Liaison::Test
{

using namespace Qt::StringLiterals;

/// A profile that takes in and gives out contacts.
class ContactBench
{
public:
    struct Outcome {
        Directory::ContactSummary summary;
        QList<Directory::ContactEntry> entries;

        /// "new 2, changed 1, unchanged 0, undecided 0, unreadable 0"
        std::string counts() const
        {
            return QStringLiteral("new %1, changed %2, unchanged %3, undecided %4, unreadable %5")
                .arg(summary.added)
                .arg(summary.changed)
                .arg(summary.unchanged)
                .arg(summary.undecided)
                .arg(summary.unreadable)
                .toStdString();
        }
        const Directory::ContactEntry &only() const
        {
            REQUIRE(entries.size() == 1);
            return entries.first();
        }
    };

    Store &store() const
    {
        return m_profile.store();
    }
    template<RecordStruct T>
    Id add(const T &record) const
    {
        return Test::add(store(), record);
    }
    template<RecordStruct T>
    QList<T> all(const QString &tail = QStringLiteral("ORDER BY id")) const
    {
        return Test::all<T>(store(), tail);
    }
    template<RecordStruct T>
    T only(const QString &tail = {}) const
    {
        const auto found = all<T>(tail);
        REQUIRE(found.size() == 1);
        return found.first();
    }
    QStringList strings(const QString &sql) const
    {
        return must(store().read([sql](Reader &reader) -> Result<QStringList> {
            LIAISON_TRY(const auto rows, reader.select(sql));
            QStringList texts;
            for (const auto &row : rows) {
                texts.append(row.first().toString());
            }
            return texts;
        }));
    }
    qint64 revision() const
    {
        return must(store().read([](Reader &reader) {
            return reader.revision();
        }));
    }

    using Options = Directory::ContactImportOptions;
    using Decisions = QList<Directory::ContactDecision>;
    static std::shared_ptr<ContactFile> file(const QByteArray &bytes)
    {
        const bool cards = bytes.contains("BEGIN:VCARD");
        return must(
            ContactFile::fromBytes(bytes, cards ? QStringLiteral("contacts.vcf") : QStringLiteral("contacts.csv")));
    }
    Outcome preview(const QByteArray &bytes, const std::optional<Options> &given = {}) const
    {
        const auto source = file(bytes);
        const auto options = given ? *given : must(Options::guess(*source));
        return must(store().read([source, options](Reader &reader) -> Result<Outcome> {
            Outcome outcome;
            LIAISON_TRY(outcome.summary, Directory::ContactImport::preview(reader, *source, options, watcher(outcome)));
            return outcome;
        }));
    }
    Result<Outcome> tryImport(const QByteArray &bytes,
                              const std::optional<Options> &given = {},
                              const std::optional<Decisions> &decisions = {}) const
    {
        const auto source = file(bytes);
        const auto options = given ? *given : must(Options::guess(*source));
        return store()
            .edit(QStringLiteral("Import"),
                  [source, options, decisions](Edit &edit) -> Result<Outcome> {
                      Outcome outcome;
                      LIAISON_TRY(outcome.summary,
                                  Directory::ContactImport::commit(edit,
                                                                   *source,
                                                                   options,
                                                                   watcher(outcome),
                                                                   decisions ? &*decisions : nullptr));
                      return outcome;
                  })
            .result();
    }
    Outcome import(const QByteArray &bytes, const std::optional<Options> &given = {}) const
    {
        const auto seen = preview(bytes, given);
        const auto done = must(tryImport(bytes, given));
        // Preview = result.
        CHECK(seen.counts() == done.counts());
        REQUIRE(seen.entries.size() == done.entries.size());
        for (qsizetype i = 0; i < seen.entries.size(); ++i) {
            CHECK(seen.entries.at(i).verdict == done.entries.at(i).verdict);
            CHECK(seen.entries.at(i).changes == done.entries.at(i).changes);
        }
        return done;
    }
    static Decisions acceptAll(const Outcome &outcome)
    {
        Decisions decisions;
        for (const auto &entry : outcome.entries) {
            decisions.append({entry.content, entry.verdict, true, {}});
        }
        return decisions;
    }
    /// Everything, as a file would hold it.
    QByteArray exported(const Directory::ContactExportOptions &options) const
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out"));
        must(store().read([path, options](Reader &reader) -> Result<Directory::ContactExportSummary> {
            LIAISON_TRY(const auto ids, Directory::ContactExport::selectNetwork(reader, {}, {}));
            return Directory::ContactExport::write(reader, ids, path, options);
        }));
        QFile out(path);
        REQUIRE(out.open(QIODevice::ReadOnly));
        return out.readAll();
    }

private:
    static Directory::ContactImport::Watch watcher(Outcome &outcome)
    {
        return [&outcome](const Directory::ContactEntry &entry, int) {
            outcome.entries.append(entry);
            return true;
        };
    }

    TemporaryProfile m_profile;
};

/// "Name: Anna → Ann"
inline QStringList changesAsText(const Directory::ContactEntry &entry)
{
    QStringList lines;
    for (const auto &change : entry.changes) {
        lines.append(u"%1: %2 → %3"_s.arg(change.label, change.before, change.after));
    }
    return lines;
}

/// What a profile says about people and organisations, without ids.
inline QStringList content(const ContactBench &bench, bool former = true)
{
    const auto posts = former ? QString() : u" WHERE t.until IS NULL OR t.until >= date('now')"_s;
    return bench.strings(
        u"SELECT 'person|' || name || '|' || coalesce(sort_name, '') || '|' || coalesce(latin_name, '') || '|' || coalesce(honorific, '') || '|' ||"
        " coalesce(country, '') || '|' || coalesce(languages, '') || '|' || coalesce(notes, '') AS line FROM person"
        " UNION ALL SELECT 'organisation|' || name || '|' || coalesce(short_name, '') || '|' || coalesce(aliases, '') || '|' ||"
        " coalesce(country, '') || '|' || coalesce(website, '') || '|' || coalesce(address, '') || '|' || coalesce(notes, '') FROM organisation"
        " UNION ALL SELECT 'post|' || p.name || '|' || o.name || '|' || coalesce(t.title, '') || '|' || coalesce(t.network_role, '')"
        " FROM post t JOIN person p ON p.id = t.person JOIN organisation o ON o.id = t.organisation"_s
        + posts + u" UNION ALL SELECT 'point|' || coalesce(p.name, q.name, o.name) || '|' || c.medium || '|' || c.value || '|' || coalesce(c.purpose, '') ||"
        " '|' || coalesce(qo.name, '') FROM contact_point c LEFT JOIN person p ON p.id = c.owner LEFT JOIN organisation o ON o.id = c.owner"
        " LEFT JOIN post t ON t.id = c.owner LEFT JOIN person q ON q.id = t.person LEFT JOIN organisation qo ON qo.id = t.organisation"
        " UNION ALL SELECT 'tag|' || label FROM tag WHERE record IN (SELECT id FROM person UNION SELECT id FROM organisation)"
        " ORDER BY line"_s);
}

/// The fields that only a copy for the house has.
inline QStringList innerContent(const ContactBench &bench)
{
    return bench.strings(
        u"SELECT 'person|' || name || '|' || coalesce(tlp, '') || '|' || coalesce(source, '') || '|' || coalesce(legal_basis, '') || '|' ||"
        " coalesce(review_by, '') || '|' || coalesce(disclosable, '') AS line FROM person"
        " UNION ALL SELECT 'organisation|' || name || '|' || kind || '|' || coalesce(tlp, '') || '|' || coalesce(services, '') || '|' ||"
        " coalesce(source, '') FROM organisation"
        " UNION ALL SELECT 'point|' || medium || '|' || value || '|' || coalesce(tlp, '') || '|' || coalesce(audiences, '') || '|' ||"
        " coalesce(verified_on, '') || '|' || coalesce(hours, '') || '|' || coalesce(hours_note, '') || '|' || coalesce(time_zone, '') || '|' ||"
        " coalesce(verified_by, '') || '|' || coalesce(bounced_on, '') || '|' || coalesce(notes, '') FROM contact_point"
        " UNION ALL SELECT 'post|' || coalesce(since, '') || '|' || coalesce(until, '') || '|' || coalesce(notes, '') FROM post ORDER BY line"_s);
}
inline QByteArray vcard(const QByteArray &properties)
{
    return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + properties + "\r\nEND:VCARD\r\n";
}

} // namespace Liaison::Test
