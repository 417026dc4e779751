// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Contacts in: a part of the verb `import`.

#include "contactsin.h"

#include "assignment.h"

#include "directory/contactimport.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using namespace Liaison::Directory;

namespace
{
constexpr int mostNewLines = 100; // of new entries, told one by one

/// What was done or would be done, told as it happens.
struct Account {
    QJsonArray entries;
    QString text;
    int added = 0;
    ContactSummary summary;
};

QString verdictText(ContactEntry::Verdict verdict)
{
    switch (verdict) {
    case ContactEntry::New:
        return i18nc("@info:shell what becomes of an entry", "added");
    case ContactEntry::Changed:
        return i18nc("@info:shell what becomes of an entry", "changed");
    case ContactEntry::Unchanged:
        return i18nc("@info:shell what becomes of an entry", "unchanged");
    default:
        return i18nc("@info:shell what becomes of an entry", "skipped");
    }
}

QString reasonOf(const ContactEntry &entry)
{
    if (entry.verdict != ContactEntry::Undecided) {
        return entry.problem;
    }
    QStringList names;
    for (const auto &candidate : entry.candidates) {
        names.append(candidate.detail.isEmpty()
                         ? candidate.name
                         : i18nc("@info:shell name, who that is", "%1 (%2)", candidate.name, candidate.detail));
    }
    return i18nc("@info:shell %1 names",
                 "It may be somebody who is known already: %1. Say so with --homonyms same, or --homonyms new.",
                 names.join(u"; "_s));
}

QJsonObject entryJson(const ContactEntry &entry, bool written)
{
    QJsonArray fields;
    for (const auto &change : entry.changes) {
        fields.append(
            QJsonObject{{u"field"_s, change.label}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    QJsonArray candidates;
    for (const auto &candidate : entry.candidates) {
        candidates.append(
            QJsonObject{{u"id"_s, candidate.id.text()}, {u"name"_s, candidate.name}, {u"detail"_s, candidate.detail}});
    }
    const bool known = written || entry.verdict == ContactEntry::Changed;
    return {{u"line"_s, entry.line},
            {u"change"_s, nameOf(entry.verdict)},
            {u"name"_s, entry.name},
            {u"id"_s, known && !entry.record.isNull() ? entry.record.text() : QString()},
            {u"reason"_s, entry.verdict == ContactEntry::New ? QString() : reasonOf(entry)},
            {u"remarks"_s, QJsonArray::fromStringList(entry.remarks)},
            {u"fields"_s, fields},
            {u"candidates"_s, candidates}};
}

void tell(Account &account, const ContactEntry &entry, bool json, bool written)
{
    if (entry.verdict == ContactEntry::Unchanged) {
        return;
    }
    if (json) {
        account.entries.append(entryJson(entry, written));
        return;
    }
    if (entry.verdict == ContactEntry::New && ++account.added > mostNewLines && entry.remarks.isEmpty()) {
        return;
    }
    account.text += i18nc("@info:shell %1 number of a line, %2 added, changed or skipped, %3 name",
                          "  line %1: %2 %3",
                          entry.line,
                          verdictText(entry.verdict),
                          entry.name)
        + u'\n';
    for (const auto &change : entry.changes) {
        account.text += i18nc("@info:shell %1 field, %2 and %3 values",
                              "    %1: %2 → %3",
                              change.label,
                              change.before.isEmpty() ? i18nc("@info:shell no value", "none") : change.before,
                              change.after.isEmpty() ? i18nc("@info:shell no value", "none") : change.after)
            + u'\n';
    }
    auto sentences = entry.remarks;
    if (entry.verdict == ContactEntry::Undecided || entry.verdict == ContactEntry::Unreadable) {
        sentences.prepend(reasonOf(entry));
    }
    for (const auto &sentence : std::as_const(sentences)) {
        account.text += u"    "_s + sentence + u'\n';
    }
}

Result<ContactImportOptions> optionsOf(const Call &call, ContactFile &file)
{
    LIAISON_TRY(auto options, ContactImportOptions::guess(file));
    const auto last = [&call](const QString &option) {
        const auto given = call.values(option);
        return given.isEmpty() ? QString() : given.last();
    };
    options.organisationKind = last(u"organisations"_s);
    const auto homonyms = last(u"homonyms"_s);
    options.homonyms = homonyms == u"new" ? ContactImportOptions::AreNew
        : homonyms == u"same"             ? ContactImportOptions::AreSame
                                          : ContactImportOptions::Ask;
    if (const auto columns = last(u"columns"_s); !columns.isEmpty() && file.format() == ContactFile::Csv) {
        options.columns.clear();
        for (const auto &name : columns.split(u',')) {
            const auto column = ContactColumns::named(name);
            if (column.isEmpty() && !name.trimmed().isEmpty()) {
                return Error{
                    Error::Code::Invalid,
                    i18nc("@info:shell %1 what was typed",
                          "“%1” is no column. Name columns as in name,organisation,title,email,phone,,country; nothing "
                          "between two commas passes one by.",
                          name)};
            }
            options.columns.append(column);
        }
    }
    const bool named = std::ranges::any_of(options.columns, [](const ContactColumn &column) {
        return column.base == u"name" || column.base == u"family_name" || column.base == u"given_name"
            || column.base == u"organisation";
    });
    if (file.format() == ContactFile::Csv && !named) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 file",
                           "No column of %1 is known as a name. Say what the columns are, such as --columns "
                           "name,organisation,,email, or write it into the first row.",
                           file.name())};
    }
    return options;
}

QString delimiterText(char delimiter)
{
    return delimiter == '\t' ? u"tab"_s : QString(QChar::fromLatin1(delimiter));
}

QJsonObject formatJson(ContactFile &file, const ContactImportOptions &options)
{
    if (file.format() == ContactFile::VCard) {
        return {{u"format"_s, u"vcard"_s}};
    }
    QJsonArray columns;
    for (const auto &column : options.columns) {
        columns.append(column.text());
    }
    return {{u"format"_s, u"csv"_s},
            {u"delimiter"_s, delimiterText(options.dialect.delimiter)},
            {u"header"_s, options.header},
            {u"columns"_s, columns}};
}

QString summaryText(const QString &path, const ContactSummary &summary, bool dryRun)
{
    const int skipped = summary.undecided + summary.unreadable;
    QString text = i18nc("@info:shell %1 file, numbers",
                         "%1: %2 added, %3 changed, %4 unchanged, %5 skipped.",
                         path,
                         summary.added,
                         summary.changed,
                         summary.unchanged,
                         skipped);
    if (!summary.leftOut.isEmpty()) {
        QStringList parts;
        for (auto property = summary.leftOut.begin(); property != summary.leftOut.end(); ++property) {
            parts.append(
                i18nc("@info:shell a property, in how many cards", "%1 (%2)", property.key(), property.value()));
        }
        text += u' ' + i18nc("@info:shell %1 properties with numbers", "Not taken over: %1.", parts.join(u", "_s));
    }
    if (dryRun) {
        text += u' ' + i18nc("@info:shell", "Nothing was written: this was a dry run.");
    }
    return text + u'\n';
}
}

