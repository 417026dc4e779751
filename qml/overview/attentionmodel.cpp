// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "attentionmodel.h"

#include "actions/actions.h"
#include "components/session.h"
#include "directory/coverage.h"
#include "directory/worklist.h"
#include "exchange/acquaintance.h"
#include "exchange/proposals.h"
#include "exchange/quarantine.h"
#include "incidents/desks.h"
#include "meetings/meetings.h"
#include "meetings/reporting.h"
#include "store/schema.h"

#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>
#include <QUrl>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostOfAKind = 4;
constexpr int longSilence = 30; // days without a bundle of a peer

Row row(const QString &key,
        const QString &title,
        const QString &subtitle,
        const QString &level,
        const QString &button,
        const QString &target,
        const QString &place = {},
        const QString &part = {},
        const QString &partType = {},
        const QString &file = {})
{
    return {key, {title, subtitle, level, button, target, place, part, partType, file}};
}

Result<Done> addConflicts(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto conflicts, reader.conflicts());
    if (conflicts.isEmpty()) {
        return Done();
    }
    QStringList parts;
    for (const auto &conflict : conflicts.mid(0, 3)) {
        parts.append(i18nc("@info %1 record, %2 field", "%1: %2", conflict.title, conflict.label));
    }
    rows.append(row(u"conflicts"_s,
                    i18ncp("@info",
                           "%1 field was changed by two people",
                           "%1 fields were changed by two people",
                           int(conflicts.size())),
                    parts.join(u" · "_s),
                    u"bad"_s,
                    i18nc("@action:button", "Compare"),
                    {},
                    u"exchange"_s,
                    u"conflicts"_s));
    return Done();
}

/// What others ask the owner of an entry for.
Result<Done> addProposals(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto views, Proposals::waiting(reader));
    if (views.isEmpty()) {
        return Done();
    }
    QStringList titles;
    for (const auto &view : views.mid(0, 3)) {
        titles.append(
            view.author.isEmpty()
                ? view.title
                : i18nc("@info %1 record, %2 who proposes a change of it", "%1, by %2", view.title, view.author));
    }
    titles.removeDuplicates();
    rows.append(
        row(u"proposals"_s,
            i18ncp("@info", "%1 proposal waits for your yes", "%1 proposals wait for your yes", int(views.size())),
            titles.join(u" · "_s),
            u"attention"_s,
            i18nc("@action:button", "Decide"),
            {},
            u"exchange"_s,
            u"proposals"_s));
    return Done();
}

Result<Done> addOverdue(const Reader &reader, Rows &rows)
{
    Actions::Filter filter;
    filter.done = false;
    LIAISON_TRY(const auto items, Actions::list(reader, filter));
    int count = 0;
    for (const auto &item : items) {
        if (item.urgency != Actions::Urgency::Overdue) {
            continue;
        }
        if (++count > mostOfAKind) {
            continue;
        }
        const auto days = item.due.daysTo(reader.today());
        const auto late = i18ncp("@info", "overdue by %1 day", "overdue by %1 days", days);
        const auto subtitle =
            item.meeting.isEmpty() ? late : i18nc("@info %1 how late, %2 meeting", "%1 · from %2", late, item.meeting);
        rows.append(row(item.action.id.text(),
                        item.action.title,
                        subtitle,
                        u"bad"_s,
                        i18nc("@action:button", "Open"),
                        item.action.id.text()));
    }
    if (count > mostOfAKind) {
        rows.append(
            row(u"overdue"_s,
                i18ncp("@info", "%1 more action is overdue", "%1 more actions are overdue", count - mostOfAKind),
                {},
                u"bad"_s,
                i18nc("@action:button", "See all"),
                {},
                u"actions"_s));
    }
    return Done();
}

Result<Done> addPromises(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto overdue,
                reader.all<Outcome>(
                    u"WHERE kind IN ('ask', 'promise') AND coalesce(state, 'open') = 'open' AND due < ? ORDER BY due"_s,
                    {reader.today().toString(Qt::ISODate)}));
    for (const auto &outcome : overdue.mid(0, mostOfAKind)) {
        const auto days = outcome.due.daysTo(reader.today());
        const auto late = i18ncp("@info", "overdue by %1 day", "overdue by %1 days", days);
        rows.append(row(outcome.id.text(),
                        outcome.text,
                        i18nc("@info %1 promise or ask, %2 how late, %3 meeting",
                              "%1 · %2 · from %3",
                              Schema::choiceLabel(outcome.kind),
                              late,
                              reader.title(outcome.meeting)),
                        u"bad"_s,
                        i18nc("@action:button", "Open"),
                        outcome.id.text()));
    }
    return Done();
}

