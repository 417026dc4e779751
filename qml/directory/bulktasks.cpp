// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bulktasks.h"

#include "components/session.h"
#include "directory/bulk.h"
#include "directory/tags.h"

#include <KLocalizedString>

#include <QClipboard>
#include <QGuiApplication>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QList<Id> idsOf(const QStringList &records)
{
    QList<Id> ids;
    for (const auto &record : records) {
        ids.append(Id::fromText(record));
    }
    return ids;
}

/// Tells what changed, or that nothing did: then there is nothing to undo either.
template<typename Work>
void edit(const QString &label, Work work, const QString &nothing)
{
    auto *session = Session::instance();
    session->await(session->write(label, work), session, [session, label, nothing](const auto &written) {
        if (written.value > 0) {
            session->tell(label, written.transaction);
        } else {
            session->notify(nothing);
        }
    });
}

QString told(const Directory::MailingLine &line)
{
    QStringList parts{line.strictest.isEmpty()
                          ? i18ncp("@info", "Copied: %1 address", "Copied: %1 addresses", line.addresses)
                          : i18ncp("@info %2 label",
                                   "Copied: %1 address, TLP:%2",
                                   "Copied: %1 addresses, the strictest TLP:%2",
                                   line.addresses,
                                   line.strictest)};
    if (!line.without.isEmpty()) {
        constexpr qsizetype most = 3;
        const auto names = line.without.first(std::min(most, line.without.size())).join(u", "_s);
        const auto more = line.without.size() - most;
        parts.append(more > 0 ? i18ncp("@info %2 list of names",
                                       "no working address: %2 and %1 other",
                                       "no working address: %2 and %1 others",
                                       int(more),
                                       names)
                              : i18nc("@info %1 list of names", "no working address: %1", names));
    }
    return parts.join(u"; "_s);
}
}

BulkTasks::BulkTasks(QObject *parent)
    : QObject(parent)
{
}

void BulkTasks::tag(const QStringList &records, const QString &label)
{
    edit(
        i18ncp("@info undo; %2 label",
               "Tag %1 entry “%2”",
               "Tag %1 entries “%2”",
               int(records.size()),
               label.simplified()),
        [ids = idsOf(records), label](Edit &edit) {
            return Directory::addTag(edit, ids, label);
        },
        i18nc("@info %1 label", "All of them have the tag “%1” already.", label.simplified()));
}

void BulkTasks::untag(const QStringList &records, const QString &label)
{
    edit(
        i18ncp("@info undo; %2 label",
               "Take the tag “%2” off %1 entry",
               "Take the tag “%2” off %1 entries",
               int(records.size()),
               label),
        [ids = idsOf(records), label](Edit &edit) {
            return Directory::removeTag(edit, ids, label);
        },
        i18nc("@info %1 label", "None of them has the tag “%1”.", label));
}

void BulkTasks::verify(const QStringList &records)
{
    edit(
        i18ncp("@info undo",
               "Mark the contact points of %1 entry as verified",
               "Mark the contact points of %1 entries as verified",
               int(records.size())),
        [ids = idsOf(records)](Edit &edit) {
            return Directory::markAllVerified(edit, ids);
        },
        i18nc("@info", "None of them has a contact point that could be verified."));
}

void BulkTasks::label(const QStringList &records, const QString &tlp)
{
    edit(
        i18ncp("@info undo; %2 label",
               "Label what has no label in %1 entry TLP:%2",
               "Label what has no label in %1 entries TLP:%2",
               int(records.size()),
               tlp),
        [ids = idsOf(records), tlp](Edit &edit) {
            return Directory::labelUnlabelled(edit, ids, tlp);
        },
        i18nc("@info", "None of them lacks a label, nor does any of their contact points."));
}

void BulkTasks::copyAddresses(const QStringList &records)
{
    auto *session = Session::instance();
    session->await(session->store().read([ids = idsOf(records)](Reader &reader) {
        return Directory::mailingLine(reader, ids);
    }),
                   session,
                   [session](const Directory::MailingLine &line) {
                       if (line.addresses == 0) {
                           session->notify(i18nc("@info", "None of them has an e-mail address that works."));
                           return;
                       }
                       QGuiApplication::clipboard()->setText(line.text);
                       session->notify(told(line));
                   });
}

} // namespace Liaison
