// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "proposals.h"

#include "directory/contacts.h"
#include "directory/network.h"
#include "directory/parts.h"
#include "foundation/cbor.h"
#include "rights.h"
#include "store/merge.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
struct Proposed {
    QString field;
    QCborValue before;
    QCborValue after;
};

/// What somebody else wrote may be anything: fields and values that can't be are left out, so that they are never written.
QList<Proposed> changesIn(const Proposal &proposal, const RecordType *type)
{
    QList<Proposed> changes;
    const auto decoded = Cbor::decode(proposal.changes);
    if (!decoded || !type) {
        return changes;
    }
    const auto map = decoded->toMap();
    for (const auto &[name, pair] : map) {
        const auto *field = type->field(name.toString());
        const auto values = pair.toArray();
        const auto after = field && values.size() == 2 ? Schema::normalised(*type, *field, values.at(1)) : Error{};
        if (after && *after == values.at(1)) {
            changes.append({name.toString(), values.at(0), *after});
        }
    }
    return changes;
}

/// Whether it is a question, or something that can't be read.
bool isQuestion(const Proposal &proposal)
{
    const auto decoded = Cbor::decode(proposal.changes);
    return decoded && decoded->isMap() && decoded->toMap().isEmpty();
}

ProposalView::State stateOf(const QString &word)
{
    return word == u"accepted" ? ProposalView::State::Accepted
        : word == u"declined"  ? ProposalView::State::Declined
                               : ProposalView::State::Open;
}

/// The head of a field that is shown, of those that have one.
std::optional<Head> headOf(const Reader &reader, const Id &proposal, const QString &field)
{
    const auto state = reader.state(proposal).valueOr({});
    const auto heads = state.fields.find(field);
    return heads == state.fields.end() || heads->second.empty() ? std::nullopt
                                                                : std::optional(Merge::shown(heads->second));
}

QDateTime timeOf(const std::optional<Head> &head)
{
    return head ? QDateTime::fromMSecsSinceEpoch(head->hlc >> 16, QTimeZone::UTC) : QDateTime();
}

ProposalView::Decision decisionOn(const Reader &reader, const Proposal &proposal)
{
    const auto head = headOf(reader, proposal.id, u"state"_s);
    return {.by = head ? reader.authorName(head->author) : QString(), .at = timeOf(head), .answer = proposal.answer};
}

/// The newest decision against the same values for the same record.
Result<std::optional<ProposalView::Decision>>
refusalOf(const Reader &reader, const Proposal &proposal, const RecordType *type)
{
    const auto wanted = changesIn(proposal, type);
    LIAISON_TRY(const auto declined,
                reader.all<Proposal>(u"WHERE record = ? AND state = 'declined'"_s, {proposal.record.bytes()}));
    std::optional<ProposalView::Decision> newest;
    for (const auto &other : declined) {
        const auto same = std::ranges::equal(changesIn(other, type), wanted, [](const Proposed &a, const Proposed &b) {
            return a.field == b.field && a.after == b.after;
        });
        const auto decision = decisionOn(reader, other);
        if (same && !wanted.isEmpty() && (!newest || newest->at < decision.at)) {
            newest = decision;
        }
    }
    return newest;
}

QString ownerOf(const Reader &reader, const Id &record)
{
    const auto point = reader.find<ContactPoint>(record).valueOr({});
    if (!point) {
        return {};
    }
    const auto post = reader.find<Post>(point->owner).valueOr({});
    return reader.title(post ? post->person : point->owner);
}

Result<bool> mayDecide(const Reader &reader, const Id &record, const QString &type)
{
    Labels labels(reader);
    LIAISON_TRY(const auto label, labels.of(record));
    return Rights::mayChange(Rights::me(reader), type, label);
}