/// What nobody has put a date on is never overdue, and so never seen.
Result<Done> addUndated(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(
        const auto actions,
        reader.select(
            u"SELECT title FROM action WHERE status NOT IN ('done', 'dropped') AND due IS NULL AND due_election IS NULL"
            " ORDER BY title"_s));
    if (!actions.isEmpty()) {
        rows.append(row(u"undated"_s,
                        i18ncp("@info", "%1 action has no date", "%1 actions have no date", int(actions.size())),
                        actions.first().first().toString(),
                        u"attention"_s,
                        i18nc("@action:button", "See"),
                        {},
                        u"actions"_s));
    }
    return Done();
}

Result<Done> addStale(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto coverages, Directory::coverages(reader));
    QStringList countries;
    for (const auto &coverage : coverages) {
        if (!coverage.stale.isEmpty()) {
            countries.append(coverage.country);
        }
    }
    if (!countries.isEmpty()) {
        rows.append(row(u"stale"_s,
                        i18ncp("@info",
                               "Contacts of %1 country were not verified in time",
                               "Contacts of %1 countries were not verified in time",
                               int(countries.size())),
                        Reference::shortCountries(countries),
                        u"attention"_s,
                        i18nc("@action:button", "Verify"),
                        {},
                        u"directory"_s,
                        countries.first(),
                        u"country"_s));
    }
    return Done();
}

/// What the worklist of the directory has that does not wait.
Result<Done> addUpkeep(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto counts, Directory::urgentCounts(reader));
    if (counts.bounced > 0) {
        rows.append(
            row(u"bounced"_s,
                i18ncp("@info", "%1 address or number bounced", "%1 addresses or numbers bounced", counts.bounced),
                i18nc("@info", "Whoever writes there now reaches nobody."),
                u"attention"_s,
                i18nc("@action:button", "Look after"),
                {},
                u"directory"_s,
                u"bounced"_s,
                u"worklist"_s));
    }
    if (counts.reviews > 0) {
        rows.append(row(u"review"_s,
                        i18ncp("@info", "%1 person is due for review", "%1 people are due for review", counts.reviews),
                        i18nc("@info", "Keep them for another year, remove or erase them."),
                        u"attention"_s,
                        i18nc("@action:button", "Review"),
                        {},
                        u"directory"_s,
                        u"review"_s,
                        u"worklist"_s));
    }
    return Done();
}

/// Duty desks come before all other contacts: whoever needs one has no time to look for another.
Result<Done> addDutyDesks(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto desks, Incidents::doubtfulDutyDesks(reader));
    if (desks.isEmpty()) {
        return Done();
    }
    QStringList countries;
    for (const auto &desk : desks) {
        if (!countries.contains(desk.country)) {
            countries.append(desk.country);
        }
    }
    rows.append(row(u"desks"_s,
                    i18ncp("@info %2 days",
                           "%1 duty desk was not verified for %2 days",
                           "%1 duty desks were not verified for %2 days",
                           int(desks.size()),
                           Directory::verificationDays(reader)),
                    Reference::shortCountries(countries),
                    u"bad"_s,
                    i18nc("@action:button", "Verify"),
                    // One is looked after on its card, several in the worklist.
                    desks.size() == 1 ? desks.first().point.text() : QString(),
                    u"directory"_s,
                    u"all"_s,
                    u"worklist"_s));
    return Done();
}

/// Bundles that lie in the exchange folder, and those that were held aside because nobody here knew the sender.
void addBundles(const QString &profileFolder, const QVariantList &waiting, Rows &rows)
{
    for (const auto &entry : waiting.mid(0, mostOfAKind)) {
        const auto bundle = entry.toMap();
        const auto file = bundle.value(u"file"_s).toUrl().toString();
        rows.append(row(file,
                        i18nc("@info %1 what it is and who sent it, such as “Bundle 4 from Anna Example”",
                              "%1 waits",
                              bundle.value(u"title"_s).toString()),
                        bundle.value(u"text"_s).toString(),
                        u"attention"_s,
                        i18nc("@action:button", "Preview"),
                        {},
                        {},
                        {},
                        {},
                        file));
    }
    const auto held = Quarantine::list(profileFolder);
    for (const auto &bundle : held.mid(0, mostOfAKind)) {
        rows.append(row(bundle.file,
                        i18nc("@info", "A bundle waits"),
                        bundle.sender.isEmpty()
                            ? i18nc("@info of a bundle", "from somebody unknown")
                            : i18nc("@info of a bundle; nobody has checked it; %1 person, %2 moment",
                                    "it says that it is from %1, since %2",
                                    bundle.sender,
                                    QLocale().toString(bundle.since.toLocalTime().date(), QLocale::ShortFormat)),
                        u"attention"_s,
                        i18nc("@action:button", "Preview"),
                        {},
                        {},
                        {},
                        {},
                        QUrl::fromLocalFile(bundle.file).toString()));
    }
}

