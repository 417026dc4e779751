// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"
#include "foundation/result.h"

#include <QStringList>

namespace Liaison
{

class Session;

namespace Tour
{

/// What the pictures show: records of the sample that are worth one, and what is made for them besides.
struct Props {
    Id meeting;
    Id nextMeeting; ///< with an agenda, not held yet
    Id unreported; ///< a closed meeting without a report
    Id person;
    Id organisation;
    Id action;
    Id election;
    Id notification; ///< that waits for an answer
    Id commitment;
    Id contactPoint; ///< a mailbox
    QString duplicates; ///< two ids
    Id peer;
    Id draft; ///< a briefing on a country

    // Files that can be imported.
    QString note;
    QString cards;
    QString table;
    QString calendar;
    QString card; ///< of somebody new
    QString forgedCard; ///< of somebody who has the name of another one
    QString exchange; ///< a folder with a bundle
    QString bundle; ///< that one

    QStringList documents; ///< of the files, those that are worth keeping: their names
};

/// Makes what there is not yet in a profile that holds the sample; files go into @p folder.
Result<Props> makeProps(Session &session, const QString &folder);
/// Takes what only the pictures needed out of @p folder again: the colleagues with their keys.
void removeProps(const QString &folder);

} // namespace Tour
} // namespace Liaison
