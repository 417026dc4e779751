// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashimport.h"

#include "flashproposer.h"
#include "foundation/order.h"
#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QCryptographicHash>

namespace Liaison
{

using namespace Qt::StringLiterals;

QList<int> FlashProposal::participants() const
{
    QList<int> indices;
    for (int i = 0; i < parties.size(); ++i) {
        if (parties.at(i).participates) {
            indices.append(i);
        }
    }
    return indices;
}

namespace
{

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/// Writes the parties that are needed and gives their ids, by index; null for those that were dropped.
Result<QList<Id>> writeParties(Edit &edit, const FlashProposal &proposal)
{
    QList<Id> ids;
    const auto source = i18nc("@info source of a record; %1 title, %2 date",
                              "Flash note “%1” of %2",
                              proposal.title,
                              proposal.date.toString(Qt::ISODate));
    for (const auto &party : proposal.parties) {
        Id id = party.record;
        if (!party.accepted) {
            id = Id();
        } else if (id.isNull() && party.type == u"person") {
            Person person;
            person.name = party.name;
            person.source = source;
            LIAISON_TRY(id, edit.put(person));
        } else if (id.isNull()) {
            Organisation organisation;
            organisation.name = party.name;
            organisation.kind = party.organisationKind;
            organisation.source = source;
            const auto *platform = Reference::instance().platformNamed(party.name);
            const auto *institution = Reference::instance().institutionNamed(party.name);
            organisation.aliases = platform ? platform->aliases : institution ? institution->aliases : QStringList();
            organisation.services = platform ? platform->services : QStringList();
            LIAISON_TRY(id, edit.put(organisation));
        }
        ids.append(id);
    }
    return ids;
}

/// The meeting with which the same note is kept: the same file, or one that reads the same; null where there is none.
Result<Id> importedBefore(const Reader &reader, const FlashNote &note)
{
    // No encoding makes a text more than four times as long as another.
    constexpr int most = 4;
    constexpr int mark = 4;
    LIAISON_TRY(const auto kept,
                reader.select(
                    u"SELECT a.record, a.name, a.content_hash, a.content FROM attachment a"
                    " JOIN meeting m ON m.id = a.record WHERE a.content_hash = ? OR (length(a.content) BETWEEN ? AND ?"
                    " AND a.media_type IN ('text/plain', 'text/html', 'message/rfc822')) ORDER BY a.id"_s,
                    {hashOf(note.original), note.original.size() / most - mark, note.original.size() * most + mark}));
    const auto text = FlashNote::normalised(note.original, note.fileName);
    for (const auto &row : kept) {
        const bool sameFile = row.at(2).toString() == hashOf(note.original);
        const auto other = FlashNote::normalised(row.at(3).toByteArray(), row.at(1).toString());
        if (sameFile || (text && other && *text == *other)) {
            return Id::fromBytes(row.first().toByteArray());
        }
    }
    return Id();
}

/// The title of a meeting of the same day that is called the same; empty where there is none.
Result<QString> likeIt(const Reader &reader, const FlashProposal &proposal)
{
    LIAISON_TRY(const auto meetings,
                reader.all<Meeting>(u"WHERE date = ? ORDER BY id"_s, {proposal.date.toString(Qt::ISODate)}));
    for (const auto &meeting : meetings) {
        if (Text::folded(meeting.title) == Text::folded(proposal.title)) {
            return meeting.title;
        }
    }
    return QString();
}

QList<Id> chosen(const QList<Id> &ids, const QList<int> &indices)
{
    QList<Id> result;
    for (const int index : indices) {
        if (const auto id = ids.value(index); !id.isNull()) {
            result.append(id);
        }
    }
    return result;
}
}

Result<FlashProposal> FlashImport::propose(const Reader &reader, const FlashNote &note)
{
    LIAISON_TRY(auto proposal, proposalOf(reader, note));
    LIAISON_TRY(proposal.importedAs, importedBefore(reader, note));
    LIAISON_CHECK(remark(reader, proposal));
    if (!proposal.importedAs.isNull()) {
        for (auto &party : proposal.parties) {
            party.accepted = false;
        }
        for (auto &point : proposal.points) {
            point.accepted = false;
        }
        for (auto &task : proposal.tasks) {
            task.accepted = false;
        }
    }
    return proposal;
}

Result<Done> FlashImport::remark(const Reader &reader, FlashProposal &proposal)
{
    proposal.remarks = proposal.note.remarks;
    if (!proposal.importedAs.isNull()) {
        proposal.remarks.prepend(i18nc("@info %1 title of a meeting",
                                       "This note was imported before, as “%1”. Nothing is taken over again.",
                                       reader.title(proposal.importedAs)));
        return {};
    }
    LIAISON_TRY(const auto like, likeIt(reader, proposal));
    if (!like.isEmpty()) {
        proposal.remarks.prepend(
            i18nc("@info %1 title of a meeting", "A meeting of this day with this title exists: “%1”.", like));
    }
    return {};
}

Result<Id> FlashImport::commit(Edit &edit, const FlashProposal &proposal)
{
    if (!proposal.importedAs.isNull()) {
        return proposal.importedAs;
    }
    LIAISON_TRY(const auto before, importedBefore(edit, proposal.note));
    if (!before.isNull()) {
        return before;
    }
    LIAISON_TRY(const auto ids, writeParties(edit, proposal));

    Meeting meeting;
    meeting.title = proposal.title;
    meeting.date = proposal.date;
    meeting.tlp = proposal.tlp;
    meeting.status = u"open"_s;
    LIAISON_TRY(meeting.id, edit.put(meeting));

    for (const int index : proposal.participants()) {
        const auto &party = proposal.parties.at(index);
        if (!ids.at(index).isNull()) {
            Participant participant;
            participant.meeting = meeting.id;
            participant.who = ids.at(index);
            participant.side = party.side;
            participant.role = party.role;
            participant.invited = true;
            participant.attended = true;
            LIAISON_CHECK(edit.put(participant));
        }
    }

    const auto positions = Order::spread(int(proposal.points.size()));
    QList<Id> outcomes;
    for (int i = 0; i < proposal.points.size(); ++i) {
        const auto &point = proposal.points.at(i);
        Id id;
        if (point.accepted) {
            Outcome outcome;
            outcome.meeting = meeting.id;
            outcome.text = point.text;
            outcome.kind = point.kind;
            outcome.position = positions.at(i);
            outcome.horizon = point.horizon;
            outcome.countries = point.countries;
            outcome.due = point.due;
            outcome.from_whom = chosen(ids, point.from);
            outcome.to_whom = chosen(ids, point.to);
            outcome.state = point.kind == u"ask" || point.kind == u"promise" ? u"open"_s : QString();
            LIAISON_TRY(id, edit.put(outcome));
        }
        outcomes.append(id);
    }

    for (const auto &task : proposal.tasks) {
        if (!task.accepted) {
            continue;
        }
        Action action;
        action.title = task.title;
        action.details = task.title.endsWith(u'…') ? task.words : QString(); // nothing of it is lost
        action.status = task.status.isEmpty() ? u"open"_s : task.status;
        action.completed = task.completed;
        action.tlp = proposal.tlp;
        action.owner = ids.value(task.owner);
        action.co_owners = chosen(ids, task.coOwners);
        action.due = task.due;
        action.report_to = task.reportTo;
        action.meeting = meeting.id;
        action.outcome = outcomes.value(task.point);
        if (task.point >= 0 && task.point < proposal.points.size()) {
            action.horizon = proposal.points.at(task.point).horizon;
            action.countries = proposal.points.at(task.point).countries;
        }
        LIAISON_CHECK(edit.put(action));
    }

    Attachment original;
    original.record = meeting.id;
    original.name =
        proposal.note.fileName.isEmpty() ? i18nc("@info name of a file", "Flash note.txt") : proposal.note.fileName;
    original.media_type = proposal.note.mediaType;
    original.content = proposal.note.original;
    original.content_hash = hashOf(proposal.note.original);
    LIAISON_CHECK(edit.put(original));
    return meeting.id;
}

} // namespace Liaison