Result<Done> addSilentPeers(const Reader &reader, Rows &rows)
{
    struct Silent {
        Peer peer;
        qint64 days;
        bool ever;
    };
    QList<Silent> silent;
    const auto peers = Circle::peers(reader);
    for (const auto &peer : peers) {
        const auto heard = Circle::lastHeard(reader, peer.id);
        const auto since = heard.isValid() ? heard : peer.since;
        const auto days = since.isValid() ? since.toLocalTime().date().daysTo(reader.today()) : 0;
        if (days > longSilence) {
            silent.append({peer, days, heard.isValid()});
        }
    }
    std::ranges::stable_sort(silent, std::greater(), &Silent::days);
    for (const auto &[peer, days, ever] : silent.mid(0, mostOfAKind)) {
        rows.append(
            row(peer.id.text(),
                ever ? i18ncp("@info %2 person",
                              "Nothing heard from %2 for %1 day",
                              "Nothing heard from %2 for %1 days",
                              int(days),
                              peer.name)
                     : i18ncp("@info %2 person",
                              "Nothing ever heard from %2, who joined %1 day ago",
                              "Nothing ever heard from %2, who joined %1 days ago",
                              int(days),
                              peer.name),
                i18nc("@info", "What they changed since then is not here, and perhaps your changes are not there."),
                u"attention"_s,
                i18nc("@action:button", "Send"),
                {},
                u"exchange"_s,
                peer.id.text(),
                u"peer"_s));
    }
    return Done();
}

Result<Done> addUnrecorded(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(const auto meetings, Meetings::list(reader));
    int count = 0;
    for (const auto &summary : meetings) {
        if (summary.needsRecord && ++count <= mostOfAKind) {
            rows.append(row(summary.meeting.id.text(),
                            i18nc("@info %1 meeting", "No record yet: %1", summary.meeting.title),
                            QLocale().toString(summary.meeting.date, QLocale::LongFormat),
                            u"attention"_s,
                            i18nc("@action:button", "Write down"),
                            summary.meeting.id.text()));
        }
    }
    return Done();
}

/// Closed meetings whose report was due. Those that have nothing to report yet are in addUnrecorded().
Result<Done> addUnreported(const Reader &reader, Rows &rows)
{
    LIAISON_TRY(auto meetings, Meetings::withoutReport(reader));
    LIAISON_TRY(const auto bare,
                reader.select(u"SELECT m.id FROM meeting m WHERE "_s + Meetings::needsRecordCondition(),
                              {reader.today().toString(Qt::ISODate)}));
    meetings.removeIf([&bare](const Meeting &meeting) {
        return std::ranges::any_of(bare, [&meeting](const QVariantList &row) {
            return row.first().toByteArray() == meeting.id.bytes();
        });
    });
    for (const auto &meeting : meetings.mid(0, mostOfAKind)) {
        rows.append(row(meeting.id.text() + u"/report"_s,
                        i18nc("@info %1 meeting", "No report yet: %1", meeting.title),
                        i18nc("@info %1 date",
                              "was due on %1",
                              QLocale().toString(Meetings::reportDue(meeting.date), QLocale::LongFormat)),
                        u"attention"_s,
                        i18nc("@action:button", "Report"),
                        {},
                        u"meetings"_s,
                        meeting.id.text(),
                        u"report"_s));
    }
    if (meetings.size() > mostOfAKind) {
        rows.append(row(u"unreported"_s,
                        i18ncp("@info",
                               "%1 more closed meeting has no report",
                               "%1 more closed meetings have no report",
                               int(meetings.size()) - mostOfAKind),
                        {},
                        u"attention"_s,
                        i18nc("@action:button", "See"),
                        {},
                        u"meetings"_s));
    }
    return Done();
}
}

AttentionModel::AttentionModel(QObject *parent)
    : RowsModel({"title", "subtitle", "level", "button", "target", "place", "part", "partType", "file"},
                {u"*"_s},
                parent)
{
}

void AttentionModel::setWaiting(const QVariantList &waiting)
{
    if (waiting != m_waiting) {
        m_waiting = waiting;
        refresh();
    }
}

RowsModel::Query AttentionModel::query() const
{
    return [folder = Session::instance()->folder(), waiting = m_waiting](const Reader &reader) -> Result<Rows> {
        // In the order of harm.
        Rows rows;
        LIAISON_CHECK(addConflicts(reader, rows));
        LIAISON_CHECK(addOverdue(reader, rows));
        LIAISON_CHECK(addPromises(reader, rows));
        LIAISON_CHECK(addDutyDesks(reader, rows));
        LIAISON_CHECK(addUnrecorded(reader, rows));
        LIAISON_CHECK(addUnreported(reader, rows));
        LIAISON_CHECK(addProposals(reader, rows));
        addBundles(folder, waiting, rows);
        LIAISON_CHECK(addSilentPeers(reader, rows));
        LIAISON_CHECK(addUndated(reader, rows));
        LIAISON_CHECK(addStale(reader, rows));
        LIAISON_CHECK(addUpkeep(reader, rows));
        return rows;
    };
}

} // namespace Liaison
