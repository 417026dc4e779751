// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashreport.h"

#include "foundation/wordlist.h"
#include "reportwriter.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison::Meetings
{

const QStringList &reportParts()
{
    static const QStringList parts = QStringList{u"participants"_s, u"summary"_s}
        + Schema::type(QString(Outcome::type))->field(u"kind")->choices + QStringList{u"action"_s};
    return parts;
}

QString reportPartLabel(QStringView part)
{
    static const QHash<QString, KLazyLocalizedString> labels{
        {u"participants"_s, kli18nc("@option:check part of a report", "Participants")},
        {u"summary"_s, kli18nc("@option:check part of a report", "Summary")},
        {u"note"_s, kli18nc("@option:check part of a report", "Notes")},
        {u"decision"_s, kli18nc("@option:check part of a report", "Decisions")},
        {u"ask"_s, kli18nc("@option:check part of a report", "Asks")},
        {u"promise"_s, kli18nc("@option:check part of a report", "Promises")},
        {u"feedback"_s, kli18nc("@option:check part of a report", "Feedback")},
        {u"action"_s, kli18nc("@option:check part of a report", "Actions")},
    };
    return labels.value(part.toString()).toString();
}

Result<Done> checkReportParts(const QStringList &parts)
{
    for (const auto &part : parts) {
        if (!reportParts().contains(part)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info %1 what was typed, %2 list of words",
                               "“%1” is no part of a report. The parts are: %2.",
                               part,
                               listed(reportParts()))};
        }
    }
    return Done();
}

Result<Report> flashReport(const Reader &reader, const QList<Id> &meetings, const ReportOptions &options)
{
    LIAISON_CHECK(checkReportParts(options.parts));
    Report report;
    LIAISON_CHECK(writeReport(reader, meetings, options, report));
    return report;
}

Result<Document> flashReport(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(auto report, flashReport(reader, QList<Id>{meeting}, {}));
    return std::move(report.document);
}

} // namespace Liaison::Meetings