bool isContactFile(const QString &path)
{
    for (const auto &ending : {u".vcf"_s, u".vcard"_s, u".csv"_s}) {
        if (path.endsWith(ending, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return fileBegins(path, "BEGIN:VCARD");
}

Result<Reply> importContacts(const Call &call, const QString &path)
{
    LIAISON_TRY(const auto file, ContactFile::open(QDir().absoluteFilePath(path)));
    return importContacts(call, path, *file, call.isSet(u"dry-run"_s));
}

Result<Reply> importContacts(const Call &call, const QString &path, ContactFile &file, bool dryRun)
{
    const auto full = QDir().absoluteFilePath(path);
    LIAISON_TRY(const auto options, optionsOf(call, file));
    Account account;
    const auto watch = [&account, &call, dryRun](const ContactEntry &entry, int) {
        tell(account, entry, call.json, !dryRun);
        return true;
    };
    if (dryRun) {
        LIAISON_TRY(account.summary,
                    call.store
                        ->read([&](Reader &reader) {
                            return ContactImport::preview(reader, file, options, watch);
                        })
                        .result());
    } else {
        LIAISON_TRY(account.summary,
                    call.store
                        ->edit(i18nc("@info label of a change; %1 file", "Import %1", file.name()),
                               [&](Edit &edit) {
                                   return ContactImport::commit(edit, file, options, watch);
                               })
                        .result());
    }
    const auto &summary = account.summary;
    const int skipped = summary.undecided + summary.unreadable;
    QJsonObject json{{u"file"_s, full},
                     {u"kind"_s, u"contacts"_s},
                     {u"written"_s, !dryRun && !summary.wroteNothing()},
                     {u"added"_s, summary.added},
                     {u"changed"_s, summary.changed},
                     {u"unchanged"_s, summary.unchanged},
                     {u"skipped"_s, skipped},
                     {u"entries"_s, account.entries}};
    const auto format = formatJson(file, options);
    for (auto value = format.begin(); value != format.end(); ++value) {
        json.insert(value.key(), value.value());
    }
    QJsonObject leftOut;
    for (auto property = summary.leftOut.begin(); property != summary.leftOut.end(); ++property) {
        leftOut.insert(property.key(), property.value());
    }
    json.insert(u"left_out"_s, leftOut);
    Reply reply{json, summaryText(path, summary, dryRun) + account.text};
    if (account.added > mostNewLines) {
        reply.text += i18nc("@info:shell", "  (and %1 more that were added)", account.added - mostNewLines) + u'\n';
    }
    if (summary.added + summary.changed + summary.unchanged == 0) {
        reply.complaint = i18nc("@info:shell %1 file", "Nobody in %1 could be taken over.", path);
    }
    return reply;
}

const std::vector<JsonKey> &contactKeys()
{
    static const std::vector<JsonKey> keys{
        {"files[].kind",
         kli18nc(
             "@info:shell",
             "Of contacts: file, kind (contacts), format (vcard, csv), written, added, changed, unchanged, skipped (how many), entries, "
             "left_out (properties that a directory has no place for, and in how many cards); of CSV also delimiter, header and "
             "columns.")},
        {"files[].entries[]",
         kli18nc(
             "@info:shell",
             "Whatever is not unchanged: line, change (new, changed, undecided, unreadable), name, id (empty where there is none), reason "
             "(why it was skipped), remarks, fields (of a change: field, before, after), candidates (who may be meant: id, name, "
             "detail).")},
    };
    return keys;
}

std::vector<VerbOption> contactOptions()
{
    return {
        {"homonyms",
         "skip|new|same",
         kli18nc(
             "@info:shell",
             "What becomes of contacts who may be somebody that is known already: they are skipped (unless told else), new people, or "
             "the one that is known if there is one only.")},
        {"columns",
         "NAMES",
         kli18nc("@info:shell",
                 "What the columns of a CSV file are, separated by commas, where its first row does not say it.")},
        {"organisations",
         "authority|platform|eu-body|civil-society|other",
         kli18nc("@info:shell",
                 "The kind of organisations that contacts bring along; else it is guessed by name and country.")}};
}

} // namespace Liaison::Terminal
