// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "leakcheck.h"

namespace Liaison::Meetings
{

struct ReportOptions {
    /// Words of reportParts(): what is in it besides day, place, rule and label; empty: everything.
    QStringList parts;
    /// Nothing: the internal copy.
    std::optional<DisclosureRule> disclosure;

    bool operator==(const ReportOptions &) const = default;
};

/// participants, summary, note, decision, ask, promise, feedback, action
const QStringList &reportParts();
QString reportPartLabel(QStringView part);
/// The words that are none of these: a sentence.
Result<Done> checkReportParts(const QStringList &parts);

struct Report {
    Document document;
    QList<Leak> leaks; ///< of a disclosure copy: what somebody has to look at
    int leftOut = 0; ///< meetings and lines that a label, or somebody's decision, keeps out
};

/// The Flash report of one meeting, as it is mailed the next day, or of several in one document, the earliest first: who was there,
/// the points (those without a horizon first, then those before and after the elections) and the actions. Promises, asks and
/// decisions name their parties where their text does not, but for meetings under the Chatham House rule. The label is the strictest
/// of the meetings' and their actions'. A meeting without points gives a report that says so.
///
/// The disclosure copy follows Disclosure: names are withheld in every text, and actions above the ceiling are left out; so are
/// meetings, where there are several; a single one is refused.
/// What is written of one meeting as .txt or .md can be imported again as a Flash note, with the same points and actions.
Result<Report> flashReport(const Reader &reader, const QList<Id> &meetings, const ReportOptions &options);
/// The internal copy with all its parts.
Result<Document> flashReport(const Reader &reader, const Id &meeting);

} // namespace Liaison::Meetings
