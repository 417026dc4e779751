// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of the exchange folder: folder set, folder unset, folder show, folder sync.

#include "verb.h"

#include "exchange/exchangefolder.h"

#include <KLocalizedString>

#include <QDir>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QJsonObject bundleJson(const FolderReport::Bundle &bundle)
{
    return {{u"file"_s, bundle.file},
            {u"peer"_s, bundle.peer.text()},
            {u"sender"_s, bundle.sender},
            {u"number"_s, bundle.number},
            {u"records"_s, bundle.records},
            {u"clean"_s, bundle.clean},
            {u"why"_s, bundle.why}};
}

QJsonObject reportJson(const FolderReport &report)
{
    QJsonArray taken;
    for (const auto &bundle : report.taken) {
        taken.append(bundleJson(bundle));
    }
    QJsonArray waiting;
    for (const auto &bundle : report.waiting) {
        waiting.append(bundleJson(bundle));
    }
    QJsonArray dropped;
    for (const auto &drop : report.dropped) {
        dropped.append(QJsonObject{{u"file"_s, drop.file},
                                   {u"peer"_s, drop.peer.text()},
                                   {u"recipient"_s, drop.recipient},
                                   {u"records"_s, drop.records}});
    }
    QJsonArray left;
    for (const auto &file : report.left) {
        left.append(QJsonObject{{u"file"_s, file.file}, {u"why"_s, file.why}});
    }
    return {{u"folder"_s, report.folder},
            {u"taken"_s, taken},
            {u"waiting"_s, waiting},
            {u"dropped"_s, dropped},
            {u"lying"_s, report.lying},
            {u"removed"_s, report.removed},
            {u"left"_s, left},
            {u"problems"_s, QJsonArray::fromStringList(report.problems)}};
}

QString bundleText(const QString &sentence, const FolderReport::Bundle &bundle)
{
    const auto why = bundle.why.isEmpty() ? QString() : u"    "_s + bundle.why + u'\n';
    return sentence + u'\n' + why;
}

QString reportText(const FolderReport &report)
{
    if (report.folder.isEmpty()) {
        return i18nc("@info:shell", "No exchange folder is chosen. Choose one with “folder set”.") + u'\n';
    }
    auto text = i18nc("@info:shell %1 folder", "Exchange folder: %1", report.folder) + u'\n';
    for (const auto &bundle : report.taken) {
        text += bundleText(bundle.records == 0 ? i18nc("@info:shell %1 person, %2 number",
                                                       "Taken: receipts from %1 (bundle %2)",
                                                       bundle.sender,
                                                       bundle.number)
                                               : i18ncp("@info:shell %1 count, %2 person, %3 number",
                                                        "Taken: bundle %3 from %2 with %1 record",
                                                        "Taken: bundle %3 from %2 with %1 records",
                                                        int(bundle.records),
                                                        bundle.sender,
                                                        bundle.number),
                           bundle);
    }
    for (const auto &bundle : report.waiting) {
        text += bundleText(i18ncp("@info:shell %1 count, %2 person, %3 number, %4 file",
                                  "Waiting: bundle %3 from %2 with %1 record, %4",
                                  "Waiting: bundle %3 from %2 with %1 records, %4",
                                  int(bundle.records),
                                  bundle.sender,
                                  bundle.number,
                                  bundle.file),
                           bundle);
    }
    for (const auto &drop : report.dropped) {
        text += drop.records == 0 ? i18nc("@info:shell %1 person", "Dropped: receipts for %1", drop.recipient)
                                  : i18ncp("@info:shell %1 count, %2 person",
                                           "Dropped: a bundle for %2 with %1 record",
                                           "Dropped: a bundle for %2 with %1 records",
                                           int(drop.records),
                                           drop.recipient);
        text += u'\n';
    }
    for (const auto &file : report.left) {
        text += i18nc("@info:shell %1 file, %2 sentence", "Left alone: %1: %2", file.file, file.why) + u'\n';
    }
    text +=
        i18ncp("@info:shell", "%1 bundle of yours lies there.", "%1 bundles of yours lie there.", report.lying) + u'\n';
    return text;
}

Reply replyOf(const FolderReport &report)
{
    return {reportJson(report), reportText(report), report.problems.join(u' ')};
}

Result<Reply> folderSet(const Call &call)
{
    ExchangeFolder folder(*call.profile);
    const auto chosen = QDir().absoluteFilePath(call.arguments.first());
    LIAISON_CHECK(folder.choose(chosen).result());
    LIAISON_TRY(const auto report, folder.look().result());
    return replyOf(report);
}