Result<ProposalView> viewOf(const Reader &reader, const Proposal &proposal)
{
    ProposalView view{.id = proposal.id,
                      .record = reader.survivorOf(proposal.record),
                      .type = {},
                      .title = {},
                      .owner = {},
                      .reason = proposal.reason,
                      .author = reader.authorName(proposal.author),
                      .at = timeOf(headOf(reader, proposal.id, u"record"_s)),
                      .state = stateOf(proposal.state),
                      .changes = {}};
    if (view.state != ProposalView::State::Open) {
        view.decision = decisionOn(reader, proposal);
    }
    LIAISON_TRY(const auto info, reader.info(view.record));
    view.gone = !info || info->deleted;
    if (!info) {
        return view;
    }
    view.type = info->type;
    view.title = reader.title(view.record);
    view.owner = ownerOf(reader, view.record);
    LIAISON_TRY(view.mine, mayDecide(reader, view.record, view.type));
    const auto *type = Schema::type(view.type);
    if (view.state == ProposalView::State::Open) {
        LIAISON_TRY(view.declinedBefore, refusalOf(reader, proposal, type));
    }
    LIAISON_TRY(const auto values, reader.values(view.record));
    for (const auto &change : changesIn(proposal, type)) {
        const auto present = values.contains(change.field) ? values.value(change.field) : QCborValue(nullptr);
        view.changes.append({.field = change.field,
                             .label = type->field(change.field)->label.toString(),
                             .before = change.before,
                             .after = change.after,
                             .present = present,
                             .beforeText = reader.display(view.type, change.field, change.before),
                             .afterText = reader.display(view.type, change.field, change.after),
                             .presentText = reader.display(view.type, change.field, present)});
    }
    return view;
}

bool newestFirst(const ProposalView &a, const ProposalView &b)
{
    return std::tie(a.at, a.id) > std::tie(b.at, b.id);
}

Result<Id> add(Edit &edit, const Id &record, const QCborMap &changes, const QString &reason)
{
    Proposal proposal;
    proposal.record = record;
    proposal.changes = Cbor::encode(changes);
    proposal.reason = reason.trimmed();
    proposal.author = edit.me();
    proposal.state = u"open"_s;
    return edit.put(proposal);
}

/// One that may be decided by whoever is here.
Result<ProposalView> decidable(const Reader &reader, const Id &proposal)
{
    LIAISON_TRY(const auto view, Proposals::get(reader, proposal));
    if (view.state != ProposalView::State::Open) {
        return Error{Error::Code::Refused,
                     view.state == ProposalView::State::Accepted
                         ? i18nc("@info", "This proposal was accepted already. Nothing was changed.")
                         : i18nc("@info", "This proposal was declined already. Nothing was changed.")};
    }
    return view;
}

Result<Done> decide(Edit &edit, const Id &proposal, const QString &state, const QString &answer = {})
{
    Values values{{u"state"_s, state}};
    if (!answer.isEmpty()) {
        values[u"answer"_s] = answer;
    }
    LIAISON_CHECK(edit.write(Proposal::type, proposal, values));
    return {};
}
}

QString ProposalView::word(State state)
{
    switch (state) {
    case State::Open:
        return u"open"_s;
    case State::Accepted:
        return u"accepted"_s;
    case State::Declined:
        return u"declined"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

Result<QList<ProposalView>> Proposals::all(const Reader &reader, const std::optional<Id> &record)
{
    LIAISON_TRY(const auto proposals,
                record ? reader.all<Proposal>(u"WHERE record = ?"_s, {record->bytes()}) : reader.all<Proposal>());
    QList<ProposalView> views;
    for (const auto &proposal : proposals) {
        LIAISON_TRY(const auto view, viewOf(reader, proposal));
        views.append(view);
    }
    std::ranges::stable_sort(views, [](const ProposalView &a, const ProposalView &b) {
        const auto rank = [](const ProposalView &view) {
            return view.state != ProposalView::State::Open ? 2 : view.declinedBefore ? 1 : 0;
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : newestFirst(a, b);
    });
    return views;
}

Result<ProposalView> Proposals::get(const Reader &reader, const Id &proposal)
{
    LIAISON_TRY(const auto record, reader.get<Proposal>(proposal));
    return viewOf(reader, record);
}

Result<QList<ProposalView>> Proposals::waiting(const Reader &reader)
{
    LIAISON_TRY(const auto proposals,
                reader.all<Proposal>(u"WHERE state IS NULL OR state NOT IN ('accepted', 'declined')"_s));
    const auto me = reader.me();
    QList<ProposalView> views;
    for (const auto &proposal : proposals) {
        if (!me.isNull() && proposal.author == me) {
            continue; // I ask somebody else
        }
        LIAISON_TRY(const auto view, viewOf(reader, proposal));
        if (view.mine && !view.gone && !view.declinedBefore) {
            views.append(view);
        }
    }
    std::ranges::stable_sort(views, newestFirst);
    return views;
}

Result<Id> Proposals::propose(Edit &edit, const Id &record, const Values &values, const QString &reason)
{
    LIAISON_TRY(const auto info, edit.info(record));
    if (!info || info->deleted) {
        return Error{Error::Code::NotFound,
                     i18nc("@info", "This record is not there any more, so that no change of it can be proposed.")};
    }
    LIAISON_TRY(const auto *type, Schema::typeNamed(info->type));
    LIAISON_TRY(const auto present, edit.values(record));
    QCborMap changes;
    for (const auto &[name, value] : values) {
        LIAISON_TRY(const auto *field, Schema::fieldNamed(*type, name));
        LIAISON_TRY(const auto after, Schema::normalised(*type, *field, value));
        if (after.isNull() && field->is(Required)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info %1 a field", "“%1” can't be empty.", field->label.toString()),
                         name};
        }
        const auto before = present.contains(name) ? present.value(name) : QCborValue(nullptr);
        if (after != before) {
            changes.insert(name, QCborArray{before, after});
        }
    }
    if (changes.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "Nothing would change: what is proposed stands there already.")};
    }
    return add(edit, record, changes, reason);
}

