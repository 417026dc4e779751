// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reportview.h"

#include "components/session.h"
#include "meetings/leakdecisions.h"
#include "meetings/reporting.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantList listOf(const QList<Meetings::Leak> &leaks)
{
    QVariantList list;
    for (const auto &leak : leaks) {
        QStringList parts{Meetings::leakLabel(leak.kind), leak.why, leak.places.join(u", "_s)};
        parts.removeAll(QString());
        list.append(QVariantMap{
            {u"text"_s, leak.text},
            {u"detail"_s, parts.join(u" · "_s)},
            {u"doubtful"_s, leak.kind != Meetings::Leak::Person && leak.kind != Meetings::Leak::Organisation}});
    }
    return list;
}

QString sentenceOf(const Meetings::LeakDecision &decision)
{
    switch (decision.kind) {
    case Meetings::LeakDecision::Accept:
        break;
    case Meetings::LeakDecision::Replace:
        return i18nc("@info %1 name or word, %2 what stands for it",
                     "“%1” is replaced by “%2”",
                     decision.text,
                     decision.word);
    case Meetings::LeakDecision::LeaveOut:
        return i18nc("@info %1 name or word", "Lines with “%1” are left out", decision.text);
    }
    return i18nc("@info %1 name or word", "“%1” stays", decision.text);
}

QVariantList listOf(const QList<Meetings::LeakDecision> &decisions)
{
    QVariantList list;
    for (const auto &decision : decisions) {
        list.append(QVariantMap{{u"text"_s, sentenceOf(decision)}});
    }
    return list;
}

Result<QList<Id>> meetingsOf(const Reader &reader, const Id &id, bool wholeSeries)
{
    return wholeSeries ? Meetings::seriesOf(reader, id) : Result<QList<Id>>(QList<Id>{id});
}

Result<Meetings::ReportOptions>
withDecisions(const Reader &reader, const QList<Id> &meetings, Meetings::ReportOptions options)
{
    if (options.disclosure) {
        LIAISON_TRY(options.disclosure->decisions, Meetings::keptDecisions(reader, meetings));
    }
    return options;
}
}

template<typename T>
void ReportView::change(T &member, const T &value)
{
    if (member != value) {
        member = value;
        Q_EMIT optionsChanged();
        refresh();
    }
}

bool ReportView::isDisclosure() const
{
    return m_disclosure;
}

void ReportView::setDisclosure(bool disclosure)
{
    change(m_disclosure, disclosure);
}

QString ReportView::rank() const
{
    return m_rule.rank;
}

void ReportView::setRank(const QString &rank)
{
    change(m_rule.rank, rank);
}

QString ReportView::ceiling() const
{
    return m_rule.ceiling;
}

void ReportView::setCeiling(const QString &ceiling)
{
    change(m_rule.ceiling, ceiling);
}

bool ReportView::hasFunctions() const
{
    return m_rule.functions;
}

void ReportView::setFunctions(bool functions)
{
    change(m_rule.functions, functions);
}

bool ReportView::isWholeSeries() const
{
    return m_wholeSeries;
}

void ReportView::setWholeSeries(bool whole)
{
    change(m_wholeSeries, whole);
}

QVariantList ReportView::parts() const
{
    QVariantList list;
    for (const auto &part : Meetings::reportParts()) {
        list.append(QVariantMap{{u"value"_s, part},
                                {u"text"_s, Meetings::reportPartLabel(part)},
                                {u"chosen"_s, m_parts.isEmpty() || m_parts.contains(part)}});
    }
    return list;
}

void ReportView::choosePart(const QString &part, bool chosen)
{
    auto parts = m_parts.isEmpty() ? Meetings::reportParts() : m_parts;
    parts.removeAll(part);
    if (chosen) {
        parts.append(part);
    }
    // With none there would be nothing to report; with all, what is new later belongs to it as well.
    change(m_parts, parts.size() == Meetings::reportParts().size() || parts.isEmpty() ? QStringList() : parts);
}

QVariantList ReportView::decisions() const
{
    return extra().value(u"decisions"_s).toList();
}

QVariantList ReportView::leaks() const
{
    return extra().value(u"leaks"_s).toList();
}

