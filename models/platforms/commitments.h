// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Platforms
{

/// What is held on one measure of one platform: what it committed to, and what others say of it.
struct MeasureFacts {
    struct Country {
        Commitment commitment; ///< without a country: for the whole Union
        bool overdue = false;
        QList<Attachment> evidence = {}; ///< files; their content is left out
    };
    /// What somebody said at a meeting about this measure.
    struct Said {
        Outcome outcome; ///< a feedback, an ask or a promise
        QString from;
        QString to;
        Id meeting;
        QString meetingTitle;
        QDate date;
    };
    Id platform;
    QString platformName;
    QString measure; ///< its id, see Reference::measures()
    QList<Country> countries = {}; ///< the Union first, then by country
    QList<Said> said = {}; ///< feedback first, then promises and asks; the newest first
};

/// Outcomes are about a measure of @p platform where they name the measure, and the platform or none.
Result<MeasureFacts> measureFacts(const Reader &reader, const Id &platform, const QString &measure);

/// Was promised for a day that is over, and is not there.
bool isOverdue(const Commitment &commitment, QDate today);

/// The outcome is about this measure from now on; where it names no platform, nothing more is said.
Result<Done> attach(Edit &edit, const Id &outcome, const QString &measure);

} // namespace Liaison::Platforms