Result<int> Proposals::askToConfirm(Edit &edit, const Id &entry)
{
    LIAISON_TRY(const auto info, edit.info(entry));
    if (!info || info->deleted || (info->type != Person::type && info->type != Organisation::type)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "Only the contact points of a person or an organisation can be asked about.")};
    }
    LIAISON_TRY(const auto parts, Directory::partsOf(edit, entry));
    LIAISON_TRY(
        const auto asked,
        edit.select(u"SELECT record FROM proposal WHERE state IS NULL OR state NOT IN ('accepted', 'declined')"_s));
    QSet<Id> known;
    for (const auto &row : asked) {
        known.insert(Id::fromBytes(row.first().toByteArray()));
    }
    int count = 0;
    for (const auto &part : parts) {
        LIAISON_TRY(const auto point, edit.find<ContactPoint>(part));
        if (!point || known.contains(part)) {
            continue;
        }
        LIAISON_TRY(const auto post, edit.find<Post>(point->owner));
        if (post && Directory::tenureOf(*post, edit.today()) == Directory::Tenure::Former) {
            continue;
        }
        LIAISON_CHECK(add(edit, part, {}, i18nc("@info reason of a proposal", "Is this still right?")));
        ++count;
    }
    return count;
}

Result<Done> Proposals::accept(Edit &edit, const Id &proposal)
{
    LIAISON_TRY(const auto view, decidable(edit, proposal));
    if (view.gone) {
        return Error{
            Error::Code::NotFound,
            i18nc("@info", "The record that this proposal is about is not there any more. Nothing was changed.")};
    }
    if (!view.mine) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 name of a record",
                           "“%1” is for its owner to change: the proposal waits for them. Nothing was changed.",
                           view.title)};
    }
    LIAISON_TRY(const auto record, edit.get<Proposal>(proposal));
    if (isQuestion(record)) {
        LIAISON_CHECK(Directory::markVerified(edit, view.record));
        return decide(edit, proposal, u"accepted"_s);
    }
    if (view.isQuestion()) {
        return Error{
            Error::Code::Corrupt,
            i18nc("@info",
                  "What is proposed can't be read, perhaps because a newer version wrote it. Nothing was changed.")};
    }
    Values values;
    for (const auto &change : view.changes) {
        values[change.field] = change.after;
    }
    LIAISON_CHECK(edit.write(view.type, view.record, values));
    return decide(edit, proposal, u"accepted"_s);
}

Result<Done> Proposals::decline(Edit &edit, const Id &proposal, const QString &answer)
{
    LIAISON_TRY(const auto view, decidable(edit, proposal));
    if (!view.mine && !view.gone) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 name of a record",
                           "“%1” is for its owner to change: the proposal waits for them. Nothing was changed.",
                           view.title)};
    }
    return decide(edit, proposal, u"declined"_s, answer.trimmed());
}

} // namespace Liaison