Result<Reply> folderUnset(const Call &call)
{
    ExchangeFolder folder(*call.profile);
    LIAISON_CHECK(folder.choose({}).result());
    return replyOf({});
}

Result<Reply> folderShow(const Call &call)
{
    LIAISON_TRY(const auto report, ExchangeFolder(*call.profile).look().result());
    return replyOf(report);
}

Result<Reply> folderSync(const Call &call)
{
    const auto words = call.values(u"accept"_s);
    const auto accept = words.isEmpty() ? ExchangeFolder::Automatic
        : words.last() == u"all"_s      ? ExchangeFolder::All
                                        : ExchangeFolder::Clean;
    LIAISON_TRY(const auto report, ExchangeFolder(*call.profile).sync(accept).result());
    if (report.folder.isEmpty()) {
        return Error{Error::Code::NotFound,
                     i18nc("@info:shell", "No exchange folder is chosen. Choose one with “folder set”.")};
    }
    return replyOf(report);
}

const std::vector<JsonKey> &reportKeys()
{
    static const std::vector<JsonKey> keys{
        {"folder", kli18nc("@info:shell", "The exchange folder, absolute; empty where none is chosen.")},
        {"taken[]",
         kli18nc(
             "@info:shell",
             "Bundles that were taken over: file, peer (id), sender, number, records, clean (whether nothing in it needed a decision) "
             "and why (empty).")},
        {"waiting[]",
         kli18nc("@info:shell",
                 "Bundles that wait for a decision: the same, and why says what keeps them where it is known.")},
        {"dropped[]",
         kli18nc(
             "@info:shell",
             "Bundles that were put there: file, peer (id), recipient and records (0: it confirms what came, or asks).")},
        {"lying", kli18nc("@info:shell", "How many bundles of this profile lie there.")},
        {"removed",
         kli18nc("@info:shell", "How many were taken away, because they arrived or a newer one holds them too.")},
        {"left[]", kli18nc("@info:shell", "Files that were left alone: file and why.")},
        {"problems[]", kli18nc("@info:shell", "What could not be done; all else was.")},
    };
    return keys;
}
}

std::vector<Verb> folderVerbs()
{
    return {
        {"folder set",
         "DIR",
         kli18nc("@info:shell", "chooses the exchange folder"),
         kli18nc(
             "@info:shell",
             "Any folder that something else replicates, such as Syncthing, Nextcloud or a share: bundles for your circle are dropped there, "
             "and theirs picked up. What is in a bundle nobody else can read. The profile must not lie in the folder, nor the folder in the profile. What lies in "
             "the former exchange folder for others is taken away and dropped in the new one."),
         {},
         reportKeys(),
         {{"folder set ~/Sync/exchange", kli18nc("@info:shell", "A folder that Syncthing keeps in step.")}},
         Verb::Existing,
         folderSet},
        {"folder unset",
         "",
         kli18nc("@info:shell", "uses no exchange folder any more"),
         kli18nc("@info:shell", "What lies there for others is taken away."),
         {},
         reportKeys(),
         {{"folder unset", kli18nc("@info:shell", "Bundles go by mail again.")}},
         Verb::Existing,
         folderUnset},
        {"folder show",
         "",
         kli18nc("@info:shell", "tells what lies in the exchange folder"),
         kli18nc("@info:shell", "Looks into the folder; nothing is taken over, dropped or removed."),
         {},
         reportKeys(),
         {{"folder show", kli18nc("@info:shell", "Does anything wait for me?")}},
         Verb::Existing,
         folderShow},
        {"folder sync",
         "",
         kli18nc("@info:shell", "picks up, drops and clears away bundles in the exchange folder"),
         kli18nc(
             "@info:shell",
             "Takes clean bundles over of peers who are marked so (“peer set --automatic yes”), and others as --accept says; what is kept apart and "
             "mass changes always wait. Then drops a bundle for everybody for whom there is news or a receipt, and takes away those that arrived. A backup "
             "is made before anything is taken over."),
         {{"accept",
           "all|clean",
           kli18nc(
               "@info:shell",
               "Take bundles of everybody over: all, or only those in which nothing conflicts and nothing is deleted, erased or kept apart.")}},
         reportKeys(),
         {{"folder sync", kli18nc("@info:shell", "For a job that runs every few minutes.")},
          {"folder sync --accept clean", kli18nc("@info:shell", "Takes over whatever needs no decision.")}},
         Verb::Existing,
         folderSync},
    };
}

} // namespace Liaison::Terminal
