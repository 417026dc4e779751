// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Directory
{

enum class Posts {
    Held, ///< now
    All, ///< former and future ones too
};
/// The contact points of people (their own and those of their posts) and of organisations.
Result<QList<Id>> contactPointsOf(const Reader &reader, const QList<Id> &records, Posts posts = Posts::Held);
/// Marks all of them as verified today, see markVerified(); the value is how many contact points.
Result<int> markAllVerified(Edit &edit, const QList<Id> &records);

/// Gives a TLP label to @p records and to their contact points where they have none, which counts as RED; no label that is there is changed,
/// nor one that people disagree about. The value is how many got it.
Result<int> labelUnlabelled(Edit &edit, const QList<Id> &records, const QString &tlp);

/// E-mail addresses of many, for the field of a mail program.
struct MailingLine {
    QString text; ///< "Karen Prøve <kp@example.org>, ..." as in RFC 5322; no address twice
    int addresses = 0;
    QStringList without; ///< names of those who have none that works
    QString strictest; ///< TLP of the strictest address; empty where there is none
};
/// One address of each of @p records, by name as lists are: one that did not bounce, verified last; of a post before a private one.
Result<MailingLine> mailingLine(const Reader &reader, const QList<Id> &records);

} // namespace Liaison::Directory
