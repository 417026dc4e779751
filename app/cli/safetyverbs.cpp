// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of whole files: backup, restore-backup, verify.

#include "verb.h"

#include "store/profile.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace Liaison::Terminal
{

namespace
{
QString absolute(const QString &file)
{
    return QDir().absoluteFilePath(file);
}

Result<Reply> backup(const Call &call)
{
    const auto file = absolute(call.arguments.first());
    if (!QFileInfo(QFileInfo(file).path()).isDir()) {
        return Error{Error::Code::NotFound,
                     i18nc("@info:shell", "There is no folder %1 to put the backup in.", QFileInfo(file).path())};
    }
    LIAISON_CHECK(call.store->backup(file).result());
    const auto size = QFileInfo(file).size();
    return Reply{{{QStringLiteral("file"), file}, {QStringLiteral("bytes"), size}},
                 i18nc("@info:shell %1 file, %2 size",
                       "Backed up to %1 (%2); the copy was read again and is whole.",
                       file,
                       QLocale().formattedDataSize(size))
                     + u'\n'};
}

Result<Reply> restoreBackup(const Call &call)
{
    const auto file = absolute(call.arguments.first());
    LIAISON_CHECK(call.profile->restore(file).result());
    const auto backups = call.profile->backups();
    const auto kept = backups.isEmpty() ? QString() : backups.first().file;
    return Reply{
        {{QStringLiteral("file"), file}, {QStringLiteral("safety_copy"), kept}},
        i18nc("@info:shell %1 and %2 files", "Restored from %1. What was here before is kept as %2.", file, kept)
            + u'\n'};
}

Result<Reply> verify(const Call &call)
{
    QStringList repaired;
    if (call.isSet(QStringLiteral("rebuild"))) {
        LIAISON_TRY(const auto first, call.store->verify(true).result());
        repaired = first.problems;
    }
    LIAISON_TRY(const auto found, call.store->verify(false).result());
    repaired.removeIf([&found](const QString &problem) {
        return found.problems.contains(problem);
    });
    Reply reply;
    reply.json = {{QStringLiteral("records"), found.records},
                  {QStringLiteral("problems"), QJsonArray::fromStringList(found.problems)},
                  {QStringLiteral("repaired"), QJsonArray::fromStringList(repaired)}};
    for (const auto &problem : std::as_const(repaired)) {
        reply.text += problem + u'\n';
    }
    for (const auto &problem : found.problems) {
        reply.text += problem + u'\n';
    }
    reply.text += i18ncp("@info:shell", "One record was checked.", "%1 records were checked.", found.records) + u'\n';
    if (found.problems.isEmpty()) {
        reply.text += i18nc("@info:shell", "All is well.") + u'\n';
    } else {
        reply.complaint = i18ncp("@info:shell",
                                 "There is a problem with this profile.",
                                 "There are %1 problems with this profile.",
                                 found.problems.size());
    }
    return reply;
}
}

std::vector<Verb> safetyVerbs()
{
    return {
        {"backup",
         "FILE",
         kli18nc("@info:shell", "writes a copy of the profile's records"),
         kli18nc(
             "@info:shell",
             "Writes a consistent copy of all records and their history as a new file, also while another program writes, and reads it again. "
             "An existing file is never overwritten. The copy is not encrypted."),
         {},
         {{"file", kli18nc("@info:shell", "The file, with its folder.")},
          {"bytes", kli18nc("@info:shell", "Its size.")}},
         {{"backup ~/liaison-2019-03-05.backup", kli18nc("@info:shell", "Before something daring.")}},
         Verb::Existing,
         backup},
        {"restore-backup",
         "FILE",
         kli18nc("@info:shell", "puts a backup in the place of the present records"),
         kli18nc(
             "@info:shell",
             "Puts the content of a backup in the place of the present one, of which a backup is made first. Where there is no profile yet, one is "
             "made. What was erased for data protection stays erased. Close the desktop program first."),
         {},
         {{"file", kli18nc("@info:shell", "The backup.")},
          {"safety_copy", kli18nc("@info:shell", "The backup of what was there before.")}},
         {{"restore-backup ~/liaison-2019-03-05.backup", kli18nc("@info:shell", "Back to that day.")}},
         Verb::MayCreate,
         restoreBackup},
        {"verify",
         "",
         kli18nc("@info:shell", "checks that the profile is whole"),
         kli18nc(
             "@info:shell",
             "Checks the database, every record, and that tables and index say what the records say. The exit status is 1 where something is wrong."),
         {{"rebuild", nullptr, kli18nc("@info:shell", "Makes tables and index anew from the records.")}},
         {{"records", kli18nc("@info:shell", "How many were checked.")},
          {"problems[]", kli18nc("@info:shell", "What is wrong, in sentences; empty when all is well.")},
          {"repaired[]", kli18nc("@info:shell", "What --rebuild put right.")}},
         {{"verify --rebuild", kli18nc("@info:shell", "After a disk trouble.")}},
         Verb::Existing,
         verify},
    };
}

} // namespace Liaison::Terminal