QString ReportView::problem() const
{
    return extra().value(u"problem"_s).toString();
}

int ReportView::seriesSize() const
{
    return extra().value(u"seriesSize"_s).toInt();
}

QVariantList ReportView::ranks()
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, i18nc("@item:inlistbox", "Nobody is named")}}};
    for (const auto &rank : Meetings::ranks()) {
        list.append(QVariantMap{{u"value"_s, rank}, {u"text"_s, Schema::choiceLabel(rank)}});
    }
    return list;
}

QStringList ReportView::ceilings()
{
    auto labels = Schema::tlpLabels();
    std::ranges::reverse(labels);
    return labels;
}

void ReportView::decide(const Meetings::LeakDecision &decision)
{
    editDecisions([decision](Edit &edit, const QList<Id> &meetings) {
        return Meetings::keepDecision(edit, meetings, decision);
    });
}

/// What was decided is shown again as soon as it is kept.
void ReportView::editDecisions(const std::function<Result<Done>(Edit &, const QList<Id> &)> &work)
{
    auto *session = Session::instance();
    session->await(session->store().edit({},
                                         [id = id(), whole = m_wholeSeries, work](Edit &edit) -> Result<Done> {
                                             LIAISON_TRY(const auto meetings, meetingsOf(edit, id, whole));
                                             return work(edit, meetings);
                                         }),
                   session,
                   [](const Done &) {});
}

void ReportView::accept(const QString &text)
{
    decide({Meetings::LeakDecision::Accept, text});
}

void ReportView::replace(const QString &text, const QString &word)
{
    decide({Meetings::LeakDecision::Replace, text, word.trimmed()});
}

void ReportView::leaveOut(const QString &text)
{
    decide({Meetings::LeakDecision::LeaveOut, text});
}

void ReportView::takeBack(int decision)
{
    editDecisions([decision](Edit &edit, const QList<Id> &meetings) -> Result<Done> {
        LIAISON_TRY(const auto kept, Meetings::keptDecisions(edit, meetings));
        return decision < kept.size() ? Meetings::forgetDecision(edit, meetings, kept.at(decision)) : Done();
    });
}

Meetings::ReportOptions ReportView::options() const
{
    return {m_parts, m_disclosure ? std::optional(m_rule) : std::nullopt};
}

DocumentView::Make ReportView::make() const
{
    return [options = options(), whole = m_wholeSeries](const Reader &reader, const Id &id) -> Result<Document> {
        LIAISON_TRY(const auto meetings, meetingsOf(reader, id, whole));
        LIAISON_TRY(const auto decided, withDecisions(reader, meetings, options));
        LIAISON_TRY(auto report, Meetings::flashReport(reader, meetings, decided));
        return std::move(report.document);
    };
}

RecordDetails::Query ReportView::query() const
{
    return [id = id(), options = options(), whole = m_wholeSeries](const Reader &reader) -> Result<QVariantMap> {
        LIAISON_TRY(const auto series, Meetings::seriesOf(reader, id));
        const auto meetings = whole ? series : QList<Id>{id};
        LIAISON_TRY(const auto decided, withDecisions(reader, meetings, options));
        const auto report = Meetings::flashReport(reader, meetings, decided);
        QVariantMap content;
        if (report) {
            content = shown(report->document);
            content.insert(u"leaks"_s, listOf(report->leaks));
        } else {
            content.insert(u"problem"_s, report.error().message);
        }
        if (decided.disclosure) {
            content.insert(u"decisions"_s, listOf(decided.disclosure->decisions));
        }
        content.insert(u"seriesSize"_s, int(series.size()));
        return content;
    };
}

void ReportView::given()
{
    auto *session = Session::instance();
    session->await(session->write(i18nc("@info undo", "Note that a report was made"),
                                  [id = id(), whole = m_wholeSeries](Edit &edit) -> Result<Done> {
                                      LIAISON_TRY(const auto meetings, meetingsOf(edit, id, whole));
                                      return Meetings::noteReported(edit, meetings);
                                  }),
                   this,
                   [](const Session::Written<Done> &) {});
}

} // namespace Liaison
